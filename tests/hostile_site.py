"""A content folder in which every text that anybody may write is an attack from `hostile.py`.

What may live here: writing such a folder. One attack has two reports: one with it as the body and as stored
English, one with it in every other text, and a theme, an organisation and a glossary row
of its own; a page of prose holds all that a page may hold.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import drawn
import yaml
from hostile import BODIES
from sample import CONTENT

from builder.checks.pages import page
from builder.translation import store
from builder.translation.segments import blocks

ROOT = Path(__file__).parents[1]
SUMMARY = (
    "Sở Ngoại vụ tổng kết công tác đối ngoại của tỉnh và bàn nhiệm vụ của năm sau; nguồn không nêu con số."
)
TITLE = "Sở Ngoại vụ họp bàn công tác đối ngoại"
FIRST = date(2010, 1, 4)
PICTURE, _DRAWN = "anh.png", drawn.encoded(drawn.photo(480, 360), "PNG")


def line(attack: str, most: int = 380) -> str:
    """An attack as one line, as fields without a text block hold it."""
    return " ".join(attack.split())[:most]


def plain(number: int) -> dict[str, Any]:
    return {
        "title": f"{TITLE}, lần thứ {number + 1}",
        "kind": "other",
        "province": "lang-son",
        "date": FIRST + timedelta(days=7 * number),
        "themes": [f"hostile-{number}"],
        "summary": SUMMARY,
        "source": {"name": "Sở Ngoại vụ"},
    }


def in_body(number: int, attack: str) -> dict[str, Any]:
    return {**plain(number), "body": f"Hội nghị bàn ba việc.\n\n{attack}\n\nHội nghị kết thúc buổi chiều."}


def everywhere_else(number: int, attack: str) -> dict[str, Any]:
    one, prose = line(attack), f"Việc\n{attack}"
    english = {
        "title": f"Conference on external relations {line(attack, 110)}",
        "summary": f"The Department reviewed the year and discussed the tasks of the year to come. {one}"[
            :590
        ],
        "body": "Three things were discussed.",
        "limitations": [prose, attack],
        "tasks": [prose],
        "captions": [one],
        "by": one,
    }
    return {
        **plain(number),
        "province": "lai-chau",
        "title": f"{TITLE} {line(attack, 110)}",
        "summary": f"{SUMMARY} {one}"[:590],
        "body": "Hội nghị bàn ba việc.",
        "people": [{"name": one, "title_vi": one, "title_en": one, "gender": "female"}],
        "partners": [f"HOSTILE{number}"],
        "limitations": [prose, attack],
        "tasks": [prose],
        "figures": [
            {"indicator": "delegations-in", "as_written": f"{number + 1} đoàn", "label_vi": one, "label_en": one}
        ],
        "documents": [
            {"kind": "nghi-quyet", "number": one, "title": one, "title_en": one, "as_written": one},
            {"kind": "nghi-quyet", "title": one},
        ],
        "pictures": [{"file": PICTURE, "caption": one, "credit": one}],
        "source": {
            "name": one,
            "title": one,
            "author": one,
            "via": one,
            "archived": one,
            "url": f"https://example.org/{number}",
            "published": "2019-01-22",
        },
        "notes": [{"about": "date", "vi": prose, "en": prose}, {"about": one, "vi": attack}],
        "corrections": [{"date": date(2026, 1, 2), "vi": prose, "en": attack}],
        "en": english,
    }  # fmt: skip


def stored_english(entry: dict[str, Any], attack: str) -> str:
    """English of content/en whose every text and name is the attack."""
    fields: tuple[tuple[store.Field, str], ...] = (
        ("title", entry["title"]),
        ("summary", entry["summary"]),
        *((("body", block)) for block in blocks(entry["body"])),
    )  # type: ignore[assignment]
    rows = tuple(store.Row(name, vi, en=attack, by=line(attack)) for name, vi in dict.fromkeys(fields))
    return store.written(store.Stored(rows))


Make = Callable[[int, str], dict[str, Any]]


def write(
    content: Path, attacks: tuple[str, ...] = BODIES, makers: tuple[Make, ...] = (in_body, everywhere_else)
) -> dict[str, str]:
    """Write the folder; return the attack of each report by its id."""
    shutil.copytree(CONTENT, content, ignore=shutil.ignore_patterns("reports", "en", "sources", "urls.txt"))
    _terms(content, attacks)
    written: dict[str, str] = {}
    for number, attack in enumerate(attacks):
        for make in makers:
            entry = make(number, attack)
            name = f"{entry['date']}-{entry['province']}-{number}"
            folder = content / "reports" / str(entry["date"].year)
            folder.mkdir(parents=True, exist_ok=True)
            text = yaml.safe_dump(entry, allow_unicode=True, sort_keys=False, width=10_000)
            (folder / f"{name}.yml").write_text(text, "utf-8")
            if "pictures" in entry:
                (content / "pictures" / name).mkdir(parents=True)
                (content / "pictures" / name / PICTURE).write_bytes(_DRAWN)
            written[name] = attack
            if make is in_body:
                english = content / "en" / folder.name / f"{name}.yml"
                english.parent.mkdir(parents=True, exist_ok=True)
                english.write_text(stored_english(entry, attack), "utf-8")
    return written


def _terms(content: Path, attacks: tuple[str, ...]) -> None:
    themes = content / "vocabulary/themes.yml"
    partners = content / "vocabulary/partners.yml"
    glossary = content / "glossary.tsv"
    with themes.open("a", encoding="utf-8") as theme, glossary.open("a", encoding="utf-8") as term:
        for number, attack in enumerate(attacks):
            one = line(attack)
            theme.write(_term(f"hostile-{number}", one, number))
            term.write(f"thuật ngữ {number} {one}\t{one}\t{one}\t\t{one}\tseen\t\t\t{one}\t\n")
    extra = "".join(
        "  " + _term(f"HOSTILE{n}", line(attack), n).replace("\n", "\n  ").rstrip() + "\n"
        for n, attack in enumerate(attacks)
    )
    partners.write_text(
        partners.read_text("utf-8").replace("organisations:\n", "organisations:\n" + extra), "utf-8"
    )
    allowed = [attack for attack in attacks if not page(attack)]
    (content / "pages/about.vi.md").write_text(
        "# Giới thiệu\n\nVài dòng.\n\n" + "\n\nx\n\n".join(allowed), "utf-8"
    )
    settings = content / "site.yml"
    text = settings.read_text("utf-8").replace("block_on_fact_errors: true", "block_on_fact_errors: false")
    settings.write_text(text, "utf-8")


def _term(id: str, words: str, number: int) -> str:  # noqa: A002, as everywhere
    said = json.dumps(words, ensure_ascii=False)
    return f"- id: {id}\n  vi: {said}\n  en: {said}\n  slug: {{vi: thu-{number}, en: hostile-{number}}}\n"
