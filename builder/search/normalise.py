"""How a text and a query become keys: the one definition of "the same word" for the search.

What may live here: pure functions from text to keys. `overrides/assets/search.js` holds the same functions
for the reader's browser; `tests/data/normalise.json` proves that both agree, so change them together.

A *form* is a word as written, made comparable: NFC, lower case, the tone pulled out of the vowel and put
behind the word as a digit (`hoà`, `hòa` and a decomposed `hòa` are all `hoa2`). A *key* is a form with
every mark gone and English endings cut (`đường` and `Dương` are both `duong`). Marks decide the rank,
keys decide what is found.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

LETTERS = "a-z\u00df-\u00f6\u00f8-\u0256\u1e00-\u1eff\u0300-\u036f"
QUARTER = r"(?:(?<=\bq)|(?<=\bqu[yý]\s)|(?<=\bquarter\s))[1-4](?=[/.-][0-9]{4}(?![0-9]))"
TOKEN = re.compile(rf"[{LETTERS}]+(?:['’][{LETTERS}]+)*|{QUARTER}|[0-9]+(?:[.,/-][0-9]+)*")
"""A run of Latin letters, or a run of digits with the signs that numbers, dates and ranges hold; a quarter of a year
stands alone, for "quý 3/2019" is not March 2019."""

LONGEST = 64
"""Letters of the longest word that is indexed; nobody looks for a longer one, and file names are made of words."""

TONES = {"\u0300": "2", "\u0301": "1", "\u0303": "4", "\u0309": "3", "\u0323": "5"}
"""Combining tone marks and their digits, numbered as the VNI keyboard numbers them."""

STOP = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "did",
        "for",
        "from",
        "has",
        "have",
        "how",
        "in",
        "is",
        "it",
        "its",
        "many",
        "much",
        "of",
        "on",
        "or",
        "that",
        "the",
        "to",
        "was",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "with",
    ]
)
"""English words that carry no meaning in a query, those of a question too; they are left out of English texts only."""

_MONTH_NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTHS = {name[:cut]: at for at, name in enumerate(_MONTH_NAMES, 1) for cut in (3, 9)} | {"sept": 9}

_MARKS = re.compile("[\u0300-\u036f]+")
_TONED = re.compile("[^0-9.-][1-5]$")
_TONE_MARKS = re.compile("[" + "".join(TONES) + "]")
_ETH = str.maketrans("ðɖ", "đđ")
_DMY = re.compile(r"(\d\d?)[/.-](\d\d?)[/.-](\d{4})")
_YMD = re.compile(r"(\d{4})[/.-](\d\d?)[/.-](\d\d?)")
_MY = re.compile(r"(\d\d?)[/.-](\d{4})")
_YM = re.compile(r"(\d{4})[/-](\d\d?)")
_DM = re.compile(r"(\d\d?)/(\d\d?)")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_VOWEL = re.compile("[aeiouy]")
_LAST_DAY, _LAST_MONTH, _FIRST_YEAR, _LAST_YEAR = 31, 12, 1900, 2100


class Token(NamedTuple):
    """A word of a text: its key, its form, and further keys that the same word answers to."""

    key: str
    form: str
    extras: tuple[str, ...] = ()


def lower(text: str) -> str:
    """Return the text in the spelling that `TOKEN` reads."""
    return unicodedata.normalize("NFC", text).lower()


def words(text: str) -> list[str]:
    """Return the raw words and numbers of a text, lower case, in order."""
    found = TOKEN.findall(lower(text))
    if max(map(len, found), default=0) > LONGEST:
        return [word for word in found if len(word) <= LONGEST]
    return found


def form_of(word: str) -> str:
    """Return the form of one raw word: marks kept, the tone as a digit at its end, English endings cut."""
    bare = word.replace("'", "").replace("’", "")
    if bare.isascii():
        return stem(bare)
    apart = unicodedata.normalize("NFD", bare.translate(_ETH))
    tones = _TONE_MARKS.findall(apart)
    if not tones:
        return unicodedata.normalize("NFC", apart)
    return unicodedata.normalize("NFC", _TONE_MARKS.sub("", apart)) + TONES[tones[-1]]


def fold(form: str) -> str:
    """Return the key of a form."""
    bare = form[:-1] if _TONED.search(form) else form
    return bare if bare.isascii() else _MARKS.sub("", unicodedata.normalize("NFD", bare)).replace("đ", "d")


def token(raw: str) -> Token:
    """Return the token of one raw word of `words`."""
    if raw[0].isdigit():
        return number(raw)
    form = form_of(raw)
    return Token(fold(form), form)


def stem(word: str) -> str:
    """Cut an English ending from a lower-case ASCII word. No Vietnamese syllable is changed by it."""
    word = _singular(word)
    for ending, shortest in (("ing", 6), ("ed", 5)):
        if word.endswith(ending) and len(word) >= shortest and _VOWEL.search(word[: -len(ending)]):
            word = word[: -len(ending)]
            if word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    for ending, shortest in (("ion", 7), ("ive", 7), ("or", 7)):
        if word.endswith(ending) and len(word) >= shortest and word[-len(ending) - 1] in "st":
            return word[: -len(ending)]
    if len(word) >= 8 and word.endswith(("ment", "ance", "ence")):  # noqa: PLR2004
        word = word[:-4]
    return word[:-1] if len(word) > 5 and word[-1] == "e" else word  # noqa: PLR2004, longer than any syllable


def _singular(word: str) -> str:
    if len(word) < 4 or word[-1] != "s" or word[-2] in "sui":  # noqa: PLR2004
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if re.search("(?:[sxz]|ch|sh)es$", word):
        return word[:-2]
    return word[:-1]


def number(raw: str) -> Token:
    """Return the token of a run of digits: a date, a number in either notation, or a chain of numbers.

    A full date answers also to its month, its day and its year; 45/63 also to 45 and to 63.
    """
    for pattern, order in ((_DMY, "dmy"), (_YMD, "ymd"), (_MY, "my"), (_YM, "ym"), (_DM, "dm")):
        match = pattern.fullmatch(raw)
        if match:
            found = _date(dict(zip(order, map(int, match.groups()), strict=True)))
            if found:
                parts = () if len(order) == 3 else tuple(str(int(part)) for part in match.groups())  # noqa: PLR2004
                return Token(found[0], found[0], tuple(dict.fromkeys((*found[1:], *parts))))
    plain = _plain(raw)
    if plain:
        return Token(plain, plain)
    parts = tuple(_plain(part) or part for part in re.split("[/-]", raw))
    if len(parts) == 1:
        parts = tuple(str(int(part)) for part in re.split("[.,]", raw))
    chain = "-".join(parts)
    return Token(chain, chain, tuple(dict.fromkeys(parts)))


def _plain(raw: str) -> str | None:
    """Return one number in one notation: 1.221 and 1,221 are 1221, 3,50 is 3.5, 06 is 6."""
    if raw.isdigit():
        return raw.lstrip("0") or "0"
    if _THOUSANDS.fullmatch(raw):
        mark = next(sign for sign in raw if sign in ".,")
        return _decimal(raw.replace(mark, "").replace(",", "."))
    return _decimal(raw.replace(",", ".")) if _DECIMAL.fullmatch(raw) else None


def _decimal(text: str) -> str:
    whole, _, part = text.partition(".")
    part = part.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{part}" if part else "")


def _date(part: dict[str, int]) -> tuple[str, ...]:
    """Return the keys of a date, most exact first; nothing if no calendar has it."""
    day, month, year = part.get("d"), part.get("m", 0), part.get("y")
    if day and month > _LAST_MONTH >= day and year:
        day, month = month, day
    if not 1 <= month <= _LAST_MONTH or not (day is None or 1 <= day <= _LAST_DAY):
        return ()
    if year is not None and not _FIRST_YEAR <= year <= _LAST_YEAR:
        return ()
    keys = []
    if day and year:
        keys.append(f"d{year}{month:02}{day:02}")
    if year:
        keys.append(f"d{year}{month:02}")
    if day:
        keys.append(f"d{month:02}{day:02}")
    return (*keys, str(year)) if year else tuple(keys)


class Spelled(NamedTuple):
    """A date in words: where it begins and ends among the raw words, and its keys."""

    start: int
    end: int
    keys: tuple[str, ...]


MONTH_FORMS = frozenset({"thang1", "thang", *MONTHS})


def dates(forms: list[str]) -> list[Spelled]:
    """Find dates in words: (ngày) 5 tháng 6 (năm 2018), tháng 6 năm 2018, 5 June 2018, June 5, 2018."""
    found = (date(forms, at) for at, form in enumerate(forms) if form in MONTH_FORMS)
    return list(filter(None, found))


BEFORE, BEHIND = 2, 3
"""How many words before and behind the name of a month may belong to its date."""


def date(forms: list[str], at: int) -> Spelled | None:
    """Return the date in words around the name of a month, which stands at `at`."""
    return _vietnamese(forms, at) if forms[at][0] == "t" else _english(forms, at)


def _small(forms: list[str], at: int, most: int) -> int | None:
    """Return the number at a place if it is one between 1 and `most` (a year: 1900 to `most`)."""
    if not 0 <= at < len(forms) or not forms[at].isdigit():
        return None
    value = int(forms[at])
    least = _FIRST_YEAR if most == _LAST_YEAR else 1
    return value if least <= value <= most else None


def _vietnamese(forms: list[str], at: int) -> Spelled | None:
    month = _small(forms, at + 1, _LAST_MONTH)
    if month is None:
        after = forms[at + 1] if at + 1 < len(forms) else ""
        day = _small(forms, at - 1, _LAST_DAY)
        if day is None or not re.fullmatch(r"d\d{6}", after):
            return None
        return Spelled(at - 1, at + 2, _date({"d": day, "m": int(after[5:]), "y": int(after[1:5])}))
    day = _small(forms, at - 1, _LAST_DAY)
    named = at + 2 < len(forms) and forms[at + 2] in {"năm", "nam"}
    end = at + 3 if named else at + 2
    year = _small(forms, end, _LAST_YEAR)
    if year:
        keys = _date({"m": month, "y": year} | ({"d": day} if day else {}))
        return Spelled(at - 1 if day else at, end + 1, keys)
    if day and at > 1 and forms[at - 2] in {"ngay2", "ngay"}:
        return Spelled(at - 1, at + 2, _date({"d": day, "m": month}))
    return None


def _english(forms: list[str], at: int) -> Spelled | None:
    month = MONTHS[forms[at]]
    before = at - 1
    if before >= 1 and forms[before] in {"st", "nd", "rd", "th"}:
        before -= 1
    day, year = _small(forms, before, _LAST_DAY), _small(forms, at + 1, _LAST_YEAR)
    if day:
        keys = _date({"d": day, "m": month} | ({"y": year} if year else {}))
        return Spelled(before, at + 2 if year else at + 1, keys)
    if year:
        return Spelled(at, at + 2, _date({"m": month, "y": year}))
    day = _small(forms, at + 1, _LAST_DAY)
    after = at + 3 if at + 2 < len(forms) and forms[at + 2] in {"st", "nd", "rd", "th"} else at + 2
    year = _small(forms, after, _LAST_YEAR)
    if day and year:
        return Spelled(at, after + 1, _date({"d": day, "m": month, "y": year}))
    return None


def query(text: str) -> list[Token]:
    """Return the tokens of a query: as of a text, with dates in words made one token."""
    plain = list(map(token, words(text)))
    tokens: list[Token] = []
    spelled = {found.start: found for found in dates([one.form for one in plain])}
    at = 0
    while at < len(plain):
        found = spelled.get(at)
        tokens.append(Token(found.keys[0], found.keys[0], found.keys[1:]) if found else plain[at])
        at = found.end if found else at + 1
    return tokens


_HASH_START, _HASH_STEP = 2166136261, 16777619


def spread(key: str) -> int:
    """Return the 32-bit FNV-1a hash of a key (code units of the Basic Multilingual Plane)."""
    value = _HASH_START
    for sign in key:
        value = ((value ^ ord(sign)) * _HASH_STEP) & 0xFFFFFFFF
    return value
