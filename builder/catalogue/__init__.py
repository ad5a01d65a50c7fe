"""Every kind of mistake: its code, message, cure and example, in both languages.

What may live here: data, one module a group (a hundred of codes), merged into `CODES`; and `render`, which
fills a finding's words. A new group is one import and one entry in `_GROUPS`. Codes are never renumbered.
"""

from __future__ import annotations

from collections.abc import Mapping

from builder.catalogue import (
    body,
    figures,
    pictures,
    published,
    settings,
    stored,
    syntax,
    time,
    translation,
    vocabulary,
)
from builder.catalogue import input as input_
from builder.catalogue.code import Code
from builder.characters import short, visible
from builder.diagnostics import Finding, Value
from builder.fields.texts import general
from builder.language import LANGS, Both, Lang

__all__ = ["CODES", "Code", "render"]

_GROUPS: tuple[tuple[Code, ...], ...] = (
    syntax.KINDS,
    input_.KINDS,
    time.KINDS,
    figures.KINDS,
    body.KINDS,
    pictures.KINDS,
    vocabulary.KINDS,
    settings.KINDS,
    stored.KINDS,
    translation.KINDS,
    published.KINDS,
)


def _merged(groups: tuple[tuple[Code, ...], ...]) -> dict[str, Code]:
    merged: dict[str, Code] = {}
    for code in (code for group in groups for code in group):
        if code.code in merged:
            raise ValueError(f"two kinds of mistake share the code {code.code}")
        merged[code.code] = code
    return merged


CODES: Mapping[str, Code] = _merged(_GROUPS)


class _Slots(dict[str, str]):
    """Values of a message's slots; a slot nobody filled prints as nothing."""

    def __missing__(self, key: str) -> str:
        return ""


def _in(slot: str, value: Value, lang: Lang) -> str:
    text = visible(value.of(lang) if isinstance(value, Both) else str(value))
    # Items are counted from 0 in keys and from 1 by people; the line says which one is meant.
    return general(text) if slot in _KEYS else short(text, _WIDEST.get(slot, _WIDE))


_KEYS = frozenset({"key", "list"})
_WIDEST = {"found": 80}
_WIDE = 400


def render(finding: Finding) -> tuple[Both, Both]:
    """Return the message and the cure of `finding`, slots filled, unprintable characters spelt out."""
    code = CODES[finding.code]
    vi, en = (
        _Slots((slot, _in(slot, value, lang)) for slot, value in finding.values.items()) for lang in LANGS
    )
    return (
        Both(code.message.vi.format_map(vi), code.message.en.format_map(en)),
        Both(code.hint.vi.format_map(vi), code.hint.en.format_map(en)),
    )
