"""What a report is: the entry as an editor wrote it, decoded and typed, nothing yet looked up.

What may live here: frozen types of an entry's fields, with what each field means in both languages (the
JSON Schema that editors' programs read is made from them). Every scalar of the YAML arrives as text;
what a text means (a figure, a period, a province) is found out by the rooms above.
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812, the field is called `date` and would hide the type
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Line = Annotated[str, StringConstraints(min_length=1, max_length=400)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
Body = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
Title = Annotated[str, StringConstraints(min_length=20, max_length=160)]
Summary = Annotated[str, StringConstraints(min_length=80, max_length=600)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"…]+$", max_length=500)]


class Part(BaseModel):
    """Base of all parts of an entry: frozen, no unknown keys.

    Its validator is made when the first entry is read: a build that reads none need not wait for it, and the
    parts have theirs within the entry's.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class Person(Part):
    """Somebody in their role at the event; nothing else about them is kept."""

    name: Line
    position: str | None = None
    role: str | None = None
    gender: Literal["male", "female"] | None = None
    title_vi: Line | None = None
    title_en: Line | None = None


class Change(Part):
    """A change against another period: exactly one of `pct`, `times`, `diff`; `vs` is that period."""

    pct: str | None = None
    times: str | None = None
    diff: str | None = None
    vs: str | None = None


class Figure(Part):
    """One figure as the source words it; `value` and `unit`, where given, must agree with the wording."""

    indicator: str
    as_written: Line
    value: str | None = None
    unit: str | None = None
    max: str | None = None
    of: str | None = None
    scope: str | None = None
    partner: str | None = None
    period: str | None = None
    as_of: Date | None = None
    planned: bool = False
    change: Change | None = None
    label_vi: Line | None = None
    label_en: Line | None = None


class Document(Part):
    """A document that the source cites."""

    kind: str
    number: Line | None = None
    title: Line | None = None
    title_en: Line | None = None
    issuer: str | None = None
    date: Date | None = None
    as_written: Line | None = None


class Source(Part):
    """Where the facts come from."""

    name: Line
    title: Line | None = None
    url: Url | None = None
    archived: Line | None = None
    published: str | None = None
    published_label: Literal["posted", "updated"] | None = None
    author: Line | None = None
    via: Line | None = None
    retrieved: Date | None = None


class Note(Part):
    """An editor's doubt about the source. `about` names a field: `date`, `figures.visitors-in`, `source`."""

    about: Line
    vi: Prose
    en: Prose | None = None


class Correction(Part):
    """What was wrong on the published page, and since when it is right."""

    date: Date
    vi: Prose
    en: Prose | None = None


class Picture(Part):
    """A picture of the event: a file in `content/pictures/<id>/`, what is to be seen on it, whose it is."""

    file: Line
    caption: Line
    credit: Line | None = None


MOST_PICTURES = 4
"""Pictures of a report: they share what a page may weigh, and five would be too small to be looked at."""


class Waiver(Part):
    """A finding of the fact checks that a person lets pass, with the reason; `check` is its code."""

    check: Line
    reason: Prose


class English(Part):
    """English written with the entry by a person or by the project; it wins over the stored translation."""

    title: Title
    summary: Summary
    body: Body | None = None
    limitations: tuple[Prose, ...] = ()
    tasks: tuple[Prose, ...] = ()
    captions: tuple[Line, ...] = ()
    by: Line = "project"
    waive: tuple[Waiver, ...] = ()


class Entry(Part):
    """One activity report. `id` need not be written: it is the name of the file."""

    id: str | None = None
    title: Title
    kind: str
    province: str
    date: Date
    end_date: Date | None = None
    part_of_day: Literal["morning", "afternoon", "evening", "day"] | None = None
    date_inferred: Literal["year", "month", "day"] | None = None
    period: str | None = None
    plan_period: str | None = None
    host: str | None = None
    attendees: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    themes: Annotated[tuple[str, ...], Field(min_length=1)]
    partners: tuple[str, ...] = ()
    partners_planned: tuple[str, ...] = ()
    summary: Summary
    body: Body | None = None
    figures: tuple[Figure, ...] = ()
    limitations: tuple[Prose, ...] = ()
    tasks: tuple[Prose, ...] = ()
    documents: tuple[Document, ...] = ()
    pictures: Annotated[tuple[Picture, ...], Field(max_length=MOST_PICTURES)] = ()
    source: Source
    notes: tuple[Note, ...] = ()
    corrections: tuple[Correction, ...] = ()
    withdrawn: Correction | None = None
    draft: bool = False
    en: English | None = None
