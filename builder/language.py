"""The two languages, and text that exists in both.

What may live here: the language tags and the pair type. Words of the interface live in `site/words.py`,
messages to editors in `catalogue/`.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Lang = Literal["vi", "en"]
"""A BCP 47 tag; Vietnamese is the language of record, English its translation."""

LANGS: tuple[Lang, Lang] = ("vi", "en")


class Both(NamedTuple):
    """One text in both languages."""

    vi: str
    en: str

    def of(self, lang: Lang) -> str:
        """Return the text in `lang`."""
        return self.vi if lang == "vi" else self.en
