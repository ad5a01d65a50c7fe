"""The tree of a file to a typed `Entry`, or every reason why not, each at its place.

What may live here: walking a tree along the types of `model.py`, and pydantic's complaints as findings. What
one text may suffer from is `values.py`; the JSON Schema for editing programs is `json_schema.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as AbstractMapping
from datetime import date as Date  # noqa: N812, as in model.py
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from builder.diagnostics import Finding, Place, Value, in_order
from builder.fields import names as fieldnames
from builder.fields.texts import CHOICES, FIELDS, name_of
from builder.language import Both
from builder.model import Entry, Part
from builder.schema import values
from builder.schema.places_in_file import PlaceIndex
from builder.schema.shapes import ENTRY, Group, Shape
from builder.source.slips import BROKEN, LONG, quoted
from builder.source.tree import Mapping, Node, Scalar, Sequence

__all__ = ["PlaceIndex", "decode"]

_ANY_DAY = Date(2000, 1, 1)
_DATED_ID = re.compile(r"(\d{4}-\d{2}-\d{2})-")
_NOTHING = object()
_BETWEEN = re.compile(r"\s*[,;•·●▪◦‣–—*]\s*|\s+-\s+")
_IDS = re.compile(r"[A-Za-z0-9-]+(?:\s+[A-Za-z0-9-]+)+")
_MOST_GUESSED = 30


def decode(node: Node, *, id: str) -> tuple[Entry | None, list[Finding], PlaceIndex]:  # noqa: A002, as in Entry
    """Return the entry of a file, its mistakes by place, and where its fields stand.

    `id` is the name of the file. Where there are errors the entry is what could be saved of it (a faulty
    field holds an empty value), so that the other checks can go on; it is None where the file has no fields.
    Ids of vocabularies are not looked up here.
    """
    places = PlaceIndex(node)
    if not isinstance(node, Mapping):
        return None, [Finding("E100/no-fields", node.place)], places
    walk = _Walk(places)
    data = walk.group(node, ENTRY, "")
    try:
        entry = Entry.model_validate(data)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            walk.complain(detail)
    else:
        if not walk.bad:
            places.sound = True
            return entry, walk.findings, places
    places.faulty = frozenset(walk.bad)
    return _saved(ENTRY, data, id), in_order(walk.findings), places


class _Walk:
    """One walk over one tree: plain data out, findings aside, keys of faulty fields in `bad`."""

    def __init__(self, places: PlaceIndex) -> None:
        self.findings: list[Finding] = []
        self.bad: set[str] = set()
        self._places = places
        self._guesses = _MOST_GUESSED

    def group(self, node: Mapping, group: Group, key: str) -> dict[str, Any]:
        """Return the fields of `node` that `group` has and that hold something."""
        data: dict[str, Any] = {}
        shapes = group.shapes
        prefix = f"{key}." if key else ""
        for name, value in node.pairs:
            shape = shapes.get(name.text)
            field = name.text
            if shape is None:
                renamed = self._unknown(name, group, prefix, node)
                if renamed is None:
                    continue
                field, shape = renamed, shapes[renamed]
                self._places.rename(f"{prefix}{name.text}", f"{prefix}{field}")
            if shape.takes_text and (text := values.harmless(value)) is not None:
                data[field] = text
            elif (plain := self.value(value, shape, f"{prefix}{field}")) is not _NOTHING:
                data[field] = plain
        return data

    def value(self, node: Node, shape: Shape, key: str) -> Any:
        """Return the plain value of `node`, `_NOTHING` where it is left empty."""
        if isinstance(node, Scalar):
            if node.text == BROKEN:
                return self._spoilt(shape, key)
            if not node.style and node.text in values.NULLS:
                return self._cut_off(node, shape, key) if node.tail else _NOTHING
        if shape.is_list:
            return self._list(node, shape, key)
        return self._single(node, shape, key)

    def _cut_off(self, node: Scalar, shape: Shape, key: str) -> Any:
        """Return nothing for an empty field with a remark, and report `author: #1`, where the remark is the text."""
        wrong = None if shape.is_list or shape.group else values.lost_text(node, "", shape.field)
        if wrong is None:
            return _NOTHING
        self.wrong(wrong.code, wrong.place or node.place, key, wrong.values)
        return self._spoilt(shape, key)

    def _list(self, node: Node, shape: Shape, key: str) -> Any:
        if isinstance(node, Sequence):
            one = shape.item
            return tuple([self._item(item, one, key, number) for number, item in enumerate(node.items)])
        self._not_a_list(node, shape, key)
        return self._spoilt(shape, key)

    def _item(self, node: Node, shape: Shape, key: str, number: int) -> Any:
        if shape.takes_text and (text := values.harmless(node)) is not None:
            return text
        here = f"{key}.{number}"
        if isinstance(node, Mapping) and shape.group is None:
            first = node.pairs[0] if node.pairs else None
            if first and isinstance(first[1], Scalar):
                text = f"{first[0].text}: {first[1].text}"
                slots = {"list": key, "found": first[0].text, "cure": f"- {quoted(text)}"}
                self.wrong("E103/colon-in-item", node.place, here, slots)
                return self._spoilt(shape, here)
        value = self.value(node, shape, here)
        if value is _NOTHING:
            self.wrong("E103/empty-item", node.place, here, {"list": key})
            return self._spoilt(shape, here)
        return value

    def _single(self, node: Node, shape: Shape, key: str) -> Any:
        if shape.group is not None:
            if isinstance(node, Mapping):
                return self.group(node, shape.group, key)
            self._not_a_group(node, shape.group, key)
            return self._spoilt(shape, key)
        if isinstance(node, Scalar):
            return self._scalar(node, shape, key)
        if isinstance(node, Sequence):
            only = node.items[0] if node.items else None
            cure = f"{_last(key)}: {only.text}" if isinstance(only, Scalar) else f"{_last(key)}: …"
            self.wrong("E103/list-for-text", node.place, key, {"cure": cure})
        elif (last := _last(key)) in LONG:
            self.wrong("E100/block", node.place, key, {"key": last, "cure": f"{last}: {LONG[last]}"})
        else:
            self.wrong("E103/group-for-text", node.place, key, {})
        return self._spoilt(shape, key)

    def _scalar(self, node: Scalar, shape: Shape, key: str) -> Any:
        text = node.text.strip()
        found: Any
        if shape.kind == "truth":
            found = values.truth(text, shape.field)
        elif shape.kind == "day":
            found = values.day(text)
        else:
            found = values.wrong_text(node, text, shape.field)
            if found is None and shape.kind == "moment":
                found = values.moment(text)
            if found is None:
                return text if shape.kind == "body" or "\n" not in text else " ".join(text.split())
        if not isinstance(found, values.Wrong):
            return found
        self.wrong(found.code, found.place or node.place, key, found.values)
        if shape.kind == "day" and (right := found.values.get("cure")) and isinstance(right, str):
            self.bad.add(key)
            day = values.day(right)
            return day if isinstance(day, Date) else _ANY_DAY
        if found.code in {"E103/one-line", "E103/hash", "E103/curly-quotes"}:
            return " ".join(text.strip("“”«»").split())
        return self._spoilt(shape, key)

    def _spoilt(self, shape: Shape, key: str) -> Any:
        """Mark the field as faulty and return a value of its type."""
        self.bad.add(key)
        return shape.blank

    def wrong(self, code: str, place: Place, key: str, slots: AbstractMapping[str, Value]) -> None:
        """Report a mistake in the field `key`."""
        self.bad.add(key)
        self.findings.append(Finding(code, place, key, {"key": key, "name": name_of(key), **slots}))

    def _not_a_list(self, node: Node, shape: Shape, key: str) -> None:
        if isinstance(node, Mapping):
            self.wrong("E103/group-for-list", node.place, key, {})
            return
        text = node.text.strip() if isinstance(node, Scalar) else ""
        last = _last(key)
        if text.startswith("-"):
            first = re.split(r"\s+-", text[1:])[0]
            self.wrong("E100/dash-space", node.place, key, {"found": text, "cure": f"- {first.strip()}"})
            return
        if shape.item.group is not None:
            fields = ", ".join(f"{name}: …" for name in shape.item.group.required)
            cure = f"{last}: [{{{fields}}}]"
        else:
            parts = text.split() if _IDS.fullmatch(text) else _BETWEEN.split(text)
            cure = f"{last}: [{', '.join(part for part in parts if part)}]"
        self.wrong("E103/text-for-list", node.place, key, {"cure": cure})

    def _not_a_group(self, node: Node, group: Group, key: str) -> None:
        if isinstance(node, Sequence):
            self.wrong("E103/list-for-group", node.place, key, {})
            return
        text = node.text.strip() if isinstance(node, Scalar) else ""
        tight = re.match(r"(\w+):(\S.*)$", text)
        if tight and tight[1] in group.shapes:
            slots = {"key": tight[1], "cure": f"{tight[1]}: {tight[2]}"}
            self.wrong("E100/colon-space", node.place, key, slots)
            return
        slots = {"children": ", ".join(group.shapes), "cure": _fields_of(group, text)}
        self.wrong("E103/text-for-group", node.place, key, slots)

    def _unknown(self, name: Scalar, group: Group, prefix: str, node: Mapping) -> str | None:
        """Report an unknown key; return the field it surely means, so that its value is still read."""
        word, path = name.text, group.path
        where = Both(f" trong `{path}`", f" in `{path}`") if path else Both("", "")
        slots: dict[str, Value] = {"found": word, "where": where}
        said = fieldnames.meant(word, path)
        near = said
        if near is None and self._guesses > 0:
            self._guesses -= 1
            near = fieldnames.nearest(word, group.shapes)
        homes = [] if said else fieldnames.homes(word)
        code = "E101"
        if said is not None and fieldnames.plain(said) != fieldnames.plain(word):
            code = "E101/vietnamese"
            slots |= {"nearest": said, "name": name_of(f"{prefix}{said}")}
        elif homes and near is None:
            code = "E101/misplaced"
            slots["places"] = ", ".join(f"`{home}`" for home in homes)
        elif near is not None:
            label = name_of(f"{prefix}{near}")
            slots["suggestion"] = Both(
                f"Có phải `{near}` ({label.vi})?", f"Did you mean `{near}` ({label.en})?"
            )
        else:
            known = ", ".join(group.shapes)
            slots["suggestion"] = Both(
                f"Các mục dùng được ở đây: {known}.", f"Fields that may stand here: {known}."
            )
        self.findings.append(Finding(code, name.place, f"{prefix}{word}", slots))
        self.bad.add(f"{prefix}{word}")
        return near if near is not None and node.get(near) is None else None

    def complain(self, detail: ErrorDetails) -> None:
        """Report one complaint of pydantic unless the walk has reported that field."""
        key = ".".join(str(part) for part in detail["loc"])
        if key in self.bad:
            return
        kind, context, written = detail["type"], detail.get("ctx", {}), detail["input"]
        if kind == "missing":
            self._missing(key)
            return
        place = self._places.at(key)
        field = FIELDS[_general(key)]
        slots: dict[str, Value] = {"found": str(written), "help": field.help}
        code = "E103"
        if kind in {"string_too_short", "string_too_long"}:
            length = len(written)
            most, least = context.get("max_length", 0), context.get("min_length", 0)
            code = "E103/too-short" if kind == "string_too_short" else "E103/too-long"
            gap = least - length if kind == "string_too_short" else length - most
            slots |= {"length": length, "most": most, "least": least, "gap": gap}
        elif kind == "too_long":
            length, most = context["actual_length"], context["max_length"]
            code = "E103/too-many"
            slots |= {"length": length, "most": most, "gap": length - most}
        elif kind == "too_short":
            code, slots["example"] = "E103/empty-list", field.example.strip("[]").partition(",")[0]
        elif kind == "literal_error":
            code = "E103/choice"
            slots |= _choices(_general(key), str(written))
        elif kind == "string_pattern_mismatch" and _last(key) == "url":
            code = "E103/address"
        self.wrong(code, place, key, slots)

    def _missing(self, key: str) -> None:
        field = FIELDS[_general(key)]
        example = Both(f", ví dụ `{field.example}`", f", such as `{field.example}`") if field.example else ""
        slots: dict[str, Value] = {"last": _last(key), "example": example, "help": field.help}
        around, _, _ = key.rpartition(".")
        if around in self.bad:
            return
        empty = self._places.has(key)
        self.wrong("E102/empty" if empty else "E102", self._places.at(key if empty else around), key, slots)


def _choices(path: str, written: str) -> dict[str, Value]:
    choices = CHOICES[path]
    allowed = Both(
        ", ".join(f"{value} ({name.vi})" for value, name in choices.items()),
        ", ".join(f"{value} ({name.en})" for value, name in choices.items()),
    )
    spelt = fieldnames.plain(written)
    near = next((value for value, name in choices.items() if fieldnames.plain(name.vi) in spelt), None)
    near = near or fieldnames.nearest(written, choices)
    cure = Both(f"; có lẽ là `{near}`", f"; probably `{near}`") if near else ""
    return {"allowed": allowed, "nearest": cure}


def _fields_of(group: Group, text: str) -> str:
    """Return the fields that a group must have, `text` in the last that takes one: date: …; vi: Sai nguồn."""
    must = group.required or tuple(group.shapes)[:1]
    last = None if isinstance(values.truth(text, group.shapes[must[0]].field), bool) else must[-1]
    worded = text if last and group.shapes[last].takes_text else "…"
    return "; ".join(f"{name}: {worded if name == last else '…'}" for name in must)


def _general(key: str) -> str:
    return ".".join(part for part in key.split(".") if not part.isdigit())


def _last(key: str) -> str:
    return key.rpartition(".")[2]


def _saved(group: Group, data: AbstractMapping[str, Any], id: str = "") -> Entry:  # noqa: A002, as in Entry
    """Return an entry of what is there, empty values for what is missing, nothing validated."""
    entry = _built(group, data)
    if not isinstance(entry, Entry):
        raise TypeError(f"{group.path} is no entry")
    dated = _DATED_ID.match(id)
    if "date" not in data and dated and isinstance(day := values.day(dated[1]), Date):
        entry = entry.model_copy(update={"date": day})
    return entry


def _built(group: Group, data: AbstractMapping[str, Any]) -> Part:
    built: dict[str, Any] = {}
    for name, shape in group.shapes.items():
        if name not in data:
            if name in group.required:
                built[name] = _built(shape.group, {}) if shape.group and not shape.is_list else shape.blank
            continue
        value = data[name]
        if shape.group is not None and shape.is_list:
            value = tuple(_built(shape.group, item) for item in value)
        elif shape.group is not None:
            value = _built(shape.group, value)
        built[name] = value
    return group.part.model_construct(**built)
