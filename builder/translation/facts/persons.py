"""Finding Vietnamese names of people in a Vietnamese text.

What may live here: what a syllable is, runs of capitalised words, and which of them are names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from builder.translation.facts.phrases import Hit
from builder.translation.facts.tables import peoples
from builder.translation.facts.text import Text, Token, fold

_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?"
    r"(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uai|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu|ie)"
    r"(?:c|ch|m|n|ng|nh|p|t)?"
)


@lru_cache(maxsize=8192)
def is_syllable(low: str) -> bool:
    """Return whether a lower-case word could be a Vietnamese syllable."""
    return _SYLLABLE.fullmatch(fold(low)) is not None


def is_adjacent(text: Text, left: int) -> bool:
    """Return whether nothing but a space stands between a token and the next."""
    one, two = text.tokens[left], text.tokens[left + 1]
    return text.clean[one.end : two.start].isspace() and "\n" not in text.clean[one.end : two.start]


def run(text: Text, first: int, most: int) -> int:
    """Return the end of the run of capitalised words that begins at `first`."""
    last = first + 1
    tokens = text.tokens
    while (
        last < len(tokens)
        and last - first < most
        and tokens[last].kind == "word"
        and tokens[last].text[0].isupper()
        and is_adjacent(text, last - 1)
    ):
        last += 1
    return last


def inside(places: Sequence[Hit], index: int) -> bool:
    """Return whether one of `places` covers the token."""
    return any(hit.first <= index < hit.last for hit in places)


def people(text: Text, places: Sequence[Hit]) -> list[Hit]:
    """Return the Vietnamese names of people: a surname and one to four more capitalised syllables."""
    tokens = text.tokens
    found = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if (
            token.kind != "word"
            or not token.text[0].isupper()
            or token.low not in peoples.SURNAMES
            or inside(places, index)
        ):
            index += 1
            continue
        before = tokens[index - 1] if index else None
        is_inside = (
            before is not None
            and before.kind == "word"
            and before.text[0].isupper()
            and is_adjacent(text, index - 1)
        )
        if before is not None and before.low in _PLACE_WORDS:
            index = run(text, index, 4)
            continue
        if is_inside and before is not None and before.low not in _TITLE_ENDS:
            index += 1
            continue
        last = run(text, index, 5)
        while last > index + 1 and (
            not is_syllable(tokens[last - 1].low) or tokens[last - 1].low in _NOT_IN_NAMES
        ):
            last -= 1
        if last - index >= 2 and (last - index >= 3 or _is_two_syllable_name(tokens, index)):  # noqa: PLR2004
            found.append(Hit("person", index, last))
            index = last
        else:
            index += 1
    return found


# What stands before the name of a place: huyện Văn Lãng is nobody.
_PLACE_WORDS = frozenset(
    "huyện xã tỉnh phường quận thôn bản khẩu sông đảo núi đường phố trấn trường thị cầu hồ làng sang tại ở".split()
)
_TITLE_ENDS = frozenset(
    "chí ông bà tịch đốc trưởng thư sứ nhân viên sĩ sư phòng đoàn tướng anh chị cô tỉnh sở ubnd hđnd".split()
)
_NOT_IN_NAMES = frozenset("chủ phó giám bí bộ sở ủy hội đại và là".split())


def _is_two_syllable_name(tokens: Sequence[Token], index: int) -> bool:
    """Return whether two capitalised syllables may name somebody; the second of `Lê hội` may not."""
    second = tokens[index + 1].low
    return second not in ("hội", "đoàn", "vụ", "động", "ban", "trình", "quốc", "nghị", "bộ")
