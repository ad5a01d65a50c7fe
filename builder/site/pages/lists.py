"""All reports: the newest first, and the archive in pages numbered from the oldest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.language import LANGS, Both, Lang, other
from builder.site import parts, urls
from builder.site.html import blocks, esc, heading, link
from builder.site.index import Index, Records
from builder.site.page import Page
from builder.site.parts import At
from builder.site.planned import Planned
from builder.site.site import Site
from builder.site.words import capital, count, word
from builder.terms.vocabulary import Term

PAGE = 50
"""Reports on one page of the archive. Pages are numbered from the oldest, so that a new report changes
the last page and no other."""

FEWEST = 20
"""Reports on the newest page at least, if there are more pages: until then they stand before the last full one, for
who asks for all reports shall not find one."""

FAR = 4
"""Newer pages from which on a page need not know how many there are."""


Terms = tuple[tuple[str, str, int], ...]
"""What leads to reports: (URL, name, number of reports)."""

Groups = tuple[tuple[str, Terms], ...]
"""Ways in, each under its word."""


def plan(site: Site, index: Index) -> Iterator[Planned[Page]]:
    """Plan the list of all reports and its archive pages in both languages."""
    last = max(1, (len(index.records) + PAGE - FEWEST) // PAGE)
    for lang in LANGS:
        for number in range(1, last + 1):
            records = _slice(index.records, number, last)
            ahead = min(last - number, FAR)
            browse = ways_in(site, index, lang) if not ahead else ()
            total = 0 if ahead else len(index.records)
            address = _url(number, ahead).of(lang)
            yield Planned(address, _page, (number, ahead, total, records, browse, lang))


def _slice(records: Records, number: int, last: int) -> Records:
    """Return the reports of archive page `number`, newest first; page 1 holds the oldest, the last one all the rest."""
    end = len(records) - (number - 1) * PAGE
    return records[end - PAGE if number < last else 0 : end]


def _url(number: int, ahead: int) -> Both:
    """Return the addresses of a page: the newest, with none ahead, is the section's own, the others have their number."""
    return urls.both("reports", f"{number}") if ahead else urls.both("reports")


def _page(
    site: Site, number: int, ahead: int, total: int, records: Records, browse: Groups, lang: Lang
) -> Page:
    at = At(site, _url(number, ahead).of(lang), lang)
    whole = word("all_reports", lang)
    front = not ahead
    title = whole if front else f"{whole}, {word('archive_page', lang, number=number).lower()}"
    lead = count(total, lang) if front else ""
    return Page(
        url=at.url,
        lang=lang,
        kind="list",
        title=f"{title} | {site.settings.short_title.of(lang)}",
        description=f"{title}: {lead}" if front else title,
        section="reports",
        twin=_url(number, ahead).of(other(lang)),
        body=blocks(
            ""
            if front
            else parts.crumbs(at, (urls.section("reports", lang), word("reports", lang)), here=f"{number}"),
            parts.head(title, lead=lead),
            _browse(at, browse),
            heading("list", at.word("by_event_date"))
            + (parts.rows(at, records) if records else f"<p>{esc(at.word('no_reports'))}</p>"),
            _pager(at, number, ahead),
        ),
    )


def ways_in(site: Site, index: Index, lang: Lang) -> Groups:
    """Return the ways in that need no script: by year, province, theme, kind."""
    return tuple(
        group
        for group in (
            (
                "years",
                tuple(
                    (urls.section("years", lang, year), year, len(index.by_year[year]))
                    for year in sorted(index.by_year, reverse=True)
                ),
            ),
            (
                "provinces",
                tuple(
                    (
                        urls.section("provinces", lang, unit.id),
                        capital(unit.title(lang)),
                        len(index.by_province_today[unit.id]),
                    )
                    for unit in site.provinces.current
                    if unit.id in index.by_province_today
                ),
            ),
            ("themes", _terms("themes", site.vocabulary.themes, index.by_theme, lang)),
            ("kinds", _terms("kinds", site.vocabulary.kinds, index.by_kind, lang)),
        )
        if group[1]
    )


def _terms(section: str, terms: Mapping[str, Term], found: Mapping[str, Records], lang: Lang) -> Terms:
    return tuple(
        (urls.section(section, lang, term.slug.of(lang)), term.text.of(lang), len(found[term.id]))
        for term in terms.values()
        if term.id in found
    )


def _browse(at: At, groups: Groups) -> str:
    if not groups:
        return ""
    inner = "\n".join(
        f"<details><summary>{esc(at.word(name))}</summary>{parts.columns(at, terms)}</details>"
        for name, terms in groups
    )
    return f'<div class="pick">\n{inner}\n</div>'


def _pager(at: At, number: int, ahead: int) -> str:
    """Lead to the pages around this one, the newest and the oldest; `ahead` newer ones there are, FAR or more.

    The newest has no number here: a page that named it would change whenever the archive grows by one.
    """
    if not ahead and number == 1:
        return ""
    near = sorted({1, *range(max(1, number - 2), number + max(1, min(ahead, 3)))}, reverse=True)
    shown: list[str] = []
    if ahead:
        shown.append(link(at.to(_url(number + 1, ahead - 1).of(at.lang)), at.word("newer"), rel="prev"))
    if ahead > 1:
        shown.append(link(at.to(_url(number, 0).of(at.lang)), at.word("newest_page")))
    if ahead == FAR:
        shown.append("<span>…</span>")
    for position, page in enumerate(near):
        if position and near[position - 1] - page > 1:
            shown.append("<span>…</span>")
        shown.append(
            f'<b aria-current="page">{page}</b>'
            if page == number
            else link(at.to(_url(page, FAR).of(at.lang)), f"{page}")
        )
    if number > 1:
        shown.append(link(at.to(_url(number - 1, FAR).of(at.lang)), at.word("older"), rel="next"))
    return f'<nav class="pages" aria-label="{esc(at.word("archive_pages"))}">{"".join(shown)}</nav>'
