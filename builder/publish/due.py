"""What a build has to make: all outputs planned, and what of them is not as the last build left it.

What may live here: comparing a plan with the memory and with the files of the site. An edge: it asks the disk
for the stamps of files, and writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from builder.publish import memory
from builder.publish.memory import Made, Memory, Seen
from builder.publish.reading import Known
from builder.site import plan
from builder.site.index import Index
from builder.site.page import Page
from builder.site.planned import Planned
from builder.site.site import Site

Output = TypeVar("Output", Planned[Page], Planned[bytes])

SHARE = 0.5
"""Share of stale pages from which a cold build is the quicker one."""

OTHER = "\0"
"""What the address of a file begins with in the memory where no planned output is that file."""
_MOVED = "moved "
"""What the fingerprint of an output at an address that moved begins with."""
UNKNOWN: Made = ("", None, None)


def file_of(address: str) -> str:
    """Return the file of a page (its address ends with a slash) or of another output (its address is a path)."""
    address = address.removeprefix(OTHER)
    return address if address and not address.endswith("/") else f"{address}index.html"


@dataclass(frozen=True, slots=True)
class Outputs:
    """Pages and other outputs by address, and the fingerprints of both."""

    pages: Mapping[str, Planned[Page]]
    others: Mapping[str, Planned[bytes]]
    prints: Mapping[str, str]

    @classmethod
    def of(cls, pages: Iterable[Planned[Page]], others: Iterable[Planned[bytes]], mark: str = "") -> Outputs:
        """Return these outputs; `mark` stands before their fingerprints."""
        by_page, by_file = {one.address: one for one in pages}, {one.address: one for one in others}
        prints = {address: mark + one.fingerprint for address, one in by_page.items()}
        prints |= {address: mark + one.fingerprint for address, one in by_file.items()}
        return cls(by_page, by_file, prints)

    def __or__(self, other: Outputs) -> Outputs:
        """Return both; where they share an address, the other's output."""
        return Outputs(
            {**self.pages, **other.pages},
            {**self.others, **other.others},
            {**self.prints, **other.prints},
        )


@dataclass(frozen=True, slots=True)
class Due:
    """What a warm build makes, with fingerprints, and the addresses that it removes; `many` pages has the site."""

    many: int
    pages: list[Planned[Page]]
    others: list[Planned[bytes]]
    prints: Mapping[str, str]
    gone: list[str]


class Planning:
    """The outputs of a site, planned when somebody asks; `where` is the site's folder with a slash behind it."""

    def __init__(self, site: Site, known: Known, where: str) -> None:
        self.site, self.known, self.where = site, known, where
        self.index = Index.of(known.records, known.terms.vocabulary)
        self.moved = Outputs.of(plan.moved_pages(site), plan.moved_files(site), _MOVED)

    @cached_property
    def fixed(self) -> Outputs:
        """All outputs but those at addresses that moved. Where only texts have changed, nobody asks for them."""
        site, index, sources = self.site, self.index, self.known.sources
        return Outputs.of(plan.pages(site, index, sources), plan.outputs(site, index, sources))

    @cached_property
    def all(self) -> Outputs:
        """All outputs."""
        return self.moved | self.fixed

    @property
    def own(self) -> AbstractSet[str]:
        """The addresses of all outputs but those that moved."""
        old = self.known.memory
        if old is not None and self.settled:
            return {one for one in old.outputs if not one.startswith(OTHER)} - self.moved.prints.keys()
        return self.fixed.prints.keys()

    @cached_property
    def settled(self) -> bool:
        """Whether the outputs are those of last time, and none differs but pages and data of reports read again.

        All others are made from records and from what makes everything stale, so they need not even be planned:
        that is a fifth of a second for 5,000 reports.
        """
        old, now = self.known.memory, self.known.entries
        return (
            old is not None
            and old.entries.keys() == now.keys()
            and all(
                old.entries[one] is seen or _shows(old.entries[one]) == _shows(seen)
                for one, seen in now.items()
            )
            and _moved(old) == self.moved.prints
        )

    def due(self, old: Memory) -> Due | None:
        """Return what a warm build has to do, None where a cold one is better."""
        if self.settled:
            texts = self._texts(old)
            if self._sound(old, (one for one in old.outputs if one not in texts.prints)):
                many = sum(facts is not None for _, _, facts in old.outputs.values())
                return self._stale(old, texts, many, [])
        rest = old.outputs.keys() - self.all.prints.keys()
        beside = {one for one in rest if one.startswith(OTHER)}
        due = self._stale(old, self.all, len(self.all.pages), sorted(rest - beside))
        much = len(due.pages) > SHARE * due.many
        return None if much or not self._sound(old, beside) else due

    def _texts(self, old: Memory) -> Outputs:
        """Return pages and data of the reports that were read again."""
        now = self.known.entries.items()
        ids = {seen.record.id for one, seen in now if seen is not old.entries[one] and seen.record}
        records = tuple(record for record in self.index.records if record.id in ids)
        sources = self.known.sources
        return Outputs.of(plan.own_pages(self.index, records, sources), plan.own_outputs(records, sources))

    def _stale(self, old: Memory, planned: Outputs, many: int, gone: list[str]) -> Due:
        """Find what has come from something else than last time, or whose file is not the one that was made."""
        pages = self._differing(old, planned.pages, planned.prints)
        others = self._differing(old, planned.others, planned.prints)
        return Due(many, pages, others, planned.prints, gone)

    def _differing(
        self, old: Memory, planned: Mapping[str, Output], prints: Mapping[str, str]
    ) -> list[Output]:
        found, made, where = [], old.outputs, self.where
        for address, one in planned.items():
            fingerprint, stamp, _ = made.get(address, UNKNOWN)
            if (
                fingerprint != prints[address]
                or stamp is None
                or stamp != memory.stamp(where + file_of(address))
            ):
                found.append(one)
        return found

    def _sound(self, old: Memory, addresses: Iterable[str]) -> bool:
        """Return whether the files of these outputs, and those that no plan names (styles), are as they were made."""
        made, where = old.outputs, self.where
        for address in addresses:
            stamp = made[address][1]
            if stamp is None or stamp != memory.stamp(where + file_of(address)):
                return False
        return True


def _moved(old: Memory) -> dict[str, str]:
    """Return the fingerprints of what was made at addresses that moved."""
    return {one: made[0] for one, made in old.outputs.items() if made[0].startswith(_MOVED)}


def _shows(seen: Seen) -> str | None:
    """Return what changes when anything of an entry but its text does; None for a draft."""
    return seen.record.digest if seen.record else None
