"""Write a figure back in correct Vietnamese and correct English.

What may live here: the writing of quantities and changes, from the vocabulary's units and the tables of
`lexicon`. What is written in Vietnamese, `parse` reads as the same quantity.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from builder import periods
from builder.figures.lexicon import AND_UP, BASES, DEFAULT_WORDS, ENGLISH, POINTS, SHARE_NAMES, TIMES
from builder.figures.lookup import names
from builder.figures.numbers import looks_english
from builder.figures.quantity import Pieces

if TYPE_CHECKING:
    from builder.figures.quantity import Change, Quantity
    from builder.figures.units import Unit, Units
    from builder.language import Lang

MOST_DECIMALS = 3
"""Money moves to a larger unit only while it needs no more decimals than this."""

_PERCENT = Decimal(100)
_THOUSAND = Decimal(1_000)
_MILLION = Decimal(1_000_000)
_LARGE: tuple[tuple[Decimal, str, str], ...] = (
    (Decimal(1_000_000_000_000), "nghìn tỷ", "trillion"),
    (Decimal(1_000_000_000), "tỷ", "billion"),
    (_MILLION, "triệu", "million"),
)
_SWAPPED = str.maketrans(",.", ".,")


class _Size(NamedTuple):
    """What a number is divided by and the words for it: 3.500.000 is 3,5 triệu."""

    factor: Decimal
    vi: str
    en: str


_AS_IT_IS = _Size(Decimal(1), "", "")


def number(value: Decimal, lang: Lang) -> str:
    """Write a number: 1.221 and 3,5 in Vietnamese, 1,221 and 3.5 in English; no zeros after the last digit."""
    text = f"{value:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(_SWAPPED) if lang == "vi" else text


def write(q: Quantity, lang: Lang, units: Units, *, headline: bool = False) -> str:
    """Write the whole figure: "ước đạt khoảng trên 300 triệu USD" | "an estimated USD 300 million or …".

    `headline` keeps one hedge of several: "ước trên 300 triệu USD" | "an estimated USD 300 million or more".
    """
    return _pieces(_brief(q) if headline else q, lang, units).text


def pieces(q: Quantity, lang: Lang, units: Units) -> Pieces:
    """Cut the headline form into what stands before the number, the number, and what follows."""
    return _pieces(_brief(q), lang, units)


def write_change(change: Change, unit: str | None, lang: Lang, units: Units) -> str:
    """Write a change in `unit` (of differences): "tăng 278% so với năm 2013" | "up 278% against 2013"."""
    return _changed(change, units.get(unit), lang, _Hedge(change.bound, change.word), units).text


def _brief(q: Quantity) -> Quantity:
    """Leave out "khoảng" beside another hedge, and shorten ước đạt to ước."""
    if q.exact and not q.word:
        return q
    hedged = q.estimated or q.bound not in ("~", "=", "..")
    bound, word = ("=", "") if q.estimated and q.bound == "~" else (q.bound, q.word)
    return replace(
        q,
        bound="=" if bound == "=" else q.bound,
        word=word,
        approx=q.approx and not hedged,
        estimated_word="ước" if q.estimated else "",
    )


# ---------------------------------------------------------------- hedges: words around a figure


class _Hedge(NamedTuple):
    """The marks of a figure."""

    bound: str
    word: str = ""
    approx: bool = False
    estimated: bool = False
    estimated_word: str = ""

    def around(self, core: Pieces, lang: Lang) -> Pieces:
        """Put the words for the marks before and after a figure; most have none."""
        if self == _NONE:
            return core
        return self._vietnamese(core) if lang == "vi" else self._english(core)

    def _vietnamese(self, core: Pieces) -> Pieces:
        words = [self.estimated_word or "ước"] if self.estimated else []
        if self.approx and self.bound != "~":
            words.append("khoảng")
        word = self.word or DEFAULT_WORDS.get(self.bound, "")  # type: ignore[call-overload]
        upwards = word == AND_UP
        words.append("từ" if upwards else word)
        words.append(core.before)
        return Pieces(_line(*words), core.number, _line(core.after, "trở lên" if upwards else ""))

    def _english(self, core: Pieces) -> Pieces:
        row = ENGLISH.get(self.word) or ENGLISH[self.bound]
        if self.estimated:
            template = row.estimated_about if self.approx else row.estimated
        else:
            template = row.about if self.approx else row.plain
        before, _, after = template.partition("{}")
        return Pieces(_line(before, core.before), core.number, _line(core.after, after))


_NONE = _Hedge("=")


def _line(*words: str) -> str:
    return " ".join(filter(None, map(str.strip, words)))


# ---------------------------------------------------------------- quantities


# A figure stands on its report's page, in tables, issues, data and the index: it is written a dozen times.
@lru_cache(maxsize=20_000)
def _pieces(q: Quantity, lang: Lang, units: Units) -> Pieces:
    unit = units.get(q.unit)
    hedge = _Hedge(q.bound, q.word, q.approx, q.estimated, q.estimated_word)
    if q.is_change and q.change is not None:
        return _changed(q.change, unit, lang, hedge, units)
    whole = hedge.around(_core(q, unit, lang, units), lang)
    if q.change is None:
        return whole
    change = write_change(q.change, q.unit, lang, units)
    return replace(whole, after=f"{whole.after}, {change}")


def _core(q: Quantity, unit: Unit | None, lang: Lang, units: Units) -> Pieces:
    """Write the number and its unit, without marks."""
    if unit is not None and unit.measure == "money":
        return _money(q, unit, lang, units)
    if q.of is not None:
        return _share(q.value, q.of, unit, lang)
    if unit is not None and unit.measure == "percent":
        return Pieces("", _span(q.value, q.value_max, lang), unit.vi if lang == "vi" else unit.one)
    size = _size(q.value, q.value_max)
    text = _span(q.value, q.value_max, lang, size.factor)
    if unit is None and q.value_max is None:
        text = _unmistakable(text, q.value)
    return Pieces(
        "", text, _line(size.vi if lang == "vi" else size.en, _counted(unit, q.value, q.value_max, lang))
    )


def _span(low: Decimal, high: Decimal | None, lang: Lang, factor: Decimal = Decimal(1)) -> str:
    text = number(low / factor, lang)
    return text if high is None else f"{text}–{number(high / factor, lang)}"


def _size(low: Decimal, high: Decimal | None) -> _Size:
    """Choose triệu or tỷ for round counts of a million and more."""
    if low < _MILLION:
        return _AS_IT_IS
    values = [low] if high is None else [low, high]
    for factor, vi, en in _LARGE:
        if all(value >= factor and value % (factor / 100) == 0 for value in values):
            return _Size(factor, vi, en)
    return _AS_IT_IS


def _counted(unit: Unit | None, low: Decimal, high: Decimal | None, lang: Lang) -> str:
    if unit is None:
        return ""
    if lang == "vi":
        return unit.vi
    return unit.one if high is None and low == 1 else unit.many


def _share(part: Decimal, whole: Decimal, unit: Unit | None, lang: Lang) -> Pieces:
    """Write 45/63 tỉnh, thành (71,4%) | 45 of 63 provinces and cities (71.4%)."""
    named = SHARE_NAMES.get(unit.id) if unit else None
    name = named.of(lang) if named else _counted(unit, whole, None, lang)
    ratio = _ratio(part, whole, lang)
    if lang == "vi":
        return Pieces("", f"{number(part, lang)}/{number(whole, lang)}", _line(name, ratio))
    return Pieces("", number(part, lang), _line("of", number(whole, lang), name, ratio))


def _ratio(part: Decimal, whole: Decimal, lang: Lang) -> str:
    """Write (71,4%) beside a share; nothing beside one that is plainly wrong."""
    if part > whole * _PERCENT:
        return ""
    return f"({number((part * _PERCENT / whole).quantize(Decimal('0.1'), ROUND_HALF_UP), lang)}%)"


def _money(q: Quantity, unit: Unit, lang: Lang, units: Units) -> Pieces:
    """Write money in the largest unit of at least 1: 14,25 tỷ đồng | VND 14.25 billion."""
    if q.of is None:
        return _amount(q.value, q.value_max, unit, lang, units)
    values = [q.value * unit.factor, q.of * unit.factor]
    chosen = _largest(values, unit, units)
    part, whole = (number(value / chosen.factor, lang) for value in values)
    return _in_money(
        f"{part}{'/' if lang == 'vi' else ' of '}{whole}", chosen, lang, _ratio(q.value, q.of, lang)
    )


def _amount(low: Decimal, high: Decimal | None, unit: Unit, lang: Lang, units: Units) -> Pieces:
    """Write one sum of money or a range."""
    values = [value * unit.factor for value in (low, high) if value is not None]
    chosen = _largest(values, unit, units)
    text = _span(values[0], values[1] if high is not None else None, lang, chosen.factor)
    if chosen.factor == 1 and high is None:
        text = _unmistakable(text, values[0])
    return _in_money(text, chosen, lang)


def _unmistakable(text: str, value: Decimal) -> str:
    """Write 1,2210 where 1,221 would be taken for English thousands."""
    return f"{text}0" if looks_english(number(value, "vi")) else text


def _in_money(text: str, unit: Unit, lang: Lang, after: str = "") -> Pieces:
    if lang == "vi":
        return Pieces("", text, _line(unit.vi, after))
    currency, _, scale = unit.one.partition(" ")
    return Pieces(currency, text, _line(scale, after))


def _largest(values: list[Decimal], unit: Unit, units: Units) -> Unit:
    """Return the largest unit in which the smallest value is at least 1 and the numbers stay short.

    12.345.678 USD stays: 12.345,678 nghìn USD is longer and no clearer.
    """
    written = max(_decimals(value / unit.factor) for value in values)
    for candidate in names(units).by_base[unit.base]:
        scaled = [value / candidate.factor for value in values]
        needed = max(map(_decimals, scaled))
        shorter = candidate.factor <= unit.factor or needed <= written or max(scaled) < _THOUSAND
        if min(scaled) >= 1 and needed <= MOST_DECIMALS and shorter:
            return candidate
    return unit


def _decimals(value: Decimal) -> int:
    return max(0, -int(value.normalize().as_tuple().exponent))


# ---------------------------------------------------------------- changes


_VERBS: dict[tuple[str, str], tuple[str, str]] = {
    ("pct", "up"): ("tăng", "up"),
    ("pct", "down"): ("giảm", "down"),
    ("pct", "to"): ("bằng", ""),
    ("times", "up"): ("tăng", "up"),
    ("times", "down"): ("giảm", "down"),
    ("times", "to"): ("gấp", ""),
    ("diff", "up"): ("tăng", "up"),
    ("diff", "down"): ("giảm", "down"),
    ("diff", "to"): ("bằng", ""),
}
_FOLD = {"up": "-fold increase", "down": "-fold decrease"}


def _changed(change: Change, unit: Unit | None, lang: Lang, hedge: _Hedge, units: Units) -> Pieces:
    writer = _changed_vi if lang == "vi" else _changed_en
    return writer(change, unit, hedge, units)


def _beyond_plan(change: Change, hedge: _Hedge) -> bool:
    """Tell whether the change is "vượt 12% so với kế hoạch"."""
    return change.vs == "plan" and (change.measure, change.direction, hedge.bound) == ("pct", "up", "=")


def _changed_vi(change: Change, unit: Unit | None, hedge: _Hedge, units: Units) -> Pieces:
    verb = _VERBS[change.measure, change.direction][0]
    if _beyond_plan(change, hedge):
        verb = "vượt"
    text = _span(change.amount, change.amount_max, "vi")
    against = f"so với {_base(change.vs)[0]}" if change.vs else ""
    if change.measure == "times":
        core = Pieces("", text, TIMES)
    elif change.measure == "pct":
        core = Pieces("", text, "%")
    else:
        core = _difference(change, unit, "vi", units)
    inner = hedge._replace(estimated=False).around(core, "vi")
    verb = "" if verb == "bằng" and hedge.word == "gần bằng" else verb
    estimate = (hedge.estimated_word or "ước") if hedge.estimated else ""
    return Pieces(_line(estimate, verb, inner.before), inner.number, _line(inner.after, against))


def _changed_en(change: Change, unit: Unit | None, hedge: _Hedge, units: Units) -> Pieces:
    verb = _VERBS[change.measure, change.direction][1]
    text = _span(change.amount, change.amount_max, "en")
    _, plain, whole = _base(change.vs) if change.vs else ("", "", "")
    against = f"against {plain}" if change.vs else ""
    if change.measure == "times" and change.direction == "to":
        core, against = (Pieces("", "twice", "") if text == "2" else Pieces("", text, "times")), whole
    elif change.measure == "times":
        verb, core = "a", Pieces("", f"{text}{_FOLD[change.direction]}", "")
    elif change.measure == "pct":
        core = Pieces("", text, "%")
        against = (f"of {whole}" if change.vs else "") if change.direction == "to" else against
    else:
        core = _difference(change, unit, "en", units)
    if _beyond_plan(change, hedge):
        verb, against = "", "above the plan"
    inner = hedge.around(core, "en")
    return Pieces(_line(verb, inner.before), inner.number, _line(inner.after, against))


def _difference(change: Change, unit: Unit | None, lang: Lang, units: Units) -> Pieces:
    """Write "5 đoàn" | "5 delegations", "3 tỷ đồng" | "VND 3 billion", "12 điểm phần trăm"."""
    if unit is not None and unit.measure == "money":
        return _amount(change.amount, change.amount_max, unit, lang, units)
    text = _span(change.amount, change.amount_max, lang)
    if change.points:
        points = "percentage point" if text == "1" else "percentage points"
        return Pieces("", text, POINTS if lang == "vi" else points)
    return Pieces("", text, _counted(unit, change.amount, change.amount_max, lang))


def _base(vs: str | None) -> tuple[str, str, str]:
    """Name what a change is against: in Vietnamese, in English, and in English after "107% of"."""
    vs = vs or ""
    if vs in BASES:
        return BASES[vs]
    kind, _, year = vs.partition(":")
    if kind == "same-period" and year:
        english = f"the same period of {year}"
        return f"cùng kỳ năm {year}", english, f"the figure for {english}"
    period = periods.parse(vs)
    if period is None:
        return vs, vs, vs
    english = period.phrase("en")
    return period.phrase("vi"), english, f"the figure for {english}"
