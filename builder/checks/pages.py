"""Rules about the site's own pages: what content/pages/*.md may hold.

What may live here: rules over one such text. They are Markdown as the text of a report is, and as safe, but
with headings from level one, code, and links to pages of the site (`page:method`) and of the page (`#part`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from builder.checks.text import flaws, offset, suspect
from builder.diagnostics import START, Finding, Place

OWN = ("page:", "#")


@lru_cache(maxsize=64)
def page(text: str) -> tuple[Finding, ...]:
    """E412-E417: what a page of prose may not hold. Remembered: a preview reads the same pages again and again."""
    return tuple(_page(text)) if suspect(text) else ()


def _page(text: str) -> Iterator[Finding]:
    for code, start, values in flaws(text, lowest=0, own=OWN):
        if start is None:
            place = START
        else:
            line, column = offset(text, start)
            place = Place(line + 1, column + 1)
        yield Finding(code, place, values=values)
