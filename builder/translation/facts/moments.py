"""Dates, months, quarters, halves, years and times of a text.

What may live here: the patterns of both languages and what they mean. A pattern that has spoken takes its
characters away, so that the `8` of `8/1/2019` is not counted once more as a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

D = r"(?:3[01]|[12]\d|0?[1-9])"
M = r"(?:1[0-2]|0?[1-9])"
Y = r"(?:19|20)\d{2}"
DASH = r"[-–—]"


class Moment(NamedTuple):
    """A point or stretch of time.

    `value` depends on `kind`: day (day, month or 0), month (1-12,), year (2018,), quarter (1-4,), half (1, 2 or 0: which half is not
    said), months (how many, 1 first or 2 last), time (minutes after midnight,), decade (90,),
    slash (a, b): day and month, or a share such as 8/10.
    """

    kind: str
    value: tuple[int, ...]
    start: int
    end: int


class Scan:
    """A text that is being read: what was found, and which characters are taken."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.rest = text
        self.found: list[Moment] = []
        self.literals: list[tuple[str, str, int, int]] = []

    def take(self, start: int, end: int) -> None:
        """Keep the characters from being read again."""
        self.rest = self.rest[:start] + "\0" * (end - start) + self.rest[end:]

    def is_taken(self, start: int) -> bool:
        """Return whether a pattern has spoken about the character at `start`."""
        return self.rest[start] == "\0"


Read = Callable[[re.Match[str]], Iterator[tuple[str, tuple[int, ...]]]]


class Pattern(NamedTuple):
    """A pattern and what it says; `read` may yield nothing, then the characters stay free.

    `needs`: lower-case pieces of which one must be in the text, so that most patterns need not be tried.
    """

    regex: re.Pattern[str]
    read: Read
    needs: tuple[str, ...] = ()


def numbers(text: str) -> list[int]:
    """Return the whole numbers in `text`."""
    return [int(number) for number in re.findall(r"\d+", text)]


def year(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Read the group `y` where it matched."""
    if year := match.groupdict().get("y"):
        yield "year", (int(year),)


def days(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Read one or several days (`d`) of a month (`m`), with or without the year."""
    month = int(match["m"])
    for day in numbers(match["d"]):
        yield "day", (day, month)
    yield from year(match)


def months(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Read one or several months (`m`), with or without the year."""
    for month in numbers(match["m"]):
        yield "month", (month,)
    yield from year(match)


def years(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Read the two ends of a run of years (`y`, `z`)."""
    first = int(match["y"])
    yield "year", (first,)
    last = match["z"]
    yield "year", (int(last) if len(last) == 4 else first // 100 * 100 + int(last),)  # noqa: PLR2004, digits of a year


def decade(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Read a decade (`y`)."""
    yield "decade", (int(match["y"]) % 100,)


def scan(text: Scan, patterns: tuple[Pattern, ...]) -> None:
    """Read the moments of `text`, in the order of the patterns, into `text.found`."""
    lower = text.text.lower()
    has_digits = any(char.isdigit() for char in lower)
    for regex, read, needs in patterns:
        if not (any(piece in lower for piece in needs) if needs else has_digits):
            continue
        for match in regex.finditer(text.rest):
            said = list(read(match))
            for kind, value in said:
                text.found.append(Moment(kind, value, match.start(), match.end()))
            if said:
                text.take(match.start(), match.end())
