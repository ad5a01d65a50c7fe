"""`digest schema`: the JSON Schema of an entry, for editing programs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from builder import files, project, report
from builder.schema.json_schema import json_schema, written


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--output", type=Path, metavar="FILE", help="ghi ra tệp / write to a file")
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="thư mục nội dung / folder of the content"
    )


def run(args: argparse.Namespace) -> int:
    """Run the command; the exit code is 1 where the vocabularies are at fault."""
    terms, findings = project.read_terms(args.content)
    if any(finding.is_error for finding in findings):
        print(report.text(findings, args.lang), file=sys.stderr)
        return 1
    schema = written(json_schema(terms.vocabulary, terms.provinces))
    if args.output:
        files.write(args.output, schema.encode())
    else:
        print(schema, end="")
    return 0
