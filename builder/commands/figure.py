"""`digest figure`: how the figure language reads phrases, for editors who want to try and for other programs."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder import project
from builder.figures import Quantity, parse, write
from builder.figures.lexicon import DOUBTS
from builder.language import LANGS

if TYPE_CHECKING:
    import argparse
    from decimal import Decimal

    from builder.figures import Change, Trouble, Units
    from builder.language import Both, Lang


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "phrases",
        nargs="+",
        metavar="TEXT",
        help="cụm từ chép từ báo cáo, ví dụ “gần 36 tỷ đồng” / words copied from a report",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="dạng kết quả / form of the result"
    )
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="thư mục nội dung / folder of the content"
    )
    # "-5%" is a phrase; argparse has no public way to say that a hyphen before a digit begins no option.
    parser._negative_number_matcher = re.compile(r"-[0-9]")  # noqa: SLF001


def run(args: argparse.Namespace) -> int:
    """Run the command; the exit code is 1 where a phrase is no figure."""
    terms, _ = project.read_terms(args.content)
    units = terms.vocabulary.measures
    read = [parse(phrase, units) for phrase in args.phrases]
    if args.format == "json":
        document = [_as_json(one, units) for one in read]
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write("\n".join(_as_text(one, units, args.lang) for one in read) + "\n")
    return 0 if all(isinstance(one, Quantity) for one in read) else 1


def _as_json(read: Quantity | Trouble, units: Units) -> dict[str, Any]:
    if not isinstance(read, Quantity):
        error = {"code": read.code, "kind": read.kind, **_both(read.reason), "hint": _both(read.cure)}
        return {"as_written": read.as_written, "error": error}
    return {
        "as_written": read.as_written,
        "value": _number(read.value),
        "value_max": _number(read.value_max),
        "unit": read.unit,
        "bound": read.bound,
        "approx": read.approx,
        "estimated": read.estimated,
        "of": _number(read.of),
        "change": _change(read.change),
        "vi": write(read, "vi", units),
        "en": write(read, "en", units),
        "base_value": _number(read.base_value),
        "base_unit": read.base_unit,
        "doubt": {lang: "; ".join(DOUBTS[one].of(lang) for one in read.doubts) for lang in LANGS}
        if read.doubt
        else None,
    }


def _change(change: Change | None) -> dict[str, Any] | None:
    if change is None:
        return None
    return {
        "pct": _number(change.pct),
        "times": _number(change.times),
        "diff": _number(change.diff),
        "vs": change.vs,
        "direction": change.direction,
    }


def _number(value: Decimal | None) -> int | float | None:
    """Return a JSON number: whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _both(text: Both) -> dict[str, str]:
    return {lang: text.of(lang) for lang in LANGS}


def _as_text(read: Quantity | Trouble, units: Units, lang: Lang) -> str:
    if not isinstance(read, Quantity):
        return f"{read.as_written}\n  {read.code}: {read.reason.of(lang)}\n  {read.cure.of(lang)}"
    lines = [read.as_written, *(f"  {tag}: {write(read, tag, units)}" for tag in LANGS)]
    lines += [f"  ? {DOUBTS[one].of(lang)}" for one in read.doubts]
    return "\n".join(lines)
