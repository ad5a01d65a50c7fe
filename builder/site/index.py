"""All records with the indexes that the plan asks for; a key without reports is not there.

What may live here: finding records. Pages never see the index: they are given what they show.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from builder.periods import Period
from builder.site.record import Record
from builder.terms.vocabulary import Vocabulary

Records = tuple[Record, ...]


@dataclass(frozen=True, eq=False)
class Index:
    """Records, newest first; every index keeps that order. One index equals itself, so that it can be looked up."""

    records: Records
    vocabulary: Vocabulary

    @classmethod
    def of(cls, records: Iterable[Record], vocabulary: Vocabulary) -> Index:
        """Return the index of `records`, in whatever order they come."""
        return cls(tuple(sorted(records, key=lambda record: record.order)), vocabulary)

    def _by(self, keys: Iterable[tuple[Record, Iterable[str]]]) -> dict[str, Records]:
        found: dict[str, list[Record]] = defaultdict(list)
        for record, names in keys:
            for name in dict.fromkeys(names):
                found[name].append(record)
        return {name: tuple(records) for name, records in found.items()}

    @cached_property
    def by_province(self) -> dict[str, Records]:
        """Records by the province as it was at the event."""
        return self._by((record, (record.province,)) for record in self.records)

    @cached_property
    def by_province_today(self) -> dict[str, Records]:
        """Records by the unit of today in whose territory the event's province lies."""
        return self._by((record, (record.province_today,)) for record in self.records)

    @cached_property
    def by_theme(self) -> dict[str, Records]:
        """Records by theme."""
        return self._by((record, record.themes) for record in self.records)

    @cached_property
    def by_kind(self) -> dict[str, Records]:
        """Records by kind of event."""
        return self._by((record, (record.kind,)) for record in self.records)

    @cached_property
    def by_year(self) -> dict[str, Records]:
        """Records by the years they look back on."""
        return self._by((record, map(str, record.years)) for record in self.records)

    @cached_property
    def by_period(self) -> dict[str, Records]:
        """Records by the notation of their period."""
        return self._by((record, (record.period.text,)) for record in self.records if record.period)

    @cached_property
    def by_partner(self) -> dict[str, Records]:
        """Records by partner, planned ones too; a locality files its country as well."""
        return self._by((record, self._partners(record)) for record in self.records)

    @cached_property
    def by_person(self) -> dict[str, Records]:
        """Records by the slug of the name of a person in them, by slug."""
        found = self._by((record, (slug for slug, _ in record.people)) for record in self.records)
        return dict(sorted(found.items()))

    @cached_property
    def by_document(self) -> dict[str, Records]:
        """Records by the slug of a document they cite, by slug."""
        found = self._by((record, (cited.slug for cited in record.documents)) for record in self.records)
        return dict(sorted(found.items()))

    @cached_property
    def by_indicator(self) -> dict[str, tuple[tuple[Record, int], ...]]:
        """Figures by indicator: their report and their number in it, in the order of the reports."""
        found: dict[str, list[tuple[Record, int]]] = defaultdict(list)
        for record in self.records:
            for number, indicator in enumerate(record.indicators):
                found[indicator].append((record, number))
        return {name: tuple(figures) for name, figures in found.items()}

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """All periods that a report looks back on, the latest first."""
        found = {record.period.text: record.period for record in self.records if record.period}
        return tuple(sorted(found.values(), key=lambda period: (period.end, period.start), reverse=True))

    def _partners(self, record: Record) -> tuple[str, ...]:
        return self.vocabulary.with_countries((*record.partners, *record.partners_planned))

    def related(self, record: Record, most: int = 3) -> tuple[tuple[Record, str], ...]:
        """Return other reports with the reason: same province, then same partner, same period, same year looked back on.

        At most `most`, each once, the nearest in time first; a report without a reason is not related.
        """
        found: dict[str, tuple[Record, str]] = {}
        for reason, others in self._reasons(record):
            for other in self._nearest(others, record, most):
                if len(found) == most:
                    return tuple(found.values())
                found.setdefault(other.id, (other, reason))
        return tuple(found.values())

    def _reasons(self, record: Record) -> Iterator[tuple[str, Records]]:
        """Yield what a report shares with others and who they are, the strongest reason first; few ask beyond that."""
        yield "related.province", self.by_province_today[record.province_today]
        for partner in self._partners(record):
            yield "related.partner", self.by_partner[partner]
        if record.period:
            yield "related.period", self.by_period[record.period.text]
        for year in reversed(record.years):
            yield "related.year", self.by_year[f"{year}"]

    def _nearest(self, others: Records, record: Record, most: int) -> list[Record]:
        """Return the few of `others` (newest first) that stand around `record`, the nearest in time first."""
        places = self._places
        place = bisect_left(others, places[record.id], key=lambda other: places[other.id])
        around = others[max(0, place - most) : place] + others[place + 1 : place + 1 + most]
        return sorted(around, key=lambda other: (abs((other.date - record.date).days), other.id))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {record.id: place for place, record in enumerate(self.records)}
