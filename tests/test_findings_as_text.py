"""How findings are printed: for people, for programs, and never so that a file steers a terminal or a CI log."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from builder import report
from builder.catalogue import render
from builder.diagnostics import Finding, Place
from builder.language import LANGS

WRONG = Finding(
    "E101/vietnamese",
    Place(3, 1),
    "tỉnh",
    {"found": "tỉnh", "nearest": "province", "name": "địa phương"},
    "a/b.yml",
)
WARNING = Finding(
    "W403/space", Place(2, 9), values={"found": "U+00A0", "times": 1, "before": "x"}, path="a/b.yml"
)


def test_a_finding_is_two_lines_place_and_code_then_the_cure() -> None:
    assert report.text([WRONG], "vi") == (
        "a/b.yml:3:1: E101 vietnamese-key: Tên mục phải viết bằng tiếng Anh: `tỉnh` là mục `province` (địa phương).\n"
        "    Đổi `tỉnh:` thành `province:`."
    )
    assert "The names of fields are English" in report.text([WRONG], "en")


def test_the_line_is_shown_with_a_caret_where_it_is_at_hand() -> None:
    printed = report.text(
        [Finding("E102/empty", Place(2, 5), "b", path="f")], "vi", lambda _: ["a: 1", "b: \t\u202ec"]
    )
    assert printed.splitlines()[-2:] == ["    | b: →U+202Ec", "    |     ^"]


def test_a_long_line_is_cut_around_the_place() -> None:
    printed = report.text(
        [Finding("E102/empty", Place(1, 900), path="f")], "vi", lambda _: ["x" * 899 + "y" * 300]
    )
    line, caret = printed.splitlines()[-2:]
    assert line[caret.index("^")] == "y"
    assert line[caret.index("^") - 1] == "x"
    assert len(line) < 170


def test_after_twenty_messages_a_file_says_how_many_are_left() -> None:
    many = [Finding("E102/empty", Place(line, 1), path="f") for line in range(1, 28)]
    assert report.text(many, "vi").splitlines()[-1] == "f: còn 7 lỗi nữa trong tệp này"
    assert report.text(many, "en").count("E102") == 20
    assert len(json.loads(report.as_json(many))) == 27


def test_findings_come_by_file_line_and_column_each_once() -> None:
    printed = report.text([WRONG, WARNING, WRONG], "vi")
    assert printed.index(":2:9:") < printed.index(":3:1:")
    assert printed.count("E101") == 1


@pytest.mark.parametrize(
    ("errors", "warnings", "vi", "en"),
    [
        (0, 0, "Đã kiểm tra 5 tệp: 0 lỗi, 0 cảnh báo.", "Checked 5 files: 0 errors, 0 warnings."),
        (1, 2, "Đã kiểm tra 5 tệp: 1 lỗi, 2 cảnh báo.", "Checked 5 files: 1 error, 2 warnings."),
    ],
)
def test_the_total(errors: int, warnings: int, vi: str, en: str) -> None:
    found = [WRONG] * errors + [WARNING] * warnings
    assert (report.total(found, 5, "vi"), report.total(found, 5, "en")) == (vi, en)


def test_json_holds_what_programs_rely_on() -> None:
    [item] = json.loads(report.as_json([WRONG]))
    message, hint = render(WRONG)
    assert item == {
        "path": "a/b.yml",
        "line": 3,
        "column": 1,
        "code": "E101",
        "slug": "vietnamese-key",
        "severity": "error",
        "key": "tỉnh",
        "message": {"vi": message.vi, "en": message.en},
        "hint": {"vi": hint.vi, "en": hint.en},
    }
    assert json.loads(report.as_json([WARNING]))[0]["severity"] == "warning"
    assert report.as_json([]) == "[]"


def test_github_gets_one_command_a_finding_with_everything_escaped() -> None:
    finding = Finding(
        "E101/vietnamese", Place(3, 1), values={"found": "100%::error::\r\nx"}, path="a,b:c%\n.yml"
    )
    line = report.github([finding], "en")
    assert line.count("\n") == 0
    assert line.startswith("::error file=a%2Cb%3Ac%25⏎.yml,line=3,col=1,title=E101 vietnamese-key::")
    assert "100%25::error::" in line
    assert "%0A" in line
    assert report.github([WARNING], "en").startswith("::warning file=")


EVIL = st.lists(
    st.sampled_from(
        [
            "::",
            "error",
            "##[",
            "##vso[",
            "\r",
            "\n",
            "%",
            "\x1b[31m",
            "\u202e",
            "\u200b",
            ",",
            ":",
            "a",
            "\ud800",
            "\x00",
        ]
    )
).map("".join)
COMMAND = re.compile(r"^\s*(::|##\[|##vso\[)")


@settings(max_examples=200, deadline=None)
@given(EVIL, EVIL, EVIL)
def test_nothing_printed_can_command_a_log_or_a_terminal(path: str, value: str, line: str) -> None:
    finding = Finding(
        "E101/vietnamese", Place(1, 2), value, {"found": value, "nearest": value, "name": value}, path
    )
    for lang in LANGS:
        printed = report.text([finding], lang, lambda _: [line])
        for row in printed.split("\n"):
            assert not COMMAND.match(row)
            assert "##[" not in row
            assert row.isprintable()
        annotation = report.github([finding], lang)
        assert annotation.isprintable()
        assert annotation.count("::error ") == 1 or "::error " in value
        for text in (report.sarif([finding], lang), report.as_json([finding])):
            assert not re.search("[\u202e\u200b\x1b\ud800]", text)
            json.loads(text)


# What SARIF 2.1.0 asks of the parts that are written here (OASIS sarif-v2.1.0, sections 3.13, 3.14, 3.19,
# 3.27, 3.28, 3.29, 3.30, 3.49); nothing else may be there.
TEXT = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string", "minLength": 1}},
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
REGION = {
    "type": "object",
    "properties": {
        "startLine": {"type": "integer", "minimum": 1},
        "startColumn": {"type": "integer", "minimum": 1},
    },
    "additionalProperties": False,
}
ARTIFACT = {
    "type": "object",
    "properties": {"uri": {"type": "string", "pattern": r"^[A-Za-z0-9._~/%-]+$"}},
    "additionalProperties": False,
}
RULE = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string"},
        "name": {"type": "string"},
        "shortDescription": TEXT,
        "fullDescription": TEXT,
        "defaultConfiguration": {
            "type": "object",
            "properties": {"level": LEVEL},
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
RESULT = {
    "type": "object",
    "required": ["message"],
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": -1},
        "level": LEVEL,
        "message": TEXT,
        "locations": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "physicalLocation": {
                        "type": "object",
                        "properties": {"artifactLocation": ARTIFACT, "region": REGION},
                        "additionalProperties": False,
                    }
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "name": {"type": "string"},
                                    "rules": {"type": "array", "uniqueItems": True, "items": RULE},
                                },
                                "additionalProperties": False,
                            }
                        },
                        "additionalProperties": False,
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": RESULT},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


@pytest.mark.parametrize(
    "findings", [[], [WRONG], [WRONG, WARNING, Finding("E100/empty", path="Lạng Sơn 1%.yml")]]
)
def test_sarif_holds_what_the_standard_asks(findings: list[Finding]) -> None:
    log = json.loads(report.sarif(findings, "vi"))
    Draft7Validator(SARIF).validate(log)
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    for result in log["runs"][0]["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
