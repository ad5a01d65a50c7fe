"""Every page and feed of the finished site before the Nu HTML checker, the one behind validator.w3.org."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

needs_java = pytest.mark.skipif(
    shutil.which("java") is None or not CHECKER.is_file(),
    reason="the Nu HTML checker needs Java, and npm ci to bring it",
)


def complaints(folder: Path) -> dict[str, str]:
    """Return the checker's errors, each with the first page it says it of.

    Its warnings are left out: it takes files for a foreign origin, so that every style breaks the page's policy.
    """
    done = subprocess.run(
        ["java", "-Xmx512m", "-jar", CHECKER, "--skip-non-html", "--errors-only", "--format", "json", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    found: dict[str, list[str]] = defaultdict(list)
    for one in json.loads(done.stderr)["messages"]:
        found[one["message"]].append(f"{one['url'].rpartition('site/')[2]}: {one.get('extract', '').strip()}")
    return {message: f"{len(where)} × {where[0]}" for message, where in found.items()}


@needs_java
@pytest.mark.parametrize("which", ["finished", "mixed"])
def test_the_checker_has_nothing_to_say(which: str, request: pytest.FixtureRequest) -> None:
    assert complaints(request.getfixturevalue(which)) == {}


@needs_java
def test_the_checker_would_see_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<!doctype html><html lang="vi"><title>A</title><p><div id=a></div><b id=a>', "utf-8"
    )
    assert len(complaints(tmp_path)) > 1
