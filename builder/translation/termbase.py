"""The glossary: what bodies, titles and work are called in English, and which wordings are wrong.

What may live here: the rows of `content/glossary.tsv` as values, which of them a text uses, the hash of
those that a segment was made with, and which rows differ between two versions. Whether a translation keeps
to the glossary is a fact check (`facts/`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from builder.diagnostics import Finding, Place
from builder.translation.store import mark

if TYPE_CHECKING:  # as in states.py
    from builder.translation.facts import Row

Gender = Literal["male", "female"]

COLUMNS = ("vi", "en", "also", "never", "source", "check", "since", "until", "note", "gender")


@dataclass(frozen=True, slots=True)
class Term:
    """One row. `also` is accepted too, `never` is an error; a word dropped in English has no `en`. `since` and `until` are ISO dates or years, or empty.

    `is_confirmed` is False for a row that nobody has found in a published source yet. `gendered` holds the
    forms that the gender of a person in the data decides, as (male or female, form).
    """

    vi: str
    en: str
    also: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    source: str = ""
    is_confirmed: bool = False
    since: str = ""
    until: str = ""
    note: str = ""
    gendered: tuple[tuple[Gender, str], ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every accepted form, the preferred one first."""
        forms = (self.en, *self.also, *(form for _, form in self.gendered))
        return tuple(dict.fromkeys(form for form in forms if form))

    @property
    def seal(self) -> str:
        """What a translation depends on, as one text; notes and sources may change freely."""
        return "\x1f".join((self.vi, *self.forms, "\x1e", *self.never, "\x1e", self.since, self.until))


@dataclass(frozen=True)
class Termbase:
    """All rows, in the order of the file."""

    terms: tuple[Term, ...] = ()

    @cached_property
    def _by_wording(self) -> Mapping[str, tuple[Term, ...]]:
        found: dict[str, list[Term]] = {}
        for term in self.terms:
            found.setdefault(term.vi.casefold(), []).append(term)
        return {wording: tuple(terms) for wording, terms in found.items()}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        wordings = sorted(self._by_wording, key=lambda wording: (-len(wording), wording))
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wordings)) or '(?!)'})(?!\w)")

    def used(self, vi: str) -> tuple[Term, ...]:
        """Return the rows that a Vietnamese text uses, each once; a longer term hides the shorter ones in it."""
        wordings = dict.fromkeys(self._pattern.findall(unicodedata.normalize("NFC", vi).casefold()))
        return tuple(term for wording in wordings for term in self._by_wording[wording])

    def seal(self, vi: str) -> str:
        """Return the hash of the rows that a text uses, empty where it uses none: `gl` of a stored row."""
        seals = sorted(term.seal for term in self.used(vi))
        return mark(*seals) if seals else ""

    def changed(self, before: Termbase) -> dict[str, tuple[tuple[Term, ...], tuple[Term, ...]]]:
        """Return the wordings whose rows differ from `before`, with their rows then and now."""
        wordings = dict.fromkeys((*before._by_wording, *self._by_wording))
        pairs = {
            wording: (before._by_wording.get(wording, ()), self._by_wording.get(wording, ()))
            for wording in wordings
        }
        return {
            wording: (then, now)
            for wording, (then, now) in pairs.items()
            if sorted(term.seal for term in then) != sorted(term.seal for term in now)
        }

    def with_agency(self, vi: str, en: str, alternative: str | None) -> Termbase:
        """Return the glossary with the site's own choice for the body `vi`; the other name stays accepted."""
        terms = tuple(
            replace(
                term,
                en=en,
                also=tuple(
                    form for form in dict.fromkeys((*term.forms, alternative or "")) if form and form != en
                ),
                never=tuple(form for form in term.never if form != en),
            )
            if term.vi == vi
            else term
            for term in self.terms
        )
        return Termbase(terms)

    def rows(self) -> tuple[Row, ...]:
        """Return the rows as the fact checks take them."""
        from builder.translation.facts import Row  # noqa: PLC0415, as above

        return tuple(Row(term.vi, term.en, term.forms[1:], term.never) for term in self.terms if term.en)


NO_TERMS = Termbase()


def read(text: str) -> tuple[Termbase, list[Finding]]:
    """Return the glossary that `text` (tab-separated, the first line names the columns) holds, and its faults."""
    lines = text.removeprefix("\ufeff").splitlines()
    findings: list[Finding] = []
    names = tuple(lines[0].rstrip().split("\t")) if lines else ()
    unknown = [name for name in names if name not in COLUMNS]
    if lines and (names[:2] != COLUMNS[:2] or unknown):
        findings.append(Finding("E552/columns", values={"found": ", ".join(unknown) or "vi, en"}))
        return NO_TERMS, findings
    terms: list[Term] = []
    first: dict[tuple[str, str, str], int] = {}
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip() or line.startswith("#"):
            continue
        cells = dict(
            zip(
                names, (unicodedata.normalize("NFC", cell).strip() for cell in line.split("\t")), strict=False
            )
        )
        term = _term(cells)
        key = (term.vi.casefold(), term.since, term.until)
        if not term.vi or not (term.en or term.never):
            findings.append(Finding("E552", Place(number, 1), values={"found": line.strip()}))
        elif key in first:
            findings.append(
                Finding("E552/twice", Place(number, 1), values={"found": term.vi, "first": first[key]})
            )
        else:
            first[key] = number
            terms.append(term)
    return Termbase(tuple(terms)), findings


def _term(cells: Mapping[str, str]) -> Term:
    return Term(
        vi=cells.get("vi", ""),
        en=cells.get("en", ""),
        also=_listed(cells.get("also", "")),
        never=_listed(cells.get("never", "")),
        source=cells.get("source", ""),
        is_confirmed=cells.get("check") == "seen",
        since=cells.get("since", ""),
        until=cells.get("until", ""),
        note=cells.get("note", ""),
        gendered=tuple(_gendered(_listed(cells.get("gender", "")))),
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in cell.split("|") if form.strip())


def _gendered(forms: Iterable[str]) -> Iterable[tuple[Gender, str]]:
    for form in forms:
        gender, _, words = form.partition("=")
        if gender in ("male", "female") and words:
            yield ("male" if gender == "male" else "female"), words
