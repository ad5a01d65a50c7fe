"""All corrections and withdrawals, the newest first, under what the project says about them."""

from __future__ import annotations

from collections.abc import Iterator

from builder.language import LANGS, Lang, other
from builder.model import Correction
from builder.site import parts, urls
from builder.site.html import blocks, esc, heading, time
from builder.site.index import Index, Records
from builder.site.page import Page
from builder.site.pages import prose
from builder.site.pages.digests import fix_words
from builder.site.parts import At
from builder.site.planned import Planned
from builder.site.record import Record
from builder.site.site import Site

NAME = "corrections"


def plan(site: Site, index: Index) -> Iterator[Planned[Page]]:
    """Plan the page in both languages."""
    mended = tuple(record for record in index.records if record.is_mended)
    for lang in LANGS:
        if (NAME, lang) in site.prose:
            yield Planned(urls.section(NAME, lang), _page, (mended, lang))


def _page(site: Site, mended: Records, lang: Lang) -> Page:
    addresses = urls.both(NAME)
    at = At(site, addresses.of(lang), lang)
    title, text = prose.written(at, NAME)
    opening, mark, rest = text.partition("<h2")
    return Page(
        url=at.url,
        lang=lang,
        kind="list",
        title=f"{title} | {site.settings.short_title.of(lang)}",
        description=opening.strip().splitlines()[0] if opening.strip() else title,
        twin=addresses.of(other(lang)),
        body=blocks(parts.head(title), opening, _listed(at, mended), mark + rest),
    )


def _listed(at: At, mended: Records) -> str:
    found = sorted(_fixes(mended), key=lambda one: (-one[1].date.toordinal(), one[0].id, one[2]))
    opening = heading("list", at.word("all_corrections"))
    if not found:
        return f"{opening}<p>{esc(at.word('no_corrections'))}</p>"
    items = "\n".join(_fix(at, *one) for one in found)
    return f'{opening}<ul class="rows d">\n{items}\n</ul>'


def _fixes(mended: Records) -> Iterator[tuple[Record, Correction, bool]]:
    """Yield every correction and withdrawal, the last with True."""
    for record in mended:
        details = record.details()
        yield from ((record, fix, False) for fix in details.corrections)
        if details.withdrawn:
            yield record, details.withdrawn, True


def _fix(at: At, record: Record, fix: Correction, is_withdrawal: bool) -> str:  # noqa: FBT001, a field of the row
    said, lang = fix_words(at, fix)
    marked = f' lang="{lang}"' if lang != at.lang else ""
    kind = f"<span>{esc(at.word('withdrawal'))}</span>" if is_withdrawal else ""
    return (
        f"<li>{time(fix.date, at.lang)}<h3>{parts.report_link(at, record)}</h3><p{marked}>{esc(said)}</p>"
        f'<p class="tags">{kind}{parts.lineage(at, record.province)}</p></li>'
    )
