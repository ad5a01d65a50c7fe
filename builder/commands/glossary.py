"""`digest glossary`: the terms, and which pieces of English a change of the glossary touches."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from builder import english, git, report, workbench
from builder.translation import states, termbase
from builder.translation.termbase import Term, Termbase
from builder.workbench import Bench


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--impact", action="store_true", help="đoạn mà thay đổi chạm tới / the segments a change touches"
    )
    parser.add_argument(
        "--since",
        default="HEAD",
        metavar="COMMIT",
        help="so với bản ghi này; mặc định HEAD / compare with this commit",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="dạng kết quả / form of the result"
    )
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="thư mục nội dung / folder of the content"
    )


def run(args: argparse.Namespace) -> int:
    """Run the command; the exit code is 1 where the glossary has a mistake."""
    bench = workbench.open_bench(args.content)
    if bench.findings:
        print(report.text(bench.findings, args.lang), file=sys.stderr)
    if args.impact:
        before = _before(args, bench)
        if before is None:
            print(_WORDS[args.lang].format(commit=args.since), file=sys.stderr)
            before = bench.glossary
        _show_impact(bench, before, args.format)
    else:
        _show_terms(bench.glossary, args.format)
    return 1 if bench.findings else 0


_WORDS = {
    "vi": "Không đọc được bảng thuật ngữ ở {commit}; chỉ so với dấu ghi trong tệp bản dịch.",
    "en": "The glossary at {commit} cannot be read; only the marks in the stored English are compared.",
}


def _before(args: argparse.Namespace, bench: Bench) -> Termbase | None:
    text = git.committed(args.content / english.GLOSSARY, args.since)
    return None if text is None else english.chosen(termbase.read(text)[0], bench.terms)


def _show_terms(glossary: Termbase, form: str) -> None:
    if form == "json":
        print(json.dumps([_term(term) for term in glossary.terms], ensure_ascii=False, indent=1))
        return
    for term in glossary.terms:
        also = f" ({', '.join(term.forms[1:])})" if len(term.forms) > 1 else ""
        never = f"  ✗ {', '.join(term.never)}" if term.never else ""
        print(f"{term.vi}\t{term.en or '—'}{also}{never}{'' if term.is_confirmed else '  ?'}")


def _term(term: Term) -> dict[str, Any]:
    return {
        "vi": term.vi,
        "en": term.en,
        "also": list(term.forms[1:]),
        "never": list(term.never),
        "confirmed": term.is_confirmed,
        "since": term.since,
        "until": term.until,
        "source": term.source,
        "note": term.note,
    }


def _show_impact(bench: Bench, before: Termbase, form: str) -> None:
    changed = bench.glossary.changed(before)
    rows = list(_touched(bench, before, frozenset(changed)))
    if form == "json":
        terms = [
            {"vi": wording, "was": [_term(one) for one in then], "is": [_term(one) for one in now]}
            for wording, (then, now) in changed.items()
        ]
        print(json.dumps({"changed": terms, "segments": rows}, ensure_ascii=False, indent=1))
        return
    for wording, (then, now) in changed.items():
        print(f"{wording}: {_forms(then)} → {_forms(now)}")
    for row in rows:
        print(f"{row['id']} {row['key']} [{row['state']}]: {', '.join(row['terms'])}")
    print(f"{len(changed)} → {len(rows)}")


def _forms(terms: tuple[Term, ...]) -> str:
    return "; ".join(term.en for term in terms) or "—"


def _touched(bench: Bench, before: Termbase, changed: frozenset[str]) -> Iterator[dict[str, Any]]:
    """Yield the segments whose Vietnamese uses a changed row, or whose mark says their rows have changed since."""
    for case in bench.cases:
        stored = bench.stored.read(case.decoded.id).stored
        for standing in states.survey(case.entry, stored).standings:
            if not standing.en:
                continue
            used = {term.vi for base in (before, bench.glossary) for term in base.used(standing.vi)}
            terms = sorted(term for term in used if term.casefold() in changed)
            row = standing.row if standing.state != "human" else None
            is_marked = row is not None and bool(row.gl) and row.gl != bench.glossary.seal(row.vi)
            if terms or is_marked:
                yield {
                    "id": case.decoded.id,
                    "key": standing.key,
                    "state": standing.state,
                    "terms": terms,
                    "findings": [one.number for one in bench.judge(standing.vi, standing.en)],
                }
