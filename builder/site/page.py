"""What a page is before it is a file: its address, its head, its text; and how it is written as Markdown.

What may live here: the value and its writing. What stands on a page is decided in `pages/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from json.encoder import encode_basestring
from typing import Literal

from builder.language import Lang
from builder.site import urls

Kind = Literal["choice", "home", "report", "list", "term", "prose", "search", "error"]
"""A page's template and the bytes it needs; also `data-kind` on its body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page in one language. `url` and `twin` (the counterpart) are folder URLs below the site's root.

    `twin_is_translation` says whether a search engine may be told of the pair: False where one of the two
    shows the other's language. `indexable` False writes `noindex`. `canonical` is another address that has what this
    page is about. `card` is the province whose picture a shared link shows, empty for the site's. `head` is ready HTML.
    """

    url: str
    lang: Lang
    kind: Kind
    title: str
    body: str
    description: str = ""
    section: str = ""
    report_id: str = ""
    translation: str = ""
    twin: str | None = None
    twin_state: str = ""
    twin_is_translation: bool = True
    indexable: bool = True
    canonical: str | None = None
    card: str = ""
    head: tuple[str, ...] = field(default=())

    @property
    def path(self) -> str:
        """The page's Markdown file below the folder of pages."""
        return f"{self.url}index.md"

    def meta(self, head: str) -> dict[str, str]:
        """Return the front matter: what the template prints. `head` is ready HTML."""
        return {
            "title": self.title,
            "description": self.description,
            "lang": self.lang,
            "kind": self.kind,
            "section": self.section,
            "root": urls.root(self.url),
            "report_id": self.report_id,
            "translation": self.translation,
            "switch_url": urls.relative(self.twin, self.url) if self.twin is not None else "",
            "switch_state": self.twin_state,
            "head": head,
        }


_BREAKS = {"\x85": "\\x85", "\u2028": "\\u2028", "\u2029": "\\u2029", "\x7f": "\\x7f", "\ufeff": "\\ufeff"}
"""How YAML writes characters that it takes for the end of a line, or for none, and JSON leaves alone."""


def front_matter(meta: Mapping[str, str]) -> str:
    """Write what MkDocs reads before a page's body, as quoted strings, with the empty line behind it.

    A JSON string is a double-quoted YAML scalar on one line (YAML 1.2, section 1.2), except that YAML breaks lines at
    characters that JSON leaves alone. An unquoted colon or quote would make MkDocs drop the whole front matter
    without a word.
    """
    lines = "".join([f"{key}: {encode_basestring(value)}\n" for key, value in meta.items()])
    for sign, written in _BREAKS.items():
        if sign in lines:
            lines = lines.replace(sign, written)
    return f"---\n{lines}---\n\n"
