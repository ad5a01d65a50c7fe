"""Each file of fixtures/input names the mistakes in it; all are found, each at its place, and no others."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
from entries import FIXTURES, ROOT, TODAY
from sample import CONTENT

from builder import project
from builder.catalogue import CODES, render, syntax
from builder.catalogue import input as input_
from builder.catalogue.code import Code
from builder.diagnostics import Finding
from builder.schema.decoding import decode
from builder.source.tree import parse

EXPECT = re.compile(r"^# expect: (?:nothing|(\d+):(\d+) (\S+))$", re.MULTILINE)
FILES = sorted((FIXTURES / "input").glob("*.yml"))
INPUT = (*syntax.KINDS, *input_.KINDS)

ELSEWHERE = {
    "E100/size": "test_reading_yaml: too large a file",
    "E100/encoding": "test_reading_yaml: other encodings",
    "E103": "the net below the others: what pydantic refuses in a way that has no words of its own",
    "E106/taken": "fixtures/corpus",
    "E106/file-name": "test_check_command: names and folders",
    "E106/parts": "test_check_command: names and folders",
    "E106/folder": "test_check_command: names and folders",
    "E108": "test_check_command: what is no file",
    "E108/unreadable": "test_check_command: what is no file",
    "E108/ending": "test_check_command: what is no file",
    "W405": "test_rules_of_content: copied words",
}
"""Kinds that a single file of text cannot show, and where they are tested."""


@pytest.fixture(scope="module")
def terms() -> project.Terms:
    found, faults = project.read_terms(CONTENT)
    assert not faults
    return found


def examined(path: Path, terms: project.Terms) -> list[Finding]:
    return list(project.examine([path], terms, CONTENT, TODAY).findings)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_causes_what_it_says_and_nothing_else(path: Path, terms: project.Terms) -> None:
    marks = list(EXPECT.finditer(path.read_text(encoding="utf-8")))
    assert marks, "the fixture does not say what to expect"
    wanted = [(int(mark[1]), int(mark[2]), mark[3]) for mark in marks if mark[1]]
    got = [(one.place.line, one.place.column, one.code) for one in examined(path, terms)]
    assert got == wanted


def caused() -> set[str]:
    files = [*FILES, *(FIXTURES / "check").glob("*.yml"), *(FIXTURES / "corpus").rglob("*.yml")]
    return {
        mark[3] for path in files for mark in EXPECT.finditer(path.read_text(encoding="utf-8")) if mark[1]
    }


@pytest.mark.parametrize("code", [code.code for code in INPUT])
def test_every_kind_of_mistake_has_a_fixture(code: str) -> None:
    known = caused()
    # A fixture of another room may name a kind by its number alone.
    assert code in ELSEWHERE or code in known or any(one == code.partition("/")[0] for one in known)


@pytest.mark.parametrize("code", [code for code in INPUT if code.example], ids=lambda code: code.code)
def test_the_example_of_a_kind_causes_it(code: Code, tmp_path: Path, terms: project.Terms) -> None:
    if code.code in {"E104", "E104/repeated", "E106", "W404"}:
        # These are looked up in a whole entry, so the example's line goes into one.
        entry = (FIXTURES / "input" / "good-minimal.yml").read_text(encoding="utf-8")
        key = code.example.partition(":")[0]
        text = re.sub(rf"(?m)^{key}:.*\n(?:  .*\n)*", "", entry) + code.example
        path = tmp_path / "example.yml"
        path.write_text(text, encoding="utf-8")
        assert code.code in {one.code for one in examined(path, terms)}
        return
    parsed = parse(code.example)
    found = list(parsed.findings)
    if parsed.root is not None:
        found += decode(parsed.root, id="example")[1]
    assert code.code in {one.code for one in found}


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_every_kind_speaks_both_languages_and_says_what_to_do(code: Code) -> None:
    for words in (code.message, code.hint):
        assert words.vi.strip()
        assert words.en.strip()
        assert slots(words.vi) == slots(words.en)
    assert re.fullmatch(r"[EW]\d{3}(/[a-z0-9-]+)?", code.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.slug)


def test_no_two_kinds_of_one_number_share_a_slug() -> None:
    by_number: dict[str, list[str]] = defaultdict(list)
    for code in CODES.values():
        by_number[code.number].append(code.slug)
    assert all(len(set(slugs)) == len(slugs) for slugs in by_number.values())


def test_there_are_at_least_sixty_kinds() -> None:
    assert len(CODES) >= 60


def test_every_kind_is_used_by_the_code() -> None:
    sources = "".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "builder").rglob("*.py")
        if path.parent.name != "catalogue"
    )
    unused = [code for code in CODES if f'"{code}"' not in sources]
    assert unused == []


def slots(words: str) -> set[str]:
    return set(re.findall(r"(?<!\{)\{(\w+)\}", words))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_slot_of_a_message_is_filled(path: Path, terms: project.Terms) -> None:
    for finding in examined(path, terms):
        code = CODES[finding.code]
        assert slots(code.message.vi) | slots(code.hint.vi) <= set(finding.values), finding.code
        assert all(text.strip() for pair in render(finding) for text in pair)


PARSER_WORDS = re.compile(
    r"\b(yaml|mapping|scalar|sequence|token|parser|node|string|null|boolean|anchor|alias|tag|indent)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("code", INPUT, ids=lambda code: code.code)
def test_no_message_uses_the_words_of_a_parser(code: Code) -> None:
    assert not PARSER_WORDS.search(code.message.vi + code.hint.vi)


def test_a_field_that_cannot_be_read_is_reported_once(tmp_path: Path, terms: project.Terms) -> None:
    entry = (FIXTURES / "input" / "good-minimal.yml").read_text(encoding="utf-8")
    path = tmp_path / "entry.yml"
    # A date in words leaves nothing to compare with publication, period or province.
    path.write_text(entry.replace("date: 2018-07-05", "date: hôm qua"), encoding="utf-8")
    assert [one.code for one in examined(path, terms)] == ["E105"]


def test_other_rules_still_speak_of_an_entry_with_a_mistake(tmp_path: Path, terms: project.Terms) -> None:
    entry = (FIXTURES / "input" / "good-minimal.yml").read_text(encoding="utf-8")
    path = tmp_path / "entry.yml"
    wrong = entry.replace("date: 2018-07-05", "date: 5/7/2018").replace("12 đoàn", "nhiều đoàn")
    path.write_text(wrong.replace("half-year-review", "half-year-reviw"), encoding="utf-8")
    assert [one.code for one in examined(path, terms)] == ["E104", "E105/order", "E303"]
