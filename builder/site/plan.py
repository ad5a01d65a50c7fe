"""Which pages the site has: the one place that lists every kind of page.

What may live here: the plan, and nothing of what stands on a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.site.head import head
from builder.site.index import Index
from builder.site.page import Page
from builder.site.pages import home, lists, prose, provinces, report, terms
from builder.site.pages.report import Source
from builder.site.planned import Planned
from builder.site.site import Site

COLLECTIONS = (home.plan, lists.plan, terms.plan, provinces.plan, prose.plan)
"""Every kind of page but the reports' own; a new kind is a new row."""


def pages(site: Site, index: Index, sources: Mapping[str, Source]) -> Iterator[Planned[Page]]:
    """Plan every page of the site. `sources` holds what each report's own page is made from, by id."""
    for collection in COLLECTIONS:
        yield from collection(site, index)
    yield from report.plan(index, sources)


def meta(site: Site, page: Page) -> dict[str, str]:
    """Return the front matter of `page`."""
    return page.meta(head(page, site.settings.base_url))
