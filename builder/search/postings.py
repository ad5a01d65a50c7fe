"""How lists of report numbers are written: as text that gzip packs well and a browser reads fast.

What may live here: the number code and the postings of one entry. `search.js` holds the reading half.

A number is written with 24 closing signs (A to X) and 24 carrying signs, least part first, so that a number
below 24 takes one sign, below 600 two, below 14,424 three. None of the signs occurs in a form, so entries
need no separators. Postings are up to four groups, one a field class, each of growing numbers written as
gaps; class 0 comes first without a mark, the others behind `!`, `#` and `$`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import sub

CLOSING = "ABCDEFGHIJKLMNOPQRSTUVWX"
CARRYING = "YZ'()*+,/:;?@[]^_`{|}~& "
MARKS = ("", "!", "#", "$")
"""The marks of the field classes: body, summary and figures, names, title."""
DROPPED = "%"
"""Begins the postings of a word that stands in too many reports; the number behind it says in how many."""

_BASE = len(CLOSING)
_NUMBER = re.compile(f"[{re.escape(CARRYING)}]*[{CLOSING}]")
_GROUPS = re.compile(f"([!#$]?)([{re.escape(CARRYING)}{CLOSING}]+)")
_VALUE = {sign: at for at, sign in enumerate(CLOSING + CARRYING)}

Groups = tuple[list[int], list[int], list[int], list[int]]
"""The numbers of the reports that hold a word, growing, by the best field in which it stands."""


def write_number(value: int) -> str:
    """Write one number of at least 0."""
    signs = []
    while value >= _BASE:
        value -= _BASE
        signs.append(CARRYING[value % _BASE])
        value //= _BASE
    return "".join(signs) + CLOSING[value]


class _Steps(dict[int, str]):
    """Steps from one number to the next, each as it is written: as the gap between them."""

    def __missing__(self, step: int) -> str:
        written = self[step] = write_number(step - 1)
        return written


_STEPS = _Steps()


def write_list(numbers: list[int]) -> str:
    """Write growing numbers as gaps."""
    if len(numbers) == 1:
        return _STEPS[numbers[0] + 1]
    return "".join(map(_STEPS.__getitem__, map(sub, numbers, [-1, *numbers])))


def read_list(text: str) -> list[int]:
    """Read what `write_list` wrote."""
    numbers: list[int] = []
    last = -1
    value, scale = 0, 1
    for sign in text:
        digit = _VALUE[sign]
        value += scale * digit
        if digit < _BASE:
            last += value + 1
            numbers.append(last)
            value, scale = 0, 1
        else:
            scale *= _BASE
    return numbers


def lowest_kept(sizes: Sequence[int], cut: int) -> int:
    """Return the lowest field class that an entry with classes of these sizes keeps: 0 keeps all.

    With more than `cut` reports in all, classes go from the lowest up until no more than `cut` are left; the
    title's class stays.
    """
    left = sum(sizes)
    lowest = 0
    while left > cut and lowest < len(MARKS) - 1:
        left -= sizes[lowest]
        lowest += 1
    return lowest


def kept(sizes: Sequence[int], cut: int) -> tuple[int, str]:
    """Return the lowest class that is kept, and what is written before the first group."""
    total = sum(sizes)
    lowest = lowest_kept(sizes, cut) if total > cut else 0
    return lowest, DROPPED + write_number(total) if lowest else ""


def write(groups: Groups, cut: int, sizes: Sequence[int] | None = None) -> str:
    """Write an entry's postings. `sizes` are the classes' true sizes where `groups` lacks those not kept."""
    lowest, signs = kept(sizes or list(map(len, groups)), cut)
    for mark, numbers in zip(MARKS[lowest:], groups[lowest:], strict=True):
        if numbers:
            signs += mark + write_list(numbers)
    return signs


def read(text: str) -> Groups:
    """Read an entry's postings; of a shortened entry only what was kept."""
    groups: Groups = ([], [], [], [])
    if text.startswith(DROPPED):
        text = text[1 + len(_NUMBER.match(text, 1)[0]) :]  # type: ignore[index]
    for mark, numbers in _GROUPS.findall(text):
        groups[MARKS.index(mark)].extend(read_list(numbers))
    return groups


def count(text: str) -> int:
    """Return in how many reports an entry stands, also where its postings are cut."""
    if text.startswith(DROPPED):
        return read_list(_NUMBER.match(text, 1)[0])[0]  # type: ignore[index]
    return sum(map(text.count, CLOSING))
