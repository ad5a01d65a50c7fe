"""From a document to its entries: which words and which pairs of neighbours it holds, and in which field.

What may live here: the reading of fields. An entry is a code: the number of the first word, plus the number
of the second word shifted left, or plus nothing for the word by itself. Numbers of words are private to one
`Words`; what is written to a file are names.
"""

from __future__ import annotations

import sys
from array import array
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from builder.language import LANGS, Lang
from builder.search import normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from builder.search.document import Document

SHIFT = 32
MASK = (1 << SHIFT) - 1
ENGLISH = "="
"""Begins the name of a word of an English text, so that a hit knows in which language it was found."""

_LONGEST_JOINED = 24
_REMEMBERED = 4096
"""Names whose codes are kept at a time; more would weigh more than reading them again."""

Codes = tuple[set[int], set[int], set[int], set[int]]


class _Numbers(dict[str, tuple[int, ...]]):
    """Chunks of one language's texts (what stands between blanks) to the numbers of their words, found when first asked for."""

    __slots__ = ("extras", "lang", "months", "owner", "special")

    def __init__(self, owner: Words, lang: Lang) -> None:
        super().__init__()
        self.owner = owner
        self.lang = lang
        self.extras: dict[int, tuple[int, ...]] = {}
        self.months: set[int] = set()
        self.special: set[int] = set()

    def __missing__(self, chunk: str) -> tuple[int, ...]:
        raw = normalise.words(chunk)
        if raw == [chunk]:
            found: tuple[int, ...] = (self._number(chunk),)
        else:
            found = tuple(chain.from_iterable([self[word] for word in raw]))
        self[chunk] = found
        return found

    def _number(self, raw: str) -> int:
        token = normalise.token(raw)
        prefix = ENGLISH if self.lang == "en" else ""
        if prefix and raw in normalise.STOP:
            return 0
        found = self.owner.number(prefix + token.form)
        if token.extras:
            self.extras[found] = tuple(self.owner.number(prefix + key) for key in token.extras)
            self.special.add(found)
        if token.form in normalise.MONTH_FORMS:
            self.months.add(found)
            self.special.add(found)
        return found

    def read(self, text: str) -> list[int]:
        """Return the numbers of the words of a text; 0 is a word that carries no meaning."""
        return list(chain.from_iterable(map(self.__getitem__, text.split())))


class _Phrases(dict[str, set[int]]):
    """Names that many documents share to their codes, read once."""

    __slots__ = ("read",)

    def __init__(self, read: Callable[[str], set[int]]) -> None:
        super().__init__()
        self.read = read

    def __missing__(self, name: str) -> set[int]:
        if len(self) == _REMEMBERED:
            self.clear()
        found = self[name] = self.read(name)
        return found


class Words:
    """The words met so far: `names[n]` is the form of word `n`, behind `ENGLISH` if from an English text."""

    def __init__(self) -> None:
        self.names: list[str] = [""]
        self.by_lang = {lang: _Numbers(self, lang) for lang in LANGS}
        self._numbers: dict[str, int] = {"": 0}
        self._names = {lang: _Phrases(partial(self.read_name, lang)) for lang in LANGS}
        self._lines = {lang: _Phrases(partial(self._read, lang)) for lang in LANGS}

    def number(self, name: str) -> int:
        """Return the number of a name, giving it the next one if it is new."""
        found = self._numbers.get(name)
        if found is None:
            found = self._numbers[name] = len(self.names)
            self.names.append(name)
        return found

    def codes(self, document: Document, lang: Lang) -> Codes:
        """Return the codes of a document in one language by the best field class they stand in.

        Classes: 0 body, 1 summary and figures, 2 names and the date of the event, 3 title.
        """
        page = document.page(lang)
        names, lines = self._names[lang].__getitem__, self._lines[lang].__getitem__
        body = self._read(lang, page.body)
        body.update(*map(names, page.labels))
        summary = self._read(lang, "\n".join((page.summary, page.period, *page.figures)))
        summary.update(*map(names, page.now))
        named = set[int]().union(*map(names, (*page.places, *page.partners)))
        named.update(*map(lines, (document.date, *page.people, *page.documents)))
        title = self._read(lang, page.title)
        named -= title
        summary -= title
        summary -= named
        for better in (title, named, summary):
            body -= better
        return body, summary, named, title

    def classes(self, document: Document) -> dict[int, int]:
        """Return the codes of a document in both languages, each with the best field class it stands in."""
        return {
            code: at
            for lang in LANGS
            for at, codes in enumerate(self.codes(document, lang))
            for code in codes
        }

    def read_name(self, lang: Lang, name: str) -> set[int]:
        """Return the codes of a name that many documents share; also of the name written in one word."""
        whole = _in_one_word(name)
        return self._read(lang, name) | set(self._keys([whole], lang) if whole else ())

    def _keys(self, keys: Iterable[str], lang: Lang) -> list[int]:
        prefix = ENGLISH if lang == "en" else ""
        return [self.number(prefix + key) for key in keys]

    def _read(self, lang: Lang, text: str) -> set[int]:
        """Return the codes of a text."""
        numbers = self.by_lang[lang]
        found = numbers.read(text)
        chained = list(filter(None, found)) if lang == "en" else found
        codes = set(chained)
        special = numbers.special & codes
        codes.update(*neighbours(chained))
        if special:
            codes.update(*[numbers.extras[one] for one in special & numbers.extras.keys()])
            if not numbers.months.isdisjoint(special):
                self._dates(found, lang, codes)
        return codes

    def _dates(self, found: list[int], lang: Lang, into: set[int]) -> None:
        """Add the codes of the dates in words that stand around the names of months."""
        prefix = len(ENGLISH) if lang == "en" else 0
        months = self.by_lang[lang].months
        for at in [at for at, one in enumerate(found) if one in months]:
            start = max(0, at - normalise.BEFORE)
            around = [self.names[one][prefix:] for one in found[start : at + normalise.BEHIND + 1]]
            spelled = normalise.date(around, at - start)
            if spelled:
                into.update(self._keys(spelled.keys, lang))


def neighbours(numbers: list[int]) -> tuple[Iterable[int], Iterable[int]]:
    """Return the codes of each two that stand side by side: those that begin at even places, and those at odd ones.

    Numbers of four bytes, read eight bytes at a time: no neighbour is touched one by one.
    """
    order = numbers if sys.byteorder == "little" else numbers[::-1]
    flat = array("I", order).tobytes()
    even, odd = len(numbers) // 2 * 8, (len(numbers) - 1) // 2 * 8
    return array("Q", flat[:even]), array("Q", flat[4 : 4 + odd])


def _in_one_word(name: str) -> str | None:
    """Return a name of several words as people write it in one: langson, hanoi."""
    parts = [normalise.token(raw).key for raw in normalise.words(name)]
    whole = "".join(parts)
    return (
        normalise.stem(whole)
        if len(parts) > 1 and len(whole) <= _LONGEST_JOINED and whole.isalpha()
        else None
    )
