"""Which characters content may hold, and how the others are made visible.

What may live here: tables of code points and pure functions over text. What is done about a bad character
(refused, read as if mended) is decided in `source.py`.
"""

from __future__ import annotations

import re

# C0 but TAB, LF, CR; DEL; C1; surrogates; non-characters: nobody types them, they arrive by pasting.
CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
# Unicode 16, UAX #9: marks, embeddings, overrides, isolates; and Arabic letter mark.
BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# Shown as nothing: zero-width space and joiners, word joiner, invisible operators, soft hyphen, BOM inside a
# text, Mongolian vowel separator, Hangul and Khmer fillers, interlinear annotation, tags.
ZERO_WIDTH = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164"
    "\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# Line breaks to YAML 1.1 and to str.splitlines, to no editor: NEL, LS, PS.
STRANGE_BREAK = "\x85\u2028\u2029"
# Wider or narrower than a space, the same to a reader: W403, read as a space.
ODD_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"

# Latin letters and digits of double width, hyphens and dashes of one letter's width, and a D with a stroke that is not
# the Vietnamese one: W403, read as what one types.
ODD_LETTERS = str.maketrans(
    {
        **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()},
        **dict.fromkeys("\u2010\u2011\uff0d\ufe63", "-"),
        **dict.fromkeys("\u00d0\u0189", "Đ"),
    }
)
ODD_LETTER = re.compile(f"[{''.join(map(chr, ODD_LETTERS))}]")
# Cyrillic and Greek letters that look like Latin ones.
LOOK_ALIKES = str.maketrans(
    "аеорсхуіјѕАВЕЅІЈКМНОРСТУХοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcxyijsABESIJKMHOPCTYXoABEZHIKMNOPTYX"
)
_ALIKE = "".join(map(chr, LOOK_ALIKES))
LOOK_ALIKE = re.compile(f"[{_ALIKE}]")
MIXED_WORD = re.compile(
    rf"(?<![\w-])(?=[\w-]*[{_ALIKE}])(?=[\w-]*[0-9A-Za-z\u00c0-\u01b0\u1ea0-\u1ef9])(?:[-0-9A-Za-z_\u00c0-\u01b0\u1ea0-\u1ef9]|[{_ALIKE}])+(?![\w-])"
)
"""A word of Latin letters or digits with a look-alike among them; words of another alphabet are left alone."""

FORBIDDEN = re.compile(f"[{CONTROL}{BIDI}{ZERO_WIDTH}{STRANGE_BREAK}]")
ODD_SPACES = re.compile(f"[{ODD_SPACE}]")
_UNPRINTABLE = re.compile(f"[\t\n\r{CONTROL}{BIDI}{ZERO_WIDTH}{STRANGE_BREAK}]")

_WIDEST = 120
"""Characters of somebody's text that a message quotes at most."""


def code_point(char: str) -> str:
    """Return `char` as `U+202E`."""
    return f"U+{ord(char):04X}"


def _shown(match: re.Match[str]) -> str:
    char = match.group()
    return {"\t": "→", "\n": "⏎", "\r": ""}.get(char) or ("" if char == "\r" else code_point(char))


def visible(text: str) -> str:
    """Return `text` on one line with every control, bidirectional and zero-width character spelt out."""
    return _UNPRINTABLE.sub(_shown, text) if not text.isprintable() else text


def short(text: str, width: int = _WIDEST) -> str:
    """Return `text` cut to `width` characters, the cut marked with an ellipsis."""
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"
