"""The JSON Schema of a report, which editing programs read to complete, explain and check while one types.

What may live here: the schema (draft 2020-12) made from the model, the table of fields and the vocabularies.
Texts are Vietnamese with the English beside them, as `x-en` and in `markdownDescription`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from builder.fields.texts import CHOICES, FieldText
from builder.language import Both
from builder.model import Part
from builder.schema.shapes import ENTRY, Group, Shape
from builder.terms.places import Provinces
from builder.terms.vocabulary import Term, Vocabulary

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_CONSTRAINTS = ("minLength", "maxLength", "pattern", "minItems", "default")
_DAY = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
_MOMENT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?"

Terms = Mapping[str, Term]
_VOCABULARIES: dict[str, Callable[[Vocabulary], Terms]] = {
    "kind": lambda v: v.kinds,
    "host": lambda v: v.agencies,
    "attendees": lambda v: v.agencies,
    "people.position": lambda v: v.positions,
    "people.role": lambda v: v.roles,
    "themes": lambda v: v.themes,
    "partners": lambda v: v.partners,
    "partners_planned": lambda v: v.partners,
    "figures.indicator": lambda v: v.indicators,
    "figures.unit": lambda v: v.units,
    "figures.scope": lambda v: v.scopes,
    "figures.partner": lambda v: v.partners,
    "documents.kind": lambda v: v.document_kinds,
}
"""Fields that take ids of a vocabulary."""


def json_schema(vocabulary: Vocabulary, provinces: Provinces) -> dict[str, Any]:
    """Return the schema of an entry, with the ids of the vocabularies and what each means."""
    groups = {path: of(vocabulary) for path, of in _VOCABULARIES.items()}
    shared = {path: _shared_name(path, groups) for path in groups}
    definitions = {
        shared[path]: _enumerated({id_: term.text for id_, term in groups[path].items()}) for path in groups
    }
    ids: dict[str, dict[str, Any]] = {path: {"$ref": f"#/$defs/{shared[path]}"} for path in groups}
    ids["province"] = _enumerated({id_: unit.name for id_, unit in provinces.units.items()})
    ids |= {path: _enumerated(choices) for path, choices in CHOICES.items()}
    head = {
        "$schema": _DRAFT,
        "title": "Báo cáo hoạt động đối ngoại",
        "description": "Một bài trong bản tin, tệp content/reports/<năm>/<mã bài>.yml.",
        "x-en": {
            "title": "Activity report",
            "description": "One report of the digest, file content/reports/<year>/<id>.yml.",
        },
    }
    return head | _object(ENTRY, ids) | {"$defs": definitions}


def _shared_name(path: str, groups: Mapping[str, Terms]) -> str:
    """Return the first field that takes the same vocabulary; its terms are written once."""
    return next(other for other, terms in groups.items() if terms is groups[path])


def written(schema: Mapping[str, Any]) -> str:
    """Return the schema as the file that is committed and published."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _object(group: Group, ids: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    limits = _limits(group.part)
    return {
        "type": "object",
        "properties": {name: _field(shape, limits[name], ids) for name, shape in group.shapes.items()},
        "required": list(group.required),
        "additionalProperties": False,
    }


def _field(shape: Shape, limits: Mapping[str, Any], ids: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    kept = {name: limits[name] for name in _CONSTRAINTS if limits.get(name) not in (None, [])}
    described = _described(shape.field)
    if shape.is_list:
        inside = limits.get("items", {})
        own = {name: inside[name] for name in _CONSTRAINTS if name in inside}
        return described | {"type": "array", "items": _one(shape, ids) | own} | kept
    return described | _one(shape, ids) | kept


def _one(shape: Shape, ids: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    if shape.group is not None:
        return _object(shape.group, ids)
    if shape.kind == "truth":
        return {"type": "boolean"}
    if shape.kind == "day":
        return {"type": "string", "pattern": _DAY}
    if shape.kind == "moment":
        return {"type": "string", "pattern": _MOMENT}
    # `period: 2018` is a number to every program but ours, which keeps the text.
    kind: dict[str, Any] = {"type": ["string", "number"] if shape.field.numeric else "string"}
    return kind | ids.get(shape.field.path, {})


def _described(field: FieldText) -> dict[str, Any]:
    name, words = field.name, field.help
    found: dict[str, Any] = {
        "title": name.vi,
        "description": words.vi,
        "markdownDescription": f"**{name.vi}**: {words.vi}\n\n*{name.en}: {words.en}*",
        "x-en": {"title": name.en, "description": words.en},
    }
    return found | ({"examples": [field.example]} if field.example and field.example[0] not in "[{" else {})


def _enumerated(terms: Mapping[str, Both]) -> dict[str, Any]:
    return {
        "enum": list(terms),
        "enumDescriptions": [text.vi for text in terms.values()],
        "markdownEnumDescriptions": [f"{text.vi} (*{text.en}*)" for text in terms.values()],
    }


@lru_cache(maxsize=16)
def _limits(part: type[Part]) -> dict[str, dict[str, Any]]:
    """Return each field's constraints as pydantic gives them, `or null` taken away."""
    properties = part.model_json_schema()["properties"]
    return {
        name: {**next((one for one in limits["anyOf"] if one.get("type") != "null"), {}), **limits}
        if "anyOf" in limits
        else limits
        for name, limits in properties.items()
    }
