"""The numbers of a text: what each is, what it counts, and how exactly.

What may live here: one scanner over tokens with a table of words for each language. Dates have been taken away before
(`moments.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from builder.translation.facts import numerals
from builder.translation.facts.phrases import Hit
from builder.translation.facts.tables import bounds
from builder.translation.facts.text import Text, Token


@dataclass(slots=True, eq=False)
class Quantity:
    """A number in a text, from token `first` up to, not including, `last`.

    `kind`: count, percent, ordinal, fold (so many times as much), vague (hundreds of), part (a third), year.
    `unit`: a currency or nothing. A number that is not `firm` may be left out in a good translation (one, both, first).
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

    def means(self) -> tuple[float, ...]:
        """Return every value the number may have."""
        return (self.value, *((self.other,) if self.other is not None else ()), *self.readings)


_PAIRED = frozenset(
    "bên nước tỉnh địa phương phía bộ nhà dân đảng thành quốc chiều miền đơn cơ chính nền".split()
)
_NOT_FIVE_BEFORE = frozenset(
    "trong hàng mỗi cả đầu cuối các những từng hằng mấy nhiều giữa của qua quanh suốt một hai ba bốn sáu bảy tám chín "
    "mười mươi trăm nghìn hết theo đến từ so".split()
)
_FIVE_AFTER = frozenset(
    "đoàn dự tỉnh nước người tổ nhóm nội nhiệm lĩnh trụ năm tháng ngày tuần lần hội thỏa văn cuộc chương hoạt huyện xã "
    "công vụ cửa mốc bên triệu tỷ nghìn trăm mươi loại điểm cán đại quốc địa khoản lớp bài suất giải chuyên khu bản biên "
    "hạng cơ doanh trường hồ phút giờ câu bước điều phần đợt kỳ số năm sở thẻ tin ấn thành phường cặp mục chỉ vùng".split()
)
_THREE_NOT_AFTER = frozenset("mẹ lô".split())
_ROMAN_CUES = frozenset(
    "khóa khoá thứ hội kỷ kỳ cấp loại chương phần mục đoạn hạng ương vùng nhiệm điểm".split()
)
_GRADES = {"nhất": 1.0, "nhì": 2.0, "hai": 2.0, "ba": 3.0, "nhat": 1.0}
_VI_VAGUE = frozenset("hàng vài mấy nhiều dăm".split())
_EN_VAGUE = {
    "tens": 10.0, "dozens": 10.0, "scores": 10.0, "hundreds": 100.0, "thousands": 1e3, "millions": 1e6, "billions": 1e9,
    "trillions": 1e12,
}  # fmt: skip
_VAGUE_SCALE = {
    "chục": 10.0, "trăm": 100.0, "nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9,
    "hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "dozen": 10.0, "tá": 10.0,
}  # fmt: skip
_EN_SOFT = {
    "both": 2.0, "pair": 2.0, "pairs": 2.0, "couple": 2.0, "twin": 2.0, "bilateral": 2.0, "bilaterally": 2.0, "dual": 2.0,
    "either": 2.0, "trilateral": 3.0, "tripartite": 3.0, "triangle": 3.0, "quadrilateral": 4.0, "single": 1.0,
    "once": 1.0, "sole": 1.0, "biennial": 2.0, "another": 1.0, "thrice": 3.0, "trio": 3.0, "twice": 2.0, "two": 2.0,
}  # fmt: skip
_EN_FOLDS = {
    "doubled": 2.0, "doubling": 2.0, "doubles": 2.0, "double": 2.0, "twofold": 2.0, "tripled": 3.0, "trebled": 3.0,
    "tripling": 3.0, "triple": 3.0, "treble": 3.0, "threefold": 3.0, "quadrupled": 4.0, "quadruple": 4.0, "fourfold": 4.0,
    "fivefold": 5.0, "sixfold": 6.0, "sevenfold": 7.0, "eightfold": 8.0, "ninefold": 9.0, "tenfold": 10.0, "quintupled": 5.0,
    "halved": 0.5, "halving": 0.5,
}  # fmt: skip
_TWO_SIDES = frozenset(
    "side sides country countries province provinces party parties people peoples locality localities nation nations government "
    "governments neighbor neighbors ministry ministries way state partner partners city cities leaders border "
    "economies departments agencies delegations other".split()
)
_AFTER_PART = frozenset("of compared from against over since in . , ; on year".split())
_ORDINAL_NOISE = frozenset("hand time lady place and thing class of to ever step".split())


class Reader:
    """Reads the quantities of one text."""

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
        if word in ("%", "percent", "pct", "percentage"):
            found.kind, found.last = "percent", at + 1
        elif (word, self.low(at + 1)) in (("phần", "trăm"), ("per", "cent"), ("điểm", "%")):
            found.kind, found.last = "percent", at + 2
        elif (hit := self.currency_at.get(at)) is not None and not self._is_word_dong(hit):
            found.unit, found.last = hit.id, hit.last
        elif (hit := self.currency_before.get(first)) is not None:
            found.unit, found.first = hit.id, hit.first
        return found

    def _is_word_dong(self, hit: Hit) -> bool:
        """`đồng chí`, `đồng bào`, `đồng thời` are no money."""
        following = self.low(hit.last)
        return self.low(hit.first) == "đồng" and following in (
            "chí", "bào", "thời", "bộ", "chủ", "thuận", "hành", "minh", "đội", "ý", "nghiệp", "phục", "hồ", "tổ", "trưởng", "đều",
        )  # fmt: skip

    def share(self) -> None:
        """Give the two ends of a range what only one of them carries: 5-10 triệu USD, USD 5 to 10 million."""
        for one, two in zip(self.found, self.found[1:], strict=False):
            between = [token.low for token in self.tokens[one.last : two.first]]
            if len(between) > 2 or not between or between[0] not in _JOINS:  # noqa: PLR2004, "," and "and"
                continue
            if between[0] in _RANGES:
                one.in_range = two.in_range = True
            if one.scale == 1 and two.scale > 1 and one.value < 1000 and one.kind == "count":  # noqa: PLR2004
                one.readings = (one.value * two.scale,)
                if between[0] in _RANGES:
                    one.value, one.readings = one.value * two.scale, (one.value,)
            if one.kind == "count" and not one.unit and two.kind in ("count", "percent"):
                if two.kind == "percent" and between[0] in _RANGES:
                    one.kind = "percent"
                elif two.unit and between[0] in _RANGES:
                    one.unit = two.unit
            if two.kind == "count" and not two.unit and one.unit and between[0] in _RANGES:
                two.unit = one.unit

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


MEASURES = frozenset(
    "year month week day hour minute hectare square-metre square-kilometre kilometre metre ton kilogram litre".split()
)
_JOINS = frozenset("- – — đến tới to and và or hoặc , &".split())
_RANGES = frozenset("- – — đến tới to".split())
_PER = frozenset("a an per each every mỗi".split())
_STOPS = frozenset(
    ". ; : ( ) ! than in on from at by over against compared as during since to with which that who were was have has had "
    "will is are for after before until under".split()
)


class Vietnamese(Reader):
    """Reads Vietnamese."""

    def read(self) -> list[Quantity]:
        """Return the quantities in the order of the text."""
        index = 0
        while index < len(self.tokens):
            found = self._at(index) if self.is_free(index) else None
            if found is None:
                index += 1
                continue
            self.found.append(found)
            index = max(found.last, index + 1)
        self.share()
        self.count(1, before=False)
        for quantity in self.found:
            quantity.marks = marks_vi(self.tokens, quantity)
            if quantity.other is not None and (
                quantity.unit
                or quantity.kind == "percent"
                or quantity.scale > 1
                or quantity.counted & MEASURES
            ):
                quantity.value, quantity.other = quantity.other, None  # 182,086 km is no thousands
        return self.found

    def _at(self, index: int) -> Quantity | None:
        token = self.tokens[index]
        word = token.low
        if word == "thứ" or (token.text.isupper() and numerals.roman(token.text)):
            return self._ordinal(index)
        if word == "hạng" and (grade := _GRADES.get(self.low(index + 1))):
            return Quantity(grade, index, index + 2, kind="ordinal")
        if word in _VI_VAGUE:
            return self._vague(index)
        if word in ("nửa", "rưỡi"):
            first = index - 1 if self.low(index - 1) == "một" else index
            return Quantity(0.5, first, index + 1, kind="part", firm=False)
        if word == "gấp":
            return self._fold(index)
        if token.kind != "num" and not self._is_number_word(index):
            return None
        number = numerals.read_vi(self.tokens, index)
        if number is None:
            return None
        if self.low(number.last) == "phần" and (below := self._denominator(number.last + 1)):
            return Quantity(number.value / below[0], index, below[1], kind="part")
        if (
            token.kind == "num"
            and self.low(number.last) == "/"
            and self._is_part(number.last + 1, token.text)
        ):
            below_value = float(self.tokens[number.last + 1].text)
            return Quantity(
                number.value / below_value,
                index,
                number.last + 2,
                kind="part",
                readings=(number.value, below_value),
            )
        found = self.measured(number, index)
        following = self.low(found.last)
        if following == "lần" and found.kind == "count" and not found.unit:
            near = {self.low(at) for at in range(index - 3, index)} | {self.low(found.last + 1)}
            if near & {"tăng", "bằng", "cao", "nhiều", "gấp", "so", "lớn"} or found.value != int(found.value):
                found.kind = "fold"
        if token.kind != "num":
            found.firm = self._is_firm_word(found)
        elif found.value == 1 and found.kind == "count" and not found.unit:
            found.firm = False
        elif self.low(index - 1) in ("trung", "ương", "hội", "quyết"):
            found.kind = "count"
        return found

    def _is_number_word(self, index: int) -> bool:
        token, previous = self.tokens[index], self.low(index - 1)
        word, following = token.low, self.low(index + 1)
        if token.capital and index and self.tokens[index - 1].kind == "word":
            return False
        if word == "năm":
            return (
                following in _FIVE_AFTER
                and previous not in _NOT_FIVE_BEFORE
                and self.tokens[index - 1].kind != "num"
            )
        if word in ("ba", "sáu", "bảy", "tám", "chín", "hai", "bốn"):
            return previous != "thứ" and following not in _THREE_NOT_AFTER
        if word == "một":
            return following in (
                "trăm",
                "nghìn",
                "ngàn",
                "triệu",
                "tỷ",
                "chục",
                "phần",
                "tỉ",
                "tá",
                "vạn",
                "thập",
            )
        return word == "mười"

    def _is_firm_word(self, found: Quantity) -> bool:
        if found.value == 2:  # noqa: PLR2004, hai bên, hai nước
            return self.low(found.last) not in _PAIRED
        return self.low(found.first) not in ("một",) or found.value > 2  # noqa: PLR2004

    def _denominator(self, index: int) -> tuple[float, int] | None:
        number = numerals.read_vi(self.tokens, index) if index < len(self.tokens) else None
        return (number.value, number.last) if number and number.value > 1 else None

    def _is_part(self, index: int, above: str) -> bool:
        return (
            index < len(self.tokens)
            and self.tokens[index].kind == "num"
            and self.tokens[index].text.isdigit()
            and above.isdigit()
            and 0 < int(above) <= int(self.tokens[index].text) < 100_000  # noqa: PLR2004, document numbers are no parts
            and self.low(index + 1) != "/"
        )

    def _ordinal(self, index: int) -> Quantity | None:
        token = self.tokens[index]
        if token.low != "thứ":
            value = numerals.roman(token.text)
            cue = self.low(index - 1)
            if (
                value is None
                or (len(token.text) == 1 and cue not in _ROMAN_CUES)
                or self.low(index + 1) == "-"
            ):
                return None
            if cue not in _ROMAN_CUES and len(token.text) < 2:  # noqa: PLR2004
                return None
            return Quantity(float(value), index, index + 1, kind="ordinal")
        is_turn = self.low(index - 1) == "lần"
        first = index - 1 if is_turn else index
        at = index + 1
        if at >= len(self.tokens):
            return None
        if (value := numerals.roman(self.tokens[at].text)) is not None and self.tokens[at].text.isupper():
            return Quantity(float(value), first, at + 1, kind="ordinal")
        if self.low(at) in ("nhất", "nhì", "tư"):
            value = {"nhất": 1, "nhì": 2, "tư": 4}[self.low(at)]
            return Quantity(float(value), first, at + 1, kind="ordinal", firm=is_turn and value > 2)  # noqa: PLR2004
        number = numerals.read_vi(self.tokens, at)
        if number is None:
            return None
        firm = number.digits or (is_turn and number.value > 2)  # noqa: PLR2004
        return Quantity(number.value, first, number.last, kind="ordinal", firm=firm and number.value > 1)

    def _vague(self, index: int) -> Quantity | None:
        scale, at = 1.0, index + 1
        while (step := _VAGUE_SCALE.get(self.low(at))) is not None:
            scale, at = scale * step, at + 1
        return Quantity(scale, index, at, kind="vague") if scale > 1 else None

    def _fold(self, index: int) -> Quantity | None:
        at = index + 1
        while self.low(at) in ("hơn", "gần", "khoảng", "trên", "tới", "đến", "nhiều"):
            at += 1
        word = self.low(at)
        fixed = {"đôi": 2.0, "rưỡi": 1.5}.get(word)
        if fixed:
            return Quantity(fixed, index, at + 1, kind="fold")
        number = numerals.read_vi(self.tokens, at) if at < len(self.tokens) else None
        if number is None:
            return None
        end = number.last
        if self.low(end) == "lần":
            end += 1
        if self.low(end) == "rưỡi":
            return Quantity(number.value + 0.5, index, end + 1, kind="fold")
        return Quantity(number.value, index, end, kind="fold")


class English(Reader):
    """Reads English."""

    def read(self) -> list[Quantity]:
        """Return the quantities in the order of the text."""
        index = 0
        while index < len(self.tokens):
            found = self._at(index) if self.is_free(index) else None
            if found is None:
                index += 1
                continue
            self.found.append(found)
            index = max(found.last, index + 1)
        self.share()
        self.count(7, before=True)
        for quantity in self.found:
            quantity.marks = marks_en(self.tokens, quantity)
        return self.found

    def _at(self, index: int) -> Quantity | None:
        token = self.tokens[index]
        word = token.low
        if token.kind == "mark":
            return None
        if token.kind == "word":
            special = self._word(index, word)
            if special is not None:
                return special
        money = self.currency_before.get(index)
        number = numerals.read_en(self.tokens, index, is_money=money is not None)
        if number is None:
            return self._roman(index)
        if (
            token.kind == "num"
            and self.low(number.last) in ("st", "nd", "rd", "th")
            and not self._is_apart(number.last)
        ):
            return Quantity(number.value, index, number.last + 1, kind="ordinal", firm=number.value > 1)
        at = number.last + 1 if self.low(number.last) == "-" else number.last
        if (
            token.kind == "word"
            and (below := numerals.en_ordinal(self.low(at).removesuffix("s")))
            and self._is_fraction(at)
        ):
            return Quantity(number.value / below, index, at + 1, kind="part", readings=())
        if (
            token.kind == "num"
            and self.low(number.last) == "/"
            and self._is_part(number.last + 1, token.text)
        ):
            below_value = float(self.tokens[number.last + 1].text)
            return Quantity(
                number.value / below_value,
                index,
                number.last + 2,
                kind="part",
                readings=(number.value, below_value),
            )
        found = self.measured(number, index)
        following = self.low(found.last + 1) if self.low(found.last) == "-" else self.low(found.last)
        if found.kind == "count" and not found.unit and following in ("fold", "times"):
            end = found.last + (2 if self.low(found.last) == "-" else 1)
            if following == "fold" or found.value != int(found.value):
                found.kind = "fold"
                found.last = end
        if token.kind == "word":
            found.firm = self._is_firm_word(found)
        elif found.value == 1 and found.kind == "count" and not found.unit:
            found.firm = False
        return found

    def _is_apart(self, index: int) -> bool:
        return self.tokens[index].start != self.tokens[index - 1].end

    def _is_fraction(self, index: int) -> bool:
        word = self.low(index)
        return word.endswith("s") or self.low(index + 1) == "of" or word == "half"

    def _is_part(self, index: int, above: str) -> bool:
        return (
            index < len(self.tokens)
            and self.tokens[index].kind == "num"
            and self.tokens[index].text.isdigit()
            and above.isdigit()
            and 0 < int(above) <= int(self.tokens[index].text) < 100_000  # noqa: PLR2004, document numbers are no parts
        )

    def _word(self, index: int, word: str) -> Quantity | None:
        """Read the words that are numbers in disguise: hundreds of, doubled, third, both."""
        if (vague := _EN_VAGUE.get(word)) is not None:
            scale, at = vague, index + 1
            while self.low(at) == "of" and (
                step := _EN_VAGUE.get(self.low(at + 1)) or _VAGUE_SCALE.get(self.low(at + 1))
            ):
                scale, at = scale * step, at + 2
            return Quantity(scale, index, at, kind="vague")
        if word in ("several", "few") and (step := _VAGUE_SCALE.get(self.low(index + 1))):
            scale, at = step, index + 2
            while (step := _VAGUE_SCALE.get(self.low(at))) is not None:
                scale, at = scale * step, at + 1
            return Quantity(scale, index, at, kind="vague")
        if (fold := _EN_FOLDS.get(word)) is not None:
            return Quantity(fold, index, index + 1, kind="fold", firm=word != "double" and word != "triple")
        if (
            word in ("one", "a")
            and self.low(index + 1) in ("-", "third", "quarter", "fifth", "half")
            and word == "one"
        ):
            at = index + 2 if self.low(index + 1) == "-" else index + 1
            below = numerals.en_ordinal(self.low(at)) or (4 if self.low(at) == "quarter" else None)
            if below and below > 1 and self.low(at) != "second":
                return Quantity(1 / below, index, at + 1, kind="part")
        if (below := numerals.en_ordinal(word)) is not None and word not in ("half", "halves"):
            if self.low(index - 1) in ("a", "one") and self.low(index + 1) in _AFTER_PART and below > 2:  # noqa: PLR2004
                return Quantity(1 / below, index, index + 1, kind="part")
            firm = below > 2 and self.low(index + 1) not in _ORDINAL_NOISE  # noqa: PLR2004, first and second are idioms
            return Quantity(float(below), index, index + 1, kind="ordinal", firm=firm)
        if (
            word in numerals.EN_TENS
            and self.low(index + 1) == "-"
            and (unit := numerals.en_ordinal(self.low(index + 2)))
        ):
            return Quantity(float(numerals.EN_TENS[word] + unit), index, index + 3, kind="ordinal")
        if word == "half" and self.low(index + 1) not in ("a", "million", "billion"):
            return Quantity(0.5, index, index + 1, kind="part", firm=self.low(index + 1) in ("of", "the"))
        if word in _EN_SOFT and word != "two":
            firm = word in ("trilateral", "tripartite", "thrice")
            return Quantity(_EN_SOFT[word], index, index + 1, firm=firm)
        return None

    def _roman(self, index: int) -> Quantity | None:
        token = self.tokens[index]
        value = numerals.roman(token.text) if token.text.isupper() else None
        if value is None or self.low(index + 1) in (".", "-", "'"):
            if value is None or len(token.text) < 2 or self.low(index + 1) == "-":  # noqa: PLR2004, "V." may be a name
                return None
        if len(token.text) == 1 and self.low(index - 1) not in _EN_ROMAN_CUES:
            return None
        return Quantity(float(value), index, index + 1, kind="ordinal")

    def _is_firm_word(self, found: Quantity) -> bool:
        if found.unit or found.kind != "count" or found.scale > 1:
            return True
        if found.value == 1:
            return False
        if found.value == 2:  # noqa: PLR2004, the two sides
            return not any(self.low(found.last + step) in _TWO_SIDES for step in range(3))
        return True


_EN_ROMAN_CUES = frozenset(
    "term congress chapter part section phase grade group class category tenure area level zone".split()
)


def _mark(found: str) -> str:
    return found


def marks_vi(tokens: Sequence[Token], quantity: Quantity) -> frozenset[str]:
    """Return what the words around a Vietnamese number say about it."""
    return _marks(tokens, quantity, bounds.VI_BEFORE, bounds.VI_AFTER, bounds.VI_BETWEEN)


def marks_en(tokens: Sequence[Token], quantity: Quantity) -> frozenset[str]:
    """Return what the words around an English number say about it."""
    return _marks(tokens, quantity, bounds.EN_BEFORE, bounds.EN_AFTER, bounds.EN_BETWEEN)


def _is_amount(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a number stands at `index`, so that the words before it are its own: 12 branches and over 3,500."""
    following = tokens[index : index + 2]
    return any(token.kind == "num" for token in following) and (
        following[0].kind == "num" or following[0].text in ("USD", "VND", "US$", "$", "EUR", "€")
    )


def _marks(
    tokens: Sequence[Token],
    quantity: Quantity,
    before: dict[str, str],
    after: dict[str, str],
    between: frozenset[str],
) -> frozenset[str]:
    marks = []
    index, skipped = quantity.first, 0
    while index > 0 and skipped < 5:  # noqa: PLR2004, "estimated at a total value of"
        for length in (4, 3, 2, 1):
            if index - length < 0:
                continue
            phrase = " ".join(token.low for token in tokens[index - length : index])
            if phrase in before:
                marks.append(before[phrase])
                index -= length
                break
        else:
            if tokens[index - 1].low not in between:
                break
            index -= 1
            skipped += 1
    for start in range(quantity.last, min(quantity.last + 5, len(tokens))):
        if tokens[start].text in ".;:(":
            break
        for length in (3, 2, 1):
            phrase = " ".join(token.low for token in tokens[start : start + length])
            if phrase in after and not _is_amount(tokens, start + length):
                marks.append(after[phrase])
                break
    return frozenset(marks)
