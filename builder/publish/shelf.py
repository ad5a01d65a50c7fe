"""A report put away: its texts as bytes while no page of it is made, since thousands of entries wait for their turn.

What may live here: packing an entry and its English, and taking both out again. An entry of Python's objects
takes four times the room of its bytes, and its texts in both languages stand in it and in its translation.
"""

from __future__ import annotations

import marshal
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812, as in model.py
from functools import lru_cache
from operator import attrgetter

from builder import corpus
from builder.corpus import Decoded, Report
from builder.model import Entry
from builder.publish.details import Kept
from builder.terms.places import Provinces
from builder.translation import segments, states
from builder.translation.segments import Segment, Translation


def packed_entry(entry: Entry) -> bytes:
    """Write an entry down."""
    return marshal.dumps(entry.model_dump(mode="json", exclude_unset=True))


def unpacked_entry(data: bytes) -> Entry:
    """Take out an entry that `packed_entry` has written."""
    return Entry.model_validate(marshal.loads(data))  # noqa: S302, bytes that this very process wrote


TAKEN = 100
"""Reports that stay off the shelf: those of the pages that a process takes at a time."""

_english = attrgetter("en", "state", "by", "was", "person", "reviewer")


@dataclass(frozen=True, slots=True, eq=False)
class Shelved:
    """A report and its translation; `english` is None where all English stands in the entry itself.

    Figures are kept in `details`, since lists show them too.
    """

    id: str
    path: str
    source_hash: str
    entry: bytes
    english: bytes | None
    details: Kept
    provinces: Provinces

    def __call__(self) -> tuple[Report, Translation]:
        """Take both out; the last ones stay out, since two pages and a file are made of each."""
        return _whole(self)


def shelved(
    report: Report,
    entry: bytes,
    translation: Translation | None,
    details: Kept,
    provinces: Provinces,
) -> Shelved:
    """Put a report away whose entry is packed already; no `translation` where all English stands in the entry."""
    english = None if translation is None else packed_english(translation)
    return Shelved(report.id, report.path, report.source_hash, entry, english, details, provinces)


def packed_english(translation: Translation) -> bytes:
    """Write down what a translation adds to its entry."""
    day = translation.day.toordinal() if translation.day else 0
    return marshal.dumps((day, [_english(segment) for segment in translation.segments]))


@lru_cache(maxsize=TAKEN)
def _whole(one: Shelved) -> tuple[Report, Translation]:
    entry = unpacked_entry(one.entry)
    decoded = Decoded(entry, one.id, one.path, source_hash=one.source_hash)
    report = corpus.with_figures(decoded, one.details.figures(entry.figures), one.provinces)
    if one.english is None:
        return report, states.join(entry)
    day, rows = marshal.loads(one.english)  # noqa: S302, as above
    texts = segments.source(entry)
    joined = tuple(Segment(key, vi, *row) for (key, vi), row in zip(texts, rows, strict=True))
    return report, Translation(joined, Date.fromordinal(day) if day else None)
