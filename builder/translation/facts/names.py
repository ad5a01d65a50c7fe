"""Names of people and places, and other proper names: spelling, order, and whether they are there at all.

What may live here: finding names in a text and looking for them in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.translation.facts.discrepancy import Discrepancy, differ
from builder.translation.facts.pair import Pair, Side
from builder.translation.facts.persons import inside, is_syllable, run
from builder.translation.facts.phrases import Hit
from builder.translation.facts.tables import acronyms, peoples
from builder.translation.facts.text import Span, Text, Token, fold


def _bare(token: Token) -> str:
    """Return a word of a name for comparing: `Khiết's` -> khiet."""
    return fold(re.sub(r"['’]s?$", "", token.text))


def _folded(side: Side) -> list[str]:
    return [_bare(token) if token.kind == "word" else token.text for token in side.text.tokens]


def find(words: Sequence[str], wanted: Sequence[str]) -> Iterator[int]:
    """Yield where `wanted` stands in `words`, hyphens inside it passed over."""
    size = len(wanted)
    for index in range(len(words) - size + 1):
        if words[index] == wanted[0] and list(words[index : index + size]) == list(wanted):
            yield index


def _far(one: str, two: str, most: int = 3) -> int:
    """Return the edit distance, at most `most`."""
    if abs(len(one) - len(two)) >= most:
        return most
    row = list(range(len(two) + 1))
    for number, char in enumerate(one, 1):
        previous, row[0] = row[0], number
        for place, other in enumerate(two, 1):
            previous, row[place] = (
                row[place],
                min(row[place] + 1, row[place - 1] + 1, previous + (char != other)),
            )
    return min(row[-1], most)


def _is_close(one: str, two: str) -> bool:
    return one == two or _far(one, two) <= (1 if min(len(one), len(two)) <= 4 else 2)  # noqa: PLR2004, short syllables


def compare(pair: Pair) -> Iterator[Discrepancy]:
    """Yield names misspelt, reordered, missing or invented."""
    words = _folded(pair.en)
    used: set[int] = set()
    lost: list[tuple[Hit, list[str]]] = []
    seen: set[tuple[str, ...]] = set()
    persons = pair.vi.persons
    for hit in persons:
        tokens = pair.vi.text.tokens[hit.first : hit.last]
        wanted = [fold(token.text) for token in tokens]
        if tuple(wanted) in seen:
            continue
        seen.add(tuple(wanted))
        places = [index for index in find(words, wanted) if index not in used]
        if not places:
            lost.append((hit, wanted))
            continue
        for index in places:
            used.update(range(index, index + len(wanted)))
            if _is_marked_wrong(tokens, pair.en.text.tokens[index : index + len(wanted)]):
                yield differ("E520", pair.vi.span(hit), pair.en.text.over(index, index + len(wanted)))
    for hit, wanted in lost:
        yield from _lost(pair, hit, wanted, words, used)
    yield from _invented(pair, words, used)
    yield from _foreign(pair, words, persons)
    yield from _levels(pair)
    yield from _other_names(pair, words, used, persons)


def _tone_moved(word: str) -> str:
    """Return a syllable with old and new tone placement made one: hoà and hòa."""
    for old, new in (("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"), ("oè", "òe"), ("oé", "óe"),
                     ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy")):  # fmt: skip
        word = word.replace(old, new)
    return word


def _is_marked_wrong(vi: Sequence[Token], en: Sequence[Token]) -> bool:
    """Return whether the English keeps diacritics and gets one wrong: Nguyễn Dũng for Nguyễn Dung."""
    written = [re.sub(r"['’]s?$", "", token.text).lower() for token in en]
    if all(word.isascii() for word in written):
        return False
    return any(_tone_moved(word) != _tone_moved(token.low) for word, token in zip(written, vi, strict=True))


def _lost(pair: Pair, hit: Hit, wanted: list[str], words: list[str], used: set[int]) -> Iterator[Discrepancy]:
    size = len(wanted)
    tokens = pair.en.text.tokens
    vi = pair.vi.span(hit)
    best, where = 0.0, (0, 0)
    for length in (size, size - 1, size + 1):
        if length < 2:  # noqa: PLR2004, one word is no name
            continue
        for index in range(len(words) - length + 1):
            if index in used or not _is_name(tokens, index, length):
                continue
            score = _likeness(wanted, words[index : index + length])
            if score > best:
                best, where = score, (index, index + length)
    if best >= _ALIKE:
        used.update(range(*where))
        code = "E520/order" if sorted(words[slice(*where)]) == sorted(wanted) else "E520"
        yield differ(code, vi, pair.en.text.over(*where))
        return
    given = wanted[-1]
    alone = next(
        (
            i
            for i, word in enumerate(words)
            if word == given and tokens[i].text[:1].isupper() and i not in used
        ),
        None,
    )
    if _is_chinese(pair) and alone is None:
        return
    yield differ("W520", vi, pair.en.text.over(alone, alone + 1) if alone is not None else None)


_ALIKE = 0.5


def _is_name(tokens: Sequence[Token], index: int, length: int) -> bool:
    return all(token.kind == "word" and token.text[0].isupper() for token in tokens[index : index + length])


def _likeness(wanted: Sequence[str], found: Sequence[str]) -> float:
    """Return how much of a name stands in other words of a name, 1 all of it."""
    if sorted(wanted) == sorted(found):
        return 0.99
    left = list(found)
    score = 0.0
    for word in wanted:
        if word in left:
            left.remove(word)
            score += 1
        elif (near := next((other for other in left if _is_close(word, other)), None)) is not None:
            left.remove(near)
            score += 0.75
    return score / max(len(wanted), len(found))


def _is_chinese(pair: Pair) -> bool:
    """Names of Chinese people are read in Vietnamese (Lưu Ninh) and written in pinyin (Liu Ning)."""
    places = {hit.id for hit in pair.vi.of("place")}
    return any(
        place == "CHN" or pair.context.within.get(place) == "CHN" or place.startswith("CN-")
        for place in places
    )


def _invented(pair: Pair, words: list[str], used: set[int]) -> Iterator[Discrepancy]:
    """Yield a Vietnamese name that stands in the English alone."""
    tokens, source = pair.en.text.tokens, set(_folded(pair.vi))
    places = pair.en.of("place")
    for index, word in enumerate(words):
        if (
            word not in peoples.SURE_SURNAMES
            or index in used
            or not tokens[index].text[0].isupper()
            or inside(places, index)
        ):
            continue
        last = run(pair.en.text, index, 4)
        name = words[index:last]
        if (
            last > index + 1
            and all(is_syllable(part) for part in name)
            and not any(part in source for part in name)
        ):
            yield differ("E520", None, pair.en.text.over(index, last))
            used.update(range(index, last))


_SHORT = 5
_SYMBOL = 3
"""Letters that a name or acronym has at least, to be looked for."""


def _foreign(pair: Pair, words: list[str], persons: list[Hit]) -> Iterator[Discrepancy]:
    """Yield foreign names, written alike in both languages, that differ or are gone."""
    known = set(words)
    covered = [hit for group in ("place", "acronym", "currency") for hit in pair.vi.of(group)] + persons
    reported: set[str] = set()
    for index, token in enumerate(pair.vi.text.tokens):
        if (
            token.kind != "word"
            or not token.text[0].isupper()
            or not token.text.isascii()
            or len(token.text) < _SYMBOL
        ):
            continue
        word = _bare(token)
        if (
            is_syllable(word)
            or word in known
            or word in reported
            or inside(covered, index)
            or token.text.isupper()
        ):
            continue
        if len(word) > _SHORT and any(other.startswith(word) for other in known):
            continue  # Singapore and Singaporean
        reported.add(word)
        near = next(
            (
                place
                for place, other in enumerate(words)
                if pair.en.text.tokens[place].text[:1].isupper()
                and len(other) > 3  # noqa: PLR2004, short words are alike by chance
                and other[0] == word[0]
                and _far(word, other) <= 2  # noqa: PLR2004, two letters
            ),
            None,
        )
        if near is not None:
            yield differ("E520", pair.vi.text.over(index, index + 1), pair.en.text.over(near, near + 1))
        elif word not in _TRANSLATED:
            yield differ("W520", pair.vi.text.over(index, index + 1), None)
    yield from _hyphened(pair)
    yield from _capitals(pair, words, covered)


_CAPITALS = "A-Z" + "".join(filter(str.isupper, map(chr, (*range(0xC0, 0x250), *range(0x1EA0, 0x1EFA)))))
_NAME = rf"[{_CAPITALS}][^\W\d_]*(?:\s[{_CAPITALS}][^\W\d_]*){{0,2}}"
_LEVEL_VI = re.compile(rf"\b((?i:tỉnh|huyện|xã|phường|thị xã|thành phố|quận|thị trấn))\s+({_NAME})")
_LEVEL_EN = re.compile(
    rf"\b({_NAME})\s((?i:Province|Provincial|District|Commune|Ward|Town|City|Municipal|Township))\b"
)
_LEVELS = {
    "tỉnh": "province city provincial", "huyện": "district town", "xã": "commune village township", "phường": "ward",
    "thị xã": "town city municipal", "thành phố": "city province municipal provincial", "quận": "district", "thị trấn": "town township",
}  # fmt: skip


def _levels(pair: Pair) -> Iterator[Discrepancy]:
    """Yield a district that is called a province, and the like."""
    said: dict[tuple[str, str], re.Match[str]] = {}
    for match in _LEVEL_VI.finditer(pair.vi.text.clean):
        words = fold(match[2]).split()
        for word in words[1:] or words:  # a person may be named right behind: huyện Kỳ Sơn Nguyễn Hữu Minh
            said[words[0], word] = match
    for match in _LEVEL_EN.finditer(pair.en.text.clean):
        words = fold(match[1]).split()
        for size in (2, 1, 3):
            name = words[-size:]
            mine = said.get((name[0], name[-1]))
            if mine is not None:
                if match[2].lower() not in _LEVELS[mine[1].lower()]:
                    yield differ("E521", pair.vi.text.span(*mine.span()), pair.en.text.span(*match.span()))
                break


_HYPHENED = re.compile(r"\b([A-Z][a-z]+)-([a-z]+)\b")


def _hyphened(pair: Pair) -> Iterator[Discrepancy]:
    """Yield names such as Kim Sung-ho whose second part differs."""
    theirs = {match.group().lower(): match for match in _HYPHENED.finditer(pair.en.text.clean)}
    flat = re.sub(r"[-\s]", "", pair.en.text.lower)
    for match in _HYPHENED.finditer(pair.vi.text.clean):
        if match.group().lower().replace("-", "") in flat:
            continue
        for other in theirs.values():
            if other[1] == match[1]:
                yield differ("E520", pair.vi.text.span(*match.span()), pair.en.text.span(*other.span()))


# Foreign words in Vietnamese that English writes otherwise.
_TRANSLATED = frozenset(
    "festival website internet video logistics fanpage facebook zalo youtube online marketing tour container email "
    "asean unesco gala show visa euro robot smartphone halal farmtrip famtrip pressrip workshop clip radio video kip "
    "mekong covid".split()
)


def _capitals(pair: Pair, words: list[str], covered: list[Hit]) -> Iterator[Discrepancy]:
    """Yield an acronym that no table knows and that the English spells otherwise."""
    known = set(words)
    source = {_bare(token) for token in pair.vi.text.words}
    mine = [
        index
        for index, token in enumerate(pair.vi.text.tokens)
        if token.kind == "word" and token.text.isupper() and len(token.text) >= 3 and not inside(covered, index)  # noqa: PLR2004
        and token.text not in acronyms.VIETNAMESE and fold(token.text) not in known and token.text.isascii()
    ]  # fmt: skip
    if not mine or _is_shouting(pair.vi.text):
        return
    theirs = [
        index
        for index, token in enumerate(pair.en.text.tokens)
        if token.kind == "word" and token.text.isupper() and len(token.text) >= 3 and _bare(token) not in source  # noqa: PLR2004
        and not inside(pair.en.of("acronym"), index)
    ]  # fmt: skip
    for index in mine:
        word = fold(pair.vi.text.tokens[index].text)
        near = next(
            (
                place
                for place in theirs
                if _far(word, words[place]) < _SYMBOL and len(word) <= len(words[place]) + 1
            ),
            None,
        )
        if near is not None:
            yield differ("E524", pair.vi.text.over(index, index + 1), pair.en.text.over(near, near + 1))


def _is_shouting(text: Text) -> bool:
    return sum(token.text.isupper() for token in text.words) > len(text.words) // 2


def _other_names(pair: Pair, words: list[str], used: set[int], persons: list[Hit]) -> Iterator[Discrepancy]:
    """Yield names no vocabulary knows (huyện Văn Lãng) that the English spells otherwise."""
    text, tokens = pair.vi.text, pair.vi.text.tokens
    covered = [*pair.vi.of("place"), *persons]
    if _is_shouting(text):
        return
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.kind != "word" or not token.text[0].isupper() or inside(covered, index):
            index += 1
            continue
        last = run(text, index, 5)
        while last > index and inside(covered, last - 1):
            last -= 1
        if token.low in peoples.HONORIFICS and last - index > 1:
            index += 1  # Ông Choi Jae Hoon
        wanted = [fold(part.text) for part in tokens[index:last]]
        if len(wanted) >= 2 and all(is_syllable(word) for word in wanted):  # noqa: PLR2004
            exact = next(iter(find(words, wanted)), None)
            if exact is not None:
                english = pair.en.text.tokens[exact : exact + len(wanted)]
                if _is_marked_wrong(tokens[index:last], english):
                    yield differ(
                        "E521", text.over(index, last), pair.en.text.over(exact, exact + len(wanted))
                    )
            else:
                yield from _near_name(pair, text.over(index, last), wanted, words, used)
        elif len(wanted) >= 2:  # noqa: PLR2004
            yield from _near_foreign(pair, index, wanted, words)
        index = max(last, index + 1)


def _near_foreign(pair: Pair, first: int, wanted: list[str], words: list[str]) -> Iterator[Discrepancy]:
    """Yield the one word that differs in a foreign name, where `_foreign` must pass it over: the Hoon of Choi Jae Hoon."""
    size = len(wanted)
    most = 2 if size > 2 else 1  # noqa: PLR2004, two words that stand vouch for the third
    tokens = pair.en.text.tokens
    for index in range(len(words) - size + 1):
        found = words[index : index + size]
        apart = [place for place in range(size) if found[place] != wanted[place]]
        if len(apart) != 1 or not _is_name(tokens, index, size):
            continue
        here, there = first + apart[0], index + apart[0]
        mine, other = wanted[apart[0]], words[there]
        is_read_elsewhere = pair.vi.text.tokens[here].text.isascii() and not is_syllable(mine)
        if is_read_elsewhere or mine in words or other.startswith(mine) or _far(mine, other) > most:
            continue
        yield differ("E520", pair.vi.text.over(here, here + 1), pair.en.text.over(there, there + 1))
        return


def _near_name(
    pair: Pair, vi: Span, wanted: list[str], words: list[str], used: set[int]
) -> Iterator[Discrepancy]:
    size = len(wanted)
    tokens = pair.en.text.tokens
    places = pair.en.of("place")
    source = set(_folded(pair.vi))
    for index in range(len(words) - size + 1):
        if index in used or inside(places, index) or not _is_name(tokens, index, size):
            continue
        found = words[index : index + size]
        same = sum(one == two for one, two in zip(wanted, found, strict=True))
        if same == size - 1:
            other = next(place for place in range(size) if found[place] != wanted[place])
            is_name = is_syllable(found[other]) or _is_close(found[other], wanted[other])
            is_lao = found[other] == wanted[other].replace("oo", "o")  # Noọng Hét
            if is_name and not is_lao and found[other] not in source:
                yield differ("E521", vi, pair.en.text.over(index, index + size))
                return
