"""The page of open data: what the project says about it, and the files with what each holds."""

from __future__ import annotations

from collections.abc import Iterator

from builder.language import LANGS, Lang, other
from builder.site import parts, structured, urls
from builder.site.html import blocks, esc, heading, link
from builder.site.index import Index
from builder.site.page import Page
from builder.site.pages import prose
from builder.site.parts import At
from builder.site.planned import Planned
from builder.site.site import Site

NAME = "data"

FILES: tuple[tuple[str, str], ...] = (
    ("figures.csv", "file.figures"),
    ("reports.csv", "file.reports_csv"),
    ("reports.json", "file.reports_json"),
    ("provinces.csv", "file.provinces"),
    ("indicators.csv", "file.indicators"),
    ("units.csv", "file.units"),
    ("partners.csv", "file.partners"),
    ("vocab.json", "file.vocab"),
    ("schema/report.schema.json", "file.schema"),
    ("datapackage.json", "file.package"),
    ("catalog.jsonld", "file.catalog"),
)
"""Files below data/ with the words that say what each holds."""


def plan(site: Site, index: Index) -> Iterator[Planned[Page]]:
    """Plan the page in both languages."""
    example = index.records[0].id if index.records else ""
    for lang in LANGS:
        if (NAME, lang) in site.prose:
            yield Planned(urls.section(NAME, lang), _page, (example, lang))


def _page(site: Site, example: str, lang: Lang) -> Page:
    addresses = urls.both(NAME)
    at = At(site, addresses.of(lang), lang)
    title, text = prose.written(at, NAME)
    opening, mark, rest = text.partition("<h2")
    return Page(
        url=at.url,
        lang=lang,
        kind="prose",
        title=f"{title} | {site.settings.short_title.of(lang)}",
        description=opening.strip().splitlines()[0] if opening.strip() else title,
        section="data",
        twin=addresses.of(other(lang)),
        head=(structured.script(structured.dataset(site, lang)),),
        body=blocks(parts.head(title), opening, _files(at, example), mark + rest, _licence(at)),
    )


def _files(at: At, example: str) -> str:
    rows = [(name, at.word(words)) for name, words in FILES]
    if example:
        rows.append((f"reports/{example}.json", at.word("file.report")))
    listed = "".join(
        f"<div><dt>{link(at.to(f'data/{name}'), _short(name), download=True)}</dt><dd>{esc(said)}</dd></div>"
        for name, said in rows
    )
    return heading("files", at.word("files")) + f'<dl class="kv">{listed}</dl>'


def _short(name: str) -> str:
    return "reports/….json" if name.startswith("reports/") else name


def _licence(at: At) -> str:
    licence = at.site.settings.licence
    said = link(licence.url, licence.name.of(at.lang), rel="license")
    return heading("licence", at.word("licence"), tight=True) + f"<p>{said} ({esc(licence.id)})</p>"
