"""Charts as HTML: one bar a row, values written on, hatched where inexact, a cut where a territory changed.

What may live here: drawing a series that `builder.site.charts` chose. Labels are text at every width.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from builder.corpus import KnownFigure
from builder.dates import short
from builder.figures import Quantity, Units, write
from builder.site.charts import Series, Total, total
from builder.site.html import esc, link
from builder.site.parts import At, level, period
from builder.terms.places import Version

HATCH = (
    '<svg class="vh" aria-hidden="true"><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse"'
    ' patternTransform="rotate(45)"><path d="M0 0v6"/></pattern></svg>'
)
"""The hatch of inexact bars; once on a page, in the first chart."""
_OPEN = '<figure class="chart">'


@dataclass(frozen=True, slots=True)
class Plot:
    """What of a series is the same in both languages: a bar for each figure, and their sum where they make one."""

    series: Series
    bars: tuple[str, ...]
    total: Total | None


def plotted(series: Series) -> Plot:
    """Return the bars of a series, as long as its largest figure allows, and its sum."""
    quantities = [known.quantity for known in series.figures]
    most = max(map(_end, quantities)) or Decimal(1)
    return Plot(series, tuple([_bar(quantity, most) for quantity in quantities]), total(series))


def drawn(at: At, several: Sequence[Plot]) -> str:
    """Draw several series below each other."""
    charts = "\n".join([_chart(at, plot) for plot in several])
    return charts.replace(_OPEN, _OPEN + HATCH, 1)


def _chart(at: At, plot: Plot) -> str:
    series = plot.series
    rows: list[str] = []
    for number, known in enumerate(series.figures):
        if number in series.cuts:
            rows.append(f'<li class="cut">{esc(_cut(at, known))}</li>')
        rows.append(_row(at, series, known, plot.bars[number]))
    listed = "\n".join(rows)
    below = f'<p class="sm mu">{esc(_sum(at, plot.total, series))}</p>' if plot.total else ""
    return (
        f"{_OPEN}<figcaption>{esc(_caption(at, series))}</figcaption>"
        f'<ol class="bars">\n{listed}\n</ol>{below}</figure>'
    )


def _caption(at: At, series: Series) -> str:
    first = series.figures[0]
    name = first.indicator.text.of(at.lang)
    partner = f", {_with(at, first)}" if first.scope == "partner" else ""
    if series.axis == "place":
        when = first.period.phrase(at.lang) if first.period else ""
        return at.word("chart.places", name=name + partner, period=when, number=len(series.figures))
    last = series.figures[-1]
    place = (
        at.site.vocabulary.scopes["nation"].text.of(at.lang)
        if first.scope == "nation"
        else at.site.provinces.unit(last.province).name.of(at.lang)
    )
    return at.word("chart.time", name=name, place=place + partner, length=_length(at, first))


def _with(at: At, known: KnownFigure) -> str:
    name = at.site.partner_name(known.partner, at.lang) if known.partner else ""
    words = at.word("with_partner", partner=name)
    return words[0].lower() + words[1:]


def _length(at: At, known: KnownFigure) -> str:
    months = known.period.months if known.period else 0
    named = {1: "month", 3: "quarter", 6: "half", 12: "year"}.get(months)
    if named:
        return at.word(f"length.{named}")
    if months % 12 == 0:
        return at.word("length.years", number=months // 12)
    return at.word("length.months", number=months)


def _row(at: At, series: Series, known: KnownFigure, bar: str) -> str:
    if series.axis == "time" and known.period:
        label = period(at, known.period)
    else:
        label = at.site.provinces.unit(known.province).name.of(at.lang)
    value = write(level(known.quantity), at.lang, at.site.units, headline=True)
    return (
        f"<li><span>{link(at.to_report(known.report_id), label)}</span>"
        f'<svg aria-hidden="true">{bar}</svg><b>{esc(value)}</b></li>'
    )


def _bar(quantity: Quantity, most: Decimal) -> str:
    start = _share(quantity.base_value, most)
    whisker = f'<line x1="{start}" x2="{_share(_end(quantity), most)}"/>' if quantity.base_max else ""
    hatched = "" if quantity.exact else ' class="hat"'
    return f'<rect{hatched} width="{start}"/>{whisker}'


def _end(quantity: Quantity) -> Decimal:
    value, most = quantity.base_value, quantity.base_max
    return max(value, most) if most else value


def _share(value: Decimal, most: Decimal) -> str:
    return f"{max(Decimal(0), value * 100 / most):.1f}".removesuffix(".0") + "%"


def _cut(at: At, known: KnownFigure) -> str:
    """Say what the territory became, and since when."""
    provinces = at.site.provinces
    unit = provinces.unit(known.province)
    version = _version(at, known)
    joined = [one for one in (version.formed_from if version else ()) if one != unit.id]
    names = ", ".join(provinces.unit(one).name.of(at.lang) for one in joined)
    name = unit.name.of(at.lang)
    if version is None or version.since is None or not names:
        return at.word("chart.cut", name=name)
    return at.word("chart.merged", date=short(version.since, at.lang), name=name, names=names)


def _version(at: At, known: KnownFigure) -> Version | None:
    provinces = at.site.provinces
    return next(
        (
            version
            for version in provinces.unit(known.province).versions
            if version.since and provinces.territory(known.province, version.since) == known.territory
        ),
        None,
    )


def _sum(at: At, added: Total, series: Series) -> str:
    """Say what the bars make together, in the unit that most of them are in."""
    used = Counter((known.quantity.unit, known.quantity.factor) for known in series.figures)
    unit, factor = max(used, key=lambda one: (used[one], one[1]))
    whole = Quantity(
        "", added.value / factor, unit=unit, bound=added.mark or "=", base_unit=added.unit, factor=factor
    )
    written = write(whole, at.lang, _only(at.site.units, unit))
    return at.word("chart.sum", number=added.number, total=written)


@lru_cache(maxsize=64)
def _only(units: Units, unit: str | None) -> Units:
    """Return the one unit that a sum is to be written in; left to choose, the writer takes what gives short numbers."""
    return Units({unit: units.terms[unit]}) if unit else units
