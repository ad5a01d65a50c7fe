"""A phrase made ready for reading: one spelling of every character, then tokens.

What may live here: characters and spelling, no meaning.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_GONE = "\x00\x7f\xad\u034f\u061c\ufeff" + "".join(
    map(chr, [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFE00, 0xFE10)])
)
_TABLE: dict[int, str] = {
    **{ord(char): " " for char in _SPACES},
    **{ord(char): "" for char in _GONE},
    **{ord(char): "-" for char in "‐‑‒–—―−﹘﹣－"},
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) != "－"},
    ord("≥"): ">=",
    ord("≤"): "<=",
    ord("≈"): "~",
    **{ord(char): " tăng " for char in "↑▲⇑"},
    **{ord(char): " giảm " for char in "↓▼⇓"},
    ord("⁄"): "/",
    ord("∕"): "/",
}
_PLAIN = str.maketrans({"\x00": " ", "\x7f": " ", "[": "(", "]": ")"})
_MODERN: tuple[tuple[str, str], ...] = tuple(
    (marked + second, first + tone)
    for first, second, pairs in (
        ("o", "a", (("ó", "á"), ("ò", "à"), ("ỏ", "ả"), ("õ", "ã"), ("ọ", "ạ"))),
        ("o", "e", (("ó", "é"), ("ò", "è"), ("ỏ", "ẻ"), ("õ", "ẽ"), ("ọ", "ẹ"))),
        ("u", "y", (("ú", "ý"), ("ù", "ỳ"), ("ủ", "ỷ"), ("ũ", "ỹ"), ("ụ", "ỵ"))),
    )
    for marked, tone in pairs
)
"""Older and newer place of the tone: hóa, hoá."""

_TOKEN = re.compile(
    r"(?P<number>[0-9]{1,3}(?>(?: [0-9]{3})+)(?![0-9])(?:,[0-9]++)?|(?>[0-9]+(?:[.,][0-9]+)*))"
    r"|(?P<word>[^\W\d_]++)"
    r"|(?P<sign>[<>]=?|[^\w\s]|[\w])"
)


class Token(NamedTuple):
    """A number in digits, a word, or a sign; `start` and `end` are places in the tidy text."""

    kind: str
    text: str
    start: int
    end: int


def tidy(text: str) -> str:
    """Return `text` in NFC and lower case, with plain spaces, digits and hyphens, nothing invisible."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_TABLE)
    return " ".join(text.lower().translate(_PLAIN).split())


def spellings(name: str) -> set[str]:
    """Return the tidy spellings of a name: as it is, and with the tone in either place (hóa, hoá)."""
    newer = older = f"{tidy(name)} "
    for old, new in _MODERN:
        for end in " ,/":
            newer = newer.replace(old + end, new + end)
            older = older.replace(new + end, old + end)
    return {tidy(name), newer.strip(), older.strip()}


def tokens(text: str) -> list[Token]:
    """Cut a tidy text into tokens."""
    return [
        Token(found.lastgroup or "", found[0], *found.span())  # three calls fewer than by name
        for found in _TOKEN.finditer(text)
    ]
