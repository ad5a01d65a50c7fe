"""Zensical over the folder of pages: the engine that Material's authors go on with, tried without being relied on.

It reads MkDocs' configuration and our templates, and has no hooks: what `hooks.py` does for MkDocs, a file of
settings and a look through the finished site do here. An edge. Its pages are those of MkDocs but for blocks of
code, which it marks up otherwise; `tests/test_site.py` holds them against each other.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import which

from builder import files

CONFIG = "zensical.yml"
_ESCAPES = ((b"&#x2f;", b"/"), (b"&#x27;", b"&#39;"))
"""How its templates escape what Jinja leaves alone or writes otherwise; no text of ours holds these."""


class Failed(Exception):  # noqa: N818, an answer to the person
    """Zensical is not installed, or gave up; the text says what to do."""


def build(config: Path, docs: Path, site: Path, settings: Path) -> None:
    """Build the pages under `docs` into `site` (both absolute); `settings` holds the site's names, as `hooks.py` reads them.

    Raises Failed.
    """
    command = which("zensical", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    if command is None:
        raise Failed("pip install zensical")
    ours = docs.with_name(CONFIG)
    files.write(ours, _config(config, docs, site, json.loads(settings.read_text("utf-8"))).encode())
    root = str(config.parent)
    done = subprocess.run(  # noqa: S603, the program beside this Python, and words of our own
        [command, "build", "--clean", "--config-file", str(ours)],
        cwd=docs.parent,
        env={**os.environ, "PYTHONPATH": root},
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise Failed(done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2])
    _tidy(docs, site, config.parent / "overrides")


def _config(config: Path, docs: Path, site: Path, settings: dict[str, object]) -> str:
    """Return MkDocs' configuration with what its hook and its command line give it; JSON is YAML.

    Paths are from where it stands, beside `docs`: Zensical takes no others.
    """

    def here(path: Path) -> str:
        return os.path.relpath(path, docs.parent)

    return json.dumps(
        {
            "INHERIT": here(config),
            "docs_dir": here(docs),
            "site_dir": here(site),
            "theme": {"custom_dir": here(config.parent / "overrides")},
            # Its own way to mark up code would colour it with styles that no page of ours has.
            "markdown_extensions": [{"pymdownx.highlight": {"use_pygments": False}}],
            **settings,
        },
        ensure_ascii=False,
        indent=1,
    )


def _tidy(docs: Path, site: Path, theme: Path) -> None:
    """Leave the pages, what stands beside them in `docs` as it is there, and the theme's files that are ours."""
    beside = {name for name in files.names(docs) if not name.endswith(".md")}
    ours = {name for name in files.names(theme) if name.startswith("assets/")}
    for name in list(files.names(site)):
        path = site / name
        if name in beside:
            files.replace(path, (docs / name).read_bytes())
        elif path.suffix == ".html":
            files.replace(path, _unescaped(path.read_bytes()))
        elif name not in ours:
            files.remove(site, name)


def _unescaped(page: bytes) -> bytes:
    for theirs, jinjas in _ESCAPES:
        page = page.replace(theirs, jinjas)
    return page
