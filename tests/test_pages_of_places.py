"""Names of places and periods where a reader meets them: home, lists, a province's own page."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from entries import terms
from pages import made, shown, site, told

from builder.language import Lang
from builder.periods import parse
from builder.site import cards, parts
from builder.site.index import Index
from builder.site.pages import home, lists, provinces
from builder.site.parts import At
from builder.site.record import Record


def year(period: str, province: str, *figures: dict[str, Any], day: date | None = None) -> Record:
    day = day or date(int(period[:4]) + 1, 1, 8)
    return told(
        f"{day}-{province}-{period}", date=day, period=period, province=province, figures=figures or ()
    )


def figure(indicator: str, written: str, **changes: Any) -> dict[str, Any]:
    return {"indicator": indicator, "as_written": written, **changes}


def name_of(province: str, lang: Lang) -> str:
    return shown(parts.lineage(At(site(), "vi/", lang), province))


@pytest.mark.parametrize(
    ("province", "vi", "en"),
    [
        ("thua-thien-hue", "Thừa Thiên Huế nay là thành phố Huế", "Thua Thien Hue today Hue City"),
        ("hue", "Thừa Thiên Huế nay là thành phố Huế", "Thua Thien Hue today Hue City"),
        ("yen-bai", "Yên Bái nay là Lào Cai", "Yen Bai today Lao Cai"),
        ("thai-nguyen", "Thái Nguyên nay gồm cả Bắc Kạn", "Thai Nguyen today with Bac Kan"),
        ("lang-son", "Lạng Sơn", "Lang Son"),
    ],
)
def test_a_new_name_is_no_merger_and_a_merger_no_new_name(province: str, vi: str, en: str) -> None:
    assert (name_of(province, "vi"), name_of(province, "en")) == (vi, en)


def test_the_picture_of_hue_says_what_it_was_called() -> None:
    unit = terms()[1].unit("hue")
    assert cards._names(site(), unit, "vi") == ("Thành phố Huế", "Trước là Thừa Thiên Huế")
    assert cards._names(site(), unit, "en") == ("Hue City", "Formerly Thua Thien Hue")


def test_a_province_page_begins_with_a_capital_and_says_its_name_once_where_nothing_changed() -> None:
    found = made(provinces, [year("2018", "lang-son")])
    hue, same = found["vi/dia-phuong/hue/"], found["vi/dia-phuong/lang-son/"]
    assert hue.title.startswith("Thành phố Huế | ")
    assert "<h1>Thành phố Huế</h1>" in hue.body
    assert "/ Thành phố Huế</nav>" in hue.body
    assert 'class="place"' in hue.body
    assert "Nay là Thành phố Huế" in shown(found["vi/dia-phuong/thua-thien-hue/"].body)
    assert "Nay thuộc Lào Cai" in shown(found["vi/dia-phuong/yen-bai/"].body)
    assert "<h1>Lạng Sơn</h1>" in same.body
    assert 'class="place"' not in same.body
    assert ">Thành phố Huế</a>" in made(lists, [year("2018", "thua-thien-hue")])["vi/bao-cao/"].body


# the home page


def test_home_opens_with_what_provinces_report_themselves() -> None:
    newest = year(
        "2019",
        "thai-nguyen",
        figure("delegations-in", "3 đoàn", scope="partner", partner="LA-LP"),
        figure("ngo-licences", "13 tổ chức"),
    )
    older = year(
        "2018",
        "thua-thien-hue",
        figure("delegations-in", "1.221 đoàn"),
        figure("visitors-in", "8199 lượt người"),
    )
    nation = year(
        "2014",
        "yen-bai",
        figure("agreements-signed", "53 thỏa thuận", scope="nation"),
        figure("ngo-projects", "70 dự án", planned=True),
    )
    chosen = [
        (record.id, record.indicators[number])
        for record, number in home.key_figures(Index.of([newest, older, nation], terms()[0]))
    ]
    assert chosen == [
        (older.id, "delegations-in"),
        (newest.id, "ngo-licences"),
        (nation.id, "agreements-signed"),
    ]
    body = shown(made(home, [newest, older, nation])["vi/"].body)
    assert "Thừa Thiên Huế, năm 2018" in body
    assert "Cả nước, năm 2014" in body


def test_one_report_does_not_fill_the_home_page() -> None:
    many = [
        figure(name, "4")
        for name in ("delegations-in", "delegations-out", "promotion-missions", "agreements-signed")
    ]
    chosen = home.key_figures(Index.of([year("2019", "lang-son", *many)], terms()[0]))
    assert len(chosen) == home.FIGURES // 3


def test_home_names_the_first_provinces_from_a_to_z_and_counts_the_rest() -> None:
    places = ("binh-dinh", "bac-giang", "dak-lak", "dong-thap", "an-giang", "yen-bai", "ca-mau", "lang-son")
    found = made(home, [year("2018", one) for one in places])
    assert "An Giang, Bắc Giang, Bình Định, Cà Mau, Đắk Lắk, Đồng Tháp và 2 địa phương khác." in shown(
        found["vi/"].body
    )
    assert "Dong Thap and 2 more." in shown(found["en/"].body)
    assert "và" not in home._names(At(site(), "vi/", "vi"), places[:7])


def test_a_period_that_stands_alone_begins_with_a_capital() -> None:
    found = made(home, [year("2018-H1", "lang-son", day=date(2018, 7, 5)), year("2018", "lang-son")])
    assert ">First half of 2018</a>" in found["en/"].body
    assert "<span>First half of 2018</span>" in found["en/"].body
    half = parse("2018-H1")
    assert parts.place_and_period("Lang Son", half, "en") == "Lang Son, first half of 2018"
    assert parts.place_and_period("Cả nước", parse("2014"), "vi") == "Cả nước, năm 2014"


def test_each_home_offers_searches_in_its_language() -> None:
    found = made(home, [])
    assert "?q=luong+pha+bang" in found["vi/"].body
    assert "?q=luang+prabang" in found["en/"].body


# a row of a list


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("Một câu ngắn. Câu sau.", "Một câu ngắn."),
        (
            "Ngày 05/06/2018, Phó Chủ tịch UBND tỉnh làm việc với Sở Ngoại vụ về đối ngoại năm 2018. Quan hệ với Quảng Tây gắn bó hơn, tỉnh chuẩn bị phiên họp thứ mười của ủy ban",
            "Ngày 05/06/2018, Phó Chủ tịch UBND tỉnh làm việc với Sở Ngoại vụ về đối ngoại năm 2018.",
        ),
        (
            "Sáng 08/01/2019, Sở Ngoại vụ tổng kết năm 2018: 40 thỏa thuận và bản ghi nhớ được ký với các đối tác quốc tế; 1.221 đoàn khách với 8.199 lượt người đến tỉnh",
            "Sáng 08/01/2019, Sở Ngoại vụ tổng kết năm 2018: 40 thỏa thuận và bản ghi nhớ được ký với các đối tác quốc tế…",
        ),
        (
            "một hai " * 16 + "ba bốn 1.221 đoàn khách quốc tế đến tỉnh trong năm và còn nữa",
            "một hai " * 16 + "ba bốn…",
        ),
    ],
)
def test_a_summary_in_a_list_is_cut_behind_a_clause_and_never_behind_a_number(
    summary: str, said: str
) -> None:
    assert parts.opening(summary) == said


def test_reports_about_the_same_year_are_related_last() -> None:
    one = year("2018", "thua-thien-hue")
    half = year("2018-H1", "lang-son", day=date(2018, 7, 5))
    same = year("2018", "yen-bai")
    index = Index.of([one, half, same, year("2016", "cao-bang")], terms()[0])
    assert index.related(one) == ((same, "related.period"), (half, "related.year"))
