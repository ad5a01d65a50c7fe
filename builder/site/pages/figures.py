"""Indicators: the list of those that reports give figures for, and a page each with definition, charts, table.

What may live here: these pages. Which figures make a chart is chosen in `builder.site.charts`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from builder.corpus import KnownFigure
from builder.figures import Pieces, write_change
from builder.language import LANGS, Both, Lang, other
from builder.site import charts, parts, urls
from builder.site.charts import Series
from builder.site.html import blocks, esc, heading, link, time
from builder.site.index import Index
from builder.site.ledger import Figures, Row
from builder.site.page import Page
from builder.site.pages import charts as drawing
from builder.site.pages.charts import Plot
from builder.site.parts import At
from builder.site.planned import Planned
from builder.site.site import Site
from builder.site.words import grouped, word
from builder.terms.vocabulary import Indicator

MOST = 200
"""Figures in the table of an indicator's page; where there are more, each year has a page of its own ..."""
NEWEST = 50
"""... and the indicator's page has the newest."""
CHARTS = 8
"""Charts on one page."""
CSV = "data/figures.csv"

Years = tuple[tuple[str, int], ...]
"""Years with their number of figures, the latest first."""


def plan(_site: Site, index: Index) -> Iterator[Planned[Page]]:
    """Plan the list and the pages of all indicators that have figures, in both languages."""
    found = index.by_indicator
    known = [
        (one, Figures.of(found[one.id])) for one in index.vocabulary.indicators.values() if one.id in found
    ]
    counts = tuple((indicator.id, figures.counting) for indicator, figures in known)
    for lang in LANGS:
        yield Planned(urls.section("figures", lang), _list, (counts, lang))
    for indicator, figures in known:
        yield from _planned(indicator, figures)


def _planned(indicator: Indicator, whole: Figures) -> Iterator[Planned[Page]]:
    by_year: dict[str, Figures] = {}
    if len(whole) > MOST:
        found = defaultdict(list)
        for record, number in whole.pairs:
            found[str(record.years[-1])].append((record, number))
        by_year = {year: Figures.of(found[year]) for year in sorted(found, reverse=True)}
    years: Years = tuple((year, figures.counting) for year, figures in by_year.items())
    for lang in LANGS:
        yield Planned(_url(indicator).of(lang), _page, (indicator.id, whole, years, lang))
    for year, figures in by_year.items():
        for lang in LANGS:
            yield Planned(_url(indicator, year).of(lang), _year, (indicator.id, year, figures, lang))


def _url(indicator: Indicator, *below: str) -> Both:
    return urls.both("figures", indicator.slug, *below)


def address(site: Site, indicator: str, lang: Lang) -> str:
    """Return the URL of an indicator's page."""
    return _url(site.vocabulary.indicators[indicator]).of(lang)


def linked(at: At, known: KnownFigure) -> str:
    """Write a link to the page of a figure's indicator, under the figure's own name for it."""
    return at.once(_linked, known.indicator.id, at.site.indicator_name(known, at.lang))


def _linked(at: At, indicator: str, name: str) -> str:
    return link(at.to(address(at.site, indicator, at.lang)), name)


# the list


def _list(site: Site, counts: tuple[tuple[str, int], ...], lang: Lang) -> Page:
    addresses = urls.both("figures")
    at = At(site, addresses.of(lang), lang)
    title = word("figures", lang)
    by_theme: dict[str | None, list[tuple[Indicator, int]]] = defaultdict(list)
    for id_, number in counts:
        indicator = site.vocabulary.indicators[id_]
        by_theme[indicator.theme].append((indicator, number))
    order: list[str | None] = [*site.vocabulary.themes, None]
    return Page(
        url=at.url,
        lang=lang,
        kind="list",
        title=f"{title} | {site.settings.short_title.of(lang)}",
        description=at.word("figures_lead"),
        section="figures",
        twin=addresses.of(other(lang)),
        body=blocks(
            parts.head(title, lead=at.word("figures_lead")),
            *(_theme(at, theme, by_theme[theme]) for theme in order if theme in by_theme),
            "" if counts else esc(at.word("no_reports")),
            _downloads(at),
        ),
    )


def _theme(at: At, theme: str | None, indicators: Sequence[tuple[Indicator, int]]) -> str:
    name = at.site.vocabulary.themes[theme].text.of(at.lang) if theme else at.word("other_theme")
    items = "\n".join(
        f"<li><h3>{link(at.to(_url(one).of(at.lang)), one.text.of(at.lang))}</h3>"
        f"<p>{esc(one.definition.of(at.lang))}</p>"
        f'<p class="tags"><span>{esc(counted(number, at.lang))}</span></p></li>'
        for one, number in indicators
    )
    return heading(theme or "other", name) + f'<ul class="rows">\n{items}\n</ul>'


def counted(number: int, lang: Lang) -> str:
    """Return "5 số liệu" or "5 figures"."""
    return (
        word("one_figure", lang) if number == 1 else word("count_figures", lang, count=grouped(number, lang))
    )


def _downloads(at: At) -> str:
    links = link(at.to(CSV), at.word("figures_csv")) + link(
        at.to(urls.section("data", at.lang)), at.word("about_data")
    )
    return heading("download", at.word("download"), tight=True) + f'<p class="act">{links}</p>'


# one indicator


def _page(site: Site, id_: str, figures: Figures, years: Years, lang: Lang) -> Page:
    indicator = site.vocabulary.indicators[id_]
    at = At(site, _url(indicator).of(lang), lang)
    rows = figures.rows()
    name = indicator.text.of(lang)
    shown = rows[:NEWEST] if years else rows
    title = at.word("newest_values", number=NEWEST) if years else at.word("values")
    return Page(
        url=at.url,
        lang=lang,
        kind="term",
        title=f"{name} | {site.settings.short_title.of(lang)}",
        description=f"{name}: {counted(figures.counting, lang)}. {indicator.definition.of(lang)}",
        section="figures",
        twin=_url(indicator).of(other(lang)),
        body=blocks(
            parts.crumbs(at, (urls.section("figures", lang), word("figures", lang)), here=name),
            parts.head(name, lead=indicator.definition.of(lang), meta=_meta(at, indicator, figures)),
            _charts(at, _chosen(figures)),
            heading("values", title, note=at.word("values_note")) + _table(at, shown),
            _years(at, indicator, years),
            _downloads(at),
        ),
    )


def _year(site: Site, id_: str, year: str, figures: Figures, lang: Lang) -> Page:
    indicator = site.vocabulary.indicators[id_]
    at = At(site, _url(indicator, year).of(lang), lang)
    rows = figures.rows()
    name = indicator.text.of(lang)
    title = f"{name}, {year}"
    return Page(
        url=at.url,
        lang=lang,
        kind="term",
        title=f"{title} | {site.settings.short_title.of(lang)}",
        description=f"{title}: {counted(figures.counting, lang)}. {indicator.definition.of(lang)}",
        section="figures",
        twin=_url(indicator, year).of(other(lang)),
        body=blocks(
            parts.crumbs(
                at,
                (urls.section("figures", lang), word("figures", lang)),
                (_url(indicator).of(lang), name),
                here=year,
            ),
            parts.head(
                title, lead=f"{at.word('figures_of_year', year=year)}: {counted(figures.counting, lang)}"
            ),
            _charts(at, _of_one_year(figures)),
            heading("values", at.word("values"), note=at.word("values_note")) + _table(at, rows),
        ),
    )


def _meta(at: At, indicator: Indicator, figures: Figures) -> list[tuple[str, str]]:
    lang = at.lang
    found = [(at.word("figures"), esc(grouped(figures.counting, lang)))]
    spans = {period.text: period for row in figures.rows() if (period := row.known.period)}.values()
    if spans:
        first, last = min(spans).start.year, max(period.end.year for period in spans)
        found.append((at.word("reported_for"), f"{first}" if first == last else f"{first}–{last}"))
    found.append((at.word("counts"), esc(at.word(f"counts.{indicator.kind}"))))
    if indicator.theme:
        theme = at.site.vocabulary.themes[indicator.theme]
        found.append(
            (
                at.word("theme"),
                link(at.to(urls.section("themes", lang, theme.slug.of(lang))), theme.text.of(lang)),
            )
        )
    return found


def _years(at: At, indicator: Indicator, years: Years) -> str:
    if not years:
        return ""
    items = "\n".join(
        f"<li>{link(at.to(_url(indicator, year).of(at.lang)), year)} <small>{number}</small></li>"
        for year, number in years
    )
    return heading("years", at.word("by_year")) + f'<ul class="cols short">\n{items}\n</ul>'


# charts


@dataclass(frozen=True, slots=True)
class Charts:
    """The charts of a page, how many series more there are, and why there is none."""

    plots: tuple[Plot, ...]
    left: int
    why: Both | None


def _plotted(several: Sequence[Series], figures: Sequence[KnownFigure]) -> Charts:
    plots = tuple(map(drawing.plotted, several[:CHARTS]))
    return Charts(plots, len(several) - len(plots), None if plots else charts.why_not(figures))


def _counting(figures: Figures) -> list[KnownFigure]:
    return [row.known for row in figures.rows() if not row.withdrawn]


@lru_cache(maxsize=2)  # the pages in both languages, made one after the other, draw the same
def _chosen(figures: Figures) -> Charts:
    """Return what is drawn, the telling things first: the country, the latest period's places, then each place."""
    counting = _counting(figures)
    over_time = charts.over_time(counting)
    country = [series for series in over_time if series.figures[0].scope == "nation"]
    several = [*country, *charts.over_places(counting)[:1], *over_time[len(country) :]]
    return _plotted(several, counting)


@lru_cache(maxsize=2)
def _of_one_year(figures: Figures) -> Charts:
    """Return what is drawn of a year: places beside each other, period by period."""
    counting = _counting(figures)
    return _plotted(charts.over_places(counting), counting)


def _charts(at: At, found: Charts) -> str:
    if found.why:
        why = esc(at.word("no_chart", why=found.why.of(at.lang)))
        return heading("compare", at.word("compare"), tight=True) + f"<p>{why}</p>"
    more = f'\n<p class="sm mu">{esc(at.word("more_series", number=found.left))}</p>' if found.left else ""
    body = drawing.drawn(at, found.plots)
    return heading("compare", at.word("compare"), note=at.word("compare_note")) + body + more


# the table


def _table(at: At, rows: Sequence[Row]) -> str:
    columns = ("place", "as_reported", "scope", "of_period", "report")
    header = "".join(f'<th scope="col">{esc(at.word(name))}</th>' for name in columns)
    body = "\n".join([_row(at, row) for row in rows])
    return (
        f'<table class="figs all"><caption>{esc(at.word("values_caption"))}</caption>'
        f"<thead><tr>{header}</tr></thead><tbody>\n{body}\n</tbody></table>"
    )


def _row(at: At, row: Row) -> str:
    known, record = row.known, row.record
    cut = parts.cut_value(at, known)
    gone = f" <small>{esc(at.word('is_withdrawn'))}</small>" if row.withdrawn else ""
    struck = ' class="gone"' if row.withdrawn else ""
    report = f'<a href="{at.to_report(record.id)}">{time(record.date, at.lang)}</a>{gone}'
    return (
        f'<tr{struck}><th scope="row">{_place(at, row)}</th>'
        f'<td class="v">{parts.value_of(at, known, cut)}{"".join(_lines(at, known, cut))}</td>'
        f"<td>{parts.scope(at, known)}</td><td>{esc(parts.period(at, known.period))}</td>"
        f"<td>{report}</td></tr>"
    )


def _place(at: At, row: Row) -> str:
    """Write whose figure it is; a province that reports one of the whole country stands behind it."""
    if row.known.scope != "nation":
        return parts.lineage(at, row.record.province)
    name = at.site.provinces.unit(row.record.province).name.of(at.lang)
    country = at.site.vocabulary.scopes["nation"].text.of(at.lang)
    return f"{esc(country)} <small>{esc(at.word('reported_by', name=name))}</small>"


def _lines(at: At, known: KnownFigure, cut: Pieces) -> Iterator[str]:
    """Write what stands below a value: the entry's own label, the source's wording, the change."""
    label = at.site.indicator_name(known, at.lang)
    if label != known.indicator.text.of(at.lang):
        yield f"<small>{esc(label)}</small>"
    wording = known.quantity.as_written
    if at.lang == "en":
        yield f'<small lang="vi">“{esc(wording)}”</small>'
    elif wording.casefold() != cut.text.casefold():
        yield f"<small>“{esc(wording)}”</small>"
    if known.change and not known.quantity.is_change:
        yield f"<small>{esc(write_change(known.change, known.quantity.unit, at.lang, at.site.units))}</small>"
