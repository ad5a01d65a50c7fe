"""Which pages the site has: the one place that lists every kind of page.

What may live here: the plan, and nothing of what stands on a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from builder.site import cards, feeds
from builder.site.data import plan as data
from builder.site.data import report as report_data
from builder.site.facts import Facts
from builder.site.head import head
from builder.site.index import Index, Records
from builder.site.page import Page
from builder.site.pages import (
    corrections,
    digests,
    email,
    figures,
    glossary,
    home,
    lists,
    moved,
    prose,
    provinces,
    report,
    search,
    status,
    terms,
)
from builder.site.pages import data as data_page
from builder.site.pages.report import Source
from builder.site.planned import Planned
from builder.site.site import Site
from builder.site.sitemap import robots, sitemap

COLLECTIONS = (
    home.plan,
    lists.plan,
    terms.plan,
    figures.plan,
    digests.plan,
    provinces.plan,
    prose.plan,
    status.plan,
    glossary.plan,
    corrections.plan,
    data_page.plan,
    search.plan,
)
"""Every kind of page but the reports' own; a new kind is a new row."""


def pages(site: Site, index: Index, sources: Mapping[str, Source]) -> Iterator[Planned[Page]]:
    """Plan every page of the site. `sources` holds what each report's own page is made from, by id."""
    for collection in COLLECTIONS:
        yield from collection(site, index)
    yield from own_pages(index, index.records, sources)


def outputs(site: Site, index: Index, sources: Mapping[str, Source]) -> Iterator[Planned[bytes]]:
    """Plan the files beside the pages that are made only when what they are made from changes."""
    yield from data.plan(index, sources)
    yield from feeds.plan(site, index)
    yield from cards.plan(index)
    yield from email.plan(site, index)


def own_pages(index: Index, records: Records, sources: Mapping[str, Source]) -> Iterator[Planned[Page]]:
    """Plan the pages that show the text of these reports."""
    yield from report.plan(index, records, sources)


def own_outputs(records: Records, sources: Mapping[str, Source]) -> Iterator[Planned[bytes]]:
    """Plan the other files that show the text of these reports."""
    yield from data.own(records, sources)


def beside(index: Index) -> Iterator[tuple[str, str]]:
    """Name the outputs that are cheapest made right after a page, from the same reports: (page's address, output's)."""
    for record in index.records:
        yield record.url.vi, report_data.address(record.id)
    for issue in digests.issues(index):
        yield from email.beside(issue)


def moved_pages(site: Site) -> Iterator[Planned[Page]]:
    """Plan the pages at addresses that moved."""
    yield from moved.plan(site)


def moved_files(site: Site) -> Iterator[Planned[bytes]]:
    """Plan the other files at addresses that moved."""
    yield from data.moved(site)


def files(site: Site, _index: Index, pages: Sequence[Facts]) -> Iterator[tuple[str, bytes]]:
    """Make the files beside the pages, made anew in every build: (path, bytes)."""
    base = site.settings.base_url
    yield "sitemap.xml", sitemap(pages, base)
    yield "robots.txt", robots(base)


def meta(site: Site, page: Page) -> dict[str, str]:
    """Return the front matter of `page`."""
    return page.meta(head(page, site))
