"""No link of the finished site leads nowhere, and pages tell of each other only where they are a pair."""

from __future__ import annotations

from pathlib import Path

import links
import pytest
from built_sites import BASE, MISSING


@pytest.mark.parametrize("which", ["finished", "mixed"])
def test_every_link_and_fragment_of_the_site_resolves(which: str, request: pytest.FixtureRequest) -> None:
    assert links.broken(request.getfixturevalue(which), BASE) == []


def test_the_checker_sees_a_missing_page_an_anchor_and_an_id_given_twice(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text(
        '<a href="a/#no"><a href="b/"><a href="a/#yes"><p id="x"><p id="x">', "utf-8"
    )
    (tmp_path / "a/index.html").write_text(
        '<p id="yes"><img src="../no.png"><a href="https://elsewhere.example/x">', "utf-8"
    )
    (tmp_path / "feed.xml").write_text(f'<link href="{BASE}gone/"/>', "utf-8")
    assert sorted(links.broken(tmp_path, BASE)) == [
        ("a/index.html", "../no.png", "no such file"),
        ("feed.xml", f"{BASE}gone/", "no such file"),
        ("index.html", "#x", "given twice"),
        ("index.html", "a/#no", "no such anchor"),
        ("index.html", "b/", "no such file"),
    ]


@pytest.mark.parametrize("which", ["finished", "mixed"])
def test_alternates_are_absolute_reciprocal_with_the_page_itself_and_a_default(
    which: str, request: pytest.FixtureRequest
) -> None:
    site: Path = request.getfixturevalue(which)
    pages = {f"{BASE}{name.removesuffix('index.html')}": one for name, one in links.pages(site).items()}
    pairs = {address: one for address, one in pages.items() if one.alternates}
    assert len(pairs) > 200
    for address, one in pairs.items():
        told = dict(one.alternates)
        assert set(told) == {"vi", "en", "x-default"}, address
        assert address == one.canonical
        assert address == (BASE if address == BASE else told[one.lang])
        assert told["x-default"] == (BASE if told["vi"] == f"{BASE}vi/" else told["vi"])
        assert [dict(pages[other].alternates) for other in told.values()] == [told] * 3, address


def test_every_page_with_a_translation_tells_of_it_and_no_other(mixed: Path) -> None:
    """Real pairs are all pages in a language but the untranslated report and what stands alone."""
    alone = [name for name, one in links.pages(mixed).items() if not one.alternates]
    assert sorted(alone) == sorted(
        [
            "404.html",
            f"vi/bao-cao/{MISSING}/index.html",
            f"en/reports/{MISSING}/index.html",
            *(name for name in links.pages(mixed) if "email" in name or name.startswith("review")),
        ]
    )


def test_the_sitemap_lists_what_may_be_indexed_and_says_of_alternates_what_the_pages_say(mixed: Path) -> None:
    sitemap = (mixed / "sitemap.xml").read_text("utf-8")
    for name, one in links.pages(mixed).items():
        listed = f"<loc>{BASE}{name.removesuffix('index.html')}</loc>" in sitemap
        hidden = ("robots", "noindex") in one.metas
        assert listed != (hidden or name == "404.html" or name.endswith("email.html")), name
