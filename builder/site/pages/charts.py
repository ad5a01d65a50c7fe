"""Charts as HTML: one bar a row, values written on, hatched where inexact, a cut where a territory changed.

What may live here: drawing a series that `builder.site.charts` chose. Labels are text at every width.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from builder.corpus import KnownFigure
from builder.dates import short
from builder.figures import Quantity, Units, write
from builder.site.charts import Series, Total, total
from builder.site.html import esc, link
from builder.site.ledger import Row
from builder.site.parts import At, level, period
from builder.terms.places import Version

HATCH = (
    '<svg class="vh" aria-hidden="true"><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse"'
    ' patternTransform="rotate(45)"><path d="M0 0v6"/></pattern></svg>'
)
"""The hatch of inexact bars; once on a page, in the first chart."""
_OPEN = '<figure class="chart">'

Rows = Mapping[tuple[str, int], Row]
"""Rows by report and number of the figure."""


def rows_by_key(rows: Sequence[Row]) -> Rows:
    """Return `rows` as charts look them up."""
    return {(row.known.report_id, row.known.number): row for row in rows}


def drawn(at: At, several: Sequence[Series], rows: Rows) -> str:
    """Draw several series below each other."""
    charts = "\n".join(_chart(at, series, rows) for series in several)
    return charts.replace(_OPEN, _OPEN + HATCH, 1)


def _chart(at: At, series: Series, rows: Rows) -> str:
    most = max(_end(known.quantity) for known in series.figures) or Decimal(1)
    bars: list[str] = []
    for number, known in enumerate(series.figures):
        if number in series.cuts:
            bars.append(f'<li class="cut">{esc(_cut(at, known))}</li>')
        bars.append(_bar(at, series, known, most, rows))
    listed = "\n".join(bars)
    added = total(series)
    below = f'<p class="sm mu">{esc(_sum(at, added, series))}</p>' if added else ""
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


def _bar(at: At, series: Series, known: KnownFigure, most: Decimal, rows: Rows) -> str:
    row = rows[known.report_id, known.number]
    quantity = known.quantity
    if series.axis == "time" and known.period:
        label = period(at, known.period)
    else:
        label = at.site.provinces.unit(known.province).name.of(at.lang)
    start = _share(quantity.base_value, most)
    whisker = f'<line x1="{start}" x2="{_share(_end(quantity), most)}"/>' if quantity.base_max else ""
    hatched = "" if quantity.exact else ' class="hat"'
    value = write(level(quantity), at.lang, at.site.units, headline=True)
    return (
        f"<li><span>{link(at.to_report(row.record.id), label)}</span>"
        f'<svg aria-hidden="true"><rect{hatched} width="{start}"/>{whisker}</svg>'
        f"<b>{esc(value)}</b></li>"
    )


def _end(quantity: Quantity) -> Decimal:
    return max(quantity.base_value, quantity.base_max or quantity.base_value)


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
