"""Glossary, corrections, data, and lists of terms: each says what it holds, also when it holds nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pages import made, rows, shown, site, told

from builder.language import LANGS, Lang
from builder.site import urls
from builder.site.index import Index
from builder.site.pages import corrections, data, glossary, lists, status, terms
from builder.site.parts import At
from builder.translation.termbase import Term, Termbase

# glossary


def test_every_term_of_the_glossary_stands_on_the_page_with_what_is_known_of_it() -> None:
    page = made(glossary, [])["en/glossary/"]
    assert len(rows(page.body)) == len(site().glossary.terms)
    seen = sum(term.is_confirmed for term in site().glossary.terms)
    assert f"{len(site().glossary.terms)} terms, {seen} seen in a published source" in shown(page.body)


def test_a_row_says_what_is_accepted_what_is_wrong_and_whether_anybody_saw_it() -> None:
    term = Term(
        "Thứ trưởng",
        "Deputy Minister",
        ("Deputy",),
        ("Vice Minister",),
        "Circular 03",
        is_confirmed=True,
        until="2025",
    )
    doubtful = Term("đồng chí", "", never=("comrade",))
    page = glossary._page(replace(site(), glossary=Termbase((term, doubtful))), "en")
    assert rows(page.body) == [
        "đồng chí (dropped in English) never: comrade unconfirmed",
        "Thứ trưởng Deputy Minister also: Deputy never: Vice Minister until 2025 seen: Circular 03",
    ]
    assert '<th scope="row" lang="vi">Thứ trưởng</th>' in page.body


def test_terms_stand_from_a_to_z_and_a_row_of_letters_leads_to_them() -> None:
    found = [Term(one, one) for one in ("sở", "đoàn vào", "dự án", "Ấn Độ")]
    body = glossary._page(replace(site(), glossary=Termbase(tuple(found))), "vi").body
    assert [row.split()[0] for row in rows(body)] == ["Ấn", "dự", "đoàn", "sở"]
    assert ">A</a><a href=" in body
    for anchor in ("l-a", "l-d", "l-dd", "l-s"):
        assert f'href="#{anchor}"' in body
        assert f'<tbody id="{anchor}">' in body


def test_anchors_of_terms_are_the_same_in_both_languages_and_never_twice() -> None:
    found = glossary.anchors(site().glossary.terms)
    assert len(set(found)) == len(found)
    both = made(glossary, [])
    for anchor in found:
        assert f'id="{anchor}"' in both["vi/thuat-ngu/"].body
        assert f'id="{anchor}"' in both["en/glossary/"].body


# translation status


def test_one_state_is_said_once_and_a_long_list_says_how_many_are_left() -> None:
    one = [told(f"2019-01-{1 + at % 28:02}-lang-son-{at}") for at in range(status.MOST + 3)]
    body = made(status, one)["vi/ban-dich/"].body
    assert '<h2 id="human">Do người viết' in body
    assert "<dl" not in body
    assert "và 3 báo cáo cũ hơn" in shown(body)
    two = made(status, [*one[:2], told("2019-01-08-lang-son-m", "machine")])["vi/ban-dich/"].body
    assert "<dt>Do người viết</dt><dd>2 báo cáo</dd>" in two


# corrections


def test_without_any_correction_the_page_says_so() -> None:
    found = made(corrections, [told("2019-01-08-lang-son-a")])
    assert "So far nothing was corrected or withdrawn." in shown(found["en/corrections/"].body)
    assert "Đến nay chưa có đính chính hay rút lại báo cáo nào." in shown(found["vi/dinh-chinh/"].body)


def test_corrections_and_withdrawals_stand_newest_first_in_the_words_of_each() -> None:
    one = told(
        "2019-01-08-lang-son-a",
        corrections=(
            {"date": date(2026, 3, 2), "vi": "Sửa 5 thành 4.", "en": "5 became 4."},
            {"date": date(2026, 5, 2), "vi": "Sửa tên."},
        ),
    )
    gone = told(
        "2019-01-08-lang-son-b", withdrawn={"date": date(2026, 4, 2), "vi": "Nhầm năm.", "en": "Wrong year."}
    )
    body = made(corrections, [one, gone])["en/corrections/"].body
    assert body.index("Sửa tên.") < body.index("Wrong year.") < body.index("5 became 4.")
    assert '<p lang="vi">Sửa tên.</p>' in body
    assert "<span>withdrawal</span>" in body
    assert body.count("<time") == 3


# data


@pytest.mark.parametrize(
    ("url", "words"), [("vi/du-lieu/", "Mỗi dòng một con số"), ("en/data/", "One figure a row")]
)
def test_the_data_page_names_every_file_and_the_licence(url: str, words: str) -> None:
    body = made(data, [told("2019-01-08-lang-son-a")])[url].body
    for name, _ in data.FILES:
        assert f'href="../../data/{name}"' in body
    assert 'href="../../data/reports/2019-01-08-lang-son-a.json"' in body
    assert words in shown(body)
    assert 'rel="license"' in body


# lists of terms


def test_partners_are_listed_by_country_with_their_places_then_organisations() -> None:
    one = told("2019-01-08-lang-son-a", partners=("LA-LP", "JPN"))
    body = made(terms, [one])["en/partners/"].body
    listed = '<a href="laos/">Laos</a> <small>1</small><ul><li><a href="laos/luang-prabang/">Luang Prabang</a> <small>1</small></li></ul>'
    assert listed in body
    assert "Countries and places" in body
    assert "Organisations" not in body


def test_a_person_is_shown_in_office_and_role_and_a_place_abroad_under_its_country() -> None:
    person = {"name": "Nguyễn Dung", "position": "ubnd-vice-chair", "role": "directed"}
    found = made(terms, [told("2019-01-08-lang-son-a", people=(person,), partners=("LA-LP",))])
    page = shown(found["en/people/nguyen-dung/"].body)
    assert "Vice Chair of the Provincial People's Committee, Lang Son, attended and gave directions" in page
    assert page.count("8 January 2019") == 1
    assert '<a href="../">Laos</a> / Luang Prabang' in found["en/partners/laos/luang-prabang/"].body


def test_people_stand_by_given_name_and_many_under_letters() -> None:
    names = ["Trần Văn Đức", "Lê Thị Dung", "Nguyễn An", "Phạm Ánh", "Võ Duy"]
    many = [f"Bùi Minh {chr(66 + at % 4)}{'aeiouy'[at // 4 % 6]}{'ntm'[at // 24]}" for at in range(72)]
    few = made(
        terms,
        [told("2019-01-08-lang-son-a", people=tuple({"name": one, "title_vi": "Cán bộ"} for one in names))],
    )
    body = shown(few["vi/nhan-su/"].body)
    order = ["Nguyễn An", "Phạm Ánh", "Lê Thị Dung", "Võ Duy", "Trần Văn Đức"]
    assert sorted(order, key=body.index) == order
    assert 'class="abc"' not in few["vi/nhan-su/"].body
    people = tuple({"name": one, "title_vi": "Cán bộ"} for one in [*names, *many])
    long = made(terms, [told("2019-01-08-lang-son-a", people=people)])["en/people/"].body
    assert '<a href="#l-d">D</a><a href="#l-dd">Đ</a>' in long
    assert '<h2 id="l-dd" class=t>Đ</h2>' in long
    assert long.index('id="l-a"') < long.index("Phạm Ánh") < long.index('id="l-b"')
    assert long.count("<small>1</small>") == len(names) + len(many)


def test_documents_stand_by_kind_and_number() -> None:
    numbers = [f"{at}-NQ/TU" for at in (10, 9, 101, *range(200, 270))]
    cited = (
        *({"kind": "nghi-quyet", "number": one} for one in numbers),
        {"kind": "ke-hoach", "number": "7/KH-UBND"},
    )
    few = made(terms, [told("2019-01-08-lang-son-a", documents=cited[:3])])["vi/van-ban/"].body
    order = [">Nghị quyết 9-NQ/TU<", ">Nghị quyết 10-NQ/TU<", ">Nghị quyết 101-NQ/TU<"]
    assert sorted(order, key=few.index) == order
    many = made(terms, [told("2019-01-08-lang-son-a", documents=cited)])["en/documents/"].body
    assert '<a href="#k-nghi-quyet">Resolution</a><a href="#k-ke-hoach">' in many
    assert (
        many.index(">9-NQ/TU<")
        < many.index(">10-NQ/TU<")
        < many.index(">101-NQ/TU<")
        < many.index(">7/KH-UBND<")
    )


def test_every_list_of_terms_says_what_it_is_also_when_it_is_empty() -> None:
    found = made(terms, [])
    for url in ("vi/doi-tac/", "en/people/", "vi/van-ban/", "en/years/"):
        assert '<p class="lead">' in found[url].body
        assert "Chưa có báo cáo nào." in found[url].body or "No reports yet." in found[url].body


# the archive


def archive(pages: int) -> dict[str, str]:
    """Return the fingerprints of an archive that fills so many pages, by address."""
    made = [replace(told("one"), id=f"{number:04}") for number in range(lists.PAGE * pages)]
    index = Index.of(made, site().vocabulary)
    return {one.address: one.fingerprint for one in lists.plan(site(), index)}


def test_a_new_page_of_the_archive_leaves_the_old_ones_as_they_are() -> None:
    before, after = archive(8), archive(9)
    stale = {address for address, print_ in before.items() if after[address] != print_}
    assert len(stale) == len(LANGS) * lists.FAR
    assert not [one for one in stale if one.endswith(("/1/", "/2/", "/3/", "/4/"))]


@pytest.mark.parametrize("number", [0, 1, 50, 51, 69, 70, 99, 100, 101, 119, 120, 151])
def test_the_newest_page_of_the_archive_is_no_stub_and_no_report_is_lost(number: int) -> None:
    index = Index.of([replace(told("one"), id=f"{at:04}") for at in range(number)], site().vocabulary)
    pages = [planned.args[3] for planned in lists.plan(site(), index) if planned.args[-1] == "vi"]
    assert [one for page in reversed(pages) for one in page] == list(index.records)
    assert all(len(page) == lists.PAGE for page in pages[:-1])
    assert min(number, lists.FEWEST) <= len(pages[-1]) < lists.PAGE + lists.FEWEST


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("below", ["", "{reports}/", "{reports}/2/", "{reports}/*/", "x/", "x/y/z/"])
def test_the_way_to_a_report_is_the_same_as_to_any_page(below: str, lang: Lang) -> None:
    reports = urls.SECTIONS["reports"].of(lang)
    at, record = At(site(), f"{lang}/{below.format(reports=reports)}", lang), told("one")
    assert at.to_report(record.id) == at.to(record.url.of(lang))


def test_pages_of_the_archive_lead_to_those_around_them_to_the_newest_and_the_oldest() -> None:
    at = At(site(), "en/reports/2/", "en")
    said = [shown(lists._pager(at, number, min(9 - number, lists.FAR))) for number in (9, 8, 5, 1)]
    assert said == [
        "9 8 7 … 1 Older",
        "Newer 8 7 6 … 1 Older",
        "Newer Newest … 7 6 5 4 3 … 1 Older",
        "Newer Newest … 3 2 1",
    ]
    assert lists._pager(at, 1, 0) == ""
