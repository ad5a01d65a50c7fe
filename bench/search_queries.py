"""Queries that nobody has to write: phrases that stand in one report only, typed in seven ways.

What may live here: the drawing of phrases and the ways of typing: exact, without marks, with half of them,
decomposed, in raw Telex, with a slip of the finger, and from the other language's text.
"""

from __future__ import annotations

import random
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from builder.language import Lang
from builder.search import normalise
from builder.search.document import Document

CLASSES = ("exact", "folded", "half", "nfd", "telex", "typo", "cross")
_WORDS = 5
_TELEX_TONE = {"1": "s", "2": "f", "3": "r", "4": "x", "5": "j", "": ""}
_TELEX = {"â": "aa", "ă": "aw", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}
_KEYS = "abcdeghiklmnopqrstuvxy"


class Query(NamedTuple):
    """One query with the ids that answer it."""

    group: str
    text: str
    wanted: tuple[str, ...]


def made(documents: Sequence[Document], each: int = 80, seed: int = 5) -> list[Query]:
    """Return `each` queries of every class, about phrases of five words that no other report holds."""
    rng = random.Random(seed)
    found: list[Query] = []
    for lang, groups in (("vi", CLASSES[:-1]), ("en", CLASSES[-1:])):
        phrases = _unique(rng, documents, lang, each * 3)
        for group in groups:
            fit = [(typed, one) for words, one in phrases if (typed := type_as(group, words, rng))]
            found += [Query(group, typed, (one,)) for typed, one in fit[:each]]
    return found


def _unique(
    rng: random.Random, documents: Sequence[Document], lang: Lang, wanted: int
) -> list[tuple[list[str], str]]:
    drawn: dict[tuple[str, ...], tuple[list[str], str]] = {}
    for document in rng.sample(documents, min(len(documents), wanted)):
        lines = _lines(document, lang)
        for _ in range(8):
            words = _words(rng.choice(lines))
            if len(words) >= _WORDS:
                at = rng.randrange(len(words) - _WORDS + 1)
                phrase = words[at : at + _WORDS]
                drawn[tuple(map(_plain, phrase))] = (phrase, document.id)
    holders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for document in documents:
        for line in _lines(document, lang):
            words = list(map(_plain, _words(line)))
            for window in zip(*(words[at:] for at in range(_WORDS)), strict=False):
                if window in drawn:
                    holders[window].add(document.id)
    seen: set[str] = set()
    kept = []
    for window, (phrase, one) in drawn.items():
        if len(holders[window]) == 1 and one not in seen:
            seen.add(one)
            kept.append((phrase, one))
    return kept


def _lines(document: Document, lang: Lang) -> list[str]:
    page = document.page(lang)
    return [
        sentence
        for text in (page.summary, page.body)
        for sentence in text.replace("\n", " ").split(". ")
        if sentence
    ]


def _words(line: str) -> list[str]:
    return [word.strip(".,;:()“”") for word in line.split() if word.strip(".,;:()“”-–")]


def _plain(word: str) -> str:
    return normalise.fold(normalise.form_of(word.lower())) if word.isalpha() else word.lower()


def type_as(group: str, words: Iterable[str], rng: random.Random) -> str | None:
    """Return words as somebody types them, or None if that way makes no difference to them."""
    text = " ".join(words)
    made_of = {
        "exact": lambda: text,
        "cross": lambda: text,
        "folded": lambda: unmarked(text).lower(),
        "half": lambda: " ".join(word if at % 2 else unmarked(word) for at, word in enumerate(text.split())),
        "nfd": lambda: unicodedata.normalize("NFD", text),
        "telex": lambda: " ".join(map(telex, text.lower().split())),
        "typo": lambda: slip(unmarked(text).lower(), rng),
    }
    typed = made_of[group]()
    return None if group not in {"exact", "cross"} and typed == text else typed


def unmarked(text: str) -> str:
    """Return a text without its diacritics."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return bare.replace("đ", "d").replace("Đ", "D")


def telex(word: str) -> str:
    """Return a word as the keys that a switched-off Telex keyboard leaves behind."""
    if word.isascii() or not word.isalpha():
        return word
    form = normalise.form_of(word)
    tone = form[-1] if form[-1] in "12345" else ""
    return "".join(_TELEX.get(sign, sign) for sign in form.removesuffix(tone)) + _TELEX_TONE[tone]


def slip(text: str, rng: random.Random) -> str:
    """Return a text with one slip in one of its longer words: a swap, a lost, a wrong or a doubled letter."""
    words = text.split()
    long = [at for at, word in enumerate(words) if len(word) > 3 and word.isalpha()]
    if not long:
        return text
    at = rng.choice(long)
    word = words[at]
    place = rng.randrange(1, len(word) - 1)
    key = rng.choice(_KEYS)
    words[at] = rng.choice((
        word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        word[:place] + word[place + 1 :],
        word[:place] + key + word[place + 1 :],
        word[:place] + word[place] + word[place:],
    ))  # fmt: skip
    return " ".join(words)
