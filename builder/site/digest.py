"""Digests of values: what a fingerprint is made of.

What may live here: writing a value down without ambiguity, whatever the hash seed, and hashing it. Every build
takes the digest of every output's arguments, so how a kind of value is written is looked up once, and a long
value that stands in several arguments (a term with its reports, in both languages) is written once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, is_dataclass
from datetime import date as Date  # noqa: N812, as everywhere
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from typing import Any

from pydantic import BaseModel

LONG = 8
"""Parts from which a tuple or a dataclass is written as the digest of its parts."""

Writer = Callable[[Any, list[str]], None]


def digest(value: object) -> str:
    """Return a digest of plain values, collections, dataclasses, models, functions and what knows its own digest.

    Something with a `digest` of its own (a record) is not looked into. Raises TypeError for anything else, so
    that nothing is left out of a fingerprint unseen.
    """
    words: list[str] = []
    _write(value, words)
    return _hashed(words)


def _hashed(words: list[str]) -> str:
    return hashlib.blake2b("\x1f".join(words).encode(), digest_size=12).hexdigest()


def _write(value: object, words: list[str]) -> None:
    """Write a value down so that two different values never read alike."""
    kind = type(value)
    (_WRITERS.get(kind) or _learned(kind))(value, words)


def _learned(kind: type[Any]) -> Writer:
    writer = _WRITERS[kind] = _writer(kind)
    return writer


def _writer(kind: type[Any]) -> Writer:
    """Return how values of this kind are written."""
    name = kind.__name__
    if issubclass(kind, (str, int, float, Date, Decimal)) or kind is type(None):
        return lambda value, words: words.append(f"{name}:{value}")
    if is_dataclass(kind):
        return _dataclass(kind)
    for known, writer in _KINDS.items():
        if issubclass(kind, known):
            return writer
    raise TypeError(f"{name} cannot be fingerprinted")


def _model(value: BaseModel, words: list[str]) -> None:
    words.append(value.model_dump_json())


def _set(value: frozenset[Any], words: list[str]) -> None:
    _items("frozenset", sorted(value), words)


def _mapping(value: Mapping[Any, object], words: list[str]) -> None:
    _items("mapping", value.items(), words)


def _function(value: Callable[..., object], words: list[str]) -> None:
    words.append(f"{value.__module__}.{getattr(value, '__qualname__', '')}")


def _items(name: str, items: Collection[object], words: list[str]) -> None:
    """Write items down. What most of them are, texts, records and pairs, is written here: calls are what costs."""
    words.append(f"{name}[{len(items)}")
    for item in items:
        kind = type(item)
        if kind is str:
            words.append(f"str:{item}")
        elif kind in _KNOWN and item.digest:  # type: ignore[attr-defined]
            words.append(item.digest)  # type: ignore[attr-defined]
        elif kind is tuple and len(item) < LONG:  # type: ignore[arg-type]
            _items("tuple", item, words)  # type: ignore[arg-type]
        else:
            (_WRITERS.get(kind) or _learned(kind))(item, words)


def _tuple(value: tuple[object, ...] | list[object], words: list[str]) -> None:
    if len(value) >= LONG and isinstance(value, tuple):
        words.append(_long(_Same(value, value)))
    else:
        _items(type(value).__name__, value, words)


def _dataclass(kind: type[Any]) -> Writer:
    """Return how a dataclass is written: as its own digest where it has one, else field by field."""
    names = [field.name for field in fields(kind)]
    name = kind.__name__
    get = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)

    def write(value: Any, words: list[str]) -> None:
        _items(name, get(value), words)

    def write_digest(value: Any, words: list[str]) -> None:
        if value.digest:
            words.append(value.digest)
        else:
            write(value, words)

    def write_long(value: Any, words: list[str]) -> None:
        words.append(_long(_Same(value, get(value))))

    if "digest" in names:
        _KNOWN.add(kind)
        return write_digest
    return write_long if len(names) >= LONG else write


class _Same:
    """A value with its parts that equals nothing but itself, so that it can be looked up without being read."""

    __slots__ = ("parts", "value")

    def __init__(self, value: object, parts: tuple[object, ...]) -> None:
        self.value, self.parts = value, parts

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.value is other.value


@lru_cache(maxsize=10_000)
def _long(same: _Same) -> str:
    words: list[str] = []
    _items(f"long {type(same.value).__name__}", same.parts, words)
    return _hashed(words)


_KINDS: dict[type[Any], Writer] = {
    BaseModel: _model,
    tuple: _tuple,
    list: _tuple,
    frozenset: _set,
    Mapping: _mapping,
    Callable: _function,  # type: ignore[dict-item]  # an abstract class like any other at run time
}
_WRITERS: dict[type[Any], Writer] = {}
_KNOWN: set[type[Any]] = set()
"""Dataclasses met so far that have a digest of their own."""
