"""The index is the same bytes however it came to be: in any order, twice, or edit by edit."""

from __future__ import annotations

import io
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from built_sites import MISSING, WITHDRAWN
from searching import ROOT, needs_node, node, write

from bench import corpus, search_corpus
from builder.search import index, memory, update
from builder.search.document import Document

LABELS = corpus.labels()


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return search_corpus.documents(70)


def test_the_order_in_which_reports_come_changes_no_byte(documents: list[Document]) -> None:
    shuffled = random.Random(1).sample(documents, len(documents))  # noqa: S311, a drawing, no secret
    assert index.build(documents, LABELS).files == index.build(shuffled, LABELS).files


def test_the_hash_seed_of_python_changes_no_byte() -> None:
    program = (
        "from bench import corpus, search_corpus; from builder.search import index; from hashlib import sha256;"
        "built = index.build(search_corpus.documents(70), corpus.labels());"
        "print(sha256(repr((sorted(built.files.items()), sorted(built.state.items()))).encode()).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}, capture_output=True, check=True
        ).stdout
        for seed, zone in (("0", "Asia/Ho_Chi_Minh"), ("7", "America/New_York"))
    }  # fmt: skip
    assert len(seen) == 1


def edited(rng: random.Random, document: Document) -> Document | None:
    """Return what an editor may make of a report."""
    page = document.vi
    return rng.choice([
        None,
        replace(document, vi=replace(page, title=f"{page.title} bổ sung")),
        replace(document, vi=replace(page, body=f"{page.body}\n{rng.choice(page.body.split())} thêm 1.234 đoàn ngày 5/6/2018.")),
        replace(document, vi=replace(page, body=" ".join(page.body.split()[: rng.randrange(5, 60)]))),
        replace(document, date="2020-02-29", facets={**document.facets, "theme": ("border", "consular")}),
        replace(document, en=replace(document.en, title="", summary="", body="", state="missing"), facets={**document.facets, "text": ("vi",)}),
    ])  # fmt: skip


@pytest.mark.parametrize("cut", [20, 256])
def test_an_index_changed_report_by_report_equals_one_built_at_once(
    documents: list[Document], monkeypatch: pytest.MonkeyPatch, cut: int
) -> None:
    monkeypatch.setattr(index, "_SMALL", cut)
    rng = random.Random(cut)  # noqa: S311, a drawing, no secret
    now = {one.number: one for one in documents}
    spare = iter(search_corpus.documents(100, seed=9))
    built = index.build(now.values(), LABELS)
    files, state = dict(built.files), dict(built.state)
    kept = 0
    for step in range(16):
        number = rng.choice(sorted(now)) if step % 4 else max(now) + 1
        changed = {number: edited(rng, now[number]) if number in now else replace(next(spare), number=number)}
        now = {one: document for one, document in {**now, **changed}.items() if document}
        change = update.update(files.get, state.get, changed, LABELS)
        cold = index.build(now.values(), LABELS)
        if change is None:
            files, state = dict(cold.files), dict(cold.state)
            continue
        kept += 1
        files = {path: data for path, data in {**files, **change.files}.items() if path not in change.gone}
        state |= change.state
        assert files == dict(cold.files)
    assert kept >= 8


def test_nothing_changed_changes_no_file(documents: list[Document]) -> None:
    built = index.build(documents, LABELS)
    change = update.update(
        built.files.get, built.state.get, {one.number: one for one in documents[:5]}, LABELS
    )
    assert change is not None
    assert (change.files.keys() - {"head.json"}, change.gone) == (set(), frozenset())
    assert change.files.get("head.json", built.files["head.json"]) == built.files["head.json"]


def test_one_edit_rewrites_few_files(documents: list[Document]) -> None:
    built = index.build(documents, LABELS)
    one = documents[40]
    changed = replace(one, vi=replace(one.vi, body=one.vi.body.replace("tỉnh", "huyện", 1)))
    change = update.update(built.files.get, built.state.get, {one.number: changed}, LABELS)
    assert change is not None
    assert 0 < len(change.files) < len(built.files) / 8


@pytest.mark.parametrize("lost", ["note.json", "head.json"])
def test_without_the_memory_of_the_last_build_the_caller_is_asked_to_build_cold(
    documents: list[Document], lost: str
) -> None:
    built = index.build(documents[:20], LABELS)
    files = {path: data for path, data in built.files.items() if path != lost}
    state = {path: data for path, data in built.state.items() if path != lost}
    assert update.update(files.get, state.get, {}, LABELS) is None


def test_new_words_for_a_facet_ask_for_a_cold_build(documents: list[Document]) -> None:
    built = index.build(documents[:20], LABELS)
    other = {**LABELS, "theme": dict(list(LABELS["theme"].items())[1:])}
    assert update.update(built.files.get, built.state.get, {}, other) is None
    assert update.update(built.files.get, built.state.get, {}, LABELS, [["a", "b"]]) is None


def test_documents_are_remembered_as_they_pass(documents: list[Document]) -> None:
    kept: dict[str, bytes] = {}
    before: list[int] = []

    def passing() -> Iterator[index.Packed]:
        for one in sorted(documents, key=lambda one: one.number):
            before.append(len(kept))
            yield one.number, memory.pack(one)

    files: dict[str, bytes] = {}
    state = index.build_in_order(passing(), LABELS, (), files.__setitem__, kept.__setitem__, io.BytesIO())
    whole = index.build(documents, LABELS)
    assert (files, {**kept, **state}) == (whole.files, whole.state)
    assert before[-1] >= len(kept) - 1 > 1


def test_an_index_of_nothing_is_an_index() -> None:
    built = index.build([], LABELS)
    assert json.loads(built.files["head.json"])["count"] == 0


@needs_node
def test_an_index_of_nothing_and_of_one_report_answer(
    tmp_path_factory: pytest.TempPathFactory, documents: list[Document]
) -> None:
    for some in ([], documents[:1]):
        folder = tmp_path_factory.mktemp("index")
        write(dict(index.build(some, LABELS).files), folder)
        answers = node("search", [documents[0].vi.title, "xyzzy", "…", "vien tro"], folder)
        assert answers[0]["hits"] == [one.number for one in some]
        assert answers[1]["hits"] == answers[2]["hits"] == []


def test_a_card_tells_that_its_report_was_withdrawn(mixed: Path) -> None:
    for lang in ("vi", "en"):
        cards = [
            card
            for path in (mixed / "search" / "c" / lang).iterdir()
            for card in json.loads(path.read_bytes())
        ]
        states = {card[1]: card[10] for card in cards}
        assert states[WITHDRAWN] == "withdrawn"
        assert states[MISSING] == "missing"
