"""Pages that people write: about, method, how to contribute. Markdown of the project's own, from content/pages/."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.language import LANGS, Lang, other, slugify
from builder.site import parts, urls
from builder.site.html import VIETNAMESE, blocks, esc, heading
from builder.site.index import Index
from builder.site.page import Page
from builder.site.parts import At
from builder.site.planned import Planned
from builder.site.site import Site

NAMES = ("about", "method", "contribute")
"""Pages that are prose alone. Other texts of content/pages/ open a page made of data."""

_TITLE = re.compile(r"\A# (.+)\n+")
_HEADING = re.compile(r"(?m)^## (.+)$")
_LINK = re.compile(r"\]\(page:([a-z-]+)(#[a-z0-9-]+)?\)")


def plan(site: Site, _index: Index) -> Iterator[Planned[Page]]:
    """Plan the prose pages in both languages."""
    for name in NAMES:
        for lang in LANGS:
            if (name, lang) in site.prose:
                yield Planned(urls.section(name, lang), _page, (name, lang))


def _page(site: Site, name: str, lang: Lang) -> Page:
    addresses = urls.both(name)
    at = At(site, addresses.of(lang), lang)
    title, text = written(at, name)
    return Page(
        url=at.url,
        lang=lang,
        kind="prose",
        title=f"{title} | {site.settings.short_title.of(lang)}",
        description=_first_sentence(text),
        twin=addresses.of(other(lang)),
        body=blocks(parts.head(title), in_its_tongue(text) if lang == "en" else text),
    )


def written(at: At, name: str) -> tuple[str, str]:
    """Return title and Markdown of a text, links resolved; headings get the same ids in both languages."""
    text = at.site.prose[name, at.lang]
    opening = _TITLE.match(text)
    title = opening[1].strip() if opening else name
    body = text[opening.end() :] if opening else text
    ids = iter(_ids(at.site.prose.get((name, "en"), text)))
    body = _HEADING.sub(lambda found: heading(next(ids, slugify(found[1])), found[1].strip()), body)
    return title, _LINK.sub(lambda found: f"]({_target(at, found[1])}{found[2] or ''})", body)


_PIECE = re.compile(
    r"^```\w*\n(?P<block>.*?)^```$|`[^`\n]+`|“[^“”\n]+”"
    r"|(?P<words>\w*[À-ÖØ-öø-ỹ]\w*(?:(?: \d+|,| …)? \w*[À-ÖØ-öø-ỹ]\w*)*(?: \d+(?= \())?)",
    re.MULTILINE | re.DOTALL,
)
"""What may be Vietnamese in an English text: a block of code, code or a quotation in a line, words with its letters."""


def in_its_tongue(english: str) -> str:
    """Mark the Vietnamese pieces of an English text as such (WCAG 3.1.2)."""
    return _PIECE.sub(_tongue, english)


def _tongue(piece: re.Match[str]) -> str:
    if not VIETNAMESE.search(piece[0]):
        return piece[0]
    if piece["block"] is not None:
        return f'<pre lang="vi"><code>{esc(piece["block"])}</code></pre>'
    return f'<span lang="vi">{piece[0]}</span>'


def _ids(english: str) -> list[str]:
    return [slugify(title) for title in _HEADING.findall(english)]


def _target(at: At, name: str) -> str:
    return at.to(urls.home(at.lang) if name == "home" else urls.section(name, at.lang))


def _first_sentence(text: str) -> str:
    plain = next(
        (line for line in text.splitlines() if line and not line.startswith(("<", "#", "|", "-", "`"))), ""
    )
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)|[*_`]", r"\1", plain)
    return plain if len(plain) <= 200 else plain[:200].rsplit(" ", 1)[0] + " …"  # noqa: PLR2004, as search engines cut
