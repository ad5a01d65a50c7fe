"""The gate: what an engine calls a translation is stored only if it looks like one.

What may live here: pure functions over (Vietnamese, answer). deep-translator hands on error pages, quota
messages, the source itself, half a text or None as a translation, without a word. Whether the facts agree is
judged elsewhere: English with wrong facts is stored and held back from readers, what fails here is not stored.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

from builder.language import unmarked
from builder.source.text import clean
from builder.translation.store import Row, fits, settled

HARD = (0.5, 2.2)
"""Length of the English over that of the Vietnamese, in characters, outside which nothing is a translation."""
USUAL = (0.94, 1.57)
"""The same for correct pairs (measured); outside it other signs decide."""
SHORT = (0.6, 0.85)
"""Too short for any text; too short for one that has lost a sentence as well."""
_LEAST = 20
"""Characters of Vietnamese from which the length says anything."""

_JUNK = re.compile(
    r"<\s*[/!?]?\s*[a-z][^<>]*>"
    r"|mymemory warning|you used all available free translations|usagelimits|query length limit"
    r"|max allowed query|invalid (?:language pair|source language|target language|api key|email)"
    r"|no query specified|please select two distinct languages|auto is an invalid"
    r"|that[’']s an error|that[’']s all we know|error \d{3}|\b[45]\d\d (?:error|bad|forbidden|not found|internal|service|too many)"
    r"|too many requests|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|internal server error"
    r"|unusual traffic|captcha|access denied|rate limit|quota (?:exceeded|reached)|slow ?down"
    r"|traceback \(most recent|null pointer|undefined index|json ?decode|\[object object\]"
    r"|\bnone\b\s*\Z|\Anull\Z|\Aundefined\Z|\Anan\Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_URL = re.compile(r"https?://[^\s<>\"')\]]+")
_VIETNAMESE = re.compile(r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]")
_ENDS = re.compile(r"[.!?…:;][\"”’')\]*_]*\Z")
_NO_END = "".join(
    f"(?<!\\b{word})" for word in ("No", "Nos", "Dr", "Mr", "Mrs", "Ms", "St", "Art", "vs", "[A-Z]")
)
_SENTENCES = re.compile(_NO_END + r"[.!?…](?:[\"”’')\]]*)(?=\s+[\w“\"(\[]|\Z)")
_ACRONYM = re.compile(r"\b[A-ZĐ]{3,}\b")
_WRITTEN_OUT = 20
"""Characters that an acronym takes when English writes it out: UBND, Provincial People's Committee."""
_LATIN = re.compile("[a-z\u00c0-\u024f\u1e00-\u1eff]", re.IGNORECASE)

_ENGLISH_WORDS = (
    "the of and in to a an for with on by at from as that which was were is are be been has have had its their it this "
    "these those or not will would who whose after before during between under over into more than also"
)
_OTHER_WORDS = (
    "le la les des du et dans pour avec sur par une est sont ont aux ces été "
    "el los las del y con por una que se sus fue al "
    "der die das und mit von den dem ein eine für auf ist nicht wurde "
    "di il gli e per della nel con dei che "
    "yang dan dari untuk dengan pada ini itu adalah oleh telah "
    "o os as da do em com uma foi e não "
    "de het een van voor met op zijn"
)
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_OTHERS = frozenset(_OTHER_WORDS.split()) - {"as", "die", "den", "do", "e", "o"}

Sign = Callable[[str, str], bool]


def refusal(vi: str, answer: object) -> str:
    """Return why `answer` is no translation of `vi`, by name; empty when it may be stored."""
    if not isinstance(answer, str):
        return "type"
    if not answer.strip():
        return "empty"
    if any(finding.is_error for finding in clean(answer).findings):
        return "characters"
    vi, answer = settled(vi), settled(answer)
    return next((name for name, holds in SIGNS if holds(vi, answer)), "")


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _is_junk(vi: str, en: str) -> bool:
    found = _JUNK.search(en)
    return (found is not None and found[0].lower() not in vi.lower()) or en.lstrip()[:1] in ("{", "<")


def _is_echo(vi: str, en: str) -> bool:
    """Find the source itself, also without its marks; names and loans alone make no echo."""
    source, answer = Counter(_words(unmarked(vi))), Counter(_words(unmarked(en)))
    shared = sum((source & answer).values())
    total = sum(answer.values())
    return total > 3 and shared > 0.75 * total and _count(_words(en), _ENGLISH) < 0.1 * total  # noqa: PLR2004, as it says


def _is_untranslated(vi: str, en: str) -> bool:  # noqa: ARG001, every sign takes both
    """Find five Vietnamese words in a row that are no name."""
    run = 0
    for word in _WORD.findall(en):
        is_vietnamese = word[0].islower() and _VIETNAMESE.search(word) is not None
        run = run + 1 if is_vietnamese else 0
        if run == 5:  # noqa: PLR2004, a place or a festival in italics is shorter
            return True
    words = _WORD.findall(en)
    marked = sum(1 for word in words if word[0].islower() and _VIETNAMESE.search(word))
    return marked > 0.3 * len(words)


def _is_other_language(vi: str, en: str) -> bool:  # noqa: ARG001, every sign takes both
    letters = [char for char in en if char.isalpha()]
    if not letters or sum(1 for char in letters if not _LATIN.match(char)) > 0.1 * len(letters):
        return True
    words = _words(en)
    english, others = _count(words, _ENGLISH), _count(words, _OTHERS)
    return (others > english and others > 1) or (len(words) > 11 and not english)  # noqa: PLR2004, a long sentence


def _count(words: Iterable[str], known: frozenset[str]) -> int:
    return sum(1 for word in words if word in known)


def _ratio(vi: str, en: str) -> float:
    return len(en) / (len(vi) + _WRITTEN_OUT * len(_ACRONYM.findall(vi)))


def _is_out_of_length(vi: str, en: str) -> bool:
    return len(vi) >= _LEAST and not HARD[0] <= _ratio(vi, en) <= HARD[1]


def _is_cut(vi: str, en: str) -> bool:
    """Find a missing end: no full stop where the source has one, or fewer sentences in too little room."""
    if _ENDS.search(vi) and not _ENDS.search(en):
        return True
    if en.rstrip().endswith(("...", "…")) and not vi.rstrip().endswith(("...", "…")):
        return True
    ratio = _ratio(vi, en)
    return len(vi) >= _LEAST and (ratio < SHORT[0] or (ratio < SHORT[1] and _sentences(en) < _sentences(vi)))


def _is_more(vi: str, en: str) -> bool:
    """Find what was added: more sentences in too much room, a sentence to a text that had none, an address."""
    if set(_URL.findall(en)) - set(_URL.findall(vi)):
        return True
    more = _sentences(en) - _sentences(vi)
    return len(vi) >= _LEAST and ((more > 0 and _ratio(vi, en) > USUAL[1]) or more > 1)


def _lost_markup(vi: str, en: str) -> bool:
    return any(vi.count(sign) != en.count(sign) for sign in ("](", "**")) or set(_URL.findall(vi)) != set(
        _URL.findall(en)
    )


def _sentences(text: str) -> int:
    return len(_SENTENCES.findall(text))


def _does_not_fit(vi: str, en: str) -> bool:
    return not fits(Row("body", vi, en, "engine@0"))


SIGNS: tuple[tuple[str, Sign], ...] = (
    ("junk", _is_junk),
    ("echo", _is_echo),
    ("untranslated", _is_untranslated),
    ("language", _is_other_language),
    ("length", _is_out_of_length),
    ("cut", _is_cut),
    ("more", _is_more),
    ("markup", _lost_markup),
    ("characters", _does_not_fit),
)
"""What no translation shows, in the order in which it is said."""
