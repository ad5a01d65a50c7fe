"""The types of `model.py` as a plan to walk a tree by: what each field holds, read once at import.

What may live here: reflection over the model, nothing else.
"""

from __future__ import annotations

import types
import typing
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812, as in model.py
from functools import cached_property
from typing import Annotated, Any, Literal

from builder.fields.texts import FIELDS, FieldText
from builder.model import Entry, Part
from builder.schema.values import PARTICULAR

Kind = Literal["text", "body", "choice", "day", "moment", "truth", "group"]
_MOMENTS = frozenset({"source.published"})
_TEXTS = frozenset({"text", "choice", "body"})
_BODIES = frozenset({"body", "en.body"})


@dataclass(frozen=True)
class Shape:
    """What a field holds. For a list, `kind` and `group` are those of its items."""

    field: FieldText
    kind: Kind
    group: Group | None = None
    is_list: bool = False

    @cached_property
    def item(self) -> Shape:
        """The shape of one item of the list."""
        return Shape(self.field, self.kind, self.group)

    @cached_property
    def takes_text(self) -> bool:
        """Whether it holds one text that need pass no rules but those for all texts."""
        return not self.is_list and self.kind in _TEXTS and self.field.path not in PARTICULAR

    @property
    def blank(self) -> Any:
        """A value of the right type that says nothing."""
        if self.is_list:
            return ()
        if self.kind == "group":
            return {}
        return {"day": Date(2000, 1, 1), "truth": False}.get(self.kind, "")


@dataclass(frozen=True, slots=True)
class Group:
    """A part of an entry: its fields in order, and those that must be there."""

    path: str
    part: type[Part]
    shapes: dict[str, Shape]
    required: tuple[str, ...]


def _bare(hint: Any) -> Any:
    """Return a type without `Annotated` and `| None`."""
    while True:
        if typing.get_origin(hint) is Annotated:
            hint = typing.get_args(hint)[0]
        elif typing.get_origin(hint) in (typing.Union, types.UnionType):
            hint = next(one for one in typing.get_args(hint) if one is not type(None))
        else:
            return hint


def _shape(path: str, hint: Any) -> Shape:
    hint = _bare(hint)
    is_list = typing.get_origin(hint) is tuple
    if is_list:
        hint = _bare(typing.get_args(hint)[0])
    field = FIELDS[path]
    if isinstance(hint, type) and issubclass(hint, Part):
        return Shape(field, "group", _group(path, hint), is_list)
    if typing.get_origin(hint) is Literal:
        return Shape(field, "choice", None, is_list)
    kinds: dict[Any, Kind] = {Date: "day", bool: "truth", str: "text"}
    kind = "moment" if path in _MOMENTS else "body" if path in _BODIES else kinds[hint]
    return Shape(field, kind, None, is_list)


def _group(path: str, part: type[Part]) -> Group:
    hints = typing.get_type_hints(part, include_extras=True)
    prefix = f"{path}." if path else ""
    shapes = {name: _shape(f"{prefix}{name}", hints[name]) for name in part.model_fields}
    required = tuple(name for name, info in part.model_fields.items() if info.is_required())
    return Group(path, part, shapes, required)


ENTRY = _group("", Entry)
"""The plan of a whole entry."""
