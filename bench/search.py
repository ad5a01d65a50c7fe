"""Search engines side by side: the same reports, the same queries, the same Chromium.

    python -m bench.search --sizes 60,1000,5000 [--engines ours,pagefind,material]

prints one table. `first` and `five` are shares of queries whose right report came first or among the first
five, `none` of those without any result; `written` are the queries of tests/data/queries-dev.tsv (at more
than the sixty reports without those marked ~), `made` the drawn ones, `slips` the drawn ones with a typing
slip. Bytes are what a cold browser loads from the click into the box to five results, scripts included, as
they come over the line. Pagefind needs `npm ci --prefix bench`.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import time
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench import corpus, search_corpus, search_queries, search_site
from bench.search_engines import ENGINES, FIRST, NODE_MODULES, Cost, Engine
from bench.search_queries import Query

WORK = corpus.ROOT / "build" / "bench" / "search"
COLD = 30
_NOT_COUNTED = (".html", "page.js", "tim-kiem/", "favicon.ico")
HEAD = "engine|reports|written first|five|none|made first|slips first|bytes p50|p95|query ms p50|p95|index CPU s|peak MiB|index MB"


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


def places(engine: Engine, page: Page, url: str, queries: Sequence[Query]) -> list[int | None]:
    """Return where the right report stood for each query: 0 first, None not among those shown, -1 no result."""
    found: list[int | None] = []
    for query in queries:
        answer = engine.ask(page, url, query.text)
        found.append(
            next((at for at, one in enumerate(answer) if one in query.wanted), None) if answer else -1
        )
    return found


def share(places: Sequence[int | None], *, best: int = 0) -> float:
    """Return the share of queries whose right report stood at `best` or before."""
    return sum(place is not None and 0 <= place <= best for place in places) / max(1, len(places))


def cold_bytes(
    engine: Engine, browser: Browser, url: str, queries: Sequence[Query], log: list[tuple[str, int]]
) -> list[int]:
    """Return what a browser with an empty cache loads for each query, the page that it starts from not counted.

    The server counts, because a browser's own tools do not see what a worker loads.
    """
    sizes = []
    for query in queries:
        with browser.new_context(bypass_csp=True) as context:
            page = context.new_page()
            log.clear()
            engine.start(page, url)
            engine.ask(page, url, query.text)
            page.wait_for_load_state("networkidle")
            sizes.append(sum(size for path, size in log if not path.endswith(_NOT_COUNTED)))
    return sizes


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
    with search_site.served(folder, log=log) as url:
        page = browser.new_page(bypass_csp=True)
        engine.start(page, url)
        hand = places(engine, page, url, by_hand)
        drawn = places(engine, page, url, made)
        slips = [place for place, query in zip(drawn, made, strict=True) if query.group == "typo"]
        times = sorted(engine.time(page, query.text) for query in by_hand)
        page.close()
        step = max(1, len(by_hand) // (3 if engine.name.startswith("Material") else COLD))
        sizes = sorted(cold_bytes(engine, browser, url, by_hand[::step], log))
    none = sum(place == -1 for place in hand) / len(hand)
    cells = (
        engine.name, f"{count:,}", f"{share(hand):.3f}", f"{share(hand, best=FIRST - 1):.3f}", f"{none:.3f}", f"{share(drawn):.3f}", f"{share(slips):.3f}",
        f"{statistics.median(sizes):,.0f}", f"{sizes[int(len(sizes) * 0.95)]:,}", f"{statistics.median(times):.1f}", f"{times[int(len(times) * 0.95)]:.1f}",
        f"{cost.seconds:.1f}", f"{cost.mebibytes:.0f}", f"{cost.bytes / 1e6:.1f}",
    )  # fmt: skip
    return "| " + " | ".join(cells) + " |"


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="60,1000,5000")
    parser.add_argument("--engines", default="ours,pagefind,material")
    parser.add_argument("--each", type=int, default=40, help="drawn queries of each kind")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    rows = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for count in map(int, given.sizes.split(",")):
            folder = WORK / str(count)
            shutil.rmtree(folder, ignore_errors=True)
            documents = search_corpus.documents(count, given.seed)
            search_site.pages(documents, folder)
            search_site.bare(folder)
            queries = written(count), search_queries.made(documents, given.each)
            for name in given.engines.split(","):
                if name == "pagefind" and not NODE_MODULES.is_dir():
                    rows.append(f"| Pagefind | {count:,} | not run: npm ci --prefix bench |")
                    continue
                engine = ENGINES[name]
                cost = engine.build(documents, folder, count, given.seed)
                rows.append(measure(engine, browser, folder, count, cost, queries))
                print(rows[-1], flush=True)
            shutil.rmtree(folder, ignore_errors=True)
    print(
        f"\n{time.strftime('%Y-%m-%d')}, python -m bench.search --sizes {given.sizes} --engines {given.engines}\n"
    )
    print("| " + HEAD.replace("|", " | ") + " |\n|" + "---|" * (HEAD.count("|") + 1))
    print("\n".join(rows))


if __name__ == "__main__":
    main()
