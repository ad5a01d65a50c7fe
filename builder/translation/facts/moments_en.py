"""Patterns of English dates, periods and hours, British and American, and what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.translation.facts import numerals
from builder.translation.facts.moments import (
    DASH,
    D,
    M,
    Pattern,
    Y,
    days,
    months,
    numbers,
    year,
    years,
)

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_MONTH_OF = {name: number for number, name in enumerate(_MONTHS, 1)} | {
    name[:3]: number for number, name in enumerate(_MONTHS, 1)
}
_MONTH_OF["sept"] = 9
_N = (
    r"(?P<n>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)(?![a-z])"
)
_LATER = r"(?:June|July|August|September|October|November|December)"
_TH = r"(?:st|nd|rd|th)?"
_EN_LIST = rf"{D}{_TH}(?:\s*(?:,\s*and|,|and|{DASH}|to|through|till|until|&)\s*(?:the\s+)?{D}{_TH})*"
_AFTER_LIST = rf"{D}{_TH}(?:\s*(?:and|{DASH}|to|through|&)\s*(?:the\s+)?{D}{_TH}(?!\d|,\d|\.\d|\s+[a-z]))*"
_EN_ORDER = {
    "first": 1, "1st": 1, "i": 1, "one": 1, "1": 1, "second": 2, "2nd": 2, "ii": 2, "two": 2, "2": 2, "third": 3,
    "3rd": 3, "iii": 3, "three": 3, "3": 3, "fourth": 4, "4th": 4, "iv": 4, "four": 4, "4": 4, "final": 4,
}  # fmt: skip
_EN_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11,
}  # fmt: skip


def _month_number(match: re.Match[str]) -> int:
    return _MONTH_OF[match["n"].rstrip(".").lower()]


def _en_days(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    month = _month_number(match)
    for day in numbers(match["d"]):
        yield "day", (day, month)
    yield from year(match)


def _en_month(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "month", (_month_number(match),)
    yield from year(match)


def _en_quarter(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for name in re.findall(r"\w+", match["q"]):
        if (quarter := _EN_ORDER.get(name.lower())) is not None:
            yield "quarter", (quarter,)


def _en_half(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    which = match["w"].lower()
    yield "half", (1 if which in ("first", "1st", "1", "opening") else 2,)


def _en_some_half(_match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "half", (0,)


def _en_some_months(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    count = match["n"].lower()
    number = int(count) if count.isdigit() else _EN_COUNTS[count]
    yield "months", (number, 1 if match["w"].lower() in ("first", "1st", "opening") else 2)


def _en_some_quarters(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    is_first = match["w"].lower() in ("first", "opening")
    if match["n"].lower() in ("two", "2"):
        yield "half", (1 if is_first else 2,)
    else:
        yield "months", (9, 1 if is_first else 2)


def _en_time(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    hour, minute = int(match["h"]), int(match["n"] or 0)
    part = (match.groupdict().get("p") or "").lower()
    if hour > 24 or minute > 59:  # noqa: PLR2004, a clock
        return
    if part.startswith("p") and hour < 12:  # noqa: PLR2004, a clock
        hour += 12
    if part.startswith("a") and hour == 12:  # noqa: PLR2004, a clock
        hour = 0
    yield "time", (hour * 60 + minute,)


def _ordinal(word: str) -> int:
    """Return the value of an ordinal up to 31 in words or digits, 0 for another word: third, 23rd, twenty-third."""
    if digits := re.match(r"\d+", word):
        return int(digits.group())
    tens, _, unit = word.lower().rpartition("-")
    return numerals.EN_TENS.get(tens, 0) + (numerals.en_ordinal(unit) or 0)


def _en_lunar(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    month, day = _ordinal(match["m"]), _FULL_MOON if match["f"] else _ordinal(match["d"] or "")
    if month and day:
        yield "day", (day, month)
    elif month and not match["d"]:
        yield "month", (month,)


def _iso(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "day", (int(match["d"]), int(match["m"]))
    yield "year", (int(match["y"]),)


def _us(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "day", (int(match["d"]), int(match["m"]))
    yield "year", (int(match["y"]),)


def _en(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, flags)


_FULL_MOON = 15
_ORDER = r"(?:first|second|third|fourth|final|1st|2nd|3rd|4th)"
_MONTH_PIECES = tuple(name[:3] for name in _MONTHS)
EN_PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        _en(
            r"(?:(?:(?P<f>full\s+moon)|\b(?P<d>[\w-]+))\s+(?:day\s+)?of\s+the\s+)?\b(?P<m>[\w-]+)\s+(?:lunar\s+month\b|month\s+of\s+the\s+lunar\b)",
            re.IGNORECASE,
        ),
        _en_lunar, ("lunar",)),
    Pattern(_en(rf"\b(?P<y>{Y})-(?P<m>0[1-9]|1[0-2])-(?P<d>{D})\b"), _iso, ("-",)),
    Pattern(
        _en(rf"(?<![\d.,/])(?P<d>{_EN_LIST})\s*(?:of\s+)?{_N}(?:,?\s*(?:of\s+)?(?P<y>{Y})(?!\d))?"), _en_days, _MONTH_PIECES),
    Pattern(_en(rf"\b{_N}\s+(?:the\s+)?(?P<d>{_AFTER_LIST})(?![\d]|[.,]\d)(?:,?\s+(?P<y>{Y})(?![\d]))?"), _en_days, _MONTH_PIECES),
    Pattern(_en(rf"(?<![\d/.,])(?P<d>{D})\s?[/.-]\s?(?P<m>{M})\s?[/.-]\s?(?P<y>{Y})(?!\d)"), days),
    Pattern(_en(rf"(?<![\d/.,])(?P<m>{M})/(?P<d>{D})/(?P<y>{Y})(?!\d)"), _us, ("/",)),
    Pattern(
        _en(
            r"(?:(?<=[Ii]n )|(?<=[Oo]f )|(?<=[Bb]y )|(?<=[Uu]ntil )|(?<=[Ss]ince )|(?<=[Ff]rom )|(?<=[Tt]o )"
            r"|(?<=[Ee]arly )|(?<=[Ll]ate )|(?<=[Mm]id[- ])|(?<=[Ll]ast )|(?<=[Nn]ext )|(?<=[Tt]his )|(?<=[Aa]nd )|(?<=[Bb]etween )|(?<=[Tt]hrough )"
            rf"|(?<=[-–])|(?<=before )|(?<=after )|(?<=During )|(?<=during )|\b(?=May {Y})|\b(?=May(?:,| and| to|[-–]) ?{_LATER}))(?P<n>May)\b"
            rf"(?:,?\s*(?:of\s+)?(?P<y>{Y})\b)?"
        ),
        _en_month, ("may",)),
    Pattern(_en(rf"\b(?!May\b)(?!March(?!\s+(?:{Y}|and|to|this|last)|[.,;\s]*$|[.,;]))(?!Mar\b(?!\.)){_N}(?:,?\s*(?:of\s+)?(?P<y>{Y})\b)?"), _en_month, _MONTH_PIECES),
    Pattern(_en(rf"(?<![\d/])(?P<m>{M})/(?P<y>{Y})(?![\d/])"), months, ("/",)),
    Pattern(_en(r"\b(?P<w>first|opening|last|final)\s+(?P<n>two|three|[23])\s+quarters\b(?:\s+of\s+the\s+year\b)?", re.IGNORECASE), _en_some_quarters, ("quarters",)),
    Pattern(
        _en(rf"\b(?P<q>{_ORDER}(?:(?:\s*,\s*|\s+and\s+){_ORDER})*)[\s-]+quarters?\b", re.IGNORECASE), _en_quarter, ("quarter",)),
    Pattern(_en(r"\bQ(?P<q>[1-4])\b|\b(?P<z>[1-4])Q\b"), lambda m: iter([("quarter", (int(m["q"] or m["z"]),))]), ("q",)),
    Pattern(_en(r"\b[Qq]uarters?\s+(?P<q>(?:IV|III|II|I|[1-4]|one|two|three|four)\b(?:\s+and\s+(?:IV|III|II|I|[1-4])\b)?)"), _en_quarter, ("quarter",)),
    Pattern(
        _en(
            r"\b(?P<w>first|second|last|latter|final|1st|2nd|opening|remaining)[\s-]+(?:half(?!\s+(?:a\s+)?(?:dozen|million))"
            r"(?:[\s-]year)?|(?:six|6)[\s-]+months?)\b(?:\s+of\s+the\s+year\b)?",
            re.IGNORECASE,
        ),
        _en_half, ("half", "six", "6")),
    Pattern(_en(r"\b(?P<w>rest|remainder|remaining\s+months)\s+of\s+(?=the\s+year\b|(?:19|20)\d\d\b)"), _en_half, ("of the year", "of 19", "of 20")),
    Pattern(_en(r"\bH(?P<w>[12])\b"), _en_half, ("h1", "h2")),
    Pattern(_en(r"\b(?P<w>[12])H\b"), _en_half, ("1h", "2h")),
    Pattern(
        _en(r"\b(?:half[\s-]year(?:ly)?|mid[\s-]?year|semi[\s-]?annual|biannual|half\s+of\s+the\s+year|half\s+a\s+year|half[\s-]yearly)\b", re.IGNORECASE),
        _en_some_half, ("half", "mid", "semi", "biannual")),
    Pattern(
        _en(
            r"\b(?P<w>first|last|final|1st|opening|remaining)\s+(?P<n>two|three|four|five|seven|eight|nine|ten|eleven"
            r"|1[01]|[2-9])[\s-]+months\b(?:\s+of\s+the\s+year\b)?",
            re.IGNORECASE,
        ),
        _en_some_months, ("months",)),
    Pattern(
        _en(r"(?<![\d.,:])(?P<h>1[0-9]|2[0-4]|0?\d)(?:[:.h](?P<n>[0-5]\d))?\s*(?P<p>[ap])\.?\s?m\b\.?", re.IGNORECASE), _en_time, ("m",)),
    Pattern(_en(r"(?<![\d.,:])(?P<h>\d{1,2})[:h](?P<n>[0-5]\d)(?::[0-5]\d)?(?!\d)"), _en_time, (":", "h")),
    Pattern(_en(r"(?<![\d.,:])(?P<h>1[0-2]|[1-9])(?P<n>(?!\d))\s+o['’]clock\b"), _en_time, ("clock",)),
    Pattern(_en(r"\b(?P<y>(?:19|20)\d0)s\b|(?<=['’])(?P<z>\d0)s\b"), lambda m: iter([("decade", (int(m["y"] or m["z"]) % 100,))]), ("0s",)),
    Pattern(_en(rf"(?<![\d.,])(?P<y>{Y})\s*(?:{DASH}|/|to(?=\s*{Y}))\s*(?P<z>{Y}|\d\d)(?![\d.,/]*\d)(?!\s*(?:million|billion|%))"), years),
    Pattern(_en(rf"(?<![\d.,/$€£])(?<!VND )(?<!USD )(?P<y>{Y})(?![\d.,/]*\d|\s*(?:%|million|billion|per\b))"), year),
)  # fmt: skip
