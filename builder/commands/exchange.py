"""`digest exchange`: the English goes out as PO, XLIFF or TMX and comes back."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from builder import files, report, workbench
from builder.corpus import Case
from builder.language import Lang
from builder.translation import states
from builder.translation.exchange import READERS, WRITERS, Unit, Unusable, unit
from builder.translation.states import Standing
from builder.translation.store import Stored, mark, settled
from builder.workbench import Bench, Unreadable

DONE, REFUSED, WRONG_USE = 0, 1, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument("--to", choices=tuple(WRITERS), help="dạng tệp ra / format to write")
    way.add_argument(
        "--from", dest="source", action="store_true", help="đọc lại tệp đã sửa / read a file back"
    )
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="tệp; - là màn hình / the file; - is standard output"
    )
    parser.add_argument(
        "ids", nargs="*", metavar="ID", help="mã báo cáo; mặc định: tất cả / ids; default: all"
    )
    parser.add_argument(
        "--by", default="", metavar="NAME", help="người dịch hoặc kiểm / the translator or reviewer"
    )
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="thư mục nội dung / folder of the content"
    )


def run(args: argparse.Namespace) -> int:
    """Run the command: 0 done, 1 a unit or the file was refused, 2 wrong use."""
    bench = workbench.open_bench(args.content, args.ids)
    if bench.unknown:
        print(_WORDS["unknown"][args.lang].format(id=", ".join(bench.unknown)), file=sys.stderr)
        return WRONG_USE
    try:
        return _out(args, bench) if args.to else _back(args, bench)
    except Unreadable as fault:
        print(report.text(fault.findings, args.lang), file=sys.stderr)
    except Unusable as fault:
        print(_WORDS["unusable"][args.lang].format(file=args.file, reason=fault), file=sys.stderr)
    except ModuleNotFoundError as missing:
        print(_WORDS["package"][args.lang].format(name=missing.name), file=sys.stderr)
    return REFUSED


def _out(args: argparse.Namespace, bench: Bench) -> int:
    text = WRITERS[args.to](_units(bench))
    if str(args.file) == "-":
        print(text, end="")
    else:
        files.write(args.file, text.encode())
    return DONE


def _units(bench: Bench) -> Iterator[Unit]:
    for case in bench.cases:
        for standing in bench.survey(case).standings:
            done = standing.state in ("reviewed", "human")
            yield unit(case.decoded.id, standing.key, standing.vi, standing.en, is_done=done)


def _back(args: argparse.Namespace, bench: Bench) -> int:
    read = READERS.get(args.file.suffix.lstrip(".").lower())
    if read is None:
        print(_WORDS["ending"][args.lang].format(endings=", ".join(READERS)), file=sys.stderr)
        return WRONG_USE
    try:
        text = args.file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unusable("UTF-8") from error
    cases = {case.decoded.id: (case, bench.survey(case).standings) for case in bench.cases}
    told = [(one.id, what) for one in read(text) for what in _taken(args, bench, cases.get(one.entry), one)]
    refused = [(name, what) for name, what in told if what != "taken"]
    for name, what in refused:
        print(f"{name}: {_WORDS[what][args.lang]}", file=sys.stderr)
    print(_WORDS["sum"][args.lang].format(taken=len(told) - len(refused), refused=len(refused)))
    return REFUSED if refused else DONE


def _taken(
    args: argparse.Namespace, bench: Bench, found: tuple[Case, tuple[Standing, ...]] | None, one: Unit
) -> list[str]:
    """Take a unit back; return what to tell of it, keys of `_WORDS`: "taken", what was in the way, nothing."""
    if found is None:
        return ["gone"]
    case, standings = found
    standing = next((standing for standing in standings if standing.key == one.key), None)
    if not one.en or (standing is not None and standing.state == "human" and standing.row is None):
        is_new = bool(one.en) and standing is not None and settled(standing.en) != one.en
        return ["own"] if is_new else []
    if standing is None:
        return ["unknown_key"]
    if not states.same(standing.vi, one.vi):
        return ["moved"] if one.base != mark(one.en) else []
    if one.is_open and standing.state in _OUT_WITHOUT_MARK and settled(standing.en) != one.en:
        return ["open"]
    outcome: list[str] = []
    workbench.change(bench.path(case), partial(_with_unit, args, bench, case, one, outcome))
    return outcome


_OUT_WITHOUT_MARK = ("missing", "human", "reviewed")
"""States that go out without the mark of open work; where one comes back with it, the translator has set it."""


def _with_unit(
    args: argparse.Namespace, bench: Bench, case: Case, one: Unit, outcome: list[str], stored: Stored
) -> Stored:
    sources = workbench.sources(case)
    row = states.matched(sources, stored).get(one.key)
    now = settled(row.en) if row else ""
    is_new = one.en != now
    if is_new:
        if one.base != mark(now):
            if one.base != mark(one.en):  # both sides have changed
                outcome.append("conflict")
            return stored
        stored = states.edited(sources, stored, one.key, one.vi, one.en, args.by)
        row = states.matched(sources, stored)[one.key]
        outcome.append("taken")
    is_review = bool(one.is_done and args.by)
    if row is None or not (is_new or is_review):
        return stored
    judged = states.unwaived(row, bench.judge(one.vi, one.en))
    if any(found.severity == "error" for found in judged):
        outcome.append("blocked")
        return stored
    if not is_review or states.made(row) in ("reviewed", "human"):
        return stored
    return states.reviewed(sources, stored, one.key, args.by, bench.glossary.seal(one.vi))


_WORDS: dict[str, dict[Lang, str]] = {
    "unknown": {"vi": "Không có báo cáo nào mang mã: {id}", "en": "No report has the id: {id}"},
    "unusable": {"vi": "{file}: không đọc được ({reason}).", "en": "{file}: cannot be read ({reason})."},
    "package": {
        "vi": "Cần gói {name}: .venv/bin/python -m pip install {name}",
        "en": "The package {name} is needed: .venv/bin/python -m pip install {name}",
    },
    "ending": {"vi": "Tên tệp phải kết thúc bằng: {endings}", "en": "The file's name must end in: {endings}"},
    "sum": {"vi": "Đã lấy {taken} đoạn, để lại {refused}.", "en": "{taken} passages taken, {refused} left."},
    "open": {
        "vi": "trong tệp còn đánh dấu là chưa xong (fuzzy, needs-…); bỏ dấu ấy rồi đưa vào lại.",
        "en": "the file marks it as unfinished (fuzzy, needs-…); take the mark off and bring it in again.",
    },
    "unknown_key": {
        "vi": "báo cáo không có đoạn này.",
        "en": "the report has no such passage.",
    },
    "gone": {"vi": "không còn báo cáo này.", "en": "this report is gone."},
    "own": {
        "vi": "tiếng Anh nằm trong chính báo cáo; sửa ở đó.",
        "en": "its English stands in the report itself; change it there.",
    },
    "moved": {
        "vi": "tiếng Việt đã đổi từ khi xuất tệp; xuất lại rồi sửa.",
        "en": "the Vietnamese has changed since the file went out; write it again, then edit.",
    },
    "conflict": {
        "vi": "tiếng Anh đã có người khác sửa từ khi xuất tệp; giữ nguyên lời người ấy.",
        "en": "somebody else has changed the English since the file went out; their words are kept.",
    },
    "blocked": {
        "vi": "có lỗi về dữ kiện nên chưa được coi là đã kiểm; xem: digest review MÃ --page",
        "en": "a fact is wrong, so it does not count as checked; see: digest review ID --page",
    },
}
