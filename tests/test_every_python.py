"""What holds in every Python that we promise to run on."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

BUILDER = Path(__file__).parents[1] / "builder"
MODULES = sorted(BUILDER.rglob("*.py"))
_REPEATED_GROUP = re.compile(r"[^(]\)[*+?]\+")
"""A possessive quantifier on a group; "()" in a list of signs is none."""


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(BUILDER)))
def test_no_pattern_repeats_a_group_possessively(module: Path) -> None:
    """Python 3.11.0 to 3.11.4 (Debian 12's own is 3.11.2) keep a half of the repetition that failed.

    "2013." was then a number with its full stop, and so no number (https://github.com/python/cpython/issues/106052).
    An atomic group, `(?>(?:…)*)`, says the same and is read right.
    """
    texts = [
        node.value
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Constant)
    ]
    assert [text for text in texts if isinstance(text, str) and _REPEATED_GROUP.search(text)] == []
