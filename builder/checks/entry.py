"""Rules about ids: terms of the vocabularies, and the id of the entry itself.

What may live here: rules over one entry that compare what it names with what there is.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping

from builder.checks.context import Context, Rule, fault
from builder.corpus import Case
from builder.diagnostics import Finding
from builder.language import Both, slugify
from builder.model import Entry
from builder.terms.vocabulary import Term, Vocabulary, nearest, spoken

Named = Iterator[tuple[str, str | None, Mapping[str, Term]]]
"""Fields of an entry that name a term: key, id, and the terms there are."""

_LIST_AT_MOST = 20
"""Terms that a message lists when none is near."""


_BETWEEN = re.compile(r"[\s,;/+&]+")
"""What may stand between ids that were meant as several."""
_looks_like_id = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*").fullmatch


def _named(entry: Entry, v: Vocabulary) -> Named:
    """Yield the fields of an entry that name a term, with the vocabulary that must hold it.

    An issuer of a document outside the vocabulary is written out; one that looks like an id must be one.
    """
    yield "kind", entry.kind, v.kinds
    yield "host", entry.host, v.agencies
    for field, terms in (("attendees", v.agencies), ("themes", v.themes)):
        for number, item in enumerate(getattr(entry, field)):
            yield f"{field}.{number}", item, terms
    for field in ("partners", "partners_planned"):
        for number, item in enumerate(getattr(entry, field)):
            yield f"{field}.{number}", item, v.partners
    for number, person in enumerate(entry.people):
        yield f"people.{number}.position", person.position, v.positions
        yield f"people.{number}.role", person.role, v.roles
    for number, figure in enumerate(entry.figures):
        yield f"figures.{number}.indicator", figure.indicator, v.indicators
        yield f"figures.{number}.unit", figure.unit, v.units
        yield f"figures.{number}.scope", figure.scope, v.scopes
        yield f"figures.{number}.partner", figure.partner, v.partners
    for number, document in enumerate(entry.documents):
        yield f"documents.{number}.kind", document.kind, v.document_kinds
        if document.issuer and _looks_like_id(document.issuer):
            yield f"documents.{number}.issuer", document.issuer, v.agencies


def unknown_terms(case: Case, context: Context) -> Iterator[Finding]:
    """E104: an id that the vocabulary does not hold, with the one that was probably meant."""
    for key, written, terms in _named(case.entry, context.vocabulary):
        if written and written not in terms:
            yield fault(case, "E104", key, found=written, suggestion=suggestion(written, terms))


def suggestion(written: str, terms: Mapping[str, Term]) -> Both:
    """Return the cure of an unknown id: the nearest term, or the terms there are."""
    several = [part for part in _BETWEEN.split(written) if part]
    if len(several) > 1 and all(part in terms for part in several):
        listed = ", ".join(several)
        return Both(
            f"Tách thành từng mã, ngăn bằng dấu phẩy: {listed}.", f"Part the ids by commas: {listed}."
        )
    near = nearest(written, terms)
    if near is not None:
        return Both(f"Có phải {near.id} ({near.text.vi})?", f"Did you mean {near.id} ({near.text.en})?")
    known = ", ".join(list(terms)[:_LIST_AT_MOST])
    more = ", …" if len(terms) > _LIST_AT_MOST else ""
    return Both(f"Dùng một trong: {known}{more}.", f"Use one of: {known}{more}.")


def unknown_province(case: Case, context: Context) -> Iterator[Finding]:
    """E104 for `province`, which is looked up by any of its names."""
    if case.unit is not None or not case.entry.province:
        return
    written, provinces = case.entry.province, context.provinces
    near = provinces.find(written)
    if near is None:
        close = difflib.get_close_matches(
            spoken(written).replace(" ", "-"), list(provinces.units), n=1, cutoff=0.6
        )
        near = close[0] if close else None
    if near is None:
        cure = Both(
            "Viết tên tỉnh, thành không dấu, nối bằng gạch: lang-son, thua-thien-hue.",
            "Write the province's name without marks, joined by hyphens: lang-son, thua-thien-hue.",
        )
    else:
        name = provinces.unit(near).name
        cure = Both(f"Có phải {near} ({name.vi})?", f"Did you mean {near} ({name.en})?")
    yield fault(case, "E104", "province", found=written, suggestion=cure)


def repeated_terms(case: Case, _context: Context) -> Iterator[Finding]:
    """E104: the same id twice in a list."""
    entry = case.entry
    for field in ("themes", "partners", "partners_planned", "attendees"):
        items: tuple[str, ...] = getattr(entry, field)
        if len(set(items)) < len(items):
            for number, item in enumerate(items):
                if item in items[:number]:
                    yield fault(case, "E104/repeated", f"{field}.{number}", found=item)


_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ID_BYTES = 80
_DATED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-")
_IN_CONTENT = re.compile(r"(?:^|/)content/reports/(?:(?P<folder>[^/]+)/)?[^/]+$")


def id_and_file_name(case: Case, _context: Context) -> Iterator[Finding]:
    """E106: `id` differs from the file's name, or the name is not `<date>-<province>-<slug>`.

    Files outside content/reports may have any name that does not begin with a date.
    """
    entry, name = case.entry, case.decoded.id
    if entry.id is not None and entry.id != name:
        yield fault(case, "E106", "id", found=entry.id, wanted=name)
    inside = _IN_CONTENT.search(case.decoded.path)
    if not (inside or _DATED.match(name)) or not case.is_dated or not entry.province:
        return
    wanted = f"{entry.date}-{slugify(entry.province)}-"  # a name in place of an id is told by its own rule
    if not _ID.fullmatch(name) or len(name) > _ID_BYTES:
        cure = f"{wanted}{slugify(name).removeprefix(wanted)}"[:_ID_BYTES].rstrip("-")
        yield fault(case, "E106/file-name", "", found=name, most=_ID_BYTES, cure=cure)
    elif case.version is not None and not name.startswith(wanted):  # else its own rule tells of the province
        yield fault(case, "E106/parts", "", found=name, wanted=wanted)
    if inside and inside["folder"] != str(entry.date.year):
        yield fault(case, "E106/folder", "", found=inside["folder"] or "reports", wanted=str(entry.date.year))


RULES: tuple[Rule, ...] = (unknown_terms, unknown_province, repeated_terms, id_and_file_name)
