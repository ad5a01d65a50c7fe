"""Parts that several kinds of page share: lineage of a province, a value, a scope, a row of a list.

What may live here: HTML of parts named in `overrides/PARTS.md`. Each takes the site, what it shows, and the
page it stands on, and returns a string.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypeVarTuple

from builder.corpus import KnownFigure
from builder.figures import Pieces, Quantity, pieces
from builder.language import Lang, unmarked
from builder.periods import Period
from builder.site import urls
from builder.site.html import NBSP, esc, link, time
from builder.site.record import Record
from builder.site.site import Site
from builder.site.words import SAID, capital, word

Given = TypeVarTuple("Given")


@dataclass(frozen=True, slots=True)
class At:
    """Where a part stands: on the page `url`, in language `lang`; links are relative to it."""

    site: Site
    url: str
    lang: Lang
    _written: dict[tuple[object, ...], str] = field(default_factory=dict, compare=False, repr=False)

    def to(self, url: str) -> str:
        """Return the relative link to a page of the site."""
        return urls.relative(url, self.url)

    def to_report(self, report: str) -> str:
        """Return the relative link to a report's page: lists link to hundreds, and the way to all of them is one."""
        return f"{self.once(_way_to_reports)}{report}/"

    def word(self, key: str, **slots: object) -> str:
        """Return words of the interface, not yet escaped."""
        return word(key, self.lang, **slots) if slots else SAID[self.lang][key]

    def once(self, part: Callable[[At, *Given], str], *given: *Given) -> str:
        """Return what `part` writes of `given` here, written once: a province stands in hundreds of rows."""
        key = (part, *given)
        try:
            return self._written[key]
        except KeyError:
            return self._written.setdefault(key, part(self, *given))


def _way_to_reports(at: At) -> str:
    return at.to(urls.section("reports", at.lang)).removeprefix("./")


@lru_cache(maxsize=2)
def _anywhere(site: Site, lang: Lang) -> At:
    """Return where parts without links stand: what they say is the same on every page of a language."""
    return At(site, "", lang)


def lineage(at: At, province: str, *, linked: bool = False, here: str = "") -> str:
    """Draw a province as it was and as it is today; both names, once where nothing changed.

    `here` is the province whose own page this is: no page links to itself.
    """
    where = at if linked else _anywhere(at.site, at.lang)
    return where.once(_lineage, province, linked, here)


def _lineage(at: At, province: str, linked: bool, here: str) -> str:  # noqa: FBT001, `once` passes by place
    site, lang = at.site, at.lang
    today = site.provinces.today(province)
    unit = site.called_before(province) or site.provinces.unit(province)
    then = _province(at, unit.id, unit.name.of(lang), linked=linked and unit.id != here)
    if today.id != unit.id:
        now = _province(at, today.id, today.title(lang), linked=linked and today.id != here)
        return (
            f'<span class="lin"><span>{then}</span> <span><i class="to"><span class="vh">{esc(at.word("today"))}'
            f"</span></i> {now}</span></span>"
        )
    joined = site.provinces.predecessors(province)
    if joined:
        names = ", ".join(site.provinces.unit(one).name.of(lang) for one in joined)
        then += f" <small>{esc(at.word('today_with', names=names))}</small>"
    return f'<span class="lin"><span>{then}</span></span>'


def changed(at: At, province: str) -> bool:
    """Return whether a province's lineage says more than its name."""
    provinces = at.site.provinces
    return provinces.today(province).id != province or bool(provinces.predecessors(province))


def period(at: At, when: Period | None) -> str:
    """Name a period that stands alone, in a row or a cell: "Năm 2018", "First half of 2018"."""
    return _named(when, at.lang) if when else ""


@lru_cache(maxsize=1024)
def _named(when: Period, lang: Lang) -> str:
    return capital(when.label(lang))


def place_and_period(place: str, when: Period | None, lang: Lang) -> str:
    """Name a place and a period in one phrase: "Cả nước, năm 2014", "Lang Son, first half of 2018"."""
    if when is None:
        return place
    return f"{place}, {when.phrase(lang) if lang == 'vi' else when.label(lang)}"


def _province(at: At, province: str, name: str, *, linked: bool) -> str:
    return link(at.to(urls.section("provinces", at.lang, province)), name) if linked else esc(name)


SHORT = 6
"""A unit whose first word is shorter keeps its second on the line of its number: "tỷ đồng", "of 63"."""


def value(at: At, known: KnownFigure, *, note: str = "") -> str:
    """Write a figure's value, the number large, with the mark of an inexact one."""
    return value_of(at, known, cut_value(at, known), note=note)


def cut_value(at: At, known: KnownFigure) -> Pieces:
    """Cut a figure's value into its number and what stands around it."""
    return pieces(level(known.quantity), at.lang, at.site.units)


def value_of(at: At, known: KnownFigure, cut: Pieces, *, note: str = "") -> str:
    """Write a value that is cut already.

    A line may break between "more than" and "450 organisations", else a row is wider than a small phone; a currency
    stays with its number.
    """
    before, number, after = cut.before, cut.number, cut.after
    if before:
        before = esc(before) + (NBSP if before[-1].isupper() else " ")
    if after:
        after = NBSP + (esc(after).replace(" ", NBSP, 1) if " " in after[:SHORT] else esc(after))
    text = f"{before}<b>{esc(number)}</b>{after}"
    planned = f" <small>{esc(at.word('planned'))}</small>" if known.planned else ""
    return f"{text}{note}{planned}{_inexact(at, known)}"


def level(quantity: Quantity) -> Quantity:
    """Return a quantity without the change that its source states beside it."""
    if quantity.change is None or quantity.is_change:
        return quantity
    return replace(quantity, change=None)


def _inexact(at: At, known: KnownFigure) -> str:
    quantity = known.quantity
    marks = []
    if quantity.estimated:
        marks.append(at.word("estimated"))
    if quantity.bound != "=":
        marks.append(at.word(f"approx.{quantity.bound}"))
    return f'<span class="ap">{esc(capital("; ".join(marks)))}</span>' if marks else ""


_SCOPE_CLASS = {"province": "sc", "nation": "sc nat", "partner": "sc one"}


def scope(at: At, known: KnownFigure) -> str:
    """Write the badge that says whose figure it is."""
    return _anywhere(at.site, at.lang).once(_scope, known.scope, known.partner)


def _scope(at: At, of: str, partner: str | None) -> str:
    if of == "partner" and partner:
        text = at.word("with_partner", partner=at.site.partner_name(partner, at.lang))
    else:
        text = at.site.vocabulary.scopes[of].text.of(at.lang)
    return f'<span class="{_SCOPE_CLASS[of]}">{esc(text)}</span>'


def partner_link(at: At, partner: str) -> str:
    """Write a link to a partner's page, a locality's name with its country's."""
    return at.once(_partner_link, partner)


def _partner_link(at: At, partner: str) -> str:
    vocabulary = at.site.vocabulary
    locality = vocabulary.localities.get(partner)
    term = vocabulary.partner(partner)
    if term is None:
        return esc(partner)
    if locality is None:
        return link(at.to(urls.section("partners", at.lang, term.slug.of(at.lang))), term.text.of(at.lang))
    country = vocabulary.countries[locality.country]
    below = (country.slug.of(at.lang), locality.slug.of(at.lang))
    name = link(at.to(urls.section("partners", at.lang, *below)), locality.text.of(at.lang))
    return f"{name} ({partner_link(at, country.id)})"


def report_link(at: At, record: Record) -> str:
    """Write a link to a report under its title; a Vietnamese title on an English page says so."""
    title, lang = record.title_in(at.lang)
    marked = f' lang="{lang}"' if lang != at.lang else ""
    return f'<a href="{esc(at.to_report(record.id))}"{marked}>{esc(title)}</a>'


def rows(at: At, records: Iterable[Record]) -> str:
    """List reports: date, title, one line, lineage, period."""
    items = "\n".join([_row(at, record) for record in records])
    return f'<ul class="rows d">\n{items}\n</ul>'


def _row(at: At, record: Record) -> str:
    summary, lang = record.summary_in(at.lang)
    marked = f' lang="{lang}"' if lang != at.lang else ""
    tags = [lineage(at, record.province)]
    if record.period:
        tags.append(f"<span>{esc(period(at, record.period))}</span>")
    if doubt := _doubt(at, record):
        tags.append(f"<span>{doubt}</span>")
    return (
        f"<li>{time(record.date, at.lang)}<h3>{report_link(at, record)}</h3>"
        f'<p{marked}>{esc(opening(summary))}</p><p class="tags">{"".join(tags)}</p></li>'
    )


def lines(at: At, records: Iterable[tuple[Record, str]], *, of_one_state: bool = False) -> str:
    """List reports in a line each: date, title, and what is said beside it, ready HTML.

    `of_one_state`: what is known of their English stands over the list.
    """
    items = "\n".join(
        [_line(at, record, beside, "" if of_one_state else _doubt(at, record)) for record, beside in records]
    )
    return f'<ul class="rows d c">\n{items}\n</ul>'


def _line(at: At, record: Record, beside: str, doubt: str) -> str:
    said = f" <small>{beside}</small>" if beside else ""
    if doubt:
        said += f" <small>{doubt}</small>"
    return f"<li>{time(record.date, at.lang)}<span>{report_link(at, record)}{said}</span></li>"


def _doubt(at: At, record: Record) -> str:
    """Say of an English title that nobody vouches for it, or that it is in Vietnamese."""
    return _DOUBTS.get(record.state, "") if at.lang == "en" else ""


_DOUBTS = {state: esc(word(f"state.{state}", "en")) for state in ("missing", "stale", "machine", "edited")}


_SENTENCE = re.compile(r"\s(?<=[^\W\d_][.!?]\s)\s*(?=[A-ZÀ-ỸĐ])")
"""What stands between sentences. To look back from every space takes less than half of looking back from every sign."""


def to_print(at: At) -> str:
    """Write the control that prints the page; the page's script shows it, since without one it could do nothing."""
    return f'<a href="#" data-print hidden>{at.word("print")}</a>'


def first_sentence(text: str) -> str:
    """Return the first sentence of a summary; an initial or a number with a point does not end one."""
    return _SENTENCE.split(text, maxsplit=1)[0]


LINE = 140
"""Characters of a summary in a list: two lines on a wide screen, four on a phone."""
_YEAR_ENDS = re.compile(r"(?<=\d\d\d\d\.) (?=[A-ZÀ-ỸĐ])")
"""A sentence that ends with a year, which `first_sentence` does not tell from a numbered word."""
_CLAUSES = (", ", "; ", ": ", " – ", " (")


def opening(text: str) -> str:
    """Return what a list shows of a summary: its first sentence, cut behind a clause or a word where it is long."""
    first = first_sentence(text)
    if len(first) <= LINE + LINE // 10:
        return first
    ends = [end.start() for end in _YEAR_ENDS.finditer(first, LINE // 3, LINE)]
    if ends:
        return first[: ends[-1]]
    cut = max((first.rfind(mark, LINE * 3 // 4, LINE) for mark in _CLAUSES), default=-1)
    if cut < 0:
        cut = first.rfind(" ", 0, LINE)
        if first[:cut].rsplit(" ", 1)[-1][-1:].isdigit():
            cut = first.rfind(" ", 0, cut)  # a number stays with what it counts
    return f"{first[:cut].rstrip(',;: –(')}…"


def columns(at: At, terms: Iterable[tuple[str, str, int]]) -> str:
    """List terms in columns: (URL, name, number of reports)."""
    items = "\n".join(
        f"<li>{link(at.to(url), name)}{NBSP}<small>{number}</small></li>" for url, name, number in terms
    )
    return f'<ul class="cols">\n{items}\n</ul>'


def jump(at: At, places: Iterable[tuple[str, str]]) -> str:
    """Lead to places of a long page: (anchor, name)."""
    links = "".join(f'<a href="#{anchor}">{esc(name)}</a>' for anchor, name in places)
    return f'<nav class="abc" aria-label="{esc(at.word("jump"))}">{links}</nav>'


def alphabetical(name: str) -> tuple[str, str]:
    """Return the key by which names stand from A to Z: Đ after D, marks last."""
    return unmarked(name.replace("Đ", "D~").replace("đ", "d~")), name


def letter(name: str) -> str:
    """Return the letter that a name stands under: Đ is one of its own, marks of vowels make none."""
    first = name[:1].upper()
    return first if first == "Đ" else unmarked(first).upper()


def letter_anchor(letter: str) -> str:
    """Return the anchor of a letter's part of a list."""
    return "l-dd" if letter == "Đ" else f"l-{letter.lower()}" if letter.isalnum() else "l-0"


def crumbs(at: At, *steps: tuple[str, str], here: str) -> str:
    """Write the breadcrumb: (URL, name) of the pages above, then this page's name."""
    trail = " / ".join((*(link(at.to(url), name) for url, name in steps), esc(here)))
    return f'<nav class="crumb" aria-label="{esc(at.word("breadcrumb"))}">{trail}</nav>'


def head(title: str, *, place: str = "", lead: str = "", meta: Sequence[tuple[str, str]] = ()) -> str:
    """Write the head of a page that is no report. `meta` holds (label, ready HTML)."""
    pairs = "".join(f"<div><dt>{esc(label)}</dt><dd>{html}</dd></div>" for label, html in meta)
    return "".join(
        (
            '<header class="head">',
            f'<p class="place">{place}</p>' if place else "",
            f"<h1>{esc(title)}</h1>",
            f'<p class="lead">{esc(lead)}</p>' if lead else "",
            f'<dl class="meta">{pairs}</dl>' if pairs else "",
            "</header>",
        )
    )


def pairs(rows: Iterable[tuple[str, str]], kind: str = "kv") -> str:
    """Write label and ready HTML side by side."""
    inner = "".join([f"<div><dt>{esc(label)}</dt><dd>{html}</dd></div>" for label, html in rows])
    return f'<dl class="{kind}">{inner}</dl>'
