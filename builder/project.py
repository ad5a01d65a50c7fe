"""The content folder as values: reads what an office keeps under content/ and decodes it.

What may live here: which file holds what, and reading it. An edge: everything it gives is a value, every
mistake in a file a finding; an OSError is a broken disk.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812, as in model.py
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from pathlib import Path

from builder import checks, corpus, files, published
from builder.checks import Context
from builder.checks.copying import read_hashes
from builder.checks.pages import page
from builder.corpus import Case, Decoded
from builder.diagnostics import Finding, in_order
from builder.gallery import Gallery
from builder.language import LANGS, Lang
from builder.published import Published
from builder.schema import decoding as schema
from builder.schema.echoes import without_echoes
from builder.schema.places_in_file import PlaceIndex
from builder.settings import Settings
from builder.settings import decode as decode_settings
from builder.source.text import read_text
from builder.source.tree import MOST_BYTES, Node, parse
from builder.terms import termfiles
from builder.terms.places import Provinces
from builder.terms.termrows import plain
from builder.terms.vocabulary import Vocabulary

VIETNAM = timezone(timedelta(hours=7))
REPORTS, VOCABULARY, PAGES, HASHES, SETTINGS = "reports", "vocabulary", "pages", "sources", "site.yml"
ENTRY = (".yml", ".yaml")
SYNONYMS = f"{VOCABULARY}/synonyms.yml"


@dataclass(frozen=True, slots=True)
class Terms:
    """What all entries are read against; `settings` is None where content/site.yml is at fault."""

    vocabulary: Vocabulary
    provinces: Provinces
    settings: Settings | None
    prose: dict[tuple[str, Lang], str]
    synonyms: tuple[tuple[str, ...], ...]
    digest: str


@dataclass(frozen=True, slots=True)
class Examined:
    """Entries that could be decoded, looked up, and everything that is wrong in any file."""

    cases: tuple[Case, ...]
    findings: tuple[Finding, ...]

    @property
    def failed(self) -> bool:
        """True when there is an error, so that nothing may be built."""
        return any(finding.is_error for finding in self.findings)


WRITTEN = ("home", "about", "method", "contribute")
"""Pages that people write and every page leads to; other texts open a page that is there without them."""


def read_terms(content: Path, *, prose_too: bool = True) -> tuple[Terms, list[Finding]]:
    """Read vocabularies, settings and prose; every fault of these files is found, none stops the others.

    Without `prose_too` the prose is read and not judged: `prose_faults` does that, which takes a while.
    """
    findings: list[Finding] = []
    sums = hashlib.blake2b(digest_size=12)

    def tree(name: str) -> Node | None:
        path, data = content / name, files.data(content, name)
        sums.update(path.name.encode() + b"\0" + data)
        text, found = read_text(data)
        parsed = parse(text)
        findings.extend(one.at_path(shown(path)) for one in (*found, *parsed.findings))
        return parsed.root

    folder = content / VOCABULARY
    trees = {name: tree(f"{VOCABULARY}/{name}") for name in termfiles.FILES}
    vocabulary, provinces, faults = termfiles.load(trees, shown(folder))
    settings, wrong = decode_settings(tree(SETTINGS))
    findings += [*faults, *(one.at_path(shown(content / SETTINGS)) for one in wrong)]
    rows = plain(tree(SYNONYMS)) if files.data(content, SYNONYMS) else []
    synonyms = tuple(tuple(map(str, row)) for row in rows if isinstance(row, list))
    prose, wrong = _prose(content / PAGES)
    findings += wrong
    sums.update(repr(sorted(prose.items())).encode())
    terms = Terms(vocabulary, provinces, settings, prose, synonyms, sums.hexdigest())
    return terms, [*findings, *(prose_faults(content, terms) if prose_too else ())]


def read_published(content: Path) -> Published:
    """Read the ledger of published addresses and the redirects; a file that is not there says nothing."""
    texts = [read_text(files.data(content, name))[0] for name in (published.URLS, published.REDIRECTS)]
    return published.read(*texts)


def prose_faults(content: Path, terms: Terms) -> list[Finding]:
    """Return what the pages that people write hold and may not hold, and which of them are missing."""
    held = [(name, lang, one) for (name, lang), text in terms.prose.items() for one in page(text)]
    return [one.at_path(shown(_prose_path(content, name, lang))) for name, lang, one in held] + [
        Finding("E131", values={"found": f"{name}.{lang}.md"}, path=shown(_prose_path(content, name, lang)))
        for name in WRITTEN
        for lang in LANGS
        if terms.settings and (name, lang) not in terms.prose
    ]


def _prose_path(content: Path, name: str, lang: Lang) -> Path:
    return content / PAGES / f"{name}.{lang}.md"


def _prose(folder: Path) -> tuple[dict[tuple[str, Lang], str], list[Finding]]:
    """Read the pages that people write, with what is wrong with their bytes."""
    written: dict[tuple[str, Lang], str] = {}
    findings: list[Finding] = []
    for path in files.regular_files(folder, (".md",)) if files.is_folder(folder) else ():
        name, _, ending = path.name.partition(".")
        for lang in LANGS:
            if ending == f"{lang}.md":
                text, faults = read_text(path.read_bytes())
                findings += [one.at_path(shown(path)) for one in faults]
                written[name, lang] = text
    return written, findings


@dataclass(frozen=True, slots=True)
class Folder:
    """What lies in a content folder, found in one walk.

    `entries` are the files of the entries by the path that is shown. `strange` is what is no file of ours: it
    is named, and never read.
    """

    entries: dict[str, str]
    strange: list[Finding]


def folder(content: Path) -> Folder:
    """List the content folder; no entries where a link stands in the place of their folder."""
    found, below = files.found(content), content / REPORTS
    names = [name for name in found.regular if name.startswith(f"{REPORTS}/")]
    strange = [_unusual(content / name) for name in found.unusual]
    strange += [_other_ending(content / name) for name in names if not name.endswith(ENTRY)]
    if not (below.is_dir() or below.is_symlink()):
        return Folder({shown(below): str(below)}, strange)  # read as an entry, it is said to be none
    base, here = str(below).removesuffix(REPORTS), str(Path.cwd())
    paths = [base + name for name in names if name.endswith(ENTRY)]
    return Folder({_shown(path, here): path for path in paths}, strange)


def reports(content: Path) -> list[Path]:
    """Return the entry files of the content folder; none where a link stands in the place of their folder."""
    return list(map(Path, folder(content).entries.values()))


def id_of(path: str) -> str:
    """Return the id of the entry in the file `path`: its name without the ending."""
    return path.rpartition("/")[2].rpartition(".")[0]


def other_endings(folder: Path) -> list[Finding]:
    """Return the files below a folder of reports that are no entries by their name."""
    return [
        _other_ending(path)
        for path in (files.regular_files(folder, ("",)) if files.is_folder(folder) else ())
        if not path.name.endswith(ENTRY)
    ]


def unusual(folder: Path) -> list[Finding]:
    """Return what stands below `folder` and is neither a folder nor a regular file."""
    return [_unusual(path) for path in files.unusual_files(folder)]


def _unusual(path: Path) -> Finding:
    return Finding("E108", values={"found": path.name}, path=f"{shown(path.parent)}/{path.name}")


def _other_ending(path: Path) -> Finding:
    return Finding("E108/ending", values={"found": path.name}, path=shown(path))


def read_entry(path: Path) -> tuple[Decoded | None, list[Finding]]:
    """Read one entry, or say why it cannot be read."""
    data, there = _bytes(path), shown(path)
    if isinstance(data, Finding):
        return None, [data.at_path(there)]
    text, found = read_text(data)
    parsed = parse(text)
    findings = [*found, *parsed.findings]
    decoded = None
    if parsed.root is not None:
        name = path.stem
        entry, wrong, places = schema.decode(parsed.root, id=name)
        findings += wrong
        if entry is not None:
            source_hash = hashlib.blake2b(data, digest_size=12).hexdigest()
            decoded = Decoded(entry, name, there, places, source_hash)
    return decoded, [finding.at_path(there) for finding in findings]


@dataclass(frozen=True, slots=True)
class Alone:
    """One file read and judged by itself: its entry looked up where it could be decoded, and all that is wrong in it.

    `faulty` are the fields that could not be read, of which other rules would only say the same again.
    """

    case: Case | None
    findings: tuple[Finding, ...]
    faulty: AbstractSet[str] = frozenset()


def examine(paths: Iterable[Path], terms: Terms, content: Path, today: Date) -> Examined:
    """Decode and check all entries; one bad file never hides the findings in the others."""
    context = context_of(terms, content, today)
    alone = [examine_alone(path, context) for path in paths]
    cases = [one.case for one in alone if one.case]
    faulty = {one.case.decoded.path: one.faulty for one in alone if one.case}
    findings = [finding for one in alone for finding in one.findings]
    return Examined(tuple(cases), tuple(in_order([*findings, *between(cases, faulty, context)])))


def examine_alone(path: Path, context: Context) -> Alone:
    """Decode and check the entry of one file, whatever the others say."""
    decoded, found = read_entry(path)
    if decoded is None:
        return Alone(None, tuple(found))
    places = decoded.places
    faulty = places.faulty if isinstance(places, PlaceIndex) else frozenset[str]()
    case = corpus.look_up(decoded, context.vocabulary, context.provinces)
    own = without_echoes(checks.check_entry(case, context), {decoded.path: faulty})
    return Alone(case, (*found, *own), faulty)


def between(
    cases: Sequence[Case], faulty: Mapping[str, AbstractSet[str]], context: Context
) -> Iterator[Finding]:
    """Yield what is wrong between entries (or outlines of them), given the fields of each that could not be read."""
    return without_echoes(checks.run_corpus(cases, context), faulty)


def _bytes(path: Path) -> bytes | Finding:
    """Return the bytes of a file, or why it is not read: it is none, it cannot be opened, it is too large."""
    try:
        state = os.lstat(path)
        if not stat.S_ISREG(state.st_mode):
            return Finding("E108", values={"found": path.name})
        if state.st_size > MOST_BYTES:
            return Finding(
                "E100/size", values={"found": -(-state.st_size // 1024), "most": MOST_BYTES // 1024}
            )
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123, thousands of them, each read at once
            return file.read()
    except OSError as error:
        return Finding("E108/unreadable", values={"found": path.name, "reason": files.reason(error)})


def strays(gallery: Gallery, ids: AbstractSet[str]) -> list[Finding]:
    """Return the pictures that belong to none of all reports."""
    return [
        Finding("W142/nowhere", values={"found": id_}, path=shown(path)) for id_, path in gallery.strays(ids)
    ]


def context_of(terms: Terms, content: Path, today: Date, gallery: Gallery | None = None) -> Context:
    """Return what the rules are given."""
    folder = content / HASHES
    there = (
        {path.stem for path in files.regular_files(folder, (".hashes",))} if files.is_folder(folder) else ()
    )

    def hashes(entry: str) -> AbstractSet[int]:
        kept = files.data(content, f"{HASHES}/{entry}.hashes") if entry in there else b""
        return read_hashes(kept.decode("utf-8", "replace")) if kept else frozenset()

    copy_check = terms.settings.policies.copy_check if terms.settings else True
    return Context(
        terms.vocabulary,
        terms.provinces,
        today,
        copy_check=copy_check,
        source_hashes=hashes,
        pictures=gallery or Gallery.of(content),
    )


def today() -> Date:
    """Return the date in Viet Nam, where "in the future" is decided."""
    return datetime.now(VIETNAM).date()


def shown(path: Path) -> str:
    """Return a path as it is shown and linked: relative to the current folder where it lies below it."""
    return _shown(str(path), os.getcwd())  # noqa: PTH109, thousands of them


def _shown(path: str, here: str) -> str:
    folder, name = os.path.split(path)
    return f"{_shown_folder(folder, here)}{name}"


@lru_cache(maxsize=1000)
def _shown_folder(folder: str, here: str) -> str:
    try:
        shown = Path(folder).resolve().relative_to(here).as_posix()
    except ValueError:
        shown = Path(folder).as_posix()
    return "" if shown == "." else f"{shown.rstrip('/')}/"


def with_base(settings: Settings, base_url: str | None) -> Settings:
    """Return the settings for another address."""
    return settings.model_copy(update={"base_url": base_url.rstrip("/") + "/"}) if base_url else settings
