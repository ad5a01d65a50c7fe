"""The editor's synonyms as the browser reads them.

What may live here: the shaping of content/vocabulary/synonyms.yml. Which group helps a query is decided in
`search-mend.js`, and only for a query that no report answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.search import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable


def said(phrase: str) -> str:
    """Return a phrase as the forms of a query that says it; English words without meaning are left out."""
    tokens = normalise.query(phrase)
    meant = [token.form for token in tokens if token.form not in normalise.STOP] if phrase.isascii() else []
    return " ".join(meant or (token.form for token in tokens))


def groups(rows: Iterable[Iterable[str]]) -> list[list[str]]:
    """Return each group's ways of saying one thing, no two alike; a group of one is left out."""
    found = [list(dict.fromkeys(filter(None, map(said, row)))) for row in rows]
    return [group for group in found if len(group) > 1]
