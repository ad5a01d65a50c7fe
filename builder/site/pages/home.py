"""The two homes, the choice between them, and the search page's shell."""

from __future__ import annotations

from collections.abc import Iterator

from builder.corpus import KnownFigure
from builder.language import LANGS, Lang, other
from builder.places import Unit
from builder.site import parts, urls
from builder.site.html import blocks, esc, heading, link
from builder.site.page import Page
from builder.site.pages import prose, provinces
from builder.site.parts import At
from builder.site.record import Record
from builder.site.site import Site

NEWEST = 5
FIGURES = 6
PERIODS = 4
TRY = ("vien tro hue", "luong pha bang")
"""Two searches that show what typing without marks finds in the first reports."""


def pages(site: Site) -> Iterator[Page]:
    """Yield the language choice and both homes."""
    yield Page(
        url=urls.CHOICE,
        lang="vi",
        kind="choice",
        title=site.settings.title.vi,
        description=f"{site.settings.tagline.vi} / {site.settings.tagline.en}",
        body="",
    )
    for lang in LANGS:
        yield _home(site, lang)


def _home(site: Site, lang: Lang) -> Page:
    at = At(site, urls.home(lang), lang)
    return Page(
        url=at.url,
        lang=lang,
        kind="home",
        title=f"{site.settings.title.of(lang)}: {site.settings.tagline.of(lang)}",
        description=site.settings.description.of(lang),
        twin=urls.home(other(lang)),
        body=blocks(
            _hero(at),
            heading("new", at.word("newest"), note=at.word("by_event_date")) + _newest(at),
            _figures(at),
            heading("places", at.word("provinces"), note=at.word("then_and_now")) + _places(at),
        ),
    )


def _hero(at: At) -> str:
    lang = at.lang
    headline, lead = prose.written(at, "home")
    tries = " ".join(
        link(f"{at.to(urls.section('search', lang))}?q={query.replace(' ', '+')}", query) for query in TRY
    )
    return (
        f'<div class="hero"><div><h1>{esc(headline)}</h1><p class="lead">{esc(lead.strip())}</p>'
        f'<form class="large" role="search" action="{at.to(urls.section("search", lang))}">'
        f'<label class="vh" for="q">{esc(at.word("search_label"))}</label>'
        f'<input id="q" name="q" type="search" data-search autocomplete="off" enterkeyhint="search" '
        f'placeholder="{esc(at.word("search_hint"))}"><button>{esc(at.word("search_button"))}</button></form>'
        f'<p class="try">{esc(at.word("search_try"))} {tries}</p></div>{_issue(at)}</div>'
    )


def _issue(at: At) -> str:
    periods = at.site.periods
    if not periods:
        return ""
    latest, *earlier = periods[: PERIODS + 1]
    names = [
        at.site.provinces.unit(record.province).name.of(at.lang) for record in at.site.by_period[latest.text]
    ]
    shown = ", ".join(sorted(dict.fromkeys(names))[:6])
    listed = "".join(
        f"<li>{link(_period_url(at, period.end.year), period.label(at.lang))}</li>" for period in earlier
    )
    before = f'<h3>{esc(at.word("earlier_issues"))}</h3><ul class="plain">{listed}</ul>' if listed else ""
    return (
        f'<aside class="issue" aria-labelledby="issue"><h2 id="issue">{esc(at.word("latest_issue"))}</h2>'
        f'<p class="big">{esc(latest.label(at.lang))}</p><p>{esc(at.word("issue_reports", names=shown))}</p>'
        f"<p>{link(_period_url(at, latest.end.year), at.word('read_issue'))}</p>{before}</aside>"
    )


def _period_url(at: At, year: int) -> str:
    return at.to(urls.section("years", at.lang, f"{year}"))


def _newest(at: At) -> str:
    if not at.site.records:
        return esc(at.word("no_reports"))
    more = link(at.to(urls.section("reports", at.lang)), at.word("all_reports"))
    return f'{parts.rows(at, at.site.records[:NEWEST])}\n<p class="more">{more}</p>'


def _figures(at: At) -> str:
    chosen = key_figures(at.site)
    if not chosen:
        return ""
    items = "\n".join(_figure(at, record, known) for record, known in chosen)
    return (
        heading("figures", at.word("figures"), note=at.word("figures_home_note"))
        + f'<ul class="led">\n{items}\n</ul>'
    )


def _figure(at: At, record: Record, known: KnownFigure) -> str:
    where = at.site.provinces.unit(record.province).name.of(at.lang)
    period = known.period.label(at.lang) if known.period else ""
    return (
        f'<li><p class="v">{parts.value(at, known)}</p><p>{esc(at.site.indicator_name(known, at.lang))}</p>'
        f'<p class="tags">{link(at.to(record.url.of(at.lang)), f"{where}, {period}" if period else where)}'
        f"{parts.scope(at, known)}</p></li>"
    )


def key_figures(site: Site) -> list[tuple[Record, KnownFigure]]:
    """Choose the newest figure of each indicator, results before plans, `FIGURES` at most, from several reports."""
    found: dict[str, tuple[Record, KnownFigure]] = {}
    for record in site.records:
        taken = 0
        for known in record.figures:
            indicator = known.figure.indicator
            if known.planned or indicator in found or indicator == "other" or taken == FIGURES // 3:
                continue
            found[indicator] = (record, known)
            taken += 1
            if len(found) == FIGURES:
                return list(found.values())
    return list(found.values())


def _places(at: At) -> str:
    site = at.site
    reported: tuple[Unit, ...] = tuple(
        unit for unit in site.provinces.current if unit.id in site.by_province_today
    )
    more = link(
        at.to(urls.section("provinces", at.lang)),
        at.word("all_provinces", today=len(site.provinces.current), before=provinces.before(site)),
    )
    return f'{provinces.dots(at)}\n{provinces.merges(at, reported)}\n<p class="more">{more}</p>'
