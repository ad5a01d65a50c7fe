"""What describes the data to programs: a Frictionless data package and a DCAT catalogue.

What may live here: the two descriptions, from the tables of `columns.py` and the settings. No clock: neither
says when it was made.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from builder.language import Both
from builder.settings import Settings
from builder.site import urls
from builder.site.data.columns import FIGURES, INDICATORS, PARTNERS, PROVINCES, REPORTS, UNITS, Column
from builder.site.site import Site

Json = dict[str, Any]

TABLES: tuple[tuple[str, Both, tuple[Column, ...]], ...] = (
    (
        "figures",
        Both("Mọi số liệu, mỗi dòng một số", "Every figure, one a row, with its scope, period and wording"),
        FIGURES,
    ),
    ("reports", Both("Các báo cáo, mỗi dòng một báo cáo", "The reports, one a row"), REPORTS),
    (
        "provinces",
        Both("Địa phương qua các thời kỳ", "Provinces as they were and as they are, one status a row"),
        PROVINCES,
    ),
    (
        "indicators",
        Both("Các chỉ tiêu và định nghĩa", "The indicators: what each figure counts"),
        INDICATORS,
    ),
    ("units", Both("Các đơn vị tính", "The units of measure"), UNITS),
    (
        "partners",
        Both("Nước, địa phương nước ngoài, tổ chức", "Countries, places abroad, organisations"),
        PARTNERS,
    ),
)
FILES: tuple[tuple[str, str, str, Both], ...] = (
    ("reports-json", "reports.json", "json", Both("Các báo cáo, bản rút gọn", "The reports in short")),
    ("vocab", "vocab.json", "json", Both("Các danh mục từ", "The vocabularies: what each id means")),
)
"""The files besides the tables: name, path, format, words."""
_SCHEMA = (
    "schema/report.schema.json",
    "json",
    Both("Mẫu dữ liệu của một báo cáo khi nhập", "JSON Schema of a report as it is entered"),
)


def files() -> list[tuple[str, str, Both]]:
    """Return every file of open data that is not a single report's: path, format, words."""
    tables = [(f"{name}.csv", "csv", text) for name, text, _ in TABLES]
    return [*tables, *((path, kind, text) for _, path, kind, text in FILES), _SCHEMA]


_KEYS = {"reports", "indicators", "units", "partners"}
"""Tables with one row for each id; a province has a row for each of its statuses."""
_FOREIGN: Mapping[str, Mapping[str, str]] = {
    "figures": {"report_id": "reports", "indicator": "indicators", "unit": "units", "partner": "partners"},
    "indicators": {"part_of": "", "people_of": ""},
    "partners": {"country": ""},
}
"""Columns that hold an id of another table, or of the table itself (the empty name, as the specification has it)."""
_CSV = (
    "UTF-8 with a byte-order mark, lines end with CRLF. A text that begins with = + - @, TAB or CR has an "
    "apostrophe before it, so that a spreadsheet does not take it for a formula: take the apostrophe away to "
    "have the text. Numbers have no sign for thousands and a point before decimals. Figures of different scope, "
    "period, unit, indicator or territory do not compare; plans are no results."
)
MEDIA = {"csv": "text/csv", "json": "application/json"}
"""Media types by format."""


def datapackage(site: Site) -> bytes:
    """Return the data package (https://specs.frictionlessdata.io/data-package/, version 1)."""
    settings = site.settings
    package: Json = {
        "profile": "data-package",
        "name": "nhip-cau",
        "title": settings.title.vi,
        "description": f"{settings.description.en} {_CSV}",
        "homepage": settings.base_url + urls.section("data", "en"),
        "licenses": [
            {"name": settings.licence.id, "title": settings.licence.name.en, "path": settings.licence.url}
        ],
        "contributors": [{"title": settings.contact.name.en, "role": "publisher"}],
        "resources": [*(_table(*table) for table in TABLES), *(_file(*file) for file in FILES)],
    }
    return _written(package)


def _table(name: str, text: Both, columns: tuple[Column, ...]) -> Json:
    schema: Json = {"fields": [_field(column) for column in columns], "missingValues": [""]}
    if name in _KEYS:
        schema["primaryKey"] = "id"
    if foreign := _FOREIGN.get(name):
        schema["foreignKeys"] = [
            {"fields": column, "reference": {"resource": table, "fields": "id"}}
            for column, table in foreign.items()
        ]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "title": text.vi,
        "description": text.en,
        "format": "csv",
        "mediatype": MEDIA["csv"],
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": schema,
    }


def _field(column: Column) -> Json:
    found: Json = {
        "name": column.name,
        "type": column.type,
        "title": column.text.vi,
        "description": f"{column.text.en}; several with `;` between them"
        if column.several
        else column.text.en,
    }
    constraints: Json = {"required": True} if column.required else {}
    if column.one_of:
        constraints["enum"] = list(column.one_of)
    return found | ({"constraints": constraints} if constraints else {})


def _file(name: str, path: str, kind: str, text: Both) -> Json:
    return {
        "profile": "data-resource",
        "name": name,
        "path": path,
        "title": text.vi,
        "description": text.en,
        "format": kind,
        "mediatype": MEDIA[kind],
        "encoding": "utf-8",
    }


def catalog(site: Site, span: tuple[str, str] | None) -> bytes:
    """Return the catalogue (https://www.w3.org/TR/vocab-dcat-3/). `span`: first and last day of the periods."""
    settings = site.settings
    base = settings.base_url
    publisher = {"@type": "foaf:Agent", "foaf:name": _words(settings.contact.name.both)}
    dataset: Json = {
        "@id": f"{base}data/#dataset",
        "@type": "dcat:Dataset",
        "dct:title": _words(settings.title.both),
        "dct:description": _words(settings.description.both),
        "dct:identifier": f"{base}data/",
        "dct:license": {"@id": settings.licence.url},
        "dct:publisher": publisher,
        "dct:language": [
            {"@id": f"http://publications.europa.eu/resource/authority/language/{code}"}
            for code in ("VIE", "ENG")
        ],
        "dct:spatial": {"@id": "http://publications.europa.eu/resource/authority/country/VNM"},
        "dcat:landingPage": [{"@id": base + urls.section("data", lang)} for lang in ("vi", "en")],
        "dcat:distribution": [_distribution(settings, path, kind, text) for path, kind, text in files()],
    }
    if span:
        dates = {name: {"@type": "xsd:date", "@value": day} for name, day in zip(_ENDS, span, strict=True)}
        dataset["dct:temporal"] = {"@type": "dct:PeriodOfTime", **dates}
    return _written(
        {
            "@context": _CONTEXT,
            "@id": f"{base}data/catalog.jsonld",
            "@type": "dcat:Catalog",
            "dct:title": _words(settings.title.both),
            "dct:description": _words(settings.tagline.both),
            "dct:publisher": publisher,
            "foaf:homepage": {"@id": base},
            "dcat:dataset": [dataset],
        }
    )


_ENDS = ("dcat:startDate", "dcat:endDate")
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def _distribution(settings: Settings, path: str, kind: str, text: Both) -> Json:
    base = settings.base_url
    media = MEDIA[kind]
    found: Json = {
        "@id": f"{base}data/{path}",
        "@type": "dcat:Distribution",
        "dct:title": _words(text),
        "dct:license": {"@id": settings.licence.url},
        "dcat:accessURL": {"@id": f"{base}data/{path}"},
        "dcat:downloadURL": {"@id": f"{base}data/{path}"},
        "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{media}"},
    }
    return found | ({"dct:conformsTo": {"@id": f"{base}data/datapackage.json"}} if kind == "csv" else {})


def _words(text: Both) -> list[Json]:
    return [{"@language": "vi", "@value": text.vi}, {"@language": "en", "@value": text.en}]


def _written(tree: Json | Sequence[Json]) -> bytes:
    return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode()
