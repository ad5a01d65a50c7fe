"""Twenty faults of four services: nothing of them is stored as a translation, and no call outlives its deadline."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from entries import terms
from sample import CONTENT
from servers import FAULTS, Service, authority, environment, running

from builder.translation import judging, states, termbase
from builder.translation.states import Answer, Judge
from builder.translation.store import Row, Stored, mark
from builder.translators.chain import TRIES, Budget, Chain, Link
from builder.translators.child import Child, Fault
from builder.translators.engines import ENGINES

REMOTE = ("google", "mymemory", "libretranslate", "deepl")
DEADLINE = 0.5
LATE = 1.0
"""Seconds past the deadline in which a call must be over."""

VI = (
    "Trong năm 2018, Sở Ngoại vụ tổ chức đón 1.221 đoàn khách quốc tế với 8.199 lượt người đến thăm và làm việc. "
    "Tỉnh ký 40 thỏa thuận hợp tác với các đối tác nước ngoài."
)
EN = (
    "In 2018 the Department of Foreign Affairs received 1,221 international delegations with 8,199 person-visits "
    "who came to visit and to work. The province signed 40 cooperation agreements with foreign partners."
)
HELD_BACK = {"numbers"}
"""Faults that leave good English with wrong facts: kept for the reviewer, shown to nobody."""


@pytest.fixture(scope="module")
def judge() -> Judge:
    vocabulary, provinces = terms()
    glossary, _ = termbase.read((CONTENT / "glossary.tsv").read_text(encoding="utf-8"))
    return judging.judge(
        judging.context(vocabulary, provinces, glossary, {}, "Department of Foreign Affairs")
    )


class Rig:
    """One service and a child for each engine, started once."""

    def __init__(self, service: Service, address: str, trusted: Path) -> None:
        self.service = service
        seen = environment(address, trusted)
        self.children = {name: Child(ENGINES[name], seen, DEADLINE) for name in REMOTE}

    def chain(self, name: str, judge: Judge) -> Chain:
        engine = ENGINES[name]
        links = [Link(name, Timed(self.children[name]), engine.most, engine.by_sentence)]
        return Chain(links, Budget(), lambda _seconds: None, lambda: 0.5, judge)


class Timed:
    """A child whose calls are timed, the start of its process apart."""

    def __init__(self, child: Child) -> None:
        self.child = child
        self.longest = 0.0

    @property
    def version(self) -> str:
        return self.child.version

    def translate(self, text: str) -> str | Fault:
        fault = self.child.start()
        assert fault is None
        begun = time.monotonic()
        try:
            return self.child.translate(text)
        finally:
            self.longest = max(self.longest, time.monotonic() - begun)

    def stop(self) -> None:
        self.child.stop()


@pytest.fixture(scope="module")
def rig(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    tls, trusted = authority(tmp_path_factory.mktemp("authority"))
    english = {VI: EN}
    first, _, second = VI.partition(". ")
    one, _, two = EN.partition(". ")
    english |= {f"{first}.": f"{one}.", second: two}
    service = Service(answers=lambda text: english[text], tls=tls)
    with running(service) as address:
        found = Rig(service, address, trusted)
        yield found
        for child in found.children.values():
            child.stop()


@pytest.mark.parametrize("engine", REMOTE)
def test_a_good_answer_is_taken_and_named(rig: Rig, judge: Judge, engine: str) -> None:
    rig.service.fault = ""
    said = rig.chain(engine, judge).translate(VI)
    assert said is not None
    assert (said.en, said.errors) == (EN, 0)
    assert said.by.startswith(f"{engine}@")


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("engine", REMOTE)
def test_nothing_of_a_fault_is_shown_and_the_call_ends(
    rig: Rig, judge: Judge, engine: str, fault: str
) -> None:
    rig.service.fault = fault
    rig.service.calls.clear()
    chain = rig.chain(engine, judge)
    said = chain.translate(VI)
    caller = chain.links[0].caller
    assert isinstance(caller, Timed)
    assert caller.longest < DEADLINE + LATE
    assert len(rig.service.calls) <= TRIES
    if fault in HELD_BACK:
        assert said is not None
        stored = Stored((Row("body", VI, said.en, said.by, mark(said.en)),))
        (row,) = states.matched([("body.1", VI)], stored).values()
        assert states._standing("body.1", VI, row, judge).shown is None
    else:
        assert said is None
        assert chain.refusals


@pytest.mark.parametrize("fault", ["numbers", "echo"])
def test_the_next_engine_is_asked_where_one_gets_facts_wrong(rig: Rig, judge: Judge, fault: str) -> None:
    class Wrong:
        version = "0"

        def translate(self, text: str) -> str | Fault:
            return EN.replace("1,221", "1,212") if fault == "numbers" else text

        def stop(self) -> None:
            pass

    rig.service.fault = ""
    chain = rig.chain("libretranslate", judge)
    chain.links = [Link("google", Wrong(), 5_000), *chain.links]
    said = chain.translate(VI)
    assert said is not None
    assert (said.en, said.errors, said.by.partition("@")[0]) == (EN, 0, "libretranslate")


@pytest.mark.parametrize("fault", FAULTS)
def test_no_fault_costs_a_word_of_a_person(rig: Rig, judge: Judge, fault: str) -> None:
    rig.service.fault = fault
    mine = Row("body", VI.replace("40", "39"), "My own words.", "Lan")
    stored = Stored((mine,))
    said = rig.chain("libretranslate", judge).translate(VI)
    if said is not None:
        stored = states.answered([("body.1", VI)], stored, "body.1", Answer(VI, said.en, said.by))
    assert [row.en for row in stored.rows] == ["My own words."]


def test_an_engine_is_left_alone_after_three_failures_and_the_rest_of_the_chain_goes_on(
    rig: Rig, judge: Judge
) -> None:
    rig.service.fault = "busy"
    rig.service.calls.clear()
    chain = rig.chain("libretranslate", judge)
    pauses: list[float] = []
    chain.sleep = pauses.append
    assert chain.translate(VI) is None
    assert chain.gave_up
    assert len(rig.service.calls) == TRIES
    assert pauses == sorted(pauses)
    assert len(pauses) == TRIES - 1
    assert chain.translate(VI) is None
    assert len(rig.service.calls) == TRIES


class Silent:
    """An engine that records what it is asked."""

    version = "1"

    def __init__(self, *answers: str | Fault) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def translate(self, text: str) -> str | Fault:
        self.asked.append(text)
        return self.answers.pop(0)

    def stop(self) -> None:
        pass


@pytest.mark.parametrize("kind", ["refused", "setup"])
def test_a_fault_that_stays_is_not_tried_again(judge: Judge, kind: str) -> None:
    engine = Silent(Fault(kind))
    chain = Chain([Link("deepl", engine, 1000)], Budget(), lambda _: None, lambda: 0.0, judge)
    assert chain.translate(VI) is None
    assert chain.gave_up


def test_a_child_sees_no_other_engines_key_and_no_token() -> None:
    seen = environment("http://127.0.0.1:1/") | {"GITHUB_TOKEN": "t", "AWS_SECRET_ACCESS_KEY": "s"}
    names = set(Child(ENGINES["libretranslate"], seen)._environment())
    assert "LIBRETRANSLATE_API_KEY" in names
    assert not names & {"DEEPL_API_KEY", "GITHUB_TOKEN", "AWS_SECRET_ACCESS_KEY"}


@pytest.mark.parametrize("engine", ["deepl", "ctranslate2"])
def test_an_engine_that_lacks_something_says_what(engine: str) -> None:
    child = Child(ENGINES[engine], {"PATH": "/usr/bin:/bin"}, DEADLINE)
    fault = child.start()
    child.stop()
    assert fault is not None
    assert fault.kind == "setup"
    assert fault.missing in ("DEEPL_API_KEY", "deepl", "CTRANSLATE2_MODEL", "ctranslate2, sentencepiece")


def test_every_fault_of_the_list_is_played() -> None:
    assert len(set(FAULTS)) == 20
    assert json.dumps(FAULTS)
