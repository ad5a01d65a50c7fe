"""`digest urls`: the ledger of published addresses beside the site as it would be built now."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from builder import files, project, published, report
from builder.diagnostics import Finding
from builder.publish import shelf
from builder.publish.building import site_of
from builder.publish.reading import read
from builder.site import plan
from builder.site.index import Index


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="thư mục nội dung / folder of the content"
    )
    parser.add_argument(
        "--update",
        action="store_true",
        help="ghi thêm địa chỉ mới vào urls.txt / add what is new to urls.txt",
    )


def run(args: argparse.Namespace) -> int:
    """Run the command; the exit code is 1 where a published address would be lost, and nothing is written then."""
    content: Path = args.content
    with TemporaryDirectory() as folder, shelf.opened(Path(folder) / "shelf") as put_away:
        known = read(content, Path(folder) / "memory", project.today(), "", put_away, full=True)
    if known.failed or known.settings is None:
        return _refused([finding for finding in known.findings if finding.is_error], args)
    ledger = project.read_published(content)
    site = site_of(known, ledger)
    index = Index.of(known.records, known.terms.vocabulary)
    pages = {one.address for one in plan.pages(site, index, known.sources)}
    outputs = {one.address for one in plan.outputs(site, index, known.sources)}
    addresses = published.recorded(pages | outputs)
    if findings := published.judge(ledger, addresses):
        return _refused([one.at_path(project.shown(content / one.path)) for one in findings], args)
    new = sorted(addresses - ledger.urls.keys())
    if args.update:
        files.write(content / published.URLS, published.updated(ledger, addresses).encode())
    else:
        print("".join(f"+ /{url}\n" for url in new), end="")
    print(_DONE[args.lang].format(all=len(ledger.urls) + len(new), new=len(new)), file=sys.stderr)
    return 0


def _refused(findings: list[Finding], args: argparse.Namespace) -> int:
    print(report.text(findings, args.lang), file=sys.stderr)
    return 1


_DONE = {
    "vi": "{all} địa chỉ, {new} địa chỉ mới",
    "en": "{all} addresses, {new} of them new",
}
