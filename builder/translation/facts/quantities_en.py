"""Numbers in English: what may begin one, and how each kind is read.

What may live here: the English reader and its small tables of words.
"""

from __future__ import annotations

from builder.translation.facts import levels, numerals
from builder.translation.facts.quantities import VAGUE_SCALE, Quantity, Reader
from builder.translation.facts.tables import bounds

_EN_VAGUE = {
    "tens": 10.0, "dozens": 10.0, "scores": 10.0, "hundreds": 100.0, "thousands": 1e3, "millions": 1e6, "billions": 1e9,
    "trillions": 1e12,
}  # fmt: skip
_EN_SOFT = {
    "both": 2.0, "pair": 2.0, "pairs": 2.0, "couple": 2.0, "twin": 2.0, "bilateral": 2.0, "bilaterally": 2.0, "dual": 2.0,
    "either": 2.0, "trilateral": 3.0, "tripartite": 3.0, "triangle": 3.0, "quadrilateral": 4.0, "single": 1.0,
    "once": 1.0, "sole": 1.0, "biennial": 2.0, "another": 1.0, "thrice": 3.0, "trio": 3.0, "twice": 2.0, "two": 2.0,
    "biennially": 2.0, "triennial": 3.0, "fortnight": 2.0, "fortnightly": 2.0, "decade": 10.0,
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
_AFTER_PART = frozenset(
    "of compared from against over since in . , ; on year as more fewer less what".split()
)
_AFTER_QUARTER = frozenset("of as what more fewer less".split())  # `in a quarter` is three months
_ORDINAL_NOISE = frozenset("hand lady place and thing class of to ever step".split())
_ROMAN_CUES = frozenset(
    "term congress chapter part section phase grade group class category tenure area level zone".split()
)
_SURE_SOFT = frozenset({"trilateral", "tripartite", "thrice"})
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_TWO = 2
_QUARTERS = 4


class English(Reader):
    """Reads English."""

    marks = (bounds.EN_BEFORE, bounds.EN_AFTER, bounds.EN_BETWEEN)
    reach = (7, True)

    def level(self, quantity: Quantity) -> levels.Level | None:
        """Return whether the number is a change or a level, where the words beside it say so."""
        is_plain = quantity.kind == "count" and not quantity.unit
        return levels.english(
            self.tokens,
            quantity.first,
            quantity.last,
            is_percent=quantity.kind == "percent",
            is_plain=is_plain,
        )

    def at(self, index: int) -> Quantity | None:
        """Return the number that begins at token `index`."""
        token = self.tokens[index]
        if token.kind == "mark":
            return None
        if token.kind == "word":
            for read in _IN_DISGUISE:
                if (found := read(self, index, token.low)) is not None:
                    return found
        number = numerals.read_en(self.tokens, index, is_money=index in self.currency_before)
        if number is None:
            return self._roman(index)
        return self._written(number, index) if number.digits else self._said(number, index)

    def _written(self, number: numerals.Numeral, index: int) -> Quantity:
        """Read a number in digits: 10th, 45/63, 3.4 times, USD 6 million."""
        is_joined = (
            number.last < len(self.tokens)
            and self.tokens[number.last].start == self.tokens[number.last - 1].end
        )
        if is_joined and self.low(number.last) in _ENDINGS:
            return Quantity(number.value, index, number.last + 1, kind="ordinal", firm=number.value > 1)
        if (part := self.part(number, index)) is not None:
            return part
        found = self._multiple(self.measured(number, index))
        if found.value == 1 and found.kind == "count" and not found.unit:
            found.firm = False
        return found

    def _said(self, number: numerals.Numeral, index: int) -> Quantity:
        """Read a number in words: two thirds, six million dollars."""
        at = number.last + (self.low(number.last) == "-")
        below = numerals.en_ordinal(self.low(at).removesuffix("s"))
        if below and (self.low(at).endswith("s") or self.low(at + 1) == "of" or self.low(at) == "half"):
            return Quantity(number.value / below, index, at + 1, kind="part")
        if self.low(at) == "quarters" and self.low(at + 1) in _AFTER_QUARTER:
            return Quantity(number.value / _QUARTERS, index, at + 1, kind="part")
        found = self._multiple(self.measured(number, index))
        found.firm = self._is_firm(found)
        return found

    def _multiple(self, found: Quantity) -> Quantity:
        at = found.last + (self.low(found.last) == "-")
        is_fold = self.low(at) == "fold" or (self.low(at) == "times" and found.value != int(found.value))
        if found.kind == "count" and not found.unit and is_fold:
            found.kind, found.last = "fold", at + 1
        return found

    def _is_firm(self, found: Quantity) -> bool:
        if found.unit or found.kind != "count" or found.scale > 1:
            return True
        if found.value == _TWO:  # the two sides
            return not any(self.low(found.last + step) in _TWO_SIDES for step in range(3))
        return found.value != 1

    def _roman(self, index: int) -> Quantity | None:
        text = self.tokens[index].text
        value = numerals.roman(text) if text.isupper() else None
        following = self.low(index + 1)
        is_initial = len(text) == 1 and (following in (".", "'") or self.low(index - 1) not in _ROMAN_CUES)
        if value is None or following == "-" or is_initial:
            return None
        return Quantity(float(value), index, index + 1, kind="ordinal")

    def vague(self, index: int, word: str) -> Quantity | None:
        """Read hundreds of, tens of thousands, several hundred."""
        if (scale := _EN_VAGUE.get(word)) is not None:
            at = index + 1
            while self.low(at) == "of" and (
                step := _EN_VAGUE.get(self.low(at + 1)) or VAGUE_SCALE.get(self.low(at + 1))
            ):
                scale, at = scale * step, at + 2
            return Quantity(scale, index, at, kind="vague")
        if word not in ("several", "few"):
            return None
        scale, at = 1.0, index + 1
        while (step := VAGUE_SCALE.get(self.low(at))) is not None:
            scale, at = scale * step, at + 1
        return Quantity(scale, index, at, kind="vague") if scale > 1 else None

    def fold(self, index: int, word: str) -> Quantity | None:
        """Read doubled, threefold."""
        value = _EN_FOLDS.get(word)
        return (
            Quantity(value, index, index + 1, kind="fold", firm=word not in ("double", "triple"))
            if value
            else None
        )

    def fraction(self, index: int, word: str) -> Quantity | None:
        """Read one third, one-fifth, a quarter of, half of."""
        if word == "half" and (end := self._half_again(index)):
            return Quantity(1.5, index, end, kind="fold")
        if word == "half" and self.low(index + 1) not in ("a", "million", "billion"):
            return Quantity(
                0.5,
                index,
                index + 1,
                kind="part",
                firm=self.low(index - 1) == "by" or self.low(index + 1) in ("of", "the", "as"),
            )
        if word == "quarter" and self.low(index - 1) == "a" and self.low(index + 1) in _AFTER_QUARTER:
            return Quantity(1 / _QUARTERS, index, index + 1, kind="part")
        if word != "one":
            return None
        at = index + 1 + (self.low(index + 1) == "-")
        below = numerals.en_ordinal(self.low(at)) or (_QUARTERS if self.low(at) == "quarter" else 0)
        return (
            Quantity(1 / below, index, at + 1, kind="part")
            if below > _TWO or self.low(at) == "half"
            else None
        )

    def _half_again(self, index: int) -> int:
        """Return the end of `half as many again`, `half again as much`, or nothing."""
        ahead = [self.low(index + step) for step in range(1, 6)]
        if "again" not in ahead or ahead[0] not in ("as", "again"):
            return 0
        return index + ahead.index("again") + _TWO

    def ordinal(self, index: int, word: str) -> Quantity | None:
        """Read third, twenty-first, a third of."""
        if word in numerals.EN_TENS and self.low(index + 1) == "-":
            unit = numerals.en_ordinal(self.low(index + 2))
            return (
                Quantity(float(numerals.EN_TENS[word] + unit), index, index + 3, kind="ordinal")
                if unit
                else None
            )
        value = numerals.en_ordinal(word)
        if value is None or word in ("half", "halves"):
            return None
        following = self.low(index + 1)
        if value > _TWO and self.low(index - 1) in ("a", "one") and following in _AFTER_PART:
            return Quantity(1 / value, index, index + 1, kind="part")
        is_firm = value > _TWO and following not in _ORDINAL_NOISE  # first and second are idioms
        return Quantity(float(value), index, index + 1, kind="ordinal", firm=is_firm)

    def soft(self, index: int, word: str) -> Quantity | None:
        """Read both, a pair, trilateral."""
        value = _EN_SOFT.get(word)
        return Quantity(value, index, index + 1, firm=word in _SURE_SOFT) if value and word != "two" else None


_IN_DISGUISE = (English.vague, English.fold, English.fraction, English.ordinal, English.soft)
