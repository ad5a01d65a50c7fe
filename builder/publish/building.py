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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812, as in model.py
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from builder import files, project, published
from builder.diagnostics import Finding
from builder.engine import hooks, run
from builder.engine.accelerate import ShellMap
from builder.language import LANGS
from builder.publish import memory, parallel, shelf, site_folder
from builder.publish.due import OTHER, UNKNOWN, Due, Planning, file_of
from builder.publish.glimpse import Scene
from builder.publish.indexing import Searching
from builder.publish.memory import Made, Memory, Whole
from builder.publish.press import Press, one_of_each_kind, prepared
from builder.publish.reading import Known, read
from builder.publish.watch import Watch
from builder.published import Published
from builder.settings import Settings
from builder.site import plan
from builder.site.facts import Facts, facts
from builder.site.page import Page
from builder.site.planned import Planned
from builder.site.site import Site

ROOT = Path(__file__).parents[2]
CONFIG = ROOT / "mkdocs.yml"
FONT = ROOT / "overrides" / "assets" / "be-vietnam-pro.woff2"
LOSS = 0.10
"""Share of its pages that a site may lose in one build without being asked."""


class Refused(Exception):  # noqa: N818, it is an answer to the person, not an error of the program
    """The new site is not put in place; the old one stays. The text says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to build, where, how.

    `full` forgets the last build; `fast` lets the accelerator in, and without it everything is made anew. `hands`
    is how many processes may read entries and make pages.
    """

    content: Path
    site: Path
    work: Path
    today: Date
    engine: str = "mkdocs"
    base_url: str | None = None
    full: bool = False
    fast: bool = True
    allow_loss: bool = False
    hands: int = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: all findings, how many pages there are, were made and were removed, and what is known now.

    `weight` is that of the whole site in bytes.
    """

    findings: Sequence[Finding]
    built: bool
    pages: int = 0
    made: int = 0
    removed: int = 0
    weight: int = 0
    scene: Scene | None = None


def build(request: Request, watch: Watch | None = None) -> Outcome:
    """Build the site; return everything found. Nothing is built from content with an error.

    `watch` is told how the build goes.

    Raises Refused or EngineError with the old site untouched, OSError for a broken disk.
    """
    watch = watch or Watch()
    if objection := site_folder.objection(request.site, request.content, request.work):
        raise Refused(objection)
    with _alone(request.work, watch), shelf.opened(request.work / "shelf") as put_away:
        with watch.stage("read"):
            known = read(
                request.content,
                request.work / "memory",
                request.today,
                _version(request),
                put_away,
                full=request.full or not request.fast,
                hands=request.hands,
            )
        if known.failed or known.settings is None:
            return Outcome(known.findings, built=False)
        with watch.stage("plan"):
            ledger = project.read_published(request.content)
            site = site_of(known, ledger, request.base_url)
            work = _Work(request, site, known, site.settings, watch)
            findings = known.findings.joined(tuple(_lost(request, ledger, work)))
        if findings.failed:
            return Outcome(findings, built=False)
        pages, made, removed = work.done()
        scene = Scene(known, work.index, work.press)
    return Outcome(findings, True, pages, made, removed, work.weight, scene)  # noqa: FBT003, a record, not a switch


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
    for finding in published.judge(ledger, work.planning.own):
        if finding.code != "E600" or not request.allow_loss:
            yield finding.at_path(project.shown(request.content / finding.path))


def _version(request: Request) -> str:
    """Return what makes everything stale besides content: engine, address, and whether the site is there."""
    return f"{request.engine} {request.base_url or ''} {request.site.resolve()}"


@dataclass(slots=True)
class _New:
    """What comes of a warm build: the press with its shells, facts of the new pages, files that are no planned output."""

    press: Press
    found: dict[str, Facts]
    beside: dict[str, bytes]


class _Work:
    """One build under way."""

    def __init__(self, request: Request, site: Site, known: Known, settings: Settings, watch: Watch) -> None:
        self.request, self.site, self.known, self.settings, self.watch = request, site, known, settings, watch
        self.docs, self.where = request.work / "docs", f"{request.site}/"
        self.planning = Planning(site, known, self.where)
        self.index = self.planning.index
        shells = known.memory.shells if known.memory else {}
        self.press = Press(site, request.engine, CONFIG, request.work, shells)
        self.outputs: Mapping[str, Made] = known.memory.outputs if known.memory else {}
        self.searching = Searching(site, known.terms, request.work, known.version, known.documents)

    def done(self) -> tuple[int, int, int]:
        """Make what is stale, put it in place, remember it; return pages, pages made, pages removed."""
        old = self.known.memory
        due = None if old is None else self.planning.due(old)
        if old is None or due is None:
            removed = self._cold()
            return len(self.planning.all.pages), len(self.planning.all.pages), removed
        self._warm(old, due)
        return due.many, len(due.pages), len(due.gone)

    # cold

    def _cold(self) -> int:
        """Build everything beside the old site and exchange the two."""
        request, fresh = self.request, self.request.work / "site.new"
        memory.forget(request.work / "memory")
        shutil.rmtree(fresh, ignore_errors=True)
        docs, target = files.Tree(self.docs), files.Tree(fresh)
        files.write(request.work / hooks.SETTINGS, _engine_settings(self.settings).encode())
        press, stage = self.press, self.watch.stage
        press.shells.clear()
        both = (docs, target) if request.fast else (docs,)
        with stage("pages"):
            found = self._printed(press, docs, target) if request.fast else self._written(docs)
        if not request.fast:
            self._beside(both, self.planning.all.others)
        with stage("data"):
            _put_all(both, self._static([found[address] for address in self.planning.all.pages]).items())
        with stage("place"):
            docs.close()
            if not request.fast:
                run.build(request.engine, CONFIG, self.docs.resolve(), fresh.resolve())
            names = list(files.names(fresh))
            removed = self._gate(_pages(names))
            self.searching.distrust()
            files.exchange(fresh, request.site)
        self.known.gallery.sweep(photo for record in self.index.records for photo in record.pictures)
        prints = self.planning.all.prints
        outputs = {address: self._made_now(address, prints, found) for address in prints}
        own = set(map(file_of, prints))
        outputs |= {OTHER + name: self._beside_now(name) for name in names if name not in own}
        self._remember(outputs, press.shells, None)
        return removed

    def _printed(self, press: Press, docs: files.Tree, target: files.Tree) -> dict[str, Facts]:
        """Write every page and its document, and what stands beside them.

        One page of each kind goes first, so that the others find a shell; the others are shared among processes.
        What is made from the same reports follows its page: taking a report out costs as much as its file of data.
        """
        beside = {page: self.planning.all.others[one] for page, one in plan.beside(self.index)}
        first = {one.address: one for one in one_of_each_kind(self.planning.all.pages.values())}
        rest = [one for one in self.planning.all.pages.values() if one.address not in first]

        def put(planned: Iterable[Planned[Page]]) -> list[tuple[str, Facts]]:
            found = []
            for one in press.finished(planned):
                docs.put(one.uri, one.markdown)
                target.put(file_of(one.address), one.document)
                found.append((one.address, one.facts))
                if one.address in beside:
                    _put_all((docs, target), self._made((beside[one.address],)))
            return found

        found = dict(put(first.values()))
        target.put_all(press.theme())
        chunks = [rest[start : start + CHUNK] for start in range(0, len(rest), CHUNK)]
        others = self.planning.all.others.keys() - {one.address for one in beside.values()}
        made = parallel.shared(chunks, put, lambda: self._beside((docs, target), others), self.request.hands)
        for address, known in self.watch.through("pages", chain.from_iterable(made), len(rest)):
            docs.keep(_source(address))
            if address in beside:
                docs.keep(beside[address].address)
            found[address] = known
        press.sweep()
        return found

    def _beside(self, trees: Sequence[files.Tree], others: Iterable[str]) -> None:
        """Write what stands beside the pages: the search index, and `others`, data, feeds, pictures."""
        with self.watch.stage("search"):
            self.searching.cold(self.index.records, self.known.sources, partial(_put, trees))
        with self.watch.stage("data"):
            planned = [self.planning.all.others[address] for address in sorted(others)]
            _put_all(trees, self.watch.through("data", self._made(planned), len(planned)))

    def _written(self, docs: files.Tree) -> dict[str, Facts]:
        """Write every page's Markdown, and leave the rest to the engine."""
        found: dict[str, Facts] = {}
        for address, one in self.planning.all.pages.items():
            page = one.made(self.site)
            docs.put(page.path, prepared(self.site, page).markdown)
            found[address] = facts(page)
        return found

    def _made(self, planned: Iterable[Planned[bytes]]) -> Iterator[tuple[str, bytes]]:
        return ((one.address, one.made(self.site)) for one in planned)

    def _gate(self, now: AbstractSet[str]) -> int:
        """Refuse a tree that misses a planned page, or a site that would lose many of its pages at once."""
        missing = [address for address in self.planning.all.pages if file_of(address) not in now]
        if missing:
            raise Refused(f"{self.request.engine}: {len(missing)} × {min(missing)}")
        before = _pages(files.names(self.request.site))
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

    def _warm(self, old: Memory, due: Due) -> None:
        """Make the stale pages and other files, replace their files one by one, remove what vanished."""
        gone = due.gone
        self._allow(len(old.outputs), [] if len(gone) < MANY else gone)
        with self.watch.stage("search"):
            indexed = self.searching.warm(self.index.records, self.known.sources, self.request.site)
        if not (due.pages or due.others or gone or self.known.changed or indexed.files):
            return
        new = _New(self.press, {}, dict(indexed.files))
        lost = [(self.docs, _source(address)) for address in gone]
        lost += [(self.request.site, file_of(address)) for address in gone]
        lost += [(root, path) for path in indexed.gone for root in (self.docs, self.request.site)]
        files.replace(self.request.work / hooks.SETTINGS, _engine_settings(self.settings).encode())
        self.searching.distrust()
        with self.watch.stage("place"):
            files.change(self.request.work / "changing", self._changes(old, new, due), lost)
        new.press.sweep()
        dropped = {*gone, *(OTHER + name for name in indexed.gone)}
        outputs = {address: made for address, made in old.outputs.items() if address not in dropped}
        fresh = (one.address for one in chain[Planned[Any]](due.pages, due.others))
        outputs |= {address: self._made_now(address, due.prints, new.found) for address in fresh}
        outputs |= {OTHER + name: self._beside_now(name) for name in new.beside}
        self._remember(outputs, new.press.shells, old.whole)

    def _changes(self, old: Memory, new: _New, due: Due) -> Iterator[tuple[str, bytes]]:
        """Yield the files that a warm build makes, each as it is made."""
        docs, where = f"{self.docs}/", self.where
        with self.watch.stage("pages"):
            for one in self.watch.through("pages", new.press.finished(due.pages), len(due.pages)):
                new.found[one.address] = one.facts
                yield docs + one.uri, one.markdown
                yield where + file_of(one.address), one.document
        if due.gone or any(found != _facts(old, address) for address, found in new.found.items()):
            new.beside |= self._static(
                [new.found.get(one) or _facts(old, one) for one in self.planning.all.pages]
            )
        with self.watch.stage("data"):
            for name, data in chain(self._made(due.others), new.beside.items()):
                yield docs + name, data
                yield where + name, data

    # both

    @property
    def weight(self) -> int:
        """The bytes of all files of the site."""
        return sum(stamp[2] for _, stamp, _ in self.outputs.values() if stamp)

    def _static(self, pages: Sequence[Facts]) -> dict[str, bytes]:
        return dict(plan.files(self.site, self.index, pages))

    def _made_now(self, address: str, prints: Mapping[str, str], found: Mapping[str, Facts]) -> Made:
        facts = tuple(found[address]) if address in found else None
        return prints[address], memory.stamp(self.where + file_of(address)), facts

    def _beside_now(self, name: str) -> Made:
        return "", memory.stamp(self.where + name), None

    def _remember(self, outputs: dict[str, Made], shells: ShellMap, whole: Whole | None) -> None:
        """Keep what the next build need not find out; a file younger than the disk's clock is not trusted."""
        with self.watch.stage("remember"):
            kept = Memory(dict(self.known.entries), outputs, shells, self.known.prose, whole)
            limit = time.time_ns() - memory.CLOCK
            memory.save(self.request.work / "memory", self.known.version, kept, limit)
            self.searching.remember()
            self.outputs = outputs


CHUNK = 100
"""Pages that a process takes at a time."""
MANY = 20
_NOWHERE = Facts("", "vi", "", False, ())  # noqa: FBT003, as the field says


def _facts(old: Memory, address: str) -> Facts:
    """Return what is remembered of a page; empty facts where nothing is."""
    _, _, facts = old.outputs.get(address, UNKNOWN)
    return Facts(*facts) if facts else _NOWHERE


def _put_all(trees: Iterable[files.Tree], found: Iterable[tuple[str, bytes]]) -> None:
    for name, data in found:
        _put(trees, name, data)


def _put(trees: Iterable[files.Tree], name: str, data: bytes) -> None:
    for tree in trees:
        tree.put(name, data)


def _source(address: str) -> str:
    """Return where an output stands below the folder of pages."""
    return address if address and not address.endswith("/") else f"{address}index.md"


def _pages(names: Iterable[str]) -> set[str]:
    return {name for name in names if name.endswith(".html")}


def _engine_settings(settings: Settings) -> str:
    words = {
        lang: {
            "name": settings.short_title.of(lang),
            "tagline": settings.tagline.of(lang),
            **({"disclaimer": settings.disclaimer.of(lang)} if settings.disclaimer else {}),
        }
        for lang in LANGS
    }
    return json.dumps(
        {"site_name": settings.short_title.vi, "site_url": settings.base_url, "extra": {"site": words}},
        ensure_ascii=False,
        indent=1,
    )


@contextmanager
def _alone(work: Path, watch: Watch) -> Iterator[None]:
    """Let one build at a time work in `work`; the next one waits, and says so."""
    work.mkdir(parents=True, exist_ok=True)
    with (work / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            with watch.stage("wait"):
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield
