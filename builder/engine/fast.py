"""The HTML of a page as Python-Markdown would make it, without the parser, for pages that need none.

The builder's pages are HTML parts and plain paragraphs. Of those it is known beforehand what the parser
would answer; for anything else `html` answers None and the parser is asked. A test holds both against each
other, byte for byte.
"""

from __future__ import annotations

import re

from builder.engine.sections import wrap
from builder.site.prose import is_plain

_PART = re.compile(
    r"<(h1|h2|h3|p|div|ul|ol|dl|table|nav|aside|header|form|section|figure|details)\b[^>]*>", re.ASCII
)


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
    return wrap("\n".join(made)).strip()
