"""Entries one by one: read, judged by themselves, and what the site shows of each; by one process or by several.

What may live here: what is done with an entry whatever the others say, and what of it passes between processes,
which is plain values behind marshal. An edge.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from builder import checks, corpus, project
from builder.checks import Context, Outline
from builder.corpus import Case, Report
from builder.diagnostics import Finding
from builder.english import English
from builder.gallery import Gallery
from builder.model import Entry
from builder.pictures import Photo
from builder.project import Terms
from builder.publish import parallel
from builder.publish.details import Kept, packed
from builder.publish.indexing import packed_document
from builder.publish.shelf import Shelf, Slip, packed_english, packed_entry, unpacked_entry
from builder.publish.written import plain, plain_record, whole, whole_record
from builder.site.record import Json, Record, plain_entry, record
from builder.translation.segments import Translation
from builder.translation.store import mark

MANY = 500
"""Entries from which others help: below that they are read before the others have begun."""
CHUNK = 50
"""Entries that a process takes at a time."""
AT_ONCE = 10
"""Entries whose trees lie in memory together: those of a whole chunk do not fit into the cache of a processor."""

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the site shows of an entry: `digest` is that of its bytes and its English, `record` None for a draft.

    `english` is None where all English stands in the entry itself. `document` is what the search knows of it, made
    while the entry is at hand: taking it out once more would cost as much again.
    """

    digest: str
    record: Record | None
    details: Kept
    english: Slip | None
    document: Slip | None


@dataclass(frozen=True, slots=True)
class Taken:
    """A file as it was taken in: an outline of its entry, None where that could not be decoded, and all that is wrong in it.

    `entry` is the whole of it on the shelf, None where it has fields that could not be read (`faulty`). `shown` is
    None where there is an error, and where its English must be judged first.
    """

    file: Path
    findings: tuple[Finding, ...]
    faulty: AbstractSet[str] = frozenset()
    case: Case | None = None
    entry: Slip | None = None
    shown: Shown | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """Where entries are read, and what they are read against."""

    terms: Terms
    context: Context
    stored: English
    gallery: Gallery
    shelf: Shelf
    hands: int

    def read(self, files: Sequence[Path]) -> list[Taken]:
        """Read entries and judge each by itself; what the site shows of it, too, where nothing else must be known."""
        rows = self._shared(files, self._read)
        return [self._taken(file, *row) for file, row in zip(files, rows, strict=True)]

    def surveyed(
        self, waiting: Sequence[Taken], *, sound: bool
    ) -> Iterator[tuple[tuple[Finding, ...], Shown | None]]:
        """Yield what is wrong with the stored English of entries and, of `sound` content, what the site shows of each."""

        def survey(chunk: Sequence[Taken]) -> list[tuple[Any, ...]]:
            return [self._surveyed(one, sound=sound) for one in chunk]

        for findings, shown in self._shared(waiting, survey):
            yield whole(findings), self._known(shown)

    def _shared(self, parts: Sequence[Part], work: Callable[[Sequence[Part]], list[Any]]) -> Iterator[Any]:
        """Yield the plain values that `work` gives for `parts`, chunk by chunk, in their order."""

        def done(chunk: Sequence[Part]) -> bytes:
            found = marshal.dumps(work(chunk))
            self.shelf.flush()
            return found

        hands = self.hands if len(parts) >= MANY else 1
        # The first is done before others are forked: they share what only one makes (validators, tables: 40 ms).
        chunks = [parts[:1], *(parts[start : start + CHUNK] for start in range(1, len(parts), CHUNK))]
        first = done(chunks[0])
        others = parallel.shared(chunks[1:], done, lambda: None, hands)
        return chain.from_iterable(map(marshal.loads, chain([first], others)))

    # there

    def _read(self, files: Sequence[Path]) -> list[tuple[Any, ...]]:
        """Read a chunk of files, some of them at once."""
        some = (files[start : start + AT_ONCE] for start in range(0, len(files), AT_ONCE))
        return [row for part in some for row in self._read_at_once(part)]

    def _read_at_once(self, files: Sequence[Path]) -> list[tuple[Any, ...]]:
        """Read all of the files, and then all once more, which is quicker by a tenth than each to its end."""
        read = [project.examine_alone(file, self.context) for file in files]
        return [(plain(one.findings), *(self._written(one, one.case) if one.case else ())) for one in read]

    def _written(self, read: project.Alone, case: Case) -> tuple[Any, ...]:
        entry = shown = None
        if case.decoded.places.sound:
            written = plain_entry(case.entry)
            entry = self.shelf.put(packed_entry(written))
            if case.decoded.id not in self.stored.paths and not any(map(_is_error, read.findings)):
                shown = self._shown(case, written, self.stored.join(case.decoded.id, case.entry))
        return frozenset(read.faulty), tuple(checks.outline(case)), entry and tuple(entry), shown

    def _surveyed(self, one: Taken, *, sound: bool) -> tuple[Any, ...]:
        case = self._whole(one)
        found = self.stored.survey(case.decoded.id, case.entry)
        fine = sound and not any(map(_is_error, found.findings))
        shown = self._shown(case, plain_entry(case.entry), found.translation) if fine else None
        return plain(found.findings), shown

    def _shown(self, case: Case, written: Json, translation: Translation) -> tuple[Any, ...]:
        digest = digest_of(case, self.stored)
        if case.entry.draft:
            return digest, None, b"", None, None
        report = report_of(case, self.terms)
        own = case.decoded.id in self.stored.paths or translation.day
        english = tuple(self.shelf.put(packed_english(translation))) if own else None
        shown = record(report, translation, written=written, pictures=self._pictures(case))
        document = tuple(self.shelf.put(packed_document(self.terms, shown, report, translation)))
        return digest, plain_record(shown), packed(report.figures, written), english, document

    def _pictures(self, case: Case) -> tuple[Photo, ...]:
        """Return the pictures that the page of an entry shows; a withdrawn one shows none."""
        if case.entry.withdrawn:
            return ()
        return self.gallery.shown(case.decoded.id, [picture.file for picture in case.entry.pictures])

    # and here

    def _taken(
        self,
        file: Path,
        findings: Any,
        faulty: frozenset[str] = frozenset(),
        row: tuple[Any, ...] | None = None,
        entry: tuple[str, int, int] | None = None,
        shown: tuple[Any, ...] | None = None,
    ) -> Taken:
        if row is None:
            return Taken(file, whole(findings))
        case = checks.outlined(Outline(*row), self.terms.vocabulary, self.terms.provinces)
        return Taken(file, whole(findings), faulty, case, entry and Slip(*entry), self._known(shown))

    def _known(self, shown: tuple[Any, ...] | None) -> Shown | None:
        if shown is None:
            return None
        digest, row, kept, english, document = shown
        of_it = Kept(kept, self.terms.vocabulary)
        known = whole_record(row, of_it) if row else None
        return Shown(digest, known, of_it, english and Slip(*english), document and Slip(*document))

    def _whole(self, one: Taken) -> Case:
        """Return the case with its whole entry, which is read again where it could not be put away."""
        if one.case is None:
            raise ValueError(f"{one.file} is no entry")
        return replace(one.case, decoded=replace(one.case.decoded, entry=self._entry(one)))

    def _entry(self, one: Taken) -> Entry:
        if one.entry:
            return unpacked_entry(one.entry.fetched())
        decoded, findings = project.read_entry(one.file)
        if decoded is None:
            raise OSError(0, "; ".join(finding.code for finding in findings), one.file)
        return decoded.entry


def _is_error(finding: Finding) -> bool:
    return finding.is_error


def digest_of(case: Case, stored: English) -> str:
    """Return what stands for the bytes of an entry and of its stored English, and for where its page says they are."""
    decoded = case.decoded
    return f"{decoded.source_hash} {mark(in_repository(decoded.path), stored.digest(decoded.id))}"


def report_of(case: Case, terms: Terms) -> Report:
    """Return the report of a case, with its path in the repository."""
    return corpus.report(case, terms.provinces, in_repository(case.decoded.path))


def in_repository(path: str) -> str:
    """Return where an entry stands in the repository, wherever its folder was built from."""
    return f"content/{project.REPORTS}/" + path.rpartition(f"/{project.REPORTS}/")[2]
