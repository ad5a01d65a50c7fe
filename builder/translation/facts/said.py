"""Numbers that English says in a word that is none: all of them, both sides, a week, midnight, to the dollar.

What may live here: one test for each way of saying a number without it. Which number is which stands in `amounts.py`.
"""

from __future__ import annotations

import re

from builder.translation.facts.pair import Pair
from builder.translation.facts.quantities import SIZES, Quantity

_WHOLE = frozenset("all every entire entirely whole unanimous unanimously fully full each".split())
_HOURS = {0.0: frozenset({"midnight"}), 24.0: frozenset({"midnight"}), 12.0: frozenset({"noon", "midday"})}
_ALL_DAY = (24.0, 24.0)
_CLOCK = re.compile(r"\bclock\b|24[- ]hours?\b|24/7|day and night|day or night|non-?stop")


def is_said(pair: Pair, one: Quantity) -> bool:
    """Return whether the English has a number of the Vietnamese in other words."""
    return any(test(pair, one) for test in _TESTS)


def _first_or_second(_pair: Pair, one: Quantity) -> bool:
    return one.kind == "ordinal" and one.value in (1, 2)


def _all_of_it(pair: Pair, one: Quantity) -> bool:
    is_whole = one.kind == "percent" and one.value == 100  # noqa: PLR2004
    return is_whole and any(token.low in _WHOLE for token in pair.en.text.words)


def _none(pair: Pair, one: Quantity) -> bool:
    """Return whether 0 ca is no cases, or lãi suất 0% interest-free."""
    is_denied = any(hit.id == "not" for hit in pair.en.of("negation"))
    return one.value == 0 and (is_denied or any(token.low == "free" for token in pair.en.text.words))


def _one_of_a_currency(pair: Pair, one: Quantity) -> bool:
    """Return whether 1 USD is the dollar of `VND 25,000 to the dollar`."""
    return one.value == 1 and bool(one.unit) and any(hit.id == one.unit for hit in pair.en.of("currency"))


def _hour(pair: Pair, one: Quantity) -> bool:
    names = _HOURS.get(one.value) if "hour" in one.counted else None
    return names is not None and any(token.low in names for token in pair.en.text.words)


def _all_day(pair: Pair, one: Quantity) -> bool:
    return one.readings == _ALL_DAY and _CLOCK.search(pair.en.text.lower) is not None


def _one_measure(pair: Pair, one: Quantity) -> bool:
    """Return whether the English says one of a larger measure, or one and a half: a week for 7 ngày."""
    if one.head.isdisjoint(SIZES):
        return False
    sizes = {SIZES[hit.id] for hit in pair.en.of("unit") if hit.id in SIZES}
    times = (1, 1.5) if "and a half" in pair.en.text.lower else (1,)
    return any(
        (kind, one.value * size / time) in sizes
        for kind, size in (SIZES[name] for name in one.head & SIZES.keys())
        for time in times
    )


def _two(pair: Pair, one: Quantity) -> bool:
    """Return whether both are named, or called the two sides: 2 mốc 1116 và 1117, 2 thứ tiếng Việt - Anh."""
    following = [token.low for token in pair.vi.text.tokens[one.last : one.last + 6]]
    is_listed = any(word in ("và", "-", "–") for word in following[1:])
    return one.value == 2 and (is_listed or "sides" in pair.en.hits)  # noqa: PLR2004


_TESTS = (_first_or_second, _all_of_it, _none, _one_of_a_currency, _hour, _all_day, _one_measure, _two)
