"""Rules about ids: terms of the vocabularies, and the id of the entry itself.

What may live here: rules over one entry that compare what it names with what there is.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from builder.checks.context import Context, Rule, fault
from builder.corpus import Case
from builder.diagnostics import Finding
from builder.language import Both, slugify
from builder.model import Entry
from builder.vocabulary import Term, Vocabulary, nearest, spoken

Named = Iterator[tuple[str, str | None]]
"""Fields of an entry that name a term: key and id."""

_LIST_AT_MOST = 20
"""Terms that a message lists when none is near."""


def _each(field: str, items: Iterable[Any], key: str) -> Named:
    return ((f"{field}.{number}.{key}", getattr(item, key)) for number, item in enumerate(items))


def _items(field: str, items: Iterable[str]) -> Named:
    return ((f"{field}.{number}", item) for number, item in enumerate(items))


def _issuers(entry: Entry) -> Named:
    """Yield issuers that look like ids; one outside the vocabulary is written out in words."""
    looks_like_id = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*").fullmatch
    return (
        (key, value)
        for key, value in _each("documents", entry.documents, "issuer")
        if value and looks_like_id(value)
    )


TERMS: tuple[tuple[Callable[[Entry], Named], Callable[[Vocabulary], Mapping[str, Term]]], ...] = (
    (lambda entry: iter([("kind", entry.kind)]), lambda v: v.kinds),
    (lambda entry: iter([("host", entry.host)]), lambda v: v.agencies),
    (lambda entry: _items("attendees", entry.attendees), lambda v: v.agencies),
    (lambda entry: _each("people", entry.people, "position"), lambda v: v.positions),
    (lambda entry: _each("people", entry.people, "role"), lambda v: v.roles),
    (lambda entry: _items("themes", entry.themes), lambda v: v.themes),
    (lambda entry: _items("partners", entry.partners), lambda v: v.partners),
    (lambda entry: _items("partners_planned", entry.partners_planned), lambda v: v.partners),
    (lambda entry: _each("figures", entry.figures, "indicator"), lambda v: v.indicators),
    (lambda entry: _each("figures", entry.figures, "unit"), lambda v: v.units),
    (lambda entry: _each("figures", entry.figures, "scope"), lambda v: v.scopes),
    (lambda entry: _each("figures", entry.figures, "partner"), lambda v: v.partners),
    (lambda entry: _each("documents", entry.documents, "kind"), lambda v: v.document_kinds),
    (_issuers, lambda v: v.agencies),
)
"""Which fields name a term, and of which vocabulary."""


def unknown_terms(case: Case, context: Context) -> Iterator[Finding]:
    """E104: an id that the vocabulary does not hold, with the one that was probably meant."""
    for fields, group in TERMS:
        terms = group(context.vocabulary)
        for key, written in fields(case.entry):
            if written and written not in terms:
                yield fault(case, "E104", key, found=written, suggestion=suggestion(written, terms))


def suggestion(written: str, terms: Mapping[str, Term]) -> Both:
    """Return the cure of an unknown id: the nearest term, or the terms there are."""
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
    wanted = f"{entry.date}-{entry.province}-"
    if not _ID.fullmatch(name) or len(name) > _ID_BYTES:
        cure = f"{wanted}{slugify(name.removeprefix(wanted))}"[:_ID_BYTES].rstrip("-")
        yield fault(case, "E106/file-name", "", found=name, most=_ID_BYTES, cure=cure)
    elif not name.startswith(wanted):
        yield fault(case, "E106/parts", "", found=name, wanted=wanted)
    if inside and inside["folder"] != str(entry.date.year):
        yield fault(case, "E106/folder", "", found=inside["folder"] or "reports", wanted=str(entry.date.year))


RULES: tuple[Rule, ...] = (unknown_terms, unknown_province, repeated_terms, id_and_file_name)
