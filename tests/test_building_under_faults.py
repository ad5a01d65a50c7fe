"""Whatever happens to a build, the site that readers see is the old one or the new one, and the next build is right."""

from __future__ import annotations

import builtins
import errno
import io
import os
import random
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Self

import killed_builds as kills
import pytest
from killed_builds import References, Tree, tree

from builder import cli, files
from builder.project import today
from builder.publish.building import Request, build
from builder.publish.watch import Watch


def test_a_disk_that_takes_a_part_gets_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write to a disk that is nearly full may end early without an error."""
    real = os.write
    monkeypatch.setattr(os, "write", lambda file, data: real(file, data[:7]))
    files.Tree(tmp_path).put("vi/trang.html", b"Nguy\xe1\xbb\x85n Dung")
    target = tmp_path / "vi" / "moi.html"
    files.change(tmp_path / "stage", [(str(target), b"so-ngoai-vu-lang-son")])
    assert (tmp_path / "vi" / "trang.html").read_bytes() == b"Nguy\xe1\xbb\x85n Dung"
    assert target.read_bytes() == b"so-ngoai-vu-lang-son"


def test_of_ten_killed_builds_none_leaves_half_a_site(tmp_path: Path) -> None:
    office = kills.Office.new(tmp_path)
    known = kills.references(office)
    found = kills.kills(office, known, 10, seed=1)
    assert [result for result in found if "broken" in result] == []
    assert found["then: the new site"] == 2


def test_what_a_kill_can_do_is_called_broken() -> None:
    a, b = {"i": b"1", "t": b"1"}, {"i": b"2", "t": b"2", "x": b"2"}
    known = References({"a": a, "b": b}, {}, 1, 1)
    said = {
        "cut": ({"i": b"", "t": b"1"}, False),
        "stray": ({**a, ".i.new": b"2"}, False),
        "gone": ({"t": b"1"}, False),
        "half": ({"i": b"2", "t": b"1"}, True),
    }
    for now, cold in said.values():
        assert kills.verdict(now, a, known, cold=cold).startswith("broken")
    assert kills.verdict({"i": b"2", "t": b"1"}, a, known, cold=False) == "mixed"
    assert kills.verdict(b, a, known, cold=True) == "b"


# a disk that refuses


class Disk:
    """Counts what is asked of the disk by kind, and refuses one request."""

    def __init__(self, kind: str = "", number: int = 0, code: int = errno.ENOSPC) -> None:
        self.kind, self.number, self.code = kind, number, code
        self.asked: Counter[str] = Counter()

    @property
    def refused(self) -> bool:
        """Whether it came to that."""
        return self.asked[self.kind] >= self.number > 0

    def ask(self, kind: str) -> None:
        self.asked[kind] += 1
        if kind == self.kind and self.asked[kind] == self.number:
            raise OSError(self.code, os.strerror(self.code))

    def asking(self, kind: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def asked(*args: Any, **kwargs: Any) -> Any:
            self.ask(kind)
            return real(*args, **kwargs)

        return asked

    def opened(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def opened(file: Any, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
            stream = real(file, mode, *args, **kwargs)
            return Written(stream, self) if set(mode) & set("wax+") else stream

        return opened

    def put_in(self, patch: pytest.MonkeyPatch) -> None:
        opened = self.opened(io.open)
        patch.setattr(io, "open", opened)
        patch.setattr(builtins, "open", opened)
        patch.setattr(os, "sendfile", self.asking("write", os.sendfile))
        patch.setattr(os, "write", self.asking("write", os.write))
        patch.setattr(os, "fsync", self.asking("fsync", os.fsync))
        patch.setattr(os, "mkdir", self.asking("mkdir", os.mkdir))
        for name in ("replace", "rename"):
            patch.setattr(os, name, self.asking("rename", getattr(os, name)))
        patch.setattr(files, "_exchanged", self.asking("rename", files._exchanged))
        for name in ("unlink", "remove", "rmdir"):
            patch.setattr(os, name, self.asking("remove", getattr(os, name)))


class Written:
    """A file that asks the disk before each write."""

    def __init__(self, stream: Any, disk: Disk) -> None:
        self.stream, self.disk = stream, disk

    def write(self, data: Any) -> int:
        self.disk.ask("write")
        return int(self.stream.write(data))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *how: object) -> None:
        self.stream.close()

    def __iter__(self) -> Iterator[Any]:
        return iter(self.stream)


FAULTS = (("write", errno.ENOSPC), ("fsync", errno.EIO), ("rename", errno.EIO), ("mkdir", errno.ENOSPC), ("remove", errno.EIO))  # fmt: skip
NEEDLESS = ("mkdir", "remove")
"""Requests that a build gets along without where the folder is there, or what stays is litter."""
WORDS = {errno.ENOSPC: "đĩa đã đầy", errno.EIO: "đĩa báo lỗi"}


class Bench:
    """An office whose builds run in this process, on a disk that may refuse."""

    def __init__(self, office: kills.Office, capsys: pytest.CaptureFixture[str]) -> None:
        self.office, self.capsys = office, capsys

    def build(self, disk: Disk, *more: str) -> tuple[int, str]:
        """Build; return the exit code and what a person reads."""
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(self.office.folder)
            disk.put_in(patch)
            code = cli.main(["build", "--allow-loss", "--lang", "vi", *more])
        captured = self.capsys.readouterr()
        return code, captured.err


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[kills.Office, References]:
    office = kills.Office.new(tmp_path_factory.mktemp("office"))
    return office, kills.references(office)


@pytest.fixture
def bench(prepared: tuple[kills.Office, References], capsys: pytest.CaptureFixture[str]) -> Bench:
    """The office in state `a`."""
    found = Bench(prepared[0], capsys)
    found.office.say("a")
    assert found.build(Disk())[0] == 0
    assert difference(tree(found.office.site), prepared[1].sites["a"]) == []
    return found


@pytest.mark.parametrize("more", [("--full",), ()], ids=["cold", "warm"])
@pytest.mark.parametrize(("kind", "code"), FAULTS, ids=[kind for kind, _ in FAULTS])
def test_a_disk_that_refuses_leaves_the_old_site_and_a_plain_word(
    bench: Bench, prepared: tuple[kills.Office, References], kind: str, code: int, more: tuple[str, ...]
) -> None:
    known, chance = prepared[1].sites, random.Random(f"{kind} {more}")  # noqa: S311, no secret is drawn
    number, refused = 1, 0
    while True:
        bench.office.say("b")
        disk = Disk(kind, number, code)
        left, said = bench.build(disk, *more)
        now = tree(bench.office.site)
        assert now in (known["a"], known["b"]), (number, difference(now, known["a"]))
        if left == 0:
            assert now == known["b"]
            assert not disk.refused or kind in NEEDLESS
        else:
            assert (left, disk.refused) == (1, True)
            assert WORDS[code] in said
            assert "vẫn nguyên vẹn" in said
            assert "Traceback" not in said
        if not disk.refused:
            break
        refused += 1
        bench.office.say("a")
        assert bench.build(Disk())[0] == 0
        assert difference(tree(bench.office.site), known["a"]) == []
        assert difference(tree(bench.office.pages), prepared[1].pages["a"]) == []
        number = number * 8 + chance.randint(0, number)
    assert refused


@pytest.mark.parametrize("number", [1, 2])
def test_a_system_that_cannot_exchange_two_folders_keeps_the_old_site_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    old, new = tmp_path / "site", tmp_path / "work" / "site.new"
    for folder, text in ((old, "old"), (new, "new")):
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(text, "utf-8")
    Disk("rename", number).put_in(monkeypatch)
    monkeypatch.setattr(files, "_exchanged", lambda *_: False)
    with pytest.raises(OSError, match="No space"):
        files.exchange(new, old)
    assert tree(old) == {"index.html": b"old"}
    files.exchange(new, old)
    assert tree(old) == {"index.html": b"new"}
    assert [path.name for path in tmp_path.iterdir() if path != old] == ["work"]


def difference(one: Tree, other: Tree) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


# two builds at once


def test_while_one_build_works_the_next_one_waits(tmp_path: Path) -> None:
    office = kills.Office.new(tmp_path)
    request = Request(
        content=office.folder / "content", site=office.site, work=office.folder / "build", today=today()
    )
    second_said: list[str] = []
    watch = Watch(lambda stage, *_: second_said.append(stage))
    second = threading.Thread(target=build, args=(request, watch))

    def during(stage: str, *_: int) -> None:
        """Runs while the first one has read and not yet written."""
        if stage == "plan":
            second.start()
            while not second_said:
                second.join(0.01)
        if stage != "read":
            assert second_said == ["wait"]

    first = build(request, Watch(during))
    second.join()
    assert first.built
    assert second_said[:2] == ["wait", "read"]
    assert tree(office.site)


def test_of_two_processes_over_one_folder_both_end_well(
    prepared: tuple[kills.Office, References],
) -> None:
    office, known = prepared
    office.say("b")
    both = [office.start("--full"), office.start()]
    assert [os.waitpid(one, 0)[1] for one in both] == [0, 0]
    assert difference(tree(office.site), known.sites["b"]) == []
    assert difference(tree(office.pages), known.pages["b"]) == []


# what a build remembers


HARMS: dict[str, Callable[[bytes], bytes | None]] = {
    "missing": lambda _: None,
    "empty": lambda _: b"",
    "cut": lambda data: data[: len(data) // 2],
    "garbage": lambda data: bytes(byte ^ 0x5A for byte in data),
    "another version": lambda data: data.replace(b"nhip-cau 1", b"nhip-cau 0").replace(b'"version": "', b'"version": "0'),
    "one bit": lambda data: data[: len(data) // 3] + bytes([data[len(data) // 3] ^ 1]) + data[len(data) // 3 + 1 :],
    "not what it says": lambda _: b'{"version": 3, "numbers": [1, {"a": null}]}',
}  # fmt: skip
KEPT = (
    "memory",
    "memory.whole",
    "site.json",
    "search/numbers.json",
    "search/note.json",
    "search/common.json",
    "search/d/*",
)
HARMED = [("memory", harm) for harm in HARMS] + [
    (kept, harm) for kept in KEPT[1:] for harm in ("missing", "one bit")
]


def test_what_is_remembered_and_cannot_be_trusted_costs_time_and_no_byte(
    bench: Bench, prepared: tuple[kills.Office, References]
) -> None:
    work, sites = bench.office.folder / "build", prepared[1].sites
    for number, (kept, harm) in enumerate(HARMED):
        found = sorted(work.glob(kept))
        assert found, kept
        for path in found:
            data = HARMS[harm](path.read_bytes())
            if data is None:
                path.unlink()
            else:
                path.write_bytes(data)
        state = "ba"[number % 2]
        bench.office.say(state)
        assert bench.build(Disk())[0] == 0, (kept, harm)
        assert difference(tree(bench.office.site), sites[state]) == [], (kept, harm)
