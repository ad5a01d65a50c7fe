"""The page of an indicator: every figure as its source words it, a chart only of what compares."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from pages import made, rows, shown, told

from builder.site.pages import figures
from builder.site.record import Record

VI, EN = "vi/so-lieu/doan-vao/", "en/figures/inbound-delegations/"
BAR = re.compile(
    r"<li><span><a [^>]*>(.*?)</a></span><svg[^>]*><rect( class=\"hat\")? width=\"(.*?)%\"/>.*?<b>(.*?)</b></li>"
)


def year(written: str, period: int, province: str = "lang-son", **changes: Any) -> Record:
    figure = {"indicator": "delegations-in", "as_written": written, **changes.pop("figure", {})}
    day = changes.pop("day", date(period + 1, 1, 8))
    return told(
        f"{day}-{province}", date=day, period=str(period), province=province, figures=(figure,), **changes
    )


THREE = [year("40 đoàn", 2016), year("hơn 50 đoàn", 2017), year("25 đoàn", 2018)]


def test_an_indicator_has_a_page_only_where_a_report_gives_a_figure() -> None:
    assert set(made(figures, THREE)) == {"vi/so-lieu/", "en/figures/", VI, EN}
    assert set(made(figures, [])) == {"vi/so-lieu/", "en/figures/"}


def test_the_list_leads_to_every_indicator_under_its_theme() -> None:
    page = made(figures, THREE)["en/figures/"]
    assert '<h2 id="delegations">Inbound and outbound delegations</h2>' in page.body
    assert '<a href="inbound-delegations/">Inbound delegations</a>' in page.body
    assert "3 figures" in page.body


def test_every_figure_stands_with_place_scope_period_and_report_the_newest_first() -> None:
    one = year("gần 40 đoàn", 2016, "yen-bai")
    whole = year("53 đoàn, tăng 278% so với năm 2016", 2017, "yen-bai", figure={"scope": "nation"})
    planned = year("60 đoàn", 2018, figure={"planned": True})
    page = made(figures, [one, whole, planned])[EN]
    assert rows(page.body) == [
        "Lang Son 60 delegations planned “60 đoàn” Province 2018 8 January 2019",
        (
            "Whole country as reported by Yen Bai 53 delegations “53 đoàn, tăng 278% so với năm 2016” "
            "up 278% against 2016 Whole country 2017 8 January 2018"
        ),
        "Yen Bai today Lao Cai nearly 40 delegations Approximate: below this “gần 40 đoàn” Province 2016 8 January 2017",
    ]
    assert '<small lang="vi">“gần 40 đoàn”</small>' in page.body


def test_the_wording_is_not_said_twice_on_the_vietnamese_page() -> None:
    page = made(figures, [year("gần 40 đoàn", 2016), year("40 đoàn khách quốc tế", 2017)])[VI]
    assert "“gần 40 đoàn”" not in page.body
    assert "“40 đoàn khách quốc tế”" in page.body


def test_three_years_of_one_place_are_drawn_and_the_inexact_bar_is_hatched() -> None:
    page = made(figures, THREE)[EN]
    assert BAR.findall(page.body) == [
        ("2016", "", "80", "40 delegations"),
        ("2017", ' class="hat"', "100", "more than 50 delegations"),
        ("2018", "", "50", "25 delegations"),
    ]
    assert "<figcaption>Inbound delegations, Lang Son, whole years</figcaption>" in page.body
    assert page.body.count('<pattern id="hatch"') == 1


def test_a_range_gets_a_whisker() -> None:
    page = made(figures, [*THREE[:2], year("10-20 đoàn", 2018)])[EN]
    assert '<rect class="hat" width="20%"/><line x1="20%" x2="40%"/>' in page.body


def test_a_merger_cuts_the_chart_and_says_so() -> None:
    before = [year(f"{40 + at} đoàn", 2021 + at, "lao-cai") for at in range(3)]
    after = year("99 đoàn", 2025, "lao-cai", day=date(2026, 1, 8))
    page = made(figures, [*before, after])[VI]
    cut = '<li class="cut">Từ 01/07/2025, Lào Cai gồm cả Yên Bái: không so với phần trên</li>'
    assert page.body.index("42 đoàn</b>") < page.body.index(cut) < page.body.index("99 đoàn</b>")


@pytest.mark.parametrize(
    ("last", "said"),
    [
        ("42 đoàn", "The 3 places above together: 123 delegations. This is no figure of the whole country."),
        ("hơn 42 đoàn", "The 3 places above together: at least 123 delegations."),
        ("gần 42 đoàn", "The 3 places above together: about 123 delegations."),
    ],
)
def test_places_of_one_period_are_drawn_and_added_with_the_right_mark(last: str, said: str) -> None:
    places = [("40 đoàn", "lang-son"), ("41 đoàn", "lao-cai"), (last, "yen-bai")]
    page = made(figures, [year(text, 2018, place) for text, place in places])[EN]
    assert "Inbound delegations, 2018, 3 places with a figure" in page.body
    assert said in shown(page.body)


def test_the_sum_is_in_the_unit_of_the_bars() -> None:
    places = [("400 triệu USD", "lang-son"), ("900,5 triệu USD", "lao-cai"), ("1.204,4 nghìn USD", "yen-bai")]
    worth = [year(text, 2018, place, figure={"indicator": "ngo-value-committed"}) for text, place in places]
    [page] = [
        page
        for url, page in made(figures, worth).items()
        if url.startswith("vi/so-lieu/") and url != "vi/so-lieu/"
    ]
    assert "3 địa phương trên cộng lại: 1.301,7044 triệu USD." in shown(page.body)


def test_without_a_chart_the_page_says_why() -> None:
    assert "No chart: there are only 2 figures." in shown(made(figures, THREE[:2])[EN].body)
    mixed = [
        year("40 đoàn", 2016),
        year("41 đoàn", 2017, figure={"scope": "nation"}),
        year("42 đoàn", 2018, figure={"partner": "LAO"}),
    ]
    page = made(figures, mixed)[VI]
    assert "Không vẽ biểu đồ: phần lớn không so được: khác phạm vi." in shown(page.body)
    assert "<svg" not in page.body.replace('<i class="to">', "")


def test_a_withdrawn_report_counts_no_longer_and_says_so() -> None:
    gone = year("42 đoàn", 2019, withdrawn={"date": date(2021, 1, 1), "vi": "Nhầm địa phương."})
    pages = made(figures, [*THREE[:2], gone])
    page = pages[EN]
    assert "Figures 2 " in shown(page.body)
    assert ": 2 figures." in page.description
    assert "2 figures" in shown(pages["en/figures/"].body)
    assert "No chart" in page.body
    assert "withdrawn" in rows(page.body)[0]
    assert re.findall(r"<tr[^>]*>(?=<th scope=.row)", page.body) == ['<tr class="gone">', "<tr>", "<tr>"]


def test_the_marks_of_one_figure_read_as_one_sentence() -> None:
    several = made(figures, [year("ước đạt khoảng trên 40 đoàn", 2018)])
    assert "An estimate; approximate: above this" in shown(several[EN].body)
    assert "Số ước tính; gần đúng: trên mức này" in shown(several[VI].body)


def test_many_figures_get_a_page_a_year() -> None:
    many = [
        told(f"{date(start, 1, 1 + at % 28)}-{at}", date=date(start, 1, 1 + at % 28), period=str(start - 1),
             figures=({"indicator": "delegations-in", "as_written": f"{at + 1} đoàn"},))
        for start in (2018, 2019) for at in range(101)
    ]  # fmt: skip
    found = made(figures, many)
    assert set(found) == {
        "vi/so-lieu/",
        "en/figures/",
        *(f"{one}{below}" for one in (VI, EN) for below in ("", "2017/", "2018/")),
    }
    assert len(rows(found[EN].body)) == figures.NEWEST
    assert '<a href="2018/">2018</a> <small>101</small>' in found[EN].body
    assert len(rows(found[f"{EN}2017/"].body)) == 101
    assert found[f"{EN}2017/"].twin == f"{VI}2017/"


def test_a_new_title_makes_no_page_of_figures_stale_and_a_new_figure_does() -> None:
    from builder.site.ledger import Figures  # noqa: PLC0415, only this test looks at it

    def digest(**changes: Any) -> str:
        return Figures.of([(year("40 đoàn", 2016, **changes), 0)]).digest

    title = "Lạng Sơn nhìn lại một năm công tác đối ngoại, nay với tựa đề khác"
    assert digest(title=title) == digest()
    assert digest(figure={"planned": True}) != digest()
    assert digest(withdrawn={"date": date(2021, 1, 1), "vi": "Nhầm."}) != digest()
