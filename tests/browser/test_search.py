"""Searching in a real browser: sixty invented reports around the real script, and the real site."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from sites import Seen, Site, axe, window

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:  # bench/ is no installed package
    sys.path.insert(0, str(ROOT))

from bench import search_corpus, search_site  # noqa: E402
from builder.language import LANGS  # noqa: E402
from builder.search.document import Document  # noqa: E402

REPORT = "vi/bao-cao/2018-07-03-lang-son/"
HUE = "2018-09-20-thua-thien-hue"


class Place(NamedTuple):
    """Where the reports are served; it stands for a `Site` as far as windows go."""

    url: str


def become(document: Document, state: str) -> Document:
    """Return a report whose English is in this state, without the text that such a report has not."""
    silent = {"missing": ("en",), "withdrawn": LANGS}.get(state, ())
    vi, en = (
        replace(one, summary="", body="") if lang in silent else one
        for lang, one in zip(LANGS, (document.vi, document.en), strict=True)
    )
    return replace(document, vi=vi, en=replace(en, state=state))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Serve sixty reports in a subfolder; one has no English, one a machine's, one was withdrawn."""
    folder = tmp_path_factory.mktemp("site")
    documents = search_corpus.documents(60)
    for at, state in ((3, "missing"), (5, "machine"), (7, "withdrawn")):
        documents[at] = become(documents[at], state)
    search_site.pages(documents, folder)
    search_site.ours(documents, folder)
    with search_site.served(folder, "/muc-con/") as url:
        yield Place(url)


@contextmanager
def opened(browser: Browser, place: Place, path: str, **how: object) -> Iterator[tuple[Page, Seen]]:
    with window(browser, place, **how) as (page, seen):  # type: ignore[arg-type]
        page.goto(place.url + path)
        yield page, seen


def results(page: Page) -> list[str]:
    page.wait_for_selector("main [data-result-id]")
    return [
        link.get_attribute("data-result-id") or ""
        for link in page.query_selector_all("main [data-result-id]")
    ]


def of_search(seen: Seen) -> list[str]:
    return [
        url
        for url in seen.requests
        if "search" in url.removeprefix(seen.home) and not url.endswith("en/search/")
    ]


def test_a_page_view_without_a_search_loads_no_search_byte(browser: Browser, place: Place) -> None:
    with opened(browser, place, REPORT) as (page, seen):
        page.wait_for_load_state("networkidle")
        assert of_search(seen) == []


def test_the_slash_key_leads_to_suggestions_that_arrows_walk_and_enter_opens(
    browser: Browser, place: Place
) -> None:
    with opened(browser, place, REPORT) as (page, seen):
        page.keyboard.press("/")
        page.keyboard.type("luong pha bang")
        box = page.locator("input[type=search]")
        first = page.get_by_role("option").first
        expect(first).to_have_attribute("data-result-id", "2019-11-05-thai-nguyen")
        expect(box).to_have_attribute("aria-expanded", "true")
        expect(page.locator("form [role=status]")).to_have_text(re.compile(r"\d+ gợi ý"))
        page.keyboard.press("ArrowDown")
        expect(first).to_have_attribute("aria-selected", "true")
        expect(box).to_have_attribute("aria-activedescendant", first.get_attribute("id") or "?")
        page.keyboard.press("Escape")
        expect(box).to_have_attribute("aria-expanded", "false")
        expect(box).to_be_focused()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/2019-11-05-thai-nguyen/")
        assert (seen.errors, seen.foreign) == ([], [])


def test_a_control_key_leads_to_the_box_and_enter_to_all_results(browser: Browser, place: Place) -> None:
    with opened(browser, place, REPORT) as (page, _):
        page.keyboard.press("Control+k")
        page.keyboard.type("vien tro hue")
        page.keyboard.press("Enter")
        page.wait_for_url("**/vi/tim-kiem/?q=vien+tro+hue")
        assert results(page)[0] == HUE


def test_what_was_typed_before_the_script_arrived_is_answered(browser: Browser, place: Place) -> None:
    with opened(browser, place, REPORT) as (page, _):
        page.wait_for_selector("input[data-search-ready=true]")
        page.route("**/assets/search.js", lambda route: (page.wait_for_timeout(400), route.continue_()))
        page.locator("input[type=search]").press_sequentially("gốm Chăm")
        expect(page.get_by_role("option").first).to_have_attribute("data-result-id", "2022-08-18-ninh-thuan")


def test_the_address_runs_a_query_and_the_count_is_announced(browser: Browser, place: Place) -> None:
    with opened(browser, place, "vi/tim-kiem/?q=vien+tro+phi+chinh+phu+hue+2018") as (page, seen):
        assert results(page)[0] == HUE
        expect(page.locator("[data-search-status]")).to_have_text(re.compile(r"^1 kết quả"))
        expect(page.locator("h1")).to_have_text("Kết quả cho “vien tro phi chinh phu hue 2018”")
        expect(page.locator("[data-search-browse]")).to_be_hidden()
        assert (seen.errors, seen.foreign) == ([], [])


def test_words_of_the_query_are_marked_where_their_marks_fit(browser: Browser, place: Place) -> None:
    with opened(browser, place, "vi/tim-kiem/?q=vien+tro+phi+chinh+phu+hue") as (page, _):
        expect(page.locator("main li").first.locator("h3 mark")).to_have_text(
            ["Huế", "viện trợ phi chính phủ"]
        )
    with opened(browser, place, "vi/tim-kiem/?q=Dương+Biên") as (page, _):
        results(page)
        marked = {text.lower() for text in page.locator("main mark").all_inner_texts()}
        assert not any("đường" in text or "bền" in text for text in marked), marked


def test_words_further_down_are_quoted_from_the_report(browser: Browser, place: Place) -> None:
    with opened(browser, place, "vi/tim-kiem/?q=đo+độ+mặn+bằng+điện+thoại") as (page, _):
        assert results(page)[0] == HUE
        expect(page.locator("main li").first.locator("p mark").first).to_have_text(
            "đo độ mặn bằng điện thoại"
        )


def test_figures_that_match_stand_in_the_hit(browser: Browser, place: Place) -> None:
    for query in ("1.305+đoàn", "1305+doan", "1,305+delegations"):
        with opened(browser, place, f"vi/tim-kiem/?q={query}") as (page, _):
            assert results(page)[0] == "2020-01-14-thua-thien-hue"
            expect(page.locator("main li").first.locator(".hit").first).to_contain_text("1.305")


def test_a_hit_says_its_language_and_links_to_the_other(browser: Browser, place: Place) -> None:
    with opened(browser, place, "vi/tim-kiem/?q=NGO+aid+lagoon") as (page, _):
        assert results(page)[0] == HUE
        link = page.locator("main li h3 a").first
        expect(link).to_have_attribute("lang", "en")
        expect(link).to_have_attribute("hreflang", "en")
        expect(link).to_have_attribute("href", re.compile("/en/reports/"))
        expect(page.locator("main li").first.locator(".tags a")).to_have_attribute("hreflang", "vi")
    with opened(browser, place, "en/search/?q=viện+trợ+đầm+phá") as (page, _):
        assert results(page)[0] == HUE
        expect(page.locator("main li h3 a").first).to_have_attribute("lang", "vi")


def test_a_missing_or_machine_made_english_and_a_withdrawn_report_are_named_as_such(
    browser: Browser, place: Place
) -> None:
    ids = sorted(one for one, _ in search_corpus.planted())
    titles = {one: entry["title"] for one, entry in search_corpus.planted()}
    for one, path, said in (
        (ids[3], "vi/tim-kiem/", "chưa có bản tiếng Anh"),
        (ids[3], "en/search/", "no English text yet"),
        (ids[5], "en/search/", "machine translation, not checked"),
        (ids[7], "vi/tim-kiem/", "đã rút"),
        (ids[7], "en/search/", "withdrawn"),
    ):
        with opened(browser, place, path) as (page, _):
            page.fill("input[type=search]", titles[one])
            page.keyboard.press("Enter")
            hit = page.locator(f'main li:has([data-result-id="{one}"])')
            expect(hit).to_contain_text(said)
            expect(hit.locator("p:empty")).to_have_count(0)


def test_raw_keys_and_slips_are_mended_and_said(browser: Browser, place: Place) -> None:
    for query, right in (
        ("ddoanf+vaof+langj+sown", "2018-07-03-lang-son"),
        ("vien+tro+pho+chinh+phu+hue", HUE),
    ):
        with opened(browser, place, f"vi/tim-kiem/?q={query}") as (page, _):
            assert results(page)[0] == right
    with opened(browser, place, "vi/tim-kiem/?q=toongr+keets+hoaf+binhf") as (page, _):
        expect(page.locator("[data-search-status]")).to_contain_text("Đã tìm theo “tổng kết hòa bình”.")


def test_filters_and_order_stand_in_the_address_and_work_from_it(browser: Browser, place: Place) -> None:
    with opened(browser, place, "vi/tim-kiem/?q=doan") as (page, _):
        every = results(page)
        page.get_by_text("Địa phương lúc báo cáo", exact=True).first.click()
        page.get_by_role("checkbox", name=re.compile("Thừa Thiên Huế")).check()
        page.wait_for_url("**province=thua-thien-hue**")
        expect(page.locator("main [data-result-id]").first).to_have_attribute(
            "data-result-id", re.compile("thua-thien-hue")
        )
        few = results(page)
        assert few
        assert all("thua-thien-hue" in one for one in few)
        page.get_by_label("Thứ tự").select_option("new")
        page.wait_for_url("**sort=new**")
        expect(page.locator("[data-search-status]")).to_contain_text("mới nhất trước")
        assert results(page) == sorted(few, reverse=True)
        page.reload()
        assert results(page) == sorted(few, reverse=True)
        assert len(every) > len(few)


def test_a_filter_counts_the_results_that_it_leaves(browser: Browser, place: Place) -> None:
    """A list that goes on with reports of some of the words: those are no results, and not counted."""
    with opened(browser, place, "vi/tim-kiem/?q=biên+giới+Quảng+Tây") as (page, _):
        expect(page.locator("[data-search-status]")).to_contain_text("thêm")
        theme = page.locator("[data-facet=theme]")
        theme.locator("summary").click()
        theme.get_by_role("checkbox").first.wait_for()
        counted = {
            label.locator("input").input_value(): int(label.locator("span").inner_text())
            for label in theme.locator("label").all()
        }
        for value, many in counted.items():
            page.goto(f"{place.url}vi/tim-kiem/?q=biên+giới+Quảng+Tây&theme={value}")
            expect(page.locator("[data-search-status]")).to_have_text(re.compile(rf"^{many} kết quả"))


@pytest.mark.parametrize(("path", "name"), [("vi/tim-kiem/", "Hiện tất cả"), ("en/search/", "Show all")])
def test_a_long_filter_shows_all_its_values_on_demand(
    browser: Browser, place: Place, path: str, name: str
) -> None:
    provinces = {one.facets["province"][0] for one in search_corpus.documents(60)}
    with opened(browser, place, f"{path}?sort=new&province=lang-son") as (page, _):
        facet = page.locator("[data-facet=province]")
        expect(facet.get_by_role("checkbox")).to_have_count(12)
        button = facet.get_by_role("button", name=f"{name} ({len(provinces)})")
        button.focus()
        page.keyboard.press("Enter")
        expect(facet.get_by_role("checkbox")).to_have_count(len(provinces))
        expect(facet.get_by_role("checkbox").nth(12)).to_be_focused()
        expect(button).to_have_count(0)
        last = facet.get_by_role("checkbox").last
        chosen = last.input_value()
        last.check()
        page.reload()
        expect(facet.locator(f"input[value={chosen}]")).to_be_checked()


def test_active_filters_are_named_by_the_status_and_taken_off_there(browser: Browser, place: Place) -> None:
    path = "vi/tim-kiem/?q=doan&province=thua-thien-hue&year=2018"
    with opened(browser, place, path) as (page, _):
        few = results(page)
        on = page.locator("[data-search-on]")
        expect(on).to_contain_text("Địa phương lúc báo cáo: Thừa Thiên Huế")
        on.get_by_role("button", name="Bỏ lọc Năm được báo cáo: 2018").click()
        expect(page).to_have_url(re.compile(r"q=doan&province=thua-thien-hue$"))
        expect(on.get_by_role("button")).to_have_count(1)
        expect(on.get_by_role("button")).to_be_focused()
        assert len(results(page)) > len(few)
        page.go_back()
        on.get_by_role("button", name="Bỏ mọi bộ lọc").click()
        expect(on.get_by_role("button")).to_have_count(0)
        expect(page).to_have_url(re.compile(r"\?q=doan$"))


@pytest.mark.parametrize(
    ("path", "said", "link"),
    [
        ("vi/tim-kiem/", "Không báo cáo nào khớp với bộ lọc", "Lọc kết quả"),
        ("en/search/", "No report matches the filters", "Filter results"),
    ],
)
def test_a_phone_says_that_a_filter_hides_all_and_leads_to_it(
    browser: Browser, built_site: Site, path: str, said: str, link: str
) -> None:
    with window(browser, built_site, width=390) as (page, seen):
        page.goto(f"{built_site.url}{path}?q=hue&province=lang-son")
        expect(page.locator("[data-search-status]")).to_have_text(said)
        expect(page.locator("[data-search-browse]")).to_be_hidden()
        expect(page.locator("[data-search-on] button")).to_be_in_viewport()
        assert axe(page) == []
        page.get_by_role("link", name=link).click()
        expect(page.locator("[data-search-filters]")).to_be_focused()
        expect(page.get_by_role("checkbox", name=re.compile("^L[aạ]ng S[oơ]n"))).to_be_in_viewport()
        page.locator("[data-search-on] button").click()
        page.wait_for_selector("main [data-result-id]")
        page.get_by_role("link", name=link).click()
        expect(page.locator("[data-facet] summary").first).to_be_in_viewport()
        page.go_back()
        expect(page).to_have_url(re.compile("lang-son"))
        assert seen.errors == []


def test_a_province_of_today_holds_the_reports_of_those_it_was_made_of(
    browser: Browser, place: Place
) -> None:
    with opened(browser, place, "vi/tim-kiem/?today=lao-cai") as (page, _):
        assert {one.split("-", 3)[3] for one in results(page)} == {"lao-cai", "yen-bai"}


def test_going_back_brings_the_last_query_back(browser: Browser, place: Place) -> None:
    with opened(browser, place, "vi/tim-kiem/?q=gốm") as (page, _):
        before = results(page)
        page.fill("input[type=search]", "cà phê")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("Kết quả cho “cà phê”")
        page.go_back()
        expect(page.locator("input[type=search]")).to_have_value("gốm")
        expect(page.locator("h1")).to_have_text("Kết quả cho “gốm”")
        assert results(page) == before


def type_slowly(page: Page, text: str) -> None:
    """Type over what stands in the box, resting now and then, as somebody does who looks at the hits meanwhile."""
    box = page.locator("input[type=search]")
    box.select_text()
    for part in (text[: len(text) // 2], text[len(text) // 2 :]):
        box.press_sequentially(part)
        page.wait_for_timeout(400)


def test_each_settled_query_is_one_step_back(browser: Browser, place: Place) -> None:
    with opened(browser, place, "vi/tim-kiem/?q=hue") as (page, _):
        results(page)
        for text in ("lang son", "yen bai"):
            type_slowly(page, text)
            page.keyboard.press("Enter")
            expect(page.locator("h1")).to_have_text(f"Kết quả cho “{text}”")
        page.get_by_label("Thứ tự").select_option("new")
        page.wait_for_url("**sort=new**")
        for text, order in (("yen bai", ""), ("lang son", ""), ("hue", "")):
            page.go_back()
            expect(page.locator("h1")).to_have_text(f"Kết quả cho “{text}”")
            expect(page.locator("input[type=search]")).to_have_value(text)
            expect(page.get_by_label("Thứ tự")).to_have_value(order)
        page.go_forward()
        expect(page.locator("h1")).to_have_text("Kết quả cho “lang son”")


def test_a_query_that_was_typed_and_taken_back_is_no_step(browser: Browser, place: Place) -> None:
    with opened(browser, place, "vi/tim-kiem/") as (page, _):
        page.fill("input[type=search]", "gốm")
        page.keyboard.press("Enter")
        page.wait_for_url("**q=g**")
        type_slowly(page, "hue")
        expect(page.locator("h1")).to_have_text("Kết quả cho “hue”")
        type_slowly(page, "gốm")
        expect(page.locator("h1")).to_have_text("Kết quả cho “gốm”")
        page.keyboard.press("Enter")
        page.go_back()
        expect(page.locator("input[type=search]")).to_have_value("")


def test_more_results_come_on_demand_and_keep_the_keyboard_where_it_was(
    browser: Browser, place: Place
) -> None:
    with opened(browser, place, "vi/tim-kiem/?q=doan&sort=new") as (page, _):
        assert len(results(page)) == 10
        page.get_by_role("button", name="Xem thêm kết quả").click()
        expect(page.locator("main li h3 a").nth(10)).to_be_focused()
        assert len(results(page)) > 10


def test_results_on_paper_have_no_button(browser: Browser, grown_site: Site) -> None:
    with window(browser, grown_site) as (page, _):
        page.goto(f"{grown_site.url}vi/tim-kiem/?q=doan&sort=new&text=vi&text=en")
        assert len(results(page)) == 10
        expect(page.locator(".more button")).to_be_visible()
        page.emulate_media(media="print")
        assert not [one for one in page.locator("button").all() if one.is_visible()]
        assert page.locator("main li h3").first.is_visible()


def test_nothing_found_is_said_and_ways_to_browse_come_back(browser: Browser, place: Place) -> None:
    with opened(browser, place, "en/search/?q=xyzzyqwv") as (page, _):
        expect(page.locator("[data-search-status]")).to_have_text("No report found")
        expect(page.locator("[data-search-browse]")).to_be_visible()
        expect(page.locator("[data-search-filters]")).to_be_hidden()


@pytest.mark.parametrize(
    ("path", "query", "said", "province"),
    [
        ("vi/tim-kiem/", "Bắc Kạn", "Không tìm thấy báo cáo nào", "bac-kan"),
        ("en/search/", "Bac Kan", "No report found", "bac-kan"),
        ("en/search/", "england", "No report found", None),
        ("vi/tim-kiem/", "Bình Thuận", "1 báo cáo có đủ các từ, nhưng không liền nhau", "binh-thuan"),
        (
            "vi/tim-kiem/",
            "sở ngoại vụ cà mau",
            "Không báo cáo nào có đủ các từ. 5 báo cáo gần nhất:",
            "ca-mau",
        ),
        ("vi/tim-kiem/", "hồ chí minh", "Không báo cáo nào có đủ các từ. 4 báo cáo gần nhất:", "ho-chi-minh"),
    ],
)
def test_a_name_without_a_report_is_told_as_such_and_a_province_leads_to_its_page(
    browser: Browser, built_site: Site, path: str, query: str, said: str, province: str | None
) -> None:
    with window(browser, built_site) as (page, _):
        page.goto(f"{built_site.url}{path}?q={query}")
        expect(page.locator("[data-search-status]")).to_have_text(said)
        links = page.locator("[data-search-on] a")
        expect(links).to_have_count(1 if province else 0)
        if province:
            links.click()
            page.wait_for_url(f"**/{province}/")


def test_what_was_searched_for_is_written_as_people_write_it(browser: Browser, built_site: Site) -> None:
    for query, said in (("thái nguyê", "thái nguyên"), ("delegatons hue", "delegations hue")):
        with window(browser, built_site) as (page, _):
            page.goto(f"{built_site.url}vi/tim-kiem/?q={query}")
            expect(page.locator("[data-search-status]")).to_contain_text(f"Đã tìm theo “{said}”.")


def test_headings_go_down_step_by_step(browser: Browser, built_site: Site) -> None:
    for query in ("", "?q=hue", "?q=xyzzyqwv"):
        with window(browser, built_site) as (page, _):
            page.goto(f"{built_site.url}vi/tim-kiem/{query}")
            if query:
                expect(page.locator("[data-search-status]")).to_have_text(re.compile(r"kết quả|Không tìm"))
            levels = page.locator("main :is(h1, h2, h3)").evaluate_all(
                "all => all.filter(one => one.checkVisibility()).map(one => +one.tagName[1])"
            )
            assert levels[0] == 1
            assert all(below <= above + 1 for above, below in pairwise(levels)), (query, levels)


def test_signs_alone_find_nothing_and_blame_nobody(browser: Browser, place: Place) -> None:
    with opened(browser, place, "vi/tim-kiem/?q=%E2%80%A6%3F!") as (page, _):
        expect(page.locator("[data-search-status]")).to_have_text("Không tìm thấy báo cáo nào")


def test_one_result_is_one_result(browser: Browser, place: Place) -> None:
    with opened(browser, place, "en/search/?q=Luang+Prabang+tea") as (page, _):
        expect(page.locator("[data-search-status]")).to_have_text(re.compile("^1 result,"))


def test_a_hit_is_shown_in_the_language_that_holds_the_query(browser: Browser, place: Place) -> None:
    with opened(browser, place, "vi/tim-kiem/?q=NGO+aid+Hue") as (page, _):
        assert results(page)[0] == HUE
        expect(page.locator("main li h3 a").first).to_have_attribute("lang", "en")
        expect(page.locator("main li mark").first).to_be_visible()


def test_what_is_quoted_of_a_page_is_its_text_in_its_language(browser: Browser, built_site: Site) -> None:
    for path, said in (
        ("vi/tim-kiem/?q=nguyen+dung", "Nguyễn Dung"),
        ("en/search/?q=nguyen+dung", "Nguyễn Dung"),
    ):
        with window(browser, built_site) as (page, _):
            page.goto(built_site.url + path)
            first = page.locator("main li", has=page.locator('[data-result-id^="2019-01-08"]'))
            expect(first.locator("p").first).to_contain_text(said)
            for other in (
                "English,",
                "Tiếng Việt,",
                "https://",
                "Hội nghị" if path.startswith("en") else "conference",
            ):
                expect(first.locator("p").first).not_to_contain_text(other)


def test_markup_in_a_query_or_a_title_stays_text(browser: Browser, place: Place) -> None:
    with opened(browser, place, "vi/tim-kiem/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+hue") as (page, seen):
        results(page)
        assert page.locator("main img").count() == 0
        expect(page.locator("h1")).to_contain_text("<img src=x")
        assert seen.errors == []


def test_an_index_out_of_reach_is_said(browser: Browser, place: Place) -> None:
    with window(browser, place) as (page, _):  # type: ignore[arg-type]
        page.route("**/head.json", lambda route: route.abort())
        page.goto(place.url + "vi/tim-kiem/?q=hue")
        expect(page.locator("[data-search-status]")).to_contain_text("Không tải được chỉ mục")


def test_without_javascript_the_search_page_offers_lists(browser: Browser, place: Place) -> None:
    with opened(browser, place, "vi/tim-kiem/?q=hue", scripts=False) as (page, _):
        expect(page.locator("[data-search-browse] a").first).to_be_visible()
        expect(page.locator("noscript p")).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_the_real_site_answers_and_breaks_no_rule_of_access(
    browser: Browser, built_site: Site, width: int, scheme: str
) -> None:
    with window(browser, built_site, width=width, scheme=scheme) as (page, seen):
        page.goto(built_site.url + "vi/tim-kiem/?q=doan+vao+hue")
        assert results(page)[0] == "2019-01-08-thua-thien-hue-tong-ket-2018"
        page.locator("summary").first.click()
        page.wait_for_selector("fieldset input")
        assert axe(page) == []
        page.goto(built_site.url + "en/")
        page.locator("input[data-search]").press_sequentially("luang prabang")
        page.wait_for_selector("[role=option]")
        page.keyboard.press("ArrowDown")
        assert axe(page) == []
        assert page.evaluate("document.scrollingElement.scrollWidth <= document.documentElement.clientWidth")
        assert (seen.errors, seen.foreign) == ([], [])


def test_suggestions_for_another_text_are_not_chosen_from(browser: Browser, place: Place) -> None:
    with opened(browser, place, REPORT) as (page, _):
        box, status = page.locator("input[type=search]"), page.locator("form [role=status]")
        options = page.get_by_role("option")
        box.press_sequentially("luong pha bang")
        expect(options.first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        expect(box).to_have_value("")
        expect(status).to_have_text("")
        page.keyboard.press("ArrowDown")
        expect(box).to_have_attribute("aria-expanded", "false")
        assert page.locator("[role=option]").count() == 0
        box.press_sequentially("luong pha bang")
        expect(options.first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Control+a")
        page.keyboard.insert_text("thừa thiên huế")
        expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/vi/tim-kiem/?q=th*")
        assert all("hue" in report for report in results(page)[:3])


def test_suggestions_that_no_answer_follows_go_away(browser: Browser, place: Place) -> None:
    with opened(browser, place, REPORT) as (page, _):
        box = page.locator("input[type=search]")
        box.press_sequentially("luong pha bang")
        expect(page.get_by_role("option").first).to_be_visible()
        page.route("**/search/**", lambda _: None)  # the line hangs
        box.fill("gốm Chăm")
        expect(page.locator("[role=option]")).to_have_count(0)


@pytest.mark.parametrize("path", ["", "none/at/all/"])
def test_each_of_two_boxes_answers_in_its_own_language(browser: Browser, built_site: Site, path: str) -> None:
    for order in (("vi", "en"), ("en", "vi")):
        with window(browser, built_site) as (page, _):
            page.goto(built_site.url + path)
            for lang in order:
                box = page.locator(f"#q-{lang}")
                expect(box).to_have_attribute("data-search-ready", "true")
                box.press_sequentially("lang son" if lang == "vi" else "luang prabang")
                form = page.locator(f"section[lang={lang}] form")
                options = form.get_by_role("option")
                expect(options.first).to_be_visible()
                expect(box).to_have_role("combobox")
                named = form.get_by_role(
                    "listbox", name="Gợi ý" if lang == "vi" else "Suggestions", exact=True
                )
                expect(named).to_be_visible()
                count = r"^\d gợi ý$" if lang == "vi" else r"^(1 suggestion|[2-9] suggestions)$"
                expect(form.get_by_role("status")).to_have_text(re.compile(count))
                tongues = options.evaluate_all(
                    "all => all.map(one => [one.closest('[lang]').lang, new URL(one.href).pathname])"
                )
                assert all(f"/{tongue}/" in address for tongue, address in tongues), tongues
                assert tongues[0][0] == lang
                assert axe(page) == []


def test_slash_on_a_page_with_two_boxes_leads_to_the_first(browser: Browser, built_site: Site) -> None:
    with window(browser, built_site) as (page, _):
        page.goto(built_site.url)
        page.keyboard.press("/")
        expect(page.locator("#q-vi")).to_be_focused()


def test_a_box_that_has_the_focus_before_the_script_is_there_is_answered(
    browser: Browser, place: Place
) -> None:
    with window(browser, place) as (page, _):  # type: ignore[arg-type]
        page.route("**/assets/page.js", lambda route: (page.wait_for_timeout(600), route.continue_()))
        page.goto(place.url + REPORT, wait_until="commit")
        page.locator("input[type=search]").press_sequentially("gốm Chăm")
        assert page.locator("input[data-search-ready]").count() == 0
        expect(page.get_by_role("option").first).to_have_attribute("data-result-id", "2022-08-18-ninh-thuan")


def test_the_language_switch_keeps_the_search_as_it_stands_now(browser: Browser, built_site: Site) -> None:
    with window(browser, built_site) as (page, _):
        page.goto(built_site.url + "vi/tim-kiem/?q=lang+son&sort=new#results")
        hits = results(page)
        page.locator(".lang a").click()
        page.wait_for_url("**/en/search/?q=lang+son&sort=new#results")
        assert results(page) == hits
        expect(page.locator("[data-search-status]")).to_contain_text("newest first")
        page.locator(".lang a").click(modifiers=["ControlOrMeta"])  # the link has an address from now on
        page.locator("input[type=search]").fill("luang prabang")
        page.wait_for_url("**/en/search/?q=luang+prabang*")
        with page.context.expect_page() as opening:
            page.locator(".lang a").click(button="middle")
        opening.value.wait_for_url("**/vi/tim-kiem/?q=luang+prabang&sort=new#results")
        page.locator("main [hreflang]").first.click()
        page.wait_for_url(re.compile(r"/(bao-cao|reports)/[^?]+$"))


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("missing", ["search.js", "search-page.js"])
def test_a_query_is_in_sight_at_once_and_a_search_that_cannot_come_is_said(
    browser: Browser, place: Place, lang: str, missing: str
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    with window(browser, place) as (page, _):  # type: ignore[arg-type]
        page.route(f"**/assets/{missing}", hold)
        path = "vi/tim-kiem/" if lang == "vi" else "en/search/"
        page.goto(f"{place.url}{path}?q=doan+hue", wait_until="commit")
        status = page.locator("[data-search-status]")
        expect(page.locator("input[type=search]")).to_have_value("doan hue")
        expect(status).to_have_text("Đang tìm…" if lang == "vi" else "Searching…")
        while not held:
            page.wait_for_timeout(20)
        held[0].abort()
        expect(status).to_contain_text("Không tải được" if lang == "vi" else "could not be loaded")
        expect(page.locator("input[type=search]")).to_have_value("doan hue")
        expect(page.locator("[data-search-browse]")).to_be_visible()
        assert axe(page) == []
        page.unroute(f"**/assets/{missing}")
        status.get_by_role("link").click()
        assert results(page)
        expect(page).to_have_url(re.compile(r"\?q=doan\+hue$"))


def test_turning_to_the_box_again_fetches_a_search_that_failed(browser: Browser, place: Place) -> None:
    with window(browser, place) as (page, _):  # type: ignore[arg-type]
        page.route("**/assets/search.js", lambda route: route.abort())
        page.goto(place.url + REPORT)
        box = page.locator("input[type=search]")
        with page.expect_event("requestfailed"):
            box.focus()
        page.unroute("**/assets/search.js")
        box.blur()
        box.press_sequentially("gốm Chăm")
        expect(page.get_by_role("option").first).to_have_attribute("data-result-id", "2022-08-18-ninh-thuan")


def test_a_query_corrected_before_the_search_is_there_is_the_one_answered(
    browser: Browser, place: Place
) -> None:
    with window(browser, place) as (page, _):  # type: ignore[arg-type]
        page.route("**/assets/search-page.js", lambda route: (page.wait_for_timeout(600), route.continue_()))
        page.goto(place.url + "vi/tim-kiem/?q=doan+hue", wait_until="commit")
        box = page.locator("input[type=search]")
        expect(box).to_have_value("doan hue")
        box.fill("gốm Chăm")
        page.wait_for_url("**?q=g*")
        expect(page.locator("h1")).to_contain_text("gốm Chăm")
        expect(box).to_have_value("gốm Chăm")
        assert results(page)[0] == "2022-08-18-ninh-thuan"


def test_an_index_that_is_in_reach_again_answers(browser: Browser, place: Place) -> None:
    with window(browser, place) as (page, _):  # type: ignore[arg-type]
        page.route("**/search/*.json", lambda route: route.abort())
        page.goto(place.url + "vi/tim-kiem/?q=hue")
        expect(page.locator("[data-search-status]")).to_contain_text("Không tải được chỉ mục")
        page.unroute("**/search/*.json")
        page.keyboard.press("/")
        page.keyboard.press("Enter")
        assert results(page)
