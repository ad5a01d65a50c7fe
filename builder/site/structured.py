"""Structured data: what a page is, said once more in schema.org's words for programs that read pages.

What may live here: JSON-LD of pages, as the ready script of a page's head. It says nothing that the page does
not show, gives no date that nobody knows, and calls a page a translation only where it is one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pydantic_core import to_json

from builder.corpus import Report
from builder.dates import parse_moment
from builder.language import Lang, other
from builder.model import Source
from builder.site import urls
from builder.site.data import package
from builder.site.record import Record
from builder.site.site import Site
from builder.site.words import word
from builder.translation.segments import Translation

Json = dict[str, Any]

_OF_THE_STATE = re.compile(r"\.gov\.vn\b|\b(?:Sở|Bộ|UBND|Ủy ban nhân dân|Cổng thông tin)\b")
"""What tells that a publisher is a body of the State: its domain, or its name."""


def script(thing: Mapping[str, Any]) -> str:
    """Write a thing as a script that no browser runs; `<` cannot end it early."""
    tree = {"@context": "https://schema.org", **thing}
    text = to_json(tree).decode().replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'


def _some(type_: str, **values: Any) -> Json:
    """Return a thing of `type_` with what has a value."""
    found: Json = {"@type": type_}
    for name, value in values.items():
        if value:
            found[name] = value
    return found


# a report


def report(
    site: Site,
    report: Report,
    record: Record,
    translation: Translation,
    headline: str,
    event: str,
    lang: Lang,
) -> Json:
    """Return a report's page: the article, the event it is about, the source it is made from.

    `headline` is the page's heading, `event` the report's facts in one line.
    """
    base, entry = site.settings.base_url, report.entry
    state = translation.state
    twin = {"@id": base + record.url.of(other(lang))}
    return _some(
        "NewsArticle",
        **{"@id": base + record.url.of(lang)},
        headline=headline,
        inLanguage=_language(lang, record),
        workTranslation=twin if lang == "vi" and state != "missing" else None,
        translationOfWork=twin if lang == "en" and state != "missing" else None,
        creativeWorkStatus=_status(record, lang),
        publisher=_some("Organization", name=site.settings.contact.name.of(lang)),
        image=[base + photo.address(record.id) for photo in record.pictures],
        about=_event(site, report, event, lang),
        isBasedOn=_source(entry.source),
    )


def _language(lang: Lang, record: Record) -> str | list[str]:
    """Return the language of a page's text; where there is no English, the facts are in it and the text is not."""
    if lang == "vi":
        return "vi"
    return ["vi", "en"] if record.state == "missing" else record.tongue


def _status(record: Record, lang: Lang) -> str | None:
    if record.withdrawn:
        return "withdrawn"
    return record.state if lang == "en" else None


def _event(site: Site, report: Report, name: str, lang: Lang) -> Json:
    entry = report.entry
    host = _some("GovernmentOrganization", name=site.agency_name(entry.host, lang)) if entry.host else None
    return _some(
        "Event",
        name=name,
        startDate=entry.date.isoformat(),
        endDate=entry.end_date.isoformat() if entry.end_date else None,
        location=_some("AdministrativeArea", name=report.province.formal(lang, entry.date)),
        organizer=host,
        performer=[
            _some("Person", name=person.name, jobTitle=site.position_name(person, lang))
            for person in entry.people
        ],
    )


def _source(source: Source) -> Json:
    """Return the article that a report is made from. Its author may be an office, so stands as a credit."""
    moment = parse_moment(source.published) if source.published else None
    is_state = _is_of_the_state(source.name) or (source.url and _OF_THE_STATE.search(source.url))
    return _some(
        "NewsArticle" if source.title else "CreativeWork",
        headline=source.title,
        inLanguage="vi",
        url=source.url,
        datePublished=moment[0].isoformat() if moment and source.published_label != "updated" else None,
        dateModified=moment[0].isoformat() if moment and source.published_label == "updated" else None,
        creditText=source.author,
        publisher=_some("GovernmentOrganization" if is_state else "Organization", name=source.name),
    )


@lru_cache(maxsize=100)
def _is_of_the_state(publisher: str) -> bool:
    """Return whether a publisher is by its name a body of the State; a few publish nearly all that is reported."""
    return _OF_THE_STATE.search(publisher) is not None


# other pages


def website(site: Site, lang: Lang) -> Json:
    """Return the site with its search."""
    settings = site.settings
    search = settings.base_url + urls.section("search", lang)
    return {
        "@type": "WebSite",
        "@id": settings.base_url + urls.home(lang),
        "url": settings.base_url + urls.home(lang),
        "name": settings.title.of(lang),
        "description": settings.description.of(lang),
        "inLanguage": lang,
        "publisher": {"@type": "Organization", "name": settings.contact.name.of(lang)},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": search + "?q={search_term_string}"},
            "query-input": "required name=search_term_string",
        },
    }


def dataset(site: Site, lang: Lang) -> Json:
    """Return the open data as one dataset with its files."""
    settings = site.settings
    base = settings.base_url
    return {
        "@type": "Dataset",
        "@id": f"{base}data/#dataset",
        "url": base + urls.section("data", lang),
        "name": f"{word('open_data', lang)}: {settings.title.of(lang)}",
        "description": settings.description.of(lang),
        "inLanguage": ["vi", "en"],
        "license": settings.licence.url,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": settings.contact.name.of(lang)},
        "spatialCoverage": {"@type": "Country", "name": "Việt Nam" if lang == "vi" else "Viet Nam"},
        "distribution": [
            {
                "@type": "DataDownload",
                "name": text.of(lang),
                "encodingFormat": package.MEDIA[kind],
                "contentUrl": f"{base}data/{path}",
            }
            for path, kind, text in package.files()
        ],
    }
