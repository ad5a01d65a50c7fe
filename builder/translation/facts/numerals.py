"""Reading one number at a place in a text, in digits or words, in either language.

What may live here: tables of number words and two readers. What the number counts is `quantities.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from builder.translation.facts.text import Token


class Numeral(NamedTuple):
    """A number read from tokens up to, not including, `last`.

    `other` is a second reading (1,221 in Vietnamese is 1.221 or, carelessly, 1221). `scale` is the last
    scale word read (1000000 for triệu), `digits` says that it was written in digits.
    """

    value: float
    last: int
    scale: float = 1
    digits: bool = True
    other: float | None = None
    is_malformed: bool = False


_GROUPS_POINT = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_GROUPS_COMMA = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")

VI_UNITS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_VI_AFTER_TEN = VI_UNITS | {"mốt": 1, "lăm": 5, "nhăm": 5, "tư": 4}
VI_SCALES = {"nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9}
EN_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "zero": 0,
}  # fmt: skip
EN_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
EN_SCALES = {
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "mn": 1e6, "mln": 1e6, "bln": 1e9,
    "trn": 1e12, "tn": 1e12, "millions": 1e6, "billions": 1e9,
}  # fmt: skip
_EN_SHORT = {"m": 1e6, "b": 1e9, "k": 1e3, "t": 1e12}
_EN_ORDINAL = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100, "thousandth": 1000, "halves": 2, "half": 2,
}  # fmt: skip
_ROMAN = re.compile(r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def roman(text: str) -> int | None:
    """Return the value of a Roman numeral in capitals up to 89, or None."""
    if not _ROMAN.fullmatch(text):
        return None
    total = 0
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[letter] for letter in text]
    for value, following in zip(values, [*values[1:], 0], strict=True):
        total += -value if value < following else value
    return total


def _vi_digits(text: str) -> tuple[float, float | None, bool]:
    """Return the value of digits as Vietnamese writes them, a second reading, and whether they are malformed."""
    if _GROUPS_POINT.fullmatch(text):
        return float(text.replace(".", "").replace(",", ".")), None, False
    if _GROUPS_COMMA.fullmatch(text):
        grouped = float(text.replace(",", ""))
        return (
            (grouped, None, False)
            if text.count(",") > 1 or "." in text
            else (grouped, float(text.replace(",", ".")), False)
        )
    return _plain(text.replace(",", "."))


def _en_digits(text: str) -> tuple[float, float | None, bool]:
    """Return the value of digits as English writes them; `3,5` is malformed there."""
    if _GROUPS_COMMA.fullmatch(text):
        return float(text.replace(",", "")), None, False
    value, other, bad = _plain(text)
    return value, other, bad or "," in text


def _plain(text: str) -> tuple[float, float | None, bool]:
    try:
        return float(text), None, False
    except ValueError:
        return float(re.sub(r"\D", "", text)), None, True


def read_vi(tokens: Sequence[Token], first: int) -> Numeral | None:
    """Return the Vietnamese number that begins at token `first`."""
    token = tokens[first]
    if token.kind == "num":
        value, other, bad = _vi_digits(token.text)
        return _vi_scaled(tokens, Numeral(value, first + 1, 1, digits=True, other=other, is_malformed=bad))
    word = token.low
    if word in VI_UNITS or word == "mười":
        return _vi_scaled(tokens, _vi_below_thousand(tokens, first))
    return None


def half_vi(tokens: Sequence[Token], first: int) -> Numeral:
    """Return the number that begins with the `nửa` at token `first`: nửa triệu, nửa tỷ."""
    return _vi_scaled(tokens, Numeral(0.5, first + 1, 1, digits=False))


def _low(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].low if index < len(tokens) else ""


def _vi_below_hundred(tokens: Sequence[Token], index: int) -> tuple[int, int]:
    word = _low(tokens, index)
    if word == "mười":
        unit = _VI_AFTER_TEN.get(_low(tokens, index + 1), 0)
        return (10 + unit, index + 2) if unit and not _is_year(tokens, index + 1) else (10, index + 1)
    value = VI_UNITS.get(word, 0)
    if not value:
        return 0, index
    following = _low(tokens, index + 1)
    if following in ("mươi", "chục"):
        unit = _VI_AFTER_TEN.get(_low(tokens, index + 2), 0)
        return (
            (value * 10 + unit, index + 3)
            if unit and not _is_year(tokens, index + 2)
            else (value * 10, index + 2)
        )
    if value > 1 and following in ("mốt", "lăm", "tư") and not _low(tokens, index + 2).startswith("nhân"):
        return value * 10 + _VI_AFTER_TEN[following], index + 2  # hai lăm, ba tư: spoken short forms
    return value, index + 1


_TENS = frozenset({"trăm", "mươi", "nghìn", "triệu"})


def _is_year(tokens: Sequence[Token], index: int) -> bool:
    """`mười năm` is ten years, not fifteen (that is mười lăm); `năm mươi` is fifty."""
    return _low(tokens, index) == "năm" and _low(tokens, index + 1) not in _TENS


def _vi_below_thousand(tokens: Sequence[Token], first: int) -> Numeral:
    value, index = _vi_below_hundred(tokens, first)
    if value < 10 and _low(tokens, index) == "trăm":  # noqa: PLR2004, hundreds have one digit
        value, index = value * 100, index + 1
        if _low(tokens, index) in ("linh", "lẻ") and _low(tokens, index + 1) in _VI_AFTER_TEN:
            value, index = value + _VI_AFTER_TEN[_low(tokens, index + 1)], index + 2
        elif _low(tokens, index) == "rưỡi":
            value, index = value + 50, index + 1
        elif not _is_year(tokens, index):
            rest, after = _vi_below_hundred(tokens, index)
            value, index = value + rest, after
    return Numeral(float(value), index, 1, digits=False)


def _vi_scaled(tokens: Sequence[Token], number: Numeral) -> Numeral:
    """Read the scale words after a number: 36 tỷ, 1 tỷ 200 triệu, nghìn tỷ, 2 triệu rưỡi."""
    value, index, scale = number.value, number.last, 1.0
    other = number.other
    while True:
        word = _low(tokens, index)
        if word == "trăm" and number.digits and scale == 1:
            step = 100.0
        elif word == "chục" and scale == 1:
            step = 10.0
        elif word == "tá" and scale == 1:
            step = 12.0
        elif word == "thập" and _low(tokens, index + 1) in ("kỷ", "niên"):
            step, index = 10.0, index + 1
        else:
            step = VI_SCALES.get(word, 0.0)
        if not step:
            break
        scale *= step
        index += 1
    value *= scale
    other = other * scale if other is not None else None
    if scale >= 100 and _low(tokens, index) == "rưỡi":  # noqa: PLR2004, from trăm rưỡi upwards
        return Numeral(value + scale / 2, index + 1, scale, digits=number.digits)
    if scale >= 1000 and index < len(tokens):  # noqa: PLR2004, from nghìn upwards a smaller part may follow
        part = (
            read_vi(tokens, index)
            if not _is_year(tokens, index) or _low(tokens, index + 1) in _TENS
            else None
        )
        if part and part.value < scale and (1 < part.scale < scale or (not part.digits and part.value >= 10)):  # noqa: PLR2004
            return Numeral(value + part.value, part.last, part.scale, digits=number.digits)
    return Numeral(value, index, scale, digits=number.digits, other=other, is_malformed=number.is_malformed)


def read_en(tokens: Sequence[Token], first: int, *, is_money: bool = False) -> Numeral | None:
    """Return the English number that begins at token `first`; `is_money`: a currency stands before it."""
    token = tokens[first]
    if token.kind == "num":
        value, _, bad = _en_digits(token.text)
        number = Numeral(value, first + 1, is_malformed=bad)
    elif token.low in EN_UNITS or token.low in EN_TENS:
        number = _en_words(tokens, first)
    elif token.low == "half" and _low(tokens, first + 1) in ("a", "million", "billion"):
        after = first + (2 if _low(tokens, first + 1) == "a" else 1)
        if _low(tokens, after) not in ("million", "billion", "dozen", "thousand", "decade", "century"):
            return None
        number = Numeral(0.5, after, digits=False)
    elif token.low in ("a", "an") and _low(tokens, first + 1) in _EN_AFTER_A:
        number = Numeral(1.0, first + 1, digits=False)
    else:
        return None
    return _en_scaled(tokens, number, is_money=is_money)


_EN_AFTER_A = frozenset("hundred thousand million billion trillion dozen decade century score".split())


def _en_words(tokens: Sequence[Token], first: int) -> Numeral:
    word = tokens[first].low
    if word in EN_TENS:
        value, index = EN_TENS[word], first + 1
        if _low(tokens, index) == "-":
            index += 1
        unit = EN_UNITS.get(_low(tokens, index), 0)
        if 0 < unit < 10:  # noqa: PLR2004, twenty-one to twenty-nine
            return Numeral(float(value + unit), index + 1, digits=False)
        return Numeral(float(value), first + 1, digits=False)
    index = first + 1
    value = EN_UNITS[word]
    if _low(tokens, index) == "and" and _low(tokens, index + 1) == "a" and _low(tokens, index + 2) == "half":
        return Numeral(value + 0.5, index + 3, digits=False)
    return Numeral(float(value), index, digits=False)


def _en_scaled(tokens: Sequence[Token], number: Numeral, *, is_money: bool) -> Numeral:
    value, index, scale = number.value, number.last, 1.0
    total, words = 0.0, not number.digits
    while index < len(tokens):
        at = index + 1 if tokens[index].text == "-" and index + 1 < len(tokens) else index
        word = tokens[at].low
        if word == "hundred":
            value, index, scale = value * 100, at + 1, scale * 100
            more = index + 1 if _low(tokens, index) == "and" else index
            part = (
                _en_words(tokens, more)
                if _low(tokens, more) in EN_UNITS or _low(tokens, more) in EN_TENS
                else None
            )
            if part and words:
                value, index = value + part.value, part.last
            continue
        step = EN_SCALES.get(word) or (_EN_SHORT.get(word) if is_money and number.digits else None)
        if step is None:
            step = {
                "dozen": 12.0,
                "dozens": 12.0,
                "decade": 10.0,
                "decades": 10.0,
                "century": 100.0,
                "centuries": 100.0,
            }.get(word)
            if step is None:
                break
            return Numeral(value * step, at + 1, step, digits=number.digits)
        value, index, scale = value * step, at + 1, scale * step
        more = index + 1 if _low(tokens, index) == "and" and words else index
        if more < len(tokens) and step >= 1e3 and (words or tokens[more].kind == "num"):  # noqa: PLR2004
            part = _part(tokens, more, step)
            if part is not None:
                total, value, index = total + value, 0.0, part.last
                total += part.value
                break
    return Numeral(total + value, index, scale, digits=number.digits, is_malformed=number.is_malformed)


def _part(tokens: Sequence[Token], index: int, below: float) -> Numeral | None:
    """Return the smaller part that follows a scale: two million *three hundred thousand*."""
    part = read_en(tokens, index)
    if part is None or part.value >= below or (part.digits and part.scale == 1):
        return None
    if part.value < below and (part.scale > 1 or not part.digits):
        return part
    return None


def en_ordinal(word: str) -> int | None:
    """Return the value of an English ordinal word."""
    return _EN_ORDINAL.get(word)
