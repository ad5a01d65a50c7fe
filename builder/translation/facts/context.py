"""What the checks know besides the pair: the glossary, places in both languages, people's genders.

What may live here: the context as a value, made from plain rows that an edge has read, and the phrase trees built
from it once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from builder.translation.facts.moments import Scan
from builder.translation.facts.phrases import Concept, Tree, concepts, trees
from builder.translation.facts.tables import acronyms, counted, offices, opposites, peoples, stance, times
from builder.translation.facts.text import fold


class Row(NamedTuple):
    """One row of the glossary: a Vietnamese term, its English, accepted variants and forms known to be wrong."""

    vi: str
    en: str
    also: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


class PlaceName(NamedTuple):
    """A country, locality or province with all its wordings. `within`: the id of the country of a locality."""

    id: str
    vi: tuple[str, ...]
    en: tuple[str, ...]
    within: str = ""


# What lets a form through that a row forbids, because the Vietnamese may mean it in its own right.
_LICENCES: Mapping[str, str] = {
    "staff": r"tham mưu trưởng|cán bộ|nhân viên|đội ngũ|công chức|viên chức|nhân sự|biên chế|người lao động",
    "minutes": r"phút|biên bản (?!ghi nhớ)",
    "vice president": r"phó chủ tịch nước|phó tổng thống|phó chủ tịch (?:hội|liên|tập|công|hiệp|ngân)",
    "deputy chairman": r"phó trưởng|phó ban|phó đoàn",
    "people's committee": r"ubnd|[uủ][yỷ] ban nhân dân|uỷ ban nhân dân",
    "people's council": r"hđnd|hội đồng nhân dân",
    "ministry of foreign affairs": r"bộ ngoại giao",
    "incoming": r"đoàn vào|đến|sắp tới|vào",
    "outgoing": r"đoàn ra|mãn nhiệm|hết nhiệm kỳ|đi",
    "vice director": r"phó viện trưởng",
    "vice minister": r"(?!)",
    "guangdong": r"quảng đông",
    "provincial government": r"chính quyền",
    "foreign trade": r"ngoại thương|thương mại|xuất nhập khẩu",
    "lobbying": r"vận động hành lang",
    "department head": r"giám đốc sở|lãnh đạo sở|thủ trưởng",
}

_LITERAL = re.compile(
    r"https?://[^\s<>\"]+|[\w.+-]+@[\w-]+\.[\w.-]+|\b(?:[\w-]+\.)+(?:gov|com|org|net|edu|info)(?:\.vn)?\b|\b[\w-]+\.vn\b"
    r"|\b(?:COVID|Covid|covid)[- ]?19\b|\b24/7\b|\b(?!(?:Q[1-4]|H[12]|VND\d+|USD\d+|EUR\d+|CNY\d+|US\d+)\b)(?:[A-Z]{1,4}\d{1,3}[A-Z]?)\b"
)
# Cheap signs that the patterns are worth trying.
_LITERAL_SIGNS = re.compile(
    r"://|@|\.vn\b|\.gov|\.com|\.org|\.net|\.edu|\.info|[Vv][Ii][Dd]-?\s?19|[A-Z]\d|24/7"
)
_DOCUMENT_SIGNS = re.compile(r"\d\s*[-–/]\s*[A-ZĐ]")
_DOCUMENT = re.compile(
    r"(?<![\w/.,-])\d{1,5}(?:\s?/\s?(?:19|20)\d{2})?\s*[-–/]\s*[A-ZĐ][A-Za-zĐđƯ]{1,9}\d{0,2}(?:\s*[-–/]\s*[A-ZĐ][A-Za-zĐđƯ&.]{1,9}\d{0,2}){0,3}"
    r"(?![\w])"
)


@dataclass(frozen=True)
class Context:
    """Everything the checks look up. `agency`: the site's choice of name, where it has one."""

    rows: tuple[Row, ...] = ()
    places: tuple[PlaceName, ...] = ()
    genders: Mapping[str, str] = field(default_factory=dict)
    agency: str = ""
    vietnamese: Tree = field(init=False, repr=False, compare=False)
    english: Tree = field(init=False, repr=False, compare=False)
    within: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        places = [_with_rows(place, self.rows) for place in (*_builtin_places(), *self.places)]
        tables = [
            *opposites.OPPOSITES, *offices.RANKS, *offices.ARMS, *offices.FORMER, *offices.BODIES, *offices.PAPERS, *offices.TOPICS,
            *offices.FACILITIES,
            *times.DAY_PARTS, *times.WEEKDAYS, *times.SEASONS, *times.LUNAR_YEARS, *times.RELATIVE, *acronyms.ACRONYMS,
            *counted.CURRENCIES, *counted.UNITS, *stance.NEGATION, *stance.TENSE, *stance.VERBS,
            *_lower_acronyms(), *_SIDES, *_place_concepts(places), *self._glossary(),
        ]  # fmt: skip
        vietnamese, english = trees(tables)
        object.__setattr__(self, "vietnamese", vietnamese)
        object.__setattr__(self, "english", english)
        object.__setattr__(self, "within", {place.id: place.within for place in places if place.within})

    def _glossary(self) -> Iterable[Concept]:
        for number, row in enumerate(self.rows):
            yield Concept("term", str(number), row.vi, "")
            for form in row.never:
                yield Concept("never", form.lower(), "", form)
            for form in (row.en, *row.also):
                yield Concept("form", str(number), "", form)

    def take_literals(self, scan: Scan) -> None:
        """Find document numbers, addresses and codes, and keep their digits from being read as numbers."""
        for kind, pattern, signs in (
            ("document", _DOCUMENT, _DOCUMENT_SIGNS),
            ("literal", _LITERAL, _LITERAL_SIGNS),
        ):
            if signs.search(scan.rest) is None:
                continue
            for match in pattern.finditer(scan.rest):
                if kind == "document" and not _is_document(match.group()):
                    continue
                end = match.start() + len(match.group().rstrip(_CLOSING))
                scan.literals.append((kind, literal_key(match.group()), match.start(), end))
                scan.take(match.start(), end)

    def is_licensed(self, form: str, vietnamese: str) -> bool:
        """Return whether the lower-case Vietnamese text means a forbidden form in its own right."""
        pattern = _LICENCES.get(form)
        return pattern is not None and re.search(pattern, vietnamese) is not None


_CLOSING = ".,;:!?)]”\"'"
"""Signs that end the sentence about a document or an address, and are no part of it."""


def literal_key(text: str) -> str:
    """Return a document number or address for comparing: no spaces, no diacritics, one kind of dash."""
    return fold(re.sub(r"\s+", "", text).replace("–", "-")).rstrip(_CLOSING + "-/")


def _is_document(text: str) -> bool:
    letters = [part for part in re.split(r"[-–/\s\d]+", text) if part]
    return any(sum(char.isupper() for char in part) >= 2 for part in letters)  # noqa: PLR2004, NQ, TU, CTr


def _lower_acronyms() -> Iterable[Concept]:
    """Vietnamese writes longer acronyms as names too: Asean, Unesco."""
    for concept in acronyms.ACRONYMS:
        if len(concept.id) > 3:  # noqa: PLR2004, "who" and "oda" are words or slips
            yield concept._replace(vi=concept.id.capitalize(), en=concept.id.capitalize())


_SIDES = concepts(
    "sides",
    "two ; hai bên | hai nước | song phương ; both | two | bilateral | each other | mutual | mutually | between | pair | twin | dual | sides | parties | respective | jointly | neighboring | the other",
)


def _with_rows(place: PlaceName, rows: tuple[Row, ...]) -> PlaceName:
    """Return the place with the wordings that the glossary accepts for it."""
    more = [form for row in rows if row.vi in place.vi for form in (row.en, *row.also)]
    return place._replace(en=tuple(dict.fromkeys((*place.en, *more)))) if more else place


def _builtin_places() -> list[PlaceName]:
    found = [
        PlaceName(code, tuple(vi.split(" | ")), tuple(en.split(" | ")))
        for code, (vi, en) in peoples.COUNTRY_FORMS.items()
    ]
    found += [
        PlaceName(key, tuple(vi.split(" | ")), tuple(en.split(" | ")), land)
        for key, land, vi, en in peoples.LOCALITIES
    ]
    return found + [
        PlaceName(key, tuple(vi.split(" | ")), tuple(en.split(" | "))) for key, vi, en in peoples.REGIONS
    ]


def _place_concepts(places: Iterable[PlaceName]) -> Iterable[Concept]:
    claimed: dict[tuple[str, str], str] = {}
    for place in places:
        vi = [form for form in place.vi if claimed.setdefault(("vi", form), place.id) == place.id]
        en = [form for form in place.en if claimed.setdefault(("en", form), place.id) == place.id]
        yield Concept("place", place.id, " | ".join(vi), " | ".join(en))


def rows_of(tsv: str) -> tuple[Row, ...]:
    """Read a glossary as tab-separated text: vi, en, notes with `also=a|b` and `never=c`; a first line of names."""
    rows = []
    for line in tsv.splitlines():
        cells = line.split("\t")
        if len(cells) < 2 or cells[0].strip() in ("", "vi") or line.startswith("#"):  # noqa: PLR2004, vi and en
            continue
        notes = ";".join(cells[2:])
        rows.append(Row(cells[0].strip(), cells[1].strip(), _listed(notes, "also"), _listed(notes, "never")))
    return tuple(rows)


def _listed(notes: str, name: str) -> tuple[str, ...]:
    match = re.search(rf"(?:^|;)\s*{name}=([^;]*)", notes)
    return tuple(form.strip() for form in match[1].split("|") if form.strip()) if match else ()


def places_of(terms: Iterable[Mapping[str, object]], *, is_vietnamese: bool = False) -> tuple[PlaceName, ...]:
    """Read places from the parsed rows of a vocabulary: `id`, `vi`, `en`, `aliases`, `official`, `country`."""
    found = []
    for term in terms:
        vi, en = str(term.get("vi") or ""), str(term.get("en") or "")
        if not vi or not en:
            continue
        official = term.get("official")
        more_vi = [str(official["vi"])] if isinstance(official, Mapping) and official.get("vi") else []
        more_en = [str(official["en"])] if isinstance(official, Mapping) and official.get("en") else []
        aliases = term.get("aliases")
        more_vi += [str(alias) for alias in aliases] if isinstance(aliases, list) else []
        names_vi = tuple(dict.fromkeys([vi, *more_vi]))
        names_en = [en, *more_en, vi]
        if is_vietnamese:
            names_en += [_unmarked(name) for name in names_vi] + list(names_vi) + [_closed(en)]
        found.append(
            PlaceName(
                str(term.get("id")), names_vi, tuple(dict.fromkeys(names_en)), str(term.get("country") or "")
            )
        )
    return tuple(found)


def _unmarked(name: str) -> str:
    return " ".join(part[:1].upper() + part[1:] for part in fold(name).split())


def _closed(name: str) -> str:
    """`Ha Noi` is also written Hanoi, `Da Nang` Danang."""
    return name.replace(" ", "").capitalize() if name.count(" ") == 1 else name
