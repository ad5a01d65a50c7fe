"""What translators and reviewers do: see states, check a pair, exchange files, weigh a change of the glossary."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent / "engines"))
from sample import CONTENT
from samples import content

from builder import workbench
from builder.cli import main
from builder.translation import states, store, termbase
from builder.translation.exchange import READERS, WRITERS, Unit, Unusable
from builder.translation.states import Answer
from builder.translation.store import Stored

HUE = "2019-01-08-thua-thien-hue-tong-ket-2018"
ENTRY = CONTENT / f"reports/2019/{HUE}.yml"
FORMATS = ("po", "xliff", "tmx")


class Office:
    """A content folder whose report was translated, to the letter, by an engine."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.content = folder / "content"
        self.folder = folder
        self._capture = capture
        english = content(self.content, (HUE,))
        bench = workbench.open_bench(self.content)
        (self.case,) = bench.cases
        self.path = bench.path(self.case)
        stored = store.NOTHING
        for key, vi in workbench.sources(self.case):
            answer = Answer(vi, english[store.settled(vi)], "deepl@1.0", bench.glossary.seal(vi))
            stored = states.answered(workbench.sources(self.case), stored, key, answer)
        self.path.parent.mkdir(parents=True)
        self.save(stored)

    @property
    def stored(self) -> Stored:
        found = store.read(self.path.read_text(encoding="utf-8"))
        assert not found.findings
        return found.stored

    def save(self, stored: Stored) -> None:
        self.path.write_text(store.written(stored), encoding="utf-8")

    def mend(self, old: str, new: str) -> None:
        stored = self.stored
        (row,) = (row for row in stored.rows if old in row.en)
        self.save(store.with_row(stored, row, replace(row, en=row.en.replace(old, new))))

    def change_vietnamese(self, old: str, new: str) -> None:
        path = next((self.content / "reports").rglob("*.yml"))
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    def run(self, *words: str) -> tuple[int, str, str]:
        code = main([*words, "--content", str(self.content), "--lang", "en"])
        return (code, *self._capture.readouterr())

    def states(self) -> dict[str, str]:
        _, out, _ = self.run("status", "--format", "json")
        (entry,) = json.loads(out)
        return {segment["key"]: segment["state"] for segment in entry["segments"]}


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Office:
    return Office(tmp_path, capsys)


def test_status_tells_the_state_of_every_segment_with_its_findings(office: Office) -> None:
    office.mend("1,221 delegations with 8,199 person-visits.", "1,212 delegations with 8,199 person-visits.")
    code, out, _ = office.run("status", "--format", "json")
    assert code == 0
    (entry,) = json.loads(out)
    assert (entry["id"], entry["lang"], entry["state"]) == (HUE, "en", "missing")
    held = {segment["key"]: segment for segment in entry["segments"]}["body.2"]
    assert held["state"] == "blocked"
    numbers = [one for one in held["findings"] if one["severity"] == "error"]
    assert numbers[0]["en_span"]["text"] == "1,212"
    assert set(numbers[0]["message"]) == {"vi", "en"}


def test_a_review_marks_what_is_right_and_refuses_what_is_not(office: Office) -> None:
    office.mend("1,221 delegations with 8,199 person-visits.", "1,212 delegations with 8,199 person-visits.")
    code, _, err = office.run("review", HUE, "--by", "Trần Thị Lan")
    assert code == 1
    assert "body.2" in err
    found = office.states()
    assert found.pop("body.2") == "blocked"
    assert set(found.values()) == {"reviewed"}
    assert {row.reviewed for row in office.stored.rows} == {"Trần Thị Lan", ""}


def test_segments_may_stand_behind_the_name_of_the_reviewer(office: Office) -> None:
    assert office.run("review", HUE, "--by", "Lan", "title", "body.1")[0] == 0
    assert [key for key, state in office.states().items() if state == "reviewed"] == ["title", "body.1"]


def test_a_review_that_names_nothing_passes_over_what_is_stale(office: Office) -> None:
    office.change_vietnamese("Nguồn còn nhắc đến", "Bài viết còn nhắc đến")
    code, _, err = office.run("review", HUE, "--by", "Lan")
    assert code == 1
    assert "body.4" in err
    assert office.states()["body.4"] == "stale"
    assert office.run("review", HUE, "--by", "Lan", "body.4")[0] == 0
    assert office.states()["body.4"] == "reviewed"


def test_words_changed_after_a_review_are_no_longer_reviewed(office: Office) -> None:
    office.run("review", HUE, "--by", "Lan")
    office.mend("praised the staff", "commended the staff")
    assert office.states()["body.5"] == "edited"


def test_a_finding_is_waived_with_a_reason_or_not_at_all(office: Office) -> None:
    office.mend("1,221 delegations with 8,199 person-visits.", "1,212 delegations with 8,199 person-visits.")
    code = next(
        row
        for row in json.loads(office.run("status", "--format", "json")[1])[0]["segments"]
        if row["key"] == "body.2"
    )["findings"][0]["code"]
    with pytest.raises(SystemExit):
        office.run("review", HUE, "--by", "Lan", "--waive", code, "body.2")
    assert office.run("review", HUE, "--by", "Lan", "--waive", f"{code}=nguồn ghi nhầm", "body.2")[0] == 0
    assert office.states()["body.2"] == "reviewed"
    assert (code, "nguồn ghi nhầm") in office.stored.of("body")[1].waive


@pytest.mark.parametrize("words", [["no-such-report"], [HUE, "body.99"]])
def test_a_review_of_nothing_is_wrong_use(office: Office, words: list[str]) -> None:
    assert office.run("review", *words, "--by", "Lan")[0] == 2


def test_a_review_says_that_there_is_nothing_to_mark(office: Office) -> None:
    assert office.run("review", HUE, "--by", "Lan")[0] == 0
    code, out, _ = office.run("review", HUE, "--by", "Lan")
    assert (code, out) == (0, "Nothing to mark; 0 passages have no English yet.\n")
    assert office.run("review", HUE, "--by", "")[0] == 2
    with pytest.raises(SystemExit):
        office.run("review", HUE, "--by", "Lan", "--waive", "E999=so", "title")


def test_the_status_of_no_report_is_wrong_use(office: Office) -> None:
    code, out, err = office.run("status", "no-such-report", "--format", "json")
    assert (code, json.loads(out), err) == (2, [], "No report has the id: no-such-report\n")


def test_the_review_page_shows_both_texts_with_the_finding_at_its_place(office: Office) -> None:
    office.mend("1,221 delegations with 8,199 person-visits.", "1,212 delegations with 8,199 person-visits.")
    office.change_vietnamese("Nguồn còn nhắc đến", "Bài viết còn nhắc đến")
    code, out, _ = office.run("review", HUE, "--page", "--work-dir", str(office.folder / "build"))
    page = Path(out.strip()).read_text(encoding="utf-8")
    assert code == 0
    assert '<mark class="error">1,212</mark>' in page
    assert "<ins>Bài viết</ins>" in page
    assert f"digest review {HUE}" in page
    assert not re.search(r"<script|https?://(?!\S*example)\S+\.(?:js|css)", page)


@pytest.mark.parametrize("form", FORMATS)
def test_out_and_back_changes_nothing_and_gives_the_same_bytes(office: Office, form: str) -> None:
    office.run("review", HUE, "--by", "Lan", "title")
    office.mend("praised the staff", "commended the staff")
    before = office.path.read_bytes()
    file = office.folder / f"out.{form}"
    assert office.run("exchange", "--to", form, str(file))[0] == 0
    first = file.read_bytes()
    assert office.run("exchange", "--from", str(file))[0] == 0
    assert office.path.read_bytes() == before
    office.run("exchange", "--to", form, str(file))
    assert file.read_bytes() == first


@pytest.mark.parametrize("form", FORMATS)
def test_a_translators_words_come_back_and_nobody_elses_are_lost(office: Office, form: str) -> None:
    file = office.folder / f"out.{form}"
    office.run("exchange", "--to", form, str(file))
    text = file.read_text(encoding="utf-8")
    text = text.replace("praised the staff", "thanked the staff").replace(
        "without any figures", "with no figures"
    )
    file.write_text(text, encoding="utf-8")
    office.mend("without any figures", "giving no figures")
    code, _, err = office.run("exchange", "--from", str(file), "--by", "Lan")
    assert code == 1
    assert "body.4" in err
    english = {
        key: row.en for key, row in states.matched(workbench.sources(office.case), office.stored).items()
    }
    assert "thanked the staff" in english["body.5"]
    assert "giving no figures" in english["body.4"]
    assert office.states()["body.5"] == "edited"


def test_an_approved_unit_is_a_review_only_with_a_name_and_right_facts(office: Office) -> None:
    file = office.folder / "out.po"
    office.run("exchange", "--to", "po", str(file))
    file.write_text(
        file.read_text(encoding="utf-8")
        .replace("#, fuzzy\n", "")
        .replace("40 agreements, 1,221", "40 agreements, 1,212"),
        encoding="utf-8",
    )
    office.run("exchange", "--from", str(file))
    assert "reviewed" not in office.states().values()
    code, _, err = office.run("exchange", "--from", str(file), "--by", "Lan")
    assert code == 1
    assert "title" in err
    found = office.states()
    assert found.pop("title") == "blocked"
    assert set(found.values()) == {"reviewed"}


def test_what_a_translator_marks_as_unfinished_stays_in_the_file(office: Office) -> None:
    office.save(store.NOTHING)
    file = office.folder / "out.po"
    office.run("exchange", "--to", "po", str(file))
    filled = file.read_text(encoding="utf-8").replace(
        'msgstr ""\n\n', 'msgstr "The source gives no figures."\n\n'
    )
    file.write_text(filled.replace("msgctxt", "#, fuzzy\nmsgctxt"), encoding="utf-8")
    code, out, err = office.run("exchange", "--from", str(file))
    assert (code, out.split()[0]) == (1, "0")
    assert "unfinished" in err
    assert set(office.states().values()) == {"missing"}
    file.write_text(filled, encoding="utf-8")
    assert office.run("exchange", "--from", str(file))[1].split()[0] != "0"


def test_wrong_facts_that_come_in_are_told(office: Office) -> None:
    file = office.folder / "out.xliff"
    office.run("exchange", "--to", "xliff", str(file))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("40 agreements, 1,221", "40 agreements, 1,212"), encoding="utf-8")
    code, out, err = office.run("exchange", "--from", str(file))
    assert (code, out.split()[0]) == (1, "1")
    assert "title: a fact is wrong" in err


UNITS = [
    Unit("a", "title", "Một < hai & ba", 'One < two & "three"', "0123456789ab", is_done=True),
    Unit("a", "body.1", "- một\n- hai\t#", "- one\n- two \\n", "0123456789ab"),
    Unit("b", "title", "Chưa dịch", "", "0123456789ab"),
]


@pytest.mark.parametrize("form", FORMATS)
def test_every_sign_survives_a_format(form: str) -> None:
    wanted = [
        replace(
            unit,
            is_done=unit.is_done and form != "tmx",
            is_open=bool(unit.en) and not unit.is_done and form != "tmx",
            vi=unit.vi.expandtabs(4),
        )
        for unit in UNITS
        if unit.en or form != "tmx"
    ]
    units = [replace(unit, vi=unit.vi.expandtabs(4)) for unit in UNITS]
    text = WRITERS[form](units)
    assert READERS[form](text) == wanted


BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><xliff><file><body><trans-unit id="a#b"><source>&b;</source></trans-unit></body></file></xliff>'
HOSTILE: dict[str, tuple[str, str]] = {
    "entities": ("xliff", BOMB),
    "an outside file": ("tmx", BOMB.replace('"aaaaaaaaaa"', 'SYSTEM "file:///etc/passwd"')),
    "half a file": ("xliff", "<xliff><file>"),
    "half a string": ("po", 'msgctxt "a#body.1"\nmsgid "một"\nmsgstr "one of the sch'),
    "half an escape": ("po", 'msgctxt "a#body.1"\nmsgid "một"\nmsgstr "one\\"'),
    "words outside a string": ("po", 'msgctxt "a#body.1"\nmsgid "một"\nmsgstr "one"\ntwo\n'),
    "no XML at all": ("tmx", "PK\x03\x04"),
    "a unit without a name": ("xliff", "<xliff><trans-unit><source>a</source></trans-unit></xliff>"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_file_that_is_not_what_it_says_is_refused(kind: str) -> None:
    form, text = HOSTILE[kind]
    with pytest.raises(Unusable):
        READERS[form](text)


# the glossary


def test_the_glossary_has_no_mistake_and_says_what_is_unconfirmed(office: Office) -> None:
    code, out, _ = office.run("glossary", "--format", "json")
    terms = json.loads(out)
    assert code == 0
    assert len(terms) >= 200
    assert {term["confirmed"] for term in terms} == {True, False}


def committed(folder: Path) -> None:
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "all"]):
        subprocess.run(
            [
                "git",
                "-c",
                "user.name=T",
                "-c",
                "user.email=t@example.org",
                "-c",
                "commit.gpgsign=false",
                "-C",
                str(folder),
                *words,
            ],
            check=True,
        )


def impact(office: Office) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(office.run("glossary", "--impact", "--format", "json")[1])
    return found


def test_a_changed_row_names_exactly_the_segments_that_use_it(office: Office) -> None:
    committed(office.content)
    assert impact(office) == {"changed": [], "segments": []}
    path = office.content / "glossary.tsv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    sources = workbench.sources(office.case)
    used = {
        key: {one.vi for one in workbench.open_bench(office.content).glossary.used(vi)} for key, vi in sources
    }
    term = "bảo hộ công dân"
    assert term in used["body.4"]
    changed = [
        line.replace(term + "\t", f"{term}\tNEW ", 1) if line.startswith(term + "\t") else line
        for line in lines
    ]
    assert changed != lines
    path.write_text("".join(changed), encoding="utf-8")
    found = impact(office)
    assert [one["vi"] for one in found["changed"]] == [term]
    assert [one["key"] for one in found["segments"]] == [key for key, terms in used.items() if term in terms]


def test_the_offices_own_name_is_the_sites_choice() -> None:
    base, _ = termbase.read(
        "vi\ten\talso\tnever\nSở Ngoại vụ\tDepartment of Foreign Affairs\tDOFA\tForeign Office\n"
    )
    (term,) = base.with_agency(
        "Sở Ngoại vụ", "External Relations Department", "Department of Foreign Affairs"
    ).terms
    assert term.en == "External Relations Department"
    assert set(term.also) == {"Department of Foreign Affairs", "DOFA"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("tiếng Việt\ttiếng Anh\n", "E552/columns"),
        ("vi\ten\nSở\n", "E552"),
        ("vi\ten\nSở\tDepartment\nSở\tDepartment\n", "E552/twice"),
    ],
)
def test_a_mistake_in_the_glossary_is_named(text: str, code: str) -> None:
    assert [one.code for one in termbase.read(text)[1]] == [code]


def test_a_longer_term_hides_the_shorter_one_in_it() -> None:
    base, _ = termbase.read("vi\ten\nBộ\tMinistry\nBộ Ngoại giao\tMinistry of Foreign Affairs\n")
    assert [term.vi for term in base.used("bộ ngoại giao và các sở")] == ["Bộ Ngoại giao"]
    assert [term.vi for term in base.used("Bộ trưởng và Bộ")] == ["Bộ"]


# what `digest check` says


def checked(office: Office, *paths: Path) -> list[tuple[str, str]]:
    _, out, _ = office.run("check", "--format", "json", *map(str, paths))
    return [(one["code"], one["key"]) for one in json.loads(out)]


def test_a_check_of_the_content_names_what_is_stale_held_back_or_belongs_to_nothing(office: Office) -> None:
    office.mend("1,221 delegations with 8,199 person-visits.", "1,212 delegations with 8,199 person-visits.")
    office.change_vietnamese("Nguồn còn nhắc đến", "Bài viết còn nhắc đến")
    (office.path.parent / "2019-01-01-no-such-report.yml").write_text(office.path.read_text("utf-8"), "utf-8")
    assert checked(office) == [("W550", ""), ("W551", "body.2"), ("W504", "body.4")]
    lines = office.path.read_text("utf-8").splitlines()
    _, out, _ = office.run("check", "--format", "json")
    places = {
        one["code"]: lines[one["line"] - 1]
        for one in json.loads(out)
        if one["path"].endswith(office.path.name)
    }
    assert set(places) == {"W504", "W551"}
    assert all(line.lstrip().startswith("en:") for line in places.values())


def test_a_wrong_number_in_the_entrys_own_english_is_an_error_at_its_place_until_it_is_waived(
    office: Office,
) -> None:
    text = ENTRY.read_text(encoding="utf-8").replace("made up 1,221 delegations", "made up 1,212 delegations")
    path = office.folder / ENTRY.name
    path.write_text(text, encoding="utf-8")
    _, out, _ = office.run("check", "--format", "json", str(path))
    (found,) = json.loads(out)
    assert (found["code"], found["severity"]) == ("E502", "error")
    line = text.splitlines()[found["line"] - 1]
    assert line[found["column"] - 1 :].startswith("1,212")
    path.write_text(f"{text}  waive:\n    - check: E502\n      reason: thử\n", encoding="utf-8")
    assert checked(office, path) == []


@pytest.mark.parametrize(("change", "wanted"), [("", "W505"), ("\\g<0>    - One more task.\n", "E505")])
def test_english_in_an_entry_with_another_number_of_pieces(office: Office, change: str, wanted: str) -> None:
    """Pieces stand side by side by their number: one too few moves all behind it, one too many shows nowhere."""
    path = office.folder / ENTRY.name
    path.write_text(re.sub(r"    - Widen friendly relations .*\n", change, ENTRY.read_text("utf-8")), "utf-8")
    assert checked(office, path) == [(wanted, "en.tasks")]
