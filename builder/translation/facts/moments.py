"""Dates, months, quarters, halves, years and times of a text.

What may live here: the patterns of both languages and what they mean. A pattern that has spoken takes its
characters away, so that the `8` of `8/1/2019` is not counted once more as a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

_D = r"(?:3[01]|[12]\d|0?[1-9])"
_M = r"(?:1[0-2]|0?[1-9])"
_Y = r"(?:19|20)\d{2}"
_DASH = r"[-–—]"


class Moment(NamedTuple):
    """A point or stretch of time. `value` depends on `kind`:

    day (day, month or 0), month (1-12,), year (2018,), quarter (1-4,), half (1, 2 or 0: which half is not
    said), months (how many, 1 first or 2 last), time (minutes after midnight,), decade (90,),
    slash (a, b): day and month, or a share such as 8/10.
    """

    kind: str
    value: tuple[int, ...]
    start: int
    end: int


class Scan:
    """A text that is being read: what was found, and which characters are taken."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.rest = text
        self.found: list[Moment] = []
        self.literals: list[tuple[str, str, int, int]] = []

    def take(self, start: int, end: int) -> None:
        """Keep the characters from being read again."""
        self.rest = self.rest[:start] + "\0" * (end - start) + self.rest[end:]

    def is_taken(self, start: int) -> bool:
        """Return whether a pattern has spoken about the character at `start`."""
        return self.rest[start] == "\0"


_Read = Callable[[re.Match[str]], Iterator[tuple[str, tuple[int, ...]]]]


class Pattern(NamedTuple):
    """A pattern and what it says; `read` may yield nothing, then the characters stay free.

    `needs`: lower-case pieces of which one must be in the text, so that most patterns need not be tried.
    """

    regex: re.Pattern[str]
    read: _Read
    needs: tuple[str, ...] = ()


def _numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", text)]


def _year(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    if year := match.groupdict().get("y"):
        yield "year", (int(year),)


def _days(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    month = int(match["m"])
    for day in _numbers(match["d"]):
        yield "day", (day, month)
    yield from _year(match)


def _months(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for month in _numbers(match["m"]):
        yield "month", (month,)
    yield from _year(match)


def _years(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    first = int(match["y"])
    yield "year", (first,)
    last = match["z"]
    yield "year", (int(last) if len(last) == 4 else first // 100 * 100 + int(last),)  # noqa: PLR2004, digits of a year


def _decade(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "decade", (int(match["y"]) % 100,)


# Vietnamese

_VI_MONTH_WORDS = {
    "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_VI_QUARTERS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4,
    "nhất": 1, "01": 1, "02": 2, "03": 3, "04": 4,
}  # fmt: skip
_VI_COUNTS = {
    "ba": 3,
    "sáu": 6,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "bốn": 4,
    "năm": 5,
    "bảy": 7,
}
_VI_LIST = rf"{_D}(?:\s*(?:,|và|{_DASH}|đến|tới|&)\s*(?:ngày\s+)?{_D})*"


def _vi_month_word(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "month", (_VI_MONTH_WORDS[match["m"].lower()],)
    yield from _year(match)


def _vi_quarter(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for name in re.findall(r"\w+", match["q"]):
        if (quarter := _VI_QUARTERS.get(name.lower())) is not None:
            yield "quarter", (quarter,)
    yield from _year(match)


def _vi_half(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "half", (1 if match["w"].lower() == "đầu" else 2,)


def _vi_some_months(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    count = match["n"].lower()
    number = int(count) if count.isdigit() else _VI_COUNTS[count]
    yield "months", (number, 1 if match["w"].lower() == "đầu" else 2)


def _vi_time(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    hour, minute = int(match["h"]), int(match["n"] or 0)
    part = (match.groupdict().get("p") or "").lower()
    if hour > 24 or minute > 59:  # noqa: PLR2004, a clock
        return
    if part in ("chiều", "tối") and hour < 12:  # noqa: PLR2004, a clock
        hour += 12
    yield "time", (hour * 60 + minute,)


def _slash(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "slash", (int(match["d"]), int(match["m"]))


def _vi(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_CUE = r"(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|mồng|mùng|dịp|hạn|đến|từ)"
VI_PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        _vi(
            rf"(?<![\d/])(?P<d>{_VI_LIST})\s+tháng\s+(?P<m>{_M})(?!\d)(?:\s*[,/-]?\s*(?:năm\s+)?(?P<y>{_Y})\b)?"
        ),
        _days,
        ("tháng",),
    ),
    Pattern(
        _vi(rf"(?<![\d/.,])(?P<d>{_VI_LIST})\s*/\s*(?P<m>{_M})\s*(?:/|{_DASH}|năm)\s*(?P<y>{_Y})(?![\d/])"),
        _days,
        ("/",),
    ),
    Pattern(_vi(rf"(?<![\d/.,-])(?P<d>{_D})\s?[.-]\s?(?P<m>{_M})\s?[.-]\s?(?P<y>{_Y})(?!\d)"), _days),
    Pattern(_vi(rf"(?:{_CUE}\s+)(?P<d>{_VI_LIST})\s*/\s*(?P<m>{_M})(?![\d/])"), _days, ("/",)),
    Pattern(_vi(rf"(?<![\d/.,])(?P<d>{_D}\s*{_DASH}\s*{_D})\s*/\s*(?P<m>{_M})(?![\d/])"), _days, ("/",)),
    Pattern(_vi(rf"(?<![\d/])(?P<m>{_M})\s*/\s*(?P<y>{_Y})(?![\d/])"), _months, ("/",)),
    Pattern(
        _vi(
            rf"(?<![\d]\s)(?<![\d])\btháng\s+(?P<m>{_M}(?:(?:\s*,\s*|\s+và\s+|\s*{_DASH}\s*){_M})*)(?![\d.,]*\d)"
            rf"(?:\s*(?:/|{_DASH}|năm|,)?\s*(?P<y>{_Y})\b)?"
        ),
        _months,
        ("tháng",),
    ),
    Pattern(
        _vi(
            r"(?<!\d\s)(?<!\d)\btháng\s+(?P<m>giêng|chạp|mười một|mười hai|mười|hai|ba|tư|năm(?!\s+\d)|sáu|bảy|tám"
            rf"|chín)\b(?:\s+năm\s+(?P<y>{_Y}))?"
        ),
        _vi_month_word,
        ("tháng",),
    ),
    Pattern(
        _vi(
            r"\bquý\s+(?P<q>(?:IV|III|II|I|0?[1-4]|một|hai|ba|tư|nhất)\b"
            r"(?:\s*(?:,|và|-)\s*(?:quý\s+)?(?:IV|III|II|I|[1-4])\b)*)"
            rf"(?:\s*(?:/|{_DASH}|của năm|năm|,)?\s*(?P<y>{_Y}))?"
        ),
        _vi_quarter,
        ("quý",),
    ),
    Pattern(_vi(r"\b(?:0?6|sáu)\s+tháng\s+(?P<w>đầu|cuối)\b(?:\s+năm\b)?"), _vi_half, ("tháng",)),
    Pattern(_vi(r"\bnửa\s+(?:năm\s+)?(?P<w>đầu|cuối)\b(?:\s+(?:của\s+)?năm\b)?"), _vi_half, ("nửa",)),
    Pattern(
        _vi(
            r"\b(?P<n>1[01]|0?[2-9]|mười một|ba|bốn|năm|bảy|tám|chín|mười)\s+tháng\s+(?P<w>đầu|cuối)\b(?:\s+năm\b)?"
        ),
        _vi_some_months,
        ("tháng",),
    ),
    Pattern(
        _vi(
            r"(?<![\d.,])(?P<h>\d{1,2})\s*(?:giờ|h|g)\s*(?P<n>[0-5]\d)\b(?:\s*phút)?"
            r"(?:\s*(?P<p>sáng|chiều|tối)\b)?"
        ),
        _vi_time,
        ("giờ", "h", "g"),
    ),
    Pattern(
        _vi(r"(?<![\d.,])(?P<h>\d{1,2})\s*(?:giờ|h)(?P<n>(?!\d))\s*(?P<p>sáng|chiều|tối|ngày)\b"),
        _vi_time,
        ("giờ", "h"),
    ),
    Pattern(_vi(r"(?<![\d.,:])(?P<h>\d{1,2}):(?P<n>[0-5]\d)(?::[0-5]\d)?(?!\d)"), _vi_time, (":",)),
    Pattern(
        _vi(r"\b(?:thập niên|những năm)\s+(?P<y>(?:(?:19|20)\d|[1-9])0)\b(?!\s*[-–])"),
        _decade,
        ("thập niên", "những năm"),
    ),
    Pattern(
        _vi(rf"(?<![\d.,])(?P<y>{_Y})\s*(?:{_DASH}|/|đến(?:\s+năm)?)\s*(?P<z>{_Y}|\d\d)(?![\d.,/]*\d)"),
        _years,
    ),
    Pattern(_vi(rf"\bnăm\s+(?P<y>{_Y})\b"), _year, ("năm",)),
    Pattern(
        _vi(
            rf"(?<![\d.,/])(?P<y>{_Y})(?![\d.,/]*\d|\s*(?:người|đoàn|lượt|dự án|tổ chức|tỷ|triệu|nghìn|đồng|USD|%|m2|m²"
            r"|ha|km|hộ|suất|cán bộ|công dân|đại biểu|học sinh|sinh viên|tấn|khách|hồ sơ|vụ|trường hợp|doanh nghiệp"
            r"|năm|mét|lao động|cuốn|tin|bài|phần|thẻ|ngôi|căn|đô la|lượt))"
        ),
        _year,
    ),
    Pattern(_vi(rf"(?<![\d/.,])(?P<d>{_D})/(?P<m>{_M})(?![\d/.,]*\d)(?!\s*/)"), _slash, ("/",)),
)

# English

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
_TH = r"(?:st|nd|rd|th)?"
_EN_LIST = rf"{_D}{_TH}(?:\s*(?:,\s*and|,|and|{_DASH}|to|through|till|until|&)\s*(?:the\s+)?{_D}{_TH})*"
_AFTER_LIST = rf"{_D}{_TH}(?:\s*(?:and|{_DASH}|to|through|&)\s*(?:the\s+)?{_D}{_TH}(?!\d|,\d|\.\d|\s+[a-z]))*"
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
    for day in _numbers(match["d"]):
        yield "day", (day, month)
    yield from _year(match)


def _en_month(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "month", (_month_number(match),)
    yield from _year(match)


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


def _iso(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "day", (int(match["d"]), int(match["m"]))
    yield "year", (int(match["y"]),)


def _us(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "day", (int(match["d"]), int(match["m"]))
    yield "year", (int(match["y"]),)


def _en(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, flags)


_ORDER = r"(?:first|second|third|fourth|final|1st|2nd|3rd|4th)"
_MONTH_PIECES = tuple(name[:3] for name in _MONTHS)
EN_PATTERNS: tuple[Pattern, ...] = (
    Pattern(_en(rf"\b(?P<y>{_Y})-(?P<m>0[1-9]|1[0-2])-(?P<d>{_D})\b"), _iso, ("-",)),
    Pattern(
        _en(rf"(?<![\d.,/])(?P<d>{_EN_LIST})\s*(?:of\s+)?{_N}(?:,?\s*(?:of\s+)?(?P<y>{_Y})(?!\d))?"), _en_days, _MONTH_PIECES),
    Pattern(_en(rf"\b{_N}\s+(?:the\s+)?(?P<d>{_AFTER_LIST})(?![\d]|[.,]\d)(?:,?\s+(?P<y>{_Y})(?![\d]))?"), _en_days, _MONTH_PIECES),
    Pattern(_en(rf"(?<![\d/.,])(?P<d>{_D})\s?[/.-]\s?(?P<m>{_M})\s?[/.-]\s?(?P<y>{_Y})(?!\d)"), _days),
    Pattern(_en(rf"(?<![\d/.,])(?P<m>{_M})/(?P<d>{_D})/(?P<y>{_Y})(?!\d)"), _us, ("/",)),
    Pattern(
        _en(
            r"(?:(?<=[Ii]n )|(?<=[Oo]f )|(?<=[Bb]y )|(?<=[Uu]ntil )|(?<=[Ss]ince )|(?<=[Ff]rom )|(?<=[Tt]o )"
            r"|(?<=[Ee]arly )|(?<=[Ll]ate )|(?<=[Mm]id[- ])|(?<=[Ll]ast )|(?<=[Nn]ext )|(?<=[Tt]his )|(?<=[Aa]nd )"
            rf"|(?<=[-–])|(?<=before )|(?<=after )|(?<=During )|(?<=during )|\b(?=May {_Y}))(?P<n>May)\b"
            rf"(?:,?\s*(?:of\s+)?(?P<y>{_Y})\b)?"
        ),
        _en_month, ("may",)),
    Pattern(_en(rf"\b(?!May\b)(?!March(?!\s+(?:{_Y}|and|to|this|last)|[.,;\s]*$|[.,;]))(?!Mar\b(?!\.)){_N}(?:,?\s*(?:of\s+)?(?P<y>{_Y})\b)?"), _en_month, _MONTH_PIECES),
    Pattern(_en(rf"(?<![\d/])(?P<m>{_M})/(?P<y>{_Y})(?![\d/])"), _months, ("/",)),
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
    Pattern(_en(rf"(?<![\d.,])(?P<y>{_Y})\s*(?:{_DASH}|/|to)\s*(?P<z>{_Y}|\d\d)(?![\d.,/]*\d)(?!\s*(?:million|billion|%))"), _years),
    Pattern(_en(rf"(?<![\d.,/$€£])(?<!VND )(?<!USD )(?P<y>{_Y})(?![\d.,/]*\d|\s*(?:%|million|billion|per\b))"), _year),
)  # fmt: skip


def scan(text: Scan, patterns: tuple[Pattern, ...]) -> None:
    """Read the moments of `text`, in the order of the patterns, into `text.found`."""
    lower = text.text.lower()
    has_digits = any(char.isdigit() for char in lower)
    for regex, read, needs in patterns:
        if not (any(piece in lower for piece in needs) if needs else has_digits):
            continue
        for match in regex.finditer(text.rest):
            said = list(read(match))
            for kind, value in said:
                text.found.append(Moment(kind, value, match.start(), match.end()))
            if said:
                text.take(match.start(), match.end())
