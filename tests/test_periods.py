from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import periods
from builder.periods import Period


def period(text: str) -> Period:
    found = periods.parse(text)
    assert found is not None, text
    return found


# notation | first day | last day | length | EDTF | Vietnamese | English | slug vi | slug en
FORMS = """
2018 | 2018-01-01 | 2018-12-31 | year | 2018 | Năm 2018 | 2018 | 2018 | 2018
2018-H1 | 2018-01-01 | 2018-06-30 | half | 2018-40 | 6 tháng đầu năm 2018 | first half of 2018 | 2018-6-thang-dau | 2018-h1
2018-H2 | 2018-07-01 | 2018-12-31 | half | 2018-41 | 6 tháng cuối năm 2018 | second half of 2018 | 2018-6-thang-cuoi | 2018-h2
2018-Q1 | 2018-01-01 | 2018-03-31 | quarter | 2018-33 | Quý I/2018 | Q1 2018 | 2018-quy-1 | 2018-q1
2018-Q2 | 2018-04-01 | 2018-06-30 | quarter | 2018-34 | Quý II/2018 | Q2 2018 | 2018-quy-2 | 2018-q2
2018-Q3 | 2018-07-01 | 2018-09-30 | quarter | 2018-35 | Quý III/2018 | Q3 2018 | 2018-quy-3 | 2018-q3
2018-Q4 | 2018-10-01 | 2018-12-31 | quarter | 2018-36 | Quý IV/2018 | Q4 2018 | 2018-quy-4 | 2018-q4
2018-05 | 2018-05-01 | 2018-05-31 | month | 2018-05 | Tháng 5/2018 | May 2018 | 2018-thang-05 | 2018-05
2020-02 | 2020-02-01 | 2020-02-29 | month | 2020-02 | Tháng 2/2020 | February 2020 | 2020-thang-02 | 2020-02
2022-01/2022-09 | 2022-01-01 | 2022-09-30 | months | 2022-01/2022-09 | 9 tháng đầu năm 2022 | first nine months of 2022 | 2022-9-thang-dau | 2022-first-9-months
2022-03/2022-09 | 2022-03-01 | 2022-09-30 | months | 2022-03/2022-09 | Tháng 3 đến tháng 9/2022 | March to September 2022 | 2022-thang-03-den-09 | 2022-03-to-09
2021-10/2022-03 | 2021-10-01 | 2022-03-31 | months | 2021-10/2022-03 | Tháng 10/2021 đến tháng 3/2022 | October 2021 to March 2022 | 2021-thang-10-den-2022-03 | 2021-10-to-2022-03
2011/2015 | 2011-01-01 | 2015-12-31 | years | 2011/2015 | Giai đoạn 2011–2015 | 2011–2015 | 2011-2015 | 2011-2015
"""


def rows(table: str) -> list[Any]:
    split = [[cell.strip() for cell in line.split(" | ")] for line in table.strip().splitlines()]
    return [pytest.param(*cells, id=cells[0]) for cells in split]


@pytest.mark.parametrize(
    ("text", "start", "end", "length", "edtf", "vi", "en", "slug_vi", "slug_en"), rows(FORMS)
)
def test_each_form_of_the_notation(
    text: str, start: str, end: str, length: str, edtf: str, vi: str, en: str, slug_vi: str, slug_en: str
) -> None:
    found = period(text)
    assert (found.text, found.start.isoformat(), found.end.isoformat(), found.length) == (
        text,
        start,
        end,
        length,
    )
    assert (found.edtf, found.label("vi"), found.label("en")) == (edtf, vi, en)
    assert (found.slug("vi"), found.slug("en")) == (slug_vi, slug_en)


@pytest.mark.parametrize(
    ("text", "shortest"),
    [
        ("2018-01/2018-06", "2018-H1"),
        ("2018-07/2018-12", "2018-H2"),
        ("2018-04/2018-06", "2018-Q2"),
        ("2018-01/2018-12", "2018"),
        ("2017-01/2018-12", "2017/2018"),
    ],
)
def test_a_span_with_a_shorter_name_gets_it(text: str, shortest: str) -> None:
    assert period(text) == period(shortest)


@pytest.mark.parametrize(
    "text",
    [
        "", "18", "2018-H0", "2018-H3", "2018-Q0", "2018-Q5", "2018-13", "2018-00", "2018-5", "2018-h1", " 2018",
        "2018 ", "2018\n", "2018-05-01", "2018/2018", "2018/2011", "2018-05/2018-05", "2018-09/2018-05",
        "2018-05/2018", "1899", "2100", "2018-H1/2018-H2", "năm 2018", "２０１８", "2018-1e",
    ],
)  # fmt: skip
def test_anything_else_is_no_period(text: str) -> None:
    assert periods.parse(text) is None


@pytest.mark.parametrize(
    ("text", "vi", "en", "heading"),
    [
        ("2018", "năm 2018", "2018", "Year 2018"),
        ("2018-H1", "6 tháng đầu năm 2018", "the first half of 2018", "First half of 2018"),
        ("2018-Q3", "quý III/2018", "Q3 2018", "Q3 2018"),
        ("2018-05", "tháng 5/2018", "May 2018", "May 2018"),
        (
            "2022-01/2022-09",
            "9 tháng đầu năm 2022",
            "the first nine months of 2022",
            "First nine months of 2022",
        ),
        ("2011/2015", "giai đoạn 2011–2015", "2011–2015", "2011–2015"),
    ],
)
def test_inside_a_sentence_and_over_one(text: str, vi: str, en: str, heading: str) -> None:
    found = period(text)
    assert (found.phrase("vi"), found.phrase("en"), found.heading("en")) == (vi, en, heading)
    assert found.heading("vi") == found.label("vi")


def test_periods_stand_in_order_of_time() -> None:
    texts = ["2017", "2018-01", "2018-Q1", "2018-H1", "2018", "2018-Q2", "2018-H2"]
    assert [found.text for found in sorted(map(period, reversed(texts)))] == texts


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2018", "2017", True),
        ("2018-H1", "2018-H2", True),
        ("2018-H1", "2018", False),
        ("2018-Q1", "2018-01", False),
        ("2022-01/2022-09", "2021-01/2021-09", True),
        ("2011/2015", "2016/2020", True),
        ("2011/2015", "2018", False),
    ],
)
def test_only_periods_of_one_length_compare(one: str, other: str, same: bool) -> None:  # noqa: FBT001, a column
    assert period(one).same_length(period(other)) is same


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("2018", "2017"),
        ("2018-H2", "2017-H2"),
        ("2018-Q1", "2017-Q1"),
        ("2020-02", "2019-02"),
        ("2022-01/2022-09", "2021-01/2021-09"),
        ("2021-10/2022-03", "2020-10/2021-03"),
        ("2016/2020", "2011/2015"),
    ],
)
def test_the_comparable_period_before(text: str, before: str) -> None:
    assert period(text).previous() == period(before)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("6 tháng đầu năm 2018", "2018-H1"),
        ("6 tháng cuối năm 2018", "2018-H2"),
        ("sáu tháng đầu năm 2018", "2018-H1"),
        ("6 tháng đầu 2018", "2018-H1"),
        ("2018H1", "2018-H1"),
        ("2018-h1", "2018-H1"),
        ("H1/2018", "2018-H1"),
        ("H1 2018", "2018-H1"),
        ("nửa đầu năm 2018", "2018-H1"),
        ("Q1/2018", "2018-Q1"),
        ("2018Q1", "2018-Q1"),
        ("2018/Q1", "2018-Q1"),
        ("Quý III/2018", "2018-Q3"),
        ("quý 3 năm 2018", "2018-Q3"),
        ("năm 2018", "2018"),
        ("Năm 2018", "2018"),
        ("cả năm 2018", "2018"),
        ("tháng 5/2018", "2018-05"),
        ("Tháng 5 năm 2018", "2018-05"),
        ("5/2018", "2018-05"),
        ("05-2018", "2018-05"),
        ("2018-5", "2018-05"),
        ("2018/05", "2018-05"),
        ("9 tháng đầu năm 2022", "2022-01/2022-09"),
        ("3 tháng đầu năm 2022", "2022-Q1"),
        ("tháng 3 đến tháng 9/2022", "2022-03/2022-09"),
        ("từ tháng 3 đến tháng 9 năm 2022", "2022-03/2022-09"),
        ("10/2021 - 3/2022", "2021-10/2022-03"),
        ("2022-1/2022-9", "2022-01/2022-09"),
        ("giai đoạn 2011-2015", "2011/2015"),
        ("2011–2015", "2011/2015"),
        ("nhiệm kỳ 2010 - 2015", "2010/2015"),
        ("2018-01/2018-06", "2018-H1"),
        (" 2018 ", "2018"),
    ],
)
def test_what_editors_type_gets_the_right_spelling(typed: str, right: str) -> None:
    assert periods.suggest(typed) == right


@pytest.mark.parametrize(
    "typed", ["", "abc", "2018-H3", "2018-Q5", "tháng 13/2018", "năm nay", "2018-05-01", "99"]
)
def test_what_is_no_period_gets_no_suggestion(typed: str) -> None:
    assert periods.suggest(typed) is None


@given(st.text(max_size=40))
def test_no_text_raises(text: str) -> None:
    found = periods.parse(text)
    suggested = periods.suggest(text)
    assert found is None or periods.suggest(text) == found.text
    assert suggested is None or periods.parse(suggested) is not None


@given(st.dates(date(1901, 1, 1), date(2099, 12, 1)), st.integers(0, 60))
def test_every_span_of_months_reads_back_and_its_labels_lead_to_it(first: date, more: int) -> None:
    month = first.month - 1 + more
    last = (first.year + month // 12, month % 12 + 1)
    if last[0] > periods.LAST_YEAR:
        return
    text = (
        f"{first.year}-{first.month:02}/{last[0]}-{last[1]:02}" if more else f"{first.year}-{first.month:02}"
    )
    found = period(text)
    assert period(found.text) == found
    assert found.months == more + 1
    assert periods.suggest(found.label("vi")) == found.text
    for lang in ("vi", "en"):
        assert found.slug(lang).isascii()
        assert found.slug(lang) == found.slug(lang).lower()


def test_no_two_periods_share_a_slug() -> None:
    texts = ["2018", *(f"2018-H{n}" for n in (1, 2)), *(f"2018-Q{n}" for n in (1, 2, 3, 4))]
    texts += [f"2018-{month:02}" for month in range(1, 13)]
    texts += [f"2018-{a:02}/2018-{b:02}" for a in range(1, 12) for b in range(a + 1, 13)]
    texts += [f"{a}/{b}" for a in range(2010, 2020) for b in range(a + 1, 2021)]
    found = {period(text) for text in texts}
    for lang in ("vi", "en"):
        assert len({one.slug(lang) for one in found}) == len(found)
