"""Stored English: files come back as they were written, states say the truth, a person's words stay."""

from __future__ import annotations

import random
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.catalogue import stored as codes
from builder.translation import states, store
from builder.translation.facts import Discrepancy
from builder.translation.states import Answer
from builder.translation.store import NOTHING, Proposal, Row, Stored, mark, settled

ENGINE = "libretranslate@1.11.4"

# the file

words = st.text(alphabet="aăđệxYZ 0.,:#-'\"\\|>[]{}!&*%@\n\t\u00a0", min_size=1, max_size=60).map(settled)
text = words.filter(bool)
line = words.map(lambda found: " ".join(found.split()))
hashes = st.text(alphabet="0123456789abcdef", min_size=12, max_size=12)
proposals = st.builds(Proposal, text, text, line, hashes, hashes)
remarks = st.lists(line.map(lambda found: f"# {found}".rstrip()), max_size=2).map(tuple)


@st.composite
def rows(draw: st.DrawFn, name: str) -> Row:
    reviewer = draw(st.sampled_from(("", "Lan", "Nguyễn Văn A")))
    waivers = draw(
        st.dictionaries(st.sampled_from(("E502", "E512/part", "W503")), line.filter(bool), max_size=2)
    )
    return Row(
        name,  # type: ignore[arg-type]
        draw(text),
        draw(words),
        draw(line),
        draw(hashes),
        draw(st.one_of(st.just(""), hashes)),
        reviewer,
        draw(hashes) if reviewer else "",
        tuple(sorted(waivers.items())),
        draw(st.one_of(st.none(), proposals)),
        draw(remarks),
    )


@st.composite
def files(draw: st.DrawFn) -> Stored:
    found: list[Row] = []
    for name in store.SINGLE:
        found += draw(st.lists(rows(name), max_size=1))
    for name in store.LISTS:
        found += draw(st.lists(rows(name), max_size=3))
    return Stored(tuple(found), draw(remarks))


@given(files())
@settings(max_examples=60, deadline=None)
def test_what_is_written_reads_back_equal(stored: Stored) -> None:
    text = store.written(stored)
    found = store.read(text)
    assert not found.findings
    assert found.stored == stored
    assert store.written(found.stored) == text


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_reading_never_raises(text: str) -> None:
    store.read(text)


HAND_MADE = """\
# Lan dịch, tháng 5
body:
- {by: Lan, en: "Second paragraph, # of my own", vi: Đoạn hai}
# hỏi lại anh Dũng
- vi: >-
    Đoạn ba, gấp
    dòng
  en: Third   # tạm
title: {vi: 'Tiêu đề', en: "The title"}
"""


def test_a_file_made_by_hand_keeps_every_word_and_comment() -> None:
    found = store.read(HAND_MADE)
    assert not found.failed
    again = store.read(store.written(found.stored))
    assert again.stored == found.stored
    text = store.written(found.stored)
    for kept in ("# Lan dịch, tháng 5", "# hỏi lại anh Dũng", "Second paragraph, # of my own", "Third"):
        assert kept in text
    assert [row.field for row in found.stored.rows] == ["title", "body", "body"]


FAULTY = {
    "E501": "title:\n  vi: Tiêu đề\n  en: Title\n  reviewed: Lan\n",
    "E550/unknown": "title:\n  vi: Tiêu đề\n  english: Title\n",
    "E550/shape": "body: chỉ một dòng\n",
    "E550/source": "title:\n  en: A title\n",
    "E550/reason": "title:\n  vi: Tiêu đề\n  en: Title\n  waive:\n    E502: ''\n",
    "E100/duplicate-key": "title:\n  vi: A\n  vi: B\n",
}


@pytest.mark.parametrize("code", FAULTY)
def test_a_mistake_in_a_file_is_named_with_its_place_and_nothing_is_written_over_it(code: str) -> None:
    found = store.read(FAULTY[code])
    assert code in [one.code for one in found.findings]
    assert found.failed
    assert all(one.place.line >= 1 for one in found.findings)


@pytest.mark.parametrize(
    "kind", [one for one in codes.KINDS if one.code.startswith(("E501", "E550"))], ids=lambda one: one.code
)
def test_the_example_of_each_mistake_causes_it(kind: codes.Code) -> None:
    assert kind.code in [one.code for one in store.read(kind.example).findings]


# states


def one(vi: str, row: Row | None, judge: states.Judge | None = None) -> states.Standing:
    stored = Stored((row,)) if row else NOTHING
    rows = states.matched([("body.1", vi)], stored)
    return states._standing("body.1", vi, rows.get("body.1"), judge)


def machine(vi: str = "Đoạn một hai ba bốn", en: str = "Paragraph") -> Row:
    return Row("body", vi, en, ENGINE, mark(en))


def checked(row: Row) -> Row:
    return replace(row, reviewed="Lan", rv=mark(row.vi, row.en))


VI, NEW_VI = "Đoạn một hai ba bốn", "Đoạn một hai ba năm"
STATES = {
    "missing": (VI, None),
    "machine": (VI, machine()),
    "edited": (VI, replace(machine(), en="Paragraph, mended")),
    "reviewed": (VI, checked(machine())),
    "human": (VI, Row("body", VI, "Mine", "Lan")),
    "stale": (NEW_VI, machine()),
}


@pytest.mark.parametrize("state", STATES)
def test_the_state_follows_from_what_stands_in_the_file(state: str) -> None:
    vi, row = STATES[state]
    assert one(vi, row).state == state


def test_a_check_covers_the_words_that_were_checked_and_no_later_ones() -> None:
    assert one(VI, replace(checked(machine()), en="Something else")).state == "edited"


def test_machine_english_without_its_hash_is_nobodys_own_work() -> None:
    assert one(VI, replace(machine(), mt="")).state == "edited"


def test_a_wrong_fact_holds_english_back_until_it_is_waived_with_a_reason() -> None:
    def judge(_vi: str, _en: str) -> list[Discrepancy]:
        return [Discrepancy("E502", None, None)]

    held = one(VI, machine(), judge)
    assert (held.state, held.public, held.shown) == ("blocked", "missing", None)
    waived = one(VI, replace(machine(), waive=(("E502", "nguồn ghi cả hai"),)), judge)
    assert waived.state == "machine"


def body(*texts: str) -> list[tuple[str, str]]:
    return [(f"body.{number}", text) for number, text in enumerate(texts, start=1)]


def paragraph(letter: str) -> str:
    return " ".join(f"{letter}{number}" for number in range(12))


A, B, C, D = (paragraph(letter) for letter in "abcd")


def stored_of(*texts: str) -> Stored:
    return Stored(tuple(machine(text, f"English of {text}") for text in texts))


MATCHES = {
    "nothing changed": ((A, B, C), {"body.1": A, "body.2": B, "body.3": C}),
    "one inserted": ((A, D, B, C), {"body.1": A, "body.3": B, "body.4": C}),
    "one removed": ((A, C), {"body.1": A, "body.2": C}),
    "moved": ((C, A, B), {"body.1": C, "body.2": A, "body.3": B}),
    "one changed": ((A, B + " thêm", C), {"body.1": A, "body.2": B, "body.3": C}),
    "one inserted before a changed one": ((A, D, B + " thêm", C), {"body.1": A, "body.3": B, "body.4": C}),
    "one replaced": ((A, D, C), {"body.1": A, "body.3": C}),
}


@pytest.mark.parametrize("case", MATCHES)
def test_a_paragraph_finds_its_english_by_its_vietnamese(case: str) -> None:
    texts, wanted = MATCHES[case]
    found = states.matched(body(*texts), stored_of(A, B, C))
    assert {key: row.vi for key, row in found.items()} == wanted


def test_a_new_answer_goes_to_its_place_and_shifts_nothing() -> None:
    stored = stored_of(A, B, C)
    after = states.answered(body(A, D, B, C), stored, "body.2", Answer(D, "New", ENGINE))
    assert [row.vi for row in after.rows] == [A, D, B, C]
    assert [row for row in after.rows if row.vi != D] == list(stored.rows)


PERSONS = {
    "edited": replace(machine(), en="Mended"),
    "checked": checked(machine()),
    "written": Row("body", VI, "Mine", "Lan"),
    "checked, then changed": replace(checked(machine()), en="Changed"),
}


@pytest.mark.parametrize("kind", PERSONS)
@pytest.mark.parametrize("vi", [VI, NEW_VI], ids=["same", "changed"])
def test_an_engine_changes_no_word_of_a_person(kind: str, vi: str) -> None:
    row = PERSONS[kind]
    after = states.answered(body(vi), Stored((row,)), "body.1", Answer(vi, "Engine", ENGINE)).rows
    assert [found.en for found in after] == [row.en]
    assert (after[0].new is not None) == (vi == NEW_VI)


def test_a_proposal_is_taken_only_by_name() -> None:
    stored = Stored((checked(machine()),))
    stored = states.answered(body(NEW_VI), stored, "body.1", Answer(NEW_VI, "Engine", ENGINE))
    kept = states.reviewed(body(NEW_VI), stored, "body.1", "Lan")
    taken = states.reviewed(body(NEW_VI), stored, "body.1", "Lan", accept=True)
    assert (kept.rows[0].en, taken.rows[0].en) == ("Paragraph", "Engine")
    for after in (kept, taken):
        assert one(NEW_VI, after.rows[0]).state == "reviewed"


# any order of events


WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


class Office:
    """People, an engine and a source that changes, at random; it remembers every word a person wrote."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311, a die, not a secret
        self.texts = [self.paragraph() for _ in range(4)]
        self.stored = NOTHING
        self.sent: list[str] = []
        self.words: dict[str, str] = {}
        """English of a person by the Vietnamese of its row when it was written."""

    def paragraph(self) -> str:
        return " ".join(self.dice.choice(WORDS) for _ in range(9))

    @property
    def sources(self) -> list[tuple[str, str]]:
        return body(*self.texts)

    def rows(self) -> dict[str, Row]:
        return states.matched(self.sources, self.stored)

    def step(self) -> bool:
        """Do something; return whether it was a person's edit."""
        events = (self.translate, self.translate, self.edit, self.change, self.insert, self.remove)
        event = self.dice.choice((*events, self.review, self.save))
        event()
        return event == self.edit

    def translate(self) -> None:
        found = [states._standing(key, vi, self.rows().get(key), None) for key, vi in self.sources]
        for standing in found:
            if states._is_pending(standing, again=False):
                self.sent.append(standing.vi)
                answer = Answer(standing.vi, f"Engine {len(self.sent)}", ENGINE)
                self.stored = states.answered(self.sources, self.stored, standing.key, answer)

    def edit(self) -> None:
        row = self.some_row()
        if row is not None:
            mended = replace(row, en=f"Person {self.dice.random()}")
            self.stored = store.with_row(self.stored, row, mended)

    def change(self) -> None:
        place = self.dice.randrange(len(self.texts)) if self.texts else None
        if place is not None:
            words = self.texts[place].split()
            words[self.dice.randrange(len(words))] = "đổi" + str(self.dice.randrange(1000))
            self.texts[place] = " ".join(words)

    def insert(self) -> None:
        self.texts.insert(
            self.dice.randrange(len(self.texts) + 1), self.paragraph() + str(self.dice.random())
        )

    def remove(self) -> None:
        if len(self.texts) > 1:
            self.texts.pop(self.dice.randrange(len(self.texts)))

    def review(self) -> None:
        rows = {key: row for key, row in self.rows().items() if row.en}
        if rows:
            key = self.dice.choice(sorted(rows))
            self.stored = states.reviewed(self.sources, self.stored, key, "Lan")

    def save(self) -> None:
        found = store.read(store.written(self.stored))
        assert not found.findings
        assert found.stored == self.stored

    def some_row(self) -> Row | None:
        rows = [row for row in self.stored.rows if row.en]
        return self.dice.choice(rows) if rows else None

    def persons(self) -> list[str]:
        return sorted(row.en for row in self.stored.rows if row.en.startswith("Person"))


@pytest.mark.parametrize("hundred", range(10))
def test_no_order_of_events_costs_a_word_of_a_person_or_hides_a_change(hundred: int) -> None:
    for seed in range(hundred * 100, hundred * 100 + 100):
        office = Office(seed)
        for _ in range(15):
            before = office.persons()
            was_edit = office.step()
            gone = [words for words in before if words not in office.persons()]
            # Only a person's own new words may stand where a person's words stood.
            assert len(gone) <= was_edit
            found = {
                key: states._standing(key, vi, office.rows().get(key), None) for key, vi in office.sources
            }
            for standing in found.values():
                row = standing.row
                if row is not None and row.en and not states.same(row.vi, standing.vi):
                    assert standing.state == "stale"
                if standing.state == "reviewed":
                    assert row is not None
                    assert row.rv == mark(settled(standing.vi), row.en)
        office.translate()
        sent = len(office.sent)
        office.translate()
        assert len(office.sent) == sent, "a second run sends nothing"


# parallel work in Git


def git(folder: Path, *words: str) -> str:
    identity = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(
        ["git", *identity, "-C", str(folder), *words], check=True, capture_output=True, text=True
    ).stdout


def at_the_same_time(stored: Stored, number: int, place: int) -> Stored:
    """What a colleague does on the other branch: mend and check, add a paragraph, waive, translate anew."""
    row = stored.rows[place]
    if number % 4 == 0:
        better = replace(row, reviewed=f"Minh {number}", en=f"Better {number}")
        return store.with_row(stored, row, checked(better))
    if number % 4 == 1:
        new = f"{paragraph('n')} {number}"
        sources = body(*(one.vi for one in stored.rows), new)
        return states.answered(sources, stored, sources[-1][0], Answer(new, f"New {number}", ENGINE))
    if number % 4 == 2:
        return store.with_row(stored, row, replace(row, waive=(("E502", f"lý do {number}"),)))
    return store.with_row(stored, row, machine(f"{row.vi} {number}", f"Again {number}"))


def test_forty_merges_of_parallel_branches_have_no_conflict(tmp_path: Path) -> None:
    dice = random.Random(7)  # noqa: S311, a die, not a secret
    path = tmp_path / "one.yml"
    git(tmp_path, "init", "-q", "-b", "main")

    def save(what: Stored, branch: str) -> None:
        if branch != "main":
            git(tmp_path, "checkout", "-q", "-b", branch, "main")
        path.write_text(store.written(what), encoding="utf-8")
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "-q", "-m", "work")

    texts = [paragraph(letter) for letter in "abcdefgh"]
    stored = Stored(tuple(checked(machine(text, f"English {text}")) for text in texts))
    save(stored, "main")
    for number in range(40):
        first, second = dice.sample(range(len(stored.rows)), 2)
        mended = replace(stored.rows[first], en=f"Mended {number} of {first}")
        save(store.with_row(stored, stored.rows[first], mended), f"left{number}")
        other = at_the_same_time(stored, number, second)
        save(other, f"right{number}")
        git(tmp_path, "checkout", "-q", "main")
        git(tmp_path, "merge", "-q", "--no-edit", f"left{number}")
        git(tmp_path, "merge", "-q", "--no-edit", f"right{number}")  # raises on a conflict
        merged = store.read(path.read_text(encoding="utf-8"))
        assert not merged.findings
        assert mended.en in [one.en for one in merged.stored.rows]
        assert len(merged.stored.rows) == len(other.rows)
        stored = merged.stored
