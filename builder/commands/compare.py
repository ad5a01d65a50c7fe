"""`digest compare`: the fact checks over a file of pairs, for engines, reviewers and other programs.

A line of the file is `Vietnamese<TAB>English`, without a header. No report is needed; places and glossary come from
the content folder.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder import english, project
from builder.language import LANGS
from builder.source.text import read_text
from builder.translation import facts, judging

if TYPE_CHECKING:
    import argparse

    from builder.language import Both, Lang
    from builder.translation.facts import Context, Discrepancy, Span


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--pairs",
        type=Path,
        required=True,
        metavar="FILE",
        help="tệp TSV, mỗi dòng: tiếng Việt, Tab, tiếng Anh / TSV file, a line is Vietnamese, tab, English",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="dạng kết quả / form of the result"
    )
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="thư mục nội dung / folder of the content"
    )


def run(args: argparse.Namespace) -> int:
    """Run the command; the exit code is 1 where a pair has an error."""
    text, _ = read_text(args.pairs.read_bytes())
    context = read_context(args.content)
    judged = list(judge(text, context))
    if args.format == "json":
        document = [_as_json(number, found) for number, found in judged]
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    else:
        for number, found in judged:
            for one in found:
                sys.stdout.write(_as_text(args.pairs, number, one, args.lang))
    return 1 if any(one.severity == "error" for _, found in judged for one in found) else 0


def read_context(content: Path) -> Context:
    """Return what the checks look up, from the content folder; faults there are `digest check`'s business."""
    terms, _ = project.read_terms(content)
    glossary, _ = english.read_glossary(content, terms)
    return judging.context(terms.vocabulary, terms.provinces, glossary)


def judge(text: str, context: Context) -> Iterator[tuple[int, list[Discrepancy]]]:
    """Yield what is wrong with each line of `text`, by its number; a line that is no pair is wrong itself."""
    lines = text.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    for number, line in enumerate(lines, start=1):
        cells = line.rstrip("\r").split("\t")
        if len(cells) == 2:  # noqa: PLR2004, Vietnamese and English
            yield number, facts.compare(cells[0], cells[1], context)
        else:
            yield number, [facts.not_a_pair(line)]


def _both(text: Both) -> dict[str, str]:
    return {lang: text.of(lang) for lang in LANGS}


def _span(span: Span | None) -> dict[str, Any] | None:
    return {"start": span.start, "end": span.end, "text": span.text} if span else None


def _as_json(number: int, found: list[Discrepancy]) -> dict[str, Any]:
    return {
        "line": number,
        "findings": [
            {
                "code": one.number,
                "slug": one.slug,
                "severity": one.severity,
                "message": _both(one.message),
                "hint": _both(one.hint),
                "vi_span": _span(one.vi_span),
                "en_span": _span(one.en_span),
            }
            for one in found
        ],
    }


def _as_text(path: Path, number: int, one: Discrepancy, lang: Lang) -> str:
    column = one.en_span.start + 1 if one.en_span else 1
    return f"{path}:{number}:{column}: {one.number} {one.slug}: {one.message.of(lang)}\n    {one.hint.of(lang)}\n"
