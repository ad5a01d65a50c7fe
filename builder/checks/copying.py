"""W405: whether a report repeats its source word for word.

What may live here: the hashes of a text's twelve-word windows, and the rule that compares them. Only hashes
of a source are kept (content/sources/<id>.hashes), never its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from builder.checks.context import Context, Rule, fault
from builder.corpus import Case
from builder.diagnostics import Finding
from builder.model import Entry
from builder.vocabulary import Vocabulary

WINDOW = 12
"""Words in a row."""
_HASH_BYTES = 6
_WORD = re.compile(r"\w+")
_FIRST_WORDS = 5
"""Words of a copied run that the message shows."""


def words(text: str) -> list[str]:
    """Return the words of `text` as they are compared: in small letters, without punctuation."""
    return _WORD.findall(text.casefold())


def _windows(of: Sequence[str]) -> Iterator[str]:
    for start in range(len(of) - WINDOW + 1):
        window = " ".join(of[start : start + WINDOW])
        yield blake2b(window.encode(), digest_size=_HASH_BYTES).hexdigest()


def hashes(text: str) -> list[str]:
    """Return the hashes of the twelve-word windows of a source (NFC), each once, sorted: lines of its file."""
    return sorted(set(_windows(words(text))))


def read_hashes(text: str) -> frozenset[str]:
    """Return the hashes in the text of a file that scripts/hashes wrote."""
    return frozenset(text.split())


def copied(case: Case, context: Context) -> Iterator[Finding]:
    """W405: twelve words in a row equal to the source; names and titles of documents do not count."""
    known = context.source_hashes(case.decoded.id) if context.copy_check else frozenset[str]()
    if not known:
        return
    free = [words(name) for name in excepted(case.entry, context.vocabulary)]
    for key, text in _texts(case.entry):
        own = words(text)
        counts = _counting(own, free)
        for start, end in _runs([window in known for window in _windows(own)]):
            length = sum(counts[start:end])
            if length >= WINDOW:
                yield fault(
                    case, "W405", key, times=str(length), found=" ".join(own[start : start + _FIRST_WORDS])
                )


def _runs(matches: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the runs of words (start, end) that windows matching one after the other make."""
    start: int | None = None
    for number, match in enumerate([*matches, False]):
        if match and start is None:
            start = number
        elif not match and start is not None:
            yield start, number - 1 + WINDOW
            start = None


def _counting(own: Sequence[str], free: Sequence[Sequence[str]]) -> list[bool]:
    """Return for each word whether it counts, that is, belongs to no name."""
    counts = [True] * len(own)
    starts: dict[str, list[Sequence[str]]] = {}
    for name in free:
        if name:
            starts.setdefault(name[0], []).append(name)
    for at, word in enumerate(own):
        for name in starts.get(word, ()):
            if own[at : at + len(name)] == name:
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


RULES: tuple[Rule, ...] = (copied,)
