"""Open data: every figure with all that makes it comparable or not, for spreadsheets and for programs."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import built_sites as sites
import jsonschema
import pytest
from built_sites import BASE, HUMAN, MACHINE, MISSING, STALE, WITHDRAWN
from entries import case, terms
from frictionless import Package, system
from hypothesis import given
from hypothesis import strategies as st

from builder.corpus import report
from builder.site.data import cells, columns, rows
from builder.translation.segments import Segment, Translation

PRODUCT = (
    "report_id, event_date, province_then, province_today, period, period_start, period_end, scope, partner, indicator, "
    "value, value_max, unit, base_value, base_unit, bound, approx, estimated, of, change_pct, change_vs, planned, "
    "as_written, source_url"
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(path: Path) -> list[dict[str, str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def figures(site: Path, id: str) -> dict[str, dict[str, str]]:  # noqa: A002, as in Entry
    return {row["indicator"]: row for row in table(site / "data/figures.csv") if row["report_id"] == id}


def one_report(site: Path, id: str) -> Any:  # noqa: A002, as in Entry
    return json.loads((site / f"data/reports/{id}.json").read_bytes())


def test_the_data_package_is_valid_by_its_own_validator(finished: Path, mixed: Path) -> None:
    for site in (finished, mixed):
        with system.use_context(trusted=True):
            found = Package(str(site / "data/datapackage.json")).validate()
        assert found.valid, found.flatten(["title", "rowNumber", "fieldName", "message"])
        assert found.stats["tasks"] == len(columns_of_package(site))


def columns_of_package(site: Path) -> list[dict[str, Any]]:
    resources: list[dict[str, Any]] = json.loads((site / "data/datapackage.json").read_bytes())["resources"]
    return resources


def test_a_faulty_table_would_not_pass_that_validator(finished: Path, tmp_path: Path) -> None:
    for name in (
        "datapackage.json",
        "figures.csv",
        "reports.csv",
        "provinces.csv",
        "indicators.csv",
        "units.csv",
        "partners.csv",
        "vocab.json",
        "reports.json",
    ):
        (tmp_path / name).write_bytes((finished / "data" / name).read_bytes())
    figures = (tmp_path / "figures.csv").read_text("utf-8").replace(",1221,", ",1.221 đoàn,", 1)
    (tmp_path / "figures.csv").write_text(figures, "utf-8", newline="")
    with system.use_context(trusted=True):
        assert not Package(str(tmp_path / "datapackage.json")).validate().valid


def test_the_columns_of_figures_are_those_of_the_product() -> None:
    assert ", ".join(columns.header(columns.FIGURES)) == PRODUCT


@pytest.mark.parametrize("name", ["figures", "reports", "provinces", "indicators", "units", "partners"])
def test_a_table_opens_in_excel_with_its_vietnamese(finished: Path, name: str) -> None:
    """A byte-order mark, CRLF, as many cells in every row, and a header the data package describes."""
    data = (finished / f"data/{name}.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert {len(row) for row in read} == {len(read[0])}
    [described] = [one for one in columns_of_package(finished) if one["name"] == name]
    assert read[0] == [field["name"] for field in described["schema"]["fields"]]
    assert len(read) > 1


def test_figures_carry_scope_period_unit_bound_and_wording(finished: Path) -> None:
    hue = figures(finished, WITHDRAWN)
    aid = hue["ngo-value-committed"]
    assert (aid["value"], aid["unit"], aid["base_value"], aid["base_unit"]) == (
        "36",
        "ty-dong",
        "36000000000",
        "VND",
    )
    assert (aid["bound"], aid["as_written"], aid["scope"], aid["period"]) == (
        "<",
        "gần 36 tỷ đồng",
        "province",
        "2018",
    )
    assert (aid["period_start"], aid["period_end"]) == ("2018-01-01", "2018-12-31")
    assert (aid["province_then"], aid["province_today"]) == ("thua-thien-hue", "hue")
    assert hue["visitors-in"]["value"] == "8199"
    assert hue["planned-tasks"]["planned"] == "true"
    assert hue["planned-tasks"]["period"] == "2019"
    assert hue["agreements-signed"]["bound"] == ""
    nation = figures(finished, MACHINE)
    assert {row["scope"] for row in nation.values()} == {"nation"}
    assert nation["agreements-signed"]["change_pct"] == "278"
    assert nation["agreements-signed"]["change_vs"] == "2013"
    share = nation["provinces-with-department"]
    assert (share["value"], share["of"]) == ("45", "63")
    partner = figures(finished, HUMAN)["delegations-in"]
    assert (partner["scope"], partner["partner"]) == ("partner", "LA-LP")
    assert not figures(finished, STALE)


def test_every_figure_of_the_pages_stands_in_the_table(finished: Path) -> None:
    for id_ in (MISSING, MACHINE, STALE, WITHDRAWN, HUMAN):
        page = (finished / f"vi/bao-cao/{id_}/index.html").read_text("utf-8")
        rows = [row for row in table(finished / "data/figures.csv") if row["report_id"] == id_]
        assert page.count("<tr data-indicator") == len(rows)
        assert len(one_report(finished, id_).get("figures", ())) == len(rows)


def test_a_report_leads_to_the_table_of_figures_if_it_has_any_there(finished: Path, mixed: Path) -> None:
    for site in (finished, mixed):  # in the second, one with figures is withdrawn
        for id_ in (MISSING, MACHINE, STALE, WITHDRAWN, HUMAN):
            page = (site / f"en/reports/{id_}/index.html").read_text("utf-8")
            leads = 'data/figures.csv">CSV (all reports)</a>' in page
            assert leads == bool(figures(site, id_)), id_


def test_a_withdrawn_report_keeps_its_row_and_its_facts_but_no_figure_counts(mixed: Path) -> None:
    [row] = [row for row in table(mixed / "data/reports.csv") if row["id"] == WITHDRAWN]
    assert (row["withdrawn"], row["figures"]) == ("2026-03-04", "0")
    assert not figures(mixed, WITHDRAWN)
    found = one_report(mixed, WITHDRAWN)
    assert found["withdrawn"]["en"] == "The source took the article back."
    assert found["corrections"][0]["date"] == "2026-02-03"
    assert not {"summary", "body", "tasks", "limitations"} & found.keys()
    assert found["figures"]


def test_a_report_says_in_what_state_each_text_is(mixed: Path) -> None:
    assert one_report(mixed, MACHINE)["translation"] == {"state": "machine", "by": ["google@1.11.4"]}
    assert one_report(mixed, MACHINE)["title"]["en_lang"] == "en-x-mtfrom-vi"
    missing = one_report(mixed, MISSING)
    assert missing["translation"] == {"state": "missing"}
    assert "en" not in missing["title"]
    stale = one_report(mixed, STALE)
    assert stale["translation"]["state"] == "stale"
    assert stale["title"]["state"] == "machine"
    assert "state" not in stale["summary"]
    human = one_report(mixed, HUMAN)
    assert human["summary"]["vi"]
    assert human["summary"]["en"]
    assert human["figures"][4]["base_value"] == 6_000_000
    assert human["figures"][4]["bound"] == "<"
    assert human["source"]["published"] == "2020-02-25T18:46"
    assert [one["translation"] for one in json.loads((mixed / "data/reports.json").read_bytes())["reports"]] == [
        "human", "human", "stale", "machine", "missing",
    ]  # fmt: skip


def test_ids_of_the_tables_are_explained(finished: Path) -> None:
    vocabulary = json.loads((finished / "data/vocab.json").read_bytes())
    known = {name: {term["id"] for term in terms} for name, terms in vocabulary.items()}
    partners = known["countries"] | known["localities"] | known["organisations"]
    provinces = {row["id"] for row in table(finished / "data/provinces.csv")}
    for row in table(finished / "data/figures.csv"):
        assert row["indicator"] in known["indicators"]
        assert row["unit"] in known["units"] | {""}
        assert row["scope"] in known["scopes"]
        assert row["partner"] in partners | {""}
        assert {row["province_then"], row["province_today"]} <= provinces
    for row in table(finished / "data/reports.csv"):
        assert set(row["themes"].split(";")) <= known["themes"]
        assert row["kind"] in known["kinds"]
        assert row["url_vi"].startswith(f"{BASE}vi/bao-cao/")


def test_ids_of_figures_are_explained_in_a_spreadsheet_too(finished: Path, mixed: Path) -> None:
    """Without reading JSON; the data package says which column leads where, and its validator follows."""
    [described] = [one for one in columns_of_package(finished) if one["name"] == "figures"]
    leads = {one["fields"]: one["reference"]["resource"] for one in described["schema"]["foreignKeys"]}
    assert leads == {
        "report_id": "reports",
        "indicator": "indicators",
        "unit": "units",
        "partner": "partners",
    }
    tables = {
        name: {row["id"]: row for row in table(finished / f"data/{name}.csv")} for name in leads.values()
    }
    assert tables["indicators"]["delegations-in"]["name_en"] == "Inbound delegations"
    assert tables["indicators"]["delegations-in"]["units"] == "doan"
    assert tables["units"]["doan"]["name_vi"] == "đoàn"
    assert (tables["partners"]["LA-LP"]["kind"], tables["partners"]["LA-LP"]["country"]) == (
        "locality",
        "LAO",
    )
    catalog = json.loads((mixed / "data/catalog.jsonld").read_bytes())
    listed = {one["@id"] for one in catalog["dcat:dataset"][0]["dcat:distribution"]}
    assert {f"{BASE}data/{name}.csv" for name in ("indicators", "units", "partners")} <= listed


def test_a_partner_that_is_not_listed_does_not_pass_the_validator(finished: Path, tmp_path: Path) -> None:
    for one in (finished / "data").iterdir():
        if one.is_file():
            (tmp_path / one.name).write_bytes(one.read_bytes())
    cut = (tmp_path / "partners.csv").read_text("utf-8").replace("LA-LP,", "LA-XX,", 1)
    (tmp_path / "partners.csv").write_text(cut, "utf-8", newline="")
    with system.use_context(trusted=True):
        assert not Package(str(tmp_path / "datapackage.json")).validate().valid


def test_days_of_publication_are_days_and_codes_of_provinces_have_two_digits(mixed: Path) -> None:
    """A column of days and moments sorts wrong; the hour is in the report's JSON."""
    days = {row["id"]: row["source_published"] for row in table(mixed / "data/reports.csv")}
    assert days[HUMAN] == "2020-02-25"
    assert all(len(day) in (0, 10) for day in days.values())
    codes = [row["gso"] for row in table(mixed / "data/provinces.csv")]
    assert codes[0] == "01"
    assert {len(code) for code in codes} == {2}
    assert one_report(mixed, HUMAN)["province"]["then"]["gso"] == "19"


def test_provinces_are_dated_and_lead_to_today(finished: Path) -> None:
    found = table(finished / "data/provinces.csv")
    assert len({row["today"] for row in found}) == 34
    old = {row["id"] for row in found if not row["since"] or row["since"] <= "2025-06-30"}
    assert (
        len(
            {
                row["id"]
                for row in found
                if row["id"] in old and (row["until"] >= "2025-06-30" or not row["until"])
            }
        )
        == 63
    )
    [yen_bai] = [row for row in found if row["id"] == "yen-bai"]
    assert (yen_bai["until"], yen_bai["today"]) == ("2025-06-30", "lao-cai")


def test_the_published_schema_accepts_the_published_reports(finished: Path) -> None:
    schema = json.loads((finished / "data/schema/report.schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["properties"]["figures"]


def test_the_catalogue_is_dcat_with_files_that_are_there(finished: Path) -> None:
    """The classes and the properties that DCAT-AP 3 makes mandatory, and a download address for every file."""
    found = json.loads((finished / "data/catalog.jsonld").read_bytes())
    assert found["@type"] == "dcat:Catalog"
    assert {"dct:title", "dct:description", "dct:publisher"} <= found.keys()
    [dataset] = found["dcat:dataset"]
    assert dataset["@type"] == "dcat:Dataset"
    assert {"dct:title", "dct:description"} <= dataset.keys()
    assert dataset["dct:temporal"]["dcat:startDate"]["@value"] == "2014-01-01"
    for one in dataset["dcat:distribution"]:
        assert {"dcat:accessURL", "dct:license", "dcat:mediaType"} <= one.keys()
        assert (finished / one["dcat:downloadURL"]["@id"].removeprefix(BASE)).is_file()
    prefixes = set(found["@context"])
    names = {key for key in _keys(found) if ":" in key and not key.startswith("@")}
    assert {name.partition(":")[0] for name in names} <= prefixes


def _keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value) - {"@context"} | {
            key for name, one in value.items() if name != "@context" for key in _keys(one)
        }
    return {key for one in value for key in _keys(one)} if isinstance(value, list) else set()


def test_nothing_in_a_table_is_a_formula() -> None:
    """Texts of an entry that a spreadsheet would run stand behind an apostrophe; numbers stay numbers."""
    made = report(
        case(
            "a",
            title='=HYPERLINK("http://evil.example","Bấm vào đây để xem báo cáo")',
            source={"name": "@SUM(A1)", "url": "https://example.vn/a,b"},
            host="-2+3",
            figures=[{"indicator": "delegations-in", "as_written": "giảm 5% so với năm 2017"}],
        ),
        terms()[1],
    )
    translation = Translation(
        (Segment("title", made.entry.title, '+1,"x"', "human"), Segment("summary", "", None, "missing"))
    )
    header, line = (
        next(csv.reader([text]))
        for text in (cells.row(columns.header(columns.REPORTS)[:-2]), rows.report_row(made, translation))
    )
    row = dict(zip(header, line, strict=True))
    assert row["title_vi"] == "'" + made.entry.title
    assert row["title_en"] == '\'+1,"x"'
    assert row["source_name"] == "'@SUM(A1)"
    assert row["host"] == "'-2+3"
    figure = dict(
        zip(columns.header(columns.FIGURES), next(csv.reader([rows.figure_rows(made)])), strict=True)
    )
    assert figure["change_pct"] == "-5"
    assert figure["value"] == ""
    assert figure["source_url"] == "https://example.vn/a,b"


@given(st.text())
def test_any_text_comes_back_from_a_cell_and_never_begins_a_formula(text: str) -> None:
    [read] = next(csv.reader(io.StringIO(cells.cell(text) + "\r\n", newline=""))) or [""]
    assert not read.startswith(FORMULA)
    assert read.removeprefix("'") == text if text.startswith(FORMULA) else read == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12))
def test_a_number_is_written_plainly_and_exactly(value: Decimal) -> None:
    text = cells.number(value)
    assert Decimal(text) == value
    assert not set(text) - set("-0123456789.")
    assert cells.plain(Decimal(10) ** 12) == 10**12


def test_the_data_package_says_how_formulas_are_kept_from_running(finished: Path) -> None:
    package = json.loads((finished / "data/datapackage.json").read_bytes())
    assert "apostrophe" in package["description"]
    assert package["licenses"][0]["name"] == "CC-BY-4.0"


def test_the_data_are_the_same_bytes_however_often_they_are_built(finished: Path, tmp_path: Path) -> None:
    assert sites.built(sites.CONTENT, tmp_path).built
    for path in sorted((finished / "data").rglob("*.*")):
        assert (tmp_path / "site" / path.relative_to(finished)).read_bytes() == path.read_bytes(), path
