"""Cutting a text into words with their places, and making spellings comparable.

What may live here: tokens, folding of diacritics, one English spelling for British and American words.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?P<num>\d+(?:[.,]\d+)*)"
    r"|(?P<word>\b(?:k?m[23]|CO2)\b|[^\W\d_]+(?:['’](?:s|t|re|ve|ll|d|m)\b)?)"
    r"|(?P<mark>US\$|[^\w\s]|_)"
)
_ACCENTS = str.maketrans("đĐ", "dD")

# One spelling for words that British and American English write differently.
_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=.{3})is(e|es|ed|ing|er|ers|ation|ations|ational)$"), r"iz\1"),
    (re.compile(r"^(neighb|fav|hon|lab|harb|endeav|col|behavi|rum)our"), r"\1or"),
    (re.compile(r"^program(?:me)"), "program"),
    (re.compile(r"^(cent|met|theat|kilomet|lit)re(s?)$"), r"\1er\2"),
    (re.compile(r"^(def|off|lic)ence"), r"\1ense"),
    (re.compile(r"^(travel|counsel|cancel|label|model|signal|fulfil|enrol|instal)l(?=[ei])"), r"\1"),
    (re.compile(r"^tonne"), "ton"),
    (re.compile(r"^(fulfil|enrol|instal)l?$"), r"\1"),
)
_KEEP_ISE = frozenset(
    "rise raise promise premise exercise enterprise advise advises advised advising advertise supervise revise "
    "otherwise precise concise wise likewise surprise comprise compromise franchise expertise rises rising raised "
    "raises raising promises promised exercises enterprises comprises comprised comprising supervised revised "
    "supervises supervising revising noise poised praise praised praises praising disguise merchandise rises "
    "cruise cruises paradise arise arises arising appraise appraised premises excise surprised surprising "
    "franchises exercised exercising promising compromised compromises advisers adviser supervisers uprising".split()
)


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return `text` in lower case without diacritics: `Luông Pha Băng` -> `luong pha bang`."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFD", text.translate(_ACCENTS))
    return "".join(char for char in apart if not unicodedata.combining(char)).lower()


_SHORTEST = 4  # letters of the words that are spelt in two ways


@lru_cache(maxsize=16384)
def english(word: str) -> str:
    """Return a lower-case English word in one spelling: organisation and organization become the same."""
    if word in _KEEP_ISE or len(word) < _SHORTEST:
        return word
    for pattern, replacement in _SPELLINGS:
        word = pattern.sub(replacement, word)
    return word


class Token(NamedTuple):
    """A word, a number as written, or one sign. `low` is what tables are looked up with."""

    text: str
    low: str
    start: int
    end: int
    kind: str

    @property
    def capital(self) -> bool:
        """Return whether the first letter is a capital."""
        return self.text[0].isupper()


class Span(NamedTuple):
    """A piece of a text: character offsets and the piece itself."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Text:
    """One side of a pair: what was written (`raw`), and the same in NFC with tokens."""

    raw: str
    clean: str
    tokens: tuple[Token, ...]
    offsets: tuple[int, ...] | None = None

    @cached_property
    def lower(self) -> str:
        """Return the clean text in lower case; offsets may differ for a few letters, so never cut by it."""
        return self.clean.lower()

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """Return the tokens that are words."""
        return tuple(token for token in self.tokens if token.kind == "word")

    def span(self, start: int, end: int) -> Span:
        """Return the span of clean[start:end] as it stands in the raw text."""
        if self.offsets is not None:
            start, end = self.offsets[start], self.offsets[end]
        return Span(start, end, self.raw[start:end])

    def over(self, first: int, last: int) -> Span:
        """Return the span from token `first` up to, not including, token `last`."""
        return self.span(self.tokens[first].start, self.tokens[last - 1].end)


def _composed(raw: str) -> tuple[str, tuple[int, ...] | None]:
    """Return `raw` in NFC and, where that moved anything, the raw offset of each clean offset."""
    if unicodedata.is_normalized("NFC", raw):
        return raw, None
    clean: list[str] = []
    offsets: list[int] = []
    start = 0
    while start < len(raw):
        end = start + 1
        while end < len(raw) and unicodedata.combining(raw[end]):
            end += 1
        piece = unicodedata.normalize("NFC", raw[start:end])
        clean.append(piece)
        offsets.extend([start] * len(piece))
        start = end
    offsets.append(len(raw))
    return "".join(clean), tuple(offsets)


def _low(word: str) -> str:
    return word.lower().replace("’", "'")


def read(raw: str, *, is_english: bool) -> Text:
    """Cut `raw` into tokens."""
    clean, offsets = _composed(raw)
    tokens = []
    for match in _TOKEN.finditer(clean):
        text = match.group()
        kind = match.lastgroup or "mark"
        low = _low(text) if kind == "word" else text
        if is_english and kind == "word":
            low = english(low)
        tokens.append(Token(text, low, match.start(), match.end(), kind))
    return Text(raw, clean, tuple(tokens), offsets)
