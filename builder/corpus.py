"""The corpus: entries with everything looked up, ordered and indexed.

What may live here: what an entry means once vocabularies, places, periods and figures are known. `look_up`
takes any entry, right or wrong, and is what the checks read; `report` takes one that the checks have passed
and is what the site reads. Nothing here judges: rules live in `checks/`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812, as in model.py
from decimal import Decimal, InvalidOperation
from functools import cached_property, lru_cache
from typing import ClassVar, Literal, NamedTuple, Protocol

from builder import figures, periods
from builder.diagnostics import START, Place
from builder.figures import Change, Quantity, Trouble
from builder.figures.quantity import Direction
from builder.language import slugify
from builder.model import Change as WrittenChange
from builder.model import Document, Entry, Figure
from builder.periods import Period
from builder.terms.places import Provinces, Unit, Version
from builder.terms.vocabulary import Indicator, Vocabulary


class PlaceIndex(Protocol):
    """Where the fields of an entry stand in its file. `sound`: every field was known and could be read."""

    @property
    def sound(self) -> bool:
        """Whether the entry is what its file says."""

    def at(self, key: str) -> Place:
        """Return the place of `key` (`figures.2.unit`), or of the nearest thing around it."""

    def inside(self, key: str, line: int, column: int) -> Place:
        """Return the place of a character of the text at `key`, by 0-based line and column of that text."""


UNKNOWN_DAY = Date(2000, 1, 1)
"""What stands in for a date that could not be read, in an entry saved for the other checks."""


@dataclass(frozen=True, slots=True)
class NoPlaces:
    """Places of an entry that was never a file."""

    sound: ClassVar[bool] = True

    def at(self, key: str) -> Place:  # noqa: ARG002, as the protocol has it
        """Return the start."""
        return START

    def inside(self, key: str, line: int, column: int) -> Place:  # noqa: ARG002, as the protocol has it
        """Return the start."""
        return START


@dataclass(frozen=True, slots=True)
class FewPlaces:
    """The places of some keys, as line and column, when nobody will ask for another one."""

    places: Mapping[str, tuple[int, ...]]
    sound: ClassVar[bool] = True

    def at(self, key: str) -> Place:
        """Return the place of `key`, which must be one of those kept."""
        return Place(*self.places[key])

    def inside(self, key: str, line: int, column: int) -> Place:  # noqa: ARG002, as the protocol has it
        """Return the place of the text at `key`."""
        return self.at(key)


@dataclass(frozen=True, slots=True)
class Decoded:
    """An entry as read: its id (the name of its file), where it stands, and the hash of its bytes."""

    entry: Entry
    id: str
    path: str = ""
    places: PlaceIndex = NoPlaces()
    source_hash: str = ""


class FoundFigure(NamedTuple):
    """One figure of an entry with what could be looked up; `key` is its field, `figures.2`.

    `period` is None where none is known, `indicator` where the entry names none of the vocabulary's.
    """

    key: str
    figure: Figure
    indicator: Indicator | None
    reading: Quantity | Trouble
    period: Period | None
    scope: str
    partner: str | None

    @property
    def quantity(self) -> Quantity | None:
        """The figure's quantity, None where the wording holds none."""
        return self.reading if isinstance(self.reading, Quantity) else None


@dataclass(frozen=True, slots=True)
class Case:
    """An entry with everything looked up that can be; what could not be found is None."""

    decoded: Decoded
    period: Period | None
    plan_period: Period | None
    unit: Unit | None
    version: Version | None
    figures: tuple[FoundFigure, ...]

    @property
    def entry(self) -> Entry:
        """The entry itself."""
        return self.decoded.entry

    @property
    def is_dated(self) -> bool:
        """False where the date could not be read; what follows from a date is then not judged."""
        return self.entry.date != UNKNOWN_DAY


@dataclass(frozen=True, slots=True)
class KnownFigure:
    """One figure of a report, all defaults filled in.

    `quantity` has its unit and its change also where only fields of the entry give them. `territory` is the
    province's on the day of the event (see `Provinces.territory`). `number` counts from 0 in the entry.
    """

    report_id: str
    number: int
    figure: Figure
    indicator: Indicator
    quantity: Quantity
    period: Period | None
    scope: str
    partner: str | None
    planned: bool
    province: str
    territory: frozenset[str]

    @property
    def key(self) -> str:
        """The field of the entry, and the figure's anchor: `figures.2`."""
        return f"figures.{self.number}"

    @property
    def change(self) -> Change | None:
        """The change that the source states, in the wording or in a field of its own."""
        return self.quantity.change


@dataclass(frozen=True, slots=True)
class Report:
    """An entry that passed the checks, with all that is derived from it.

    `territory_break` says that the province has other borders today than on the day of the event.
    """

    entry: Entry
    id: str
    path: str
    period: Period | None
    plan_period: Period | None
    figures: tuple[KnownFigure, ...]
    province_then: Version
    province: Unit
    province_today: Unit
    territory_break: bool
    places: PlaceIndex
    source_hash: str

    @property
    def order(self) -> tuple[int, str]:
        """Sort key that puts the newest event first."""
        return (-self.entry.date.toordinal(), self.id)

    @property
    def years(self) -> tuple[str, ...]:
        """The years that the report looks back on; without a period, the year of the event."""
        if self.period is None:
            return (str(self.entry.date.year),)
        return tuple(str(year) for year in range(self.period.start.year, self.period.end.year + 1))


def look_up(decoded: Decoded, vocabulary: Vocabulary, provinces: Provinces) -> Case:
    """Return `decoded` with its period, province and figures looked up. Never raises."""
    entry = decoded.entry
    period = periods.parse(entry.period) if entry.period else None
    plan = periods.parse(entry.plan_period) if entry.plan_period else None
    unit = provinces.get(entry.province)
    found = tuple(
        _figure(f"figures.{number}", figure, entry, vocabulary, plan if figure.planned and plan else period)
        for number, figure in enumerate(entry.figures)
    )
    return Case(decoded, period, plan, unit, unit.on(entry.date) if unit else None, found)


def resolve(
    entry: Entry,
    vocabulary: Vocabulary,
    provinces: Provinces,
    places: PlaceIndex | None = None,
    path: str = "",
    *,
    id: str = "",  # noqa: A002, the field's own word, as in the entry
    source_hash: str = "",
) -> Report:
    """Return the report of an entry that passed the checks; ValueError if it cannot have passed them."""
    decoded = Decoded(entry, id or entry.id or "", path, places or NoPlaces(), source_hash)
    return report(look_up(decoded, vocabulary, provinces), provinces)


def report(case: Case, provinces: Provinces, path: str | None = None) -> Report:
    """Return the report of a case that passed the checks; ValueError if it cannot have passed them.

    `path` is where the report says that its entry stands, if that is not where it was read.
    """
    territory = provinces.territory(case.unit.id, case.entry.date) if case.unit else frozenset[str]()
    known = tuple(_known(number, found, case, territory) for number, found in enumerate(case.figures))
    return with_figures(case.decoded, known, provinces, path)


def with_figures(
    decoded: Decoded, known: tuple[KnownFigure, ...], provinces: Provinces, path: str | None = None
) -> Report:
    """Return the report of an entry that passed the checks and whose figures have been looked up."""
    entry = decoded.entry
    unit = provinces.get(entry.province)
    version = unit.on(entry.date) if unit else None
    if unit is None or version is None:
        raise ValueError(f"{decoded.id}: {entry.province} is no province on {entry.date}")
    today = provinces.today(unit.id)
    territory = provinces.territory(unit.id, entry.date)
    return Report(
        entry=entry,
        id=decoded.id,
        path=decoded.path if path is None else path,
        period=periods.parse(entry.period) if entry.period else None,
        plan_period=periods.parse(entry.plan_period) if entry.plan_period else None,
        figures=known,
        province_then=version,
        province=unit,
        province_today=today,
        territory_break=territory != provinces.territory_now(today.id),
        places=decoded.places,
        source_hash=decoded.source_hash,
    )


def _known(number: int, found: FoundFigure, case: Case, territory: frozenset[str]) -> KnownFigure:
    if found.indicator is None or found.quantity is None:
        raise ValueError(f"{case.decoded.id}: figure {number} has no indicator or no quantity")
    figure = case.entry.figures[number]
    return KnownFigure(
        report_id=case.decoded.id,
        number=number,
        figure=figure,
        indicator=found.indicator,
        quantity=found.quantity,
        period=found.period,
        scope=found.scope,
        partner=found.partner,
        planned=figure.planned,
        province=case.entry.province,
        territory=territory,
    )


_parsed = lru_cache(maxsize=4096)(figures.parse)
"""Readings of wordings: "12 đoàn" stands in many reports."""


def _figure(
    key: str, figure: Figure, entry: Entry, vocabulary: Vocabulary, period: Period | None
) -> FoundFigure:
    indicator = vocabulary.indicators.get(figure.indicator)
    reading = _parsed(figure.as_written, vocabulary.measures)
    if isinstance(reading, Quantity):
        reading = _completed(reading, figure, indicator, vocabulary)
    if figure.period:
        period = periods.parse(figure.period)
    scope = figure.scope or ("partner" if figure.partner else "province")
    partner = figure.partner
    if scope == "partner" and partner is None and len(entry.partners) == 1:
        partner = entry.partners[0]
    return FoundFigure(key, figure, indicator, reading, period, scope, partner)


def _completed(q: Quantity, figure: Figure, indicator: Indicator | None, vocabulary: Vocabulary) -> Quantity:
    """Return the quantity with what only the entry's fields say: unit, whole, upper end, change.

    A count whose wording has no unit that the vocabulary knows gets the usual one of its indicator, unless the
    word after the number is known to be another: 5 đoàn thể are no delegations.
    """
    if q.unit is None and not q.is_change:
        usual = indicator.units[0] if indicator and indicator.units and "longer" not in q.doubts else None
        unit = vocabulary.units.get(figure.unit or usual or "")
        if unit and (figure.unit or not unit.is_money):
            q = replace(q, unit=unit.id, base_unit=unit.base, factor=unit.factor)
    if q.of is None and figure.of:
        q = replace(q, of=_one(figure.of))
    if q.value_max is None and figure.max and (upper := _one(figure.max)) is not None:
        q = replace(q, value_max=upper, bound="..")
    if q.change is None and figure.change:
        q = replace(q, change=written_change(figure.change))
    return q


_NUMBER = re.compile(r"[+-]?[0-9]+(?:[., ][0-9]+)*")
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}([., ][0-9]{3})+")


def readings(text: str) -> tuple[Decimal, ...]:
    """Return what a bare number in a field may mean: `1.221` is 1221 to a Vietnamese, 1.221 to a computer.

    The likeliest first; empty if it is no number.
    """
    text = text.strip().rstrip("%").strip()
    if not _NUMBER.fullmatch(text):
        return ()
    found: list[Decimal] = []
    grouped = [re.sub(r"[., ]", "", text)] if _GROUPED.fullmatch(text) else []
    vietnamese = text.replace(".", "").replace(" ", "").replace(",", ".")
    for reading in (*grouped, text.replace(",", "."), vietnamese, text.replace(",", "")):
        try:
            value = Decimal(reading)
        except InvalidOperation:
            continue
        if value not in found:
            found.append(value)
    return tuple(found)


def _one(text: str) -> Decimal | None:
    found = readings(text)
    return found[0] if found else None


def written_change(change: WrittenChange) -> Change | None:
    """Return the change that an entry's `change:` states, None where its number is none."""
    measures: tuple[tuple[Literal["pct", "times", "diff"], str | None], ...] = (
        ("pct", change.pct),
        ("times", change.times),
        ("diff", change.diff),
    )
    for measure, text in measures:
        amount = _one(text) if text else None
        if amount is not None:
            # A multiple is the new level in terms of the old one; the others go up or, with a minus, down.
            direction: Direction = "to" if measure == "times" else ("down" if amount < 0 else "up")
            return Change(measure, abs(amount), direction, change.vs)
    return None


def document_slug(document: Document) -> str:
    """Return what a document is filed under: its number without spaces, else its kind and title."""
    name = document.number or document.title or document.as_written or ""
    return slugify(name if document.number else f"{document.kind} {name}")


_SPACED = re.compile(r"\s*([-/])\s*")


def document_number(number: str) -> str:
    """Return a document's number in one spelling: `22 - NQ/TW` -> `22-NQ/TW`."""
    words = number.split()
    plain = words[0] if len(words) == 1 else _SPACED.sub(r"\1", number.strip())
    return plain.replace("–", "-")


Index = Mapping[str, tuple[Report, ...]]


@dataclass(frozen=True)
class Corpus:
    """All reports, newest first. Every index keeps that order; a key without reports is not there."""

    reports: tuple[Report, ...]
    vocabulary: Vocabulary

    @classmethod
    def build(cls, reports: Iterable[Report], vocabulary: Vocabulary) -> Corpus:
        """Return the corpus of `reports`, in whatever order they come."""
        return cls(tuple(sorted(reports, key=lambda one: one.order)), vocabulary)

    def _index(self, keys: Iterable[tuple[Report, Iterable[str]]]) -> Index:
        found: dict[str, list[Report]] = defaultdict(list)
        for one, names in keys:
            for name in dict.fromkeys(names):
                found[name].append(one)
        return {name: tuple(found[name]) for name in sorted(found)}

    @cached_property
    def by_id(self) -> Mapping[str, Report]:
        """Reports by id."""
        return {one.id: one for one in self.reports}

    @cached_property
    def by_province(self) -> Index:
        """Reports by the unit of the day of the event."""
        return self._index((one, (one.entry.province,)) for one in self.reports)

    @cached_property
    def by_province_today(self) -> Index:
        """Reports by the unit that the territory belongs to today."""
        return self._index((one, (one.province_today.id,)) for one in self.reports)

    @cached_property
    def by_theme(self) -> Index:
        """Reports by theme."""
        return self._index((one, one.entry.themes) for one in self.reports)

    @cached_property
    def by_kind(self) -> Index:
        """Reports by kind of event."""
        return self._index((one, (one.entry.kind,)) for one in self.reports)

    @cached_property
    def by_year(self) -> Index:
        """Reports by the years they look back on."""
        return self._index((one, one.years) for one in self.reports)

    @cached_property
    def by_period(self) -> Index:
        """Reports by the notation of their period."""
        return self._index((one, (one.period.text,)) for one in self.reports if one.period)

    @cached_property
    def by_partner(self) -> Index:
        """Reports by partner, planned ones too; a locality files its country as well."""
        return self._index(
            (one, self.vocabulary.with_countries((*one.entry.partners, *one.entry.partners_planned)))
            for one in self.reports
        )

    @cached_property
    def by_person(self) -> Index:
        """Reports by the slug of the name of a person in them."""
        return self._index(
            (one, (slugify(person.name) for person in one.entry.people)) for one in self.reports
        )

    @cached_property
    def by_document(self) -> Index:
        """Reports by the slug of a document they cite."""
        return self._index((one, map(document_slug, one.entry.documents)) for one in self.reports)

    @cached_property
    def by_indicator(self) -> Mapping[str, tuple[KnownFigure, ...]]:
        """Figures by indicator, in the order of their reports."""
        found: dict[str, list[KnownFigure]] = defaultdict(list)
        for known in (known for one in self.reports for known in one.figures):
            found[known.indicator.id].append(known)
        return {name: tuple(found[name]) for name in sorted(found)}
