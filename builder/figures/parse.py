"""Read a phrase of a Vietnamese report as one figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.figures.quantity import Quantity, Trouble
    from builder.figures.units import Units


def parse(text: str, units: Units) -> Quantity | Trouble:
    """Return the figure that `text` states, or why it states none. Never raises, on any text."""
    raise NotImplementedError
