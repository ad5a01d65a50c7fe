"""The finished site: what it must show, that it is the same wherever it is built, and that edits reach it."""

from __future__ import annotations

import csv
import html
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sample import CONTENT

from builder.project import today
from builder.publish.building import Outcome, Refused, Request, build

ROOT = Path(__file__).parents[1]
FACTS = Path(__file__).with_name("facts.tsv")
MAIN = re.compile(r'<main id="main".*</main>', re.DOTALL)
INLINE = re.compile(r"</?(?:a|abbr|b|i|em|strong|small|span|time|mark|code)\b[^>]*>")


def built(content: Path, folder: Path, **options: object) -> Outcome:
    request = Request(content=content, site=folder / "site", work=folder / "work", today=today(), **options)  # type: ignore[arg-type]
    return build(request)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    assert built(CONTENT, folder).built
    return folder / "site"


def visible(page: Path) -> str:
    """The text of a page as a reader sees it, white space of all kinds folded to single spaces."""
    found = MAIN.search(page.read_text("utf-8"))
    assert found, page
    text = re.sub(r"<[^>]+>", " ", INLINE.sub("", found[0]))
    return " ".join(html.unescape(text).split())


def facts() -> list[tuple[str, str, str, str]]:
    lines = [line for line in FACTS.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [
        (row[0], row[1], row[2], row[3]) for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    ]


def test_every_fact_of_the_sources_stands_on_its_page_in_both_languages(site: Path) -> None:
    rows = facts()
    present = [row for row in rows if not row[2].startswith("absent:")]
    assert len(present) == 156
    missing = []
    for report, lang, fact, text in rows:
        section = "bao-cao" if lang == "vi" else "reports"
        shown = " ".join(text.split()) in visible(site / lang / section / report / "index.html")
        if shown == fact.startswith("absent:"):
            missing.append((report, lang, fact, text))
    assert missing == []


def test_facts_stand_in_english_also_where_no_one_translated(tmp_path: Path) -> None:
    """Facts are data: without the English texts all figures and dates are still there, in English."""
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    for entry in (content / "reports").rglob("*.yml"):
        entry.write_text(re.split(r"(?m)^en:", entry.read_text("utf-8"))[0], "utf-8")
    assert built(content, tmp_path).built
    data = {"held on", "agreements", "delegations", "visits", "grants", "aid", "tasks for 2019", "updated on",
            "place then", "place today", "person", "organisations", "projects", "share of provinces", "dossiers",
            "planned partner 1", "author", "document 1", "document", "change of agreements", "year reviewed"}  # fmt: skip
    missing = [
        row
        for row in facts()
        if row[1] == "en"
        and row[2] in data
        and " ".join(row[3].split())
        not in visible(tmp_path / "site" / "en" / "reports" / row[0] / "index.html")
    ]
    assert missing == []
    page = (tmp_path / "site/en/reports/2019-01-08-thua-thien-hue-tong-ket-2018/index.html").read_text(
        "utf-8"
    )
    assert 'data-translation="missing"' in page
    assert '<meta name="robots" content="noindex">' in page
    assert "hreflang" not in page.split("</head>")[0]


def test_the_site_is_the_same_wherever_and_whenever_it_is_built(tmp_path: Path) -> None:
    """Folder, time zone, hash seed, umask and locale leave no trace."""
    places = (
        ("a", {"TZ": "Asia/Ho_Chi_Minh", "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}, 0o022),
        ("another/folder", {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "4242", "LC_ALL": "C"}, 0o077),
    )
    trees = []
    for name, settings, umask in places:
        folder = tmp_path / name
        folder.mkdir(parents=True)
        subprocess.run(
            [
                sys.executable,
                "-m",
                "builder",
                "build",
                "--full",
                "--content",
                CONTENT,
                "--site-dir",
                folder / "site",
                "--work-dir",
                folder / "work",
            ],
            cwd=ROOT,
            env={**os.environ, **settings},
            umask=umask,
            check=True,
            capture_output=True,
        )
        trees.append(tree(folder / "site"))
    assert trees[0] == trees[1]


def test_without_the_accelerator_every_byte_is_the_same(site: Path, tmp_path: Path) -> None:
    assert built(CONTENT, tmp_path, fast=False).built
    plain = tree(tmp_path / "site")
    fast = tree(site)
    assert sorted(name for name in plain.keys() | fast.keys() if plain.get(name) != fast.get(name)) == []


def test_plain_mkdocs_over_the_written_pages_gives_the_same_site(site: Path, tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", ROOT / "mkdocs.yml", "-d", tmp_path / "site"],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "DIGEST_DOCS": str(site.parent / "work" / "docs")},
        check=True,
        capture_output=True,
    )
    plain, fast = tree(tmp_path / "site"), tree(site)
    assert sorted(name for name in plain.keys() | fast.keys() if plain.get(name) != fast.get(name)) == []


def test_properdocs_builds_the_same_pages(site: Path, tmp_path: Path) -> None:
    assert built(CONTENT, tmp_path, engine="properdocs").built
    assert tree(tmp_path / "site").keys() == tree(site).keys()


def test_zensical_builds_the_same_site_but_for_blocks_of_code(site: Path, tmp_path: Path) -> None:
    assert built(CONTENT, tmp_path, engine="zensical", fast=False).built
    made, known = tree(tmp_path / "site"), tree(site)
    assert made.keys() == known.keys()
    assert {name for name in made if made[name] != known[name]} == {
        name for name in known if b"<pre>" in known[name]
    }


def test_an_office_says_itself_what_its_site_is(tmp_path: Path) -> None:
    """The built-in sentence, that the digest is nobody's official portal, would be untrue of an office's own."""
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content, ignore=shutil.ignore_patterns("urls.txt"))
    assert built(content, tmp_path).built
    page, mail = (
        tmp_path / "site/en/reports/index.html",
        next((tmp_path / "site").rglob("digests/*/email.html")),
    )
    assert all("not the official portal" in file.read_text("utf-8") for file in (page, mail))
    settings = content / "site.yml"
    said = "disclaimer:\n  vi: Trang của Sở Ngoại vụ Lạng Sơn.\n  en: By the Department & Co.\n"
    settings.write_text(said + settings.read_text("utf-8"), "utf-8")
    assert built(content, tmp_path).built
    for file in (page, mail):
        text = file.read_text("utf-8")
        assert "By the Department &amp; Co." in text
        assert "not the official portal" not in text


def test_what_the_settings_say_is_text_on_every_page(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content, ignore=shutil.ignore_patterns("urls.txt"))
    settings = content / "site.yml"
    text = re.sub(r"(?m)^( +(?:vi|en)): .*$", r"""\1: '<b>A & "B"'""", settings.read_text("utf-8"))
    said = """disclaimer: {vi: '<b>A & "B"', en: '<b>A & "B"'}\n"""
    settings.write_text(said + text, "utf-8")
    assert built(content, tmp_path).built
    pages = {page: page.read_text("utf-8") for page in (tmp_path / "site").rglob("*.html")}
    assert [page for page, text in pages.items() if "&lt;b&gt;A &amp; " not in text] == []
    assert [page for page, text in pages.items() if re.search(r"<b>A &|(?<!u003cb>)A & ", text)] == []


def test_nothing_is_built_from_content_with_an_error_and_the_old_site_stays(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    assert built(content, tmp_path).built
    before = tree(tmp_path / "site")
    faulty = next((content / "reports").rglob("*.yml"))
    faulty.write_text(faulty.read_text("utf-8").replace("kind: ", "kind: x", 1), "utf-8")
    outcome = built(content, tmp_path)
    assert not outcome.built
    assert any(finding.is_error for finding in outcome.findings)
    assert tree(tmp_path / "site") == before


def test_a_site_that_would_lose_many_pages_is_not_put_in_place(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content, ignore=shutil.ignore_patterns("urls.txt"))
    assert built(content, tmp_path).built
    for entry in sorted((content / "reports").rglob("*.yml"))[1:]:
        entry.unlink()
    with pytest.raises(Refused):
        built(content, tmp_path, full=True)
    assert built(content, tmp_path, full=True, allow_loss=True).built


def test_a_file_that_somebody_changed_or_deleted_in_the_site_is_made_again(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    built(content, tmp_path)
    good = tree(tmp_path / "site")
    (tmp_path / "site/vi/index.html").write_text("x", "utf-8")
    (tmp_path / "site/en/reports/index.html").unlink()
    (tmp_path / "site/assets/look.css").unlink()
    assert built(content, tmp_path).built
    assert tree(tmp_path / "site") == good
