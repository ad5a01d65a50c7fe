"""A report put away: its texts as bytes on the disk while no page of it is made, since thousands of entries wait for their turn.

What may live here: packing an entry and its English, and taking both out again. An edge. An entry of Python's
objects takes four times the room of its bytes, and its texts in both languages stand in it and in its translation.
"""

from __future__ import annotations

import marshal
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812, as in model.py
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import BinaryIO, NamedTuple

from builder import corpus
from builder.corpus import Decoded, Report
from builder.model import Entry
from builder.publish.details import Kept
from builder.site.record import Json
from builder.terms.places import Provinces
from builder.translation import segments, states
from builder.translation.segments import Segment, Translation


class Slip(NamedTuple):
    """Where something lies on the shelf."""

    path: str
    start: int
    length: int

    def fetched(self) -> bytes:
        """Return the bytes that were put there."""
        with open(self.path, "rb", buffering=0) as file:  # noqa: PTH123, thousands of times
            return os.pread(file.fileno(), self.length, self.start)


_WAITING = 1 << 18
"""Bytes that wait to be written together: half of what fifty entries take."""


class Shelf:
    """A folder where things are put away until the build ends. Every process that puts something has a file of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: BinaryIO | None = None
        self._end = 0

    def put(self, data: bytes) -> Slip:
        """Put something away; it can be fetched after the next `flush`."""
        if self._file is None:
            self._file = (self._folder / str(os.getpid())).open("ab", _WAITING)
            self._end = self._file.tell()
        start = self._end
        self._file.write(data)
        self._end += len(data)
        return Slip(self._file.name, start, len(data))

    def flush(self) -> None:
        """Write down what was put away, and let go of the file: a process that is forked now begins its own."""
        if self._file is not None:
            self._file.close()
            self._file = None


@contextmanager
def opened(folder: Path) -> Iterator[Shelf]:
    """Give an empty shelf at `folder`, whatever a killed build left there, and take it away again."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shelf = Shelf(folder)
    try:
        yield shelf
    finally:
        shelf.flush()
        shutil.rmtree(folder, ignore_errors=True)


def packed_entry(written: Json) -> bytes:
    """Write down an entry given as plain values."""
    return marshal.dumps(written)


def unpacked_entry(data: bytes) -> Entry:
    """Take out an entry that `packed_entry` has written."""
    return Entry.model_validate(marshal.loads(data))  # noqa: S302, bytes that this very build wrote


TAKEN = 8
"""Reports that stay off the shelf: two pages and a file of data are made of each, while the press has ten pages in hand."""

_english = attrgetter("en", "state", "by", "was", "person", "reviewer")


@dataclass(frozen=True, slots=True, eq=False)
class Shelved:
    """A report and its translation; `english` is None where all English stands in the entry itself.

    Figures are kept in `details`, since lists show them too.
    """

    id: str
    path: str
    source_hash: str
    entry: Slip
    english: Slip | None
    details: Kept
    provinces: Provinces

    def __call__(self) -> tuple[Report, Translation]:
        """Take both out; the last ones stay out, since two pages and a file are made of each."""
        return _whole(self)


def packed_english(translation: Translation) -> bytes:
    """Write down what a translation adds to its entry."""
    day = translation.day.toordinal() if translation.day else 0
    return marshal.dumps((day, [_english(segment) for segment in translation.segments]))


@lru_cache(maxsize=TAKEN)
def _whole(one: Shelved) -> tuple[Report, Translation]:
    entry = unpacked_entry(one.entry.fetched())
    decoded = Decoded(entry, one.id, one.path, source_hash=one.source_hash)
    report = corpus.with_figures(decoded, one.details.figures(entry.figures), one.provinces)
    if one.english is None:
        return report, states.join(entry)
    day, rows = marshal.loads(one.english.fetched())  # noqa: S302, as above
    texts = segments.source(entry)
    joined = tuple(Segment(key, vi, *row) for (key, vi), row in zip(texts, rows, strict=True))
    return report, Translation(joined, Date.fromordinal(day) if day else None)
