"""Dates, periods and hours: what one text dates differently from the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from builder.translation.facts.discrepancy import Discrepancy, differ
from builder.translation.facts.moments import Moment
from builder.translation.facts.pair import Pair, Side
from builder.translation.facts.quantities import Quantity, marks
from builder.translation.facts.quantities_vi import Vietnamese
from builder.translation.facts.text import Span

_HALF_DAY = 12 * 60
# A stretch of months may be named by its ends: January to June.
_ENDS: dict[tuple[str, tuple[int, ...]], frozenset[int]] = {
    ("half", (1,)): frozenset({1, 6}),
    ("half", (2,)): frozenset({7, 12}),
    ("months", (9, 1)): frozenset({1, 9}),
    ("quarter", (1,)): frozenset({1, 3}),
    ("quarter", (2,)): frozenset({4, 6}),
    ("quarter", (3,)): frozenset({7, 9}),
    ("quarter", (4,)): frozenset({10, 12}),
    ("months", (3, 1)): frozenset({1, 3}),
}
_END = re.compile(r"\b(?:hết|cuối)\s+$", re.IGNORECASE)
_SAME_STRETCH: tuple[frozenset[tuple[str, tuple[int, ...]]], ...] = (
    frozenset({("months", (3, 1)), ("quarter", (1,))}),
    frozenset({("months", (3, 2)), ("quarter", (4,))}),
    frozenset({("half", (1,)), ("half", (0,)), ("months", (6, 1))}),
    frozenset({("half", (2,)), ("half", (0,)), ("months", (6, 2))}),
)


def settle_slashes(pair: Pair) -> None:
    """Decide for each `8/10` whether it is a date or a share: the English knows, or what is counted behind it."""
    days = {moment.value for moment in pair.en.moments if moment.kind == "day"}
    kept: list[Moment] = []
    for moment in pair.vi.moments:
        if moment.kind != "slash":
            kept.append(moment)
        elif _counts(pair.vi, moment):
            pair.vi.quantities.append(_share(pair.vi, moment))
        elif moment.value in days or (moment.value[0] > moment.value[1] and days):
            kept.append(moment._replace(kind="day"))
        else:
            pair.vi.quantities.append(_share(pair.vi, moment))
    pair.vi.moments[:] = kept
    pair.vi.quantities.sort(key=lambda quantity: quantity.first)


# After these `4/5` is a day, whatever follows: tính đến 4/5 tỉnh đã tiếp nhận.
_BEFORE_DAY = frozenset("đến từ trước sau vào hết kể tới qua hôm lúc ngày".split())


def _counts(side: Side, moment: Moment) -> bool:
    """Return whether a thing that is counted stands right behind: 4/5 chỉ tiêu."""
    share = _share(side, moment)
    before = side.text.tokens[share.first - 1].low if share.first else ""
    following = share.last + any(token.low == "số" for token in side.text.tokens[share.last : share.last + 1])
    return before not in _BEFORE_DAY and any(hit.first == following for hit in side.of("unit"))


def _share(side: Side, moment: Moment) -> Quantity:
    tokens = side.text.tokens
    first = next(index for index, token in enumerate(tokens) if token.end > moment.start)
    last = next(
        (index for index in range(first, len(tokens)) if tokens[index].start >= moment.end), len(tokens)
    )
    above, below = moment.value
    said = marks(tokens, first, last, set(), Vietnamese.marks)
    return Quantity(
        above / below, first, last, kind="part", readings=(float(above), float(below)), marks=said
    )


def compare(pair: Pair) -> Iterator[Discrepancy]:
    """Yield dates, years, periods and hours that differ."""
    yield from _years(pair)
    yield from _days(pair)
    yield from _stretches(pair)
    yield from _clock(pair)
    yield from _bound_years(pair)


def _dated(side: Side) -> dict[tuple[tuple[int, ...], int], Moment]:
    """Return the days and months that carry their year, by themselves and the year."""
    years = {moment.start: moment.value[0] for moment in side.moments if moment.kind == "year"}
    return {
        (moment.value, years[moment.start]): moment
        for moment in side.moments
        if moment.kind in ("day", "month") and moment.start in years
    }


def _bound_years(pair: Pair) -> Iterator[Discrepancy]:
    """Yield a date that carries the year of another: April 2022 for tháng 4/2021 beside September 2021."""
    vi, en = _dated(pair.vi), _dated(pair.en)
    known = {moment.value[0] for moment in pair.vi.moments if moment.kind == "year"}
    for (value, year), moment in en.items():
        mine = next((other for other in vi if other[0] == value), None)
        if mine is not None and (value, year) not in vi and mine not in en and year in known:
            yield differ("E510" if moment.kind == "day" else "E511", pair.vi.at(vi[mine]), pair.en.at(moment))
            return


def _by_value(side: Side, kind: str) -> dict[tuple[int, ...], Moment]:
    found: dict[tuple[int, ...], Moment] = {}
    for moment in side.moments:
        if moment.kind == kind:
            found.setdefault(moment.value, moment)
    return found


def _years(pair: Pair) -> Iterator[Discrepancy]:
    vi, en = _by_value(pair.vi, "year"), _by_value(pair.en, "year")
    counts_vi = {(int(q.value),) for q in pair.vi.quantities if q.kind in ("count", "ordinal", "year")}
    counts_en = {(int(q.value),) for q in pair.en.quantities if q.kind in ("count", "ordinal", "year")}
    decades = {m.value[0] for m in pair.en.moments if m.kind == "decade"}
    missing = {value: moment for value, moment in vi.items() if value not in en and value not in counts_en}
    extra = {value: moment for value, moment in en.items() if value not in vi and value not in counts_vi}
    if not vi and len(extra) == 1 and _is_dated(pair):
        extra = {}  # the year of a date that the Vietnamese leaves to its reader
    for value, moment in extra.items():
        nearest = min(missing, key=lambda other: abs(other[0] - value[0]), default=None)
        if nearest is None:
            same = next(iter(vi.values()), None)
            yield differ("E502", pair.vi.at(same) if same else None, pair.en.at(moment))
        else:
            yield differ("E502/changed", pair.vi.at(missing.pop(nearest)), pair.en.at(moment))
    if missing and not (len(missing) == 1 and pair.en.of("relative")):
        for value, moment in missing.items():
            if value[0] % 100 not in decades:
                yield differ("W502", pair.vi.at(moment), None)
    if not missing and not extra and len(vi) > 1:
        yield from _shifted_years(pair, vi, en)


def _is_dated(pair: Pair) -> bool:
    """Return whether both texts have a date without its year in the Vietnamese."""
    dated = ("day", "month", "quarter", "half", "months")
    return any(m.kind in dated for m in pair.vi.moments) and any(m.kind in dated for m in pair.en.moments)


def _shifted_years(
    pair: Pair, vi: dict[tuple[int, ...], Moment], en: dict[tuple[int, ...], Moment]
) -> Iterator[Discrepancy]:
    """Yield a year that stands once too often while another stands once too seldom."""
    mine = Counter(m.value for m in pair.vi.moments if m.kind == "year")
    theirs = Counter(m.value for m in pair.en.moments if m.kind == "year")
    more = [value for value in theirs if theirs[value] > mine[value]]
    less = [value for value in mine if mine[value] > theirs[value]]
    if len(more) == 1 and len(less) == 1 and sum(mine.values()) == sum(theirs.values()):
        yield differ("E502/changed", pair.vi.at(vi[less[0]]), pair.en.at(en[more[0]]))


def _days(pair: Pair) -> Iterator[Discrepancy]:
    vi, en = _by_value(pair.vi, "day"), _by_value(pair.en, "day")
    missing = {value: moment for value, moment in vi.items() if value not in en}
    extra = {value: moment for value, moment in en.items() if value not in vi}
    plain = {q.value for q in pair.vi.quantities}
    months = {value[1] for value in vi} | {value[0] for value in _by_value(pair.vi, "month")}
    for value in [value for value in extra if value[0] in plain and (value[1] in months or not months)]:
        del extra[value]  # "ngày 26 và ngày 27 tháng 6"
    for value, moment in extra.items():
        nearest = min(missing, key=lambda other: (other[1] != value[1], other[0] != value[0]), default=None)
        if nearest is None:
            same = next(iter(vi.values()), None)
            where = pair.vi.at(same) if same else _where_share(pair.vi, value)
            yield differ("E510", where, pair.en.at(moment))
        else:
            yield differ("E510", pair.vi.at(missing.pop(nearest)), pair.en.at(moment))
    said = {value for q in pair.en.quantities for value in q.means()}
    for value, moment in missing.items():
        if not (value[0] in said and value[1] in {m[0] for m in _by_value(pair.en, "month")}):
            yield differ("W510", pair.vi.at(moment), None)


def _where_share(side: Side, value: tuple[int, ...]) -> Span | None:
    """Return where `4/5` stands as a share, which the English made the fourth of May."""
    return next((side.where(q) for q in side.quantities if q.kind == "part" and q.readings == value), None)


def _stretches(pair: Pair) -> Iterator[Discrepancy]:
    """Compare months, quarters, halves and runs of months."""
    kinds = ("month", "quarter", "half", "months", "decade")
    vi = {(m.kind, m.value): m for m in pair.vi.moments if m.kind in kinds}
    en = {(m.kind, m.value): m for m in pair.en.moments if m.kind in kinds}
    missing = {key: moment for key, moment in vi.items() if key not in en}
    extra = {key: moment for key, moment in en.items() if key not in vi}
    for group in _SAME_STRETCH:
        if group & missing.keys() and group & en.keys():
            _drop(missing, group)
        if group & extra.keys() and group & vi.keys():
            _drop(extra, group)
    _drop_named_by_ends(pair.vi, missing, extra, _months_of(pair.en))
    for key in [
        key for key in extra if _is_known_month(key, _months_of(pair.vi)) or _said_as_number(pair.vi, key)
    ]:
        del extra[key]
    for key in [key for key in missing if _said_as_number(pair.en, key) or _is_last_quarter(pair.en, key)]:
        del missing[key]
    yield from _report_stretches(pair, missing, extra)
    if not missing and not extra:
        yield from _shifted_stretches(pair, vi, en)


def _months_of(side: Side) -> set[int]:
    """Return the months of a side, those of its days too."""
    return {m.value[-1] for m in side.moments if m.kind in ("month", "day")}


def _is_known_month(key: _Key, months: set[int]) -> bool:
    return key[0] == "month" and key[1][0] in months


def _drop_named_by_ends(
    vi: Side, missing: dict[_Key, Moment], extra: dict[_Key, Moment], months: set[int]
) -> None:
    """Drop a stretch that the English names by its first and last month, or whose end by the last, and those months."""
    for key, moment in list(missing.items()):
        ends = _ENDS.get(key)
        if ends is not None and _END.search(vi.text.clean[: moment.start]):
            ends = frozenset({max(ends)})  # hết quý III: by the end of September
        if ends is not None and ends <= months:
            del missing[key]
            for month in ends:
                extra.pop(("month", (month,)), None)
        elif _is_known_month(key, months):
            del missing[key]


def _shifted_stretches(pair: Pair, vi: dict[_Key, Moment], en: dict[_Key, Moment]) -> Iterator[Discrepancy]:
    """Yield a half or quarter that stands once too often while its neighbour is once too seldom."""
    mine, theirs = (
        Counter((m.kind, m.value) for m in side.moments if m.kind in ("half", "quarter") and m.value != (0,))
        for side in (pair.vi, pair.en)
    )
    more = [key for key in theirs if theirs[key] > mine[key] and key in en]
    less = [key for key in mine if mine[key] > theirs[key] and key in vi]
    if len(more) == len(less) == 1 and mine.total() == theirs.total():
        yield differ("E511", pair.vi.at(vi[less[0]]), pair.en.at(en[more[0]]))


_Key = tuple[str, tuple[int, ...]]


def _drop(moments: dict[_Key, Moment], group: frozenset[_Key]) -> None:
    for key in group & moments.keys():
        del moments[key]


def _is_last_quarter(side: Side, key: _Key) -> bool:
    """Return whether the fourth quarter is said as `the last quarter`, which may also be the one before this."""
    return key == ("quarter", (4,)) and "last quarter" in side.text.lower


def _said_as_number(side: Side, key: _Key) -> bool:
    """Return whether a side says `6 tháng`, `nine months` for a stretch."""
    wanted = {"half": 6, "months": key[1][0], "quarter": 3}.get(key[0])
    if key == ("half", (0,)):
        return any(q.value in (6, 0.5, 2) for q in side.quantities)
    return wanted is not None and any(
        q.value == wanted and "month" in q.counted for q in side.quantities if q.kind in ("count", "ordinal")
    )


def _report_stretches(
    pair: Pair, missing: dict[_Key, Moment], extra: dict[_Key, Moment]
) -> Iterator[Discrepancy]:
    for key, moment in extra.items():
        nearest = min(
            missing, key=lambda other: (other[0] != key[0], abs(other[1][0] - key[1][0])), default=None
        )
        if nearest is None:
            yield differ("E511", None, pair.en.at(moment))
        else:
            yield differ("E511", pair.vi.at(missing.pop(nearest)), pair.en.at(moment))
    for moment in missing.values():
        yield differ("W511", pair.vi.at(moment), None)


def _clock(pair: Pair) -> Iterator[Discrepancy]:
    vi, en = _by_value(pair.vi, "time"), _by_value(pair.en, "time")
    missing = {value: m for value, m in vi.items() if value not in en}
    extra = {value: m for value, m in en.items() if value not in vi}
    for value in list(missing):
        twin = ((value[0] + _HALF_DAY) % (2 * _HALF_DAY),)
        if (
            twin in extra
            and (value[0] < _HALF_DAY or twin[0] == value[0] - _HALF_DAY)
            and not _has_part(pair)
            and not (
                _PART_VI.search(pair.vi.at(vi[value]).text) and _PART_EN.search(pair.en.at(extra[twin]).text)
            )
        ):
            del missing[value], extra[twin]
    hours = {int(q.value) for q in pair.vi.quantities if "hour" in q.counted}
    extra = {
        value: m
        for value, m in extra.items()
        if value[0] // 60 not in hours and (value[0] // 60) % 12 not in hours
    }
    for moment in extra.values():
        if missing:
            _, other = missing.popitem()
            yield differ("E512", pair.vi.at(other), pair.en.at(moment))
        else:
            yield differ("E512", None, pair.en.at(moment))
    for moment in missing.values():
        yield differ("W512", pair.vi.at(moment), None)


_PART_VI = re.compile(r"sáng|chiều|tối", re.IGNORECASE)
_PART_EN = re.compile(r"[ap]\.?\s?m\b", re.IGNORECASE)


def _has_part(pair: Pair) -> bool:
    """Return whether the English says a.m. or p.m., so that half a day more is wrong."""
    return any(hit.id in ("morning", "afternoon") for hit in pair.en.of("day-part"))
