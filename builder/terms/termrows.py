"""One term of a vocabulary file as it stands there, and the desk where faults are collected.

What may live here: what `termfiles.py` and `placefiles.py` share.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from typing import Any

from builder.diagnostics import START, Finding, Place, Value
from builder.language import LANGS, Both
from builder.source.tree import Mapping, Node, Scalar, Sequence

Plain = Any
"""YAML as plain values: dict, list, and scalars as text."""

Locate = Callable[[str, tuple[str | int, ...]], Place]
"""Where the value at a path of keys stands in a file."""


@dataclass(frozen=True, slots=True)
class Row:
    """One term as it stands in a file."""

    file: str
    path: tuple[str | int, ...]
    values: AnyMapping[str, Plain]

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
    folder: str

    def report(self, code: str, row: Row, *keys: str | int, **values: Value) -> None:
        """Note a fault at `keys` of `row`; `values` fill the slots of the message."""
        path = (*row.path, *keys)
        place = self.locate(row.file, path)
        key = ".".join(map(str, (*([row.id] if row.id else row.path), *keys)))
        self.findings.append(Finding(code, place, key, {"id": row.id, **values}, f"{self.folder}/{row.file}"))


def plain(node: Node | None) -> Plain:
    """Return a tree as dictionaries, lists and texts."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.pairs}
    return None


def place_in(tree: Node | None, path: tuple[str | int, ...]) -> Place:
    """Return where the value at `path` stands, or the nearest thing around it."""
    place = START
    for part in path:
        if isinstance(tree, Mapping):
            tree = tree.get(str(part))
        elif isinstance(tree, Sequence) and isinstance(part, int) and part < len(tree.items):
            tree = tree.items[part]
        else:
            break
        if tree is None:
            break
        place = tree.place
    return place
