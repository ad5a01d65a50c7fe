"""The HTML of a page as Python-Markdown would make it, without the parser, for pages that need none.

The builder's pages are HTML parts and plain paragraphs. Of those it is known beforehand what the parser
would answer; for anything else `html` answers None, and `parsed` asks the parser as the engine would, without
the engine around it. A test holds all three against each other, byte for byte.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from builder.engine.wrapping import HEADING, in_sections
from builder.site.prose import is_plain

_PART = re.compile(rb"<(h1|h2|h3|p|div|ul|ol|dl|table|nav|aside|header|form|section|figure|details)\b[^>]*>")


def parsed(body: bytes) -> bytes:
    """Return the HTML of the Markdown `body` as the engine's own parser would make it."""
    text: str = _parser().reset().convert(body.decode())
    return text.encode()


@cache
def _parser() -> Any:
    """Return the parser as MkDocs sets it up: its three extensions, and ours of mkdocs.yml."""
    from markdown import Markdown  # noqa: PLC0415, most builds need none

    from builder.engine.sections import Sections  # noqa: PLC0415, as above

    return Markdown(extensions=["toc", "tables", "fenced_code", Sections()])


_CUT = re.compile(rb'\n(\n|(?=<h2 id="))')
"""Where a block ends, and where a heading stands within one. One look for both takes half the time of two."""


def html(body: bytes) -> bytes | None:
    """Return the HTML of the Markdown `body`, or None where only the parser knows it."""
    pieces = [*_CUT.split(body.strip(b"\n")), b"\n"]
    section: list[bytes] = []
    sections = [section]
    for piece, gap in zip(pieces[::2], pieces[1::2], strict=True):
        if piece.startswith(HEADING):
            section = [piece]
            sections.append(section)
        elif piece.startswith(b"<"):
            if not _PART.match(piece):
                return None
            section.append(piece)
        elif piece:
            if not (gap and is_plain(piece.decode())):
                return None
            section.append(b"<p>%b</p>" % piece)
    return in_sections(map(b"\n".join, sections)).strip()
