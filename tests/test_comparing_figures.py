"""Which figures may be drawn or added together, and what a corpus knows of its reports."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import pytest
from entries import case, terms
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.comparison import REASONS, comparable, sum_mark
from builder.corpus import Corpus, KnownFigure, Report, document_number, document_slug, readings, report
from builder.model import Document

VOCABULARY, PROVINCES = terms()


def known(
    province: str = "lang-son", day: date = date(2019, 1, 8), period: str = "2018", **figure: Any
) -> KnownFigure:
    figure = {"indicator": "delegations-in", "as_written": "40 đoàn", **figure}
    kind = "leader-working-session"
    return report(
        case(province=province, date=day, period=period, kind=kind, figures=(figure,)), PROVINCES
    ).figures[0]


MONEY = {"indicator": "ngo-value-committed"}
AFTER = date(2026, 1, 8)
PAIRS = (
    # first, second, why not (None: they may)
    ({}, {"period": "2017"}, None),
    ({}, {"province": "lao-cai"}, None),
    ({}, {"as_written": "hơn 45 đoàn"}, None),
    ({**MONEY, "as_written": "14.250 triệu đồng"}, {**MONEY, "as_written": "gần 36 tỷ đồng"}, None),
    ({"period": "2018-H1"}, {"period": "2017-H1"}, None),
    ({"period": "2018-01/2018-06"}, {"period": "2018-H2"}, None),
    ({"province": "lang-son"}, {"province": "lang-son", "day": AFTER, "period": "2025"}, None),
    ({"province": "yen-bai"}, {"province": "lao-cai"}, None),
    ({"province": "thua-thien-hue"}, {"province": "hue", "day": AFTER, "period": "2025"}, None),
    ({}, {"indicator": "delegations-out"}, "different indicators"),
    ({"indicator": "other"}, {"indicator": "other"}, "different indicators"),
    ({}, {"scope": "nation"}, "different scopes"),
    ({"partner": "LAO"}, {}, "different scopes"),
    ({"partner": "LAO"}, {"partner": "CHN"}, "different partners"),
    ({}, {"planned": True}, "a plan beside a result"),
    ({}, {"period": "2018-H1"}, "periods of different length"),
    ({}, {"period": "2017/2018"}, "periods of different length"),
    ({}, {"as_written": "tăng 25%"}, "a change beside a level"),
    (
        {**MONEY, "as_written": "36 tỷ đồng"},
        {**MONEY, "as_written": "6 triệu USD"},
        "different units or currencies",
    ),
    (
        {"indicator": "provinces-with-department", "as_written": "45/63 tỉnh"},
        {"indicator": "provinces-with-department", "as_written": "45 tỉnh"},
        "a share beside a count",
    ),
    (
        {"province": "lao-cai"},
        {"province": "lao-cai", "day": AFTER, "period": "2025"},
        "the territory changed in between",
    ),
    (
        {"province": "yen-bai"},
        {"province": "lao-cai", "day": AFTER, "period": "2025"},
        "the territory changed in between",
    ),
    ({"scope": "nation"}, {"scope": "nation", "province": "lao-cai", "day": AFTER, "period": "2025"}, None),
)


@pytest.mark.parametrize(("one", "other", "reason"), PAIRS)
def test_figures_may_be_compared_or_it_is_said_why_not(
    one: dict[str, Any], other: dict[str, Any], reason: str | None
) -> None:
    first, second = known(**one), known(**other)
    found = comparable(first, second)
    assert (found.en if found else None) == reason
    assert comparable(second, first) == found


def test_a_figure_of_no_period_may_be_compared_with_none() -> None:
    entry = case(
        period=None,
        kind="training-seminar",
        figures=({"indicator": "delegations-in", "as_written": "4 đoàn"},),
    )
    timeless = report(entry, PROVINCES).figures[0]
    assert comparable(timeless, known()) is not None
    assert comparable(known(), timeless) is not None


def test_every_reason_against_is_shown_by_a_pair() -> None:
    shown = {reason for _, _, reason in PAIRS} | {"the period is not known"}
    assert {reason.en for reason, _ in REASONS} <= shown


@pytest.mark.parametrize(
    ("terms_written", "mark"),
    [
        (("40 đoàn", "41 đoàn"), ""),
        (("40 đoàn", "hơn 41 đoàn"), ">="),
        (("gần 40 đoàn", "hơn 41 đoàn"), ">="),
        (("gần 40 đoàn", "41 đoàn"), "~"),
        (("ước 40 đoàn", "41 đoàn"), "~"),
        (("10-12 đoàn", "41 đoàn"), "~"),
    ],
)
def test_a_sum_says_how_sure_it_is(terms_written: tuple[str, ...], mark: str) -> None:
    assert sum_mark([known(as_written=text) for text in terms_written]) == mark


@pytest.mark.parametrize(
    ("figure", "entry", "scope", "partner", "period"),
    [
        ({}, {}, "province", None, "2018"),
        ({"scope": "nation"}, {}, "nation", None, "2018"),
        ({"period": "2017"}, {}, "province", None, "2017"),
        ({"planned": True}, {"plan_period": "2019"}, "province", None, "2019"),
        ({"planned": True, "period": "2020"}, {"plan_period": "2019"}, "province", None, "2020"),
        ({"planned": True}, {}, "province", None, "2018"),
        ({"partner": "LAO"}, {}, "partner", "LAO", "2018"),
        ({"scope": "partner"}, {"partners": ("LA-LP",)}, "partner", "LA-LP", "2018"),
    ],
)
def test_a_figure_gets_its_defaults_from_the_entry(figure, entry, scope, partner, period) -> None:  # noqa: ANN001, a table
    one = case(figures=({"indicator": "delegations-in", "as_written": "4 đoàn", **figure},), **entry)
    found = report(one, PROVINCES).figures[0]
    assert (found.scope, found.partner, found.period and found.period.text) == (scope, partner, period)


@pytest.mark.parametrize(
    ("figure", "unit", "whole", "upper", "pct"),
    [
        ({"as_written": "1.221"}, "doan", None, None, None),
        (
            {"indicator": "ngo-value-committed", "as_written": "gần 36", "unit": "ty-dong"},
            "ty-dong",
            None,
            None,
            None,
        ),
        (
            {"indicator": "provinces-with-department", "as_written": "45 tỉnh", "of": "63"},
            "tinh",
            63,
            None,
            None,
        ),
        ({"indicator": "ngo-projects", "as_written": "10 dự án", "max": "12"}, "du-an", None, 12, None),
        ({"as_written": "53 đoàn", "change": {"pct": "-5", "vs": "2017"}}, "doan", None, None, -5),
        ({"as_written": "53 đoàn, tăng 278%"}, "doan", None, None, 278),
    ],
)
def test_fields_complete_what_the_wording_leaves_out(figure, unit, whole, upper, pct) -> None:  # noqa: ANN001, a table
    q = known(**figure).quantity
    assert (q.unit, q.of, q.value_max, q.change.pct if q.change else None) == (unit, whole, upper, pct)
    assert q.base_unit == VOCABULARY.units[unit].base


@pytest.mark.parametrize(
    ("text", "first", "all_of_them"),
    [
        ("35", 35, 1),
        ("1.221", 1221, 2),
        ("1,221", 1221, 2),
        ("3,5", "3.5", 2),
        ("71.4%", "71.4", 2),
        ("1.221.000", 1221000, 1),
        ("-5", -5, 1),
    ],
)
def test_a_bare_number_may_mean_two_things(text: str, first: object, all_of_them: int) -> None:
    found = readings(text)
    assert str(found[0]) == str(first)
    assert len(found) == all_of_them


@pytest.mark.parametrize("text", ["", "bốn mươi", "1e6", "0x10", "NaN", "Infinity", "--5", "1..2"])
def test_what_is_no_number_reads_as_none(text: str) -> None:
    assert readings(text) == ()


def test_a_document_has_one_spelling_and_one_address() -> None:
    assert document_number("22 - NQ/TW") == "22-NQ/TW"
    written = [
        Document(kind="nghi-quyet", number=number) for number in ("22-NQ/TW", "22 - NQ/TW", "22 –NQ / TW")
    ]
    assert {document_slug(one) for one in written} == {"22-nq-tw"}


def reports() -> list[Report]:
    days = [date(2014, 6, 26), date(2018, 6, 5), date(2019, 1, 8), date(2019, 1, 8), date(2020, 2, 25)]
    provinces = ["dak-nong", "lang-son", "thua-thien-hue", "lang-son", "yen-bai"]
    return [
        report(
            case(
                f"{day}-{province}-x",
                date=day,
                province=province,
                period="2018",
                partners=("LA-LP",),
                people=({"name": "Nguyễn Dung"},),
                documents=({"kind": "nghi-quyet", "number": "22-NQ/TW"},),
                figures=({"indicator": "delegations-in", "as_written": "4 đoàn"},),
            ),
            PROVINCES,
        )
        for day, province in zip(days, provinces, strict=True)
    ]


def test_a_corpus_is_newest_first_and_so_is_every_index() -> None:
    corpus = Corpus.build(reports(), VOCABULARY)
    assert [one.id for one in corpus.reports] == [
        "2020-02-25-yen-bai-x",
        "2019-01-08-lang-son-x",
        "2019-01-08-thua-thien-hue-x",
        "2018-06-05-lang-son-x",
        "2014-06-26-dak-nong-x",
    ]
    assert set(corpus.by_province_today) == {"lam-dong", "lang-son", "hue", "lao-cai"}
    assert [one.id for one in corpus.by_province["lang-son"]] == [
        "2019-01-08-lang-son-x",
        "2018-06-05-lang-son-x",
    ]
    for index in (corpus.by_theme, corpus.by_kind, corpus.by_year, corpus.by_period):
        assert [*index.values()] == [corpus.reports]
    assert set(corpus.by_partner) == {"LA-LP", "LAO"}
    assert set(corpus.by_person) == {"nguyen-dung"}
    assert set(corpus.by_document) == {"22-nq-tw"}
    assert len(corpus.by_indicator["delegations-in"]) == 5
    assert corpus.by_id["2020-02-25-yen-bai-x"].territory_break
    assert not corpus.by_id["2019-01-08-thua-thien-hue-x"].territory_break


@settings(max_examples=20)
@given(st.randoms(use_true_random=False))
def test_a_corpus_does_not_depend_on_the_order_of_its_files(shuffle: random.Random) -> None:
    mixed = reports()
    shuffle.shuffle(mixed)
    one, other = Corpus.build(mixed, VOCABULARY), Corpus.build(reports(), VOCABULARY)
    assert one.reports == other.reports
    for index in (
        "by_province",
        "by_province_today",
        "by_partner",
        "by_person",
        "by_document",
        "by_indicator",
    ):
        assert list(getattr(one, index).items()) == list(getattr(other, index).items())


def test_a_report_is_never_made_of_what_the_checks_refuse() -> None:
    with pytest.raises(ValueError, match="yen-bai"):
        report(case(province="yen-bai", date=date(2025, 8, 1)), PROVINCES)
    with pytest.raises(ValueError, match="figure 0"):
        report(case(figures=({"indicator": "delegations-in", "as_written": "nhiều đoàn"},)), PROVINCES)
