"""Chromium from the system and two sites: samples of every part, and the real one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from sample import CONTENT
from sites import AXE, Site, served

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",  # nothing leaves the machine
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
LARGE = "--blink-settings=defaultFontSize=32"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if PROGRAM is None or not AXE.is_file():
        pytest.skip("needs Chromium and axe-core: run scripts/browser")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=PROGRAM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def large_print(browser: Browser) -> Iterator[Browser]:
    """The browser of a reader who has set letters twice as large."""
    chromium = browser.browser_type.launch(executable_path=PROGRAM, args=[*FLAGS, LARGE])
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def look_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("look") / "site"
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", "tests/look/mkdocs.yml", "-d", folder],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )
    with served(folder) as site:
        yield site


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("built") / "site"
    build = ["builder", "build", "--content", CONTENT, "--site-dir", folder]
    subprocess.run([sys.executable, "-m", *build], cwd=ROOT, check=True)
    with served(folder) as site:
        yield site


@pytest.fixture(scope="session")
def grown_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site with reports that were made up: more words and numbers than five reports hold."""
    folder = tmp_path_factory.mktemp("grown")
    content = folder / "content"
    shutil.copytree(CONTENT, content, ignore=shutil.ignore_patterns("urls.txt", "redirects.yml"))
    python = [sys.executable, "-m"]
    subprocess.run([*python, "bench.corpus", content, "--count", "60"], cwd=ROOT, check=True)
    build = ["builder", "build", "--content", content, "--site-dir", folder / "site"]
    subprocess.run([*python, *build, "--work-dir", folder / "work"], cwd=ROOT, check=True)
    with served(folder / "site") as site:
        yield site


@pytest.fixture(scope="session", params=["look", "built"])
def each_site(request: pytest.FixtureRequest) -> Site:
    """The samples of every part, then the real site: for promises that depend on the parts."""
    chosen: Site = request.getfixturevalue(f"{request.param}_site")
    return chosen
