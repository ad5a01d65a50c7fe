"""Write a figure back in correct Vietnamese and correct English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from builder.figures.quantity import Change, Pieces, Quantity
    from builder.figures.units import Units
    from builder.language import Lang


def number(value: Decimal, lang: Lang) -> str:
    """Write a number: 1.221 and 3,5 in Vietnamese, 1,221 and 3.5 in English."""
    raise NotImplementedError


def write(q: Quantity, lang: Lang, units: Units, *, headline: bool = False) -> str:
    """Write the whole figure; `headline` leaves out "khoảng" where another hedge says enough."""
    raise NotImplementedError


def pieces(q: Quantity, lang: Lang, units: Units) -> Pieces:
    """Cut the headline form into what stands before the number, the number, and what follows."""
    raise NotImplementedError


def write_change(change: Change, unit: str | None, lang: Lang, units: Units) -> str:
    """Write a change: "tăng 278% so với năm 2013" | "up 278% against 2013"."""
    raise NotImplementedError
