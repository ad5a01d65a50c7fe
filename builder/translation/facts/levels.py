"""Whether a number is a level or a change: 85% of last year's figure, or 85% more.

What may live here: reading that from the words beside a number, and telling where two numbers disagree. The words stand in
`tables/levels.py`. A number whose words leave it open has no level, and nothing is said about it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from builder.translation.facts.tables import levels as words
from builder.translation.facts.text import Token


class Level(NamedTuple):
    """How a number is meant, and the tokens that say so.

    `kind`: by (changed by it), from and to (changed so), of (it is so much of something). `way`: up or down, where a change says so.
    """

    kind: str
    way: str
    first: int
    last: int


def disagree(one: Level | None, two: Level | None) -> bool:
    """Return whether one number is a change and the other is surely none."""
    return one is not None and two is not None and (one.kind == "by") != (two.kind == "by")


def are_opposite(one: Level | None, two: Level | None) -> bool:
    """Return whether one number is a rise and the other a fall."""
    return one is not None and two is not None and bool(one.way and two.way) and one.way != two.way


_WHOLE = 100.0


def are_two_views(one: Level | None, value: float, two: Level | None, other: float) -> bool:
    """Return whether a share and a change say the same: 85% of last year's figure is 15% less, 105% of plan 5% above it."""
    if one is None or two is None or {one.kind, two.kind} != {"of", "by"}:
        return False
    share, change, way = (value, other, two.way) if one.kind == "of" else (other, value, one.way)
    return abs(share - (_WHOLE + change if way == words.UP else _WHOLE - change)) < _SLACK


_SLACK = 0.001


def vietnamese(tokens: Sequence[Token], first: int, last: int, *, is_percent: bool) -> Level | None:
    """Return the level of the Vietnamese number that stands from `first` up to `last`."""
    at = _back(tokens, first, words.VI_BETWEEN)
    word = _low(tokens, at)
    if (way := words.VI_BY.get(word)) is not None:
        return Level("by", way, at, last)
    if word in words.VI_TO:
        return Level("to", "", at, last)
    return (_beyond_plan(tokens, at, last) or _reached(tokens, at, last)) if is_percent else None


def _beyond_plan(tokens: Sequence[Token], at: int, last: int) -> Level | None:
    """Read vượt 5% kế hoạch, vượt kế hoạch 5%."""
    word = _low(tokens, at)
    if word == "vượt" and _low(tokens, last) in words.VI_BASES:
        return Level("by", words.UP, at, last)
    while _low(tokens, at) in words.VI_SET:
        at -= 1
    word = _low(tokens, at)
    if (_low(tokens, at - 2), _low(tokens, at - 1), word) in words.VI_BEATEN:
        return Level("by", words.UP, at - 2, last)
    return None


def _reached(tokens: Sequence[Token], at: int, last: int) -> Level | None:
    """Read bằng 85%, đạt 85%, where nothing before it speaks of a change."""
    word = _low(tokens, at)
    if word not in words.VI_OF:
        return None
    before = _sentence(tokens, at)[-(_NEAR if word == "bằng" else at) :]
    return None if any(token.low in words.VI_CHANGING for token in before) else Level("of", "", at, last)


_NEAR = 3


def english(
    tokens: Sequence[Token], first: int, last: int, *, is_percent: bool, is_plain: bool
) -> Level | None:
    """Return the level of the English number that stands from `first` up to `last`; a plain one has no unit."""
    at = _back(tokens, first, words.EN_BETWEEN)
    before = _sentence(tokens, at)
    return (
        _after_verb(tokens, before, at, last, is_plain=is_plain)
        or _after_preposition(tokens, before, at, last)
        or (_before_noun(tokens, first, last) if is_percent else None)
        or (_as_share(tokens, before, at, last) if is_percent else None)
    )


def _after_verb(
    tokens: Sequence[Token], before: Sequence[Token], at: int, last: int, *, is_plain: bool
) -> Level | None:
    """Read rose 5%, up 5%."""
    word = _low(tokens, at)
    if (way := words.EN_CHANGE.get(word)) is not None:
        return Level("by", way, at, last)
    is_phrasal = bool(before) and before[-1].low in words.EN_PHRASAL
    if (way := words.EN_WAY.get(word)) is not None and not is_plain and not is_phrasal:
        return Level("by", way, at, last)
    return None


_REACH = 8


def _after_preposition(tokens: Sequence[Token], before: Sequence[Token], at: int, last: int) -> Level | None:
    """Read fell by 5%, a fall of 5%, fell to 5%."""
    word = _low(tokens, at)
    if word == "of":
        noun = [token for token in before[-2:] if token.low != "rate"][-1:]
        way = words.EN_CHANGE.get(noun[0].low) if noun else None
        return Level("by", way, at - 1, last) if way else None
    if word == "from" and before and before[-1].low in words.EN_WAY | words.EN_CHANGE:
        return Level("from", "", at - 1, last)
    if word not in ("by", "to"):
        return None
    near = before[-_REACH:]
    if word == "to" and ((near and near[-1].low in words.EN_NO_TARGET) or any(t.low == "by" for t in near)):
        return None
    for back, token in enumerate(reversed(near), start=1):
        if (way := words.EN_CAUSE.get(token.low)) is not None:
            return Level(word, way if word == "by" else "", at - back, last)
    return None


def _before_noun(tokens: Sequence[Token], first: int, last: int) -> Level | None:
    """Read a 5% rise, a 5% year-on-year rise, 5% higher."""
    at = last + (_low(tokens, last) == "-")
    if (way := words.EN_AFTER.get(_low(tokens, at))) is not None:
        return Level("by", way, first, at + 1)
    while _low(tokens, at) in words.EN_YEARLY:
        at += 1
    way = words.EN_CHANGE.get(_low(tokens, at)) if at > last else None
    return Level("by", way, first, at + 1) if way else None


def _as_share(tokens: Sequence[Token], before: Sequence[Token], at: int, last: int) -> Level | None:
    """Read 85% of last year's figure, stood at 85%."""
    if _low(tokens, last) == "of":
        for step, token in enumerate(tokens[last + 1 : last + 6], start=last + 1):
            if token.low in words.EN_BASES or (token.kind == "num" and step == last + 1):
                return Level("of", "", at + 1, step + 1)
            if token.kind == "mark":
                break
    said = (before[-1].low, _low(tokens, at)) if before else ("", "")
    if said[1] not in words.EN_LEVEL and said not in words.EN_LEVEL_PHRASES:
        return None
    if any(token.low in words.EN_CAUSE and token.low != "up" for token in before):
        return None
    return Level("of", "", at, last)


def _low(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].low if 0 <= index < len(tokens) else ""


_ADVERB = re.compile(r"[a-z]{3,}ly")  # sharply, slightly


def _back(tokens: Sequence[Token], first: int, between: frozenset[str]) -> int:
    """Return the token before a number and the words that only say how exact it is."""
    at = first - 1
    while at >= 0 and (tokens[at].low in between or _ADVERB.fullmatch(tokens[at].low)):
        at -= 1
    return at


def _sentence(tokens: Sequence[Token], end: int) -> Sequence[Token]:
    """Return the tokens of the sentence up to, not including, `end`."""
    start = max((index + 1 for index in range(max(end, 0)) if tokens[index].text in ".;"), default=0)
    return tokens[start : max(end, 0)]
