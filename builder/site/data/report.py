"""One report as JSON: everything known of it, texts in both languages, ids with their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from pydantic_core import to_json

from builder.corpus import KnownFigure, Report
from builder.figures import Change
from builder.model import Correction, Document, Person
from builder.periods import Period
from builder.site.data.cells import plain
from builder.site.pages.report import Source
from builder.site.record import Record
from builder.site.site import Site
from builder.terms.places import Unit
from builder.terms.vocabulary import Term
from builder.translation.segments import Segment, Translation

Json = dict[str, Any]


def address(id_: str) -> str:
    """Return where the JSON of the report `id_` stands."""
    return f"data/reports/{id_}.json"


def report(site: Site, source: Source, record: Record) -> bytes:
    """Return the file of one report. A withdrawn one keeps its facts and the reason, and loses its text."""
    return written(_tree(site, record, *source.load()))


def moved(site: Site, new: str) -> bytes:
    """Return what stands where a report's file was: where it is now."""
    return written({"moved": site.settings.base_url + new})


def written(tree: Mapping[str, Any]) -> bytes:
    """Write JSON without spaces, which a site of thousands of reports would feel; four times as fast as `json`."""
    return to_json(tree) + b"\n"


def _tree(site: Site, record: Record, report: Report, translation: Translation) -> Json:
    entry, terms, settings = report.entry, site.vocabulary, site.settings
    state, makers = translation.state, translation.by
    texts = {} if entry.withdrawn else _texts(translation, state, makers)
    return _kept({
        "id": report.id,
        "url": {lang: settings.base_url + record.url.of(lang) for lang in ("vi", "en")},
        "licence": settings.licence.id,
        "title": _segment(translation.text("title"), state, makers),
        "kind": _named(terms.kinds, entry.kind),
        "date": entry.date,
        "end_date": entry.end_date,
        "part_of_day": entry.part_of_day,
        "date_inferred": entry.date_inferred,
        "province": {
            "then": _unit(report.province, report.province_then.gso),
            "today": _unit(report.province_today, report.province_today.versions[-1].gso),
            "territory_changed": report.territory_break,
        },
        "period": _period(report.period),
        "plan_period": _period(report.plan_period),
        "host": _named(terms.agencies, entry.host),
        "attendees": [_named(terms.agencies, one) for one in entry.attendees],
        "people": [_person(site, person) for person in entry.people],
        "themes": [_named(terms.themes, one) for one in entry.themes],
        "partners": [_named(terms.partners, one) for one in entry.partners],
        "partners_planned": [_named(terms.partners, one) for one in entry.partners_planned],
        "translation": _kept(
            {"state": state, "by": makers, "reviewers": translation.reviewers, "date": translation.day}
        ),
        **texts,
        "figures": [_figure(site, known) for known in report.figures],
        "documents": [_document(site, document) for document in entry.documents],
        "pictures": list(_pictures(settings.base_url, report, record, translation)),
        "source": entry.source.model_dump(exclude_none=True),
        "notes": [note.model_dump(exclude_none=True) for note in entry.notes],
        "corrections": [_fix(fix) for fix in entry.corrections],
        "withdrawn": _fix(entry.withdrawn) if entry.withdrawn else None,
        "history": settings.history_url(report.path),
    })  # fmt: skip


_EMPTY: tuple[object, ...] = (None, (), [])


def _kept(values: Json) -> Json:
    """Return what is there: nothing empty stands in the file. Most of it is plainly there, and not compared."""
    return {name: value for name, value in values.items() if value or value not in _EMPTY}


def _number(value: Decimal | None) -> int | float | None:
    return None if value is None else plain(value)


def _texts(translation: Translation, state: str, makers: tuple[str, ...]) -> Json:
    """Return the texts by field, in their order."""
    fields: dict[str, list[Json]] = {"summary": [], "body": [], "limitations": [], "tasks": []}
    for segment in translation.segments:
        field = segment.key.partition(".")[0]
        if field in fields:
            fields[field].append(_segment(segment, state, makers))
    return {**fields, "summary": fields["summary"][0]}


def _segment(segment: Segment, state: str, makers: tuple[str, ...]) -> Json:
    """Return one text. State and maker stand beside it where they are not those of the whole translation."""
    found = {"vi": segment.vi}
    if segment.en is not None:
        found["en"] = segment.en
        if segment.tongue != "en":
            found["en_lang"] = segment.tongue
        if (segment.by,) != makers:
            found["by"] = segment.by
    if segment.state != state:
        found["state"] = segment.state
    return found


def _named(terms: Mapping[str, Term], id_: str | None) -> Json | None:
    """Return a term with its names; what the vocabulary does not hold stands as written."""
    if id_ is None:
        return None
    term = terms.get(id_)
    return {"id": id_, "vi": term.text.vi, "en": term.text.en} if term else {"vi": id_}


def _unit(unit: Unit, gso: str) -> Json:
    return {"id": unit.id, "vi": unit.title("vi"), "en": unit.title("en"), "gso": gso.zfill(2)}


def _period(period: Period | None) -> Json | None:
    if period is None:
        return None
    return {
        "id": period.text,
        "start": period.start,
        "end": period.end,
        "edtf": period.edtf,
        "vi": period.label("vi"),
        "en": period.label("en"),
    }


def _span(period: Period | None) -> Json:
    return {"period": period.text, "period_start": period.start, "period_end": period.end} if period else {}


def _person(site: Site, person: Person) -> Json:
    position = {
        "id": person.position,
        "vi": site.position_name(person, "vi"),
        "en": site.position_name(person, "en"),
    }
    role = _named(site.vocabulary.roles, person.role)
    return _kept({"name": person.name, "position": _kept(position), "role": role})


def _figure(site: Site, known: KnownFigure) -> Json:
    quantity = known.quantity
    indicator = {
        "id": known.indicator.id,
        "vi": site.indicator_name(known, "vi"),
        "en": site.indicator_name(known, "en"),
    }
    return _kept({
        "indicator": indicator,
        "as_written": known.figure.as_written,
        **({} if quantity.is_change else _amount(known)),
        "bound": quantity.bound,
        "approx": quantity.approx,
        "estimated": quantity.estimated,
        "of": _number(quantity.of),
        "change": _change(known.change) if known.change else None,
        "scope": known.scope,
        "partner": known.partner,
        **_span(known.period),
        "as_of": known.figure.as_of,
        "planned": known.planned,
    })  # fmt: skip


def _amount(known: KnownFigure) -> Json:
    quantity = known.quantity
    return {
        "value": _number(quantity.value),
        "value_max": _number(quantity.value_max),
        "unit": quantity.unit,
        "base_value": _number(quantity.base_value),
        "base_max": _number(quantity.base_max),
        "base_unit": quantity.base_unit,
    }


def _change(change: Change) -> Json:
    signed = {
        "pct": _number(change.pct),
        "times": _number(change.times),
        "diff": _number(change.diff),
    }
    return _kept({**signed, "direction": change.direction, "vs": change.vs, "bound": change.bound})


def _document(site: Site, document: Document) -> Json:
    terms, found = site.vocabulary, document.model_dump(exclude_none=True)
    found["kind"] = _named(terms.document_kinds, document.kind)
    issuer = found.pop("issuer", None)
    return found if issuer is None else {**found, "issuer": _named(terms.agencies, issuer)}


def _pictures(base: str, report: Report, record: Record, translation: Translation) -> Iterator[Json]:
    """Yield the pictures that the page shows."""
    if not record.pictures:
        return
    state, makers = translation.state, translation.by
    rows = zip(report.entry.pictures, record.pictures, translation.all("captions"), strict=True)
    for picture, photo, segment in rows:
        yield _kept({
            "url": base + photo.address(report.id),
            "width": photo.width,
            "height": photo.height,
            "caption": _segment(segment, state, makers),
            "credit": picture.credit,
        })  # fmt: skip


def _fix(fix: Correction) -> Json:
    return fix.model_dump(exclude_none=True)


def light(base: str, records: Iterable[Record]) -> bytes:
    """Return all reports in short, one a line, each with the address of the rest."""
    lines = b",\n".join(to_json(_light(base, record)) for record in records)
    return b"".join((b'{"reports":[\n', lines, b"\n]}\n"))


def _light(base: str, record: Record) -> Json:
    found: Json = {
        "id": record.id,
        "date": record.date.isoformat(),
        "kind": record.kind,
        "province": {"then": record.province, "today": record.province_today},
        "period": record.period.text if record.period else None,
        "themes": record.themes,
        "partners": record.partners,
        "indicators": record.indicators,
        "title": {"vi": record.title, "en": record.title_en},
        "summary": {"vi": record.summary, "en": record.summary_en},
        "translation": record.state,
        "url": {"vi": base + record.url.vi, "en": base + record.url.en},
        "data": base + address(record.id),
    }
    if record.withdrawn:
        found["withdrawn"] = record.withdrawn.isoformat()
    return found
