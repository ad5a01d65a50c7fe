"""The numbers of a text: what each is, what it counts, and how exactly.

What may live here: one scanner over tokens with a table of words for each language. Dates have been taken away before
(`moments.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from builder.translation.facts import numerals
from builder.translation.facts.levels import Level
from builder.translation.facts.phrases import Hit
from builder.translation.facts.text import Text, Token


@dataclass(slots=True, eq=False)
class Quantity:
    """A number in a text, from token `first` up to, not including, `last`.

    `kind`: count, percent, ordinal, fold (so many times as much), vague (hundreds of), part (a third), year.
    `unit`: a currency, POINT of a percentage, or nothing. `level`: whether it is a change or what it changed to. A number that is not `firm` may be left out in a good translation (one, both, first).
    """

    value: float
    first: int
    last: int
    kind: str = "count"
    unit: str = ""
    firm: bool = True
    other: float | None = None
    scale: float = 1
    marks: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    is_malformed: bool = False
    digits: bool = True
    in_range: bool = False
    readings: tuple[float, ...] = field(default=())
    level: Level | None = None

    def means(self) -> tuple[float, ...]:
        """Return every value the number may have."""
        return (self.value, *((self.other,) if self.other is not None else ()), *self.readings)


POINT = "point"
_POINTS = (
    ("điểm", "phần", "trăm"), ("điểm", "%"), ("percentage", "points"), ("percentage", "point"), ("percentage", "-", "point"),
    ("percent", "points"), ("percent", "point"), ("pp",), ("ppt",), ("ppts",),
)  # fmt: skip
_LEVELLED = frozenset({"count", "percent", "part"})
VAGUE_SCALE = {
    "chục": 10.0, "trăm": 100.0, "nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9,
    "hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "dozen": 10.0, "tá": 10.0,
}  # fmt: skip


Marks = tuple[dict[str, str], dict[str, str], frozenset[str]]
"""The words before a number and after it that say how exact it is, and those that may stand between."""


class Reader:
    """Reads the quantities of one text; each language says how a number begins and which words stand about it."""

    marks: Marks
    reach: tuple[int, bool]

    def __init__(
        self, text: Text, taken: Sequence[bool], currencies: Sequence[Hit], units: Sequence[Hit]
    ) -> None:
        self.text = text
        self.tokens: tuple[Token, ...] = text.tokens
        self.taken = taken
        self.currency_at = {hit.first: hit for hit in currencies}
        self.currency_before = {hit.last: hit for hit in currencies}
        self.units = units
        self.found: list[Quantity] = []

    def low(self, index: int) -> str:
        """Return the word at `index`, or nothing beyond the text."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def is_free(self, index: int) -> bool:
        """Return whether no date has taken the token."""
        return index < len(self.tokens) and not self.taken[index]

    def measured(self, number: numerals.Numeral, first: int) -> Quantity:
        """Return the number with the percent sign or currency that stands beside it."""
        last = number.last
        found = Quantity(
            number.value, first, last, other=number.other, scale=number.scale, is_malformed=number.is_malformed,
            digits=number.digits,
        )  # fmt: skip
        at = last + 1 if self.low(last) == "-" else last
        word = self.low(at)
        if (size := self._points(at)) > 0:
            found.kind, found.unit, found.last = "percent", POINT, at + size
        elif word in ("%", "percent", "pct", "percentage"):
            found.kind, found.last = "percent", at + 1
        elif (word, self.low(at + 1)) in (("phần", "trăm"), ("per", "cent")):
            found.kind, found.last = "percent", at + 2
        elif (hit := self.currency_at.get(at)) is not None and not self._is_word_dong(hit):
            found.unit, found.last = hit.id, hit.last
        elif (hit := self.currency_before.get(first)) is not None:
            found.unit, found.first = hit.id, hit.first
        return found

    def _points(self, index: int) -> int:
        """Return how many tokens at `index` say that a number is one of percentage points."""
        return next(
            (
                len(words)
                for words in _POINTS
                if all(self.low(index + at) == word for at, word in enumerate(words))
            ),
            0,
        )

    def _is_word_dong(self, hit: Hit) -> bool:
        """`đồng chí`, `đồng bào`, `đồng thời` are no money."""
        following = self.low(hit.last)
        return self.low(hit.first) == "đồng" and following in (
            "chí", "bào", "thời", "bộ", "chủ", "thuận", "hành", "minh", "đội", "ý", "nghiệp", "phục", "hồ", "tổ", "trưởng", "đều",
        )  # fmt: skip

    def share(self) -> None:
        """Give the two ends of a range what only one of them carries: 5-10 triệu USD, USD 5 to 10 million."""
        for one, two in zip(self.found, self.found[1:], strict=False):
            join = self._join(one, two)
            if not join:
                continue
            if join in _RANGES:
                one.in_range = two.in_range = True
            if one.scale == 1 and two.scale > 1 and one.value < 1000 and one.kind == "count":  # noqa: PLR2004
                one.readings = (one.value * two.scale,)
                if join in _RANGES:
                    one.value, one.readings = one.value * two.scale, (one.value,)
            if one.kind == "count" and not one.unit and two.kind in ("count", "percent"):
                if two.kind == "percent" and join in _RANGES:
                    one.kind, one.unit = "percent", two.unit
                elif two.unit and join in _RANGES:
                    one.unit = two.unit
            if two.kind == "count" and not two.unit and one.unit and join in _RANGES:
                two.unit = one.unit

    def _join(self, one: Quantity, two: Quantity) -> str:
        """Return the word that joins two numbers, or nothing: in `USD 2,000 to four families` they are not joined."""
        between = [token.low for token in self.tokens[one.last : two.first]]
        if len(between) > 2 or not between or between[0] not in _JOINS:  # noqa: PLR2004, "," and "and"
            return ""
        is_given = one.unit and not two.unit and between[0] == "to"
        return "" if is_given and any(hit.first == two.last for hit in self.units) else between[0]

    def count(self, reach: int, *, before: bool) -> None:
        """Find out what each number counts, looking at most `reach` tokens ahead."""
        starts = {quantity.first for quantity in self.found}
        for quantity in self.found:
            if quantity.unit or quantity.kind not in ("count", "ordinal"):
                continue
            counted: set[str] = set()
            head: set[str] = set()
            place = -1
            for hit in self.units:
                if not quantity.last <= hit.first <= quantity.last + reach:
                    continue
                if hit.first > quantity.last and self.low(hit.first - 1) in _PER:
                    continue  # three a week
                if hit.id in MEASURES and self.low(hit.first - 1) in _NAMED:
                    continue  # up from 40 the year before
                gap = range(quantity.last, hit.first)
                if any(index in starts or self.low(index) in _STOPS for index in gap):
                    break
                if place in (-1, hit.first):
                    head.add(hit.id)
                    place = hit.first
                counted.add(hit.id)
                if not before:
                    break
            quantity.counted, quantity.head = frozenset(counted), frozenset(head)

    def at(self, index: int) -> Quantity | None:
        """Return the number that begins at token `index`."""
        raise NotImplementedError

    def level(self, quantity: Quantity) -> Level | None:
        """Return whether the number is a change or a level, where the words beside it say so."""
        raise NotImplementedError

    def read(self) -> list[Quantity]:
        """Return the quantities in the order of the text."""
        index = 0
        while index < len(self.tokens):
            found = self.at(index) if self.is_free(index) else None
            if found is None:
                index += 1
                continue
            self.found.append(found)
            index = max(found.last, index + 1)
        self.share()
        reach, is_before = self.reach
        self.count(reach, before=is_before)
        ends = {quantity.last for quantity in self.found}
        for quantity in self.found:
            quantity.marks = marks(self.tokens, quantity.first, quantity.last, ends, self.marks)
            quantity.level = self.level(quantity) if quantity.kind in _LEVELLED else None
        return self.found

    def part(self, number: numerals.Numeral, index: int) -> Quantity | None:
        """Return a share in digits: 45/63."""
        below = number.last + 1
        if self.low(number.last) != "/" or below >= len(self.tokens) or self.low(below + 1) == "/":
            return None
        one, two = self.tokens[index].text, self.tokens[below].text
        if not (one.isdecimal() and two.isdecimal() and 0 < int(one) <= int(two) < _MOST_PARTS):
            return None
        readings = (float(one), float(two))
        return Quantity(readings[0] / readings[1], index, below + 1, kind="part", readings=readings)


_MOST_PARTS = 100_000  # above stand document numbers


# What each measure of a kind is worth in the smallest of it.
SIZES: dict[str, tuple[str, float]] = {
    "minute": ("time", 1), "hour": ("time", 60), "day": ("time", 1440), "week": ("time", 10080),
    "month": ("age", 1), "year": ("age", 12),
    "millimetre": ("length", 1), "centimetre": ("length", 10), "metre": ("length", 1e3), "kilometre": ("length", 1e6),
    "square-metre": ("area", 1), "hectare": ("area", 1e4), "square-kilometre": ("area", 1e6),
    "gram": ("mass", 1), "kilogram": ("mass", 1e3), "ton": ("mass", 1e6),
}  # fmt: skip
MEASURES = frozenset((*SIZES, "litre", "mile", "foot", "acre", "pound"))
_JOINS = frozenset("- – — đến tới to and và or hoặc , &".split())
_RANGES = frozenset("- – — đến tới to".split())
_PER = frozenset("a an per each every mỗi".split())
_NAMED = frozenset("the last previous preceding next this that same".split())
_STOPS = frozenset(
    ". ; : ( ) ! than in on from at by over against compared as during since to with which that who were was have has had "
    "will is are for after before until under".split()
)


_COMPARING = frozenset({"above", "below", "under"})


def _is_amount(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a number stands at `index`, so that the words before it are its own: 12 branches and over 3,500."""
    following = tokens[index : index + 2]
    return any(token.kind == "num" for token in following) and (
        following[0].kind == "num" or following[0].text in ("USD", "VND", "US$", "$", "EUR", "€")
    )


def marks(tokens: Sequence[Token], first: int, last: int, ends: set[int], words: Marks) -> frozenset[str]:
    """Return how exact the number from token `first` up to `last` is said to be; `ends`: where other numbers end."""
    before, after, between = words
    return frozenset(
        (*_marks_before(tokens, first, ends, before, between), *_marks_after(tokens, last, after))
    )


def _marks_before(
    tokens: Sequence[Token], first: int, ends: set[int], table: dict[str, str], between: frozenset[str]
) -> list[str]:
    """Return the marks said before a number; `ends`: where other numbers end."""
    marks: list[str] = []
    index, skipped = first, 0
    while index > 0 and skipped < 5:  # noqa: PLR2004, "estimated at a total value of"
        for length in (4, 3, 2, 1):
            if index - length < 0:
                continue
            phrase = " ".join(token.low for token in tokens[index - length : index])
            if phrase in table:
                if table[phrase].rstrip("?") in _COMPARING and index - length in ends:
                    return marks  # 15 percentage points above the 50% target
                marks.append(table[phrase])
                index -= length
                break
        else:
            if tokens[index - 1].low not in between:
                break
            index -= 1
            skipped += 1
    return marks


def _marks_after(tokens: Sequence[Token], last: int, table: dict[str, str]) -> list[str]:
    """Return the marks said after a number."""
    marks = []
    for start in range(last, min(last + 5, len(tokens))):
        if tokens[start].text in ".;:(":
            break
        for length in (3, 2, 1):
            phrase = " ".join(token.low for token in tokens[start : start + length])
            if phrase in table and not _is_amount(tokens, start + length):
                marks.append(table[phrase])
                break
    return marks
