"""The search index kept beside the site: which reports changed, what that does to the index, what to remember.

What may live here: numbering reports and calling the index builder, cold or in place. An edge: it reads the
last index from the site and keeps its own notes in the work folder.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryFile

from builder import files
from builder.corpus import Report
from builder.project import Terms
from builder.publish.memory import sealed, unsealed
from builder.publish.shelf import Slip
from builder.search import index, memory, reading, synonyms, update
from builder.search.document import Document, Labels
from builder.site.pages.report import Source, facts_heading
from builder.site.record import Record
from builder.site.site import Named, Site
from builder.translation.segments import Translation

FOLDER = "search/"
_NOTES = "numbers.json"

Numbered = dict[str, tuple[int, str]]
"""Reports by id: number and digest."""

TOGETHER = 1 << memory.TOGETHER
"""Reports whose numbers share the files that remember them and show them; a month begins with such a file."""

FEW = 8
"""Reports that are always indexed anew one by one ..."""
SHARE = 32
"""... and where more have changed or moved, a share of all that is: one alone costs what thirty do among all
(measured at 5,000 reports)."""


@dataclass(slots=True)
class Change:
    """What becomes of the index: files to write and to remove, as paths below the site's root."""

    files: dict[str, bytes] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)


class Searching:
    """The index of one site and the notes about it, for one build.

    `read_now` are the documents of the reports that this build has read, by id.
    """

    def __init__(
        self, site: Site, terms: Terms, work: Path, version: str, read_now: Mapping[str, Slip]
    ) -> None:
        self._read_now = read_now
        self.site, self.work, self.version = site, work / "search", version
        self._fresh = work / "search.new"
        self.labels: Labels = reading.labels(site.vocabulary, site.provinces)
        self.synonyms = synonyms.groups(terms.synonyms)
        self._state: Mapping[str, bytes] = {}
        self._state_gone: frozenset[str] = frozenset()
        self._whole = False
        self._numbers: Numbered = {}

    def cold(self, records: Sequence[Record], sources: Mapping[str, Source], put: index.Put) -> None:
        """Index everything; reports that have not changed are remembered and need not be read.

        The files go to `put` by their paths below the site's root, each as soon as it is whole.
        """
        numbers = numbered(records, sources)
        shutil.rmtree(self._fresh, ignore_errors=True)
        documents = self._documents(records, sources, numbers, self._last() or {})

        def below(path: str, data: bytes) -> None:
            put(FOLDER + path, data)

        # numpy would start a thread for each processor: 0.06 s, no use here, and no good where processes fork
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        self.work.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=self.work.parent) as spill:
            self._state = index.build_in_order(
                documents, self.labels, self.synonyms, below, self._keep, spill
            )
        self._whole, self._numbers = True, numbers

    def warm(self, records: Sequence[Record], sources: Mapping[str, Source], root: Path) -> Change:
        """Index what has changed since the index under `root` was made; everything where that is not sound."""
        numbers = numbered(records, sources)
        last = self._last()
        if last is None:
            return self._replaced(records, sources, root)
        others = _others(last, numbers)
        if len(others) > max(FEW, len(numbers) // SHARE):
            return self._replaced(records, sources, root)
        self._numbers = numbers
        if not others:
            return Change()
        by_id = {record.id: record for record in records}
        there = [by_id[one] for one in others.values() if one]
        changed: dict[int, Document | None] = dict.fromkeys(others)
        packed = self._documents(there, sources, numbers, last)
        changed |= {number: memory.unpack(number, data) for number, data in packed}
        built = update.update(
            lambda path: _bytes(f"{root}/{FOLDER}{path}"),
            self._note,
            changed,
            self.labels,
            self.synonyms,
        )
        if built is None:
            return self._replaced(records, sources, root)
        self._state, self._state_gone = built.state, built.gone
        return Change(
            {FOLDER + path: data for path, data in built.files.items()},
            [FOLDER + path for path in built.gone],
        )

    def _replaced(self, records: Sequence[Record], sources: Mapping[str, Source], root: Path) -> Change:
        change = Change()
        self.cold(records, sources, change.files.__setitem__)
        change.gone = [
            FOLDER + name for name in files.names(root / FOLDER) if FOLDER + name not in change.files
        ]
        return change

    def distrust(self) -> None:
        """Forget the notes while site and index are being changed: a build that dies here is followed by a cold one."""
        (self.work / _NOTES).unlink(missing_ok=True)

    def remember(self) -> None:
        """Keep what the next build needs, once the site holds this index."""
        if self._whole:
            shutil.rmtree(self.work, ignore_errors=True)
            if self._fresh.exists():
                self._fresh.rename(self.work)
        for path, data in self._state.items():
            files.replace(self.work / path, sealed(data))
        for path in self._state_gone:
            (self.work / path).unlink(missing_ok=True)
        notes = {"version": self.version, "numbers": self._numbers}
        files.replace(self.work / _NOTES, sealed(json.dumps(notes, ensure_ascii=False).encode()))

    def _note(self, path: str) -> bytes | None:
        """Return what was kept under `path`, None where it is gone or harmed."""
        data = _bytes(f"{self.work}/{path}")
        return None if data is None else unsealed(data)

    def _last(self) -> Numbered | None:
        try:
            notes = json.loads(self._note(_NOTES) or b"")
            if notes["version"] != self.version:
                return None
            return {one: (int(number), str(digest)) for one, (number, digest) in notes["numbers"].items()}
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _keep(self, path: str, data: bytes) -> None:
        """Put down a file of the state of a whole index, beside the last one's, which may still be read."""
        target = self._fresh / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(sealed(data))

    def _documents(
        self, records: Sequence[Record], sources: Mapping[str, Source], numbers: Numbered, last: Numbered
    ) -> Iterator[index.Packed]:
        """Yield the documents of records by number. One that is remembered and still right takes its number of today.

        Numbers keep their order from build to build, so a file of remembered documents is read once.
        """
        opened, inside = "", dict[int, bytes]()
        for record in sorted(records, key=lambda one: numbers[one.id]):
            number, digest = numbers[record.id]
            then, same = last.get(record.id, (0, ""))
            known = None
            if record.id in self._read_now:
                known = self._read_now[record.id].fetched()
            elif digest == same:
                path = memory.documents_path(then)
                if path != opened:
                    opened, inside = path, memory.read_documents(self._note(path))
                known = inside.get(then)
                if known and memory.unpack(then, known).id != record.id:
                    known = None
            yield number, known or packed_document(self.site, record, *sources[record.id].load())


def packed_document(named: Named, record: Record, report: Report, translation: Translation) -> bytes:
    """Return what the search knows of a report, as it is remembered."""
    heading = facts_heading(named, record, "en")
    return memory.pack(
        reading.document(report, translation, record.url, heading, named.vocabulary, named.provinces)
    )


def numbered(records: Sequence[Record], sources: Mapping[str, Source]) -> Numbered:
    """Give the reports their numbers, the oldest event first; what they are depends on the reports alone.

    A month has room for more, so that a report that comes late moves only those behind it in its month. Where
    months hold few, that would scatter them over too many files, and all follow each other from 1.
    """
    ordered = sorted(records, key=lambda record: (record.date, record.id))
    months = [list(month) for _, month in groupby(ordered, lambda record: record.date.replace(day=1))]
    if len(ordered) < TOGETHER * len(months) or not months:
        return {one.id: (number, sources[one.id].digest) for number, one in enumerate(ordered, start=1)}
    found: Numbered = {}
    step, first = step_for(len(ordered), len(months)), TOGETHER
    for month in months:
        found |= {one.id: (number, sources[one.id].digest) for number, one in enumerate(month, start=first)}
        first += step * (len(month) // step + 1)
    return found


def step_for(reports: int, months: int) -> int:
    """Return by how much the room of a month grows: the power of two that an average month does not fill.

    A report for a full month moves all behind it, and all is indexed anew: that build of 5,000 reports takes 5.6 s of
    processor, and 2.2 where the month has room. Rooms that grow by a file of 16 are full for one late report in
    sixteen, these for one in 64 of 5,000; for that the index is larger by a fiftieth, because a number that nobody
    has makes a gap longer. The count is rounded as the index rounds it: one report more rarely changes the rooms.
    """
    return max(TOGETHER, 1 << (index.bracket(reports) // months).bit_length())


def _others(last: Numbered, numbers: Numbered) -> dict[int, str]:
    """Return the numbers that stand for another report or another text than last time: its id, empty where none."""
    before = {number: (one, digest) for one, (number, digest) in last.items()}
    now = {number: (one, digest) for one, (number, digest) in numbers.items()}
    return {
        number: now.get(number, ("", ""))[0]
        for number in sorted(before.keys() | now.keys())
        if before.get(number) != now.get(number)
    }


def _bytes(path: str) -> bytes | None:
    try:
        with open(path, "rb", buffering=0) as stream:  # noqa: PTH123, hundreds of files for one report
            return stream.read()
    except OSError:
        return None
