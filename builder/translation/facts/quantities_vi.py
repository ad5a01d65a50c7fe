"""Numbers in Vietnamese: what may begin one, and how each kind is read.

What may live here: the Vietnamese reader and its small tables of words.
"""

from __future__ import annotations

from builder.translation.facts import levels, numerals
from builder.translation.facts.quantities import MEASURES, VAGUE_SCALE, Quantity, Reader
from builder.translation.facts.tables import bounds

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
_AFTER_ONE = frozenset("trăm nghìn ngàn triệu tỷ tỉ chục phần tá vạn thập".split())
_COUNTED_UP = frozenset("ba sáu bảy tám chín hai bốn".split())
_BEFORE_TEN = frozenset("hơn gần khoảng trên chừng cả".split())
_BEFORE_FOLD = frozenset("hơn gần khoảng trên tới đến nhiều".split())
_COMPARING = frozenset("tăng bằng cao nhiều gấp so lớn".split())
_BY_NAME = {"nhất": 1, "nhì": 2, "tư": 4}
_TWO = 2
_BEYOND = frozenset({"above", "above?", "under", "under?"})
_MORE = frozenset("nhiều ít cao thấp lớn nhỏ".split())
_NEAR = 5


class Vietnamese(Reader):
    """Reads Vietnamese."""

    marks = (bounds.VI_BEFORE, bounds.VI_AFTER, bounds.VI_BETWEEN)
    reach = (1, False)

    def read(self) -> list[Quantity]:
        """Return the quantities in the order of the text."""
        for found in super().read():
            is_measure = found.unit or found.kind == "percent" or found.scale > 1 or found.counted & MEASURES
            if found.other is not None and is_measure:
                found.value, found.other = found.other, None  # 182,086 km is no thousands
            if found.marks & _BEYOND and self._is_difference(found):
                found.marks -= _BEYOND
        return self.found

    def _is_difference(self, found: Quantity) -> bool:
        """Return whether the words before a number compare it: nhiều hơn 5 đoàn so với năm trước."""
        ahead = [self.low(found.last + step) for step in range(_NEAR)]
        return self.low(found.first - 1) == "hơn" and self.low(found.first - 2) in _MORE and "so" in ahead

    def level(self, quantity: Quantity) -> levels.Level | None:
        """Return whether the number is a change or a level, where the words beside it say so."""
        return levels.vietnamese(
            self.tokens, quantity.first, quantity.last, is_percent=quantity.kind == "percent"
        )

    def at(self, index: int) -> Quantity | None:
        """Return the number that begins at token `index`."""
        token = self.tokens[index]
        if token.low == "thứ":
            return self._turn(index)
        if token.text.isupper() and numerals.roman(token.text):
            return self._roman(index)
        if token.low in _SPECIAL:
            return _SPECIAL[token.low](self, index)
        if token.kind != "num" and not self._is_number_word(index):
            return None
        number = numerals.read_vi(self.tokens, index)
        return self._number(number, index) if number is not None else None

    def _number(self, number: numerals.Numeral, index: int) -> Quantity:
        if self.low(number.last) == "phần" and (below := self._denominator(number.last + 1)):
            return Quantity(number.value / below[0], index, below[1], kind="part")
        if number.digits and (part := self.part(number, index)) is not None:
            return part
        found = self.measured(number, index)
        if found.kind == "count" and not found.unit and self.low(found.last) == "lần":
            near = {self.low(at) for at in (*range(index - 3, index), found.last + 1)}
            if near & _COMPARING or found.value != int(found.value):
                found.kind = "fold"
        if not number.digits:
            found.firm = self.low(found.last) not in _PAIRED if found.value == _TWO else found.value > _TWO
        elif found.value == 1 and found.kind == "count" and not found.unit:
            found.firm = False
        return found

    def _is_number_word(self, index: int) -> bool:
        token, previous, following = self.tokens[index], self.low(index - 1), self.low(index + 1)
        is_name = token.capital and index > 0 and self.tokens[index - 1].kind == "word"
        if is_name:
            return False
        if token.low == "năm":  # five, or year
            after_number = index > 0 and self.tokens[index - 1].kind == "num"
            return following in _FIVE_AFTER and previous not in _NOT_FIVE_BEFORE and not after_number
        if token.low in _COUNTED_UP:
            return previous != "thứ" and following not in _THREE_NOT_AFTER
        return following in _AFTER_ONE if token.low == "một" else token.low == "mười"

    def _denominator(self, index: int) -> tuple[float, int] | None:
        if self.low(index) == "tư":
            return 4.0, index + 1
        number = numerals.read_vi(self.tokens, index) if index < len(self.tokens) else None
        return (number.value, number.last) if number and number.value > 1 else None

    def _roman(self, index: int) -> Quantity | None:
        text = self.tokens[index].text
        value = numerals.roman(text)
        is_cued = self.low(index - 1) in _ROMAN_CUES
        if value is None or self.low(index + 1) == "-" or (len(text) == 1 and not is_cued):
            return None
        return Quantity(float(value), index, index + 1, kind="ordinal")

    def _turn(self, index: int) -> Quantity | None:
        """Read lần thứ 10, lần thứ X, thứ ba."""
        is_turn = self.low(index - 1) == "lần"
        first, at = index - is_turn, index + 1
        if at >= len(self.tokens):
            return None
        token = self.tokens[at]
        if token.text.isupper() and (roman := numerals.roman(token.text)) is not None:
            return Quantity(float(roman), first, at + 1, kind="ordinal")
        if (value := _BY_NAME.get(token.low)) is not None:
            return Quantity(float(value), first, at + 1, kind="ordinal", firm=is_turn and value > _TWO)
        number = numerals.read_vi(self.tokens, at)
        if number is None:
            return None
        is_firm = number.value > 1 and (number.digits or (is_turn and number.value > _TWO))
        return Quantity(number.value, first, number.last, kind="ordinal", firm=is_firm)

    def grade(self, index: int) -> Quantity | None:
        """Read hạng Ba."""
        value = _GRADES.get(self.low(index + 1))
        return Quantity(value, index, index + 2, kind="ordinal") if value else None

    def half(self, index: int) -> Quantity | None:
        """Read một nửa, nửa triệu USD."""
        if self.low(index) == "nửa" and self.low(index + 1) in numerals.VI_SCALES:
            return self.measured(numerals.half_vi(self.tokens, index), index)
        first = index - 1 if self.low(index - 1) == "một" else index
        return Quantity(0.5, first, index + 1, kind="part", firm=False)

    def vague(self, index: int) -> Quantity | None:
        """Read hàng trăm, vài chục."""
        scale, at = 1.0, index + 1
        while (step := VAGUE_SCALE.get(self.low(at))) is not None:
            scale, at = scale * step, at + 1
        return Quantity(scale, index, at, kind="vague") if scale > 1 else None

    def ten(self, index: int) -> Quantity | None:
        """Read hơn chục, which English may call ten or a dozen."""
        if self.low(index - 1) not in _BEFORE_TEN:
            return None
        return Quantity(10.0, index, index + 1, readings=(12.0,), digits=False)

    def fold(self, index: int) -> Quantity | None:
        """Read gấp đôi, gấp hơn 3 lần, gấp 2 lần rưỡi."""
        at = index + 1
        while self.low(at) in _BEFORE_FOLD:
            at += 1
        if fixed := {"đôi": 2.0, "rưỡi": 1.5}.get(self.low(at)):
            return Quantity(fixed, index, at + 1, kind="fold")
        number = numerals.read_vi(self.tokens, at) if at < len(self.tokens) else None
        if number is None:
            return None
        first = at if at > index + 1 else index  # the `hơn` of `gấp hơn 3 lần` stands before its number
        end = number.last + (self.low(number.last) == "lần")
        if self.low(end) == "rưỡi":
            return Quantity(number.value + 0.5, first, end + 1, kind="fold")
        return Quantity(number.value, first, end, kind="fold")


_SPECIAL = {
    "hạng": Vietnamese.grade,
    "nửa": Vietnamese.half,
    "rưỡi": Vietnamese.half,
    "gấp": Vietnamese.fold,
    "chục": Vietnamese.ten,
    **dict.fromkeys(_VI_VAGUE, Vietnamese.vague),
}
