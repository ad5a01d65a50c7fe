"""A word in the text of a report: its own pages are made anew, and what shows no text is not even planned."""

from __future__ import annotations

from pathlib import Path

import built_sites as sites
import pytest
from test_site import tree

from builder import published
from builder.publish import building
from builder.site import plan


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Content that was built, and in which a word has been put into a text since."""
    content = sites.copied(tmp_path)
    assert sites.built(content, tmp_path).built
    path = sites.entry(content, sites.MACHINE)
    path.write_text(path.read_text("utf-8").replace("\nbody: |\n  ", "\nbody: |\n  Tin mới: ", 1), "utf-8")
    return content


def refused(*_: object) -> None:
    raise AssertionError("planned")


def test_nothing_is_planned_but_the_report(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cold = sites.built(content, tmp_path / "cold")
    monkeypatch.setattr(building.plan, "pages", refused)
    monkeypatch.setattr(building.plan, "outputs", refused)
    warm = sites.built(content, tmp_path)
    assert (warm.pages, warm.made) == (cold.pages, 2)
    assert tree(tmp_path / "site") == tree(tmp_path / "cold/site")
    assert sites.built(content, tmp_path).made == 0


def test_a_report_is_planned_alone_as_among_all(content: Path, tmp_path: Path) -> None:
    scene = sites.built(content, tmp_path).scene
    assert scene is not None
    index, sources = scene.index, scene.known.sources
    site = building.site_of(scene.known, published.NOTHING)
    pages = {one.address: one.fingerprint for one in plan.pages(site, index, sources)}
    alone = {one.address: one.fingerprint for one in plan.own_pages(index, index.records, sources)}
    outputs = {one.address: one.fingerprint for one in plan.outputs(site, index, sources)}
    data = {one.address: one.fingerprint for one in plan.own_outputs(index.records, sources)}
    assert len(alone) == 2 * len(index.records) == 2 * len(data)
    assert alone.items() <= pages.items()
    assert data.items() <= outputs.items()


def test_nothing_but_a_reports_own_outputs_is_made_from_its_text(content: Path, tmp_path: Path) -> None:
    """Else that output would be left as it is after a change of a text alone."""
    scene = sites.built(content, tmp_path).scene
    assert scene is not None
    index, sources = scene.index, scene.known.sources
    site = building.site_of(scene.known, published.NOTHING)
    own = {one.address for one in plan.own_pages(index, index.records, sources)}
    own |= {one.address for one in plan.own_outputs(index.records, sources)}
    texts = {one.digest for one in sources.values()}
    planned = [*plan.pages(site, index, sources), *plan.outputs(site, index, sources)]
    made_from = {one.address for one in planned if any(text in repr(one.args) for text in texts)}
    assert made_from == own


def test_a_file_that_somebody_changed_is_made_again_too(content: Path, tmp_path: Path) -> None:
    for name in ("vi/index.html", "data/reports.csv", f"data/reports/{sites.HUMAN}.json"):
        (tmp_path / "site" / name).write_text("x", "utf-8")
    assert sites.built(content, tmp_path).made == 3
    sites.built(content, tmp_path / "cold")
    assert tree(tmp_path / "site") == tree(tmp_path / "cold/site")


def test_redirects_that_come_and_go_are_seen(content: Path, tmp_path: Path) -> None:
    new = f"/vi/bao-cao/{sites.MACHINE}/"
    (content / "redirects.yml").write_text(f"/vi/cu/: {new}\n", "utf-8")
    assert sites.built(content, tmp_path).made == 3
    (content / "redirects.yml").unlink()
    assert sites.built(content, tmp_path).removed == 1
    sites.built(content, tmp_path / "cold")
    assert tree(tmp_path / "site") == tree(tmp_path / "cold/site")


def test_an_address_that_is_lost_is_named(content: Path, tmp_path: Path) -> None:
    own = f"/vi/bao-cao/{sites.MACHINE}/\n"
    (content / "urls.txt").write_text(own, "utf-8")
    assert sites.built(content, tmp_path).built
    (content / "urls.txt").write_text(f"{own}/vi/mat/\n", "utf-8")
    outcome = sites.built(content, tmp_path)
    assert [one.code for one in outcome.findings if one.is_error] == ["E600"]
    assert not outcome.built
