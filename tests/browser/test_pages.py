"""What a reader may rely on, on every kind of page, in both languages."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, expect
from sites import Example, Site, addresses, axe, show, window

KINDS = {"home", "report", "list", "term", "prose", "search", "choice", "error"}

WIDER_THAN_SCREEN = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"

# Text cut off by its own box, apart from words meant for screen readers only.
CLIPPED = """[...document.querySelectorAll('body *')].filter(element => {
  const style = getComputedStyle(element);
  if (element.closest('.vh, .figs thead') || !/hidden|clip/.test(style.overflowX + style.overflowY)) return false;
  return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
}).map(element => element.outerHTML.slice(0, 120))"""

# Lines closer than 1.364 em let the marks of Vietnamese capitals touch the line above (Ẫ over Ộ).
TIGHT = """[...document.querySelectorAll('body *')].filter(element => {
  if (element.closest('.vh, svg')) return false;
  const own = [...element.childNodes].filter(node => node.nodeType === 3 && node.data.trim());
  if (!own.length) return false;
  const tops = new Set(own.flatMap(node => {
    const range = document.createRange(); range.selectNodeContents(node);
    return [...range.getClientRects()].map(box => Math.round(box.top));
  }));
  const style = getComputedStyle(element);
  return tops.size > 1 && parseFloat(style.lineHeight) / parseFloat(style.fontSize) < 1.375;
}).map(element => element.outerHTML.slice(0, 120))"""

# Controls; links inside sentences are judged by axe's target-size.
SMALL_CONTROLS = """[...document.querySelectorAll('button, input, select, summary, nav a, .tog a, .foot a')]
  .filter(element => element.checkVisibility() && !element.closest('.vh'))
  .filter(element => { const box = element.getBoundingClientRect(); return box.width < 24 || box.height < 24; })
  .map(element => element.outerHTML.slice(0, 120))"""

FLAWS = {"cut off": CLIPPED, "lines too tight": TIGHT, "small target": SMALL_CONTROLS}

FOCUSED = """() => {
  const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
  return [element.outerHTML.slice(0, 100), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
          box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth];
}"""


def test_every_kind_of_page_is_there_in_both_languages(built_site: Site) -> None:
    bilingual = {(page.kind, page.lang) for page in built_site.pages if not page.alone}
    assert bilingual == {(kind, lang) for kind in KINDS - {"choice", "error"} for lang in ("vi", "en")}
    assert {page.kind for page in built_site.pages} == KINDS


def test_the_samples_show_every_translation_state(look_site: Site) -> None:
    states = {page.state for page in look_site.of("report") if page.lang == "en"}
    assert states == {"missing", "machine", "stale", "edited", "reviewed", "human"}


def violations(browser: Browser, site: Site, pages: list[Example], width: int, scheme: str) -> list[str]:
    """Return what axe finds on `pages`, each line with its page."""
    with window(browser, site, width=width, scheme=scheme) as (page, _):
        problems = []
        for example in pages:
            show(page, site, example)
            problems += [f"{example.path}: {line}" for line in axe(page)]
    return problems


def test_no_accessibility_violation_anywhere(browser: Browser, each_site: Site) -> None:
    assert not violations(browser, each_site, list(each_site.pages), 390, "dark")


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "light"), (1280, "dark")])
def test_no_accessibility_violation_at_other_widths_and_colours(
    browser: Browser, built_site: Site, width: int, scheme: str
) -> None:
    assert not violations(browser, built_site, built_site.one_of_each(), width, scheme)


def test_no_accessibility_violation_of_any_part_on_a_desk_in_daylight(
    browser: Browser, look_site: Site
) -> None:
    assert not violations(browser, look_site, look_site.one_of_each(), 1280, "light")


def test_nothing_is_wider_than_the_screen_or_cut_off(browser: Browser, each_site: Site) -> None:
    with window(browser, each_site) as (page, _):
        problems = []
        for example in each_site.pages:
            show(page, each_site, example)
            for width in (1280, 768, 390, 320):
                page.set_viewport_size({"width": width, "height": 900})
                if (more := page.evaluate(WIDER_THAN_SCREEN)) > 0:
                    problems.append(f"{example.path}: {more} px wider than {width}")
                for what, script in FLAWS.items():
                    problems += [
                        f"{example.path} at {width}: {what}: {html}" for html in page.evaluate(script)
                    ]
    assert not problems


def test_a_visit_asks_only_this_site_and_breaks_no_policy_and_loads_no_search(
    browser: Browser, built_site: Site
) -> None:
    with window(browser, built_site) as (page, seen):
        for example in built_site.pages:
            if example.kind not in {"search", "error"}:
                show(page, built_site, example)
        assert not seen.foreign
        assert not seen.errors
        assert not [
            url for url in seen.requests if url.endswith("search.js") or f"{built_site.url}search/" in url
        ]


def test_every_page_carries_the_policy_and_no_inline_style_or_script(each_site: Site) -> None:
    for example in each_site.pages:
        path = each_site.folder / example.path
        html = (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")
        assert "default-src 'none'" in html.partition("<link")[0], example.path
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", html), example.path
        assert not re.search(r'<script(?! src="| type="application/ld\+json")', html), example.path


def test_slash_goes_to_the_search_box_and_only_then_search_is_fetched(
    browser: Browser, built_site: Site
) -> None:
    with window(browser, built_site) as (page, seen):
        show(page, built_site, built_site.of("report")[0])
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.matches('[role=search] input[type=search]')")
        assert page.evaluate("document.activeElement.value") == ""
        page.wait_for_selector("input[data-search-ready=true]")
        assert any(url.endswith("assets/search.js") for url in seen.requests)
        assert not seen.errors


@pytest.mark.parametrize("width", [390, 1280])
def test_focus_is_visible_at_every_stop(browser: Browser, built_site: Site, width: int) -> None:
    problems = []
    with window(browser, built_site, width=width) as (page, _):
        for example in built_site.one_of_each():
            show(page, built_site, example)
            for _ in range(12):
                page.keyboard.press("Tab")
                html, ring, on_screen = page.evaluate(FOCUSED)
                if html.startswith("<body"):
                    break
                if not (ring and on_screen):
                    problems.append(f"{example.path}: {html}")
    assert not problems


SWITCH = re.compile(r'<nav class="lang".*?<a href="([^"]+)"', re.DOTALL)


def test_the_language_switch_of_every_page_leads_to_its_counterpart_and_back(built_site: Site) -> None:
    def other(path: str) -> str:
        html = (built_site.folder / path / "index.html").read_text(encoding="utf-8")
        there = SWITCH.search(html)
        assert there is not None, path
        return urljoin("/" + path, there[1]).lstrip("/")

    for file in built_site.folder.glob("*/**/index.html"):
        path = file.parent.relative_to(built_site.folder).as_posix() + "/"
        if "<body data-kind" in file.read_text(encoding="utf-8"):
            assert other(path).partition("/")[0] != path.partition("/")[0]
            assert other(other(path)) == path


def test_the_language_switch_keeps_the_place_on_the_page(browser: Browser, built_site: Site) -> None:
    with window(browser, built_site) as (page, _):
        for example in built_site.of("report"):
            show(page, built_site, example.path + "#source")
            start = page.url
            for lang in ("en" if example.lang == "vi" else "vi", example.lang):
                page.locator(".lang a").click()
                page.wait_for_load_state()
                assert page.evaluate("document.documentElement.lang") == lang
                assert page.url.endswith("#source")
            assert page.url == start


def test_everything_reads_the_same_without_a_script(browser: Browser, built_site: Site) -> None:
    chosen = [page for page in built_site.one_of_each() if page.kind not in {"search", "error"}]
    texts: list[list[str]] = []
    for scripts in (True, False):
        with window(browser, built_site, scripts=scripts) as (page, _):
            found = []
            for example in chosen:
                page.goto(built_site.url + example.path)
                found.append(page.locator("main").inner_text())
            texts.append(found)
    printing = re.compile(r"(In trang này|Print this page)\s*")
    for example, with_script, without in zip(chosen, *texts, strict=True):
        assert printing.sub("", with_script).split() == printing.sub("", without).split(), example.path


def test_english_only_is_one_link_away_and_needs_no_script(browser: Browser, look_site: Site) -> None:
    with window(browser, look_site, scripts=False) as (page, _):
        for example in look_site.of("report"):
            if example.state in {"", "missing"}:
                continue
            page.goto(look_site.url + example.path)
            assert page.locator(".par [lang=vi]").first.is_visible()
            page.locator(".tog a").first.click()
            assert not page.locator(".par [lang=vi]").first.is_visible()
            assert page.locator(".par p").first.is_visible()


def test_which_languages_are_shown_is_said_too(browser: Browser, look_site: Site) -> None:
    with window(browser, look_site) as (page, _):
        for example in look_site.of("report"):
            if example.state in {"", "missing"}:
                continue
            show(page, look_site, example)
            one, both = page.locator(".tog a").all()
            for link in (one, both, one):
                link.click()
                assert page.locator(".par [lang=vi]").first.is_visible() == (link is both)
                for other in (one, both):
                    expect(other).to_have_attribute("aria-current", str(other is link).lower())
            page.reload()
            expect(one).to_have_attribute("aria-current", "true")


def test_print_keeps_the_text_and_the_address_of_the_source_and_drops_the_controls(
    browser: Browser, each_site: Site
) -> None:
    with window(browser, each_site) as (page, _):
        for example in each_site.of("report"):
            show(page, each_site, example)
            page.emulate_media(media="print")
            for control in ("[role=search]", ".nav", ".lang", ".tog", ".act"):
                assert not page.locator(control).first.is_visible(), (example.path, control)
            assert page.locator("h1").is_visible()
            for link in page.locator(".src a[href^=http]").all():
                after = link.evaluate("element => getComputedStyle(element, ':after').content")
                assert "attr(href)" in after or "http" in after
            page.emulate_media(media="screen")


def test_a_page_that_does_not_exist_answers_in_both_languages_at_any_depth(
    browser: Browser, built_site: Site
) -> None:
    with window(browser, built_site) as (page, _):
        page.goto(built_site.url + "en/reports/none/at/all/")
        assert page.locator("section[lang=vi] h2").is_visible()
        assert page.locator("section[lang=en] h2").is_visible()
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Be Vietnam Pro"')
        page.locator("section[lang=en] a").first.click()
        assert page.evaluate("document.documentElement.lang") == "en"


def test_the_style_sheet_of_a_report_and_its_script_are_small(browser: Browser, each_site: Site) -> None:
    with window(browser, each_site) as (page, _):
        show(page, each_site, each_site.of("report")[0])
        sizes = dict(
            page.evaluate(
                "performance.getEntriesByType('resource')"
                ".map(entry => [entry.name.split('/').pop(), entry.encodedBodySize])"
            )
        )
    assert sizes["look.css"] <= 5120
    # The roles of tables moved here from every page (500 B each): the script is loaded once, a page each time.
    # 300 B of it say that a search is on its way, or cannot come: nothing else is there to say so.
    # 130 B tell a screen reader which languages are shown: only a script can.
    assert sizes["page.js"] <= 1510
    assert "more.css" not in sizes


# What a reader may set without losing a word (WCAG 2.2, 1.4.12).
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""


def too_wide(browser: Browser, site: Site, paths: list[str]) -> list[str]:
    """Return the pages that scroll sideways on a small phone, as they are or with their text spaced out."""
    problems = []
    for width in (360, 320):  # a window that is resized takes longer than a page that is loaded again
        with window(browser, site, width=width) as (page, _):
            for path in paths:
                show(page, site, path)
                for change, how in (("0", ""), (SPACED, " spaced")):
                    page.evaluate(change)
                    if (more := page.evaluate(WIDER_THAN_SCREEN)) > 0:
                        problems.append(f"{path}: {more} px wider than {width}{how}")
    return problems


def test_no_page_at_all_is_wider_than_a_small_phone(browser: Browser, built_site: Site) -> None:
    assert not too_wide(browser, built_site, addresses(built_site.folder))


def test_no_row_of_figures_is_wider_than_a_small_phone(browser: Browser, grown_site: Site) -> None:
    with_figures = [
        path
        for path in addresses(grown_site.folder)
        if re.match(r"(vi/(bao-cao|so-lieu)|en/(reports|figures))/", path)
    ]
    assert len(with_figures) > 150
    assert not too_wide(browser, grown_site, with_figures[::3])


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_columns_of_figures_are_named_at_every_width(
    browser: Browser, built_site: Site, width: int
) -> None:
    with window(browser, built_site, width=width) as (page, _):
        show(page, built_site, "vi/bao-cao/2015-01-27-yen-bai-truc-tuyen-2014/")
        assert page.get_by_role("columnheader").count() == page.locator(".figs th[scope=col]").count() > 0


def test_what_was_chosen_is_seen_where_colours_are_forced(browser: Browser, look_site: Site) -> None:
    shown = "element => { const s = getComputedStyle(element); return [s.backgroundColor, s.color]; }"
    with window(browser, look_site) as (page, _):
        page.emulate_media(forced_colors="active")
        for example in look_site.of("report"):
            if example.state in {"", "missing"}:
                continue
            show(page, look_site, example)
            back, fore = page.locator("[role=search] button").first.evaluate(shown)
            assert back != fore
            one, both = (link.evaluate(shown) for link in page.locator(".tog a").all())
            assert one[0] != both[0]
            page.locator(".tog a").first.click()
            assert [link.evaluate(shown)[0] for link in page.locator(".tog a").all()] == [both[0], one[0]]


def test_the_suggestion_that_the_arrows_chose_is_seen_where_colours_are_forced(
    browser: Browser, built_site: Site
) -> None:
    with window(browser, built_site) as (page, _):
        page.emulate_media(forced_colors="active")
        show(page, built_site, built_site.of("report")[0])
        page.keyboard.press("/")
        page.wait_for_selector(".sug", state="attached")
        page.keyboard.insert_text("yen bai")  # in one stroke: a second answer would forget what was chosen
        page.wait_for_selector(".sug a")
        outline = "element => getComputedStyle(element).outlineStyle"
        assert page.locator(".sug a").first.evaluate(outline) == "none"
        page.keyboard.press("ArrowDown")
        assert page.locator(".sug [aria-selected=true]").evaluate(outline) == "solid"


def test_paper_has_the_address_of_every_page_and_no_heading_without_a_text(
    browser: Browser, built_site: Site
) -> None:
    address = "document.querySelector('[rel=canonical]').getBoundingClientRect().height"
    bare = """[...document.querySelectorAll('.sec')].filter(section => section.checkVisibility()
      && ![...section.children].some(child => child.tagName !== 'H2' && child.checkVisibility()))
      .map(section => section.innerText)"""
    with window(browser, built_site) as (page, _):
        page.emulate_media(media="print")
        for example in built_site.pages:
            if not example.alone:
                show(page, built_site, example)
                assert page.evaluate(bare) == [], example.path
                on_paper = page.evaluate(address) > 0
                assert on_paper == (example.kind != "report"), example.path  # a report's citation has it


def test_no_part_of_a_drawing_is_hidden(browser: Browser, each_site: Site) -> None:
    hidden = """[...document.querySelectorAll('svg *')].filter(part => getComputedStyle(part).display === 'none')
      .map(part => part.outerHTML)"""
    with window(browser, each_site) as (page, _):
        for example in each_site.pages:
            show(page, each_site, example)
            assert page.evaluate(hidden) == [], example.path


@pytest.mark.parametrize("width", [768, 1280])
def test_a_badge_of_two_lines_begins_on_the_line_of_its_row(
    browser: Browser, built_site: Site, width: int
) -> None:
    heads = """[...document.querySelectorAll('.sc.one')].map(badge => {
      const line = node => { const range = document.createRange(); range.selectNodeContents(node);
        const boxes = range.getClientRects(); return [boxes[0].bottom, boxes.length]; };
      const [own, lines] = line(badge), [next] = line(badge.closest('td').nextElementSibling);
      return [lines, Math.round(Math.abs(own - next))];
    })"""
    with window(browser, built_site, width=width) as (page, _):
        show(page, built_site, "en/figures/inbound-delegations/")
        found = page.evaluate(heads)
        assert any(lines > 1 for lines, _ in found)
        assert all(apart <= 2 for _, apart in found), found


def test_letters_twice_as_large_fit_the_screen(
    large_print: Browser, built_site: Site, grown_site: Site
) -> None:
    problems = []
    for site in (built_site, grown_site):
        with window(large_print, site, width=360) as (page, _):
            for example in site.pages:
                show(page, site, example)
                assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "34px"
                if (more := page.evaluate(WIDER_THAN_SCREEN)) > 0:
                    problems.append(f"{example.path}: {more} px wider")
    assert not problems
