"""Findings of a build: those of entries that nobody touched are counted, and read only when somebody looks.

What may live here: such findings, of one entry and of a build. Most builds print no more than how many there
are, and to read 7,000 of them took a twentieth of the time of an edit.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import overload

from builder.diagnostics import Finding, in_order
from builder.publish.written import plain, whole


class _Listed(Sequence[Finding]):
    """A sequence that is made whenever somebody looks at it."""

    __slots__ = ()

    def _all(self) -> Sequence[Finding]:
        raise NotImplementedError

    @overload
    def __getitem__(self, at: int) -> Finding: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Finding]: ...
    def __getitem__(self, at: int | slice) -> Finding | Sequence[Finding]:
        return self._all()[at]

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._all())


@dataclass(frozen=True, slots=True)
class Remembered(_Listed):
    """What was found in an entry that the memory holds: how many there are, and they themselves as bytes."""

    many: int
    data: bytes

    def __len__(self) -> int:
        return self.many

    def _all(self) -> tuple[Finding, ...]:
        return tuple(map(whole, marshal.loads(self.data)))  # noqa: S302, a sum stands before them in a file


@dataclass(frozen=True, slots=True)
class Findings(_Listed):
    """All that a build found: `fresh` is what it found now, `kept` are warnings of entries that nobody touched."""

    fresh: tuple[Finding, ...]
    kept: tuple[Sequence[Finding], ...] = ()

    @property
    def failed(self) -> bool:
        """True when there is an error; nothing is remembered of a build that has one."""
        return any(finding.is_error for finding in self.fresh)

    def joined(self, others: Sequence[Finding]) -> Findings:
        """Return these with others."""
        return Findings(tuple(in_order((*self.fresh, *others))), self.kept)

    def __len__(self) -> int:
        return len(self.fresh) + sum(map(len, self.kept))

    def _all(self) -> list[Finding]:
        return in_order(chain(self.fresh, *self.kept))


def packed(findings: Sequence[Finding]) -> tuple[int, bytes] | None:
    """Write the findings of an entry down; None where there is none, as in most entries."""
    if not findings:
        return None
    if isinstance(findings, Remembered):
        return findings.many, findings.data
    return len(findings), marshal.dumps(list(map(plain, findings)))


def unpacked(row: tuple[int, bytes] | None) -> Sequence[Finding]:
    """Read what `packed` wrote."""
    return Remembered(*row) if row else ()
