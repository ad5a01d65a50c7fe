"""Which files of open data the site has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.pictures import Photo
from builder.site.data import cells, columns, package, report, terms
from builder.site.index import Index, Records
from builder.site.pages.report import Source
from builder.site.planned import Planned
from builder.site.site import Site

FOLDER = "data/"


def plan(index: Index, sources: Mapping[str, Source]) -> Iterator[Planned[bytes]]:
    """Plan the tables, the vocabularies, what describes them, and a JSON for each report."""
    records = index.records
    yield Planned(f"{FOLDER}reports.csv", _reports_csv, (records,))
    yield Planned(f"{FOLDER}reports.json", _reports_json, (records,))
    yield Planned(f"{FOLDER}figures.csv", _figures_csv, (records,))
    yield Planned(f"{FOLDER}provinces.csv", terms.provinces, ())
    yield Planned(f"{FOLDER}indicators.csv", terms.indicators, ())
    yield Planned(f"{FOLDER}units.csv", terms.units, ())
    yield Planned(f"{FOLDER}partners.csv", terms.partners, ())
    yield Planned(f"{FOLDER}vocab.json", terms.vocabularies, ())
    yield Planned(f"{FOLDER}schema/report.schema.json", terms.schema, ())
    yield Planned(f"{FOLDER}datapackage.json", package.datapackage, ())
    yield Planned(f"{FOLDER}catalog.jsonld", package.catalog, (_span(index),))
    yield from own(records, sources)


def own(records: Records, sources: Mapping[str, Source]) -> Iterator[Planned[bytes]]:
    """Plan the files of these reports, and their pictures: no other is made from `sources`."""
    for record in records:
        yield Planned(report.address(record.id), report.report, (sources[record.id], record))
        for photo in record.pictures:
            yield Planned(photo.address(record.id), _picture, (sources[record.id], photo))


def moved(site: Site) -> Iterator[Planned[bytes]]:
    """Plan what stands where the files of renamed reports were."""
    for old, new in site.moves:
        if old.startswith(FOLDER):
            yield Planned(old, report.moved, (new,))


def _picture(_site: Site, source: Source, photo: Photo) -> bytes:
    return source.picture(photo)


def _span(index: Index) -> tuple[str, str] | None:
    """Return the first and the last day of all periods reported on."""
    if not index.periods:
        return None
    first = min(period.start for period in index.periods)
    return first.isoformat(), max(period.end for period in index.periods).isoformat()


def _reports_csv(site: Site, records: Records) -> bytes:
    base = site.settings.base_url
    rows = (
        b"%b,%b" % (record.row, cells.row((base + record.url.vi, base + record.url.en)).encode())
        for record in records
    )
    return cells.file(columns.header(columns.REPORTS), rows)


def _figures_csv(_site: Site, records: Records) -> bytes:
    return cells.file(columns.header(columns.FIGURES), (record.figure_rows for record in records))


def _reports_json(site: Site, records: Records) -> bytes:
    return report.light(site.settings.base_url, records)
