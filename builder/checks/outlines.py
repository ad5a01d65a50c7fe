"""What the rules between entries read of one: as plain values, since thousands of entries wait for the last of them.

What may live here: writing an outline down and reading it. Texts and the tree of the file are let go; what is left
is a tenth of an entry, and passes from one process to another for little.
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812, as in model.py
from functools import lru_cache
from sys import intern
from typing import Any, NamedTuple

from builder import periods
from builder.corpus import Case, Decoded, FewPlaces, FoundFigure
from builder.figures import Trouble
from builder.figures.rows import quantity_of, quantity_row
from builder.language import Both
from builder.model import Change, Entry, Figure, Person
from builder.periods import Period
from builder.terms.places import Provinces
from builder.terms.vocabulary import Gender, Vocabulary


class Outline(NamedTuple):
    """An entry without its texts. `places` are those where these rules find something, `genders` what it says of people."""

    id: str
    path: str
    source_hash: str
    kind: str
    province: str
    day: int
    period: str
    plan_period: str
    genders: tuple[tuple[str, Gender], ...]
    places: dict[str, tuple[int, ...]]
    figures: tuple[tuple[Any, ...], ...]


def outline(case: Case) -> Outline:
    """Write down what the rules between entries read of a case, and the people whose gender it states."""
    entry, at = case.entry, case.decoded.places.at
    return Outline(
        case.decoded.id,
        case.decoded.path,
        case.decoded.source_hash,
        intern(entry.kind),
        intern(entry.province),
        entry.date.toordinal(),
        _text(case.period),
        _text(case.plan_period),
        tuple((person.name, person.gender) for person in entry.people if person.gender),
        {key: tuple(at(key)) for key in _judged(case)},
        tuple(map(_row, case.figures)),
    )


def _judged(case: Case) -> list[str]:
    """Return the fields at which the rules between entries find something."""
    keys = ["id", "date", *(f"{found.key}.as_written" for found in case.figures)]
    changes = [f"{found.key}.change" for found in case.figures if found.figure.change]
    return list(map(intern, keys + changes))


def _row(found: FoundFigure) -> tuple[Any, ...]:
    figure, read = found.figure, found.quantity
    return (
        (
            figure.indicator,
            figure.label_vi,
            figure.as_of.toordinal() if figure.as_of else 0,
            figure.planned,
            bool(figure.change),
        ),
        quantity_row(read) if read else None,
        _text(found.period),
        found.scope,
        found.partner,
    )


def _text(period: Period | None) -> str:
    return period.text if period else ""


def outlined(row: Outline, vocabulary: Vocabulary, provinces: Provinces) -> Case:
    """Return the case of an outline: whatever the rules between entries say of it, they say of the whole one."""
    day, unit = Date.fromordinal(row.day), provinces.get(row.province)
    people = tuple(Person.model_construct(name=name, gender=gender) for name, gender in row.genders)
    bare = {"kind": row.kind, "province": row.province, "date": day, "people": people}
    figures = tuple(_found(f"figures.{number}", vocabulary, *one) for number, one in enumerate(row.figures))
    return Case(
        Decoded(_NO_TEXTS.model_copy(update=bare), row.id, row.path, FewPlaces(row.places), row.source_hash),
        periods.parse(row.period),
        periods.parse(row.plan_period),
        unit,
        unit.on(day) if unit else None,
        figures,
    )


def _found(
    key: str,
    vocabulary: Vocabulary,
    told: tuple[Any, ...],
    read: tuple[Any, ...] | None,
    period: str,
    scope: str,
    partner: str | None,
) -> FoundFigure:
    figure = _told(*told)
    return FoundFigure(
        intern(key),
        figure,
        vocabulary.indicators.get(figure.indicator),
        quantity_of(*read) if read else _UNREAD,
        periods.parse(period) if period else None,
        scope,
        partner,
    )


@lru_cache(maxsize=1024)
def _told(indicator: str, label_vi: str | None, as_of: int, planned: bool, changed: bool) -> Figure:  # noqa: FBT001, a row
    """Return a figure of which only that is told; thousands of outlines share a few."""
    return Figure.model_construct(
        indicator=indicator,
        label_vi=label_vi,
        as_of=Date.fromordinal(as_of) if as_of else None,
        planned=planned,
        change=_CHANGED if changed else None,
    )


_CHANGED = Change.model_construct()
_UNREAD = Trouble("", "none", Both("", ""), Both("", ""))
"""Why a wording cannot be read, the rules of its own entry have said."""
_NO_TEXTS = Entry.model_construct(title="", themes=(), summary="")
