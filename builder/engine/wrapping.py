"""What stands between two `<h2 id>` becomes one `<section>`; text gets anchors.

The builder writes flat pages (a heading, then its paragraphs), because a page somebody opens and diffs
should read like one. The layout needs sections, and readers cite paragraphs (`#p3`, the same in both
languages): both are put in here, by string work on the finished HTML, so that every engine that runs
Python-Markdown (`sections.py`), and the accelerator, which runs it for few pages, gives the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

HEADING = b'<h2 id="'
_CLASSES = {b"": b"sec", b" class=t": b"sec t"}
"""The section's class by what stands behind the id of its heading."""
_AT_HEADING = re.compile(rb'\n(?=<h2 id=")')
_BLOCK = re.compile(rb"<(p|h3|pre|/?(?:ul|ol|blockquote|table))>")
"""A block of text: one that holds words alone, or where one begins or ends that may hold others."""
_LEAVES = (b"p", b"h3", b"pre")
_TABLE = re.compile(rb'<h3 id="(?P<below>[^"]*)">|(?P<table><table(?: id="p\d+")?>.*?</table>)', re.DOTALL)
_EMPTY = re.compile(r"\n{2,}")
_PARALLEL = b'<div class="par'
"""Paragraphs side by side carry their anchors already, one for both languages."""


def wrap(html: str) -> str:
    """Return `html` with each `<h2 id>` and what follows it, up to the next, inside a `<section>`.

    Empty lines go: the parser leaves some between HTML parts, and nobody reads them.
    """
    has_gaps = "\n\n" in html and "<pre" not in html
    text = (_EMPTY.sub("\n", html) if has_gaps else html).strip("\n")
    return in_sections(_AT_HEADING.split(text.encode())).decode()


def in_sections(parts: Iterable[bytes]) -> bytes:
    """Return the parts of a page in sections; all but the first begin with a heading.

    Bytes, because a text with Vietnamese letters takes twice the room as a string, and is written to disk as bytes.
    """
    return b"\n".join([_section(part) if part.startswith(HEADING) else part for part in parts])


def _section(part: bytes) -> bytes:
    """Return the section of what begins with a heading."""
    tag, _, body = part.partition(b">")
    anchor, _, mark = tag.removeprefix(HEADING).partition(b'"')
    kind = _CLASSES.get(mark)
    if kind is None:
        return part
    if anchor == b"text" and _PARALLEL not in body:
        body = _anchored(body)
    # A table of figures, which has a class, folds up on a phone. Most parts have none, and are looked through once.
    if b"<table" in body and (b"<table>" in body or b'<table id="' in body):
        body = _boxed(body, anchor)
    return b'<section class="%b">\n<h2 id="%b">%b\n</section>' % (kind, anchor, body.rstrip())


def _boxed(part: bytes, anchor: bytes) -> bytes:
    """Return `part` with each table in a box of its own, named by the heading over it.

    A table may be wider than a phone, so it scrolls in its box, by keyboard too.
    """

    def box(found: re.Match[bytes]) -> bytes:
        nonlocal anchor
        anchor = found["below"] or anchor
        if found["table"] is None:
            return found[0]
        return b'<div class="wide" role="region" tabindex="0" aria-labelledby="%b">%b</div>' % (
            anchor,
            found["table"],
        )

    return _TABLE.sub(box, part)


def _anchored(part: bytes) -> bytes:
    """Return `part` with its outermost blocks numbered, `<p id="p1">`, `<ul id="p2">`, as segments are."""
    depth = number = 0

    def mark(found: re.Match[bytes]) -> bytes:
        nonlocal depth, number
        name = found[1]
        if name.startswith(b"/"):
            depth -= 1
            return found[0]
        inner = depth
        if name not in _LEAVES:
            depth += 1
        if inner:
            return found[0]
        number += 1
        return b'<%b id="p%d">' % (name, number)

    return _BLOCK.sub(mark, part)
