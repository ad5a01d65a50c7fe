from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import dates


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("05/6/2018", "2018-06-05"),
        ("5/6/2018", "2018-06-05"),
        ("05/06/2018", "2018-06-05"),
        ("5.6.2018", "2018-06-05"),
        ("05-06-2018", "2018-06-05"),
        ("5 / 6 / 2018", "2018-06-05"),
        ("5–6–2018", "2018-06-05"),
        ("5/6/18", "2018-06-05"),
        ("2018/6/5", "2018-06-05"),
        ("2018.06.05", "2018-06-05"),
        ("2018-6-5", "2018-06-05"),
        ("2018-06-05", "2018-06-05"),
        ("20180605", "2018-06-05"),
        ("ngày 5 tháng 6 năm 2018", "2018-06-05"),
        ("Ngày 05 tháng 06 năm 2018", "2018-06-05"),
        ("5 tháng 6 năm 2018", "2018-06-05"),
        ("5 tháng 6, 2018", "2018-06-05"),
        ("ngày 05/6/2018", "2018-06-05"),
        ("sáng ngày 27/1/2015", "2015-01-27"),
        ("Thứ Ba, 27/01/2015", "2015-01-27"),
        ("27/01/2015 14:35:53", "2015-01-27"),
        ("25-02-2020 18:46", "2020-02-25"),
        ("5 June 2018", "2018-06-05"),
        ("June 5, 2018", "2018-06-05"),
        ("5 Jun 2018", "2018-06-05"),
        ("29/2/2020", "2020-02-29"),
        ("31/12/2018.", "2018-12-31"),
    ],
)
def test_a_date_as_typed_gets_its_iso_spelling(typed: str, iso: str) -> None:
    assert dates.guess(typed) == iso
    if typed != iso:
        assert dates.why_not(typed).vi == f"viết {iso}"
        assert dates.why_not(typed).en == f"write {iso}"


@pytest.mark.parametrize(
    ("typed", "vi", "en"),
    [
        ("31/6/2018", "tháng 6 năm 2018 chỉ có 30 ngày", "June 2018 has only 30 days"),
        ("29/2/2019", "tháng 2 năm 2019 chỉ có 28 ngày", "February 2019 has only 28 days"),
        ("2020-02-31", "tháng 2 năm 2020 chỉ có 29 ngày", "February 2020 has only 29 days"),
        ("32/1/2018", "tháng 1 năm 2018 chỉ có 31 ngày", "January 2018 has only 31 days"),
        ("0/6/2018", "không có ngày 0", "there is no day 0"),
        (
            "6/25/2018",
            "không có tháng 25; nếu ngày và tháng bị đảo, viết 2018-06-25",
            "there is no month 25; if day and month were swapped, write 2018-06-25",
        ),
        ("31/31/2018", "không có tháng 31", "there is no month 31"),
        ("5/0/2018", "không có tháng 0", "there is no month 0"),
        ("5 Juin 2018", "không phải là một ngày", "it is not a date"),
        ("0000-01-01", "không có năm 0", "there is no year 0"),
        ("hôm qua", "không phải là một ngày", "it is not a date"),
        ("", "không phải là một ngày", "it is not a date"),
        ("2018", "không phải là một ngày", "it is not a date"),
        ("6/2018", "không phải là một ngày", "it is not a date"),
    ],
)
def test_an_impossible_date_is_none_and_says_why(typed: str, vi: str, en: str) -> None:
    assert dates.guess(typed) is None
    assert tuple(dates.why_not(typed)) == (vi, en)


@pytest.mark.parametrize("text", ["2018-06-05", "2020-02-29", "1945-09-02"])
def test_iso_dates_are_read(text: str) -> None:
    found = dates.parse_iso(text)
    assert found is not None
    assert found.isoformat() == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2018-6-5",
        "2018-02-30",
        "2018-13-01",
        "05/06/2018",
        "20180605",
        "2018-06-05 ",
        "2018-06-05\n",
        "２018-06-05",
    ],
)
def test_other_spellings_are_not(text: str) -> None:
    assert dates.parse_iso(text) is None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2020-02-25T18:46", "18:46"),
        ("2020-02-25 18:46", "18:46"),
        ("2020-02-25T18:46:30", "18:46"),
        ("2020-02-25T18:46:30+07:00", "18:46"),
        ("2020-02-25T18:46Z", "18:46"),
        ("2020-02-25", None),
    ],
)
def test_a_moment_is_a_day_and_perhaps_a_time(text: str, time: str | None) -> None:
    assert dates.parse_moment(text) == (date(2020, 2, 25), time)


@pytest.mark.parametrize(
    "text",
    ["", "2020-02-25T", "2020-02-25T25:00", "2020-02-25T18:60", "2020-02-25T18", "2020-02-30T18:46", "18:46"],
)
def test_no_other_moment_is_read(text: str) -> None:
    assert dates.parse_moment(text) is None


@pytest.mark.parametrize(
    ("day", "short_vi", "long_vi", "english"),
    [
        (date(2019, 1, 22), "22/01/2019", "ngày 22 tháng 01 năm 2019", "22 January 2019"),
        (date(2018, 6, 5), "05/06/2018", "ngày 05 tháng 6 năm 2018", "5 June 2018"),
        (date(2020, 2, 25), "25/02/2020", "ngày 25 tháng 02 năm 2020", "25 February 2020"),
        (date(2014, 12, 1), "01/12/2014", "ngày 01 tháng 12 năm 2014", "1 December 2014"),
    ],
)
def test_dates_are_written_as_each_language_does(
    day: date, short_vi: str, long_vi: str, english: str
) -> None:
    assert (dates.short(day, "vi"), dates.long(day, "vi")) == (short_vi, long_vi)
    assert (dates.short(day, "en"), dates.long(day, "en")) == (english, english)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_what_is_written_is_guessed_back(day: date) -> None:
    for text in (
        day.isoformat(),
        *(write(day, lang) for write in (dates.short, dates.long) for lang in ("vi", "en")),
    ):
        assert dates.guess(text) == day.isoformat()


@given(st.text(max_size=40) | st.from_regex(r"[0-9]{1,4}[/.-][0-9]{1,3}[/.-][0-9]{1,4}", fullmatch=True))
def test_no_text_raises(text: str) -> None:
    guessed = dates.guess(text)
    assert guessed is None or dates.parse_iso(guessed) is not None
    assert all(dates.why_not(text))
    moment = dates.parse_moment(text)
    assert moment is None or dates.parse_iso(text[:10]) == moment[0]
