"""What a figure is once it has been read: a quantity with its marks, or the trouble that stands in the way.

What may live here: frozen types only. Reading is in `parse.py`, writing back in `write.py`, the words of
Vietnamese in `lexicon.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from builder.language import Both

Bound = Literal["=", "<", ">", "~", ">=", "<=", ".."]
"""How the true value relates to the number written: `<` just below it (gần) or below it (dưới), `>` above,
`~` about, `>=` at least, `<=` at most, `..` between `value` and `value_max`."""

Kind = Literal[
    "none",
    "two",
    "ordinal",
    "period",
    "date",
    "time",
    "document",
    "marker",
    "phone",
    "rate",
    "unit",
    "english-notation",
    "ambiguous",
    "not-whole",
    "negative",
]
"""Why a phrase is not one figure. `none` no number (or only "vài chục"); `two` more than one; `ordinal`,
`period`, `date`, `time`, `document`, `marker` (border), `phone` are numbers that count nothing; `rate` is so
much each (5 triệu đồng/người); `unit` a currency the vocabulary does not hold."""

Direction = Literal["up", "down", "to"]
"""`up` tăng, `down` giảm, `to` the new level in terms of the old one (gấp 3,4 lần, bằng 107%)."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change against another period: `amount` (to `amount_max`, if a range), never negative.

    `measure`: "pct" percent, "times" a multiple, "diff" so many more or fewer of the figure's unit.
    `vs`: a period in entry notation ("2013", "2018-H1"), or one of the ids of `lexicon.BASES`
    ("same-period", "same-period:2017", "previous-year", "plan", ...), or None when the phrase does not say.
    """

    measure: Literal["pct", "times", "diff"]
    amount: Decimal
    direction: Direction = "up"
    vs: str | None = None
    amount_max: Decimal | None = None
    bound: Bound = "="
    word: str = ""
    points: bool = False

    @property
    def pct(self) -> Decimal | None:
        """Signed percentage: tăng 278% is 278, giảm 5% is -5, bằng 107% is 7."""
        if self.measure != "pct":
            return None
        if self.direction == "to":
            return self.amount - 100
        return -self.amount if self.direction == "down" else self.amount

    @property
    def times(self) -> Decimal | None:
        """The multiple as written: gấp 3,4 lần is 3.4."""
        return self.amount if self.measure == "times" else None

    @property
    def diff(self) -> Decimal | None:
        """Signed difference in the figure's unit: giảm 3 vụ is -3."""
        if self.measure != "diff":
            return None
        return -self.amount if self.direction == "down" else self.amount


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure. `value` is in `unit` (gần 36 tỷ đồng: 36 `ty-dong`), `base_value` in the base (36e9 VND).

    `as_written` is the phrase as the editor copied it and takes no part in equality. `word` is the
    vocabulary's word for the bound as written ("gần", "từ … trở lên"), empty for a sign or no word.
    `approx` is true for khoảng and its kin, alone (bound `~`) or beside another bound (khoảng trên);
    `estimated` for ước, with `estimated_word` ("ước", "ước đạt", "ước tính"). `of` is the whole of a share
    (45/63). `change` alone (`is_change`) or beside a level ("53 thỏa thuận, tăng 278%"). `doubt` names what
    in the reading is worth a warning (keys of `lexicon.DOUBTS`, a space between), empty where there is nothing.
    """

    as_written: str = field(compare=False)
    value: Decimal
    value_max: Decimal | None = None
    unit: str | None = None
    bound: Bound = "="
    word: str = ""
    approx: bool = False
    estimated: bool = False
    estimated_word: str = ""
    of: Decimal | None = None
    change: Change | None = None
    is_change: bool = False
    base_unit: str | None = None
    factor: Decimal = Decimal(1)
    doubt: str = field(default="", compare=False)

    @property
    def doubts(self) -> tuple[str, ...]:
        """The keys in `doubt`."""
        return tuple(self.doubt.split())

    @property
    def base_value(self) -> Decimal:
        """`value` in `base_unit` (in plain ones where there is no unit)."""
        return self.value * self.factor

    @property
    def base_max(self) -> Decimal | None:
        """`value_max` in `base_unit`."""
        return None if self.value_max is None else self.value_max * self.factor

    @property
    def exact(self) -> bool:
        """True when the figure may be added and drawn without a mark."""
        return self.bound == "=" and not self.approx and not self.estimated

    @property
    def meaning(self) -> tuple[object, ...]:
        """What the phrase says whatever the unit it says it in: 14.250 triệu đồng is 14,25 tỷ đồng."""
        return (
            self.base_value,
            self.base_max,
            self.base_unit,
            self.bound,
            self.word,
            self.approx,
            self.estimated,
            self.estimated_word,
            None if self.of is None else self.of * self.factor,
            self._based_change,
            self.is_change,
        )

    @property
    def _based_change(self) -> Change | None:
        """The change with a difference in `base_unit`."""
        change = self.change
        if change is None or change.measure != "diff":
            return change
        most = None if change.amount_max is None else change.amount_max * self.factor
        return replace(change, amount=change.amount * self.factor, amount_max=most)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a phrase is no figure, and what the editor can do. Both texts are whole sentences.

    `code` is the code of the catalogue under which checks report it.
    """

    as_written: str
    kind: Kind
    reason: Both
    cure: Both
    code: str = "E303"


@dataclass(frozen=True, slots=True)
class Pieces:
    """A figure cut for big-number typography: "gần", "36", "tỷ đồng" | "nearly VND", "36", "billion"."""

    before: str
    number: str
    after: str

    @property
    def text(self) -> str:
        """The pieces put together again."""
        joined = f"{self.before} {self.number}".strip()
        return f"{joined}{self.after}" if self.after[:1] in ("%", ",", "") else f"{joined} {self.after}"
