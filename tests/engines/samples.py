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
    """Copy content/ to `folder`, the reports that have English (or those with `ids`) without it.

    Returns English by Vietnamese.
    """
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
        vietnamese, mark, _ = text.partition("\nen:\n")
        if mark and (not ids or path.stem in ids):
            path.write_text(f"{vietnamese}\n", encoding="utf-8")
        else:
            path.unlink()
    return english
