"""Document numbers, addresses and codes: what must be the same letter for letter, and the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.translation.facts.discrepancy import Discrepancy, differ
from builder.translation.facts.pair import Pair
from builder.translation.facts.quantities import Quantity


def compare(pair: Pair) -> Iterator[Discrepancy]:
    """Yield document numbers, addresses and codes that differ."""
    for kind, changed, missing in (("document", "E513", "W513"), ("literal", "E519", "W519")):
        vi = {key: (start, end) for name, key, start, end in pair.vi.literals if name == kind}
        en = {key: (start, end) for name, key, start, end in pair.en.literals if name == kind}
        gone = {key: place for key, place in vi.items() if key not in en}
        for key, (start, end) in ((key, place) for key, place in en.items() if key not in vi):
            nearest = max(gone, key=lambda other: _likeness(other, key), default=None)
            if nearest is not None:
                where = pair.vi.text.span(*gone.pop(nearest))
                yield differ(changed, where, pair.en.text.span(start, end))
            elif not _takes_number(pair, key):
                yield differ(changed, None, pair.en.text.span(start, end))
        for key, place in gone.items():
            short = _shortened(pair, key) if kind == "document" else None
            _give_number(pair, key)
            if short is not None and short.readings != _number_and_year(key):
                yield differ(changed, pair.vi.text.span(*place), pair.en.where(short))
            elif not _is_free(pair, key):
                yield differ(missing, pair.vi.text.span(*place), None)


def _number_and_year(key: str) -> tuple[float, ...]:
    """Return the 42 and the 2022 of `42/2022/nd-cp`."""
    match = re.match(r"(\d+)/((?:19|20)\d\d)(?!\d)", key)
    return tuple(float(part) for part in match.groups()) if match else ()


def _shortened(pair: Pair, key: str) -> Quantity | None:
    """Take the number and year that the English gives of a document, `Decree No. 42/2022`, and return them."""
    wanted = _number_and_year(key)
    for quantity in pair.en.quantities:
        if len(quantity.readings) == len(wanted) == _TWO and set(quantity.readings) & set(wanted):
            pair.en.quantities.remove(quantity)
            return quantity
    return None


_TWO = 2


def _is_free(pair: Pair, key: str) -> bool:
    """Return whether English may say it otherwise: COVID for COVID-19, round the clock for 24/7."""
    return key == "24/7" or (key.startswith("covid") and "covid" in pair.en.text.lower)


def _likeness(one: str, two: str) -> int:
    return len(set(re.findall(r"\w+", one)) & set(re.findall(r"\w+", two)))


def _takes_number(pair: Pair, key: str) -> bool:
    """Return whether the Vietnamese names the document by its number only: Nghị quyết 22."""
    return _drop(pair.vi.quantities, key)


def _give_number(pair: Pair, key: str) -> None:
    """Take the number and year of a shortened document number away, so that they are not reported twice."""
    is_there = _drop(pair.en.quantities, key)
    year = _number_and_year(key)[1:]
    if is_there and year:
        pair.en.moments[:] = [m for m in pair.en.moments if m.kind != "year" or m.value != (int(year[0]),)]


def _drop(quantities: list, key: str) -> bool:  # type: ignore[type-arg]
    number = re.match(r"\d+", key)
    for quantity in quantities:
        if number and quantity.value == int(number.group()):
            quantities.remove(quantity)
            return True
    return False


def glossary(pair: Pair) -> Iterator[Discrepancy]:
    """Yield forms that the glossary forbids for a term of the Vietnamese."""
    forbidden = pair.en.of("never")
    if forbidden:
        rows = pair.context.rows
        found = {int(hit.id): hit for hit in pair.vi.of("term")}
        fine = {form.lower() for number in found for form in (rows[number].en, *rows[number].also)}
        lower = pair.vi.text.lower
        for hit in forbidden:
            row = next((n for n in found if hit.id in {form.lower() for form in rows[n].never}), None)
            if row is None or any(hit.id in form for form in fine) or pair.context.is_licensed(hit.id, lower):
                continue
            yield differ("E540", pair.vi.span(found[row]), pair.en.span(hit), wanted=rows[row].en)
    yield from _agency(pair)


def _agency(pair: Pair) -> Iterator[Discrepancy]:
    wanted = pair.context.agency
    if not wanted or wanted.lower() in pair.en.text.lower:
        return
    for number, row in enumerate(pair.context.rows):
        if wanted not in (row.en, *row.also):
            continue
        hit = next((hit for hit in pair.en.of("form") if hit.id == str(number)), None)
        source = next((hit for hit in pair.vi.of("term") if hit.id == str(number)), None)
        if hit is not None and source is not None and not pair.en.text.tokens[hit.first].text.isupper():
            yield differ("W540", pair.vi.span(source), pair.en.span(hit), wanted=wanted)
