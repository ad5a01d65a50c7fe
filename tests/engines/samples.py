"""A content folder of the five reports without their English, and the English that a good service would give."""

from __future__ import annotations

import shutil
from pathlib import Path

from sample import CONTENT

from builder.schema import decoding as schema
from builder.source.tree import parse
from builder.translation import segments
from builder.translation.store import settled


def content(folder: Path, ids: tuple[str, ...] = ()) -> dict[str, str]:
    """Copy content/ to `folder`, the reports (or those with `ids`) without `en:`; return English by Vietnamese."""
    shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns("en", "sources"))
    english: dict[str, str] = {}
    for path in sorted((folder / "reports").rglob("*.yml")):
        text = path.read_text(encoding="utf-8")
        root = parse(text).root
        assert root is not None
        entry, _, _ = schema.decode(root, id=path.stem)  # type: ignore[arg-type]
        assert entry is not None
        own = segments.written(entry)
        english |= {settled(vi): settled(own[key]) for key, vi in segments.source(entry) if key in own}
        if ids and path.stem not in ids:
            path.unlink()
        else:
            path.write_text(text[: text.index("\nen:\n") + 1], encoding="utf-8")
    return english
