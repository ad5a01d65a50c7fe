"""Pages of a term and the list of its vocabulary: themes, kinds, years, partners, people, documents cited.

What may live here: how each vocabulary finds its terms, and the one page they all have. A new vocabulary
with pages is a row of `SECTIONS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from builder.corpus import document_slug
from builder.language import LANGS, Both, Lang, other
from builder.model import Person
from builder.site import feeds, parts, urls
from builder.site.html import blocks, esc, foreign, heading, link, time
from builder.site.index import Index, Records
from builder.site.page import Page
from builder.site.parts import At
from builder.site.planned import Planned
from builder.site.record import Record
from builder.site.site import Site
from builder.site.words import count, word
from builder.terms.vocabulary import Term

MOST = 200
"""Reports listed on a term's page; older ones are reached through the years."""
FULL = 10
"""Reports listed with their summary; the others have a line each, which is what one looks through a long list for."""

UNDER_LETTERS = 60
"""People from which their list stands under letters."""


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """One term with its reports: `slug` is its place below the section, `above` slug and name of the one it hangs on.

    `line` stands over the name. `about(at, *facts)` writes what stands on the page before the reports,
    `beside(at, leaf)` what stands beside each of them. `beyond` reports more are counted, and not shown.
    One leaf equals itself alone.
    """

    slug: Both
    name: Both
    records: Records
    line: Both | None = None
    about: Callable[..., str] | None = None
    facts: tuple[object, ...] = ()
    beside: Callable[[At, Leaf], Sequence[str]] | None = None
    above: tuple[Both, Both] | None = None
    beyond: int = 0

    @property
    def many(self) -> int:
        """The number of its reports."""
        return len(self.records) + self.beyond

    @property
    def shown(self) -> Leaf:
        """The term as its page shows it: an older report's new title must not make that page anew.

        It keeps one report more than are listed, which says that there are more.
        """
        beyond = len(self.records) - MOST - 1
        return replace(self, records=self.records[: MOST + 1], beyond=beyond) if beyond > 0 else self


@dataclass(frozen=True, slots=True)
class Section:
    """A vocabulary that has pages. `leaves` finds its terms; `nav` is the current word of the navigation.

    `listed` writes the list of its terms in its own way.
    """

    name: str
    nav: str
    leaves: Callable[[Site, Index], list[Leaf]]
    listed: Callable[[At, str, Terms], str] | None = None


Terms = tuple[tuple[str, str, int], ...]
"""Terms of a list: (slug, name, number of reports)."""


def _vocabulary(terms: Mapping[str, Term], found: Mapping[str, Records]) -> list[Leaf]:
    return [Leaf(term.slug, term.text, found.get(term.id, ())) for term in terms.values()]


def _years(_site: Site, index: Index) -> list[Leaf]:
    return [
        Leaf(Both(year, year), Both(f"Năm {year}", year), index.by_year[year])
        for year in sorted(index.by_year, reverse=True)
    ]


def _partners(site: Site, index: Index) -> list[Leaf]:
    """Return the partners that reports name: countries, each followed by its localities, then organisations."""
    leaves: list[Leaf] = []
    for country in site.vocabulary.countries.values():
        if country.id not in index.by_partner:
            continue
        whole = Leaf(country.slug, country.text, index.by_partner[country.id])
        leaves.append(whole)
        leaves += [
            Leaf(
                Both(f"{country.slug.vi}/{locality.slug.vi}", f"{country.slug.en}/{locality.slug.en}"),
                locality.text,
                index.by_partner[locality.id],
                line=country.text,
                above=(whole.slug, whole.name),
            )
            for locality in site.vocabulary.localities.values()
            if locality.country == country.id and locality.id in index.by_partner
        ]
    leaves += [
        Leaf(one.slug, one.text, index.by_partner[one.id], line=one.official)
        for one in site.vocabulary.organisations.values()
        if one.id in index.by_partner
    ]
    return leaves


def _people(_site: Site, index: Index) -> list[Leaf]:
    """Return the people that reports name; two of one name are told apart by nobody and share a page."""
    return [
        Leaf(Both(slug, slug), Both(*[dict(records[0].people)[slug]] * 2), records, beside=_offices)
        for slug, records in index.by_person.items()
    ]


def _offices(at: At, leaf: Leaf) -> list[str]:
    """Say in what office and role somebody appears in each report; nothing else is kept of a person."""
    return [
        "; ".join(dict.fromkeys([_office(at, record, person) for person in people]))
        for record, people in _appearing(leaf)
    ]


@lru_cache(maxsize=1)
def _appearing(leaf: Leaf) -> list[tuple[Record, list[Person]]]:
    """Read as whom somebody appears in each report, once for the pages in both languages."""
    slug = leaf.slug.vi
    return [
        (
            record,
            [record.details.person(number) for number, (one, _) in enumerate(record.people) if one == slug],
        )
        for record in leaf.records[:MOST]
    ]


def _office(at: At, record: Record, person: Person) -> str:
    role = at.site.vocabulary.roles.get(person.role) if person.role else None
    said = f", {esc(role.text.of(at.lang))}" if role else ""
    where = at.site.provinces.unit(record.province).name.of(at.lang)
    return f"{esc(at.site.position_name(person, at.lang))}, {esc(where)}{said}"


def _documents(site: Site, index: Index) -> list[Leaf]:
    return [
        Leaf(
            Both(slug, slug),
            _document_name(site, records[0], slug),
            records,
            about=_document,
            facts=(slug, records[0]),
        )
        for slug, records in index.by_document.items()
    ]


def _document_name(site: Site, record: Record, slug: str) -> Both:
    cited = next(one for one in record.documents if one.slug == slug)
    kind = site.vocabulary.document_kinds[cited.kind].text
    if cited.number:
        return Both(f"{kind.vi} {cited.number}", f"{kind.en} {cited.number}")
    return Both(cited.title, cited.title_en or cited.title)


def _document(at: At, slug: str, record: Record) -> str:
    document = next(one for one in record.details().documents if document_slug(one) == slug)
    rows: list[tuple[str, str]] = []
    if document.title:
        english = document.title_en if at.lang == "en" else None
        rows.append(
            (
                at.word("document_title"),
                foreign(english or document.title, "en" if english else "vi", at.lang),
            )
        )
    if document.issuer:
        rows.append((at.word("issuer"), esc(at.site.agency_name(document.issuer, at.lang))))
    if document.date:
        rows.append((at.word("document_date"), time(document.date, at.lang)))
    return heading("facts", at.word("document_facts"), tight=True) + parts.pairs(rows) if rows else ""


def _columns(at: At, section: str, terms: Terms) -> str:
    return parts.columns(
        at, ((urls.section(section, at.lang, slug), name, many) for slug, name, many in terms)
    )


def _partner_list(at: At, section: str, terms: Terms) -> str:
    """List countries with their localities, then organisations."""
    organisations = {one.slug.of(at.lang) for one in at.site.vocabulary.organisations.values()}
    below: dict[str, list[tuple[str, str, int]]] = {}
    for slug, name, many in terms:
        country, _, locality = slug.partition("/")
        if slug not in organisations:
            below.setdefault(country, []).append((slug, name, many))
            if not locality:
                below[country].insert(0, below[country].pop())
    countries = "\n".join(_country(at, section, rows) for rows in below.values())
    others = tuple(row for row in terms if row[0] in organisations)
    return blocks(
        heading("countries", at.word("countries")) + f'<ul class="cols">\n{countries}\n</ul>'
        if below
        else "",
        heading("organisations", at.word("organisations")) + _columns(at, section, others) if others else "",
    )


def _people_list(at: At, section: str, terms: Terms) -> str:
    """List people as Vietnamese lists do, by given name; a long list under letters."""
    by_name = sorted(
        terms, key=lambda term: (parts.alphabetical(_given(term[1])), parts.alphabetical(term[1]))
    )
    if len(terms) <= UNDER_LETTERS:
        return _columns(at, section, tuple(by_name))
    letters = {
        letter: tuple(group)
        for letter, group in groupby(by_name, key=lambda term: parts.letter(_given(term[1])))
    }
    return blocks(
        parts.jump(at, ((parts.letter_anchor(letter), letter) for letter in letters)),
        *(
            heading(parts.letter_anchor(letter), letter, tight=True)
            + _columns(at, section, group).replace('"cols"', '"cols names"', 1)
            for letter, group in letters.items()
        ),
    )


def _document_list(at: At, section: str, terms: Terms) -> str:
    """List documents by kind and number; many of them under their kinds, by their number alone."""
    terms = tuple(sorted(terms, key=lambda term: _by_number(term[1])))
    if len(terms) <= UNDER_LETTERS:
        return _columns(at, section, terms)
    kinds: dict[str, list[tuple[str, str, int]]] = {}
    texts = [(id_, term.text.of(at.lang)) for id_, term in at.site.vocabulary.document_kinds.items()]
    for slug, name, many in terms:
        kind, text = max(
            ((id_, text) for id_, text in texts if name.startswith(f"{text} ")),
            key=lambda one: len(one[1]),
            default=("", ""),
        )
        number = name.removeprefix(text).strip()
        kinds.setdefault(kind, []).append((slug, number if number[:1].isdigit() else name, many))
    headed = [(id_, text) for id_, text in (*texts, ("", at.word("other_theme"))) if id_ in kinds]
    return blocks(
        parts.jump(at, ((f"k-{id_}", text) for id_, text in headed)),
        *(
            heading(f"k-{id_}", text, tight=True)
            + _columns(at, section, tuple(kinds[id_])).replace('"cols"', '"cols names"', 1)
            for id_, text in headed
        ),
    )


def _by_number(name: str) -> tuple[object, ...]:
    """Return the key by which documents stand: 9-NQ/TU before 10-NQ/TU, those known by a title alone at the end."""
    found = _NUMBER.search(name)
    if found is None:
        return (1, parts.alphabetical(name), 0, name)
    return (0, parts.alphabetical(name[: found.start()]), int(found[0]), name)


_NUMBER = re.compile(r"(?<= )\d{1,9}(?=[-/])")


def _given(name: str) -> str:
    return name.rpartition(" ")[2]


def _country(at: At, section: str, rows: Sequence[tuple[str, str, int]]) -> str:
    (slug, name, many), *localities = rows
    inner = "".join(
        f"<li>{link(at.to(urls.section(section, at.lang, one)), place)} <small>{number}</small></li>"
        for one, place, number in localities
    )
    listed = f"<ul>{inner}</ul>" if inner else ""
    return f"<li>{link(at.to(urls.section(section, at.lang, slug)), name)} <small>{many}</small>{listed}</li>"


SECTIONS = (
    Section("themes", "themes", lambda site, index: _vocabulary(site.vocabulary.themes, index.by_theme)),
    Section("kinds", "reports", lambda site, index: _vocabulary(site.vocabulary.kinds, index.by_kind)),
    Section("years", "reports", _years),
    Section("partners", "", _partners, listed=_partner_list),
    Section("people", "", _people, listed=_people_list),
    Section("documents", "", _documents, listed=_document_list),
)


_BY_NAME = {section.name: section for section in SECTIONS}


def plan(site: Site, index: Index) -> Iterator[Planned[Page]]:
    """Plan every section's list of terms and every term's page, in both languages."""
    for section in SECTIONS:
        leaves = [leaf.shown for leaf in section.leaves(site, index)]
        for lang in LANGS:
            terms = tuple((leaf.slug.of(lang), leaf.name.of(lang), leaf.many) for leaf in leaves)
            yield Planned(urls.section(section.name, lang), _list, (section.name, terms, lang))
        for leaf in leaves:
            for lang in LANGS:
                yield Planned(
                    urls.section(section.name, lang, leaf.slug.of(lang)), _term, (section.name, leaf, lang)
                )


def _list(site: Site, name: str, terms: Terms, lang: Lang) -> Page:
    section = _BY_NAME[name]
    addresses = urls.both(section.name)
    at = At(site, addresses.of(lang), lang)
    title = word(section.name, lang)
    return Page(
        url=at.url,
        lang=lang,
        kind="list",
        title=f"{title} | {site.settings.short_title.of(lang)}",
        description=", ".join(term for _, term, _ in terms[:12]) or title,
        section=section.nav,
        twin=addresses.of(other(lang)),
        body=blocks(
            parts.head(title, lead=at.word(f"lead.{name}")),
            (section.listed or _columns)(at, name, terms) if terms else esc(at.word("no_reports")),
        ),
    )


def _term(site: Site, of: str, leaf: Leaf, lang: Lang) -> Page:
    section = _BY_NAME[of]
    addresses = urls.both(section.name, leaf.slug)
    at = At(site, addresses.of(lang), lang)
    name = leaf.name.of(lang)
    return Page(
        url=at.url,
        lang=lang,
        kind="term",
        title=f"{name} | {site.settings.short_title.of(lang)}",
        description=f"{word(section.name, lang)}: {name}. {count(leaf.many, lang)}",
        section=section.nav,
        twin=addresses.of(other(lang)),
        indexable=bool(leaf.records),
        head=_feed(at, section, leaf, name),
        body=blocks(
            parts.crumbs(at, *_trail(section, leaf, lang), here=name),
            parts.head(
                name,
                place=esc(leaf.line.of(lang)) if leaf.line else esc(at.word(f"one.{of}")),
                lead=count(leaf.many, lang) if leaf.records else word("no_reports", lang),
            ),
            leaf.about(at, *leaf.facts) if leaf.about else "",
            _appearances(at, leaf, leaf.beside(at, leaf)) if leaf.beside else reports(at, leaf.records),
        ),
    )


def _feed(at: At, section: Section, leaf: Leaf, name: str) -> tuple[str, ...]:
    if section.name in feeds.SECTIONS and leaf.records:
        return (feeds.link(at.site, at.url, at.lang, at=at.url, name=name),)
    return ()


def _trail(section: Section, leaf: Leaf, lang: Lang) -> list[tuple[str, str]]:
    trail = [(urls.section(section.name, lang), word(section.name, lang))]
    if leaf.above:
        trail.append((urls.section(section.name, lang, leaf.above[0].of(lang)), leaf.above[1].of(lang)))
    return trail


def reports(at: At, records: Records, anchor: str = "reports", title: str = "reports") -> str:
    """List a term's reports under a heading: the newest `MOST` of them, the first few with their summary."""
    if not records:
        return ""
    listed = [parts.rows(at, records[:FULL])]
    if len(records) > FULL:
        listed.append(parts.lines(at, ((record, "") for record in records[FULL:MOST])))
    return heading(anchor, at.word(title)) + "\n".join(listed) + _more(at, records)


def _appearances(at: At, leaf: Leaf, beside: Sequence[str]) -> str:
    """List a person's reports, the office held beside each."""
    lines = zip(leaf.records, beside, strict=False)  # of the records one more is known than is shown
    return heading("reports", at.word("reports")) + parts.lines(at, lines) + _more(at, leaf.records)


def _more(at: At, records: Records) -> str:
    return f"\n<p>{esc(at.word('older_by_year'))}</p>" if len(records) > MOST else ""
