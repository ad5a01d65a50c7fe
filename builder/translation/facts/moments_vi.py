"""Patterns of Vietnamese dates, periods and hours, and what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.translation.facts.moments import (
    DASH,
    D,
    M,
    Pattern,
    Y,
    days,
    decade,
    months,
    year,
    years,
)

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
_VI_LIST = rf"{D}(?:\s*(?:,|và|{DASH}|đến|tới|&)\s*(?:ngày\s+)?{D})*"


def _vi_month_word(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "month", (_VI_MONTH_WORDS[match["m"].lower()],)
    yield from year(match)


def _vi_worded(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Read ngày 5 tháng tư, rằm tháng Giêng, 23 tháng Chạp; 10 tháng 3 is left to the patterns of every date."""
    is_full_moon = match["d"].lower() == "rằm"
    if match["m"] or is_full_moon:
        month = _VI_MONTH_WORDS[match["m"].lower()] if match["m"] else int(match["n"])
        yield "day", (_FULL_MOON if is_full_moon else int(match["d"]), month)


_FULL_MOON = 15


def _vi_quarter(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for name in re.findall(r"\w+", match["q"]):
        if (quarter := _VI_QUARTERS.get(name.lower())) is not None:
            yield "quarter", (quarter,)
    yield from year(match)


def _vi_half(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "half", (1 if match["w"].lower() == "đầu" else 2,)


def _vi_some_months(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    count = match["n"].lower()
    number = int(count) if count.isdigit() else _VI_COUNTS[count]
    yield "months", (number, 1 if match["w"].lower() == "đầu" else 2)


def _vi_some_quarters(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    which = 1 if match["w"].lower() == "đầu" else 2
    if match["n"].lower() in ("hai", "2", "02"):
        yield "half", (which,)
    else:
        yield "months", (9, which)


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
_MONTH_WORD = r"(?P<m>giêng|chạp|mười một|mười hai|mười|hai|ba|tư|năm(?!\s+\d)|sáu|bảy|tám|chín)"
VI_PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        _vi(
            rf"(?:(?<=ngày\s)|(?<=mùng\s)|(?<=mồng\s)|\b(?=rằm)|\b(?={D}\s+tháng\s+(?:giêng|chạp)))"
            rf"(?P<d>rằm|{D})\s+tháng\s+(?:{_MONTH_WORD}\b|(?P<n>{M})(?!\d))"
        ),
        _vi_worded,
        ("tháng",),
    ),
    Pattern(
        _vi(
            rf"(?<![\d/])(?P<d>{_VI_LIST})\s+tháng\s+(?P<m>{M})(?!\d)(?:\s*[,/-]?\s*(?:năm\s+)?(?P<y>{Y})\b)?"
        ),
        days,
        ("tháng",),
    ),
    Pattern(
        _vi(rf"(?<![\d/.,])(?P<d>{_VI_LIST})\s*/\s*(?P<m>{M})\s*(?:/|{DASH}|năm)\s*(?P<y>{Y})(?![\d/])"),
        days,
        ("/",),
    ),
    Pattern(_vi(rf"(?<![\d/.,-])(?P<d>{D})\s?[.-]\s?(?P<m>{M})\s?[.-]\s?(?P<y>{Y})(?!\d)"), days),
    Pattern(_vi(rf"(?:{_CUE}\s+)(?P<d>{_VI_LIST})\s*/\s*(?P<m>{M})(?![\d/])"), days, ("/",)),
    Pattern(
        _vi(rf"\bngày\s*[,:]\s*(?P<d>{D}(?:\s*(?:,|và|{DASH}|đến)\s*{D})+)\s*/\s*(?P<m>{M})(?![\d/])"),
        days,
        ("ngày,", "ngày:", "ngày "),
    ),
    Pattern(_vi(rf"(?<![\d/.,])(?P<d>{D}\s*{DASH}\s*{D})\s*/\s*(?P<m>{M})(?![\d/])"), days, ("/",)),
    Pattern(_vi(rf"(?<![\d/])(?P<m>{M})\s*/\s*(?P<y>{Y})(?![\d/])"), months, ("/",)),
    Pattern(
        _vi(
            rf"(?<![\d]\s)(?<![\d])\btháng\s+(?P<m>{M}(?:(?:\s*,\s*|\s+và\s+|\s*{DASH}\s*){M})*)(?![\d.,]*\d)"
            rf"(?:\s*(?:/|{DASH}|năm|,)?\s*(?P<y>{Y})\b)?"
        ),
        months,
        ("tháng",),
    ),
    Pattern(
        _vi(rf"(?<!\d\s)(?<!\d)\btháng\s+{_MONTH_WORD}\b(?:\s+năm\s+(?P<y>{Y}))?"),
        _vi_month_word,
        ("tháng",),
    ),
    Pattern(
        _vi(
            r"\bquý\s+(?P<q>(?:IV|III|II|I|0?[1-4]|một|hai|ba|tư|nhất)\b"
            r"(?:\s*(?:,|và|-)\s*(?:quý\s+)?(?:IV|III|II|I|[1-4])\b)*)"
            rf"(?:\s*(?:/|{DASH}|của năm|năm|,)?\s*(?P<y>{Y}))?"
        ),
        _vi_quarter,
        ("quý",),
    ),
    Pattern(
        _vi(r"\b(?P<n>hai|ba|0?[23])\s+quý\s+(?P<w>đầu|cuối)\b(?:\s+năm\b)?"), _vi_some_quarters, ("quý",)
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
        decade,
        ("thập niên", "những năm"),
    ),
    Pattern(
        _vi(
            rf"(?<![\d.,])(?P<y>{Y})\s*(?:{DASH}|/|đến(?:\s+năm)?(?=\s*{Y}))\s*(?P<z>{Y}|\d\d)(?![\d.,/]*\d)"
        ),
        years,
    ),
    Pattern(_vi(rf"\bnăm\s+(?P<y>{Y})\b"), year, ("năm",)),
    Pattern(
        _vi(
            rf"(?<![\d.,/])(?P<y>{Y})(?![\d.,/]*\d|\s*(?:người|đoàn|lượt|dự án|tổ chức|tỷ|triệu|nghìn|đồng|USD|%|m2|m²"
            r"|ha|km|hộ|suất|cán bộ|công dân|đại biểu|học sinh|sinh viên|tấn|khách|hồ sơ|vụ|trường hợp|doanh nghiệp"
            r"|năm|mét|lao động|cuốn|tin|bài|phần|thẻ|ngôi|căn|đô la|lượt))"
        ),
        year,
    ),
    Pattern(_vi(rf"(?<![\d/.,])(?P<d>{D})/(?P<m>{M})(?![\d/.,]*\d)(?!\s*/)"), _slash, ("/",)),
)
