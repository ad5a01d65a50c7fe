"""A glimpse of an edited report: its own pages at once, the rest of the site when the build has caught up.

What may live here: making those pages from what the last build knew. An edge, for the preview. The build that
follows finds their files changed and makes them again, so nothing depends on what is written here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812, as in model.py
from functools import partial
from pathlib import Path

from builder import english, files, project
from builder.corpus import Report
from builder.language import LANGS
from builder.publish import reading
from builder.publish.entries import digest_of, report_of
from builder.publish.press import Press
from builder.publish.reading import Known
from builder.site.index import Index
from builder.site.pages import report as report_page
from builder.site.pages.report import Source
from builder.site.planned import Planned
from builder.site.record import record
from builder.translation.segments import Translation


@dataclass(frozen=True, slots=True)
class Scene:
    """What a build knew when it ended: entries, records by their indexes, and the press with its shells."""

    known: Known
    index: Index
    press: Press


def show(path: Path, scene: Scene, content: Path, site: Path, today: Date) -> bool:
    """Make the pages of the report at `path` anew below `site`; return False where only a build can do it.

    That is so where the file is no entry (an editing program's copy of one), has a mistake, holds a draft or other pictures, or is new.
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
        files_now = [picture.file for picture in case.entry.pictures]
        if case.entry.draft or files_now != [photo.file for photo in before.pictures]:
            return False
        report = report_of(case, known.terms)
        shown = record(report, translation, pictures=before.pictures)
        source = Source(digest_of(case, stored), partial(_whole, report, translation))
        pages = [
            Planned(shown.url.of(lang), report_page.page, (source, shown, scene.index.related(before), lang))
            for lang in LANGS
        ]
        for page in scene.press.finished(pages):
            files.replace(site / page.address / "index.html", page.document)
    return True


def _whole(report: Report, translation: Translation) -> tuple[Report, Translation]:
    return report, translation
