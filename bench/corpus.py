"""An invented corpus: reports that nobody wrote, alike from run to run, as many as a benchmark wants.

    python -m bench.corpus FOLDER --count 5000 --seed 1

writes FOLDER/reports/<year>/<id>.yml, with the English in each entry, so that `digest check FOLDER/reports`
and a build need nothing else. `documents()` gives the same reports to the search without a file. Every name
of a person or an organisation is drawn by lot, and every entry says that it is invented.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bench import phrases
from builder.language import Both
from builder.search.document import Document, Labels, Page

ROOT = Path(__file__).resolve().parents[1]
VOCABULARY = ROOT / "content" / "vocabulary"
SOURCE = "Dữ liệu tự tạo để thử tải, không phải báo cáo thật (invented for load tests, not a real report)"

_FIRST_YEAR, _LAST_YEAR = 2012, 2023
_THEMES = {
    "đoàn vào": "delegations", "ký": "agreements", "viện trợ": "foreign-ngo", "biên giới": "border", "lãnh sự": "consular",
    "kiều bào": "overseas-vietnamese", "xúc tiến": "economic-diplomacy", "tập huấn": "organisation", "hữu nghị": "people-to-people",
    "văn hóa": "cultural-diplomacy", "thông tin": "external-information", "đối ngoại Đảng": "party-diplomacy",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Invented:
    """One invented report in both languages; `entry` is the YAML entry as a tree."""

    id: str
    entry: dict[str, Any]


@cache
def _load(name: str) -> Any:
    return yaml.load((VOCABULARY / name).read_text("utf-8"), yaml.CSafeLoader)


def _iso(value: Any) -> date | None:
    return value if isinstance(value, date) or value is None else date.fromisoformat(str(value))


@cache
def _provinces() -> tuple[dict[str, Any], ...]:
    """Return the units that were in force all the time from which events are drawn."""
    latest = date(_LAST_YEAR + 1, 12, 31)
    old = []
    for unit in _load("provinces.yml"):
        since, until = _iso(unit["versions"][0].get("since")), _iso(unit["versions"][0].get("until"))
        if since is None and (until is None or until > latest):
            old.append(unit)
    return tuple(old)


@cache
def _partners() -> tuple[dict[str, Any], ...]:
    found = _load("partners.yml")
    return (*found["countries"], *found.get("localities", ()))


@cache
def _drawn() -> tuple[dict[str, Any], ...]:
    """Return the partners that invented reports name; some are left to the reports written by hand."""
    plain = (
        one
        for one in _partners()
        if not set("-’' ") & set(one["en"].replace("Viet Nam", "")) and "-" not in one["vi"]
    )
    return tuple(one for one in plain if one["id"] not in {"LA-LP", "LA-XI", "KH-11"})


def _number(rng: random.Random, most: int) -> tuple[str, str]:
    value = rng.randint(2, most)
    return f"{value:,}".replace(",", "."), f"{value:,}"


def _money(rng: random.Random) -> tuple[str, str]:
    whole, part = rng.randint(2, 400), rng.choice((0, 0, 2, 5, 7))
    vi, en = (f"{whole},{part}", f"{whole}.{part}") if part else (f"{whole}", f"{whole}")
    return rng.choice(((f"{vi} tỷ đồng", f"VND {en} billion"), (f"{vi} triệu USD", f"USD {en} million")))


def _official(rng: random.Random) -> tuple[str, tuple[str, str, str]]:
    given = rng.sample(phrases.GIVENS, 1 + (rng.random() < 0.3))
    return " ".join((rng.choice(phrases.FAMILIES), rng.choice(phrases.MIDDLES), *given)), rng.choice(
        phrases.POSITIONS
    )


class _Scene:
    """What one report is about: the values of the slots, drawn once or again for each sentence."""

    def __init__(self, rng: random.Random, province: dict[str, Any], year: int) -> None:
        # The same few officials serve a term, and the same few documents are cited all over, as in real life.
        self.rng = rng
        self.fixed = {"p": (province["vi"], province["en"]), "y": (str(year),) * 2}
        self.fixed |= {"b": (str(year - 1),) * 2, "a": (str(year + 1),) * 2}
        term = random.Random(f"{province['id']} {year // 5}")
        self.officials = rng.sample([_official(term) for _ in range(6)], rng.randint(1, 3))
        self.partners = rng.sample(_drawn(), 3)
        self.fields = rng.sample(phrases.FIELDS, 5)
        self.organisations = rng.sample(phrases.ORGANISATIONS, 2)
        self.places = rng.sample(phrases.WARDS, 3)
        self.documents: list[tuple[str, str]] = []

    def _document(self) -> tuple[str, str]:
        kind, vi, en, tail = self.rng.choice((
            ("nghi-quyet", "Nghị quyết số", "Resolution No.", "NQ/TU"), ("chuong-trinh", "Chương trình số", "Programme No.", "CTr/TU"),
            ("ke-hoach", "Kế hoạch số", "Plan No.", "KH-UBND"), ("quyet-dinh", "Quyết định số", "Decision No.", "QĐ-UBND"),
        ))  # fmt: skip
        joint = "/" if tail[-4:] == "UBND" else "-"
        number = f"{101 + 23 * self.rng.randrange(40)}{joint}{tail}"
        self.documents.append((kind, number))
        return f"{vi} {number}", f"{en} {number}"

    def fill(self, pair: phrases.Pair) -> tuple[str, str]:
        """Fill the slots of a pair of sentences."""
        rng = self.rng
        values = dict(self.fixed)
        slots = set(re.findall(r"\{(\w+)\}", pair[0])) - values.keys()
        makers = {
            "n": lambda: _number(rng, 200), "n2": lambda: _number(rng, 9000), "m": lambda: _money(rng),
            "l": lambda: _named(rng.choice(self.partners)), "l2": lambda: _named(rng.choice(self.partners)),
            "o": lambda: rng.choice(self.organisations), "f": lambda: rng.choice(self.fields), "f2": lambda: rng.choice(self.fields),
            "w": lambda: (rng.choice(self.places),) * 2, "c": lambda: rng.choice(phrases.GOODS), "v": lambda: rng.choice(phrases.EVENTS),
            "h": lambda: _called(rng.choice(self.officials)), "h2": lambda: _called(rng.choice(self.officials)), "d": self._document,
        }  # fmt: skip
        for slot in sorted(slots):
            values[slot] = makers[slot]()
        return tuple(  # type: ignore[return-value]
            _capital(text.format(**{slot: value[at] for slot, value in values.items()}))
            for at, text in enumerate(pair)
        )


def _named(partner: dict[str, Any]) -> tuple[str, str]:
    return partner["vi"], partner["en"]


def _called(official: tuple[str, tuple[str, str, str]]) -> tuple[str, str]:
    name, (_, vi, en) = official
    return f"{vi} {name}", f"{en} {name}"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


_KINDS = (
    ("year-review", 0, "{y}", (1, 5)), ("year-review", 0, "{y}", (1, 5)), ("half-year-review", 1, "{y}-H1", (7, 1)),
    ("leader-working-session", 2, "{y}", (2, 8)), ("joint-committee", 3, "", (3, 1)), ("signing-visit", 4, "", (4, 1)),
    ("training-seminar", 5, "", (5, 1)), ("periodic-review", 6, "{y}-Q3", (10, 2)), ("signing-visit", 7, "", (8, 1)),
    ("other", 8, "", (9, 1)), ("term-review", 9, "{first}/{y}", (1, 20)), ("national-conference", 10, "{y}", (1, 12)), ("other", 11, "", (11, 1)),
)  # fmt: skip


def invent(count: int, seed: int = 1) -> Iterator[Invented]:
    """Yield `count` invented reports, oldest first by drawing; the same for the same seed."""
    rng = random.Random(seed)
    taken: set[tuple[str, str, str]] = set()
    made = 0
    while made < count:
        province = rng.choice(_provinces())
        year = rng.randint(_FIRST_YEAR, _LAST_YEAR)
        kind, title, period, (month, day) = rng.choice(_KINDS)
        held = date(year + (month < 3 and bool(period)), month, day) + timedelta(days=rng.randint(0, 24))
        if (province["id"], kind, held.isoformat()) in taken:
            continue
        taken.add((province["id"], kind, held.isoformat()))
        made += 1
        yield _report(rng, province, year, kind, title, period.format(y=year, first=year - 4), held, made)


def _report(
    rng: random.Random,
    province: dict[str, Any],
    year: int,
    kind: str,
    title: int,
    period: str,
    held: date,
    number: int,
) -> Invented:
    scene = _Scene(rng, province, year)
    headline = scene.fill(phrases.TITLES[title])
    sentences = [scene.fill(pair) for pair in rng.sample(phrases.SENTENCES, rng.randint(22, 34))]
    summary = next(
        cut
        for cut in (3, 2, 1)
        if _fits([one[0] for one in sentences[:cut]], [one[1] for one in sentences[:cut]])
    )
    body: list[list[tuple[str, str]]] = []
    rest = sentences[summary:]
    while rest:
        size = rng.randint(3, 6)
        body.append(rest[:size])
        rest = rest[size:]
    figures = _figures(rng)
    text = " ".join(one[0] for one in sentences).lower()
    themes = [theme for word, theme in _THEMES.items() if word.lower() in text][:5] or ["integration"]
    identity = f"{held.isoformat()}-{province['id']}-{number}"
    entry: dict[str, Any] = {
        "title": _trim(headline[0]),
        "kind": kind,
        "province": province["id"],
        "date": held.isoformat(),
    }
    if period:
        entry["period"] = period
    entry |= {
        "people": [{"name": name, "position": position[0], "role": role} for (name, position), role in zip(
            scene.officials, ("directed", "reported", "attended"), strict=False)],
        "themes": themes,
        "partners": sorted({partner["id"] for partner in scene.partners}),
        "summary": " ".join(one[0] for one in sentences[:summary]),
        "body": "\n\n".join(" ".join(one[0] for one in paragraph) for paragraph in body),
        "figures": [
            {"indicator": indicator, "as_written": vi} | ({} if period else {"period": str(year)}) for indicator, vi, _ in figures
        ],
        "documents": [{"kind": one, "number": other} for one, other in dict.fromkeys(scene.documents)],
        "source": {"name": SOURCE},
        "en": {
            "title": _trim(headline[1]),
            "summary": " ".join(one[1] for one in sentences[:summary]),
            "body": "\n\n".join(" ".join(one[1] for one in paragraph) for paragraph in body),
        },
    }  # fmt: skip
    if not entry["documents"]:
        del entry["documents"]
    return Invented(identity, entry)


def _fits(vi: list[str], en: list[str]) -> bool:
    return (
        all(len(" ".join(text)) <= 580 for text in (vi, en))
        and all(len(" ".join(text)) >= 80 for text in (vi, en))
    ) or len(vi) == 1


def _trim(title: str) -> str:
    return title if len(title) <= 158 else title[:155].rsplit(" ", 1)[0]


def _figures(rng: random.Random) -> list[tuple[str, str, str]]:
    found = []
    for indicator, vi, en in rng.sample(phrases.FIGURES, rng.randint(2, 5)):
        values = {"n": _number(rng, 300), "n2": _number(rng, 9000), "m": _money(rng)}
        found.append(
            (
                indicator,
                *(
                    text.format(**{slot: value[at] for slot, value in values.items()})
                    for at, text in enumerate((vi, en))
                ),
            )
        )
    return found


def at(report: Invented, day: str) -> Invented:
    """Return an invented report with its event on another day."""
    return Invented(day + report.id[len(day) :], report.entry | {"date": day})


def save(folder: Path, report: Invented) -> None:
    """Write one entry below `folder`/reports/."""
    path = folder / "reports" / report.entry["date"][:4] / f"{report.id}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(report.entry, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)
    path.write_text(re.sub(r"^(date): '(.*)'$", r"\1: \2", text, flags=re.MULTILINE), "utf-8")


def write(folder: Path, count: int, seed: int = 1) -> None:
    """Write `count` entries below `folder`/reports/."""
    for report in invent(count, seed):
        save(folder, report)


def _names(found: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in found}


def labels() -> Labels:
    """Return the words of the facets' ids."""
    provinces = {one["id"]: Both(one["vi"], one["en"]) for one in _load("provinces.yml")}
    partners = {
        one["id"]: Both(*_named(one)) for one in (*_partners(), *_load("partners.yml")["organisations"])
    }
    years = {str(year): Both(str(year), str(year)) for year in range(2030, 2000, -1)}
    texts = {"vi": Both("Tiếng Việt", "Vietnamese"), "en": Both("Tiếng Anh", "English")}
    themes, kinds = (
        {one["id"]: Both(*_named(one)) for one in _load(name)} for name in ("themes.yml", "kinds.yml")
    )
    return {
        "province": provinces,
        "today": provinces,
        "theme": themes,
        "kind": kinds,
        "year": years,
        "partner": partners,
        "text": texts,
    }


def _with_countries(ids: list[str]) -> tuple[str, ...]:
    known = _names([*_partners(), *_load("partners.yml")["organisations"]])
    found = (part for one in ids if one in known for part in (one, known[one].get("country")) if part)
    return tuple(dict.fromkeys(found))


def _all_names(partner: str, lang: str) -> tuple[str, ...]:
    known = _names([*_partners(), *_load("partners.yml")["organisations"]])[partner]
    return tuple(
        dict.fromkeys(
            (known[lang], *known.get("aliases", ()), *filter(None, [known.get("official", {}).get(lang)]))
        )
    )


def synonyms() -> list[list[str]]:
    """Return the rows of the editor's synonyms."""
    rows: list[list[str]] = _load("synonyms.yml")
    return rows


def _today(unit: dict[str, Any]) -> dict[str, Any]:
    units = _names(_load("provinces.yml"))
    while unit.get("successor"):
        unit = units[unit["successor"]]
    return unit


def document(number: int, identity: str, entry: dict[str, Any], states: str = "human") -> Document:
    """Return an entry as the search reads it."""
    units, cited = _names(_load("provinces.yml")), _names(_load("documents.yml"))
    indicators = _names(_load("indicators.yml"))
    positions, themes, kinds = (_names(_load(name)) for name in ("positions.yml", "themes.yml", "kinds.yml"))
    unit = units[entry["province"]]
    today = _today(unit)
    english = entry.get("en") or {}
    year, month, day = map(int, str(entry["date"]).split("-"))
    shown = {"vi": f"{day:02}/{month:02}/{year}", "en": date(year, month, day).strftime("%-d %B %Y")}
    pages = {}
    for at, lang in enumerate(("vi", "en")):
        own = english if lang == "en" else entry
        offices = [
            positions[one["position"]][lang]
            for one in entry.get("people", ())
            if one.get("position") in positions
        ]
        pages[lang] = Page(
            url=f"{lang}/{('bao-cao', 'reports')[at]}/{identity}/",
            title=own.get("title", ""),
            summary=own.get("summary", ""),
            body=own.get("body", ""),
            figures=tuple(
                f"{indicators[one['indicator']][lang]}: {one['as_written']}"
                for one in entry.get("figures", ())
            ),
            places=(unit[lang], *unit.get("aliases", ())),
            now=(today[lang], *today.get("aliases", ())) if today is not unit else (),
            partners=tuple(
                name for one in _with_countries(entry.get("partners", ())) for name in _all_names(one, lang)
            ),
            people=tuple(one["name"] for one in entry.get("people", ())),
            documents=tuple(
                " ".join((cited[one["kind"]][lang], one.get("number") or one.get("title") or ""))
                for one in entry.get("documents", ())
            ),
            labels=(*(themes[one][lang] for one in entry["themes"]), kinds[entry["kind"]][lang], *offices),
            place=unit[lang],
            today=today[lang] if today is not unit else "",
            date=shown[lang],
            period=str(entry.get("period", "")),
            state=states if lang == "en" else "",
        )
    facets = {
        "province": (unit["id"],), "today": (today["id"],), "theme": tuple(entry["themes"]), "kind": (entry["kind"],),
        "year": (str(entry.get("period") or entry["date"])[:4],), "partner": _with_countries(entry.get("partners", ())),
        "text": ("vi", "en") if english else ("vi",),
    }  # fmt: skip
    return Document(number, identity, str(entry["date"]), pages["vi"], pages["en"], facets)


def documents(count: int, seed: int = 1, first: int = 1) -> list[Document]:
    """Return `count` invented reports for the search, numbered by date from `first`."""
    found = sorted(invent(count, seed), key=lambda one: one.id)
    return [document(first + at, one.id, one.entry) for at, one in enumerate(found)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write(given.folder, given.count, given.seed)
