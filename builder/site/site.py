"""What every page may look at without asking: settings, terms, dated provinces, prose.

What may live here: what makes every page stale when it changes, and the names it gives. What a page shows
of reports comes to it as arguments (`planned.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from builder.corpus import KnownFigure
from builder.figures import Units
from builder.language import Lang
from builder.model import Person
from builder.settings import Settings
from builder.terms.places import Provinces, Unit
from builder.terms.vocabulary import Vocabulary
from builder.translation.termbase import NO_TERMS, Termbase


class Named(Protocol):
    """Where the names of terms and places are found."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The terms."""
        ...

    @property
    def provinces(self) -> Provinces:
        """The places."""
        ...


@dataclass(frozen=True, eq=False)
class Site:
    """The settings and terms of a site. `prose` holds the texts of content/pages/ by (name, language).

    `moves` are addresses once published and where they lead now; unlike the rest they make nothing stale but
    the pages that stand there. `font` is the site's face, for pictures. A site equals itself alone.
    """

    settings: Settings
    vocabulary: Vocabulary
    provinces: Provinces
    prose: Mapping[tuple[str, Lang], str]
    glossary: Termbase = NO_TERMS
    moves: tuple[tuple[str, str], ...] = ()
    font: bytes = b""

    @property
    def units(self) -> Units:
        """The units that figures are written with."""
        return self.vocabulary.measures

    def called_before(self, province: str) -> Unit | None:
        """Return the unit that `province` is the new name of; None where land was joined or nothing changed."""
        formed = self.provinces.unit(province).versions[-1].formed_from
        return self.provinces.unit(formed[0]) if len(formed) == 1 and formed[0] != province else None

    def partner_name(self, partner: str, lang: Lang) -> str:
        """Return the name of a country, locality or organisation; a locality's with its country."""
        term = self.vocabulary.partner(partner)
        if term is None:
            return partner
        locality = self.vocabulary.localities.get(partner)
        if locality is None:
            return term.text.of(lang)
        return f"{term.text.of(lang)} ({self.vocabulary.countries[locality.country].text.of(lang)})"

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
        return own or known.indicator.text.of(lang)
