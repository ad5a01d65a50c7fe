"""Entries with random mistakes in them. `python tests/mutated.py 100000` tries as many as one likes.

Each must be read without an exception; be refused with a reason or decoded; keep its places inside the file;
and, where nothing is said against how it is written, hold what a plain YAML reader finds in it.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from dataclasses import dataclass, field
from typing import Any

import yaml
from sample import CONTENT

from builder import report
from builder.schema.decoding import decode
from builder.source.tree import Mapping, Node, Sequence, parse

ENTRIES = sorted((CONTENT / "reports").rglob("*.yml"))
SIGNS = [
    *":-#\"'[]{}&*!|>%@`,?\t\n \\“”：~<=.0",
    ": ",
    " #",
    "- ",
    "\n  ",
    "\u00a0",
    "\u200b",
    "\u202e",
    "\u0301",
    "---\n",
]
WORDS = [
    "no",
    "yes",
    "1.221",
    "010",
    "12:30",
    "null",
    "5/6/2018",
    "2019-02-30",
    ">450",
    "<<: *a",
    "!!int 3",
    "&a b",
]


@dataclass
class Report:
    """How many were refused and accepted, the longest time in seconds, and what went wrong."""

    refused: int = 0
    accepted: int = 0
    slowest: float = 0.0
    failures: list[str] = field(default_factory=list)


def mutate(text: str, chance: random.Random) -> str:
    for _ in range(chance.choice([1, 1, 1, 2, 3, 8])):
        lines = text.split("\n")
        at = chance.randrange(len(lines))
        place = chance.randrange(len(text) + 1)
        match chance.randrange(9):
            case 0:
                text = text[:place] + chance.choice(SIGNS) + text[place:]
            case 1:
                text = text[:place] + text[place + chance.randrange(1, 5) :]
            case 2:
                lines.insert(at, lines[chance.randrange(len(lines))])
                text = "\n".join(lines)
            case 3:
                del lines[at]
                text = "\n".join(lines) or "a"
            case 4:
                lines[at] = " " * chance.randrange(4) + lines[at]
                text = "\n".join(lines)
            case 5:
                lines[at] = lines[at].lstrip() if chance.random() < 0.5 else lines[at][1:]
                text = "\n".join(lines)
            case 6:
                key, colon, _ = lines[at].partition(": ")
                lines[at] = key + colon + chance.choice(WORDS)
                text = "\n".join(lines)
            case 7:
                lines[at] = lines[at].replace(": ", chance.choice([":", " : ", "： ", ":\t"]), 1)
                text = "\n".join(lines)
            case _:
                text = text.replace(chance.choice('":-'), chance.choice(SIGNS), 1)
    return text


def plain(node: Node) -> Any:
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.pairs}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text


def trouble(text: str) -> tuple[bool, str | None]:
    """Return whether `text` was refused, and what the builder did wrong about it."""
    parsed = parse(text)
    findings = list(parsed.findings)
    entry = None
    if parsed.root is not None:
        entry, found, _ = decode(parsed.root, id="x")
        findings += found
    refused = any(one.is_error for one in findings)
    if entry is None and not refused:
        return refused, "neither an entry nor a reason"
    lines = text.count("\n") + text.count("\r") + 1
    if any(one.place.line > lines for one in findings):
        return refused, "a place outside the file"
    report.text(findings, "vi")
    if not parsed.findings:
        try:
            if yaml.load(text, yaml.CBaseLoader) != plain(parsed.root):  # noqa: S506, plain texts only
                return refused, "another value than YAML says"
        except yaml.YAMLError as error:
            return refused, f"accepted what YAML refuses: {error}"
    return refused, None


def run(times: int, seed: int) -> Report:
    chance = random.Random(seed)  # noqa: S311, a test's dice
    texts = [path.read_text(encoding="utf-8") for path in ENTRIES]
    result = Report()
    for number in range(times):
        text = mutate(chance.choice(texts), chance)
        gc.collect(0)  # a search among all that other tests have left is no time of this entry's
        gc.disable()
        start = time.process_time()
        try:
            refused, wrong = trouble(text)
        except Exception as error:  # noqa: BLE001, any exception is what we look for
            refused, wrong = True, f"{type(error).__name__}: {error}"
        result.slowest = max(result.slowest, time.process_time() - start)
        gc.enable()
        result.refused += refused
        result.accepted += not refused
        if wrong:
            result.failures.append(
                f"{number}: {wrong}\n{text}" if len(result.failures) < 3 else f"{number}: {wrong}"
            )
    return result


if __name__ == "__main__":
    outcome = run(
        int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, seed=int(sys.argv[2]) if len(sys.argv) > 2 else 1
    )
    print(f"refused {outcome.refused}, accepted {outcome.accepted}, slowest {outcome.slowest * 1000:.0f} ms")
    print(*outcome.failures[:10], sep="\n\n")
    sys.exit(bool(outcome.failures))
