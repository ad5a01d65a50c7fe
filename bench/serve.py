"""How soon a corrected figure shows in the browser: `python -m bench.serve`.

    python -m bench.serve --sizes 1000,5000 --edits 7

For each size `digest serve` runs over an invented corpus (bench.corpus), a report's page is open in a Chromium,
and a figure of the report is corrected as often as asked: seconds from the written file to the new figure on
the page, and how long the build itself says it took.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench import corpus

ROOT = Path(__file__).resolve().parents[1]
READY = re.compile(r"http://127\.0\.0\.1:\d+/")
SAID = re.compile(r"\(([\d.]+) (?:giây|s)\)")
SHOWN = "value => new RegExp(value + '\\\\sdelegations').test(document.querySelector('main')?.textContent)"
FIGURE = re.compile(r"(?<=as_written: )\d+(?= đoàn)")


def served(folder: Path) -> tuple[subprocess.Popen[str], str, float]:
    """Start `digest serve`; return it, its address, and the seconds until it was ready."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "builder", "serve", "--lang", "en", "--content", folder / "content",
         "--work-dir", folder / "preview", "--port", "0"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    for line in process.stdout or ():
        if found := READY.search(line):
            return process, found[0], time.perf_counter() - started
    raise SystemExit("digest serve ended")


def measure(folder: Path, edits: int, browser: Browser) -> tuple[float, list[float], list[float]]:
    """Return the seconds of the first build, of each correction until it shows, and of each build in it."""
    process, address, first = served(folder)
    try:
        entry = next(
            path
            for path in sorted((folder / "content/reports").rglob("*.yml"))[::-7]
            if FIGURE.search(path.read_text("utf-8"))
        )
        page = browser.new_page()
        page.goto(f"{address}en/reports/{entry.stem}/")
        page.wait_for_timeout(3000)  # a file younger than the disk's clock is read again
        shows, builds = [], _listening(process)
        for number in range(edits):
            text, value = entry.read_text("utf-8"), str(701 + number)
            entry.write_text(FIGURE.sub(value, text, count=1), "utf-8")
            started = time.perf_counter()
            page.wait_for_function(
                SHOWN,
                arg=value,
                polling=10,
                timeout=120_000,
            )
            shows.append(time.perf_counter() - started)
            page.wait_for_timeout(2500)
        page.close()
    finally:
        process.terminate()
        process.wait()
    return first, shows, builds


def _listening(process: subprocess.Popen[str]) -> list[float]:
    """Return a list that grows by how long each build took, by its own word."""
    said: list[float] = []

    def listen() -> None:
        said.extend(float(found[1]) for line in process.stdout or () if (found := SAID.search(line)))

    threading.Thread(target=listen, daemon=True).start()
    return said


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="1000,5000")
    parser.add_argument("--edits", type=int, default=7)
    given = parser.parse_args()
    print(
        "| reports | first build s | edits | figure shows after s, median | slowest | of which build, median |\n|---|---|---|---|---|---|"
    )
    with sync_playwright() as play:
        program = next(
            filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
        )
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for size in map(int, given.sizes.split(",")):
            with tempfile.TemporaryDirectory() as place:
                folder = Path(place)
                shutil.copytree(
                    ROOT / "content",
                    folder / "content",
                    ignore=shutil.ignore_patterns("reports", "urls.txt", "en"),
                )
                corpus.write(folder / "content", size)
                first, shows, builds = measure(folder, given.edits, browser)
            print(
                f"| {size:,} | {first:.1f} | {len(shows)} | {statistics.median(shows):.2f} | {max(shows):.2f} | {statistics.median(builds):.2f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
