"""Concepts that exclude each other: opposites, ranks, bodies, papers, weekdays, acronyms.

What may live here: one rule over all groups, and the few groups with a rule of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.translation.facts.discrepancy import Discrepancy, differ
from builder.translation.facts.pair import Pair
from builder.translation.facts.phrases import Hit
from builder.translation.facts.tables import offices, opposites

_CODES: dict[str, str] = {
    "rank": "E522",
    "body": "E523",
    "paper": "E526",
    "topic": "E527",
    "facility": "E527",
    "day-part": "E512/part",
    "weekday": "E512/part",
    "season": "E511",
    "lunar-year": "E511",
    "former": "E522",
    "arms": "E522",
}
_ALL_CODES = _CODES | dict.fromkeys(opposites.NAMES, "E535")
_DISTINCT: dict[str, frozenset[str]] = {
    "rank": offices.DISTINCT_RANKS,
    "body": offices.DISTINCT_BODIES,
    "paper": offices.DISTINCT_PAPERS,
    "former": frozenset({"former", "acting"}),
    "weekday": frozenset("monday tuesday wednesday thursday friday saturday sunday".split()),
    "day-part": frozenset("morning afternoon evening".split()),
}
# Of these both stand in many a sentence, and leaving one out halves the fact.
_TWINS = frozenset({"delegation", "trade", "cause", "border-way"})
_NEEDED: dict[str, frozenset[str]] = {"former": frozenset({"former", "acting"})}


def compare(pair: Pair) -> Iterator[Discrepancy]:
    """Yield concepts of the Vietnamese that became another of their group, or came from nowhere."""
    present = pair.vi.hits.keys() | pair.en.hits.keys()
    for group, code in _ALL_CODES.items():
        if group in present:
            yield from _exchanged(pair, group, code)
    yield from _acronyms(pair)


def _ids(hits: list[Hit]) -> dict[str, list[Hit]]:
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.id.rstrip("!?"), []).append(hit)
    return found


def _exchanged(pair: Pair, group: str, code: str) -> Iterator[Discrepancy]:
    english = pair.en.of(group)
    vietnamese = pair.vi.of(group)
    if not english and not (vietnamese and group in _NEEDED):
        return
    vi, en = _ids(vietnamese), _ids(english)
    missing, extra = _undenied(pair, _sure(_unmatched(vi, en))), _sure(_unmatched(en, vi))
    if group == "rank":
        missing, extra = _ranks(missing, extra, vi)
    distinct = _DISTINCT.get(group, frozenset())
    for name, hits in extra.items():
        strong = next((hit for hit in hits if hit.id.endswith("!")), None)
        if missing:
            nearest = _nearest(pair, missing, hits[0])
            yield differ(code, pair.vi.span(nearest), pair.en.span(strong or hits[0]))
        elif name in distinct or (strong is not None and not _denies(pair)):
            other = next(iter(vi.values()), None)
            yield differ(code, pair.vi.span(other[0]) if other else None, pair.en.span(strong or hits[0]))
    if not extra:
        yield from _gone(pair, group, code, missing, vi, en)


_Hits = dict[str, list[Hit]]


def _gone(pair: Pair, group: str, code: str, missing: _Hits, vi: _Hits, en: _Hits) -> Iterator[Discrepancy]:
    """Yield concepts that are missing and must not be, where nothing has come instead."""
    if group in ("paper", "rank"):
        yield from _doubled(pair, code, missing, vi, en)
    if group in _TWINS and len(_sure(vi)) > 1 and len(en) == 1 and len(missing) == 1:
        yield differ("W535", pair.vi.span(next(iter(missing.values()))[0]), None)
    for name in missing.keys() & _NEEDED.get(group, frozenset()):
        yield differ(code, pair.vi.span(missing[name][0]), None)


def _doubled(pair: Pair, code: str, missing: _Hits, vi: _Hits, en: _Hits) -> Iterator[Discrepancy]:
    """Yield a paper or rank that gave way to another one of the sentence: Circular 58 and Circular 3 for a decree."""
    sure = offices.DISTINCT_PAPERS | offices.HEADS.keys() | set(offices.HEADS.values())
    for name, hits in missing.items():
        more = next(
            (other for other in en if other in sure and other in vi and len(en[other]) > len(vi[other])), None
        )
        if name in sure and more is not None:
            yield differ(code, pair.vi.span(hits[0]), pair.en.span(en[more][-1]))


def _sure(found: _Hits) -> _Hits:
    """Return the concepts said in words that cannot mean anything else."""
    kept = {name: [hit for hit in hits if not hit.id.endswith("?")] for name, hits in found.items()}
    return {name: hits for name, hits in kept.items() if hits}


def _undenied(pair: Pair, missing: _Hits) -> _Hits:
    """Drop `không đồng ý` where the English says it with a denial of its own: neither side agreed."""
    if not missing or not any(hit.id == "not" for hit in pair.en.of("negation")):
        return missing
    tokens = pair.vi.text.tokens
    return {name: hits for name, hits in missing.items() if tokens[hits[0].first].low not in _DENIALS}


_DENIALS = frozenset({"không", "chưa"})


def _denies(pair: Pair) -> bool:
    """Return whether the Vietnamese denies something: `không phê duyệt` may well be refused."""
    return any(hit.id == "not" for hit in pair.vi.of("negation"))


def _unmatched(mine: dict[str, list[Hit]], theirs: dict[str, list[Hit]]) -> dict[str, list[Hit]]:
    """Return the concepts of one side that the other has not; a phrase with two meanings needs one of them."""
    fine = {(hit.first, hit.last) for name in mine.keys() & theirs.keys() for hit in mine[name]}
    return {
        name: left
        for name, hits in mine.items()
        if name not in theirs and (left := [hit for hit in hits if (hit.first, hit.last) not in fine])
    }


_AKIN = (
    frozenset(
        "deputy-head vice-chair deputy-director deputy-head-division deputy-chief-office deputy-governor deputy-director-general".split()
    ),
    frozenset("head chair chief-office head-division director director-general".split()),
    frozenset("chair president".split()),
    frozenset("consul-general consul".split()),
    frozenset("na-chair chair".split()),
    frozenset("na-vice-chair vice-chair".split()),
    frozenset("secretary general-secretary".split()),
    frozenset("deputy-director deputy-director-general".split()),
)


def _ranks(
    missing: dict[str, list[Hit]], extra: dict[str, list[Hit]], vi: dict[str, list[Hit]]
) -> tuple[dict[str, list[Hit]], dict[str, list[Hit]]]:
    """Drop ranks that English says with one word: trưởng đoàn and chief, phó ban and vice chair."""
    kept = {
        name: hits
        for name, hits in extra.items()
        if any(offices.HEADS.get(other) == name for other in missing)
        or not any(name in akin and akin & vi.keys() - {name} for akin in _AKIN)
    }
    dropped = extra.keys() - kept.keys()
    still = {
        name: hits
        for name, hits in missing.items()
        if not any(name in akin and akin & dropped for akin in _AKIN)
    }
    return still, kept


def _nearest(pair: Pair, missing: dict[str, list[Hit]], hit: Hit) -> Hit:
    """Return the missing phrase that stands at about the same part of its text."""
    share = hit.first / max(1, len(pair.en.text.tokens))
    count = max(1, len(pair.vi.text.tokens))
    return min(
        (other for hits in missing.values() for other in hits),
        key=lambda other: abs(other.first / count - share),
    )


def _acronyms(pair: Pair) -> Iterator[Discrepancy]:
    vi, en = pair.vi.ids("acronym"), pair.en.ids("acronym")
    missing = {name: hits for name, hits in vi.items() if name not in en}
    extra = {name: hits for name, hits in en.items() if name not in vi}
    written = {token.text for token in pair.en.text.words}
    source = {token.text for token in pair.vi.text.words}
    for name, hits in extra.items():
        if name in source or _is_implied(name, vi):
            continue
        nearest = _nearest(pair, missing, hits[0]) if missing else None
        if nearest is not None or pair.en.text.tokens[hits[0].first].text.isupper():
            yield differ("E524", pair.vi.span(nearest) if nearest else None, pair.en.span(hits[0]))
        if nearest is not None:
            missing.pop(nearest.id, None)
    if "NGO" in missing and not pair.en.of("acronym") and (state := pair.en.ids("body").get("government")):
        yield differ("E524", pair.vi.span(missing.pop("NGO")[0]), pair.en.span(state[0]))
    for name, hits in missing.items():
        hit = next((hit for hit in hits if pair.vi.text.tokens[hit.first].text.isupper()), hits[0])
        word = pair.vi.text.tokens[hit.first].text
        if word.isupper() and word not in written and not _is_implied(name, en):
            yield differ("W524", pair.vi.span(hit), None)


_IMPLIED: dict[str, frozenset[str]] = {
    "FTA": frozenset({"EVFTA", "CPTPP", "RCEP"}),
    "APEC": frozenset({"ABTC"}),
    "ABTC": frozenset({"APEC"}),
    "NGO": frozenset({"COMINGO"}),
    "VUFO": frozenset({"VUFO"}),
    "UN": frozenset({"UNDP", "UNESCO", "UNICEF", "UNFPA", "UNHCR"}),
    "GDP": frozenset({"GRDP"}),
    "COVID": frozenset({"COVID"}),
    "ASEAN": frozenset({"ASEAN"}),
}


def _is_implied(name: str, others: dict[str, list[Hit]]) -> bool:
    return bool(_IMPLIED.get(name, frozenset()) & others.keys())
