"""A quantity as a row of plain values, and back: what a build writes down of it, or sends to another process.

What may live here: writing a row and reading one. Everything that was read of a wording is in it, so that nobody
reads the wording again.
"""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from typing import Any

from builder.figures.quantity import Change, Quantity

Row = tuple[str, tuple[Any, ...], tuple[Any, ...] | None]
"""The wording, what was read of it, and its change."""

_NAMES = [one.name for one in fields(Quantity)][1:]
_AT_CHANGE = _NAMES.index("change")
_quantity = attrgetter(*_NAMES[:_AT_CHANGE], *_NAMES[_AT_CHANGE + 1 :])
_change = attrgetter(*(one.name for one in fields(Change)))


def quantity_row(quantity: Quantity) -> Row:
    """Write a quantity down."""
    change = quantity.change
    return (
        quantity.as_written,
        _plain(_quantity(quantity)),
        _plain(_change(change)) if change else None,
    )


@lru_cache(maxsize=4096)
def quantity_of(as_written: str, read: tuple[Any, ...], change: tuple[Any, ...] | None) -> Quantity:
    """Return the quantity of a row; reports that word a figure alike share it."""
    values = _whole(read)
    values.insert(_AT_CHANGE, Change(*_whole(change)) if change else None)
    return Quantity(as_written, *values)


def _plain(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return values with numbers as tuples, which nothing else in a row is."""
    return tuple([(str(value),) if isinstance(value, Decimal) else value for value in values])


def _whole(values: tuple[Any, ...]) -> list[Any]:
    """Return the values that `_plain` has written."""
    return [Decimal(value[0]) if value.__class__ is tuple else value for value in values]
