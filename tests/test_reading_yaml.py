"""Reading a file's text: nothing raises, nothing hostile costs time, no value is bent, every place is right."""

from __future__ import annotations

import time
import unicodedata

import mutated
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.catalogue import render
from builder.diagnostics import Place
from builder.schema.decoding import decode
from builder.source.text import clean, read_text
from builder.source.tree import MOST_BYTES, Mapping, Parsed, Scalar, parse


def codes(parsed: Parsed) -> list[str]:
    return [finding.code for finding in parsed.findings]


def value(parsed: Parsed, key: str) -> Scalar:
    assert isinstance(parsed.root, Mapping)
    node = parsed.root.get(key)
    assert isinstance(node, Scalar)
    return node


SIGNS = [
    *"abcĐiều: -#\n\t\"'[]{}&*!|>%@`,?<=\\“”：\u00a0\u0301\u200b\u2028\x00\ud800…",
    "\r\n",
    "title: ",
    "\n  - ",
]
YAMLISH = st.lists(st.sampled_from(SIGNS), max_size=80).map("".join)


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(), YAMLISH))
def test_parsing_never_raises_on_any_text(text: str) -> None:
    parsed = parse(text)
    for finding in parsed.findings:
        assert render(finding)[0].vi
        assert finding.place >= (1, 1)
    if parsed.root is not None:
        entry, findings, _ = decode(parsed.root, id="x")
        assert entry is not None or any(finding.is_error for finding in findings)
    else:
        assert any(finding.is_error for finding in parsed.findings)


@settings(max_examples=200, deadline=None)
@given(st.binary())
def test_reading_never_raises_on_any_bytes(data: bytes) -> None:
    text, findings = read_text(data)
    parse(text)
    assert (text.encode() == data) or findings


HOSTILE = {
    "brackets": "a: " + "[" * 100_000,
    "brackets with spaces": "a: " + "[ " * 100_000,
    "brackets on lines": "a: " + "[\n" * 100_000,
    "braces": "a: " + "{" * 100_000,
    "dashes": "- " * 100_000,
    "question marks": "? " * 100_000,
    "indented": "".join(" " * depth + "a:\n" for depth in range(600)),
    "colons": "a: " * 80_000,
    "one line of keys": "{" + ",".join(f"a{n}: b" for n in range(20_000)) + "}",
    "unknown keys": "".join(f"titl{n}: b\n" for n in range(20_000)),
    "duplicate keys": "title: a\n" * 25_000,
    "unclosed quotes": 'title: "abc\n' * 15_000,
    "colons inside": "title: a: b\n" * 15_000,
    "bad lines": "title\n" * 30_000,
    "bad indentation": "".join(" " * (n % 7) + "kind: b\n" for n in range(20_000)),
    "tabs": "\tkind: b\n" * 20_000,
    "conflicts": "<<<<<<< a\n=======\n>>>>>>> b\n" * 7_000,
    "documents": "---\na: b\n" * 20_000,
    "anchors": "".join(f"a{n}: &a{n} [*a{max(n - 1, 0)}]\n" for n in range(9_000)),
    "aliases": "a: [" + "*a, " * 60_000 + "]",
    "marks": "title: e" + "\u0301\u0327" * 60_000,
    "zero width": "title: " + "\u200b" * 80_000,
    "decomposed": unicodedata.normalize("NFD", "title: Điều\n") * 8_000,
    "no-break spaces": "\u00a0" * 120_000,
    "long key": "k" * 250_000 + ": a",
    "comments": "# a\n" * 60_000,
    "long escapes": 'a: "' + "\\u202e" * 40_000 + '"',
    "dashes without space": "themes:\n" + "  -a\n" * 40_000,
    "curly": "a: “b: c”\n" * 15_000,
    "too large": "a: " + "b" * 2_000_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_refused_within_two_seconds(text: str) -> None:
    start = time.process_time()
    parsed = parse(text)
    findings = list(parsed.findings)
    if parsed.root is not None:
        findings += decode(parsed.root, id="x")[1]
    assert time.process_time() - start < 2
    assert any(finding.is_error for finding in findings)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: !!python/object/apply:os.system ['id']\n", "E100/tag"),
        ("a: !!binary R0lG\n", "E100/tag"),
        ("a: ! b\n", "E100/tag"),
        ("a: &x b\n", "E100/anchor"),
        ("a: *x\n", "E100/alias"),
        ("a: {<<: {b: c}}\n", "E100/merge-key"),
        ("%TAG ! tag:x,2020:\n---\na: b\n", "E100/directive"),
        ("a: b\n...\n---\nc: d\n", "E100/documents"),
        ("? [a, b]\n: c\n", "E100/complex-key"),
        ("? \n: c\n", "E100/complex-key"),
        ("a: 1\na: 2\n", "E100/duplicate-key"),
        ("a: {b: 1, 'b': 2}\n", "E100/duplicate-key"),
    ],
)
def test_what_yaml_allows_and_a_report_does_not(text: str, code: str) -> None:
    assert codes(parse(text)) == [code]


@pytest.mark.parametrize(
    "written",
    [
        "1.221",
        "010",
        "12:30",
        "14:35:53",
        "no",
        "NO",
        "yes",
        "6e6",
        "2018-06-05",
        "0x1F",
        "1_000",
        "~",
        "null",
        ".inf",
    ],
)
def test_a_value_stays_the_text_that_was_written(written: str) -> None:
    parsed = parse(f"a: {written}\n")
    assert value(parsed, "a").text == written
    assert not parsed.findings


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(end: str) -> None:
    parsed = parse(end.join(["\ufefftitle: Họp", "body: |", "  một", "  hai", "x: y", ""]))
    assert not parsed.findings
    assert value(parsed, "body").text == "một\nhai\n"
    assert value(parsed, "x").place == Place(5, 4)


def test_places_are_those_of_the_file_also_on_lines_that_were_mended() -> None:
    line = unicodedata.normalize("NFD", 'a: {"Lạng Sơn": 1, "Lạng Sơn": 2}')
    parsed = parse(f"x: y\n{line}\n")
    assert codes(parsed) == ["W403/nfd", "E100/duplicate-key"]
    second = line.rindex('"L')
    assert parsed.findings[1].place == Place(2, second + 1)


def test_hidden_characters_do_not_move_the_places_after_them() -> None:
    parsed = parse("a: {\u200bb: 1, b: 2}\n")
    assert [(one.code, one.place.column) for one in parsed.findings] == [
        ("E107/zero-width", 5),
        ("E100/duplicate-key", 12),
    ]


def test_decomposed_letters_and_odd_spaces_are_read_as_if_mended() -> None:
    parsed = parse(unicodedata.normalize("NFD", "title:\u00a0Lạng\u202fSơn\n"))
    assert value(parsed, "title").text == "Lạng Sơn"
    assert sorted(codes(parsed)) == ["W403/nfd", "W403/space"]


@pytest.mark.parametrize("escape", [r"\u202e", r"\u200b", r"\0", r"\x1b", r"\U000E0041", r"\L"])
def test_an_escape_cannot_bring_in_what_may_not_be_typed(escape: str) -> None:
    assert codes(parse(f'a: "b{escape}c"\n'))[0].startswith("E107")


def test_a_file_that_is_not_utf8_is_named_with_place_and_probable_encoding() -> None:
    text = "kind: other\ntitle: Lạng Sơn\n"
    read, [found] = read_text(text.encode("utf-16"))
    assert (found.code, read) == ("E100/encoding", text)
    assert "UTF-16" in render(found)[0].vi
    legacy = "kind: other\ntitle: Sơn\n".encode("cp1258", "replace")
    _, [found] = read_text(legacy)
    assert found.place == Place(2, 9)
    old = unicodedata.normalize("NFD", "kind: other\ntitle: Lạ").replace("\u0323", "\u0323").encode("cp1258")
    read, [found] = read_text(old)
    assert "windows-1258" in render(found)[0].en
    assert read.endswith("Lạ")


def test_a_file_over_256_kilobytes_is_refused_unread() -> None:
    assert codes(parse("a: " + "b" * MOST_BYTES)) == ["E100/size"]
    assert codes(parse("a: " + "ă" * (MOST_BYTES // 2))) == ["E100/size"]


def test_most_vietnamese_texts_are_clean_and_come_back_the_same_object() -> None:
    text = "title: Ủy ban nhân dân tỉnh Đắk Nông – “kết quả” 278%…\n"
    assert clean(text).text is text


def test_every_mistake_of_a_file_is_named_in_one_run() -> None:
    text = 'title: Họp: kết quả\nkind:other\ndate: [a\nhost: @x\n\tperiod: 2018\nthemes:\n  -a\n  - b\nbody: "c\n'
    assert codes(parse(text)) == [
        "E100/colon",
        "E100/colon-space",
        "E100/bracket",
        "E100/sign",
        "E100/tab",
        "E100/dash-space",
        "E100/unclosed-quote",
    ]


def test_two_thousand_mutated_entries_end_as_they_should() -> None:
    report = mutated.run(2_000, seed=7)
    assert report.failures == []
    assert report.refused > 1_000
    assert report.slowest < 0.5
