"""Numbers as Vietnamese reports write them: digits with points and commas, words, and both mixed.

What may live here: reading of numbers, nothing about units or marks. How digits are read:

    1.221  1 221  8199     one whole number; points or spaces between groups of three
    1.234.567,89  3,5      a comma before decimals
    3.5  0.125             a point that cannot part thousands is read as a decimal point, with a doubt
    1,234,567  1,234.5     the English way: refused
    3,000  1.500,000       three noughts after a comma are thousands, and English too
    1,500 tỷ               1.5, with a doubt: who means that seldom writes the last nought
    1234.567  1.22.3       neither way: refused
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from builder.figures.lexicon import DIGITS, FINAL_DIGITS, LONGER, SCALES, STARTS
from builder.figures.text import tidy, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.figures.quantity import Kind
    from builder.figures.text import Token

LONGEST = 18
"""More digits than this are no figure of a report (and would leave the exact range of JSON readers)."""

_GROUPED = re.compile(r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+)(?:,[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]+,[0-9]+")
_POINTED = re.compile(r"(?:[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})|0\.[0-9]+)")
_ENGLISH = re.compile(r"[0-9]{1,3}(?:(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|(?:,[0-9]{3})+\.[0-9]+)")
_NOUGHTS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})*,000")
_THREE_AFTER_COMMA = re.compile(r"0*[1-9][0-9]{0,2},[0-9]{3}")
_SWAPPED = str.maketrans(",.", ".,")
_HUNDRED, _THOUSAND = Decimal(100), Decimal(1_000)
_TEN = Decimal(10)


_NUMBER_WORDS = frozenset(DIGITS) | SCALES.keys() | {"mười", "nửa", "rưỡi", "linh", "lẻ"}


class Unreadable(NamedTuple):
    """Digits that are no number of a report; `cure` is what was probably meant."""

    kind: Kind
    it: str
    cure: str = ""
    detail: str = ""


class Number(NamedTuple):
    """A number and where it ends. `scale` is what its words multiply by (36 tỷ: 1e9), for choosing a unit.

    `loose`: written in words only; `size`: how many tokens it takes; `doubt` as in Quantity; `english`: what
    it would be if its comma parted thousands; `plain`: digits and nothing else.
    """

    value: Decimal
    end: int
    scale: Decimal = Decimal(1)
    loose: bool = False
    size: int = 1
    doubt: str = ""
    english: str = ""
    plain: bool = False


def literal(text: str) -> tuple[Decimal, str] | Unreadable:
    """Read digits; return the value and a doubt ("point", "comma", or "" for none)."""
    if len(text) > LONGEST and sum(map(str.isdigit, text)) > LONGEST:
        return Unreadable("ambiguous", text, detail="digits")
    return (Decimal(text), "") if text.isdigit() else _parted(text)


def _parted(text: str) -> tuple[Decimal, str] | Unreadable:
    """Read digits with points, commas or spaces among them."""
    if _ENGLISH.fullmatch(text):
        return Unreadable("english-notation", text, text.translate(_SWAPPED))
    if _NOUGHTS.fullmatch(text):
        return Unreadable("english-notation", text, text.replace(",", "."))
    plain = text
    if _GROUPED.fullmatch(text):
        plain = text.replace(".", "").replace(" ", "").replace(",", ".")
    elif _DECIMAL.fullmatch(text):
        plain = text.replace(",", ".")
    elif not _POINTED.fullmatch(text):
        return Unreadable("ambiguous", text)
    if looks_english(text) and text.endswith("0"):
        return Decimal(plain), "comma"
    return Decimal(plain), "point" if plain == text else ""


def looks_english(text: str) -> str:
    """Return 1.221 for 1,221: three digits after a comma, which only fractions and large money may have."""
    return text.replace(",", ".") if _THREE_AFTER_COMMA.fullmatch(text) else ""


def _plain_digit(word: str) -> int:
    """Return a digit that may end a number; "năm" there is years, not five (five is lăm)."""
    return DIGITS.get(word, 0) if word in STARTS and word != "năm" else 0


def _teens(words: Sequence[str], at: int) -> tuple[int, int]:
    """Read what follows "mười": an optional digit."""
    if at < len(words):
        digit = FINAL_DIGITS.get(words[at]) or _plain_digit(words[at])
        if digit and not _is_scale_digit(words, at):
            return 10 + digit, at + 1
    return 10, at


def _is_scale_digit(words: Sequence[str], at: int) -> bool:
    """Tell whether the digit at `at` begins a group of its own: mười | hai trăm."""
    return at + 1 < len(words) and words[at + 1] in ("trăm", "mươi")


def _below_hundred(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Read hai mươi lăm, mười lăm, hai lăm, hai."""
    if at >= len(words):
        return None
    if words[at] == "mười":
        return _teens(words, at + 1)
    digit = DIGITS.get(words[at]) if words[at] in STARTS or words[at] in ("không", "tư") else None
    if digit is None:
        return None
    following = words[at + 1] if at + 1 < len(words) else ""
    if following == "mươi":
        return _tens(words, at + 2, digit)
    if following in ("mốt", "lăm", "nhăm") and digit > 1:
        return 10 * digit + FINAL_DIGITS[following], at + 2
    return digit, at + 1


def _tens(words: Sequence[str], at: int, tens: int) -> tuple[int, int]:
    """Read the digit after "hai mươi"."""
    word = words[at] if at < len(words) else ""
    digit = FINAL_DIGITS.get(word) or _plain_digit(word)
    if digit and not _is_scale_digit(words, at):
        return 10 * tens + digit, at + 1
    return 10 * tens, at


def _after_hundred(words: Sequence[str], at: int) -> tuple[int, int]:
    """Read linh năm, hai mươi, rưỡi, or one digit that counts tens (một trăm hai: 120)."""
    word = words[at] if at < len(words) else ""
    if word in ("linh", "lẻ"):
        digit = DIGITS.get(words[at + 1]) if at + 1 < len(words) else None
        return (digit, at + 2) if digit is not None else (0, at)
    if word == "rưỡi":
        return 50, at + 1
    found = _below_hundred(words, at) if word != "không" else None
    if found is None:
        return 0, at
    value, end = found
    if value < 10:  # noqa: PLR2004, one digit: tens, unless another scale follows it
        return (0, at) if word == "năm" or (end < len(words) and words[end] in SCALES) else (10 * value, end)
    return value, end


def _below_thousand(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Read một trăm linh năm, hai trăm rưỡi, ba mươi mốt."""
    found = _below_hundred(words, at)
    if found is None:
        return None
    value, end = found
    if end < len(words) and words[end] == "trăm":
        rest, end = _after_hundred(words, end + 1)
        return 100 * value + rest, end
    return found


class _Sum:
    """The parts of a number read so far, each with the scale it was multiplied by."""

    __slots__ = ("first_scale", "parts", "pending")

    def __init__(self) -> None:
        self.parts: list[tuple[Decimal, Decimal]] = []
        self.pending: tuple[Decimal, str] | None = None
        self.first_scale = Decimal(1)

    @property
    def lowest(self) -> Decimal | None:
        return self.parts[-1][1] if self.parts else None

    def multiply(self, scale: Decimal) -> bool:
        """Multiply what stands below `scale`: hai nghìn năm trăm | tỷ. False when nothing stands there."""
        below = Decimal(0) if self.pending is None else self.pending[0]
        had = self.pending is not None
        parts = list(self.parts)
        product = scale
        while parts and parts[-1][1] < scale:
            amount, inner = parts.pop()
            if not had:
                product = inner * scale
            below += amount
            had = True
        if not had or (parts and below * scale >= parts[-1][1]):
            return False
        if not parts:
            self.first_scale = product
        self.parts = [*parts, (below * scale, scale)]
        self.pending = None
        return True

    def total(self) -> Decimal:
        """Add all parts up."""
        return sum((amount for amount, _ in self.parts), self.pending[0] if self.pending else Decimal(0))


def _is_scale(words: Sequence[str], at: int) -> bool:
    """Tell whether a scale stands at `at`: tỷ, but not the tỷ of tỷ lệ."""
    if at >= len(words) or words[at] not in SCALES:
        return False
    return at + 1 == len(words) or words[at + 1] not in LONGER.get(words[at], ())


def read(line: Sequence[Token], words: Sequence[str], at: int) -> Number | Unreadable | None:
    """Read the number that begins at token `at`, in digits or words; None where none does."""
    if line[at].kind == "number":
        first = literal(line[at].text)
        if isinstance(first, Unreadable):
            return first
        simple = _simple(line, words, at, first)
        if simple is not None:
            return simple
    elif words[at] not in STARTS:
        return None
    return _Reader(line, words).read(at)


def _simple(
    line: Sequence[Token], words: Sequence[str], at: int, first: tuple[Decimal, str]
) -> Number | None:
    """Read the two commonest forms at once: 1.221 and 36 tỷ, with nothing of a number after them."""
    value, doubt = first
    if not _is_scale(words, at + 1):
        text = words[at]
        return Number(value, at + 1, doubt=doubt, english=looks_english(text), plain=text.isdigit())
    after = line[at + 2] if at + 2 < len(line) else None
    if after is not None and (after.kind != "word" or after.text in _NUMBER_WORDS):
        return None
    scale = SCALES[words[at + 1]]
    return Number(value * scale, at + 2, scale=scale, size=2, doubt=doubt)


class _Reader:
    """One pass over the tokens of one number."""

    __slots__ = ("doubt", "line", "sum", "words")

    def __init__(self, line: Sequence[Token], words: Sequence[str]) -> None:
        self.line, self.words = line, words
        self.sum = _Sum()
        self.doubt = ""

    def read(self, start: int) -> Number | Unreadable | None:
        at = start
        while True:
            end = self._amount(at)
            if end == at:
                end = self._scale(at)
            if end == at:
                break
            at = end
        if at == start:
            return None
        refused = self._settle(start, at)
        if refused:
            return refused
        size = at - start
        return Number(
            value=self.sum.total(),
            end=at,
            scale=self.sum.first_scale,
            loose=all(token.kind != "number" for token in self.line[start:at]),
            size=size,
            doubt=self.doubt,
            english=looks_english(self.line[start].text) if size == 1 else "",
            plain=size == 1 and self.line[start].text.isdigit(),
        )

    def _amount(self, at: int) -> int:
        """Take digits, or words below a thousand, that wait for a scale."""
        if self.sum.pending is not None or at >= len(self.line):
            return at
        token = self.line[at]
        if token.kind == "number":
            found = literal(token.text)
            if isinstance(found, Unreadable) or not self._fits(found[0]):
                return at
            self.sum.pending = (found[0], "digits")
            self.doubt = self.doubt or found[1]
            return at + 1
        return self._worded(at)

    def _fits(self, value: Decimal) -> bool:
        lowest = self.sum.lowest
        return lowest is None or (value < lowest and value == value.to_integral_value())

    def _worded(self, at: int) -> int:
        word, lowest = self.words[at], self.sum.lowest
        if lowest is None and word == "nửa":
            if not self._scale_follows(at + 1):
                return at
            self.sum.pending = (Decimal("0.5"), "words")
            return at + 1
        if lowest is not None and word == "rưỡi" and self.words[at - 1] in SCALES:
            self.sum.parts.append((lowest / 2, Decimal(1)))
            return at + 1
        linked = lowest is not None and word in ("linh", "lẻ")
        found = None if self._no_amount(at) else _below_thousand(self.words, at + linked)
        if found is None or not self._fits(Decimal(found[0])):
            return at
        value, end = Decimal(found[0]), found[1]
        single = end - at == 1
        if single and lowest is not None and not self._scale_follows(end) and self._no_end(word, end):
            return at
        self.sum.pending = (value, "digit" if single else "words")
        return end

    def _no_end(self, word: str, end: int) -> bool:
        """Tell whether a last digit is another word: 3 tỷ năm 2018, 50 triệu một người."""
        return word == "năm" or (word == "một" and end < len(self.line) and self.line[end].kind == "word")

    def _no_amount(self, at: int) -> bool:
        """Tell whether a digit cannot begin an amount here: tư at the start, không but in "không trăm"."""
        word, lowest = self.words[at], self.sum.lowest
        if word == "không":
            return lowest is None or self.words[at + 1 : at + 2] != ["trăm"]
        return word == "tư" and lowest is None

    def _scale_follows(self, at: int) -> bool:
        return _is_scale(self.words, at)

    def _scale(self, at: int) -> int:
        """Take a scale word; an abbreviation may have a point after it (tr.đ)."""
        if not _is_scale(self.words, at) or not self.sum.multiply(SCALES[self.words[at]]):
            return at
        dotted = self.words[at + 1 : at + 3] in ([".", "đ"], [".", "usd"])
        return at + 2 if dotted else at + 1

    def _settle(self, start: int, end: int) -> Unreadable | None:
        """Decide what a last bare number means: 12 nghìn 500, hai triệu tư, and 3 triệu 500 and 5 nghìn 3, refused."""
        lowest = self.sum.lowest
        if self.sum.pending is None or lowest is None:
            return None
        value, kind = self.sum.pending
        if kind == "digit" and lowest >= _HUNDRED:
            self.sum.pending = (value * lowest / _TEN, kind)
        elif kind == "digits" and (lowest > _THOUSAND > value or value < lowest / _TEN):
            return Unreadable("ambiguous", " ".join(self.words[start:end]))
        return None


def value_of(text: str) -> Decimal | None:
    """Read a number that stands alone, as an entry's `value`, `max` and `of` hold it; None when it is none.

    Vietnamese notation as above; 3.5 is accepted without a doubt.
    """
    line = tokens(tidy(text))
    if not line:
        return None
    words = [token.text for token in line]
    sign = 1
    if words[0] == "-" and len(words) > 1:
        line, words, sign = line[1:], words[1:], -1
    found = read(line, words, 0)
    if not isinstance(found, Number) or found.end != len(line):
        return None
    return sign * found.value
