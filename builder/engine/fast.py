"""The HTML of a page as Python-Markdown would make it, without the parser, for pages that need none.

The builder's pages are HTML parts and plain paragraphs. Of those it is known beforehand what the parser
would answer; for anything else `html` answers None, and `parsed` asks the parser as the engine would, without
the engine around it. A test holds all three against each other, byte for byte.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from builder.engine.wrapping import wrapped
from builder.site.prose import is_plain

_PART = re.compile(
    r"<(h1|h2|h3|p|div|ul|ol|dl|table|nav|aside|header|form|section|figure|details)\b[^>]*>", re.ASCII
)


def parsed(body: str) -> str:
    """Return the HTML of the Markdown `body` as the engine's own parser would make it."""
    text: str = _parser().reset().convert(body)
    return text


@cache
def _parser() -> Any:
    """Return the parser as MkDocs sets it up: its three extensions, and ours of mkdocs.yml."""
    from markdown import Markdown  # noqa: PLC0415, most builds need none

    from builder.engine.sections import Sections  # noqa: PLC0415, as above

    return Markdown(extensions=["toc", "tables", "fenced_code", Sections()])


def html(body: str) -> str | None:
    """Return the HTML of the Markdown `body`, or None where only the parser knows it."""
    made: list[str] = []
    for block in body.strip("\n").split("\n\n"):
        if not block:
            continue
        if block.startswith("<"):
            if not _PART.match(block):
                return None
            made.append(block)
        elif is_plain(block):
            made.append(f"<p>{block}</p>")
        else:
            return None
    return wrapped("\n".join(made)).strip()  # a body is cut where it has empty lines, so none is left
