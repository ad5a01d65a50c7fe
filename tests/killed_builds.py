"""Kills builds at random moments and looks at what is left.

    python tests/killed_builds.py [COUNT] [SEED]    (100 and 1)

What may live here: the office whose site is built, the kills, and the judgement. `test_building_under_faults.py`
does the same ten times.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import tempfile
import traceback
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import mkdocs.commands.build  # noqa: E402, loaded before the forks
import mkdocs.structure.pages  # noqa: E402, F401
from sample import CONTENT  # noqa: E402

from builder import cli  # noqa: E402
from builder.commands import build as _build  # noqa: E402, F401

REPORT = "reports/2019/2019-01-08-thua-thien-hue-tong-ket-2018.yml"
OTHERS = "reports/2020/*.yml"
Tree = dict[str, bytes]


def tree(folder: Path) -> Tree:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@dataclass(frozen=True)
class Office:
    """A folder with content/, site/ and build/, whose content can be one thing or the other."""

    folder: Path

    @classmethod
    def new(cls, folder: Path) -> Office:
        shutil.copytree(CONTENT, folder / "content", ignore=shutil.ignore_patterns("urls.txt"))
        return cls(folder)

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def pages(self) -> Path:
        """The Markdown that plain MkDocs would read."""
        return self.folder / "build" / "docs"

    def say(self, state: str) -> None:
        """Give the content state `a` or `b`: they differ in a title, and `b` has a report more."""
        text = (CONTENT / REPORT).read_text("utf-8")
        changed = text.replace("tổng kết đối ngoại 2018", f"tổng kết đối ngoại 2018, bản {state}", 1)
        assert changed != text
        (self.folder / "content" / REPORT).write_text(changed, "utf-8")
        for source in CONTENT.glob(OTHERS):
            path = self.folder / "content" / source.relative_to(CONTENT)
            if state == "a":
                path.unlink(missing_ok=True)
            else:
                shutil.copyfile(source, path)

    def start(self, *more: str, life: float = 0) -> int:
        """Start a build in a process of its own, which dies after `life` seconds of work; return its id.

        A fork, so that kills hit work and not imports. Work is time on a processor: a busy machine changes nothing.
        """
        child = os.fork()
        if child:
            return child
        try:
            os.chdir(self.folder)
            said = os.open("said", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(said, 1)
            os.dup2(said, 2)
            signal.signal(signal.SIGPROF, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_PROF, life)
            code = cli.main(["build", "--allow-loss", "--lang", "en", *more])
        except BaseException:  # noqa: BLE001, nothing of the parent may run on in the child
            traceback.print_exc()
            code = 70
        os._exit(code)

    def build(self, *more: str) -> float:
        """Build to the end; return the seconds of work that it took."""
        _, status, used = os.wait4(self.start(*more), 0)
        assert status == 0, (self.folder / "said").read_text("utf-8")
        return used.ru_utime + used.ru_stime

    def killed(self, life: float, *more: str) -> bool:
        """Build, and die after so many seconds of work; return whether it came to that."""
        _, status = os.waitpid(self.start(*more, life=life), 0)
        assert os.WIFSIGNALED(status) or status == 0, (self.folder / "said").read_text("utf-8")
        return os.WIFSIGNALED(status)


@dataclass(frozen=True)
class References:
    """Both whole sites with their pages of Markdown, and the seconds of work that a cold and a warm build take."""

    sites: dict[str, Tree]
    pages: dict[str, Tree]
    cold: float
    warm: float


def references(office: Office) -> References:
    sites, pages, times = {}, {}, []
    for state, more in (("b", ("--full",)), ("a", ())):
        office.say(state)
        times.append(office.build(*more))
        sites[state], pages[state] = tree(office.site), tree(office.pages)
    assert sites["a"].keys() != sites["b"].keys()
    return References(sites, pages, *times)


def verdict(now: Tree, before: Tree, known: References, *, cold: bool) -> str:
    """Say what is left of the site that was there `before`, and whether it is broken.

    A cold build leaves the old site or the new one. A warm one replaces file by file: a `mixed` site, each file
    old or new, is allowed.
    """
    for state, site in known.sites.items():
        if now == site:
            return state
    if now == before:
        return "as it was"
    if cold:
        return "broken: neither the old site nor the new one"
    a, b = known.sites["a"], known.sites["b"]
    for name, data in now.items():
        if data not in (a.get(name), b.get(name)):
            return f"broken: {name} has {len(data)} bytes"
    lost = (a.keys() & b.keys()) - now.keys()
    return f"broken: {min(lost)} is gone" if lost else "mixed"


def kills(office: Office, known: References, count: int, seed: int) -> Counter[str]:
    """Kill `count` builds, cold and warm by turns; after every fifth a build left alone gives the whole site."""
    chance = random.Random(seed)  # noqa: S311, no secret is drawn
    found: Counter[str] = Counter()
    for number in range(count):
        cold, state = number % 2 == 0, "ab"[(number // 2 + 1) % 2]
        before = tree(office.site)
        office.say(state)
        seconds = chance.uniform(0.05, 1.05) * (known.cold if cold else known.warm)
        alive = office.killed(seconds, *(("--full",) if cold else ()))
        left = verdict(tree(office.site), before, known, cold=cold)
        found[f"{'cold' if cold else 'warm'}, {'killed' if alive else 'done'}: {left}"] += 1
        if number % 5 == 4:
            office.build()
            right = tree(office.site) == known.sites[state] and tree(office.pages) == known.pages[state]
            found["then: the new site" if right else "then: broken"] += 1
    return found


def main(arguments: list[str]) -> int:
    count, seed = (*map(int, arguments), *(100, 1)[len(arguments) :])
    with tempfile.TemporaryDirectory() as folder:
        office = Office.new(Path(folder) / "office")
        known = references(office)
        print(f"cold {known.cold:.1f} s, warm {known.warm:.1f} s")
        found = kills(office, known, count, seed)
    for result, times in sorted(found.items()):
        print(f"{times:5} {result}")
    return 1 if any("broken" in result for result in found) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
