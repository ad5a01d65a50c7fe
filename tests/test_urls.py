"""An address once published stays: the ledger, redirects, withdrawals."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import built_sites as sites
import links
import pytest
from built_sites import BASE, HUMAN, STALE, WITHDRAWN
from sample import ROOT

from builder import published
from builder.catalogue import render
from builder.diagnostics import Finding
from builder.project import read_published

NEW = "2018-06-05-lang-son-nua-dau-nam"
PAGES = frozenset(
    {"", "vi/", "en/", "vi/a/", "en/a/", "vi/bao-cao/b/", "en/reports/b/", "data/reports/b.json"}
)


def digest(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "builder", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Content that has published all its addresses."""
    content = sites.copied(tmp_path)
    done = digest("urls", "--update", "--content", content)
    assert done.returncode == 0, done.stderr
    return content


def codes(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(one.code, str(one.values["found"])) for one in findings]


JUDGED = {
    # ledger, redirects -> what is found
    "all there": ("/vi/a/\n/en/a/\n/\n", "", []),
    "with and without a slash before it, empty lines": ("vi/a/\n\n/en/a/\n", "", []),
    "lost": ("/vi/c/\n", "", [("E600", "/vi/c/")]),
    "lost and redirected": ("/vi/c/\n", "/vi/c/: /vi/a/\n", []),
    "redirected twice": ("/vi/c/\n", "vi/c/: vi/d/\nvi/d/: vi/a/\n", []),
    "a renamed report": ("/vi/bao-cao/c/\n/en/reports/c/\n/data/reports/c.json\n", "c: b\n", []),
    "to nothing": ("", "/vi/c/: /vi/d/\n", [("E601", "/vi/d/")]),
    "a report renamed to nothing": ("", "c: d\n", [("E601", "/vi/bao-cao/d/"), ("E601", "/en/reports/d/"), ("E601", "/data/reports/d.json")]),
    "in a circle": ("", "vi/c/: vi/d/\nvi/d/: vi/c/\n", [("E601", "/vi/d/"), ("E601", "/vi/c/")]),
    "from a page": ("", "/vi/a/: /vi/\n", [("E602", "/vi/a/")]),
    "into the other language": ("", "/vi/c/: /en/a/\n", [("E603", "/vi/c/")]),
    "out of the site": ("", "/vi/c/: https://evil.example/\n", [("E603", "/vi/c/")]),
    "no address": ("", "/vi/c/: [a, b]\n", [("E603", "/vi/c/")]),
    "a list": ("", "- a\n- b\n", [("E603", "- a")]),
    "only a comment": ("/vi/a/\n", "# old: new\n", []),
}  # fmt: skip


@pytest.mark.parametrize("case", JUDGED)
def test_a_ledger_and_its_redirects_are_judged(case: str) -> None:
    ledger, redirects, expected = JUDGED[case]
    found = published.judge(published.read(ledger, redirects), PAGES)
    assert codes(found) == expected
    for one in found:
        for said in render(one):
            assert said.vi
            assert said.en
            assert "{" not in said.vi + said.en


def test_the_ledger_holds_pages_and_data_and_no_feeds() -> None:
    assert published.recorded({"", "vi/", "vi/feed.xml", "data/figures.csv", "assets/cards/site.vi.png"}) == {
        "", "vi/", "data/figures.csv",
    }  # fmt: skip


def test_the_command_adds_what_is_new_and_loses_nothing(content: Path) -> None:
    before = (content / "urls.txt").read_text("utf-8")
    lines = before.splitlines()
    assert lines == sorted(lines)
    assert f"/vi/bao-cao/{HUMAN}/" in lines
    assert f"/data/reports/{HUMAN}.json" in lines
    (content / "urls.txt").write_text(before.replace(f"/vi/bao-cao/{HUMAN}/\n", ""), "utf-8")
    told = digest("urls", "--content", content)
    assert told.stdout == f"+ /vi/bao-cao/{HUMAN}/\n"
    assert digest("urls", "--update", "--content", content).returncode == 0
    assert (content / "urls.txt").read_text("utf-8") == before


def test_a_report_that_vanished_stops_the_build_and_the_message_says_the_cure(
    content: Path, tmp_path: Path
) -> None:
    assert sites.built(content, tmp_path).built
    sites.entry(content, STALE).unlink()
    outcome = sites.built(content, tmp_path)
    assert not outcome.built
    lost = [one for one in outcome.findings if one.code == "E600"]
    assert {str(one.values["found"]) for one in lost} >= {
        f"/vi/bao-cao/{STALE}/",
        f"/en/reports/{STALE}/",
        f"/data/reports/{STALE}.json",
    }
    assert all(one.path.endswith("content/urls.txt") for one in lost)
    _, cure = render(next(one for one in lost if STALE in str(one.values["found"])))
    assert f"`{STALE}: mã-mới`" in cure.vi
    assert "withdrawn" in cure.vi
    assert (tmp_path / f"site/vi/bao-cao/{STALE}/index.html").is_file()
    refused = digest("urls", "--update", "--content", content)
    assert refused.returncode == 1
    assert "E600" in refused.stderr
    assert sites.built(content, tmp_path, allow_loss=True).built


def renamed(content: Path) -> None:
    old = sites.entry(content, STALE)
    old.rename(old.with_name(f"{NEW}.yml"))
    (content / "redirects.yml").write_text(f"{STALE}: {NEW}\n", "utf-8")


def test_a_renamed_report_leaves_pages_in_both_languages_that_lead_on(content: Path, tmp_path: Path) -> None:
    renamed(content)
    assert sites.built(content, tmp_path).built
    site = tmp_path / "site"
    for lang, section in (("vi", "bao-cao"), ("en", "reports")):
        page = links.page(site / lang / section / STALE / "index.html")
        assert ("robots", "noindex") in page.metas
        assert ("refresh", f"0; url=../{NEW}/") in page.metas
        assert page.canonical == f"{BASE}{lang}/{section}/{NEW}/"
        assert page.alternates == []
        assert f"../{NEW}/" in page.links
        assert f"/{STALE}/" not in (site / "sitemap.xml").read_text("utf-8")
    moved = json.loads((site / f"data/reports/{STALE}.json").read_bytes())
    assert moved == {"moved": f"{BASE}data/reports/{NEW}.json"}
    assert links.broken(site, BASE) == []
    assert digest("urls", "--update", "--content", content).returncode == 0
    ledger = read_published(content)
    assert {f"vi/bao-cao/{STALE}/", f"vi/bao-cao/{NEW}/"} <= ledger.urls.keys()


def test_redirects_come_and_go_in_a_build_that_remembers_as_in_a_cold_one(
    content: Path, tmp_path: Path
) -> None:
    """Feeds, data, pictures and redirects that vanish leave no file behind."""
    (content / "urls.txt").unlink()
    steps = (
        lambda: None,
        lambda: renamed(content),
        (content / "redirects.yml").unlink,
        lambda: sites.entry(content, HUMAN).unlink(),
        lambda: sites.untranslated(content, WITHDRAWN),
        lambda: (content / "redirects.yml").write_text(
            f"vi/doi-tac/lao/: vi/dia-phuong/\n{HUMAN}: {NEW}\n", "utf-8"
        ),
    )
    for number, step in enumerate(steps):
        step()
        warm = sites.built(content, tmp_path / "warm", allow_loss=True)
        shutil.rmtree(tmp_path / "cold", ignore_errors=True)
        cold = sites.built(content, tmp_path / "cold", allow_loss=True)
        assert warm.built, (number, warm.findings)
        assert cold.built
        left, right = (tree(tmp_path / one / "site") for one in ("warm", "cold"))
        assert (
            sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name)) == []
        ), number


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_withdrawn_report_keeps_a_page_that_says_so_without_its_text(mixed: Path) -> None:
    for name, words, body in (
        (f"vi/bao-cao/{WITHDRAWN}/index.html", ("đã được rút lại ngày 04/03/2026", "Nguồn đã rút bài."), "diễn ra sáng 08/01/2019"),
        (f"en/reports/{WITHDRAWN}/index.html", ("withdrawn on 4 March 2026", "The source took the article back."), "year-end review conference for 2018"),
    ):  # fmt: skip
        page = (mixed / name).read_text("utf-8")
        assert all(one in page.replace("\N{NO-BREAK SPACE}", " ") for one in words)
        assert body not in page
        assert '<h2 id="text"' not in page
        assert '<table class="figs gone" data-figures>' in page
    caption = "<caption>This report was withdrawn; its figures no longer count.</caption>"
    assert caption in (mixed / f"en/reports/{WITHDRAWN}/index.html").read_text("utf-8")


def test_a_report_can_be_printed_and_names_no_archive_that_cannot_be_opened(finished: Path) -> None:
    for name in (f"vi/bao-cao/{HUMAN}/index.html", f"en/reports/{HUMAN}/index.html"):
        page = (finished / name).read_text("utf-8")
        assert '<a href="#" data-print hidden>' in page
        assert "000_" not in page


def test_the_committed_ledger_is_up_to_date_with_what_is_published(finished: Path) -> None:
    """Every committed address is on the site; new ones are added when the site is published."""
    ledger = read_published(sites.CONTENT)
    files = {url if url.startswith("data/") else f"{url}index.html" for url in ledger.urls}
    assert [file for file in sorted(files) if not (finished / file).is_file()] == []
