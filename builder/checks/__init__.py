"""The rules of content: flat tables of small functions, all of them run, everything found is reported.

What may live here: running the tables. A new rule is one function and one row in the table of its module;
its words are in `catalogue/`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.checks import copying, corpus, dates, entry, figures, pictures, prose, text
from builder.checks.context import Context, CorpusRule, Rule
from builder.checks.outlines import Outline, outline, outlined
from builder.corpus import Case, Decoded, look_up
from builder.diagnostics import Finding, in_order

__all__ = [
    "CORPUS_RULES",
    "RULES",
    "Context",
    "Outline",
    "check_entry",
    "outline",
    "outlined",
    "run",
    "run_corpus",
]

RULES: tuple[Rule, ...] = (
    *(*entry.RULES, *dates.RULES, *figures.RULES, *pictures.RULES),
    *(*prose.RULES, *text.RULES, *copying.RULES),
)
CORPUS_RULES: tuple[CorpusRule, ...] = corpus.RULES


def run(entries: Iterable[Decoded | Case], context: Context) -> list[Finding]:
    """Return all that is wrong in `entries`, alone and together, by file and place.

    Cases are taken as they are, so that a build that needs them looks everything up once.
    """
    cases = [
        one if isinstance(one, Case) else look_up(one, context.vocabulary, context.provinces)
        for one in entries
    ]
    findings = [finding for case in cases for finding in check_entry(case, context)]
    return in_order([*findings, *run_corpus(cases, context)])


def check_entry(case: Case, context: Context) -> list[Finding]:
    """Return what is wrong in one entry, whatever the others say."""
    return [finding for rule in RULES for finding in rule(case, context)]


def run_corpus(cases: Sequence[Case], context: Context) -> list[Finding]:
    """Return what is wrong between entries. The order in which they come makes no difference."""
    ordered = sorted(
        cases, key=lambda case: (-case.entry.date.toordinal(), case.decoded.id, case.decoded.path)
    )
    return [finding for rule in CORPUS_RULES for finding in rule(ordered, context)]
