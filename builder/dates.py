"""Dates as entries write them (ISO 8601), as Vietnamese editors type them (d/m/yyyy), as readers see them.

What may live here: reading and writing of single days and moments. No clock: "today" comes in from the edge.
"""

from __future__ import annotations

import re
from datetime import date

from builder.language import Both, Lang
from builder.periods import MONTHS_EN

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([01][0-9]|2[0-3]):([0-5][0-9])(?::[0-5][0-9])?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
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


def guess(text: str) -> str | None:
    """Return the ISO spelling of a date as a Vietnamese editor types it (day first), or None."""
    raise NotImplementedError


def why_not(text: str) -> Both:
    """Say why `text` is no date of an entry: another spelling (with the right one), or no such day."""
    raise NotImplementedError
