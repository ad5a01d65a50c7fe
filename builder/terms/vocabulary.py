"""The controlled vocabularies: what a term is, and looking one up.

What may live here: frozen term types, `Vocabulary` and its look-ups. How terms are read from
content/vocabulary/*.yml, and what may be wrong there, is `termfiles.py`; dated provinces are `places.py`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal, TypeVar

from builder.figures.units import Units
from builder.language import Both, Lang, unmarked

Gender = Literal["male", "female"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term. `slug` is the id in both languages where the term has no page of its own.

    `official` is the full name, `aliases` are other spellings found in sources, `check` says that the English
    name still has to be confirmed.
    """

    id: str
    text: Both
    slug: Both
    aliases: tuple[str, ...] = ()
    official: Both | None = None
    short: Both | None = None
    check: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every wording of the term, in either language."""
        extra = (*(self.official or ()), *(self.short or ()))
        return tuple(dict.fromkeys(name for name in (*self.text, *extra, *self.aliases) if name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Term):
    """A kind of event. `period` holds the lengths it must report on; None: free; empty: it has no period."""

    period: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Term):
    """A unit of measure: `factor` of it make one `base`. `forms` are the English singular and plural."""

    base: str
    factor: Decimal
    forms: tuple[str, str]

    @property
    def is_money(self) -> bool:
        """True for a currency; its base is the ISO 4217 code."""
        return self.base.isupper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Term):
    """What a figure measures. `units`, the usual one first; None: any. `kind`: flow adds up, stock counts last, share never adds.

    A figure of `part_of`'s part cannot exceed it; one that counts the people of delegations (`people_of`)
    cannot be below their number.
    """

    units: tuple[str, ...] | None
    kind: Literal["flow", "stock", "share"]
    definition: Both
    theme: str | None = None
    part_of: str | None = None
    people_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Term):
    """An office somebody holds. English wordings by gender, and the wordings in a centrally-run city."""

    gendered: Mapping[Gender, str] = field(default_factory=dict)
    city: Both | None = None
    city_gendered: Mapping[Gender, str] = field(default_factory=dict)

    def title(self, lang: Lang, *, gender: Gender | None = None, city: bool = False) -> str:
        """Return the title; English is neutral (`Vice Chair`) unless the gender is known."""
        in_city = city and self.city is not None
        text = self.city if in_city and self.city else self.text
        if lang == "vi" or gender is None:
            return text.of(lang)
        return (self.city_gendered if in_city else self.gendered).get(gender, text.en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency(Term):
    """A body. `city` is its name in a centrally-run city, where that differs."""

    city: Both | None = None

    def title(self, lang: Lang, *, city: bool = False) -> str:
        """Return the name in a province, or in a centrally-run city."""
        return (self.city if city and self.city else self.text).of(lang)


@dataclass(frozen=True, slots=True, kw_only=True)
class Country(Term):
    """A country or territory; the id is its ISO 3166-1 alpha-3 code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locality(Term):
    """A province, state or prefecture abroad; the id is its ISO 3166-2 code, `country` an alpha-3 code."""

    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Term):
    """An international organisation or donor."""


Partner = Country | Locality | Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifier:
    """Words before a number. `sign` is the bound they mean; None for the mark `estimated`."""

    id: str
    sign: str | None
    words: tuple[str, ...]
    en: str


T = TypeVar("T", bound=Term)


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """All vocabularies, each in the order of its file."""

    themes: Mapping[str, Term]
    kinds: Mapping[str, Kind]
    scopes: Mapping[str, Term]
    units: Mapping[str, Unit]
    indicators: Mapping[str, Indicator]
    roles: Mapping[str, Term]
    positions: Mapping[str, Position]
    agencies: Mapping[str, Agency]
    document_kinds: Mapping[str, Term]
    regions: Mapping[str, Term]
    countries: Mapping[str, Country]
    localities: Mapping[str, Locality]
    organisations: Mapping[str, Organisation]
    qualifiers: Mapping[str, Qualifier]

    @cached_property
    def partners(self) -> Mapping[str, Partner]:
        """Every partner by id: countries, then localities, then organisations."""
        return {**self.countries, **self.localities, **self.organisations}

    @cached_property
    def measures(self) -> Units:
        """The units as the figure language reads and writes them."""
        return Units.of(
            {
                "id": unit.id,
                "base": unit.base,
                "factor": unit.factor,
                "vi": unit.text.vi,
                "en": unit.forms,
                "aliases": unit.aliases,
            }
            for unit in self.units.values()
        )

    def partner(self, id: str) -> Partner | None:  # noqa: A002, the field's own word, as in the entry
        """Return the country, locality or organisation `id`."""
        return self.partners.get(id)

    def with_countries(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return the known partners among `ids`, each locality followed by its country, each once."""
        found: dict[str, None] = {}
        for partner in filter(None, map(self.partners.get, ids)):
            found[partner.id] = None
            if isinstance(partner, Locality):
                found[partner.country] = None
        return tuple(found)

    @cached_property
    def _partner_names(self) -> Mapping[str, str]:
        return names_of(self.partners)

    def find_partner(self, name: str) -> str | None:
        """Return the id of the partner called `name`, with or without diacritics, or None."""
        return self._partner_names.get(spoken(name))


_TOO_SHORT_TO_GUESS = 2
"""Two letters are near to anything: they are only completed (`LA` to `LAO`)."""


def spoken(name: str) -> str:
    """Return a name as it is compared: no diacritics, no hyphens or dots, one space between words."""
    return " ".join(unmarked(name).replace("-", " ").replace("–", " ").replace(".", " ").split())


def names_of(terms: Mapping[str, T]) -> dict[str, str]:
    """Return every wording of every term, as compared, with the term's id; the first term wins."""
    found: dict[str, str] = {}
    for term in terms.values():
        for name in (term.id, *term.names):
            found.setdefault(spoken(name), term.id)
    return found


def nearest(written: str, terms: Mapping[str, T]) -> T | None:
    """Return the term that `written` probably means: its name in either language, or a near miss of an id."""
    names = names_of(terms)
    key = spoken(written)
    if key in names:
        return terms[names[key]]
    if len(key) <= _TOO_SHORT_TO_GUESS:
        return (
            next((term for term in terms.values() if term.id.lower().startswith(key)), None) if key else None
        )
    close = difflib.get_close_matches(key, names, n=1, cutoff=0.6)
    return terms[names[close[0]]] if close else None
