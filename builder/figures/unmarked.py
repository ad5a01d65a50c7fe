"""Phrases typed without the marks of Vietnamese: gan 36 ty dong. They are refused, never read in part.

What may live here: telling such words from others. A phrase without one Vietnamese letter is taken as typed so
where a word beside its number is one of the figure language's when its marks are left out. In other phrases
only words that are nothing else count: real texts hold foreign words.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from builder.figures.lexicon import (
    LONGEST_MARK,
    MARKS,
    PLANS,
    SCALES,
    UNMARKED_BEFORE_SCALES,
    UNMARKED_SCALES,
    UNMARKED_TIMES,
)
from builder.figures.numbers import Unreadable
from builder.language import unmarked as without_marks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.figures.items import Item, Scan
    from builder.figures.lookup import Names

_SAYING = ("bound", "approx", "estimate", "change", "times", "level", "over")


def unmarked(kept: list[Item], scan: Scan, names: Names) -> Unreadable | None:
    """Refuse a figure beside a word that lacks its marks, and that would go unread."""
    for item in kept:
        if item.named.base and not scan.text.isascii():
            continue
        found = _bare(item, scan, names) if scan.text.isascii() else _scale(item, scan)
        if found:
            first, last = found
            return Unreadable("ambiguous", scan.slice(first, last), detail="unmarked")
    return None


def _scale(item: Item, scan: Scan) -> tuple[int, int] | None:
    """Find 36 ty, 36 ngan dong in a text that has marks elsewhere."""
    after = scan.words[item.end : item.end + 2]
    if after[:1] and after[0] in UNMARKED_SCALES:
        return item.start, item.end + 1
    if len(after) > 1 and after[0] in UNMARKED_BEFORE_SCALES and after[1] in UNMARKED_SCALES:
        return item.start, item.end + 2
    return None


def _bare(item: Item, scan: Scan, names: Names) -> tuple[int, int] | None:
    """Find a word beside the number in a text without any marks."""
    before, after = _folded(names)
    for size in range(1, LONGEST_MARK + 1):
        if not item.named.base and " ".join(scan.words[item.end : item.end + size]) in after:
            return item.start, min(item.end + size, len(scan.words))
        if item.start >= size and " ".join(scan.words[item.start - size : item.start]) in before:
            return item.start - size, item.end
    return None


@lru_cache(maxsize=8)
def _folded(names: Names) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words before and after a number, without their marks."""
    marks = [phrase for phrase, mark in MARKS.items() if mark.role in _SAYING]
    return (
        _without([*marks, *PLANS, *UNMARKED_TIMES]),
        _without([*SCALES, *names.meaning, *UNMARKED_TIMES]) - names.meaning.keys() - SCALES.keys(),
    )


def _without(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(bare for phrase in phrases if (bare := without_marks(phrase)) != phrase)
