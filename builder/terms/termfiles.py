"""From the parsed files of content/vocabulary/ to `Vocabulary` and `Provinces`, or all that is wrong in them.

What may live here: decoding of vocabulary files and the checks of their own consistency. A faulty term is
left out and reported; nothing raises. Reading the disk is `files.py`; the words of the findings are
`catalogue/vocabulary.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any, Literal, TypeVar, cast

from builder.diagnostics import Finding
from builder.language import LANGS, Both
from builder.source.tree import Node
from builder.terms import placefiles
from builder.terms.places import Provinces
from builder.terms.termrows import Desk, Plain, Row, place_in, plain
from builder.terms.vocabulary import (
    Agency,
    Country,
    Gender,
    Indicator,
    Kind,
    Locality,
    Organisation,
    Position,
    Qualifier,
    Term,
    Unit,
    Vocabulary,
)

PERIOD_LENGTHS = frozenset({"year", "half", "quarter", "month", "months", "years"})
BOUNDS = frozenset({"=", "<", ">", "~", ">=", "<=", ".."})
MONEY = "money"
ANY = "any"
PAGES = ("themes", "kinds", "indicators", "countries", "localities", "organisations")
"""Vocabularies whose terms have pages and so need a slug."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SLUG_BYTES = 80


def load(
    trees: Mapping[str, Node | None], folder: str = "content/vocabulary"
) -> tuple[Vocabulary, Provinces, list[Finding]]:
    """Return the vocabularies and provinces, and the faults of their files.

    `trees` holds the parsed text of each of `FILES` (see `source.parse`, which reports what is no YAML);
    `folder` is put before the file's name in the findings.
    """
    desk = Desk(lambda file, path: place_in(trees.get(file), path), [], folder)
    files = {name: plain(tree) for name, tree in trees.items()}
    rows = {name: _unique(desk, list(_rows(desk, files, *source))) for name, source in _SOURCES.items()}
    texts = {name: [(row, _text(desk, row)) for row in rows[name]] for name in _NAMED}
    vocabulary = Vocabulary(
        **{name: _made(desk, texts[name], name, make) for name, make in _MAKERS.items()},
        qualifiers={row.id: made for row in rows["qualifiers"] if (made := _qualifier(desk, row))},
    )
    vocabulary = _expand_money(vocabulary)
    _references(desk, rows, vocabulary)
    _slugs(desk, rows)
    _unit_spellings(desk, rows["units"])
    provinces = placefiles.provinces(desk, texts["provinces"], vocabulary)
    return vocabulary, provinces, desk.findings


# Name of a vocabulary -> its files, and the key below which it stands where a file holds several.
_SOURCES: Mapping[str, tuple[tuple[str, ...], str | None]] = {
    "themes": (("themes.yml",), None),
    "kinds": (("kinds.yml",), None),
    "scopes": (("scopes.yml",), None),
    "units": (("units.yml",), None),
    "indicators": (("indicators.yml",), None),
    "roles": (("roles.yml",), None),
    "positions": (("positions.yml",), None),
    "agencies": (("agencies.yml",), None),
    "document_kinds": (("documents.yml",), None),
    "regions": (("regions.yml",), None),
    "qualifiers": (("qualifiers.yml",), None),
    "countries": (("partners.yml", "countries.yml"), "countries"),
    "localities": (("partners.yml",), "localities"),
    "organisations": (("partners.yml",), "organisations"),
    "provinces": (("provinces.yml",), None),
}
_NAMED = tuple(name for name in _SOURCES if name != "qualifiers")
FILES = tuple(dict.fromkeys(file for files, _ in _SOURCES.values() for file in files))
"""The files that `load` reads; all must be there."""


def _rows(desk: Desk, files: Mapping[str, Plain], names: tuple[str, ...], key: str | None) -> Iterator[Row]:
    for name in names:
        content = files.get(name)
        path: tuple[str | int, ...] = ()
        if key is not None and isinstance(content, dict):
            content, path = content.get(key), (key,)
        if not isinstance(content, list):
            desk.report("E120", Row(name, path, {}), file=name, key=f" `{key}`" if key else "")
            continue
        for number, values in enumerate(content):
            row = Row(name, (*path, number), values if isinstance(values, dict) else {})
            if row.text("id"):
                yield row
            else:
                desk.report("E121", row)


def _unique(desk: Desk, rows: list[Row]) -> list[Row]:
    seen: dict[str, Row] = {}
    for row in rows:
        if row.id in seen:
            desk.report("E122", row, "id", file=seen[row.id].file)
        else:
            seen[row.id] = row
    return list(seen.values())


def _text(desk: Desk, row: Row) -> Both | None:
    """Return the name in both languages; English may be a list (singular, plural), the last is the name."""
    vi = row.text("vi")
    english = row.texts("en")
    for lang, found in (("vi", vi), ("en", english)):
        if not found:
            desk.report("E123", row, lang=lang)
    return Both(vi, english[-1]) if vi and english else None


M = TypeVar("M")


def _made(
    desk: Desk,
    rows: Iterable[tuple[Row, Both | None]],
    name: str,
    make: Callable[[Desk, Row, dict[str, Any]], M | None],
) -> dict[str, M]:
    made = {}
    for row, text in rows:
        if text is None:
            continue
        slug = row.both("slug") or Both(row.id.lower(), row.id.lower())
        if name in PAGES and not row.values.get("slug"):
            desk.report("E124/missing", row)
        common = {
            "id": row.id,
            "text": text,
            "slug": slug,
            "aliases": row.texts("aliases"),
            "official": row.both("official"),
            "short": row.both("short"),
            "check": row.text("check") == "true" or row.values.get("check") is True,
        }
        term = make(desk, row, common)
        if term is not None:
            made[row.id] = term
    return made


def _term(_desk: Desk, _row: Row, common: dict[str, Any]) -> Term:
    return Term(**common)


def _kind(desk: Desk, row: Row, common: dict[str, Any]) -> Kind:
    lengths = row.texts("period")
    if lengths == (ANY,):
        return Kind(**common)
    if lengths == ("none",):
        return Kind(**common, period=frozenset())
    for length in lengths:
        if length not in PERIOD_LENGTHS:
            desk.report("E127", row, "period", found=length, allowed=", ".join(sorted(PERIOD_LENGTHS)))
    return Kind(**common, period=frozenset(lengths) & PERIOD_LENGTHS)


def _unit(desk: Desk, row: Row, common: dict[str, Any]) -> Unit | None:
    forms = row.texts("en")
    try:
        factor = Decimal(row.text("factor") or "")
    except InvalidOperation:
        desk.report("E127", row, "factor", found=row.text("factor") or "", allowed="1, 1000, 1000000")
        return None
    return Unit(**common, base=row.text("base") or row.id, factor=factor, forms=(forms[0], forms[-1]))


def _indicator(desk: Desk, row: Row, common: dict[str, Any]) -> Indicator | None:
    units, kind, definition = row.texts("units"), row.text("kind"), row.both("definition")
    if kind not in {"flow", "stock", "share"}:
        desk.report("E127", row, "kind", found=kind or "", allowed="flow, stock, share")
        return None
    written = row.values.get("definition")
    for lang in LANGS:
        if not isinstance(written, dict) or not written.get(lang):
            desk.report("E123", row, "definition", lang=lang)
    return Indicator(
        **common,
        units=None if units == (ANY,) else units,
        kind=cast("Literal['flow', 'stock', 'share']", kind),
        definition=definition or common["text"],
        theme=row.text("theme"),
        part_of=row.text("part_of"),
        people_of=row.text("people_of"),
    )


def _gendered(values: Mapping[str, Plain]) -> dict[Gender, str]:
    genders: tuple[Gender, ...] = ("male", "female")
    return {gender: str(values[gender]) for gender in genders if gender in values}


def _position(_desk: Desk, row: Row, common: dict[str, Any]) -> Position:
    city = row.values.get("city")
    return Position(
        **common,
        gendered=_gendered(row.values),
        city=row.both("city"),
        city_gendered=_gendered(city) if isinstance(city, dict) else {},
    )


def _agency(_desk: Desk, row: Row, common: dict[str, Any]) -> Agency:
    return Agency(**common, city=row.both("city"))


def _country(_desk: Desk, _row: Row, common: dict[str, Any]) -> Country:
    return Country(**common)


def _locality(_desk: Desk, row: Row, common: dict[str, Any]) -> Locality:
    return Locality(**common, country=row.text("country") or "")


def _organisation(_desk: Desk, _row: Row, common: dict[str, Any]) -> Organisation:
    return Organisation(**common)


_MAKERS: Mapping[str, Callable[[Desk, Row, dict[str, Any]], Any]] = {
    "themes": _term,
    "kinds": _kind,
    "scopes": _term,
    "units": _unit,
    "indicators": _indicator,
    "roles": _term,
    "positions": _position,
    "agencies": _agency,
    "document_kinds": _term,
    "regions": _term,
    "countries": _country,
    "localities": _locality,
    "organisations": _organisation,
}


def _qualifier(desk: Desk, row: Row) -> Qualifier | None:
    sign = row.text("sign")
    if sign is not None and sign not in BOUNDS:
        desk.report("E127", row, "sign", found=sign, allowed=" ".join(sorted(BOUNDS)))
        return None
    return Qualifier(id=row.id, sign=sign, words=row.texts("vi"), en=row.text("en") or "")


def _expand_money(vocabulary: Vocabulary) -> Vocabulary:
    """Return `vocabulary` with `units: money` of its indicators written out."""
    money = tuple(unit.id for unit in vocabulary.units.values() if unit.is_money)
    indicators = {
        id: replace(one, units=money) if one.units and MONEY in one.units else one
        for id, one in vocabulary.indicators.items()  # noqa: A001, the field's own word
    }
    return replace(vocabulary, indicators=indicators)


def _references(desk: Desk, rows: Mapping[str, list[Row]], vocabulary: Vocabulary) -> None:
    """Report every reference to a term that is not there."""
    known: tuple[tuple[str, str, Iterable[str]], ...] = (
        ("indicators", "units", {*vocabulary.units, MONEY, ANY}),
        ("indicators", "theme", vocabulary.themes),
        ("indicators", "part_of", vocabulary.indicators),
        ("indicators", "people_of", vocabulary.indicators),
        ("localities", "country", vocabulary.countries),
        ("provinces", "region", vocabulary.regions),
        ("provinces", "successor", [row.id for row in rows["provinces"]]),
    )
    for name, key, ids in known:
        for row in rows[name]:
            for one in row.texts(key):
                if one not in ids:
                    desk.report("E125", row, key, found=one)


def _slugs(desk: Desk, rows: Mapping[str, list[Row]]) -> None:
    """Report slugs that cannot stand in an address, or are taken."""
    for names in (("themes",), ("kinds",), ("indicators",), ("countries", "organisations"), ("localities",)):
        for lang in LANGS:
            taken: dict[str, Row] = {}
            for row in (row for name in names for row in rows[name]):
                written = row.values.get("slug")
                slug = str(written.get(lang, "")) if isinstance(written, dict) else ""
                if not slug:
                    continue
                if not _SLUG.fullmatch(slug) or len(slug) > _SLUG_BYTES:
                    desk.report("E124/form", row, "slug", lang, slug=slug)
                elif slug in taken:
                    desk.report("E124/clash", row, "slug", lang, slug=slug, other=taken[slug].id)
                else:
                    taken[slug] = row


def _unit_spellings(desk: Desk, rows: list[Row]) -> None:
    """Report one wording that means two units: a figure would be read by chance."""
    taken: dict[str, str] = {}
    for row in rows:
        for name in (row.text("vi") or "", *row.texts("aliases")):
            if taken.setdefault(name, row.id) != row.id:
                desk.report("E126", row, name=name, other=taken[name])
