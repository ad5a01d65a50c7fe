"""Provinces as they were and as they are: dated versions, what became of each, and finding one by name.

What may live here: provincial units of Viet Nam as values and questions about them. The data and its sources
stand in content/vocabulary/provinces.yml; reading it is `termfiles.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812, `date` is a parameter here, as in the entry
from datetime import timedelta
from functools import cached_property, lru_cache
from typing import Literal

from builder.language import Both, Lang
from builder.terms.vocabulary import spoken

_KIND = {"province": Both("tỉnh", "Province"), "city": Both("thành phố", "City")}
_KIND_WORDS = ("thanh pho ", "tinh ", "tp ", "thu do ")
_KIND_WORDS_AFTER = (" city", " province")


@dataclass(frozen=True, slots=True)
class Version:
    """One status of a unit: from `since` to `until`, both days included; None means no limit known.

    `gso` is the code of the General Statistics Office in that time (codes were reused in 2025). `formed_from`
    are the units it was made of, `law` the resolution that did it.
    """

    kind: Literal["province", "city"]
    gso: str
    since: Date | None = None
    until: Date | None = None
    formed_from: tuple[str, ...] = ()
    law: str | None = None

    def holds(self, day: Date) -> bool:
        """Return whether this version was in force on `day`."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Unit:
    """A province or centrally-run city; its id never changes meaning and is its slug in both languages.

    `versions` are those known for a fact. `unconfirmed` is a change of status seen only in third-party
    trackers: it is never shown as a fact, the last version stays in force.
    """

    id: str
    name: Both
    region: str
    versions: tuple[Version, ...]
    aliases: tuple[str, ...] = ()
    successor: str | None = None
    with_kind: bool = False
    unconfirmed: Version | None = None

    @property
    def slug(self) -> Both:
        """The id: units have one slug in both languages."""
        return Both(self.id, self.id)

    @property
    def is_former(self) -> bool:
        """True for a unit whose territory belongs to another one today."""
        return self.successor is not None

    def on(self, day: Date) -> Version | None:
        """Return the version in force on `day`, or None."""
        for version in self.versions:
            if version.holds(day):
                return version
        return None

    def _version(self, day: Date | None) -> Version:
        return (day and self.on(day)) or self.versions[-1]

    def title(self, lang: Lang, day: Date | None = None) -> str:
        """Return the name as a reader knows it: `Lào Cai`, `Lao Cai`; `thành phố Huế`, `Hue City`."""
        return self.formal(lang, day) if self.with_kind else self.name.of(lang)

    def formal(self, lang: Lang, day: Date | None = None) -> str:
        """Return the name with its status on `day`: `tỉnh Yên Bái`, `Yen Bai Province`, `Ha Noi City`."""
        kind = _KIND[self._version(day).kind].of(lang)
        name = self.name.of(lang)
        if _has_kind(name, kind, lang):
            return name
        return f"{kind} {name}" if lang == "vi" else f"{name} {kind}"


def _has_kind(name: str, kind: str, lang: Lang) -> bool:
    """Return whether the name already says what it is: `Thành phố Hồ Chí Minh`."""
    lowered = name.lower()
    return lowered.startswith(f"{kind} ") if lang == "vi" else lowered.endswith(f" {kind.lower()}")


@dataclass(frozen=True)
class Provinces:
    """All units by id, in the order of the file (north to south)."""

    units: Mapping[str, Unit]

    def __contains__(self, id: object) -> bool:  # noqa: A002
        return id in self.units

    def get(self, id: str) -> Unit | None:  # noqa: A002, the field's own word, as in the entry
        """Return the unit `id`, or None."""
        return self.units.get(id)

    def unit(self, id: str) -> Unit:  # noqa: A002
        """Return the unit `id`; KeyError if there is none."""
        return self.units[id]

    def version_on(self, id: str, day: Date) -> Version | None:  # noqa: A002
        """Return the version of `id` in force on `day`, or None."""
        unit = self.units.get(id)
        return unit.on(day) if unit else None

    def today(self, id: str) -> Unit:  # noqa: A002
        """Return the unit that the territory of `id` belongs to now."""
        unit = self.units[id]
        while unit.successor is not None:
            unit = self.units[unit.successor]
        return unit

    def in_force(self, day: Date) -> tuple[Unit, ...]:
        """Return the units in force on `day`."""
        return tuple(unit for unit in self.units.values() if unit.on(day))

    @cached_property
    def former(self) -> tuple[Unit, ...]:
        """The units that are a name of the past."""
        return tuple(unit for unit in self.units.values() if unit.is_former)

    @cached_property
    def current(self) -> tuple[Unit, ...]:
        """The units of today."""
        return tuple(unit for unit in self.units.values() if not unit.is_former)

    def predecessors(self, id: str) -> tuple[str, ...]:  # noqa: A002
        """Return the other units whose territory went straight into `id`."""
        return self._predecessors.get(id, ())

    @cached_property
    def _predecessors(self) -> dict[str, tuple[str, ...]]:
        """The units by the one that their territory went into; every row of a list asks for its province's."""
        found: dict[str, tuple[str, ...]] = {}
        for unit in self.units.values():
            if unit.successor is not None:
                found[unit.successor] = (*found.get(unit.successor, ()), unit.id)
        return found

    def lineage(self, id: str) -> tuple[str, ...]:  # noqa: A002
        """Return `id` and every unit whose territory it holds today, itself first."""
        found = [id]
        for one in found:
            found.extend(other for other in self.predecessors(one) if other not in found)
        return tuple(found)

    def in_force_for(self, id: str, day: Date) -> tuple[Unit, ...]:  # noqa: A002
        """Return the units in force on `day` that hold the territory of `id`: its heirs, or its ancestors."""
        unit = self.units[id]
        if unit.on(day):
            return (unit,)
        heir = unit
        while heir.successor is not None:
            heir = self.units[heir.successor]
            if heir.on(day):
                return (heir,)
        return tuple(self.units[one] for one in self.lineage(id) if self.units[one].on(day))

    def territory(self, id: str, day: Date) -> frozenset[str]:  # noqa: A002
        """Return the territory of `id` on `day`, as the ids of the smallest units ever drawn.

        Two sets that overlap without being equal are one place before and after a change of its borders.
        """
        version = self.version_on(id, day)
        key = (id, version.since if version else None)
        if key not in self._territories:
            self._territories[key] = self._drawn(id, version)
        return self._territories[key]

    @cached_property
    def _territories(self) -> dict[tuple[str, Date | None], frozenset[str]]:
        """Territories found already, by unit and first day of its version: every report and figure has one."""
        return {}

    def _drawn(self, id: str, version: Version | None) -> frozenset[str]:  # noqa: A002
        if version is None or not version.formed_from or version.since is None:
            return frozenset({id})
        before = version.since - timedelta(days=1)
        return frozenset[str]().union(*(self.territory(one, before) for one in version.formed_from))

    def territory_now(self, id: str) -> frozenset[str]:  # noqa: A002
        """Return the territory of `id` in its last known version."""
        return self.territory(id, self.units[id].versions[-1].since or Date.max)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return _names_of(self.units.values())

    def find(self, name: str) -> str | None:
        """Return the id of the unit called `name`, with or without diacritics or its status, or None."""
        key = spoken(name)
        return self._names.get(key) or self._names.get(_without_kind(key))


def _names_of(units: Iterable[Unit]) -> dict[str, str]:
    names: dict[str, str] = {}
    for unit in units:
        for name in (unit.id, *unit.name, *unit.aliases):
            names.setdefault(spoken(name), unit.id)
            names.setdefault(_without_kind(spoken(name)), unit.id)
    return names


@lru_cache(maxsize=1024)
def _without_kind(key: str) -> str:
    """Return a compared name without the words for its status."""
    for word in _KIND_WORDS:
        if key.startswith(word) and len(key) > len(word):
            key = key[len(word) :]
            break
    for word in _KIND_WORDS_AFTER:
        key = key.removesuffix(word)
    return key.strip()
