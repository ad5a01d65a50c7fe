"""Countries, provinces and partners: none may be lost, none may come, none may become another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.translation.facts import names
from builder.translation.facts.discrepancy import Discrepancy, differ
from builder.translation.facts.pair import Pair, Side
from builder.translation.facts.persons import is_syllable
from builder.translation.facts.phrases import Hit
from builder.translation.facts.text import fold

# Names that a translation may add or leave out: the country that everything is about, and wide regions.
_FREE = frozenset({"VNM", "r-sea", "r-eurasia"})
# Two names of one land: the old province and the city of today.
_AKIN: tuple[frozenset[str], ...] = (
    frozenset({"thua-thien-hue", "hue"}),
    frozenset({"r-europe", "EU"}),
    frozenset({"r-sea", "ASEAN"}),
    frozenset({"LA-VT", "x-vientiane"}),
    frozenset({"lang-son", "lang-son-city"}),
)


def compare(pair: Pair) -> Iterator[Discrepancy]:
    """Yield places that differ."""
    vi = _found(pair.vi, is_vietnamese=True)
    en = _found(pair.en, is_vietnamese=False)
    missing = {place: hit for place, hit in vi.items() if place not in en and place not in _FREE}
    extra = {place: hit for place, hit in en.items() if place not in vi and place not in _FREE}
    for group in _AKIN:
        if group & vi.keys() and group & en.keys():
            for place in group:
                missing.pop(place, None)
                extra.pop(place, None)
    lands = {pair.context.within.get(place, "") for place in vi}
    is_friend = _FRIEND.search(pair.vi.text.lower) is not None
    for place, hit in list(extra.items()):
        if (
            place in lands
            or _is_spelt_alike(pair, hit)
            or (is_friend and place in _NEIGHBOURS and not _NEIGHBOURS & vi.keys())
        ):
            del extra[place]
    for hit in extra.values():
        nearest = next(iter(missing), None)
        if nearest is None:
            yield differ("E521", None, pair.en.span(hit))
        else:
            yield differ("E521", pair.vi.span(missing.pop(nearest)), pair.en.span(hit))
    yield from (differ("W521", pair.vi.span(hit), None) for hit in missing.values())


# Vietnamese calls its neighbours friends: "hỗ trợ bạn", "nước bạn".
_FRIEND = re.compile(r"\b(?:nước|phía|tỉnh|hỗ trợ|giúp|cho|của|với) bạn\b")
_NEIGHBOURS = frozenset({"LAO", "CHN", "KHM", "CUB", "RUS"})


def _found(side: Side, *, is_vietnamese: bool) -> dict[str, Hit]:
    found: dict[str, Hit] = {}
    tokens = side.text.tokens
    bodies = {hit.first for hit in side.of("acronym")}
    coins = side.of("currency")
    for hit in side.of("place"):
        if hit.first in bodies:
            continue  # an organisation: `groups.py`
        if any(coin.first <= hit.first and hit.last <= coin.last for coin in coins):
            continue  # đô la Mỹ, Lao kip
        if is_vietnamese:
            if any(person.first <= hit.first < person.last for person in side.persons):
                continue
            if hit.last - hit.first == 1 and _is_part_of_name(side, hit.first):
                continue
        elif tokens[hit.first].low == "us" and any(coin.first == hit.last for coin in coins):
            continue
        found.setdefault(hit.id, hit)
    return found


def _is_part_of_name(side: Side, index: int) -> bool:
    """Return whether this is the Nga of `Thu Nga` and the Đức of `Đức Thọ`."""
    tokens = side.text.tokens
    if not is_syllable(tokens[index].low):
        return False  # Campuchia, whoever is named behind it
    for other, left in ((index - 1, index - 1), (index + 1, index)):
        if (
            not 0 <= other < len(tokens)
            or tokens[other].kind != "word"
            or not tokens[other].text[0].isupper()
        ):
            continue
        if side.text.clean[tokens[left].end : tokens[left + 1].start] != " ":
            continue
        if (
            other < index
            and (other == 0 or tokens[other - 1].kind != "word")
            and tokens[other].low in _OPENERS
        ):
            continue
        if tokens[other].text.isupper() or not is_syllable(tokens[other].low) or tokens[index].low == "huế":
            continue
        return True
    return False


_OPENERS = frozenset(
    {"nước", "phía", "tại", "với", "từ", "ở", "sang", "bạn", "người", "và", "cùng", "festival"}
)


def _is_spelt_alike(pair: Pair, hit: Hit) -> bool:
    """Return whether the English name stands letter for letter in the Vietnamese: Hồng Hà, Long An."""
    tokens = pair.en.text.tokens[hit.first : hit.last]
    wanted = [fold(token.text) for token in tokens]
    words = [fold(token.text) for token in pair.vi.text.tokens]
    return any(True for _ in names.find(words, wanted))
