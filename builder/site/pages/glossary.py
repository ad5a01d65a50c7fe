"""The glossary that every translation is checked against, as a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from builder.language import LANGS, Lang, other, slugify
from builder.site import parts, urls
from builder.site.html import blocks, esc, heading
from builder.site.index import Index
from builder.site.page import Page
from builder.site.pages import prose
from builder.site.parts import At
from builder.site.planned import Planned
from builder.site.site import Site
from builder.site.words import grouped
from builder.translation.termbase import Term

NAME = "glossary"


def plan(site: Site, _index: Index) -> Iterator[Planned[Page]]:
    """Plan the page in both languages."""
    for lang in LANGS:
        if (NAME, lang) in site.prose:
            yield Planned(urls.section(NAME, lang), _page, (lang,))


def _page(site: Site, lang: Lang) -> Page:
    addresses = urls.both(NAME)
    at = At(site, addresses.of(lang), lang)
    title, text = prose.written(at, NAME)
    opening = text.partition("<h2")[0].strip()
    return Page(
        url=at.url,
        lang=lang,
        kind="list",
        title=f"{title} | {site.settings.short_title.of(lang)}",
        description=opening.splitlines()[0] if opening else title,
        twin=addresses.of(other(lang)),
        body=blocks(
            parts.head(title),
            prose.in_its_tongue(text) if lang == "en" else text,
            _terms(at, site.glossary.terms),
        ),
    )


def anchors(terms: Sequence[Term]) -> list[str]:
    """Return an anchor for each row, the same in both languages: of the Vietnamese, numbered where it recurs."""
    seen: Counter[str] = Counter()
    found = []
    for term in terms:
        slug = slugify(term.vi)
        seen[slug] += 1
        found.append(f"t-{slug}" if seen[slug] == 1 else f"t-{slug}-{seen[slug]}")
    return found


def _terms(at: At, terms: Sequence[Term]) -> str:
    if not terms:
        return ""
    rows = sorted(zip(terms, anchors(terms), strict=True), key=lambda row: parts.alphabetical(row[0].vi))
    letters = [
        (letter, list(group)) for letter, group in groupby(rows, key=lambda row: parts.letter(row[0].vi))
    ]
    bodies = "\n".join(_body(at, letter, group) for letter, group in letters)
    seen = sum(term.is_confirmed for term in terms)
    said = at.word("terms_counted", terms=grouped(len(terms), at.lang), seen=grouped(seen, at.lang))
    header = "".join(
        f'<th scope="col">{esc(at.word(name))}</th>' for name in ("term.vi", "term.en", "term.source")
    )
    return (
        heading("terms", at.word("terms"), note=said)
        + parts.jump(at, ((parts.letter_anchor(letter), letter) for letter, _ in letters))
        + f'<table class="figs terms"><thead><tr>{header}</tr></thead>\n{bodies}</table>'
    )


def _body(at: At, letter: str, rows: Sequence[tuple[Term, str]]) -> str:
    """Write the rows of a letter; the row of links leads to them."""
    listed = "\n".join(_row(at, term, anchor) for term, anchor in rows)
    return f'<tbody id="{parts.letter_anchor(letter)}">\n{listed}\n</tbody>'


def _row(at: At, term: Term, anchor: str) -> str:
    vi, en = (' lang="vi"', "") if at.lang == "en" else ("", ' lang="en"')
    english = f"<b{en}>{esc(term.en)}</b>" if term.en else esc(at.word("term.dropped"))
    lines = [english, *_forms(at, term, en)]
    state = at.word("term.seen" if term.is_confirmed else "term.unconfirmed")
    source = f" {esc(term.source)}" if term.source else ""
    return (
        f'<tr id="{anchor}"><th scope="row"{vi}>{esc(term.vi)}</th>'
        f"<td>{''.join(lines)}</td><td><small>{esc(state)}{_dot(source)}</small></td></tr>"
    )


def _dot(text: str) -> str:
    return f":{text}" if text else ""


def _forms(at: At, term: Term, mark: str) -> Iterator[str]:
    """Write the other forms that are accepted, those that are not, and since when a term holds."""
    also = (*term.also, *(form for _, form in term.gendered))
    for name, forms in (("term.also", also), ("term.never", term.never)):
        if forms:
            yield f" <small>{esc(at.word(name))}: <span{mark}>{esc(', '.join(forms))}</span></small>"
    if term.since or term.until:
        yield f" <small>{esc(_span(at, term))}</small>"


def _span(at: At, term: Term) -> str:
    if term.since and term.until:
        return f"{term.since}–{term.until}"
    return at.word("since", date=term.since) if term.since else at.word("until", date=term.until)
