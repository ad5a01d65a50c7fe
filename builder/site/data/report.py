"""One report as JSON: everything known of it, texts in both languages, ids with their names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date as Date  # noqa: N812, as in model.py
from decimal import Decimal
from typing import Any

from builder.corpus import KnownFigure, Report
from builder.figures import Change
from builder.language import Both
from builder.model import Correction, Document, Person
from builder.periods import Period
from builder.places import Unit
from builder.site.data.cells import plain
from builder.site.pages.report import Source
from builder.site.record import Record
from builder.site.site import Site
from builder.translation.segments import Segment, Translation
from builder.vocabulary import Term

Json = dict[str, Any]


def address(id_: str) -> str:
    """Return where the JSON of the report `id_` stands."""
    return f"data/reports/{id_}.json"


def report(site: Site, source: Source, record: Record) -> bytes:
    """Return the file of one report. A withdrawn one keeps its facts and the reason, and loses its text."""
    return written(_tree(site, record, *source.load()))


def written(tree: Mapping[str, Any]) -> bytes:
    """Write JSON without spaces, which a site of thousands of reports would feel."""
    return (json.dumps(tree, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _tree(site: Site, record: Record, report: Report, translation: Translation) -> Json:
    entry, terms, settings = report.entry, site.vocabulary, site.settings
    texts = {} if entry.withdrawn else _texts(translation)
    found: Json = {
        "id": report.id,
        "url": {lang: settings.base_url + record.url.of(lang) for lang in ("vi", "en")},
        "licence": settings.licence.id,
        "title": _segment(translation, translation.text("title")),
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
        "translation": {
            "state": translation.state,
            "by": translation.by,
            "reviewers": translation.reviewers,
            "date": translation.day,
        },
        **texts,
        "figures": [_figure(site, known) for known in report.figures],
        "documents": [_document(site, document) for document in entry.documents],
        "source": entry.source.model_dump(exclude_none=True),
        "notes": [note.model_dump(exclude_none=True) for note in entry.notes],
        "corrections": [_fix(fix) for fix in entry.corrections],
        "withdrawn": _fix(entry.withdrawn) if entry.withdrawn else None,
        "history": settings.history_url(report.path),
    }
    full: Json = _full(found)
    return full


def _full(value: Any) -> Any:
    """Return `value` as JSON knows it, what is empty left out of objects."""
    if isinstance(value, Mapping):
        return {key: _full(one) for key, one in value.items() if one is not None and one not in ((), [])}
    if isinstance(value, (list, tuple)):
        return [_full(one) for one in value]
    if isinstance(value, Decimal):
        return plain(value)
    return value.isoformat() if isinstance(value, Date) else value


def _texts(translation: Translation) -> Json:
    lists = ("body", "limitations", "tasks")
    return {
        "summary": _segment(translation, translation.text("summary")),
        **{field: [_segment(translation, one) for one in translation.all(field)] for field in lists},
    }


def _segment(whole: Translation, segment: Segment) -> Json:
    """Return one text. State and maker stand beside it where they are not those of the whole translation."""
    found = {"vi": segment.vi}
    if segment.en is not None:
        found["en"] = segment.en
        if segment.tongue != "en":
            found["en_lang"] = segment.tongue
        if (segment.by,) != whole.by:
            found["by"] = segment.by
    if segment.state != whole.state:
        found["state"] = segment.state
    return found


def _named(terms: Mapping[str, Term], id_: str | None) -> Json | None:
    """Return a term with its names; what the vocabulary does not hold stands as written."""
    if id_ is None:
        return None
    term = terms.get(id_)
    return {"id": id_, **_both(term.text)} if term else {"vi": id_}


def _both(text: Both) -> Json:
    return {"vi": text.vi, "en": text.en}


def _unit(unit: Unit, gso: str) -> Json:
    return {"id": unit.id, "vi": unit.title("vi"), "en": unit.title("en"), "gso": gso}


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
    return {
        "name": person.name,
        "position": {
            "id": person.position,
            "vi": site.position_name(person, "vi"),
            "en": site.position_name(person, "en"),
        },
        "role": _named(site.vocabulary.roles, person.role),
    }


def _figure(site: Site, known: KnownFigure) -> Json:
    quantity = known.quantity
    return {
        "indicator": {
            "id": known.indicator.id,
            "vi": site.indicator_name(known, "vi"),
            "en": site.indicator_name(known, "en"),
        },
        "as_written": known.figure.as_written,
        **({} if quantity.is_change else _amount(known)),
        "bound": quantity.bound,
        "approx": quantity.approx,
        "estimated": quantity.estimated,
        "of": quantity.of,
        "change": _change(known.change),
        "scope": known.scope,
        "partner": known.partner,
        "period": _period(known.period),
        "as_of": known.figure.as_of,
        "planned": known.planned,
    }


def _amount(known: KnownFigure) -> Json:
    quantity = known.quantity
    return {
        "value": quantity.value,
        "value_max": quantity.value_max,
        "unit": quantity.unit,
        "base_value": quantity.base_value,
        "base_max": quantity.base_max,
        "base_unit": quantity.base_unit,
    }


def _change(change: Change | None) -> Json | None:
    if change is None:
        return None
    signed = {"pct": change.pct, "times": change.times, "diff": change.diff}
    return {**signed, "direction": change.direction, "vs": change.vs, "bound": change.bound}


def _document(site: Site, document: Document) -> Json:
    terms = site.vocabulary
    own = document.model_dump(exclude_none=True, exclude={"kind", "issuer"})
    return {
        "kind": _named(terms.document_kinds, document.kind),
        **own,
        "issuer": _named(terms.agencies, document.issuer),
    }


def _fix(fix: Correction) -> Json:
    return fix.model_dump(exclude_none=True)


def light(base: str, records: Iterable[Record]) -> bytes:
    """Return all reports in short, one a line, each with the address of the rest."""
    lines = ",\n".join(
        json.dumps(_light(base, record), ensure_ascii=False, separators=(",", ":")) for record in records
    )
    return f'{{"reports":[\n{lines}\n]}}\n'.encode()


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
