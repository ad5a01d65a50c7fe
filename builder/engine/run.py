"""Runs MkDocs, or an engine that keeps its interfaces, over a folder of pages."""

from __future__ import annotations

import importlib
import logging
import os
from collections.abc import Sequence
from pathlib import Path

from builder.engine import accelerate, hooks, zensical
from builder.engine.accelerate import Ready, ShellMap

ENGINES = ("mkdocs", "properdocs", "zensical")
FAST = ("mkdocs", "properdocs")
"""Engines that the accelerator can work in: they have MkDocs' interfaces."""


class EngineError(Exception):
    """The engine is not installed, or gave up; the text says what to do."""


def build(engine: str, config: Path, docs: Path, site: Path, ready: Sequence[Ready] = ()) -> ShellMap:
    """Build the pages under `docs` into `site` (both absolute) as `config` (mkdocs.yml) says.

    `ready` are pages that the accelerator puts in from memory; without them the engine works alone. Return the
    shells that were rendered, by kind of page.

    Raises EngineError where the engine is missing or stops.
    """
    if engine == "zensical":
        try:
            zensical.build(config, docs, site, docs.with_name(hooks.SETTINGS))
        except zensical.Failed as error:
            raise EngineError(f"zensical: {error}") from error
        return {}
    # Material prints a banner about MkDocs 2 on every build; our pin excludes that version.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        load = importlib.import_module(f"{engine}.config").load_config
        command = importlib.import_module(f"{engine}.commands.build").build
        exceptions = importlib.import_module(f"{engine}.exceptions")
    except ModuleNotFoundError as error:
        raise EngineError(f"pip install {engine}: {error}") from error
    logging.getLogger(engine).setLevel(logging.WARNING)
    try:
        settings = load(str(config), docs_dir=str(docs), site_dir=str(site))
        shells: ShellMap = {}
        if ready:
            settings.nav = None  # its pages may not be among those made in this run
            settings.plugins["nhip-cau"] = accelerate.plugin(engine, ready, shells)
        command(settings)
    except exceptions.Abort as error:
        raise EngineError(f"{engine}: {error}") from error
    return shells
