"""An index changed in place: only the files that a changed document touches, byte for byte as a cold build.

What may live here: the incremental build. Where a change reaches further than single files (the number of
reports crosses a bracket, the shared files need another count, words of the facets changed) it gives up and
returns None, and the caller builds cold.
"""

from __future__ import annotations

import json
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from builder.language import LANGS
from builder.search import memory, postings, shards, store
from builder.search.entries import ENGLISH, MASK, SHIFT, Words
from builder.search.index import Built, bracket, cut_for, head_of
from builder.search.shards import Body, Sheet

if TYPE_CHECKING:
    from builder.search.document import Document, Labels

Read = Callable[[str], bytes | None]
"""Returns the bytes of a file of the last build, None if there is none."""

Names = dict[tuple[str, str, str], int]
"""The entries of a document, as key, name and neighbour's form, with their field class."""


def update(
    read: Read, read_state: Read, changed: Mapping[int, Document | None], labels: Labels, synonyms: Any = ()
) -> Built | None:
    """Return what changes if these documents become these (None: the report is gone), or None for a cold build.

    `read` gives files of the last index, `read_state` files of the state that came with it.
    """
    note = read_state("note.json")
    head = read("head.json")
    if note is None or head is None:
        return None
    last = _Last(read, read_state, json.loads(note), json.loads(head))
    if last.note["print"] != memory.print_of(labels, synonyms):
        return None
    return last.become(changed, labels)


class _Named(dict[str, tuple["Document", Names]]):
    """The names of documents by id: one that only its number changed in is read once for both numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Words()

    def of(self, document: Document | None) -> Names:
        """Return the entries of a document; none where there is none."""
        if document is None:
            return {}
        known, found = self.get(document.id, (None, {}))
        if known is None or replace(known, number=document.number) != document:
            found = self._read(document)
            self[document.id] = document, found
        return found

    def _read(self, document: Document) -> Names:
        names = self.words.names
        return {
            (
                shards.key_of(names[code & MASK]),
                names[code & MASK],
                names[code >> SHIFT].removeprefix(ENGLISH),
            ): at
            for code, at in self.words.classes(document).items()
        }


Move = tuple[str, str, int, int | None, int | None]
"""A name, a neighbour's form, the number of a report, its field class of before and of now, or None."""


def _moves(old: Mapping[int, Document], changed: Mapping[int, Document | None]) -> dict[str, list[Move]]:
    """Return by key what the postings must take in and let go."""
    named = _Named()
    moves: dict[str, list[Move]] = defaultdict(list)
    for number, document in changed.items():
        before, after = named.of(old.get(number)), named.of(document)
        for entry in before.keys() | after.keys():
            if before.get(entry) != after.get(entry):
                moves[entry[0]].append((entry[1], entry[2], number, before.get(entry), after.get(entry)))
    return moves


@dataclass(slots=True)
class _Last:
    """The last build, and what has changed since it was read."""

    read: Read
    read_state: Read
    note: dict[str, Any]
    head: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)
    state: dict[str, bytes] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    opened: dict[str, dict[str, str]] = field(default_factory=dict)

    def become(self, changed: Mapping[int, Document | None], labels: Labels) -> Built | None:
        days = {int(number): day for number, day in self.note["days"].items()}
        old = self._documents(changed, days)
        if old is None:
            return None
        changed = {number: document for number, document in changed.items() if document != old.get(number)}
        count = len(days)
        for number, document in changed.items():
            days.pop(number, None)
            if document:
                days[number] = document.date
        if bracket(len(days)) != bracket(count):
            return None
        if not self._entries(old, changed, cut_for(count)):
            return None
        self._cards(changed)
        self._facets(old, changed, labels)
        order = store.order(days)
        if order != self.read("f/order.json"):
            self.files["f/order.json"] = order
        self.head |= {"count": len(days), "top": max(days, default=0)}
        self.files["head.json"] = store.dump(self.head)
        self.note["days"] = {str(number): days[number] for number in sorted(days)}
        self.state["note.json"] = store.dump(self.note)
        return Built(dict(sorted(self.files.items())), self.state, frozenset(self.gone - self.files.keys()))

    def _documents(
        self, changed: Mapping[int, Document | None], days: Mapping[int, str]
    ) -> dict[int, Document] | None:
        """Return the changed documents as they were; None where a file that remembers some of them is gone."""
        old: dict[int, Document] = {}
        by_path: dict[str, list[int]] = defaultdict(list)
        for number in changed:
            by_path[memory.documents_path(number)].append(number)
        for path, numbers in by_path.items():
            data = self.read_state(path)
            if data is None and path in map(memory.documents_path, days):
                return None
            inside = memory.read_documents(data)
            for number in numbers:
                if number in inside:
                    old[number] = memory.unpack(number, inside.pop(number))
                document = changed[number]
                if document:
                    inside[number] = memory.pack(document)
            self.state[path] = memory.write_documents(inside)
        return old

    # the words

    def _entries(self, old: Mapping[int, Document], changed: Mapping[int, Document | None], cut: int) -> bool:
        """Move the numbers of changed documents between the postings; False if that takes a cold build."""
        kept = self.read_state("common.json")
        if kept is None:
            return False
        common: dict[str, list[int]] = json.loads(kept)
        heavy = dict(one.split(":") for one in self.head["heavy"].split(",") if one)
        letters: dict[str, dict[str, int]] = defaultdict(dict)
        shared: set[str] = set()
        light: int = self.note["light"]
        for key, moves in sorted(_moves(old, changed).items()):
            parts = int(heavy.get(key, 0))
            word = self._word(key, parts)
            light -= 0 if parts else word.size()
            if not _apply(word, key, moves, common, cut):
                return False
            touched = word.close()
            size = word.size()
            now = shards.parts_for(size)
            light += 0 if now else size
            if store.is_listed(key):
                letters[store.letter_path(key)][key] = word.total()
            self._own(key, word, touched, parts, now, heavy)
            shared.update(self._share(key, word, parts, now))
        if shards.buckets_for(light) != self.head["buckets"]:
            return False
        for path in sorted(shared):
            self._keep(path, shards.write_texts(self.opened[path]) if self.opened[path] else None)
        for path, counts in letters.items():
            self._keep(path, store.respell(self.read(path), counts))
        self.note["light"] = light
        self.head |= head_of(self.head["buckets"], {key: int(parts) for key, parts in heavy.items()})
        self.state["common.json"] = store.dump(dict(sorted(common.items())))
        return True

    def _share(self, key: str, word: _Word, parts: int, now: int) -> list[str]:
        """Put a light key into its shared file, or take one out that grew heavy; return the file's path."""
        if parts and now:
            return []
        path = shards.bucket_path(key, self.head["buckets"])
        inside = self._open(path)
        for name in _names_of(inside, key):
            del inside[name]
        if not now:
            inside.update(word.files[0] if not parts else shards.texts_of(word.sheet()))
        return [path]

    def _open(self, path: str) -> dict[str, str]:
        if path not in self.opened:
            self.opened[path] = shards.read_texts(self.read(path))
        return self.opened[path]

    def _word(self, key: str, parts: int) -> _Word:
        if parts:
            return _Word([shards.read_texts(self.read(shards.own_path(key, at))) for at in range(parts)])
        inside = self._open(shards.bucket_path(key, self.head["buckets"]))
        return _Word([{name: inside[name] for name in _names_of(inside, key)}])

    def _own(
        self, key: str, word: _Word, touched: set[int], parts: int, now: int, heavy: dict[str, str]
    ) -> None:
        """Write the files of a heavy key: those that something moved in, or all where their number is another."""
        self.gone.update(shards.own_path(key, at) for at in range(now, parts))
        heavy.pop(key, None)
        if not now:
            return
        heavy[key] = str(now)
        if now == parts:
            for at in touched:
                self._keep(shards.own_path(key, at), shards.write_texts(word.files[at]))
            return
        for at, part in enumerate(shards.split(word.sheet(), now)):
            self._keep(shards.own_path(key, at), shards.write_file({key: part}))

    def _keep(self, path: str, data: bytes | None) -> None:
        last = self.read(path)
        if data is None:
            self.gone.update([path] if last is not None else [])
        elif data != last:
            self.files[path] = data

    # the rest

    def _cards(self, changed: Mapping[int, Document | None]) -> None:
        by_path: dict[str, list[int]] = defaultdict(list)
        for number in changed:
            for lang in LANGS:
                by_path[store.card_path(lang, number)].append(number)
        for path, numbers in by_path.items():
            lang = next(lang for lang in LANGS if path.startswith(f"c/{lang}/"))
            inside = {row[0]: row for row in json.loads(self.read(path) or b"[]")}
            for number in numbers:
                inside.pop(number, None)
                document = changed[number]
                if document:
                    inside[number] = store.card(document, lang)
            self._keep(path, store.dump([inside[number] for number in sorted(inside)]) if inside else None)

    def _facets(
        self, old: Mapping[int, Document], changed: Mapping[int, Document | None], labels: Labels
    ) -> None:
        for name, terms in labels.items():
            moved: dict[str, list[tuple[int, bool]]] = defaultdict(list)
            for number in sorted(changed):
                before, after = _of(old.get(number), name), _of(changed[number], name)
                for one in before ^ after:
                    moved[one].append((number, one in after))
            if moved:
                lists = store.read_facet(self.read(store.facet_path(name)))
                lists |= {one: _moved(lists.get(one, ""), moves) for one, moves in moved.items()}
                self._keep(store.facet_path(name), store.write_facet(lists, terms))


def _moved(written: str, moves: list[tuple[int, bool]]) -> str:
    """Return a list of numbers as it is written, after these came (True) or went."""
    numbers = postings.read_list(written)
    for number, comes in moves:
        if comes:
            insort(numbers, number)
        else:
            numbers.remove(number)
    return postings.write_list(numbers)


def _of(document: Document | None, facet: str) -> set[str]:
    return set(document.facets.get(facet, ())) if document else set()


class _Word:
    """All that stands under one key, over its files: each body is a text until something in it moves.

    A heavy key has up to dozens of files, of which a report touches a few.
    """

    def __init__(self, files: list[dict[str, str]]) -> None:
        self.files = files
        self._opened: dict[tuple[int, str], Body] = {}

    def body(self, name: str, form: str) -> Body:
        """Return the body that holds the postings of a name and a neighbour's form."""
        place = shards.part_of(form, len(self.files)), name
        if place not in self._opened:
            self._opened[place] = shards.read_body(self.files[place[0]].get(name, ""))
        return self._opened[place]

    def close(self) -> set[int]:
        """Write the bodies that were asked for; return in which files they stand."""
        for (at, name), body in self._opened.items():
            self.files[at].pop(name, None)
            if body:
                self.files[at][name] = shards.write_body(body)
        return {at for at, _ in self._opened}

    def size(self) -> int:
        """Return the characters that the key takes in files, whatever their number."""
        names = set[str]().union(*self.files)
        return sum(map(len, names)) + sum(sum(map(len, texts.values())) for texts in self.files)

    def total(self) -> int:
        """Return in how many texts the word itself stands."""
        return sum(postings.count(shards.alone(text)) for text in self.files[0].values())

    def sheet(self) -> Sheet:
        """Return all of it in one."""
        sheet = Sheet()
        for texts in self.files:
            for name, text in texts.items():
                sheet.bodies.setdefault(name, {}).update(shards.read_body(text))
        return sheet


def _names_of(texts: Mapping[str, str], key: str) -> list[str]:
    return [name for name in texts if shards.key_of(name) == key]


def _apply(word: _Word, key: str, moves: list[Move], common: dict[str, list[int]], cut: int) -> bool:
    """Move numbers in and out of a word's postings; False where postings that were cut would be needed again."""
    for (name, form), (groups, sizes) in _edited(word, key, moves, common).items():
        lowest = postings.lowest_kept(sizes, cut)
        if any(len(group) < size for group, size in zip(groups[lowest:], sizes[lowest:], strict=True)):
            return False
        common.pop(f"{key}|{name}|{form}", None)
        if sum(sizes) > cut:
            common[f"{key}|{name}|{form}"] = sizes
        body = word.body(name, form)
        body[form] = postings.write(groups, cut, sizes)
        if not body[form]:
            del body[form]
    return True


def _edited(
    word: _Word, key: str, moves: list[Move], common: Mapping[str, list[int]]
) -> dict[tuple[str, str], tuple[postings.Groups, list[int]]]:
    """Return the entries that move, each with its postings and its classes' true sizes, after the moves."""
    edited: dict[tuple[str, str], tuple[postings.Groups, list[int]]] = {}
    for name, form, number, was, now in moves:
        if (name, form) not in edited:
            groups = postings.read(word.body(name, form).get(form, ""))
            edited[name, form] = groups, common.get(f"{key}|{name}|{form}") or list(map(len, groups))
        groups, sizes = edited[name, form]
        if was is not None:
            sizes[was] -= 1
            _take(number, groups[was])
        if now is not None:
            sizes[now] += 1
            insort(groups[now], number)
    return edited


def _take(number: int, numbers: list[int]) -> None:
    """Take a number out of growing ones, if it is there."""
    at = bisect_left(numbers, number)
    if numbers[at : at + 1] == [number]:
        del numbers[at]
