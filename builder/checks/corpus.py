"""Rules between entries: ids, events told twice, and figures that do not fit those of other reports.

What may live here: rules over all entries, which come newest first. Each runs in time proportional to their
number; nothing here compares every entry with every other.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from builder import periods
from builder.checks.context import Context, CorpusRule, fault
from builder.checks.figures import figure_key, shown, value_of
from builder.corpus import Case, FoundFigure
from builder.diagnostics import Finding
from builder.figures import Change, Quantity
from builder.language import LANGS, Both
from builder.periods import Period

_OTHER = "other"
TENFOLD = 10
"""A figure that moves by more in a year is mostly a slip of unit or decimal point."""
_POINTS, _SHARE, _LOOSE = Decimal(1), Decimal("0.02"), Decimal(5)
"""A stated change may miss the computed one by a percentage point or 2 %, five times that for rough figures."""

T = TypeVar("T")


def _groups(pairs: Iterable[tuple[Hashable, T]]) -> list[list[T]]:
    found: dict[Hashable, list[T]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return [group for group in found.values() if len(group) > 1]


def id_taken(cases: Sequence[Case], _context: Context) -> Iterator[Finding]:
    """E106: two files with one id, also where they differ in capitals only (some disks take them for one)."""
    same = ((unicodedata.normalize("NFC", case.decoded.id).casefold(), case) for case in cases)
    for first, *others in _groups(same):
        for case in others:
            yield fault(case, "E106/taken", "id", found=case.decoded.id, other=first.decoded.path)


def same_event_twice(cases: Sequence[Case], _context: Context) -> Iterator[Finding]:
    """E207: two reports of one province, kind and date."""
    same = (
        ((case.entry.province, case.entry.kind, case.entry.date), case)
        for case in cases
        if case.is_dated and case.entry.province and case.entry.kind
    )
    for first, *others in _groups(same):
        for case in others:
            yield fault(case, "E207", "date", other=first.decoded.path or first.decoded.id)


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure in its report; `series` is what it measures, whenever."""

    case: Case
    found: FoundFigure
    quantity: Quantity
    period: Period
    series: tuple[object, ...]

    @property
    def order(self) -> tuple[int, str, int]:
        """When it was told: day of the event, id, number in the entry."""
        return (self.case.entry.date.toordinal(), self.case.decoded.id, int(self.found.key.partition(".")[2]))


def _told(cases: Sequence[Case]) -> Iterator[_Told]:
    """Yield the figures that can be set against those of other reports, oldest event first."""
    for case in reversed(cases):
        for found in case.figures if case.is_dated else ():
            q, period = found.quantity, found.period
            if q is None or period is None or found.indicator is None or found.indicator.id == _OTHER:
                continue
            place = None if found.scope == "nation" else case.entry.province
            yield _Told(case, found, q, period, (*figure_key(found), place))


def _text(told: _Told) -> Both:
    return told.found.indicator.text if told.found.indicator else Both("", "")


def _name(case: Case) -> str:
    return case.decoded.id


def figures_between_reports(cases: Sequence[Case], context: Context) -> Iterator[Finding]:
    """W306, W307, W310: figures of one series that contradict each other."""
    series: dict[tuple[object, ...], dict[str, _Told]] = defaultdict(dict)
    all_told = list(_told(cases))
    for told in all_told:
        first = series[told.series].setdefault(told.period.text, told)
        if first.case is not told.case and value_of(first.quantity) != value_of(told.quantity):
            yield _told_otherwise(told, first)
    for told in all_told:
        known = series[told.series]
        yield from _change_that_does_not_fit(told, known)
        if known[told.period.text] is told and len(known) > 1:
            yield from _tenfold(told, known, context)


def _told_otherwise(told: _Told, first: _Told) -> Finding:
    """W307: another report gives another value for the same period."""
    return fault(
        told.case,
        "W307",
        f"{told.found.key}.as_written",
        indicator=_text(told),
        value=told.quantity.as_written,
        earlier=first.quantity.as_written,
        other=_name(first.case),
    )


def _same_territory(a: _Told, b: _Told, context: Context) -> bool:
    if a.found.scope == "nation":
        return True
    province = a.case.entry.province
    there = context.provinces.territory
    return province in context.provinces and there(province, a.case.entry.date) == there(
        province, b.case.entry.date
    )


def _tenfold(told: _Told, known: dict[str, _Told], context: Context) -> Iterator[Finding]:
    """W310: more than ten times above or below the same months a year earlier; said where it was told last."""
    before = known.get(told.period.previous().text)
    if (
        before is None
        or before is told
        or told.quantity.is_change
        or not _same_territory(told, before, context)
    ):
        return
    low, high = sorted((told.quantity.base_value, before.quantity.base_value))
    if low <= 0 or high <= TENFOLD * low:
        return
    here, there = (told, before) if told.order > before.order else (before, told)
    yield fault(
        here.case,
        "W310",
        f"{here.found.key}.as_written",
        indicator=_text(here),
        value=here.quantity.as_written,
        earlier=there.quantity.as_written,
        period=Both(*(there.period.phrase(lang) for lang in LANGS)),
        other=_name(there.case),
    )


def _change_that_does_not_fit(told: _Told, known: dict[str, _Told]) -> Iterator[Finding]:
    """W306: the change that a source states is not the one between the two figures on record."""
    change, now = told.quantity.change, told.quantity
    if change is None or now.is_change:
        return
    against = periods.parse(change.vs) if change.vs else None
    other = known.get((against or told.period.previous()).text)
    if (
        other is None
        or other.quantity.base_value <= 0
        or (change.vs and against is None and "same" not in change.vs)
    ):
        return
    computed = _computed(change, now, other.quantity)
    stated = (
        change.pct if change.measure == "pct" else change.times if change.measure == "times" else change.diff
    )
    if computed is None or stated is None or _fits(stated, computed, now, other.quantity):
        return
    sign = {"pct": "%", "times": "×", "diff": ""}[change.measure]
    yield fault(
        told.case,
        "W306",
        f"{told.found.key}.change" if told.found.figure.change else f"{told.found.key}.as_written",
        stated=_signed(stated, sign),
        computed=_signed(computed, sign),
        period=Both(*((against or told.period.previous()).phrase(lang) for lang in LANGS)),
        earlier=other.quantity.as_written,
        other=_name(other.case),
    )


def _signed(value: Decimal, sign: str) -> Both:
    text = shown(round(value, 1).normalize() if value % 1 else value)
    return Both(text.vi + sign, text.en + sign)


def _computed(change: Change, now: Quantity, before: Quantity) -> Decimal | None:
    if now.base_unit != before.base_unit:
        return None
    if change.measure == "diff":
        return (now.base_value - before.base_value) / now.factor
    ratio = now.base_value / before.base_value
    return ratio if change.measure == "times" else (ratio - 1) * 100


def _fits(stated: Decimal, computed: Decimal, now: Quantity, before: Quantity) -> bool:
    room = max(_POINTS if abs(stated) >= TENFOLD else Decimal("0.1"), abs(stated) * _SHARE)
    if not (now.exact and before.exact):
        room *= _LOOSE
    return abs(stated - computed) <= room


RULES: tuple[CorpusRule, ...] = (id_taken, same_event_twice, figures_between_reports)
