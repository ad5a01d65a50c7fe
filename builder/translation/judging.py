"""The fact checks with everything they look up: what the build, the gate and the reviewer all judge by.

What may live here: the context of the checks from vocabularies, provinces, glossary and the people of the
entries, and the memory of verdicts that makes a second look free.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.language import slugify
from builder.terms.places import Provinces
from builder.terms.vocabulary import Gender, Locality, Vocabulary
from builder.translation import facts
from builder.translation.facts import Context, Discrepancy, PlaceName
from builder.translation.states import Judge
from builder.translation.termbase import Termbase

NOBODY: Mapping[str, Gender] = {}


def context(
    vocabulary: Vocabulary,
    provinces: Provinces,
    termbase: Termbase,
    genders: Mapping[str, Gender] = NOBODY,
    agency: str = "",
) -> Context:
    """Return what the fact checks look up."""
    places = (*_partners(vocabulary), *_provinces(provinces))
    return Context(rows=termbase.rows(), places=places, genders=dict(genders), agency=agency)


def _partners(vocabulary: Vocabulary) -> Iterator[PlaceName]:
    for term in vocabulary.partners.values():
        within = term.country if isinstance(term, Locality) else ""
        yield PlaceName(term.id, (term.text.vi, *term.aliases), (term.text.en, term.text.vi), within)


def _provinces(provinces: Provinces) -> Iterator[PlaceName]:
    for unit in provinces.units.values():
        vi = tuple(dict.fromkeys((unit.name.vi, *unit.aliases)))
        plain = tuple(slugify(name).replace("-", " ").title() for name in vi)
        en = dict.fromkeys((unit.name.en, *plain, *vi, unit.name.en.replace(" ", "").capitalize()))
        yield PlaceName(unit.id, vi, tuple(en))


def judge(known: Context) -> Judge:
    """Return the fact checks as one function that remembers its verdicts."""
    verdicts: dict[tuple[str, str], tuple[Discrepancy, ...]] = {}

    def judged(vi: str, en: str) -> tuple[Discrepancy, ...]:
        pair = (vi, en)
        if pair not in verdicts:
            verdicts[pair] = tuple(facts.compare(vi, en, known))
        return verdicts[pair]

    return judged
