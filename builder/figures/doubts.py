"""What an editor should look at in a reading: a plan read as a result, a word that was not read.

What may live here: the questions, one function each, in the order of `lexicon.DOUBTS`. Their words are there.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from builder.figures.lexicon import (
    LEAST_SUM,
    NEGATIONS,
    NO_PLANS,
    NO_RISES,
    PLANS,
    RISES,
    UNMARKED_HEDGES,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from builder.figures.items import Item, Scan
    from builder.figures.quantity import Change

_NOWHERE: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
_PLAN_STARTS = frozenset(phrase.split()[0] for phrase in PLANS)


class Reading(NamedTuple):
    """A figure as it was read, and the phrase around it. `item` is the level, or the change that stands alone."""

    scan: Scan
    item: Item
    change: Change | None
    base: str | None

    @property
    def compares(self) -> bool:
        """True where "so với" is left in the phrase, for what follows it is no period."""
        return any(pair == ("so", "với") for pair in pairwise(self.scan.words))


def doubts(reading: Reading) -> str:
    """Return the keys of all doubts, one space between."""
    own = [key for key, holds in _QUESTIONS.items() if holds(reading)]
    return " ".join(filter(None, (reading.item.number.doubt, *own)))


def _longer(reading: Reading) -> bool:
    return reading.item.named.longer


def _few(reading: Reading) -> bool:
    item = reading.item
    return (
        item.named.base == "VND"
        and item.number.value < LEAST_SUM
        and item.high is None
        and bool(item.number.value)
    )


def _yen(reading: Reading) -> bool:
    return reading.item.named.base == "JPY" and "¥" in reading.scan.words


def _change(reading: Reading) -> bool:
    item, words = reading.item, reading.scan.words
    if item.marks.short and reading.change is None:
        return True
    if not item.percent or item.whole is not None or reading.change is not None or item.marks.level:
        return False
    before = words[: item.start]
    return any(
        word in RISES and words[at + 1 : at + 2] and words[at + 1] not in NO_RISES
        for at, word in enumerate(before)
    )


def _against(reading: Reading) -> bool:
    return reading.base is not None and reading.change is None


def _lost(reading: Reading) -> bool:
    return (
        reading.base is None and reading.change is not None and reading.change.vs is None and reading.compares
    )


def _negated(reading: Reading) -> bool:
    begin = reading.item.marks.begin
    return begin > 0 and reading.scan.words[begin - 1] in NEGATIONS


def _unmarked(reading: Reading) -> bool:
    before = reading.scan.words[reading.item.first - 1 : reading.item.first]
    return reading.item.first > 0 and before[0] in UNMARKED_HEDGES


def _plan(reading: Reading) -> bool:
    words, until = reading.scan.words, reading.item.start
    if _PLAN_STARTS.isdisjoint(words):
        return False
    for at in range(until):
        phrase = next((one for one in (words[at], " ".join(words[at : at + 2])) if one in PLANS), None)
        if phrase is None:
            continue
        not_after, not_before = NO_PLANS.get(phrase, _NOWHERE)
        after = words[at + len(phrase.split()) : at + len(phrase.split()) + 1]
        if not not_after.intersection(words[max(at - 1, 0) : at]) and not not_before.intersection(after):
            return True
    return "dự kiến" in " ".join(words[until:])


_QUESTIONS: dict[str, Callable[[Reading], bool]] = {
    "longer": _longer,
    "few": _few,
    "yen": _yen,
    "change": _change,
    "against": _against,
    "lost": _lost,
    "negated": _negated,
    "unmarked": _unmarked,
    "plan": _plan,
}
