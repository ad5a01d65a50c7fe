"""The figures that stand in a phrase, each with its unit and its marks, before anything is decided.

What may live here: one pass over the tokens. Whether what was found is one figure is `parse.py`'s matter.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from builder.figures.lexicon import (
    AFTER_BARE,
    AVERAGES,
    BARE,
    COMMA_WORDS,
    DEFAULT_WORDS,
    DIGITS,
    DOUBLES,
    EACH,
    ENGLISH_SCALES,
    GLUED_MONEY,
    LINKS,
    LONGER,
    LONGEST_MARK,
    MARKS,
    MEAN,
    NOT_COUNTED,
    NOT_FIVE_AFTER,
    NOT_ONE_BEFORE,
    ONE,
    OTHER_WORDS,
    PARTITIVES,
    PREFIX_SIGNS,
    RANGE_WORDS,
    RATE_WORDS,
    ROUGHLY,
    SCALES,
    SHARE_WORDS,
    STARTS,
    TIMES,
    UPWARDS,
)
from builder.figures.lookup import LONGER_WORD, NOTHING, Named, Names
from builder.figures.marks import Marks, add_mark
from builder.figures.masks import HOLE
from builder.figures.numbers import Number, Unreadable, read

if TYPE_CHECKING:
    from builder.figures.text import Token


_FIRST_WORDS = STARTS | DOUBLES.keys() | {first for first, _ in ROUGHLY}
_SHARE_STARTS = frozenset(link[0] for link in SHARE_WORDS)
_LONGEST_NOUN = 4
"""Words between a part and "trong số" that are looked at: 15 huyện, thị xã trong số 20 huyện, thị xã."""


@dataclass(slots=True)
class Item:
    """One figure in the phrase; `start` and `end` are token places, marks before it not counted.

    `first` is `start`, or the place of a currency before the number. `counted` says that what a share counts
    follows it: 9/9 huyện is no date.
    """

    number: Number
    start: int
    end: int
    named: Named = NOTHING
    high: Number | None = None
    whole: Number | None = None
    times: bool = False
    counted: bool = False
    marks: Marks = field(default_factory=Marks)
    first: int = 0

    @property
    def percent(self) -> bool:
        """True for so many per cent."""
        return self.named.base == "percent"

    @property
    def rank(self) -> int:
        """How surely this is a figure: 2 digits, marks or several words, 1 one word with a unit, 0 one word."""
        if not self.number.loose or self.number.size > 1 or self.marks.any or self.marks.level:
            return 2
        return 1 if self.named.base else 0


class Scan:
    """One pass over a tidy text from which everything that is no figure has been taken out."""

    __slots__ = ("holes", "line", "names", "odd", "text", "words")

    def __init__(
        self, text: str, line: list[Token], words: list[str], names: Names, holes: list[str] | None = None
    ) -> None:
        self.text = text
        self.names = names
        self.line = line
        self.words = words
        self.holes = holes or []
        """What was taken out, from left to right."""
        self.odd: list[str] = []
        """Digits glued to letters that are no unit (4a): names, not figures."""

    def items(self) -> list[Item] | Unreadable:
        """Return the figures from left to right, or the first digits that cannot be read."""
        found: list[Item] = []
        at = floor = 0
        while at < len(self.line):
            if self.line[at].kind != "number" and self.words[at] not in _FIRST_WORDS:
                at += 1
                continue
            number = self._number(at, floor)
            if isinstance(number, Unreadable):
                return number
            item = None if number is None else self._item(at, floor, number)
            if isinstance(item, Unreadable):
                return item
            if item is None:
                at += 1 if number is None else max(1, number.end - at)
                continue
            found.append(item)
            at = floor = item.end
        return found

    def slice(self, start: int, end: int) -> str:
        """Return the text of tokens `start` to `end`."""
        return self.text[self.line[start].start : self.line[end - 1].end]

    def unsaid(self) -> list[str]:
        """Return scales that nothing is counted by: hơn chục, nghìn rưỡi."""
        ends = [at for at, word in enumerate(self.words) if word in SCALES and not self._longer(at + 1)]
        return [self._spoken(at - (at > 0 and self.words[at - 1] in MARKS), at + 1) for at in ends]

    # ------------------------------------------------------------ one figure

    def _word(self, at: int) -> str:
        return self.words[at] if 0 <= at < len(self.words) else ""

    def _number(self, at: int, floor: int) -> Number | Unreadable | None:
        word = self.words[at]
        if word in DOUBLES and at > floor and self._word(at - 1) == "gấp":
            return Number(DOUBLES[word], at + 1, loose=True)
        if word == "một" and self._word(at + 1) in NOT_ONE_BEFORE:
            return None
        if word == "năm" and self._word(at - 1) in NOT_FIVE_AFTER:
            return None
        lower = ROUGHLY.get((word, self._word(at + 1)))
        if lower is not None:
            return None if self._word(at + 2) in NOT_COUNTED else Number(Decimal(lower), at + 1, loose=True)
        number = read(self.line, self.words, at)
        if isinstance(number, Number) and number.loose and number.size == 1:
            return None if self._word(number.end) in NOT_COUNTED else number
        return number

    def _item(self, at: int, floor: int, number: Number) -> Item | Unreadable | None:
        end = self._spelt_out(number)
        if isinstance(end, Unreadable):
            return end
        item = Item(number, at, end)
        if self._cut_off(at, floor, number.end):
            return Unreadable("ambiguous", self._spoken(at, number.end), detail="spoken")
        self._name(item)
        is_all = at == 0 and item.end == len(self.line)
        return item if is_all else self._amid(item, floor)

    def _amid(self, item: Item, floor: int) -> Item | Unreadable | None:
        """Take what stands around a figure; most are the whole phrase."""
        at = item.start
        if item.named.base and self._glued_before(item):
            return Unreadable("ambiguous", self._run_together(at), detail="mixed")
        if not item.named.base and self._refused_neighbour(item):
            return self._refused_neighbour(item) or None
        if not item.named.base and self._glued(item):
            self.odd.append(self._run_together(at))
            return None
        self._range(item)
        if item.high is None:
            self._share(item)
        item.first = self._prefix(item, floor)
        self._marks_before(item, floor)
        self._marks_after(item)
        self._label(item)
        return self._rate(item, floor) or item

    def _label(self, item: Item) -> None:
        """Take the unit from a label before the number: "Số đoàn vào: 12"."""
        if item.named.base or item.times or item.marks.any or self._word(item.start - 1) != ":":
            return
        named, place = self.names.last(self.text[: self.line[item.start - 1].start])
        if named.unit is not None:
            item.named = LONGER_WORD if self._longer(self._token_at(place, 0)) else named

    def _spelt_out(self, number: Number) -> int | Unreadable:
        """Step over the words of 05 (năm) đoàn; refuse when they say another number."""
        end = number.end
        if number.loose or self._word(end) != "(":
            return end
        words = read(self.line, self.words, end + 1) if end + 1 < len(self.line) else None
        if not isinstance(words, Number) or not words.loose or self._word(words.end) != ")":
            return end
        if words.value != number.value:
            return Unreadable("ambiguous", self.slice(end - 1, words.end + 1))
        return words.end + 1

    def _cut_off(self, start: int, floor: int, end: int) -> bool:
        """Tell whether the number goes on in words that are not read: hai phẩy năm, nghìn lẻ một."""
        linked = self._word(start - 1) in LINKS and self._word(start - 2) in SCALES
        return (linked and start > floor) or not COMMA_WORDS.isdisjoint(
            (self._word(start - 1), self._word(end))
        )

    def _spoken(self, start: int, end: int) -> str:
        """Return the number with the words around it that are parts of numbers too."""
        parts = DIGITS.keys() | SCALES.keys() | COMMA_WORDS | LINKS | {"mười", "mươi"}
        while start and (self.words[start - 1] in parts or self.line[start - 1].kind == "number"):
            start -= 1
        while end < len(self.line) and (self.words[end] in parts or self.line[end].kind == "number"):
            end += 1
        return self.slice(start, end)

    def _name(self, item: Item) -> None:
        """Find the unit after the number, or "lần"."""
        if item.end >= len(self.line):
            return
        word = self.words[item.end]
        if word in GLUED_MONEY and item.number.scale == 1:
            scale, base = GLUED_MONEY[word]
            item.number = item.number._replace(value=item.number.value * scale, scale=scale, english="")
            item.named = Named(base, None, known=base in self.names.by_base)
            item.end += 1
            return
        if word == TIMES:
            item.times = True
            item.end += 1
            return
        if word in BARE and self._bare(item.end):
            item.named = Named(BARE[word], self.names.by_base[BARE[word]][0])
            item.end += 1
            return
        item.named, place = self.names.at(self.text, self.line[item.end - 1].end)
        end = self._token_at(place, item.end)
        if self._longer(end) or (item.named is NOTHING and self._longer(item.end + 1)):
            item.named = LONGER_WORD
        elif item.named is NOTHING and (size := self._unknown_sign(item.end)):
            item.named, item.end = Named(word, None, known=False), item.end + size
        else:
            item.end = end

    def _longer(self, end: int) -> bool:
        """Tell whether the word that ends before token `end` goes on as another word: đoàn viên, tỷ lệ."""
        tails = LONGER.get(self._word(end - 1))
        if tails is None:
            return False
        return self._word(end) in tails or f"{self._word(end)} {self._word(end + 1)}" in tails

    def _unknown_sign(self, at: int) -> int:
        """Return how many tokens at `at` are the sign of a currency that no table holds: ₺, X$."""
        if _is_currency(self.words[at]):
            return 1
        glued = at + 1 < len(self.line) and self.line[at].end == self.line[at + 1].start
        return 2 if glued and self.line[at].kind == "word" and _is_currency(self.words[at + 1]) else 0

    def _bare(self, at: int) -> bool:
        """Tell whether no noun follows the word at `at` that would say what it counts."""
        known = BARE[self.words[at]] in self.names.by_base
        following = self.line[at + 1] if at + 1 < len(self.line) else None
        return known and (following is None or following.kind != "word" or following.text in AFTER_BARE)

    def _token_at(self, place: int, at: int) -> int:
        while at < len(self.line) and self.line[at].start < place:
            at += 1
        return at

    def _refused_neighbour(self, item: Item) -> Unreadable | None:
        """Refuse 6 million."""
        if self._word(item.end) in ENGLISH_SCALES:
            return Unreadable("english-notation", self.slice(item.start, item.end + 1), "6 triệu, 6 tỷ")
        return None

    def _glued(self, item: Item) -> bool:
        """Tell whether digits run into letters that are no unit (4a, 15oc), or letters into digits (a1)."""
        if self._glued_before(item):
            return True
        if item.end >= len(self.line) or item.number.size > 1 or item.times:
            return False
        following = self.line[item.end]
        return following.kind == "word" and following.start == self.line[item.end - 1].end

    def _glued_before(self, item: Item) -> bool:
        before = self.line[item.start - 1] if item.start else None
        glued = before is not None and before.kind == "word" and before.end == self.line[item.start].start
        return glued and self.words[item.start - 1] not in PREFIX_SIGNS

    def _run_together(self, at: int) -> str:
        """Return the letters and digits around token `at` that no space parts."""
        first = last = at
        while first and self.line[first - 1].end == self.line[first].start:
            first -= 1
        while last + 1 < len(self.line) and self.line[last + 1].start == self.line[last].end:
            last += 1
        return self.slice(first, last + 1)

    def _second(self, at: int) -> Item | None:
        """Read a number with its unit at `at`."""
        number = read(self.line, self.words, at) if at < len(self.line) else None
        if not isinstance(number, Number):
            return None
        other = Item(number, at, number.end)
        self._name(other)
        return other

    def _range(self, item: Item) -> None:
        """Take the second half of 10-12 dự án, từ 3 tỷ đến 5 tỷ đồng, 10%-12%, 3 đến 4 lần, hai ba đoàn."""
        one = item.number.loose and item.number.size == 1
        rough = one and (self._word(item.start), self._word(item.end)) in ROUGHLY
        if not rough and (self._word(item.end) not in RANGE_WORDS or item.times):
            return
        second = self._second(item.end if rough else item.end + 1)
        if (
            second is None
            or not _joined(item.named, second.named)
            or second.number.loose != item.number.loose
        ):
            return
        low = item.number
        if rough:
            digit = DIGITS[self._word(second.start)]
            if second.number.value % digit:
                return
            item.number = low._replace(
                value=low.value * second.number.value / digit, scale=second.number.scale
            )
        else:
            item.number = _scaled(low, second.number)._replace(english="")
        item.high = second.number
        item.named, item.times, item.end = second.named, second.times, second.end

    def _share(self, item: Item) -> None:
        """Take the whole of 45/63 tỉnh, 45 trong tổng số 63 tỉnh, 15 huyện trong số 20 huyện."""
        at = self._link(item)
        if self._word(at) not in _SHARE_STARTS:
            return
        noun = self.words[item.end : at]
        for link in SHARE_WORDS:
            if tuple(self.words[at : at + len(link)]) != link:
                continue
            second = self._second(at + len(link))
            if second is None or second.number.loose or second.times:
                return
            if noun != self.words[second.end : second.end + len(noun)]:
                return
            other = item.named.base and not second.named.base and self._noun(second.end)
            if not other and _shared(link, item.named, second.named):
                item.number = _scaled(item.number, second.number)
                item.whole, item.end = second.number, second.end
                item.named = second.named if second.named.base else item.named
                item.counted = self._noun(second.end) and self._word(second.end) not in PARTITIVES
            return

    def _link(self, item: Item) -> int:
        """Return where the words between a part and its whole may begin: after an unknown noun, before "trong"."""
        if item.named.base or self._word(item.end) in _SHARE_STARTS:
            return item.end
        after = self.words[item.end : item.end + _LONGEST_NOUN + 1]
        return item.end + after.index("trong") if "trong" in after else item.end

    def _noun(self, at: int) -> bool:
        """Tell whether a word stands at `at`: what is counted, though the vocabulary does not hold it."""
        return at < len(self.line) and self.line[at].kind == "word" and self.words[at] not in AFTER_BARE

    def _prefix(self, item: Item, floor: int) -> int:
        """Take a currency before the number (US$ 6 triệu, € 5 triệu); return where marks end."""
        start = item.start
        before = self._word(start - 1) if start > floor else ""
        if before not in PREFIX_SIGNS and not _is_currency(before):
            return start
        start -= 1
        if before == "$" and start > floor and self._dollars_of(start):
            start -= 1
            before = f"{self._word(start)}$"
        base = PREFIX_SIGNS.get(before, before)
        if not item.named.base:
            item.named = Named(base, None, known=base in self.names.by_base)
        return start

    def _dollars_of(self, at: int) -> bool:
        """Tell whether the word before a dollar sign says whose dollars: US $6, A$6."""
        before = self.line[at - 1]
        return before.text == "us" or (before.kind == "word" and before.end == self.line[at].start)

    def _rate(self, item: Item, floor: int) -> Unreadable | None:
        """Refuse 5 triệu đồng/người, 3 đoàn/năm, 5 triệu đồng mỗi suất, bình quân 3 đoàn, mỗi năm 3 đoàn."""
        first, last = item.start, item.end
        begin = item.marks.begin
        if begin > 1 and self._phrase(begin, 2) in AVERAGES:
            first = begin - 2
        elif not floor and EACH in self.words[:first]:
            first = self.words.index(EACH)
        elif not floor and (mean := self._mean(first)) is not None:
            first = mean
        elif not item.named.base and item.number.scale == 1:
            return None
        elif self._word(last) == EACH or self._per(item):
            last += 1 if self._word(last) == EACH else 2
        elif (every := self._every(last)) is not None:
            return Unreadable("rate", f"{self.slice(first, last)} {every}")
        else:
            return None
        return Unreadable("rate", self.slice(first, last))

    def _mean(self, until: int) -> int | None:
        """Return where "bình quân" stands before token `until`."""
        if MEAN[0] not in self.words:
            return None
        return next((at for at in range(until - 1) if self.words[at : at + 2] == MEAN), None)

    def _every(self, at: int) -> str | None:
        """Return the "một năm", "một suất" at token `at`."""
        if self._word(at) == HOLE:
            one, _, what = "".join(self.holes[self.words[:at].count(HOLE) :][:1]).partition(" ")
        else:
            one, what = self._word(at), self._word(at + 1)
        return f"{one} {what}" if one == ONE and what in RATE_WORDS else None

    def _per(self, item: Item) -> bool:
        """Tell whether "/người", "/năm" follows; after a count only such words, for 12 tỉnh/thành is none."""
        if self._word(item.end) != "/" or item.end + 1 >= len(self.line):
            return False
        after = self.line[item.end + 1]
        return after.kind == "word" and (item.named.unit is None or after.text in RATE_WORDS)

    # ------------------------------------------------------------ marks

    def _marks_before(self, item: Item, floor: int) -> None:
        marks = item.marks
        at = self._sign(item, floor)
        while at > floor:
            size = next(
                (
                    size
                    for size in range(min(LONGEST_MARK, at - floor), 0, -1)
                    if self._phrase(at, size) in MARKS
                ),
                0,
            )
            if not size or self._phrase(at - size, 1) in OTHER_WORDS.get(self._phrase(at, size), ()):
                break
            add_mark(marks, self._phrase(at, size), self._phrase(at - size, 1) if at > size else "")
            at -= size
        marks.begin = at

    def _phrase(self, at: int, size: int) -> str:
        return self.words[at - 1] if size == 1 else " ".join(self.words[at - size : at])

    def _sign(self, item: Item, floor: int) -> int:
        """Take a plus or minus that belongs to the number, not the hyphen of a list or of a name."""
        start = item.first
        if start <= floor or self.words[start - 1] not in ("+", "-"):
            return start
        sign = self.line[start - 1]
        before = self.line[start - 2] if start > 1 else None
        opened = before is not None and before.text == "("
        attached = sign.end == self.line[start].start
        free = before is None or opened or before.end < sign.start or before.text in (":", ",", ";")
        if free and (attached or (opened and item.percent)):
            item.marks.sign = sign.text
            return start - 1
        return start

    def _marks_after(self, item: Item) -> None:
        """Take trở lên, trở xuống and the plus of 20+ đoàn."""
        if self._word(item.end) == "+":
            plain = self.line[item.end].start == self.line[item.end - 1].end and not item.named.base
            if plain:
                item.marks.bound, item.marks.word = ">=", "ít nhất"
                after = Item(item.number, item.start, item.end + 1)
                self._name(after)
                item.named, item.end = after.named, after.end
        words = f"{self._word(item.end)} {self._word(item.end + 1)}"
        if words in UPWARDS:
            bound, word = UPWARDS[words]
            item.marks.bound, item.marks.word = bound, DEFAULT_WORDS[bound] if item.whole else word
            item.end += 2


def _is_currency(sign: str) -> bool:
    """Tell whether a token is the sign of some currency: ₽, ₹."""
    return len(sign) == 1 and sign != HOLE and unicodedata.category(sign) == "Sc"


def _joined(low: Named, high: Named) -> bool:
    """Tell whether two halves of a range name one unit: 3 đoàn đến 5 tỉnh is no range."""
    if not low.base:
        return True
    return low.base == high.base and low.points == high.points


def _scaled(part: Number, other: Number) -> Number:
    """Give the first number the scale of the second: 3-5 tỷ, 45/100 tỷ; not 500.000 đến 1 triệu."""
    if part.scale == 1 and other.scale > 1 and part.value * other.scale <= other.value:
        return part._replace(value=part.value * other.scale, scale=other.scale, english="")
    return part


def _shared(link: tuple[str, ...], part: Named, whole: Named) -> bool:
    """Tell whether a part and a whole name one unit; after bare "trên" the part must name none."""
    if link == ("trên",) and part.base:
        return False
    if link == ("trong",) and part.base != whole.base and (part.base or not whole.base):
        return False
    return not part.base or not whole.base or part.base == whole.base
