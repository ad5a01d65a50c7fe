"""Work shared among processes: the same results in the same order, and the same trouble."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from built_sites import CONTENT, built
from test_site import tree

from builder.publish import parallel


def test_results_come_in_the_order_of_the_parts_whoever_did_the_work() -> None:
    ahead: list[str] = []

    def meanwhile() -> None:
        ahead.append("done")

    found = list(parallel.shared(range(40), lambda part: (part * part, os.getpid()), meanwhile, 3))
    assert [one for one, _ in found] == [part * part for part in range(40)]
    assert ahead == ["done"]


def test_what_goes_wrong_in_another_process_is_told_here() -> None:
    def work(part: int) -> int:
        if part == 7:
            raise OSError(28, "No space left on device", "somewhere")
        return part

    with pytest.raises(OSError, match="No space left"):
        list(parallel.shared(range(20), work, lambda: None, 2))


def test_a_site_made_by_several_processes_is_the_same(tmp_path: Path) -> None:
    for name, hands in (("one", 1), ("three", 3)):
        assert built(CONTENT, tmp_path / name, hands=hands).built
    assert tree(tmp_path / "one" / "site") == tree(tmp_path / "three" / "site")
    assert tree(tmp_path / "one" / "work" / "docs") == tree(tmp_path / "three" / "work" / "docs")
