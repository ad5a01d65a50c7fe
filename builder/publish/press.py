"""The press: from planned pages to finished documents, a few at a time.

What may live here: making a page, filling it into its shell where that is known, handing it to the engine where
only the engine can finish it. An edge. Nothing is kept of a page that is done, so memory does not grow with
the site.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from builder import files
from builder.engine import accelerate, run
from builder.engine.accelerate import Ready, ShellMap
from builder.site import plan
from builder.site.facts import Facts, facts
from builder.site.page import Page, front_matter
from builder.site.planned import Planned
from builder.site.site import Site

CHUNK = 500
"""Pages that wait for the engine before it is run: a run costs a fifth of a second whatever it makes."""

TOGETHER = 10
"""Pages that go through each step together: what a step works with stays in the processor's cache. Ten take a seventh
less time than each to its end (a thousand pages of reports, best of seven); more gain nothing."""

_PART = "site.part."


@dataclass(frozen=True, slots=True)
class Finished:
    """A page as it goes to disk: its Markdown file, its document, and what the sitemap needs of it."""

    address: str
    uri: str
    markdown: bytes
    document: bytes
    facts: Facts


class Press:
    """Finishes pages with `engine`. `shells` are those known already; more are added as the engine renders them."""

    def __init__(self, site: Site, engine: str, config: Path, work: Path, shells: ShellMap) -> None:
        self.site, self.engine, self.config, self.shells = site, engine, config, shells
        self._work = work

    def finished(self, planned: Iterable[Planned[Page]]) -> Iterator[Finished]:
        """Yield every page finished; those that wait for the engine come later than their turn."""
        waiting: list[tuple[str, Page, Ready]] = []
        for address, page, ready, document in self._steps(planned):
            if document is None:
                waiting.append((address, page, ready))
                if len(waiting) == CHUNK:
                    yield from self._by_engine(waiting)
                    waiting = []
            else:
                yield _finished(address, page, ready, document)
        if waiting:
            yield from self._by_engine(waiting)

    def _steps(self, planned: Iterable[Planned[Page]]) -> Iterator[tuple[str, Page, Ready, bytes | None]]:
        """Take pages some at a time through each step; a document is None where only the engine can finish it."""
        rest = iter(planned)
        while some := list(islice(rest, TOGETHER)):
            pages = [one.made(self.site) for one in some]
            ready = [prepared(self.site, page) for page in pages]
            documents = [accelerate.document(one, self.shells) for one in ready]
            yield from zip((one.address for one in some), pages, ready, documents, strict=True)

    def theme(self) -> Iterator[tuple[str, bytes]]:
        """Yield the files that the engine put beside the pages in its last run: styles, scripts, the 404 page."""
        part = self._part()
        for name in files.names(part):
            if not name.endswith("index.html"):
                yield name, (part / name).read_bytes()

    def sweep(self) -> None:
        """Remove what the engine left, in this process and in others."""
        for left in self._work.glob(f"{_PART}*"):
            shutil.rmtree(left, ignore_errors=True)

    def _part(self) -> Path:
        """Return where the engine builds for this process."""
        return self._work / f"{_PART}{os.getpid()}"

    def _by_engine(self, waiting: list[tuple[str, Page, Ready]]) -> Iterator[Finished]:
        bare, part = self._work / "bare", self._part()
        bare.mkdir(exist_ok=True)
        shutil.rmtree(part, ignore_errors=True)
        ready = [one for _, _, one in waiting]
        self.shells |= run.build(self.engine, self.config, bare.resolve(), part.resolve(), ready)
        for address, page, one in waiting:
            document = (part / address / "index.html").read_bytes()
            yield _finished(address, page, one, document)


def prepared(site: Site, page: Page) -> Ready:
    """Return a page as the engine reads it."""
    meta, body = plan.meta(site, page), page.body.encode()
    return Ready(page.path, meta, body, front_matter(meta).encode() + body)


def one_of_each_kind(planned: Iterable[Planned[Page]]) -> list[Planned[Page]]:
    """Return a page for every shell that the site is likely to need, by function, language, section and depth.

    A guess that need not be right: a page without a shell goes to the engine.
    """
    found: dict[tuple[str, ...], Planned[Page]] = {}
    for one in planned:
        steps = one.address.split("/")
        found.setdefault((one.make.__module__, one.make.__qualname__, *steps[:2], str(len(steps))), one)
    return list(found.values())


def _finished(address: str, page: Page, ready: Ready, document: bytes) -> Finished:
    return Finished(address, ready.uri, ready.markdown, document, facts(page))
