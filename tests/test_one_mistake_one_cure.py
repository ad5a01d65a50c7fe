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
