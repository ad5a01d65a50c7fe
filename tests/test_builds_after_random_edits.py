"""After any edit a build leaves the tree that a cold build of the same content leaves."""

from __future__ import annotations

from collections import Counter

import pytest
import random_edits

from builder.publish import indexing

STEPS = 25


@pytest.mark.parametrize("seed", range(4))
def test_a_build_after_a_random_edit_equals_a_cold_one(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred in all, at 60 reports; `python tests/random_edits.py` does as many as one likes.

    Half of them with the numbers that thousands of reports have, where every month has room for more.
    """
    by_month = bool(seed % 2)
    if by_month:
        monkeypatch.setattr(indexing, "TOGETHER", 1)
    tally: Counter[str] = Counter()
    with random_edits.room() as place:
        desk = random_edits.Desk(place / "content", 60, seed)
        assert list(random_edits.walk(desk, place, STEPS, tally)) == []
        assert tally["warm"] > STEPS // 2
        assert tally["refused"] < STEPS // 4
        assert by_month or random_edits.apart(desk, place) == []
