"""The sitemap with its alternates, and robots.txt: what search engines are offered.

What may live here: files made from the facts of all pages.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.site.facts import Facts
from builder.site.html import esc


def sitemap(pages: Iterable[Facts], base: str) -> bytes:
    """List the pages that may be indexed, each with its honest alternates (sitemaps.org 0.9, xhtml links)."""
    rows = "".join(_row(page, base) for page in sorted(pages, key=lambda page: page.url) if page.indexable)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        f' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{rows}</urlset>\n'
    ).encode()


def _row(page: Facts, base: str) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{esc(base + url)}"/>'
        for lang, url in page.alternates
    )
    return f"<url><loc>{esc(base + page.url)}</loc>{links}</url>\n"


def robots(base: str) -> bytes:
    """Allow everything and name the sitemap."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n".encode()
