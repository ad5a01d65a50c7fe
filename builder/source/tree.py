"""YAML text to a tree of texts with places, or every reason why not.

What may live here: `parse`, the guard over libyaml's events, and the tree. Every scalar stays text; there
are no numbers, dates, booleans, anchors, tags or merge keys. No field of a report is known here. After a
mistake the text is mended (`slips.py`) and read on, so that one run names as many mistakes as possible.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, cast

from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    MarkedYAMLError,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    YAMLError,
)
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs leave it out

from builder.diagnostics import Finding, Place, in_order
from builder.source.mending import Mender
from builder.source.slips import BROKEN, Trouble
from builder.source.text import Clean, clean

MOST_BYTES = 256 * 1024
"""Bytes of a file (trust.md)."""
_MOST_A_LETTER = 4
"""Bytes of a letter in UTF-8 at most."""
MOST_DEPTH = 8
"""Levels of lists and groups in a file (trust.md); a report needs four."""
_NO_NAMES = frozenset({"", "<<", BROKEN})
_MOST_MENDED = 60
_MENDED_BYTES = 3_000_000
"""Bytes read again at most while mending: bounds the time that a hostile file takes."""
_MOST_AGAIN = 3
"""Fields that stand twice each for itself; more of them are one paste."""
_MANY = 32
_BRACKETS = re.compile(rf"(?:[\[{{][ \n]*){{{_MANY}}}")
"""So many brackets in a row never reach libyaml: its older versions take minutes or crash on 100,000."""


class Mark(Protocol):
    """Where something begins or ends, counted from 0: libyaml's own, of which few ever become a place."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column."""


def _place(mark: Mark) -> Place:
    return Place(mark.line + 1, mark.column + 1)


class _Moved(NamedTuple):
    """A mark in a line that was mended, where it stands in the file."""

    line: int
    column: int


class Scalar(NamedTuple):
    """A text. `style` is `""` (plain), `"`, `'`, `|` or `>`; `tail` is the ` # …` after it on its line."""

    text: str
    begins: Mark
    ends: Mark
    style: str = ""
    tail: str = ""

    @property
    def place(self) -> Place:
        """Where it begins."""
        return _place(self.begins)

    @property
    def end(self) -> Place:
        """Where it ends."""
        return _place(self.ends)

    @property
    def broken(self) -> bool:
        """True for a value that could not be read and has been reported."""
        return self.text == BROKEN


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    begins: Mark

    @property
    def place(self) -> Place:
        """Where it begins."""
        return _place(self.begins)


class Mapping(NamedTuple):
    """A group of fields, in the order of the file."""

    pairs: tuple[tuple[Scalar, Node], ...]
    begins: Mark

    @property
    def place(self) -> Place:
        """Where it begins."""
        return _place(self.begins)

    def get(self, key: str) -> Node | None:
        """Return the value of `key`."""
        for name, value in self.pairs:
            if name.text == key:
                return value
        return None


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Parsed:
    """The tree of a file (None when nothing could be read) and what is wrong with it, by place."""

    root: Node | None
    findings: tuple[Finding, ...] = ()


def parse(text: str) -> Parsed:
    """Return the tree of `text` and every mistake in how it is written. Never raises, on any text."""
    if (size := _size(text)) > MOST_BYTES:
        values = {"found": -(-size // 1024), "most": MOST_BYTES // 1024}
        return Parsed(None, (Finding("E100/size", values=values),))
    cleaned = clean(text)
    lines: list[str] | None = None
    findings: list[Finding] = list(cleaned.findings)
    mender = Mender(cleaned.place)
    current = cleaned.text
    root: Node | None = None
    if _holds(current, "<<<<<<<") or _holds(current, ">>>>>>>"):
        current = mender.without_conflicts(current)
    current = mender.without_outdents(current)
    for _ in range(max(4, min(_MOST_MENDED, _MENDED_BYTES // (len(current) + 1)))):
        trouble = _too_deep(current)
        if trouble is None:
            tree = _Tree(current, cleaned)
            trouble = tree.read()
            root = tree.root
        if trouble is None:
            findings += tree.findings
            break
        lines = mender.mended(current.split("\n"), trouble)
        current = "\n".join(lines)
    findings += mender.findings
    if root is None and not any(finding.is_error for finding in findings):
        findings.append(Finding("E100/empty"))
    return Parsed(root, tuple(in_order(findings)) if findings else ())


def _holds(text: str, signs: str) -> bool:
    """Return whether `signs` stand in `text`; a single sign is found ten times as fast as several."""
    return signs[0] in text and signs in text


def _size(text: str) -> int:
    """Return the bytes of a text; its letters where these alone are too many, or cannot be."""
    if len(text) > MOST_BYTES or _MOST_A_LETTER * len(text) <= MOST_BYTES:
        return len(text)
    return len(text.encode("utf-8", "surrogatepass"))


def _too_deep(text: str) -> Trouble | None:
    brackets = sum(text.count(sign) for sign in "[{" if sign in text)
    if brackets < _MANY or not (match := _BRACKETS.search(text)):
        return None
    line = text.count("\n", 0, match.start())
    return Trouble("too deep", line, match.start() - (text.rfind("\n", 0, match.start()) + 1))


class _Tree:
    """One reading of one text: a stack over libyaml's events."""

    def __init__(self, text: str, cleaned: Clean) -> None:
        self.root: Node | None = None
        self.findings: list[Finding] = []
        self._text = text
        self._cleaned = cleaned
        self._told: set[tuple[str, str]] = set()
        has_remarks = "#" in text and (" #" in text or "\t#" in text)
        self._lines = text.split("\n") if has_remarks else []

    def read(self) -> Trouble | None:
        """Build `root`; return what stopped the reading."""
        parser = CParser(self._text)
        try:
            return self._events(parser.get_event)
        except MarkedYAMLError as error:
            return Trouble.of(error)
        except YAMLError as error:
            return Trouble(str(error), 0, 0)
        finally:
            parser.dispose()

    def _events(self, next_event: Callable[[], Any]) -> Trouble | None:  # noqa: C901, PLR0912, one hot loop, flat
        stack: list[tuple[Any, list[Node]]] = []
        items: list[Node] = []
        new = tuple.__new__  # half the time of a NamedTuple's own constructor, five hundred times a file
        unmoved, looks_for_tails = not self._cleaned.columns, bool(self._lines)
        while (event := next_event()) is not None:
            kind = event.__class__
            if kind is ScalarEvent:
                style, text, start, end = event.style, event.value, event.start_mark, event.end_mark
                if event.tag is not None or event.anchor is not None:
                    self._marked(event)
                if style == '"' and not (text.isascii() and text.isprintable()):
                    text = self._unescaped(text, start)
                tail = self._tail(end) if looks_for_tails and not style else ""
                if not unmoved:
                    start, end = self._mark(start), self._mark(end)
                items.append(new(Scalar, (text, start, end, style or "", tail)))
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if len(stack) == MOST_DEPTH:
                    return Trouble("too deep", event.start_mark.line, event.start_mark.column)
                if event.anchor is not None or event.tag is not None:
                    self._marked(event)
                stack.append((event.start_mark, items))
                items = []
            elif kind is MappingEndEvent:
                begun, around = stack.pop()
                first, pairs = begun if unmoved else self._mark(begun), self._pairs(items)
                spoilt = items and not pairs
                around.append(
                    Scalar(BROKEN, first, self._mark(event.end_mark)) if spoilt else Mapping(pairs, first)
                )
                items = around
            elif kind is SequenceEndEvent:
                begun, around = stack.pop()
                around.append(Sequence(tuple(items), begun if unmoved else self._mark(begun)))
                items = around
            elif kind is AliasEvent:
                where = self._mark(event.start_mark)
                self._once("E100/alias", _place(where), event.anchor)
                items.append(Scalar(BROKEN, where, where))
            elif kind is DocumentStartEvent:
                if items:
                    return Trouble("several documents", event.start_mark.line, event.start_mark.column)
                if event.version or event.tags:
                    self.findings.append(Finding("E100/directive", self._place(event.start_mark)))
        self.root = items[0] if items else None
        if isinstance(self.root, Scalar) and not self.root.text and not self.root.style:
            self.root = None
        return None

    def _tail(self, end: Any) -> str:
        """Return the remark that follows on the line, the blanks before it included."""
        rest = self._lines[end.line][end.column :]
        return rest if rest.lstrip().startswith("#") else ""

    def _mark(self, mark: Mark) -> Mark:
        """Return a mark where it stands in the file."""
        if not self._cleaned.columns:
            return mark
        place = self._cleaned.place(mark.line, mark.column)
        return _Moved(place.line - 1, place.column - 1)

    def _place(self, mark: Mark) -> Place:
        return self._cleaned.place(mark.line, mark.column)

    def _marked(self, event: Any) -> None:
        where = self._place(event.start_mark)
        if event.anchor is not None:
            self._once("E100/anchor", where, event.anchor)
        if event.tag is not None:
            self._once("E100/tag", where, event.tag.replace("tag:yaml.org,2002:", "!!"))

    def _once(self, code: str, where: Place, found: str) -> None:
        """Report the first place of something that may stand in a file a thousand times."""
        if (code, found) not in self._told:
            self._told.add((code, found))
            self.findings.append(Finding(code, where, values={"found": found}))

    def _unescaped(self, text: str, mark: Any) -> str:
        """Return a text whose escapes made characters that may not stand in a file either."""
        seen = clean(text)
        at = self._place(mark)
        self.findings += [
            Finding(found.code, at, values=found.values) for found in seen.findings if found.code != "W406"
        ]  # an escape makes one character, and garbled words have been told of
        return seen.text

    def _pairs(self, items: list[Node]) -> tuple[tuple[Scalar, Node], ...]:
        """Return keys with values; a key that is no word, stands twice or merges is reported and left out."""
        keys, values = items[::2], items[1::2]
        names = {key.text for key in keys if isinstance(key, Scalar)}
        if len(names) == len(keys) and names.isdisjoint(_NO_NAMES):
            return tuple(zip(cast("list[Scalar]", keys), values, strict=True))
        pairs: list[tuple[Scalar, Node]] = []
        seen: dict[str, Scalar] = {}
        again: list[Finding] = []
        for key, value in zip(keys, values, strict=True):
            if not isinstance(key, Scalar) or not key.text:
                self.findings.append(Finding("E100/complex-key", key.place))
            elif key.broken:
                continue
            elif key.text == "<<" and not key.style:
                self.findings.append(Finding("E100/merge-key", key.place))
            elif key.text in seen:
                first = seen[key.text].place.line
                again.append(
                    Finding("E100/duplicate-key", key.place, values={"key": key.text, "first": first})
                )
            else:
                seen[key.text] = key
                pairs.append((key, value))
        if len(again) > _MOST_AGAIN:
            again = [Finding("E100/pasted-twice", again[0].place, values=again[0].values)]
        self.findings += again
        return tuple(pairs)
