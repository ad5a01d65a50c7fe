"""Rules about the figures of one entry: their wording, their units, and how they fit with each other.

What may live here: rules over one entry and its figures. Figures of several reports are `corpus.py`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from builder.checks.context import Context, Rule, fault
from builder.corpus import Case, FoundFigure, readings, written_change
from builder.diagnostics import Finding
from builder.figures import Quantity, Trouble, lexicon, number, write
from builder.language import LANGS, Both
from builder.terms.vocabulary import Indicator, Vocabulary

FigureRule = Callable[[Case, FoundFigure, Quantity, Context], Iterator[Finding]]

_CODE_OF_DOUBT = {"plan": "W312/plan"}
_CODE_OF_TROUBLE = {"not-whole": "E303/whole", "negative": "E303/negative"}
_OTHER = "other"
_NATIONAL = "national-conference"
_MOST_UNITS = 8
"""Units that a message lists."""


def shown(value: Decimal) -> Both:
    """Return a number as it is written in each language."""
    return Both(*(number(value, lang) for lang in LANGS))


def _unit_name(unit: str | None, vocabulary: Vocabulary) -> Both:
    found = vocabulary.units.get(unit or "")
    return Both(found.text.vi, found.forms[-1]) if found else Both("không có", "none")


def wording(case: Case, context: Context) -> Iterator[Finding]:
    """E303: the wording holds no figure; W312: it holds one that can be read in two ways, or a plan."""
    for found in case.figures:
        reading, key = found.reading, f"{found.key}.as_written"
        if not found.figure.as_written:
            continue
        if isinstance(reading, Trouble):
            code = _CODE_OF_TROUBLE.get(reading.kind, reading.code)
            yield fault(case, code, key, written=reading.as_written, reason=reading.reason, cure=reading.cure)
            continue
        for doubt in reading.doubts:
            if _answered(doubt, found):
                continue
            yield fault(
                case,
                _CODE_OF_DOUBT.get(doubt, "W312"),
                key,
                written=reading.as_written,
                read=Both(*(write(reading, lang, context.vocabulary.measures) for lang in LANGS)),
                reason=lexicon.DOUBTS[doubt],
            )


def _answered(doubt: str, found: FoundFigure) -> bool:
    """Tell whether a field of the figure settles a doubt, or E302 says more of it."""
    if doubt == "longer":
        return bool(found.figure.unit or (found.indicator and found.indicator.units))
    if doubt == "lost":
        return found.figure.change is not None and found.figure.change.vs is not None
    return doubt == "plan" and found.figure.planned


def fields_against_wording(
    case: Case, found: FoundFigure, q: Quantity, context: Context
) -> Iterator[Finding]:
    """E301: `value`, `unit`, `of` or `max` say something else than the wording."""
    figure = found.figure
    unit = context.vocabulary.units.get(figure.unit) if figure.unit else None
    for field, written, right in (
        ("value", figure.value, q.value),
        ("max", figure.max, q.value_max),
        ("of", figure.of, q.of),
    ):
        if not written or not (read := readings(written)):
            continue
        if field == "value":
            scaled = {one * unit.factor for one in read} if unit else set[Decimal]()
            if q.base_value not in scaled and {q.value, q.base_value}.isdisjoint(read):
                yield _against(case, found, "E301", field, written, right)
        elif right is not None and right not in read:
            yield _against(case, found, "E301/part", field, written, right)
    if unit and q.unit and unit.id != q.unit and (unit.base != q.base_unit or figure.value is None):
        yield fault(
            case,
            "E301/unit",
            f"{found.key}.unit",
            found=unit.id,
            written=figure.as_written,
            read=q.unit,
        )


def _against(
    case: Case, found: FoundFigure, code: str, field: str, written: str, right: Decimal | None
) -> Finding:
    return fault(
        case,
        code,
        f"{found.key}.{field}",
        field=field,
        found=written,
        written=found.figure.as_written,
        read=shown(right) if right is not None else "",
    )


def change_against_wording(
    case: Case, found: FoundFigure, q: Quantity, _context: Context
) -> Iterator[Finding]:
    """E306: a change in none or several measures; E301: one that differs from the wording's."""
    written = found.figure.change
    if written is None:
        return
    given = [
        (name, text) for name in ("pct", "times", "diff") if (text := getattr(written, name)) is not None
    ]
    if not given and written.vs is None:
        return  # an empty or spoilt `change` has been reported where it was read
    if len(given) != 1:
        yield fault(case, "E306", f"{found.key}.change", count=str(len(given)))
        return
    name, text = given[0]
    key = f"{found.key}.change.{name}"
    change = written_change(written)
    if (
        change
        and q.change
        and q.change.measure == change.measure
        and abs(q.change.amount) not in map(abs, readings(text))
    ):
        yield fault(
            case,
            "E301/part",
            key,
            field=name,
            found=text,
            written=found.figure.as_written,
            read=shown(q.change.amount),
        )


def unit_of_indicator(case: Case, found: FoundFigure, q: Quantity, context: Context) -> Iterator[Finding]:
    """E302: a unit that the indicator does not use, a word that only begins as one, or money without a currency."""
    indicator, units = found.indicator, context.vocabulary.units
    if indicator is None or indicator.units is None or q.is_change:
        return
    key = f"{found.key}.unit" if found.figure.unit else f"{found.key}.as_written"
    if q.unit is None and "longer" not in q.doubts:
        if units[indicator.units[0]].is_money:
            yield fault(case, "E302/missing", key, written=found.figure.as_written)
        return
    if q.unit in indicator.units:
        return
    listed = [units[unit] for unit in indicator.units[:_MOST_UNITS]]
    yield fault(
        case,
        "E302" if q.unit else "E302/word",
        key,
        indicator=indicator.text,
        written=found.figure.as_written,
        unit=_unit_name(q.unit, context.vocabulary),
        allowed=Both(
            ", ".join(f"{unit.id} ({unit.text.vi})" for unit in listed),
            ", ".join(f"{unit.id} ({unit.forms[-1]})" for unit in listed),
        ),
    )


def whole_counts(case: Case, found: FoundFigure, q: Quantity, context: Context) -> Iterator[Finding]:
    """E303: a count with a fraction, where the wording alone does not say that it counts."""
    unit = context.vocabulary.units.get(q.unit or "")
    if unit is not None and not unit.is_money and unit.base != "percent" and q.base_value % 1:
        yield fault(case, "E303/whole", f"{found.key}.as_written", written=found.figure.as_written)


def part_and_whole(case: Case, found: FoundFigure, q: Quantity, _context: Context) -> Iterator[Finding]:
    """E305: a part larger than its whole, or a range that runs backwards."""
    if q.of is not None and q.value > q.of:
        key = f"{found.key}.of" if found.figure.of else f"{found.key}.as_written"
        yield fault(case, "E305", key, value=shown(q.value), of=shown(q.of))
    if q.value_max is not None and q.value_max <= q.value:
        key = f"{found.key}.max" if found.figure.max else f"{found.key}.as_written"
        yield fault(case, "E305/range", key, value=shown(q.value), upper=shown(q.value_max))


def each_figure(case: Case, context: Context) -> Iterator[Finding]:
    """Run the rules over single figures on those whose wording could be read."""
    for found in case.figures:
        if isinstance(found.reading, Quantity):
            for rule in FIGURE_RULES:
                yield from rule(case, found, found.reading, context)


def partner_of_figure(case: Case, _context: Context) -> Iterator[Finding]:
    """E304: a figure with one partner that does not say which."""
    for found in case.figures:
        if found.scope == "partner" and found.partner is None:
            cure = next(iter(case.entry.partners), "LAO")
            yield fault(case, "E304", f"{found.key}.scope", cure=cure)


def period_of_figure(case: Case, context: Context) -> Iterator[Finding]:
    """W311: a figure of no period, in a report that might have one."""
    kind = context.vocabulary.kinds.get(case.entry.kind)
    if case.entry.period or kind is None or kind.period is not None:
        return
    for found in case.figures:
        if found.figure.period is None and found.figure.as_of is None:
            yield fault(case, "W311", found.key)


def national_scope(case: Case, _context: Context) -> Iterator[Finding]:
    """W314: of the figures of a national conference some are the nation's, and one says nothing."""
    if case.entry.kind != _NATIONAL or not any(found.figure.scope == "nation" for found in case.figures):
        return
    for found in case.figures:
        if found.figure.scope is None and found.partner is None:
            yield fault(case, "W314", found.key, written=found.figure.as_written)


FigureKey = tuple[object, ...]


def figure_key(found: FoundFigure) -> FigureKey:
    """Return what makes two figures of one province the same measurement, but for their values and periods.

    Figures with a label of their own, or as of another day, are something else.
    """
    figure, q = found.figure, found.quantity
    base = q.base_unit if q else None
    of = q is not None and q.of is not None
    change = q is not None and q.is_change
    label = (figure.label_vi or "").casefold()
    return (
        figure.indicator,
        found.scope,
        found.partner,
        figure.planned,
        figure.as_of,
        label,
        base,
        of,
        change,
    )


def value_of(q: Quantity) -> tuple[object, ...]:
    """Return what two measurements of the same thing must share."""
    return (q.base_value, q.base_max, q.of)


def figure_twice(case: Case, _context: Context) -> Iterator[Finding]:
    """E307: one indicator, scope, partner and period with two values."""
    if len({found.figure.indicator for found in case.figures}) == len(case.figures):
        return  # no two can be the same measurement
    seen: dict[FigureKey, Quantity] = {}
    for found in case.figures:
        q = found.quantity
        if (
            q is None
            or found.indicator is None
            or (found.indicator.id == _OTHER and not found.figure.label_vi)
        ):
            continue
        period = found.period.text if found.period else None
        first = seen.setdefault((*figure_key(found), period), q)
        if value_of(first) != value_of(q):
            yield fault(
                case,
                "E307",
                f"{found.key}.as_written",
                indicator=found.indicator.text,
                value=q.as_written,
                other=first.as_written,
            )


def _beside(found: FoundFigure) -> FigureKey:
    figure = found.figure
    return (found.scope, found.partner, figure.planned, found.period.text if found.period else None)


def parts_of_indicators(case: Case, _context: Context) -> Iterator[Finding]:
    """W308: an indicator above the one it is part of; W309: fewer people than delegations."""
    bounded = [
        (found, found.indicator)
        for found in case.figures
        if found.indicator and (found.indicator.part_of or found.indicator.people_of)
    ]
    if not bounded:
        return
    levels = {
        (found.indicator.id, *_beside(found)): found.quantity
        for found in reversed(case.figures)
        if found.indicator and found.quantity and not found.quantity.is_change and not found.figure.label_vi
        if _fits(found.indicator, found.quantity)
    }
    for found, indicator in bounded:
        q = found.quantity
        if q is None or found.figure.label_vi or not _fits(indicator, q):
            continue
        whole = levels.get((indicator.part_of, *_beside(found)))
        if whole and whole.base_unit == q.base_unit and q.base_value > whole.base_value:
            yield _pair(case, found, "W308", whole, "part", "whole", indicator.part_of)
        groups = levels.get((indicator.people_of, *_beside(found)))
        if groups and q.base_value < groups.base_value:
            yield _pair(case, found, "W309", groups, "people", "delegations", indicator.people_of)


def _fits(indicator: Indicator, q: Quantity) -> bool:
    """Tell whether a figure is in a unit of its indicator; where it is not, E302 says so."""
    return indicator.units is None or q.unit in indicator.units


def _pair(
    case: Case, found: FoundFigure, code: str, other: Quantity, mine: str, theirs: str, theirs_id: str | None
) -> Finding:
    text = next(
        (one.indicator.text for one in case.figures if one.indicator and one.indicator.id == theirs_id),
        Both("", ""),
    )
    return fault(
        case,
        code,
        f"{found.key}.as_written",
        value=found.figure.as_written,
        other=other.as_written,
        **{mine: found.indicator.text if found.indicator else "", theirs: text},
    )


FIGURE_RULES: tuple[FigureRule, ...] = (
    fields_against_wording,
    change_against_wording,
    unit_of_indicator,
    whole_counts,
    part_and_whole,
)

RULES: tuple[Rule, ...] = (
    wording,
    each_figure,
    partner_of_figure,
    national_scope,
    period_of_figure,
    figure_twice,
    parts_of_indicators,
)
