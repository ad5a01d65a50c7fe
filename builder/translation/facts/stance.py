"""Whether a thing happened, is planned, is asked for, or did not happen.

What may live here: the checks on negation, tense and duty. Their words stand in `tables/stance.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from builder.translation.facts.discrepancy import Discrepancy, differ
from builder.translation.facts.moments import Moment
from builder.translation.facts.pair import Pair, Side
from builder.translation.facts.phrases import Hit
from builder.translation.facts.text import Span, Token

_WILL = frozenset({"will", "'ll"})
_GOING = frozenset({"going", "due", "set", "scheduled", "planned", "expected", "slated", "poised", "about"})


def compare(pair: Pair) -> Iterator[Discrepancy]:
    """Yield negations gained or lost, results turned into plans and plans into results."""
    yield from _negation(pair)
    yield from _tense(pair)


def _clusters(hits: list[Hit], gap: int) -> list[Hit]:
    """Return the hits, one for each run that stands closer together than `gap` tokens."""
    kept: list[Hit] = []
    last = -99
    for hit in hits:
        if hit.first - last > gap:
            kept.append(hit)
        last = hit.last
    return kept


def _negation(pair: Pair) -> Iterator[Discrepancy]:
    vi, en = pair.vi.of("negation"), pair.en.of("negation")
    vi = _without_double([hit for hit in vi if not _asks(pair.vi, hit)], pair.vi)
    strict_vi = [hit for hit in vi if hit.id == "not"]
    strict_en = [hit for hit in en if hit.id == "not" and not _is_abbreviation(pair.en, hit)]
    if not strict_vi and not strict_en:
        return
    soft = _prefixed(pair.en, en) if strict_vi else 0
    if strict_vi and ((not en and not soft) or (not strict_en and _is_all_for_none(pair, strict_vi))):
        yield differ("E530", pair.vi.span(strict_vi[0]), None)
    elif (
        _denies(pair.en, strict_en)
        and not strict_vi
        and not _is_nil(pair.vi)
        and len(en) - len(strict_en) >= len(vi)
    ):
        yield differ("E531", None, pair.en.span(strict_en[0]))
    elif _is_short_of(strict_vi, strict_en, len(vi), len(en) + soft):
        yield differ("E530", pair.vi.span(strict_vi[-1]), None)


def _without_double(hits: list[Hit], side: Side) -> list[Hit]:
    """Return the denials without those that undo each other: `không xã nào chưa có đường` is every commune has a road."""
    tokens = side.text.tokens
    undone: set[Hit] = set()
    for one, two in pairwise(hits):
        between = [token.low for token in tokens[one.last : two.first]]
        if one.id == "not" and between[-1:] == ["nào"] and len(between) <= _NONE_OF_THEM:
            undone |= {one, two}
    return [hit for hit in hits if hit not in undone]


def _is_nil(side: Side) -> bool:
    """Return whether a number says that there is none: 0 ca."""
    return any(quantity.value == 0 for quantity in side.quantities)


_ALL = frozenset({"all", "every", "each", "both"})


def _is_all_for_none(pair: Pair, denials: list[Hit]) -> bool:
    """Return whether `không có trường hợp nào` became all cases."""
    tokens = pair.vi.text.tokens
    is_none = any(
        token.low == "nào" for hit in denials for token in tokens[hit.last : hit.last + _NONE_OF_THEM]
    )
    return is_none and any(token.low in _ALL for token in pair.en.text.words)


_NONE_OF_THEM = 5


_UNTIL = 8


def _denies(side: Side, hits: list[Hit]) -> bool:
    """Return whether a denial is meant as one: `did not reopen until 5 June` is reopened from then on."""
    tokens = side.text.tokens
    return any(all(token.low != "until" for token in tokens[hit.last : hit.last + _UNTIL]) for hit in hits)


# English that denies inside a word: unpaid, inadequate, irregular. Words that only look so are left out.
_PREFIXED = re.compile(
    r"un(?!it|der|til|ivers|anim|ique|ion|veil|fold|esco|icef|dp$|to|less|lik)[a-z]{4}"
    r"|in(?:conv|adequ|suffic|complet|effec|effic|approp|elig|exper|consist|abil|capab|convin|accur)|ir(?:regul|respons)|dis(?:sat|adv|approv)"
)


def _asks(side: Side, hit: Hit) -> bool:
    """Return whether `không` ends a question: xem có đúng không."""
    tokens = side.text.tokens
    is_last = hit.last >= len(tokens) or tokens[hit.last].kind == "mark"
    return (
        is_last
        and hit.last - hit.first == 1
        and any(token.low == "có" for token in tokens[max(0, hit.first - 20) : hit.first])
    )


def _is_short_of(strict_vi: list[Hit], strict_en: list[Hit], said: int, found: int) -> bool:
    """Return whether the English denies too little, its weak words (slow, lack) being needed for the weak ones."""
    needed = len(_clusters(strict_vi, 7))
    return len(strict_en) < needed and needed + said - len(strict_vi) > found


def _prefixed(side: Side, hits: list[Hit]) -> int:
    """Return how many words deny by their prefix, beyond those that the table has."""
    known = {hit.first for hit in hits}
    return sum(
        1
        for index, token in enumerate(side.text.tokens)
        if index not in known and token.kind == "word" and _PREFIXED.match(token.low)
    )


def _is_abbreviation(side: Side, hit: Hit) -> bool:
    """Return whether this is the `No.` of a document number."""
    tokens = side.text.tokens
    following = tokens[hit.last] if hit.last < len(tokens) else None
    return (
        tokens[hit.first].low == "no"
        and following is not None
        and (following.text == "." or following.kind == "num")
    )


def _future(side: Side) -> list[Hit]:
    """Return the English phrases that can only speak of the future."""
    tokens = side.text.tokens
    found = []
    for hit in side.of("tense"):
        word = tokens[hit.first].low
        following = tokens[hit.last].low if hit.last < len(tokens) else ""
        is_future = word in _WILL or (
            word in ("plan", "plans", "intends", "expects", "aims") and following == "to"
        )
        if word in _GOING and following == "to" and hit.first and tokens[hit.first - 1].low in _BE:
            is_future = True
        if hit.id == "sure" and tokens[hit.first].low in _BE and following and _is_verb_ahead(side, hit):
            is_future = True
        if is_future:
            found.append(hit)
    return found


_BE = frozenset({"is", "are", "was", "were", "be"})


def _is_verb_ahead(side: Side, hit: Hit) -> bool:
    """`is to sign`, found as the phrase `is to`."""
    return side.text.tokens[hit.last - 1].low == "to"


def _tense(pair: Pair) -> Iterator[Discrepancy]:
    vi = pair.vi.ids("tense")
    en = pair.en.ids("tense")
    done, sure = vi.get("done", []), vi.get("sure", [])
    will = _future(pair.en)
    if will and not sure:
        planned = vi.get("asked") or [
            hit for hit in vi.get("plan", []) if not (done and _is_noun(pair.vi, hit))
        ]
        if not planned and _is_told(pair, done, will[0]):
            yield differ("E532", pair.vi.span(done[0]) if done else None, pair.en.span(will[0]))
            return
    acts = list(_acts(pair, done, sure, will))
    yield from acts
    is_plan_lost = sure and not en.get("sure") and not en.get("asked")
    if is_plan_lost and all(one.number != "E533" for one in acts):
        yield differ("E533", pair.vi.span(sure[0]), _told(pair.en))
    asked = vi.get("asked", [])
    if asked and not en.get("asked") and not en.get("sure") and _tells(pair.en):
        yield differ("E534", pair.vi.span(asked[0]), None)


def _told(side: Side) -> Span:
    """Return the word that tells of the past, or the whole text where no single word does."""
    text = side.text
    past = next((index for index, token in enumerate(text.tokens) if _tells_of_past(token)), None)
    return text.over(past, past + 1) if past is not None else text.span(0, len(text.clean))


def _is_noun(side: Side, hit: Hit) -> bool:
    """Return whether a word of planning only names a thing: đã trình bày nhiệm vụ năm 2022."""
    return side.text.tokens[hit.first].low in ("nhiệm", "phương", "chỉ", "giải", "chủ", "chương")


def _tells(side: Side) -> bool:
    """Return whether the English tells of what happened; a rule in the present tense keeps its force."""
    return any(_tells_of_past(token) for token in side.text.words)


def _tells_of_past(token: Token) -> bool:
    return (
        token.low in _PAST
        or token.low in _HAVING
        or (token.low.endswith("ed") and len(token.low) > len("need"))
    )


_HAVING = frozenset("has have had was were went became began saw found made did got kept left said".split())


def _is_told(pair: Pair, done: list[Hit], will: Hit) -> bool:
    """Return whether the Vietnamese surely tells of the past; a bare list of tasks has no word of planning either."""
    if done or any(moment.kind == "day" and not _is_deadline(pair.vi, moment) for moment in pair.vi.moments):
        return True
    is_dated = any(moment.kind in ("year", "month", "quarter") for moment in pair.vi.moments)
    is_counted = any(quantity.firm and quantity.value > 2 for quantity in pair.vi.quantities)  # noqa: PLR2004, both sides
    return is_counted and not is_dated and pair.en.text.tokens[will.first].low in _WILL


def _acts(pair: Pair, done: list[Hit], sure: list[Hit], will: list[Hit]) -> Iterator[Discrepancy]:
    """Yield one act that is told as done and translated as to come, or the reverse, verb by verb."""
    after_done = _verbs_after(pair.vi, done, 4)
    after_sure = _verbs_after(pair.vi, sure, 4)
    after_will = _verbs_after(pair.en, will, 4)
    for verb, hit in after_will.items():
        told = [other for other in pair.vi.of("verb") if other.id == verb]
        if verb in after_done and verb not in after_sure and len(told) == 1:
            yield differ("E532", pair.vi.span(after_done[verb]), pair.en.span(hit))
            return
        if told and all(_is_reported(pair, other) for other in told):
            yield differ("E532", pair.vi.span(told[0]), pair.en.span(hit))
            return
    for verb, hit in after_sure.items():
        past = next((h for h in pair.en.of("verb") if h.id == verb and _is_past(pair.en, h)), None)
        if past is not None and verb not in after_done and verb not in after_will:
            mark = next(mark for mark in reversed(sure) if mark.last <= hit.first)
            yield differ("E533", pair.vi.text.over(mark.first, hit.last), pair.en.span(past))
            return


_PLANNING = frozenset({"sure", "asked", "plan"})


def _is_reported(pair: Pair, verb: Hit) -> bool:
    """Return whether the sentence tells of the past before the verb: a day or `đã`, and no word of planning."""
    tokens = pair.vi.text.tokens
    start = max(
        (index for index in range(verb.first) if tokens[index].text in ".;" and tokens[index].kind == "mark"),
        default=0,
    )
    if any(hit.id in _PLANNING and start <= hit.first < verb.first for hit in pair.vi.of("tense")):
        return False
    stop = max((index for index in range(verb.first) if tokens[index].text == "."), default=0)
    told = [hit for hit in pair.vi.of("tense") if stop <= hit.first < verb.first]
    if any(hit.id == "done" for hit in told) and not any(hit.id in _PLANNING for hit in told):
        return True
    begin, end = tokens[start].start, tokens[verb.first].start
    return any(
        moment.kind == "day" and begin <= moment.start < end and not _is_deadline(pair.vi, moment)
        for moment in pair.vi.moments
    )


_DEADLINE = re.compile(
    r"(?:trước|chậm nhất|muộn nhất|thời hạn|hạn)(?:\s+(?:là|vào|đến))*(?:\s+\d{1,2}\s?(?:giờ|h)(?:\s?\d{2})?)?(?:\s+ngày)?\s*$",
    re.IGNORECASE,
)


def _is_deadline(side: Side, day: Moment) -> bool:
    """Return whether a day is the last one for something, which tells of no past: trước ngày 20/12."""
    return _DEADLINE.search(side.text.clean[: day.start], max(0, day.start - _WIDEST)) is not None


_WIDEST = 30


def _verbs_after(side: Side, marks: list[Hit], reach: int) -> dict[str, Hit]:
    found: dict[str, Hit] = {}
    verbs = side.of("verb")
    for mark in marks:
        for verb in verbs:
            if mark.last <= verb.first < mark.last + reach:
                found.setdefault(verb.id, verb)
                break
    return found


def _is_past(side: Side, hit: Hit) -> bool:
    word = side.text.tokens[hit.first].low
    near = [token.low for token in side.text.tokens[max(0, hit.first - 3) : hit.first]]
    is_noun = near[-1:] and near[-1] in ("the", "a", "an", "its", "their")
    return (word.endswith("ed") or word in _PAST) and not is_noun and not _NOT_PAST.intersection(near)


_NOT_PAST = frozenset({"be", "to", "should", "must", "would", "are", "is"})
_PAST = frozenset("held took taken gave given met led built rose fell grew drew sent set drawn paid".split())
