"""What stands between two `<h2 id>` becomes one `<section>`; text gets anchors.

The builder writes flat pages (a heading, then its paragraphs), because a page somebody opens and diffs
should read like one. The layout needs sections, and readers cite paragraphs (`#p3`, the same in both
languages): both are put in here, by string work on the finished HTML, so that every engine that runs
Python-Markdown (`sections.py`), and the accelerator, which runs it for few pages, gives the same bytes.
"""

from __future__ import annotations

import re

_HEADING = '<h2 id="'
_REST_OF_HEADING = re.compile(r'([^"]*)"( class=t)?>')
_TAG = re.compile(r"<(/?)(p|ul|ol|blockquote|table|pre|h3)>")
_TABLE = re.compile(r"(<table(?: id=\"p\d+\")?>.*?</table>)", re.DOTALL)
_EMPTY = re.compile(r"\n{2,}")
_PARALLEL = '<div class="par'
"""Paragraphs side by side carry their anchors already, one for both languages."""


def wrap(html: str) -> str:
    """Return `html` with each `<h2 id>` and what follows it, up to the next, inside a `<section>`.

    Empty lines go: the parser leaves some between HTML parts, and nobody reads them.
    """
    has_gaps = "\n\n" in html and "<pre" not in html
    return wrapped((_EMPTY.sub("\n", html) if has_gaps else html).strip("\n"))


def wrapped(html: str) -> str:
    """Return what `wrap` does, of HTML that is known to hold no empty lines: to look for one takes a third of it."""
    head, *parts = html.split(f"\n{_HEADING}")
    first = _section(head.removeprefix(_HEADING)) if head.startswith(_HEADING) else head
    return "\n".join((first, *map(_section, parts)))


def _section(part: str) -> str:
    """Return the section of what follows `_HEADING`."""
    found = _REST_OF_HEADING.match(part)
    if found is None:
        return f"{_HEADING}{part}"
    anchor, tight = found[1], " t" if found[2] else ""
    body = part[found.end() :]
    if anchor == "text" and _PARALLEL not in body:
        body = _anchored(body)
    if "<table" in body:  # may be wider than a phone, so it scrolls in its own box, by keyboard too
        box = rf'<div class="wide" role="region" tabindex="0" aria-labelledby="{anchor}">\1</div>'
        body = _TABLE.sub(box, body)
    return f'<section class="sec{tight}">\n{_HEADING}{anchor}">{body.rstrip()}\n</section>'


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
