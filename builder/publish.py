"""From checked content to the new site in its place: plan, write the pages, run the engine, gate, exchange.

What may live here: the order of these steps, and nothing that any of them does itself. An edge.
"""

from __future__ import annotations

import fcntl
import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from builder import corpus, files
from builder.corpus import Case, Report
from builder.engine import hooks, run
from builder.engine.accelerate import Ready
from builder.english import English
from builder.project import Terms
from builder.settings import Settings
from builder.site import plan
from builder.site.index import Index
from builder.site.page import Page, markdown
from builder.site.pages.report import Source
from builder.site.record import Record, record
from builder.site.site import Site
from builder.translation.segments import Translation

ROOT = Path(__file__).parents[1]
CONFIG = ROOT / "mkdocs.yml"
NO_ENGLISH = English()
LOSS = 0.10
"""Share of its pages that a site may lose in one build without being asked."""

Say = Callable[[str], None]


class Refused(Exception):  # noqa: N818, it is an answer to the person, not an error of the program
    """The new site is not put in place; the old one stays. The text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where the site goes, where the work is done, and by which engine."""

    site: Path
    work: Path
    engine: str = "mkdocs"
    allow_loss: bool = False
    fast: bool = True


def publish(
    terms: Terms,
    settings: Settings,
    cases: Sequence[Case],
    target: Target,
    say: Say,
    english: English = NO_ENGLISH,
) -> int:
    """Build the site of `cases` and put it in place in one rename; return the number of pages.

    Raises Refused or EngineError, with the old site untouched.
    """
    site = Site(settings, terms.vocabulary, terms.provinces, terms.prose)
    sources, records = _records(cases, terms, english)
    index = Index.of(records, terms.vocabulary)
    with _alone(target.work):
        pages = [_ready(site, planned.made(site)) for planned in plan.pages(site, index, sources)]
        say(f"{len(pages)} pages")
        docs, fresh = target.work / "docs", target.work / "site.new"
        files.write_tree(docs, {page.uri: page.markdown.encode() for page in pages})
        (target.work / hooks.SETTINGS).write_text(_engine_settings(settings), encoding="utf-8")
        shutil.rmtree(fresh, ignore_errors=True)
        run.build(target.engine, CONFIG, docs.resolve(), fresh.resolve(), pages if target.fast else ())
        _gate(fresh, target, {page.uri.removesuffix(".md") + ".html" for page in pages})
        files.exchange(fresh, target.site)
    return len(pages)


def _ready(site: Site, page: Page) -> Ready:
    meta = plan.meta(site, page)
    return Ready(page.path, meta, page.body, markdown(meta, page.body))


def _records(cases: Sequence[Case], terms: Terms, english: English) -> tuple[dict[str, Source], list[Record]]:
    sources: dict[str, Source] = {}
    records: list[Record] = []
    for case in cases:
        if case.entry.draft:
            continue
        report = corpus.report(case, terms.provinces)
        translation = english.join(report.id, report.entry)
        digest = report.source_hash + english.digest(report.id)
        sources[report.id] = Source(digest, partial(_loaded, report, translation))
        records.append(record(report, translation))
    return sources, records


def _loaded(report: Report, translation: Translation) -> tuple[Report, Translation]:
    return report, translation


def _engine_settings(settings: Settings) -> str:
    words = {
        lang: {"name": settings.title.of(lang), "tagline": settings.tagline.of(lang)} for lang in ("vi", "en")
    }
    return json.dumps(
        {"site_name": settings.short_title.vi, "site_url": settings.base_url, "extra": {"site": words}},
        ensure_ascii=False,
        indent=1,
    )


def _gate(fresh: Path, target: Target, expected: set[str]) -> None:
    """Refuse a tree that misses a planned page, or a site that would lose many of its pages at once."""
    missing = [name for name in expected if not (fresh / name).is_file()]
    if missing:
        raise Refused(f"{target.engine}: {len(missing)} × {min(missing)}")
    before = _pages(target.site)
    lost = before - _pages(fresh)
    if before and len(lost) > LOSS * len(before) and not target.allow_loss:
        raise Refused(
            f"Trang mới mất {len(lost)} trong {len(before)} trang (ví dụ {min(lost)}). "
            f"Nếu đúng ý, chạy lại với --allow-loss. / The new site would lose {len(lost)} of {len(before)} pages."
        )


def _pages(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*.html")} if root.is_dir() else set()


@contextmanager
def _alone(work: Path) -> Iterator[None]:
    """Let one build at a time work in `work`; the next one waits."""
    work.mkdir(parents=True, exist_ok=True)
    with (work / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
