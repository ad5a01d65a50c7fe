"""`digest status`: the state of every segment of every entry, with what the fact checks say."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from builder import report, workbench
from builder.corpus import Case
from builder.diagnostics import Finding
from builder.site.words import word
from builder.translation.facts import Discrepancy, Span
from builder.translation.segments import worst
from builder.translation.states import Standing, Survey
from builder.workbench import Bench, Unreadable


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "ids", nargs="*", metavar="ID", help="mã báo cáo; mặc định: tất cả / ids; default: all"
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="dạng kết quả / form of the result"
    )
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="thư mục nội dung / folder of the content"
    )


def run(args: argparse.Namespace) -> int:
    """Run the command; the exit code is 1 where a file cannot be read, 2 where no report has a given id."""
    bench = workbench.open_bench(args.content, args.ids)
    findings: list[Finding] = list(bench.findings)
    surveys: list[tuple[Case, Survey]] = []
    for case in bench.cases:
        try:
            surveys.append((case, bench.survey(case)))
        except Unreadable as fault:
            findings += fault.findings
    if findings:
        print(report.text(findings, args.lang), file=sys.stderr)
    if bench.unknown:
        print(_UNKNOWN[args.lang].format(ids=", ".join(bench.unknown)), file=sys.stderr)
    if args.format == "json":
        told = [entry(bench, case, survey) for case, survey in surveys]
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        _print(surveys, args.lang)
    return 2 if bench.unknown else 1 if findings else 0


_UNKNOWN = {"vi": "Không có báo cáo nào mang mã: {ids}", "en": "No report has the id: {ids}"}


def entry(bench: Bench, case: Case, survey: Survey) -> dict[str, Any]:
    """Return the states of an entry as the JSON of the command has them."""
    return {
        "id": case.decoded.id,
        "lang": "en",
        "state": worst([standing.public for standing in survey.standings]),
        "segments": [_segment(bench, standing) for standing in survey.standings],
        "orphans": [{"field": row.field, "vi": row.vi, "en": row.en, "by": row.by} for row in survey.orphans],
    }


def _segment(bench: Bench, standing: Standing) -> dict[str, Any]:
    row = standing.row
    findings = standing.findings or (
        bench.judge(standing.vi, standing.en) if standing.state == "human" else ()
    )
    seal = bench.glossary.seal(standing.vi)
    return {
        "key": standing.key,
        "state": standing.state,
        "by": standing.by,
        "reviewed": row.reviewed if row and standing.state == "reviewed" else "",
        "proposal": standing.proposal is not None,
        "glossary_changed": bool(row and row.gl and row.gl != seal and standing.state != "human"),
        "findings": [finding(one) for one in findings],
    }


def finding(one: Discrepancy) -> dict[str, Any]:
    """Return a finding with its places in both texts."""
    return {
        "code": one.number,
        "severity": one.severity,
        "message": one.message._asdict(),
        "vi_span": _span(one.vi_span),
        "en_span": _span(one.en_span),
    }


def _span(span: Span | None) -> dict[str, Any] | None:
    return span._asdict() if span else None


def _print(surveys: list[tuple[Case, Survey]], lang: Any) -> None:
    counts: Counter[str] = Counter()
    for case, survey in surveys:
        found = Counter(standing.state for standing in survey.standings)
        counts.update(found)
        listed = ", ".join(f"{_word(state, lang)} {number}" for state, number in sorted(found.items()))
        print(f"{case.decoded.id}: {listed}")
        for standing in survey.standings:
            for one in standing.findings:
                print(f"    {standing.key} {one.number}: {one.message.of(lang)}")
    print("; ".join(f"{_word(state, lang)}: {number}" for state, number in sorted(counts.items())))


def _word(state: str, lang: Any) -> str:
    held = {"vi": "bị giữ lại", "en": "held back"}
    return held[lang] if state == "blocked" else word(f"state.{state}", lang)
