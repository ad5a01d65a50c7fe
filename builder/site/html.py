"""The smallest set of words for writing HTML by hand, escaped by default.

What may live here: escaping, links, and the few typographic rules every page shares. Anything that knows
what a report is belongs in `pages/`.
"""

from __future__ import annotations

import re
from datetime import date as Date  # noqa: N812, `date` is the field everywhere else
from functools import lru_cache
from html import escape

from builder.dates import short
from builder.language import Lang

NBSP = "\N{NO-BREAK SPACE}"


def esc(text: str) -> str:
    """Escape `text` for element content and for double-quoted attributes; most texts hold nothing to escape."""
    if (
        "&" in text or "<" in text or ">" in text or '"' in text
    ):  # a tenth of what a regex takes on a paragraph
        return escape(text, quote=False).replace('"', "&quot;")
    return text


def attributes(**values: str | bool | None) -> str:
    """Write ` name="value"` for every value that is not None or False; `_` becomes `-`, a final `_` is cut."""
    return "".join(
        f" {name.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{esc(str(value))}"')
        for name, value in values.items()
        if value is not None and value is not False
    )


def link(href: str, text: str, **values: str | bool | None) -> str:
    """Write a link whose text is escaped here."""
    more = attributes(**values) if values else ""
    return f'<a href="{esc(href)}"{more}>{esc(text)}</a>'


def foreign(text: str, lang: Lang, page: Lang) -> str:
    """Escape `text`, marked with its own language where that is not the page's (WCAG 3.1.2)."""
    return esc(text) if lang == page else f'<span lang="{lang}">{esc(text)}</span>'


VIETNAMESE = re.compile("[À-ÖØ-öø-ỹ]")
"""A letter by which a Vietnamese piece of an English text is known."""
_QUOTED = re.compile("“([^“”]*+)”")


def quoting(text: str, page: Lang) -> str:
    """Escape `text` of a page's own language; what an English one quotes in Vietnamese is marked as such."""
    if page == "vi" or "“" not in text:
        return esc(text)
    return _QUOTED.sub(_as_vietnamese, esc(text))


def _as_vietnamese(quoted: re.Match[str]) -> str:
    return f'“<span lang="vi">{quoted[1]}</span>”' if VIETNAMESE.search(quoted[1]) else quoted[0]


@lru_cache(maxsize=10_000)
def time(day: Date, lang: Lang) -> str:
    """Write a date for readers and for machines."""
    return f'<time datetime="{day.isoformat()}">{short(day, lang).replace(" ", NBSP)}</time>'


def heading(anchor: str, text: str, *, note: str = "", tight: bool = False) -> str:
    """Write a section's heading; `builder.engine.wrapping` wraps what follows it into a section."""
    small = f" <small>{esc(note)}</small>" if note else ""
    return f'<h2 id="{anchor}"{" class=t" if tight else ""}>{esc(text)}{small}</h2>\n'


def blocks(*parts: str) -> str:
    """Join HTML islands and Markdown paragraphs so that Markdown takes each as a block of its own."""
    return "\n\n".join([part.strip("\n") for part in parts if part]) + "\n"
