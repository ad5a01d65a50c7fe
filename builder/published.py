"""What was once published stays reachable: the ledger of addresses and the redirects.

What may live here: reading the two texts, judging them against the addresses of a new site, and the new
ledger. The files are content/urls.txt, an address a line, sorted, and content/redirects.yml, `old: new`; both
give addresses below the site's root with a slash before them. A report's id alone stands for its two pages
and its data. The ledger holds pages and files of data; feeds come and go with the reports they list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from builder.diagnostics import Finding, Place, Value
from builder.language import Both
from builder.site import urls
from builder.site.data import report as data
from builder.source.tree import Mapping as Tree
from builder.source.tree import Scalar, parse

URLS, REDIRECTS = "urls.txt", "redirects.yml"

_ADDRESS = re.compile(r"/?((?:vi|en)/(?:[a-z0-9-]+/)*)")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATA = "data/"


@dataclass(frozen=True, slots=True)
class Redirect:
    """One address that leads to another, as URLs below the root; `place` is its line in the file."""

    old: str
    new: str
    place: Place


@dataclass(frozen=True, slots=True)
class Published:
    """The ledger, with the line of each address, and the redirects."""

    urls: Mapping[str, int]
    redirects: tuple[Redirect, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def moves(self) -> tuple[tuple[str, str], ...]:
        """Every redirect with the address where one ends up, also where that one moved again."""
        found = {one.old: one.new for one in self.redirects}
        return tuple((old, _end(new, found)) for old, new in sorted(found.items()))


NOTHING = Published({})


def read(ledger: str, redirects: str) -> Published:
    """Return what the two texts say; either may be empty."""
    lines = enumerate(ledger.splitlines(), start=1)
    known = {line.strip().removeprefix("/"): number for number, line in lines if line.strip()}
    if all(line.startswith("#") or not line.strip() for line in redirects.splitlines()):
        return Published(known)
    rows: list[Redirect] = []
    parsed = parse(redirects)
    findings = list(parsed.findings)
    if isinstance(parsed.root, Tree):
        for key, value in parsed.root.pairs:
            pairs = _pairs(key.text, value.text if isinstance(value, Scalar) else "")
            rows += [Redirect(old, new, key.place) for old, new in pairs]
            if not pairs:
                findings.append(Finding("E603", key.place, values={"found": key.text}))
    elif parsed.root is not None:
        findings.append(Finding("E603", parsed.root.place, values={"found": redirects.splitlines()[0]}))
    return Published(known, tuple(rows), tuple(findings))


def _pairs(old: str, new: str) -> list[tuple[str, str]]:
    """Return the redirects of one line; of two reports' ids those of their pages and of their data."""
    here, there = _ADDRESS.fullmatch(old), _ADDRESS.fullmatch(new)
    if here and there and here[1][:2] == there[1][:2]:
        return [(here[1], there[1])]
    if _ID.fullmatch(old) and _ID.fullmatch(new):
        pages = list(zip(urls.both("reports", old), urls.both("reports", new), strict=True))
        return [*pages, (data.address(old), data.address(new))]
    return []


def _end(url: str, redirects: Mapping[str, str]) -> str:
    seen = set[str]()
    while url in redirects and url not in seen:
        seen.add(url)
        url = redirects[url]
    return url


def judge(published: Published, addresses: AbstractSet[str]) -> list[Finding]:
    """Return what stands in the way of a site that has `addresses` of its own."""
    moves = dict(published.moves)
    return [
        *(found.at_path(REDIRECTS) for found in published.findings),
        *_wrong_redirects(published, moves, addresses),
        *_lost(published, moves, addresses),
    ]


def _wrong_redirects(
    published: Published, moves: Mapping[str, str], addresses: AbstractSet[str]
) -> Iterable[Finding]:
    for one in published.redirects:
        if one.old in addresses:
            yield Finding("E602", one.place, values={"found": f"/{one.old}"}, path=REDIRECTS)
        elif moves[one.old] not in addresses:
            yield Finding("E601", one.place, values={"found": f"/{moves[one.old]}"}, path=REDIRECTS)


def _lost(published: Published, moves: Mapping[str, str], addresses: AbstractSet[str]) -> Iterable[Finding]:
    for url, line in published.urls.items():
        if url not in addresses and url not in moves:
            values: dict[str, Value] = {"found": f"/{url}", "cure": _cure(url)}
            yield Finding("E600", Place(line, 1), values=values, path=URLS)


def _cure(url: str) -> Both:
    report = re.fullmatch(r"(?:vi/bao-cao|en/reports|data/reports)/([a-z0-9-]+?)(?:/|\.json)", url)
    if report:
        return Both(f"`{report[1]}: mã-mới`.", f"`{report[1]}: new-id`.")
    return Both(f"`/{url}: /địa-chỉ-mới/`.", f"`/{url}: /the-new-address/`.")


def recorded(addresses: Iterable[str]) -> frozenset[str]:
    """Return those of a site's addresses that the ledger holds: pages, and files of data."""
    return frozenset(url for url in addresses if not url or url.endswith("/") or url.startswith(_DATA))


def updated(published: Published, addresses: Iterable[str]) -> str:
    """Return the ledger with what a site has now; what was in it stays."""
    return "".join(f"/{url}\n" for url in sorted(recorded(addresses) | published.urls.keys()))
