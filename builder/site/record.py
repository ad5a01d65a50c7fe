"""What the rest of the site knows of a report: what lists, terms, figures and feeds show, and no text.

What may live here: the record and how it is made. Every page but a report's own is made from records, so
that a build can keep them and need not read 5,000 entries to change one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812, `date` is the field
from sys import intern
from typing import Any, Protocol

from pydantic_core import to_json

from builder.corpus import KnownFigure, Report, document_number, document_slug
from builder.dates import parse_moment
from builder.language import Both, Lang, slugify
from builder.model import Correction, Document, Entry, Person
from builder.periods import Period
from builder.pictures import Photo
from builder.site import urls
from builder.site.data.rows import figure_rows, report_row
from builder.site.digest import digest
from builder.site.words import word
from builder.translation.segments import State, Translation

_UNSEEN = {"body", "limitations", "tasks", "pictures", "notes", "source", "en"}
"""Fields of an entry that only its own page shows."""

_BESIDE_FIGURES = {"figures", "province", "date", "period", "plan_period", "partners", "withdrawn"}
"""Fields of an entry that a list of figures shows or reads a figure with."""


@dataclass(frozen=True, slots=True)
class Details:
    """What only some pages show of a report: asked for when such a page is made."""

    figures: tuple[KnownFigure, ...]
    people: tuple[Person, ...]
    documents: tuple[Document, ...]
    corrections: tuple[Correction, ...]
    withdrawn: Correction | None


class Asked(Protocol):
    """Gives the details of a report to a page that asks."""

    def __call__(self) -> Details:
        """Return all of them."""
        ...

    def figure(self, number: int) -> KnownFigure:
        """Return one figure: the pages of an indicator ask a thousand reports for one each."""
        ...

    def person(self, number: int) -> Person:
        """Return one person: the page of somebody asks each report for that one, and for nothing else."""
        ...


@dataclass(frozen=True, slots=True)
class Given:
    """Details that are at hand."""

    details: Details

    def __call__(self) -> Details:
        """Return all of them."""
        return self.details

    def figure(self, number: int) -> KnownFigure:
        """Return one figure."""
        return self.details.figures[number]

    def person(self, number: int) -> Person:
        """Return one person."""
        return self.details.people[number]


@dataclass(frozen=True, slots=True)
class Cited:
    """A document as an index knows it."""

    slug: str
    kind: str
    number: str | None
    title: str
    title_en: str | None


@dataclass(frozen=True, slots=True)
class Record:
    """A report as others see it; `digest` changes when anything of it does.

    `title_en` is None where no English may be shown. `people` are (slug, name), `indicators` the ids of its
    figures in their order. `is_mended`: it was corrected or withdrawn. `figures_digest` changes when a figure
    does, or what a list of figures says beside one (place, date, period, withdrawal), and not otherwise.
    `tongue` is the language tag of its English title and summary. `posted` is when the source was posted, else the day of the event; `updated` the day of the last correction
    after that (both RFC 3339 in Viet Nam's time). A withdrawn report's summary is the reason. `row` and
    `figure_rows` are what the CSV files show of it, in bytes, which are half of the text in memory.

    `pictures` are those that its page shows; none of a withdrawn one.

    `details` gives the rest when it is asked for, because a build that changes one report needs little of it.
    """

    id: str
    url: Both
    date: Date
    kind: str
    province: str
    province_today: str
    period: Period | None
    themes: tuple[str, ...]
    partners: tuple[str, ...]
    partners_planned: tuple[str, ...]
    indicators: tuple[str, ...]
    people: tuple[tuple[str, str], ...]
    documents: tuple[Cited, ...]
    title: str
    summary: str
    title_en: str | None
    summary_en: str | None
    state: State
    tongue: str
    is_mended: bool
    withdrawn: Date | None
    posted: str
    updated: str
    row: bytes
    figure_rows: bytes
    pictures: tuple[Photo, ...]
    figures_digest: str
    details: Asked = field(compare=False, repr=False)
    digest: str = field(default="", compare=False)

    @property
    def order(self) -> tuple[int, str]:
        """Sort key that puts the newest event first."""
        return (-self.date.toordinal(), self.id)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that the report looks back on; without a period, the year of the event."""
        if self.period is None:
            return (self.date.year,)
        return tuple(range(self.period.start.year, self.period.end.year + 1))

    def title_in(self, lang: Lang) -> tuple[str, Lang]:
        """Return the title and the language it is in, which is Vietnamese where there is no English."""
        if lang == "en" and self.title_en is not None:
            return self.title_en, "en"
        return self.title, "vi"

    def summary_in(self, lang: Lang) -> tuple[str, Lang]:
        """Return the summary and the language it is in."""
        if lang == "en" and self.summary_en is not None:
            return self.summary_en, "en"
        return self.summary, "vi"

    @property
    def figures(self) -> tuple[KnownFigure, ...]:
        """The report's figures."""
        return tuple(map(self.details.figure, range(len(self.indicators))))


Json = dict[str, Any]


def plain_entry(entry: Entry) -> Json:
    """Return an entry as plain values, which come out as they went in; what it does not say is left out."""
    return entry.model_dump(mode="json", exclude_unset=True)


def details(report: Report) -> Details:
    """Take from a report what only some pages show."""
    entry = report.entry
    return Details(report.figures, entry.people, entry.documents, entry.corrections, entry.withdrawn)


def record(
    report: Report,
    translation: Translation,
    kept: Asked | None = None,
    written: Json | None = None,
    pictures: tuple[Photo, ...] = (),
) -> Record:
    """Take from a report and its translation what others show; `kept` gives the details where they are kept aside.

    `written` is the entry as plain values, where somebody has asked for them already. `pictures` are those that its
    page shows.
    """
    entry = report.entry
    posted, updated = _moments(entry)
    vi, en = _summary(entry, translation)
    title_en, row, figures = (
        translation.text("title").en,
        report_row(report, translation),
        figure_rows(report),
    )
    tongue = max(translation.text(key).tongue for key in ("title", "summary"))
    written = written or plain_entry(entry)
    facts = {name: value for name, value in written.items() if name not in _UNSEEN}
    beside = {name: value for name, value in facts.items() if name in _BESIDE_FIGURES}
    english = (title_en, en, translation.state, tongue)
    return Record(
        id=report.id,
        url=urls.both("reports", report.id),
        date=entry.date,
        kind=intern(entry.kind),
        province=intern(entry.province),
        province_today=intern(report.province_today.id),
        period=report.period,
        themes=_shared(entry.themes),
        partners=_shared(entry.partners),
        partners_planned=_shared(entry.partners_planned),
        indicators=_shared(known.indicator.id for known in report.figures),
        people=tuple((intern(slugify(person.name)), intern(person.name)) for person in entry.people),
        documents=tuple(map(_cited, entry.documents)),
        title=entry.title,
        summary=vi,
        title_en=title_en,
        summary_en=en,
        state=translation.state,
        tongue=tongue,
        is_mended=bool(entry.corrections or entry.withdrawn),
        withdrawn=entry.withdrawn.date if entry.withdrawn else None,
        posted=posted,
        updated=updated,
        row=row.encode(),
        figure_rows=figures.encode(),
        pictures=pictures,
        figures_digest=digest((report.id, _json(beside))),
        details=kept or Given(details(report)),
        digest=digest((report.id, _json(facts), english, (posted, row, figures), *map(tuple, pictures))),
    )


def _json(values: Json) -> str:
    return to_json(values).decode()


def _shared(ids: Iterable[str]) -> tuple[str, ...]:
    """Return ids that thousands of records share, each once in memory (and once where many records are written down)."""
    return tuple(map(intern, ids))


def _moments(entry: Entry) -> tuple[str, str]:
    """Return when the report was posted and when it last changed for a reason that it states; no clock is asked."""
    moment = parse_moment(entry.source.published) if entry.source.published else None
    day, clock = moment or (entry.date, None)
    posted = f"{day.isoformat()}T{clock or '00:00'}:00+07:00"
    fixes = [fix.date for fix in (*entry.corrections, entry.withdrawn) if fix]
    return posted, max(posted, *(f"{fix.isoformat()}T00:00:00+07:00" for fix in fixes)) if fixes else posted


def _summary(entry: Entry, translation: Translation) -> tuple[str, str | None]:
    """Return the summary in both languages; of a withdrawn report, why it was withdrawn."""
    fix = entry.withdrawn
    if fix is None:
        return entry.summary, translation.text("summary").en
    return word("withdrawn_why", "vi", why=fix.vi), word(
        "withdrawn_why", "en", why=fix.en
    ) if fix.en else None


def _cited(document: Document) -> Cited:
    number = document_number(document.number) if document.number else None
    title = document.title or document.as_written or ""
    return Cited(document_slug(document), document.kind, number, title, document.title_en)
