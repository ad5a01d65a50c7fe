"""Which pages the site has: the one place that lists every kind of page, and joins each with its head.

What may live here: the plan and nothing of what stands on a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.corpus import Report
from builder.language import LANGS
from builder.site.head import head
from builder.site.page import Page, markdown
from builder.site.pages import home, lists, prose, provinces, report, terms
from builder.site.record import Record, record
from builder.site.site import Site
from builder.translation.segments import Translation

COLLECTIONS = (home.pages, lists.pages, terms.pages, provinces.pages, prose.pages)
"""Everything but the reports' own pages; a new kind of page is a new row."""


@dataclass(frozen=True, slots=True)
class Source:
    """A report with its translation: what its own page is made from."""

    report: Report
    translation: Translation

    def record(self) -> Record:
        """Return what the rest of the site may know of it."""
        return record(self.report, self.translation)


def pages(site: Site, sources: Mapping[str, Source]) -> Iterator[Page]:
    """Yield every page of the site; `sources` holds the reports whose own page is wanted, by id."""
    for collection in COLLECTIONS:
        yield from collection(site)
    for one in site.records:
        source = sources.get(one.id)
        if source is not None:
            for lang in LANGS:
                yield report.page(site, source.report, one, source.translation, lang)


def written(site: Site, page: Page) -> str:
    """Return the Markdown file of `page`."""
    return markdown(page, head(page, site.settings.base_url))
