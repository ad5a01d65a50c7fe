"""All reports: the newest first, and the archive in pages numbered from the oldest."""

from __future__ import annotations

from collections.abc import Iterator

from builder.language import LANGS, Both, Lang, other
from builder.site import parts, urls
from builder.site.html import blocks, esc, link
from builder.site.page import Page
from builder.site.parts import At
from builder.site.record import Record
from builder.site.site import Site
from builder.site.words import count, word

PAGE = 50
"""Reports on one page of the archive. Pages are numbered from the oldest, so that a new report changes
the last page and no other."""


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of all reports and its archive pages in both languages."""
    numbers = range(1, max(1, -(-len(site.records) // PAGE)) + 1)
    for lang in LANGS:
        yield _front(site, lang, len(numbers))
        for number in numbers[:-1]:
            yield _archive(site, lang, number, len(numbers))


def _slice(site: Site, number: int) -> tuple[Record, ...]:
    """Return the reports of archive page `number`, newest first; page 1 holds the oldest."""
    end = len(site.records) - (number - 1) * PAGE
    return site.records[max(0, end - PAGE) : end]


def _url(number: int, last: int) -> Both:
    """Return the addresses of a page: the newest page is the section's own address; the others have their number."""
    return urls.both("reports") if number == last else urls.both("reports", f"{number}")


def _front(site: Site, lang: Lang, last: int) -> Page:
    at = At(site, _url(last, last).of(lang), lang)
    title = word("all_reports", lang)
    return Page(
        url=at.url,
        lang=lang,
        kind="list",
        title=f"{title} | {site.settings.title.of(lang)}",
        description=f"{title}: {count(len(site.records), lang)}",
        section="reports",
        twin=_url(last, last).of(other(lang)),
        body=blocks(
            parts.head(title, lead=count(len(site.records), lang)),
            _browse(at),
            parts.rows(at, _slice(site, last)) if site.records else esc(at.word("no_reports")),
            _pager(at, last, last),
        ),
    )


def _archive(site: Site, lang: Lang, number: int, last: int) -> Page:
    at = At(site, _url(number, last).of(lang), lang)
    title = f"{word('all_reports', lang)}, {word('archive_page', lang, number=number).lower()}"
    return Page(
        url=at.url,
        lang=lang,
        kind="list",
        title=f"{title} | {site.settings.title.of(lang)}",
        description=title,
        section="reports",
        twin=_url(number, last).of(other(lang)),
        body=blocks(
            parts.crumbs(at, (urls.section("reports", lang), word("reports", lang)), here=f"{number}"),
            parts.head(title),
            parts.rows(at, _slice(site, number)),
            _pager(at, number, last),
        ),
    )


def _browse(at: At) -> str:
    """List the ways in: by year, province, theme, kind; plain links that need no script."""
    site, lang = at.site, at.lang
    groups = (
        (
            "years",
            [
                (urls.section("years", lang, year), year, len(site.by_year[year]))
                for year in sorted(site.by_year, reverse=True)
            ],
        ),
        (
            "provinces",
            [
                (
                    urls.section("provinces", lang, unit.id),
                    unit.title(lang),
                    len(site.by_province_today[unit.id]),
                )
                for unit in site.provinces.current
                if unit.id in site.by_province_today
            ],
        ),
        (
            "themes",
            [
                (
                    urls.section("themes", lang, term.slug.of(lang)),
                    term.text.of(lang),
                    len(site.by_theme[term.id]),
                )
                for term in site.vocabulary.themes.values()
                if term.id in site.by_theme
            ],
        ),
        (
            "kinds",
            [
                (
                    urls.section("kinds", lang, term.slug.of(lang)),
                    term.text.of(lang),
                    len(site.by_kind[term.id]),
                )
                for term in site.vocabulary.kinds.values()
                if term.id in site.by_kind
            ],
        ),
    )
    inner = "\n".join(
        f"<details><summary>{esc(at.word(name))}</summary>{parts.columns(at, terms)}</details>"
        for name, terms in groups
        if terms
    )
    return f'<div class="pick">\n{inner}\n</div>'


def _pager(at: At, number: int, last: int) -> str:
    if last == 1:
        return ""
    near = sorted({1, last, *range(max(1, number - 2), min(last, number + 2) + 1)}, reverse=True)
    shown: list[str] = []
    for position, page in enumerate(near):
        if position and near[position - 1] - page > 1:
            shown.append("<span>…</span>")
        shown.append(
            f'<b aria-current="page">{page}</b>'
            if page == number
            else link(at.to(_url(page, last).of(at.lang)), f"{page}")
        )
    if number < last:
        shown.insert(0, link(at.to(_url(number + 1, last).of(at.lang)), at.word("newer"), rel="prev"))
    if number > 1:
        shown.append(link(at.to(_url(number - 1, last).of(at.lang)), at.word("older"), rel="next"))
    return f'<nav class="pages" aria-label="{esc(at.word("archive_pages"))}">{"".join(shown)}</nav>'
