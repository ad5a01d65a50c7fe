"""Findings as text for people, JSON for programs, annotations for GitHub, SARIF for code scanners.

What may live here: pure functions from findings to text in either language. The words come from
`catalogue/`. Nothing that somebody wrote into a file can move the cursor or command a CI log from here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any

from builder.catalogue import CODES, Code, render
from builder.characters import visible
from builder.diagnostics import Finding, in_order
from builder.language import Both, Lang

MOST_IN_A_FILE = 20
"""Messages that are printed for one file; a person mends those first."""
_WIDEST_LINE = 150
_BEFORE_CARET = 60
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_PLAIN_IN_URI = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")

Lines = Callable[[str], list[str] | None]
"""Gives the lines of a file that may be shown, by its path."""


def text(findings: Iterable[Finding], lang: Lang, lines: Lines = lambda _path: None) -> str:
    """Return `path:line:column: CODE slug: message`, the cure and, where at hand, the line with a caret."""
    out: list[str] = []
    for path, group in groupby(in_order(findings), key=lambda finding: finding.path):
        found = list(group)
        at_hand = lines(path)
        for finding in found[:MOST_IN_A_FILE]:
            out.extend(_paragraph(finding, lang, at_hand))
        if len(found) > MOST_IN_A_FILE:
            left = len(found) - MOST_IN_A_FILE
            words = {"vi": f"còn {left} lỗi nữa trong tệp này", "en": f"{left} more in this file"}
            out.append(f"{_printable(path)}: {words[lang]}")
    return "\n".join(out)


def total(findings: Iterable[Finding], files: int, lang: Lang) -> str:
    """Return one line that says how many errors and warnings there are in how many files."""
    kinds = [finding.is_error for finding in findings]
    errors, warnings = sum(kinds), len(kinds) - sum(kinds)
    if lang == "vi":
        return f"Đã kiểm tra {files} tệp: {errors} lỗi, {warnings} cảnh báo."
    return f"Checked {_count(files, 'file')}: {_count(errors, 'error')}, {_count(warnings, 'warning')}."


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _paragraph(finding: Finding, lang: Lang, lines: list[str] | None) -> Iterator[str]:
    code = CODES[finding.code]
    message, hint = render(finding)
    line, column = finding.place
    where = f"{finding.path}:{line}:{column}" if finding.path else f"{line}:{column}"
    yield _printable(f"{where}: {code.number} {code.slug}: {message.of(lang)}")
    yield _printable(f"    {hint.of(lang)}")
    if lines and line <= len(lines):
        yield from _pointed(lines[line - 1], column)


def _printable(line: str) -> str:
    """Return a line that no terminal and no CI system takes for a command."""
    line = visible(line).replace("##[", "# #[").replace("##vso[", "# #vso[")
    return f"./{line}" if line.startswith(":") else line


def _pointed(line: str, column: int) -> Iterator[str]:
    """Yield a line of the file, cut around `column`, and a caret below that place."""
    start = max(0, column - _BEFORE_CARET) if len(line) > _WIDEST_LINE else 0
    shown = visible(line[start : start + _WIDEST_LINE])
    before = visible(line[start : column - 1])
    yield _printable(f"    | {'…' if start else ''}{shown}")
    yield f"    | {' ' * (len(before) + bool(start))}^"


def as_json(findings: Iterable[Finding]) -> str:
    """Return the list that `design/interface.md` describes, all of them, in both languages."""
    return json.dumps([_record(finding) for finding in in_order(findings)], ensure_ascii=False, indent=1)


def _record(finding: Finding) -> dict[str, Any]:
    code = CODES[finding.code]
    message, hint = render(finding)
    return {
        "path": visible(finding.path),
        "line": finding.place.line,
        "column": finding.place.column,
        "code": code.number,
        "slug": code.slug,
        "severity": code.severity,
        "key": visible(finding.key),
        "message": _both(message),
        "hint": _both(hint),
    }


def _both(words: Both) -> dict[str, str]:
    return {"vi": visible(words.vi), "en": visible(words.en)}


def github(findings: Iterable[Finding], lang: Lang) -> str:
    """Return one workflow command a finding, which GitHub shows beside the line of the pull request."""
    return "\n".join(_annotation(finding, lang) for finding in in_order(findings))


def _annotation(finding: Finding, lang: Lang) -> str:
    code = CODES[finding.code]
    message, hint = render(finding)
    properties = {
        "file": finding.path,
        "line": str(finding.place.line),
        "col": str(finding.place.column),
        "title": f"{code.number} {code.slug}",
    }
    written = ",".join(f"{name}={_property(visible(value))}" for name, value in properties.items())
    words = f"{visible(message.of(lang))}\n{visible(hint.of(lang))}"
    return f"::{code.severity} {written}::{_data(words)}"


def _data(value: str) -> str:
    """Escape the text of a workflow command (actions/toolkit, command.ts)."""
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A").replace("##[", "# #[")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def sarif(findings: Iterable[Finding], lang: Lang) -> str:
    """Return a SARIF 2.1.0 log; columns count characters."""
    ordered = in_order(findings)
    used = {code: number for number, code in enumerate(sorted({finding.code for finding in ordered}))}
    driver = {"name": "digest", "rules": [_rule(CODES[code], lang) for code in used]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, lang, used[finding.code]) for finding in ordered],
    }
    log = {"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1)


def _rule(code: Code, lang: Lang) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "id": code.code,
        "name": code.slug,
        "shortDescription": {"text": code.message.of(lang)},
        "defaultConfiguration": {"level": code.severity},
    }
    if code.why.of(lang):
        rule["fullDescription"] = {"text": code.why.of(lang)}
    return rule


def _result(finding: Finding, lang: Lang, number: int) -> dict[str, Any]:
    message, hint = render(finding)
    line, column = finding.place
    return {
        "ruleId": finding.code,
        "ruleIndex": number,
        "level": CODES[finding.code].severity,
        "message": {"text": visible(message.of(lang)) + "\n" + visible(hint.of(lang))},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(finding.path)},
                    "region": {"startLine": line, "startColumn": column},
                }
            }
        ],
    }


def _uri(path: str) -> str:
    """Return a path as a URI reference (RFC 3986), everything but its plain characters escaped."""
    data = path.encode("utf-8", "surrogatepass")
    return "".join(chr(byte) if byte in _PLAIN_IN_URI else f"%{byte:02X}" for byte in data)
