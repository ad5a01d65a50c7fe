"""Provinces as they were and are, and the vocabularies: what the data promises, and faults in the files."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from datetime import date, timedelta

import pytest
from entries import ROOT, terms, vocabulary_texts, vocabulary_trees
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.language import Lang, slugify, unmarked
from builder.source import tree as source
from builder.terms import termfiles
from builder.terms.termfiles import PAGES
from builder.terms.vocabulary import nearest

VOCABULARY, PROVINCES = terms()
TODAY = date(2026, 11, 22)
OLD, NEW = date(2020, 1, 1), date(2025, 7, 1)


@pytest.mark.parametrize(
    ("day", "count"),
    [
        (date(2014, 6, 26), 63),
        (date(2024, 12, 31), 63),
        (date(2025, 1, 1), 63),
        (date(2025, 6, 30), 63),
        (NEW, 34),
        (TODAY, 34),
    ],
)
def test_so_many_units_are_in_force(day: date, count: int) -> None:
    assert len(PROVINCES.in_force(day)) == count


def test_there_are_34_units_of_today_and_30_former_names() -> None:
    assert (len(PROVINCES.current), len(PROVINCES.former)) == (34, 30)
    assert [unit.id for unit in PROVINCES.current] == [unit.id for unit in PROVINCES.in_force(TODAY)]


def test_six_units_of_today_are_cities() -> None:
    cities = {unit.id for unit in PROVINCES.current if unit.versions[-1].kind == "city"}
    assert cities == {"ha-noi", "hai-phong", "hue", "da-nang", "ho-chi-minh", "can-tho"}


@pytest.mark.parametrize("unit", ["quang-ninh", "bac-ninh", "dong-nai"])
def test_an_unconfirmed_status_is_never_a_fact(unit: str) -> None:
    there = PROVINCES.unit(unit)
    assert there.unconfirmed is not None
    assert there.unconfirmed.kind == "city"
    assert there.on(TODAY) == there.versions[-1]
    assert there.versions[-1].kind == "province"
    assert there.versions[-1].until is None
    assert "thành phố" not in there.formal("vi", TODAY)


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Thừa Thiên Huế", "thua-thien-hue"),
        ("Thừa Thiên - Huế", "thua-thien-hue"),
        ("TT-Huế", "thua-thien-hue"),
        ("thua thien hue", "thua-thien-hue"),
        ("Huế", "hue"),
        ("TP. Huế", "hue"),
        ("thành phố Huế", "hue"),
        ("Hue City", "hue"),
        ("Đăk Nông", "dak-nong"),
        ("Đắk Nông", "dak-nong"),
        ("Đắc Nông", "dak-nong"),
        ("dak-nong", "dak-nong"),
        ("tỉnh Yên Bái", "yen-bai"),
        ("YÊN BÁI", "yen-bai"),
        ("Yen Bai Province", "yen-bai"),
        ("TP.HCM", "ho-chi-minh"),
        ("TPHCM", "ho-chi-minh"),
        ("Thành phố Hồ Chí Minh", "ho-chi-minh"),
        ("Hồ Chí Minh", "ho-chi-minh"),
        ("Ho Chi Minh City", "ho-chi-minh"),
        ("Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"),
        ("BR-VT", "ba-ria-vung-tau"),
        ("Hoà Bình", "hoa-binh"),
        ("Thủ đô Hà Nội", "ha-noi"),
        (unicodedata.normalize("NFD", "Lạng Sơn"), "lang-son"),
        ("Sài Gòn Mới", None),
        ("", None),
    ],
)
def test_a_unit_is_found_by_any_of_its_names(name: str, unit: str | None) -> None:
    assert PROVINCES.find(name) == unit


def test_every_unit_is_found_by_every_name_it_has() -> None:
    for unit in PROVINCES.units.values():
        for name in (
            unit.id,
            *unit.name,
            *unit.aliases,
            unit.formal("vi"),
            unit.formal("en"),
            unmarked(unit.name.vi),
        ):
            assert PROVINCES.find(name) == unit.id


@pytest.mark.parametrize(
    ("unit", "lang", "title", "formal"),
    [
        ("hue", "vi", "thành phố Huế", "thành phố Huế"),
        ("hue", "en", "Hue City", "Hue City"),
        ("lao-cai", "vi", "Lào Cai", "tỉnh Lào Cai"),
        ("lao-cai", "en", "Lao Cai", "Lao Cai Province"),
        ("lam-dong", "vi", "Lâm Đồng", "tỉnh Lâm Đồng"),
        ("ha-noi", "en", "Ha Noi", "Ha Noi City"),
        ("ho-chi-minh", "vi", "Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("ho-chi-minh", "en", "Ho Chi Minh City", "Ho Chi Minh City"),
        ("thua-thien-hue", "en", "Thua Thien Hue", "Thua Thien Hue Province"),
    ],
)
def test_a_unit_is_called_as_readers_know_it(unit: str, lang: Lang, title: str, formal: str) -> None:
    there = PROVINCES.unit(unit)
    assert (there.title(lang), there.formal(lang)) == (title, formal)


@pytest.mark.parametrize(
    ("unit", "today", "lineage"),
    [
        ("thua-thien-hue", "hue", ("thua-thien-hue",)),
        ("hue", "hue", ("hue", "thua-thien-hue")),
        ("yen-bai", "lao-cai", ("yen-bai",)),
        ("lao-cai", "lao-cai", ("lao-cai", "yen-bai")),
        ("dak-nong", "lam-dong", ("dak-nong",)),
        ("lam-dong", "lam-dong", ("lam-dong", "binh-thuan", "dak-nong")),
        ("lang-son", "lang-son", ("lang-son",)),
    ],
)
def test_what_became_of_a_unit_and_what_it_is_made_of(
    unit: str, today: str, lineage: tuple[str, ...]
) -> None:
    assert PROVINCES.today(unit).id == today
    assert PROVINCES.lineage(unit) == lineage


@pytest.mark.parametrize(
    ("unit", "day", "right"),
    [
        ("yen-bai", date(2025, 6, 30), ["yen-bai"]),
        ("yen-bai", date(2025, 7, 1), ["lao-cai"]),
        ("hue", date(2024, 12, 31), ["thua-thien-hue"]),
        ("thua-thien-hue", date(2025, 1, 1), ["hue"]),
        ("lao-cai", date(2014, 1, 1), ["lao-cai"]),
    ],
)
def test_the_unit_of_a_day_is_named(unit: str, day: date, right: list[str]) -> None:
    assert [one.id for one in PROVINCES.in_force_for(unit, day)] == right


def test_the_territories_of_today_are_those_of_yesterday_put_together() -> None:
    before = {
        unit.id: PROVINCES.territory(unit.id, NEW - timedelta(days=1)) for unit in PROVINCES.in_force(OLD)
    }
    parts = [part for unit in PROVINCES.in_force(NEW) for part in PROVINCES.territory(unit.id, NEW)]
    assert len(parts) == len(set(parts)) == 63
    assert set(parts) == {unit.id for unit in PROVINCES.in_force(OLD)}
    assert before["lao-cai"] == {"lao-cai"}
    assert PROVINCES.territory("lao-cai", NEW) == {"lao-cai", "yen-bai"}
    # Huế changed its name and status, not its borders.
    assert PROVINCES.territory("hue", NEW) == PROVINCES.territory("thua-thien-hue", OLD) == {"thua-thien-hue"}


@given(st.dates(date(2009, 1, 1), date(2030, 12, 31)), st.sampled_from(sorted(PROVINCES.units)))
def test_every_unit_leads_to_one_in_force_on_any_day(day: date, unit: str) -> None:
    right = PROVINCES.in_force_for(unit, day)
    assert right
    assert all(one.on(day) for one in right)


def test_the_vocabularies_hold_what_the_design_counts() -> None:
    assert (len(VOCABULARY.themes), len(VOCABULARY.kinds), len(VOCABULARY.scopes)) == (13, 10, 3)
    assert len(VOCABULARY.countries) == 248  # ISO 3166-1 has 249; Viet Nam is nobody's partner abroad


@pytest.mark.parametrize("group", PAGES)
def test_every_term_with_a_page_has_a_slug_of_its_own(group: str) -> None:
    for number in (0, 1):
        slugs = [term.slug[number] for term in getattr(VOCABULARY, group).values()]
        assert len(set(slugs)) == len(slugs)
        assert all(slug == slugify(slug) and len(slug) <= 80 for slug in slugs)


@pytest.mark.parametrize(
    ("group", "term", "vi", "en"),
    [
        ("themes", "foreign-ngo", "phi-chinh-phu-nuoc-ngoai", "foreign-ngo"),
        ("kinds", "half-year-review", "hoi-nghi-so-ket", "half-year-review"),
        ("indicators", "delegations-in", "doan-vao", "inbound-delegations"),
        ("countries", "LAO", "lao", "laos"),
        ("localities", "LA-LP", "luong-pha-bang", "luang-prabang"),
    ],
)
def test_addresses_are_those_of_the_design(group: str, term: str, vi: str, en: str) -> None:
    assert tuple(getattr(VOCABULARY, group)[term].slug) == (vi, en)


def test_every_indicator_is_defined_in_both_languages_and_used_with_known_units() -> None:
    for indicator in VOCABULARY.indicators.values():
        assert all(len(text) > 30 and text.endswith(".") for text in indicator.definition)
        assert indicator.units is None or all(unit in VOCABULARY.units for unit in indicator.units)


def test_all_texts_are_nfc_and_english_names_of_provinces_are_ascii() -> None:
    for name, text in vocabulary_texts().items():
        assert unicodedata.is_normalized("NFC", text), name
    assert all(unit.name.en.isascii() for unit in PROVINCES.units.values())


def test_countries_yml_is_what_the_script_makes_of_cldr() -> None:
    done = subprocess.run([sys.executable, ROOT / "scripts" / "countries", "--check"], check=False, cwd=ROOT)
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("name", "partner"),
    [
        ("Lào", "LAO"),
        ("CHDCND Lào", "LAO"),
        ("Luông Pha Băng", "LA-LP"),
        ("luang prabang", "LA-LP"),
        ("Mỹ", "USA"),
        ("Hàn Quốc", "KOR"),
        ("Quảng Tây", "CN-GX"),
        ("Liên minh châu Âu", "EU"),
        ("Atlantis", None),
    ],
)
def test_a_partner_is_found_by_name(name: str, partner: str | None) -> None:
    assert VOCABULARY.find_partner(name) == partner


def test_a_locality_brings_its_country_once() -> None:
    assert VOCABULARY.with_countries(["LA-LP", "LA-HO", "JPN", "nobody"]) == ("LA-LP", "LAO", "LA-HO", "JPN")


@pytest.mark.parametrize(
    ("position", "lang", "gender", "city", "title"),
    [
        ("ubnd-vice-chair", "vi", None, False, "Phó Chủ tịch UBND tỉnh"),
        ("ubnd-vice-chair", "en", None, False, "Vice Chair of the Provincial People's Committee"),
        ("ubnd-vice-chair", "en", "male", False, "Vice Chairman of the Provincial People's Committee"),
        ("ubnd-vice-chair", "en", "female", True, "Vice Chairwoman of the Municipal People's Committee"),
        ("ubnd-vice-chair", "vi", "female", True, "Phó Chủ tịch UBND thành phố"),
        ("deputy-minister-fa", "en", "male", True, "Deputy Minister of Foreign Affairs"),
    ],
)
def test_a_title_is_neutral_unless_the_gender_is_known(position, lang, gender, city, title) -> None:  # noqa: ANN001, a table
    assert VOCABULARY.positions[position].title(lang, gender=gender, city=city) == title


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("year-reviw", "year-review"),
        ("Hội nghị tổng kết năm", "year-review"),
        ("hoi nghi so ket 6 thang", "half-year-review"),
        ("YEAR-REVIEW", "year-review"),
        ("qqqqqqq", None),
        ("", None),
    ],
)
def test_an_unknown_id_is_answered_with_the_one_that_was_meant(written: str, meant: str | None) -> None:
    near = nearest(written, VOCABULARY.kinds)
    assert (near.id if near else None) == meant


# Each row: a file, what is replaced in it, by what, and the finding that must follow.
FAULTS = (
    ("themes.yml", "- id: border\n", "- id: delegations\n", "E122"),
    ("themes.yml", "- id: border\n", "- di: border\n", "E121"),
    ("themes.yml", "  en: Borders and territory\n", "", "E123"),
    ("themes.yml", "  slug: {vi: bien-gioi-lanh-tho, en: border}\n", "", "E124/missing"),
    ("themes.yml", "{vi: bien-gioi-lanh-tho,", "{vi: Biên giới,", "E124/form"),
    ("themes.yml", "{vi: bien-gioi-lanh-tho,", "{vi: ngoai-giao-kinh-te,", "E124/clash"),
    ("indicators.yml", "units: [doan]", "units: [doan-khach]", "E125"),
    ("indicators.yml", "  kind: flow\n", "  kind: sum\n", "E127"),
    ("indicators.yml", "part_of: delegations-out", "part_of: delegations", "E125"),
    ("units.yml", "aliases: [đoàn khách,", "aliases: [lượt người,", "E126"),
    ("units.yml", "factor: 1000000\n", "factor: triệu\n", "E127"),
    ("kinds.yml", "period: [half]", "period: [halves]", "E127"),
    ("partners.yml", "country: LAO", "country: LA", "E125"),
    ("partners.yml", "countries:\n", "nations:\n", "E120"),
    ("provinces.yml", "successor: lao-cai", "successor: lao-kai", "E125"),
    ("provinces.yml", 'until: "2025-06-30"', 'until: "2025-06-31"', "E127"),
    ("provinces.yml", 'since: "2025-07-01"', 'since: "2025-07-02"', "E128"),
    ("qualifiers.yml", 'sign: "~"', 'sign: "≈"', "E127"),
)


@pytest.mark.parametrize(("file", "old", "new", "code"), FAULTS)
def test_a_fault_in_a_vocabulary_is_found_at_its_line(file: str, old: str, new: str, code: str) -> None:
    text = vocabulary_texts()[file]
    assert old in text
    line = text[: text.index(old)].count("\n") + 1
    faulty = source.parse(text.replace(old, new, 1)).root
    _, _, findings = termfiles.load({**vocabulary_trees(), file: faulty})
    hits = [finding for finding in findings if finding.code == code]
    assert hits
    assert hits[0].path == f"content/vocabulary/{file}"
    assert code == "E120" or abs(hits[0].place.line - line) <= 3


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(termfiles.FILES), st.integers(0, 400), st.integers(1, 30))
def test_a_file_with_lines_missing_is_never_a_crash(file: str, start: int, count: int) -> None:
    lines = vocabulary_texts()[file].splitlines(keepends=True)
    cut = "".join(lines[:start] + lines[start + count :])
    termfiles.load({**vocabulary_trees(), file: source.parse(cut).root})


@given(st.text(max_size=200))
def test_a_slug_can_always_stand_in_an_address(text: str) -> None:
    slug = slugify(text)
    assert slug == slugify(slug)
    assert len(slug) <= 80
    assert slug.isascii()
    assert slug.strip("-") == slug
