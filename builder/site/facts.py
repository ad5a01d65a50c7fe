"""What must be remembered of a page when it is not made again: enough for the sitemap and the list of URLs.

What may live here: that value, and how it is taken from a page.
"""

from __future__ import annotations

from typing import NamedTuple

from builder.language import Lang
from builder.site.head import alternates
from builder.site.page import Page


class Facts(NamedTuple):
    """A page's address, language, and its alternates as (hreflang, URL); `indexable` as the page says."""

    url: str
    lang: Lang
    kind: str
    indexable: bool
    alternates: tuple[tuple[str, str], ...]


def facts(page: Page) -> Facts:
    """Return what is remembered of `page`."""
    return Facts(page.url, page.lang, page.kind, page.indexable, tuple(alternates(page)))
