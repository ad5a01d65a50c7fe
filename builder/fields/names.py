"""Which field somebody means by a word: other spellings, Vietnamese names, slips of the finger.

What may live here: pure look-ups over the table of `fields.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from builder.fields.texts import FIELDS, KEY_NAMES
from builder.language import unmarked

_APART = re.compile(r"[\s_\-]+")
_LONGEST = 40


def plain(word: str) -> str:
    """Return `word` without diacritics, capitals, spaces, hyphens and underscores."""
    return _APART.sub("", unmarked(word[:_LONGEST]))


def _spellings() -> dict[str, dict[str, str]]:
    """For each group of fields ("" is the top): plain spelling of a name or alias -> field."""
    found: dict[str, dict[str, str]] = {}
    for path, field in FIELDS.items():
        group, _, name = path.rpartition(".")
        known = found.setdefault(group, {})
        for alias in field.aliases:
            known.setdefault(plain(alias), name)
    for path in FIELDS:
        group, _, name = path.rpartition(".")
        found[group][plain(name)] = name
    return found


_SPELLINGS = _spellings()
_ANY = frozenset(word for known in _SPELLINGS.values() for word in known)


@lru_cache(maxsize=256)
def is_key(word: str) -> bool:
    """Whether `word` may be meant as the name of a field: `title`, `tieu_de`, `Tiêu đề`."""
    return word in KEY_NAMES or plain(word) in _ANY


def meant(word: str, group: str) -> str | None:
    """Return the field of `group` of which `word` is another spelling or a Vietnamese name."""
    return _SPELLINGS.get(group, {}).get(plain(word))


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that `word` is a slip of the finger away from, or None."""
    wanted = plain(word)
    best: tuple[int, str] | None = None
    for candidate in candidates:
        spelt = plain(candidate)
        most = max(1, min(len(spelt), len(wanted)) // 3)
        if abs(len(spelt) - len(wanted)) > most:
            continue
        steps = distance(wanted, spelt)
        if steps <= most and (best is None or steps < best[0]):
            best = (steps, candidate)
    return best[1] if best else None


def distance(one: str, other: str) -> int:
    """Return how many letters to add, drop, change or swap with a neighbour (Damerau, optimal alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        earlier, before, row = before, row, [i] + [0] * len(other)
        for j, wanted in enumerate(other, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != wanted))
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == wanted:
                row[j] = min(row[j], earlier[j - 2] + 1)
    return row[-1]


def homes(word: str) -> list[str]:
    """Return the groups that do have a field of this very name."""
    return [path.rpartition(".")[0] for path in FIELDS if path.rpartition(".")[2] == word and "." in path]
