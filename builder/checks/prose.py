"""Rules that hold the parts of one entry against each other: its figures against its text, its notes against its fields.

What may live here: rules over one entry whose two sides an editor wrote by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import ne

from builder.checks.context import Context, Rule, fault
from builder.corpus import Case
from builder.diagnostics import Finding
from builder.fields import names
from builder.fields.texts import FIELDS, general
from builder.figures import Quantity, parse
from builder.language import Both

_NUMBER = re.compile(r"[0-9](?<![\w.,/-][0-9])[0-9]*(?:\.[0-9]{3})*(?:,[0-9]+)?(?![\w/%]|[.,-][0-9])")
"""A number that is no part of a date, a share or a document's number. It begins with its first digit, which re looks for fast."""
_PHRASE = re.compile(r"[^,;:.()\n0-9]*")
_LEAST_DIGITS = 2
_LEAST_FOR_ONE = 4
"""Digits of a number in which another digit is rather a slip than another number: 1.221 and 1.231, not 140 and 150."""


def numbers_against_text(case: Case, context: Context) -> Iterator[Finding]:
    """W313: the text gives the number of a figure with a digit changed or two exchanged."""
    text = "\n".join((case.entry.title, case.entry.summary, case.entry.body or ""))
    worded = [
        (found, match[0]) for found in case.figures if (match := _NUMBER.search(found.figure.as_written))
    ]
    silent = [(one, q, written) for one, written in worded if (q := one.quantity) and written not in text]
    if not silent:
        return
    numbers = set(map(_digits, _NUMBER.findall(text)))
    others = numbers - {_digits(written) for _, written in worded}
    for found, q, written in silent:
        digits = _digits(written)
        if digits in numbers or len(digits) < _LEAST_DIGITS:
            continue
        slips = _slips(digits, others)
        if said := _said(text, slips, q, context) if slips else "":
            yield fault(case, "W313", f"{found.key}.as_written", written=found.figure.as_written, said=said)


def _said(text: str, slips: set[str], q: Quantity, context: Context) -> str:
    """Return the first phrase of the text that begins with one of the numbers and counts what `q` counts, else nothing."""
    for number in _NUMBER.finditer(text):
        if _digits(number[0]) in slips:
            rest = _PHRASE.match(text, number.end())
            phrase = f"{number[0]}{rest[0].rstrip() if rest else ''}"
            if _same_unit(phrase, q, context):
                return phrase
    return ""


def _digits(number: str) -> str:
    return number.replace(".", "").lstrip("0")


def _slips(digits: str, others: set[str]) -> set[str]:
    """Return the numbers that are `digits` with two of them exchanged or one changed."""
    held, long = sorted(digits), len(digits) >= _LEAST_FOR_ONE
    return {
        other
        for other in others
        if len(other) == len(digits)
        and (sorted(other) == held or (long and sum(map(ne, digits, other)) == 1))
    }


def _same_unit(said: str, q: Quantity, context: Context) -> bool:
    read = parse(said, context.vocabulary.measures)
    return isinstance(read, Quantity) and read.unit is not None and read.base_unit == q.base_unit


def notes_about_nothing(case: Case, _context: Context) -> Iterator[Finding]:
    """W209: a note about something that the entry does not have."""
    figures = {f"figures.{found.figure.indicator}" for found in case.figures}
    misspelt = any(found.indicator is None for found in case.figures)
    for number, note in enumerate(case.entry.notes):
        if note.about in FIELDS or note.about in figures or general(note.about) in FIELDS:
            continue
        if misspelt and note.about.startswith("figures."):
            continue  # it may be about the figure whose indicator is not known
        near = names.meant(note.about, "") or names.nearest(note.about, [*FIELDS, *sorted(figures)])
        cure = (
            Both(f"Có phải {near}?", f"Did you mean {near}?")
            if near
            else Both(
                f"Ghi tên một mục của tệp: date, source, {', '.join(sorted(figures)) or 'period'}.",
                f"Name a field of the file: date, source, {', '.join(sorted(figures)) or 'period'}.",
            )
        )
        yield fault(case, "W209", f"notes.{number}.about", found=note.about, cure=cure)


RULES: tuple[Rule, ...] = (numbers_against_text, notes_about_nothing)
