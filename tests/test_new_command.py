"""`digest new`: a template in its place, or the reason why not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sample import CONTENT

from builder.cli import main


@pytest.fixture
def content(tmp_path: Path) -> Path:
    shutil.copytree(CONTENT, tmp_path / "content", ignore=shutil.ignore_patterns("reports"))
    return tmp_path / "content"


def new(
    content: Path, province: str = "lang-son", kind: str = "year-review", date: str = "2019-01-08"
) -> int:
    words = ["--province", province, "--kind", kind, "--date", date, "--content", str(content)]
    return main(["new", "--lang", "en", *words])


def test_a_template_is_written_once(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = content / "reports/2019/2019-01-08-lang-son-hoi-nghi-tong-ket-nam.yml"
    assert new(content, province="Lạng Sơn", date="08/01/2019") == 0
    text = path.read_text("utf-8")
    assert {"province: lang-son", "date: 2019-01-08", "draft: true"} <= set(text.split("\n"))
    assert new(content) == 1
    assert path.read_text("utf-8") == text
    assert "--slug" in capsys.readouterr().err


def test_a_province_has_the_name_of_the_day(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(content, province="hue") == 0
    assert [path.name[11:] for path in (content / "reports/2019").iterdir()] == [
        "thua-thien-hue-hoi-nghi-tong-ket-nam.yml"
    ]
    assert "Thua Thien Hue" in capsys.readouterr().err


@pytest.mark.parametrize("words", [{"province": "atlantis"}, {"kind": "x"}, {"date": "2019-02-30"}])
def test_what_is_unknown_is_named(
    content: Path, capsys: pytest.CaptureFixture[str], words: dict[str, str]
) -> None:
    assert new(content, **words) == 1
    assert f"“{next(iter(words.values()))}”" in capsys.readouterr().err
    assert not (content / "reports").exists()


def test_a_vocabulary_at_fault_is_named_and_not_taken_for_an_unknown_kind(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "vocabulary/kinds.yml").write_text("- id: [\n", "utf-8")
    assert new(content) == 1
    assert "kinds.yml:" in capsys.readouterr().err
    shutil.rmtree(content)
    assert new(content) == 1
    said = capsys.readouterr().err
    assert "units.yml is missing, or is no list." in said
    assert not content.exists()


def test_nothing_is_made_where_there_is_no_content(tmp_path: Path) -> None:
    assert main(["translate", "--content", str(tmp_path / "conten")]) == 1
    assert list(tmp_path.iterdir()) == []
