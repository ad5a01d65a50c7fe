"""The units of the vocabulary as the figure language needs them: read by name or alias, written in two languages.

What may live here: the frozen lexicon of units, built from plain dictionaries so that nothing here has to
know how a vocabulary file is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal

_CURRENCY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True)
class Unit:
    """One unit. `base` and `factor` make spellings comparable: ty-dong is 1e9 VND.

    `one` and `many` are the English forms; for money both are the vocabulary's "VND billion".
    """

    id: str
    base: str
    factor: Decimal
    vi: str
    one: str
    many: str
    aliases: tuple[str, ...] = ()

    @cached_property
    def measure(self) -> Literal["money", "percent", "count"]:
        """Money has an ISO 4217 code as its base; a count is whole and never negative."""
        if _CURRENCY.fullmatch(self.base):
            return "money"
        return "percent" if self.base == "percent" else "count"


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """All units, in the vocabulary's order. Compared by identity, so that compiled forms can be kept for it."""

    terms: Mapping[str, Unit]

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, Any]]) -> Units:
        """Build from rows `{id, base, factor, vi, en (text or [singular, plural]), aliases?}`."""
        terms = {}
        for row in rows:
            english = row["en"]
            one, many = (english, english) if isinstance(english, str) else (english[0], english[-1])
            terms[str(row["id"])] = Unit(
                id=str(row["id"]),
                base=str(row["base"]),
                factor=Decimal(str(row["factor"])),
                vi=str(row["vi"]),
                one=str(one),
                many=str(many),
                aliases=tuple(str(alias) for alias in row.get("aliases") or ()),
            )
        return cls(terms)

    def get(self, unit: str | None) -> Unit | None:
        """Return the unit with this id, or None."""
        return None if unit is None else self.terms.get(unit)

    def __iter__(self) -> Iterator[Unit]:
        return iter(self.terms.values())
