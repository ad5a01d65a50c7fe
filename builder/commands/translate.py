"""`digest translate`: send what has no English, or changed Vietnamese, to an engine; keep each answer at once."""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from builder import english, report, workbench
from builder.commands import numbers
from builder.corpus import Case
from builder.diagnostics import Finding
from builder.language import Lang
from builder.translation import states
from builder.translation.segments import State, worst
from builder.translation.states import Answer, Standing
from builder.translation.store import Stored, settled
from builder.translators.chain import Budget, Chain, Link, Said, Spent
from builder.translators.child import Child
from builder.translators.engines import ENGINES
from builder.workbench import Bench, Unreadable

DEADLINE = 20.0
"""Seconds for one call before its process is killed."""
DONE, REFUSED, WRONG_USE, GAVE_UP = 0, 1, 2, 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "ids", nargs="*", metavar="ID", help="mã báo cáo; mặc định: tất cả / ids; default: all"
    )
    parser.add_argument(
        "--engine",
        choices=(*ENGINES, "none"),
        help="máy dịch; mặc định: content/site.yml / default: content/site.yml",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="chỉ đếm, không gửi gì / count only, send nothing"
    )
    parser.add_argument(
        "--budget",
        type=numbers.whole,
        metavar="CHARS",
        help="số ký tự tối đa được gửi / most characters to send",
    )
    parser.add_argument(
        "--again", action="store_true", help="gửi lại đoạn bị giữ lại / send held-back segments again"
    )
    parser.add_argument(
        "--deadline", type=numbers.seconds, default=DEADLINE, help="giây cho mỗi lần gọi / seconds for a call"
    )
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="thư mục nội dung / folder of the content"
    )


@dataclass(slots=True)
class _Run:
    """What has been done so far."""

    outcomes: dict[tuple[str, str], str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    needed: int = 0
    stopped: str | None = None
    refused: int = 0


def run(args: argparse.Namespace) -> int:
    """Run the command: 0 done, 1 something was refused, 3 every engine gave up; finished work is kept."""
    folder = args.content / english.FOLDER
    if not args.dry_run:
        folder.mkdir(exist_ok=True)
        try:
            with workbench.locked(folder, wait=False):
                return _run(args)
        except BlockingIOError:
            print(_WORDS["locked"][args.lang], file=sys.stderr)
            return REFUSED
    return _run(args)


def _run(args: argparse.Namespace) -> int:
    if not args.dry_run:
        workbench.sweep(args.content)
    bench = workbench.open_bench(args.content, args.ids)
    if bench.unknown:
        print(_WORDS["unknown"][args.lang].format(ids=", ".join(bench.unknown)), file=sys.stderr)
        return WRONG_USE
    done = _Run(findings=list(bench.findings))
    work = list(_work(bench, done, again=args.again))
    done.needed = sum(len(settled(standing.vi)) for _, standing in work)
    names = _engines(args, bench)
    chain = _chain(names, args, bench)
    try:
        if not args.dry_run and names:
            _translate(bench, work, chain, done, args.lang)
    except KeyboardInterrupt:
        _progress("")
        print(_WORDS["interrupted"][args.lang], file=sys.stderr)
        raise
    finally:
        chain.stop()
    print(json.dumps(_told(args, bench, work, chain, done), ensure_ascii=False, indent=1))
    return _closed(args, names, work, done)


def _engines(args: argparse.Namespace, bench: Bench) -> tuple[str, ...]:
    if args.engine:
        return () if args.engine == "none" else (args.engine,)
    return bench.terms.settings.engines if bench.terms.settings else ()


def _chain(names: tuple[str, ...], args: argparse.Namespace, bench: Bench) -> Chain:
    links = [
        Link(
            name,
            Child(ENGINES[name], os.environ, args.deadline),
            ENGINES[name].most,
            ENGINES[name].by_sentence,
        )
        for name in names
    ]
    return Chain(links, Budget(args.budget), time.sleep, random.random, bench.judge)


def _work(bench: Bench, done: _Run, *, again: bool) -> Iterator[tuple[Case, Standing]]:
    """Yield what an engine should be asked, entry by entry."""
    for case in bench.cases:
        try:
            found = bench.survey(case)
        except Unreadable as fault:
            done.findings += fault.findings
            continue
        for standing in states.pending(found, again=again):
            yield case, standing


def _translate(bench: Bench, work: list[tuple[Case, Standing]], chain: Chain, done: _Run, lang: Lang) -> None:
    """Ask for each segment and write each answer before the next is asked."""
    for number, (case, standing) in enumerate(work, start=1):
        _progress(f"{number}/{len(work)} {case.decoded.id} {standing.key}")
        try:
            said = chain.translate(settled(standing.vi))
        except Spent:
            done.stopped = "budget"
            break
        if said is not None:
            done.outcomes[case.decoded.id, standing.key] = _kept(bench, case, standing, said, done)
        elif chain.gave_up:
            done.stopped = "engines"
            break
        else:
            done.refused += 1
            done.outcomes[case.decoded.id, standing.key] = "refused: " + "; ".join(chain.refusals)
    _progress("")
    if done.stopped == "engines":
        reasons = "; ".join(f"{link.name}: {link.why}" for link in chain.links)
        print(_WORDS["gave_up"][lang].format(reasons=reasons), file=sys.stderr)


def _kept(bench: Bench, case: Case, standing: Standing, said: Said, done: _Run) -> str:
    answer = Answer(standing.vi, said.en, said.by, bench.glossary.seal(standing.vi))
    path = bench.path(case)
    try:
        changed = workbench.change(path, partial(_with_answer, case, standing.key, answer))
    except Unreadable as fault:
        done.findings += fault.findings
        return "file at fault"
    if not changed:
        return "kept the person's words"
    if standing.person:
        return "proposed"
    return "held back" if said.errors else "stored"


def _with_answer(case: Case, key: str, answer: Answer, stored: Stored) -> Stored:
    return states.answered(workbench.sources(case), stored, key, answer)


def _told(
    args: argparse.Namespace, bench: Bench, work: list[tuple[Case, Standing]], chain: Chain, done: _Run
) -> dict[str, Any]:
    """Return the report as JSON: states as they are now, what was sent, what became of it."""
    pending = {(case.decoded.id, standing.key): len(settled(standing.vi)) for case, standing in work}
    fresh = Bench(
        bench.content, bench.terms, bench.glossary, bench.cases, english.read_english(bench.content), ()
    )
    fresh.__dict__["judge"] = bench.judge  # the verdicts of this run
    counts: Counter[str] = Counter()
    entries: list[dict[str, Any]] = []
    for case in bench.cases:
        try:
            found = fresh.survey(case)
        except Unreadable:
            entries.append({"id": case.decoded.id, "lang": "en", "state": "unreadable", "segments": []})
            continue
        rows = []
        for standing in found.standings:
            counts[standing.state] += 1
            row: dict[str, Any] = {"key": standing.key, "state": standing.state, "by": standing.by}
            place = (case.decoded.id, standing.key)
            if place in pending:
                row["characters"] = pending[place]
                row["outcome"] = done.outcomes.get(place, "left")
            rows.append(row)
        state: State = worst([standing.public for standing in found.standings])
        entries.append({"id": case.decoded.id, "lang": "en", "state": state, "segments": rows})
    return {
        "dry_run": args.dry_run,
        "stopped": done.stopped,
        "characters": {"needed": done.needed, "sent": chain.budget.sent, "budget": args.budget},
        "counts": {state: counts[state] for state in sorted(counts)},
        "engines": [
            {
                "name": link.name,
                "calls": link.calls,
                "faults": dict(link.faults),
                "stopped": link.why if link.is_open else None,
            }
            for link in chain.links
        ],
        "entries": entries,
    }


def _closed(
    args: argparse.Namespace, names: tuple[str, ...], work: list[tuple[Case, Standing]], done: _Run
) -> int:
    lang: Lang = args.lang
    if done.findings:
        print(report.text(done.findings, lang), file=sys.stderr)
    if done.stopped == "engines":
        return GAVE_UP
    if done.stopped == "budget":
        print(_WORDS["budget"][lang], file=sys.stderr)
    if not args.dry_run and work and not names and args.engine != "none":
        print(_WORDS["no_engine"][lang].format(count=len(work), names=", ".join(ENGINES)), file=sys.stderr)
    faulty = any(one.is_error for one in done.findings)
    if done.refused:
        print(_WORDS["refused"][lang].format(count=done.refused), file=sys.stderr)
    return REFUSED if faulty or done.refused else DONE


def _progress(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


_WORDS = {
    "locked": {
        "vi": "Một lần dịch khác đang chạy trên thư mục này; hãy đợi nó xong.",
        "en": "Another translation is running on this folder; wait until it is done.",
    },
    "unknown": {"vi": "Không có báo cáo nào mang mã: {ids}", "en": "No report has the id: {ids}"},
    "gave_up": {
        "vi": "Không máy dịch nào trả lời được nữa ({reasons}). Đoạn đã xong được giữ; chạy lại lệnh này để dịch tiếp.",
        "en": "No engine answers any more ({reasons}). Finished segments are kept; run the command again to go on.",
    },
    "interrupted": {
        "vi": "Đã dừng theo lệnh. Đoạn đã xong được giữ; chạy lại lệnh này để dịch tiếp.",
        "en": "Stopped as told. Finished segments are kept; run the command again to go on.",
    },
    "budget": {
        "vi": "Đã dùng hết số ký tự cho phép. Chạy lại lệnh này để dịch tiếp.",
        "en": "The budget of characters is used up. Run the command again to go on.",
    },
    "no_engine": {
        "vi": "Còn {count} đoạn chưa dịch mà chưa chọn máy dịch. Ghi `engines:` trong content/site.yml hoặc thêm --engine ({names}).",
        "en": "{count} segments wait and no engine is chosen. Set `engines:` in content/site.yml or add --engine ({names}).",
    },
    "refused": {
        "vi": "{count} đoạn không nhận được bản dịch dùng được; chạy lại hoặc dịch tay.",
        "en": "{count} segments got no usable translation; run again or translate by hand.",
    },
}
