"""From a report and its translation to the document that the search indexes.

What may live here: what of a report is found by which words. Text loses its Markdown; facts get the words
of both languages from the vocabularies, every spelling that they know included.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from builder import dates, figures
from builder.language import LANGS, Both, Lang
from builder.search.document import NOWHERE, Document, Labels, Page

if TYPE_CHECKING:
    from builder.corpus import KnownFigure, Report
    from builder.terms.places import Provinces, Unit
    from builder.terms.vocabulary import Vocabulary
    from builder.translation.segments import Translation

_LINK = re.compile(r"!?\[([^][]*)\]\([^)]*\)")
_START = re.compile(r"\n[ ]{0,3}(?:#{1,6}|>|[-*+]|\d+[.)])[ ]+")
_SIGNS = "*_`|\\"
_YEARS = range(1986, 2101)
_TEXTS: Mapping[str, Both] = {"vi": Both("Việt", "Vietnamese"), "en": Both("Anh", "English")}


def labels(vocabulary: Vocabulary, provinces: Provinces) -> Labels:
    """Return the words of the facets' ids, in the order in which a filter lists them."""
    places = {unit.id: unit.name for unit in provinces.units.values()}
    return {
        "province": places,
        "today": {unit.id: Both(*(unit.title(lang) for lang in LANGS)) for unit in provinces.current},
        "theme": {term.id: term.text for term in vocabulary.themes.values()},
        "kind": {term.id: term.text for term in vocabulary.kinds.values()},
        "year": {str(year): Both(str(year), str(year)) for year in reversed(_YEARS)},
        "partner": {term.id: term.text for term in vocabulary.partners.values()},
        "text": _TEXTS,
    }


def document(
    report: Report,
    translation: Translation,
    url: Both,
    heading: str,
    vocabulary: Vocabulary,
    provinces: Provinces,
) -> Document:
    """Return a report as the search indexes it, still without a number.

    `url` is the address of its pages below the site's root, `heading` the English heading made of facts where
    the title has no English.
    """
    partners = vocabulary.with_countries((*report.entry.partners, *report.entry.partners_planned))
    facets = {
        "province": (report.entry.province,),
        "today": (report.province_today.id,),
        "theme": report.entry.themes,
        "kind": (report.entry.kind,),
        "year": report.years,
        "partner": partners,
        "text": ("vi",) if translation.state == "missing" else LANGS,
    }
    names = tuple(name for one in partners for name in vocabulary.partners[one].names)
    pages = {
        lang: _page(report, translation, lang, url, heading, names, vocabulary, provinces) for lang in LANGS
    }
    return Document(NOWHERE, report.id, report.entry.date.isoformat(), pages["vi"], pages["en"], facets)


def _page(
    report: Report,
    translation: Translation,
    lang: Lang,
    url: Both,
    heading: str,
    partners: tuple[str, ...],
    vocabulary: Vocabulary,
    provinces: Provinces,
) -> Page:
    entry = report.entry
    unit, today = provinces.unit(entry.province), report.province_today
    title, summary, *body = (
        segment.vi if lang == "vi" else segment.en or "" for segment in translation.segments
    )
    withdrawn = entry.withdrawn is not None  # its text is shown nowhere any more, so nobody finds it by that
    offices = [
        vocabulary.positions[one.position].title(lang)
        for one in entry.people
        if one.position and one.position in vocabulary.positions
    ]
    terms = [vocabulary.themes[one] for one in entry.themes] + [vocabulary.kinds[entry.kind]]
    own = (one.title_vi if lang == "vi" else one.title_en for one in entry.people)
    return Page(
        url=url.of(lang),
        title=plain(title) or heading,
        summary="" if withdrawn else plain(summary),
        body="" if withdrawn else plain(*filter(None, body)),
        figures=tuple(_figure(known, lang, vocabulary) for known in report.figures),
        places=_names(unit, lang),
        now=_names(today, lang) if today.id != unit.id else (),
        partners=partners,
        people=tuple(one.name for one in entry.people),
        documents=tuple(_cited(one.kind, one.number, one.title if lang == "vi" else one.title_en, lang, vocabulary) for one in entry.documents),
        labels=(*(name for term in terms for name in (term.text.of(lang), *term.aliases)), *offices, *filter(None, own)),
        place=unit.name.of(lang),
        today=today.title(lang) if today.id != unit.id else "",
        date=dates.short(entry.date, lang),
        period=report.period.label(lang) if report.period else "",
        state="" if lang == "vi" else "withdrawn" if withdrawn else translation.state,
    )  # fmt: skip


def _names(unit: Unit, lang: Lang) -> tuple[str, ...]:
    return tuple(dict.fromkeys((unit.title(lang), unit.name.of(lang), *unit.aliases)))


def plain(*texts: str) -> str:
    """Return the words of Markdown texts, each on lines of its own."""
    text = "\n".join([_LINK.sub(r"\1", one) if "[" in one else one for one in texts])
    text = _START.sub("\n", f"\n{text}")[1:]
    for sign in _SIGNS:  # most texts hold none of them, and nothing finds that out faster
        text = text.replace(sign, "")
    return text


def _figure(known: KnownFigure, lang: Lang, vocabulary: Vocabulary) -> str:
    own = known.figure.label_vi if lang == "vi" else known.figure.label_en
    written = figures.write(known.quantity, lang, vocabulary.measures)
    return f"{own or known.indicator.text.of(lang)}: {written}"


def _cited(kind: str, number: str | None, title: str | None, lang: Lang, vocabulary: Vocabulary) -> str:
    term = vocabulary.document_kinds.get(kind)
    return " ".join(filter(None, (term.text.of(lang) if term else "", number, title)))
