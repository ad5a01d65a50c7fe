"""One text of an entry, as an editor typed it, to the value it stands for, or the reason why not.

What may live here: what a single scalar may suffer from: the words that YAML programs take for something
else, numbers, dates, truth values, lost remarks, Word's quotes. Ids of vocabularies are `checks/`' business.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date as Date  # noqa: N812, as in model.py
from typing import NamedTuple

from builder import dates
from builder.diagnostics import Place, Value
from builder.fields.texts import CHOICES, FieldText
from builder.language import Both
from builder.source.slips import BROKEN, quoted
from builder.source.tree import Node, Scalar

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""What YAML 1.2 reads as nothing when it stands without quotes."""
_BOOLEAN_WORDS = frozenset({"yes", "no", "on", "off", "true", "false", "y", "n"})
_TRUE = frozenset({"true"})
_FALSE = frozenset({"false"})
_YES = frozenset({"yes", "y", "on", "1", "có", "co", "đúng", "x", "phải", "rồi"})
_NO = frozenset({"no", "n", "off", "0", "không", "khong", "sai", "chưa", "chua"})
_EITHER = Both("`true` hoặc `false`", "`true` or `false`")
_CURLY_OPEN, _CURLY_CLOSE = "“„‟«‘", "”“»’"
_THOUSANDS = re.compile(r"[-+−]?\d{1,3}(\.\d{3})+", re.ASCII)
_LEADING_ZERO = re.compile(r"[-+]?0[0-9_]+")
_CLOCK = re.compile(r"[-+]?\d{1,4}(:[0-5]?\d){1,2}(\.\d*)?", re.ASCII)
_ODD_NUMBER = re.compile(
    r"[-+]?(0[xob][0-9a-f_]+|\d[\d_]*_[\d_]*|\d+(\.\d*)?e[-+]?\d+|\.\d+|\d+\.|\.inf|\.nan)",
    re.IGNORECASE | re.ASCII,
)
_NUMBER = re.compile(r"[-+−]?\d{1,3}([. ]\d{3})+(,\d+)?|[-+−]?\d+([.,]\d+)?", re.ASCII)
_OTHER_SCHEME = re.compile(r"(?!https?://[^\s<>\"…]+$)\s*[a-z][a-z0-9+.-]*:", re.IGNORECASE)
"""Finds an address that is none of the web (`javascript:`); an archived copy may also be a file's name."""
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}")
_FIRST_YEAR = 1900
_LONGEST_DATE = 60
_SHOWN = 20
"""Characters that a message shows of a text without words."""
_NO_DATE = dates.why_not("")
NUMBERS = frozenset(
    {
        "figures.value",
        "figures.max",
        "figures.of",
        "figures.change.pct",
        "figures.change.times",
        "figures.change.diff",
    }
)
"""Fields that hold a bare number."""
_TRAPPED = NUMBERS | {"figures.as_written"}
"""Fields where a bare number without its unit may be read as another number by other programs."""
PARTICULAR = _TRAPPED | {"source.archived"}
"""Fields whose text must pass more than the rules for all texts."""
_LONGEST_TRAP = max(map(len, _BOOLEAN_WORDS))
_TRAPS = _BOOLEAN_WORDS | {word.lower() for word in NULLS} | {BROKEN}
"""Short texts, in small letters, that may stand for something else."""


class Wrong(NamedTuple):
    """What is wrong with a value: the code's key, its slots, and the place where that is not the value's."""

    code: str
    values: Mapping[str, Value]
    place: Place | None = None


def harmless(node: Node) -> str | None:
    """Return the text of a field without rules of its own, at once for the many in which none of ours finds anything."""
    if not isinstance(node, Scalar):
        return None
    text = node.text.strip()
    if (
        (len(text) > _LONGEST_TRAP or text.lower() not in _TRAPS)
        and not node.tail
        and (text[0].isalnum() or (text[0] not in _CURLY_OPEN and _says_something(text)))
        and "\n" not in text
        and "\t" not in text
    ):
        return text
    return None


def wrong_text(node: Scalar, text: str, field: FieldText) -> Wrong | None:
    """Return what is wrong with `text` whatever its length; `node` says how it was written."""
    if text and not _says_something(text):
        return Wrong("E103/unfilled", {"found": text[:_SHOWN]})
    if not node.style and (wrong := _wrong_unquoted(node, text, field)) is not None:
        return wrong
    if field.one_line and ("\n" in text or "\t" in text):
        return Wrong("E103/one-line", {})
    if text[:1] in _CURLY_OPEN and text and _wrapped(text) and field.path in _HEADLINES:
        return Wrong("E103/curly-quotes", {"cure": _line(field, quoted(text[1:-1]))})
    if field.path == "source.archived" and _OTHER_SCHEME.match(text):
        return Wrong("E103/address", {"found": text})
    return _wrong_number(node, text, field) if field.path in _TRAPPED else None


def _says_something(text: str) -> bool:
    """Whether `text` holds a letter or a digit; the `…` of the template, dashes and question marks say nothing."""
    return any(map(str.isalnum, text))


def _wrong_unquoted(node: Scalar, text: str, field: FieldText) -> Wrong | None:
    """Return what is wrong with a text because it stands without quotes."""
    if len(text) <= _LONGEST_TRAP and text.lower() in _BOOLEAN_WORDS and field.path not in CHOICES:
        return Wrong("E103/boolean-word", {"found": text})
    return lost_text(node, text, field)


def lost_text(node: Scalar, text: str, field: FieldText) -> Wrong | None:
    """Return what is wrong where ` #` cuts a text: after prose unless it was meant as a remark, else where no space follows."""
    if not node.tail or (_is_remark(node.tail) if field.prose else not _CUTS.match(node.tail)):
        return None
    lost = node.tail.lstrip()
    place = Place(node.end.line, node.end.column + len(node.tail) - len(lost))
    cure = _line(field, quoted((text + node.tail).strip()))
    return Wrong("E103/hash", {"found": lost.rstrip(), "cure": cure}, place)


_CUTS = re.compile(r"\s+#[^\s#]")
_HEADLINES = frozenset(
    {"title", "summary", "en.title", "en.summary", "kind", "province", "host", "period", "plan_period"}
    | {"themes", "partners", "partners_planned", "attendees", "people.name", "source.name"}
)
"""Fields whose whole text nobody puts in quotes on purpose."""


def _wrapped(text: str) -> bool:
    return len(text) > 1 and text[-1] in _CURLY_CLOSE and not any(char in _CURLY_OPEN for char in text[1:-1])


def _is_remark(tail: str) -> bool:
    """Whether a `# …` was meant as a remark: two spaces before it and one after, as YAML writers do."""
    return bool(re.match(r"\s{2,}#+(\s|$)", tail))


def _line(field: FieldText, value: str) -> str:
    return f"{field.path.rpartition('.')[2]}: {value}"


def _wrong_number(node: Scalar, text: str, field: FieldText) -> Wrong | None:
    if " " in text and field.path not in NUMBERS:
        return None  # "12 đoàn", as most figures are worded: no program takes that for a number
    plain = not node.style
    if plain and _THOUSANDS.fullmatch(text):
        whole = text.replace(".", "")
        fraction = Both(text.replace(".", ",", 1), text)
        if field.path in NUMBERS:
            cure = Both(
                f"Viết liền: {whole} (hoặc {text.replace('.', ',', 1)} nếu là số lẻ).",
                f"Write {whole} (or, for a fraction, use a comma).",
            )
        else:
            cure = Both(
                f'Ghi kèm đơn vị trong ngoặc kép, ví dụ "{text} đoàn".',
                f'Give its unit, in quotes, such as "{text} đoàn".',
            )
        return Wrong(
            "E103/thousands-dot", {"found": text, "whole": whole, "fraction": fraction, "cure": cure}
        )
    if _LEADING_ZERO.fullmatch(text):
        digits = text.lstrip("+-").replace("_", "")
        octal = str(int(digits, 8)) if not set(digits) & set("89") and len(digits) < 20 else "…"  # noqa: PLR2004
        return Wrong("E103/leading-zero", {"found": text, "octal": octal, "cure": digits.lstrip("0") or "0"})
    if _CLOCK.fullmatch(text):
        seconds = 0
        for part in text.lstrip("+-").partition(".")[0].split(":"):
            seconds = seconds * 60 + int(part)
        return Wrong("E103/clock", {"found": text, "seconds": seconds})
    odd = _ODD_NUMBER.fullmatch(text)
    if odd or (field.path in NUMBERS and not _NUMBER.fullmatch(text.rstrip("%").rstrip())):
        number = re.search(r"\d[\d.,]*\d|\d", text)
        found = number.group() if number and not odd else ""
        example = Both(f", ví dụ {found}", f", such as {found}") if found else ""
        return Wrong("E103/number", {"found": text, "cure": example})
    return None


def truth(text: str, field: FieldText) -> bool | Wrong:
    """Return what `true` or `false` says; who repeats the field's own name (`draft: nháp`) means yes."""
    word = text.lower()
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    yes = word in _YES or word in field.aliases
    cure = "`true`" if yes else "`false`" if word in _NO else _EITHER
    return Wrong("E103/yes-no", {"found": text, "cure": cure})


def day(text: str) -> Date | Wrong:
    """Return the day that `2018-06-05` says."""
    if _ISO_DAY.fullmatch(text) and text.isascii():
        found = dates.parse_iso(text)
        if found is not None and found.year >= _FIRST_YEAR:
            return found
        return Wrong("E105/impossible", {"found": text, "reason": _no_such_day(text)})
    right = guessed(text)
    if right is not None:
        return Wrong("E105/order", {"found": text, "cure": right})
    reason = dates.why_not(text[:_LONGEST_DATE])
    if reason == _NO_DATE:
        return Wrong("E105", {"found": text})
    return Wrong("E105/impossible", {"found": text, "reason": reason})


def guessed(text: str) -> str | None:
    """Return the ISO spelling of the day that `text` most probably means."""
    text = text.strip(_CURLY_OPEN + _CURLY_CLOSE + "\"' ")[:_LONGEST_DATE]
    timed = _MOMENT.match(text)
    return timed[1] if timed else dates.guess(text)


def moment(text: str) -> Wrong | None:
    """Return what is wrong with a day that may have a time of day (`2020-02-25T18:46`)."""
    if dates.parse_moment(text) is not None:
        return None
    if _ISO_DAY.match(text) and dates.parse_iso(text[:10]) is not None:
        return Wrong("E105/order", {"found": text, "cure": text[:10]})
    wrong = day(text)
    return wrong if isinstance(wrong, Wrong) else None


def _no_such_day(text: str) -> Both:
    year = int(text[:4])
    if year < _FIRST_YEAR:
        return Both(f"năm {year} không thể đúng", f"the year {year} cannot be right")
    return dates.why_not(text)
