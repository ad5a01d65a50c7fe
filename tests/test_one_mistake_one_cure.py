"""A slip that an editor makes comes out as one finding, at its place, with a cure that mends it."""

from __future__ import annotations

from pathlib import Path

import pytest
from entries import FIXTURES, ROOT, TODAY

from builder import project
from builder.catalogue import render
from builder.diagnostics import Finding

CONTENT = ROOT / "content"
GOOD = (FIXTURES / "input" / "good-minimal.yml").read_text(encoding="utf-8").split("\n", 2)[2]
NAME = "2018-07-05-lang-son-so-ket.yml"


@pytest.fixture(scope="module")
def terms() -> project.Terms:
    return project.read_terms(CONTENT)[0]


def found(text: str, folder: Path, terms: project.Terms) -> list[Finding]:
    path = folder / NAME
    path.write_text(text, encoding="utf-8")
    return list(project.examine([path], terms, CONTENT, TODAY).findings)


END = "  name: Cổng thông tin điện tử tỉnh Lạng Sơn\n"

# what is replaced, by what, code, place, what the cure says
SLIPS: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("a draft in Vietnamese", END, END + "draft: nháp\n", "E103/yes-no", "16:8", "`true`."),
    ("a word that is neither", END, END + "draft: xong\n", "E103/yes-no", "16:8", "`true` hoặc `false`"),
    ("a choice", "period:", "date_inferred: yes\nperiod:", "E103/choice", "5:16", "Chọn một trong"),
    ("a cut text", END, END + "  author: Văn phòng #2\n", "E103/hash", "16:21", '"Văn phòng #2"'),
    ("a lost text", END, END + "  author: #VanPhong\n", "E103/hash", "16:11", '"#VanPhong"'),
    ("no dashes", "  - border\n  - delegations", "  border\n  delegations", "E103/text-for-list", "7:3", "[border, delegations]"),
    ("bullets", "  - border\n  - delegations", "  • border\n  • delegations", "E103/text-for-list", "7:3", "[border, delegations]"),
    ("semicolons", "\n  - border\n  - delegations", " [border; delegations]", "E104", "6:10", "border, delegations"),
    ("a province misspelt", "lang-son\ndate", "lang-sonn\ndate", "E104", "3:11", "lang-son (Lạng Sơn)"),
    ("a province of today", "lang-son\ndate", "hue\ndate", "E206", "3:11", "thua-thien-hue"),
    ("money for delegations", "12 đoàn\n", "36 tỷ đồng\n  - indicator: visitors-in\n    as_written: 100 lượt người\n", "E302", "13:17", "doan (đoàn)"),
    ("an indicator misspelt", "delegations-in\n    as_written: 12 đoàn\n", "delegation-in\n    as_written: 12 đoàn\nnotes:\n  - about: figures.delegations-in\n    vi: Nguồn không rõ.\n", "E104", "12:16", "delegations-in (Đoàn vào)"),
    ("a bullet", "  - delegations\n", "  • delegations\n", "E100/bullet", "8:3", "- delegations"),
    ("a long dash", "  - delegations\n", "  – delegations\n", "E100/bullet", "8:3", "- delegations"),
    ("a star", "  - delegations\n", "  * delegations\n", "E100/bullet", "8:3", "- delegations"),
    ("no dash", "  - delegations\n", "  delegations\n", "E100/no-dash", "8:3", "- delegations"),
    ("no space", "  - indicator", "  -indicator", "E100/dash-space", "12:3", "- indicator: delegations-in"),
    ("an equals sign", "kind: ", "kind = ", "E100/equals", "2:6", "kind: half-year-review"),
    ("an arrow", "kind: ", "kind → ", "E100/equals", "2:6", "kind: half-year-review"),
    ("a dash for a colon", "kind: ", "kind - ", "E100/equals", "2:6", "kind: half-year-review"),
    ("a rule", "figures:\n", "------\nfigures:\n", "E100/stray", "11:1", "Xóa dòng này"),
    ("a fence", "figures:\n", "```yaml\nfigures:\n", "E100/stray", "11:1", "Xóa dòng này"),
    ("a remark of programmers", "figures:\n", "// số liệu\nfigures:\n", "E100/stray", "11:1", "dấu #"),
    ("no sign of a block", "summary: >-\n  Sở Ngoại vụ Lạng Sơn", "summary:\n  Sở Ngoại vụ: Lạng Sơn", "E100/block", "10:3", "summary: >-"),
    ("no sign of a long block", "summary: >-\n  Sở", "summary:\n  Họp: sơ kết\n\n  năm.\n  Sở", "E100/block", "9:9", "summary: >-"),
    ("a quote too many", "figures:", 'host: "so-ngoai-vu""\nfigures:', "E100/after-quote", "11:20", 'host: "so-ngoai-vu"'),
    ("fields of a group at the margin", END, END[2:] + "author: Phương Linh\n", "E100/indent", "15:1", "2 dấu cách"),
    ("one field of a group at the margin", END, END[2:] + "  author: Phương Linh\n", "E100/indent", "15:1", "2 dấu cách"),
    ("a field below its dash", "    as_written", "  as_written", "E100/indent", "13:3", "4 dấu cách"),
    ("a note about a day", "figures:\n", "date_inferred: year\nnotes:\n  - about: ngày\n    vi: Suy ra từ ngày đăng.\nfigures:\n", "W209", "13:12", "date?"),
    ("a source not filled in", END, "  name: …\n", "E103/unfilled", "15:9", "Viết nội dung"),
    ("a task not filled in", "figures:\n", "tasks:\n  - …\nfigures:\n", "E103/unfilled", "12:5", "Viết nội dung"),
    ("a truth for a group", END, END + "withdrawn: true\n", "E103/text-for-group", "16:12", "date: …; vi: …"),
    ("a text for a group", END, END + "withdrawn: Sai nguồn\n", "E103/text-for-group", "16:12", "vi: Sai nguồn"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "code", "place", "cure"), [pytest.param(*row[1:], id=row[0]) for row in SLIPS]
)
def test_a_slip_is_one_finding_with_its_cure(
    old: str, new: str, code: str, place: str, cure: str, tmp_path: Path, terms: project.Terms
) -> None:
    assert GOOD.count(old) == 1
    findings = found(GOOD.replace(old, new), tmp_path, terms)
    assert [(one.code, f"{one.place.line}:{one.place.column}") for one in findings] == [(code, place)]
    assert cure in render(findings[0])[1].vi


def test_a_file_of_tcvn3_is_one_finding_saved_as_it_was_or_as_utf_8(
    tmp_path: Path, terms: project.Terms
) -> None:
    text = (FIXTURES / "input" / "E107-old-encoding.yml").read_text(encoding="utf-8").split("\n", 2)[2]
    path = tmp_path / NAME
    for encoding in ("utf-8", "latin-1"):
        path.write_bytes(text.encode(encoding, "replace"))
        (finding,) = project.examine([path], terms, CONTENT, TODAY).findings
        assert (finding.code, finding.place.line) == ("E107/old-encoding", 1)


def test_a_report_pasted_twice_is_one_finding(tmp_path: Path, terms: project.Terms) -> None:
    (finding,) = found(GOOD + GOOD, tmp_path, terms)
    assert (finding.code, finding.place.line) == ("E100/pasted-twice", GOOD.count("\n") + 1)


def test_a_file_name_with_marks_is_answered_with_itself_without_them(
    tmp_path: Path, terms: project.Terms
) -> None:
    path = tmp_path / "2018-07-05-Lạng-Sơn-Sơ-Kết.yml"
    path.write_text(GOOD, encoding="utf-8")
    (finding,) = project.examine([path], terms, CONTENT, TODAY).findings
    assert finding.code == "E106/file-name"
    assert "ví dụ 2018-07-05-lang-son-so-ket." in render(finding)[1].vi


def test_the_text_that_the_slips_are_made_in_is_good(tmp_path: Path, terms: project.Terms) -> None:
    assert not found(GOOD, tmp_path, terms)
