"""The words of Vietnamese that figures are made of, as tables.

What may live here: data only. All keys are lower case, NFC, one space between words, as `text.tidy` leaves
a phrase. A new word is a new row; no code anywhere names a word that is not in a table.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from builder.language import Both

if TYPE_CHECKING:
    from builder.figures.quantity import Bound

# ---------------------------------------------------------------- numbers

DIGITS: dict[str, int] = {
    "không": 0,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
FINAL_DIGITS: dict[str, int] = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
"""Digits that only follow tens: hai mươi mốt, ba mươi tư, mười lăm."""

STARTS = frozenset(DIGITS) - {"tư", "lăm", "nhăm", "không"} | {"mười", "nửa"}
"""Words that a number may begin with."""

SCALES: dict[str, Decimal] = {
    "chục": Decimal(10),
    "trăm": Decimal(100),
    "k": Decimal(1_000),
    "nghìn": Decimal(1_000),
    "ngàn": Decimal(1_000),
    "vạn": Decimal(10_000),
    "triệu": Decimal(1_000_000),
    "tr": Decimal(1_000_000),
    "tỷ": Decimal(1_000_000_000),
    "tỉ": Decimal(1_000_000_000),
}
COMMA_WORDS = frozenset({"phẩy", "phảy"})
"""A decimal comma said aloud, hai phẩy năm: such a number is refused, for only its last part would be read."""
LINKS = frozenset({"linh", "lẻ", "rưỡi"})
"""Words that join a scale to what is below it. A number after both, nghìn lẻ một, lacks its beginning."""

ENGLISH_SCALES = frozenset({"thousand", "million", "billion", "trillion", "mil", "bil"})

GLUED_MONEY: dict[str, tuple[Decimal, str]] = {
    "trđ": (SCALES["triệu"], "VND"),
    "tỷđ": (SCALES["tỷ"], "VND"),
    "tỉđ": (SCALES["tỷ"], "VND"),
}
"""Scale and currency written as one word."""

_DIGIT_NAMES = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
ROUGHLY: dict[tuple[str, str], int] = {
    **{pair: DIGITS[pair[0]] for pair in pairwise(_DIGIT_NAMES) if pair != ("bốn", "năm")},
    ("sáu", "bẩy"): 6,
    ("bẩy", "tám"): 7,
    ("năm", "bảy"): 5,
    ("năm", "bẩy"): 5,
    ("dăm", "bảy"): 5,
    ("dăm", "bẩy"): 5,
}
"""Two digits in words that are the ends of a range, and the lower one: hai ba đoàn, dăm bảy đoàn.

Not bốn năm, which is four years as often as four or five.
"""

NOT_ONE_BEFORE = frozenset(
    {"số", "vài", "trong", "phần", "nửa", "cách", "loạt", "mặt", "khi", "chút", "ít", "bên", "phía"},
)
"""After these "một" is no number: một số, một vài, một trong."""

NOT_COUNTED = frozenset({"bên", "phía", "nước", "chiều", "mặt", "miền"})
"""Things whose number says nothing: hai bên, hai nước."""

NOT_FIVE_AFTER = frozenset(
    {"trong", "mỗi", "hàng", "hằng", "cả", "các", "những", "nhiều", "suốt", "cuối", "đầu", "cùng", "theo"},
)
"""After these "năm" is a year: trong năm tỉnh đón …"""

# ---------------------------------------------------------------- marks before a number


class Mark(NamedTuple):
    """A word before a number. `sign` and `word` (the vocabulary's own wording) for bounds."""

    role: Literal["bound", "approx", "estimate", "change", "times", "level", "from", "fill", "over"]
    sign: Bound = "="
    word: str = ""


def _bounds(sign: Bound, *words: str, of: str = "") -> dict[str, Mark]:
    """Return marks that are written back as themselves, or all as the word `of`."""
    return {word: Mark("bound", sign, of or word) for word in words}


DEGREES = (
    "nhẹ",
    "mạnh",
    "khá",
    "sâu",
    "vọt",
    "cao",
    "thấp",
    "nhanh",
    "chậm",
    "đều",
    "nhiều",
    "ít",
    "lớn",
    "dần",
    "tốt",
    "rất",
    "đáng kể",
    "không đáng kể",
    "rõ rệt",
    "đột biến",
    "ấn tượng",
    "tương đối",
    "liên tục",
)
"""Words between tăng or giảm and its number: tăng nhẹ 2%, giảm khá mạnh 20%."""

MARKS: dict[str, Mark] = {
    **_bounds("<", "gần", "ngót", "xấp xỉ đạt"),
    **_bounds("<", "ngót nghét", "non", "gần đạt", "suýt", "gần tới", "gần đến", of="gần"),
    **_bounds("<", "chưa đến", "chưa đầy", "dưới"),
    **_bounds(
        "<",
        "chưa tới",
        "không đến",
        "không tới",
        "chưa được",
        "chưa đạt",
        "không đạt",
        "chưa bằng",
        "không bằng",
        "chưa đủ",
        "không đủ",
        "không đầy",
        "chẳng đến",
        "chẳng đầy",
        "chưa có đến",
        "chưa có tới",
        "không có đến",
        "không có tới",
        "ít hơn",
        "thấp hơn",
        of="chưa đến",
    ),
    **_bounds("<", "nhỏ hơn", "<", of="dưới"),
    **_bounds(">", "hơn", "trên", "vượt", "quá"),
    **_bounds(">", "nhiều hơn", "lớn hơn", "cao hơn", ">", of="hơn"),
    **_bounds(">", "vượt quá", "vượt trên", "vượt mốc", of="vượt"),
    **_bounds(">=", "ít nhất", "tối thiểu"),
    **_bounds(
        ">=",
        "không dưới",
        "không ít hơn",
        "không thấp hơn",
        "không nhỏ hơn",
        "không kém",
        "chí ít",
        "ít ra",
        ">=",
        of="ít nhất",
    ),
    **_bounds("<=", "tối đa", "không quá", "nhiều nhất"),
    **_bounds("<=", "không nhiều hơn", "không hơn", "không vượt quá", "không vượt", "<=", of="không quá"),
    **_bounds("<=", "chưa quá", "chưa vượt", "chưa vượt quá", "không trên", "chưa trên", of="không quá"),
    **_bounds("<=", "không cao hơn", "không lớn hơn", of="không quá"),
    **{
        word: Mark("approx", "~", word)
        for word in ("khoảng", "trên dưới", "xấp xỉ", "chừng", "gần bằng", "tương đương")
    },
    **{
        word: Mark("approx", "~", "khoảng")
        for word in (
            "vào khoảng",
            "trong khoảng",
            "độ",
            "cỡ",
            "tầm",
            "khoảng chừng",
            "áng chừng",
            "sấp sỉ",
            "suýt soát",
            "xấp xỉ khoảng",
            "~",
            "±",
        )
    },
    "trên / dưới": Mark("approx", "~", "trên dưới"),
    **{word: Mark("estimate", word=word) for word in ("ước", "ước đạt", "ước tính")},
    **{word: Mark("estimate", word="ước đạt") for word in ("ước có", "ước thực hiện", "ước thực hiện đạt")},
    **{word: Mark("change", ">", "up") for word in ("tăng", "tăng thêm", "tăng trưởng", "tăng trưởng đạt")},
    **{word: Mark("change", "<", "down") for word in ("giảm", "giảm bớt", "giảm đi", "sụt", "sụt giảm")},
    "( + )": Mark("change", ">", "up"),
    "( - )": Mark("change", "<", "down"),
    **{word: Mark("times") for word in ("gấp", "tăng gấp", "cao gấp", "nhiều gấp")},
    **{
        word: Mark("level")
        for word in (
            "tăng lên",
            "tăng lên đến",
            "tăng lên tới",
            "giảm còn",
            "giảm xuống",
            "giảm xuống còn",
            "lên",
        )
    },
    **{word: Mark("level", word="left") for word in ("còn", "xuống", "xuống còn")},
    **{
        word: Mark("over", "=", "up")
        for word in (
            "vượt kế hoạch",
            "vượt chỉ tiêu",
            "vượt mức kế hoạch",
            "vượt mục tiêu",
            "vượt dự toán",
            "vượt kh",
        )
    },
    "bằng": Mark("level", word="to"),
    "từ": Mark("from"),
    **{
        word: Mark("fill")
        for word in (
            "đạt",
            "được",
            "có",
            "là",
            "tới",
            "đến",
            "lên tới",
            "lên đến",
            "với",
            "mức",
            "tổng số",
            "tổng cộng",
            "cả thảy",
            "tất cả",
            "cả",
            "phải",
            "tròn",
            "đúng",
            "chỉ",
            "chỉ có",
            "thêm",
            "số",
            ":",
            "(",
            "chiếm",
            "kém",
            "kém hơn",
            "thiếu",
            "hụt",
            *DEGREES,
        )
    },
}
LONGEST_MARK = max(len(words.split()) for words in MARKS)

COMPARED: dict[str, Literal["up", "down"]] = {
    **dict.fromkeys(("nhiều hơn", "lớn hơn", "cao hơn", "vượt"), "up"),
    **dict.fromkeys(("ít hơn", "thấp hơn", "nhỏ hơn", "kém", "kém hơn", "thiếu", "hụt"), "down"),
}
"""Marks that are a change where the phrase says against what: cao hơn 5% so với cùng kỳ."""

DEFAULT_WORDS: dict[Bound, str] = {
    "<": "gần",
    ">": "hơn",
    ">=": "ít nhất",
    "<=": "không quá",
    "~": "khoảng",
}
"""What is written where the source had a sign or a word the vocabulary does not hold."""

AND_UP, AND_DOWN = "từ … trở lên", "trở xuống"
UPWARDS: dict[str, tuple[Bound, str]] = {
    "có lẻ": (">", "hơn"),
    "có dư": (">", "hơn"),
    "trở lên": (">=", AND_UP),
    "trở xuống": ("<=", "không quá"),
    "trở lại": ("<=", "không quá"),
    "đổ lại": ("<=", "không quá"),
    "đổ xuống": ("<=", "không quá"),
    "đổ lên": (">=", AND_UP),
}
"""Marks after a number and its unit: từ 10 người trở lên."""

OTHER_WORDS: dict[str, frozenset[str]] = {
    "độ": frozenset(
        {"tốc", "mức", "tiến", "chế", "trình", "mật", "nhiệt", "cường", "thái", "góc", "nồng", "biên", "ấn"}
    ),
    "trên": frozenset({"cấp", "bên", "kể", "nêu", "nói"}),
    "dưới": frozenset({"cấp", "bên"}),
    "tầm": frozenset({"quan", "nâng"}),
    "cỡ": frozenset({"kích", "tầm"}),
}
"""Marks that end another word, by what stands before them: Ấn Độ 5 dự án, tốc độ tăng 12%, cấp trên 3 đoàn."""

TREATIES = frozenset({"điều", "công", "hiệp", "quy", "thỏa", "thoả", "mơ", "giao", "tạm"})
"""Words before "ước" that make it another word: hiệp ước, điều ước, quy ước."""

# ---------------------------------------------------------------- between two numbers

RANGE_WORDS = frozenset({"đến", "tới", "-", "hoặc", "÷", "~"})
TOUCHING = frozenset({",", "và", "hay", "hoặc", "rồi", ";"})
"""Between two numbers in words these make them two figures: ba, năm đoàn."""
SHARE_WORDS: tuple[tuple[str, ...], ...] = (
    ("trong", "tổng", "số"),
    ("trên", "tổng", "số"),
    ("/", "tổng", "số"),
    ("trong", "số"),
    ("/",),
    ("trên",),
    ("trong",),
)
PARTITIVES = frozenset({"số", "tổng", "là", "vừa", "năm"})
"""Words after 2/3 that make it a fraction or leave it a date: 2/3 số dự án."""

SHARE_NAMES: dict[str, Both] = {"tinh": Both("tỉnh, thành", "provinces and cities")}
"""Names of a whole in shares, where they differ from the unit's short name."""

AVERAGES = frozenset({"bình quân", "trung bình"})
MEAN = ["bình", "quân"]
"""Of the averages, what is one wherever it stands before the number: thu nhập bình quân đầu người 50 triệu đồng."""
EACH = "mỗi"
ONE = "một"
"""Before a word of a rate: 36 tỷ đồng một năm."""
RATE_WORDS = frozenset(
    {"năm", "tháng", "quý", "tuần", "ngày", "giờ", "người", "đoàn", "hộ", "lượt", "lần", "suất", "đợt"},
)

# ---------------------------------------------------------------- units

BARE: dict[str, str] = {"lượt": "visit"}
"""Words that name a base only where no other noun follows: 8.199 lượt, 8.199 lượt đến thăm; not lượt hội đàm."""

AFTER_BARE = frozenset(
    {"đến", "vào", "ra", "sang", "về", "tham", "trong", "của", "so", "tăng", "giảm", "với", "và"}
)

SIGNS: dict[str, tuple[str, ...]] = {
    "VND": ("đ", "₫", "vnd", "vnđ", "đồng việt nam", "việt nam đồng"),
    "USD": (
        "$",
        "us$",
        "usd",
        "đô la mỹ",
        "đô-la mỹ",
        "đôla mỹ",
        "đô la",
        "đô-la",
        "đôla",
        "đô mỹ",
        "đô",
        "mỹ kim",
    ),
    "EUR": ("€", "eur", "euro", "ơ-rô", "ơ rô"),
    "CNY": ("nhân dân tệ", "ndt", "cny", "rmb"),
    "JPY": ("¥", "yên nhật", "yên", "jpy"),
    "KRW": ("₩", "won", "krw"),
    "GBP": ("£", "bảng anh", "gbp"),
    "AUD": ("đô la úc", "đô la australia", "aud", "a$", "au$"),
    "CAD": ("đô la canada", "đô-la canada", "cad", "c$", "ca$"),
    "SGD": ("đô la singapore", "đô-la singapore", "sgd", "s$"),
    "NZD": ("đô la new zealand", "nzd", "nz$"),
    "HKD": ("đô la hồng kông", "hkd", "hk$"),
    "TWD": ("đô la đài loan", "đài tệ", "twd", "ntd", "nt$"),
    "BND": ("đô la brunei", "bnd"),
    "CHF": ("franc thụy sĩ", "phrăng thụy sĩ", "franc", "francs", "chf"),
    "RUB": ("rúp", "rub", "₽"),
    "INR": ("rupee", "inr", "₹"),
    "THB": ("baht", "bạt", "thb", "฿"),
    "LAK": ("kíp", "kip", "kíp lào", "lak", "₭"),
    "KHR": ("riel", "khr", "៛"),
    "MYR": ("ringgit", "myr"),
    "IDR": ("rupiah", "idr"),
    "PHP": ("peso", "php", "₱"),
    "MMK": ("kyat", "mmk"),
    "MOP": ("pataca", "mop"),
    "MNT": ("tugrik", "mnt", "₮"),
    "AED": ("dirham", "aed"),
    "SAR": ("riyal", "sar"),
    "UAH": ("hryvnia", "uah", "₴"),
    "PLN": ("zloty", "pln"),
    "CZK": ("koruna", "czk"),
    "HUF": ("forint", "huf"),
    "ZAR": ("rand", "zar"),
    "BRL": ("real brazil", "brl", "r$"),
    "SEK": ("krona thụy điển", "sek"),
    "NOK": ("krone na uy", "nok"),
    "DKK": ("krone đan mạch", "dkk"),
    "percent": ("%", "phần trăm"),
    "permille": ("‰", "%o", "phần nghìn", "phần ngàn", "phần vạn", "phần triệu"),
}
"""Spellings of currencies and per cent. One that no unit of the vocabulary has as its base is refused."""

PREFIX_SIGNS: dict[str, str] = {
    **{
        sign: base
        for base, signs in SIGNS.items()
        for sign in signs
        if base.isupper()
        and (sign == base.lower() or not sign.isalpha())
        and " " not in sign
        and "-" not in sign
    },
    "vnđ": "VND",
    "ndt": "CNY",
    "rmb": "CNY",
}
"""Currencies that may stand before the number, codes and signs: US$ 6 triệu, € 5 triệu, JPY 5 triệu."""

LONGER: dict[str, tuple[str, ...]] = {
    "đoàn": ("thể", "viên", "kết", "phí", "trưởng", "phó", "xe", "tàu", "hội"),
    "người": ("máy",),
    "cuộc": (
        "sống",
        "đời",
        "thi",
        "gọi",
        "chiến",
        "đua",
        "tấn công",
        "bầu cử",
        "vận động",
        "kiểm tra",
        "thanh tra",
        "tuần tra",
        "diễn tập",
        "khảo sát",
        "triển lãm",
        "điều tra",
        "đình công",
        "biểu tình",
        "xung đột",
        "khủng hoảng",
        "cách mạng",
    ),
    "bài": ("học", "toán", "thơ", "hát", "tập", "thi", "thuốc", "giảng", "phát biểu", "tham luận", "dự thi"),
    "tin": ("nhắn", "đồn", "học"),
    "ca": ("sĩ", "khúc", "nô", "nương", "trực", "kíp", "dao", "máy", "cốc"),
    "khoản": ("vay", "mục", "nợ", "thu", "chi", "tín dụng"),
    "khóa": ("luận", "sinh", "cửa"),
    "khoá": ("luận", "sinh", "cửa"),
    "thẻ": (
        "bảo hiểm",
        "căn cước",
        "tín dụng",
        "ngân hàng",
        "tạm trú",
        "thường trú",
        "hội viên",
        "nhà báo",
        "hướng dẫn viên",
        "đảng",
        "vàng",
        "đỏ",
        "xanh",
    ),
    "suất": ("cơm", "ăn", "vé", "đầu tư", "diễn", "chiếu", "vốn"),
    "vụ": ("trưởng", "phó", "mùa", "lúa", "đông", "xuân", "hè"),
    "tỉnh": ("ủy", "uỷ", "lộ", "đoàn", "đội"),
    "động": ("viên",),
    "án": ("luật", "pháp lệnh"),
    "đồng": (
        "chí",
        "bào",
        "nghiệp",
        "minh",
        "phạm",
        "đội",
        "hương",
        "môn",
        "hồ",
        "ruộng",
        "tiền",
        "xu",
        "đô",
    ),
    "đô": ("thị", "vật", "đốc", "hộ"),
    "yên": ("tâm", "bái", "ngựa", "xe", "lạc"),
    "kíp": ("mổ", "thợ", "trực", "nổ", "tàu", "xe", "lái", "bay", "cấp cứu", "chiến đấu"),
    "tệ": ("nạn", "hại"),
    "bạt": ("che", "phủ", "nhựa"),
    "tỷ": ("lệ", "phú", "trọng", "suất"),
    "tỉ": ("lệ", "phú", "trọng", "suất"),
    "triệu": ("phú",),
    "vạn": ("tuế", "vật", "chài"),
}
"""By the last word of a unit's name or a scale: what makes it another word, as in đoàn viên, đồng chí, tỷ lệ."""

FELLOWS = frozenset(
    {
        "chủ",
        "tổ",
        "tác",
        "tài",
        "trưởng",
        "giám",
        "sáng",
        "đăng",
        "bảo",
        "hạng",
        "giải",
        "phó",
        "thực",
        "phối",
    }
)
"""After "đồng" these make it "co-": 03 đồng chủ trì; but 500 triệu đồng tổ chức lễ hội is money."""

LEAST_SUM = Decimal(1_000)
"""Fewer đồng than this are no sum that a report names."""

POINTS = "điểm phần trăm"
POINTS_ALSO = ("điểm %",)
TIMES = "lần"
DOUBLES: dict[str, Decimal] = {"đôi": Decimal(2), "rưỡi": Decimal("1.5")}
"""gấp đôi, gấp rưỡi."""

# ---------------------------------------------------------------- what a change is against


class Base(NamedTuple):
    """What a change is against, in both languages: so với {vi} | against {en}; `whole` after "107% of"."""

    vi: str
    en: str
    whole: str


_FIGURE = "the figure for "
BASES: dict[str, Base] = {
    "same-period": Base(
        "cùng kỳ",
        "the same period of the previous year",
        _FIGURE + "the same period of the previous year",
    ),
    "previous-year": Base("năm trước", "the previous year", _FIGURE + "the previous year"),
    "previous-period": Base("kỳ trước", "the previous period", _FIGURE + "the previous period"),
    "previous-quarter": Base("quý trước", "the previous quarter", _FIGURE + "the previous quarter"),
    "previous-month": Base("tháng trước", "the previous month", _FIGURE + "the previous month"),
    "plan": Base("kế hoạch", "the plan", "the plan"),
}

# ---------------------------------------------------------------- English of bounds


class EnglishBound(NamedTuple):
    """English around a figure `{}`: alone, beside khoảng, after ước, after ước khoảng."""

    plain: str
    about: str
    estimated: str
    estimated_about: str


_OR_MORE = ("an estimated {} or more", "an estimated {} or somewhat more")
_OR_LESS = ("an estimated {} or less", "an estimated {} or somewhat less")
_JUST = EnglishBound("nearly {}", "somewhat less than {}", "an estimated {} or slightly less", _OR_LESS[1])
ENGLISH: dict[str, EnglishBound] = {
    "=": EnglishBound("{}", "about {}", "an estimated {}", "an estimated {}"),
    "~": EnglishBound("about {}", "about {}", "an estimated {}", "an estimated {}"),
    "..": EnglishBound("{}", "about {}", "an estimated {}", "an estimated {}"),
    ">": EnglishBound("more than {}", "somewhat more than {}", *_OR_MORE),
    "<": EnglishBound("under {}", "somewhat under {}", *_OR_LESS),
    ">=": EnglishBound("at least {}", "about {} or more", *_OR_MORE),
    "<=": EnglishBound("at most {}", "about {} or less", *_OR_LESS),
    "gần": _JUST,
    "ngót": _JUST,
    "xấp xỉ đạt": _JUST,
}
"""By the bound's word where it has a row of its own, else by its sign."""

# ---------------------------------------------------------------- readings worth a warning

PLANS = frozenset(
    {"phấn đấu", "dự kiến", "dự toán", "mục tiêu", "kế hoạch", "chỉ tiêu", "sẽ", "dự báo", "định hướng"}
)
NO_PLANS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "mục tiêu": (frozenset({"vượt", "với"}), frozenset({"quốc"})),
    "kế hoạch": (
        frozenset({"sở", "phòng", "ban", "bộ", "vụ", "theo", "hiện", "thành", "vượt", "với"}),
        frozenset({"và", "-"}),
    ),
    "chỉ tiêu": (frozenset({"vượt", "với", "thành"}), frozenset()),
    "dự toán": (frozenset({"vượt", "với"}), frozenset()),
}
"""Words of a plan, and words before and after them that make them none: mục tiêu quốc gia, Sở Kế hoạch và Đầu tư."""

RISES = frozenset({"tăng", "giảm", "sụt", "hụt"})
NO_RISES = frozenset({"cường", "nghèo", "thiểu", "tốc", "ca", "viện"})
"""Words of a change, and words after them that make them none: tăng cường, giảm nghèo."""

NEGATIONS = frozenset({"không", "chưa", "chẳng"})

UNMARKED_SCALES = frozenset({"ty", "trieu", "nghin", "dong"})
UNMARKED_BEFORE_SCALES = frozenset({"ti", "ngan", "chuc", "tram", "van"})
UNMARKED_HEDGES = frozenset({"gan", "hon", "tren", "duoi", "khoang", "uoc", "vuot", "ngot"})
"""Words typed without their marks, amid others typed with them. The second are other words unless a first follows."""

UNMARKED_TIMES = ("tháng", "năm", "ngày", "quý", "tuần", "giờ", "lần", "thứ", "số", "đợt", "khóa")
"""Words beside a number that counts nothing, for phrases typed without any marks: 6 thang dau nam."""

DOUBTS: dict[str, Both] = {
    "longer": Both(
        "từ sau con số chỉ bắt đầu giống một đơn vị (như đoàn thể, cuộc thi, thẻ tạm trú), nên số được đọc không kèm đơn vị",
        "the word after the number only begins like a unit (such as đoàn thể, cuộc thi, thẻ tạm trú), so the number "
        "is read without one",
    ),
    "few": Both(
        "dưới 1.000 đồng thì hiếm khi là một khoản tiền; xem có thiếu nghìn, triệu, tỷ không",
        "fewer than 1,000 đồng are seldom a sum; see whether nghìn, triệu or tỷ is missing",
    ),
    "yen": Both(
        "dấu ¥ được đọc là yên Nhật; nếu là tiền Trung Quốc, viết “nhân dân tệ”",
        "the sign ¥ is read as Japanese yen; write “nhân dân tệ” if it is Chinese money",
    ),
    "change": Both(
        "trước con số có từ chỉ tăng, giảm, thừa thiếu mà số được đọc là mức; nếu là mức tăng, giảm, viết liền “tăng 12%”",
        "a word of more or less stands before the number, which is read as a level; write “tăng 12%” if it is a change",
    ),
    "against": Both(
        "có “so với …” mà không rõ tăng hay giảm, nên số được đọc là mức",
        "“so với …” does not say whether up or down, so the number is read as a level",
    ),
    "lost": Both(
        "không đọc được “so với …”, nên mức tăng, giảm không nói so với khi nào; cách viết đọc được: so với cùng kỳ, so "
        "với năm 2017, so với kế hoạch",
        "“so với …” is not read, so the change does not say against what; so với cùng kỳ, so với năm 2017, so với kế hoạch "
        "are read",
    ),
    "negated": Both(
        "trước con số có “không” hoặc “chưa” mà không được đọc",
        "“không” or “chưa” before the number is not read",
    ),
    "unmarked": Both(
        "từ trước con số có thể thiếu dấu (gan là gần?), nên không được đọc; gõ đủ dấu",
        "the word before the number may lack its marks (gan for gần?) and is not read; type the marks",
    ),
    "plan": Both(
        "đây là số kế hoạch hay dự kiến; thêm `planned: true`",
        "this is a plan or a forecast; add `planned: true`",
    ),
    "comma": Both(
        "dấu phẩy được đọc là dấu thập phân; nếu ngăn hàng nghìn thì viết dấu chấm (1.500)",
        "the comma is read as a decimal comma; write a point (1.500) if it parts thousands",
    ),
    "point": Both(
        "dấu chấm được đọc là dấu thập phân; viết dấu phẩy (3,5) nếu đúng như vậy",
        "the point is read as a decimal point; write a comma (3,5) if that is right",
    ),
}
