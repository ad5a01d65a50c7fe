"""The English side of the content folder as values: stored English, glossary, and what both are judged by.

What may live here: which file holds what, reading it, and writing a sidecar. An edge, as `project.py` is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date as Date  # noqa: N812, as in model.py
from pathlib import Path
from typing import NamedTuple

from builder import files, git
from builder.corpus import Case
from builder.diagnostics import START, Finding, Place, Value
from builder.model import Entry
from builder.project import Terms, shown
from builder.source.text import read_text
from builder.terms.vocabulary import Gender
from builder.translation import segments, states, store, termbase
from builder.translation.segments import Translation
from builder.translation.states import Judge, Standing
from builder.translation.store import Read
from builder.translation.termbase import Termbase

FOLDER, GLOSSARY = "en", "glossary.tsv"
AGENCY = "Sở Ngoại vụ"
"""The body whose English name is the site's choice (`agency_en`)."""


@dataclass(frozen=True)
class English:
    """The files of content/en by id of their entry, each read when it is asked for.

    `days` says when a file last changed, where the history of the repository is at hand. `judge` are the
    fact checks that hold English back from readers, None where the site does not hold any back.
    """

    paths: Mapping[str, Path] = field(default_factory=dict)
    days: Mapping[str, Date] = field(default_factory=dict)
    judge: Judge | None = None

    def bytes(self, entry: str) -> bytes:
        """Return the file of an entry as it is on the disk, empty where there is none."""
        path = self.paths.get(entry)
        try:
            return path.read_bytes() if path else b""
        except FileNotFoundError:
            return b""

    def digest(self, entry: str) -> str:
        """Return what changes when the English of an entry changes on its page, empty where it has no file."""
        if entry not in self.paths:
            return ""
        return store.mark(self.bytes(entry).hex(), str(self.days.get(entry, "")))

    def read(self, entry: str) -> Read:
        """Return the stored English of an entry, with every fault of its file at its place."""
        path = self.paths.get(entry)
        if path is None:
            return Read(store.NOTHING, ())
        text, faults = read_text(self.bytes(entry))
        found = store.read(text)
        return Read(found.stored, tuple(one.at_path(shown(path)) for one in (*faults, *found.findings)))

    def survey(self, id: str, entry: Entry) -> Surveyed:  # noqa: A002, as everywhere
        """Find out how every segment of an entry stands, and what is wrong with its file."""
        if id not in self.paths:
            return Surveyed(states.join(entry), ())  # Git may have a day for English that was taken away
        found = self.read(id)
        standings = states.survey(entry, found.stored, self.judge).standings
        findings = (*found.findings, *_held_back(id, shown(self.paths[id]), standings))
        return Surveyed(states.translated(standings, self.days.get(id)), findings)

    def join(self, id: str, entry: Entry) -> Translation:  # noqa: A002, as everywhere
        """Join an entry with the English that its readers may see."""
        return self.survey(id, entry).translation


class Surveyed(NamedTuple):
    """An entry joined with the English that its readers may see, and what is wrong with that English."""

    translation: Translation
    findings: tuple[Finding, ...]


def _held_back(id: str, path: str, standings: Iterable[Standing]) -> Iterator[Finding]:  # noqa: A002, as everywhere
    """Yield the segments whose English is stale (W504) or kept from readers (W551)."""
    for standing in standings:
        values = {"id": id, "key": standing.key}
        place = standing.row.place if standing.row else START
        if standing.state == "stale":
            yield Finding("W504", place, standing.key, values, path)
        elif standing.state == "blocked":
            error = next(one for one in standing.findings if one.severity == "error")
            yield Finding("W551", place, standing.key, {**values, "reason": error.message}, path)


def read_english(content: Path) -> English:
    """List the stored English below `content`."""
    folder = content / FOLDER
    paths = (
        {path.stem: path for path in files.regular_files(folder, (".yml",))}
        if files.is_folder(folder)
        else {}
    )
    return English(paths)


def judged(
    content: Path, terms: Terms, glossary: Termbase, found: English, genders: Mapping[str, Gender]
) -> English:
    """Return the stored English as the site shows it: with dates, and with the checks that hold it back."""
    return with_judge(terms, glossary, dated(content, found), genders)


def dated(content: Path, found: English) -> English:
    """Return the stored English with the days on which its files last changed."""
    return replace(found, days=git.days(content / FOLDER)) if found.paths else found


def with_judge(terms: Terms, glossary: Termbase, found: English, genders: Mapping[str, Gender]) -> English:
    """Return the stored English with the checks that hold it back, which need what all entries say of people."""
    if not found.paths:
        return found
    holds = terms.settings is None or terms.settings.policies.block_on_fact_errors
    facts = judge(terms, glossary, genders) if holds else None
    return replace(found, judge=facts)


def faults(content: Path, terms: Terms, cases: Sequence[Case]) -> list[Finding]:
    """Return all that is wrong with the glossary and with the stored English of all entries."""
    glossary, findings = read_glossary(content, terms)
    stored = judged(content, terms, glossary, read_english(content), genders(cases))
    return [*findings, *check(cases, stored)]


def path_of(content: Path, case: Case) -> Path:
    """Return where the English of an entry is kept: beside it by year, under the same name."""
    year = Path(case.decoded.path).parent.name
    if not (year.isdecimal() and len(year) == len("2018")):
        year = str(case.entry.date.year)
    return content / FOLDER / year / f"{case.decoded.id}.yml"


def read_glossary(content: Path, terms: Terms) -> tuple[Termbase, list[Finding]]:
    """Read the glossary, with the site's own choice of the agency's name."""
    path = content / GLOSSARY
    text, faults = read_text(files.data(content, GLOSSARY))
    found, wrong = termbase.read(text)
    return chosen(found, terms), [one.at_path(shown(path)) for one in (*faults, *wrong)]


def chosen(found: Termbase, terms: Terms) -> Termbase:
    """Return a glossary with the site's choice of the agency's name."""
    if terms.settings is None:
        return found
    return found.with_agency(AGENCY, terms.settings.agency_en, terms.settings.agency_en_alternative)


def genders(cases: Iterable[Case]) -> dict[str, Gender]:
    """Return what entries say of people's gender, by name."""
    return {person.name: person.gender for case in cases for person in case.entry.people if person.gender}


def judge(terms: Terms, glossary: Termbase, genders: Mapping[str, Gender]) -> Judge:
    """Return the fact checks, whatever the site decides about blocking."""
    from builder.translation import judging  # noqa: PLC0415, its tables take a while, and most builds need none

    agency = terms.settings.agency_en if terms.settings else ""
    return judging.judge(judging.context(terms.vocabulary, terms.provinces, glossary, genders, agency))


def own(cases: Iterable[Case], judged: Judge) -> list[Finding]:
    """Return where the English written in an entry says something else than its Vietnamese."""
    findings: list[Finding] = []
    for case in cases:
        if case.entry.en is None:
            continue
        findings += _uneven(case)
        waived = {waiver.check for waiver in case.entry.en.waive}
        for standing in states.survey(case.entry).standings:
            if standing.state != "human":
                continue
            key = _written_at(standing.key)
            for one in judged(standing.vi, standing.en):
                if one.code not in waived and one.number not in waived:
                    start = one.en_span.start if one.en_span else 0
                    place = _place(case, key, standing.en, start)
                    findings.append(one.finding(place, key).at_path(case.decoded.path))
    return findings


def _uneven(case: Case) -> Iterator[Finding]:
    """Yield the fields whose English has more pieces than the Vietnamese (E505) or fewer (W505)."""
    said, written = segments.source(case.entry), segments.written(case.entry)
    for name in store.LISTS:
        vietnamese = sum(key.startswith(f"{name}.") for key, _ in said)
        english = sum(key.startswith(f"{name}.") for key in written)
        if english != vietnamese:
            key = f"en.{name}"
            values: dict[str, Value] = {"key": key, "english": english, "vietnamese": vietnamese}
            code = "E505" if english > vietnamese else "W505"
            yield Finding(code, case.decoded.places.at(key), key, values, case.decoded.path)


def _place(case: Case, key: str, en: str, start: int) -> Place:
    """Return where the English of a segment has its character number `start`."""
    body = case.entry.en.body if case.entry.en and key == "en.body" else None
    if not body or en not in body:
        return case.decoded.places.at(key)
    before = body[: body.index(en) + start]
    line = before.count("\n")
    return case.decoded.places.inside(key, line, len(before) - (before.rfind("\n") + 1))


def _written_at(key: str) -> str:
    """Return the field of the entry that holds the English of a segment; lists of an entry count from 0."""
    field_name, _, number = key.partition(".")
    return f"en.{field_name}" if not number or field_name == "body" else f"en.{field_name}.{int(number) - 1}"


def check(cases: Iterable[Case], english: English) -> list[Finding]:
    """Return what is wrong with the stored English of `cases`, all the entries there are."""
    there: set[str] = set()
    findings: list[Finding] = []
    for case in cases:
        there.add(case.decoded.id)
        if case.decoded.id in english.paths:
            findings += english.survey(case.decoded.id, case.entry).findings
    return [*findings, *strays(english, there)]


def strays(english: English, known: AbstractSet[str]) -> Iterator[Finding]:
    """Yield the files of stored English (W550) that belong to none of the entries `known`."""
    for entry, path in english.paths.items():
        if entry not in known:
            yield Finding("W550", values={"id": entry}, path=shown(path))
