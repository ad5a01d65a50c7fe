"""Details of a report as bytes: what lists of figures and people show, while none of them is made.

What may live here: packing details and taking them out again. They are plain values behind marshal, in the memory of
a build too, so that no class can come out of a file but those that are named here.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from builder import periods
from builder.corpus import KnownFigure
from builder.figures.rows import quantity_of, quantity_row
from builder.model import Correction, Document, Figure, Part, Person
from builder.site.record import Details, Json
from builder.terms.vocabulary import Indicator, Vocabulary


class _Parts(Part):
    """The parts of an entry that its details hold."""

    figures: tuple[Figure, ...] = ()
    people: tuple[Person, ...] = ()
    documents: tuple[Document, ...] = ()
    corrections: tuple[Correction, ...] = ()
    withdrawn: Correction | None = None


_OTHERS = _Parts.model_fields.keys() - {"figures"}
_Common = tuple[str, str, tuple[str, ...]]
"""What all figures of a report share: its id, its province, and the territory of that on the day of the event."""


def packed(known: tuple[KnownFigure, ...], written: Json) -> bytes:
    """Write down the details of an entry given as plain values, and what is known of its figures.

    Indicators are named, not copied.
    Each figure is packed by itself, since pages of figures ask for thousands of them, one here and one there.
    """
    figures = zip(written.get("figures", ()), known, strict=True)
    return marshal.dumps((
        marshal.dumps({name: value for name, value in written.items() if name in _OTHERS}),
        _common(known[0]) if known else None,
        [marshal.dumps((figure, *_row(one))) for figure, one in figures],
    ))  # fmt: skip


def _common(known: KnownFigure) -> _Common:
    return known.report_id, known.province, tuple(sorted(known.territory))


def _row(known: KnownFigure) -> tuple[Any, ...]:
    return (
        known.scope,
        known.partner,
        known.planned,
        known.indicator.id,
        known.period.text if known.period else "",
        *quantity_row(known.quantity),
    )


_shared = lru_cache(maxsize=1024)(frozenset[str])


def _loaded(data: bytes) -> Any:
    return marshal.loads(data)  # noqa: S302, a build wrote them, and a sum stands before them in a file


class Kept:
    """Details as bytes, each figure read when somebody asks."""

    __slots__ = ("_found", "_indicators", "bytes")

    def __init__(self, data: bytes, vocabulary: Vocabulary) -> None:
        self.bytes = data
        self._indicators: Mapping[str, Indicator] = vocabulary.indicators
        self._found: dict[int, KnownFigure] = {}

    def __call__(self) -> Details:
        """Read all of them."""
        others, common, figures = _loaded(self.bytes)
        rows = list(map(_loaded, figures))
        parts = _Parts.model_validate({**_loaded(others), "figures": [written for written, *_ in rows]})
        known = self._figures(common, parts.figures, rows)
        return Details(known, parts.people, parts.documents, parts.corrections, parts.withdrawn)

    def figure(self, number: int) -> KnownFigure:
        """Read one figure, once: several pages may ask."""
        if number not in self._found:
            _, common, figures = _loaded(self.bytes)
            written, *row = _loaded(figures[number])
            self._found[number] = self._figure(common, number, Figure.model_validate(written), *row)
        return self._found[number]

    def person(self, number: int) -> Person:
        """Read one person."""
        others, *_ = _loaded(self.bytes)
        return Person.model_validate(_loaded(others)["people"][number])

    def figures(self, written: tuple[Figure, ...]) -> tuple[KnownFigure, ...]:
        """Return the figures whose entry is at hand, and hold nothing of them."""
        _, common, figures = _loaded(self.bytes)
        return self._figures(common, written, map(_loaded, figures))

    def _figures(
        self, common: _Common, written: tuple[Figure, ...], rows: Iterable[tuple[Any, ...]]
    ) -> tuple[KnownFigure, ...]:
        together = enumerate(zip(written, rows, strict=True))
        return tuple([self._figure(common, number, figure, *row) for number, (figure, (_, *row)) in together])

    def _figure(
        self,
        common: _Common,
        number: int,
        figure: Figure,
        scope: str,
        partner: str | None,
        planned: bool,  # noqa: FBT001, a row
        indicator: str,
        period: str,
        as_written: str,
        read: tuple[Any, ...],
        change: tuple[Any, ...] | None,
    ) -> KnownFigure:
        report_id, province, territory = common
        return KnownFigure(
            report_id,
            number,
            figure,
            self._indicators[indicator],
            quantity_of(as_written, read, change),
            periods.parse(period) if period else None,
            scope,
            partner,
            planned,
            province,
            _shared(territory),
        )
