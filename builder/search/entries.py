"""From a document to its entries: which words and which pairs of neighbours it holds, and in which field.

What may live here: the reading of fields. An entry is a code: the number of the first word, plus the number
of the second word shifted left, or plus nothing for the word by itself. Numbers of words are private to one
`Words`; what is written to a file are names.
"""

from __future__ import annotations

import sys
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from builder.language import LANGS, Lang
from builder.search import normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from builder.search.document import Document

SHIFT = 32
MASK = (1 << SHIFT) - 1
WIDTH = 4
"""Bytes of a word's number."""
ENGLISH = "="
"""Begins the name of a word of an English text, so that a hit knows in which language it was found."""

_LONGEST_JOINED = 24
_NONE = bytes(WIDTH)
_REMEMBERED = 4096
"""Names whose codes are kept at a time; more would weigh more than reading them again."""

Runs = tuple[bytes, bytes, bytes, bytes]
"""A document's words by field class: their numbers of four bytes, text behind text, with a 0 behind each.

Two that stand side by side are neighbours; nothing is one across a 0. Bytes, because texts are joined of what
is known of their chunks, and so no word is touched one by one.
"""


class _Numbers(dict[str, bytes]):
    """Chunks of one language's texts (what stands between blanks) to the numbers of their words, found when first asked for."""

    __slots__ = ("extras", "lang", "months", "owner", "prefix", "special")

    def __init__(self, owner: Words, lang: Lang) -> None:
        super().__init__()
        self.owner = owner
        self.lang = lang
        self.prefix = ENGLISH if lang == "en" else ""
        self.extras: dict[str, bytes] = {}
        """What else a chunk's words answer to."""
        self.months: set[str] = set()
        """Chunks with the name of a month."""
        self.special: set[str] = set()
        """The chunks of both."""

    def __missing__(self, chunk: str) -> bytes:
        raw = normalise.words(chunk)
        if raw == [chunk]:
            found = self._number(chunk)
        else:
            found = b"".join([self[word] for word in raw])
            self._mark(chunk, b"".join([self.extras.get(word, b"") for word in raw]), not self.months.isdisjoint(raw))  # fmt: skip
        self[chunk] = found
        return found

    def _number(self, raw: str) -> bytes:
        if self.lang == "en" and raw in normalise.STOP:
            return b""
        token = normalise.token(raw)
        self._mark(raw, self.alone(token.extras), token.form in normalise.MONTH_FORMS)
        return self.owner.number(self.prefix + token.form)

    def alone(self, forms: Iterable[str]) -> bytes:
        """Return forms as words that have no neighbours."""
        return b"".join([self.owner.number(self.prefix + form) + _NONE for form in forms])

    def _mark(self, chunk: str, extras: bytes, month: bool) -> None:  # noqa: FBT001
        if extras:
            self.extras[chunk] = extras
        if month:
            self.months.add(chunk)
        if extras or month:
            self.special.add(chunk)

    def read(self, text: str) -> bytes:
        """Return the words of a text, and behind it what else some of them answer to."""
        chunks = text.split()
        run = b"".join(map(self.__getitem__, chunks)) + _NONE
        if self.special.isdisjoint(chunks):
            return run
        return run + b"".join([self.extras.get(chunk, b"") for chunk in chunks]) + self._dates(chunks)

    def _dates(self, chunks: list[str]) -> bytes:
        """Return the dates in words that stand around the names of months."""
        if self.months.isdisjoint(chunks):
            return b""
        words = [word for chunk in chunks for word in normalise.words(chunk)]
        found = []
        for at in [at for at, word in enumerate(words) if word in self.months]:
            start = max(0, at - normalise.BEFORE)
            around = [normalise.token(word).form for word in words[start : at + normalise.BEHIND + 1]]
            spelled = normalise.date(around, at - start)
            if spelled:
                found.append(self.alone(spelled.keys))
        return b"".join(found)


class _Phrases(dict[str, bytes]):
    """Names that many documents share, read once."""

    __slots__ = ("read",)

    def __init__(self, read: Callable[[str], bytes]) -> None:
        super().__init__()
        self.read = read

    def __missing__(self, name: str) -> bytes:
        if len(self) == _REMEMBERED:
            self.clear()
        found = self[name] = self.read(name)
        return found


class Words:
    """The words met so far: `names[n]` is the form of word `n`, behind `ENGLISH` if from an English text."""

    def __init__(self) -> None:
        self.names: list[str] = [""]
        self.by_lang = {lang: _Numbers(self, lang) for lang in LANGS}
        self._numbers: dict[str, bytes] = {}
        self._names = {lang: _Phrases(partial(self._name, lang)) for lang in LANGS}
        self._lines = {lang: _Phrases(self.by_lang[lang].read) for lang in LANGS}

    def number(self, name: str) -> bytes:
        """Return the number of a name, giving it the next one if it is new."""
        found = self._numbers.get(name)
        if found is None:
            found = self._numbers[name] = len(self.names).to_bytes(WIDTH, sys.byteorder)
            self.names.append(name)
        return found

    def runs(self, document: Document) -> Runs:
        """Return the words of a document in both languages.

        Classes: 0 body, 1 summary and figures, 2 names and the date of the event, 3 title.
        """
        body: list[bytes] = []
        summary: list[bytes] = []
        named: list[bytes] = []
        title: list[bytes] = []
        for lang in LANGS:
            page, read = document.page(lang), self.by_lang[lang].read
            names, lines = self._names[lang].__getitem__, self._lines[lang].__getitem__
            body += (read(page.body), *map(names, page.labels))
            summary += (read("\n".join((page.summary, page.period, *page.figures))), *map(names, page.now))
            named += map(names, (*page.places, *page.partners))
            named += map(lines, (document.date, *page.people, *page.documents))
            title.append(read(page.title))
        return b"".join(body), b"".join(summary), b"".join(named), b"".join(title)

    def classes(self, document: Document) -> dict[int, int]:
        """Return the codes of a document, each with the best field class it stands in."""
        return {code: at for at, run in enumerate(self.runs(document)) for code in codes(run)}

    def _name(self, lang: Lang, name: str) -> bytes:
        """Return the words of a name that many documents share; also the name written in one word."""
        numbers, whole = self.by_lang[lang], _in_one_word(name)
        return numbers.read(name) + (numbers.alone([whole]) if whole else b"")


def codes(run: bytes) -> set[int]:
    """Return the codes of a run: of its words, and of each two neighbours."""
    numbers = memoryview(run).cast("I").tolist()
    pairs = [first + (second << SHIFT) for first, second in pairwise(numbers) if first]
    return {*filter(None, numbers), *pairs}


def _in_one_word(name: str) -> str | None:
    """Return a name of several words as people write it in one: langson, hanoi."""
    parts = [normalise.token(raw).key for raw in normalise.words(name)]
    whole = "".join(parts)
    return (
        normalise.stem(whole)
        if len(parts) > 1 and len(whole) <= _LONGEST_JOINED and whole.isalpha()
        else None
    )
