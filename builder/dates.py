"""Dates as entries write them (ISO 8601), as Vietnamese editors type them (d/m/yyyy), as readers see them.

What may live here: reading and writing of single days and moments. No clock: "today" comes in from the edge.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date

from builder.language import Both, Lang
from builder.periods import MONTHS_EN

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[T ]([01][0-9]|2[0-3]):([0-5][0-9])(?::[0-5][0-9])?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_iso(text: str) -> date | None:
    """Read `2018-06-05`; None for any other spelling and for a day that is not in the calendar."""
    found = _ISO.fullmatch(text)
    return _day(*map(int, found.groups())) if found else None


def parse_moment(text: str) -> tuple[date, str | None] | None:
    """Read `2020-02-25`, `2020-02-25T18:46` or `2020-02-25 18:46` as (day, "18:46" or None)."""
    found = _MOMENT.fullmatch(text)
    day = parse_iso(found[1]) if found else None
    if found is None or day is None:
        return None
    return day, f"{found[2]}:{found[3]}" if found[2] else None


def short(day: date, lang: Lang) -> str:
    """Write a date for tables and lines of facts: "22/01/2019" | "22 January 2019"."""
    if lang == "vi":
        return f"{day.day:02}/{day.month:02}/{day.year}"
    return f"{day.day} {MONTHS_EN[day.month - 1]} {day.year}"


def long(day: date, lang: Lang) -> str:
    """Write a date inside a sentence: "ngày 22 tháng 01 năm 2019" | "22 January 2019".

    Decree 30/2020/NĐ-CP: days below 10 and the months 1 and 2 get a zero before them.
    """
    if lang == "en":
        return short(day, "en")
    padded = f"{day.month:02}" if day.month <= 2 else str(day.month)  # noqa: PLR2004, the decree's months
    return f"ngày {day.day:02} tháng {padded} năm {day.year}"


_TYPED = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:ngày )?(?P<d>[0-9]{1,2}) ?[/.-] ?(?P<m>[0-9]{1,2}) ?[/.-] ?(?P<y>[0-9]{4}|[0-9]{2})",
        r"(?P<y>[0-9]{4}) ?[/.-] ?(?P<m>[0-9]{1,2}) ?[/.-] ?(?P<d>[0-9]{1,2})",
        r"(?:ngày )?(?P<d>[0-9]{1,2}) tháng (?P<m>[0-9]{1,2})(?: năm |, ?| |/)(?P<y>[0-9]{4})",
        r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})",
        r"(?:ngày )?(?P<d>[0-9]{1,2}) (?P<name>[a-z]{3,9})\.?,? (?P<y>[0-9]{4})",
        r"(?P<name>[a-z]{3,9})\.? (?P<d>[0-9]{1,2}),? (?P<y>[0-9]{4})",
    )
)
_BEFORE = re.compile(
    r"^(?:(?:sáng|chiều|tối|trưa|hôm|vào)(?: ngày)? |(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? )+"
)
_CLOCK = re.compile(r"(?:,? (?:lúc )?|t)[0-9]{1,2}(?:[:h][0-9]{2})(?::[0-9]{2})?$|^[0-9]{1,2}[:h][0-9]{2},? ")
_DASHES = str.maketrans("–—−\u00a0", "--- ")
_CENTURY = 2000
_MONTHS = 12


def _typed(text: str) -> tuple[int, int, int] | None:
    """Find year, month and day in what an editor typed, whether or not the calendar has that day."""
    plain = " ".join(unicodedata.normalize("NFC", text).translate(_DASHES).lower().split()).strip(" .,")
    plain = _BEFORE.sub("", _CLOCK.sub("", plain))
    for pattern in _TYPED:
        found = pattern.fullmatch(plain)
        if found is None:
            continue
        part = found.groupdict()
        month = _named(part["name"]) if part.get("name") else int(part["m"])
        if part.get("name") and not month:
            return None
        year = int(part["y"])
        return (year if len(part["y"]) > 2 else _CENTURY + year, month, int(part["d"]))  # noqa: PLR2004, 18 is 2018
    return None


def _named(name: str) -> int:
    """Return the month with this English name or its first three letters, else 0."""
    return next((at for at, full in enumerate(MONTHS_EN, 1) if name in (full.lower(), full[:3].lower())), 0)


def guess(text: str) -> str | None:
    """Return the ISO spelling of a date as a Vietnamese editor types it (day first), or None.

    An impossible day gives None; `why_not` says why.
    """
    typed = _typed(text)
    day = _day(*typed) if typed else None
    return day.isoformat() if day else None


def why_not(text: str) -> Both:
    """Say why `text` is no date of an entry: another spelling (with the right one), or no such day."""
    typed = _typed(text)
    if typed is None:
        return Both("không phải là một ngày", "it is not a date")
    year, month, day = typed
    found = _day(year, month, day)
    if found:
        return Both(f"viết {found.isoformat()}", f"write {found.isoformat()}")
    if month > _MONTHS >= day > 0:
        swapped = _day(year, day, month)
        if swapped:
            return Both(
                f"không có tháng {month}; nếu ngày và tháng bị đảo, viết {swapped.isoformat()}",
                f"there is no month {month}; if day and month were swapped, write {swapped.isoformat()}",
            )
    if not 1 <= month <= _MONTHS:
        return Both(f"không có tháng {month}", f"there is no month {month}")
    if not year:
        return Both(f"không có năm {year}", f"there is no year {year}")
    last = monthrange(year, month)[1]
    return (
        Both(
            f"tháng {month} năm {year} chỉ có {last} ngày",
            f"{MONTHS_EN[month - 1]} {year} has only {last} days",
        )
        if day > last
        else Both("không có ngày 0", "there is no day 0")
    )
