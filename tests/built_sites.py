"""Finished sites for tests: the project's own, and one whose reports stand in all states of translation.

What may live here: content folders made from the project's own, and building them.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import drawn
from sample import CONTENT

from builder import project
from builder.project import today
from builder.publish.building import Outcome, Request, build
from builder.translation import segments, states, store
from builder.translation.store import Row, Stored, mark, settled

BASE = "https://example.github.io/nhip-cau/"

MISSING = "2014-06-26-dak-nong-so-ket-6-thang"
MACHINE = "2015-01-27-yen-bai-truc-tuyen-2014"
STALE = "2018-06-05-lang-son-so-ket-6-thang"
WITHDRAWN = "2019-01-08-thua-thien-hue-tong-ket-2018"
HUMAN = "2020-02-25-thai-nguyen-ket-qua-2019"
FIVE = (MISSING, MACHINE, STALE, WITHDRAWN, HUMAN)

PHOTOS = {"rong.jpg": (1600, 1200), "cao.jpg": (900, 1400)}

FIX = """
corrections:
  - date: 2026-02-03
    vi: Sửa tên người dự họp.
    en: Corrected the name of a participant.
withdrawn:
  date: 2026-03-04
  vi: Nguồn đã rút bài.
  en: The source took the article back.
"""


def built(content: Path, folder: Path, **options: object) -> Outcome:
    request = Request(content=content, site=folder / "site", work=folder / "work", today=today(), **options)  # type: ignore[arg-type]
    return build(request)


def copied(folder: Path) -> Path:
    """A copy of the project's content that has published nothing yet."""
    content = folder / "content"
    shutil.copytree(CONTENT, content, ignore=shutil.ignore_patterns("urls.txt", "redirects.yml"))
    return content


def entry(content: Path, id: str) -> Path:  # noqa: A002, as in Entry
    return content / "reports" / id[:4] / f"{id}.yml"


def mixed(folder: Path) -> Path:
    """Write content whose five reports are missing, machine, stale, withdrawn and human in English."""
    content = copied(folder)
    for path in (content / "reports").rglob("*.yml"):
        if path.stem not in FIVE:
            path.unlink()
    for id_ in FIVE:
        illustrate(content, id_)
    untranslated(content, MISSING)
    by_machine(content, MACHINE, lambda row: row)
    by_machine(
        content, STALE, lambda row: replace(row, vi=f"{row.vi} (cũ)") if row.field == "summary" else row
    )
    path = entry(content, WITHDRAWN)
    path.write_text(path.read_text("utf-8").replace("\nen:\n", f"{FIX}en:\n", 1), "utf-8")
    return content


CAPTION, CAPTION_EN = "Ảnh tự vẽ để thử", "Drawn for the test"


def illustrate(content: Path, id: str) -> Path:  # noqa: A002, as in Entry
    """Give a report two pictures that show nothing; return the folder of their files."""
    path, folder = entry(content, id), content / "pictures" / id
    rows = "".join(f"  - file: {name}\n    caption: {CAPTION}\n    credit: Người thử\n" for name in PHOTOS)
    text = path.read_text("utf-8").replace("\nsource:\n", f"\npictures:\n{rows}source:\n", 1)
    english = f"    - {CAPTION_EN}\n" * len(PHOTOS)
    path.write_text(f"{text.rstrip()}\n  captions:\n{english}", "utf-8")
    folder.mkdir(parents=True)
    for seed, (name, size) in enumerate(PHOTOS.items()):
        (folder / name).write_bytes(drawn.encoded(drawn.photo(*size, seed=seed)))
    return folder


def untranslated(content: Path, id: str) -> None:  # noqa: A002, as in Entry
    path = entry(content, id)
    path.write_text(re.split(r"(?m)^en:", path.read_text("utf-8"))[0], "utf-8")


def by_machine(content: Path, id: str, change: Callable[[Row], Row]) -> None:  # noqa: A002, as in Entry
    """Let the report's English be what a machine made of it."""
    found = rows(entry(content, id))
    target = content / "en" / id[:4] / f"{id}.yml"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(store.written(Stored(tuple(map(change, found)))), "utf-8")
    untranslated(content, id)


def rows(path: Path) -> tuple[Row, ...]:
    """Return the English that an entry has as a machine would have stored it."""
    decoded, _ = project.read_entry(path)
    assert decoded is not None
    english = segments.written(decoded.entry)
    found = []
    for key, vi in segments.source(decoded.entry):
        if key in english:
            text = settled(english[key])
            found.append(Row(states._field(key), settled(vi), text, "google@1.11.4", mark(text)))
    return tuple(found)
