"""What the last build knew, so that the next one need not find it out again.

What may live here: the types of that knowledge, and keeping it in a file. The file is a convenience: when it
is missing, cut short, from another version or about another disk, the answer is None and the build is cold.
It is read as data only: no class but those named here and in `details.py` can come out of it. All of it is plain values
that marshal reads at once: unpickling 5,000 objects of Python took longer than the edit that a warm build is for.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import date as Date  # noqa: N812, as in model.py
from operator import attrgetter
from pathlib import Path
from typing import Any

from builder import files
from builder.diagnostics import Finding, Place
from builder.language import Both
from builder.periods import Period
from builder.publish.details import Kept, packed
from builder.site.facts import Facts
from builder.site.record import Cited, Record
from builder.terms.vocabulary import Gender, Vocabulary

_MAGIC = f"nhip-cau 3 {sys.version}\n".encode()
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
    gender it states, which the checks of every English text look up. `written` is this entry as it stood in
    the memory, so that it need not be written down again.
    """

    stamps: tuple[Stamp | None, ...]
    digest: str
    record: Record | None
    findings: tuple[Finding, ...]
    event: tuple[str, str, str]
    genders: tuple[tuple[str, Gender], ...]
    written: tuple[Any, ...] | None = None


Made = tuple[str, Stamp | None, Facts | None]
"""An output as it was made: fingerprint of what it came from, stamp of the file, facts of a page."""


@dataclass(slots=True)
class Memory:
    """All that a build keeps."""

    entries: dict[str, Seen] = field(default_factory=dict)
    outputs: dict[str, Made] = field(default_factory=dict)
    shells: dict[tuple[str, ...], list[str]] = field(default_factory=dict)


def sealed(data: bytes) -> bytes:
    """Return `data` with a sum before it, so that a harmed file is known as one."""
    return _MAGIC + _sum(data) + data


def unsealed(data: bytes) -> bytes | None:
    """Return what was sealed, None where a bit of it is another one."""
    head = len(_MAGIC) + _SUM
    rest = data[head:]
    return rest if data[:head] == _MAGIC + _sum(rest) else None


def _sum(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_SUM).digest()


def save(path: Path, version: str, memory: Memory, limit: int) -> None:
    """Write the memory in one rename. `version` stands for whatever makes everything stale.

    No file is trusted that changed after `limit` (ns): it may change again and show the same time.
    """
    entries = {name: _written(seen, limit) for name, seen in memory.entries.items()}
    outputs = {
        name: (fingerprint, stamp, None if facts is None else tuple(facts))
        for name, (fingerprint, stamp, facts) in memory.outputs.items()
    }
    files.write(path, sealed(_sum(version.encode()) + marshal.dumps((entries, outputs, memory.shells))))
    _last[path] = (stamp(path), version, memory)


_last: dict[Path, tuple[Stamp | None, str, Memory]] = {}
"""What this process saved: a preview builds again and need not read it."""


def forget(path: Path) -> None:
    """Let the next build be a cold one, unless this one ends well and saves a memory."""
    path.unlink(missing_ok=True)


def load(path: Path, version: str, vocabulary: Vocabulary) -> Memory | None:
    """Return the memory of a build of this very version, else None. Never raises for what the file holds."""
    kept = _last.pop(path, None)
    if kept is not None and kept[:2] == (stamp(path), version):
        return kept[2]
    try:
        data = unsealed(path.read_bytes())
    except OSError:
        return None
    if data is None or data[:_SUM] != _sum(version.encode()):
        return None
    entries, outputs, shells = marshal.loads(memoryview(data)[_SUM:])  # noqa: S302, its sum says that a build wrote it
    return Memory(
        {name: _read(row, vocabulary) for name, row in entries.items()},
        {
            name: (fingerprint, stamp, None if facts is None else Facts(*facts))
            for name, (fingerprint, stamp, facts) in outputs.items()
        },
        shells,
    )


def _written(seen: Seen, limit: int) -> tuple[Any, ...]:
    """Return an entry as plain values."""
    if seen.written is not None and _OLD not in seen.written[0]:
        return seen.written
    stamps = tuple(one if one is None or max(one[:2]) < limit else _OLD for one in seen.stamps)
    seen.stamps = stamps
    if seen.written is not None:
        seen.written = (stamps, *seen.written[1:])
        return seen.written
    record, details = seen.record, b""
    if record is not None:
        get = record.details
        details = get.bytes if isinstance(get, Kept) else packed(get())
    seen.written = (
        stamps,
        seen.digest,
        plain(record),
        details,
        plain(seen.findings),
        seen.event,
        seen.genders,
    )
    return seen.written


def _read(row: tuple[Any, ...], vocabulary: Vocabulary) -> Seen:
    stamps, digest, record, details, findings, event, genders = row
    known = None
    if record is not None:
        known = Record(
            details=Kept(details, vocabulary), **dict(zip(_RECORD, map(whole, record[1:]), strict=True))
        )
    return Seen(stamps, digest, known, whole(findings), event, genders, row)


_OLD: Stamp = (0, 0, 0)
"""The stamp of a file that is not trusted."""


# values as marshal writes them: a list is a value of ours with its kind, a tuple a tuple


def plain(value: Any) -> Any:
    """Write a value down; a KeyError for a kind of value that the memory does not know."""
    kind = type(value)
    if kind in _SIMPLE:
        return value
    if kind is tuple:
        return tuple(map(plain, value))
    if kind is dict:
        return {name: plain(one) for name, one in value.items()}
    name, _, parts = _KINDS[kind]
    return [name, *map(plain, parts(value))]


def whole(value: Any) -> Any:
    """Read a value that `plain` has written."""
    kind = type(value)
    if kind is list:
        return _MAKERS[value[0]](*map(whole, value[1:]))
    if kind is tuple:
        return tuple(map(whole, value))
    if kind is dict:
        return {name: whole(one) for name, one in value.items()}
    return value


def _fields(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*(one.name for one in fields(kind)))


_RECORD = tuple(one.name for one in fields(Record) if one.name != "details")
_SIMPLE = frozenset({str, int, float, bool, bytes, type(None)})
_KINDS: dict[type[Any], tuple[str, Callable[..., Any], Callable[[Any], tuple[Any, ...]]]] = {
    Record: ("record", tuple, attrgetter(*_RECORD)),
    Cited: ("cited", Cited, _fields(Cited)),
    Period: ("period", Period, _fields(Period)),
    Finding: ("finding", Finding, _fields(Finding)),
    Both: ("both", Both, tuple),
    Place: ("place", Place, tuple),
    Date: ("date", Date.fromordinal, lambda day: (day.toordinal(),)),
}
_MAKERS = {name: make for name, make, _ in _KINDS.values()}


CLOCK = 2_000_000_000
"""Nanoseconds within which a file may change twice and show one time (the coarsest clocks of disks)."""
