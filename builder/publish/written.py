"""Values of ours as plain values, which marshal writes and reads at once, and back.

What may live here: how each kind of value that the memory holds is written down. Read as data only: no class
but those named here can come out of it. Unpickling 5,000 objects of Python took longer than the edit that a
warm build is for. What few pages ask for is in `details.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date as Date  # noqa: N812, as in model.py
from functools import lru_cache
from itertools import starmap
from operator import attrgetter
from typing import Any

from builder.diagnostics import Finding, Place
from builder.language import Both
from builder.periods import Length, Period
from builder.pictures import Photo
from builder.site.record import Asked, Cited, Record


def plain(value: Any) -> Any:
    """Write a value down; a KeyError for a kind of value that the memory does not know.

    A list is a value of ours with its kind first. A tuple that holds none of ours stays what it is, so that
    reading need not look into it: most of a record is that.
    """
    kind = type(value)
    if kind in _SIMPLE:
        return value
    name, _, parts = _KINDS[kind]
    written = [plain(one) for one in parts(value)]
    if kind is tuple and list not in map(type, written):
        return value
    return [name, *written]


def whole(value: Any) -> Any:
    """Read a value that `plain` has written."""
    if type(value) is not list:
        return value
    return _MAKERS[value[0]](*[whole(one) if type(one) is list else one for one in value[1:]])


def plain_record(record: Record | None) -> Any:
    """Write a record down but for its details."""
    if record is None:
        return None
    cells = list(_record(record))
    for at, write, _ in _CELLS:
        cells[at] = write(cells[at])
    return tuple(cells)


def whole_record(row: tuple[Any, ...], details: Asked) -> Record:
    """Read a record that `plain_record` has written."""
    cells = list(row)
    for at, _, read in _CELLS:
        if cells[at]:
            cells[at] = read(cells[at])
    cells.insert(_DETAILS, details)
    return Record(*cells)


def _plain_period(period: Period | None) -> tuple[Any, ...] | None:
    if period is None:
        return None
    return (period.text, period.start.toordinal(), period.end.toordinal(), period.length)


@lru_cache(maxsize=1024)
def _period(text: str, start: int, end: int, length: Length) -> Period:
    """Return a period; thousands of reports share a few."""
    return Period(text, Date.fromordinal(start), Date.fromordinal(end), length)


def _fields(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*(one.name for one in fields(kind)))


_NAMES = [one.name for one in fields(Record)]
_DETAILS = _NAMES.index("details")
_record = attrgetter(*_NAMES[:_DETAILS], *_NAMES[_DETAILS + 1 :])
_cited = _fields(Cited)
_CELLS: tuple[tuple[int, Callable[[Any], Any], Callable[[Any], Any]], ...] = tuple(
    (_NAMES.index(name), write, read)
    for name, write, read in (
        ("url", tuple, Both._make),
        ("date", Date.toordinal, Date.fromordinal),
        ("period", _plain_period, lambda row: _period(*row)),
        ("documents", lambda found: tuple(map(_cited, found)), lambda rows: tuple(starmap(Cited, rows))),
        ("pictures", lambda found: tuple(map(tuple, found)), lambda rows: tuple(map(Photo._make, rows))),
        ("withdrawn", lambda day: day and day.toordinal(), Date.fromordinal),
    )
)
"""The cells of a record that are no plain values: their place, how they are written down and how they are read."""
_SIMPLE = frozenset({str, int, float, bool, bytes, type(None)})
_KINDS: dict[type[Any], tuple[str, Callable[..., Any], Callable[[Any], tuple[Any, ...]]]] = {
    tuple: ("tuple", lambda *items: items, tuple),
    dict: (
        "dict",
        lambda names, *values: dict(zip(names, values, strict=True)),
        lambda found: (tuple(found), *found.values()),
    ),
    Finding: ("finding", Finding, _fields(Finding)),
    Both: ("both", Both, tuple),
    Place: ("place", Place, tuple),
}
_MAKERS = {name: make for name, make, _ in _KINDS.values()}
