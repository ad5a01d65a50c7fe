"""How long a build takes, how much memory and how many bytes, and how that grows, beside rivals in one run.

    python -m bench.build --sizes 200,1000,5000,20000 [--builders ours,plain,hugo,eleventy,today] [--rounds 3]

Each size is an invented corpus (bench.corpus). Ours is measured through its command line: a cold build, one in which
nothing changed, one after a corrected word, one after a new report, one after a report of an event of years ago; plain MkDocs is ours without the accelerator.
Rivals (bench.build_rivals) build the same digest from our open data (bench.build_source, bench/rivals/): both
languages; a page per report with head, structured data, meta, figures, text (English beside Vietnamese), people,
partners, documents, source, citation and related reports; all reports by pages of fifty; pages of provinces, themes, kinds, years, periods, partners, people, documents
and indicators; Atom feeds; a sitemap. What they are spared is said in NOTE and below the printed tables.

Every command runs in a process of its own. CPU seconds are user and system, children included; MiB is the largest
process. A first visit is what Chromium loads for a page of a report over gzip, without images and fonts. A builder
that is expected to take more than ten minutes is marked "not run". Machines differ and are noisy: read the ratios.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import platform
import re
import shlex
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from bench import build_measure, build_rivals, build_source, corpus
from bench.build_measure import LIMIT, TooLong, Used, Weight
from bench.build_rivals import MADE, Rival

ROOT = Path(__file__).resolve().parents[1]
MEMORY = Path("/dev/shm")  # noqa: S108  # a file system in memory, where the machine has one
LATEST = "2024-12-30"
"""A day after all invented events, on which a new report is about to be."""
HISTORY = ROOT / "build" / "bench" / "build.json"
OURS = ("vi/bao-cao/2*-*/index.html", "en/reports/2*-*/index.html")
BUILDERS = {"ours": "ours", "plain": "plain MkDocs"} | dict(
    zip(("hugo", "eleventy", "today"), (rival.name for rival in build_rivals.RIVALS), strict=True)
)
NOTE = """\
Rivals are spared much: they check nothing, are given both languages and all names ready made, and have no charts,
open data, JSON feeds, picture cards, e-mail issues, prose pages, states of translation or anchors on paragraphs;
figures stand in English pages as the Vietnamese wrote them, and terms have one address in both languages.
Material + static-i18n has no feeds; its lists are written for it, uncounted, because it has no taxonomies; every
page of it loads the whole search index at once. Ours always has its search; Hugo and Eleventy have one with Pagefind.
MiB: the largest process. First visit: what Chromium loads for a report's page over gzip, but images and fonts."""
CLOCK = 2.5
"""Seconds until a file is older than the disk's clock; ours reads a younger one again."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a builder (and what it was asked to do) at one size."""

    reports: int
    name: str
    used: Used | None
    weight: Weight | None = None


@dataclass(slots=True)
class Bench:
    """One run over the sizes: what was found so far. In `rounds` the builders take turns, and medians are kept."""

    folder: Path
    builders: list[str]
    rounds: int = 1
    rows: list[Row] = field(default_factory=list)
    times: dict[tuple[int, str], list[Used]] = field(default_factory=dict)

    def measure(self, size: int) -> None:
        """Measure every builder at one size."""
        content, ours = self.folder / "content", self.folder / "ours"
        shutil.copytree(ROOT / "content", content, ignore=shutil.ignore_patterns("reports", "urls.txt", "en"))
        corpus.write(content, size)
        wanted = [rival for rival in build_rivals.RIVALS if _key(rival.name) in self.builders]
        for _ in range(self.rounds):
            shutil.rmtree(ours, ignore_errors=True)
            self.ours(size, content, ours)
            if "plain" in self.builders:
                self.plain(size, content)
            if wanted:
                digest = build_source.read(ours / "site")
                for rival in wanted:
                    self.rival(size, rival, digest)
        if "ours" in self.builders:
            self.edits(size, content, ours)
        shutil.rmtree(content)
        shutil.rmtree(ours)

    def ours(self, size: int, content: Path, folder: Path) -> None:
        """Build ours cold; the rivals' sources come out of it."""
        used = _digest(content, folder, "--full")
        self.add(Row(size, "ours", used, build_measure.weigh(folder / "site", OURS, size)))

    def edits(self, size: int, content: Path, folder: Path) -> None:
        """Build ours again after nothing, after one word and after one report."""
        time.sleep(CLOCK)
        _digest(content, folder)
        self.add(Row(size, "ours, nothing changed", _digest(content, folder)))
        entry = sorted((content / "reports").rglob("*.yml"))[size // 2]
        text = entry.read_text("utf-8")
        entry.write_text(re.sub(r"(?m)^(body: .{40}\S*) ", r"\1 đã ", text, count=1), "utf-8")
        self.add(Row(size, "ours, one word", _digest(content, folder)))
        *_, one_more = corpus.invent(size + 1)
        corpus.save(content, corpus.at(one_more, LATEST))
        self.add(Row(size, "ours, one new report", _digest(content, folder)))
        corpus.save(content, one_more)
        self.add(Row(size, "ours, one report of the past", _digest(content, folder)))

    def plain(self, size: int, content: Path) -> None:
        """Build ours through MkDocs alone."""
        name, folder = BUILDERS["plain"], self.folder / "plain"
        self.attempt(size, name, self.expected(size, name, 60, 1), lambda: _digest(content, folder, "--full", "--plain"),
                     lambda: build_measure.weigh(folder / "site", OURS, size))  # fmt: skip
        shutil.rmtree(folder, ignore_errors=True)

    def rival(self, size: int, rival: Rival, digest: build_source.Digest) -> None:
        """Build a rival's site, then index it with Pagefind."""
        source = self.folder / "rival"
        rival.write(digest, source)
        command, site = rival.command(), source / MADE
        used = self.attempt(
            size, rival.name, self.expected(size, rival.name, rival.thousand, rival.growth) if build_rivals.installed(command) else None,
            lambda: build_measure.run(command, source), lambda: build_measure.weigh(site, rival.reports, size),
        )  # fmt: skip
        pagefind = build_rivals.pagefind()
        if used and rival.searchable:
            self.attempt(
                size, f"{rival.name} + Pagefind", 0 if build_rivals.installed(pagefind) else None,
                lambda: used.then(build_measure.run(pagefind, source)), lambda: build_measure.weigh(site, rival.reports, size),
            )  # fmt: skip
        shutil.rmtree(source)

    def attempt(
        self,
        size: int,
        name: str,
        expected: float | None,
        build: Callable[[], Used],
        weigh: Callable[[], Weight],
    ) -> Used | None:
        """Build and weigh if the builder is there and expected to end in time; add the row in any case."""
        used = None
        try:
            if expected is not None and expected <= LIMIT:
                used = build()
        except TooLong:
            print(f"{name}: stopped after {LIMIT:.0f} s", file=sys.stderr)
        self.add(Row(size, name, used, weigh() if used else None))
        return used

    def expected(self, size: int, name: str, thousand: float, growth: float) -> float:
        """Return the wall seconds that a builder should take, from the largest size it has done in this run."""
        done = [(row.reports, row.used.wall) for row in self.rows if row.name == name and row.used]
        base, wall = max(done, default=(1000, thousand))
        return wall * (size / base) ** growth

    def add(self, row: Row) -> None:
        """Keep a row, with the median of all its times, and say so."""
        key = (row.reports, row.name)
        times = self.times.setdefault(key, [])
        times += [row.used] if row.used else []
        self.rows = [one for one in self.rows if (one.reports, one.name) != key]
        self.rows.append(replace(row, used=build_measure.median(times) if times else None))
        self.rows.sort(key=lambda one: (one.reports, not one.name.startswith("ours")))
        shown = f"{row.used.cpu:.2f} CPU s, {row.used.wall:.2f} s" if row.used else "not run"
        print(f"{row.reports:,} {row.name}: {shown}", file=sys.stderr, flush=True)


def _key(name: str) -> str:
    return next(key for key, shown in BUILDERS.items() if shown == name)


def _digest(content: Path, folder: Path, *options: str) -> Used:
    """Run our own command line."""
    command = [sys.executable, "-m", "builder", "build", "--content", content, "--allow-loss",
               "--site-dir", folder / "site", "--work-dir", folder / "work", *options]  # fmt: skip
    return build_measure.run(command, ROOT)


HEAD = "reports|builder|CPU s|wall s|MiB|pages|report page kB (gz)|site kB a report|first visit kB"


def table(rows: list[Row]) -> Iterator[str]:
    """Yield the lines of the table for the README."""
    yield "| " + HEAD.replace("|", " | ") + " |"
    yield "|" + "---|" * (HEAD.count("|") + 1)
    for row in rows:
        cells = [f"{row.reports:,}", row.name]
        cells += [f"{row.used.cpu:.2f}", f"{row.used.wall:.2f}", f"{row.used.mib:.0f}"] if row.used else ["not run", "", ""]  # fmt: skip
        if weight := row.weight:
            visit = f"{weight.visit / 1000:.1f}" if weight.visit else "no browser"
            cells += [f"{weight.pages:,}", f"{weight.page / 1000:.1f} ({weight.packed / 1000:.1f})", f"{weight.per_report / 1000:.0f}", visit]  # fmt: skip
        else:
            cells += [""] * 4
        yield "| " + " | ".join(cells) + " |"


RATIOS = (
    ("ours / (Hugo + Pagefind), CPU", "ours", "Hugo + Pagefind", "cpu"),
    ("ours / Hugo without search, wall", "ours", "Hugo", "wall"),
    ("ours / (Eleventy + Pagefind), CPU", "ours", "Eleventy + Pagefind", "cpu"),
    ("today's setup / ours, wall", "Material + static-i18n", "ours", "wall"),
    ("plain MkDocs / ours, wall", BUILDERS["plain"], "ours", "wall"),
    ("one word / Hugo's full build, wall", "ours, one word", "Hugo", "wall"),
    ("one new report / Hugo's full build, wall", "ours, one new report", "Hugo", "wall"),
)


def ratios(rows: list[Row]) -> Iterator[str]:
    """Yield the lines of the table of ratios, a column for each size."""
    used = {(row.reports, row.name): row.used for row in rows if row.used}
    sizes = sorted({row.reports for row in rows})
    yield "| ratio | " + " | ".join(f"{size:,}" for size in sizes) + " |"
    yield "|---|" + "---|" * len(sizes)
    for title, over, under, unit in RATIOS:
        cells = (
            f"{getattr(used[size, over], unit) / getattr(used[size, under], unit):.2f}"
            if {(size, over), (size, under)} <= used.keys() else "" for size in sizes
        )  # fmt: skip
        yield f"| {title} | " + " | ".join(cells) + " |"
    for base in sorted({sizes[0], 1000} & set(sizes)):
        first = used[base, "ours"].cpu / base
        cells = (f"{used[size, 'ours'].cpu / size / first:.2f}" for size in sizes)
        yield f"| ours, CPU a report against {base:,} | " + " | ".join(cells) + " |"


def durations(rows: list[Row], taken: dict[int, float]) -> Iterator[str]:
    """Yield how long the sizes took, and how long larger ones should."""
    yield "Taken: " + ", ".join(f"{size:,} reports {_minutes(spent)}" for size, spent in taken.items()) + "."
    last = max(taken)
    walls = {row.name: row.used.wall for row in rows if row.reports == last and row.used}
    walls = {name: wall for name, wall in walls.items() if f"{name} + Pagefind" not in walls}
    beside = taken[last] - sum(walls.values())
    growth = {rival.name: rival.growth for rival in build_rivals.RIVALS}
    for size in (5000, 20000):
        if size > last:
            times = size / last
            builds = (wall * times ** growth.get(name, 1) for name, wall in walls.items())
            expected = beside * times + sum(wall for wall in builds if wall <= LIMIT)
            yield f"{size:,} reports should take {_minutes(expected)}: python -m bench.build --sizes {last},{size}"


def _minutes(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"


def main() -> None:
    """Measure the sizes asked for, print the tables, add the run to the history."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="200,1000")
    parser.add_argument("--builders", default=",".join(BUILDERS))
    parser.add_argument("--rounds", type=int, default=1, help="turns of the cold builds; medians are kept")
    parser.add_argument("--json", type=Path, default=HISTORY, help="runs are added to this file")
    args = parser.parse_args()
    sizes = sorted(map(int, args.sizes.split(",")))
    started = time.monotonic()
    taken: list[float] = []
    # Python keeps what it compiled, unless the shell forbids it; then every build here would compile all of ours anew
    compileall.compile_dir(ROOT / "builder", quiet=1)
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        bench = Bench(Path(folder), args.builders.split(","), max(1, args.rounds))
        for size in sizes:
            bench.measure(size)
            taken.append(time.monotonic() - started - sum(taken))
    command = shlex.join(["python", "-m", "bench.build", *sys.argv[1:]])
    system = f"{os.cpu_count()} CPUs, Python {platform.python_version()}, {platform.system()} {platform.machine()}, "
    system += "work in memory" if MEMORY.is_dir() else "work on disk"
    print(f"\n{time.strftime('%Y-%m-%d')}, {command}; {system}\n")
    print(*table(bench.rows), "", *ratios(bench.rows), sep="\n")
    print("", NOTE, "", *durations(bench.rows, dict(zip(sizes, taken, strict=True))), sep="\n")
    args.json.parent.mkdir(parents=True, exist_ok=True)
    runs = json.loads(args.json.read_text("utf-8")) if args.json.is_file() else []
    runs.append({"date": time.strftime("%Y-%m-%d"), "command": command, "machine": system, "rows": [asdict(row) for row in bench.rows]})  # fmt: skip
    args.json.write_text(json.dumps(runs, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
