"""What state every segment of an entry is in, and what each event does to it.

What may live here: matching stored rows with the Vietnamese of today, deriving states, and the few changes
that rows may undergo. The law of this room: **English that a person wrote, corrected or checked is changed
by nobody but a person who names it.** An engine's answer goes beside it, as a proposal.

States are derived. `missing`: no English. `machine`: the English is what the engine gave, to the letter.
`edited`: a person changed it. `reviewed`: a named person checked this very pair. `stale`: the Vietnamese
has changed since. `blocked`: a fact check found an error that nobody waived; readers see the segment as
missing. `human`: English written by a person. A row whose Vietnamese is gone is an orphan: kept, never shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812, as in model.py
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

from builder.model import Entry
from builder.translation.segments import Segment, State, Translation, source, written
from builder.translation.store import (
    FIELDS,
    NOTHING,
    SINGLE,
    Field,
    Proposal,
    Row,
    Stored,
    Waivers,
    mark,
    settled,
    with_row,
)

if TYPE_CHECKING:  # the tables of the fact checks take a while to load, and most builds need none
    from builder.translation.facts import Discrepancy

Derived = Literal["missing", "stale", "machine", "edited", "reviewed", "human", "blocked"]

Judge = Callable[[str, str], "Sequence[Discrepancy]"]
"""The fact checks over (Vietnamese, English)."""

ENGINES = ("google", "mymemory", "libretranslate", "deepl", "ctranslate2")
"""Names that stand before the `@` of `by` where a machine made the English."""

ALIKE = 0.4
"""Share of words in common from which a changed paragraph counts as the same paragraph, changed."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One segment as it stands: Vietnamese, English if there is any, state, and what the checks found.

    `en` is there also where it is blocked; `shown` is what a reader may see. `person` is True where a person
    stands behind the English. `was` is the Vietnamese that stale English was made from.
    """

    key: str
    vi: str
    en: str = ""
    state: Derived = "missing"
    by: str = ""
    person: bool = False
    was: str = ""
    row: Row | None = None
    findings: tuple[Discrepancy, ...] = ()

    @property
    def shown(self) -> str | None:
        """The English that a reader may see."""
        return self.en if self.en and self.state not in ("missing", "blocked") else None

    @property
    def public(self) -> State:
        """The state that a reader is told."""
        return "missing" if self.state == "blocked" else self.state

    @property
    def proposal(self) -> Proposal | None:
        """What an engine proposes for the Vietnamese of today, where a person's English is stale."""
        new = self.row.new if self.row else None
        return new if new is not None and self.was and same(new.vi, self.vi) else None


@dataclass(frozen=True, slots=True)
class Survey:
    """All segments of an entry in the order of the page, and rows that match nothing any more."""

    standings: tuple[Standing, ...]
    orphans: tuple[Row, ...] = ()


def survey(entry: Entry, stored: Stored = NOTHING, judge: Judge | None = None) -> Survey:
    """Derive the state of every segment. Without `judge` nothing is blocked."""
    own = written(entry)
    sources = source(entry)
    rows = matched(sources, stored)
    by = entry.en.by if entry.en else ""
    standings = tuple(
        Standing(key, vi, own[key], "human", by, person=True, row=rows.get(key))
        if key in own
        else _standing(key, vi, rows.get(key), judge)
        for key, vi in sources
    )
    kept = {id(row) for row in rows.values()}
    return Survey(standings, tuple(row for row in stored.rows if id(row) not in kept))


def join(
    entry: Entry, stored: Stored = NOTHING, judge: Judge | None = None, day: Date | None = None
) -> Translation:
    """Join the Vietnamese with the English that readers may see. `day`: when the stored English last changed."""
    if not stored.rows:
        return _alone(entry, day)
    return translated(survey(entry, stored, judge).standings, day)


def _alone(entry: Entry, day: Date | None) -> Translation:
    """Join an entry that has no stored English with what is written in it; pages ask for it again and again."""
    own, by = written(entry), entry.en.by if entry.en else ""
    return Translation(
        tuple(
            Segment(key, vi, own[key], "human", by, person=True)
            if key in own
            else Segment(key, vi, None, "missing")
            for key, vi in source(entry)
        ),
        day,
    )


def translated(standings: Iterable[Standing], day: Date | None = None) -> Translation:
    """Return what readers may see of surveyed segments."""
    return Translation(tuple(_segment(standing) for standing in standings), day)


def _segment(standing: Standing) -> Segment:
    shown = standing.shown
    reviewer = standing.row.reviewed if standing.row and standing.state == "reviewed" else ""
    return Segment(
        standing.key,
        standing.vi,
        shown,
        standing.public,
        standing.by if shown else "",
        standing.was if shown else "",
        standing.person and shown is not None,
        reviewer,
    )


def _standing(key: str, vi: str, row: Row | None, judge: Judge | None) -> Standing:
    if row is None or not row.en:
        return Standing(key, vi, row=row)
    is_stale = not same(row.vi, vi)
    state: Derived = "stale" if is_stale else made(row)
    findings = tuple(unwaived(row, judge(row.vi, row.en))) if judge else ()
    if any(finding.severity == "error" for finding in findings):
        state = "blocked"
    return Standing(
        key, vi, row.en, state, row.by, is_persons(row), row.vi if is_stale else "", row, findings
    )


def made(row: Row) -> Literal["machine", "edited", "reviewed", "human"]:
    """Return how the English of a row came about, whatever the Vietnamese does."""
    if row.reviewed and row.rv == mark(row.vi, row.en):
        return "reviewed"
    if row.mt:
        return "machine" if row.mt == mark(row.en) else "edited"
    return "human" if row.by and row.by.partition("@")[0] not in ENGINES else "edited"


def is_persons(row: Row) -> bool:
    """Return whether a person stands behind the English: wrote it, changed a word of it, or ever checked it."""
    return bool(row.en) and (row.mt != mark(row.en) or bool(row.reviewed))


def unwaived(row: Row, findings: Sequence[Discrepancy]) -> Iterator[Discrepancy]:
    """Yield the findings that nobody has waived with a reason; `E502` waives all its variants."""
    waived = {code for code, _ in row.waive}
    return (one for one in findings if one.code not in waived and one.number not in waived)


def same(one: str, other: str) -> bool:
    """Return whether two texts are the same once written into a file."""
    return one == other or settled(one) == settled(other)


# matching


def matched(sources: Sequence[tuple[str, str]], stored: Stored) -> dict[str, Row]:
    """Return the row of each segment that has one.

    A title or summary keeps its row whatever it says. Paragraphs find theirs by their Vietnamese, in order,
    so that one more paragraph shifts nothing; what is left over is paired by likeness.
    """
    found: dict[str, Row] = {}
    for name in FIELDS:
        rows = list(stored.of(name))
        if not rows:
            continue
        texts = [(key, settled(vi)) for key, vi in sources if key.partition(".")[0] == name]
        if name in SINGLE:
            found.update((key, rows[0]) for key, _ in texts)
            continue
        found.update(_paired(texts, rows))
    return found


def _paired(texts: list[tuple[str, str]], rows: list[Row]) -> Iterator[tuple[str, Row]]:
    for name in (_made_from, _proposed_for):
        left = []
        for key, vi in texts:
            place = next((place for place, row in enumerate(rows) if name(row) == vi), None)
            if place is None:
                left.append((key, vi))
            else:
                yield key, rows.pop(place)
        texts = left
    likeness = sorted(
        (
            (-_likeness(vi, row.vi), place, number)
            for place, (_, vi) in enumerate(texts)
            for number, row in enumerate(rows)
        )
    )
    taken_texts: set[int] = set()
    taken_rows: set[int] = set()
    for score, place, number in likeness:
        if -score < ALIKE or place in taken_texts or number in taken_rows:
            continue
        taken_texts.add(place)
        taken_rows.add(number)
        yield texts[place][0], rows[number]


def _made_from(row: Row) -> str:
    return row.vi


def _proposed_for(row: Row) -> str:
    return row.new.vi if row.new else ""


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


# events


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine gave for one segment: the Vietnamese sent, the English, who gave it, the glossary's hash."""

    vi: str
    en: str
    by: str
    gl: str = ""


def pending(found: Survey, *, again: bool = False) -> tuple[Standing, ...]:
    """Return the segments an engine should be asked for; with `again` also those it answered with errors."""
    return tuple(standing for standing in found.standings if _is_pending(standing, again=again))


def _is_pending(standing: Standing, *, again: bool) -> bool:
    row = standing.row
    if standing.state == "missing" or row is None:
        return standing.state == "missing"
    if standing.state in ("stale", "blocked") and not same(row.vi, standing.vi):
        return row.new is None or not same(row.new.vi, standing.vi)
    return again and standing.state == "blocked" and not is_persons(row)


def answered(sources: Sequence[tuple[str, str]], stored: Stored, key: str, answer: Answer) -> Stored:
    """Return `stored` with an engine's answer for the segment `key` of `sources`.

    English that a person stands behind stays as it is; where its Vietnamese has changed the answer becomes
    a proposal, else it is dropped.
    """
    answer = replace(answer, vi=settled(answer.vi), en=settled(answer.en))
    rows = matched(sources, stored)
    old = rows.get(key)
    name = _field(key)
    fresh = Row(name, answer.vi, answer.en, answer.by, mark(answer.en), answer.gl)
    if old is None:
        return with_row(stored, None, fresh, _before(sources, rows, key))
    if not is_persons(old):
        return with_row(stored, old, replace(fresh, remarks=old.remarks))
    if same(old.vi, answer.vi):
        return stored
    new = Proposal(answer.vi, answer.en, answer.by, mark(answer.en), answer.gl)
    return with_row(stored, old, replace(old, new=new))


def reviewed(
    sources: Sequence[tuple[str, str]],
    stored: Stored,
    key: str,
    name: str,
    gl: str = "",
    *,
    accept: bool = False,
    waive: Waivers = (),
) -> Stored:
    """Return `stored` with the segment `key` checked by `name` against the Vietnamese of today.

    With `accept` the proposal beside stale English takes its place first. Raises KeyError where there is no
    stored English for `key`.
    """
    old = matched(sources, stored).get(key)
    if old is None or not old.en:
        raise KeyError(key)
    vi = settled(dict(sources)[key])
    row = replace(
        old, vi=vi, gl=gl, new=None, waive=tuple(sorted({**dict(old.waive), **dict(waive)}.items()))
    )
    if accept and old.new is not None and same(old.new.vi, vi):
        row = replace(row, en=old.new.en, by=old.new.by, mt=old.new.mt)
    return with_row(stored, old, replace(row, reviewed=name, rv=mark(vi, row.en)))


def edited(
    sources: Sequence[tuple[str, str]], stored: Stored, key: str, vi: str, en: str, by: str = ""
) -> Stored:
    """Return `stored` with a person's English for the segment `key`, made from the Vietnamese `vi`."""
    vi, en = settled(vi), settled(en)
    rows = matched(sources, stored)
    old = rows.get(key)
    if old is None:
        return with_row(stored, None, Row(_field(key), vi, en, by), _before(sources, rows, key))
    new = None if old.new is None or same(old.new.vi, vi) else old.new
    return with_row(stored, old, replace(old, vi=vi, en=en, by=old.by or by, new=new))


def _field(key: str) -> Field:
    return next(name for name in FIELDS if name == key.partition(".")[0])


def _before(sources: Sequence[tuple[str, str]], rows: dict[str, Row], key: str) -> Row | None:
    """Return the row behind which a new one for `key` belongs: that of the nearest segment before it in its field."""
    keys = [one for one, _ in sources if one.partition(".")[0] == key.partition(".")[0]]
    before = reversed(keys[: keys.index(key)])
    return next((rows[one] for one in before if one in rows), None)
