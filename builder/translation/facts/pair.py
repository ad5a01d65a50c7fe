"""A pair that has been read: everything the checks look at, computed once.

What may live here: reading both texts and the phrases, names and numbers found in them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from builder.translation.facts import moments as calendar
from builder.translation.facts.context import Context
from builder.translation.facts.moments_en import EN_PATTERNS
from builder.translation.facts.moments_vi import VI_PATTERNS
from builder.translation.facts.persons import people
from builder.translation.facts.phrases import Hit
from builder.translation.facts.quantities import Quantity
from builder.translation.facts.quantities_en import English
from builder.translation.facts.quantities_vi import Vietnamese
from builder.translation.facts.text import Span, Text, read

_NO_HITS: list[Hit] = []


@dataclass(slots=True)
class Side:
    """One text of a pair."""

    text: Text
    hits: dict[str, list[Hit]]
    moments: list[calendar.Moment]
    taken: list[bool]
    literals: list[tuple[str, str, int, int]]
    persons: list[Hit] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)

    def of(self, group: str) -> list[Hit]:
        """Return the phrases of a group."""
        return self.hits.get(group, _NO_HITS)

    def ids(self, group: str) -> dict[str, list[Hit]]:
        """Return the phrases of a group by concept."""
        found: dict[str, list[Hit]] = {}
        for hit in self.of(group):
            found.setdefault(hit.id, []).append(hit)
        return found

    def span(self, hit: Hit) -> Span:
        """Return where a phrase stands."""
        return self.text.over(hit.first, hit.last)

    def at(self, moment: calendar.Moment) -> Span:
        """Return where a moment stands."""
        start, end = moment.start, moment.end
        while end > start and self.text.clean[end - 1].isspace():
            end -= 1
        while start < end and self.text.clean[start].isspace():
            start += 1
        return self.text.span(start, end)

    def where(self, quantity: Quantity) -> Span:
        """Return where a number stands."""
        return self.text.over(quantity.first, quantity.last)


@dataclass(slots=True)
class Pair:
    """Both texts and the context they are read in."""

    vi: Side
    en: Side
    context: Context


def _side(raw: str, context: Context, *, is_english: bool) -> Side:
    text = read(raw, is_english=is_english)
    tree = context.english if is_english else context.vietnamese
    hits = tree.find(text)
    scan = calendar.Scan(text.clean)
    context.take_literals(scan)
    calendar.scan(scan, EN_PATTERNS if is_english else VI_PATTERNS)
    places = hits["place"] = [hit for hit in hits.get("place", _NO_HITS) if _is_written_as_name(text, hit)]
    taken = [scan.is_taken(token.start) for token in text.tokens]
    for hit in places:
        for index in range(hit.first, hit.last):
            taken[index] = True
    persons = [] if is_english else people(text, [*places, *hits.get("lunar-year", _NO_HITS)])
    _drop_inside(hits, [hit for hit in (*places, *persons) if hit.last - hit.first > 1])
    side = Side(text, hits, scan.found, taken, scan.literals, persons)
    reader = English if is_english else Vietnamese
    side.quantities = reader(text, taken, hits.get("currency", _NO_HITS), hits.get("unit", _NO_HITS)).read()
    return side


def _is_written_as_name(text: Text, hit: Hit) -> bool:
    """Return whether a place stands with capitals: Hòa Bình is a province, Hòa bình is peace."""
    last = text.tokens[hit.last - 1]
    return hit.last - hit.first == 1 or last.kind != "word" or last.text[0].isupper()


def _drop_inside(hits: dict[str, list[Hit]], names: list[Hit]) -> None:
    """Drop phrases that are part of a name: the `muộn` of Khăm Muộn is not late."""
    covered = {index for hit in names for index in range(hit.first, hit.last)}
    if not covered:
        return
    for group, found in hits.items():
        if group not in _NAMING:
            hits[group] = [hit for hit in found if hit.first not in covered or hit.last - 1 not in covered]


_NAMING = frozenset({"place", "term", "form", "never", "acronym"})


def read_pair(vi: str, en: str, context: Context) -> Pair:
    """Read both texts."""
    return Pair(_side(vi, context, is_english=False), _side(en, context, is_english=True), context)
