"""Words to postings: sorted by numpy many documents at a time, they are what plain Python makes of each document."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
from collections import defaultdict
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from searching import ROOT

from bench import corpus, search_corpus
from builder.search import entries, gather, index, postings
from builder.search.entries import MASK, SHIFT, Runs

NAMES = ["", "a", "b", "á", "=a", "=c", "ba", "=ba"]
RUN = st.lists(st.integers(0, len(NAMES) - 1), max_size=12).map(lambda found: packed([*found, 0]))
NUMBER = st.integers(1, 700) | st.integers(14_400, 14_450)  # of one sign to four
DOCUMENTS = st.dictionaries(NUMBER, st.tuples(RUN, RUN, RUN, RUN), max_size=40)


def packed(numbers: list[int]) -> bytes:
    return b"".join(one.to_bytes(entries.WIDTH, sys.byteorder) for one in numbers)


def test_the_codes_of_a_run_are_its_words_and_each_two_that_stand_side_by_side() -> None:
    run = packed([7, 4_000_000_000, 0, 7, 7, 1, 0])
    pairs = {7 + (4_000_000_000 << SHIFT), 7 + (7 << SHIFT), 7 + (1 << SHIFT)}
    assert entries.codes(run) == {7, 4_000_000_000, 1} | pairs
    assert entries.codes(packed([0])) == entries.codes(b"") == set()


@given(DOCUMENTS, st.integers(1, 6), st.integers(1, 60))
def test_sorted_at_once_entries_are_what_each_document_holds(
    documents: dict[int, Runs], cut: int, block: int
) -> None:
    expected: dict[int, Any] = defaultdict(lambda: ([], [], [], []))
    for number, runs in sorted(documents.items()):
        best = {code: at for at, run in enumerate(runs) for code in entries.codes(run)}
        for code, at in best.items():
            expected[code][at].append(number)
    gathered = gather.Gathered(NAMES, io.BytesIO())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gather, "BLOCK", block)
        for number, runs in sorted(documents.items()):
            gathered.add(number, runs)
        parts = list(gathered.parts(cut))
    found = {
        first | second << SHIFT: (count, text)
        for part in parts
        for first, second, count, text in part.entries
    }
    assert found == {
        code: (sum(map(len, groups)), postings.write(groups, cut)) for code, groups in expected.items()
    }
    crowded = {
        first | second << SHIFT: sizes for part in parts for (first, second), sizes in part.crowded.items()
    }
    assert crowded == {
        code: sizes for code, groups in expected.items() if sum(sizes := list(map(len, groups))) > cut
    }
    where = defaultdict(set)
    for at, part in enumerate(parts):
        for first, *_ in part.entries:
            where[gathered.keys[first]].add(at)
    assert all(len(some) == 1 for some in where.values())
    assert {code & MASK for code in found} <= set(range(1, len(NAMES)))


def test_more_reports_or_words_than_there_is_room_for_are_refused() -> None:
    nothing = (b"", b"", b"", b"")
    gathered = gather.Gathered([""], io.BytesIO())
    gathered.add(gather.ROOM_OF_NUMBERS, nothing)
    with pytest.raises(OverflowError, match="262144"):
        gathered.add(gather.ROOM_OF_NUMBERS + 1, nothing)
    names = [""] * (gather.ROOM_OF_WORDS + 2)
    with pytest.raises(OverflowError, match="4194304"):
        list(gather.Gathered(names, io.BytesIO()).parts(1))


def test_a_file_cut_short_behind_our_back_is_no_index() -> None:
    spill = io.BytesIO()
    gathered = gather.Gathered(NAMES, spill)
    gathered.add(1, (packed([1, 2, 0]), b"", b"", b""))
    gathered._put_away()
    spill.truncate(8)
    with pytest.raises(ValueError, match="broadcast"):
        list(gathered.parts(1))


def test_only_an_index_made_anew_imports_numpy() -> None:
    program = (
        "import sys, pickle, builder.cli, builder.publish.building; from builder.search import update;"
        "files, state, changed, labels = pickle.load(sys.stdin.buffer);"
        "assert update.update(files.get, state.get, changed, labels).files;"
        "assert 'numpy' not in sys.modules"
    )
    documents = search_corpus.documents(20)
    built = index.build(documents, corpus.labels())
    changed = {documents[0].number: replace(documents[0], date="2020-02-29")}
    told = pickle.dumps((dict(built.files), dict(built.state), changed, corpus.labels()))
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, input=told, check=True)
