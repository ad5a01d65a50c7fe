"""Stored English as PO, XLIFF 1.2 and TMX 1.4, and back: for people who use Poedit, OmegaT or Weblate.

What may live here: units as values, and each format's text. Pure. Going out and coming back unchanged changes
nothing, and the same units give the same bytes. A unit carries the hash of the English it went out with, so
that words which somebody else changed in the meantime are never overwritten by a file that does not know them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from builder.translation.store import mark, settled

MOST_BYTES = 50_000_000
_SEPARATOR = "#"
_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Unusable(Exception):  # noqa: N818, an answer to the person
    """The file is not what its name says, or holds what no such file needs."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One segment: its entry, its key, both texts. `base` is the hash of the English when it went out.

    `is_done` says that a person vouches for it: not fuzzy in PO, approved in XLIFF. `is_open` says that work on it
    goes on: fuzzy in PO, a state that needs something in XLIFF. TMX knows no such things.
    """

    entry: str
    key: str
    vi: str
    en: str
    base: str
    is_done: bool = False
    is_open: bool = False

    @property
    def id(self) -> str:
        """The entry and the key, as one name."""
        return f"{self.entry}{_SEPARATOR}{self.key}"


def unit(entry: str, key: str, vi: str, en: str, *, is_done: bool) -> Unit:
    """Return a unit as it goes out."""
    return Unit(entry, key, settled(vi), settled(en), mark(settled(en)), is_done)


def _named(name: str, vi: str, en: str, base: str, *, is_done: bool = False, is_open: bool = False) -> Unit:
    entry, _, key = name.partition(_SEPARATOR)
    if not entry or not key:
        raise Unusable(f"“{name[:80]}”")
    return Unit(entry, key, settled(vi), settled(en), base, is_done, is_open)


# PO


def to_po(units: Iterable[Unit]) -> str:
    """Write units as a PO file."""
    import polib  # noqa: PLC0415, an optional package

    file = polib.POFile(wrapwidth=0)
    file.metadata = {
        "Project-Id-Version": "digest",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": "en",
        "X-Source-Language": "vi",
    }
    for one in units:
        flags = [] if one.is_done or not one.en else ["fuzzy"]
        file.append(
            polib.POEntry(
                msgctxt=one.id, msgid=one.vi, msgstr=one.en, comment=f"base: {one.base}", flags=flags
            )
        )
    return f"{file}\n"


def from_po(text: str) -> list[Unit]:
    """Read the units of a PO file. Raises Unusable."""
    import polib  # noqa: PLC0415, an optional package

    for number, line in enumerate(text.splitlines(), start=1):
        if not _PO_LINE.fullmatch(line):  # polib takes half a string for a whole one
            raise Unusable(f"PO, {number}: {line[:40]}")
    try:
        file = polib.pofile(text)
    except (OSError, ValueError, IndexError, KeyError, UnicodeError) as error:
        raise Unusable("PO") from error
    return [
        _named(
            one.msgctxt or "",
            one.msgid,
            one.msgstr,
            _base(one.comment),
            is_done=not one.fuzzy and bool(one.msgstr),
            is_open=one.fuzzy,
        )
        for one in file
        if not one.obsolete
    ]


_PO_LINE = re.compile(r'\s*(#.*|((msgctxt|msgid|msgid_plural|msgstr)(\[\d+\])?\s*)?"(\\.|[^"\\])*"\s*)?')
"""A line of a PO file: nothing, a comment, or a whole string."""
_BASE = re.compile(r"base: ([0-9a-f]{12})")


def _base(text: str) -> str:
    found = _BASE.search(text)
    return found[1] if found else ""


# XLIFF and TMX


def to_xliff(units: Iterable[Unit]) -> str:
    """Write units as XLIFF 1.2, one `file` an entry."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
    ]
    before = ""
    for one in units:
        if one.entry != before:
            lines += ["  </body></file>"] if before else []
            lines.append(
                f'  <file original={quoteattr(one.entry)} source-language="vi" target-language="en" datatype="plaintext"><body>'
            )
            before = one.entry
        state = "final" if one.is_done else "needs-review-translation" if one.en else "new"
        lines += [
            f'    <trans-unit id={quoteattr(one.id)} approved="{"yes" if one.is_done else "no"}" xml:space="preserve">',
            f'      <source xml:lang="vi">{_xml(one.vi)}</source>',
            f'      <target xml:lang="en" state="{state}">{_xml(one.en)}</target>',
            f"      <note>base: {one.base}</note>",
            "    </trans-unit>",
        ]
    lines += ["  </body></file>"] if before else []
    return "\n".join((*lines, "</xliff>", ""))


def to_tmx(units: Iterable[Unit]) -> str:
    """Write the units that have English as TMX 1.4."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tmx version="1.4">',
        '  <header creationtool="digest" creationtoolversion="1" segtype="block" o-tmf="digest" adminlang="en" srclang="vi" datatype="plaintext"/>',
        "  <body>",
    ]
    for one in units:
        if one.en:
            lines += [
                f"    <tu tuid={quoteattr(one.id)}>",
                f"      <note>base: {one.base}</note>",
                f'      <tuv xml:lang="vi"><seg>{_xml(one.vi)}</seg></tuv>',
                f'      <tuv xml:lang="en"><seg>{_xml(one.en)}</seg></tuv>',
                "    </tu>",
            ]
    return "\n".join((*lines, "  </body>", "</tmx>", ""))


def _xml(text: str) -> str:
    return escape(_NOT_XML.sub("", text))


def from_xliff(text: str) -> list[Unit]:
    """Read the units of an XLIFF file. Raises Unusable."""
    found = []
    for node in _elements(text, "trans-unit"):
        target = node.child("target")
        state = target.attributes.get("state", "") if target else ""
        is_done = node.attributes.get("approved") == "yes" or state in ("final", "signed-off")
        english = target.text if target else ""
        source = node.child("source")
        notes = "".join(child.text for child in node.children if child.name == "note")
        found.append(
            _named(
                node.attributes.get("id", ""),
                source.text if source else "",
                english,
                _base(notes),
                is_done=is_done and bool(english.strip()),
                is_open=state.startswith("needs-"),
            )
        )
    return found


def from_tmx(text: str) -> list[Unit]:
    """Read the units of a TMX file. Raises Unusable."""
    found = []
    for node in _elements(text, "tu"):
        texts = {
            child.attributes.get("xml:lang", child.attributes.get("lang", "")).lower()[:2]: child.deep_text
            for child in node.children
            if child.name == "tuv"
        }
        notes = "".join(child.text for child in node.children if child.name == "note")
        found.append(
            _named(
                node.attributes.get("tuid", ""),
                texts.get("vi", ""),
                texts.get("en", ""),
                _base(notes),
            )
        )
    return found


class _Node:
    """One element, as far as these two formats need it."""

    __slots__ = ("attributes", "children", "name", "parts")

    def __init__(self, name: str, attributes: Mapping[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[_Node] = []
        self.parts: list[str] = []

    @property
    def text(self) -> str:
        return "".join(self.parts)

    @property
    def deep_text(self) -> str:
        return "".join((self.text.strip(), *(child.text for child in self.children if child.name == "seg")))

    def child(self, name: str) -> _Node | None:
        return next((child for child in self.children if child.name == name), None)


class _Collector:
    """Collects the elements called `wanted`; a document type, and so every entity, is refused."""

    def __init__(self, wanted: str) -> None:
        self.found: list[_Node] = []
        self._wanted = wanted
        self._stack: list[_Node] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if not self._stack and name != self._wanted:
            return
        node = _Node(name, attributes)
        if self._stack:
            self._stack[-1].children.append(node)
        self._stack.append(node)

    def end(self, _name: str) -> None:
        if self._stack:
            node = self._stack.pop()
            if not self._stack:
                self.found.append(node)

    def data(self, words: str) -> None:
        if self._stack:
            self._stack[-1].parts.append(words)

    def refuse(self, *_: Any) -> None:
        raise Unusable("DOCTYPE")


_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml[^>]*\?>")


def _elements(text: str, wanted: str) -> list[_Node]:
    """Return the elements `wanted` of an XML text. Raises Unusable."""
    if len(text) > MOST_BYTES:
        raise Unusable("> 50 MB")
    collector = _Collector(wanted)
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = collector.start, collector.end
    parser.CharacterDataHandler = collector.data
    parser.StartDoctypeDeclHandler = collector.refuse
    try:
        parser.Parse(_DECLARATION.sub("", text).encode(), True)  # noqa: FBT003, expat's own order
    except expat.ExpatError as error:
        raise Unusable(str(error)) from error
    return collector.found


WRITERS: Mapping[str, Callable[[Iterable[Unit]], str]] = {"po": to_po, "xliff": to_xliff, "tmx": to_tmx}
READERS: Mapping[str, Callable[[str], list[Unit]]] = {
    "po": from_po,
    "xliff": from_xliff,
    "xlf": from_xliff,
    "tmx": from_tmx,
}
