"""What a build puts away as bytes comes out as it went in: entries, their English, the details of their records."""

from __future__ import annotations

import marshal
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sample import CONTENT

from builder import checks, corpus, project
from builder.corpus import Case, NoPlaces, Report
from builder.diagnostics import Finding, Place
from builder.language import Both
from builder.publish import findings, shelf
from builder.publish.details import Kept, packed
from builder.publish.shelf import Shelved, packed_english, packed_entry, unpacked_entry
from builder.publish.written import plain_record, whole_record
from builder.site.record import details, plain_entry, record
from builder.translation import states
from builder.translation.segments import Translation, source
from builder.translation.store import Row, Stored, mark

TERMS, _ = project.read_terms(CONTENT)
CASES = project.examine(project.reports(CONTENT), TERMS, CONTENT, project.today()).cases


def _report(case: Case) -> Report:
    return replace(corpus.report(case, TERMS.provinces), places=NoPlaces())


def _taken_out(report: Report, translation: Translation | None, folder: Path) -> tuple[Report, Translation]:
    kept = Kept(packed(report.figures, plain_entry(report.entry)), TERMS.vocabulary)
    with shelf.opened(folder / "shelf") as there:
        entry = there.put(packed_entry(plain_entry(report.entry)))
        english = there.put(packed_english(translation)) if translation else None
        there.flush()
        return Shelved(report.id, report.path, report.source_hash, entry, english, kept, TERMS.provinces)()


every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.decoded.id)


@every_case
def test_an_entry_comes_out_as_it_went_in(case: Case) -> None:
    """Which fields were given counts too."""
    back = unpacked_entry(packed_entry(plain_entry(case.entry)))
    assert back == case.entry
    assert back.model_fields_set == case.entry.model_fields_set


@every_case
def test_details_come_out_as_they_went_in(case: Case) -> None:
    """Down to what takes no part in equality, such as the wording of a figure."""
    report = corpus.report(case, TERMS.provinces)
    whole = details(report)
    kept = Kept(packed(report.figures, plain_entry(report.entry)), TERMS.vocabulary)
    assert kept() == whole
    assert repr(kept()) == repr(whole)
    assert [kept.figure(number) for number in range(len(whole.figures))] == list(whole.figures)


@every_case
def test_a_report_comes_out_with_the_english_of_its_entry(case: Case, tmp_path: Path) -> None:
    """What stands in the entry itself is found there again."""
    report = _report(case)
    assert _taken_out(report, None, tmp_path) == (report, states.join(report.entry))


@every_case
def test_a_report_comes_out_with_the_english_of_its_file(case: Case, tmp_path: Path) -> None:
    """Each text in its state, what has gone stale and what there is none of too."""
    report = replace(_report(case), entry=case.entry.model_copy(update={"en": None}))
    (_, first), (_, second), *others = source(report.entry)
    rows = (
        Row("title", first, "A title", by="google@1", mt=mark("A title")),
        Row("summary", f"{second} (cũ)", "A summary", by="An"),
        *(
            Row("body", vi, "Checked", by="An", reviewed="Bình", rv=mark(vi, "Checked"))
            for _, vi in others[:1]
        ),
    )
    translation = states.join(report.entry, Stored(rows), day=date(2026, 1, 2))
    assert {"machine", "stale"} <= {segment.state for segment in translation.segments}
    assert _taken_out(report, translation, tmp_path) == (report, translation)


@every_case
def test_a_record_comes_out_as_it_went_in(case: Case) -> None:
    """By way of plain values alone, and with its digest, which takes no part in equality."""
    report = corpus.report(case, TERMS.provinces)
    kept = Kept(packed(report.figures, plain_entry(report.entry)), TERMS.vocabulary)
    whole = record(report, states.join(report.entry), kept)
    row = plain_record(whole)
    assert marshal.dumps(row)
    back = whole_record(row, kept)
    assert (back, back.digest) == (whole, whole.digest)
    assert repr(back) == repr(whole)


def test_findings_of_an_entry_come_out_as_they_went_in() -> None:
    """They are counted without being read, and stand in the order of files among those of now."""
    names = {"name": Both("số", "number"), "value": 3}
    old = [Finding("W307", Place(4, 2), "figures.1", names, "b.yml"), Finding("W101", path="b.yml")]
    back = findings.unpacked(findings.packed(old))
    assert (len(back), list(back)) == (2, old)
    assert findings.packed(back) == findings.packed(old)
    assert findings.unpacked(findings.packed(())) == ()
    new = Finding("W101", path="c.yml")
    told = findings.Findings((new,), (back,)).joined([Finding("W101", path="a.yml"), new])
    assert len(told) == 4
    assert [(one.path, one.code) for one in told] == [
        ("a.yml", "W101"), ("b.yml", "W101"), ("b.yml", "W307"), ("c.yml", "W101")
    ]  # fmt: skip
    assert not told.failed
    assert told.joined([Finding("E100", path="d.yml")]).failed


def test_rules_between_entries_find_the_same_in_outlines() -> None:
    """The texts and the tree of a file are gone from an outline; whatever these rules say stands at the same place."""
    context = project.context_of(TERMS, CONTENT, project.today())
    twins = [
        replace(case, decoded=replace(case.decoded, id=f"{case.decoded.id}-2", path=f"{case.decoded.path}-2"))
        for case in CASES
    ]
    cases = [*CASES, *twins, CASES[0]]
    found = checks.run_corpus(cases, context)
    assert {"E106/taken", "E207"} <= {one.code for one in found}
    outlines = [checks.outline(case) for case in cases]
    written = marshal.loads(marshal.dumps(list(map(tuple, outlines))))  # noqa: S302, our own
    read = [checks.outlined(checks.Outline(*row), TERMS.vocabulary, TERMS.provinces) for row in written]
    assert checks.run_corpus(read, context) == found
