"""A build replaces a whole folder, so it takes none that somebody works in; and it reaches a folder on another disk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from built_sites import built, copied, entry
from killed_builds import tree
from sample import CONTENT

from builder import files
from builder.cli import main
from builder.project import today
from builder.publish import site_folder
from builder.publish.building import Refused, Request, build

ID = "2018-06-05-lang-son-so-ket-6-thang"


def test_a_folder_with_files_of_somebody_is_not_replaced(tmp_path: Path) -> None:
    content, site = copied(tmp_path), tmp_path / "site"
    site.mkdir()
    (site / "CNAME").write_text("ngoaivu.example.gov.vn\n")
    with pytest.raises(Refused, match="CNAME"):
        built(content, tmp_path)
    assert tree(site) == {"CNAME": b"ngoaivu.example.gov.vn\n"}


@pytest.mark.parametrize("name", ["", "content", "content/site", "work", "repository", "file"])
def test_a_folder_that_is_needed_is_not_replaced(tmp_path: Path, name: str) -> None:
    content, work = copied(tmp_path), tmp_path / "work"
    work.mkdir()
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    (tmp_path / "file").write_text("text\n")
    before = tree(tmp_path)
    with pytest.raises(Refused):
        build(Request(content=content, site=tmp_path / name, work=work, today=today()))
    assert tree(tmp_path) == before


PAGE, OURS = "vi/index.html", "search/head.json"


@pytest.mark.parametrize(
    ("there", "free"), [((), True), ((PAGE, OURS), True), ((PAGE,), False), ((OURS,), False)]
)
def test_an_empty_folder_and_a_site_are_replaced(
    tmp_path: Path, there: tuple[str, ...], *, free: bool
) -> None:
    """A page alone may be of anybody's bilingual site, and the folder of Markdown has the index beside it."""
    site = tmp_path / "site"
    site.mkdir()
    for name in there:
        (site / name).parent.mkdir()
        (site / name).write_text("made")
    assert (site_folder.objection(site, tmp_path / "content", tmp_path / "work") == "") == free


@pytest.mark.parametrize(
    "words",
    [
        ["build", "--base-url", "javascript:alert(1)"],
        ["build", "--base-url", "http://[::1"],
        ["build", "--base-url", "https://x.vn/?a=1"],
        ["build", "--base-url", ""],
        ["build", "--jobs", "-3"],
        ["build", "--jobs", "two"],
        ["serve", "--port", "99999"],
        ["serve", "--port", "http"],
        ["translate", "--budget", "20.000"],
        ["translate", "--budget", "-1"],
        ["translate", "--deadline", "nan"],
        ["translate", "--deadline", "-1"],
        ["translate", "--deadline", "mười"],
    ],
)
def test_values_that_no_build_can_use_are_wrong_use(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert f"{words[1]}: “{words[2]}”: " in said
    assert " / " in said


@pytest.mark.parametrize(
    ("lang", "words"), [("vi", "không có tệp hay thư mục này"), ("en", "there is no such file or folder")]
)
@pytest.mark.parametrize(
    "command",
    [
        ["schema", "--content", str(CONTENT), "--output", "{nowhere}"],
        ["exchange", "--content", str(CONTENT), "--to", "xliff", "{nowhere}"],
        ["compare", "--pairs", "{nowhere}"],
        ["check", "{nowhere}"],
        ["urls", "--content", "{nowhere}"],
        ["build", "--content", "{nowhere}"],
    ],
    ids=lambda command: str(command[0]),
)
def test_a_machine_s_refusal_is_told_in_the_reader_s_language(
    command: list[str], lang: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = str(tmp_path / "nowhere" / "x.yml")
    assert main([*(word.format(nowhere=nowhere) for word in command), "--lang", lang]) == 1
    said = "".join(capsys.readouterr())
    assert words in said
    assert nowhere in said


# another disk


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Path]:
    """A folder on another disk than `tmp_path`."""
    memory = Path("/dev/shm")  # noqa: S108, the one other disk that a machine with Linux has
    if not memory.is_dir() or memory.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("this machine has one disk")
    with TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


def test_a_site_on_another_disk_is_the_same(tmp_path: Path, elsewhere: Path) -> None:
    content, work, site = copied(tmp_path), tmp_path / "work", elsewhere / "www" / "site"
    request = Request(content=content, site=site, work=work, today=today())
    build(request)
    path = entry(content, ID)
    path.write_text(path.read_text().replace("date: 2018-06-05", "date: 2018-06-05\npart_of_day: morning", 1))
    assert 0 < build(request).made < 100  # a warm build
    shutil.copytree(site, tmp_path / "warm")
    (site / "vi" / "stray.html").write_text("no longer planned")
    build(Request(content=content, site=site, work=work, today=today(), full=True))
    assert tree(site) == tree(tmp_path / "warm")
    assert not (work / "site.new").exists()


def test_a_file_goes_to_another_disk_and_back(tmp_path: Path, elsewhere: Path) -> None:
    """What a warm build has replaced comes back from another disk where the disk refuses in the middle."""
    one, folder = elsewhere / "one", elsewhere / "folder"
    one.write_bytes(b"old")
    folder.mkdir()
    with pytest.raises(OSError, match="folder"):
        files.change(tmp_path / "stage", [(str(one), b"new"), (str(folder), b"new")])
    assert one.read_bytes() == b"old"
    assert sorted(path.name for path in elsewhere.iterdir()) == ["folder", "one"]
