"""Pages at addresses that moved: they lead on at once, and say where to, for whoever does not follow."""

from __future__ import annotations

from collections.abc import Iterator

from builder.language import LANGS, Lang, other
from builder.site import parts, urls
from builder.site.html import blocks, esc, link
from builder.site.page import Page
from builder.site.parts import At
from builder.site.planned import Planned
from builder.site.site import Site
from builder.site.words import word


def plan(site: Site) -> Iterator[Planned[Page]]:
    """Plan a page for every address that moved."""
    for old, new in site.moves:
        for lang in LANGS:
            if old.startswith(f"{lang}/"):
                yield Planned(old, _page, (old, new, lang))


def _page(site: Site, old: str, new: str, lang: Lang) -> Page:
    at = At(site, old, lang)
    title = word("moved", lang)
    target = urls.relative(new, old)
    return Page(
        url=old,
        lang=lang,
        kind="prose",
        title=f"{title} | {site.settings.title.of(lang)}",
        description=title,
        twin=urls.home(other(lang)),
        twin_is_translation=False,
        indexable=False,
        canonical=new,
        head=(f'<meta http-equiv="refresh" content="0; url={esc(target)}">',),
        body=blocks(
            parts.head(title),
            f"<p>{esc(at.word('moved_to'))} {link(target, site.settings.base_url + new)}</p>",
        ),
    )
