"""Numbers that are no figures: periods, dates, times, document numbers, border markers, ordinals, telephones.

What may live here: the table of their shapes and one scan. Each shape found is taken out of the phrase, so
that what is left holds figures only; what was taken out explains a phrase that holds none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, cast

from builder import periods
from builder.figures.lexicon import COMPARED, DIGITS, RISES, SCALES

if TYPE_CHECKING:
    from builder.figures.quantity import Kind

HOLE = "¤"
"""What stands where something was taken out."""

_NUM = r"(?>[0-9]+(?:[.,][0-9]+)*)"  # not (?:…)*+: before 3.11.5 Python let it end at "2013."
_WORDNUM = (
    rf"(?:{'|'.join(DIGITS)}|mười|nửa)(?: (?:{'|'.join(DIGITS)}|mười|mươi|mốt|linh|lẻ|{'|'.join(SCALES)}))*?"
)
_YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
_DASH = r" ?(?:-|đến|tới|/) ?(?:năm )?"
_DAY_MONTH = r"[0-3]?[0-9] ?[/.-] ?[01]?[0-9](?: ?[/.-] ?(?:[0-9]{4}|[0-9]{2}))?(?![0-9])"
_CODES = (
    "nq|nđ|nd|qđ|qd|tt|ttlt|ct|ctr|cttr|kh|cv|tb|kl|bc|hd|tr|ttr|đa|pl|ctn|qh[0-9]*|ubnd|hđnd|gm|cđ|qc|sl|l"
)
_DOCUMENTS = (
    "nghị quyết|nghị định|quyết định|thông tư|chỉ thị|công văn|công điện|luật|pháp lệnh|kế hoạch|chương trình"
    "|đề án|văn bản|tờ trình|báo cáo|thông báo|kết luận|hướng dẫn|hiệp định|trung ương|điều|khoản|điểm|mục"
    "|chiến lược|qđ|nq|nđ|tt|cv|kh|ct"
)
_SERIES = (
    "lần|đợt|vòng|khóa|khoá|kỳ|kỳ họp|phiên|hạng|trang|lớp|chương|thế kỷ|phần|giai đoạn|tuyến|bước|hội nghị"
    "|đại hội|số thứ tự|thứ hạng|quốc lộ"
)
_SHORT_DATE = rf"[0-3]?[0-9] ?/ ?[01]?[0-9](?: ?/ ?{_YEAR})?(?![0-9.,])"
_DAYS = rf"[0-3]?[0-9] ?(?:-|đến|tới|và|,) ?(?:ngày )?{_SHORT_DATE}"
"""Days of one month: 1-3/6, 5 và 6/6/2018."""
_PHONES = "điện thoại|đt|sđt|hotline|đường dây nóng|fax|tel|số máy"
_NO_TENS = "".join(f"(?<!{digit} )" for digit in DIGITS)
_TENS = "mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|chục"


class Shape(NamedTuple):
    """One kind of number that counts nothing. In `pattern`, `{alone}` is "no unit follows"."""

    kind: str
    pattern: str


_DIGIT_FIRST: tuple[Shape, ...] = (
    Shape("time", r"[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])"),
    Shape("time", r"[0-2]?[0-9] ?(?:giờ|h)(?: ?[0-5]?[0-9](?: ?(?:phút|'))?)?(?!\w)"),
    Shape("document", rf"[0-9]++ ?(?:/ ?[0-9]{{4}} ?)?[-/] ?(?:{_CODES})(?: ?[-/] ?[a-zđ0-9]+)*(?!\w)"),
    Shape("document", r"[0-9]++(?:/[0-9]{4})?[-/][a-zđ]{1,6}[-/][a-zđ]{1,10}(?:-[a-zđ]+)*(?!\w)"),
    Shape("date", r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[t ][0-9:]{4,8})?(?![0-9])"),
    Shape("date", r"[0-3]?[0-9] ?(?P<parting>[/.-]) ?[01]?[0-9] ?(?P=parting) ?[0-9]{4}(?![0-9.,])"),
    Shape(
        "phone", r"\+84[0-9 .-]{7,}|0[0-9]{1,4}(?:[ .-]?[0-9]{2,4}){2,4}(?![0-9])|1[89]00 [0-9]{4}(?![0-9])"
    ),
    Shape("period", rf"{_NUM} tháng(?: (?:đầu|cuối|qua))?(?: (?:của )?năm(?: {_YEAR})?)?(?!\w)"),
    Shape("period", rf"(?<!/)(?:0?[1-9]|1[0-2]) ?/ ?{_YEAR}{{alone}}"),
    Shape("period", rf"(?<!/){_YEAR} ?- ?{_YEAR}{{alone}}"),
    Shape("date", rf"[0-3]?[0-9] ?- ?[0-3]?[0-9] ?/ ?[01]?[0-9] ?/ ?{_YEAR}(?![0-9.,])"),
    Shape("period", rf"(?<!/){_NUM} ngày (?:{_DAYS}|{_SHORT_DATE})"),
    Shape("vague", rf"{_NUM} (?:con|chữ) số(?!\w)"),
    Shape("period", rf"(?<!/){_NUM} (?:năm|tuần|ngày|quý|thập kỷ|thế kỷ|nhiệm kỳ|giây|phút)(?!\w)"),
)
_WORD_FIRST: tuple[Shape, ...] = (
    Shape("phone", rf"(?:{_PHONES}) ?[:.]? ?[+(]?[0-9][0-9 .()-]{{3,}}"),
    Shape(
        "date",
        rf"(?:ngày|sáng|chiều|tối|trưa|đêm|hôm)(?: ngày)? (?:{_DAYS}|{_DAY_MONTH}|[0-3]?[0-9](?![0-9.,]){{alone}})"
        rf"(?: ?(?:-|đến|và) ?(?:ngày )?{_DAY_MONTH})?(?: tháng [01]?[0-9](?![0-9])(?:(?: năm |/){_YEAR})?)?",
    ),
    Shape(
        "document",
        rf"(?:{_DOCUMENTS}) (?:số:? )?[0-9]++ ?(?:/ ?[0-9]{{4}} ?)?[-/] ?(?:{_CODES})(?: ?[-/] ?[a-zđ0-9]+)*(?!\w)"
        rf"|(?:{_DOCUMENTS}) (?:số:? {_NUM}(?:[-/][\w/-]+)?|{_NUM}(?!/){{alone}})",
    ),
    Shape(
        "marker",
        r"(?<!vượt )(?<!đạt )(?<!cán )(?<!chạm )(?<!qua )(?:cột )?mốc(?: (?:quốc giới|biên giới|giới|số|phụ))*:?"
        rf" {_NUM}(?: ?(?:[-/]|đến) ?(?:mốc )?[0-9]++)*{{alone}}",
    ),
    Shape(
        "ordinal",
        rf"(?:lần )?thứ (?:{_NUM}(?: ?/ ?[0-9]++)?|[ivx]+(?!\w)|nhất|nhì|mười|(?:{'|'.join(DIGITS)})(?!\w)(?: mươi(?: \w+)?)?)",
    ),
    Shape(
        "period",
        r"(?:giai đoạn|nhiệm kỳ|thời kỳ|niên khóa|các năm|từ năm|những năm)(?: từ)? "
        rf"{_YEAR}{_DASH}{_YEAR}",
    ),
    Shape("period", rf"quý (?:[ivx]+|[1-4])(?!\w)(?: ?[/,-]? ?(?:năm )?{_YEAR})?"),
    Shape("period", rf"tháng [01]?[0-9](?![0-9.,])(?: ?[/-] ?{_YEAR}| năm {_YEAR})?(?! ?%)"),
    Shape("period", rf"năm (?:học )?{_YEAR}(?:{_DASH}{_YEAR}|, {_YEAR})?(?!\.[0-9])"),
    Shape("period", rf"{_WORDNUM} (?:tháng|tuần|ngày|quý|thập kỷ|thế kỷ|nhiệm kỳ)(?!\w)"),
    Shape("period", rf"{_WORDNUM}(?<!linh)(?<!lẻ) năm(?! (?:{_TENS}))(?!\w){{alone}}"),
    Shape("ordinal", rf"(?:{_SERIES}) (?:thứ )?(?:{_NUM}(?: ?/ ?[0-9]++)?{{alone}}|[ivx]+(?!\w))"),
    Shape("document", rf"(?<!tổng )(?<!con )(?<!trong )(?<!trên )số {_NUM}(?:[-/][\w/-]+)?{{alone}}"),
    Shape("document", r"(?!usd|vnd)[a-zđ]+[-+]?(?<=[a-zđ][-+]|.[a-zđ])[0-9]++(?![\w.,])"),
    Shape("ordinal", rf"(?:một trong(?: số)?|top|tốp) {_NUM}"),
    Shape("vague", rf"(?:hàng|vài|dăm|mấy|nhiều|đôi ba|vài ba|một vài)(?: (?:{_TENS}))+(?: mấy)?"),
    Shape("vague", rf"(?:{'|'.join(DIGITS)}|mười)(?: (?:{_TENS}))* mấy(?!\w)"),
    Shape("vague", rf"(?:{'|'.join(DIGITS)}|mười) (?:con|chữ) số(?!\w)"),
    Shape(
        "vague",
        rf"(?:{'|'.join(DIGITS)}|mười)(?: (?:{'|'.join(DIGITS)}))? phần (?:{'|'.join(DIGITS)}|mười)(?!\w)",
    ),
    Shape("vague", rf"{_NO_TENS}mươi(?: mười)?(?: (?:hai|ba|lăm|nhăm))?(?!\w)"),
    Shape("vague", r"(?:một số|một vài|vài ba|vài|dăm ba|đôi ba|một phần|một nửa|hàng loạt|mấy)(?!\w)"),
)
SHAPES = _DIGIT_FIRST + _WORD_FIRST
"""All shapes; where two fit at one place, the earlier one is meant."""

_TRIGGER_WORDS = frozenset(
    [
        "năm",
        "tháng",
        "tuần",
        "ngày",
        "quý",
        "thập",
        "thế",
        "nhiệm",
        "giây",
        "phút",
        "giờ",
        "h",
        "lần",
        "thứ",
        "mốc",
        "số",
        "sáng",
        "chiều",
        "tối",
        "trưa",
        "đêm",
        "hôm",
        "giai",
        "thời",
        "niên",
        "các",
        "từ",
        "những",
        "hàng",
        "vài",
        "dăm",
        "mấy",
        "nhiều",
        "đôi",
        "một",
        "mươi",
        "top",
        "tốp",
    ]
) | {name.split()[0] for group in (_SERIES, _DOCUMENTS, _PHONES) for name in group.split("|")}
_TRIGGER_SIGNS = re.compile(
    r"[0-9](?:[a-zđ]| ?[/:]| ?-|\.[0-9]+\.)|[a-zđ][-+]?[0-9]|\+[0-9]|0[0-9]{2}|1[89]00 "
)


def suspected(text: str, words: list[str]) -> bool:
    """Tell, cheaply, whether any shape may be in a text: most phrases hold none."""
    return not _TRIGGER_WORDS.isdisjoint(words) or _TRIGGER_SIGNS.search(text) is not None


class Found(NamedTuple):
    """A number that counts nothing: its kind ("vague" for words such as vài chục) and its wording."""

    kind: str
    it: str


def compiled(unit: str) -> re.Pattern[str]:
    """Return all shapes as one pattern; `unit` is the pattern of anything that can follow a figure."""
    alone = rf"(?! ?(?:{unit}))"
    named = [
        f"(?P<k{number}>{shape.pattern.replace('{alone}', alone)})" for number, shape in enumerate(SHAPES)
    ]
    digits, words = "|".join(named[: len(_DIGIT_FIRST)]), "|".join(named[len(_DIGIT_FIRST) :])
    return re.compile(rf"(?<![0-9.,])(?=[0-9+])(?:{digits})|(?<!\w)(?=[^\W\d])(?:{words})")


def take_out(pattern: re.Pattern[str], text: str) -> tuple[str, list[Found]]:
    """Return `text` with a hole for every shape, and what was taken out."""
    found: list[Found] = []

    def _hole(match: re.Match[str]) -> str:
        found.append(Found(SHAPES[int((match.lastgroup or "k0")[1:])].kind, match[0].strip()))
        return f" {HOLE} "

    return pattern.sub(_hole, text), found


_PERIOD_AGAINST = (
    rf"(?:[0-9]{{1,2}} tháng (?:(?:đầu|cuối)(?: của)?(?: năm)?|năm) {_YEAR}|quý (?:[ivx]+|[1-4])[ /]*(?:năm )?{_YEAR}"
    rf"|tháng [0-9]{{1,2}}[ /]*(?:năm )?{_YEAR}|giai đoạn {_YEAR} ?- ?{_YEAR}|(?:cả )?năm {_YEAR}|{_YEAR})"
)
_RESULT = r"(?:(?:mức|kết quả|con số|số liệu|số) )?(?:(?:thực hiện|đạt được) )?(?:(?:của|trong) )?"
_AGAINST = re.compile(
    rf"(?P<so>(?<!\w)(?:so(?: sánh)?(?: với)?|(?P<than>hơn|kém)) {_RESULT})?(?<!\w)(?:"
    rf"(?P<same>(?:svck|cknt|ck|cùng (?:kỳ|kì|thời điểm|thời kỳ))(?: của)?(?: (?:các )?năm)?(?: (?:{_YEAR}|trước|ngoái))?)"
    r"|(?P<previous>(?:(?:cả )?năm|quý|tháng|kỳ) (?:trước|ngoái|liền trước)(?: đó)?)"
    rf"|(?P<period>{_PERIOD_AGAINST})"
    rf"|(?P<plan>(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|kh(?! ?[-/0-9]))(?: năm(?: {_YEAR})?)?(?: (?:đề ra|được giao|giao))?)"
    r")(?!\w)"
)
BASE_WORDS = frozenset(
    {"so", "cùng", "kế", "chỉ", "mục", "dự", "hơn", "kém", "svck", "cknt", "ck", "kh"},
)
"""A phrase without any of these names no base of a change."""

_PREVIOUS = {
    "năm": "previous-year",
    "cả": "previous-year",
    "quý": "previous-quarter",
    "tháng": "previous-month",
}


def take_base(text: str) -> tuple[str, str | None]:
    """Return `text` without "so với năm 2013", "cùng kỳ", "kế hoạch" after %, and the base it named."""
    for match in _AGAINST.finditer(text):
        base = _base(match, text)
        if base:
            before = text[: match.start()].rstrip()
            return f"{before} {_than(match['than'], before)} {text[match.end() :]}", base
    return text, None


def _than(word: str | None, before: str) -> str:
    """Return what stays of hơn, kém before a base: hơn cùng kỳ 12% is nhiều hơn 12%, tăng hơn cùng kỳ 12% tăng 12%."""
    if word != "hơn":
        return word or ""
    last = before[before.rfind(" ") + 1 :]
    return "" if last in RISES else f"{'' if f'{last} hơn' in COMPARED else 'nhiều '}hơn"


def _base(match: re.Match[str], text: str) -> str | None:
    """Name what a change is against; without "so với" only cùng kỳ, and a plan or CK right after %, count."""
    after_percent = text[: match.start()].rstrip().endswith("%")
    if match["same"]:
        short = match["same"].startswith("ck") and not (match["so"] or after_percent)
        year = match["same"][-4:]
        return None if short else f"same-period:{year}" if year.isdigit() else "same-period"
    if match["plan"]:
        return "plan" if match["so"] or after_percent else None
    if not match["so"]:
        return None
    if match["period"] and not (match["than"] and match["period"].isdigit()):
        return periods.suggest(match["period"])
    return _PREVIOUS.get(match["previous"].split()[0], "previous-period") if match["previous"] else None


def kind_of(found: Found) -> Kind:
    """Return the kind of trouble that a phrase is in when this is all it holds."""
    return "none" if found.kind == "vague" else cast("Kind", found.kind)
