"""From a document to its entries: which words and which pairs of neighbours it holds, and in which field.

What may live here: the reading of fields. An entry is a code: the number of the first word shifted left,
plus the number of the second word, or plus nothing for the word by itself. Numbers of words are private to
one `Words`; what is written to a file are names.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from operator import add
from typing import TYPE_CHECKING

from builder.language import LANGS, Lang
from builder.search import normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from builder.search.document import Document, Page

SHIFT = 22
MASK = (1 << SHIFT) - 1
ENGLISH = "="
"""Begins the name of a word of an English text, so that a hit knows in which language it was found."""

_LONGEST_JOINED = 24

_SUMMARY, _NAMES = 1, 2
_FIELDS: tuple[Callable[[Page], str], ...] = (
    lambda page: "\n".join((page.body, *page.labels)),
    lambda page: "\n".join((page.summary, *page.figures, *page.now)),
    lambda page: "\n".join((*page.places, *page.partners, *page.people, *page.documents)),
    lambda page: page.title,
)


class _Numbers(dict[str, int]):
    """Chunks of one language's texts (what stands between blanks) to numbers of words, found when first asked for.

    A chunk of several words, or of none, gets a number below zero: its place in `several`.
    """

    __slots__ = ("extras", "lang", "months", "owner", "several")

    def __init__(self, owner: Words, lang: Lang) -> None:
        super().__init__()
        self.owner = owner
        self.lang = lang
        self.several: list[tuple[int, ...]] = [()]
        self.extras: dict[int, tuple[int, ...]] = {}
        self.months: set[int] = set()

    def __missing__(self, chunk: str) -> int:
        raw = normalise.words(chunk)
        if len(raw) == 1 and raw[0] != chunk:
            found = self[raw[0]]
        elif len(raw) == 1:
            found = self._number(chunk)
        else:
            self.several.append(tuple(self[word] for word in raw))
            found = 1 - len(self.several)
        self[chunk] = found
        return found

    def _number(self, raw: str) -> int:
        token = normalise.token(raw)
        prefix = ENGLISH if self.lang == "en" else ""
        if prefix and raw in normalise.STOP:
            return 0
        found = self.owner.number(prefix + token.form)
        if token.extras:
            self.extras[found] = tuple(self.owner.number(prefix + key) << SHIFT for key in token.extras)
        if token.form in normalise.MONTH_FORMS:
            self.months.add(found)
        return found

    def read(self, text: str) -> list[int]:
        """Return the numbers of the words of a text; 0 is a word that carries no meaning."""
        numbers = list(map(self.__getitem__, text.split()))
        if numbers and min(numbers) < 0:
            several = self.several
            return [one for number in numbers for one in ((number,) if number >= 0 else several[-number])]
        return numbers


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

    def classes(self, document: Document) -> dict[int, int]:
        """Return the codes of a document in both languages, each with the best field class it stands in.

        Classes: 0 body, 1 summary and figures, 2 names and the date of the event, 3 title.
        """
        found: dict[int, int] = {}
        for at in range(len(_FIELDS)):
            for lang in LANGS:
                self._mark(found, document, lang, at)
        return found

    def _mark(self, found: dict[int, int], document: Document, lang: Lang, at: int) -> None:
        page = document.page(lang)
        codes = self._codes(_FIELDS[at](page), lang)
        if at == _NAMES:
            codes += self._keys(_given(document), lang)
            codes += self._keys(_joined(chain(page.places, page.partners)), lang)
        elif at == _SUMMARY:
            codes += self._keys(_joined(page.now), lang)
        found.update(dict.fromkeys(codes, at))

    def _keys(self, keys: Iterable[str], lang: Lang) -> list[int]:
        prefix = ENGLISH if lang == "en" else ""
        return [self.number(prefix + key) << SHIFT for key in keys]

    def _codes(self, text: str, lang: Lang) -> list[int]:
        numbers = self.by_lang[lang]
        found = numbers.read(text)
        chained = list(filter(None, found))
        codes = list(map(self.firsts.__getitem__, chained))
        codes += map(add, codes, chained[1:])
        if not numbers.extras.keys().isdisjoint(chained):
            codes += [code for one in numbers.extras.keys() & chained for code in numbers.extras[one]]
        if not numbers.months.isdisjoint(found):
            prefix = len(ENGLISH) if lang == "en" else 0
            forms = [self.names[one][prefix:] for one in found]
            for spelled in normalise.dates(forms):
                codes += self._keys(spelled.keys, lang)
        return codes


def _given(document: Document) -> tuple[str, ...]:
    """Return the keys of the date of the event, its parts included."""
    found = normalise.number(document.date)
    return (found.key, *found.extras)


def _joined(names: Iterable[str]) -> list[str]:
    """Return names of places as people write them in one word: langson, hanoi."""
    return [joined for name in names if (joined := _in_one_word(name))]


@lru_cache(maxsize=4096)
def _in_one_word(name: str) -> str | None:
    parts = [normalise.token(raw).key for raw in normalise.words(name)]
    whole = "".join(parts)
    return (
        normalise.stem(whole)
        if len(parts) > 1 and len(whole) <= _LONGEST_JOINED and whole.isalpha()
        else None
    )
