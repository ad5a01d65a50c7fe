"""What the last build knew, so that the next one need not find it out again.

What may live here: the types of that knowledge, and keeping it in a file. It is a convenience: when it is
missing, cut short, from another version or about another disk, the answer is None and the build is cold.

It stands in two files, because one word in one of 5,000 reports must not rewrite 20 MB: `memory.whole`, and
`memory` with what has changed since that was written. The second names the first by its sum, so that neither
is believed without the other.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from builder import files
from builder.diagnostics import Finding
from builder.publish import findings
from builder.publish.details import Kept
from builder.publish.written import plain, plain_record, whole, whole_record
from builder.site.record import Record
from builder.terms.vocabulary import Gender, Vocabulary

_MAGIC = f"nhip-cau 4 {sys.version}\n".encode()
_SUM = 32

Stamp = tuple[int, int, int]
"""Change time and modification time in ns, and size: what tells that a file is the one that was read."""


def stamp(path: str | Path) -> Stamp | None:
    """Return the stamp of a file, None where there is none."""
    try:
        state = os.stat(path)  # noqa: PTH116, thousands of them
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
    findings: Sequence[Finding]
    event: tuple[str, str, str]
    genders: tuple[tuple[str, Gender], ...]
    written: tuple[Any, ...] | None = None


Made = tuple[str, Stamp | None, tuple[Any, ...] | None]
"""An output as it was made: fingerprint of what it came from, stamp of the file, facts of a page (`Facts`)."""

Table = dict[Any, Any]


@dataclass(frozen=True, slots=True)
class Whole:
    """What `memory.whole` holds: tables of plain values, and the sum by which `memory` names it."""

    sum: bytes
    tables: tuple[Table, ...]


@dataclass(slots=True)
class Memory:
    """All that a build keeps. `whole` is what of it is written down already.

    `prose` are the findings in the pages that people write; another word there is another version.
    """

    entries: dict[str, Seen] = field(default_factory=dict)
    outputs: dict[str, Made] = field(default_factory=dict)
    shells: dict[tuple[str, ...], tuple[list[bytes], list[str]]] = field(default_factory=dict)
    prose: tuple[Finding, ...] = ()
    whole: Whole | None = None


def sealed(data: bytes) -> bytes:
    """Return `data` with a sum before it, so that a harmed file is known as one."""
    return _MAGIC + _sum(data) + data


def unsealed(data: bytes) -> bytes | None:
    """Return what was sealed, None where a bit of it is another one."""
    head = len(_MAGIC) + _SUM
    rest = data[head:]
    return rest if data[:head] == _MAGIC + _sum(rest) else None


def _sum(data: bytes | mmap) -> bytes:
    return hashlib.blake2b(data, digest_size=_SUM).digest()


def save(path: Path, version: str, memory: Memory, limit: int) -> None:
    """Write what is not written yet, in one rename. `version` stands for whatever makes everything stale.

    No file is trusted that changed after `limit` (ns): it may change again and show the same time.
    """
    entries = {name: _written(seen, limit) for name, seen in memory.entries.items()}
    tables: tuple[Table, ...] = (entries, memory.outputs, dict(memory.shells))
    since = None if memory.whole is None else _since(memory.whole.tables, tables)
    if since is None or memory.whole is None:
        memory.whole = _write_whole(path, tables)
        since = [({}, []) for _ in tables]
    head = _sum(version.encode()) + memory.whole.sum
    files.write(path, sealed(head + marshal.dumps((since, plain(memory.prose)))))
    _last[path] = (stamp(path), version, memory)


def _write_whole(path: Path, tables: tuple[Table, ...]) -> Whole:
    sums = hashlib.blake2b(digest_size=_SUM)

    def told() -> Iterator[bytes]:
        for piece in _pieces(tables):
            sums.update(piece)
            yield piece

    files.write_pieces(_whole(path), told())
    return Whole(sums.digest(), tables)


PIECE = 200
"""Rows that are written down at a time: all of 5,000 reports at once took 30 MB, when a build holds most; a thousand 11."""


def _pieces(tables: tuple[Table, ...]) -> Iterator[bytes]:
    """Yield some rows at a time with the number of their table, behind how many bytes they are."""
    for number, table in enumerate(tables):
        rows = iter(table.items())
        while some := dict(islice(rows, PIECE)):
            data = marshal.dumps((number, some))
            yield len(data).to_bytes(_LENGTH, "little") + data


_LENGTH = 8
"""Bytes of a piece's length."""


def _joined(written: memoryview) -> tuple[Table, ...]:
    """Read the tables that stand in pieces; a sum has told that they are whole."""
    tables: tuple[Table, ...] = ({}, {}, {})
    at = 0
    while at < len(written):
        start = at + _LENGTH
        at = start + int.from_bytes(written[at:start], "little")
        number, some = marshal.loads(written[start:at])  # noqa: S302, a build wrote it
        tables[number].update(some)
    return tables


def _whole(path: Path) -> Path:
    return path.with_name(f"{path.name}.whole")


SHARE = 8
"""The whole is written anew when an eighth of it would have to be repeated in every build."""


def _since(before: tuple[Table, ...], now: tuple[Table, ...]) -> list[tuple[Table, list[Any]]] | None:
    """Return rows that are new or other ones, and names that are gone, by table; None where that is much.

    A row that nobody touched is the very one that was read.
    """
    changes = [
        (
            {name: row for name, row in new.items() if old.get(name) is not row},
            [name for name in old if name not in new],
        )
        for old, new in zip(before, now, strict=True)
    ]
    many = sum(len(rows) + len(gone) for rows, gone in changes) * SHARE > sum(map(len, before))
    return None if many else changes


def _changed(before: Table, rows: Table, gone: list[Any]) -> Table:
    table = {**before, **rows}
    for name in gone:
        del table[name]
    return table


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
        tables = None if data is None else _tables(_whole(path), data[: 2 * _SUM], version)
    except OSError:
        return None
    if data is None or tables is None:
        return None
    since, prose = marshal.loads(memoryview(data)[2 * _SUM :])  # noqa: S302, as above
    entries, outputs, shells = (_changed(old, *change) for old, change in zip(tables, since, strict=True))
    return Memory(
        {name: _read(row, vocabulary) for name, row in entries.items()},
        outputs,
        shells,
        whole(prose),
        Whole(data[_SUM : 2 * _SUM], tables),
    )


def _tables(path: Path, head: bytes, version: str) -> tuple[Table, ...] | None:
    """Read the whole where it is the one that the head of `memory` names, made by this version."""
    with path.open("rb") as stream:
        if not os.fstat(stream.fileno()).st_size:
            return None
        # Mapped and not read: 20 MB need not be copied before they are looked at, which saved 15 ms.
        with mmap(stream.fileno(), 0, access=ACCESS_READ) as written:
            if head != _sum(version.encode()) + _sum(written):
                return None
            with memoryview(written) as view:
                return _joined(view)


def _written(seen: Seen, limit: int) -> tuple[Any, ...]:
    """Return an entry as plain values."""
    if seen.written is not None and _OLD not in seen.written[0]:
        return seen.written
    stamps = tuple(one if one is None or max(one[:2]) < limit else _OLD for one in seen.stamps)
    seen.stamps = stamps
    if seen.written is not None:
        seen.written = (stamps, *seen.written[1:])
        return seen.written
    seen.written = (
        stamps,
        seen.digest,
        plain_record(seen.record),
        b"" if seen.record is None else _kept(seen.record).bytes,
        findings.packed(seen.findings),
        seen.event,
        seen.genders,
    )
    return seen.written


def _kept(record: Record) -> Kept:
    """Return the details of a record, which a build keeps as bytes."""
    if not isinstance(record.details, Kept):
        raise TypeError(f"the details of {record.id} are no bytes")
    return record.details


def _read(row: tuple[Any, ...], vocabulary: Vocabulary) -> Seen:
    stamps, digest, record, details, found, event, genders = row
    known = None if record is None else whole_record(record, Kept(details, vocabulary))
    return Seen(stamps, digest, known, findings.unpacked(found), event, genders, row)


_OLD: Stamp = (0, 0, 0)
"""The stamp of a file that is not trusted."""


CLOCK = 2_000_000_000
"""Nanoseconds within which a file may change twice and show one time (the coarsest clocks of disks)."""
