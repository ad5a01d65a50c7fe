"""What the last build knew, so that the next one need not find it out again.

What may live here: the types of that knowledge, and keeping it in a file. The file is a convenience: when it
is missing, cut short, from another version or about another disk, the answer is None and the build is cold.
It is read as data only: no class but those named here can come out of it.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from builder import files
from builder.diagnostics import Finding
from builder.site.facts import Facts
from builder.site.record import Details, Record
from builder.terms.vocabulary import Gender, Indicator, Vocabulary

_MAGIC = b"nhip-cau 1\n"
_SUM = 32

Stamp = tuple[int, int, int]
"""Change time and modification time in ns, and size: what tells that a file is the one that was read."""


def stamp(path: str | Path | os.DirEntry[str]) -> Stamp | None:
    """Return the stamp of a file, None where there is none."""
    try:
        state = path.stat() if isinstance(path, os.DirEntry) else os.stat(path)  # noqa: PTH116, 11,000 of them
    except OSError:
        return None
    return (state.st_mtime_ns, state.st_ctime_ns, state.st_size)


@dataclass(slots=True)
class Seen:
    """An entry as it was read: stamps of its files, digest of their bytes, and what the site shows of it.

    `record` is None for a draft. `event` tells it from other reports (E207); `genders` are the people whose
    gender it states, which the checks of every English text look up.
    """

    stamps: tuple[Stamp | None, ...]
    digest: str
    path: str
    record: Record | None
    details: bytes
    findings: tuple[Finding, ...]
    event: tuple[str, str, str]
    genders: tuple[tuple[str, Gender], ...]


@dataclass(slots=True)
class Made:
    """An output as it was made: fingerprint of what it came from, stamp of the file, facts of a page."""

    fingerprint: str
    stamp: Stamp | None
    facts: Facts | None


@dataclass(slots=True)
class Memory:
    """All that a build keeps. `version` stands for whatever makes everything stale."""

    version: str
    entries: dict[str, Seen] = field(default_factory=dict)
    outputs: dict[str, Made] = field(default_factory=dict)
    shells: dict[tuple[str, ...], list[str]] = field(default_factory=dict)


def sealed(data: bytes) -> bytes:
    """Return `data` with a sum before it, so that a harmed file is known as one."""
    return _MAGIC + hashlib.blake2b(data, digest_size=_SUM).digest() + data


def unsealed(data: bytes) -> bytes | None:
    """Return what was sealed, None where a bit of it is another one."""
    head = len(_MAGIC) + _SUM
    return data[head:] if sealed(data[head:]) == data else None


def save(path: Path, memory: Memory) -> None:
    """Write the memory in one rename."""
    files.write(path, sealed(pickle.dumps(memory, protocol=5)))


def forget(path: Path) -> None:
    """Let the next build be a cold one, unless this one ends well and saves a memory."""
    path.unlink(missing_ok=True)


def load(path: Path, version: str, vocabulary: Vocabulary) -> Memory | None:
    """Return the memory of a build of this very version, else None. Never raises for what the file holds."""
    try:
        data = unsealed(path.read_bytes())
    except OSError:
        return None
    if data is None:
        return None
    try:
        memory = _Reader(io.BytesIO(data)).load()
    except Exception:  # noqa: BLE001, whatever is wrong with the file, a cold build is the answer
        return None
    if not isinstance(memory, Memory) or memory.version != version:
        return None
    for seen in memory.entries.values():
        if seen.record is not None:
            object.__setattr__(seen.record, "details", Kept(seen.details, vocabulary))
    return memory


CLOCK = 2_000_000_000
"""Nanoseconds within which a file may change twice and show one time (the coarsest clocks of disks)."""


def kept(seen: Seen, limit: int) -> Seen:
    """Return an entry as it is remembered: details beside the record; no stamp that is younger than `limit`."""
    stamps = tuple(one if one is None or max(one[:2]) < limit else (0, 0, 0) for one in seen.stamps)
    if seen.record is None:
        return replace(seen, stamps=stamps)
    get = seen.record.details
    details = get.bytes if isinstance(get, Kept) else packed(get())
    return replace(seen, stamps=stamps, record=replace(seen.record, details=_nothing), details=details)


def _nothing() -> Details:
    return Details((), (), (), (), None)


def packed(details: Details) -> bytes:
    """Write details down; indicators are named, not copied."""
    out = io.BytesIO()
    _Writer(out, protocol=5).dump(details)
    return out.getvalue()


class Kept:
    """Details as bytes, read when somebody asks."""

    __slots__ = ("bytes", "found", "vocabulary")

    def __init__(self, data: bytes, vocabulary: Vocabulary) -> None:
        self.bytes, self.vocabulary = data, vocabulary
        self.found: Details | None = None

    def __call__(self) -> Details:
        """Read the details, once: several pages may ask."""
        if self.found is None:
            reader = _Reader(io.BytesIO(self.bytes))
            reader.indicators = self.vocabulary.indicators
            self.found = reader.load()
        return self.found


class _Writer(pickle.Pickler):
    def persistent_id(self, obj: object) -> str | None:
        return obj.id if isinstance(obj, Indicator) else None


_ALLOWED = {
    "builtins": {"frozenset", "set"},
    "datetime": {"date"},
    "decimal": {"Decimal"},
}
_OURS = {
    "builder.publish.memory": {"Memory", "Seen", "Made", "_nothing"},
    "builder.diagnostics": {"Finding", "Place"},
    "builder.language": {"Both"},
    "builder.model": {"Figure", "Change", "Person", "Document", "Correction"},
    "builder.periods": {"Period"},
    "builder.corpus": {"KnownFigure"},
    "builder.figures.quantity": {"Quantity", "Change"},
    "builder.site.record": {"Record", "Details", "Cited"},
    "builder.site.facts": {"Facts"},
}


class _Reader(pickle.Unpickler):
    """Makes plain values and the classes named above; anything else in the file is refused."""

    indicators: Mapping[str, Indicator] | None = None

    def find_class(self, module: str, name: str) -> Any:
        if name in _ALLOWED.get(module, ()) or name in _OURS.get(module, ()):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")

    def persistent_load(self, pid: str) -> Indicator:
        if self.indicators is None:
            raise pickle.UnpicklingError(pid)
        return self.indicators[pid]
