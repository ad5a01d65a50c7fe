"""Measuring one build and one finished site.

What may live here: a process that is timed and cannot outlive its time, the weight of a site, and the bytes that a
real browser loads on a first visit.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench import search_site

LIMIT = 600.0
"""Seconds after which a build is not waited for."""
BASE = "/nhip-cau/"
_SAMPLE = 200
_NOT_COUNTED = (".woff2", ".woff", ".png", ".svg", ".jpg", ".webp", ".ico")


@dataclass(frozen=True, slots=True)
class Used:
    """What a command took: CPU (user and system, children included) and wall seconds, MiB of its largest process."""

    cpu: float
    wall: float
    mib: float

    def then(self, other: Used) -> Used:
        """Return what both took one after the other."""
        return Used(self.cpu + other.cpu, self.wall + other.wall, max(self.mib, other.mib))


def median(times: Sequence[Used]) -> Used:
    """Return the median of the seconds, and the most memory."""
    cpu, wall = (
        statistics.median(part) for part in zip(*((one.cpu, one.wall) for one in times), strict=True)
    )
    return Used(cpu, wall, max(one.mib for one in times))


@dataclass(frozen=True, slots=True)
class Weight:
    """Pages, and bytes: of a mean report page raw and gzipped, of the whole site per report, of a first visit."""

    pages: int
    page: float
    packed: float
    per_report: float
    visit: int | None


class TooLong(Exception):  # noqa: N818  # it is no error: the build took more than it may
    """A build that was stopped."""


_LAUNCH = """
import json, os, subprocess, sys, time
started = time.perf_counter()
child = subprocess.Popen(sys.argv[2:])
_, status, used = os.wait4(child.pid, 0)
taken = used.ru_utime + used.ru_stime, time.perf_counter() - started, used.ru_maxrss / 1024
with open(sys.argv[1], "w") as out:
    json.dump(taken, out)
sys.exit(os.waitstatus_to_exitcode(status) and 1)
"""
"""A small process that starts the command: Linux counts as a process's memory also that of the one that forked it,
and this one holds a corpus."""


def run(command: Sequence[str | Path], folder: Path) -> Used:
    """Run a command in a process group of its own; stop the group when LIMIT is over."""
    with tempfile.TemporaryFile() as said, tempfile.NamedTemporaryFile() as taken:
        started = time.perf_counter()
        child = subprocess.Popen(
            (sys.executable, "-S", "-c", _LAUNCH, taken.name, *command), cwd=folder, stdin=subprocess.DEVNULL,
            stdout=said, stderr=said, start_new_session=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        )  # fmt: skip
        stop = threading.Timer(LIMIT, os.killpg, (child.pid, signal.SIGKILL))
        stop.start()
        try:
            code = child.wait()
        except BaseException:
            os.killpg(child.pid, signal.SIGKILL)
            raise
        finally:
            stop.cancel()
        if code == -signal.SIGKILL and time.perf_counter() - started >= LIMIT:
            raise TooLong
        if code:
            said.seek(0)
            raise SystemExit(f"{command[0]}: {said.read().decode(errors='replace')[-4000:]}")
        return Used(*json.loads(taken.read()))


def weigh(site: Path, reports: Sequence[str], count: int) -> Weight:
    """Weigh a finished site whose pages of reports stand where the patterns say."""
    pages = sorted(page for pattern in reports for page in site.glob(pattern))
    sample = pages[:: max(1, len(pages) // _SAMPLE)]
    raw = sum(page.stat().st_size for page in pages) / len(pages)
    packed = sum(len(gzip.compress(page.read_bytes(), 9)) for page in sample) / len(sample)
    files = [path for path in site.rglob("*") if path.is_file()]
    whole = sum(path.stat().st_size for path in files)
    html = sum(path.suffix == ".html" for path in files)
    address = pages[len(pages) // 2].parent.relative_to(site)
    return Weight(html, raw, packed, whole / count, first_visit(site, f"{address}/"))


def first_visit(site: Path, address: str) -> int | None:
    """Return what a browser with an empty cache loads for a page, compressed, without images and fonts."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        return None
    log: list[tuple[str, int]] = []
    with search_site.served(site, BASE, log) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        try:
            browser.new_page().goto(url + address, wait_until="networkidle")
        finally:
            browser.close()
    return sum(size for path, size in log if not path.endswith(_NOT_COUNTED))
