"""Numbers: which number of one text is which of the other, and what differs.

What may live here: pairing, and the checks on paired numbers (unit, direction, how exact, what is counted).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from builder.translation.facts import levels
from builder.translation.facts.discrepancy import Discrepancy, differ
from builder.translation.facts.pair import Pair, Side
from builder.translation.facts.phrases import Hit
from builder.translation.facts.quantities import MEASURES, POINT, SIZES, Quantity
from builder.translation.facts.said import is_said
from builder.translation.facts.tables import bounds, counted
from builder.translation.facts.text import Span

Match = tuple[Quantity, Quantity]

_KINDS_ALIKE = {
    frozenset(pair)
    for pair in (("count", "ordinal"), ("count", "fold"), ("fold", "ordinal"), ("part", "ordinal"))
}


def _equal(one: float, two: float) -> bool:
    return abs(one - two) <= 1e-6 * max(abs(one), abs(two))


_ROUNDED = 0.06
"""Percentage points that rounding may cost: 45/63 is 71.4 or 71.43 percent."""


def _same_value(vi: Quantity, en: Quantity) -> bool:
    if en.is_malformed:
        return False
    if (special := _SPECIAL.get(frozenset((vi.kind, en.kind)))) is not None:
        return special(vi, en)
    if vi.kind != en.kind and {vi.kind, en.kind} & _ALONE:
        return False
    return (
        any(_equal(one, two) for one in vi.means() for two in en.means())
        or _is_other_view(vi, en)
        or _is_other_measure(vi, en)
    )


def _is_other_view(vi: Quantity, en: Quantity) -> bool:
    """Return whether one side gives the share and the other what it differs from the whole."""
    return vi.kind == en.kind == "percent" and levels.are_two_views(vi.level, vi.value, en.level, en.value)


def _is_other_measure(vi: Quantity, en: Quantity) -> bool:
    """Return whether both sides give one length of time or size in two measures: 24 tháng and two years."""
    if vi.head.isdisjoint(SIZES) or en.head.isdisjoint(SIZES) or vi.value == en.value:
        return False
    return any(
        SIZES[one][0] == SIZES[two][0] and _equal(vi.value * SIZES[one][1], en.value * SIZES[two][1])
        for one in vi.head & SIZES.keys()
        for two in en.head & SIZES.keys()
    )


def _of_kind(one: Quantity, two: Quantity, kind: str) -> tuple[float, float]:
    """Return the value of the one of this kind, then that of the other."""
    return (one.value, two.value) if one.kind == kind else (two.value, one.value)


def _part_is_percent(one: Quantity, two: Quantity) -> bool:
    part, percent = _of_kind(one, two, "part")
    return abs(part * 100 - percent) < _ROUNDED


def _fold_is_percent(one: Quantity, two: Quantity) -> bool:
    fold, percent = _of_kind(one, two, "fold")
    return _equal(percent, (fold - 1) * 100) or _equal(percent, fold * 100)


def _same_part(one: Quantity, two: Quantity) -> bool:
    return one.readings == two.readings if one.readings and two.readings else _equal(one.value, two.value)


def _fold_is_part(one: Quantity, two: Quantity) -> bool:
    """`giảm một nửa` is halved, `tăng 1,5 lần` rose by half."""
    fold, part = _of_kind(one, two, "fold")
    is_change = any(q.kind == "part" and q.level is not None and q.level.kind == "by" for q in (one, two))
    return _equal(fold, part) or (is_change and _equal(fold, 1 + part))


_ALONE = frozenset({"part", "vague"})
_SPECIAL = {
    frozenset({"part", "percent"}): _part_is_percent,
    frozenset({"fold", "percent"}): _fold_is_percent,
    frozenset({"fold", "part"}): _fold_is_part,
    frozenset({"part"}): _same_part,
}


def _distance(vi: Quantity, en: Quantity) -> int:
    """Return how well two equal numbers fit, 0 best, 9 only by value."""
    if _is_other_view(vi, en) or _is_other_measure(vi, en):
        return 3
    if vi.unit != en.unit:
        if {vi.unit, en.unit} == {POINT, ""} and "task" in vi.counted | en.counted:
            return 2  # `giảm 2,5 điểm`, down 2.5 points
        return 4 if not vi.unit and en.unit == "VND" else 8
    if vi.kind == en.kind or {vi.kind, en.kind} <= {"part", "percent", "fold"}:
        return 0 if vi.counted & en.counted or not vi.counted or not en.counted else 1
    return 2 if frozenset((vi.kind, en.kind)) in _KINDS_ALIKE else 9


def match(vi: list[Quantity], en: list[Quantity]) -> list[Match]:
    """Pair the numbers of equal value, those that fit best first, then in the order of the texts."""
    candidates = [
        (_distance(one, two), not two.firm, abs(place - other), place, other)
        for place, one in enumerate(vi)
        for other, two in enumerate(en)
        if _same_value(one, two)
    ]
    used_vi: set[int] = set()
    used_en: set[int] = set()
    matches = []
    for _, _, _, place, other in sorted(candidates):
        if place not in used_vi and other not in used_en:
            used_vi.add(place)
            used_en.add(other)
            matches.append((vi[place], en[other]))
    return sorted(matches, key=lambda pair: pair[0].first)


def compare(pair: Pair) -> Iterator[Discrepancy]:
    """Yield what differs between the numbers of a pair."""
    matches = match(pair.vi.quantities, pair.en.quantities)
    left_vi = _without(pair.vi.quantities, {id(one) for one, _ in matches})
    left_en = _without(pair.en.quantities, {id(two) for _, two in matches})
    _split_parts(left_vi, left_en)
    _known_otherwise(pair, left_vi, left_en)
    yield from _dates_as_shares(pair, left_en)
    yield from _leftovers(pair, left_vi, left_en)
    for one, two in matches:
        yield from _paired(pair, one, two)
    yield from _swapped(pair, matches)


def _without(quantities: list[Quantity], used: set[int]) -> list[Quantity]:
    return [quantity for quantity in quantities if id(quantity) not in used]


def _split_parts(left_vi: list[Quantity], left_en: list[Quantity]) -> None:
    """45/63 of one side may be `45` and `63` of the other."""
    for mine, theirs in ((left_vi, left_en), (left_en, left_vi)):
        for part in [quantity for quantity in mine if quantity.kind == "part" and quantity.readings]:
            above = next((q for q in theirs if _equal(q.value, part.readings[0])), None)
            below = next((q for q in theirs if _equal(q.value, part.readings[1]) and q is not above), None)
            if above is not None and (below is not None or part.readings[0] == part.readings[1]):
                mine.remove(part)
                theirs[:] = [q for q in theirs if q is not above and q is not below]


def _dates_as_shares(pair: Pair, left_en: list[Quantity]) -> Iterator[Discrepancy]:
    """Yield a date of the Vietnamese that became a share, ngày 4/5 and four of five, and count it as found."""
    days_en = {moment.value for moment in pair.en.moments if moment.kind == "day"}
    for moment in [m for m in pair.vi.moments if m.kind == "day" and m.value not in days_en]:
        share = _share_of(pair.en, left_en, float(moment.value[0]), float(moment.value[1]))
        if share:
            yield differ("E510", pair.vi.at(moment), pair.en.text.over(share[0].first, share[-1].last))
            left_en[:] = [quantity for quantity in left_en if quantity not in share]
            pair.vi.moments.remove(moment)


def _share_of(side: Side, left: list[Quantity], above: float, below: float) -> list[Quantity]:
    """Return the number, or the two numbers, that say `above` of `below`."""
    for one in left:
        is_said = one.readings == (above, below) or (not one.readings and _equal(one.value, above / below))
        if one.kind == "part" and is_said:
            return [one]
    for one, two in pairwise(left):
        between = [token.low for token in side.text.tokens[one.last : two.first]]
        if one.value == above and two.value == below and between[:1] in (["of"], ["out"]):
            return [one, two]
    return []


def _known_otherwise(pair: Pair, left_vi: list[Quantity], left_en: list[Quantity]) -> None:
    """Remove numbers that the other side says without a number: six months and half-year, 12 tháng and a year."""
    years_vi = {moment.value[0] for moment in pair.vi.moments if moment.kind == "year"}
    years_en = {moment.value[0] for moment in pair.en.moments if moment.kind == "year"}
    left_vi[:] = [q for q in left_vi if q.value not in years_en]
    left_en[:] = [q for q in left_en if q.value not in years_vi]
    for mine, other in ((left_vi, pair.en), (left_en, pair.vi)):
        spans = {m.kind: m for m in other.moments}
        months = {m.value[0] for m in other.moments if m.kind == "months"}
        mine[:] = [
            q
            for q in mine
            if not (
                (q.value == 6 and "half" in spans and "month" in q.counted)  # noqa: PLR2004, half a year
                or (q.value in months and "month" in q.counted)
                or (
                    q.value == 3  # noqa: PLR2004, a quarter
                    and "month" in q.counted
                    and ("quarter" in spans or any(hit.id == "quarter" for hit in other.of("rate")))
                )
                or (q.value == 6 and "month" in q.counted and any(t.low == "twice" for t in other.text.words))  # noqa: PLR2004
                or (q.value == 12 and "month" in q.counted)  # noqa: PLR2004, a year
                or (q.kind == "part" and q.value == 0.5 and "half" in spans)  # noqa: PLR2004
            )
        ]
    months_vi = {m.value[0] for m in pair.vi.moments if m.kind == "month"}
    left_en[:] = [
        q for q in left_en if not ("month" in q.counted and q.value in months_vi)
    ]  # the eleven months to November
    days_vi = {moment.value[0] for moment in pair.vi.moments if moment.kind in ("day", "time")}
    days_en = {moment.value[0] for moment in pair.en.moments if moment.kind in ("day", "time")}
    left_vi[:] = [q for q in left_vi if not ("day" in q.counted and q.value in days_en)]
    left_en[:] = [q for q in left_en if not (q.kind == "ordinal" and q.value in days_vi)]
    hours = {m.value[0] // 60 % 12 for m in (*pair.vi.moments, *pair.en.moments) if m.kind == "time"}
    left_vi[:] = [q for q in left_vi if not ("hour" in q.counted and q.value % 12 in hours)]


def _leftovers(pair: Pair, left_vi: list[Quantity], left_en: list[Quantity]) -> Iterator[Discrepancy]:
    """Yield changed, invented and missing numbers: each number of the English with the nearest of the Vietnamese."""
    known_vi = {value for q in pair.vi.quantities for value in q.means()}
    known_en = {value for q in pair.en.quantities for value in q.means()}

    def twice(one: Quantity) -> bool:
        return sum(other.value == one.value and other.unit == one.unit for other in pair.vi.quantities) > 1

    free = list(left_vi)
    for two in left_en:
        if not two.firm or (two.value in known_vi and not two.unit and not any(one.firm for one in free)):
            continue
        nearest = min(free, key=lambda one: (_gap(one, two), abs(one.first - two.first)), default=None)
        if nearest is None:
            yield differ("E502", None, pair.en.where(two))
            continue
        free.remove(nearest)
        yield differ("E502/changed", pair.vi.where(nearest), pair.en.where(two))
    for one in free:
        if (
            one.firm
            and not is_said(pair, one)
            and not _is_dated(pair, one)
            and (one.value not in known_en or (one.unit and not twice(one)))
        ):
            yield differ("W502", pair.vi.where(one), None)


def _is_dated(pair: Pair, one: Quantity) -> bool:
    """Return whether the English made a date of a share, which is reported as a date."""
    return one.kind == "part" and any(m.kind == "day" and m.value == one.readings for m in pair.en.moments)


def _gap(one: Quantity, two: Quantity) -> tuple[int, float]:
    kind = 0 if one.kind == two.kind and one.unit == two.unit else 1
    shared = 0 if one.counted & two.counted else 1
    top = max(abs(one.value), abs(two.value)) or 1
    return (kind + shared, abs(one.value - two.value) / top)


def _paired(pair: Pair, one: Quantity, two: Quantity) -> Iterator[Discrepancy]:
    vi, en = pair.vi.where(one), pair.en.where(two)
    if _distance(one, two) >= _BY_VALUE and not _is_shared_unit(pair, one, two):
        yield differ("E514", vi, en)
    if two.firm or one.firm:
        yield from _exactness(pair, one, two)
    if _is_change_for_level(one, two):
        yield differ("E517/level", _with_words(pair.vi, one), _with_words(pair.en, two))
    else:
        yield from _direction(pair, one, two)
    if one.kind == two.kind == "count" and not one.unit and not two.unit:
        yield from _thing(pair, one, two)


def _is_change_for_level(one: Quantity, two: Quantity) -> bool:
    """Return whether one text has a change where the other has a level; fallen by half is fallen to half."""
    return (
        levels.disagree(one.level, two.level)
        and not any(q.kind == "part" and q.value == 0.5 for q in (one, two))  # noqa: PLR2004, half
        and not _is_other_view(one, two)
    )


def _with_words(side: Side, quantity: Quantity) -> Span:
    """Return where a number and the words that make it a level or a change stand."""
    level = quantity.level
    return side.text.over(level.first, level.last) if level else side.where(quantity)


_BY_VALUE = 8
"""The distance of two numbers that are equal by value only."""


def _is_shared_unit(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Return whether the English says the currency with another number: 25.6 million dollars, 20 million in loans."""
    return (
        one.kind == two.kind == "count" and not two.unit and one.unit in {q.unit for q in pair.en.quantities}
    )


def _plain(marks: frozenset[str], *, sure: bool) -> frozenset[str]:
    return frozenset(mark.rstrip("?") for mark in marks if not (sure and mark.endswith("?")))


def _exactness(pair: Pair, one: Quantity, two: Quantity) -> Iterator[Discrepancy]:
    said, may = _plain(one.marks, sure=True), _plain(one.marks, sure=False)
    kept, may_keep = _plain(two.marks, sure=True), _plain(two.marks, sure=False)
    if "above" in may - said and _is_surely_above(pair.vi, one):
        said |= {"above"}
    vi, en = pair.vi.where(one), pair.en.where(two)
    wanted = said - {"estimated"}
    sided = said & _SIDED
    allowed = frozenset().union(*(bounds.ALLOWED.get(mark, frozenset()) for mark in sided or may - _SOFT))
    if (_are_contrary(may, kept) and not (kept - _SOFT) & allowed) or (
        _are_contrary(said, may_keep) and not may_keep & allowed
    ):
        yield differ("E516/contrary", vi, en)
    elif wanted and not may_keep & allowed:
        if not may_keep:
            if not (wanted & {"at-most", "at-least"} and any(t.low in _LIMITS for t in pair.en.text.words)):
                yield differ("E516/dropped", vi, en)
        else:
            yield differ("W516", vi, en)
    elif kept and not may and not two.in_range and not _is_surely_exact(pair, two):
        yield differ("E516/invented", vi, en)
    elif "estimated" in said and not may_keep & (_SOFT | {"about"}) and not _estimates(pair.en):
        yield differ("E516/dropped", vi, en)


def _are_contrary(one: frozenset[str], two: frozenset[str]) -> bool:
    return any(frozenset((mark, other)) in bounds.CONTRARY for mark in one for other in two)


def _estimates(side: Side) -> bool:
    return any(token.low.startswith("estimat") for token in side.text.words)


def _is_surely_above(side: Side, one: Quantity) -> bool:
    """`trên 1000 dự án` is more than 1,000; `trên 3 trụ cột` is on three pillars."""
    before = side.text.tokens[one.first - 1].low if one.first else ""
    return before in ("trên", "quá") and (bool(one.unit) or one.kind == "percent" or one.value > 63)  # noqa: PLR2004, provinces


def _is_surely_exact(pair: Pair, two: Quantity) -> bool:
    """Return whether `over` or `about` before a number says nothing of the number: over 5 years."""
    return two.kind == "ordinal" or pair.en.text.tokens[two.first - 1].low in ("over", "about")


_SOFT = frozenset({"estimated", "planned"})
_SIDED = frozenset({"below", "under", "above", "at-least", "at-most"})
_LIMITS = frozenset("maximum minimum max min limit limited ceiling cap capped exceed".split())


def _direction(pair: Pair, one: Quantity, two: Quantity) -> Iterator[Discrepancy]:
    vi = _nearest_change(pair.vi, one, 4, 0)
    en = _nearest_change(pair.en, two, 7, 3)
    if levels.are_opposite(one.level, two.level):
        yield differ("E517", _with_words(pair.vi, one), _with_words(pair.en, two))
    elif vi and en and vi != en and (one.kind in ("percent", "fold") or _is_close(pair.vi, one)):
        yield differ("E517", pair.vi.where(one), pair.en.where(two))


def _is_close(side: Side, one: Quantity) -> bool:
    return any(hit.last == one.first for hit in side.of("change")) or (
        one.first > 1 and side.text.tokens[one.first - 1].low in ("từ", "còn", "lên", "xuống")
    )


def _nearest_change(side: Side, quantity: Quantity, before: int, after: int) -> str:
    best, found = 99, ""
    for hit in side.of("change"):
        if hit.last <= quantity.first and quantity.first - hit.last <= before:
            gap = quantity.first - hit.last
        elif hit.first >= quantity.last and hit.first - quantity.last < after:
            gap = hit.first - quantity.last + 1
        else:
            continue
        if any(
            token.text in ",.;"
            for token in side.text.tokens[min(hit.last, quantity.last) : max(hit.first, quantity.first)]
        ):
            continue
        if gap < best:
            best, found = gap, hit.id.rstrip("!?")
    return found


def _thing(pair: Pair, one: Quantity, two: Quantity) -> Iterator[Discrepancy]:
    """Yield a number that counts something else: 5 năm and five weeks."""
    if not one.counted or not two.counted or one.counted & two.counted or _is_other_measure(one, two):
        return
    if not one.counted & counted.EXACT or not two.counted & counted.EXACT:
        return
    if any(one.counted & group and two.counted & group for group in counted.CLOSE):
        return
    if one.counted & {hit.id for hit in pair.en.of("unit")}:
        others = {
            thing for quantity in pair.vi.quantities if quantity is not one for thing in quantity.counted
        }
        if not two.counted & others and not two.counted & MEASURES:
            return
    if (
        {hit.id for hit in pair.vi.of("unit")} & two.counted
        and not two.counted & MEASURES
        and not _is_witnessed(pair, one, two)
    ):
        return
    yield differ("E515", pair.vi.where(one), pair.en.where(two))


def _is_witnessed(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Return whether another number of the Vietnamese counts what this one counts in the English."""
    return any(q is not one and q.counted & two.counted for q in pair.vi.quantities)


_SHARE_WORDS = 5


def _swapped(pair: Pair, matches: list[Match]) -> Iterator[Discrepancy]:
    """Yield shares that are turned round: 45/63 became 63 of 45."""
    tokens = pair.en.text.tokens
    known = {value for q in pair.vi.quantities for value in q.means()}
    for one, two in zip(pair.en.quantities, pair.en.quantities[1:], strict=False):
        between = [token.low for token in tokens[one.last : two.first]]
        if (
            between[:1] in (["of"], ["out"])
            and len(between) <= _SHARE_WORDS
            and one.value > two.value > 1
            and one.kind == two.kind == "count"
            and not one.unit
            and {one.value, two.value} <= known
        ):
            vi = next(q for q in pair.vi.quantities if two.value in q.means())
            yield differ("E502/changed", pair.vi.where(vi), pair.en.text.over(one.first, two.last))
    yield from _crossed(pair, matches)


_ANCHORS = (
    "trade", "delegation", "money-state", "sex", "town", "place", "border-way", "lending", "answer", "grant-of", "handing",
    "holder", "sea", "change", "home", "law", "outcome", "aim",
)  # fmt: skip


def _crossed(pair: Pair, matches: list[Match]) -> Iterator[Discrepancy]:
    """Yield two numbers that changed places: each stands in the English where the other stood."""
    plain = [match for match in matches if _is_figure(*match)]
    years = _years(pair, plain)
    for number, (vi_one, en_one) in enumerate(plain):
        for other, (vi_two, en_two) in enumerate(plain[number + 1 :], start=number + 1):
            if vi_one.value == vi_two.value or vi_one.kind != vi_two.kind or _differ_in_unit(vi_one, vi_two):
                continue
            four = (vi_one, en_one, vi_two, en_two)
            if (
                _things_cross(*four)
                or _ends_cross(pair, four)
                or _parts_cross(pair, four)
                or (not _things_stay(*four) and _are_exchanged(years[number], years[other]))
                or (not _things_stay(*four) and any(_anchors_cross(pair, group, four) for group in _ANCHORS))
            ):
                yield differ("E515/crossed", pair.vi.where(vi_one), pair.en.where(en_one))
                return


def _differ_in_unit(one: Quantity, two: Quantity) -> bool:
    """Return whether two numbers are surely of other units; in `nhập 3 tỷ, xuất 5 tỷ đồng` the first has that of the second."""
    return one.unit != two.unit and bool((one.unit and two.unit) or min(one.scale, two.scale) == 1)


def _is_figure(vi: Quantity, en: Quantity) -> bool:
    """Return whether a number is a figure in both texts; `1 đoàn ra` is one, if in digits, though it may be left out."""
    return (vi.firm or (vi.value == 1 and vi.digits)) and (en.firm or en.value == 1)


def _things_cross(vi_one: Quantity, en_one: Quantity, vi_two: Quantity, en_two: Quantity) -> bool:
    straight = vi_one.head & en_one.head or vi_two.head & en_two.head
    return not straight and bool(vi_one.head & en_two.head) and bool(vi_two.head & en_one.head)


def _things_stay(vi_one: Quantity, en_one: Quantity, vi_two: Quantity, en_two: Quantity) -> bool:
    """Return whether the two numbers count different things, each the same in both texts."""
    return bool(vi_one.head & en_one.head and vi_two.head & en_two.head and not vi_one.head & vi_two.head)


def _parts_cross(pair: Pair, four: tuple[Quantity, Quantity, Quantity, Quantity]) -> bool:
    """Return whether `35 học viên, trong đó có 12 nữ` became 12 students, 35 of them women."""
    vi_one, en_one, vi_two, en_two = four
    whole_vi, part_vi = (vi_one, vi_two) if vi_one.value > vi_two.value else (vi_two, vi_one)
    return (
        vi_one.kind == "count"
        and whole_vi.last <= part_vi.first
        and (en_one.first < en_two.first) == (en_one.value < en_two.value)
        and _has_part_between(pair.vi, whole_vi, part_vi)
        and _has_part_between(pair.en, *sorted((en_one, en_two), key=lambda quantity: quantity.first))
    )


_PARTS = ("trong đó", "of whom", "of which", "of them", "of these", "including", "among them")


def _has_part_between(side: Side, one: Quantity, two: Quantity) -> bool:
    """Return whether the second number is said to be part of the first, in one sentence."""
    tokens = side.text.tokens
    said = " ".join(token.low for token in tokens[one.last : two.last + _OF_THEM])
    is_one_sentence = all(token.text != "." for token in tokens[one.last : two.first])
    return is_one_sentence and any(part in said for part in _PARTS)


_OF_THEM = 2
"""Words after a number that make it a part: 35 *of them*."""


def _ends_cross(pair: Pair, four: tuple[Quantity, Quantity, Quantity, Quantity]) -> bool:
    """Return whether `từ 100 lên 150` became from 150 to 100."""
    vi_one, en_one, vi_two, en_two = (
        _end(side, quantity) for side, quantity in zip((pair.vi, pair.en) * 2, four, strict=True)
    )
    return bool(vi_one and vi_two) and vi_one != vi_two and vi_one == en_two and vi_two == en_one


_ENDS = dict.fromkeys(("từ", "from"), "from") | dict.fromkeys("lên xuống còn đến tới sang to".split(), "to")


def _end(side: Side, quantity: Quantity) -> str:
    """Return which end of a change or a range a number is."""
    before = side.text.tokens[max(0, quantity.first - 1) : quantity.first]
    return _ENDS.get(before[0].low, "") if before else ""


_Year = tuple[int, ...]
_UNDATED: _Year = ()


def _years(pair: Pair, matches: list[Match]) -> list[tuple[_Year, _Year]]:
    """Return the years that each number has in the two texts; none where a text has one year only."""
    if any(sum(moment.kind == "year" for moment in side.moments) < 2 for side in (pair.vi, pair.en)):  # noqa: PLR2004
        return [(_UNDATED, _UNDATED)] * len(matches)
    return [(_year(pair.vi, one), _year(pair.en, two)) for one, two in matches]


def _are_exchanged(one: tuple[_Year, _Year], two: tuple[_Year, _Year]) -> bool:
    """Return whether `năm 2017 có 3 đoàn, năm 2018 có 7` became seven in 2017 and three in 2018."""
    return bool(one[0] and two[0]) and one[0] != two[0] and one == two[::-1]


def _year(side: Side, quantity: Quantity) -> _Year:
    """Return the year nearest to a number in its clause, the first of a period."""
    first, last = side.text.tokens[quantity.first].start, side.text.tokens[quantity.last - 1].end
    best, found = _CLAUSE, _UNDATED
    for year in side.moments:
        if year.kind != "year" or _COMPARED.search(
            side.text.clean[: year.start], max(0, year.start - _WIDEST)
        ):
            continue
        start, end = (year.end, first) if year.end <= first else (last, year.start)
        between = side.text.clean[start:end]
        gap = between.count(" ") + 4 * len(_BREAKS.findall(between)) + _CLAUSE * len(_STOPS.findall(between))
        if gap < best:
            best, found = gap, year.value
    return found


_CLAUSE = 9
"""Words from a number up to which what stands there is said of it."""
_BREAKS = re.compile(r",|\b(?:và|còn|lên|xuống|đến|and|while|but|to)\b")
_STOPS = re.compile(r"[;.]")
# The number stands elsewhere of what a year is only compared with: tăng 15 đoàn so với năm 2022.
_COMPARED = re.compile(
    r"\b(?:so với|so|than|compared with|compared to|against|over|on)(?: cùng kỳ| in)?\s+$", re.IGNORECASE
)
_WIDEST = 20


def _anchors_cross(pair: Pair, group: str, four: tuple[Quantity, Quantity, Quantity, Quantity]) -> bool:
    if len(_anchors(pair.vi, group)) < 2 or len(_anchors(pair.en, group)) < 2:  # noqa: PLR2004, two to confuse
        return False
    vi_one, vi_two = _anchor(pair.vi, group, four[0]), _anchor(pair.vi, group, four[2])
    en_one, en_two = _anchor(pair.en, group, four[1]), _anchor(pair.en, group, four[3])
    return bool(vi_one and vi_two) and vi_one != vi_two and vi_one == en_two and vi_two == en_one


def _anchors(side: Side, group: str) -> list[Hit]:
    """Return what a number may stand beside; an organisation is as good as a country."""
    if group != "place":
        return side.of(group)
    return [hit for hit in (*side.of("place"), *side.of("acronym")) if not hit.id.startswith("r-")]


_JOINS = frozenset({",", "và", "còn", "and", "while", "but"})


def _anchor(side: Side, group: str, quantity: Quantity) -> str:
    """Return the concept of `group` nearest to a number in its clause."""
    best, found = _CLAUSE, ""
    for hit in _anchors(side, group):
        first, last = (hit.last, quantity.first) if hit.last <= quantity.first else (quantity.last, hit.first)
        between = [token.text for token in side.text.tokens[first:last]]
        gap = (
            len(between)
            + 4 * sum(word in _JOINS for word in between)
            + _CLAUSE * (between.count(";") + between.count("."))
        )
        if gap < best:
            best, found = gap, hit.id.rstrip("!?")
    return found
