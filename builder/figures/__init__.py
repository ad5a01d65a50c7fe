"""The figure language of Vietnamese reports: "gần 36 tỷ đồng" as a value, and back in both languages.

What may live here: nothing but the door. `parse` reads, `write` and `pieces` write, the types are in
`quantity.py`, the units in `units.py`, the words of Vietnamese as tables in `lexicon.py`.
"""

from __future__ import annotations

from builder.figures.parse import parse
from builder.figures.quantity import Bound, Change, Kind, Pieces, Quantity, Trouble
from builder.figures.units import Unit, Units
from builder.figures.write import number, pieces, write, write_change

__all__ = [
    "Bound",
    "Change",
    "Kind",
    "Pieces",
    "Quantity",
    "Trouble",
    "Unit",
    "Units",
    "number",
    "parse",
    "pieces",
    "write",
    "write_change",
]
