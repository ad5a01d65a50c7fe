"""`digest build`: check everything, build the site beside the old one, put it in its place."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from builder import english, project, report
from builder.engine.run import ENGINES, EngineError
from builder.publish import Refused, Target, publish


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
    parser.add_argument("--base-url", help="địa chỉ của trang / the site's address")
    parser.add_argument("--full", action="store_true", help="dựng lại tất cả / build everything anew")
    parser.add_argument("--engine", choices=ENGINES, default="mkdocs")
    parser.add_argument(
        "--allow-loss", action="store_true", help="cho phép mất nhiều trang / let many pages go"
    )


def run(args: argparse.Namespace) -> int:
    """Run the command; the exit code is 1 where anything stands in the way, and the old site stays."""
    terms, faults = project.read_terms(args.content)
    paths = project.entry_paths([args.content / project.REPORTS])
    examined = project.examine(paths, terms, args.content, project.today())
    stored, doubts = english.for_site(args.content, terms, examined.cases)
    findings = [*faults, *examined.findings, *doubts]
    if findings:
        print(report.text(findings, args.lang), file=sys.stderr)
    if terms.settings is None or any(finding.is_error for finding in findings):
        print(_NOTHING[args.lang], file=sys.stderr)
        return 1
    settings = project.with_base(terms.settings, args.base_url)
    target = Target(args.site_dir, args.work_dir, args.engine, allow_loss=args.allow_loss)
    try:
        pages = publish(terms, settings, examined.cases, target, _say, stored)
    except (Refused, EngineError) as refusal:
        print(refusal, file=sys.stderr)
        return 1
    print(_DONE[args.lang].format(pages=pages, site=args.site_dir))
    return 0


_NOTHING = {
    "vi": "Chưa dựng trang: hãy sửa các lỗi ở trên. Trang cũ còn nguyên.",
    "en": "Nothing was built: mend the errors above. The old site is untouched.",
}
_DONE = {"vi": "Đã dựng {pages} trang vào {site}/", "en": "Built {pages} pages into {site}/"}


def _say(text: str) -> None:
    if sys.stderr.isatty():
        print(text, file=sys.stderr)
