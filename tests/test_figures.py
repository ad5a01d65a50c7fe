from __future__ import annotations

import random
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sample import CONTENT

from builder.figures import (
    Change,
    Pieces,
    Quantity,
    Trouble,
    Units,
    number,
    parse,
    pieces,
    write,
    write_change,
)
from builder.figures.lexicon import DIGITS, DOUBTS, MARKS, SCALES
from builder.figures.numbers import value_of
from builder.figures.refusals import REFUSALS, REFUSED_FOR

VOCABULARY = CONTENT / "vocabulary"
DATA = Path(__file__).parent / "data" / "figures"
UNITS = Units.of(yaml.safe_load((VOCABULARY / "units.yml").read_text(encoding="utf-8")))


def read(phrase: str) -> Quantity:
    found = parse(phrase, UNITS)
    assert isinstance(found, Quantity), f"{phrase}: {found}"
    return found


def rows(name: str) -> list[tuple[str, ...]]:
    """Return the rows of a table in data/figures/, its head first."""
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(cell.strip() for cell in line.split(" | ")) for line in lines]


def table(name: str) -> tuple[tuple[str, ...], list[Any]]:
    """Return the names and the values that `parametrize` takes.

    In `bound`, ~ stands for approximate and E for estimated; a cell - stands for nothing.
    """
    head, *found = rows(name)
    return head, [pytest.param(*cells, id=cells[0] or "empty") for cells in found]


def marks(q: Quantity) -> str:
    return q.bound + "~" * q.approx + "E" * q.estimated


@pytest.mark.parametrize(*table("phrases"))
def test_a_phrase_is_read_and_written_back(
    phrase: str, value: str, unit: str, bound: str, vi: str, en: str
) -> None:
    q = read(phrase)
    assert (q.value, q.unit or "-", marks(q)) == (Decimal(value), unit, bound)
    assert (write(q, "vi", UNITS), write(q, "en", UNITS)) == (vi, en)
    assert q.as_written == phrase
    assert q.change is None


@pytest.mark.parametrize(*table("ranges"))
def test_a_range_has_two_ends(phrase: str, low: str, high: str, unit: str, vi: str, en: str) -> None:
    q = read(phrase)
    assert (q.value, q.value_max, q.unit, q.bound) == (Decimal(low), Decimal(high), unit, "..")
    assert (write(q, "vi", UNITS), write(q, "en", UNITS)) == (vi, en)


@pytest.mark.parametrize(*table("shares"))
def test_a_share_names_its_whole(phrase: str, part: str, whole: str, unit: str, vi: str, en: str) -> None:
    q = read(phrase)
    assert (q.value, q.of, q.unit or "-") == (Decimal(part), Decimal(whole), unit)
    assert (write(q, "vi", UNITS), write(q, "en", UNITS)) == (vi, en)


@pytest.mark.parametrize(*table("changes"))
def test_a_change_says_how_much_and_against_what(
    phrase: str, measure: str, direction: str, amount: str, vs: str, vi: str, en: str
) -> None:
    q = read(phrase)
    assert q.is_change
    assert q.change is not None
    assert (q.change.measure, q.change.direction, q.change.amount) == (measure, direction, Decimal(amount))
    assert (q.change.vs or "-") == vs
    assert (write(q, "vi", UNITS), write(q, "en", UNITS)) == (vi, en)


@pytest.mark.parametrize(*table("levels-with-change"))
def test_a_level_with_its_change_is_one_figure(
    phrase: str, value: str, measure: str, amount: str, vi: str, en: str
) -> None:
    q = read(phrase)
    assert q.change is not None
    assert not q.is_change
    assert (q.value, q.change.measure, q.change.amount) == (Decimal(value), measure, Decimal(amount))
    assert (write(q, "vi", UNITS), write(q, "en", UNITS)) == (vi, en)


@pytest.mark.parametrize(*table("troubles"))
def test_what_is_no_figure_says_why_and_what_to_do(phrase: str, kind: str) -> None:
    found = parse(phrase, UNITS)
    assert isinstance(found, Trouble), f"{phrase}: {found}"
    assert (found.kind, found.code, found.as_written) == (kind, "E303", phrase)
    for text in (*found.reason, *found.cure):
        assert text.endswith(".")
        assert "{" not in text


@pytest.mark.parametrize(
    ("phrase", "plain"),
    [
        ("gần\u00a036\u202ftỷ đồng", "gần 36 tỷ đồng"),
        (unicodedata.normalize("NFD", "gần 36 tỷ đồng"), "gần 36 tỷ đồng"),
        ("gần ３６ tỷ đồng", "gần 36 tỷ đồng"),
        ("1\u2009221 đoàn", "1.221 đoàn"),
        ("1\u00a0221 đoàn", "1.221 đoàn"),
        ("tăng 278％", "tăng 278%"),
        ("  gần\n36 \t tỷ  đồng ", "gần 36 tỷ đồng"),
        ("gần\u200b 36 tỷ\ufeff đồng", "gần 36 tỷ đồng"),
        ("10\u201112 dự án", "10-12 dự án"),
        ("10\u221212 dự án", "10-12 dự án"),
    ],
    ids=repr,
)
def test_spelling_of_characters_does_not_matter(phrase: str, plain: str) -> None:
    assert read(phrase) == read(plain)


@pytest.mark.parametrize(
    ("phrase", "value"), [("3.5 triệu", "3500000"), ("1.22 triệu", "1220000"), ("0.125", "0.125")]
)
def test_a_point_that_cannot_part_thousands_is_read_with_a_doubt(phrase: str, value: str) -> None:
    q = read(phrase)
    assert (q.value, q.doubt) == (Decimal(value), "point")
    assert q.doubt in DOUBTS


@pytest.mark.parametrize(*table("doubtful"))
def test_a_reading_worth_a_look_says_so(phrase: str, unit: str, doubts: str) -> None:
    q = read(phrase)
    assert (q.unit or "-", q.doubt or "-") == (unit, doubts)
    assert DOUBTS.keys() >= set(q.doubts)


def test_all_that_is_read_here_reads_the_same_once_written_back() -> None:
    for name in ("phrases", "ranges", "shares", "changes", "levels-with-change", "doubtful"):
        for phrase, *_ in rows(name)[1:]:
            q = read(phrase)
            assert read(write(q, "vi", UNITS)).meaning == q.meaning, phrase


def test_a_phrase_without_marks_is_told_to_have_them() -> None:
    found = parse("gan 36 ty dong", UNITS)
    assert isinstance(found, Trouble)
    assert "Gõ đủ dấu" in found.cure.vi


def test_a_trouble_quotes_the_phrase_as_typed() -> None:
    found = parse("theo Nghị quyết 22-NQ/TW", UNITS)
    assert isinstance(found, Trouble)
    assert "“Nghị quyết 22-NQ/TW”" in found.reason.vi


def test_english_notation_is_answered_with_the_vietnamese_one() -> None:
    found = parse("1,221 đoàn", UNITS)
    assert isinstance(found, Trouble)
    assert "1.221" in found.cure.vi
    assert "1.221" in found.cure.en


@pytest.mark.parametrize(
    ("phrase", "cure"),
    [("3,000 tỷ đồng", "3.000"), ("1.500,000 USD", "1.500.000"), ("12 . 500 đoàn", "12.500")],
)
def test_a_slip_in_a_number_is_answered_with_what_was_meant(phrase: str, cure: str) -> None:
    found = parse(phrase, UNITS)
    assert isinstance(found, Trouble)
    assert cure in found.cure.vi


@pytest.mark.parametrize(
    ("phrase", "it"), [("hơn chục đoàn", "hơn chục"), ("nghìn rưỡi lượt khách", "nghìn rưỡi")]
)
def test_a_number_without_its_first_digit_is_named(phrase: str, it: str) -> None:
    found = parse(phrase, UNITS)
    assert isinstance(found, Trouble)
    assert f"“{it}”" in found.reason.vi


def test_base_value_makes_spellings_comparable() -> None:
    one, other = read("14.250 triệu đồng"), read("14,25 tỷ đồng")
    assert one.base_value == other.base_value == Decimal(14250000000)
    assert one.base_unit == "VND"
    assert one != other
    assert one.meaning == other.meaning


def test_currencies_never_convert() -> None:
    assert read("1 triệu USD").base_unit != read("1 triệu đồng").base_unit


@pytest.mark.parametrize(
    ("phrase", "pct", "times", "diff"),
    [
        ("tăng 278%", "278", None, None),
        ("giảm 5%", "-5", None, None),
        ("bằng 107% so với cùng kỳ", "7", None, None),
        ("gấp 3,4 lần", None, "3.4", None),
        ("giảm 3 vụ", None, None, "-3"),
    ],
)
def test_a_change_has_one_signed_number(
    phrase: str, pct: str | None, times: str | None, diff: str | None
) -> None:
    change = read(phrase).change
    assert change is not None
    expected = tuple(None if text is None else Decimal(text) for text in (pct, times, diff))
    assert (change.pct, change.times, change.diff) == expected


def test_a_change_alone_can_be_written() -> None:
    change = Change("pct", Decimal(278), vs="2013")
    assert write_change(change, None, "vi", UNITS) == "tăng 278% so với năm 2013"
    assert write_change(change, None, "en", UNITS) == "up 278% against 2013"
    assert write_change(Change("diff", Decimal(1), "down"), "doan", "en", UNITS) == "down 1 delegation"


@pytest.mark.parametrize(
    ("phrase", "vi", "en"),
    [
        ("gần 36 tỷ đồng", ("gần", "36", "tỷ đồng"), ("nearly VND", "36", "billion")),
        ("1.221 đoàn", ("", "1.221", "đoàn"), ("", "1,221", "delegations")),
        ("71,4%", ("", "71,4", "%"), ("", "71.4", "%")),
        (
            "45/63 tỉnh",
            ("", "45/63", "tỉnh, thành (71,4%)"),
            ("", "45", "of 63 provinces and cities (71.4%)"),
        ),
        (
            "ước đạt khoảng trên 300 triệu USD",
            ("ước trên", "300", "triệu USD"),
            ("an estimated USD", "300", "million or more"),
        ),
        ("từ 10 người trở lên", ("từ", "10", "người trở lên"), ("at least", "10", "people")),
        ("tăng 278% so với năm 2013", ("tăng", "278", "% so với năm 2013"), ("up", "278", "% against 2013")),
        ("10-12 dự án", ("", "10–12", "dự án"), ("", "10–12", "projects")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_pieces_set_the_number_apart(phrase: str, vi: tuple[str, ...], en: tuple[str, ...]) -> None:
    q = read(phrase)
    assert pieces(q, "vi", UNITS) == Pieces(*vi)
    assert pieces(q, "en", UNITS) == Pieces(*en)
    assert pieces(q, "en", UNITS).text == write(q, "en", UNITS, headline=True)


def test_a_headline_keeps_one_hedge() -> None:
    q = read("ước đạt khoảng trên 300 triệu USD")
    assert write(q, "vi", UNITS, headline=True) == "ước trên 300 triệu USD"
    assert write(q, "en", UNITS, headline=True) == "an estimated USD 300 million or more"
    assert write(read("khoảng 20 đoàn"), "vi", UNITS, headline=True) == "khoảng 20 đoàn"


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("0", "0", "0"),
        ("999", "999", "999"),
        ("1221", "1.221", "1,221"),
        ("3.5", "3,5", "3.5"),
        ("71.40", "71,4", "71.4"),
        ("1234567.89", "1.234.567,89", "1,234,567.89"),
        ("-5", "-5", "-5"),
        ("1E+3", "1.000", "1,000"),
    ],
)
def test_numbers_are_written_in_each_notation(value: str, vi: str, en: str) -> None:
    assert (number(Decimal(value), "vi"), number(Decimal(value), "en")) == (vi, en)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("36", "36"),
        ("1.221", "1221"),
        ("3,5", "3.5"),
        ("3.5", "3.5"),
        ("-5", "-5"),
        ("hai mươi", "20"),
        ("06", "6"),
    ],
)
def test_a_number_of_an_entry_stands_alone(text: str, value: str) -> None:
    assert value_of(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "-", "abc", "3 đoàn", "1,234.5", "NO", "nan", "inf", "1e5", "0x10"])
def test_what_is_no_number_of_an_entry_is_none(text: str) -> None:
    assert value_of(text) is None


def test_every_unit_of_the_vocabulary_can_be_read_back() -> None:
    for unit in UNITS:
        for name in (unit.vi, *unit.aliases):
            q = read(f"12 {name}")
            assert q.base_value == 12 * unit.factor, name
            assert q.base_unit == unit.base, name


def test_every_word_of_the_vocabulary_is_a_mark_with_its_bound() -> None:
    for row in yaml.safe_load((VOCABULARY / "qualifiers.yml").read_text(encoding="utf-8")):
        for word in row.get("vi") or ():
            if "…" in word or "-" in word:
                continue
            q = read(f"{word} 20 đoàn")
            if row.get("flag"):
                assert (q.estimated, q.estimated_word) == (True, word)
            else:
                assert (q.bound, q.word) == (row["sign"], word)
            assert write(q, "vi", UNITS) == f"{word} 20 đoàn"


def test_every_kind_of_trouble_has_words_and_every_slot_is_filled() -> None:
    for refusal in (*REFUSALS.values(), *REFUSED_FOR.values()):
        for text in (*refusal.reason, *refusal.cure):
            assert text.format(it="x", cure="y", unit="z").endswith(".")


# ---------------------------------------------------------------- properties


def whole(most: int) -> st.SearchStrategy[Decimal]:
    return st.one_of(st.integers(0, 40), st.integers(0, most)).map(Decimal)


def decimals(most: int) -> st.SearchStrategy[Decimal]:
    return st.builds(lambda n, places: Decimal(n).scaleb(-places), st.integers(1, most), st.integers(0, 3))


BOUNDS = {
    "=": ("",),
    "<": ("gần", "chưa đến", "chưa đầy", "dưới", "ngót"),
    ">": ("hơn", "trên", "vượt", "quá"),
    "~": ("khoảng", "trên dưới", "xấp xỉ", "chừng", "tương đương"),
    ">=": ("ít nhất", "tối thiểu", "từ … trở lên"),
    "<=": ("tối đa", "không quá", "nhiều nhất"),
}
BASES = (None, "2013", "2017-H1", "2018-Q3", "same-period", "same-period:2017", "previous-year", "plan")


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    unit = draw(st.sampled_from([None, *UNITS]))
    counted = unit is None or unit.measure == "count"
    values = whole(9_999_999) if counted else decimals(99_999)
    value = draw(values)
    bound = draw(st.sampled_from(sorted(BOUNDS)))
    word = draw(st.sampled_from(BOUNDS[bound]))
    shape = draw(st.sampled_from(["level", "range", "share", "changed"]))
    high = of = change = None
    if shape == "range":
        bound, word, high = "..", "", value + draw(values.filter(bool))
    if shape == "share" and counted:
        of = value + draw(whole(999)) + 100
        word = "ít nhất" if word == "từ … trở lên" else word
    if shape == "changed":
        change = draw(changes(counted=counted))
    estimated = draw(st.booleans())
    return Quantity(
        as_written="",
        value=value,
        value_max=high,
        unit=unit.id if unit else None,
        bound=bound,  # type: ignore[arg-type]
        word=word,
        approx=bound == "~" or (bound != "=" and word != "từ … trở lên" and draw(st.booleans())),
        estimated=estimated,
        estimated_word=draw(st.sampled_from(["ước", "ước đạt", "ước tính"])) if estimated else "",
        of=of,
        change=change,
        base_unit=unit.base if unit else None,
        factor=unit.factor if unit else Decimal(1),
    )


@st.composite
def changes(draw: st.DrawFn, *, counted: bool) -> Change:
    measure = draw(st.sampled_from(["pct", "times", "diff"] if counted else ["pct", "times"]))
    direction = draw(st.sampled_from(["up", "down"] if measure == "diff" else ["up", "down", "to"]))
    amount = draw(whole(999) if measure == "diff" else decimals(9_999))
    bound = draw(st.sampled_from(["=", "<", ">"]))
    return Change(measure, amount, direction, draw(st.sampled_from(BASES)), None, bound, BOUNDS[bound][0])  # type: ignore[arg-type]


@settings(max_examples=600, deadline=None)
@given(quantities())
@example(read("45/63 tỉnh, thành"))
@example(read("ước đạt khoảng trên 300 triệu USD"))
def test_what_is_written_in_vietnamese_reads_as_the_same_quantity(q: Quantity) -> None:
    written = write(q, "vi", UNITS)
    again = parse(written, UNITS)
    assert isinstance(again, Quantity), f"{written}: {again}"
    assert again.meaning == q.meaning, written
    assert write(again, "vi", UNITS) == written
    assert write(again, "en", UNITS) == write(q, "en", UNITS)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_reading_never_raises_on_any_text(text: str) -> None:
    found = parse(text, UNITS)
    assert found.as_written == text


def test_reading_never_raises_on_soups_of_its_own_words() -> None:
    words = [
        *DIGITS,
        *SCALES,
        *MARKS,
        *[
            "mươi",
            "mốt",
            "linh",
            "rưỡi",
            "lần",
            "đôi",
            "gấp",
            "đến",
            "-",
            "/",
            "+",
            "(",
            ")",
            "%",
            ",",
            ".",
            ":",
            "¤",
            "0",
            "06",
            "3,5",
            "3.5",
        ],
    ]
    words += [
        "1.221",
        "1,221",
        "so với",
        "năm 2013",
        "cùng kỳ",
        "22-NQ/TW",
        "27/1/2015",
        "trong tổng số",
        "$",
    ]
    words += [unit.vi for unit in UNITS]
    chance = random.Random(20190108)  # noqa: S311, a repeatable soup, not a secret
    for _ in range(4_000):
        phrase = chance.choice(("", " ", "  ")).join(chance.choices(words, k=chance.randint(0, 9)))
        found = parse(phrase, UNITS)
        if isinstance(found, Quantity):
            assert write(found, "vi", UNITS)
            assert write(found, "en", UNITS)
            assert pieces(found, "en", UNITS).number


@pytest.mark.parametrize(
    "soup", ["1 ", "1-", "1/", "một ", "a-1", "năm 20", "một mấy ", "01 ", "so với ", "("]
)
def test_long_soups_are_answered_at_once(soup: str) -> None:
    assert parse(soup * (1_000 // len(soup)), UNITS).as_written


def test_a_text_longer_than_a_phrase_is_refused() -> None:
    found = parse("đoàn " * 1_000 + "3 đoàn", UNITS)
    assert isinstance(found, Trouble)
    assert found.kind == "none"
