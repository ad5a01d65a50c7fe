"""From a document to its entries: which words and which pairs of neighbours it holds, and in which field.

What may live here: the reading of fields. An entry is a code: the number of the first word shifted left,
plus the number of the second word, or plus nothing for the word by itself. Numbers of words are private to
one `Words`; what is written to a file are names.
"""

from __future__ import annotations

from itertools import chain
from operator import add
from typing import TYPE_CHECKING

from builder.language import LANGS, Lang
from builder.search import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.search.document import Document, Page

SHIFT = 22
MASK = (1 << SHIFT) - 1
ENGLISH = "="
"""Begins the name of a word of an English text, so that a hit knows in which language it was found."""

_LONGEST_JOINED = 24

Classes = tuple[set[int], set[int], set[int], set[int]]
"""The codes of a document by the best field class in which each stands: body, summary, names, title."""


class _Numbers(dict[str, int]):
    """Raw words of one language to numbers of words; unknown words are taken up when first asked for."""

    __slots__ = ("extras", "lang", "owner")

    def __init__(self, owner: Words, lang: Lang) -> None:
        super().__init__()
        self.owner = owner
        self.lang = lang
        self.extras: dict[str, tuple[int, ...]] = {}

    def __missing__(self, raw: str) -> int:
        token = normalise.token(raw)
        prefix = ENGLISH if self.lang == "en" else ""
        if prefix and raw in normalise.STOP:
            self[raw] = 0
            return 0
        if token.extras:
            self.extras[raw] = tuple(self.owner.number(prefix + key) for key in token.extras)
        self[raw] = found = self.owner.number(prefix + token.form)
        return found


class Words:
    """The words met so far: `names[n]` is the form of word `n`, behind `ENGLISH` if from an English text."""

    def __init__(self) -> None:
        self.names: list[str] = [""]
        self.firsts: list[int] = [0]
        self.by_lang = {lang: _Numbers(self, lang) for lang in LANGS}
        self._numbers: dict[str, int] = {"": 0}

    def number(self, name: str) -> int:
        """Return the number of a name, giving it the next one if it is new."""
        found = self._numbers.get(name)
        if found is None:
            found = self._numbers[name] = len(self.names)
            self.names.append(name)
            self.firsts.append(found << SHIFT)
        return found

    def classes(self, document: Document) -> Classes:
        """Return the codes of a document in both languages."""
        vietnamese = self._page(document.vi, "vi", document)
        english = self._page(document.en, "en", document)
        return tuple(map(set.union, vietnamese, english))  # type: ignore[return-value]

    def _page(self, page: Page, lang: Lang, document: Document) -> Classes:
        title = self._codes(page.title, lang)
        names = self._codes(" ".join((*page.places, *page.partners, *page.people, *page.documents)), lang)
        names.update(self._keys(_given(document), lang))
        names.update(self._keys(_joined(chain(page.places, page.partners)), lang))
        summary = self._codes("\n".join((page.summary, *page.figures)), lang)
        body = self._codes("\n".join((page.body, *page.labels)), lang)
        names -= title
        summary -= title
        summary -= names
        body -= title
        body -= names
        body -= summary
        return body, summary, names, title

    def _keys(self, keys: Iterable[str], lang: Lang) -> list[int]:
        prefix = ENGLISH if lang == "en" else ""
        return [self.number(prefix + key) << SHIFT for key in keys]

    def _codes(self, text: str, lang: Lang) -> set[int]:
        raw = normalise.words(text)
        numbers = self.by_lang[lang]
        chained = [number for number in map(numbers.__getitem__, raw) if number]
        firsts = list(map(self.firsts.__getitem__, chained))
        codes = set(firsts)
        codes.update(map(add, firsts, chained[1:]))
        if numbers.extras:
            for word in numbers.extras.keys() & set(raw):
                codes.update(number << SHIFT for number in numbers.extras[word])
        for found in normalise.dates(raw):
            codes.update(self._keys(found.keys, lang))
        return codes


def _given(document: Document) -> tuple[str, ...]:
    """Return the keys of the date of the event, its parts included."""
    found = normalise.number(document.date)
    return (found.key, *found.extras)


def _joined(names: Iterable[str]) -> list[str]:
    """Return names of places as people write them in one word: langson, hanoi."""
    found = []
    for name in names:
        parts = [normalise.token(raw).key for raw in normalise.words(name)]
        whole = "".join(parts)
        if len(parts) > 1 and len(whole) <= _LONGEST_JOINED and whole.isalpha():
            found.append(normalise.stem(whole))
    return found
