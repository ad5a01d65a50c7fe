"""Feeds: what is new, for programs that watch pages; Atom and JSON Feed, by language, also for a single term.

What may live here: the two formats, what an item shows in each state of its translation, and which feeds there
are. A feed has one language: a report without English is not in the English one. No clock is asked: an item is
as old as its source's posting, or its event. Rules: RFC 4287, https://www.jsonfeed.org/version/1.1/.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from builder.language import LANGS, Both, Lang
from builder.site import urls
from builder.site.html import esc
from builder.site.index import Index, Records
from builder.site.planned import Planned
from builder.site.record import Record
from builder.site.site import Site
from builder.site.words import capital, word

SECTIONS = ("provinces", "themes", "partners")
"""Sections whose terms have feeds of their own."""
MOST = 30
"""Reports in the feed of the whole site, the newest."""
MOST_OF_A_TERM = 15
"""Reports in the feed of a province, theme or partner: there are hundreds of them, and they are read anew often."""

NO_DAY = "2000-01-01T00:00:00+07:00"
"""When a feed without items was updated, which RFC 4287 wants to know."""

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 cannot hold, not even escaped; said the other way round, it takes long to compile."""
_MARKED = ("stale", "machine", "edited")
"""States that stand before a title, because a list of titles shows nothing else."""


@dataclass(frozen=True, slots=True)
class Channel:
    """One feed: the page it belongs to, and the name of its term (None: the whole site)."""

    page: str
    name: str | None
    lang: Lang


def address(page: str, ending: str = "xml") -> str:
    """Return the feed of the page `page` (a folder URL)."""
    return f"{page}feed.{ending}"


def link(site: Site, page: str, lang: Lang, *, at: str, name: str | None = None) -> str:
    """Write the lines of the head of the page `at` that lead programs to the feeds of `page`.

    The feed as JSON, and the feed's title, stand on the page it belongs to and nowhere else: bytes count there.
    """
    title = f' title="{esc(_title(site, Channel(page, name, lang)))}"' if at == page else ""
    kinds = (("atom+xml", "xml"), ("feed+json", "json")) if at == page else (("atom+xml", "xml"),)
    return "".join(
        f'<link rel="alternate" type="application/{kind}"{title} '
        f'href="{urls.relative(address(page, ending), at)}">'
        for kind, ending in kinds
    )


def plan(site: Site, index: Index) -> Iterator[Planned[bytes]]:
    """Plan the feeds of the site and of every province, theme and partner that has reports."""
    for page, name, records in _channels(site, index):
        most = MOST if name is None else MOST_OF_A_TERM
        for lang in LANGS:
            shown = tuple(records[:most]) if lang == "vi" else _in_english(records, most)
            channel = Channel(page.of(lang), name.of(lang) if name else None, lang)
            yield Planned(address(channel.page), atom, (channel, shown))
            yield Planned(address(channel.page, "json"), json_feed, (channel, shown))


def _in_english(records: Records, most: int) -> Records:
    found: list[Record] = []
    for record in records:
        if record.title_en is not None and record.summary_en is not None and record.state != "missing":
            found.append(record)
            if len(found) == most:
                break
    return tuple(found)


def _channels(site: Site, index: Index) -> Iterator[tuple[Both, Both | None, Records]]:
    yield urls.HOME, None, index.records
    for unit in site.provinces.units.values():
        found = index.by_province_today if not unit.is_former else index.by_province
        if unit.id in found:
            name = Both(capital(unit.title("vi")), unit.title("en"))
            yield urls.both("provinces", unit.id), name, found[unit.id]
    for theme in site.vocabulary.themes.values():
        if theme.id in index.by_theme:
            yield urls.both("themes", theme.slug), theme.text, index.by_theme[theme.id]
    for partner in site.vocabulary.partners.values():
        if partner.id in index.by_partner:
            yield _partner_url(site, partner.id), partner.text, index.by_partner[partner.id]


def _partner_url(site: Site, partner: str) -> Both:
    locality = site.vocabulary.localities.get(partner)
    if locality is not None:
        return urls.both("partners", site.vocabulary.countries[locality.country].slug, locality.slug)
    return urls.both("partners", site.vocabulary.partners[partner].slug)


def _title(site: Site, channel: Channel) -> str:
    title = site.settings.title.of(channel.lang)
    return f"{channel.name} | {title}" if channel.name else title


# Atom


def atom(site: Site, channel: Channel, records: Records) -> bytes:
    """Return a feed as Atom."""
    base, lang = site.settings.base_url, channel.lang
    updated = max((record.updated for record in records), default=NO_DAY)
    page = base + channel.page
    entries = "".join(_entry(_Key(record), base, lang) for record in records)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang}">'
        f"<id>{_xml(page)}</id><title>{_xml(_title(site, channel))}</title>"
        f"<subtitle>{_xml(site.settings.tagline.of(lang))}</subtitle><updated>{updated}</updated>"
        f'<link rel="self" type="application/atom+xml" href="{_xml(base + address(channel.page))}"/>'
        f'<link rel="alternate" type="text/html" hreflang="{lang}" href="{_xml(page)}"/>'
        f"<author><name>{_xml(site.settings.contact.name.of(lang))}</name></author>"
        f"<rights>{_xml(site.settings.licence.name.of(lang))}</rights>\n{entries}</feed>\n"
    ).encode()


class _Key:
    """A record in a cache: equal where its digest is."""

    __slots__ = ("record",)

    def __init__(self, record: Record) -> None:
        self.record = record

    def __hash__(self) -> int:
        return hash(self.record.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.record.digest == self.record.digest


@lru_cache(maxsize=1 << 14)
def _entry(key: _Key, base: str, lang: Lang) -> str:
    """Write an item; one report stands in several feeds."""
    record = key.record
    page = _xml(base + record.url.of(lang))
    state, tongue = _state(record, lang), _tongue(record, lang)
    marked = f' xml:lang="{tongue}"' if tongue != lang else ""
    return (
        f"<entry><id>{page}</id><title{marked}>{_xml(_heading(record, lang))}</title>"
        f"<published>{record.posted}</published><updated>{record.updated}</updated>"
        f'<link rel="alternate" type="text/html" hreflang="{lang}" href="{page}"/>'
        f'<category scheme="{_xml(scheme(base))}" term="{state}" label="{_xml(_label(state, lang))}"/>'
        f"<summary{marked}>{_xml(record.summary_in(lang)[0])}</summary></entry>\n"
    )


def scheme(base: str) -> str:
    """Return the scheme of the categories that say the state of an item's text."""
    return f"{base}{urls.section('translation-status', 'en')}"


def _state(record: Record, lang: Lang) -> str:
    return "original" if lang == "vi" else record.state


def _label(state: str, lang: Lang) -> str:
    return word(f"state.{state}", lang)


def _tongue(record: Record, lang: Lang) -> str:
    return record.tongue if lang == "en" else lang


def _heading(record: Record, lang: Lang) -> str:
    """Return the title, behind its state in brackets where nobody has checked the English."""
    title, _ = record.title_in(lang)
    marks: list[str] = [record.state] if lang == "en" and record.state in _MARKED else []
    marks += [word("is_withdrawn", lang)] if record.withdrawn else []
    return "".join((*(f"[{mark}] " for mark in marks), title))


def _xml(text: str) -> str:
    return esc(_ILLEGAL.sub("", text))


# JSON Feed


def json_feed(site: Site, channel: Channel, records: Records) -> bytes:
    """Return a feed as JSON Feed 1.1."""
    base, lang = site.settings.base_url, channel.lang
    head: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(site, channel),
        "home_page_url": base + channel.page,
        "feed_url": base + address(channel.page, "json"),
        "description": site.settings.tagline.of(lang),
        "language": lang,
        "authors": [{"name": site.settings.contact.name.of(lang)}],
    }
    opening = json.dumps(head, ensure_ascii=False, separators=(",", ":")).removesuffix("}")
    items = ",\n".join(_item(_Key(record), base, lang) for record in records)
    return f'{opening},"items":[\n{items}\n]}}\n'.encode()


@lru_cache(maxsize=1 << 14)
def _item(key: _Key, base: str, lang: Lang) -> str:
    record = key.record
    page = base + record.url.of(lang)
    state = _state(record, lang)
    translation: dict[str, str] = {"about": scheme(base), "state": state}
    if lang == "en":
        translation["original"] = base + record.url.vi
    item = {
        "id": page,
        "url": page,
        "title": _ILLEGAL.sub("", _heading(record, lang)),
        "content_text": _ILLEGAL.sub("", record.summary_in(lang)[0]),
        "language": _tongue(record, lang),
        "date_published": record.posted,
        "date_modified": record.updated,
        "_translation": translation,
    }
    return json.dumps(item, ensure_ascii=False, separators=(",", ":"))
