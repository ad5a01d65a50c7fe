"""Read a phrase of a Vietnamese report as one figure.

What may live here: the decisions. What is in a phrase is found by `masks` (numbers that count nothing) and
`items` (figures); here one of them becomes the quantity, or the reason why there is none is given.

Decided, because a phrase could be read in two ways:

    1.221 đoàn            a thousand two hundred and twenty-one; 1,221 đoàn is English and refused
    1,221 tỷ đồng         one point two two one: three decimals are normal for large money
    3.5 triệu             three and a half, with a doubt for the editor to settle; 3.5 đoàn is refused
    2018                  a year; 2.018, or 2018 đoàn, is a count
    5/6                   a date; 5/6 dự án, or 5/6 (83,3%), is a share
    3 triệu 500           refused (500 or 500 nghìn?); 12 nghìn 500 and hai triệu tư have one reading
    1,5 triệu đồng/người  a rate, refused
    đạt 107%              a level; bằng 107% so với …, 107% cùng kỳ, 107% kế hoạch are changes
    3 đoàn đến 5 tỉnh     two figures; 3 đến 5 tỉnh is a range
    hai ba đoàn           two to three; bốn năm đoàn (or four years of them?) is refused
    03 đồng tổ chức       no money, refused; 500 triệu đồng tổ chức lễ hội is money
    5 đoàn thể            five, of no unit, with a doubt: the word only begins like one
    cao hơn 5%            a level; cao hơn 5% so với … is a change
    dự kiến 36 tỷ đồng    36 billion, with a doubt unless the entry says `planned`
    gan 36 ty dong        refused, with the advice to type the marks
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING

from builder.figures import masks
from builder.figures.doubts import Reading, doubts
from builder.figures.items import Item, Scan
from builder.figures.lexicon import COMPARED, FELLOWS, LEAST_SUM, MARKS, TOUCHING, TREATIES
from builder.figures.lookup import names
from builder.figures.numbers import LONGEST, Unreadable
from builder.figures.quantity import Change, Quantity, Trouble
from builder.figures.refusals import REFUSALS, REFUSED_FOR
from builder.figures.text import tidy, tokens
from builder.figures.unmarked import unmarked
from builder.language import Both

if TYPE_CHECKING:
    from builder.figures.lookup import Names
    from builder.figures.numbers import Number
    from builder.figures.quantity import Bound
    from builder.figures.text import Token
    from builder.figures.units import Unit, Units

LONGEST_PHRASE = 1_000
"""Longer texts are no phrase of one figure."""

_NOUGHT_AS_LETTER = re.compile(r"[0-9o.,]*[0-9][0-9o.,]*")
_PARTING = re.compile(r" ?[.'’] ?")
_YEARS = re.compile(r"(?:19|20)[0-9]{2}")
_LAST_DAY, _LAST_MONTH = 31, 12
_GROUP = 3
"""Digits between two points of a number."""
_LEAST_WHOLE = 10
"""A smaller whole makes a fraction of a sum of money: 1/2 tỷ đồng is half a billion."""
_NO_UNIT = Both("", "")
_TOO_LARGE = Decimal(10) ** LONGEST
_COMPARATIVES = frozenset(MARKS[phrase].word for phrase in COMPARED if MARKS[phrase].role == "bound")


def parse(text: str, units: Units) -> Quantity | Trouble:
    """Return the figure that `text` states, or why it states none. Never raises, on any text."""
    if len(text) > LONGEST_PHRASE:
        return _refuse(text, Unreadable("none", "", detail="long"))
    known = names(units)
    scan, base, taken = _read(text, known)
    found = scan.items()
    if isinstance(found, Unreadable):
        return _refuse(text, found)
    kept = _surest(found, scan)
    if not kept:
        return _nothing(text, found, taken, scan)
    bare = unmarked(kept, scan, known)
    if bare is not None:
        return _refuse(text, bare)
    _compare(kept, base)
    merged = _merged(kept, scan, base)
    if isinstance(merged, Unreadable):
        return _refuse(text, merged)
    level, change = merged
    return _Builder(text, units, scan, base).build(level, change)


def _read(text: str, known: Names) -> tuple[Scan, str | None, list[masks.Found]]:
    """Take out what is no figure; return what is left, the base of a change, and what was taken out."""
    base: str | None = None
    taken: list[masks.Found] = []
    rest = tidy(text)
    line, words = _cut(rest)
    if not masks.BASE_WORDS.isdisjoint(words):
        rest, base = masks.take_base(rest)
        line, words = _cut(rest)
    if masks.suspected(rest, words):
        rest, taken = masks.take_out(known.shapes, rest)
        line, words = _cut(rest) if taken else (line, words)
    return Scan(rest, line, words, known, [one.it for one in taken]), base, taken


def _cut(text: str) -> tuple[list[Token], list[str]]:
    line = tokens(text)
    return line, [token.text for token in line]


def _refuse(text: str, why: Unreadable, unit: Both = _NO_UNIT) -> Trouble:
    reason, cure = REFUSED_FOR.get(why.detail) or REFUSALS[why.kind]
    why = why._replace(it="; ".join(_as_typed(part, text) for part in why.it.split("; ")))
    return Trouble(
        as_written=text,
        kind=why.kind,
        reason=_filled(reason, why, unit),
        cure=_filled(cure, why, unit),
    )


def _as_typed(it: str, text: str) -> str:
    """Return the words as the editor typed them, with their capitals, where they are found again."""
    typed = " ".join(unicodedata.normalize("NFC", text).split())
    at = typed.lower().find(it)
    return typed[at : at + len(it)] if at >= 0 and len(typed.lower()) == len(typed) else it


def _filled(text: Both, why: Unreadable, unit: Both) -> Both:
    return Both(
        text.vi.format(it=why.it, cure=why.cure, unit=unit.vi),
        text.en.format(it=why.it, cure=why.cure, unit=unit.en),
    )


def _nothing(text: str, found: list[Item], taken: list[masks.Found], scan: Scan) -> Trouble:
    """Say what a phrase without a figure holds instead."""
    years = [scan.slice(item.start, item.end) for item in found if _is_year(item)]
    reasons = [
        *(Unreadable(masks.kind_of(one), one.it) for one in taken if one.kind != "vague"),
        *(Unreadable("period", year) for year in years),
        *(_odd(it) for it in scan.odd),
        *(Unreadable("none", one.it, detail="vague") for one in taken if one.kind == "vague"),
        *(Unreadable("none", it, detail="vague") for it in scan.unsaid()),
        Unreadable("none", ""),
    ]
    return _refuse(text, reasons[0])


def _odd(it: str) -> Unreadable:
    """Say what digits glued to letters are: a name, or a number with the letter O for a nought."""
    if _NOUGHT_AS_LETTER.fullmatch(it):
        return Unreadable("ambiguous", it, detail="mixed")
    return Unreadable("document", it)


def _is_year(item: Item) -> bool:
    """Tell whether a bare 2018 stands without anything that makes it a count."""
    number = item.number
    return (
        not number.loose
        and number.size == 1
        and not item.named.base
        and item.high is None
        and item.whole is None
        and not item.times
        and not item.marks.any
        and number.value == number.value.to_integral_value()
        and number.plain
        and _YEARS.fullmatch(str(number.value)) is not None
    )


def _surest(found: list[Item], scan: Scan) -> list[Item]:
    """Leave out years, and words such as một and hai where digits or a unit make another figure surer."""
    kept = [item for item in found if not _is_year(item)]
    if any(not item.number.loose for item in kept):
        return [
            item
            for item in kept
            if item.rank > 1 or (item.rank == 1 and scan.words[item.start] not in ("một", "năm"))
        ]
    if any(item.rank for item in kept):
        return [
            item
            for item, following in zip(kept, [*kept[1:], None], strict=True)
            if item.rank or (following is not None and _touching(item, following, scan))
        ]
    return [item for item in kept[:1] if item.start == 0 and scan.words[0] != "năm"]


def _touching(item: Item, following: Item, scan: Scan) -> bool:
    """Tell whether nothing but a comma or a word such as "và" parts two figures: ba, năm đoàn."""
    return following.start == item.end or (
        following.start == item.end + 1 and scan.words[item.end] in TOUCHING
    )


# ---------------------------------------------------------------- one figure out of several


def _compare(kept: list[Item], base: str | None) -> None:
    """Make changes of cao hơn 5%, thiếu 3 đoàn, where the phrase says against what and has no other change."""
    if base is None:
        return
    for item in kept:
        marks = item.marks
        others = any(_changes(other, base) for other in kept if other is not item)
        if marks.compared is None or marks.direction is not None or others or item.whole is not None:
            continue
        marks.direction, marks.level = marks.compared, False
        if marks.word in _COMPARATIVES:
            marks.bound, marks.word = "=", ""


def _merged(kept: list[Item], scan: Scan, base: str | None) -> tuple[Item | None, Item | None] | Unreadable:
    """Return the level and the change of the phrase, either of which may be missing."""
    kept = _without_ratios(kept, scan)
    first = kept[0]
    if len(kept) == 1:
        return (None, first) if _changes(first, base) else (first, None)
    if len(kept) == 2:  # noqa: PLR2004, a level with its change, or a share with its percentage
        second = kept[1]
        pair = _pair(first, second, scan, base)
        if pair is not None:
            return pair
    parted = _parted(kept[0], kept[1], scan)
    if parted is not None:
        return parted
    listed = "; ".join(scan.slice(item.start, item.end) for item in kept)
    return Unreadable("two", listed)


def _parted(first: Item, second: Item, scan: Scan) -> Unreadable | None:
    """Find one number in two pieces: 12 . 500 đoàn, 1'500 USD."""
    one, other = scan.line[first.end - 1], scan.line[second.start]
    grouped = one.text.isdigit() and other.text.isdigit() and len(other.text) == _GROUP
    if not grouped or not _PARTING.fullmatch(scan.text[one.end : other.start]):
        return None
    return Unreadable(
        "ambiguous", scan.text[one.start : other.end], f"{one.text}.{other.text}", detail="parted"
    )


def _without_ratios(kept: list[Item], scan: Scan) -> list[Item]:
    """Leave out the percentage of 45/63 tỉnh (71,4%) where more follows it."""
    if len(kept) > 2 and kept[0].whole and kept[1].percent:  # noqa: PLR2004, a share, its percentage, a change
        agreed = _agreeing(kept[0], kept[1], scan)
        if not isinstance(agreed, Unreadable):
            return [agreed[0], *kept[2:]]
    return kept


def _pair(
    first: Item, second: Item, scan: Scan, base: str | None
) -> tuple[Item | None, Item | None] | Unreadable | None:
    share, percent = (first, second) if first.whole else (second, first)
    if share.whole and percent.percent and percent.whole is None:
        return _agreeing(share, percent, scan)
    first_changes, second_changes = _changes(first, base), _changes(second, base)
    if first_changes and second_changes:
        first_changes = _changes(first, None)  # what is named after the second is the second's base
    if second_changes and not first_changes and _comparable(first, second):
        return first, second
    relative = (first.percent or first.times) and not first.marks.starts
    against = "với" in scan.words[first.end : second.start]
    if first_changes and relative and not second_changes and not against:
        return second, first
    return None


def _comparable(level: Item, change: Item) -> bool:
    """Tell whether a difference is in the unit of its level: 5 đoàn, tăng 3 dự án are two figures."""
    if change.percent or change.times or change.marks.times:
        return True
    if change.named.base:
        return change.named.base == level.named.base
    counts = not level.named.base or level.named.unit is not None
    return counts and change.number.value == change.number.value.to_integral_value()


def _agreeing(share: Item, percent: Item, scan: Scan) -> tuple[Item, None] | Unreadable:
    """Accept 45/63 tỉnh (71,4%) as one figure when the percentage is right to its last digit."""
    assert share.whole is not None  # noqa: S101, the caller has looked
    said = percent.number.value
    if share.whole.value and abs(share.number.value * 100 / share.whole.value - said) <= Decimal(1).scaleb(
        max(min(int(said.as_tuple().exponent), 0), -6)
    ):
        share.marks = share.marks if share.marks.any else percent.marks
        share.marks.level = True
        return share, None
    both = f"{scan.slice(share.start, share.end)} ≠ {scan.slice(percent.start, percent.end)}"
    return Unreadable("ambiguous", both, detail="percent")


def _changes(item: Item, base: str | None) -> bool:
    """Tell whether an item is a change: tăng, giảm, gấp, +12%, or a percentage of a base."""
    marks = item.marks
    if item.whole is not None:
        return False
    if item.percent and not item.named.points:
        planned = base == "plan" and marks.word == "vượt"
        signed = bool(marks.sign)
        ratio = marks.direction == "to" or base is not None
        return signed or planned or ratio or (marks.direction is not None and not marks.level)
    if item.times or marks.times:
        return marks.times or marks.direction is not None
    return (marks.direction in ("up", "down") and not marks.level) or marks.sign == "+"


class _Builder:
    """Turns the items that were chosen into a quantity."""

    __slots__ = ("base", "scan", "text", "units")

    def __init__(self, text: str, units: Units, scan: Scan, base: str | None) -> None:
        self.text, self.units, self.scan, self.base = text, units, scan, base

    def build(self, level: Item | None, change: Item | None) -> Quantity | Trouble:
        item = level or change
        assert item is not None  # noqa: S101, a phrase without items was refused before
        wrong = self._wrong(level, change)
        if wrong:
            return wrong
        unit = self._unit(item)
        factor = unit.factor if unit else Decimal(1)
        marks = item.marks
        of = None if item.whole is None else item.whole.value / factor
        changed = None if change is None else self._change(change, unit)
        bound, word = self._bound(item, changes=level is None)
        estimated = marks.estimated or self._estimated()
        return Quantity(
            as_written=self.text,
            value=item.number.value / factor,
            value_max=None if item.high is None else item.high.value / factor,
            unit=unit.id if unit else None,
            bound=bound,
            word=word,
            approx=marks.approx,
            estimated=bool(estimated),
            estimated_word=estimated,
            of=of,
            change=changed,
            is_change=level is None,
            base_unit=unit.base if unit else None,
            factor=factor,
            doubt=doubts(Reading(self.scan, item, changed, self.base)),
        )

    def _unit(self, item: Item) -> Unit | None:
        named = item.named
        if named.unit is not None or not named.base:
            return named.unit
        scale = item.number.scale
        if item.high is not None:
            scale = max(scale, item.high.scale)
        return self.scan.names.sized(named.base, scale)

    def _change(self, item: Item, unit: Unit | None) -> Change:
        """Return the change; a difference is in `unit`, the figure's own."""
        own = self._unit(item)
        factor = Decimal(1)
        if own is not None and unit is not None and own.base == unit.base:
            factor = unit.factor
        marks = item.marks
        bound, word = self._bound(item, changes=True)
        direction = marks.direction or ("down" if marks.sign == "-" else "up")
        if marks.times:
            direction = "down" if direction == "down" else "to"
        elif item.percent and not marks.sign and not marks.direction:
            direction = "up" if self._exceeds(item) else "to"
        measure = "pct" if item.percent and not item.named.points else "diff"
        if item.times or marks.times:
            measure = "times"
        return Change(
            measure="pct" if measure == "pct" else "times" if measure == "times" else "diff",
            amount=item.number.value / factor,
            direction=direction,
            vs="plan" if marks.over_plan else self.base,
            amount_max=None if item.high is None else item.high.value / factor,
            bound=bound,
            word=word,
            points=item.named.points,
        )

    def _bound(self, item: Item, *, changes: bool) -> tuple[Bound, str]:
        """Return the bound and its word; a range is its own bound, and vượt 12% kế hoạch has none."""
        if item.high is not None:
            return "..", ""
        return ("=", "") if changes and self._exceeds(item) else (item.marks.bound, item.marks.word)

    def _exceeds(self, item: Item) -> bool:
        """Tell whether "vượt" says by how much a plan was exceeded."""
        return item.percent and item.marks.word == "vượt" and self.base == "plan"

    def _estimated(self) -> str:
        """Find "ước" anywhere: ước giải ngân 300 triệu USD, 300 triệu USD (ước tính)."""
        words = self.scan.words
        for at, word in enumerate(words):
            if word == "ước" and (at == 0 or words[at - 1] not in TREATIES):
                return "ước tính" if words[at + 1 : at + 2] == ["tính"] else "ước"
        return ""

    # ------------------------------------------------------------ what is wrong

    def _wrong(self, level: Item | None, change: Item | None) -> Trouble | None:
        for item in (level, change):
            why = None if item is None else self._refusal(item, is_level=item is level)
            if why and item:
                unit = item.named.unit
                return _refuse(self.text, why, Both(unit.vi, unit.many) if unit else _NO_UNIT)
        return None

    def _refusal(self, item: Item, *, is_level: bool) -> Unreadable | None:
        it = self.scan.slice(item.first, item.end)
        if not item.named.known:
            return Unreadable("unit", it)
        minus = item.start > 0 and (item.marks.sign == "-" or self.scan.words[item.start - 1] == "âm")
        if minus and (is_level or item.marks.direction == "up"):
            return Unreadable("negative", self.scan.slice(item.start - 1, item.end))
        if self._shared_out(item):
            return Unreadable(
                "ambiguous",
                self.scan.slice(item.start, min(item.end + 2, len(self.scan.line))),
                detail="fellow",
            )
        if (item.marks.times and item.named.base) or (item.percent and item.whole):
            return Unreadable("ambiguous", it)
        numbers = [number for number in (item.number, item.high, item.whole) if number is not None]
        if any(abs(number.value) >= _TOO_LARGE for number in numbers):
            return Unreadable("ambiguous", it, detail="digits")
        return self._english(item, it) or _uneven(item, it, numbers)

    def _shared_out(self, item: Item) -> bool:
        """Tell whether "đồng" is no money but "co-": 03 đồng tổ chức."""
        words = self.scan.words[item.end - 1 : item.end + 1]
        few = item.named.base == "VND" and item.number.value < LEAST_SUM
        return few and len(words) > 1 and words[0] == "đồng" and words[1] in FELLOWS

    def _english(self, item: Item, it: str) -> Unreadable | None:
        """Refuse 1,221 đoàn; 1,221 tỷ đồng and 71,429% are Vietnamese."""
        if not item.number.english or item.percent or item.times:
            return None
        return Unreadable("english-notation", it, item.number.english)


def _uneven(item: Item, it: str, numbers: list[Number]) -> Unreadable | None:
    """Refuse counts that are not whole, ranges that do not rise, shares of nothing, and 5/6 alone."""
    counted = item.named.unit is not None and not item.times
    if counted and any(number.value != number.value.to_integral_value() for number in numbers):
        return Unreadable("not-whole", it)
    if item.high is not None and item.high.value <= item.number.value:
        return Unreadable("ambiguous", it, detail="reversed")
    if item.whole is None:
        return None
    money = bool(item.named.base) and item.named.unit is None and not item.percent
    small = item.whole.value < _LEAST_WHOLE * item.number.scale and not item.marks.level
    fraction = money and small and "/" in it
    if not item.whole.value or fraction:
        return Unreadable("ambiguous", it)
    bare = not item.named.base and not item.marks.level and not item.counted
    if bare and item.number.value <= _LAST_DAY and item.whole.value <= _LAST_MONTH:
        return Unreadable("ambiguous", it, detail="day-month")
    return None
