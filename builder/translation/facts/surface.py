"""The English as a text: is it English, is it whole, is it a translation at all.

What may live here: echo, junk pages, Vietnamese left over, length, cut ends, and a gender that came from nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.translation.facts.discrepancy import Discrepancy, differ
from builder.translation.facts.pair import Pair
from builder.translation.facts.persons import is_syllable
from builder.translation.facts.tables import acronyms, peoples
from builder.translation.facts.text import Text, fold

# What translators and the networks before them answer instead of a translation.
_JUNK = re.compile(
    r"MYMEMORY WARNING|YOU USED ALL AVAILABLE FREE TRANSLATIONS|QUERY LENGTH LIMIT|PLEASE SELECT TWO DISTINCT LANGUAGES"
    r"|INVALID (?:LANGUAGE|SOURCE|TARGET)|NO QUERY SPECIFIED|INVALID EMAIL PROVIDED|AUTO IS NOT SUPPORTED|<!DOCTYPE|<html\b|</?(?:body|head|div|span|script|center|title|h1|p|br|b|i|a|font|style|table|td|tr)\b[^>]*>"
    r"|\b(?:500|502|503|504|429|403|404)\b[^.]{0,12}\b(?:Bad Gateway|Internal Server Error|Service Unavailable|Gateway Time-?out|Too Many Requests|Forbidden|Not Found|Server Error)"
    r"|\b(?:Bad Gateway|Internal Server Error|Service (?:Temporarily )?Unavailable|Gateway Time-?out|Too Many Requests|Error \d{3} \(|Access Denied|Request Entity Too Large)\b"
    r"|unusual traffic|\bcaptcha\b|enable JavaScript|rate limit|quota exceeded|usage limits?|API[ _-]?key|\bnginx\b|Cloudflare|Traceback \(most recent|Exception:"
    r"|That['’]s an error|Invalid request|^\s*\{\s*\"|&(?:#\d+|#x[0-9a-f]+|quot|amp|nbsp|lt|gt|apos);|�|Ã[\x80-\xbf¡-¿]|â€|Ä‘|áº[¡-¿]|á»"
    r"|as an AI|language model|Here is the translation|Sure[,!] here|I(?: a|')m sorry, but I|I cannot translate|\[\[TRANSLATION|\[(?:UNTRANSLATED|TODO|FIXME)\]|lorem ipsum|__\w+__|\{\{?\w*\}?\}|\{\d+\}|%[sd]\b|<\d+>|XXXX|@@\w+",
    re.IGNORECASE,
)
# One of these stands in everything that the pattern above can find; looking for them is much cheaper.
_SIGNS = re.compile(r"[<&{\[%_@�ÃâÄº»]")
_JUNK_WORDS = (
    "mymemory", "query", "you used", "please select", "invalid", "supported", "gateway", "error", "unavailable", "too many",
    "forbidden", "not found", "denied", "too large", "traffic", "captcha", "javascript", "rate limit", "quota", "usage limit",
    "api", "nginx", "cloudflare", "traceback", "exception", "an ai", "language model", "here is", "sure", "sorry",
    "translate", "lorem", "xxxx",
)  # fmt: skip
_NOTHING = re.compile(
    r"\s*(?:none|null|undefined|nan|n/?a|error|false|true|\[\]|\{\}|-+|\.+|\?+|translation)?\s*",
    re.IGNORECASE,
)
_FOREIGN_SCRIPT = re.compile(
    r"[\u0400-\u04ff\u0370-\u03ff\u0590-\u06ff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
)
_VIETNAMESE = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9àáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝĩũĨŨ]")
_SURELY_VIETNAMESE = re.compile(r"[ăđơưĂĐƠƯ\u1ea0-\u1ef9ĩũĨŨ]")
_LONG, _LONGER = 60, 160
_WAS_ABBREVIATED = (
    ("UBND", 16),
    ("HĐND", 16),
    ("CHDCND", 20),
    ("UBCTLH", 22),
    ("KT-XH", 14),
    ("PCPNN", 24),
    ("ANTT", 16),
)


def compare(pair: Pair) -> Iterator[Discrepancy]:
    """Yield what is wrong with the English whatever it says."""
    yield from _left_over(pair)
    yield from _length(pair)
    yield from _cut(pair)
    yield from _said_twice(pair)
    yield from _gender(pair)


def is_hopeless(pair: Pair) -> Discrepancy | None:
    """Return why the English is no translation at all, or None."""
    vi, en = pair.vi.text, pair.en.text
    whole = en.span(0, len(en.clean))
    if not vi.clean.strip():
        return differ("E561", None, whole) if en.clean.strip() else None
    if _NOTHING.fullmatch(en.clean) and not _NOTHING.fullmatch(vi.clean):
        return differ("E561", vi.span(0, len(vi.clean)), whole)
    if _is_echo(pair):
        return differ("E560", vi.span(0, len(vi.clean)), whole)
    return None


def _is_echo(pair: Pair) -> bool:
    vi, en = pair.vi.text, pair.en.text
    common = [token for token in vi.words if not token.text[0].isupper() and _VIETNAMESE.search(token.text)]
    if not common:
        return False
    if " ".join(en.clean.split()).lower() == " ".join(vi.clean.split()).lower():
        return True
    mine = [fold(token.text) for token in vi.words]
    theirs = [fold(token.text) for token in en.words]
    if len(mine) < 4 or not theirs:  # noqa: PLR2004, a few words may be names only
        return mine == theirs
    known = set(mine)
    return sum(word in known for word in theirs) > 0.8 * len(theirs) and len(theirs) > 0.5 * len(mine)


def junk(pair: Pair) -> Iterator[Discrepancy]:
    """Yield what no translation holds: error pages, markup, other scripts; then nothing else is worth saying."""
    en = pair.en.text
    is_doubtful = _SIGNS.search(en.clean) is not None or any(word in en.lower for word in _JUNK_WORDS)
    for match in _JUNK.finditer(en.clean) if is_doubtful else ():
        if match.group().lower() not in pair.vi.text.lower:
            yield differ("E561", None, en.span(match.start(), match.end()))
    for match in _FOREIGN_SCRIPT.finditer(en.clean):
        if match.group() not in pair.vi.text.clean:
            yield differ("E564", None, en.span(match.start(), match.end()))
    yield from _another_tongue(pair)
    yield from _stutter(pair)


_ENGLISH = frozenset(
    "the of and to in a for with on by is was are were at from as that has have its be an".split()
)
_NOT_ENGLISH = frozenset(
    "le les des du une et dans pour avec est sur el los las del y en para con una por que der und das den mit von ist im für "
    "il di della dei e per che dan yang untuk di dengan pada".split()
)


def _another_tongue(pair: Pair) -> Iterator[Discrepancy]:
    """Yield a translation into French, Spanish, German, Italian or Indonesian."""
    words = [token.low for token in pair.en.text.words]
    if sum(word in _NOT_ENGLISH for word in words) > max(2, 2 * sum(word in _ENGLISH for word in words)):
        yield differ("E564", None, pair.en.text.span(0, len(pair.en.text.clean)))


def _stutter(pair: Pair) -> Iterator[Discrepancy]:
    """Yield a phrase of three or more words said three times over, as engines do when they lose their thread."""
    words = [token.low for token in pair.en.text.tokens]
    for size in range(1, 7):
        for index in range(len(words) - 3 * size + 1):
            if words[index] != words[index + size] or words[index] != words[index + 2 * size]:
                continue
            phrase = words[index : index + size]
            if phrase == words[index + size : index + 2 * size] == words[
                index + 2 * size : index + 3 * size
            ] and any(word.isalpha() for word in phrase):
                yield differ("E561", None, pair.en.text.over(index, index + 3 * size))
                return


_SENTENCE = re.compile(r"[^\s.!?;][^.!?;\n]*")
_SHORTEST = 15
"""Letters of a sentence that nobody writes twice in one text by chance."""


def _said_twice(pair: Pair) -> Iterator[Discrepancy]:
    """Yield a whole sentence that stands in the English once more, and no sentence of the Vietnamese does."""
    again = _repeated(pair.en.text)
    if again is not None and _repeated(pair.vi.text) is None:
        yield differ("E561/twice", None, pair.en.text.span(*again))


def _repeated(text: Text) -> tuple[int, int] | None:
    """Return where a sentence stands for the second time."""
    seen: set[str] = set()
    for match in _SENTENCE.finditer(text.clean):
        said = match.group().rstrip()
        if len(said) >= _SHORTEST and said.lower() in seen:
            return match.start(), match.start() + len(said)
        seen.add(said.lower())
    return None


def _left_over(pair: Pair) -> Iterator[Discrepancy]:
    """Yield Vietnamese words outside names, and Vietnamese acronyms that English writes out."""
    text = pair.en.text
    run: list[int] = []
    for index, token in enumerate(text.tokens):
        if token.kind == "word" and _is_vietnamese_word(pair, index):
            run.append(index)
            continue
        if run and token.kind == "word":
            yield differ("W503", None, text.over(run[0], run[-1] + 1))
            run = []
    if run:
        yield differ("W503", None, text.over(run[0], run[-1] + 1))
    yield from _unmarked_terms(pair)


def _is_vietnamese_word(pair: Pair, index: int) -> bool:
    token = pair.en.text.tokens[index]
    if pair.en.taken[index]:
        return False
    if token.text in acronyms.VIETNAMESE:
        return True
    if not _VIETNAMESE.search(token.text) or token.low in peoples.KEPT_WORDS:
        return False
    if not is_syllable(token.low) and not _SURELY_VIETNAMESE.search(token.text):
        return False  # résumé, café
    if not token.text[0].isupper():
        return token.low not in ("m²", "km²") and (
            token.low != "đồng" or index == 0 or not _is_amount(pair, index - 1)
        )
    return False


def _is_amount(pair: Pair, index: int) -> bool:
    token = pair.en.text.tokens[index]
    return token.kind == "num" or token.low in ("million", "billion", "trillion", "thousand")


def _unmarked_terms(pair: Pair) -> Iterator[Discrepancy]:
    """Yield a Vietnamese term that lost its diacritics and not its language: So Ngoai vu."""
    tokens = pair.en.text.tokens
    words = [fold(token.text) for token in tokens]
    for index, word in enumerate(words):
        for phrase in _TERMS_BY_WORD.get(word, ()):
            if words[index : index + len(phrase)] != list(phrase) or pair.en.taken[index]:
                continue
            if tokens[index].text[0].isupper() or tokens[index].text.isascii():
                yield differ("W503", None, pair.en.text.over(index, index + len(phrase)))
                return


_TERMS = tuple(
    tuple(term.split())
    for term in (
        "so ngoai vu", "doi ngoai", "uy ban nhan dan", "hoi nghi", "tinh uy", "hoi dong nhan dan", "bo ngoai giao",
        "pho chu tich", "giam doc so", "dong chi", "nghi quyet", "ke hoach", "chuong trinh hanh", "bien ban ghi nho",
        "doan vao", "doan ra", "cong tac", "phi chinh phu", "hop tac", "nhiem vu", "thoa thuan", "vien tro", "to chuc",
        "nguoi viet nam", "dau tu", "lanh su", "cua khau", "chinh phu", "ngoai giao", "nhan dan", "chu tich", "thu truong",
        "bo truong", "trien khai", "hoat dong", "bien gioi", "lanh tho", "hoi nhap", "quoc te",
    )
)  # fmt: skip
_TERMS_BY_WORD = {term[0]: tuple(other for other in _TERMS if other[0] == term[0]) for term in _TERMS}


def _length(pair: Pair) -> Iterator[Discrepancy]:
    vi, en = pair.vi.text.clean, pair.en.text.clean
    size = len(vi) + sum(extra * vi.count(word) for word, extra in _WAS_ABBREVIATED)
    if size < 30:  # noqa: PLR2004, a word or two says nothing
        return
    ratio = len(en) / size
    low, high = (0.62, 1.9) if size >= _LONGER else (0.5, 2.4) if size >= _LONG else (0.4, 3.0)
    if not low <= ratio <= high:
        yield differ(
            "E562", pair.vi.text.span(0, len(vi)), pair.en.text.span(0, len(en)), ratio=f"{ratio:.2f}"
        )


_ENDS = ".!?…:;\"”’')»/*"
_DANGLING = frozenset(
    "and or the a an of to in on at for with by from as that which who whose its their into between including".split()
)


def _cut(pair: Pair) -> Iterator[Discrepancy]:
    """Yield an English that stops in the middle."""
    vi, en = pair.vi.text.clean.rstrip(), pair.en.text.clean.rstrip()
    if not en or not pair.en.text.words:
        return
    last = pair.en.text.words[-1]
    is_open = en[-1] not in _ENDS
    if (
        (
            is_open
            and last.end >= len(en) - 1
            and last.text in _DANGLING  # with a capital it ends a name: Annex A, Nghe An
            and (en[-1].isalpha() or en[-1] in ",-–")
        )
        or (is_open and vi[-1:] in (".", "!", "?", "…") and len(vi) > _LONG)
        or (en[-1] in ",–-" and vi[-1:] not in (",", "–", "-"))
    ):
        yield differ("E563", None, pair.en.text.span(last.start, last.end))


_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_MR = re.compile(r"\b(?:Mr|Messrs|Sir|gentleman|Chairman's wife)\b\.?")
_MS = re.compile(r"\b(?:Mrs|Ms|Miss|Madam|Madame|Chairwoman|Vice Chairwoman|spokeswoman|lady)\b\.?")
_MALE = re.compile(
    r"\b(?:[Ôô]ng|[Nn]gài|[Tt]hầy|[Aa]nh (?=[A-ZĐ])|nam (?:giới|sinh|thanh niên|công dân)|[Hh]oàng tử|[Qq]uốc vương|[Nn]hà vua|Vua"
    r"|con trai|em trai|Đức Vua|Hoàng thân)\b"
)
_FEMALE = re.compile(
    r"\b(?:[Bb]à(?! con)|[Cc]hị|[Cc]ô (?=[A-ZĐ])|[Nn]ữ|[Pp]hu nhân|[Pp]hụ nữ|[Cc]ông chúa|[Hh]oàng hậu|mẹ|vợ|em gái|con gái)\b"
    r"|\b[A-ZĐ]\w+ Thị [A-ZĐ]"
)


def _gender(pair: Pair) -> Iterator[Discrepancy]:
    """Yield he, she, Mr or Ms where the Vietnamese and the data give no gender."""
    vi, en = pair.vi.text.clean, pair.en.text.clean
    known = {gender for name, gender in pair.context.genders.items() if name in vi}
    male = bool(_MALE.search(vi)) or "male" in known
    female = bool(_FEMALE.search(vi)) or "female" in known
    comrade = "đồng chí" in pair.vi.text.lower
    for pattern, is_given in ((_HE, male), (_SHE, female), (_MR, male or comrade), (_MS, female or comrade)):
        match = None if is_given else pattern.search(en)
        if match is not None and not _is_common_her(pair, match):
            yield differ("E525", None, pair.en.text.span(match.start(), match.end()))
            return
    thi = re.search(r"\b[A-ZĐ]\w+ Thị [A-ZĐ]\w+", vi)
    match = _MR.search(en)
    if thi and match and not _MALE.search(vi):
        yield differ(
            "E525", pair.vi.text.span(thi.start(), thi.end()), pair.en.text.span(match.start(), match.end())
        )


def _is_common_her(pair: Pair, match: re.Match[str]) -> bool:
    """`Her Excellency`, `His Majesty` are titles that the Vietnamese has in other words."""
    following = pair.en.text.clean[match.end() : match.end() + 12].strip().lower()
    return following.startswith(("excellency", "majesty", "royal", "highness"))
