"""A compiled issue: what every province reported for a period, nothing added up, and the same for e-mail."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from entries import terms
from pages import made, rows, shown, site, told

from builder.periods import parse
from builder.site import parts
from builder.site.index import Index
from builder.site.pages import digests, email
from builder.site.record import Record

KIND = "leader-working-session"


def year(period: str, province: str, *written: str, **changes: Any) -> Record:
    figures = changes.pop("figures", ()) or tuple(
        {"indicator": "delegations-in", "as_written": text, **changes.pop("figure", {})} for text in written
    )
    day = changes.pop("day", date(int(period[:4]) + 1, 1, 8))
    return told(
        f"{day}-{province}-{period}",
        kind=KIND,
        date=day,
        period=period,
        province=province,
        figures=figures,
        **changes,
    )


def mails(records: list[Record]) -> dict[str, str]:
    index = Index.of(records, terms()[0])
    return {one.address: one.made(site()).decode() for one in email.plan(site(), index)}


@pytest.mark.parametrize(
    ("period", "vi", "en"),
    [
        ("2018", "2018", "2018"),
        ("2018-H1", "2018-6-thang-dau", "2018-h1"),
        ("2018-Q3", "2018-quy-3", "2018-q3"),
        ("2011/2015", "2011-2015", "2011-2015"),
    ],
)
def test_every_period_has_an_issue_whose_address_fits_its_language(period: str, vi: str, en: str) -> None:
    found = made(digests, [year(period, "lang-son", "4 đoàn", day=date(2019, 1, 8))])
    assert set(found) == {"vi/ban-tin/", "en/digests/", f"vi/ban-tin/{vi}/", f"en/digests/{en}/"}
    assert found[f"vi/ban-tin/{vi}/"].twin == f"en/digests/{en}/"
    assert set(mails([year(period, "lang-son", "4 đoàn", day=date(2019, 1, 8))])) == {
        f"vi/ban-tin/{vi}/email.html",
        f"en/digests/{en}/email.html",
    }


def test_provinces_stand_from_a_to_z_with_lineage_title_and_figures() -> None:
    places = [year("2018", one, "4 đoàn") for one in ("yen-bai", "dak-nong", "lang-son", "dong-thap")]
    body = made(digests, places)["vi/ban-tin/2018/"].body
    anchors = [f'<h2 id="{one}">' for one in ("dak-nong", "dong-thap", "lang-son", "yen-bai")]
    assert sorted(anchors, key=body.index) == anchors
    assert "Yên Bái nay là Lào Cai" in shown(body)
    assert "4 địa phương báo cáo cho năm 2018. Số liệu của từng nơi để riêng, không cộng lại." in shown(body)
    assert "16" not in shown(body)


def test_an_issue_of_many_provinces_leads_to_each_and_can_be_printed() -> None:
    places = ("yen-bai", "dak-nong", "lang-son", "dong-thap", "ca-mau", "an-giang")
    body = made(digests, [year("2018", one, "4 đoàn") for one in places])["vi/ban-tin/2018/"].body
    assert '<a href="#dak-nong">Đắk Nông</a><a href="#dong-thap">Đồng Tháp</a>' in body
    assert "data-print hidden" in body
    few = made(digests, [year("2018", one, "4 đoàn") for one in places[:3]])["vi/ban-tin/2018/"].body
    assert 'class="abc"' not in few


def test_a_figure_stands_beside_the_last_one_that_compares() -> None:
    records = [
        year("2018", "lang-son", "gần 42 đoàn"),
        year("2017", "lang-son", "41 đoàn", figure={"scope": "nation"}),
        year("2017-H1", "lang-son", "7 đoàn", day=date(2017, 7, 2)),
        year("2016", "lang-son", "hơn 40 đoàn"),
        year("2015", "lang-son", "39 đoàn"),
        year("2017", "lao-cai", "99 đoàn"),
    ]
    body = made(digests, records)["en/digests/2018/"].body
    assert rows(body) == [
        "Inbound delegations nearly 42 delegations Approximate: below this 2016 : more than 40 delegations"
    ]
    (mail,) = (text for address, text in mails(records).items() if address == "en/digests/2018/email.html")
    assert "<td><b>nearly 42 delegations</b></td><td>2016: more than 40 delegations</td>" in mail


def test_no_figure_stands_beside_one_of_another_land() -> None:
    before = year("2024", "lao-cai", "40 đoàn", day=date(2025, 1, 8))
    after = year("2025", "lao-cai", "90 đoàn", day=date(2026, 1, 8))
    body = made(digests, [before, after])["en/digests/2025/"].body
    assert rows(body) == ["Inbound delegations 90 delegations"]
    renamed = [
        year("2023", "thua-thien-hue", "40 đoàn", day=date(2024, 1, 8)),
        year("2024", "hue", "90 đoàn", day=date(2025, 1, 8)),
    ]
    body = made(digests, renamed)["en/digests/2024/"].body
    assert rows(body) == ["Inbound delegations 90 delegations 2023 : 40 delegations"]


def test_figures_of_the_whole_country_stand_apart_under_the_report_that_gives_them() -> None:
    whole = year("2018", "yen-bai", "53 đoàn", figure={"scope": "nation"})
    body = made(digests, [whole, year("2018", "lang-son", "4 đoàn")])["en/digests/2018/"].body
    country = shown(body[body.index('<h2 id="country">') : body.index('<h2 id="lang-son">')])
    assert "As reported by Yen Bai" in country
    assert "53 delegations" in country
    assert "This report gives national figures only; they stand at the top." in shown(
        body[body.index('<h2 id="yen-bai">') :]
    )
    assert "53 delegations" not in shown(body[body.index('<h2 id="lang-son">') :])


def test_a_report_without_figures_says_so() -> None:
    found = [
        made(digests, [year("2018", "lang-son")])["vi/ban-tin/2018/"].body,
        *mails([year("2018", "lang-son")]).values(),
    ]
    assert "Nguồn không nêu con số nào." in shown(found[0])
    assert "Nguồn không nêu con số nào." in shown(found[1])
    assert "The source gives no figures." in shown(found[2])


def test_corrections_since_stand_at_the_end_and_a_withdrawn_report_keeps_its_place_without_figures() -> None:
    mended = year(
        "2018",
        "lang-son",
        "4 đoàn",
        corrections=({"date": date(2026, 3, 2), "vi": "Sửa 5 thành 4.", "en": "5 became 4."},),
    )
    gone = year("2018", "lao-cai", "99 đoàn", withdrawn={"date": date(2026, 3, 3), "vi": "Nhầm năm."})
    for text in (
        made(digests, [mended, gone])["en/digests/2018/"].body,
        mails([mended, gone])["en/digests/2018/email.html"],
    ):
        assert "Corrections since" in text
        assert "5 became 4." in text
        assert "This report was withdrawn; its figures no longer count." in text
        assert "99 delegations" not in shown(text)
    assert mails([gone])["vi/ban-tin/2018/email.html"].count("lang=") == 1


def test_plans_partners_and_other_periods_are_marked() -> None:
    figures = (
        {"indicator": "delegations-in", "as_written": "12 đoàn", "planned": True, "period": "2019"},
        {"indicator": "delegations-in", "as_written": "3 đoàn", "partner": "LAO"},
    )
    records = [year("2018", "lang-son", figures=figures)]
    assert rows(made(digests, records)["en/digests/2018/"].body) == [
        "Inbound delegations 12 delegations planned 2019",
        "Inbound delegations 3 delegations With Laos",
    ]
    mail = shown(mails(records)["en/digests/2018/email.html"])
    assert (
        "Inbound delegations 2019; planned 12 delegations Inbound delegations With Laos 3 delegations" in mail
    )


def test_an_issue_leads_to_those_within_before_and_after_it() -> None:
    records = [
        year(text, "lang-son", "4 đoàn", day=date(2020, 1, 8)) for text in ("2018", "2018-H1", "2017", "2019")
    ]
    body = shown(made(digests, records)["en/digests/2018/"].body)
    assert (
        "Within this period First half of 2018 Next issue 2019 Previous issue 2017 For e-mail Plain HTML for e-mail"
        in body
    )


def test_the_copy_for_email_needs_nothing_from_anywhere() -> None:
    mail = mails([year("2018", "yen-bai", "gần 40 đoàn")])["vi/ban-tin/2018/email.html"]
    base = site().settings.base_url
    assert mail.startswith('<!doctype html>\n<html lang="vi">')
    assert f'href="{base}vi/bao-cao/2019-01-08-yen-bai-2018/"' in mail
    assert mail.count("href=") == mail.count('href="https://') > 1
    for foreign in ("<script", "<link", "<img", "url(", "@import", "src="):
        assert foreign not in mail
    assert "Yên Bái (nay là Lào Cai)" in mail


def test_names_are_ordered_as_vietnamese_orders_them() -> None:
    names = ["Yên Bái", "Đồng Nai", "Điện Biên", "Cần Thơ", "Đắk Lắk", "An Giang", "Gia Lai"]
    ordered = ["An Giang", "Cần Thơ", "Đắk Lắk", "Điện Biên", "Đồng Nai", "Gia Lai", "Yên Bái"]
    assert sorted(names, key=parts.alphabetical) == ordered


def test_the_home_page_leads_to_the_latest_issue() -> None:
    from builder.site.pages import home  # noqa: PLC0415, only this test looks at it

    page = made(home, [year("2018-H1", "lang-son", day=date(2018, 7, 3)), year("2017", "lang-son")])["vi/"]
    period = parse("2018-H1")
    assert period
    assert f'href="ban-tin/{period.slug("vi")}/"' in page.body
    assert 'href="ban-tin/2017/"' in page.body
