"""Pages of a term (theme, kind of event, year) and the list of all terms of its vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.language import LANGS, Both, Lang, other
from builder.site import parts, urls
from builder.site.html import blocks, esc, heading
from builder.site.page import Page
from builder.site.parts import At
from builder.site.record import Record
from builder.site.site import Site
from builder.site.words import count, word

MOST = 200
"""Reports listed on a term's page; older ones are reached through the years."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One term with its reports: `slug` is its place below the section."""

    slug: Both
    name: Both
    records: Sequence[Record]


@dataclass(frozen=True, slots=True)
class Section:
    """A vocabulary that has pages. `leaves` finds its terms."""

    name: str
    nav: str
    leaves: Callable[[Site], list[Leaf]]


def _vocabulary(terms: Mapping[str, object], index: Mapping[str, list[Record]]) -> list[Leaf]:
    return [Leaf(term.slug, term.text, index.get(term.id, [])) for term in terms.values()]  # type: ignore[attr-defined]


def _years(site: Site) -> list[Leaf]:
    return [
        Leaf(Both(year, year), Both(f"Năm {year}", year), site.by_year[year])
        for year in sorted(site.by_year, reverse=True)
    ]


SECTIONS = (
    Section("themes", "themes", lambda site: _vocabulary(site.vocabulary.themes, site.by_theme)),
    Section("kinds", "reports", lambda site: _vocabulary(site.vocabulary.kinds, site.by_kind)),
    Section("years", "reports", _years),
)


def pages(site: Site) -> Iterator[Page]:
    """Yield every section's list of terms and every term's page, in both languages."""
    for section in SECTIONS:
        leaves = section.leaves(site)
        for lang in LANGS:
            yield _list(site, section, leaves, lang)
            for leaf in leaves:
                yield _term(site, section, leaf, lang)


def _list(site: Site, section: Section, leaves: list[Leaf], lang: Lang) -> Page:
    addresses = urls.both(section.name)
    at = At(site, addresses.of(lang), lang)
    title = word(section.name, lang)
    terms = [
        (urls.section(section.name, lang, leaf.slug.of(lang)), leaf.name.of(lang), len(leaf.records))
        for leaf in leaves
    ]
    return Page(
        url=at.url,
        lang=lang,
        kind="list",
        title=f"{title} | {site.settings.title.of(lang)}",
        description=", ".join(name for _, name, _ in terms[:12]),
        section=section.nav,
        twin=addresses.of(other(lang)),
        body=blocks(parts.head(title), parts.columns(at, terms)),
    )


def _term(site: Site, section: Section, leaf: Leaf, lang: Lang) -> Page:
    addresses = urls.both(section.name, leaf.slug)
    at = At(site, addresses.of(lang), lang)
    name = leaf.name.of(lang)
    return Page(
        url=at.url,
        lang=lang,
        kind="term",
        title=f"{name} | {site.settings.title.of(lang)}",
        description=f"{word(section.name, lang)}: {name}. {count(len(leaf.records), lang)}",
        section=section.nav,
        twin=addresses.of(other(lang)),
        indexable=bool(leaf.records),
        body=blocks(
            parts.crumbs(at, (urls.section(section.name, lang), word(section.name, lang)), here=name),
            parts.head(
                name, lead=count(len(leaf.records), lang) if leaf.records else word("no_reports", lang)
            ),
            reports(at, leaf.records),
        ),
    )


def reports(at: At, records: Sequence[Record]) -> str:
    """List a term's reports under a heading; the newest `MOST` of them."""
    if not records:
        return ""
    more = f"<p>{esc(at.word('older_by_year'))}</p>" if len(records) > MOST else ""
    return heading("reports", at.word("reports")) + parts.rows(at, records[:MOST]) + more
