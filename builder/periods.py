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
from typing import Literal

from builder.language import Both, Lang

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
        return self._names.of(lang)

    @property
    def _names(self) -> Both:
        year, first, last = self.start.year, self.start.month, self.end.month
        match self.length:
            case "year":
                return Both(f"Năm {year}", f"{year}")
            case "years":
                return Both(f"Giai đoạn {year}–{self.end.year}", f"{year}–{self.end.year}")
            case "half":
                part = Both("đầu", "first") if self.ordinal == 1 else Both("cuối", "second")
                return Both(f"6 tháng {part.vi} năm {year}", f"{part.en} half of {year}")
            case "quarter":
                return Both(f"Quý {_ROMAN[self.ordinal - 1]}/{year}", f"Q{self.ordinal} {year}")
            case "month":
                return Both(f"Tháng {first}/{year}", f"{MONTHS_EN[first - 1]} {year}")
        if self.from_january:
            return Both(f"{last} tháng đầu năm {year}", f"first {_COUNTS_EN[last]} months of {year}")
        if year == self.end.year:
            return Both(
                f"Tháng {first} đến tháng {last}/{year}",
                f"{MONTHS_EN[first - 1]} to {MONTHS_EN[last - 1]} {year}",
            )
        return Both(
            f"Tháng {first}/{year} đến tháng {last}/{self.end.year}",
            f"{MONTHS_EN[first - 1]} {year} to {MONTHS_EN[last - 1]} {self.end.year}",
        )

    def slug(self, lang: Lang) -> str:
        """Name it in an address: "2018-6-thang-dau" | "2018-h1"."""
        return self._slugs.of(lang)

    @property
    def _slugs(self) -> Both:
        year, first, last = self.start.year, self.start.month, self.end.month
        match self.length:
            case "year":
                return Both(f"{year}", f"{year}")
            case "years":
                return Both(f"{year}-{self.end.year}", f"{year}-{self.end.year}")
            case "half":
                part = "dau" if self.ordinal == 1 else "cuoi"
                return Both(f"{year}-6-thang-{part}", f"{year}-h{self.ordinal}")
            case "quarter":
                return Both(f"{year}-quy-{self.ordinal}", f"{year}-q{self.ordinal}")
            case "month":
                return Both(f"{year}-thang-{first:02}", f"{year}-{first:02}")
        if self.from_january:
            return Both(f"{year}-{last}-thang-dau", f"{year}-first-{last}-months")
        to = f"{last:02}" if year == self.end.year else f"{self.end.year}-{last:02}"
        return Both(f"{year}-thang-{first:02}-den-{to}", f"{year}-{first:02}-to-{to}")

    def same_length(self, other: Period) -> bool:
        """True when figures of both periods may stand beside each other: as many months."""
        return self.months == other.months

    def previous(self) -> Period:
        """Return the comparable period before: the same months a year earlier; for years, the span before."""
        back = self.end.year - self.start.year + 1 if self.length == "years" else 1
        found = _span(self.start.year - back, self.start.month, self.end.year - back, self.end.month)
        return found or self


def _span(year: int, month: int, last_year: int, last_month: int) -> Period | None:
    """Return the period between two months, in its shortest notation; None when it is none."""
    within = FIRST_YEAR <= year <= last_year <= LAST_YEAR
    if not (within and 1 <= month <= _MONTHS and 1 <= last_month <= _MONTHS):
        return None
    size = (last_year - year) * _MONTHS + last_month - month + 1
    if size < 1:
        return None
    start, end = date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])
    if month == 1 and last_month == _MONTHS:
        if year == last_year:
            return Period(f"{year}", start, end, "year")
        return Period(f"{year}/{last_year}", start, end, "years")
    same = year == last_year
    if same and size == 6 and month in (1, 7):  # noqa: PLR2004, half a year has six months
        return Period(f"{year}-H{1 if month == 1 else 2}", start, end, "half")
    if same and size == 3 and month % 3 == 1:  # noqa: PLR2004, a quarter has three months
        return Period(f"{year}-Q{month // 3 + 1}", start, end, "quarter")
    if size == 1:
        return Period(f"{year}-{month:02}", start, end, "month")
    return Period(f"{year}-{month:02}/{last_year}-{last_month:02}", start, end, "months")


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
    part = found.groupdict()
    year = int(part["year"])
    if part["until"]:
        return _span(year, 1, int(part["until"]), _MONTHS) if int(part["until"]) > year else None
    if part["half"]:
        return _span(year, 6 * int(part["half"]) - 5, year, 6 * int(part["half"]))
    if part["quarter"]:
        return _span(year, 3 * int(part["quarter"]) - 2, year, 3 * int(part["quarter"]))
    if part["last_year"]:
        first, last = (year, int(part["month"])), (int(part["last_year"]), int(part["last_month"]))
        return _span(*first, *last) if first < last else None
    if part["month"]:
        return _span(year, int(part["month"]), year, int(part["month"]))
    return _span(year, 1, year, _MONTHS)


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
    ("{y}-01/{y}-{m}", rf"(?P<m>[0-9]{{1,2}}|chín) tháng đầu(?: của)? {_Y}"),
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
    (
        "{y}-{m}/{z}-{n}",
        rf"(?:từ )?(?:tháng )?(?P<m>[0-9]{{1,2}})/(?P<y>[0-9]{{4}}){_BETWEEN}(?:tháng )?(?P<n>[0-9]{{1,2}})"
        r"/(?P<z>[0-9]{4})",
    ),
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
