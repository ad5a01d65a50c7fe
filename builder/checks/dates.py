"""Rules about time: when it happened, when it was published, which period it looks back on, where that was then.

What may live here: rules over one entry and its dates.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Date  # noqa: N812, as in model.py
from datetime import timedelta
from functools import lru_cache

from builder import dates, periods
from builder.checks.context import Context, Rule, fault
from builder.corpus import Case
from builder.diagnostics import Finding
from builder.fields import names
from builder.figures import lexicon
from builder.language import LANGS, Both
from builder.periods import Period

LATE_DAYS = 60
"""A source published later than this after the event is probably dated wrongly."""

LONG_DAYS = 400
"""Nobody reviews a year or less of it later than this."""

LENGTHS: dict[str, Both] = {
    "year": Both("một năm", "one year"),
    "half": Both("nửa năm", "half a year"),
    "quarter": Both("một quý", "a quarter"),
    "month": Both("một tháng", "one month"),
    "months": Both("nhiều tháng", "several months"),
    "years": Both("nhiều năm", "several years"),
}
_HALF_YEAR = 6


def _day(day: Date) -> Both:
    return Both(*(dates.short(day, lang) for lang in LANGS))


def _label(period: Period) -> Both:
    """Return a period in words and as it is written in an entry, once where both are the same."""
    if period.length == "year":
        return Both(*(period.phrase(lang) for lang in LANGS))
    return Both(*(f"{period.phrase(lang)} ({period.text})" for lang in LANGS))


_moment = lru_cache(maxsize=256)(dates.parse_moment)


def _published(case: Case) -> Date | None:
    written = case.entry.source.published
    moment = _moment(written) if written else None
    return moment[0] if moment else None


def period_spelling(case: Case, _context: Context) -> Iterator[Finding]:
    """E105: a period in another notation than the digest's, with the right spelling where it can be told."""
    entry = case.entry
    written = [("period", entry.period), ("plan_period", entry.plan_period)]
    for number, figure in enumerate(entry.figures):
        written.append((f"figures.{number}.period", figure.period))
        if figure.change and figure.change.vs not in lexicon.BASES:
            written.append((f"figures.{number}.change.vs", figure.change.vs))
    for key, text in written:
        if not text or periods.parse(text) is not None:
            continue
        right = periods.suggest(text)
        cure = (
            Both(f"Viết: {right}", f"Write: {right}")
            if right
            else Both(
                "Viết 2018 (cả năm), 2018-H1 (6 tháng đầu), 2018-Q3 (quý III), 2018-05 (tháng 5), "
                "2022-01/2022-09 (9 tháng) hoặc 2011/2015 (giai đoạn).",
                "Write 2018 (a year), 2018-H1 (its first half), 2018-Q3 (a quarter), 2018-05 (a month), "
                "2022-01/2022-09 (nine months) or 2011/2015 (years).",
            )
        )
        yield fault(case, "E105/period", key, found=text, cure=cure)


def period_missing(case: Case, context: Context) -> Iterator[Finding]:
    """E102: a review without the period that it reviews."""
    kind = context.vocabulary.kinds.get(case.entry.kind)
    if kind and kind.period and not case.entry.period:
        cure = likely_period(case.entry.date, kind.period)
        yield fault(case, "E102/period", "kind", kind=kind.text, cure=cure)


def likely_period(day: Date, lengths: frozenset[str]) -> str:
    """Return the period that a review on `day` most probably looks back on."""
    last_year = day.month < _HALF_YEAR
    year = day.year - 1 if last_year else day.year
    if "year" in lengths:
        return str(year)
    if "half" in lengths:
        return f"{day.year}-H1" if not last_year else f"{year}-H2"
    if "years" in lengths:
        return f"{year - 4}/{year}"
    quarter = (day.month - 1) // 3
    return f"{day.year}-Q{quarter}" if quarter else f"{day.year - 1}-Q4"


def kind_and_period(case: Case, context: Context) -> Iterator[Finding]:
    """E205: the kind of event and the length of its period disagree."""
    kind, period = context.vocabulary.kinds.get(case.entry.kind), case.period
    if kind is None or period is None or kind.period is None or period.length in kind.period:
        return
    if not kind.period:
        yield fault(case, "E205/none", "period", kind=kind.text, period=_label(period))
        return
    lengths = [LENGTHS[length] for length in LENGTHS if length in kind.period]
    wanted = Both(" hoặc ".join(one.vi for one in lengths), " or ".join(one.en for one in lengths))
    yield fault(
        case,
        "E205",
        "period",
        kind=kind.text,
        wanted=wanted,
        found=LENGTHS[period.length],
        period=_label(period),
        cure=likely_period(case.entry.date, kind.period),
    )


def event_and_publication(case: Case, _context: Context) -> Iterator[Finding]:
    """E201: the event after its publication; W202: published very late."""
    day, published = case.entry.date, _published(case)
    if published is None or not case.is_dated:
        return
    if day > published:
        yield fault(case, "E201", "date", date=_day(day), published=_day(published))
    late = (published - (case.entry.end_date or day)).days
    if late > LATE_DAYS:
        yield fault(
            case, "W202", "source.published", days=str(late), date=_day(day), published=_day(published)
        )


def end_before_start(case: Case, _context: Context) -> Iterator[Finding]:
    """E201: the event ends before it begins."""
    day, end = case.entry.date, case.entry.end_date
    if end is not None and case.is_dated and end < day:
        yield fault(case, "E201/end", "end_date", date=_day(day), end=_day(end))


def retrieved_before_publication(case: Case, _context: Context) -> Iterator[Finding]:
    """W208: the source was read before it was there."""
    published, retrieved = _published(case), case.entry.source.retrieved
    if published and retrieved and retrieved < published:
        yield fault(case, "W208", "source.retrieved", retrieved=_day(retrieved), published=_day(published))


def future(case: Case, context: Context) -> Iterator[Finding]:
    """E203: a day that has not come yet."""
    days = (("date", case.entry.date), ("source.published", _published(case)), *_corrections(case))
    for key, day in days:
        if day is not None and day > context.today:
            yield fault(case, "E203", key, date=_day(day), today=_day(context.today))


def _corrections(case: Case) -> Iterator[tuple[str, Date]]:
    entry = case.entry
    for number, one in enumerate(entry.corrections):
        yield f"corrections.{number}.date", one.date
    if entry.withdrawn is not None:
        yield "withdrawn.date", entry.withdrawn.date


def corrected_before_event(case: Case, _context: Context) -> Iterator[Finding]:
    """E201: a page was corrected or withdrawn before what it reports."""
    for key, day in _corrections(case):
        if case.is_dated and day < case.entry.date:
            yield fault(case, "E201/correction", key, day=_day(day), date=_day(case.entry.date))


def period_long_over(case: Case, context: Context) -> Iterator[Finding]:
    """W210: what is reviewed was over more than a year before; mostly a slip in a year."""
    period, day = case.period, case.entry.date
    if period is None or not case.is_dated or period.length == "years" or day > context.today:
        return
    days = (day - period.end).days
    if days > LONG_DAYS:
        yield fault(case, "W210", "period", period=_label(period), days=str(days), date=_day(day))


def period_not_over(case: Case, _context: Context) -> Iterator[Finding]:
    """W203: a period is reviewed before it is over; some sources really do so."""
    last = case.entry.end_date or case.entry.date
    if case.is_dated and case.period is not None and case.period.end > last:
        yield fault(
            case, "W203", "period", period=_label(case.period), end=_day(case.period.end), date=_day(last)
        )


def plan_after_period(case: Case, _context: Context) -> Iterator[Finding]:
    """E204: what is planned does not come after what is reviewed."""
    period, plan = case.period, case.plan_period
    if period is not None and plan is not None and plan.start <= period.end:
        cure = _next(period).text
        yield fault(case, "E204", "plan_period", plan=_label(plan), period=_label(period), cure=cure)


def _next(period: Period) -> Period:
    """Return the period of the same length that follows, or a year where there is none such."""
    start = period.end + timedelta(days=1)
    last = start.month + period.months - 1
    text = f"{start.year}-{start.month:02}/{start.year + (last - 1) // 12}-{(last - 1) % 12 + 1:02}"
    return periods.parse(text) or periods.parse(f"{start.year}-{start.month:02}") or period


def province_of_the_day(case: Case, context: Context) -> Iterator[Finding]:
    """E206: the province was not in force on the day of the event; names the one that was."""
    unit, day = case.unit, case.entry.date
    if unit is None or case.version is not None or not case.is_dated:
        return
    right = context.provinces.in_force_for(unit.id, day)
    yield fault(
        case,
        "E206",
        "province",
        date=_day(day),
        province=Both(unit.formal("vi"), unit.formal("en")),
        cure=" / ".join(one.id for one in right),
        names=Both(
            ", ".join(one.formal("vi", day) for one in right),
            ", ".join(one.formal("en", day) for one in right),
        ),
    )


def inferred_without_note(case: Case, _context: Context) -> Iterator[Finding]:
    """W207: a date was inferred and no note says from what."""
    inferred = case.entry.date_inferred
    about = (note.about for note in case.entry.notes)
    if inferred and not any(
        one.partition(".")[0] == "date" or names.meant(one, "") == "date" for one in about
    ):
        yield fault(case, "W207", "date_inferred", inferred=inferred)


RULES: tuple[Rule, ...] = (
    period_spelling,
    period_missing,
    kind_and_period,
    event_and_publication,
    end_before_start,
    retrieved_before_publication,
    future,
    corrected_before_event,
    period_long_over,
    period_not_over,
    plan_after_period,
    province_of_the_day,
    inferred_without_note,
)
