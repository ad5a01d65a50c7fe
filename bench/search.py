"""Search engines side by side: the same reports, the same queries, the same Chromium.

    python -m bench.search --sizes 60,1000,5000 [--engines ours,pagefind,material]

prints one table, and on the way what it is doing. `first` and `five` are shares of queries whose right report
came first or among the first five, `zero` of those without any result or without an answer in time; these
three are of the queries of tests/data/queries-dev.tsv (at more than the sixty reports without those marked
~). `made` are drawn ones, `slips` the drawn ones with a slip of the finger. Bytes are what a cold browser
loads from the click into the box to five results, scripts included, as they come over the line; `cold` is how
long it takes to the first of them. Pagefind needs `npm ci --prefix bench`.

An engine that needs more than ten minutes of questions at one size is marked as not run.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import time
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, sync_playwright

from bench import corpus, search_corpus, search_queries, search_site
from bench.search_engines import ENGINES, FIRST, NODE_MODULES, WAIT, Cost, Engine
from bench.search_queries import Query
from builder.search.document import Document

WORK = corpus.ROOT / "build" / "bench" / "search"
COLD = 30
MOST = 600
"""Seconds that an engine may be asked for at one size."""
QUIET, SETTLED = 0.3, 10
"""A page has loaded all it wants after so many seconds without a request; it is not waited for longer than that."""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",  # nothing leaves the machine
]
_NOT_COUNTED = (".html", "page.js", "tim-kiem/", "favicon.ico")
HEAD = "engine|reports|first|first five|zero|made|slips|bytes p50|p95|query ms p50|p95|cold ms p50|p95|index CPU s|peak MiB|index MB"


class TooLongError(Exception):
    """An engine that has been asked for too long."""


class Clock:
    """The time left for one engine at one size, and what is told of it on the way."""

    def __init__(self, name: str) -> None:
        self.name, self.end, self.told = name, time.monotonic() + MOST, 0.0

    def tick(self, what: str, at: int, many: int) -> None:
        """Say how far a step has come, about every ten seconds; raise once the time is over."""
        now = time.monotonic()
        if now > self.end:
            raise TooLongError
        if at == many or now > self.told + 10:
            self.told = now
            print(f"{self.name}: {what} {at}/{many}", file=sys.stderr, flush=True)


def written(count: int) -> list[Query]:
    """Return the queries that somebody wrote, as they are typed."""
    rows = [
        line.split("\t")
        for line in (corpus.ROOT / "tests/data/queries-dev.tsv").read_text("utf-8").splitlines()
        if line and line[0] != "#"
    ]
    small = count <= len(search_corpus.planted())
    return [
        Query(
            group,
            unicodedata.normalize("NFD", text) if group == "nfd" else text,
            tuple(wanted.removeprefix("~").split()),
        )
        for group, text, wanted in rows
        if small or wanted[0] != "~"
    ]


def places(engine: Engine, page: Page, url: str, queries: Sequence[Query], clock: Clock) -> list[int | None]:
    """Return where the right report stood for each query: 0 first, None not among those shown, -1 no result.

    A query that breaks the page or gets no answer in time has no result, and the next one gets a fresh page.
    """
    found: list[int | None] = []
    for query in queries:
        clock.tick("queries", len(found), len(queries))
        try:
            answer = engine.ask(page, query.text)
        except Error as error:
            print(f"{engine.name}: {query.text!r}: {error.message.splitlines()[0]}", file=sys.stderr)
            engine.start(page, url)
            answer = []
        found.append(
            next((at for at, one in enumerate(answer) if one in query.wanted), None) if answer else -1
        )
    return found


def share(places: Sequence[int | None], *, best: int = 0) -> float:
    """Return the share of queries whose right report stood at `best` or before."""
    return sum(place is not None and 0 <= place <= best for place in places) / max(1, len(places))


def settled(log: Sequence[object]) -> None:
    """Wait until the server has not been asked for a moment."""
    end, seen, since = time.monotonic() + SETTLED, len(log), time.monotonic()
    while time.monotonic() < min(end, since + QUIET):
        time.sleep(0.02)
        if len(log) != seen:
            seen, since = len(log), time.monotonic()


def cold(
    engine: Engine, browser: Browser, url: str, queries: Sequence[Query], log: list[tuple[str, int]], clock: Clock
) -> tuple[list[int], list[float]]:  # fmt: skip
    """Return what a browser with an empty cache loads for each query, and the milliseconds to its first result.

    The server counts the bytes, because a browser's own tools do not see what a worker loads; the page that a
    reader starts from is not counted.
    """
    sizes, times = [], []
    for at, query in enumerate(queries):
        clock.tick("cold queries", at, len(queries))
        with browser.new_context(bypass_csp=True) as context:
            page = context.new_page()
            page.set_default_timeout(WAIT)
            log.clear()
            try:
                times.append(engine.cold(page, url, query.text))
            except Error as error:
                print(f"{engine.name}: {query.text!r}: {error.message.splitlines()[0]}", file=sys.stderr)
                continue
            settled(log)
            sizes.append(sum(size for path, size in log if not path.endswith(_NOT_COUNTED)))
    return sorted(sizes), sorted(one for one in times if one == one)  # noqa: PLR0124, not a number: no result


def at(values: Sequence[float], part: float) -> float:
    """Return the value below which a part of the sorted values lies."""
    return values[min(len(values) - 1, int(len(values) * part))] if values else float("nan")


def measure(
    engine: Engine,
    browser: Browser,
    folder: Path,
    count: int,
    cost: Cost,
    queries: tuple[list[Query], list[Query]],
) -> str:
    """Return one row of the table."""
    by_hand, made = queries
    log: list[tuple[str, int]] = []
    clock = Clock(f"{engine.name}, {count:,}")
    with search_site.served(folder, log=log) as url:
        page = browser.new_page(bypass_csp=True)
        page.set_default_timeout(WAIT)
        engine.start(page, url)
        hand = places(engine, page, url, by_hand, clock)
        drawn = places(engine, page, url, made, clock)
        slips = [place for place, query in zip(drawn, made, strict=True) if query.group == "typo"]
        times = sorted(engine.time(page, query.text) for query in by_hand)
        page.close()
        step = max(1, len(by_hand) // (3 if engine.name.startswith("Material") else COLD))
        sizes, waits = cold(engine, browser, url, by_hand[::step], log, clock)
    none = sum(place == -1 for place in hand) / len(hand)
    cells = (
        engine.name, f"{count:,}", f"{share(hand):.3f}", f"{share(hand, best=FIRST - 1):.3f}", f"{none:.3f}", f"{share(drawn):.3f}", f"{share(slips):.3f}",
        f"{statistics.median(sizes):,.0f}", f"{at(sizes, 0.95):,}", f"{statistics.median(times):.1f}", f"{at(times, 0.95):.1f}",
        f"{statistics.median(waits):.0f}", f"{at(waits, 0.95):.0f}",
        f"{cost.seconds:.1f}", "-" if cost.mebibytes is None else f"{cost.mebibytes:.0f}", f"{cost.bytes / 1e6:.1f}",
    )  # fmt: skip
    return "| " + " | ".join(cells) + " |"


def row(
    name: str, browser: Browser, folder: Path, count: int, seed: int, documents: list[Document], each: int
) -> str:
    """Return one row of the table, or why it was not measured."""
    engine = ENGINES[name]
    if name == "pagefind" and not NODE_MODULES.is_dir():
        return f"| {engine.name} | {count:,} | not run: npm ci --prefix bench |"
    print(f"{engine.name}, {count:,}: index", file=sys.stderr, flush=True)
    cost = engine.build(documents, folder, count, seed)
    try:
        return measure(
            engine, browser, folder, count, cost, (written(count), search_queries.made(documents, each))
        )
    except TooLongError:
        return f"| {engine.name} | {count:,} | not run: more than {MOST // 60} minutes |"


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="60,1000,5000")
    parser.add_argument("--engines", default="ours,pagefind,material")
    parser.add_argument("--each", type=int, default=40, help="drawn queries of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=Path, default=WORK, help="folder for the sites, removed afterwards")
    given = parser.parse_args()
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    rows = []
    with sync_playwright() as playwright:
        for count in map(int, given.sizes.split(",")):
            folder = given.work / str(count)
            shutil.rmtree(folder, ignore_errors=True)
            documents = search_corpus.documents(count, given.seed)
            search_site.pages(documents, folder)
            search_site.bare(folder)
            for name in given.engines.split(","):
                with playwright.chromium.launch(executable_path=program, args=FLAGS) as browser:
                    rows.append(row(name, browser, folder, count, given.seed, documents, given.each))
                print(rows[-1], flush=True)
            shutil.rmtree(folder, ignore_errors=True)
    print(
        f"\n{time.strftime('%Y-%m-%d')}, python -m bench.search --sizes {given.sizes} --engines {given.engines}\n"
    )
    print("| " + HEAD.replace("|", " | ") + " |\n|" + "---|" * (HEAD.count("|") + 1))
    print("\n".join(rows))


if __name__ == "__main__":
    main()
