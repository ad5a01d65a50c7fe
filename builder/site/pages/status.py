"""The page of translation states: how many reports are in each, and which."""

from __future__ import annotations

from collections.abc import Iterator

from builder.language import LANGS, Lang, other
from builder.site import parts, urls
from builder.site.html import blocks, esc, heading
from builder.site.index import Index
from builder.site.page import Page
from builder.site.pages import prose
from builder.site.parts import At
from builder.site.planned import Planned
from builder.site.record import Record
from builder.site.site import Site
from builder.site.words import capital, count, grouped
from builder.translation.segments import STATES, State

NAME = "translation-status"
MOST = 50
"""Reports named under one state, the newest; the number of all is given."""

Group = tuple[State, int, tuple[Record, ...]]


def plan(site: Site, index: Index) -> Iterator[Planned[Page]]:
    """Plan the page in both languages."""
    groups: tuple[Group, ...] = tuple(
        (state, len(records), tuple(records[:MOST]))
        for state in STATES
        if (records := [record for record in index.records if record.state == state])
    )
    for lang in LANGS:
        if (NAME, lang) in site.prose:
            yield Planned(urls.section(NAME, lang), _page, (groups, lang))


def _page(site: Site, groups: tuple[Group, ...], lang: Lang) -> Page:
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
        body=blocks(parts.head(title), opening, _counts(at, groups), *_lists(at, groups), mark + rest),
    )


def _counts(at: At, groups: tuple[Group, ...]) -> str:
    """Count the reports of each state; one alone is counted at its heading."""
    if len(groups) == 1:
        return ""
    rows = [(capital(at.word(f"state.{state}")), esc(count(number, at.lang))) for state, number, _ in groups]
    return parts.pairs(rows) if rows else f"<p>{esc(at.word('no_reports'))}</p>"


def _lists(at: At, groups: tuple[Group, ...]) -> Iterator[str]:
    for state, number, records in groups:
        words = at.word(f"state.{state}")
        opening = heading(state, capital(words), note=count(number, at.lang))
        listed = parts.lines(at, ((record, "") for record in records), of_one_state=True)
        left = number - len(records)
        more = f"\n<p>{esc(at.word('and_more', count=grouped(left, at.lang)))}</p>" if left else ""
        yield f"{opening}{listed}{more}"
