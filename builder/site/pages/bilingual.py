"""The text of a report with its translation state: banner, parallel paragraphs, marked languages.

What may live here: how a segment is shown in each state. Which state it is in comes with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as Date  # noqa: N812, as in model.py
from difflib import SequenceMatcher

from builder.dates import short
from builder.site import prose
from builder.site.html import blocks, esc, heading, link
from builder.site.parts import At
from builder.site.words import WORDS
from builder.translation.segments import Segment, State, Translation

_NUMBER = re.compile(r"([0-9][0-9]*(?:[.,][0-9]+)*)")
"""A number, its first digit by itself: re looks twice as fast for one character as for a run of them."""
_FIRST_TAG = re.compile(r"<(p|ul|ol|h3|blockquote)>")
_VI = ' lang="vi"'


def banner(at: At, state: State, translation: Translation) -> str:
    """Tell in plain words who made the English, when, and how far it can be trusted; `state` is the translation's."""
    english = [segment for segment in translation.segments if segment.en is not None]
    state_words, of = f"banner.{state}", (0, 0)
    if state == "missing" and english:
        state_words = "banner.partly"
    elif state == "reviewed":
        of = (sum(segment.state == "reviewed" for segment in english), len(english))
        if of[0] < of[1]:
            state_words = "banner.reviewed_partly"
    body = translation.all("body")
    switch = at.once(_switch, _is_trusted(body)) if _is_translated(body) else ""
    return at.once(_banner, state_words, translation.by, translation.reviewers, of, translation.day, switch)


def _banner(
    at: At,
    state_words: str,
    makers: tuple[str, ...],
    reviewers: tuple[str, ...],
    of: tuple[int, int],
    day: Date | None,
    switch: str,
) -> str:
    slots = {
        "by": ", ".join(maker(at, name) for name in makers),
        "reviewers": ", ".join(reviewers),
        "checked": of[0],
        "passages": of[1],
        "date": _on(at, day),
    }
    said = esc(at.word(state_words, **slots))
    if f"{state_words}.more" in WORDS:
        said = f"<b>{said}</b> {esc(at.word(f'{state_words}.more', **slots))}"
    return f'<aside class="ban" aria-label="{esc(at.word("banner"))}"><p>{said}</p>{switch}</aside>'


def maker(at: At, by: str) -> str:
    """Name who made a piece of English: a person as they are, an engine by the name people know."""
    engine, _, version = by.partition("@")
    key = f"by.{engine}"
    return at.word(key) if key in WORDS and (version or engine == "project") else by


def _on(at: At, day: Date | None) -> str:
    return at.word("on_date", date=short(day, at.lang)) if day else ""


def _switch(at: At, alone: bool) -> str:  # noqa: FBT001, `once` passes by place
    """Write the two links that show one language or both; `alone`: the English stands alone until asked."""
    one, both = ("#text", "#both") if alone else ("#english", "#text")
    return f'<p class="tog">{link(one, at.word("english_only"))}{link(both, at.word("side_by_side"))}</p>'


def title(at: At, segment: Segment, facts: str) -> str:
    """Write the heading of the page: the title, or the facts over a title that has no English."""
    if at.lang == "vi":
        return f"<h1>{esc(segment.vi)}</h1>"
    original = f'<p class="was" lang="vi">{esc(segment.vi)}</p>'
    if segment.en is None:
        return f"<h1>{esc(facts)}</h1>\n{original}"
    shown = f"<h1{tongue(segment)}>{esc(segment.en)}</h1>"
    return f"{shown}\n{original}" if segment.state == "stale" else shown


def tongue(segment: Segment) -> str:
    """Return the attribute `lang` that the English of a segment needs on an English page, if any."""
    return "" if segment.tongue == "en" else f' lang="{segment.tongue}"'


def lead(at: At, summary: Segment) -> str:
    """Write the summary; one that is out of date stands beside its Vietnamese."""
    if at.lang == "vi":
        return f'<p class="lead">{esc(summary.vi)}</p>'
    if summary.en is None:
        return f'<p class="lead"{_VI}>{esc(summary.vi)}</p>'
    english = f'<p class="lead"{tongue(summary)}>{esc(summary.en)}</p>'
    if summary.state != "stale":
        return english
    return f'<div class="par">\n<div class="old">{english}<p{_VI}>{_changed(summary)}</p></div>\n</div>'


def text(at: At, translation: Translation) -> str:
    """Write the text side by side with the Vietnamese; a person's English stands alone until `#both` is followed.

    The rows are in the page either way: a page of its own would cost its whole shell again.
    """
    segments = translation.all("body")
    if not segments:
        return ""
    opening = at.once(_heading)
    if at.lang == "vi":
        return blocks(opening, *prose.texts(segment.vi for segment in segments))
    if not _is_translated(segments):
        inner = "".join(prose.to_html(segment.vi) for segment in segments)
        return opening + f'<div class="txt" lang="vi">{inner}</div>'
    rows = "\n".join([_row(at, segment, number) for number, segment in enumerate(segments, start=1)])
    note = f'<p class="sm mu">{esc(at.word("tinted"))}</p>' if "<i>" in rows else ""
    kind = 'class="par one" id="both"' if _is_trusted(segments) else 'class="par" id="english"'
    return f"{opening}<div {kind}>\n{rows}\n</div>\n{note}"


def _heading(at: At) -> str:
    return heading("text", at.word("text"), note=at.word("own_words"))


def _is_translated(segments: tuple[Segment, ...]) -> bool:
    """Return whether any of the text is there in English."""
    return any(segment.en is not None for segment in segments)


def _is_trusted(segments: tuple[Segment, ...]) -> bool:
    """Return whether a person wrote all of the English, so that it needs no Vietnamese beside it."""
    return all(segment.state == "human" for segment in segments)


def _row(at: At, segment: Segment, number: int) -> str:
    if segment.en is None:
        untold = f"<p>{esc(at.word('not_translated'))}</p>"
        return f'<div class="gap" id="p{number}">{untold}{_marked(prose.to_html(segment.vi), _VI)}</div>'
    own = tongue(segment)
    if not (prose.is_plain(segment.vi) and prose.is_plain(segment.en)):
        sides = _marked(prose.to_html(segment.en), own) + _marked(prose.to_html(segment.vi), _VI)
    else:
        is_old = segment.state == "stale"
        english, vietnamese = (
            (esc(segment.en), _changed(segment)) if is_old else _tinted(segment.en, segment.vi)
        )
        sides = f"<p{own}>{english}</p><p{_VI}>{vietnamese}</p>"
    kind = ' class="old"' if segment.state == "stale" else ""
    return f'<div{kind} id="p{number}">{sides}</div>'


def _marked(html: str, lang: str) -> str:
    """Put the language on the one block that a paragraph is, or round the blocks that it is."""
    if not lang and html.count("<p>") <= 1:
        return html
    first = _FIRST_TAG.match(html)
    if first and html.endswith(f"</{first[1]}>") and html.count(f"<{first[1]}>") == 1:
        return f"<{first[1]}{lang}>{html[first.end() :]}"
    return f"<div{lang}>{html}</div>"


def _tinted(english: str, vietnamese: str) -> tuple[str, str]:
    """Mark the numbers that stand in both texts and agree; what `esc` writes for a sign holds no digit."""
    here, there = _NUMBER.split(esc(english)), _NUMBER.split(esc(vietnamese))
    mine = [number.replace(",", "") for number in here[1::2]]
    theirs = [number.replace(".", "").replace(",", ".") for number in there[1::2]]
    agreed = {*mine}.intersection(theirs)
    return _marked_up(here, mine, agreed), _marked_up(there, theirs, agreed)


def _marked_up(pieces: list[str], values: Sequence[str], agreed: set[str]) -> str:
    """Join words and numbers that stand by turns; `values` are the numbers' own."""
    if agreed:
        place = 1
        for value in values:
            if value in agreed:
                pieces[place] = f"<i>{pieces[place]}</i>"
            place += 2
    return "".join(pieces)


def _changed(segment: Segment) -> str:
    """Write the Vietnamese of today with the words marked that were not in the Vietnamese of before."""
    before, now = segment.was.split(), segment.vi.split()
    pieces: list[str] = []
    for kind, _, _, start, end in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if start == end:
            continue
        words = esc(" ".join(now[start:end]))
        pieces.append(words if kind == "equal" else f"<mark>{words}</mark>")
    return " ".join(pieces)


def items(at: At, segments: tuple[Segment, ...]) -> str:
    """Write a list; an item without English is marked as Vietnamese, one out of date says so."""
    rows = "\n".join(_item(at, segment) for segment in segments)
    return f"<ul>\n{rows}\n</ul>"


def caption(at: At, segment: Segment) -> str:
    """Write what is to be seen on a picture, marked with its language where that is not the page's own."""
    if at.lang == "vi":
        return esc(segment.vi)
    if segment.en is None:
        return f"<span{_VI}>{esc(segment.vi)}</span>"
    said = f"<span{tongue(segment)}>{esc(segment.en)}</span>" if tongue(segment) else esc(segment.en)
    if segment.state == "stale":
        return f"{said} {_not_updated(at, segment)}"
    return said


def _not_updated(at: At, segment: Segment) -> str:
    return f"<small>{esc(at.word('not_updated'))}</small> <span{_VI}>{_changed(segment)}</span>"


def _item(at: At, segment: Segment) -> str:
    if at.lang == "vi":
        return f"<li>{esc(segment.vi)}</li>"
    if segment.en is None:
        return f"<li{_VI}>{esc(segment.vi)}</li>"
    old = ""
    if segment.state == "stale":
        old = f" {_not_updated(at, segment)}"
    return (
        f"<li><span{tongue(segment)}>{esc(segment.en)}</span>{old}</li>"
        if old or tongue(segment)
        else f"<li>{esc(segment.en)}</li>"
    )
