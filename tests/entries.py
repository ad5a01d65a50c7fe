"""The project's own vocabularies, and short ways to make cases, for tests of what content means."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from sample import CONTENT, ROOT

from builder.checks import Context
from builder.corpus import Case, Decoded, look_up
from builder.diagnostics import Finding
from builder.model import Entry
from builder.schema import decoding as schema
from builder.source import tree as source
from builder.terms import termfiles
from builder.terms.places import Provinces
from builder.terms.vocabulary import Vocabulary

VOCABULARY = CONTENT / "vocabulary"
FIXTURES = ROOT / "tests" / "fixtures"
TODAY = date(2026, 11, 22)


def vocabulary_texts() -> dict[str, str]:
    return {name: (VOCABULARY / name).read_text(encoding="utf-8") for name in termfiles.FILES}


@cache
def vocabulary_trees() -> dict[str, source.Node | None]:
    return {name: source.parse(text).root for name, text in vocabulary_texts().items()}


@cache
def terms() -> tuple[Vocabulary, Provinces]:
    vocabulary, provinces, findings = termfiles.load(vocabulary_trees())
    assert not findings
    return vocabulary, provinces


def context(**changes: Any) -> Context:
    return Context(**{"vocabulary": terms()[0], "provinces": terms()[1], "today": TODAY, **changes})


def read(text: str, path: str) -> tuple[Decoded | None, list[Finding]]:
    """Return the entry in `text` and what is wrong with the file, up to the schema."""
    parsed = source.parse(text)
    findings = list(parsed.findings)
    if parsed.root is None:
        return None, findings
    name = path.rpartition("/")[2].rpartition(".")[0]
    entry, wrong, places = schema.decode(parsed.root, id=name)
    decoded = Decoded(entry, name, path, places) if entry else None
    return decoded, [one.at_path(path) for one in [*findings, *wrong]]


ENTRY: dict[str, Any] = {
    "title": "Lạng Sơn tổng kết công tác đối ngoại năm 2018 và bàn việc năm 2019",
    "kind": "year-review",
    "province": "lang-son",
    "date": date(2019, 1, 8),
    "period": "2018",
    "themes": ("delegations",),
    "summary": "Sở Ngoại vụ Lạng Sơn tổng kết năm 2018 và bàn nhiệm vụ năm 2019; nguồn nêu số đoàn vào.",
    "source": {"name": "Sở Ngoại vụ tỉnh Lạng Sơn"},
}


def case(id: str = "2019-01-08-lang-son-tong-ket", **changes: Any) -> Case:  # noqa: A002, as in Entry
    entry = Entry.model_validate({**ENTRY, **changes})
    return look_up(Decoded(entry, id, f"content/reports/{entry.date.year}/{id}.yml"), *terms())
