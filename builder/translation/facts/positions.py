"""Where in a month or year a thing was, and on which side of a day: early or late June, until or from 5 June.

What may live here: the words right before a moment, and where both texts say them of the same moment in contrary ways. Only
words that leave no doubt count: `by` and `until` are as good as each other, so are `from` and `after`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from builder.translation.facts.discrepancy import Discrepancy, differ
from builder.translation.facts.moments import Moment
from builder.translation.facts.pair import Pair, Side

_VI_PART = re.compile(
    r"(?<!nửa )(?<!tháng )(?<!quý )\b(?:(?P<start>đầu|thượng tuần)|(?P<middle>giữa|trung tuần)|(?P<end>cuối|hạ tuần))\s+(?:tháng\s+)?$",
    re.IGNORECASE,
)
_VI_BETWEEN = re.compile(r"\s*(?:và|với)\s")
_STRETCH = r"(?:few\s+)?(?:days?|weeks?|months?|ten\s+days|third)\s+(?:of|in)"
_EN_PART = re.compile(
    r"(?<!mid to )(?<!mid-to-)(?<!mid- to )(?<!early to )(?<!early-to-)\b(?:the\s+)?(?:"
    rf"(?P<start>early(?:\s+in)?|(?:beginning|start|outset)\s+of|(?:first|opening|initial)\s+{_STRETCH})"
    r"|(?P<middle>mid|middle\s+of)"
    rf"|(?P<end>late(?:\s+in)?|(?:end|close)\s+of|year[\s-]end|end|(?:last|final|closing)\s+{_STRETCH})"
    r")[\s-]+(?:the\s+)?$",
    re.IGNORECASE,
)
_VI_SIDE = re.compile(
    r"(?<!không )(?<!liên quan )(?<!đề cập )\b(?:(?P<till>trước|đến|tới)|(?P<since>từ|sau))"
    r"(?:\s+(?:hết|ngày|tháng|năm|quý|sáng|chiều|tối|đầu|giữa|cuối|lúc|thời điểm))*\s*$",
    re.IGNORECASE,
)
_EN_SIDE = re.compile(
    r"\b(?:(?P<till>before|prior\s+to|by|until|till|up\s+to|(?:^|(?:runs?|ran|lasts?|lasted|valid|appl(?:y|ies|ied)|open|extend(?:s|ed)?|continue[sd]?)\s+)to|through|no\s+later\s+than|ahead\s+of)"
    r"|(?P<since>after|from|since|following|(?:starting|beginning)(?!\s+of)))"
    r"(?:\s+(?:the|on|of|from|morning|afternoon|evening|end|beginning|start|middle|early|late|mid))*[\s-]*$",
    re.IGNORECASE,
)
_WIDEST = 40
"""Characters before a moment that its own words may take."""

_CODES = {"day": "E510", "month": "E511", "quarter": "E511", "year": "E511", "time": "E512"}
_Key = tuple[str, tuple[int, ...]]


class _Words(NamedTuple):
    """What the words before a moment say, and where they and the moment stand."""

    says: str
    start: int
    end: int


def compare(pair: Pair) -> Iterator[Discrepancy]:
    """Yield moments that are early in one text and late in the other, or until and from."""
    vi, en = _single(pair.vi), _single(pair.en)
    alike = [(vi[key], en[key]) for key in vi.keys() & en.keys()]
    for mine, theirs in sorted(alike, key=lambda found: found[1].start):
        code = _CODES[theirs.kind]
        one, two = _part(pair.vi, mine, _VI_PART), _part(pair.en, theirs, _EN_PART)
        if one is None or two is None or one.says == two.says:
            one, two = _side(pair.vi, mine, _VI_SIDE), _side(pair.en, theirs, _EN_SIDE)
        if one is not None and two is not None and one.says != two.says:
            yield differ(code, pair.vi.text.span(one.start, one.end), pair.en.text.span(two.start, two.end))


def _single(side: Side) -> dict[_Key, Moment]:
    """Return the moments that stand alone and once: no lists, no ranges, a month rather than its year."""
    by_start: dict[int, list[Moment]] = {}
    for moment in side.moments:
        if moment.kind in _CODES:
            by_start.setdefault(moment.start, []).append(moment)
    found: dict[_Key, list[Moment]] = {}
    for together in by_start.values():
        own = [moment for moment in together if moment.kind != "year"] or together
        for moment in own:
            found.setdefault((moment.kind, moment.value), []).extend([moment] * len(own))
    return {key: moments[0] for key, moments in found.items() if len(moments) == 1}


def _part(side: Side, moment: Moment, pattern: re.Pattern[str]) -> _Words | None:
    if moment.kind in ("day", "time") or _VI_BETWEEN.match(side.text.clean, moment.end):
        return None  # `giữa tháng 5 và tháng 6` is between the two
    return _before(side, moment, moment.start, pattern)


def _side(side: Side, moment: Moment, pattern: re.Pattern[str]) -> _Words | None:
    """Read `đến ngày 5/6`; a denial turns it round: did not reopen until 5 June."""
    if any(hit.id == "not" for hit in side.of("negation")):
        return None
    digit = re.compile(r"\d").search(side.text.clean, moment.start, moment.end)
    is_cued = (
        moment.kind == "day" and digit is not None and pattern is _VI_SIDE
    )  # the cue is part of the moment
    return _before(side, moment, digit.start() if is_cued and digit else moment.start, pattern)


def _before(side: Side, moment: Moment, end: int, pattern: re.Pattern[str]) -> _Words | None:
    match = pattern.search(side.text.clean[:end], max(0, end - _WIDEST))
    if match is None or match.lastgroup is None:
        return None
    span = side.at(Moment(moment.kind, moment.value, match.start(), moment.end))
    return _Words(match.lastgroup, match.start(), match.start() + len(span.text))
