"""What every page may look at: the settings, the terms, the dated provinces and all records.

What may live here: read-only look-ups over records. No HTML.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from builder.corpus import KnownFigure
from builder.figures import Units
from builder.language import Lang
from builder.model import Person
from builder.periods import Period
from builder.places import Provinces
from builder.settings import Settings
from builder.site.record import Record
from builder.vocabulary import Vocabulary


@dataclass(frozen=True)
class Site:
    """Records newest first, with the indexes that pages ask for; a key without reports has an empty list."""

    settings: Settings
    vocabulary: Vocabulary
    provinces: Provinces
    units: Units
    records: tuple[Record, ...]
    prose: Mapping[tuple[str, Lang], str] = field(default_factory=dict)

    def _index(self, keys: Iterable[tuple[Record, Iterable[str]]]) -> dict[str, list[Record]]:
        index: dict[str, list[Record]] = defaultdict(list)
        for record, names in keys:
            for name in dict.fromkeys(names):
                index[name].append(record)
        return dict(index)

    @cached_property
    def by_province(self) -> dict[str, list[Record]]:
        """Records by the province's id as it was at the event."""
        return self._index((record, (record.province,)) for record in self.records)

    @cached_property
    def by_province_today(self) -> dict[str, list[Record]]:
        """Records by the unit of today in whose territory the event's province lies."""
        return self._index((record, (record.province_today,)) for record in self.records)

    @cached_property
    def by_theme(self) -> dict[str, list[Record]]:
        """Records by theme."""
        return self._index((record, record.themes) for record in self.records)

    @cached_property
    def by_kind(self) -> dict[str, list[Record]]:
        """Records by kind of event."""
        return self._index((record, (record.kind,)) for record in self.records)

    @cached_property
    def by_year(self) -> dict[str, list[Record]]:
        """Records by the years they look back on."""
        return self._index((record, map(str, record.years)) for record in self.records)

    @cached_property
    def by_period(self) -> dict[str, list[Record]]:
        """Records by period, as its text."""
        return self._index((record, (record.period.text,)) for record in self.records if record.period)

    @cached_property
    def by_partner(self) -> dict[str, list[Record]]:
        """Records by partner, with the country of a partner's locality."""
        return self._index((record, self.with_countries(record)) for record in self.records)

    @cached_property
    def by_id(self) -> dict[str, Record]:
        """Records by id."""
        return {record.id: record for record in self.records}

    def with_countries(self, record: Record) -> tuple[str, ...]:
        """Return a record's partners, planned ones too; a locality brings its country."""
        return self.vocabulary.with_countries((*record.partners, *record.partners_planned))

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """All periods that a report looks back on, the latest first."""
        found = {record.period.text: record.period for record in self.records if record.period}
        return tuple(sorted(found.values(), key=lambda period: (period.end, period.start), reverse=True))

    def partner_name(self, partner: str, lang: Lang) -> str:
        """Return the name of a country, locality or organisation; a locality's with its country."""
        term = self.vocabulary.partner(partner)
        if term is None:
            return partner
        locality = self.vocabulary.localities.get(partner)
        if locality is None:
            return term.text.of(lang)
        country = self.vocabulary.countries[locality.country]
        return f"{term.text.of(lang)} ({country.text.of(lang)})"

    def agency_name(self, agency: str, lang: Lang) -> str:
        """Return the name of a body; one that the vocabulary does not hold stays as written."""
        term = self.vocabulary.agencies.get(agency)
        return term.title(lang) if term else agency

    def position_name(self, person: Person, lang: Lang) -> str:
        """Return somebody's office: as the entry words it, else the vocabulary's words."""
        own = person.title_vi if lang == "vi" else person.title_en
        term = self.vocabulary.positions.get(person.position) if person.position else None
        if own or term is None:
            return own or person.title_vi or ""
        return term.title(lang, gender=person.gender)

    def indicator_name(self, known: KnownFigure, lang: Lang) -> str:
        """Return what a figure measures: the entry's own label, else the indicator's name."""
        own = known.figure.label_vi if lang == "vi" else known.figure.label_en
        return own or self.vocabulary.indicators[known.figure.indicator].text.of(lang)

    def related(self, record: Record, most: int = 4) -> list[tuple[Record, str]]:
        """Return other reports with the reason: same province first, then partner, then period.

        At most `most`, each once, the nearest in time first; a report without a reason is not related.
        """
        reasons = (
            ("related.province", self.by_province_today[record.province_today]),
            *(("related.partner", self.by_partner[partner]) for partner in self.with_countries(record)),
            *((("related.period", self.by_period[record.period.text]),) if record.period else ()),
        )
        found: dict[str, tuple[Record, str]] = {}
        for reason, others in reasons:
            for other in _nearest(others, record):
                if len(found) == most:
                    return list(found.values())
                found.setdefault(other.id, (other, reason))
        return list(found.values())


def _nearest(others: list[Record], record: Record, most: int = 4) -> list[Record]:
    """Return the few of `others` (newest first) that stand around `record`."""
    place = bisect_left(others, record.order, key=lambda other: other.order)
    around = others[max(0, place - most) : place] + others[place + 1 : place + 1 + most]
    return sorted(around, key=lambda other: (abs((other.date - record.date).days), other.id))
