"""Reading shared among processes: whatever one process knows of a content folder, several know."""

from __future__ import annotations

import os
import re
import shutil
import signal
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

import pytest
from built_sites import CONTENT, HUMAN, MACHINE, STALE, entry, mixed

from builder import project
from builder.corpus import Report
from builder.diagnostics import Finding, in_order
from builder.project import Alone, today
from builder.publish import entries, shelf
from builder.publish.memory import Seen
from builder.publish.reading import read
from builder.site.record import Details
from builder.translation.segments import Translation

FIXTURES = Path(__file__).parent / "fixtures"
PEOPLE = """\
people:
  - name: Nguyễn Thị An
    position: department-director
    role: directed
    gender: female
"""


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a few entries be many."""
    monkeypatch.setattr(entries, "MANY", 1)
    monkeypatch.setattr(entries, "CHUNK", 2)


@dataclass(frozen=True)
class Told:
    """All that a build is told of a content folder."""

    findings: tuple[Finding, ...]
    entries: list[tuple[str, Seen]]
    details: list[Details]
    sources: dict[str, tuple[str, Report, Translation]]


def told(content: Path, folder: Path, hands: int) -> Told:
    with shelf.opened(folder / "shelf") as there:
        known = read(content, folder / "memory", today(), "", there, full=True, hands=hands)
        return Told(
            known.findings,
            list(known.entries.items()),
            [record.details() for record in known.records],
            {name: (one.digest, *one.load()) for name, one in known.sources.items()},
        )


def sound(folder: Path) -> Path:
    """Content in all states of English, with a draft, people of known gender, and figures that contradict others."""
    content = mixed(folder)
    draft = entry(content, HUMAN)
    draft.write_text(draft.read_text("utf-8") + "draft: true\n", "utf-8")
    places = {"W306-change": "cao-bang", "W307-told-otherwise": "ha-giang", "W310-tenfold": "lai-chau"}
    for name, place in places.items():
        for path in (FIXTURES / "corpus" / name).iterdir():
            text = re.sub(r"(?m)^province: .*", f"province: {place}\n{PEOPLE}", path.read_text("utf-8"))
            day = re.search(r"(?m)^date: (.*)", text)
            assert day
            target = entry(content, f"{day[1]}-{place}-{path.stem}")
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, "utf-8")
    return content


def test_several_processes_know_of_sound_content_what_one_knows(tmp_path: Path) -> None:
    content = sound(tmp_path)
    alone = told(content, tmp_path, 1)
    assert told(content, tmp_path, 3) == alone
    assert not [one for one in alone.findings if one.is_error]
    codes = {finding.code for finding in alone.findings}
    assert {"W306", "W307", "W310", "W504"} <= codes
    assert len(alone.entries) == len(alone.sources) + 1
    assert any(seen.genders for _, seen in alone.entries)
    assert {MACHINE, STALE} <= alone.sources.keys()


def test_several_processes_find_every_mistake_that_one_finds(tmp_path: Path) -> None:
    content = sound(tmp_path)
    for kind in ("check", "input", "corpus"):
        shutil.copytree(FIXTURES / kind, content / "reports" / kind)
    for name in (MACHINE, STALE):
        text = (content / "en" / name[:4] / f"{name}.yml").read_text("utf-8")
        (content / "en" / name[:4] / f"{name}.yml").write_text(f"{text}nonsense: [1\n", "utf-8")
    alone = told(content, tmp_path, 1)
    assert told(content, tmp_path, 3) == alone
    codes = {finding.code for finding in alone.findings}
    assert {"E106/taken", "E207", "E303", "E104"} <= codes
    assert any(finding.path.endswith(f"en/{MACHINE[:4]}/{MACHINE}.yml") for finding in alone.findings)
    terms, _ = project.read_terms(content)
    examined = project.examine(project.reports(content), terms, content, today())
    paths = {project.shown(path) for path in project.reports(content)}
    assert [one for one in alone.findings if one.path in paths] == in_order(examined.findings)


def test_what_the_disk_refuses_another_process_is_told_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, put = os.getpid(), shelf.Shelf.put

    def refuse(there: shelf.Shelf, data: bytes) -> shelf.Slip:
        if os.getpid() != first:
            raise OSError(28, "No space left on device")
        return put(there, data)

    monkeypatch.setattr(shelf.Shelf, "put", refuse)
    with pytest.raises(OSError, match="No space left"):
        told(CONTENT, tmp_path, 2)
    assert not (tmp_path / "shelf").exists()


def test_a_process_that_dies_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, examine = os.getpid(), project.examine_alone

    def die(*it: object) -> Alone:
        if os.getpid() != first:
            os.kill(os.getpid(), signal.SIGKILL)
        return examine(*it)  # type: ignore[arg-type]

    monkeypatch.setattr(project, "examine_alone", die)
    with pytest.raises(BrokenProcessPool):
        told(CONTENT, tmp_path, 2)


def test_what_a_killed_build_put_away_confuses_nobody(tmp_path: Path) -> None:
    (tmp_path / "shelf").mkdir()
    (tmp_path / "shelf" / str(os.getpid())).write_bytes(b"of another build")
    assert told(CONTENT, tmp_path, 2).sources.keys() == told(CONTENT, tmp_path / "new", 1).sources.keys()
