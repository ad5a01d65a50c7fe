"""What hardly ever happens to content: a build after it, too, leaves the tree that a cold build leaves."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

import pytest
from built_sites import BASE, STALE, built, copied, entry, mixed
from killed_builds import tree

from builder.cli import main
from builder.publish import memory


def assert_as_cold(content: Path, folder: Path) -> None:
    """Build over the site that is there, and cold beside it, and hold one against the other."""
    assert built(content, folder, allow_loss=True, base_url=BASE).built
    cold = folder / "cold"
    shutil.rmtree(cold, ignore_errors=True)
    assert built(content, cold, base_url=BASE).built
    assert tree(folder / "site") == tree(cold / "site")


def translation(folder: Path) -> str:
    """What the data file says of the translation, up to its texts."""
    data = (folder / "site" / "data" / "reports" / f"{STALE}.json").read_text(encoding="utf-8")
    return data.partition('"translation":')[2].partition("}")[0]


def test_a_report_that_moves_to_another_folder(tmp_path: Path) -> None:
    """Its page links to its file; outside a folder `content` no folder need be that of the year."""
    content = copied(tmp_path).rename(tmp_path / "elsewhere")
    built(content, tmp_path, base_url=BASE)
    path = entry(content, STALE)
    (content / "reports" / "archive").mkdir()
    path.rename(content / "reports" / "archive" / path.name)
    assert_as_cold(content, tmp_path)
    page = (tmp_path / "site" / "vi" / "bao-cao" / STALE / "index.html").read_text(encoding="utf-8")
    assert f"reports/archive/{STALE}.yml" in page


def test_a_history_that_comes_and_goes(tmp_path: Path) -> None:
    """The day of stored English is Git's, and no file changes when it becomes known."""
    content = mixed(tmp_path)
    time.sleep(2 * memory.CLOCK / 1e9)  # younger files are read again anyway
    built(content, tmp_path, base_url=BASE)
    for words in ("init -q", "add content", "-c user.name=a -c user.email=a@example.vn commit -qm a"):
        subprocess.run(["git", "-C", str(tmp_path), *words.split()], check=True)
    assert_as_cold(content, tmp_path)
    assert '"date":' in translation(tmp_path)
    shutil.rmtree(tmp_path / ".git")
    assert_as_cold(content, tmp_path)


def test_english_that_was_taken_away_has_no_day(tmp_path: Path) -> None:
    content = mixed(tmp_path)
    for words in ("init -q", "add content", "-c user.name=a -c user.email=a@example.vn commit -qm a"):
        subprocess.run(["git", "-C", str(tmp_path), *words.split()], check=True)
    before = tmp_path / "before"
    built(content, before)
    (stored,) = (content / "en").rglob(f"{STALE}.yml")
    stored.unlink()
    for words in ("add -A content", "-c user.name=a -c user.email=a@example.vn commit -qm b"):
        subprocess.run(["git", "-C", str(tmp_path), *words.split()], check=True)
    built(content, tmp_path)
    assert translation(tmp_path) == '{"state":"missing"'


def test_a_digest_without_reports(tmp_path: Path) -> None:
    """Who forks the project begins by taking its reports away."""
    content = copied(tmp_path)
    built(content, tmp_path, base_url=BASE)
    for path in (content / "reports").rglob("*.yml"):
        path.unlink()
    shutil.rmtree(content / "en", ignore_errors=True)
    assert_as_cold(content, tmp_path)


@pytest.mark.parametrize("keep", [True, False])
def test_the_command_builds_a_digest_without_reports(tmp_path: Path, *, keep: bool) -> None:
    content = copied(tmp_path)
    shutil.rmtree(content / "reports")
    if keep:
        (content / "reports").mkdir()
    words = [
        "--content",
        str(content),
        "--site-dir",
        str(tmp_path / "site"),
        "--work-dir",
        str(tmp_path / "work"),
    ]
    assert main(["build", *words]) == (0 if keep else 1)
