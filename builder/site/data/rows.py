"""A report as rows of the CSV files, written once when its record is made and only joined afterwards.

What may live here: what stands in each column of `columns.REPORTS` and `columns.FIGURES`.
"""

from __future__ import annotations

from functools import lru_cache

from builder.corpus import KnownFigure, Report
from builder.dates import parse_moment
from builder.periods import Period
from builder.site.data.cells import END, Value, cells
from builder.translation.segments import Translation


def report_row(report: Report, translation: Translation) -> str:
    """Write a report's row but for its two last cells, the addresses of its pages, which hang on the site's."""
    entry = report.entry
    withdrawn = entry.withdrawn
    return cells(
        (
            report.id,
            entry.date,
            entry.end_date,
            entry.kind,
            entry.province,
            report.province_today.id,
            *_period(report.period),
            entry.themes,
            entry.partners,
            entry.partners_planned,
            entry.host,
            entry.title,
            translation.text("title").en,
            translation.state,
            0 if withdrawn else len(report.figures),
            entry.source.name,
            entry.source.url,
            _day(entry.source.published),
            withdrawn.date if withdrawn else None,
        )
    )


def figure_rows(report: Report) -> str:
    """Write the rows of a report's figures; a withdrawn report has none."""
    if report.entry.withdrawn:
        return ""
    entry = report.entry
    own = cells((report.id, entry.date, entry.province, report.province_today.id))
    source = cells((entry.source.url,))
    return "".join([
        f"{own},{_when(known.period)},{cells(_figure(known))},{source}{END}" for known in report.figures
    ])  # fmt: skip


def _figure(known: KnownFigure) -> tuple[Value, ...]:
    quantity, change = known.quantity, known.change
    only_change = quantity.is_change
    return (
        known.scope,
        known.partner,
        known.indicator.id,
        None if only_change else quantity.value,
        None if only_change else quantity.value_max,
        None if only_change else quantity.unit,
        None if only_change else quantity.base_value,
        None if only_change else quantity.base_unit,
        None if quantity.bound == "=" else quantity.bound,
        quantity.approx,
        quantity.estimated,
        quantity.of,
        change.pct if change else None,
        change.vs if change else None,
        known.planned,
        known.figure.as_written,
    )


def _day(published: str | None) -> Value:
    moment = parse_moment(published) if published else None
    return moment[0] if moment else None


def _period(period: Period | None) -> tuple[Value, Value, Value]:
    return (period.text, period.start, period.end) if period else (None, None, None)


@lru_cache(maxsize=256)
def _when(period: Period | None) -> str:
    """Write the cells of a period, of which there are few."""
    return cells(_period(period))
