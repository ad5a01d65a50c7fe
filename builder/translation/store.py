"""Stored English: what stands in `content/en/<year>/<id>.yml`, as a value, and its one way of being written.

What may live here: the rows of a file, reading and writing them. Both are pure and byte-stable: what is
written reads back equal, and writing what was read changes nothing but the order and quoting of a hand-made
file. There are no timestamps and no numbers of paragraphs in a file, so that two people who work on two
paragraphs of one report never collide in Git. What a row means for a reader is found out in `states.py`.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from dataclasses import field as declared
from typing import Literal, NamedTuple

from builder.characters import FORBIDDEN, ODD_SPACES
from builder.diagnostics import START, Finding, Place
from builder.source.tree import Mapping, Node, Scalar, Sequence, parse

Field = Literal["title", "summary", "body", "limitations", "tasks", "captions"]

SINGLE: tuple[Field, ...] = ("title", "summary")
LISTS: tuple[Field, ...] = ("body", "limitations", "tasks", "captions")
FIELDS: tuple[Field, ...] = (*SINGLE, *LISTS)
"""The fields of an entry that are prose, in the order of the page and of the file."""

Waivers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an engine says about Vietnamese that changed under English a person stands behind."""

    vi: str
    en: str
    by: str = ""
    mt: str = ""
    gl: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One field or paragraph.

    `vi` is what the English was made from. `by` is who made it, `engine@version` or a person. `mt` is the
    hash of what the engine gave: while `en` still hashes to it, no person has changed a word. `gl` is the
    hash of the glossary rows used. `reviewed` is who checked it and `rv` the hash of the pair they saw, so
    that a later change is never covered by an earlier check. `waive` holds (code of a check, reason). `new`
    is the proposal beside English that a person stands behind. `remarks` are the comments of the file, `place` is
    where its English stands there.
    """

    field: Field
    vi: str
    en: str = ""
    by: str = ""
    mt: str = ""
    gl: str = ""
    reviewed: str = ""
    rv: str = ""
    waive: Waivers = ()
    new: Proposal | None = None
    remarks: tuple[str, ...] = ()
    place: Place = declared(default=START, compare=False)


@dataclass(frozen=True, slots=True)
class Stored:
    """All rows of an entry, those of a field in their order. `remarks` are the comments at the end."""

    rows: tuple[Row, ...] = ()
    remarks: tuple[str, ...] = ()

    def of(self, name: Field) -> tuple[Row, ...]:
        """Return the rows of one field."""
        return tuple(row for row in self.rows if row.field == name)


class Read(NamedTuple):
    """A file as read, and what is wrong with it; a file with errors must not be written over."""

    stored: Stored
    findings: tuple[Finding, ...]

    @property
    def failed(self) -> bool:
        """True when something in the file could not be understood."""
        return any(finding.is_error for finding in self.findings)


NOTHING = Stored()

_DIGEST_BYTES = 6
_TRAILING = re.compile(r"(?<![ \t])[ \t]+(?=\n)")


def mark(*texts: str) -> str:
    """Return the short hash that rows carry (12 hex digits)."""
    return hashlib.blake2b("\0".join(texts).encode(), digest_size=_DIGEST_BYTES).hexdigest()


def settled(text: str) -> str:
    """Return `text` as a file can hold it: NFC, plain spaces and line ends, nothing invisible, no loose ends."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _tidied(FORBIDDEN.sub("", ODD_SPACES.sub(" ", text)).replace("\ufffd", "?"))


def _tidied(text: str) -> str:
    """Return a text that `parse` has cleaned without its loose ends."""
    return _TRAILING.sub("", text.expandtabs(4)).strip("\n").rstrip()


# reading

_TEXTS = tuple(
    one.name for one in fields(Row) if one.name not in ("field", "waive", "new", "remarks", "place")
)
_PROPOSAL = tuple(one.name for one in fields(Proposal))


def read(text: str) -> Read:
    """Return the rows that `text` holds and every mistake in it, each with its place. Never raises."""
    lines = text.split("\n")
    if not any(line.strip() and not line.lstrip().startswith("#") for line in lines):
        return Read(Stored(remarks=tuple(settled(line.strip()) for line in lines if line.strip())), ())
    parsed = parse(text)
    findings = list(parsed.findings)
    desk = _Desk(lines, findings)
    rows: list[Row] = []
    if isinstance(parsed.root, Mapping):
        for key, value in parsed.root.pairs:
            rows += desk.field(key, value)
    elif parsed.root is not None:
        desk.refuse("E550/shape", parsed.root.place, "")
    ordered = sorted(rows, key=lambda row: FIELDS.index(row.field))
    return Read(Stored(tuple(ordered), desk.remarks()), tuple(findings))


@dataclass(slots=True)
class _Desk:
    """One reading: collects findings, and gives the comments of the file to the rows they stand before."""

    lines: list[str]
    findings: list[Finding]
    taken: int = 0

    def field(self, key: Scalar, value: Node) -> Iterator[Row]:
        name = next((one for one in FIELDS if one == key.text), None)
        if name is None:
            self.refuse("E550/unknown", key.place, key.text)
        elif name in SINGLE:
            if isinstance(value, Mapping):
                yield from self.row(name, value, key.text)
            else:
                self.refuse("E550/shape", value.place, key.text)
        elif isinstance(value, Sequence):
            for number, item in enumerate(value.items, start=1):
                if isinstance(item, Mapping):
                    yield from self.row(name, item, f"{name}.{number}")
                else:
                    self.refuse("E550/shape", item.place, f"{name}.{number}")
        elif not (isinstance(value, Scalar) and not value.text):
            self.refuse("E550/shape", value.place, key.text)

    def row(self, name: Field, node: Mapping, key: str) -> Iterator[Row]:
        values = self.texts(node, key, _TEXTS, also=("waive", "new"))
        waive, new = node.get("waive"), node.get("new")
        waivers: Waivers = ()
        if isinstance(waive, Mapping):
            waivers = tuple(
                sorted((code.text, settled(why.text)) for code, why in waive.pairs if isinstance(why, Scalar))
            )
        elif waive is not None:
            self.refuse("E550/shape", waive.place, f"{key}.waive")
        if any(not code or not why for code, why in waivers):
            self.refuse("E550/reason", waive.place if waive else node.place, f"{key}.waive")
        proposal = None
        if isinstance(new, Mapping):
            inner = self.texts(new, f"{key}.new", _PROPOSAL)
            proposal = Proposal(**{"vi": "", "en": "", **inner}) if inner.get("en") else None
        elif new is not None:
            self.refuse("E550/shape", new.place, f"{key}.new")
        if bool(values.get("reviewed")) != bool(values.get("rv")):
            self.findings.append(Finding("E501", node.place, key, {"key": key}))
        if not values.get("vi"):
            self.refuse("E550/source", node.place, key)
            return
        place = (node.get("en") or node).place
        yield Row(name, **values, waive=waivers, new=proposal, remarks=self.remarks(node), place=place)

    def texts(
        self, node: Mapping, key: str, known: tuple[str, ...], also: tuple[str, ...] = ()
    ) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, value in node.pairs:
            if name.text in also:
                continue
            if name.text not in known:
                self.refuse("E550/unknown", name.place, f"{key}.{name.text}")
            elif not isinstance(value, Scalar):
                self.refuse("E550/shape", value.place, f"{key}.{name.text}")
            else:
                is_text = name.text in ("vi", "en")
                found[name.text] = _tidied(value.text) if is_text else " ".join(value.text.split())
        return found

    def refuse(self, code: str, place: Place, key: str) -> None:
        self.findings.append(Finding(code, place, key, {"key": key}))

    def remarks(self, node: Mapping | None = None) -> tuple[str, ...]:
        """Return the comments that no row before has taken, up to the end of `node` or of the file."""
        end = len(self.lines) if node is None else _last_line(node)
        held = set(_held_lines(node)) if node else set()
        found = [
            stripped
            for number in range(self.taken, min(end, len(self.lines)))
            if number not in held and (stripped := self.lines[number].strip()).startswith("#")
        ]
        self.taken = max(self.taken, end)
        return tuple(settled(line) for line in found)


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for _, value in node.pairs:
            yield from _scalars(value)
    else:
        for item in node.items:
            yield from _scalars(item)


def _held_lines(node: Node) -> Iterator[int]:
    """Yield the numbers (from 0) of the lines that are inside a text, where `#` begins no comment."""
    for scalar in _scalars(node):
        if scalar.style in ("|", ">"):
            yield from range(scalar.place.line, scalar.end.line - (scalar.end.column == 1))


def _last_line(node: Node) -> int:
    """Return the number (from 1) of the last line of a row; what follows it belongs to the next one."""
    last = max(
        (one.end.line - (one.style in ("|", ">") and one.end.column == 1) for one in _scalars(node)),
        default=0,
    )
    return last or node.place.line


# writing

_PLAIN = re.compile(r"[A-Z][A-Za-z0-9/-]*\Z")
_HARMLESS = re.compile("^[^\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]+$")


def written(stored: Stored) -> str:
    """Return the file that holds `stored`: canonical order, one blank line between rows."""
    blocks: list[str] = []
    for name in FIELDS:
        rows = stored.of(name)
        if not rows:
            continue
        if name in SINGLE:
            blocks.append("".join((*_comments(rows[0], ""), f"{name}:\n", *_row(rows[0], "  "))))
            continue
        items = [_item(row) for row in rows]
        blocks.append(f"{name}:\n" + "\n".join(items))
    if stored.remarks:
        blocks.append("".join(f"{line}\n" for line in stored.remarks))
    return "\n".join(blocks)


def _item(row: Row) -> str:
    lines = "".join(_row(row, "    "))
    return "".join(_comments(row, "  ")) + "  - " + lines[4:]


def _comments(row: Row, indent: str) -> Iterator[str]:
    return (f"{indent}{line}\n" for line in row.remarks)


def _row(row: Row, indent: str) -> Iterator[str]:
    yield from _text("vi", row.vi, indent)
    if row.en:
        yield from _text("en", row.en, indent)
    yield from _words(row, ("by", "mt", "gl", "reviewed", "rv"), indent)
    if row.waive:
        yield f"{indent}waive:\n"
        yield from (f"{indent}  {_name(code)}: {_quoted(why)}\n" for code, why in row.waive)
    if row.new:
        yield f"{indent}new:\n"
        yield from _text("vi", row.new.vi, indent + "  ")
        yield from _text("en", row.new.en, indent + "  ")
        yield from _words(row.new, ("by", "mt", "gl"), indent + "  ")


def _words(row: Row | Proposal, names: Iterable[str], indent: str) -> Iterator[str]:
    for name in names:
        value = getattr(row, name)
        if value:
            yield f"{indent}{name}: {_quoted(value)}\n"


def _text(name: str, text: str, indent: str) -> Iterator[str]:
    """Write a text so that an editor sees it as it is: its own lines, below its name."""
    if not _HARMLESS.match(text) or text[0] == "\n":
        yield f"{indent}{name}: {_quoted(text)}\n"
        return
    yield f"{indent}{name}: |{'2' if text[0] == ' ' else ''}-\n"
    yield from (f"{indent}  {line}\n" if line else "\n" for line in text.split("\n"))


def _name(code: str) -> str:
    return code if _PLAIN.match(code) else _quoted(code)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


# changing


def fits(row: Row) -> bool:
    """Return whether `row` comes back from a file as it is; what does not is never stored."""
    alone = Stored((row,))
    back = read(written(alone))
    return not back.failed and back.stored == alone


def with_row(stored: Stored, old: Row | None, row: Row, after: Row | None = None) -> Stored:
    """Return `stored` with `row` in the place of `old`, or behind `after`, or before the rows of its field."""
    rows = list(stored.rows)
    if old is not None:
        rows[_position(rows, old)] = row
    elif after is not None:
        rows.insert(_position(rows, after) + 1, row)
    else:
        order = FIELDS.index(row.field)
        before = [number for number, one in enumerate(rows) if FIELDS.index(one.field) < order]
        rows.insert(before[-1] + 1 if before else 0, row)
    return replace(stored, rows=tuple(rows))


def _position(rows: list[Row], row: Row) -> int:
    """Return where this very row stands; an equal twin elsewhere is another row."""
    return next(number for number, one in enumerate(rows) if one is row)
