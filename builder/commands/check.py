"""`digest check`: everything that is wrong in entries, vocabularies and settings, in one run."""

from __future__ import annotations

import argparse
import stat
import sys
from pathlib import Path

from builder import english, files, project, report
from builder.diagnostics import Finding, Value, in_order
from builder.gallery import Gallery
from builder.source.text import read_text

CONTENT = Path("content")
_PROJECT = Path(__file__).parents[2]
FORMATS = ("text", "github", "json", "sarif")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="tệp hoặc thư mục; mặc định: content/ / files or folders; default: content/",
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="dạng kết quả / form of the result")
    parser.add_argument(
        "--content", type=Path, default=CONTENT, help="thư mục nội dung / folder of the content"
    )


def run(args: argparse.Namespace) -> int:
    """Run the command; the exit code is 1 where there is an error."""
    content: Path = args.content
    known = _with_vocabulary(content)
    terms, findings = project.read_terms(known)
    paths: list[Path] = []
    for given in args.paths or [content]:
        found, strange = _entries(given, content)
        paths += found
        findings += strange
    examined = project.examine(dict.fromkeys(paths), terms, content, project.today())
    stored = [] if args.paths else english.faults(content, terms, examined.cases)
    if not args.paths:
        stored += project.strays(Gallery.of(content), {project.id_of(str(path)) for path in paths})
    judged = english.judge(terms, english.read_glossary(known, terms)[0], english.genders(examined.cases))
    findings = in_order([*findings, *examined.findings, *stored, *english.own(examined.cases, judged)])
    print(_printed(findings, args, content, len(set(paths))), end="")
    return 1 if any(finding.is_error for finding in findings) else 0


def _with_vocabulary(content: Path) -> Path:
    """Return the folder whose vocabularies hold: the content's own, else those of this project."""
    return content if files.is_folder(content / project.VOCABULARY) else _PROJECT / CONTENT


def _entries(given: Path, content: Path) -> tuple[list[Path], list[Finding]]:
    """Return the entry files that `given` stands for, and what lies there that cannot be one."""
    try:
        if given.resolve() == content.resolve() and (content / project.REPORTS).is_dir():
            listed = project.folder(content)
            return list(map(Path, listed.entries.values())), listed.strange
        mode = given.stat().st_mode if given.is_dir() else given.lstat().st_mode
        if not stat.S_ISDIR(mode):
            return [given], []
        strange = project.unusual(given)
        if _is_inside(given, content):
            strange += project.other_endings(given)
        return list(files.regular_files(given, project.ENTRY)), strange
    except OSError as error:
        values: dict[str, Value] = {"found": str(given), "reason": files.reason(error)}
        return [], [Finding("E108/unreadable", values=values, path=str(given))]


def _is_inside(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def _printed(findings: list[Finding], args: argparse.Namespace, content: Path, files_read: int) -> str:
    if args.format == "json":
        return report.as_json(findings) + "\n"
    if args.format == "sarif":
        return report.sarif(findings, args.lang) + "\n"
    if args.format == "github":
        # The annotations are for GitHub; the person who reads the log gets the count.
        print(report.total(findings, files_read, args.lang), file=sys.stderr)
        return report.github(findings, args.lang) + "\n" if findings else ""

    def lines(path: str) -> list[str] | None:
        """Give the lines of content only: no line of a file elsewhere is ever printed."""
        file = Path(path)
        if not path or not _is_inside(file, content) or not file.is_file():
            return None
        return read_text(file.read_bytes())[0].removeprefix("\ufeff").splitlines()

    body = report.text(findings, args.lang, lines)
    return (body + "\n\n" if body else "") + report.total(findings, files_read, args.lang) + "\n"
