"""MkDocs' hooks: the site's names come from the builder, and nothing of the theme is sent that no page uses.

MkDocs loads this file by its path, also when somebody runs `mkdocs build` without `digest`. It needs what
`digest build` wrote beside the pages: `site.json`, the names and addresses of `content/site.yml`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

SETTINGS = "site.json"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take name, address and words of the site from the file beside the pages."""
    settings: dict[str, Any] = json.loads(
        Path(config.docs_dir).with_name(SETTINGS).read_text(encoding="utf-8")
    )
    config.site_name = settings["site_name"]
    config.site_url = settings["site_url"]
    config.extra.update(settings["extra"])
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the theme's files that no page of ours asks for: 2.5 MB of scripts, styles and icons."""
    ours = Path(config.theme.custom_dir or "", "assets")
    for file in list(files):
        origin = Path(file.abs_src_path or "")
        if not origin.is_relative_to(config.docs_dir) and not origin.is_relative_to(ours):
            files.remove(file)
    return files
