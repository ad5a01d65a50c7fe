"""`digest check`: what it takes, prints and returns; one bad file never hides another; no traceback."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from entries import FIXTURES, ROOT
from sample import CONTENT

from builder import project
from builder.cli import main
from builder.site.pages import prose

GOOD = (FIXTURES / "input" / "good-minimal.yml").read_text(encoding="utf-8")
NAME = "2018-07-05-lang-son-so-ket.yml"


@pytest.fixture(autouse=True)
def in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def check(
    *arguments: str | Path, capsys: pytest.CaptureFixture[str]
) -> tuple[int, list[tuple[str, int, str]]]:
    code = main(["check", "--format", "json", *map(str, arguments)])
    out = capsys.readouterr().out
    return code, [(Path(one["path"]).name, one["line"], one["code"]) for one in json.loads(out)]


def test_the_projects_own_content_has_no_errors(capsys: pytest.CaptureFixture[str]) -> None:
    code, found = check(capsys=capsys)
    assert code == 0
    assert not [one for one in found if one[2].startswith("E")]


def test_a_name_in_place_of_a_province_does_not_make_the_file_s_name_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / NAME
    path.write_text(GOOD.replace("province: lang-son", "province: Lạng Sơn"), encoding="utf-8")
    code, found = check(path, capsys=capsys)
    assert (code, {one[2] for one in found}) == (1, {"E104"})


def test_pages_that_every_page_leads_to_must_be_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    assert set(project.WRITTEN) == {"home", *prose.NAMES}
    for name in ("home.vi.md", "about.vi.md"):
        (tmp_path / "content" / "pages" / name).unlink()
    code, found = check(capsys=capsys)
    assert (code, [one for one in found if one[2].startswith("E")]) == (
        1,
        [("about.vi.md", 1, "E131"), ("home.vi.md", 1, "E131")],
    )


def test_files_and_folders_anywhere_are_the_whole_corpus(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "một bài.yml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.yml").write_text(GOOD.replace("province:", "provinse:"), encoding="utf-8")
    assert check(tmp_path / "deep", capsys=capsys) == (0, [])
    assert check(tmp_path / "deep", tmp_path / "bad.yml", capsys=capsys)[0] == 1
    # Given twice, a file is still one file.
    assert check(tmp_path / "deep", tmp_path / "deep" / "một bài.yml", capsys=capsys) == (0, [])


def test_one_bad_file_never_hides_the_mistakes_of_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = GOOD.replace("province: lang-son", "province: cao-bang")
    for name, data in {
        "a.yml": b"\xff\xfe\x00",
        "b.yml": b"[" * 100_000,
        "c.yml": GOOD.replace("date: 2018-07-05", "date: 2019-02-30").encode(),
        "d.yml": b"",
        "e.yml": b"x" * 300_000,
        "f.yml": GOOD.replace("kind:", "kinds:").encode(),
        "g.yml": other.replace("2018-H1", "2018-H7").encode(),
    }.items():
        (tmp_path / name).write_bytes(data)
    code, found = check(tmp_path, capsys=capsys)
    assert code == 1
    assert {name for name, _, _ in found} == {f"{letter}.yml" for letter in "abcdefg"}


def test_what_is_no_file_is_refused_and_not_opened(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("mật khẩu: 123\n", encoding="utf-8")
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "link.yml").symlink_to(secret)
    os.mkfifo(folder / "pipe.yml")
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind(str(folder / "plug.yml"))
        code, found = check(folder, capsys=capsys)
    assert code == 1
    assert found == [("link.yml", 1, "E108"), ("pipe.yml", 1, "E108"), ("plug.yml", 1, "E108")]
    for path in (folder / "link.yml", folder / "pipe.yml", Path("/dev/zero"), tmp_path / "absent.yml"):
        code, found = check(path, capsys=capsys)
        assert (code, [one[2] for one in found]) == (1, ["E108"])


def test_names_and_folders_of_entries_are_checked_in_content_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    content = tmp_path / "content"
    content.mkdir()
    shutil.copytree(CONTENT / "vocabulary", content / "vocabulary")
    shutil.copy(CONTENT / "site.yml", content)
    monkeypatch.chdir(tmp_path)
    for folder, name in (
        ("2018", NAME),
        ("2017", NAME.replace("so-ket", "b")),
        ("2018", "Sơ kết.yml"),
        ("2018", "so-ket.yml"),
    ):
        (content / "reports" / folder).mkdir(parents=True, exist_ok=True)
        (content / "reports" / folder / name).write_text(GOOD, encoding="utf-8")
    (content / "reports" / "2018" / f"{NAME}.txt").write_text(GOOD, encoding="utf-8")
    main(["check", "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    slugs = {Path(one["path"]).name: one["slug"] for one in found if one["code"] in {"E106", "E108"}}
    assert slugs == {
        NAME.replace("so-ket", "b"): "year-folder",
        "Sơ kết.yml": "file-name",
        "so-ket.yml": "file-name-parts",
        f"{NAME}.txt": "file-ending",
    }


def test_vocabularies_come_from_the_project_wherever_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yml").write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert check("a.yml", capsys=capsys) == (0, [])
    assert check(".", capsys=capsys) == (0, [])


@pytest.mark.parametrize("form", ["text", "github", "json", "sarif"])
def test_every_form_goes_to_stdout_and_the_exit_code_says_whether_there_are_errors(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yml").write_text(GOOD.replace("date: 2018-07-05", "date: 5/7/2018"), encoding="utf-8")
    assert main(["check", "--format", form, str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert "E105" in out
    if form in {"json", "sarif"}:
        json.loads(out)
    (tmp_path / "a.yml").write_text(GOOD, encoding="utf-8")
    assert main(["check", "--format", form, str(tmp_path)]) == 0


def test_lines_of_files_are_shown_for_content_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yml").write_text(GOOD + "tác giả khác: người ở xa\n", encoding="utf-8")
    main(["check", str(tmp_path)])
    assert "người ở xa" not in capsys.readouterr().out


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"}])
def test_output_is_utf8_in_any_locale_and_vietnamese_unless_asked(
    tmp_path: Path, locale: dict[str, str]
) -> None:
    (tmp_path / "a.yml").write_text(GOOD.replace("kind:", "loại:"), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "builder", "check", str(tmp_path)],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", **locale},
    )
    assert run.returncode == 1
    assert "Tên mục phải viết bằng tiếng Anh" in run.stdout.decode("utf-8")
    assert b"Traceback" not in run.stderr
