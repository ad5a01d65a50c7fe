"""How long a build takes, how much memory and how many bytes, and how that grows: `python -m bench.build`.

    python -m bench.build --sizes 200,1000,5000 --json build/bench.json

Each size is an invented corpus (bench.corpus). Measured in processes of their own, in CPU seconds (user and
system), wall seconds and peak memory: a cold build, the same without the accelerator (up to 1,000 reports),
a build in which nothing changed, and one after a corrected word. Machines differ and are noisy: read the ratios.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench import corpus

ROOT = Path(__file__).resolve().parents[1]
PLAIN_MOST = 1000
"""Reports up to which plain MkDocs is run; it takes about 4 ms a page and more than ten minutes at 5,000."""


def run(content: Path, folder: Path, *options: str) -> dict[str, float]:
    """Build in a process of its own; return CPU and wall seconds and peak MiB."""
    command = [sys.executable, "-m", "builder", "build", "--content", content, "--allow-loss",
               "--site-dir", folder / "site", "--work-dir", folder / "work", *options]  # fmt: skip
    started = time.perf_counter()
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - started
    if status:
        raise SystemExit((child.stderr.read() if child.stderr else b"").decode())
    return {"cpu": used.ru_utime + used.ru_stime, "wall": wall, "mib": used.ru_maxrss / 1024}


def measure(size: int, folder: Path) -> dict[str, Any]:
    """Measure one size."""
    content = folder / f"content-{size}"
    shutil.copytree(ROOT / "content", content, ignore=shutil.ignore_patterns("reports", "urls.txt", "en"))
    corpus.write(content, size)
    found: dict[str, Any] = {"reports": size}
    target = folder / f"out-{size}"
    found["cold"] = run(content, target, "--full")
    if size <= PLAIN_MOST:
        found["plain"] = run(content, folder / f"plain-{size}", "--full", "--plain")
    time.sleep(2.5)  # a file younger than the disk's clock is read again
    run(content, target)
    found["nothing"] = run(content, target)
    entry = sorted((content / "reports").rglob("*.yml"))[size // 2]
    text = entry.read_text("utf-8")
    entry.write_text(re.sub(r"(?m)^(body: .{40}\S*) ", r"\1 đã ", text, count=1), "utf-8")
    found["one word"] = run(content, target)
    found |= weigh(target / "site", size)
    return found


def weigh(site: Path, size: int) -> dict[str, Any]:
    """Return bytes: of a mean report page, raw and gzipped, and of the whole site per report."""
    pages = sorted((site / "vi" / "bao-cao").glob("2*-*/index.html")) + sorted(
        (site / "en" / "reports").glob("2*-*/index.html")
    )
    raw = [page.stat().st_size for page in pages]
    packed = [len(gzip.compress(page.read_bytes(), 9)) for page in pages[:: max(1, len(pages) // 200)]]
    whole = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    outputs = sum(1 for path in site.rglob("*.html"))
    return {
        "pages": outputs,
        "page": sum(raw) / len(raw),
        "page gz": sum(packed) / len(packed),
        "per report": whole / size,
    }


def table(rows: list[dict[str, Any]]) -> str:
    """Return the table for the README."""
    head = "| reports | pages | cold CPU s | wall s | MiB | plain MkDocs CPU s | nothing changed s | one word s | report page kB (gz) | site kB a report |\n|---|---|---|---|---|---|---|---|---|---|\n"
    return head + "".join(
        f"| {row['reports']:,} | {row['pages']:,} | {row['cold']['cpu']:.1f} | {row['cold']['wall']:.1f} | {row['cold']['mib']:.0f} | "
        + (f"{row['plain']['cpu']:.1f}" if "plain" in row else "not run")
        + f" | {row['nothing']['wall']:.2f} | {row['one word']['wall']:.2f} | {row['page'] / 1000:.1f} ({row['page gz'] / 1000:.1f}) | {row['per report'] / 1000:.0f} |\n"
        for row in rows
    )


def main() -> None:
    """Measure the sizes asked for, print the table, keep the JSON."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="200,1000")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, args.sizes.split(",")):
            print(f"{size} reports …", file=sys.stderr)
            rows.append(measure(size, Path(folder)))
    if len(rows) > 1:
        low, high = rows[0], rows[-1]
        ratio = (high["cold"]["cpu"] / high["reports"]) / (low["cold"]["cpu"] / low["reports"])
        print(f"cost per report, {high['reports']:,} against {low['reports']:,}: {ratio:.2f}")
    print(table(rows))
    if args.json:
        args.json.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
