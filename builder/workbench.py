"""What the commands on stored English share: the entries with their English, and changing a file safely.

What may live here: reading what a translator works on, the locks, and the one way in which a file of content/en
is changed: read again, change, write in one rename. An edge.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from builder import english, files, project
from builder.corpus import Case, look_up
from builder.diagnostics import Finding
from builder.english import English
from builder.project import Terms
from builder.source.text import read_text
from builder.translation import segments, states, store
from builder.translation.states import Judge, Survey
from builder.translation.store import Stored
from builder.translation.termbase import Termbase


class Unreadable(Exception):  # noqa: N818, an answer to the person, not an error of the program
    """A file of stored English has mistakes; nothing is written over it before a person has mended them."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(f"{len(findings)}")
        self.findings = tuple(findings)


@dataclass(frozen=True)
class Bench:
    """The entries that a command works on (no drafts), in the order of their paths, and what they are judged by."""

    content: Path
    terms: Terms
    glossary: Termbase
    cases: tuple[Case, ...]
    stored: English
    findings: tuple[Finding, ...]
    unknown: tuple[str, ...] = ()

    @cached_property
    def judge(self) -> Judge:
        """The fact checks."""
        return english.judge(self.terms, self.glossary, english.genders(self.cases))

    def survey(self, case: Case) -> Survey:
        """Return the state of every segment. Raises Unreadable."""
        found = self.stored.read(case.decoded.id)
        if found.failed:
            raise Unreadable(found.findings)
        return states.survey(case.entry, found.stored, self.judge)

    def path(self, case: Case) -> Path:
        """Return where the English of an entry is kept, whether or not the file exists."""
        known = self.stored.paths.get(case.decoded.id)
        return known or english.path_of(self.content, case)


def open_bench(content: Path, ids: Sequence[str] = ()) -> Bench:
    """Read the entries with these ids, or all; `unknown` are ids that no entry has."""
    terms, findings = project.read_terms(content)
    glossary, wrong = english.read_glossary(content, terms)
    paths = {path.stem: path for path in project.reports(content)}
    chosen = [paths[one] for one in dict.fromkeys(ids) if one in paths] if ids else list(paths.values())
    cases: list[Case] = []
    for path in chosen:
        decoded, found = project.read_entry(path)
        findings += found
        if decoded is not None and not decoded.entry.draft and not any(one.is_error for one in found):
            cases.append(look_up(decoded, terms.vocabulary, terms.provinces))
    unknown = tuple(one for one in ids if one not in paths)
    faults = tuple(one for one in (*findings, *wrong) if one.is_error)
    return Bench(content, terms, glossary, tuple(cases), english.read_english(content), faults, unknown)


def sources(case: Case) -> list[tuple[str, str]]:
    """Return the Vietnamese segments of an entry."""
    return segments.source(case.entry)


def change(path: Path, changed: Callable[[Stored], Stored]) -> bool:
    """Change a file of stored English as it is at this moment; return whether anything was written.

    Between reading and writing no other command of ours is let in, and what a person saved a moment ago is
    what is changed. Raises Unreadable; OSError with the old file intact.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with locked(path.parent):
        before = path.read_bytes() if path.is_file() else b""
        text, faults = read_text(before)
        found = store.read(text)
        errors = [one.at_path(project.shown(path)) for one in (*faults, *found.findings) if one.is_error]
        if errors:
            raise Unreadable(errors)
        after = changed(found.stored)
        if after == found.stored:
            return False
        files.write(path, store.written(after).encode())
    return True


@contextmanager
def locked(folder: Path, *, wait: bool = True) -> Iterator[None]:
    """Hold the lock of a folder. Without `wait` raises BlockingIOError where somebody else holds it."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        yield
    finally:
        os.close(descriptor)


def sweep(content: Path) -> int:
    """Remove temporary files that a killed run left below content/en; return how many there were."""
    folder = content / english.FOLDER
    strays = [path for path in folder.rglob(".*.new") if path.is_file() and not path.is_symlink()]
    for path in strays:
        path.unlink(missing_ok=True)
    return len(strays)
