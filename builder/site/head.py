"""What stands in a page's head for machines: address, counterparts, indexing.

What may live here: lines of `<head>` that every kind of page may carry. Structured data of one kind of
page belongs beside that page.
"""

from __future__ import annotations

from builder.site import urls
from builder.site.html import esc
from builder.site.page import Page


def head(page: Page, base: str) -> str:
    """Write the head of `page` for a site at the absolute address `base` (with a final slash).

    `hreflang` is claimed only between pages that are translations of each other: absolute, reciprocal,
    with the page itself, and x-default on the Vietnamese page (on `/` for the two homes), as Google's
    guidelines on localised pages ask.
    """
    lines = [f'<link rel="canonical" href="{esc(base + page.url)}">']
    if not page.indexable:
        lines.append('<meta name="robots" content="noindex">')
    lines += [
        f'<link rel="alternate" hreflang="{lang}" href="{esc(base + url)}">' for lang, url in alternates(page)
    ]
    return "".join((*lines, *page.head))


def alternates(page: Page) -> list[tuple[str, str]]:
    """Return (hreflang, URL) of the page and its counterpart, none where there is no honest counterpart."""
    if page.twin is None or not page.twin_is_translation:
        return []
    vi, en = (page.url, page.twin) if page.lang == "vi" else (page.twin, page.url)
    default = urls.CHOICE if page.kind == "home" else vi
    return [("vi", vi), ("en", en), ("x-default", default)]
