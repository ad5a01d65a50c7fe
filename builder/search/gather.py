"""The words of many documents sorted into entries, by numpy: where a cold build spends its time.

What may live here: all that knows numpy. Importing it takes 0.05 s and 15 MB, which an index changed in place
need not pay, so nothing imports this room but a cold build once it runs.

What stands in a document is packed into keys of 64 bits: first word, second word (0: the first by itself),
field class, number of the report. Sorted, they are the postings in the order in which they are written. Blocks
of documents are sorted as they pass and wait in a file, spread by the key of the first word over parts that
are small enough to be sorted whole: so memory hardly grows with the reports.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from builder.search import postings
from builder.search.entries import ENGLISH, WIDTH
from builder.search.normalise import fold

if TYPE_CHECKING:
    from builder.search.entries import Runs

Keys = NDArray[np.integer[Any]]
Flags = NDArray[np.bool_]

NUMBER, CLASS, WORD = 18, 2, 22
"""Bits of a key, 64 with two words."""
ROOM_OF_NUMBERS, ROOM_OF_WORDS = (1 << NUMBER) - 1, (1 << WORD) - 1
"""The highest number of a report, 262,143, and the most words, 4,194,303."""
PARTS = 128
BLOCK = 1 << 16
"""Words that are packed at a time: 1 MB of keys, which stay in the processor's cache."""

_SECOND = NUMBER + CLASS
_FIRST = _SECOND + WORD
_CLASSES = (1 << CLASS) - 1


class Part(NamedTuple):
    """All that stands under some keys."""

    entries: list[tuple[int, int, int, str]]
    """First word, second word, in how many reports, postings; those of one first word together."""
    crowded: dict[tuple[int, int], list[int]]
    """The sizes of the classes of those whose postings are cut."""


class Gathered:
    """What stands in documents that come by growing number."""

    def __init__(self, names: list[str], spill: BinaryIO) -> None:
        """Take the words' names, which may grow until the last document has come, and an empty file to write to."""
        self.keys: list[str] = []
        """The words' keys."""
        self._names, self._spill = names, spill
        self._part_of = b""
        self._waiting = _Block()
        self._starts: list[list[int]] = []
        """Where in the file the parts of each block begin, and where the last one ends."""
        self._top = 0

    def add(self, number: int, runs: Runs) -> None:
        """Take in a document."""
        if number > ROOM_OF_NUMBERS:
            raise OverflowError(f"the search index has no room for a report of number {number}")
        self._top = number
        self._waiting.add(number, runs)
        if self._waiting.size >= BLOCK:
            self._put_away()

    def parts(self, cut: int) -> Iterator[Part]:
        """Yield all entries, those whose first words share a key at once. Above `cut` reports postings are cut."""
        self._put_away()
        written = _Written(self._top, cut)
        for part in range(PARTS):
            keys = self._taken(part)
            if len(keys):
                yield written.part(keys)

    def _put_away(self) -> None:
        """Write down the keys of the documents that wait, part by part."""
        self._spread()
        keys = self._waiting.keys()
        self._waiting = _Block()
        parts = np.frombuffer(self._part_of, np.uint8)[keys >> _FIRST]
        start = self._starts[-1][-1] if self._starts else 0
        self._spill.write(keys[np.argsort(parts, kind="stable")].data)
        self._starts.append(list(accumulate(np.bincount(parts, minlength=PARTS).tolist(), initial=start)))

    def _spread(self) -> None:
        """Give new words their keys and their parts."""
        if len(self._names) - 1 > ROOM_OF_WORDS:
            raise OverflowError(f"the search index has no room for {len(self._names) - 1} different words")
        new = [fold(name.removeprefix(ENGLISH)) for name in self._names[len(self.keys) :]]
        self.keys += new
        self._part_of += bytes([crc32(key.encode()) % PARTS for key in new])

    def _taken(self, part: int) -> Keys:
        """Return the keys of one part, sorted."""
        keys = np.empty(sum(starts[part + 1] - starts[part] for starts in self._starts), np.uint64)
        at = 0
        for starts in self._starts:
            end = at + starts[part + 1] - starts[part]
            self._spill.seek(starts[part] * keys.itemsize)
            keys[at:end] = np.frombuffer(self._spill.read((end - at) * keys.itemsize), np.uint64)
            at = end
        keys.sort()
        return keys


class _Block:
    """Documents that wait to be packed."""

    def __init__(self) -> None:
        self.size = 0
        self._runs: list[bytes] = []
        self._labels, self._lengths = array("Q"), array("q")

    def add(self, number: int, runs: Runs) -> None:
        """Take in a document."""
        self._runs += runs
        self._labels.extend([number << CLASS | at for at in range(len(runs))])
        lengths = [len(run) // WIDTH for run in runs]
        self._lengths.extend(lengths)
        self.size += sum(lengths)

    def keys(self) -> Keys:
        """Return the keys. Where an entry stands in several classes of a report, the best of them counts."""
        words = np.frombuffer(b"".join(self._runs), np.uint32).astype(np.uint64)
        keys = words << _FIRST
        keys |= np.repeat(np.frombuffer(self._labels, np.uint64), np.frombuffer(self._lengths, np.int64))
        pairs = words[1:] << _SECOND
        pairs |= keys[:-1]
        some = words > 0
        keys = np.concatenate((keys[some], pairs[some[:-1] & some[1:]]))
        keys.sort()
        keys = keys[_last(keys >> CLASS)]
        # the class stood last so that the best would; postings are written by class, then by number
        numbers = keys >> CLASS & ROOM_OF_NUMBERS
        return keys >> _SECOND << _SECOND | (keys & _CLASSES) << NUMBER | numbers


def _first(values: Keys) -> Flags:
    """Tell of each value whether it is the first of those that are equal and stand together."""
    return np.concatenate((values[:1] == values[:1], values[1:] != values[:-1]))


def _last(values: Keys) -> Flags:
    """Tell of each value whether it is the last of those that are equal and stand together."""
    return np.concatenate((values[1:] != values[:-1], values[:1] == values[:1]))


class _Written:
    """Postings as they are written."""

    def __init__(self, top: int, cut: int) -> None:
        self._cut, self._values = cut, top + 1
        numbers = np.array([postings.write_number(value) for value in range(self._values)], "S")
        self._signs = np.concatenate([np.strings.add(mark.encode(), numbers) for mark in postings.MARKS])
        """All that a posting can be: a number or a gap, behind the mark of its class where it is the first there."""
        self._widths = np.strings.str_len(self._signs)

    def part(self, keys: Keys) -> Part:
        """Return the entries of sorted keys."""
        numbers = (keys & ROOM_OF_NUMBERS).astype(np.int64)
        classes = np.flatnonzero(_first(keys >> NUMBER))
        of_class = (keys[classes] >> NUMBER & _CLASSES).astype(np.int64)
        rows = np.diff(numbers, prepend=0) - 1
        rows[classes] = numbers[classes] + of_class * self._values
        signs = self._signs[rows].view(np.uint8)
        text = signs[signs > 0].tobytes().decode()
        offsets = np.concatenate(([0], np.cumsum(self._widths[rows])))
        begins = np.flatnonzero(_first(keys >> _SECOND))
        ends = np.append(begins[1:], len(keys))
        counts = ends - begins
        texts = list(map(text.__getitem__, map(slice, offsets[begins].tolist(), offsets[ends].tolist())))
        firsts = (keys[begins] >> _FIRST).tolist()
        seconds = (keys[begins] >> _SECOND & ROOM_OF_WORDS).tolist()
        crowded = {}
        for at in np.flatnonzero(counts > self._cut).tolist():
            begin, end = begins[at], ends[at]
            held = (keys[begin:end] >> NUMBER & _CLASSES).astype(np.int64)
            sizes = np.bincount(held, minlength=len(postings.MARKS)).tolist()
            lowest, head = postings.kept(sizes, self._cut)
            texts[at] = head + text[offsets[begin + sum(sizes[:lowest])] : offsets[end]]
            crowded[firsts[at], seconds[at]] = sizes
        return Part(list(zip(firsts, seconds, counts.tolist(), texts, strict=True)), crowded)
