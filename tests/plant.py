"""Plants one wrong fact in a correct translation, to measure what the fact checks see.

Each kind of mutation changes one fact of the English, or returns None where the pair has no such fact. The same seed
plants the same mistakes. What may live here: mutations; nothing of the checks is imported, so that the tool does not
share their blind spots.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

Mutation = Callable[[random.Random, str, str], str | None]


class Planted(NamedTuple):
    """A pair with one wrong fact."""

    kind: str
    vi: str
    en: str
    right: str


_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_NUMBER = re.compile(
    r"(?<![\w.,/-])\d{1,3}(?:,\d{3})+(?![\d.,]*\d)|(?<![\w.,/-])\d+(?:\.\d+)?(?![\w/-]|[.,]\d)"
)
_YEAR = re.compile(r"(?<![\d,./-])(?:19|20)\d\d(?![\d,/])(?!-\d)")
_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)})\b|\b({'|'.join(_MONTHS)}) (\d{{1,2}})\b(?!\d)")
_FULL_DATE = re.compile(
    rf"\b(?:{'|'.join(_MONTHS)}) \d{{1,2}}(?:[-–]\d{{1,2}}| to \d{{1,2}})?, (?:19|20)\d\d|Q[1-4]\b"
)


def _pick(rng: random.Random, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    matches = list(pattern.finditer(text))
    return rng.choice(matches) if matches else None


def _put(text: str, match: re.Match[str], new: str) -> str | None:
    if new == match.group():
        return None
    made = text[: match.start()] + new + text[match.end() :]
    return made[:1].upper() + made[1:]


def _plain_number(rng: random.Random, en: str) -> re.Match[str] | None:
    """Pick a number that is no year, date or document number."""
    banned = [match.span() for pattern in (_YEAR, _DATE, _FULL_DATE) for match in pattern.finditer(en)]
    found = [
        match
        for match in _NUMBER.finditer(en)
        if not any(start <= match.start() < end for start, end in banned)
        and not re.search(
            r"(?:No\.|Decision|Resolution|Decree|Circular|Plan|Directive|Programme|Program) $",
            en[: match.start()],
        )
    ]
    return rng.choice(found) if found else None


def _swap(*pairs: tuple[str, str]) -> Mutation:
    """Return a mutation that puts one wording for another, either way."""

    def mutate(rng: random.Random, _vi: str, en: str) -> str | None:
        options = [(one, two) for one, two in pairs if re.search(rf"\b{one}\b", en)]
        if not options:
            return None
        one, two = rng.choice(options)
        made = re.sub(rf"\b{one}\b", two, en)
        return made if made != en else None

    return mutate


def number_digit(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _plain_number(rng, en)
    if match is None:
        return None
    places = [index for index, char in enumerate(match.group()) if char.isdigit()]
    index = rng.choice(places)
    old = match.group()[index]
    new = rng.choice([digit for digit in "123456789" if digit != old])
    return _put(en, match, match.group()[:index] + new + match.group()[index + 1 :])


def number_transposed(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _plain_number(rng, en)
    if match is None:
        return None
    text = match.group()
    spots = [
        i
        for i in range(len(text) - 1)
        if text[i].isdigit() and text[i + 1].isdigit() and text[i] != text[i + 1]
    ]
    spots = [i for i in spots if not (i == 0 and text[1] == "0")]
    if not spots:
        return None
    i = rng.choice(spots)
    return _put(en, match, text[:i] + text[i + 1] + text[i] + text[i + 2 :])


def number_times_ten(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _plain_number(rng, en)
    if match is None or "," in match.group() or "." in match.group():
        return None
    return _put(en, match, f"{int(match.group()) * 10:,}")


def number_word(rng: random.Random, _vi: str, en: str) -> str | None:
    words = [
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "twelve",
        "fifteen",
        "twenty",
        "fifty",
    ]
    match = _pick(rng, re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE), en)
    if match is None or re.match(r"[- ](?:year|month)s? of|\s+sides", en[match.end() :]):
        return None
    return _put(en, match, rng.choice([word for word in words if word != match.group().lower()]))


def number_dropped(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _plain_number(rng, en)
    if match is None or int(re.sub(r"\D", "", match.group())) < 2:
        return None
    if re.search(r"(?:USD|VND|US\$|EUR) ?$", en[: match.start()]) or en[match.end() :].startswith(
        ("%", "-", " percent", " per cent", " o")
    ):
        return None
    return _put(en, match, "several")


def number_invented(rng: random.Random, _vi: str, en: str) -> str | None:
    match = re.search(
        r"\b(?:delegations|projects|officials|agreements|organi[sz]ations|communes|localities|delegates)\b",
        en,
    )
    if match is None:
        return None
    return _put(en, match, f"{match.group()} and {rng.randint(13, 97)} experts")


def scale(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(("billion", "million"), ("million", "billion"))(rng, vi, en)


def notation(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _pick(rng, re.compile(r"(?<![\d,.])\d{1,3},\d{3}(?![\d,.]*\d)"), en)
    return _put(en, match, match.group().replace(",", ".")) if match else None


def currency(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(
        ("USD", "VND"), ("VND", "USD"), ("US dollars", "dong"), ("dong", "US dollars"), ("EUR", "USD")
    )(rng, vi, en)


def percent_sign(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _pick(rng, re.compile(r"(?<=\d)(?:%| percent| per cent)"), en)
    return _put(en, match, "") if match else None


def year(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _pick(rng, _YEAR, en)
    return _put(en, match, str(int(match.group()) + rng.choice((-10, -2, -1, 1, 2, 10)))) if match else None


def day(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _pick(rng, _DATE, en)
    if match is None:
        return None
    old = match[1] or match[4]
    new = rng.choice([number for number in range(1, 28) if str(number) != old])
    return _put(en, match, match.group().replace(old, str(new)))


def month(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _pick(
        rng, re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b(?= \d|,)|(?<=\d )(?:{'|'.join(_MONTHS)})\b"), en
    )
    return _put(en, match, rng.choice([name for name in _MONTHS if name != match.group()])) if match else None


def day_and_month(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _pick(rng, _DATE, en)
    if match is None:
        return None
    number, name = int(match[1] or match[4]), match[2] or match[3]
    if number > 12 or _MONTHS[number - 1] == name:
        return None
    return _put(en, match, f"{_MONTHS.index(name) + 1} {_MONTHS[number - 1]}")


def quarter(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(
        ("first quarter", "second quarter"),
        ("second quarter", "third quarter"),
        ("third quarter", "first quarter"),
        ("Q1", "Q4"),
        ("Q2", "Q3"),
        ("Q3", "Q2"),
    )(rng, vi, en)


def half(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(
        ("first half", "second half"),
        ("first six months", "last six months"),
        ("first six months", "first nine months"),
        ("last six months", "first six months"),
        ("second half", "first half"),
    )(rng, vi, en)


def ordinal(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _pick(rng, re.compile(r"\b(\d+)(?:th|st|nd|rd)\b"), en)
    return _put(en, match, f"{int(match[1]) + rng.choice((3, 10))}th") if match else None


def share(_rng: random.Random, _vi: str, en: str) -> str | None:
    match = re.search(r"\b(\d+)( (?:out )?of (?:the country's )?)(\d+)\b", en)
    return _put(en, match, f"{match[3]}{match[2]}{match[1]}") if match and match[1] != match[3] else None


def bound_flipped(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(
        ("nearly", "more than"),
        ("almost", "over"),
        ("more than (?=[A-Z\\d])", "nearly "),
        ("over (?=[A-Z]*\\s?\\d)", "almost "),
        ("at least", "at most"),
        ("at most", "at least"),
        ("close to", "more than"),
        ("upwards of", "nearly"),
    )(rng, vi, en)


def bound_dropped(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _pick(
        rng,
        re.compile(
            r"\b(?:nearly|almost|more than|over|close to|about|around|at least|an estimated) (?=(?:USD |VND |US\$)?\d)",
            re.IGNORECASE,
        ),
        en,
    )
    return _put(en, match, "") if match else None


def bound_invented(rng: random.Random, vi: str, en: str) -> str | None:
    if re.search(r"gần|hơn|trên|khoảng|ước|ít nhất|không quá|tối đa|từ \d", vi):
        return None
    match = _pick(
        rng,
        re.compile(
            r"(?<![\w.,/$-] )(?<![\w.,/$-])\b(?:USD |VND )?\d[\d,.]*(?= (?:delegations|projects|people|citizens|million|billion|officials|agreements|scholarships|households))"
        ),
        en,
    )
    return _put(en, match, rng.choice(("nearly ", "more than ")) + match.group()) if match else None


def direction(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(
        ("up (?=\\d)", "down "),
        ("down (?=\\d)", "up "),
        ("increase of", "decrease of"),
        ("decrease of", "increase of"),
        ("a rise of", "a fall of"),
        ("a drop of", "a rise of"),
        ("fell(?! short)", "rose"),
        ("dropped", "rose"),
        ("rose", "fell"),
    )(rng, vi, en)


def negation_dropped(rng: random.Random, vi: str, en: str) -> str | None:
    if len(re.findall(r"không|chưa", vi)) != 1:
        return None
    for pattern, new in (
        (r"\b(has|have|is|are|was|were|did|does|do|must|may|can|could|will) not (?:yet )?", r"\1 "),
        (r"\bcannot\b", "can"),
        (r"\bNo\b(?! \d|\.)", "Some"),
        (r"\bno\b(?! \d|\.| more| fewer| less)", "some"),
    ):
        if re.search(pattern, en) and "not only" not in en:
            return re.sub(pattern, new, en, count=1)
    del rng
    return None


def negation_invented(rng: random.Random, vi: str, en: str) -> str | None:
    if re.search(r"không|chưa|chẳng", vi):
        return None
    match = _pick(rng, re.compile(r"\b(?:has|have|was|were|will|is|are)\b(?= \w+(?:ed|en|ing|t|d)\b)"), en)
    return _put(en, match, f"{match.group()} not") if match else None


def result_to_plan(rng: random.Random, vi: str, en: str) -> str | None:
    if not re.search(r"\bđã\b", vi) or re.search(r"\b(?:sẽ|dự kiến|cần|phải|đề nghị|yêu cầu)\b", vi):
        return None
    for pattern, new in (
        (r"\b(?:was|were|has been|have been) (?=\w+ed\b)", "will be "),
        (r"\b(held|signed|received|hosted|issued|completed)\b", None),
    ):
        match = re.search(pattern, en)
        if match:
            base = {
                "held": "hold",
                "signed": "sign",
                "received": "receive",
                "hosted": "host",
                "issued": "issue",
                "completed": "complete",
            }
            return _put(en, match, new if new is not None else f"will {base[match.group()]}")
    del rng
    return None


def plan_to_result(rng: random.Random, vi: str, en: str) -> str | None:
    if not re.search(r"\b(?:sẽ|dự kiến)\b", vi):
        return None
    match = _pick(
        rng,
        re.compile(
            r"\b(?:will|plans to|is expected to|is to) (continue|visit|focus|hold|send|take place|open|sign)\b"
        ),
        en,
    )
    past = {
        "continue": "continued",
        "visit": "visited",
        "focus": "focused",
        "hold": "held",
        "send": "sent",
        "take place": "took place",
        "open": "opened",
        "sign": "signed",
    }
    return _put(en, match, past[match[1]]) if match and len(re.findall(r"\bwill\b", en)) <= 1 else None


def duty_dropped(rng: random.Random, vi: str, en: str) -> str | None:
    if not re.search(r"\b(?:cần|phải|đề nghị|yêu cầu)\b", vi):
        return None
    match = _pick(rng, re.compile(r"\b(?:should|need to|needs to|must) (\w+)"), en)
    return _put(en, match, match[1].rstrip("e") + "ed") if match else None


def rank(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(
        ("Vice Chairman", "Chairman"),
        ("Vice Chair", "Chair"),
        ("Deputy Minister", "Minister"),
        ("(?<!Vice )Chairman of", "Vice Chairman of"),
        ("(?<!Deputy )Director of", "Deputy Director of"),
        ("Deputy Secretary", "Secretary"),
        ("(?<!Deputy )Secretary of", "Deputy Secretary of"),
        ("Ambassador", "Consul General"),
        ("Consul General", "Ambassador"),
        ("(?<!Deputy )Governor", "Deputy Governor"),
        ("Deputy Prime Minister", "Prime Minister"),
    )(rng, vi, en)


def body(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(
        ("Department of Foreign Affairs", "Ministry of Foreign Affairs"),
        ("Ministry of Foreign Affairs", "Department of Foreign Affairs"),
        ("People's Committee", "People's Council"),
        ("People's Council", "People's Committee"),
        ("Party Committee", "People's Committee"),
        ("Border Guard", "police"),
        ("Politburo", "National Assembly"),
    )(rng, vi, en)


_PLACES = (
    "Laos",
    "China",
    "Cambodia",
    "Thailand",
    "Japan",
    "India",
    "Guangxi",
    "Yunnan",
    "Luang Prabang",
    "Lang Son",
    "Ha Giang",
    "Nghe An",
    "Quang Ninh",
    "Dien Bien",
    "Lai Chau",
)


def place(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _pick(rng, re.compile(rf"\b(?:{'|'.join(_PLACES)})\b"), en)
    return _put(en, match, rng.choice([name for name in _PLACES if name not in en])) if match else None


def place_dropped(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _pick(rng, re.compile(r", (?:Japan|Thailand|France|Germany|Taiwan)(?=,| and)"), en)
    return _put(en, match, "") if match else None


_NAME = re.compile(
    r"(?<!Thai )(?<!Thái )\b(Nguyen|Nguyễn|Duong|Dương|Pham|Phạm|Ho|Hồ|Tran|Trần|Le|Lê|Nong|Nông|Lo|Lò) ([A-ZĐ][a-zà-ỹ]+)(?: ([A-ZĐ][a-zà-ỹ]+))?(?: ([A-ZĐ][a-zà-ỹ]+))?"
)


def _name(rng: random.Random, en: str) -> re.Match[str] | None:
    found = [
        match
        for match in _NAME.finditer(en)
        if not re.search(r"Chi Minh|Chí Minh|Province", match.group())
        and not re.search(r"Thai $|Thái $|Dak $", en[: match.start()])
    ]
    return rng.choice(found) if found else None


def name_syllable(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _name(rng, en)
    if match is None:
        return None
    parts = match.group().split()
    parts[-1] = rng.choice(
        [part for part in ("Hung", "Thanh", "Lan", "Kien", "Phuc", "Tam") if part != parts[-1]]
    )
    return _put(en, match, " ".join(parts))


def name_letter(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _name(rng, en)
    if match is None:
        return None
    parts = match.group().split()
    index = rng.randrange(len(parts))
    vowels = [i for i, char in enumerate(parts[index]) if char in "aeiou"]
    if not vowels:
        return None
    at = rng.choice(vowels)
    parts[index] = (
        parts[index][:at] + rng.choice([v for v in "aeiou" if v != parts[index][at]]) + parts[index][at + 1 :]
    )
    return _put(en, match, " ".join(parts))


def name_order(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _name(rng, en)
    if match is None:
        return None
    parts = match.group().split()
    return _put(en, match, " ".join([*parts[1:], parts[0]]))


def name_mark(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _pick(
        rng,
        re.compile(r"(?<=[A-ZĐ])(?:ũ|ù|ơ|ượ|ồ|ò|ạ|ê|ễ|ị|ổ)(?=[a-z])|(?<= [A-ZĐ][a-z])(?:ũ|ù|ơ|ồ|ò|ạ|ế|ị)"),
        en,
    )
    if match is None:
        return None
    return _put(
        en,
        match,
        {
            "ũ": "ú",
            "ù": "ú",
            "ơ": "o",
            "ượ": "ươ",
            "ồ": "ổ",
            "ò": "ó",
            "ạ": "ả",
            "ê": "ế",
            "ễ": "ệ",
            "ị": "í",
            "ổ": "ồ",
            "ế": "ề",
        }[match.group()],
    )


def document_number(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _pick(rng, re.compile(r"\b\d{2,4}(?=-[A-Z]|/[A-Z]|/20\d\d/)"), en)
    return _put(en, match, str(int(match.group()) + rng.choice((1, 9, 10)))) if match else None


def document_sign(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(
        ("NQ/TW", "NQ/TU"),
        ("CTr/TU", "CT/TU"),
        ("KH-UBND", "QD-UBND"),
        ("CT/TW", "NQ/TW"),
        ("TT-BNG", "TT-BTC"),
    )(rng, vi, en)


def paper(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(
        ("Resolution (?=No|\\d)", "Decree "),
        ("Decree (?=No|\\d)", "Circular "),
        ("Circular (?=No|\\d)", "Directive "),
        ("Directive (?=No|\\d)", "Decree "),
        ("Decision (?=No|\\d)", "Decree "),
    )(rng, vi, en)


def acronym(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(
        ("UNESCO", "UNICEF"),
        ("ASEAN", "APEC"),
        ("JICA", "KOICA"),
        ("FDI", "ODA"),
        ("UNDP", "UNFPA"),
        ("ODA", "FTA"),
    )(rng, vi, en)


def gender(rng: random.Random, vi: str, en: str) -> str | None:
    if re.search(r"\b(?:ông|bà|anh|chị|nữ|cô)\b", vi, re.IGNORECASE):
        return None
    del rng
    match = re.search(r"\b(?:The|the) (?:conference|delegation|Department|event|province)\b", en)
    return None if match is None or not en.endswith(".") else en[:-1] + ", he said."


def left_over(rng: random.Random, vi: str, en: str) -> str | None:
    words = [
        word
        for word in re.findall(r"(?<![\w])[a-zà-ỹ]+ [a-zà-ỹ]+(?![\w])", vi)
        if re.search(r"[ăđơưạ-ỹ]", word)
    ]
    match = _pick(rng, re.compile(r"\b(?:the|and|of|in) (?=[a-z]{4,})"), en)
    return _put(en, match, f"{match.group()}{rng.choice(words)} ") if match and words else None


def echo(_rng: random.Random, vi: str, _en: str) -> str | None:
    return vi if len(vi) > 40 else None


def junk(rng: random.Random, _vi: str, en: str) -> str | None:
    return rng.choice((
        "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.",
        "<html><body><h1>503 Service Unavailable</h1></body></html>",
        "QUERY LENGTH LIMIT EXCEEDED. MAX ALLOWED QUERY : 500 CHARS",
        en.replace(" ", " &quot;", 1),
        "None",
        en + " <br>",
        "Error 500 (Server Error)!!1",
    ))  # fmt: skip


def cut(_rng: random.Random, _vi: str, en: str) -> str | None:
    words = en.split()
    return " ".join(words[: len(words) // 2]) if len(words) > 14 else None


def in_and_out(rng: random.Random, vi: str, en: str) -> str | None:
    if re.search(r"đoàn ra.*đoàn vào|đoàn vào.*đoàn ra|xuất nhập khẩu|xuất khẩu.*nhập khẩu", vi):
        return None
    return _swap(
        ("incoming", "outgoing"),
        ("outgoing", "incoming"),
        ("inbound", "outbound"),
        ("outbound", "inbound"),
        ("exports?", "imports"),
        ("imports?", "exports"),
        ("Outbound", "Inbound"),
        ("Exports", "Imports"),
    )(rng, vi, en)


def unit(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(
        ("(?<=\\d) years", " months"),
        ("(?<=\\d) days", " weeks"),
        ("(?<=days) ", " "),
        ("square metres", "hectares"),
        ("two days", "two weeks"),
        ("seven days", "seven hours"),
        ("ten years", "ten months"),
        ("kilometre", "metre"),
        ("km", "m"),
    )(rng, vi, en)


def clock(rng: random.Random, _vi: str, en: str) -> str | None:
    match = _pick(rng, re.compile(r"\b(\d{1,2})(?=[.:]\d\d\b| [ap]\.m)"), en)
    return _put(en, match, str(int(match[1]) % 12 + 1)) if match else None


def day_part(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(("morning", "afternoon"), ("afternoon", "evening"), ("evening", "morning"))(rng, vi, en)


def fold(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(("three times", "five times"), ("tripled", "doubled"), ("doubled", "tripled"))(rng, vi, en)


def vague(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(
        ("Hundreds", "Thousands"), ("Tens of thousands", "Tens of millions"), ("dozens", "hundreds")
    )(rng, vi, en)


def two_numbers(rng: random.Random, _vi: str, en: str) -> str | None:
    found = list(
        re.finditer(
            r"(?<![\w.,/$-])\d{1,3}(?:,\d{3})*(?= (?:international )?(?:delegations|visitors|projects|organi[sz]ations|citizens|delegates|countries|ABTC|officials)\b)",
            en,
        )
    )
    if len(found) < 2:
        return None
    one, two = sorted(rng.sample(found, 2), key=lambda match: match.start())
    if one.group() == two.group():
        return None
    return en[: one.start()] + two.group() + en[one.end() : two.start()] + one.group() + en[two.end() :]


def opposite(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(
        ("strengthened", "weakened"),
        ("expanded", "narrowed"),
        ("agreed to", "refused to"),
        ("approved", "rejected"),
        ("highly appreciated", "criticised"),
        ("domestic", "foreign"),
        ("before", "after"),
        ("after", "before"),
        ("bilateral", "multilateral"),
        ("multilateral", "bilateral"),
        ("signed", "cancelled"),
        ("timely", "late"),
    )(rng, vi, en)


def former(rng: random.Random, vi: str, en: str) -> str | None:
    return _swap(("former ", ""))(rng, vi, en)


def cyrillic(rng: random.Random, _vi: str, en: str) -> str | None:
    words = en.split()
    if len(words) < 6:
        return None
    words[rng.randrange(2, len(words) - 1)] = rng.choice(("合作", "сотрудничество", "협력"))
    return " ".join(words)


MUTATIONS: dict[str, Mutation] = {
    function.__name__: function
    for function in (
        number_digit, number_transposed, number_times_ten, number_word, number_dropped, number_invented, scale, notation,
        currency, percent_sign, year, day, month, day_and_month, quarter, half, ordinal, share, bound_flipped, bound_dropped,
        bound_invented, direction, negation_dropped, negation_invented, result_to_plan, plan_to_result, duty_dropped, rank,
        body, place, place_dropped, name_syllable, name_letter, name_order, name_mark, document_number, document_sign, paper,
        acronym, gender, left_over, echo, junk, cut, in_and_out, unit, clock, day_part, fold, vague, two_numbers, opposite,
        former, cyrillic,
    )
}  # fmt: skip


def plant(pairs: list[tuple[str, str]], *, seed: int = 2018, most: int = 30) -> Iterator[Planted]:
    """Yield at most `most` planted mistakes of each kind, over the pairs in an order that the seed decides."""
    for kind, mutate in MUTATIONS.items():
        rng = random.Random(f"{seed}-{kind}")  # noqa: S311, the same mistakes every time
        order = rng.sample(pairs, len(pairs))
        made = 0
        for vi, en in order:
            wrong = mutate(rng, vi, en)
            if wrong is None or " ".join(wrong.split()) == " ".join(en.split()):
                continue
            yield Planted(kind, vi, wrong, en)
            made += 1
            if made == most:
                break
