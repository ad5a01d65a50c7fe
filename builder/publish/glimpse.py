"""A glimpse of an edited report: its own pages at once, the rest of the site when the build has caught up.

What may live here: making those pages from what the last build knew. An edge, for the preview. The build that
follows finds their files changed and makes them again, so nothing depends on what is written here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812, as in model.py
from pathlib import Path

from builder import english, files, project
from builder.language import LANGS
from builder.publish import reading
from builder.publish.press import Press
from builder.publish.reading import Known
from builder.publish.shelf import packed_entry
from builder.site.index import Index
from builder.site.pages import report
from builder.site.planned import Planned


@dataclass(frozen=True, slots=True)
class Scene:
    """What a build knew when it ended: entries, records by their indexes, and the press with its shells."""

    known: Known
    index: Index
    press: Press


def show(path: Path, scene: Scene, content: Path, site: Path, today: Date) -> bool:
    """Make the pages of the report at `path` anew below `site`; return False where only a build can do it.

    That is so where the file is no entry (an editing program's copy of one), has a mistake, holds a draft, or is new.
    """
    if path.suffix not in project.ENTRY:
        return False
    known = scene.known
    examined = project.examine([path], known.terms, content, today)
    before = next((one for one in scene.index.records if one.id == path.stem), None)
    if examined.failed or before is None:
        return False
    stored = english.judged(
        content,
        known.terms,
        known.glossary,
        english.read_english(content),
        dict(reading.genders(known.entries)),
    )
    for case in examined.cases:
        translation = stored.join(case.decoded.id, case.entry)
        source, seen = reading.seen(case, packed_entry(case.entry), translation, known.terms, stored)
        if seen.record is None:
            return False
        pages = [
            Planned(
                seen.record.url.of(lang),
                report.page,
                (source, seen.record, scene.index.related(before), lang),
            )
            for lang in LANGS
        ]
        for page in scene.press.finished(pages):
            files.replace(site / page.address / "index.html", page.document)
    return True
