"""What the preview shows of an edited report before the build has caught up is what the build then makes."""

from __future__ import annotations

from pathlib import Path

import pytest
from built_sites import HUMAN, built, copied, entry
from test_site import tree

from builder.project import today
from builder.publish import glimpse
from builder.publish.glimpse import Scene


@pytest.fixture
def office(tmp_path: Path) -> tuple[Path, Path, Scene]:
    content = copied(tmp_path)
    scene = built(content, tmp_path).scene
    assert scene is not None
    return content, tmp_path / "site", scene


def test_its_pages_are_shown_at_once_and_as_the_build_will_make_them(
    office: tuple[Path, Path, Scene],
) -> None:
    content, site, scene = office
    path = entry(content, HUMAN)
    before = tree(site)
    path.write_text(path.read_text("utf-8").replace("as_written: 13 ", "as_written: 14 "), "utf-8")
    assert glimpse.show(path, scene, content, site, today())
    shown = tree(site)
    changed = {name for name in shown if shown[name] != before.get(name)}
    assert changed == {f"vi/bao-cao/{HUMAN}/index.html", f"en/reports/{HUMAN}/index.html"}
    assert built(content, site.parent).built
    after = tree(site)
    assert {name: after[name] for name in changed} == {name: shown[name] for name in changed}
    assert built(content, site.parent, full=True).built
    assert tree(site) == after


@pytest.mark.parametrize("kind", ["mistake", "draft", "new", "copy"])
def test_what_only_a_build_can_show_is_left_to_it(office: tuple[Path, Path, Scene], kind: str) -> None:
    content, site, scene = office
    path = entry(content, HUMAN)
    text = path.read_text("utf-8")
    if kind == "copy":
        path = path.with_name(f"{HUMAN}.yml~")
        text = text.replace("as_written: 13 ", "as_written: 14 ")
    if kind == "new":
        path = path.with_name(f"{HUMAN}-khac.yml")
    path.write_text(
        {"mistake": text.replace("kind: ", "kind: x", 1), "draft": f"{text}\ndraft: true\n"}.get(kind, text),
        "utf-8",
    )
    before = tree(site)
    assert not glimpse.show(path, scene, content, site, today())
    assert tree(site) == before
