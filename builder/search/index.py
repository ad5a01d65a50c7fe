"""Documents to the bytes of the index, all at once.

What may live here: the cold build. `update.py` changes an index in place and must end at the same bytes, so
everything that decides a byte stands in the rooms below (`entries`, `postings`, `shards`, `store`) and
depends on the documents alone.
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field
from itertools import repeat
from typing import TYPE_CHECKING, Any

from builder.search import postings, shards, store
from builder.search.entries import ENGLISH, MASK, SHIFT, Words
from builder.search.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.search.document import Document, Labels
    from builder.search.postings import Groups
    from builder.search.shards import Sheet

VERSION = 1
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
    """Build the index of all documents."""
    ordered = sorted(documents, key=lambda one: one.number)
    words = Words()
    found = _gather(ordered, words)
    sheets, totals = _sheets(found, words, cut_for(len(ordered)))
    files, head = layout(sheets)
    files.update(store.cards(ordered))
    files.update(store.facets({one.number: one.facets for one in ordered}, labels))
    files.update(store.letters(totals))
    files["f/order.json"] = store.order({one.number: one.date for one in ordered})
    files["s.json"] = store.dump(synonyms)
    files["head.json"] = store.dump(
        {"version": VERSION, "count": len(ordered), "top": ordered[-1].number if ordered else 0, **head}
    )
    return Built(dict(sorted(files.items())), {})


def _gather(documents: list[Document], words: Words) -> tuple[defaultdict[int, list[int]], ...]:
    """Return the postings by code, one table a field class."""
    tables: tuple[defaultdict[int, list[int]], ...] = tuple(defaultdict(list) for _ in postings.MARKS)
    for document in documents:
        for table, codes in zip(tables, words.classes(document), strict=True):
            deque(map(list.append, map(table.__getitem__, codes), repeat(document.number)), maxlen=0)
    return tables


def _sheets(
    tables: tuple[defaultdict[int, list[int]], ...], words: Words, cut: int
) -> tuple[dict[str, Sheet], dict[str, int]]:
    """Return the sheets by key, and in how many texts each key stands."""
    names = words.names
    forms = [name.removeprefix(ENGLISH) for name in names]
    keys = list(map(fold, forms))
    sheets: dict[str, Sheet] = defaultdict(shards.Sheet)
    totals: dict[str, int] = defaultdict(int)
    body, summary, named, title = tables
    nothing: list[int] = []
    bodies: dict[int, dict[str, str]] = {}
    others = summary.keys() | named.keys() | title.keys()
    for code, numbers in body.items():
        first = code >> SHIFT
        into = bodies.get(first)
        if into is None:
            into = bodies[first] = sheets[keys[first]].bodies.setdefault(names[first], {})
        if code in others:
            continue
        second = forms[code & MASK]
        text = postings.write_list(numbers) if len(numbers) <= cut else ""
        into[second] = text or postings.write((numbers, nothing, nothing, nothing), cut)
        if not second:
            totals[keys[first]] += len(numbers)
    for code in others:
        first = code >> SHIFT
        groups: Groups = tuple(table.get(code, nothing) for table in tables)  # type: ignore[assignment]
        sheets[keys[first]].bodies.setdefault(names[first], {})[forms[code & MASK]] = postings.write(groups, cut)
        if not code & MASK:
            totals[keys[first]] += sum(map(len, groups))
    return sheets, totals


def layout(sheets: Mapping[str, Sheet]) -> tuple[dict[str, bytes], dict[str, Any]]:
    """Return the files of the sheets, and what the head says of where they are."""
    files: dict[str, bytes] = {}
    heavy: dict[str, int] = {}
    light: dict[str, Sheet] = {}
    weight = 0
    for key, sheet in sheets.items():
        parts = sheet.parts()
        if not parts:
            light[key] = sheet
            weight += sheet.size()
            continue
        heavy[key] = parts
        for at, part in enumerate(shards.split(sheet, parts)):
            files[shards.own_path(key, at)] = shards.write_file({key: part})
    buckets = shards.buckets_for(weight)
    shared: dict[str, dict[str, Sheet]] = defaultdict(dict)
    for key, sheet in light.items():
        shared[shards.bucket_path(key, buckets)][key] = sheet
    files.update((path, shards.write_file(inside)) for path, inside in shared.items())
    return files, {"buckets": buckets, "heavy": ",".join(f"{key}:{heavy[key]}" for key in sorted(heavy))}
