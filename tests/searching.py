"""The search's script run by Node, and the reports that tests search in.

What may live here: what several tests of the search share. The reports written by hand stand in
data/search_reports.yml; the invented ones come from bench/.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "overrides" / "assets"
DATA = ROOT / "tests" / "data"
if str(ROOT) not in sys.path:  # bench/ is no installed package
    sys.path.insert(0, str(ROOT))

needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js: run scripts/browser")


def node(task: str, given: Any, folder: Path | None = None) -> Any:
    """Return what the script makes of `given`, see search_engine.mjs."""
    command = [
        "node",
        str(ROOT / "tests" / "search_engine.mjs"),
        str(SCRIPTS),
        task,
        *([str(folder)] if folder else []),
    ]
    run = subprocess.run(
        command, input=json.dumps(given), capture_output=True, text=True, encoding="utf-8", check=True
    )
    return json.loads(run.stdout)


def write(files: dict[str, bytes], folder: Path) -> None:
    """Write the files of an index."""
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
