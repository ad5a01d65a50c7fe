"""`digest build`: check everything, build the site beside the old one, put it in its place."""

from __future__ import annotations

import argparse
import gc
import sys
from functools import partial
from pathlib import Path

from builder import files, project
from builder.commands import numbers
from builder.engine.run import ENGINES, FAST, EngineError
from builder.language import Both, Lang
from builder.publish import parallel
from builder.publish.building import Refused, Request, build
from builder.publish.watch import Stage, Watch
from builder.settings import is_base_url

MUCH = 800_000_000
"""Bytes of a site from which its office should know that GitHub Pages takes 1,000 MB."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="thư mục nội dung / folder of the content"
    )
    parser.add_argument(
        "--site-dir", type=Path, default=Path("site"), help="nơi đặt trang / where the site goes"
    )
    parser.add_argument(
        "--work-dir", type=Path, default=Path("build"), help="nơi đặt tệp trung gian / work files"
    )
    parser.add_argument("--base-url", type=_address, help="địa chỉ của trang / the site's address")
    parser.add_argument("--full", action="store_true", help="dựng lại tất cả / build everything anew")
    parser.add_argument(
        "--engine", choices=ENGINES, default="mkdocs", help="bộ dựng trang / what builds the site"
    )
    parser.add_argument(
        "--plain", action="store_true", help="không dùng bộ tăng tốc / without the accelerator"
    )
    parser.add_argument(
        "--profile", action="store_true", help="in thời gian từng bước / print the time of each stage"
    )
    parser.add_argument(
        "--jobs",
        type=numbers.whole,
        default=0,
        help="số tiến trình, mặc định: số lõi / processes, by default one a core",
    )
    parser.add_argument(
        "--allow-loss", action="store_true", help="cho phép mất nhiều trang / let many pages go"
    )


def _address(text: str) -> str:
    """Read an address; ArgumentTypeError where a site cannot have it."""
    if not is_base_url(text.rstrip("/") + "/"):
        raise argparse.ArgumentTypeError(
            f"“{text}”: viết như https://ngoaivu.example.gov.vn/ / write it like https://example.org/digest/"
        )
    return text


def run(args: argparse.Namespace) -> int:
    """Run the command; the exit code is 1 where anything stands in the way, and the old site stays."""
    gc.disable()  # one build and out: looking for cycles among 5,000 reports cost a sixth of its time
    request = Request(
        content=args.content,
        site=args.site_dir.resolve() if args.site_dir.is_symlink() else args.site_dir,  # the link stays
        work=args.work_dir,
        today=project.today(),
        engine=args.engine,
        base_url=args.base_url,
        full=args.full,
        fast=not args.plain and args.engine in FAST,
        allow_loss=args.allow_loss,
        hands=args.jobs or parallel.hands(),
    )
    watch = Watch(partial(_tell, args.lang) if sys.stderr.isatty() else None)
    try:
        outcome = build(request, watch)
    except (Refused, EngineError) as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except OSError as error:
        print(_broken(error, args.lang), file=sys.stderr)
        return 1
    finally:
        if sys.stderr.isatty():
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    if args.profile:
        print(_profile(watch, args.lang), file=sys.stderr)
    errors = [] if outcome.built else [finding for finding in outcome.findings if finding.is_error]
    if warnings := len(outcome.findings) - len(errors):
        print(_WARNED[args.lang].format(count=warnings), file=sys.stderr)
    if not outcome.built:
        from builder import report  # noqa: PLC0415, with the words for every mistake; most builds find none

        print(report.text(errors, args.lang), file=sys.stderr)  # an error is not to be sought among warnings
        print(_NOTHING[args.lang], file=sys.stderr)
        return 1
    if outcome.weight > MUCH:
        print(_HEAVY[args.lang].format(weight=outcome.weight // 1_000_000), file=sys.stderr)
    gc.freeze()  # Python looks for cycles once more before it ends
    print(_DONE[args.lang].format(pages=outcome.pages, made=outcome.made, site=args.site_dir))
    return 0


def _broken(error: OSError, lang: Lang) -> str:
    """Say what the disk refused, and that nobody need fear for the site that is there."""
    return f"{files.refusal(error).of(lang)}\n{_WHOLE[lang]}"


_WHOLE = {
    "vi": "Chưa dựng xong. Trang đang có vẫn nguyên vẹn; khắc phục rồi chạy lại.",
    "en": "The build did not finish. The site that is there is whole; mend this and run again.",
}
_NOTHING = {
    "vi": "Chưa dựng trang: hãy sửa các lỗi ở trên. Trang cũ còn nguyên.",
    "en": "Nothing was built: mend the errors above. The old site is untouched.",
}
_WARNED = {"vi": "{count} cảnh báo; xem: digest check", "en": "{count} warnings; see: digest check"}
_HEAVY = {
    "vi": "Trang nặng {weight} MB; GitHub Pages nhận nhiều nhất 1.000 MB. Cách chia: docs/scale.md",
    "en": "The site weighs {weight} MB; GitHub Pages takes 1,000 MB at most. How to divide it: docs/scale.md",
}
_DONE = {"vi": "{site}/: {pages} trang, dựng mới {made}", "en": "{site}/: {pages} pages, {made} made anew"}


_STAGES: dict[Stage, Both] = {
    "wait": Both("chờ một lần dựng khác", "wait for another build"),
    "read": Both("đọc, kiểm tra", "read, check"),
    "plan": Both("lập danh mục trang", "plan"),
    "pages": Both("dựng trang", "pages"),
    "data": Both("dữ liệu, nguồn tin", "data, feeds"),
    "search": Both("chỉ mục tìm kiếm", "search index"),
    "place": Both("đặt vào chỗ", "put in place"),
    "remember": Both("ghi nhớ", "remember"),
}


def _tell(lang: Lang, stage: Stage, done: int, total: int) -> None:
    """Write over the one line that says what is under way."""
    count = f" {done}/{total}" if total else ""
    print(f"\r\x1b[K{_STAGES[stage].of(lang)}{count} …", end="", file=sys.stderr, flush=True)


def _profile(watch: Watch, lang: Lang) -> str:
    """Return the seconds of each stage: on the clock, and of the processor."""
    rows = [(_STAGES[stage].of(lang), spent) for stage, spent in watch.stages.items()]
    rows.append((Both("cộng", "sum").of(lang), watch.spent))
    return "\n".join(f"{name:<20} {spent.wall:7.2f} s  {spent.cpu:7.2f} s CPU" for name, spent in rows)
