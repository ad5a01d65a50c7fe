"""`digest translate`: only what is needed is sent, finished work is kept, people's words and files are safe."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import kills
import pytest
import samples
from sample import ROOT
from servers import Service, environment, running

from builder import files, workbench
from builder.cli import main
from builder.translation import store
from builder.translation.store import Stored, mark
from builder.translators import chain

HUE = "2019-01-08-thua-thien-hue-tong-ket-2018"
DAK_NONG = "2014-06-26-dak-nong-so-ket-6-thang"


NEW = "Hội nghị diễn ra tại trụ sở của Sở."


class Desk:
    """A content folder, a service, and the command."""

    def __init__(self, content: Path, service: Service, capture: pytest.CaptureFixture[str]) -> None:
        self.content = content
        self.service = service
        self._capture = capture
        self.said = ""

    def run(self, *words: str) -> tuple[int, dict[str, Any]]:
        self.service.calls.clear()
        code = main(["translate", "--engine", "libretranslate", "--content", str(self.content), *words])
        out, self.said = self._capture.readouterr()
        return code, json.loads(out) if out else {}

    def entry(self, entry: str = HUE) -> Path:
        return next((self.content / "reports").rglob(f"{entry}.yml"))

    def english(self, entry: str = HUE) -> Path:
        return self.content / "en" / entry[:4] / f"{entry}.yml"

    def stored(self, entry: str = HUE) -> Stored:
        found = store.read(self.english(entry).read_text(encoding="utf-8"))
        assert not found.findings
        return found.stored

    def save(self, stored: Stored, entry: str = HUE) -> None:
        self.english(entry).write_text(store.written(stored), encoding="utf-8")


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Desk]:
    english = samples.content(tmp_path / "content", (HUE, DAK_NONG))
    english[NEW] = "The meeting took place at the head office of the Department."
    service = Service(answers=lambda text: english[text.replace("Bài viết còn", "Nguồn còn")])
    monkeypatch.setattr(chain, "FIRST_PAUSE", 0.001)
    with running(service) as address:
        for name, value in environment(address).items():
            monkeypatch.setenv(name, value)
        yield Desk(tmp_path / "content", service, capsys)


def test_every_segment_is_sent_once_and_a_second_run_sends_nothing(desk: Desk) -> None:
    code, told = desk.run()
    assert code == 0
    assert len(desk.service.calls) == len(set(desk.service.calls)) == sum(told["counts"].values())
    assert told["characters"]["sent"] == told["characters"]["needed"] == sum(map(len, desk.service.calls))
    before = desk.english().read_bytes()
    code, told = desk.run()
    assert (code, desk.service.calls, told["characters"]["sent"]) == (0, [], 0)
    assert desk.english().read_bytes() == before


def test_one_edited_paragraph_is_the_one_that_is_sent(desk: Desk) -> None:
    desk.run()
    path = desk.entry()
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("Nguồn còn nhắc đến thông tin đối ngoại", "Bài viết còn nhắc đến thông tin đối ngoại"),
        encoding="utf-8",
    )
    code, _ = desk.run()
    assert code == 0
    assert len(desk.service.calls) == 1
    assert desk.service.calls[0].startswith("Bài viết còn nhắc đến")


def test_one_inserted_paragraph_is_the_one_that_is_sent(desk: Desk) -> None:
    desk.run()
    path = desk.entry()
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("  Trong năm 2018, các", f"  {NEW}\n\n  Trong năm 2018, các", 1),
        encoding="utf-8",
    )
    desk.run()
    assert desk.service.calls == [NEW]


def test_a_dry_run_counts_and_sends_and_writes_nothing(desk: Desk) -> None:
    code, told = desk.run("--dry-run")
    assert code == 0
    assert told["characters"]["needed"] > 0
    assert told["characters"]["sent"] == 0
    assert not desk.service.calls
    assert not (desk.content / "en").exists()


def test_no_more_is_sent_than_the_budget_allows_and_the_next_run_goes_on(desk: Desk) -> None:
    _, told = desk.run("--dry-run")
    needed, sent, runs = told["characters"]["needed"], 0, 0
    while sent < needed:
        _, told = desk.run("--budget", "900")
        assert told["characters"]["sent"] <= 900
        assert told["characters"]["sent"] > 0
        sent += told["characters"]["sent"]
        runs += 1
    assert sent == needed
    assert runs > 2


def test_an_engine_that_gives_up_leaves_what_is_finished_and_says_so(desk: Desk) -> None:
    right = desk.service.answers

    def five_then_busy(text: str) -> str:
        if len(desk.service.calls) == 5:
            desk.service.fault = "busy"
        return right(text)

    desk.service.answers = five_then_busy
    code, told = desk.run()
    assert code == 3
    assert told["stopped"] == "engines"
    assert sum(len(desk.stored(one).rows) for one in (HUE, DAK_NONG) if desk.english(one).is_file()) == 5
    desk.service.fault, desk.service.answers = "", right
    code, told = desk.run()
    assert code == 0
    assert "missing" not in told["counts"]


def test_a_run_that_is_told_to_stop_keeps_what_is_finished_and_says_so(desk: Desk) -> None:
    right = desk.service.answers

    def five_then_stop(text: str) -> str:
        if len(desk.service.calls) == 6:
            os.kill(os.getpid(), signal.SIGINT)
        return right(text)

    desk.service.answers = five_then_stop
    code, _ = desk.run("--lang", "en")
    assert code == 130
    assert "Finished segments are kept; run the command again" in desk.said
    kept = sum(len(desk.stored(one).rows) for one in (HUE, DAK_NONG) if desk.english(one).is_file())
    assert kept in {5, 6}
    desk.service.answers = right
    code, told = desk.run()
    assert code == 0
    assert "missing" not in told["counts"]


@pytest.mark.parametrize("fault", ["error", "json", "quota"])
def test_no_key_and_no_text_reaches_the_log(desk: Desk, fault: str) -> None:
    desk.service.fault = fault
    _, told = desk.run(HUE)
    seen = desk.said + json.dumps(told, ensure_ascii=False)
    assert "secret-libre-key" not in seen
    assert not [text for text in desk.service.calls if text[:30] in seen]


def test_a_second_run_at_the_same_time_is_refused(desk: Desk) -> None:
    folder = desk.content / "en"
    folder.mkdir()
    with workbench.locked(folder):
        code, _ = desk.run()
    assert code == 1
    assert not desk.service.calls


def test_what_a_killed_run_left_is_swept_away(desk: Desk) -> None:
    stray = desk.english().with_name(f".{HUE}.yml.4711.new")
    stray.parent.mkdir(parents=True)
    stray.write_text("half", encoding="utf-8")
    desk.run(HUE)
    assert not stray.exists()


def test_a_file_with_a_mistake_is_left_alone_and_the_others_are_translated(desk: Desk) -> None:
    path = desk.english()
    path.parent.mkdir(parents=True)
    broken = "title:\n  vi: Một tiêu đề\n  english: my own words\n"
    path.write_text(broken, encoding="utf-8")
    code, told = desk.run()
    assert code == 1
    assert "E550" in desk.said
    assert path.read_text(encoding="utf-8") == broken
    assert {entry["id"]: entry["state"] for entry in told["entries"]}[HUE] == "unreadable"
    assert desk.stored(DAK_NONG).rows


def test_a_full_disk_leaves_the_old_file_and_a_plain_message(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, count = files.write, 0

    def full_after_three(path: Path, data: bytes) -> None:
        nonlocal count
        count += 1
        if count > 3:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        write(path, data)

    monkeypatch.setattr(files, "write", full_after_three)
    code, _ = desk.run(HUE)
    assert code == 1
    assert "đĩa đã đầy" in desk.said
    assert "Traceback" not in desk.said
    assert len(desk.stored().rows) == 3


def changing(desk: Desk, at: int, change: Callable[[], None]) -> None:
    """Let `change` happen while the service is answering call number `at`."""
    right = desk.service.answers

    def answer(text: str) -> str:
        if len(desk.service.calls) == at:
            change()
        return right(text)

    desk.service.answers = answer


def test_what_a_person_saves_while_the_command_runs_is_kept(desk: Desk) -> None:
    def edit() -> None:
        stored = desk.stored()
        first = stored.rows[0]
        desk.save(store.with_row(stored, first, replace(first, en="A title of my own choosing, mended")))

    changing(desk, 4, edit)
    code, _ = desk.run(HUE)
    assert code == 0
    assert desk.stored().rows[0].en == "A title of my own choosing, mended"
    assert len(desk.stored().rows) == 12


def test_stale_english_of_a_person_gets_a_proposal_and_stays(desk: Desk) -> None:
    desk.run(HUE)
    stored = desk.stored()
    row = stored.of("body")[3]
    mine = row.en.replace("The source also mentions", "The source names as well")
    desk.save(store.with_row(stored, row, replace(row, en=mine)))
    path = desk.entry()
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("Nguồn còn nhắc đến thông tin", "Bài viết còn nhắc đến thông tin"), encoding="utf-8"
    )
    _, told = desk.run(HUE)
    after = desk.stored().of("body")[3]
    assert after.en == mine
    assert after.new is not None
    assert after.new.mt == mark(after.new.en)
    segment = next(one for one in told["entries"][0]["segments"] if one["key"] == "body.4")
    assert (segment["state"], segment["outcome"]) == ("stale", "proposed")
    assert main(["review", HUE, "--by", "Lan", "--content", str(desk.content), "body.4"]) == 0
    assert desk.stored().of("body")[3].en == mine


def test_wrong_facts_are_held_back_from_readers_and_not_sent_again(desk: Desk) -> None:
    right = desk.service.answers
    desk.service.answers = lambda text: right(text).replace("1,221", "1,212")
    _, told = desk.run(HUE)
    assert told["counts"]["blocked"] >= 1
    _, told = desk.run(HUE)
    assert not desk.service.calls
    desk.service.answers = right
    _, told = desk.run(HUE, "--again")
    assert desk.service.calls
    assert "blocked" not in told["counts"]


def test_killed_runs_lose_nothing_and_repeat_one_call_at_most(tmp_path: Path) -> None:
    tally = kills.kill(12, 20, tmp_path)
    assert tally.kills >= 12
    assert (tally.corrupt, tally.lost, tally.strays) == (0, 0, 0)
    assert tally.beyond == 0


NO_NETWORK = """
import socket
def refuse(*_args, **_more):
    raise SystemExit("the build opened a socket")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = socket.create_connection = refuse
socket.socket.bind = refuse
"""


def test_the_build_opens_no_socket(desk: Desk, tmp_path: Path) -> None:
    desk.run()
    (tmp_path / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    command = [sys.executable, "-m", "builder", "build", "--content", str(desk.content)]
    done = subprocess.run(
        [*command, "--site-dir", str(tmp_path / "site"), "--work-dir", str(tmp_path / "work")],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site" / "en" / "reports" / HUE / "index.html").read_text(encoding="utf-8")
    assert 'data-translation="machine"' in page
    assert '<meta name="robots" content="noindex">' in page
    assert 'lang="en-x-mtfrom-vi"' in page


def test_a_site_without_engines_is_told_what_waits_and_nothing_is_sent(desk: Desk) -> None:
    code, told = desk.run("--engine", "none")
    assert (code, desk.service.calls, set(told["counts"])) == (0, [], {"missing"})
    assert main(["translate", "--content", str(desk.content), "--lang", "en"]) == 0
    assert "no engine is chosen" in desk._capture.readouterr().err
