"""The search page: an empty list that the script fills, and the ways in that need no script."""

from __future__ import annotations

from collections.abc import Iterator

from builder.language import LANGS, Lang, other
from builder.search.page import search_page
from builder.site import urls
from builder.site.index import Index
from builder.site.page import Page
from builder.site.pages.lists import Groups, ways_in
from builder.site.parts import At
from builder.site.planned import Planned
from builder.site.site import Site
from builder.site.words import word


def plan(site: Site, index: Index) -> Iterator[Planned[Page]]:
    """Plan the search page in both languages."""
    for lang in LANGS:
        yield Planned(urls.section("search", lang), _page, (ways_in(site, index, lang), lang))


def _page(site: Site, groups: Groups, lang: Lang) -> Page:
    at = At(site, urls.section("search", lang), lang)
    browse = [(at.word(name), [(at.to(url), text) for url, text, _ in terms]) for name, terms in groups]
    title = word("search", lang)
    return Page(
        url=at.url,
        lang=lang,
        kind="search",
        title=f"{title} | {site.settings.short_title.of(lang)}",
        description=site.settings.description.of(lang),
        twin=urls.section("search", other(lang)),
        indexable=False,
        body=search_page(lang, browse, at.to(urls.section("provinces", lang))),
    )
