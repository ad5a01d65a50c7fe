"""What stands between two `<h2 id>` becomes one `<section>`; text gets anchors.

The builder writes flat pages (a heading, then its paragraphs), because a page somebody opens and diffs
should read like one. The layout needs sections, and readers cite paragraphs (`#p3`, the same in both
languages): both are put in here, by string work on the finished HTML, so that every engine that runs
Python-Markdown (`sections.py`), and the accelerator, which runs it for few pages, gives the same bytes.
"""

from __future__ import annotations

import re

_NEWLINE = "\n"
_HEADING = '\n<h2 id="'
_OPENING = re.compile(r'<h2 id="([^"]*)"(?: class=t)?>')
_TAG = re.compile(r"<(/?)(p|ul|ol|blockquote|table|pre|h3)>")
_TABLE = re.compile(r"(<table(?: id=\"p\d+\")?>.*?</table>)", re.DOTALL)
_EMPTY = re.compile(r"\n{2,}")
_TEXT = '<h2 id="text"'
_PARALLEL = '<div class="par'
"""Paragraphs side by side carry their anchors already, one for both languages."""


def wrap(html: str) -> str:
    """Return `html` with each `<h2 id>` and what follows it, up to the next, inside a `<section>`.

    Empty lines go: the parser leaves some between HTML parts, and nobody reads them.
    """
    has_gaps = "\n\n" in html and "<pre" not in html  # most pages have none, and asking is cheap
    packed = _EMPTY.sub("\n", html) if has_gaps else html
    head, *parts = f"\n{packed.strip(_NEWLINE)}".split(_HEADING)
    sections = "".join(_section(f"{_HEADING[1:]}{part}\n") for part in parts)
    return f"{head[1:]}\n{sections}" if head and parts else f"{head[1:]}{sections}"


def _section(part: str) -> str:
    opening = _OPENING.match(part)
    if opening is None:
        return part
    tight = " t" if opening[0].endswith(" class=t>") else ""
    part = part.replace(" class=t>", ">", 1) if tight else part
    body = _anchored(part) if part.startswith(_TEXT) and _PARALLEL not in part else part
    if "<table" in body:  # may be wider than a phone, so it scrolls in its own box, by keyboard too
        box = rf'<div class="wide" role="region" tabindex="0" aria-labelledby="{opening[1]}">\1</div>'
        body = _TABLE.sub(box, body)
    return f'<section class="sec{tight}">\n{body.rstrip()}\n</section>\n'


def _anchored(part: str) -> str:
    """Return `part` with its outermost blocks numbered, `<p id="p1">`, `<ul id="p2">`, as segments are."""
    depth = number = 0

    def mark(tag: re.Match[str]) -> str:
        nonlocal depth, number
        if tag[1]:
            depth -= 1
            return tag[0]
        depth += 1
        if depth > 1:
            return tag[0]
        number += 1
        return f'<{tag[2]} id="p{number}">'

    return _TAG.sub(mark, part)
