"""What readers and machines are told about the English of a page, in each state."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache, partial
from pathlib import Path

import pytest
from sample import CONTENT

from builder import corpus, project
from builder.corpus import Report
from builder.site.head import head
from builder.site.page import Page
from builder.site.pages import report as report_page
from builder.site.pages import status
from builder.site.pages.report import Source
from builder.site.record import Record, record
from builder.site.site import Site
from builder.translation import segments, states
from builder.translation.facts import Discrepancy
from builder.translation.segments import Translation
from builder.translation.store import Row, Stored, mark, settled

ROOT = Path(__file__).parents[1]
ENTRY = CONTENT / "reports/2019/2019-01-08-thua-thien-hue-tong-ket-2018.yml"
DAY = date(2026, 5, 3)


@cache
def known() -> tuple[Site, Report, dict[str, str]]:
    terms, _ = project.read_terms(CONTENT)
    assert terms.settings is not None
    decoded, _ = project.read_entry(ENTRY)
    assert decoded is not None
    report = corpus.report(corpus.look_up(decoded, terms.vocabulary, terms.provinces), terms.provinces)
    site = Site(terms.settings, terms.vocabulary, terms.provinces, terms.prose)
    return site, report, segments.written(report.entry)


def machine(key: str, vi: str, en: str) -> Row:
    english = settled(en)
    return Row(states._field(key), settled(vi), english, "google@1.11.4", mark(english))


def checked(row: Row) -> Row:
    return replace(row, reviewed="Trần Thị Lan", rv=mark(row.vi, row.en))


def edited(row: Row) -> Row:
    return replace(row, mt=mark("something else"))


def outdated(row: Row) -> Row:
    return replace(row, vi=row.vi.replace("Nguồn còn", "Bài còn"))


def stored(change: Callable[[Row], Row]) -> Stored:
    _, report, english = known()
    entry = report.entry.model_copy(update={"en": None})
    return Stored(tuple(change(machine(key, vi, english[key])) for key, vi in segments.source(entry)))


def shown(translation: Translation, lang: str = "en") -> Page:
    site, report, _ = known()
    made: Record = record(report, translation)
    source = Source("", lambda: (report, translation))
    return report_page.page(site, source, made, (), "en" if lang == "en" else "vi")


def joined(change: Callable[[Row], Row] | None, judge: states.Judge | None = None) -> Translation:
    _, report, _ = known()
    entry = report.entry.model_copy(update={"en": None})
    return states.join(entry, stored(change) if change else Stored(), judge, DAY)


def only(key: str, change: Callable[[Row], Row], row: Row) -> Row:
    """Change one row, found by its place in the entry."""
    _, report, _ = known()
    return change(row) if row.vi == settled(dict(segments.source(report.entry))[key]) else row


STATES: dict[str, tuple[Callable[[], Translation], str, bool]] = {
    # state -> how it comes about, the banner's words, whether search engines may have the page
    "missing": (lambda: joined(None), "No English text yet.", False),
    "machine": (lambda: joined(lambda row: row), "Machine translation, not checked.", False),
    "edited": (lambda: joined(edited), "corrected by a person, not yet checked", False),
    "reviewed": (lambda: joined(checked), "Checked by Trần Thị Lan, 3 May 2026.", True),
    "stale": (lambda: joined(lambda row: outdated(checked(row))), "The Vietnamese text has changed.", True),
    "human": (lambda: states.join(known()[1].entry), "English text by the editors.", True),
}


def test_a_review_of_a_part_is_not_told_of_the_whole() -> None:
    words = "English text by Mai; 1 of 9 passages checked by Trần Thị Lan, 3 May 2026."

    def written(row: Row) -> Row:
        mine = replace(row, by="Mai", mt="")
        return only("title", checked, mine)

    page = shown(joined(written))
    passages = len(segments.source(known()[1].entry))
    assert page.translation == "reviewed"
    assert words.replace("9", str(passages)) in page.body


@pytest.mark.parametrize("state", STATES)
def test_a_reader_and_a_machine_are_told_the_state(state: str) -> None:
    make, words, indexable = STATES[state]
    page = shown(make())
    assert page.translation == state
    assert words in page.body
    assert page.indexable == indexable
    assert ("noindex" in head(page, known()[0])) == (not indexable)


@pytest.mark.parametrize("state", STATES)
def test_search_engines_hear_of_a_pair_only_where_there_are_two_languages(state: str) -> None:
    translation = STATES[state][0]()
    for lang in ("vi", "en"):
        assert ("hreflang" in head(shown(translation, lang), known()[0])) == (state != "missing")
    assert shown(translation, "vi").indexable


def test_stale_english_that_only_a_machine_made_is_not_indexed() -> None:
    page = shown(joined(outdated))
    assert page.translation == "stale"
    assert not page.indexable


def test_machine_words_carry_the_mark_that_engines_ask_for_and_a_persons_do_not() -> None:
    unchecked = shown(joined(lambda row: row)).body
    assert '<h1 lang="en-x-mtfrom-vi">' in unchecked
    assert '<p class="lead" lang="en-x-mtfrom-vi">' in unchecked
    assert unchecked.count('<p lang="en-x-mtfrom-vi">') == 5
    for change in (edited, checked):
        assert "mtfrom" not in shown(joined(change)).body


def test_the_engine_and_the_day_are_named() -> None:
    assert "By Google, 3 May 2026." in shown(joined(lambda row: row)).body


def test_paragraphs_stand_beside_their_vietnamese_with_one_anchor_for_both() -> None:
    body = shown(joined(lambda row: row)).body
    assert '<a href="#english">English only</a><a href="#text">Side by side</a>' in body
    rows = re.findall(r'<div id="p(\d)"><p lang="en-x-mtfrom-vi">.*?</p><p lang="vi">.*?</p></div>', body)
    assert rows == ["1", "2", "3", "4", "5"]
    assert "<i>1,221</i>" in body
    assert "<i>1.221</i>" in body


def test_stale_paragraphs_are_marked_and_show_what_changed() -> None:
    body = shown(joined(outdated)).body
    (row,) = re.findall(r'<div class="old" id="p4">(.*?)</div>', body)
    assert "<mark>Nguồn</mark> còn nhắc đến" in row
    assert body.count('class="old"') == 1


def test_without_english_the_text_is_marked_as_vietnamese_under_english_facts() -> None:
    body = shown(joined(None)).body
    assert "<h1>Year-end review conference, Thua Thien Hue, 2018</h1>" in body
    assert '<p class="was" lang="vi">Thừa Thiên Huế tổng kết' in body
    assert '<div class="txt" lang="vi">' in body
    assert "nearly VND" in body


def test_a_wrong_fact_is_never_shown_and_the_rest_of_the_text_is() -> None:
    def judge(vi: str, _en: str) -> list[Discrepancy]:
        return [Discrepancy("E502", None, None)] if vi.startswith("Trong năm 2018, các") else []

    translation = joined(lambda row: row, judge)
    page = shown(translation)
    assert page.translation == "missing"
    assert "Part of the English text is missing." in page.body
    assert '<div class="gap" id="p2"><p>Not yet translated</p><p lang="vi">' in page.body
    assert "In 2018 localities, agencies" not in page.body
    assert "The province presented the culture of Hue" in page.body


def test_one_unchecked_paragraph_decides_for_the_page() -> None:
    change = partial(only, "body.2", lambda row: replace(row, reviewed="", rv=""))
    assert shown(joined(lambda row: change(checked(row)))).translation == "machine"


def test_a_site_may_let_unchecked_english_be_indexed_but_never_vietnamese_as_english() -> None:
    site, report, _ = known()
    bold = site.settings.policies.model_copy(update={"index_unchecked_english": True})
    site = replace(site, settings=site.settings.model_copy(update={"policies": bold}))
    for change, wanted in ((None, False), (edited, True)):
        translation = joined(change)
        source = Source("", partial(tuple, (report, translation)))
        assert report_page.page(site, source, record(report, translation), (), "en").indexable == wanted


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_status_page_counts_and_names_reports_by_state(lang: str) -> None:
    site, report, _ = known()
    made = record(report, joined(lambda row: row))
    groups = (("missing", 250, (made,) * 200), ("machine", 1, (made,)))
    page = status._page(site, groups, "en" if lang == "en" else "vi")  # type: ignore[arg-type]
    assert page.body.count("<li>") == 201
    assert ("50 older reports" if lang == "en" else "50 báo cáo cũ hơn") in page.body
    assert 'id="machine"' in page.body
