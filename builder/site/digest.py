"""Digests of values: what a fingerprint is made of.

What may live here: writing a value down without ambiguity, whatever the hash seed, and hashing it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date as Date  # noqa: N812, as everywhere
from decimal import Decimal
from functools import cache
from typing import Any

from pydantic import BaseModel


def digest(value: object) -> str:
    """Return a digest of plain values, collections, dataclasses, models, functions and what knows its own digest.

    Something with a `digest` of its own (a record) is not looked into. Raises TypeError for anything else, so
    that nothing is left out of a fingerprint unseen.
    """
    return hashlib.blake2b("\x1f".join(_words(value)).encode(), digest_size=12).hexdigest()


def _words(value: object) -> Iterable[str]:
    """Write a value down so that two different values never read alike."""
    if value is None or isinstance(value, (str, int, float, Date, Decimal)):
        yield f"{type(value).__name__}:{value}"
    elif isinstance(known := getattr(value, "digest", None), str) and known:
        yield known
    elif isinstance(value, BaseModel):
        yield value.model_dump_json()
    elif callable(value):
        yield f"{value.__module__}.{getattr(value, '__qualname__', '')}"
    else:
        items = _items(value)
        yield f"{type(value).__name__}[{len(items)}"
        for item in items:
            yield from _words(item)


def _items(value: object) -> Sequence[object]:
    if isinstance(value, (tuple, list)):
        return value
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Mapping):
        return tuple(value.items())
    if is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, name) for name in _fields(type(value))]
    raise TypeError(f"{type(value).__name__} cannot be fingerprinted")


@cache
def _fields(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
