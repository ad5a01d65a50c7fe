"""Figures as pages ask for them: the figure with its report, read when a page is made.

What may live here: that pair, collections of pairs with a digest of their own, and nothing of what a page
shows. The digest changes when a figure does or what stands beside it in a list, so that a new title of a
report makes no page of figures stale.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from builder.corpus import KnownFigure
from builder.site.digest import digest
from builder.site.record import Record


@dataclass(frozen=True, slots=True)
class Row:
    """One figure with its report. `withdrawn`: the report was, so the figure no longer counts."""

    record: Record
    known: KnownFigure
    withdrawn: bool


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """Figures as (report, number in it), in the order of the reports. One collection equals itself alone.

    `counting` is how many count: those of withdrawn reports are listed, but no longer do.
    """

    pairs: tuple[tuple[Record, int], ...]
    digest: str
    counting: int

    @classmethod
    def of(cls, pairs: Iterable[tuple[Record, int]]) -> Figures:
        """Return the collection of `pairs`."""
        chosen = tuple(pairs)
        return cls(
            chosen,
            digest(" ".join([f"{record.figures_digest}.{number}" for record, number in chosen])),
            sum([record.withdrawn is None for record, _ in chosen]),
        )

    def __len__(self) -> int:
        return len(self.pairs)

    def rows(self) -> tuple[Row, ...]:
        """Read the figures."""
        return _read(self)


@lru_cache(maxsize=2)
def _read(figures: Figures) -> tuple[Row, ...]:
    """Read figures once for the pages in both languages."""
    return tuple(
        Row(record, record.details.figure(number), record.withdrawn is not None)
        for record, number in figures.pairs
    )
