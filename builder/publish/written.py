"""Values of ours as plain values, which marshal writes and reads at once, and back.

What may live here: how each kind of value that the memory holds is written down. Read as data only: no class
but those named here can come out of it. Unpickling 5,000 objects of Python took longer than the edit that a
warm build is for, so only what few pages ask for is pickled (`Kept`).
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date as Date  # noqa: N812, as in model.py
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from typing import Any

from builder import model
from builder.corpus import KnownFigure
from builder.diagnostics import Finding, Place
from builder.figures import quantity
from builder.language import Both
from builder.periods import Length, Period
from builder.site.record import Cited, Details, Record
from builder.terms.vocabulary import Indicator, Vocabulary


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
    return None if record is None else tuple(map(plain, _record(record)))


def whole_record(row: tuple[Any, ...], details: Kept) -> Record:
    """Read a record that `plain_record` has written."""
    parts = [whole(one) if type(one) is list else one for one in row]
    return Record(**dict(zip(_RECORD, parts, strict=True)), details=details)


@lru_cache(maxsize=1024)
def _period(text: str, start: int, end: int, length: Length) -> Period:
    """Return a period; thousands of reports share a few."""
    return Period(text, Date.fromordinal(start), Date.fromordinal(end), length)


def _fields(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*(one.name for one in fields(kind)))


_RECORD = tuple(one.name for one in fields(Record) if one.name != "details")
_record = attrgetter(*_RECORD)
_SIMPLE = frozenset({str, int, float, bool, bytes, type(None)})
_KINDS: dict[type[Any], tuple[str, Callable[..., Any], Callable[[Any], tuple[Any, ...]]]] = {
    tuple: ("tuple", lambda *items: items, tuple),
    dict: (
        "dict",
        lambda names, *values: dict(zip(names, values, strict=True)),
        lambda found: (tuple(found), *found.values()),
    ),
    Cited: ("cited", Cited, _fields(Cited)),
    Period: (
        "period",
        _period,
        lambda one: (one.text, one.start.toordinal(), one.end.toordinal(), one.length),
    ),
    Finding: ("finding", Finding, _fields(Finding)),
    Both: ("both", Both, tuple),
    Place: ("place", Place, tuple),
    Date: ("date", Date.fromordinal, lambda day: (day.toordinal(),)),
}
_MAKERS = {name: make for name, make, _ in _KINDS.values()}


# what few pages ask for


Packed = tuple[bytes, ...]
"""Details as bytes: what is no figure, then figure by figure."""


def packed(details: Details) -> Packed:
    """Write details down; indicators are named, not copied."""
    return tuple(map(_pickled, (replace(details, figures=()), *details.figures)))


def _pickled(value: object) -> bytes:
    out = io.BytesIO()
    _Writer(out, protocol=5).dump(value)
    return out.getvalue()


class Kept:
    """Details as bytes, each part read when somebody asks."""

    __slots__ = ("found", "packed", "vocabulary")

    def __init__(self, packed: Packed, vocabulary: Vocabulary) -> None:
        self.packed, self.vocabulary = packed, vocabulary
        self.found: dict[int, Any] = {}

    def __call__(self) -> Details:
        """Read all of them."""
        rest: Details = self._part(0)
        return replace(rest, figures=tuple(map(self.figure, range(len(self.packed) - 1))))

    def figure(self, number: int) -> KnownFigure:
        """Read one figure."""
        known: KnownFigure = self._part(number + 1)
        return known

    def _part(self, number: int) -> Any:
        """Read a part, once: several pages may ask."""
        if number not in self.found:
            reader = _Reader(io.BytesIO(self.packed[number]))
            reader.indicators = self.vocabulary.indicators
            self.found[number] = reader.load()
        return self.found[number]


_CLASSES = (
    *(Date, Decimal, Details, KnownFigure, Both, Period, quantity.Quantity, quantity.Change),
    *(model.Figure, model.Change, model.Person, model.Document, model.Correction),
)
"""The classes that may come out of the memory. Their numbers stand for them, their names take more room."""
_NUMBERS: dict[type[Any], int] = {kind: number for number, kind in enumerate(_CLASSES)}


class _Writer(pickle.Pickler):
    def persistent_id(self, obj: object) -> int | str | None:
        if isinstance(obj, Indicator):
            return obj.id
        return _NUMBERS.get(obj) if isinstance(obj, type) else None

    def reducer_override(self, obj: Any) -> Any:
        """Write a dataclass as the call that makes it: how dataclasses with slots are unpickled takes twice as long."""
        if not is_dataclass(obj) or isinstance(obj, type):
            return NotImplemented
        return type(obj), tuple(getattr(obj, one.name) for one in fields(obj))


class _Reader(pickle.Unpickler):
    """Makes plain values and the classes named above; anything else in the file is refused."""

    indicators: Mapping[str, Indicator] | None = None

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name}")

    def persistent_load(self, pid: int | str) -> Indicator | type[Any]:
        if isinstance(pid, int):
            return _CLASSES[pid]
        if self.indicators is None:
            raise pickle.UnpicklingError(pid)
        return self.indicators[pid]
