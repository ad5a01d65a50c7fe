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
_HEADING = re.compile(rb'<h2 id="([^"]*)"( class=t)?>')
_AT_HEADING = re.compile(rb'\n(?=<h2 id=")')
_TAG = re.compile(rb"<(/?)(p|ul|ol|blockquote|table|pre|h3)>")
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
    return b"\n".join(_section(part) if part.startswith(HEADING) else part for part in parts)


def _section(part: bytes) -> bytes:
    """Return the section of what begins with a heading."""
    found = _HEADING.match(part)
    if found is None:
        return part
    anchor, tight = found[1], b" t" if found[2] else b""
    body = part[found.end() :]
    if anchor == b"text" and _PARALLEL not in body:
        body = _anchored(body)
    if (
        b"<table>" in body or b'<table id="' in body
    ):  # a table of figures, which has a class, folds up on a phone
        body = _boxed(body, anchor)
    return b'<section class="sec%b">\n<h2 id="%b">%b\n</section>' % (tight, anchor, body.rstrip())


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

    def mark(tag: re.Match[bytes]) -> bytes:
        nonlocal depth, number
        if tag[1]:
            depth -= 1
            return tag[0]
        depth += 1
        if depth > 1:
            return tag[0]
        number += 1
        return b'<%b id="p%d">' % (tag[2], number)

    return _TAG.sub(mark, part)
