"""Documents to the bytes of the index, all at once.

What may live here: the cold build. `update.py` changes an index in place and must end at the same bytes, so
everything that decides a byte stands in the rooms below (`entries`, `postings`, `shards`, `store`) and
depends on the documents alone.
"""

from __future__ import annotations

import gc
from array import array
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

from builder.search import memory, postings, shards, store
from builder.search.entries import ENGLISH, MASK, SHIFT, Words
from builder.search.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.search.document import Document, Labels
    from builder.search.shards import Body, Sheet

VERSION = 1
Tables = tuple[defaultdict[int, list[int]], ...]
"""The postings by code, one table a field class."""
Sizes = list[int]
"""In how many reports an entry stands, by field class."""
Found = tuple[int, Sequence[Iterable[int]]]
"""The number of a report, and its codes by field class."""
Keep = Callable[[str, bytes], object]
"""Takes in a file of the state as soon as it is whole."""
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
    ordered = sorted(documents, key=lambda one: one.number)
    state: dict[str, bytes] = {}
    built = build_in_order(ordered, labels, synonyms, state.__setitem__)
    return Built(built.files, {**state, **built.state})


def build_in_order(documents: Iterable[Document], labels: Labels, synonyms: Any, keep: Keep) -> Built:
    """Build the index of documents that come by growing number, holding only a few of them at a time.

    The files that remember them go to `keep`; the rest of the state is returned.
    """
    reading = _Reading()
    with _uncollected():
        tables = _gather(reading.all(documents, keep))
        sheets = _Sheets(reading.words.names, cut_for(len(reading.days)))
        sheets.take(tables)
        sheets.take(_gather(reading.english()))
        files, head, light = layout(sheets.by_key)
    files.update(reading.cards)
    files.update(store.facets(reading.filed, labels))
    files.update(store.letters(sheets.totals))
    days = reading.days
    files["f/order.json"] = store.order(days)
    files["s.json"] = store.dump(synonyms)
    files["head.json"] = store.dump(
        {"version": VERSION, "count": len(days), "top": max(days, default=0), **head}
    )
    note = {
        "print": memory.print_of(labels, synonyms),
        "light": light,
        "days": {str(number): day for number, day in days.items()},
    }
    state = {"common.json": store.dump(dict(sorted(sheets.common.items()))), "note.json": store.dump(note)}
    return Built(dict(sorted(files.items())), state)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Hold the collector of cycles: hundreds of thousands of lists are made here, and no cycle."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class _Reading:
    """The documents as they pass. Their English codes wait: postings of one language at a time take half the memory."""

    def __init__(self) -> None:
        self.words = Words()
        self.cards: dict[str, bytes] = {}
        self.days: dict[int, str] = {}
        self.filed: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._waiting: deque[Found] = deque()

    def all(self, documents: Iterable[Document], keep: Keep) -> Iterator[Found]:
        """Yield the Vietnamese codes of each document; put down at once all that depends on no other document."""
        for path, some in groupby(documents, lambda one: memory.documents_path(one.number)):
            together = list(some)
            keep(path, memory.write_documents(together))
            self.cards.update(store.cards(together))
            for document in together:
                self._file(document)
            # all codes of these first: words and postings would push each other out of the processor's cache
            yield from [(document.number, self.words.codes(document, "vi")) for document in together]

    def _file(self, document: Document) -> None:
        number = document.number
        self.days[number] = document.date
        for facet, ids in document.facets.items():
            for one in ids:
                self.filed[facet][one].append(number)
        english = self.words.codes(document, "en")
        self._waiting.append((number, [array("Q", codes) for codes in english]))

    def english(self) -> Iterator[Found]:
        """Yield the English codes of each document, once."""
        while self._waiting:
            yield self._waiting.popleft()


def _gather(found: Iterable[Found]) -> Tables:
    """Return the postings of all codes."""
    tables: Tables = tuple(defaultdict(list) for _ in postings.MARKS)
    for number, classes in found:
        for table, codes in zip(tables, classes, strict=True):
            # the innermost loop of all, seven million turns for 5,000 reports
            for numbers in map(table.__getitem__, codes):
                numbers.append(number)
    return tables


class _Sheets:
    """The sheets by key, in how many texts each key stands, and the classes' sizes of what is cut."""

    def __init__(self, names: list[str], cut: int) -> None:
        self.by_key: dict[str, Sheet] = defaultdict(shards.Sheet)
        self.totals: dict[str, int] = defaultdict(int)
        self.common: dict[str, Sizes] = {}
        self._names, self._cut = names, cut
        self._forms = [name.removeprefix(ENGLISH) for name in names]
        self._keys = list(map(fold, self._forms))
        self._bodies: dict[int, Body] = {}

    def take(self, tables: Tables) -> None:
        """Write down the postings of one language, emptying the tables."""
        for code, sizes in _crowded(tables, self._cut).items():
            groups: Any = tuple(table.pop(code, []) for table in tables)
            self._put(code, postings.write(groups, self._cut, sizes), sum(sizes))
            first = code & MASK
            self.common[f"{self._keys[first]}|{self._names[first]}|{self._forms[code >> SHIFT]}"] = sizes
        for mark, table in zip(postings.MARKS, tables, strict=True):
            while table:
                code, numbers = table.popitem()
                self._put(code, mark + postings.write_list(numbers), len(numbers))
            table.clear()  # an emptied table keeps its place in memory until then

    def _put(self, code: int, text: str, count: int) -> None:
        first, second = code & MASK, self._forms[code >> SHIFT]
        body = self._bodies.get(first)
        if body is None:
            body = self.by_key[self._keys[first]].bodies.setdefault(self._names[first], {})
            self._bodies[first] = body
        body[second] = body[second] + text if second in body else text
        if not second:
            self.totals[self._keys[first]] += count


def _crowded(tables: Tables, cut: int) -> dict[int, Sizes]:
    """Return the codes that stand in more reports than keep all their postings, with the sizes of their classes."""
    least = cut // len(tables)
    likely = {code for table in tables for code, numbers in table.items() if len(numbers) > least}
    sizes = {code: [len(table.get(code, ())) for table in tables] for code in likely}
    return {code: of_classes for code, of_classes in sizes.items() if sum(of_classes) > cut}


def layout(sheets: Mapping[str, Sheet]) -> tuple[dict[str, bytes], dict[str, Any], int]:
    """Return the files of the sheets, what the head says of where they are, and the characters of the light ones."""
    files: dict[str, bytes] = {}
    heavy: dict[str, int] = {}
    light: dict[str, Sheet] = {}
    weight = 0
    for key, sheet in sheets.items():
        size = sheet.size()
        parts = shards.parts_for(size)
        if not parts:
            light[key] = sheet
            weight += size
            continue
        heavy[key] = parts
        for at, part in enumerate(shards.split(sheet, parts)):
            files[shards.own_path(key, at)] = shards.write_file({key: part})
    buckets = shards.buckets_for(weight)
    shared: dict[str, dict[str, Sheet]] = defaultdict(dict)
    for key, sheet in light.items():
        shared[shards.bucket_path(key, buckets)][key] = sheet
    files.update((path, shards.write_file(inside)) for path, inside in shared.items())
    return files, head_of(buckets, heavy), weight


def head_of(buckets: int, heavy: Mapping[str, int]) -> dict[str, Any]:
    """Return what the head says of where words are."""
    return {"buckets": buckets, "heavy": ",".join(f"{key}:{heavy[key]}" for key in sorted(heavy))}
