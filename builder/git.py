"""Git as an edge: the revision, a file as it was, and when files last changed.

What may live here: the few questions that are asked of the repository's history. Without Git, outside a
repository, or where only a part of the history was fetched, the answer is that nothing is known.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from datetime import date as Date  # noqa: N812, as in model.py
from functools import cache
from pathlib import Path

_SECONDS = 60
"""A repository that takes longer than this to answer is treated as having no history."""


def revision(folder: Path) -> str:
    """Return the commit that is checked out, empty where there is none."""
    return _asked(folder, "rev-parse", "HEAD").strip()


def is_whole(folder: Path) -> bool:
    """Return whether the whole history is there; dates from a part of it would be wrong."""
    return _asked(folder, "rev-parse", "--is-shallow-repository").strip() == "false"


def committed(path: Path, at: str = "HEAD") -> str | None:
    """Return the text of `path` in the commit `at`, or None where that commit has no such file."""
    found = _run(path.parent, "show", f"{at}:./{path.name}")
    return found.stdout.decode("utf-8", "replace") if found and found.returncode == 0 else None


def person(folder: Path) -> str:
    """Return the name that commits carry here, empty where none is set."""
    return _asked(folder, "config", "user.name").strip()


def days(folder: Path) -> Mapping[str, Date]:
    """Return the day of the last commit of every file below `folder`, by the file's stem, in one question.

    A file that was never committed, or has changed since, is not there: its date is not known.
    """
    if not is_whole(folder):
        return {}
    log = _asked(folder, "log", "--format=%x00%cs", "--name-only", "-z", "--no-renames", "--", ".")
    changed = _asked(folder, "status", "--porcelain", "-z", "--untracked-files=all", "--", ".")
    unknown = {Path(entry[3:]).stem for entry in changed.split("\0") if len(entry) > 3}  # noqa: PLR2004, "XY name"
    found: dict[str, Date] = {}
    day: Date | None = None
    for piece in log.replace("\n", "\0").split("\0"):
        if _is_day(piece):
            day = Date.fromisoformat(piece)
        elif piece and day is not None:
            found.setdefault(Path(piece).stem, day)
    return {stem: when for stem, when in found.items() if stem not in unknown}


def _is_day(piece: str) -> bool:
    return len(piece) == len("2018-01-01") and piece[:4].isdecimal() and piece[4] == piece[7] == "-"


def _asked(folder: Path, *words: str) -> str:
    found = _run(folder, *words)
    return found.stdout.decode("utf-8", "replace") if found and found.returncode == 0 else ""


def _run(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes] | None:
    git = _git()
    if git is None or not folder.is_dir():
        return None
    command = [git, "-C", str(folder), "-c", "core.quotepath=off", *words]
    try:
        return subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603, our own words
    except (OSError, subprocess.TimeoutExpired):
        return None


@cache
def _git() -> str | None:
    return shutil.which("git")
