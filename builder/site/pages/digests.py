"""Compiled issues: what every province reported for one period, and the list of all issues.

What may live here: the page of a period and its plain copy for e-mail. Figures stand beside the last ones
of the same place that compare; nothing is added up, and what concerns the whole country stands apart.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from builder.comparison import comparable
from builder.corpus import KnownFigure
from builder.figures import write, write_change
from builder.language import LANGS, Both, Lang, other
from builder.model import Correction
from builder.periods import Period
from builder.site import parts, urls
from builder.site.html import NBSP, blocks, esc, heading, link, time
from builder.site.index import Index
from builder.site.ledger import Figures, Row
from builder.site.page import Page
from builder.site.pages import figures as indicator_pages
from builder.site.parts import At, alphabetical
from builder.site.planned import Planned
from builder.site.record import Record
from builder.site.site import Site
from builder.site.words import capital, count, word

EMAIL = "email.html"
"""The copy for e-mail, beside the page of an issue."""
BACK = 4
"""Earlier reports of a place, of periods as long, among which the last comparable figure is looked for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One report of an issue with the figures of the place's earlier reports, the newest first."""

    record: Record
    before: Figures


@dataclass(frozen=True, slots=True, eq=False)
class Issue:
    """All reports of one period. `parts` are issues of periods within it; `sooner` and `later` as long as it.

    One issue equals itself alone.
    """

    period: Period
    entries: tuple[Entry, ...]
    parts: tuple[Period, ...]
    sooner: Period | None
    later: Period | None


@lru_cache(maxsize=1)
def issues(index: Index) -> tuple[Issue, ...]:
    """Return the issues, the latest first; the pages and their copies for e-mail ask for the same ones."""
    earlier = _Earlier(index)
    periods = index.periods
    found = []
    for period in periods:
        alike = [one for one in periods if one.same_length(period)]
        place = alike.index(period)
        found.append(
            Issue(
                period,
                tuple(Entry(record, earlier.than(record)) for record in index.by_period[period.text]),
                tuple(
                    one
                    for one in periods
                    if one is not period and period.start <= one.start and one.end <= period.end
                ),
                alike[place + 1] if place + 1 < len(alike) else None,
                alike[place - 1] if place else None,
            )
        )
    return tuple(found)


class _Earlier:
    """Reports of one place by the length of their period, the latest period first."""

    def __init__(self, index: Index) -> None:
        found: dict[tuple[str, int], list[tuple[Period, Record]]] = defaultdict(list)
        for record in index.records:
            if record.period:
                found[record.province_today, record.period.months].append((record.period, record))
        self._found = {key: sorted(pairs, key=_end) for key, pairs in found.items()}

    def than(self, record: Record) -> Figures:
        """Return the figures of the few reports before, of indicators that `record` has too."""
        period = record.period
        if period is None or not record.indicators:
            return Figures.of(())
        wanted = set(record.indicators)
        pairs: list[tuple[Record, int]] = []
        taken = 0
        reports = self._found[record.province_today, period.months]
        start = bisect_right(reports, -period.start.toordinal(), key=_end)
        for _, one in islice(reports, start, None):
            if taken == BACK:
                break
            shared = [(one, number) for number, name in enumerate(one.indicators) if name in wanted]
            pairs += shared
            taken += bool(shared)
        return Figures.of(pairs)


def _end(pair: tuple[Period, Record]) -> int:
    """Return the sort key by which the period that ended last comes first."""
    return -pair[0].end.toordinal()


def plan(_site: Site, index: Index) -> Iterator[Planned[Page]]:
    """Plan the list of issues and every issue in both languages."""
    found = issues(index)
    counts = tuple((issue.period, len(issue.entries)) for issue in found)
    for lang in LANGS:
        yield Planned(urls.section("digests", lang), _list, (counts, lang))
    for issue in found:
        for lang in LANGS:
            yield Planned(url(issue.period).of(lang), _page, (issue, lang))


def url(period: Period) -> Both:
    """Return the addresses of a period's issue; its slugs differ by language."""
    return urls.both("digests", Both(period.slug("vi"), period.slug("en")))


# the list


def _list(site: Site, counts: tuple[tuple[Period, int], ...], lang: Lang) -> Page:
    addresses = urls.both("digests")
    at = At(site, addresses.of(lang), lang)
    title = word("digests", lang)
    by_year: dict[int, list[tuple[Period, int]]] = defaultdict(list)
    for period, number in counts:
        by_year[period.end.year].append((period, number))
    return Page(
        url=at.url,
        lang=lang,
        kind="list",
        title=f"{title} | {site.settings.short_title.of(lang)}",
        description=at.word("digests_lead"),
        section="digests",
        twin=addresses.of(other(lang)),
        body=blocks(
            parts.head(title, lead=at.word("digests_lead")),
            *(_year(at, year, periods) for year, periods in by_year.items()),
            "" if counts else esc(at.word("no_reports")),
        ),
    )


def _year(at: At, year: int, periods: Sequence[tuple[Period, int]]) -> str:
    items = "\n".join(
        f"<li><h3>{link(at.to(url(period).of(at.lang)), period.heading(at.lang))}</h3>"
        f'<p class="tags"><span>{esc(count(number, at.lang))}</span></p></li>'
        for period, number in periods
    )
    return heading(f"y{year}", f"{year}") + f'<ul class="rows">\n{items}\n</ul>'


# one issue


def _page(site: Site, issue: Issue, lang: Lang) -> Page:
    addresses = url(issue.period)
    at = At(site, addresses.of(lang), lang)
    title = issue.period.heading(lang)
    content = read(site, issue, lang)
    return Page(
        url=at.url,
        lang=lang,
        kind="term",
        title=f"{word('digest', lang)}: {title} | {site.settings.short_title.of(lang)}",
        description=f"{title}. {content.lead}",
        section="digests",
        twin=addresses.of(other(lang)),
        body=blocks(
            parts.crumbs(at, (urls.section("digests", lang), word("digests", lang)), here=title),
            f'<header class="head"><p class="place">{esc(word("digest", lang))}</p>'
            f'<h1 class="period">{esc(title)}</h1><p class="lead">{esc(content.lead)}</p></header>',
            _jump(at, content.places),
            _country(at, content.country),
            *(_province(at, place) for place in content.places),
            _corrections(at, content.corrections),
            _around(at, issue),
        ),
    )


FEW = 5
"""Provinces that need no row of links to them."""


def _jump(at: At, places: Sequence[Place]) -> str:
    names = [(one.province, at.site.provinces.unit(one.province).name.of(at.lang)) for one in places]
    return parts.jump(at, names) if len(names) > FEW else ""


@dataclass(frozen=True, slots=True)
class Line:
    """A figure of the issue, and the last comparable one before it."""

    row: Row
    before: Row | None


@dataclass(frozen=True, slots=True)
class Reported:
    """A report of the issue with its own figures; those of the whole country are left out."""

    record: Record
    lines: tuple[Line, ...]
    has_figures: bool
    withdrawn: Correction | None


@dataclass(frozen=True, slots=True)
class Place:
    """A province with what it reported."""

    province: str
    reports: tuple[Reported, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """What the reports of an issue say, in the order of the reports."""

    country: tuple[Line, ...]
    places: tuple[Place, ...]
    corrections: tuple[tuple[Record, Correction], ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What an issue says in one language; the page and the e-mail are two ways to write it."""

    lead: str
    country: tuple[Line, ...]
    places: tuple[Place, ...]
    corrections: tuple[tuple[Record, Correction], ...]


@lru_cache(maxsize=2)
def read(site: Site, issue: Issue, lang: Lang) -> Content:
    """Read the reports of an issue, once for its page and its copy; provinces from A to Z as their language orders them."""
    read = _read(issue)
    order = {
        one.province: alphabetical(site.provinces.unit(one.province).name.of(lang)) for one in read.places
    }
    places = tuple(sorted(read.places, key=lambda one: order[one.province]))
    country = tuple(sorted(read.country, key=lambda line: order[line.row.record.province]))
    lead = word(
        "digest_lead_one" if len(places) == 1 else "digest_lead",
        lang,
        number=len(places),
        period=issue.period.phrase(lang),
    )
    return Content(lead, country, places, read.corrections)


@lru_cache(maxsize=16)
def _read(issue: Issue) -> _Read:
    """Read the reports of an issue, once for its two pages and their two copies, which a warm build makes later."""
    country: list[Line] = []
    reported: dict[str, list[Reported]] = defaultdict(list)
    fixes: list[tuple[Record, Correction]] = []
    for entry in issue.entries:
        record = entry.record
        mended = record.details() if record.is_mended else None
        withdrawn = mended.withdrawn if mended else None
        figures = record.figures
        own: list[Line] = []
        earlier = [row for row in entry.before.rows() if not row.withdrawn]
        for known in figures:
            line = Line(Row(record, known, withdrawn=False), _last_before(known, earlier))
            if withdrawn is None:
                (country if known.scope == "nation" else own).append(line)
        fixes += [(record, fix) for fix in mended.corrections] if mended else []
        reported[record.province].append(Reported(record, tuple(own), bool(figures), withdrawn))
    fixes.sort(key=lambda pair: (pair[1].date, pair[0].id), reverse=True)
    places = tuple(Place(province, tuple(reports)) for province, reports in reported.items())
    return _Read(tuple(country), places, tuple(fixes))


def _last_before(known: KnownFigure, earlier: Sequence[Row]) -> Row | None:
    """Return the latest earlier figure of the same land that compares with `known`."""
    if known.period is None:
        return None
    alike = [
        row
        for row in earlier
        if row.known.period is not None
        and row.known.period.end < known.period.start
        and (known.scope == "nation" or row.known.territory == known.territory)
        and comparable(row.known, known) is None
    ]
    return max(
        alike, key=lambda row: (row.known.period and row.known.period.end, row.record.date), default=None
    )


def _country(at: At, lines: Sequence[Line]) -> str:
    if not lines:
        return ""
    name = at.site.vocabulary.scopes["nation"].text.of(at.lang)
    by_report: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        by_report[line.row.record.id].append(line)
    tables = "\n".join(
        f'<p class="place">{_source(at, group[0].row.record)}</p>\n{_table(at, group)}'
        for group in by_report.values()
    )
    return heading("country", name, note=at.word("country_note")) + tables


def _source(at: At, record: Record) -> str:
    """Name the report that a figure of the whole country stands in."""
    place = at.site.provinces.unit(record.province).name.of(at.lang)
    return link(at.to_report(record.id), capital(at.word("reported_by", name=place)))


def _province(at: At, place: Place) -> str:
    name = at.site.provinces.unit(place.province).name.of(at.lang)
    shown = "\n".join(_report(at, one) for one in place.reports)
    moved = parts.changed(at, place.province)
    line = f'<p class="place">{parts.lineage(at, place.province, linked=True)}</p>\n' if moved else ""
    return heading(place.province, name) + line + shown


def _report(at: At, one: Reported) -> str:
    record = one.record
    opening = (
        f'<ul class="rows"><li><h3>{parts.report_link(at, record)}</h3>'
        f'<p class="tags">{time(record.date, at.lang)}{_state(at, record)}</p></li></ul>'
    )
    if one.withdrawn:
        return f"{opening}\n<p>{esc(at.word('was_withdrawn'))}</p>"
    if one.lines:
        return f"{opening}\n{_table(at, one.lines)}"
    said = "only_country" if one.has_figures else "no_figures"
    return f'{opening}\n<p class="mu">{esc(at.word(said))}</p>'


def _state(at: At, record: Record) -> str:
    if at.lang == "vi" or record.state in ("human", "reviewed"):
        return ""
    return f"<span>{esc(at.word(f'state.{record.state}'))}</span>"


def _table(at: At, lines: Sequence[Line]) -> str:
    shown = columns(lines)
    header = "".join(f'<th scope="col">{esc(at.word(name))}</th>' for name in shown)
    body = "\n".join(_line(at, line, wide="before" in shown) for line in lines)
    return f'<table class="figs past"><thead><tr>{header}</tr></thead><tbody>\n{body}\n</tbody></table>'


def columns(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the columns of a table: the figures of before only where there is one."""
    return ("indicator", "as_reported", *(("before",) if any(line.before for line in lines) else ()))


def _line(at: At, line: Line, *, wide: bool) -> str:
    known, record = line.row.known, line.row.record
    marks = parts.scope(at, known) if known.scope == "partner" else ""
    if known.period and record.period and known.period.text != record.period.text:
        marks += f"<small>{esc(parts.period(at, known.period))}</small>"
    if known.change and not known.quantity.is_change:
        marks += (
            f"<small>{esc(write_change(known.change, known.quantity.unit, at.lang, at.site.units))}</small>"
        )
    last = f"<td>{_before(at, line.before)}</td>" if wide else ""
    return (
        f'<tr><th scope="row">{indicator_pages.linked(at, known)}</th>'
        f'<td class="v">{parts.value(at, known)}{" " if marks else ""}{marks}</td>'
        f"{last}</tr>"
    )


def before_words(at: At, row: Row) -> tuple[str, str]:
    """Return the period of an earlier figure and its value, in words."""
    return parts.period(at, row.known.period), figure_words(at, row.known)


def figure_words(at: At, known: KnownFigure) -> str:
    """Write a figure in one line, with the change that its source states."""
    return write(known.quantity, at.lang, at.site.units, headline=True)


def _before(at: At, row: Row | None) -> str:
    if row is None:
        return ""
    period, value = before_words(at, row)
    return f"{link(at.to_report(row.record.id), period)}: {esc(value).replace(' ', NBSP, 1)}"


def fix_words(at: At, fix: Correction) -> tuple[str, Lang]:
    """Return what was corrected and the language it is told in."""
    return (fix.en, "en") if at.lang == "en" and fix.en else (fix.vi, "vi")


def _corrections(at: At, fixes: Sequence[tuple[Record, Correction]]) -> str:
    if not fixes:
        return ""
    items = []
    for record, fix in fixes:
        said, lang = fix_words(at, fix)
        marked = f' lang="{lang}"' if lang != at.lang else ""
        items.append(
            f"<li>{time(fix.date, at.lang)}<h3>{parts.report_link(at, record)}</h3><p{marked}>{esc(said)}</p></li>"
        )
    listed = "\n".join(items)
    return heading("corrections", at.word("corrections_since")) + f'<ul class="rows d">\n{listed}\n</ul>'


def _around(at: At, issue: Issue) -> str:
    """Link the issues of periods within this one, before and after it, and the copy for e-mail."""
    rows = []
    if issue.parts:
        rows.append((at.word("parts_of_period"), ", ".join(_issue_link(at, one) for one in issue.parts)))
    if issue.later:
        rows.append((at.word("later_issue"), _issue_link(at, issue.later)))
    if issue.sooner:
        rows.append((at.word("sooner_issue"), _issue_link(at, issue.sooner)))
    rows.append(
        (at.word("for_email"), link(at.to(url(issue.period).of(at.lang) + EMAIL), at.word("email_copy")))
    )
    more = heading("more", at.word("more_issues"), tight=True) + parts.pairs(rows)
    return f'{more}\n<p class="act">{parts.to_print(at)}</p>'


def _issue_link(at: At, period: Period) -> str:
    return link(at.to(url(period).of(at.lang)), parts.period(at, period))
