"""The two homes, the choice between them, and the search page's shell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from builder.corpus import KnownFigure
from builder.language import LANGS, Lang, other
from builder.periods import Period
from builder.site import parts, structured, urls
from builder.site.html import blocks, esc, heading, link
from builder.site.index import Index, Records
from builder.site.page import Page
from builder.site.pages import digests, prose, provinces
from builder.site.parts import At
from builder.site.planned import Planned
from builder.site.record import Record
from builder.site.site import Site

NEWEST = 5
FIGURES = 6
AMONG = 10
"""The newest figures of an indicator, among which one to open with is looked for."""
PERIODS = 4
NAMED = 6
"""Provinces named beside the latest period."""
TRY: dict[Lang, tuple[str, ...]] = {
    "vi": ("vien tro hue", "luong pha bang"),
    "en": ("foreign ngo aid", "luang prabang"),
}
"""Two searches that find the first reports: Vietnamese as it is typed without marks, English as it is."""


KeyFigures = tuple[tuple[Record, int], ...]
"""Figures as their report and their number in it."""

Latest = tuple[Period, tuple[str, ...], tuple[Period, ...]]
"""The latest period with the provinces that reported on it, and the periods before."""


def plan(_site: Site, index: Index) -> Iterator[Planned[Page]]:
    """Plan the language choice and both homes."""
    yield Planned(urls.CHOICE, _choice, ())
    args = (index.records[:NEWEST], latest(index), key_figures(index), provinces.counts(index))
    for lang in LANGS:
        yield Planned(urls.home(lang), _home, (*args, lang))


def latest(index: Index) -> Latest | None:
    """Return what the latest period is, who reported on it, and a few periods before."""
    if not index.periods:
        return None
    first, *before = index.periods[: PERIODS + 1]
    units = tuple(dict.fromkeys(record.province for record in index.by_period[first.text]))
    return first, units, tuple(before)


def _choice(site: Site) -> Page:
    return Page(
        url=urls.CHOICE,
        lang="vi",
        kind="choice",
        title=site.settings.title.vi,
        description=f"{site.settings.tagline.vi} / {site.settings.tagline.en}",
        body="",
    )


def _home(
    site: Site,
    newest: Records,
    issue: Latest | None,
    figures: KeyFigures,
    reports: provinces.Counts,
    lang: Lang,
) -> Page:
    at = At(site, urls.home(lang), lang)
    return Page(
        url=at.url,
        lang=lang,
        kind="home",
        title=site.settings.title.of(lang),
        description=site.settings.description.of(lang),
        twin=urls.home(other(lang)),
        head=(structured.script(structured.website(site, lang)),),
        body=blocks(
            _hero(at, issue),
            heading("new", at.word("newest"), note=at.word("by_event_date")) + _newest(at, newest),
            _figures(at, figures),
            heading("places", at.word("provinces"), note=at.word("then_and_now")) + _places(at, reports),
        ),
    )


def _hero(at: At, issue: Latest | None) -> str:
    lang = at.lang
    headline, lead = prose.written(at, "home")
    tries = " ".join(
        link(f"{at.to(urls.section('search', lang))}?q={query.replace(' ', '+')}", query)
        for query in TRY[lang]
    )
    return (
        f'<div class="hero"><div><h1>{esc(headline)}</h1><p class="lead">{esc(lead.strip())}</p>'
        f'<form class="large" role="search" action="{at.to(urls.section("search", lang))}">'
        f'<label class="vh" for="q">{esc(at.word("search_label"))}</label>'
        f'<input id="q" name="q" type="search" data-search autocomplete="off" enterkeyhint="search" '
        f'placeholder="{esc(at.word("search_hint"))}"><button>{esc(at.word("search_button"))}</button></form>'
        f'<p class="try">{esc(at.word("search_try"))} {tries}</p></div>{_issue(at, issue)}</div>'
    )


def _issue(at: At, issue: Latest | None) -> str:
    if issue is None:
        return ""
    first, units, earlier = issue
    listed = "".join(f"<li>{link(_issue_url(at, one), parts.period(at, one))}</li>" for one in earlier)
    before = f'<h3>{esc(at.word("earlier_issues"))}</h3><ul class="plain">{listed}</ul>' if listed else ""
    return (
        f'<aside class="issue" aria-labelledby="issue"><h2 id="issue">{esc(at.word("latest_issue"))}</h2>'
        f'<p class="big">{esc(parts.period(at, first))}</p><p>{esc(at.word("issue_reports", names=_names(at, units)))}</p>'
        f"<p>{link(_issue_url(at, first), at.word('read_issue'))}</p>{before}</aside>"
    )


def _names(at: At, units: tuple[str, ...]) -> str:
    """Name the first few provinces from A to Z, and say how many more there are."""
    names = sorted((at.site.provinces.unit(unit).name.of(at.lang) for unit in units), key=parts.alphabetical)
    left = len(names) - NAMED
    if left <= 1:
        return ", ".join(names)
    return at.word("names_and_more", names=", ".join(names[:NAMED]), count=left)


def _issue_url(at: At, period: Period) -> str:
    return at.to(digests.url(period).of(at.lang))


def _newest(at: At, newest: Records) -> str:
    if not newest:
        return esc(at.word("no_reports"))
    more = link(at.to(urls.section("reports", at.lang)), at.word("all_reports"))
    return f'{parts.rows(at, newest)}\n<p class="more">{more}</p>'


def _figures(at: At, chosen: KeyFigures) -> str:
    if not chosen:
        return ""
    items = "\n".join(_figure(at, record, record.details.figure(number)) for record, number in chosen)
    return (
        heading("figures", at.word("figures"), note=at.word("figures_home_note"))
        + f'<ul class="led">\n{items}\n</ul>'
    )


def _figure(at: At, record: Record, known: KnownFigure) -> str:
    nation = known.scope == "nation"
    whose = (
        at.site.vocabulary.scopes["nation"].text if nation else at.site.provinces.unit(record.province).name
    )
    said = parts.place_and_period(whose.of(at.lang), known.period, at.lang)
    return (
        f'<li><p class="v">{parts.value(at, known)}</p><p>{esc(at.site.indicator_name(known, at.lang))}</p>'
        f'<p class="tags">{link(at.to_report(record.id), said)}'
        f"{parts.scope(at, known)}</p></li>"
    )


def key_figures(index: Index) -> KeyFigures:
    """Choose results to open with: a province's before the country's and a partner's, indicators as the vocabulary has them.

    Of an indicator the newest; from one report a third of all at most. Heads counted beside delegations say little more.
    """
    found: dict[str, tuple[Record, int]] = {}
    taken: Counter[str] = Counter()
    main = [one.id for one in index.vocabulary.indicators.values() if not one.people_of and one.id != "other"]
    for scope in _SCOPES:
        for name in main:
            if name in found or len(found) == FIGURES:
                continue
            for record, number in index.by_indicator.get(name, ())[:AMONG]:
                if taken[record.id] < FIGURES // 3 and _counts(record, number, scope):
                    found[name] = (record, number)
                    taken[record.id] += 1
                    break
    return tuple(found.values())


_SCOPES = ("province", "nation", "partner")


def _counts(record: Record, number: int, scope: str) -> bool:
    if record.withdrawn:
        return False
    known = record.details.figure(number)
    return known.scope == scope and not known.planned


def _places(at: At, reports: provinces.Counts) -> str:
    site = at.site
    numbers = dict(reports)
    reported = [unit for unit in site.provinces.current if unit.id in numbers]
    more = link(
        at.to(urls.section("provinces", at.lang)),
        at.word("all_provinces", today=len(site.provinces.current), before=provinces.before(site)),
    )
    return f'{provinces.dots(at)}\n{provinces.merges(at, reported, reports)}\n<p class="more">{more}</p>'
