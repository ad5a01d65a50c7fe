"""Which figures make a chart, and which may be added up: at least three that really compare, or none.

What may live here: choosing series and sums out of figures, and the reason why there is none. The question
whether two figures compare is `builder.comparison`; how a series is drawn is a matter of the pages. A series
holds one indicator, scope, partner, length of period, unit, and no plans; across a change of territory it
goes on only behind a cut.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Literal

from builder.comparison import REASONS, SumMark, comparable, sum_mark
from builder.corpus import KnownFigure
from builder.language import Both
from builder.periods import Period

FEWEST = 3
"""Points without which nothing is drawn."""

_ASKED = 60
"""Figures, the newest, among whose pairs the commonest reason is looked for."""

Group = tuple[KnownFigure, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """Figures to draw, in the order of the chart: over `time`, or one period over each `place`.

    `cuts` are the positions before which the territory changes; between two cuts all figures compare.
    """

    axis: Literal["time", "place"]
    figures: Group
    cuts: tuple[int, ...] = ()

    @property
    def segments(self) -> tuple[Group, ...]:
        """The figures between the cuts."""
        ends = (0, *self.cuts, len(self.figures))
        return tuple(self.figures[start:end] for start, end in pairwise(ends))


@dataclass(frozen=True, slots=True)
class Total:
    """A sum in `unit` (a base unit) of `number` figures: exact, `>=` at least, `~` about."""

    value: Decimal
    unit: str | None
    mark: SumMark
    number: int


def over_time(figures: Iterable[KnownFigure]) -> list[Series]:
    """Return a series for every place with at least three figures that compare, whole countries first.

    `figures` come newest report first; of two figures of one place and period the newer report's counts.
    After the country the longest series come first.
    """
    groups: dict[Hashable, dict[frozenset[str], list[KnownFigure]]] = defaultdict(lambda: defaultdict(list))
    for known in filter(is_drawable, figures):
        groups[_likeness(known)][_place(known)].append(known)
    found: list[Series] = []
    for places in groups.values():
        found += _chains({place: _in_time(members) for place, members in places.items()})
    return sorted(found, key=_rank)


def over_places(figures: Iterable[KnownFigure]) -> list[Series]:
    """Return a series for every period with at least three places that compare, the latest period first.

    The largest value comes first. `figures` come newest report first, and of two figures of one place the
    newer report's counts.
    """
    groups: dict[Hashable, list[KnownFigure]] = defaultdict(list)
    for known in filter(is_drawable, figures):
        if known.scope != "nation" and known.period is not None:
            groups[(_likeness(known), known.period.text)].append(known)
    found = []
    for members in groups.values():
        kept: list[KnownFigure] = []
        covered: set[str] = set()
        for known in members:
            # Alike in all else, figures compare where no land is in two of them.
            if covered.isdisjoint(known.territory):
                kept.append(known)
                covered |= known.territory
        if len(kept) >= FEWEST:
            kept.sort(key=lambda known: (-known.quantity.base_value, known.province))
            found.append(Series("place", tuple(kept)))
    return sorted(found, key=_newest_period)


def is_drawable(known: KnownFigure) -> bool:
    """Return whether a figure may stand in a chart at all: a level of a known period, and no plan."""
    return known.period is not None and not (
        known.planned or known.quantity.is_change or known.indicator.id == "other"
    )


def total(series: Series) -> Total | None:
    """Return the sum of one period over its places, None where adding up says nothing.

    Only what happened in a period adds up (a flow): no stock, no share. No place may be in it twice.
    """
    terms = series.figures
    if series.axis != "place" or terms[0].indicator.kind != "flow" or terms[0].quantity.of is not None:
        return None
    land = [known.territory for known in terms]
    is_twice = sum(map(len, land)) > len(frozenset().union(*land))
    # But for its land, what compares with the first compares with all.
    if is_twice or any(comparable(terms[0], known) for known in terms):
        return None
    value = sum((known.quantity.base_value for known in terms), Decimal(0))
    return Total(value, terms[0].quantity.base_unit, sum_mark(terms), len(terms))


def why_not(figures: Sequence[KnownFigure]) -> Both:
    """Return why `figures` make no chart, as half a sentence: too few, or what sets most pairs apart."""
    if len(figures) < FEWEST:
        return Both(f"mới có {len(figures)} số liệu", f"there {_only(len(figures))}")
    reasons = Counter(
        reason for one, other in combinations(figures[:_ASKED], 2) if (reason := comparable(one, other))
    )
    if not reasons:
        return Both(
            "chưa có ba số liệu của cùng một địa phương hoặc cùng một kỳ",
            "no three figures belong to one place or to one period",
        )
    order = [reason for reason, _ in REASONS]
    commonest = min(reasons, key=lambda reason: (-reasons[reason], order.index(reason)))
    return Both(f"phần lớn không so được: {commonest.vi}", f"most do not compare: {commonest.en}")


def _only(number: int) -> str:
    return "is only one figure" if number == 1 else f"are only {number} figures"


def _likeness(known: KnownFigure) -> Hashable:
    """Return what must be the same for two figures to stand in one chart, but for place and time."""
    quantity = known.quantity
    whole = None if quantity.of is None else quantity.of * quantity.factor
    months = known.period.months if known.period else 0
    return (known.indicator.id, known.scope, known.partner, months, quantity.base_unit, whole)


def _place(known: KnownFigure) -> frozenset[str]:
    return frozenset() if known.scope == "nation" else known.territory


def _in_time(members: Sequence[KnownFigure]) -> Group:
    """Return one figure a period in the order of time, none whose period reaches into the next one."""
    newest: dict[str, KnownFigure] = {}
    for known in members:
        newest.setdefault(_period(known).text, known)
    kept: list[KnownFigure] = []
    for known in sorted(
        newest.values(), key=lambda known: (_period(known).end, known.report_id), reverse=True
    ):
        if not kept or _period(known).end < _period(kept[-1]).start:
            kept.append(known)
    return tuple(reversed(kept))


def _chains(places: dict[frozenset[str], Group]) -> list[Series]:
    """Join a place before a merger to the unit of the same name after it, with a cut between the two."""
    names = {place: {known.province for known in figures} for place, figures in places.items()}
    heirs = {place: _heir(place, names) for place in places}
    inherited = set(heirs.values())
    starts = [place for place in places if place not in inherited]
    found = []
    for start in starts:
        figures, cuts, long = list(places[start]), list[int](), len(places[start]) >= FEWEST
        place = heirs[start]
        while place is not None:
            later = [known for known in places[place] if _period(known).start > _period(figures[-1]).end]
            if later:
                cuts.append(len(figures))
                figures += later
                long = long or len(later) >= FEWEST
            place = heirs[place]
        if long:
            found.append(Series("time", tuple(figures), tuple(cuts)))
    return found


def _heir(place: frozenset[str], names: Mapping[frozenset[str], set[str]]) -> frozenset[str] | None:
    """Return the smallest larger territory that a unit of the same name holds later."""
    larger = (other for other in names if place < other and not names[place].isdisjoint(names[other]))
    return min(larger, key=lambda other: (len(other), sorted(other)), default=None) if place else None


def _period(known: KnownFigure) -> Period:
    if known.period is None:
        raise ValueError(f"{known.report_id}: {known.key} has no period")
    return known.period


def _rank(series: Series) -> tuple[object, ...]:
    first, last = series.figures[0], series.figures[-1]
    return (
        first.scope != "nation",
        -max(map(len, series.segments)),
        -_period(last).end.toordinal(),
        first.province,
        first.scope,
        first.partner or "",
        first.quantity.base_unit or "",
        _period(last).months,
    )


def _newest_period(series: Series) -> tuple[object, ...]:
    first = series.figures[0]
    period = _period(first)
    return (
        -period.end.toordinal(),
        -period.months,
        -len(series.figures),
        first.scope,
        first.partner or "",
        first.quantity.base_unit or "",
    )
