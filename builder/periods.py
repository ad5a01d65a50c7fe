"""Periods of reports: strict notation in, dates, labels and slugs out.

What may live here: the period type and its notation. `2018`, `2018-H1`, `2018-Q3`, `2018-05`,
`2022-01/2022-09`, `2011/2015` are all there is; `suggest` finds the right spelling for what editors type.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from builder.language import Both, Lang

if TYPE_CHECKING:
    from collections.abc import Callable

Length = Literal["year", "half", "quarter", "month", "months", "years"]

FIRST_YEAR, LAST_YEAR = 1900, 2099
_MONTHS = 12
_ROMAN = ("I", "II", "III", "IV")
MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_COUNTS_EN = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_EDTF_HALF = 39
"""EDTF level 2 numbers the halves of a year 40 and 41 ..."""
_EDTF_QUARTER = 32
"""... and its quarters 33 to 36."""


@dataclass(frozen=True, slots=True)
class Period:
    """A span of whole months. `text` is its shortest notation, `start` and `end` its first and last day."""

    text: str
    start: date
    end: date
    length: Length

    @property
    def months(self) -> int:
        """How many months it spans."""
        return (self.end.year - self.start.year) * _MONTHS + self.end.month - self.start.month + 1

    @property
    def ordinal(self) -> int:
        """Which half, quarter or month of its year, counted from 1; 1 for whole years."""
        size = {"half": 6, "quarter": 3, "month": 1}.get(self.length)
        return 1 if size is None else (self.start.month - 1) // size + 1

    @property
    def from_january(self) -> bool:
        """True for "the first n months" of one year."""
        return self.length == "months" and self.start.month == 1 and self.start.year == self.end.year

    def __lt__(self, other: Period) -> bool:
        return (self.start, self.end) < (other.start, other.end)

    @property
    def edtf(self) -> str:
        """The period in the Extended Date/Time Format, level 2."""
        if self.length == "half":
            return f"{self.start.year}-{_EDTF_HALF + self.ordinal}"
        if self.length == "quarter":
            return f"{self.start.year}-{_EDTF_QUARTER + self.ordinal}"
        return self.text

    def phrase(self, lang: Lang) -> str:
        """Name it inside a sentence: "6 tháng đầu năm 2018" | "the first half of 2018"."""
        label = self.label(lang)
        if lang == "vi":
            return label[0].lower() + label[1:]
        return f"the {label}" if label.startswith(("first", "second")) else label

    def heading(self, lang: Lang) -> str:
        """Name it as a heading: "Năm 2018" | "Year 2018", "First half of 2018"."""
        label = self.label(lang)
        if lang == "en" and self.length == "year":
            return f"Year {label}"
        return label[0].upper() + label[1:]

    def label(self, lang: Lang) -> str:
        """Name it in a list or a table: "6 tháng đầu năm 2018" | "first half of 2018"."""
        return _name(self).of(lang)

    def slug(self, lang: Lang) -> str:
        """Name it in an address: "2018-6-thang-dau" | "2018-h1"."""
        return _SLUGS[self.length](self).of(lang)

    def same_length(self, other: Period) -> bool:
        """Tell whether figures of both periods may stand beside each other: as many months."""
        return self.months == other.months

    def previous(self) -> Period:
        """Return the comparable period before: the same months a year earlier; for years, the span before."""
        back = self.end.year - self.start.year + 1 if self.length == "years" else 1
        found = _span(self.start.year - back, self.start.month, self.end.year - back, self.end.month)
        return found or self


@lru_cache(maxsize=1024)
def _name(it: Period) -> Both:
    return _NAMES[it.length](it)


def _name_of_half(it: Period) -> Both:
    part = Both("đầu", "first") if it.ordinal == 1 else Both("cuối", "second")
    return Both(f"6 tháng {part.vi} năm {it.start.year}", f"{part.en} half of {it.start.year}")


def _name_of_months(it: Period) -> Both:
    year, first, last = it.start.year, it.start.month, it.end.month
    from_en, to_en = MONTHS_EN[first - 1], MONTHS_EN[last - 1]
    if it.from_january:
        return Both(f"{last} tháng đầu năm {year}", f"first {_COUNTS_EN[last]} months of {year}")
    if year == it.end.year:
        return Both(f"Tháng {first} đến tháng {last}/{year}", f"{from_en} to {to_en} {year}")
    return Both(
        f"Tháng {first}/{year} đến tháng {last}/{it.end.year}",
        f"{from_en} {year} to {to_en} {it.end.year}",
    )


def _slug_of_months(it: Period) -> Both:
    year, first, last = it.start.year, it.start.month, it.end.month
    if it.from_january:
        return Both(f"{year}-{last}-thang-dau", f"{year}-first-{last}-months")
    to = f"{last:02}" if year == it.end.year else f"{it.end.year}-{last:02}"
    return Both(f"{year}-thang-{first:02}-den-{to}", f"{year}-{first:02}-to-{to}")


_NAMES: dict[Length, Callable[[Period], Both]] = {
    "year": lambda it: Both(f"Năm {it.text}", it.text),
    "years": lambda it: Both(f"Giai đoạn {it.text.replace('/', '–')}", it.text.replace("/", "–")),
    "half": _name_of_half,
    "quarter": lambda it: Both(
        f"Quý {_ROMAN[it.ordinal - 1]}/{it.start.year}", f"Q{it.ordinal} {it.start.year}"
    ),
    "month": lambda it: Both(
        f"Tháng {it.ordinal}/{it.start.year}", f"{MONTHS_EN[it.ordinal - 1]} {it.start.year}"
    ),
    "months": _name_of_months,
}
_SLUGS: dict[Length, Callable[[Period], Both]] = {
    "year": lambda it: Both(it.text, it.text),
    "years": lambda it: Both(it.text.replace("/", "-"), it.text.replace("/", "-")),
    "half": lambda it: Both(
        f"{it.start.year}-6-thang-{'dau' if it.ordinal == 1 else 'cuoi'}", it.text.lower()
    ),
    "quarter": lambda it: Both(f"{it.start.year}-quy-{it.ordinal}", it.text.lower()),
    "month": lambda it: Both(f"{it.start.year}-thang-{it.ordinal:02}", it.text),
    "months": _slug_of_months,
}


def _span(year: int, month: int, last_year: int, last_month: int) -> Period | None:
    """Return the period between two months, in its shortest notation; None when it is none."""
    within = FIRST_YEAR <= year <= last_year <= LAST_YEAR
    months = range(1, _MONTHS + 1)
    if (
        not within
        or month not in months
        or last_month not in months
        or (year, month) > (last_year, last_month)
    ):
        return None
    start, end = date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])
    text, length = _notation((year, month), (last_year, last_month))
    return Period(text, start, end, length)


def _notation(first: tuple[int, int], last: tuple[int, int]) -> tuple[str, Length]:
    """Return the shortest notation of a span of months."""
    year, (month, end) = first[0], (first[1], last[1])
    if (month, end) == (1, _MONTHS):
        return (f"{year}", "year") if year == last[0] else (f"{year}/{last[0]}", "years")
    if year == last[0]:
        for mark, size, length in _PARTS:
            if end == month + size - 1 and end % size == 0:
                return f"{year}-{mark}{end // size}", length
        if month == end:
            return f"{year}-{month:02}", "month"
    return f"{year}-{month:02}/{last[0]}-{end:02}", "months"


_PARTS: tuple[tuple[str, int, Length], ...] = (("H", 6, "half"), ("Q", 3, "quarter"))


_NOTATION = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-H(?P<half>[12])|-Q(?P<quarter>[1-4])|-(?P<month>[0-9]{2})"
    r"(?:/(?P<last_year>[0-9]{4})-(?P<last_month>[0-9]{2}))?|/(?P<until>[0-9]{4}))?"
)


@lru_cache(maxsize=1024)
def parse(text: str) -> Period | None:
    """Read entry notation, strictly; None when `text` is anything else.

    A span of months that has a shorter name gets it: `2018-01/2018-06` is `2018-H1`.
    """
    found = _NOTATION.fullmatch(text)
    if not found:
        return None
    part = {name: int(value) for name, value in found.groupdict().items() if value}
    first = last = (part["year"], 0)
    for _, size, length in _PARTS:
        if length in part:
            first, last = (first[0], size * (part[length] - 1) + 1), (first[0], size * part[length])
    if "month" in part:
        first = last = (first[0], part["month"])
    if "last_year" in part:
        last = (part["last_year"], part["last_month"])
        return _span(*first, *last) if first < last else None
    if "until" in part:
        return _span(first[0], 1, part["until"], _MONTHS) if first[0] < part["until"] else None
    return _span(*first, *last) if first[1] or "month" in part else _span(first[0], 1, last[0], _MONTHS)


_VALUES = {
    **{word: number for number, word in enumerate(("i", "ii", "iii", "iv"), start=1)},
    **{word: number for number, word in enumerate(("một", "hai", "ba", "bốn"), start=1)},
    "nhất": 1,
    "tư": 4,
    "sáu": 6,
    "chín": 9,
    "đầu": 1,
    "cuối": 2,
    "dau": 1,
    "cuoi": 2,
}
_Y = r"(?:năm )?(?P<y>[0-9]{4})"
_MY = r"(?:tháng )?(?P<m>[0-9]{1,2})/(?P<y>[0-9]{4})"
_BETWEEN = r" ?(?:-|/|đến|tới|den|to) ?"
_SPELLINGS: tuple[tuple[str, str], ...] = (
    ("{y}", rf"(?:cả )?{_Y}|year (?P<y2>[0-9]{{4}})"),
    ("{y}-H{n}", rf"(?:6|sáu|06) tháng (?P<n>đầu|cuối)(?: của)? {_Y}"),
    ("{y}-H{n}", r"(?P<y>[0-9]{4})[ /-]?h(?P<n>[12])"),
    ("{y}-H{n}", r"(?:h|nửa )(?P<n>[12]|đầu|cuối)[ /-]{_Y}".replace("{_Y}", _Y)),
    ("{y}-H{n}", r"(?P<y>[0-9]{4})-6-thang-(?P<n>dau|cuoi)"),
    ("{y}-Q{n}", rf"(?:quý|qúy|quy) ?(?P<n>iv|i{{1,3}}|[1-4]|một|hai|ba|bốn|tư|nhất)(?: của)?[ ,/-]+{_Y}"),
    ("{y}-Q{n}", rf"q(?P<n>[1-4]|iv|i{{1,3}})[ /-]?{_Y}"),
    ("{y}-Q{n}", r"(?P<y>[0-9]{4})[ /-]?q(?P<n>[1-4])"),
    ("{y}-01/{y}-{m}", rf"(?P<m>[0-9]{{1,2}}|chín) tháng(?: đầu(?: của)?|(?= năm)) {_Y}"),
    (
        "{y}-{m}/{y}-{n}",
        rf"(?:từ )?tháng (?P<m>[0-9]{{1,2}}){_BETWEEN}(?:tháng )?(?P<n>[0-9]{{1,2}})[ /-]{_Y}",
    ),
    ("{y}-{m}", rf"tháng (?P<m>[0-9]{{1,2}})(?: ?[/-] ?| ){_Y}"),
    ("{y}-{m}", r"(?P<m>[0-9]{1,2})[/.-](?P<y>[0-9]{4})"),
    ("{y}-{m}", r"(?P<y>[0-9]{4})[/.-](?P<m>[0-9]{1,2})"),
    ("{y}/{n}", rf"(?:giai đoạn |nhiệm kỳ |từ )?{_Y}{_BETWEEN}(?:năm )?(?P<n>[0-9]{{4}})"),
    (
        "{y}-{m}/{z}-{n}",
        r"(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})[/ ]+(?P<z>[0-9]{4})-(?P<n>[0-9]{1,2})",
    ),
    ("{y}-{m}/{z}-{n}", rf"(?:từ )?{_MY}{_BETWEEN}(?:tháng )?(?P<n>[0-9]{{1,2}})/(?P<z>[0-9]{{4}})"),
)
_SUGGESTIONS = tuple((shape, re.compile(pattern)) for shape, pattern in _SPELLINGS)
_DASHES = str.maketrans("–—−\u00a0", "--- ")


def suggest(text: str) -> str | None:
    """Return the right spelling of a period that an editor typed another way, or None."""
    plain = " ".join(unicodedata.normalize("NFC", text).translate(_DASHES).lower().split()).strip(" .,")
    if parse(plain.upper()):
        return _shortest(plain.upper())
    for shape, pattern in _SUGGESTIONS:
        found = pattern.fullmatch(plain)
        named = _shortest(_filled(shape, found)) if found else None
        if named:
            return named
    return None


def _filled(shape: str, found: re.Match[str]) -> str:
    """Put the numbers that a spelling named into entry notation."""
    parts = {name: value for name, value in found.groupdict().items() if value}
    year = parts.get("y") or parts.get("y2", "")
    month = _number(parts.get("m", ""))
    last = _number(parts.get("n", ""))
    ends_in_month = "-{n}" in shape
    return shape.format(
        y=year,
        z=parts.get("z", ""),
        m=f"{month:02}",
        n=f"{last:02}" if ends_in_month else last,
    )


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _VALUES.get(word, 0)


def _shortest(text: str) -> str | None:
    found = parse(text)
    return found.text if found else None
