"""Values of ours as plain values, which marshal writes and reads at once, and back.

What may live here: how each kind of value that the memory holds is written down. Read as data only: no class
but those named here can come out of it. Unpickling 5,000 objects of Python took longer than the edit that a
warm build is for, so only what few pages ask for is pickled (`Kept`).
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
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


def packed(details: Details) -> bytes:
    """Write details down; indicators are named, not copied."""
    out = io.BytesIO()
    _Writer(out, protocol=5).dump(details)
    return out.getvalue()


class Kept:
    """Details as bytes, read when somebody asks."""

    __slots__ = ("bytes", "found", "vocabulary")

    def __init__(self, data: bytes, vocabulary: Vocabulary) -> None:
        self.bytes, self.vocabulary = data, vocabulary
        self.found: Details | None = None

    def __call__(self) -> Details:
        """Read the details, once: several pages may ask."""
        if self.found is None:
            reader = _Reader(io.BytesIO(self.bytes))
            reader.indicators = self.vocabulary.indicators
            self.found = reader.load()
        return self.found


class _Writer(pickle.Pickler):
    def persistent_id(self, obj: object) -> str | None:
        return obj.id if isinstance(obj, Indicator) else None

    def reducer_override(self, obj: Any) -> Any:
        """Write a dataclass as the call that makes it: how dataclasses with slots are unpickled takes twice as long."""
        if not is_dataclass(obj) or isinstance(obj, type):
            return NotImplemented
        return type(obj), tuple(getattr(obj, one.name) for one in fields(obj))


_CLASSES: dict[tuple[str, str], type[Any]] = {
    (kind.__module__, kind.__qualname__): kind
    for kind in (
        *(frozenset, set, Date, Decimal),
        *(Details, KnownFigure, Both, Period, quantity.Quantity, quantity.Change),
        *(model.Figure, model.Change, model.Person, model.Document, model.Correction),
    )
}


class _Reader(pickle.Unpickler):
    """Makes plain values and the classes named above; anything else in the file is refused."""

    indicators: Mapping[str, Indicator] | None = None

    def find_class(self, module: str, name: str) -> Any:
        found = _CLASSES.get((module, name))
        if found is None:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return found

    def persistent_load(self, pid: str) -> Indicator:
        if self.indicators is None:
            raise pickle.UnpicklingError(pid)
        return self.indicators[pid]
