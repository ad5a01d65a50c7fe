"""The reports that the search is measured on: sixty written by hand, planted among as many invented ones as wanted."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml

from bench import corpus
from builder.search.document import Document

PLANTED = corpus.ROOT / "tests" / "data" / "search_reports.yml"


@cache
def planted() -> tuple[tuple[str, dict[str, Any]], ...]:
    """Return the reports written by hand, as id and entry."""
    return tuple(_entry(row) for row in yaml.load(PLANTED.read_text("utf-8"), yaml.CSafeLoader))


def _kind(number: str) -> str:
    kinds = {"NQ": "nghi-quyet", "CTr": "chuong-trinh", "CT": "chi-thi", "KH": "ke-hoach"}
    return next((kind for mark, kind in kinds.items() if mark in number), "thoa-thuan")


def _entry(row: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    title, summary, body = row["vi"]
    english = dict(zip(("title", "summary", "body"), row["en"], strict=True))
    entry: dict[str, Any] = {
        "title": title, "kind": row["k"], "province": row["p"], "date": str(row["d"]), "themes": row["t"], "summary": summary,
        "body": body, "partners": row.get("w", []), "en": english, "source": {"name": corpus.SOURCE},
        "people": [{"name": name, "position": position} for name, position in row.get("n", ())],
        "documents": [{"kind": _kind(number), "number": number} for number in row.get("doc", ())],
        "figures": [{"indicator": indicator, "as_written": written} for indicator, written in row.get("f", ())],
    }  # fmt: skip
    if "per" in row:
        entry["period"] = str(row["per"])
    return f"{row['d']}-{row['p']}", entry


def documents(count: int, seed: int = 1) -> list[Document]:
    """Return the planted reports among invented ones, `count` in all (at least the planted), numbered by date."""
    found = list(planted())
    found += [(one.id, one.entry) for one in corpus.invent(max(0, count - len(found)), seed)]
    return [
        corpus.document(number, *one) for number, one in enumerate(sorted(found, key=lambda one: one[0]), 1)
    ]
