"""Documents to the bytes of the index, all at once.

What may live here: the cold build. `update.py` changes an index in place and must end at the same bytes, so
everything that decides a byte stands in the rooms below (`entries`, `postings`, `shards`, `store`) and
depends on the documents alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, BinaryIO

from builder.search import memory, shards, store
from builder.search.entries import ENGLISH, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.search.document import Document, Labels
    from builder.search.gather import Part
    from builder.search.shards import Sheet

VERSION = 1
Sizes = list[int]
"""In how many reports an entry stands, by field class."""
Packed = tuple[int, bytes]
"""A document as it is remembered, behind its number."""
Put = Callable[[str, bytes], object]
"""Takes in a file by its path as soon as it is whole."""
_SMALL = 256


@dataclass(frozen=True, slots=True)
class Built:
    """What a build gives: files to publish, files to keep for the next build, and what must go.

    Paths are relative to the folder of the index and to the folder of the state.
    """

    files: Mapping[str, bytes]
    state: Mapping[str, bytes]
    gone: frozenset[str] = field(default=frozenset())


def bracket(count: int) -> int:
    """Return the count rounded down to a step of about a fifth, so that one report more rarely matters."""
    step, best = 0, 0
    while int(2 ** (step / 4)) <= count:
        best = int(2 ** (step / 4))
        step += 1
    return best


def cut_for(count: int) -> int:
    """Return in how many reports a word may stand and still keep all its postings: a fifth of them."""
    return max(_SMALL, bracket(count) // 5)


def build(documents: Iterable[Document], labels: Labels, synonyms: Any = ()) -> Built:
    """Build the index of all documents, in whatever order they come.

    `labels` hold the words of the facets' ids, `synonyms` what `synonyms.groups` returns.
    """
    packed = sorted((one.number, memory.pack(one)) for one in documents)
    files: dict[str, bytes] = {}
    kept: dict[str, bytes] = {}
    state = build_in_order(packed, labels, synonyms, files.__setitem__, kept.__setitem__, BytesIO())
    return Built(dict(sorted(files.items())), {**kept, **state})


def build_in_order(
    packed: Iterable[Packed], labels: Labels, synonyms: Any, put: Put, keep: Put, spill: BinaryIO
) -> dict[str, bytes]:
    """Build the index of documents that come packed and by growing number, holding only a few of them at a time.

    The files of the index go to `put` and those that remember documents to `keep`, each as soon as it is whole;
    the rest of the state is returned. `spill` is an empty file to write to and to read from, of no worth
    afterwards.
    """
    from builder.search import gather  # noqa: PLC0415, see there

    words, reading = Words(), _Reading()
    gathered = gather.Gathered(words.names, spill)
    for document in reading.all(packed, put, keep):
        gathered.add(document.number, words.runs(document))
    days = reading.days
    sheets = _Sheets(words.names, gathered.keys, put)
    for part in gathered.parts(cut_for(len(days))):
        sheets.take(part)
    light, where = sheets.laid.weight, sheets.laid.finish()
    head = {"version": VERSION, "count": len(days), "top": max(days, default=0), **where}
    rest = {
        **store.facets(reading.filed, labels),
        **store.letters(sheets.totals),
        "f/order.json": store.order(days),
        "s.json": store.dump(synonyms),
        "head.json": store.dump(head),
    }
    for path, data in rest.items():
        put(path, data)
    note = {
        "print": memory.print_of(labels, synonyms),
        "light": light,
        "days": {str(number): day for number, day in days.items()},
    }
    return {"common.json": store.dump(dict(sorted(sheets.common.items()))), "note.json": store.dump(note)}


class _Reading:
    """The documents as they pass: all that depends on no other document is put down at once."""

    def __init__(self) -> None:
        self.days: dict[int, str] = {}
        self.filed: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))

    def all(self, packed: Iterable[Packed], put: Put, keep: Put) -> Iterator[Document]:
        """Yield each document once it is read."""
        for path, some in groupby(packed, lambda one: memory.documents_path(one[0])):
            kept = dict(some)
            keep(path, memory.write_documents(kept))
            together = [memory.unpack(number, data) for number, data in kept.items()]
            for card, data in store.cards(together).items():
                put(card, data)
            for document in together:
                self.days[document.number] = document.date
                for facet, ids in document.facets.items():
                    for one in ids:
                        self.filed[facet][one].append(document.number)
            yield from together


class _Sheets:
    """Entries to files; in how many texts each key stands, and the classes' sizes of what is cut."""

    def __init__(self, names: list[str], keys: list[str], put: Put) -> None:
        self.totals: dict[str, int] = defaultdict(int)
        self.common: dict[str, Sizes] = {}
        self.laid = _Layout(put)
        self._names, self._keys = names, keys
        self._forms = [name.removeprefix(ENGLISH) for name in names]

    def take(self, part: Part) -> None:
        """Write down all that stands under some keys."""
        sheets: dict[str, Sheet] = defaultdict(shards.Sheet)
        for first, some in groupby(part.entries, itemgetter(0)):
            key, name = self._keys[first], self._names[first]
            body = sheets[key].bodies[name] = {}
            for _, second, count, text in some:
                body[self._forms[second]] = text
                if not second:
                    self.totals[key] += count
        for (first, second), sizes in part.crowded.items():
            self.common[f"{self._keys[first]}|{self._names[first]}|{self._forms[second]}"] = sizes
        for key, sheet in sheets.items():
            self.laid.add(key, sheet)


class _Layout:
    """Sheets to files: heavy ones as they come, light ones once it is known how many files they share."""

    def __init__(self, put: Put) -> None:
        self.weight = 0
        """The characters of the light sheets."""
        self._put = put
        self._heavy: dict[str, int] = {}
        self._light: dict[str, list[str]] = {}

    def add(self, key: str, sheet: Sheet) -> None:
        """Take in all that stands under one key."""
        size = sheet.size()
        parts = shards.parts_for(size)
        if not parts:
            self._light[key] = shards.cells(sheet)
            self.weight += size
            return
        self._heavy[key] = parts
        for at, part in enumerate(shards.split(sheet, parts)):
            self._put(shards.own_path(key, at), shards.write_file({key: part}))

    def finish(self) -> dict[str, Any]:
        """Put down what is left, and return what the head says of where words are."""
        buckets = shards.buckets_for(self.weight)
        shared: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self._light):
            shared[shards.bucket_path(key, buckets)] += self._light[key]
        for path, cells in shared.items():
            self._put(path, shards.write_cells(cells))
        return head_of(buckets, self._heavy)


def head_of(buckets: int, heavy: Mapping[str, int]) -> dict[str, Any]:
    """Return what the head says of where words are."""
    return {"buckets": buckets, "heavy": ",".join(f"{key}:{heavy[key]}" for key in sorted(heavy))}
