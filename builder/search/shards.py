"""How entries are laid out in files, so that a query loads little and an edit rewrites little.

What may live here: the grouping of entries by their first word, and the files that follow from it. All
entries that begin with one key stand together: the word alone, then each neighbour that follows it. A key
with much to say has files of its own, `w/<key>-<n>.json`, its neighbours spread by their hash; all others
share `w/<bucket>.json`. Which it is follows from the content alone, never from the order of builds.

A file is a JSON list of names and bodies in turn. A body is the postings of the word alone, then each
neighbour's form followed by its postings.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING

from builder.search.entries import ENGLISH
from builder.search.normalise import LETTERS, fold, spread

if TYPE_CHECKING:
    from collections.abc import Mapping

TARGET = 4_000
"""Characters a file should have; gzip takes them to about half."""

_ENTRY = re.compile(f"([{LETTERS}0-9.-]+)([^{LETTERS}0-9.-]+)")
_ALONE = re.compile(f"[^{LETTERS}0-9.-]*")

Body = dict[str, str]
"""Postings by the form of the neighbour; the empty form is the word alone."""


@lru_cache(maxsize=1 << 16)
def key_of(name: str) -> str:
    """Return the key of a word's name."""
    return fold(name.removeprefix(ENGLISH))


@dataclass(slots=True)
class Sheet:
    """All that stands under one key: a body for each name of the word."""

    bodies: dict[str, Body] = field(default_factory=dict)

    def size(self) -> int:
        """Return the characters that the sheet takes in files, whatever their number."""
        return sum(
            len(name) + sum(map(len, body)) + sum(map(len, body.values()))
            for name, body in self.bodies.items()
        )

    def parts(self) -> int:
        """Return in how many files of its own the sheet stands; 0 if it shares a bucket."""
        return parts_for(self.size())


def parts_for(size: int) -> int:
    """Return in how many files of its own a sheet of this size stands; 0 if it shares a bucket."""
    return 0 if size <= TARGET else ceil(size / TARGET)


def write_body(body: Body) -> str:
    """Write one body; neighbours stand in the order of their forms."""
    return "".join([form + body[form] for form in sorted(body)])


def read_body(text: str) -> Body:
    """Read what `write_body` wrote."""
    first = alone(text)
    body: Body = dict(_ENTRY.findall(text, len(first)))
    if first:
        body[""] = first
    return body


def cells(sheet: Sheet) -> list[str]:
    """Return names and bodies in turn, as they stand in a file."""
    return [cell for name in sorted(sheet.bodies) for cell in (name, write_body(sheet.bodies[name]))]


def write_cells(found: Sequence[str]) -> bytes:
    """Write a file that holds these cells: those of one key behind those of another, by growing keys."""
    return ('["' + '","'.join(found) + '"]').encode() if found else b"[]"


def alone(text: str) -> str:
    """Return of a written body the postings of the word alone."""
    return _ALONE.match(text)[0]  # type: ignore[index]


def write_file(sheets: dict[str, Sheet]) -> bytes:
    """Write a file that holds these keys."""
    return write_cells([cell for key in sorted(sheets) for cell in cells(sheets[key])])


def write_texts(texts: Mapping[str, str]) -> bytes:
    """Write a file that holds these bodies, each as it is written, by name."""
    names = sorted(texts, key=lambda name: (key_of(name), name))
    return write_cells([cell for name in names for cell in (name, texts[name])])


def texts_of(sheet: Sheet) -> dict[str, str]:
    """Return the bodies of a sheet as they are written, by name."""
    return {name: write_body(body) for name, body in sheet.bodies.items()}


def read_texts(data: bytes | None) -> dict[str, str]:
    """Read what `write_texts` or `write_file` wrote; a file that is not there holds nothing."""
    cells = json.loads(data) if data else []
    return dict(zip(cells[::2], cells[1::2], strict=True))


def split(sheet: Sheet, parts: int) -> list[Sheet]:
    """Spread a sheet over several files by the hash of the neighbours' keys; the word alone is in the first."""
    split_up = [Sheet() for _ in range(parts)]
    for name, body in sheet.bodies.items():
        bodies: list[Body] = [{} for _ in range(parts)]
        for form, text in body.items():
            bodies[part_of(form, parts)][form] = text
        for part, some in zip(split_up, bodies, strict=True):
            if some:
                part.bodies[name] = some
    return split_up


def part_of(form: str, parts: int) -> int:
    """Return in which of so many files a neighbour's form stands."""
    return _spread_form(form) % parts if form else 0


@lru_cache(maxsize=1 << 16)
def _spread_form(form: str) -> int:
    return spread(fold(form))


def buckets_for(light: int) -> int:
    """Return how many shared files hold the light keys, given their characters in all: a power of two."""
    return 1 << max(0, ceil(light / TARGET * 1.25) - 1).bit_length()


def bucket_path(key: str, buckets: int) -> str:
    """Return the path of the shared file that holds a light key."""
    return f"w/{spread(key) % buckets:x}.json"


def own_path(key: str, part: int) -> str:
    """Return the path of a heavy key's own file."""
    return f"w/{key}-{part}.json"
