"""What stands in a page's head for machines: address, counterparts, indexing, feed, what a shared link shows.

What may live here: lines of `<head>` that every kind of page may carry. Structured data of one kind of
page is made in `structured.py` and comes with the page.
"""

from __future__ import annotations

from builder.language import LANGS
from builder.site import cards, feeds, urls
from builder.site.html import esc
from builder.site.page import Page
from builder.site.site import Site


def head(page: Page, site: Site) -> str:
    """Write the head of `page`.

    `hreflang` is claimed only between pages that are translations of each other: absolute, reciprocal,
    with the page itself, and x-default on the Vietnamese page (on `/` for the two homes), as Google's
    guidelines on localised pages ask.
    """
    base = esc(site.settings.base_url)
    lines = [f'<link rel="canonical" href="{base}{esc(page.canonical or page.url)}">']
    if not page.indexable:
        lines.append('<meta name="robots" content="noindex">')
    lines += [
        f'<link rel="alternate" hreflang="{lang}" href="{base}{esc(url)}">' for lang, url in alternates(page)
    ]
    return "".join((*lines, _feeds(page, site), _shared(page, site, base), *page.head))


def alternates(page: Page) -> list[tuple[str, str]]:
    """Return (hreflang, URL) of the page and its counterpart, none where there is no honest counterpart."""
    if page.kind == "choice":
        return [("vi", urls.HOME.vi), ("en", urls.HOME.en), ("x-default", urls.CHOICE)]
    if page.twin is None or not page.twin_is_translation:
        return []
    vi, en = (page.url, page.twin) if page.lang == "vi" else (page.twin, page.url)
    default = urls.CHOICE if page.kind == "home" else vi
    return [("vi", vi), ("en", en), ("x-default", default)]


def _feeds(page: Page, site: Site) -> str:
    """Lead to the feed of the site in the page's language; the choice of languages leads to both."""
    langs = LANGS if page.kind == "choice" else (page.lang,)
    return "".join(feeds.link(site, urls.home(lang), lang, at=page.url) for lang in langs)


def _shared(page: Page, site: Site, base: str) -> str:
    """Say what a link to the page shows where somebody shares it (https://ogp.me).

    The description of the page, in the template, is that of the link as well.
    """
    name = site.settings.short_title.of(page.lang)
    title = page.title.removesuffix(f" | {name}")
    return (
        f'<meta property="og:title" content="{esc(title)}">'
        f'<meta property="og:site_name" content="{esc(name)}">'
        f'<meta property="og:type" content="{"article" if page.kind == "report" else "website"}">'
        f'<meta property="og:url" content="{base}{esc(page.url)}">'
        f'<meta property="og:image" content="{base}{esc(cards.address(page.card, page.lang))}">'
    )
