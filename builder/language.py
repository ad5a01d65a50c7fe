"""The two languages, and text that exists in both.

What may live here: the language tags, the pair type, and text without its Vietnamese marks. Words of the
interface live in `site/words.py`, messages to editors in `catalogue/`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
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


_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")
_SLUG_BYTES = 80
_NO_DECOMPOSITION = str.maketrans({"đ": "d", "Đ": "D", "’": "", "'": "", "ø": "o", "Ø": "O", "ı": "i"})


def unmarked(text: str) -> str:
    """Return `text` in lower case without diacritics, đ as d: `Đắk Nông` -> `dak nong`."""
    if text.isascii():
        return text.replace("'", "").lower()
    decomposed = unicodedata.normalize("NFD", text.translate(_NO_DECOMPOSITION))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).lower()


@lru_cache(maxsize=10_000)
def slugify(text: str) -> str:
    """Return `text` as an ASCII slug of at most 80 bytes, cut at a word: `Sở Ngoại vụ` -> `so-ngoai-vu`."""
    slug = _NOT_IN_SLUG.sub("-", unmarked(text)).strip("-")
    if len(slug) <= _SLUG_BYTES:
        return slug
    return slug[: _SLUG_BYTES + 1].rpartition("-")[0] or slug[:_SLUG_BYTES]


def other(lang: Lang) -> Lang:
    """Return the other language."""
    return "en" if lang == "vi" else "vi"
