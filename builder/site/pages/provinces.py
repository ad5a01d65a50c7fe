"""Provinces as they were and as they are: the list of both, and a page for every unit, former ones too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date as Date  # noqa: N812, `date` is a parameter elsewhere

from builder.dates import short
from builder.language import LANGS, Lang, other
from builder.site import feeds, parts, urls
from builder.site.html import blocks, esc, heading, link
from builder.site.index import Index, Records
from builder.site.page import Page
from builder.site.pages.terms import reports
from builder.site.parts import At
from builder.site.planned import Planned
from builder.site.site import Site
from builder.site.words import capital, count, word
from builder.terms.places import Unit, Version

LAST_DAY_BEFORE = Date(2025, 6, 30)
"""The day before Resolution 202/2025/QH15 took effect, which left 34 units of 63."""


Counts = tuple[tuple[str, int], ...]
"""How many reports each unit of today has, units without any left out."""


def counts(index: Index) -> Counts:
    """Count the reports of each unit of today."""
    return tuple((unit, len(records)) for unit, records in sorted(index.by_province_today.items()))


def plan(site: Site, index: Index) -> Iterator[Planned[Page]]:
    """Plan the list of provinces and every unit's page in both languages."""
    for lang in LANGS:
        yield Planned(urls.section("provinces", lang), _list, (counts(index), lang))
        for unit in site.provinces.units.values():
            own = index.by_province.get(unit.id, ())
            today = index.by_province_today.get(unit.id, ())
            inherited = tuple(record for record in today if record.province != unit.id)
            yield Planned(urls.section("provinces", lang, unit.id), _unit, (unit.id, own, inherited, lang))


def dots(at: At) -> str:
    """Draw 63 hollow and 34 solid dots, with their numbers in words."""
    today = len(at.site.provinces.current)
    units = before(at.site)
    return (
        '<div class="dots"><p><svg viewBox="0 0 336 48" aria-hidden="true"><pattern id="o" width="16" height="16" '
        'patternUnits="userSpaceOnUse"><circle cx="8" cy="8" r="4.4"/></pattern>'
        f'<path fill="url(#o)" d="{_grid(units)}"/></svg><b>{units}</b> {esc(at.word("units_before"))}</p>'
        '<p><svg viewBox="0 0 336 48" aria-hidden="true"><pattern id="s" width="16" height="16" '
        'patternUnits="userSpaceOnUse"><circle class="on" cx="8" cy="8" r="5.2"/></pattern>'
        f'<path fill="url(#s)" d="{_grid(today)}"/></svg><b>{today}</b> {esc(at.word("units_today"))}</p></div>'
    )


def before(site: Site) -> int:
    """Return how many units there were before the merger."""
    return len(site.provinces.in_force(LAST_DAY_BEFORE))


def _grid(number: int, columns: int = 21, step: int = 16) -> str:
    """Return the outline of `number` cells in rows of `columns`, as an SVG path."""
    full, rest = divmod(number, columns)
    path = f"M0 0h{columns * step}v{full * step}H0z" if full else ""
    return path + (f"M0 {full * step}h{rest * step}v{step}H0z" if rest else "")


def merges(at: At, units: Iterable[Unit], reports: Counts) -> str:
    """List units of today, each with the units it was formed from and its number of reports."""
    numbers = dict(reports)
    items = "\n".join(_merge(at, unit, numbers.get(unit.id, 0)) for unit in units)
    return f'<ul class="merge">\n{items}\n</ul>'


def _merge(at: At, unit: Unit, number: int) -> str:
    small = f" <small>{esc(count(number, at.lang))}</small>" if number else ""
    now = _link(at, unit, unit.title(at.lang))
    before = [at.site.provinces.unit(one) for one in unit.versions[-1].formed_from]
    if not before:
        return f'<li class="same"><span class="now"><i class="to"></i> {now}</span>{small}</li>'
    was = ", ".join(
        esc(one.name.of(at.lang)) if one.id == unit.id else _link(at, one, one.name.of(at.lang))
        for one in before
    )
    return (
        f'<li><span class="was">{was}</span> <span class="now"><i class="to"><span class="vh">{esc(at.word("today"))}'
        f"</span></i> {now}</span>{small}</li>"
    )


def _link(at: At, unit: Unit, name: str) -> str:
    return link(at.to(urls.section("provinces", at.lang, unit.id)), name)


def _list(site: Site, reports: Counts, lang: Lang) -> Page:
    addresses = urls.both("provinces")
    at = At(site, addresses.of(lang), lang)
    today, former = site.provinces.current, site.provinces.former
    title = word("provinces", lang)
    return Page(
        url=at.url,
        lang=lang,
        kind="list",
        title=f"{title} | {site.settings.short_title.of(lang)}",
        description=word("all_provinces", lang, today=len(today), before=before(site)),
        section="provinces",
        twin=addresses.of(other(lang)),
        body=blocks(
            parts.head(title, lead=word("then_and_now", lang)),
            dots(at),
            heading("today", word("provinces_today", lang)) + merges(at, today, reports),
            heading("former", word("provinces_former", lang)) + _former(at, former),
        ),
    )


def _former(at: At, units: tuple[Unit, ...]) -> str:
    items = "\n".join(f"<li>{parts.lineage(at, unit.id, linked=True)}</li>" for unit in units)
    return f'<ul class="cols">\n{items}\n</ul>'


def _unit(site: Site, id_: str, own: Records, inherited: Records, lang: Lang) -> Page:
    unit = site.provinces.unit(id_)
    addresses = urls.both("provinces", unit.id)
    at = At(site, addresses.of(lang), lang)
    name = capital(unit.title(lang))
    return Page(
        url=at.url,
        lang=lang,
        kind="term",
        title=f"{name} | {site.settings.short_title.of(lang)}",
        description=f"{name}: {count(len(own) + len(inherited), lang)}",
        section="provinces",
        twin=addresses.of(other(lang)),
        indexable=bool(own or inherited),
        card=unit.id if own or (inherited and not unit.is_former) else "",
        head=(
            (feeds.link(site, at.url, lang, at=at.url, name=name),)
            if own or (inherited and not unit.is_former)
            else ()
        ),
        body=blocks(
            parts.crumbs(at, (urls.section("provinces", lang), word("provinces", lang)), here=name),
            parts.head(name, place=_place(at, unit)),
            heading("lineage", word("lineage", lang), tight=True) + _lineage(at, unit),
            reports(at, own),
            reports(at, inherited, "before", "reports_of_predecessors"),
            esc(word("no_reports", lang)) if not own and not inherited else "",
        ),
    )


def _place(at: At, unit: Unit) -> str:
    """Write the line over the name; none where it could only repeat it."""
    return parts.lineage(at, unit.id, linked=True, here=unit.id) if parts.changed(at, unit.id) else ""


def _lineage(at: At, unit: Unit) -> str:
    rows = [(_span(at, version), _version(at, unit, version)) for version in unit.versions]
    if unit.successor:
        heir = at.site.provinces.today(unit.id)
        renamed = at.site.called_before(heir.id) is unit
        rows.append(
            (
                capital(at.word("today")) if renamed else at.word("became"),
                _link(at, heir, capital(heir.title(at.lang))),
            )
        )
    if unit.unconfirmed:
        rows.append((_span(at, unit.unconfirmed), f'<span class="mu">{esc(at.word("unconfirmed"))}</span>'))
    region = at.site.vocabulary.regions.get(unit.region)
    if region:
        rows.append((at.word("region"), esc(region.text.of(at.lang))))
    return parts.pairs(rows)


def _span(at: At, version: Version) -> str:
    ends = [at.word("since", date=short(version.since, at.lang))] if version.since else []
    ends += [at.word("until", date=short(version.until, at.lang))] if version.until else []
    return capital(" ".join(ends)) if ends else at.word("always")


def _version(at: At, unit: Unit, version: Version) -> str:
    text = esc(at.word(f"kind.{version.kind}"))
    if version.formed_from:
        names = (at.site.provinces.unit(one) for one in version.formed_from)
        text += f". {esc(at.word('formed_from'))}: " + ", ".join(
            esc(one.name.of(at.lang)) if one.id == unit.id else _link(at, one, one.name.of(at.lang))
            for one in names
        )
    if version.law:
        text += f' (<span class="nw">{esc(at.word("law", number=version.law))}</span>)'
    return text
