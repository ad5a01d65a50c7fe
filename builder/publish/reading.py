"""What a build knows of the content: entries read now, and those that the last build read and nobody touched.

What may live here: deciding what must be read again, and joining it with what is remembered. An edge.
"""

from __future__ import annotations

import hashlib
import platform
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812, as in model.py
from functools import lru_cache, partial
from importlib import metadata
from pathlib import Path

from builder import corpus, english, files, project
from builder.checks import Context
from builder.corpus import Case, Report
from builder.diagnostics import Finding, in_order
from builder.english import English
from builder.gallery import Gallery
from builder.project import Terms
from builder.publish import memory
from builder.publish.entries import Desk, Shown, Taken, in_repository, report_of
from builder.publish.findings import Findings
from builder.publish.memory import Memory, Seen, Stamp
from builder.publish.shelf import Shelf, Shelved, Slip
from builder.settings import Settings
from builder.site.pages.report import Source
from builder.site.record import Record
from builder.terms.vocabulary import Gender
from builder.translation.segments import Translation
from builder.translation.termbase import Termbase

ROOT = Path(__file__).parents[2]
PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pydantic", "nh3", "pyyaml", "pillow")
"""Packages whose version may show in the bytes of a site."""

KEPT = "pictures"
"""The folder of small pictures beside the memory."""

Genders = tuple[tuple[str, Gender], ...]


@dataclass(frozen=True)
class Known:
    """All entries as the site needs them. `memory` is what the last build knew, None for a cold build.

    `prose` are those of the findings that are in the pages that people write. `documents` are what the search knows
    of the reports read now, by id. `changed` are ids read now; `version` is what the next build must share to believe
    this one's memory. `gallery` holds the pictures.
    """

    terms: Terms
    glossary: Termbase
    findings: Findings
    prose: tuple[Finding, ...]
    entries: Mapping[str, Seen]
    sources: Mapping[str, Source]
    documents: Mapping[str, Slip]
    memory: Memory | None
    changed: tuple[str, ...]
    version: str
    gallery: Gallery

    @property
    def settings(self) -> Settings | None:
        """The site's settings, None where they are at fault."""
        return self.terms.settings

    @property
    def failed(self) -> bool:
        """True when there is an error, so that nothing may be built."""
        return self.findings.failed

    @property
    def records(self) -> list[Record]:
        """The records of all reports that are no drafts."""
        return [seen.record for seen in self.entries.values() if seen.record is not None]


def read(
    content: Path, remembered: Path, today: Date, request: str, shelf: Shelf, *, full: bool, hands: int = 1
) -> Known:
    """Read what has changed since the last build, or everything. Every mistake in any file is found.

    Entries wait on `shelf` for their pages; `hands` is how many processes may read. Rules between entries that only
    warn (W306, W307, W310) see all entries in a cold build, and those read now otherwise; `digest check` always
    sees all.
    """
    terms, glossary, faults = _common(content)
    listed = project.folder(content)
    version = _version(content, terms, request)
    old = None if full else memory.load(remembered, version, terms.vocabulary)
    prose = old.prose if old else tuple(project.prose_faults(content, terms))
    stored = english.dated(content, english.read_english(content))
    paths, ids = listed.entries, {shown: project.id_of(path) for shown, path in listed.entries.items()}
    gallery = Gallery.of(content, remembered.with_name(KEPT))
    stamps = {shown: _stamps(path, ids[shown], stored, gallery) for shown, path in paths.items()}
    before = old.entries if old else {}
    kept = {
        shown: before[shown] for shown in paths if shown in before and before[shown].stamps == stamps[shown]
    }
    context = project.context_of(terms, content, today, gallery)
    desk = Desk(terms, context, stored, gallery, shelf, hands)
    taken = desk.read([Path(path) for shown, path in paths.items() if shown not in kept])
    now = {one.case.decoded.path: one.case for one in taken if one.case}
    stated = genders(kept, now.values())
    if old is not None and (genders(before) != stated or _clash(kept, now, ids)):
        # What one entry says of a person's gender, or of its event, judges others: everything is looked at.
        return read(content, remembered, today, request, shelf, full=True, hands=hands)
    found = _found(taken, now, desk.context)
    known = frozenset(ids.values())
    findings = [*faults, *prose, *listed.strange, *found]
    findings += [*english.strays(stored, known), *project.strays(gallery, known)]
    by_path = defaultdict(list)
    for finding in findings:
        by_path[finding.path].append(finding)
    desk = replace(desk, stored=english.with_judge(terms, glossary, stored, dict(stated)))
    shown, wrong = _shown(desk, taken, sound=_sound(findings))
    findings += wrong
    entries, sources, documents = dict(kept), dict[str, Source](), dict[str, Slip]()
    for one in taken if _sound(findings) else ():
        if one.case is None or one.entry is None:
            raise ValueError(f"{one.file} is at fault, and nothing says so")
        path = one.case.decoded.path
        entries[path] = _seen(one.case, shown[path], stamps[path], by_path[path])
        if (record := entries[path].record) is not None:
            sources[record.id] = _source(one.case, shown[path], one.entry, desk)
            if document := shown[path].document:
                documents[record.id] = document
    for name, seen in kept.items():
        if seen.record is not None:
            load, picture = partial(_load, paths[name], terms, desk.stored), partial(gallery.data, ids[name])
            sources[seen.record.id] = Source(seen.digest, load, picture)
    return Known(
        terms,
        glossary,
        Findings(tuple(in_order(findings)), tuple(one.findings for one in kept.values() if one.findings)),
        prose,
        entries,
        sources,
        documents,
        old,
        tuple(case.decoded.id for case in now.values()) + tuple(set(before) - set(paths)),
        version,
        gallery,
    )


def _stamps(
    path: str,
    id: str,  # noqa: A002, as everywhere
    stored: English,
    gallery: Gallery,
) -> tuple[Stamp | None, ...]:
    """Return the stamps of an entry, of its stored English and of its pictures, and the day that Git has for the English."""
    english, marks = stored.paths.get(id), gallery.marks(id)
    if english is None:
        return (memory.stamp(path), None, None, *marks)
    day = stored.days.get(id)
    return (memory.stamp(path), memory.stamp(english), (day.toordinal(), 0, 0) if day else None, *marks)


def _found(taken: Sequence[Taken], outlines: Mapping[str, Case], context: Context) -> list[Finding]:
    """Return what is wrong in the entries that were read, and between them."""
    faulty = {one.case.decoded.path: one.faulty for one in taken if one.case}
    own = (finding for one in taken for finding in one.findings)
    return in_order([*own, *project.between(list(outlines.values()), faulty, context)])


def _sound(findings: Sequence[Finding]) -> bool:
    return not any(finding.is_error for finding in findings)


def _shown(desk: Desk, taken: Sequence[Taken], *, sound: bool) -> tuple[dict[str, Shown], list[Finding]]:
    """Return what the site shows of the entries of `sound` content, by path, and what is wrong with their stored English."""
    cases = [(one, one.case) for one in taken if one.case]
    shown = {case.decoded.path: one.shown for one, case in cases if one.shown}
    waiting = [(one, case) for one, case in cases if case.decoded.id in desk.stored.paths]
    surveyed = desk.surveyed([one for one, _ in waiting], sound=sound)
    findings: list[Finding] = []
    for (_, case), (wrong, ready) in zip(waiting, surveyed, strict=True):
        findings += wrong
        if ready:
            shown[case.decoded.path] = ready
    return shown, findings


def _seen(case: Case, shown: Shown, stamps: tuple[Stamp | None, ...], findings: Sequence[Finding]) -> Seen:
    """Return an entry as it is remembered."""
    return Seen(stamps, shown.digest, shown.record, tuple(in_order(findings)), _event(case), _stated(case))


def _source(case: Case, shown: Shown, entry: Slip, desk: Desk) -> Source:
    """Return what a report's own page is made from: what is on the shelf, and its pictures."""
    decoded, path = case.decoded, in_repository(case.decoded.path)
    shelved = Shelved(
        decoded.id, path, decoded.source_hash, entry, shown.english, shown.details, desk.terms.provinces
    )
    return Source(shown.digest, shelved, partial(desk.gallery.data, decoded.id))


def _common(content: Path) -> tuple[Terms, Termbase, tuple[Finding, ...]]:
    """Read what all entries share; a preview that builds again and again reads it when a file of it changes."""
    folders = [content / project.VOCABULARY, content / project.PAGES]
    paths = [content / project.SETTINGS, content / english.GLOSSARY, *folders]
    paths += [path for folder in folders for path in sorted(folder.glob("*"))]
    stamps = tuple((str(path), memory.stamp(path)) for path in paths)
    limit = time.time_ns() - memory.CLOCK
    if any(stamp and max(stamp[:2]) > limit for _, stamp in stamps):
        return _read_common(content)
    return _read_common_once(content, stamps)


def _read_common(content: Path) -> tuple[Terms, Termbase, tuple[Finding, ...]]:
    terms, faults = project.read_terms(content, prose_too=False)
    glossary, wrong = english.read_glossary(content, terms)
    return terms, glossary, (*faults, *wrong)


@lru_cache(maxsize=1)
def _read_common_once(
    content: Path, _stamps: tuple[tuple[str, Stamp | None], ...]
) -> tuple[Terms, Termbase, tuple[Finding, ...]]:
    return _read_common(content)


def _version(content: Path, terms: Terms, request: str) -> str:
    """Return what makes everything stale: the builder, its packages, the theme, terms, settings, glossary."""
    sums = hashlib.blake2b(digest_size=16)
    for folder, suffixes in ((ROOT / "builder", (".py",)), (ROOT / "overrides", ("",))):
        for path in files.regular_files(folder, suffixes):
            sums.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    for path in (ROOT / "mkdocs.yml", content / english.GLOSSARY):
        sums.update(path.read_bytes() if path.is_file() else b"-")
    versions = [platform.python_version(), *(metadata.version(package) for package in PACKAGES)]
    sums.update("\0".join([terms.digest, request, str(content.resolve()), *versions]).encode())
    return sums.hexdigest()


def genders(kept: Mapping[str, Seen], now: Iterable[Case] = ()) -> Genders:
    """Return what the entries say of people's gender, by name."""
    found = {name: gender for one in kept.values() for name, gender in one.genders}
    found |= dict(pair for case in now for pair in _stated(case))
    return tuple(sorted(found.items()))


def _stated(case: Case) -> Genders:
    return tuple((person.name, person.gender) for person in case.entry.people if person.gender)


def _event(case: Case) -> tuple[str, str, str]:
    return (case.entry.province, case.entry.kind, case.entry.date.isoformat())


def _clash(kept: Mapping[str, Seen], now: Mapping[str, Case], ids: Mapping[str, str]) -> bool:
    """Return whether an entry read now shares its id or its event with one that was not (E106, E207)."""
    events = {seen.event for seen in kept.values()}
    taken = {ids[shown].casefold() for shown in kept}
    return any(_event(case) in events or case.decoded.id.casefold() in taken for case in now.values())


def _load(path: str, terms: Terms, stored: English) -> tuple[Report, Translation]:
    """Read again an entry that has not changed, because another one's change shows on its page."""
    decoded, findings = project.read_entry(Path(path))
    if decoded is None:
        raise OSError(0, "; ".join(finding.code for finding in findings), path)
    report = report_of(corpus.look_up(decoded, terms.vocabulary, terms.provinces), terms)
    return report, stored.join(report.id, report.entry)
