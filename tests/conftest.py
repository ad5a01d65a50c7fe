"""Sites that several test modules look at, each built once."""

from __future__ import annotations

from pathlib import Path

import built_sites as sites
import pytest


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site."""
    folder = tmp_path_factory.mktemp("finished")
    assert sites.built(sites.CONTENT, folder).built
    return folder / "site"


@pytest.fixture(scope="session")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a report in each state of translation; its content stands beside it."""
    folder = tmp_path_factory.mktemp("mixed")
    outcome = sites.built(sites.mixed(folder), folder)
    assert outcome.built, outcome.findings
    return folder / "site"
