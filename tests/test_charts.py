"""Which figures are drawn or added together: three that compare, or none, whatever the reports hold."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Any

import pytest
from entries import case, terms

from bench.corpus import invent
from builder.comparison import comparable
from builder.corpus import Decoded, KnownFigure, look_up, report
from builder.model import Entry
from builder.site import charts
from builder.site.charts import Series, over_places, over_time, total, why_not

VOCABULARY, PROVINCES = terms()
AFTER = date(2026, 1, 8)


def known(written: str = "40 đoàn", period: str | None = "2018", **changes: Any) -> KnownFigure:
    """Return one figure of Lạng Sơn; `province` and `day` move it, the rest are fields of the figure."""
    place = changes.pop("province", "lang-son")
    day = changes.pop("day", date(2024, 12, 20))
    figure = {"indicator": "delegations-in", "as_written": written, "period": period, **changes}
    kind = "leader-working-session"
    one = case(
        f"{day}-{place}-{period}", province=place, date=day, period=period, kind=kind, figures=(figure,)
    )
    return report(one, PROVINCES).figures[0]


def years(*written: str, first: int = 2015, **changes: Any) -> list[KnownFigure]:
    """Return a figure a year, the newest first."""
    return [known(text, str(first + at), **changes) for at, text in enumerate(written)][::-1]


def periods(series: Series) -> list[str]:
    return [one.period.text for one in series.figures if one.period]


THREE = ("40 đoàn", "41 đoàn", "hơn 42 đoàn")
TWO = THREE[:2]
MONEY = {"indicator": "ngo-value-committed"}
NATION = {"scope": "nation"}
TIME: tuple[tuple[str, list[KnownFigure], list[list[str]]], ...] = (
    ("nothing", [], []),
    ("two years", years(*TWO), []),
    ("three years", years(*THREE), [["2015", "2016", "2017"]]),
    ("another indicator", [*years(*TWO), known("40 thỏa thuận", indicator="agreements-signed")], []),
    ("another place", [*years(*TWO), known(province="lao-cai")], []),
    ("the whole country", [*years(*TWO), known(**NATION)], []),
    ("one partner", [*years(*TWO), known(partner="LAO")], []),
    ("two partners", [*years(*TWO, partner="LAO"), known(partner="CHN")], []),
    ("a plan", [*years(*TWO), known(planned=True)], []),
    ("only plans", years(*THREE, planned=True), []),
    ("a change", [*years(*TWO), known("tăng 25%")], []),
    ("half a year", [*years(*TWO), known(period="2018-H1")], []),
    ("two currencies", [*years("1 tỷ đồng", "2 tỷ đồng", **MONEY), known("3 triệu USD", **MONEY)], []),
    ("one currency", years("1 tỷ đồng", "200 triệu đồng", "gần 3 tỷ đồng", **MONEY), [["2015", "2016", "2017"]]),
    ("other figures", years("40 dự án", "41 dự án", "42 dự án", indicator="other"), []),
    ("the same year twice", [*years(*TWO), known(period="2016", day=date(2018, 1, 1))], []),
    ("periods that overlap", [known(period=text) for text in ("2015/2017", "2016/2018", "2017/2019")], []),
    ("a share beside counts", [
        known(text, year, indicator="provinces-with-department", **NATION)
        for text, year in (("45/63 tỉnh", "2015"), ("46/63 tỉnh", "2016"), ("47 tỉnh", "2017"))], []),
    ("the country over years", years(*THREE, **NATION), [["2015", "2016", "2017"]]),
    ("halves of years", [known(period=text) for text in ("2016-H1", "2015-H2", "2015-H1")],
     [["2015-H1", "2015-H2", "2016-H1"]]),
    ("a new name for the same land", [
        known(period="2025", province="hue", day=AFTER), *years(*TWO, first=2023, province="thua-thien-hue")],
     [["2023", "2024", "2025"]]),
    ("two years before a merger and one after", [
        known(period="2025", province="lao-cai", day=AFTER), *years(*TWO, first=2023, province="lao-cai")], []),
)  # fmt: skip


@pytest.mark.parametrize(("figures", "drawn"), [row[1:] for row in TIME], ids=[row[0] for row in TIME])
def test_a_chart_over_time_needs_three_figures_that_compare(
    figures: list[KnownFigure], drawn: list[list[str]]
) -> None:
    assert [periods(series) for series in over_time(figures)] == drawn


def test_a_series_goes_on_behind_a_cut_where_its_territory_grew() -> None:
    before = years(*THREE, first=2022, province="lao-cai")
    swallowed = years(*THREE, first=2022, province="yen-bai")
    after = known(period="2025", province="lao-cai", day=AFTER)
    series = {one.figures[0].province: one for one in over_time([after, *before, *swallowed])}
    assert periods(series["lao-cai"]) == ["2022", "2023", "2024", "2025"]
    assert series["lao-cai"].cuts == (3,)
    assert periods(series["yen-bai"]) == ["2022", "2023", "2024"]
    assert series["yen-bai"].cuts == ()


def test_the_newer_report_speaks_for_a_place_and_a_period() -> None:
    newer = known("44 đoàn", "2016", day=date(2026, 2, 1))
    series = over_time([newer, *years(*THREE)])[0]
    assert [one.quantity.value for one in series.figures] == [40, 44, 42]


NAMES = ("lang-son", "lao-cai", "yen-bai", "hue")
PLACES: tuple[tuple[str, list[KnownFigure], list[list[str]]], ...] = (
    ("two places", [known(province=one) for one in NAMES[:2]], []),
    ("three places", [known(f"{at + 3} đoàn", province=one) for at, one in enumerate(NAMES[:3])],
     [["yen-bai", "lao-cai", "lang-son"]]),
    ("three countries", [known(province=one, scope="nation") for one in NAMES[:3]], []),
    ("one place three times", [known(day=date(2025, 1, day)) for day in (1, 2, 3)], []),
    ("three years", [known(province=one, period=year) for one, year in zip(NAMES, ("2016", "2017", "2018"), strict=False)], []),
    ("a place within another", [
        known(province="lao-cai", period="2025", day=AFTER), known(province="yen-bai", period="2025", day=date(2025, 6, 1)),
        known(period="2025")], []),
    ("the latest first", [known(province=one, period=year) for year in ("2017", "2018") for one in NAMES[:3]],
     [["lang-son", "lao-cai", "yen-bai"]] * 2),
)  # fmt: skip


@pytest.mark.parametrize(("figures", "drawn"), [row[1:] for row in PLACES], ids=[row[0] for row in PLACES])
def test_a_chart_of_places_needs_three_of_one_period(
    figures: list[KnownFigure], drawn: list[list[str]]
) -> None:
    found = over_places(figures)
    assert [[one.province for one in series.figures] for series in found] == drawn
    assert [periods(series)[0] for series in found] == sorted(
        (periods(series)[0] for series in found), reverse=True
    )


@pytest.mark.parametrize(
    ("written", "indicator", "value", "mark"),
    [
        (("40 đoàn", "41 đoàn", "42 đoàn"), "delegations-in", 123, ""),
        (("40 đoàn", "hơn 41 đoàn", "gần 42 đoàn"), "delegations-in", 123, ">="),
        (("40 đoàn", "41 đoàn", "gần 42 đoàn"), "delegations-in", 123, "~"),
        (("1 tỷ đồng", "500 triệu đồng", "2 tỷ đồng"), "ngo-value-committed", 3_500_000_000, ""),
        (("4 tổ chức", "5 tổ chức", "6 tổ chức"), "ngo-organisations", None, ""),
        (("4/10 tỉnh", "5/10 tỉnh", "6/10 tỉnh"), "provinces-with-department", None, ""),
    ],
)
def test_only_flows_add_up_and_the_sum_says_how_sure_it_is(
    written: tuple[str, ...], indicator: str, value: int | None, mark: str
) -> None:
    (series,) = over_places(
        [known(text, province=one, indicator=indicator) for text, one in zip(written, NAMES, strict=False)]
    )
    found = total(series)
    assert (found.value if found else None) == (None if value is None else Decimal(value))
    assert found is None or (found.mark, found.number) == (mark, 3)


def test_nothing_is_added_up_over_time_nor_where_a_land_would_count_twice() -> None:
    (series,) = over_time(years(*THREE))
    assert total(series) is None
    twice = Series("place", (known(), known(day=date(2025, 2, 2)), known(province="lao-cai")))
    assert total(twice) is None


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ([known()], "there is only one figure"),
        ([known(), known(province="lao-cai")], "there are only 2 figures"),
        ([known(), known(province="lao-cai"), known(period="2017")], "no three figures belong to one place or to one period"),
        ([known(), known(**NATION), known(period="2017", **NATION)], "most do not compare: different scopes"),
        ([known(), known(period="2018-H1"), known(period="2018-Q3")], "most do not compare: periods of different length"),
        ([known("1 tỷ đồng", **MONEY), known("1 triệu USD", **MONEY), known("1 triệu EUR", **MONEY)],
         "most do not compare: different units or currencies"),
    ],
)  # fmt: skip
def test_it_is_said_why_there_is_no_chart(figures: list[KnownFigure], reason: str) -> None:
    found = why_not(figures)
    assert found.en == reason
    assert found.vi


# a thousand invented reports that try to be mixed up


SPOILS = (
    {},
    {},
    {},
    {"scope": "nation"},
    {"scope": "nation", "planned": True},
    {"planned": True},
    {"partner": "LAO"},
    {"partner": "CHN"},
    {"period": "2018"},
    {"period": "2018-H1"},
    {"period": "2025"},
    {"change": {"pct": "12", "vs": "2017"}},
)
CROWDED = ("lao-cai", "yen-bai", "lang-son", "thai-nguyen", "bac-kan", "thua-thien-hue")
WORDINGS = ("{}", "gần {}", "hơn {}", "ước đạt {}", "tăng 12%", "{}/400 đoàn")


def tangled(count: int, seed: int) -> Iterator[KnownFigure]:
    """Yield the figures of invented reports: scopes, plans, periods and currencies at random, some after the merger."""
    rng = random.Random(seed)  # noqa: S311, no secret is drawn
    for one in invent(count, seed):
        entry = dict(one.entry)
        day, place = date.fromisoformat(entry["date"]), rng.choice((entry["province"], *CROWDED))
        if rng.random() < 0.4:
            place, day = (
                PROVINCES.today(place).id,
                date(rng.choice((2025, 2026, 2027)), rng.randint(8, 12), 5),
            )
            entry["period"] = rng.choice((str(day.year), f"{day.year}-H1", str(day.year - 1)))
        figures = []
        for figure in entry["figures"]:
            written = rng.choice(WORDINGS).format(figure["as_written"])
            indicator = figure["indicator"]
            if rng.random() < 0.5:
                indicator = rng.choice(
                    ("delegations-in", "ngo-value-committed", "ngo-organisations", "other")
                )
                unit = rng.choice(("tỷ đồng", "triệu USD")) if "value" in indicator else "đoàn"
                written = f"{rng.choice(('', 'hơn ', 'ước '))}{rng.randint(1, 90)} {unit}"
            figures.append({"indicator": indicator, "as_written": written, **rng.choice(SPOILS)})
        entry |= {"date": day, "province": place, "figures": figures, "kind": "leader-working-session"}
        try:
            made = report(look_up(Decoded(Entry.model_validate(entry), one.id), *terms()), PROVINCES)
        except ValueError:  # a wording spoiled past reading
            continue
        yield from made.figures


@pytest.fixture(scope="module")
def crowd() -> list[KnownFigure]:
    return list(tangled(1000, seed=4))


def test_no_chart_or_sum_of_a_thousand_reports_mixes_what_does_not_compare(crowd: list[KnownFigure]) -> None:
    by_indicator = {one.indicator.id for one in crowd}
    everything = [*over_time(crowd), *over_places(crowd)]
    assert {series.figures[0].indicator.id for series in everything} <= by_indicator - {"other"}
    assert len(everything) > 50
    assert any(series.cuts for series in everything)
    for series in everything:
        figures = series.figures
        assert max(len(segment) for segment in series.segments) >= charts.FEWEST
        assert len({one.indicator.id for one in figures}) == 1
        assert len({(one.scope, one.partner) for one in figures}) == 1
        assert len({one.period.months for one in figures if one.period}) == 1
        assert len({one.quantity.base_unit for one in figures}) == 1
        assert len({one.quantity.of for one in figures}) == 1
        assert not any(one.planned or one.quantity.is_change or one.period is None for one in figures)
        for segment in series.segments:
            assert all(comparable(one, other) is None for one, other in combinations(segment, 2))
        if series.axis == "place":
            assert len(set(periods(series))) == 1
            assert not series.cuts
            assert all(not one.territory & other.territory for one, other in combinations(figures, 2))
        else:
            assert all(
                one.period.end < other.period.start
                for one, other in pairwise(figures)
                if one.period and other.period
            )
            if figures[0].scope != "nation":
                assert [len({one.territory for one in segment}) for segment in series.segments] == [1] * len(
                    series.segments
                )
                edges = [(figures[at - 1].territory, figures[at].territory) for at in series.cuts]
                assert all(before < after for before, after in edges)
    sums = [(series, found) for series in everything if (found := total(series))]
    assert len(sums) > 20
    for series, found in sums:
        assert series.figures[0].indicator.kind == "flow"
        assert found.value == sum(one.quantity.base_value for one in series.figures)
        assert found.mark or all(one.quantity.exact for one in series.figures)
