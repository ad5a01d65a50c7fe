"""From content/vocabulary/provinces.yml to `Provinces`, or what is wrong there.

What may live here: decoding of units and their dated versions. A unit with a fault is left out and reported.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Date  # noqa: N812, as in model.py
from datetime import timedelta
from typing import Literal, cast

from builder.language import Both
from builder.terms.places import Provinces, Unit, Version
from builder.terms.termrows import Desk, Row
from builder.terms.vocabulary import Vocabulary


def provinces(desk: Desk, rows: list[tuple[Row, Both | None]], vocabulary: Vocabulary) -> Provinces:
    """Return the units in `rows` (a row and its name), those with faults left out and reported."""
    units: dict[str, Unit] = {}
    for row, text in rows:
        versions = _versions(desk, row)
        confirmed = [version for version, unconfirmed in versions if not unconfirmed]
        if text is None or not confirmed or row.text("region") not in vocabulary.regions:
            continue
        doubtful = next((version for version, unconfirmed in versions if unconfirmed), None)
        successor = row.text("successor")
        units[row.id] = Unit(
            id=row.id,
            name=text,
            region=row.text("region") or "",
            versions=_as_if_never(confirmed, doubtful),
            aliases=row.texts("aliases"),
            successor=successor if any(successor == other.id for other, _ in rows) else None,
            with_kind=row.text("with_kind") == "true" or row.values.get("with_kind") is True,
            unconfirmed=doubtful,
        )
    return Provinces(units)


def _as_if_never(confirmed: list[Version], doubtful: Version | None) -> tuple[Version, ...]:
    """Return the confirmed versions, the last one open-ended again if only the doubtful one ended it."""
    last = confirmed[-1]
    if doubtful and doubtful.since and last.until == doubtful.since - timedelta(days=1):
        return (*confirmed[:-1], replace(last, until=doubtful.until))
    return tuple(confirmed)


def _versions(desk: Desk, row: Row) -> list[tuple[Version, bool]]:
    """Return the versions with whether each is unconfirmed; report gaps, overlaps and impossible dates."""
    found: list[tuple[Version, bool]] = []
    written = row.values.get("versions")
    for number, values in enumerate(written if isinstance(written, list) else []):
        part = Row(row.file, (*row.path, "versions", number), {"id": row.id, **values})
        version = _version(desk, part)
        if version is None:
            continue
        before = found[-1][0] if found else None
        if before and (before.until is None or version.since != before.until + timedelta(days=1)):
            desk.report("E128", part, since=str(version.since or ""), until=str(before.until or ""))
        found.append((version, part.values.get("confirm") in {True, "true"}))
    if not found:
        desk.report("E121", row, "versions")
    return found


def _version(desk: Desk, part: Row) -> Version | None:
    kind = part.text("kind")
    if kind not in {"province", "city"}:
        desk.report("E127", part, "kind", found=kind or "", allowed="province, city")
        return None
    return Version(
        kind=cast("Literal['province', 'city']", kind),
        gso=part.text("gso") or "",
        since=_date(desk, part, "since"),
        until=_date(desk, part, "until"),
        formed_from=part.texts("formed_from"),
        law=part.text("law"),
    )


def _date(desk: Desk, row: Row, key: str) -> Date | None:
    written = row.text(key)
    if written is None:
        return None
    try:
        return Date.fromisoformat(written)
    except ValueError:
        desk.report("E127", row, key, found=written, allowed="2025-07-01")
        return None
