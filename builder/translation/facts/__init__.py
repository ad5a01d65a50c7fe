"""The fact contract: every figure, date and name of the Vietnamese stands in the English.

What may live here: `compare` and the order of the checks. Each check is a module of this room; their words stand in
`tables/`. Nothing here reads a file: the context arrives as a value.
"""

from __future__ import annotations

from collections.abc import Mapping

from builder.translation.facts import (
    amounts,
    groups,
    literals,
    names,
    periods,
    places,
    positions,
    stance,
    surface,
)
from builder.translation.facts.context import Context, PlaceName, Row, places_of, rows_of
from builder.translation.facts.discrepancy import Discrepancy
from builder.translation.facts.pair import read_pair
from builder.translation.facts.text import Span

__all__ = [
    "Context",
    "Discrepancy",
    "PlaceName",
    "Row",
    "Span",
    "compare",
    "not_a_pair",
    "places_of",
    "rows_of",
]

_CHECKS = (
    surface.compare,
    literals.compare,
    amounts.compare,
    periods.compare,
    positions.compare,
    names.compare,
    places.compare,
    groups.compare,
    stance.compare,
    literals.glossary,
)


def compare(
    vi: str, en: str, context: Context, *, waive: Mapping[str, str] | None = None
) -> list[Discrepancy]:
    """Return what differs between a Vietnamese text and its English, in the order of the English.

    `waive` maps a code to the reason why a reviewer lets it pass. Never raises, whatever the texts are.
    """
    pair = read_pair(vi, en, context)
    hopeless = surface.is_hopeless(pair)
    if hopeless is not None:
        found = [hopeless]
    elif not pair.vi.text.clean.strip():
        found = []
    else:
        periods.settle_slashes(pair)
        found = list(surface.junk(pair)) or [discrepancy for check in _CHECKS for discrepancy in check(pair)]
    kept = [one for one in found if one.number not in waive and one.code not in waive] if waive else found
    return sorted(_once(kept), key=_order)


def not_a_pair(line: str) -> Discrepancy:
    """Return what is wrong with a line of a file of pairs that is not Vietnamese, a tab, English."""
    return Discrepancy("E565", Span(0, len(line), line), None, {"vi": line, "en": ""})


def _once(found: list[Discrepancy]) -> list[Discrepancy]:
    """Keep one finding of a code for a place, and no opposite inside what is reported as a whole: late in late June."""
    seen: dict[tuple[str, Span | None, Span | None], Discrepancy] = {}
    for one in found:
        seen.setdefault((one.number, one.vi_span, one.en_span), one)
    return [
        one for one in seen.values() if one.number != "E535" or not any(_holds(two, one) for two in found)
    ]


_WHOLES = frozenset({"E510", "E511", "E512", "E517"})


def _holds(whole: Discrepancy, one: Discrepancy) -> bool:
    """Return whether both spans of one finding lie inside those of a date or a number that is reported."""
    return whole.number in _WHOLES and all(
        outer is not None and inner is not None and outer.start <= inner.start and inner.end <= outer.end
        for outer, inner in ((whole.vi_span, one.vi_span), (whole.en_span, one.en_span))
    )


def _order(one: Discrepancy) -> tuple[int, int, str]:
    return (
        one.en_span.start if one.en_span else -1,
        one.vi_span.start if one.vi_span else -1,
        one.code,
    )
