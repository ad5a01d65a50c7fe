"""`digest review`: mark English as checked by a named person, or write the page on which to check it."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path
from typing import Any

from builder import files, git, project, report, workbench
from builder.corpus import Case
from builder.language import Lang
from builder.translation import reviewpage, states
from builder.translation.reviewpage import Sheet
from builder.translation.states import Standing, Survey
from builder.translation.store import Stored, settled
from builder.workbench import Bench, Unreadable

DONE, REFUSED, WRONG_USE = 0, 1, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("id", metavar="ID", help="mã báo cáo / id of the report")
    parser.add_argument(
        "segments",
        nargs="*",
        metavar="SEGMENT",
        help="đoạn, ví dụ body.2; mặc định: mọi đoạn còn mới / default: all that are up to date",
    )
    parser.add_argument(
        "--by",
        metavar="NAME",
        help="người kiểm; mặc định: tên trong Git / the reviewer; default: the name in Git",
    )
    parser.add_argument(
        "--accept", action="store_true", help="lấy câu máy đề nghị / take an engine's proposal"
    )
    parser.add_argument(
        "--waive",
        action="append",
        default=[],
        type=_waiver,
        metavar="CODE=REASON",
        help="bỏ qua một lỗi, có lý do / waive a finding, with a reason",
    )
    parser.add_argument(
        "--page", action="store_true", help="chỉ ghi trang so song song / only write the side-by-side page"
    )
    parser.add_argument(
        "--work-dir", type=Path, default=Path("build"), help="nơi đặt trang / where the page goes"
    )
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="thư mục nội dung / folder of the content"
    )

    _take_segments_anywhere(parser)


def _take_segments_anywhere(parser: argparse.ArgumentParser) -> None:
    """Let segments stand behind options (`ID --by NAME SEGMENT`), which argparse refuses: options go first."""
    parse = parser.parse_known_args

    def options_first(args: Any = None, namespace: Any = None) -> Any:
        words, options, rest = iter(args or ()), list[str](), list[str]()
        for word in words:
            if not word.startswith("--"):
                rest.append(word)
                continue
            options.append(word)
            if word in _VALUED:
                options.extend([value] if (value := next(words, None)) is not None else [])
        return parse([*options, *rest], namespace)

    parser.parse_known_args = options_first  # type: ignore[method-assign]


_VALUED = ("--lang", "--by", "--waive", "--work-dir", "--content")


def _waiver(text: str) -> tuple[str, str]:
    from builder.catalogue import translation  # noqa: PLC0415, the words of a hundred codes

    code, _, reason = text.partition("=")
    if not code.strip() or not reason.strip():
        raise argparse.ArgumentTypeError("CODE=REASON")
    if code.strip() not in {name for one in translation.KINDS for name in (one.code, one.number)}:
        raise argparse.ArgumentTypeError(f"“{code.strip()}”: không có mã này / no such code")
    return code.strip(), " ".join(settled(reason).split())


def run(args: argparse.Namespace) -> int:
    """Run the command: 0 marked, 1 a segment was not marked, 2 no such report or segment, or no name."""
    bench = workbench.open_bench(args.content, [args.id])
    if bench.unknown or not bench.cases:
        print(_WORDS["unknown"][args.lang].format(id=args.id), file=sys.stderr)
        return WRONG_USE
    case = bench.cases[0]
    try:
        survey = bench.survey(case)
        if args.page:
            print(_page(args, bench, case, survey))
            return DONE
        return _mark(args, bench, case, survey)
    except Unreadable as fault:
        print(report.text(fault.findings, args.lang), file=sys.stderr)
        return REFUSED


def _page(args: argparse.Namespace, bench: Bench, case: Case, survey: Survey) -> Path:
    path: Path = args.work_dir / "review" / f"{case.decoded.id}.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet = Sheet(case.decoded.id, project.shown(bench.path(case)), survey, bench.judge, args.lang)
    files.write(path, reviewpage.page(sheet).encode())
    return path


def _mark(args: argparse.Namespace, bench: Bench, case: Case, survey: Survey) -> int:
    given = git.person(args.content) if args.by is None else args.by
    name = " ".join(settled(given).split())
    if not name:
        print(_WORDS["nameless"][args.lang], file=sys.stderr)
        return WRONG_USE
    known = {standing.key: standing for standing in survey.standings}
    strange = [key for key in args.segments if key not in known]
    if strange:
        words = _WORDS["no_segment"][args.lang]
        print(words.format(segments=", ".join(strange), known=", ".join(known)), file=sys.stderr)
        return WRONG_USE
    chosen = [known[key] for key in args.segments] or [
        standing
        for standing in survey.standings
        if standing.state in ("machine", "edited", "stale", "blocked")
    ]
    if not chosen:
        missing = sum(standing.state == "missing" for standing in survey.standings)
        print(_WORDS["nothing"][args.lang].format(missing=missing))
    left = 0
    for standing in chosen:
        reason = _objection(args, bench, standing, is_named=bool(args.segments))
        if reason:
            left += 1
            print(f"{standing.key}: {_WORDS[reason][args.lang]}", file=sys.stderr)
            continue
        changed = partial(_reviewed, args, bench, case, standing, name)
        workbench.change(bench.path(case), changed)
        print(f"{standing.key}: {_WORDS['marked'][args.lang].format(name=name)}")
    return REFUSED if left else DONE


def _objection(args: argparse.Namespace, bench: Bench, standing: Standing, *, is_named: bool) -> str:
    """Return why a segment cannot be marked, empty when it can."""
    row = standing.row
    if standing.state == "human" and (row is None or not row.en):
        return "own"
    if row is None or not row.en:
        return "missing"
    if args.accept and not standing.proposal:
        return "no_proposal"
    if standing.was and not is_named and not args.accept:
        return "stale"
    english = standing.proposal.en if args.accept and standing.proposal else row.en
    waived = {code for code, _ in (*row.waive, *args.waive)}
    errors = [one for one in bench.judge(settled(standing.vi), english) if one.severity == "error"]
    return "blocked" if any(one.number not in waived and one.code not in waived for one in errors) else ""


def _reviewed(
    args: argparse.Namespace, bench: Bench, case: Case, standing: Standing, name: str, stored: Stored
) -> Stored:
    sources = workbench.sources(case)
    now = states.matched(sources, stored).get(standing.key)
    if now != standing.row:
        return stored  # somebody has just changed it; what was looked at is not what stands there
    seal = bench.glossary.seal(standing.vi)
    return states.reviewed(
        sources, stored, standing.key, name, seal, accept=args.accept, waive=tuple(args.waive)
    )


_WORDS: dict[str, dict[Lang, str]] = {
    "unknown": {"vi": "Không có báo cáo nào mang mã {id}.", "en": "No report has the id {id}."},
    "nameless": {
        "vi": "Cần tên người kiểm: thêm --by TÊN.",
        "en": "The reviewer's name is needed: add --by NAME.",
    },
    "no_segment": {
        "vi": "Không có đoạn: {segments}. Báo cáo này có: {known}",
        "en": "No such segment: {segments}. This report has: {known}",
    },
    "nothing": {
        "vi": "Không có đoạn nào cần ghi nhận; {missing} đoạn chưa có tiếng Anh.",
        "en": "Nothing to mark; {missing} passages have no English yet.",
    },
    "marked": {"vi": "đã kiểm, {name}", "en": "checked, {name}"},
    "own": {
        "vi": "tiếng Anh nằm trong chính báo cáo, không cần ghi nhận.",
        "en": "its English stands in the report itself and needs no mark.",
    },
    "missing": {"vi": "chưa có tiếng Anh.", "en": "there is no English yet."},
    "no_proposal": {"vi": "máy không đề nghị gì.", "en": "there is no proposal."},
    "stale": {
        "vi": "tiếng Việt đã đổi. Nếu tiếng Anh vẫn đúng, hãy nêu tên đoạn này trong lệnh.",
        "en": "the Vietnamese has changed. If the English is still right, name this segment in the command.",
    },
    "blocked": {
        "vi": 'có lỗi về dữ kiện. Sửa tiếng Anh, hoặc thêm --waive MÃ="lý do".',
        "en": 'a fact is wrong. Mend the English, or add --waive CODE="reason".',
    },
}
