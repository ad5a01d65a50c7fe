"""W405: whether a report repeats its source word for word.

What may live here: the hashes of a text's twelve-word windows, and the rule that compares them. Only hashes
of a source are kept (content/sources/<id>.hashes), never its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b

from builder.checks.context import Context, Rule, fault
from builder.corpus import Case
from builder.diagnostics import Finding
from builder.model import Entry
from builder.terms.vocabulary import Vocabulary

WINDOW = 12
"""Words in a row."""
_PRIME = (1 << 61) - 1
_BASE = 0x5DEECE66D
_TOP = pow(_BASE, WINDOW - 1, _PRIME)
_LINE = re.compile(r"[0-9a-f]{16}")
_WORD = re.compile(r"\w+")
_FIRST_WORDS = 5
"""Words of a copied run that the message shows."""


def words(text: str) -> list[str]:
    """Return the words of `text` as they are compared: in small letters, without punctuation."""
    return _WORD.findall(text.casefold())


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big") % _PRIME


def _windows(of: Sequence[str]) -> list[int]:
    """Return the hash of each window, each made from the one before it by one word out and one in."""
    numbers = [_number(word) for word in of]
    if len(numbers) < WINDOW:
        return []
    value = 0
    for number in numbers[:WINDOW]:
        value = (value * _BASE + number) % _PRIME
    found = [value]
    for leaving, entering in zip(numbers, numbers[WINDOW:], strict=False):
        value = ((value - leaving * _TOP) * _BASE + entering) % _PRIME
        found.append(value)
    return found


def hashes(text: str) -> list[str]:
    """Return the hashes of the twelve-word windows of a source (NFC), each once, sorted: lines of its file."""
    return sorted(f"{value:016x}" for value in set(_windows(words(text))))


def read_hashes(text: str) -> frozenset[int]:
    """Return the hashes in the text of a file that scripts/hashes wrote; a line that is none is passed over."""
    return frozenset(int(line, 16) for line in text.split() if _LINE.fullmatch(line))


def copied(case: Case, context: Context) -> Iterator[Finding]:
    """W405: twelve words in a row equal to the source; names and titles of documents do not count."""
    known = context.source_hashes(case.decoded.id) if context.copy_check else frozenset[int]()
    if not known:
        return
    for key, text in _texts(case.entry):
        own = words(text)
        matches = [window in known for window in _windows(own)]
        if True not in matches:
            continue
        counts = _counting(own, excepted(case.entry, context.vocabulary))
        for start, end in _runs(matches):
            length = sum(counts[start:end])
            if length >= WINDOW:
                beginning = " ".join(own[start : start + _FIRST_WORDS])
                yield fault(case, "W405", key, times=str(length), found=beginning)


def _runs(matches: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the runs of words (start, end) that windows matching one after the other make."""
    start: int | None = None
    for number, match in enumerate([*matches, False]):
        if match and start is None:
            start = number
        elif not match and start is not None:
            yield start, number - 1 + WINDOW
            start = None


def _counting(own: Sequence[str], names: Iterable[str]) -> list[bool]:
    """Return for each word whether it counts, that is, belongs to no name."""
    counts = [True] * len(own)
    starts: dict[str, list[list[str]]] = {}
    for name in filter(None, map(words, names)):
        starts.setdefault(name[0], []).append(name)
    for at, word in enumerate(own):
        for name in starts.get(word, ()):
            if list(own[at : at + len(name)]) == name:
                counts[at : at + len(name)] = [False] * len(name)
    return counts


def excepted(entry: Entry, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the names that a report may share with its source: people, offices, bodies, places, documents."""
    for person in entry.people:
        yield from filter(None, (person.name, person.title_vi))
    for document in entry.documents:
        yield from filter(None, (document.number, document.title, document.as_written))
    for terms in (vocabulary.positions, vocabulary.agencies):
        for term in terms.values():
            yield from (term.text.vi, *(term.short or ()), *term.aliases)
    for partner in filter(None, map(vocabulary.partner, (*entry.partners, *entry.partners_planned))):
        yield from partner.names


def _texts(entry: Entry) -> Iterator[tuple[str, str]]:
    yield from (("title", entry.title), ("summary", entry.summary), ("body", entry.body or ""))
    yield from ((f"limitations.{number}", text) for number, text in enumerate(entry.limitations))
    yield from ((f"tasks.{number}", text) for number, text in enumerate(entry.tasks))
    yield from ((f"pictures.{number}.caption", one.caption) for number, one in enumerate(entry.pictures))


RULES: tuple[Rule, ...] = (copied,)
