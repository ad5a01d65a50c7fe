"""Kill `digest translate` at random moments, start it again, and count what was lost, broken or sent twice.

By hand: python tests/engines/kills.py 200
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

import samples
import servers
from sample import ROOT

from builder import files
from builder.translation import store

ID = "2019-01-08-thua-thien-hue-tong-ket-2018"
SPAN = 0.45
"""Seconds after a run's first call within which it is killed; its twelve calls take about as long."""
EARLY = 0.15
"""Share of runs killed while they start."""


@dataclass
class Tally:
    """What the kills did. `repeated`: calls that were made twice; `beyond`: those beyond one for each kill."""

    kills: int = 0
    corrupt: int = 0
    strays: int = 0
    repeated: int = 0
    beyond: int = 0
    lost: int = 0


def kill(times: int, seed: int, folder: Path) -> Tally:
    """Kill `times` runs; after each the files are read, and every fifth time the work begins anew."""
    dice = random.Random(seed)  # noqa: S311, a die, not a secret
    tally = Tally()
    content = folder / "content"
    english = samples.content(content, (ID,))
    service = servers.Service(answers=english.__getitem__, pause=0.04)
    with servers.running(service) as address:
        while tally.kills < times:
            _once(content, service, address, dice, tally)
    return tally


def _once(content: Path, service: servers.Service, address: str, dice: random.Random, tally: Tally) -> None:
    """Run, kill and run again until the report is translated; then throw the English away."""
    for path in (content / "en").rglob("*.yml") if (content / "en").is_dir() else ():
        path.unlink()
    service.calls.clear()
    kept: dict[str, str] = {}
    killed = 0
    for _ in range(40):
        run = _started(content, address)
        finished = _ended(run, service, dice)
        killed += not finished
        now = _kept(content, tally)
        tally.lost += sum(1 for vi, en in kept.items() if now.get(vi) != en)
        kept = now
        if finished:
            break
    tally.kills += killed
    repeated = len(service.calls) - len(set(service.calls))
    tally.repeated += repeated
    tally.beyond += max(0, repeated - killed)
    tally.strays += len(list((content / "en").rglob(".*")))


def _ended(run: subprocess.Popen[bytes], service: servers.Service, dice: random.Random) -> bool:
    """Kill a run at a random moment; return True where it had finished before."""
    before = len(service.calls)
    if dice.random() < EARLY:
        moment = dice.uniform(0, SPAN)
    else:
        while run.poll() is None and len(service.calls) == before:
            time.sleep(0.005)
        moment = dice.uniform(0, SPAN)
    try:
        run.wait(moment)
    except subprocess.TimeoutExpired:
        run.kill()
        run.wait()
        return False
    return True


def _started(content: Path, address: str) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        "-m",
        "builder",
        "translate",
        "--engine",
        "libretranslate",
        "--content",
        str(content),
    ]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **servers.environment(address)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _kept(content: Path, tally: Tally) -> dict[str, str]:
    found: dict[str, str] = {}
    folder = content / "en"
    for path in files.regular_files(folder, (".yml",)) if folder.is_dir() else ():
        read = store.read(path.read_text(encoding="utf-8"))
        tally.corrupt += bool(read.findings)
        found |= {row.vi: row.en for row in read.stored.rows}
    return found


if __name__ == "__main__":
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as place:
        print(kill(int(sys.argv[1]), 1, Path(place)), f"{time.monotonic() - begun:.0f} s")
