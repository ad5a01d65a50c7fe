"""The vocabularies as JSON and the dated provinces as CSV: what the ids in the other files mean."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from builder.schema.json_schema import json_schema
from builder.schema.json_schema import written as written_schema
from builder.site.data import cells, columns
from builder.site.data.report import written
from builder.site.site import Site
from builder.terms.places import Unit, Version
from builder.terms.vocabulary import Indicator, Locality, Term
from builder.terms.vocabulary import Unit as Measure

_KINDS = (
    "themes", "kinds", "scopes", "indicators", "units", "roles", "positions", "agencies", "document_kinds",
    "regions", "countries", "localities", "organisations",
)  # fmt: skip
"""The vocabularies, by their name in `Vocabulary` and in the file."""


def vocabularies(site: Site) -> bytes:
    """Return every vocabulary: id, names, where its page stands, and what else its terms know."""
    return written({name: [_term(term) for term in _terms(site, name).values()] for name in _KINDS})


def _terms(site: Site, name: str) -> Mapping[str, Term]:
    found: Mapping[str, Term] = getattr(site.vocabulary, name)
    return found


def _term(term: Term) -> dict[str, Any]:
    found: dict[str, Any] = {"id": term.id, "vi": term.text.vi, "en": term.text.en}
    if term.slug.vi != term.id or term.slug.en != term.id:
        found["slug"] = term.slug._asdict()
    if isinstance(term, Locality):
        found["country"] = term.country
    if isinstance(term, Measure):
        found |= {"base_unit": term.base, "factor": _number(term.factor)}
    if isinstance(term, Indicator):
        found |= {"adds_up": term.kind, "units": term.units, "definition": term.definition._asdict()}
    return found


def _number(value: Decimal) -> int | float:
    return cells.plain(value)


def provinces(site: Site) -> bytes:
    """Return every unit in every status that is known for a fact, one row a status."""
    rows = (
        cells.row(_status(site, unit, version))
        for unit in site.provinces.units.values()
        for version in unit.versions
    )
    return cells.file(columns.header(columns.PROVINCES), map(str.encode, rows))


def _status(site: Site, unit: Unit, version: Version) -> tuple[cells.Value, ...]:
    return (
        unit.id,
        unit.name.vi,
        unit.name.en,
        version.kind,
        version.gso.zfill(2),
        version.since,
        version.until,
        version.formed_from,
        version.law,
        site.provinces.today(unit.id).id,
        unit.region,
    )


def indicators(site: Site) -> bytes:
    """Return every indicator with its definition, one a row."""
    rows = (
        cells.row(
            (
                one.id,
                *one.text,
                *one.definition,
                one.kind,
                one.units,
                one.theme,
                one.part_of,
                one.people_of,
            )
        )
        for one in site.vocabulary.indicators.values()
    )
    return cells.file(columns.header(columns.INDICATORS), map(str.encode, rows))


def units(site: Site) -> bytes:
    """Return every unit of measure, one a row."""
    rows = (cells.row((one.id, *one.text, one.base, one.factor)) for one in site.vocabulary.units.values())
    return cells.file(columns.header(columns.UNITS), map(str.encode, rows))


def partners(site: Site) -> bytes:
    """Return every partner, one a row: countries, localities abroad, organisations."""
    rows = (
        cells.row(
            (
                one.id,
                type(one).__name__.lower(),
                *one.text,
                one.country if isinstance(one, Locality) else None,
            )
        )
        for one in site.vocabulary.partners.values()
    )
    return cells.file(columns.header(columns.PARTNERS), map(str.encode, rows))


def schema(site: Site) -> bytes:
    """Return the JSON Schema of an entry, as `digest schema` prints it."""
    return written_schema(json_schema(site.vocabulary, site.provinces)).encode()
