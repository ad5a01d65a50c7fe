"""From a document to its entries: which words and which pairs of neighbours it holds, and in which field.

What may live here: the reading of fields. An entry is a code: the number of the first word shifted left,
plus the number of the second word, or plus nothing for the word by itself. Numbers of words are private to
one `Words`; what is written to a file are names.
"""

from __future__ import annotations

from operator import add
from typing import TYPE_CHECKING

from builder.language import LANGS, Lang
from builder.search import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.search.document import Document

SHIFT = 22
MASK = (1 << SHIFT) - 1
ENGLISH = "="
"""Begins the name of a word of an English text, so that a hit knows in which language it was found."""

_LONGEST_JOINED = 24

Codes = tuple[set[int], set[int], set[int], set[int]]


class _Numbers(dict[str, int]):
    """Chunks of one language's texts (what stands between blanks) to numbers of words, found when first asked for.

    A chunk of several words, or of none, gets a number below zero: its place in `several`.
    """

    __slots__ = ("extras", "lang", "months", "owner", "several", "special")

    def __init__(self, owner: Words, lang: Lang) -> None:
        super().__init__()
        self.owner = owner
        self.lang = lang
        self.several: list[tuple[int, ...]] = [()]
        self.extras: dict[int, tuple[int, ...]] = {}
        self.months: set[int] = set()
        self.special: set[int] = set()

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
            self.special.add(found)
        if token.form in normalise.MONTH_FORMS:
            self.months.add(found)
            self.special.add(found)
        return found

    def read(self, text: str) -> list[int]:
        """Return the numbers of the words of a text; 0 is a word that carries no meaning."""
        numbers = list(map(self.__getitem__, text.split()))
        if not numbers or min(numbers) >= 0:
            return numbers
        found: list[int] = []
        start = 0
        for at in [at for at, number in enumerate(numbers) if number < 0]:
            found += numbers[start:at]
            found += self.several[-numbers[at]]
            start = at + 1
        return found + numbers[start:]


class _Phrases(dict[str, set[int]]):
    """Names to their codes, read once."""

    __slots__ = ("lang", "owner")

    def __init__(self, owner: Words, lang: Lang) -> None:
        super().__init__()
        self.owner = owner
        self.lang = lang

    def __missing__(self, name: str) -> set[int]:
        found = self[name] = self.owner.read_name(name, self.lang)
        return found


class Words:
    """The words met so far: `names[n]` is the form of word `n`, behind `ENGLISH` if from an English text."""

    def __init__(self) -> None:
        self.names: list[str] = [""]
        self.firsts: list[int] = [0]
        self.by_lang = {lang: _Numbers(self, lang) for lang in LANGS}
        self._numbers: dict[str, int] = {"": 0}
        self._phrases = {lang: _Phrases(self, lang) for lang in LANGS}

    def number(self, name: str) -> int:
        """Return the number of a name, giving it the next one if it is new."""
        found = self._numbers.get(name)
        if found is None:
            found = self._numbers[name] = len(self.names)
            self.names.append(name)
            self.firsts.append(found << SHIFT)
        return found

    def codes(self, document: Document) -> Codes:
        """Return the codes of a document in both languages by the best field class they stand in.

        Classes: 0 body, 1 summary and figures, 2 names and the date of the event, 3 title.
        """
        body, summary, named, title = found = set[int](), set[int](), set[int](), set[int]()
        for lang in LANGS:
            page = document.page(lang)
            phrases = self._phrases[lang]
            self._read(page.body, lang, body)
            self._read("\n".join((page.summary, page.period, *page.figures)), lang, summary)
            self._read(document.date, lang, named)
            self._read(page.title, lang, title)
            for into, names in (
                (body, page.labels),
                (summary, page.now),
                (named, page.places),
                (named, page.partners),
            ):
                for name in names:
                    into.update(phrases[name])
            for name in (*page.people, *page.documents):
                self._read(name, lang, named)
        named -= title
        for better in (title, named):
            summary -= better
            body -= better
        body -= summary
        return found  # fmt: skip

    def classes(self, document: Document) -> dict[int, int]:
        """Return the codes of a document, each with the best field class it stands in."""
        return {code: at for at, codes in enumerate(self.codes(document)) for code in codes}

    def read_name(self, name: str, lang: Lang) -> set[int]:
        """Return the codes of a name that many documents share; also of the name written in one word."""
        whole = _in_one_word(name)
        found = set(self._keys([whole], lang) if whole else ())
        self._read(name, lang, found)
        return found

    def _keys(self, keys: Iterable[str], lang: Lang) -> list[int]:
        prefix = ENGLISH if lang == "en" else ""
        return [self.number(prefix + key) << SHIFT for key in keys]

    def _read(self, text: str, lang: Lang, into: set[int]) -> None:
        """Add the codes of a text."""
        numbers = self.by_lang[lang]
        found = numbers.read(text)
        chained = list(filter(None, found)) if lang == "en" else found
        firsts = list(map(self.firsts.__getitem__, chained))
        into.update(firsts)
        into.update(map(add, firsts, chained[1:]))
        if numbers.special.isdisjoint(chained):
            return
        for one in numbers.extras.keys() & chained:
            into.update(numbers.extras[one])
        if not numbers.months.isdisjoint(found):
            self._dates(found, lang, into)

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


def _in_one_word(name: str) -> str | None:
    """Return a name of several words as people write it in one: langson, hanoi."""
    parts = [normalise.token(raw).key for raw in normalise.words(name)]
    whole = "".join(parts)
    return (
        normalise.stem(whole)
        if len(parts) > 1 and len(whole) <= _LONGEST_JOINED and whole.isalpha()
        else None
    )
