"""From a content folder to the new site in its place: read, check, plan, make what is stale, gate, put in place.

What may live here: the order of these steps, and nothing that any of them does itself. An edge. A build with
a memory of the last one makes what differs, each file in one rename; a cold build makes everything beside
the old site and exchanges the two in one rename. Both leave the same bytes: an output is stale when the
fingerprint of what it is made from has changed, or its file is not the one that was made.
"""

from __future__ import annotations

import fcntl
import json
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812, as in model.py
from pathlib import Path

from builder import files, project, published
from builder.diagnostics import Finding, in_order
from builder.engine import accelerate, hooks, run
from builder.engine.accelerate import Ready
from builder.language import LANGS
from builder.publish import memory
from builder.publish.indexing import Searching
from builder.publish.memory import Made, Memory
from builder.publish.reading import Known, read
from builder.published import Published
from builder.settings import Settings
from builder.site import plan
from builder.site.facts import Facts, facts
from builder.site.index import Index
from builder.site.page import Page, markdown
from builder.site.planned import Planned
from builder.site.site import Site

ROOT = Path(__file__).parents[2]
CONFIG = ROOT / "mkdocs.yml"
FONT = ROOT / "overrides" / "assets" / "be-vietnam-pro.woff2"
LOSS = 0.10
"""Share of its pages that a site may lose in one build without being asked."""
SHARE = 0.5
"""Share of stale pages from which a cold build is the quicker one."""

Say = Callable[[str], None]


class Refused(Exception):  # noqa: N818, it is an answer to the person, not an error of the program
    """The new site is not put in place; the old one stays. The text says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to build, where, how. `full` forgets the last build, `fast` lets the accelerator in."""

    content: Path
    site: Path
    work: Path
    today: Date
    engine: str = "mkdocs"
    base_url: str | None = None
    full: bool = False
    fast: bool = True
    allow_loss: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: all findings, and how many pages there are, were made and were removed."""

    findings: tuple[Finding, ...]
    built: bool
    pages: int = 0
    made: int = 0
    removed: int = 0


def build(request: Request, say: Say) -> Outcome:
    """Build the site; return everything found. Nothing is built from content with an error.

    Raises Refused or EngineError with the old site untouched, OSError for a broken disk.
    """
    with _alone(request.work, say):
        known = read(
            request.content, request.work / "memory", request.today, _version(request), full=request.full
        )
        if known.failed or known.settings is None:
            return Outcome(known.findings, built=False)
        ledger = project.read_published(request.content)
        site = site_of(known, ledger, request.base_url)
        work = _Work(request, site, known, site.settings, say)
        findings = tuple(in_order((*known.findings, *_lost(request, ledger, work))))
        if any(finding.is_error for finding in findings):
            return Outcome(findings, built=False)
        pages, made, removed = work.done()
    return Outcome(findings, True, pages, made, removed)  # noqa: FBT003, a record, not a switch


def site_of(known: Known, ledger: Published, base_url: str | None = None) -> Site:
    """Return what every page may look at. The settings of `known` must be whole."""
    if known.settings is None:
        raise ValueError("content/site.yml is at fault")
    terms = known.terms
    settings = project.with_base(known.settings, base_url)
    return Site(
        settings,
        terms.vocabulary,
        terms.provinces,
        terms.prose,
        known.glossary,
        ledger.moves,
        FONT.read_bytes(),
    )


def _lost(request: Request, ledger: Published, work: _Work) -> Iterator[Finding]:
    """Yield what is wrong with redirects, and which published addresses would be lost, unless that is meant."""
    for finding in published.judge(ledger, work.own):
        if finding.code != "E600" or not request.allow_loss:
            yield finding.at_path(project.shown(request.content / finding.path))


def _version(request: Request) -> str:
    """Return what makes everything stale besides content: engine, address, and whether the site is there."""
    return f"{request.engine} {request.base_url or ''} {request.site.resolve()}"


class _Work:
    """One build under way."""

    def __init__(self, request: Request, site: Site, known: Known, settings: Settings, say: Say) -> None:
        self.request, self.site, self.known, self.settings, self.say = request, site, known, settings, say
        self.docs, self.where = request.work / "docs", f"{request.site}/"
        self.index = Index.of(known.records, known.terms.vocabulary)
        self.pages = {one.address: one for one in plan.pages(site, self.index, known.sources)}
        self.outputs = {one.address: one for one in plan.outputs(site, self.index, known.sources)}
        self.own = self.pages.keys() | self.outputs.keys()
        self.pages = {one.address: one for one in plan.moved_pages(site)} | self.pages
        self.outputs = {one.address: one for one in plan.moved_files(site)} | self.outputs
        self.searching = Searching(site, known.terms, request.work, known.version)
        self.prints = {address: one.fingerprint for address, one in self.pages.items()}
        self.prints |= {address: one.fingerprint for address, one in self.outputs.items()}

    def done(self) -> tuple[int, int, int]:
        """Make what is stale, put it in place, remember it; return pages, pages made, pages removed."""
        old = self.known.memory
        stale = [one for address, one in self.pages.items() if not self._current(old, address)]
        loose = [one for address, one in self.outputs.items() if not self._current(old, address)]
        gone = [] if old is None else [address for address in old.outputs if self._vanished(address)]
        if old is None or len(stale) > SHARE * len(self.pages) or not self._whole(old):
            self.say(f"{len(self.pages)} pages")
            removed = self._cold()
            return len(self.pages), len(self.pages), removed
        self._warm(old, stale, loose, gone)
        return len(self.pages), len(stale), len(gone)

    # what is stale

    def _current(self, old: Memory | None, address: str) -> bool:
        made = old.outputs.get(address) if old else None
        return (
            made is not None
            and made.fingerprint == self.prints[address]
            and made.stamp is not None
            and made.stamp == memory.stamp(self.where + _file(address))
        )

    def _vanished(self, address: str) -> bool:
        return address not in self.prints and not address.startswith(_OTHER)

    def _whole(self, old: Memory) -> bool:
        """Return whether every file that no page makes (styles, the 404 page) is still as it was made."""
        return all(
            made.stamp is not None and made.stamp == memory.stamp(self.where + address.removeprefix(_OTHER))
            for address, made in old.outputs.items()
            if address.startswith(_OTHER)
        )

    # cold

    def _cold(self) -> int:
        """Build everything beside the old site and exchange the two."""
        request, fresh = self.request, self.request.work / "site.new"
        pages = [one.made(self.site) for one in self.pages.values()]
        ready = [self._ready(page) for page in pages]
        remembered = [facts(page) for page in pages]
        static = self._static(remembered)
        static |= {address: one.made(self.site) for address, one in self.outputs.items()}
        static |= self.searching.cold(self.index.records, self.known.sources).files
        memory.forget(request.work / "memory")
        files.write_tree(self.docs, {one.uri: one.markdown.encode() for one in ready} | static)
        files.write(request.work / hooks.SETTINGS, _engine_settings(self.settings).encode())
        shutil.rmtree(fresh, ignore_errors=True)
        shells: accelerate.ShellMap = {}
        if request.fast:
            bare = request.work / "bare"
            bare.mkdir(exist_ok=True)
            shells = run.build(request.engine, CONFIG, bare.resolve(), fresh.resolve(), ready)
            for name in static:
                target = fresh / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(self.docs / name, target)
        else:
            run.build(request.engine, CONFIG, self.docs.resolve(), fresh.resolve())
        removed = self._gate(fresh)
        self.searching.distrust()
        files.exchange(fresh, request.site)
        self._remember(dict(zip(self.pages, remembered, strict=True)), shells)
        return removed

    def _gate(self, fresh: Path) -> int:
        """Refuse a tree that misses a planned page, or a site that would lose many of its pages at once."""
        now = _pages(fresh)
        missing = [address for address in self.pages if _file(address) not in now]
        if missing:
            raise Refused(f"{self.request.engine}: {len(missing)} × {min(missing)}")
        before = _pages(self.request.site)
        self._allow(len(before), sorted(before - now))
        return len(before - now)

    def _allow(self, before: int, lost: Sequence[str]) -> None:
        if before and len(lost) > LOSS * before and not self.request.allow_loss:
            raise Refused(
                f"Trang mới mất {len(lost)} trong {before} trang (ví dụ {lost[0]}). Nếu đúng ý, chạy lại với "
                f"--allow-loss. / The new site would lose {len(lost)} of {before} pages; if that is meant, run again "
                f"with --allow-loss."
            )

    # warm

    def _warm(
        self, old: Memory, stale: list[Planned[Page]], others: list[Planned[bytes]], gone: list[str]
    ) -> None:
        """Make the stale pages and other files, replace their files one by one, remove what vanished."""
        self._allow(len(old.outputs), [] if len(gone) < MANY else gone)
        pages = [one.made(self.site) for one in stale]
        ready = [self._ready(page) for page in pages]
        documents = self._documents(ready, old)
        remembered = {
            address: found
            for address in self.pages
            if (found := old.outputs[address].facts if address in old.outputs else None) is not None
        } | {page.url: facts(page) for page in pages}
        ordered = [remembered[address] for address in self.pages]
        new: list[tuple[Path, bytes]] = []
        for one, document in zip(ready, documents, strict=True):
            new.append((self.docs / one.uri, one.markdown.encode()))
            new.append((self.request.site / _file(one.uri.removesuffix("index.md")), document))
        made = {one.address: one.made(self.site) for one in others}
        indexed = self.searching.warm(self.index.records, self.known.sources, self.request.site)
        if not (stale or others or gone or self.known.changed or indexed.files):
            return
        self.searching.distrust()
        roots = (self.docs, self.request.site)
        for name, data in (self._static(ordered) | made | indexed.files).items():
            new += [(root / name, data) for root in roots]
        lost = [(self.docs, _source(address)) for address in gone]
        lost += [(self.request.site, _file(address)) for address in gone]
        lost += [(root, path) for path in indexed.gone for root in roots]
        files.change(self.request.work / "changing", new, lost)
        self._remember(dict(zip(self.pages, ordered, strict=True)), old.shells)

    def _documents(self, ready: list[Ready], old: Memory) -> list[bytes]:
        """Return the finished documents: from shells at hand, or by the engine over these pages alone."""
        filled = [accelerate.document(one, old.shells) if self.request.fast else None for one in ready]
        if all(one is not None for one in filled):
            return [one for one in filled if one is not None]
        docs, part = self.request.work / "stale", self.request.work / "site.part"
        docs.mkdir(exist_ok=True)
        files.write_tree(docs, {} if self.request.fast else {one.uri: one.markdown.encode() for one in ready})
        shutil.rmtree(part, ignore_errors=True)
        files.replace(self.request.work / hooks.SETTINGS, _engine_settings(self.settings).encode())
        old.shells |= run.build(
            self.request.engine, CONFIG, docs.resolve(), part.resolve(), ready if self.request.fast else ()
        )
        return [(part / _file(one.uri.removesuffix("index.md"))).read_bytes() for one in ready]

    # both

    def _static(self, pages: Sequence[Facts]) -> dict[str, bytes]:
        return dict(plan.files(self.site, self.index, pages))

    def _ready(self, page: Page) -> Ready:
        meta = plan.meta(self.site, page)
        return Ready(page.path, meta, page.body, markdown(meta, page.body))

    def _remember(self, remembered: dict[str, Facts], shells: accelerate.ShellMap) -> None:
        """Keep what the next build need not find out; a file younger than the disk's clock is not trusted."""
        limit = time.time_ns() - memory.CLOCK
        outputs = {
            address: Made(
                self.prints[address],
                memory.stamp(self.where + _file(address)),
                remembered.get(address),
            )
            for address in self.prints
        }
        for name in _others(self.request.site, {_file(address) for address in self.prints}):
            outputs[_OTHER + name] = Made("", memory.stamp(self.where + name), None)
        kept = Memory(self.known.version, self.known.kept(limit), outputs, shells)
        memory.save(self.request.work / "memory", kept)
        self.searching.remember()


MANY = 20
_OTHER = "\0"


def _file(address: str) -> str:
    """Return the file of a page (its address ends with a slash) or of another output (its address is a path)."""
    return address if address and not address.endswith("/") else f"{address}index.html"


def _source(address: str) -> str:
    """Return where an output stands below the folder of pages."""
    return address if address and not address.endswith("/") else f"{address}index.md"


def _others(root: Path, known: AbstractSet[str]) -> Iterator[str]:
    """Yield the files of a site that are no planned output."""
    return (name for name in files.names(root) if name not in known)


def _pages(root: Path) -> set[str]:
    return {name for name in files.names(root) if name.endswith(".html")}


def _engine_settings(settings: Settings) -> str:
    words = {
        lang: {"name": settings.short_title.of(lang), "tagline": settings.tagline.of(lang)} for lang in LANGS
    }
    return json.dumps(
        {"site_name": settings.short_title.vi, "site_url": settings.base_url, "extra": {"site": words}},
        ensure_ascii=False,
        indent=1,
    )


@contextmanager
def _alone(work: Path, say: Say) -> Iterator[None]:
    """Let one build at a time work in `work`; the next one waits, and says so."""
    work.mkdir(parents=True, exist_ok=True)
    with (work / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Chờ một lần dựng khác xong… / waiting for another build to end")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
