"""Documents to the bytes of the index, all at once.

What may live here: the cold build. `update.py` changes an index in place and must end at the same bytes, so
everything that decides a byte stands in the rooms below (`entries`, `postings`, `shards`, `store`) and
depends on the documents alone.
"""

from __future__ import annotations

import gc
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from builder.search import memory, postings, shards, store
from builder.search.entries import ENGLISH, MASK, SHIFT, Words
from builder.search.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from builder.search.document import Document, Labels
    from builder.search.shards import Sheet

VERSION = 1
Tables = tuple[defaultdict[int, list[int]], ...]
_SMALL = 256
_NONE: list[int] = []


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
    """Build the index of all documents.

    `labels` hold the words of the facets' ids, `synonyms` what `synonyms.groups` returns.
    """
    ordered = sorted(documents, key=lambda one: one.number)
    days = {one.number: one.date for one in ordered}
    words = Words()
    common: dict[str, list[int]] = {}
    with _uncollected():
        sheets, totals = _sheets(_gather(ordered, words), words, cut_for(len(ordered)), common)
        files, head, light = layout(sheets)
    files.update(store.cards(ordered))
    files.update(store.facets({one.number: one.facets for one in ordered}, labels))
    files.update(store.letters(totals))
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
    state = memory.write_documents(ordered)
    state["common.json"] = store.dump(dict(sorted(common.items())))
    state["note.json"] = store.dump(note)
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


def _gather(documents: list[Document], words: Words) -> Tables:
    """Return the postings by code, one table a field class."""
    tables: Tables = tuple(defaultdict(list) for _ in postings.MARKS)
    for document in documents:
        number = document.number
        for table, codes in zip(tables, words.codes(document), strict=True):
            for code in codes:
                table[code].append(number)
    return tables


def _sheets(
    tables: Tables, words: Words, cut: int, common: dict[str, list[int]]
) -> tuple[dict[str, Sheet], dict[str, int]]:
    """Return the sheets by key, and in how many texts each key stands; note in `common` the classes' sizes of what is cut."""
    names = words.names
    forms = [name.removeprefix(ENGLISH) for name in names]
    keys = list(map(fold, forms))
    sheets: dict[str, Sheet] = defaultdict(shards.Sheet)
    totals: dict[str, int] = defaultdict(int)
    body, summary, named, title = tables
    bodies: dict[int, dict[str, str]] = {}
    better = summary.keys() | named.keys() | title.keys()
    for code in body.keys() | better:
        first, second = code & MASK, forms[code >> SHIFT]
        into = bodies.get(first)
        if into is None:
            into = bodies[first] = sheets[keys[first]].bodies.setdefault(names[first], {})
        if code in better or len(body[code]) > cut:
            groups = (
                body.get(code, _NONE),
                summary.get(code, _NONE),
                named.get(code, _NONE),
                title.get(code, _NONE),
            )
            sizes = list(map(len, groups))
            into[second] = postings.write(groups, cut, sizes)
            count = sum(sizes)
            if count > cut:
                common[f"{keys[first]}|{names[first]}|{second}"] = sizes
        else:
            into[second] = postings.write_list(body[code])
            count = len(body[code])
        if not second:
            totals[keys[first]] += count
    return sheets, totals  # fmt: skip


def layout(sheets: Mapping[str, Sheet]) -> tuple[dict[str, bytes], dict[str, Any], int]:
    """Return the files of the sheets, what the head says of where they are, and the characters of the light ones."""
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
    return files, head_of(buckets, heavy), weight


def head_of(buckets: int, heavy: Mapping[str, int]) -> dict[str, Any]:
    """Return what the head says of where words are."""
    return {"buckets": buckets, "heavy": ",".join(f"{key}:{heavy[key]}" for key in sorted(heavy))}
