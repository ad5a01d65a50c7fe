"""One term of a vocabulary file as it stands there, and the desk where faults are collected.

What may live here: what `termfiles.py` and `placefiles.py` share.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from builder.diagnostics import START, Finding, Place, Value
from builder.language import LANGS, Both

Plain = Any
"""YAML as plain values: dict, list, and scalars as text."""

Locate = Callable[[str, tuple[str | int, ...]], Place]
"""Where the value at a path of keys stands in a file."""


@dataclass(frozen=True, slots=True)
class Row:
    """One term as it stands in a file."""

    file: str
    path: tuple[str | int, ...]
    values: Mapping[str, Plain]

    @property
    def id(self) -> str:
        """The term's id as text."""
        return str(self.values.get("id", ""))

    def text(self, key: str) -> str | None:
        """Return the scalar `key` as text, or None."""
        value = self.values.get(key)
        return None if value is None or isinstance(value, (dict, list)) else str(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list `key`; a single scalar counts as a list of one."""
        value = self.values.get(key)
        if isinstance(value, list):
            return tuple(str(item) for item in value if not isinstance(item, (dict, list)))
        return () if value is None or isinstance(value, dict) else (str(value),)

    def both(self, key: str) -> Both | None:
        """Return the pair `key: {vi, en}`; where one language is missing the other stands in."""
        value = self.values.get(key)
        if not isinstance(value, dict) or not value:
            return None
        vi, en = (str(value[lang]) if lang in value else "" for lang in LANGS)
        return Both(vi or en, en or vi)


@dataclass(frozen=True, slots=True)
class Desk:
    """Collects what is wrong while the files are decoded."""

    locate: Locate
    findings: list[Finding]

    def report(self, code: str, row: Row, *keys: str | int, **values: Value) -> None:
        """Note a fault at `keys` of `row`; `values` fill the slots of the message."""
        path = (*row.path, *keys)
        place = self.locate(row.file, path)
        key = ".".join(map(str, (row.id or row.path[-1], *keys)))
        self.findings.append(Finding(code, place, key, {"id": row.id, **values}, row.file))


def nowhere(_file: str, _path: tuple[str | int, ...]) -> Place:
    """Locate everything at the start of its file, where the parsed text kept no places."""
    return START
