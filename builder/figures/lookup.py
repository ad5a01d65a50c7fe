"""The names of units, compiled once for a vocabulary: which unit stands at a place of the text.

What may live here: look-ups over `Units`, and the pattern of what can follow a figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from builder.figures import masks
from builder.figures.lexicon import POINTS, POINTS_ALSO, SCALES, SIGNS
from builder.figures.text import spellings

if TYPE_CHECKING:
    from decimal import Decimal

    from builder.figures.units import Unit, Units


class Named(NamedTuple):
    """What a name means: a unit, or a base whose unit the number's scale decides, or an unknown currency.

    `longer`: no unit, but a word that begins as one does.
    """

    base: str
    unit: Unit | None
    known: bool = True
    points: bool = False
    longer: bool = False


NOTHING = Named("", None)
LONGER_WORD = NOTHING._replace(longer=True)


@dataclass(frozen=True, eq=False)
class Names:
    """Look-ups of one vocabulary. Each pattern is compiled when a phrase first needs it.

    Compiling both takes 25 ms, and most that read one entry or write a figure need one of them or none.
    """

    meaning: dict[str, Named]
    by_base: dict[str, tuple[Unit, ...]]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern of a name after an optional space."""
        return re.compile(rf" ?({self._alternatives})")

    @cached_property
    def shapes(self) -> re.Pattern[str]:
        """The pattern of numbers that are no figures."""
        scales = "|".join(SCALES)
        return masks.compiled(rf"(?:{self._alternatives}|(?:{scales})(?!\w))")

    @cached_property
    def _alternatives(self) -> str:
        longest_first = sorted(self.meaning, key=lambda name: (-len(name), name))
        return "|".join(map(_loosened, longest_first))

    def at(self, text: str, place: int) -> tuple[Named, int]:
        """Return what is named at `place` (after an optional space) by the longest name, and where it ends."""
        match = self.pattern.match(text, place)
        if match is None:
            return NOTHING, place
        return self._meant(match[1]), match.end()

    def last(self, text: str) -> tuple[Named, int]:
        """Return the last unit named anywhere in `text` (in "Số đoàn: 12" before the number), and its end."""
        found, end = NOTHING, 0
        for match in self.pattern.finditer(text):
            if not text[: match.start(1)][-1:].isalnum():
                found, end = self._meant(match[1]), match.end()
        return found, end

    def _meant(self, written: str) -> Named:
        """Return what a name means that may stand with spaces around its commas and slashes."""
        return self.meaning.get(written) or self.meaning[_SPACED.sub(r"\1", written)]

    def sized(self, base: str, scale: Decimal) -> Unit:
        """Return the unit of `base` that an amount with this scale word is written in: tỷ, VND is ty-dong."""
        candidates = self.by_base[base]
        return next((unit for unit in candidates if unit.factor <= scale), candidates[-1])


_SPACED = re.compile(r" ?([,/]) ?")
_LEADING_SCALES = re.compile(rf"^(?:(?:{'|'.join(SCALES)}) )+")


def _loosened(name: str) -> str:
    """Return a pattern that lets spaces stand or fall around commas and slashes."""
    escaped = "".join(rf" ?{sign} ?" if sign in ",/" else re.escape(sign) for sign in name)
    return escaped + (r"(?!\w)" if name[-1].isalnum() else "")


def _meanings(units: Units, by_base: dict[str, tuple[Unit, ...]]) -> dict[str, Named]:
    meaning: dict[str, Named] = {}
    for base, signs in SIGNS.items():
        for sign in signs:
            meaning[sign] = Named(base, None, known=base in by_base)
    for unit in units:
        for name in (unit.vi, *unit.aliases):
            for spelling in spellings(name):
                _add(meaning, _SPACED.sub(r"\1", spelling), unit)
    for points in (POINTS, *POINTS_ALSO):
        for spelling in spellings(points):
            meaning[spelling] = Named("percent", None, points=True)
    return meaning


def _add(meaning: dict[str, Named], name: str, unit: Unit) -> None:
    """Add a name; of "triệu đồng" only "đồng", because the number has taken its scale words."""
    if not name:
        return
    if unit.measure == "count":
        meaning.setdefault(name, Named(unit.base, unit))
        return
    bare = _LEADING_SCALES.sub("", f"{name} ").strip()
    if bare:
        meaning[bare] = Named(unit.base, None)


@lru_cache(maxsize=8)
def names(units: Units) -> Names:
    """Look up the names of a vocabulary."""
    by_base: dict[str, tuple[Unit, ...]] = {}
    for unit in units:
        by_base[unit.base] = (*by_base.get(unit.base, ()), unit)
    by_base = {
        base: tuple(sorted(found, key=lambda unit: unit.factor, reverse=True))
        for base, found in by_base.items()
    }
    return Names(_meanings(units, by_base), by_base)
