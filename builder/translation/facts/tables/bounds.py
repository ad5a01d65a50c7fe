"""Words before and after a number that say how the true value relates to it."""

from __future__ import annotations

# Wording -> mark. A mark with `?` has another reading (`trên 3 trụ cột` is on three pillars), so it may be
# carried over and need not be.
VI_BEFORE: dict[str, str] = {
    "gần": "below", "ngót": "below", "ngót nghét": "below", "suýt soát": "below", "gần tới": "below",
    "gần đến": "below", "gần như": "below", "sắp": "below", "gần bằng": "about", "xấp xỉ đạt": "below",
    "dưới": "under?", "chưa đến": "under", "chưa đầy": "under", "chưa tới": "under", "không đến": "under",
    "không đầy": "under", "ít hơn": "under", "thấp hơn": "under?", "không tới": "under",
    "hơn": "above", "trên": "above?", "quá": "above?", "vượt": "above?", "vượt quá": "above", "vượt trên": "above",
    "nhiều hơn": "above", "hơn cả": "above", "cao hơn": "above?", "lớn hơn": "above", "vượt mốc": "above",
    "vượt con số": "above", "đã vượt": "above?",
    "khoảng": "about", "chừng": "about", "độ": "about?", "xấp xỉ": "about", "trên dưới": "about",
    "tương đương": "equal?", "cỡ": "about?", "vào khoảng": "about", "ước chừng": "about", "ngang": "about?",
    "khoảng chừng": "about", "trong khoảng": "about", "tầm": "about", "áng chừng": "about", "đâu đó": "about",
    "ít nhất": "at-least", "tối thiểu": "at-least", "không dưới": "at-least", "chí ít": "at-least",
    "không ít hơn": "at-least", "ít nhất là": "at-least", "tối thiểu là": "at-least", "không thấp hơn": "at-least",
    "tối đa": "at-most", "không quá": "at-most", "nhiều nhất": "at-most", "không vượt quá": "at-most",
    "tối đa là": "at-most", "không hơn": "at-most", "không nhiều hơn": "at-most", "cao nhất": "at-most?",
    "lên tới": "at-most?", "lên đến": "at-most?", "tới": "at-most?", "đến": "at-most?",
    "ước": "estimated", "ước đạt": "estimated", "ước tính": "estimated", "ước khoảng": "estimated",
    "ước thực hiện": "estimated", "dự ước": "estimated", "ước tính đạt": "estimated", "ước tính có": "estimated",
    "ước có": "estimated", "ước tính khoảng": "estimated", "dự kiến": "planned?", "dự kiến đạt": "planned?",
}  # fmt: skip
VI_AFTER: dict[str, str] = {
    "trở lên": "at-least", "trở xuống": "at-most", "trở đi": "at-least?", "có lẻ": "above", "lẻ": "above?",
}  # fmt: skip
# Words that may stand between the wording and the number.
VI_BETWEEN = frozenset(
    "đạt được có là tổng số giá trị về với số tiền cộng số kinh phí thu hút tiếp đón".split()
)

EN_BEFORE: dict[str, str] = {
    "nearly": "below", "almost": "below", "close to": "below", "just under": "below", "just short of": "below",
    "approaching": "below", "not quite": "below", "virtually": "below", "just below": "below", "shy of": "below",
    "near": "below?", "slightly under": "below", "slightly less than": "below", "a little under": "below",
    "slightly below": "below", "practically": "below", "a shade under": "below", "little short of": "below",
    "under": "under?", "below": "under", "less than": "under", "fewer than": "under", "short of": "under?",
    "lower than": "under", "not even": "under", "within": "under?",
    "more than": "above", "over": "above?", "above": "above", "exceeding": "above", "in excess of": "above",
    "upwards of": "above", "upward of": "above", "greater than": "above", "surpassing": "above",
    "exceeded": "above", "surpassed": "above", "exceeds": "above", "exceed": "above", "topped": "above",
    "top": "above?", "tops": "above?", "surpass": "above?", "surpasses": "above?", "pass": "above?", "passes": "above?",
    "passed": "above?", "cross": "above?", "crosses": "above?", "crossed": "above?", "passing": "above?",
    "just over": "above", "well over": "above", "topping": "above", "beyond": "above?", "higher than": "above",
    "slightly over": "above", "a little over": "above", "slightly more than": "above", "just above": "above",
    "some": "about", "about": "about?", "around": "about?", "approximately": "about", "roughly": "about",
    "circa": "about", "approx": "about", "in the region of": "about", "or about": "about", "~": "about",
    "in the order of": "about", "on the order of": "about", "≈": "about", "somewhere around": "about",
    "at least": "at-least", "no fewer than": "at-least", "no less than": "at-least", "a minimum of": "at-least",
    "minimum": "at-least?", "not less than": "at-least", "not fewer than": "at-least", "minimum of": "at-least",
    "at most": "at-most", "no more than": "at-most", "not more than": "at-most", "up to": "at-most?",
    "a maximum of": "at-most", "maximum of": "at-most", "not exceeding": "at-most", "at the most": "at-most",
    "not exceed": "at-most", "maximum": "at-most?", "as many as": "at-most?", "as much as": "at-most?",
    "to exceed": "above?", "capped at": "at-most", "limited to": "at-most?", "does not exceed": "at-most",
    "did not exceed": "at-most", "must not exceed": "at-most", "not to exceed": "at-most", "not over": "at-most",
    "estimated": "estimated", "an estimated": "estimated", "estimated at": "estimated", "estimates": "estimated",
    "estimated to be": "estimated", "estimated to have reached": "estimated",
    "equivalent to": "equal?", "equal to": "equal?", ">": "above", "<": "under", "≥": "at-least", "≤": "at-most",
    "reckoned": "estimated", "put at": "estimated?", "projected": "planned?", "expected": "planned?",
}  # fmt: skip
EN_AFTER: dict[str, str] = {
    "or more": "at-least", "or so": "about", "or thereabouts": "about", "plus": "above?", "+": "above",
    "or above": "at-least", "or higher": "at-least", "and above": "at-least", "or less": "at-most",
    "or fewer": "at-most", "or over": "at-least", "and over": "at-least", "at least": "at-least",
    "at most": "at-most", "or somewhat more": "at-least", "odd": "about", "or below": "at-most",
    "or lower": "at-most", "and more": "at-least?", "upwards": "at-least", "by estimate": "estimated",
    "at the latest": "at-most?", "at the earliest": "at-least?", "or upwards": "at-least", "or upward": "at-least",
    "as estimated": "estimated", "approximately": "about", "or nearly": "below", "or under": "at-most",
}  # fmt: skip
EN_BETWEEN = frozenset(
    "a an the of to be is was at total totaling some reaching reached reach worth and or value with been have as "
    "usd vnd us $ us$ € £ eur vnđ d sum number figure another additional one being by their its about around "
    "person his approximately another different".split()
) - {"some", "about", "around", "approximately", "of", "to"} | {"of", "to"}

# What a mark in the Vietnamese may become in the English, best first; the rest is a change.
ALLOWED: dict[str, frozenset[str]] = {
    "below": frozenset({"below", "under"}),
    "under": frozenset({"under", "below"}),
    "above": frozenset({"above", "at-least"}),
    "about": frozenset({"about", "estimated"}),
    "at-least": frozenset({"at-least"}),
    "at-most": frozenset({"at-most"}),
    "estimated": frozenset({"estimated", "planned"}),
    "planned": frozenset({"planned", "estimated"}),
    "equal": frozenset({"equal", "about"}),
}
# Marks that say the contrary of each other.
CONTRARY: frozenset[frozenset[str]] = frozenset(
    frozenset(pair)
    for pair in (
        ("below", "above"), ("under", "above"), ("at-least", "at-most"), ("below", "at-least"),
        ("under", "at-least"), ("above", "at-most"),
    )
)  # fmt: skip
