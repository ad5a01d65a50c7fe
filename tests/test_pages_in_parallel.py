"""Reading both languages side by side: the same anchors, and a person's English alone until it is asked for."""

from __future__ import annotations

import re

from entries import case, terms
from pages import site

from builder.corpus import report
from builder.engine.wrapping import wrap
from builder.site.page import Page
from builder.site.pages import report as report_page
from builder.site.pages.report import Source
from builder.site.record import record
from builder.translation.segments import Segment, State, Translation

BODY = "Tỉnh ký 40 thỏa thuận.\n\n- một\n- hai\n\nĐón 1.221 đoàn."
ENGLISH = ("The province signed 40 agreements.", "- one\n- two", "It received 1,221 delegations.")


def pages(state: State) -> tuple[Page, Page]:
    """Return the Vietnamese and the English page."""
    made = report(case("2019-01-08-lang-son-a", body=BODY), terms()[1])
    vi = BODY.split("\n\n")
    body = [
        Segment(f"body.{at}", one, two, state, "project")
        for at, (one, two) in enumerate(zip(vi, ENGLISH, strict=True), 1)
    ]
    head = [Segment(key, "Tiếng Việt", "English", state, "project") for key in ("title", "summary")]
    translation = Translation((*head, *body))
    source = Source("", lambda: (made, translation))
    known = record(made, translation)
    return (
        report_page.page(site(), source, known, (), "vi"),
        report_page.page(site(), source, known, (), "en"),
    )


def test_a_persons_english_stands_alone_until_side_by_side_is_followed() -> None:
    _, english = pages("human")
    assert '<a href="#text">English only</a><a href="#both">Side by side</a>' in english.body
    assert '<div class="par one" id="both">' in english.body


def test_english_that_nobody_checked_stands_beside_its_vietnamese_from_the_start() -> None:
    _, english = pages("machine")
    assert '<a href="#english">English only</a><a href="#text">Side by side</a>' in english.body
    assert '<div class="par" id="english">' in english.body


def test_paragraphs_have_one_anchor_in_both_languages() -> None:
    vietnamese, english = pages("human")
    found = [
        re.findall(r'<(?:div|p|ul)[^>]* id="(p\d)"', wrap(text))
        for text in (_converted(vietnamese.body), english.body)
    ]
    assert found == [["p1", "p2", "p3"]] * 2


def _converted(body: str) -> str:
    from markdown import Markdown  # noqa: PLC0415, only this test needs the parser

    return Markdown().convert(body)


def test_numbers_that_agree_are_tinted_in_both() -> None:
    _, english = pages("human")
    assert "signed <i>40</i> agreements" in english.body
    assert 'lang="vi">Đón <i>1.221</i> đoàn' in english.body
