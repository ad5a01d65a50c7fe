"""Edits content at random, builds after each edit, and compares the tree with a cold build, byte for byte.

    python tests/random_edits.py [--reports 60] [--steps 1000] [--seed 1]

What may live here: the kinds of edit, and the comparison. `test_builds_after_random_edits.py` does a hundred.
An edit that makes the content faulty must be refused by both builds alike, leave the site alone, and is undone.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import built_sites  # noqa: E402, this file is run by hand too
import drawn  # noqa: E402, as above
from sample import CONTENT  # noqa: E402

from bench import corpus  # noqa: E402
from builder.diagnostics import Finding  # noqa: E402
from builder.publish.building import Outcome  # noqa: E402
from builder.site import cards  # noqa: E402
from builder.translation import store  # noqa: E402
from builder.translation.store import Stored  # noqa: E402

FEWEST = 3 / 4
"""Share of the reports that deletions leave."""


class Desk:
    """A content folder in an editor's hands, who can take back the last edit."""

    def __init__(self, content: Path, reports: int, seed: int) -> None:
        self.content = content
        self.dice = random.Random(seed)  # noqa: S311, no secret is drawn
        shutil.copytree(
            CONTENT, content, ignore=shutil.ignore_patterns("reports", "sources", "urls.txt", "en")
        )
        corpus.write(content, reports, seed)
        self.fewest = int(reports * FEWEST)
        self.number = 0
        self.before: dict[Path, bytes | None] = {}
        for path in self.dice.sample(self.reports, reports // 5):
            to_store(self, path)
        self.keep()

    # the disk

    @property
    def reports(self) -> list[Path]:
        return sorted((self.content / "reports").rglob("*.yml"))

    @property
    def stored(self) -> list[Path]:
        return sorted((self.content / "en").rglob("*.yml"))

    def read(self, path: Path | str) -> str:
        return (self.content / path).read_text("utf-8")

    def write(self, path: Path | str, text: str) -> None:
        self.put(path, text.encode())

    def put(self, path: Path | str, data: bytes) -> None:
        path = self.content / path
        self.before.setdefault(path, path.read_bytes() if path.exists() else None)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def delete(self, path: Path) -> None:
        self.before.setdefault(path, path.read_bytes())
        path.unlink()

    def keep(self) -> None:
        self.before = {}

    def undo(self) -> None:
        for path, data in self.before.items():
            if data is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(data)
        self.keep()

    # small help

    def one(self) -> Path:
        return self.dice.choice(self.reports)

    def fresh(self) -> int:
        """Return a number that no edit has used."""
        self.number += 1
        return self.number

    def swap(self, path: Path | str, pattern: str, new: str | Callable[[re.Match[str]], str]) -> None:
        """Replace one of the places that match `pattern`, drawn by lot."""
        text = self.read(path)
        found = list(re.finditer(pattern, text, re.MULTILINE))
        if found:
            match = self.dice.choice(found)
            said = new(match) if callable(new) else match.expand(new)
            self.write(path, text[: match.start()] + said + text[match.end() :])


# a report's own file


def word(desk: Desk) -> None:
    desk.swap(desk.one(), r"(?<= )(tỉnh|của|được)(?= )", r"\1 nhà")


def title(desk: Desk) -> None:
    desk.swap(desk.one(), r"^(title: .{20,90})$", rf"\1 số {desk.fresh()}")


def figure(desk: Desk) -> None:
    desk.swap(desk.one(), r"(?<=as_written: )(\d+)", lambda _: str(desk.dice.randrange(2, 400)))


def indicator(desk: Desk) -> None:
    desk.swap(
        desk.one(), r"(?<=indicator: )[a-z-]+\n  as_written: .*", "training-courses\n  as_written: 31 lớp"
    )


def theme(desk: Desk) -> None:
    desk.swap(
        desk.one(),
        r"^themes:\n- .*$",
        f"themes:\n- {desk.dice.choice(('integration', 'border', 'consular'))}",
    )


def partner(desk: Desk) -> None:
    desk.swap(desk.one(), r"^partners:\n", f"partners:\n- {desk.dice.choice(('LAO', 'CHN', 'KHM', 'JPN'))}\n")


def person(desk: Desk) -> None:
    desk.swap(desk.one(), r"^(- name: .*)$", rf"\1\n  gender: {desk.dice.choice(('male', 'female'))}")


def province(desk: Desk) -> None:
    desk.swap(
        desk.one(), r"^province: .*$", f"province: {desk.dice.choice(('lang-son', 'lao-cai', 'yen-bai'))}"
    )


def date(desk: Desk) -> None:
    desk.swap(desk.one(), r"^(date: \d{4}-\d\d-)\d\d$", rf"\g<1>{desk.dice.randrange(1, 29):02}")


def draft(desk: Desk) -> None:
    path = desk.one()
    text = desk.read(path)
    desk.write(
        path,
        text.replace("\ndraft: true", "")
        if "\ndraft:" in text
        else text.replace("\nkind:", "\ndraft: true\nkind:", 1),
    )


def correction(desk: Desk) -> None:
    fix = f"corrections:\n- date: 2026-02-03\n  vi: Sửa lần {desk.fresh()}.\nsource:"
    path = desk.one()
    if "\ncorrections:" not in desk.read(path):
        desk.swap(path, r"^source:", fix)


def withdrawal(desk: Desk) -> None:
    path = desk.one()
    if "\nwithdrawn:" in desk.read(path):
        desk.swap(path, r"^withdrawn:\n(  .*\n)+", "")
    else:
        desk.swap(path, r"^source:", "withdrawn:\n  date: 2026-03-04\n  vi: Nguồn đã rút bài.\nsource:")


def picture(desk: Desk) -> None:
    """Give a report a picture, or change it, its caption, or take it away."""
    shown = sorted((desk.content / "pictures").rglob("*.png"))
    path = desk.one()
    if shown and desk.dice.random() < 0.6:
        file = desk.dice.choice(shown)
        path = next((one for one in desk.reports if one.stem == file.parent.name), path)
    else:
        file = desk.content / "pictures" / path.stem / "anh.png"
    new = drawn.encoded(drawn.photo(480, 360, seed=desk.fresh()), "PNG")
    if "\npictures:" not in desk.read(path):
        block = f"pictures:\n- file: anh.png\n  caption: Ảnh số {desk.fresh()}\nsource:"
        desk.swap(path, r"^source:", block)
        desk.put(desk.content / "pictures" / path.stem / "anh.png", new)
    elif desk.dice.random() < 0.3:
        desk.swap(path, r"(?<=  caption: ).*$", f"Ảnh số {desk.fresh()}")
    elif file.exists() and desk.dice.random() < 0.5:
        desk.swap(path, r"^pictures:\n(- .*\n|  .*\n)+", "")
        desk.delete(file)
    else:
        desk.put(file, new)


def touch(desk: Desk) -> None:
    os.utime(desk.one())


def nothing(_: Desk) -> None:
    pass


# which files there are


def _as_new(desk: Desk, source: Path) -> Path:
    """Write a copy of a report under another day and name; return where."""
    day = f"{desk.dice.randrange(2012, 2023)}-{desk.dice.randrange(1, 13):02}-{desk.dice.randrange(1, 28):02}"
    text = re.sub(r"(?m)^date: .*$", f"date: {day}", desk.read(source), count=1)
    text = re.sub(r"(?m)^period: .*\n", "", re.sub(r"(?m)^kind: .*$", "kind: other", text))
    path = desk.content / "reports" / day[:4] / f"{day}-{source.stem[11:50]}-{desk.fresh()}.yml"
    desk.write(path, text)
    return path


def add(desk: Desk) -> None:
    _as_new(desk, desk.one())


def delete(desk: Desk) -> None:
    if len(desk.reports) > desk.fewest:
        desk.delete(desk.one())


def rename(desk: Desk) -> None:
    """Give a report another name, sometimes with a redirect; its stored English goes along or stays behind."""
    old = desk.one()
    new = old.with_name(f"{old.stem[:50]}-{desk.fresh()}.yml")
    desk.write(new, desk.read(old))
    desk.delete(old)
    english = [path for path in desk.stored if path.stem == old.stem]
    if english and desk.dice.random() < 0.7:
        desk.write(english[0].with_name(new.name), desk.read(english[0]))
        desk.delete(english[0])
    if desk.dice.random() < 0.5:
        desk.write("redirects.yml", f"{desk.read('redirects.yml')}{old.stem}: {new.stem}\n")


def move(desk: Desk) -> None:
    """Write a report under another day, and delete the old file."""
    old = desk.one()
    _as_new(desk, old)
    desk.delete(old)


def redirect(desk: Desk) -> None:
    lines = desk.read("redirects.yml").splitlines(keepends=True)
    if len(lines) > 4 and desk.dice.random() < 0.5:
        lines.pop(desk.dice.randrange(3, len(lines)))
    else:
        lines.append(
            f"/vi/nhan-su/nguyen-van-{desk.fresh()}/: /vi/{desk.dice.choice(('bao-cao', 'chu-de', 'chua-co'))}/\n"
        )
    desk.write("redirects.yml", "".join(lines))


# English


def to_store(desk: Desk, path: Path) -> None:
    """Take a report's English out of its file into content/en, as a machine would have left it."""
    if "\nen:\n" in desk.read(path):
        desk.write(path, desk.read(path))
        rows = built_sites.rows(path)
        desk.write(f"en/{path.parent.name}/{path.name}", store.written(Stored(rows)))
        desk.write(path, re.split(r"(?m)^en:", desk.read(path))[0])


def into_store(desk: Desk) -> None:
    to_store(desk, desk.one())


def untranslated(desk: Desk) -> None:
    path = desk.one()
    desk.write(path, re.split(r"(?m)^en:", desk.read(path))[0])


def english(desk: Desk) -> None:
    desk.swap(desk.one(), r"(?<= )(the|of|and)(?= )", r"\1 very")


def machine(desk: Desk) -> None:
    """Change a row of stored English: its words, its source, its maker, or who reviewed it."""
    if not desk.stored:
        return
    path = desk.dice.choice(desk.stored)
    rows = list(store.read(desk.read(path)).stored.rows)
    at = desk.dice.randrange(len(rows))
    row = rows[at]
    rows[at] = desk.dice.choice(
        (
            replace(row, en=f"{row.en.rstrip('.')}, they say."),
            replace(row, en=re.sub(r"\d", "7", row.en, count=1)),
            replace(row, vi=f"{row.vi} (cũ)"),
            replace(row, by="Lan"),
            replace(row, reviewed="Lan", rv=store.mark(row.vi, row.en)),
        )
    )
    desk.write(path, store.written(Stored(tuple(rows))))


def no_machine(desk: Desk) -> None:
    if desk.stored:
        desk.delete(desk.dice.choice(desk.stored))


# what all reports share


def _renamed(*files: str) -> Callable[[Desk], None]:
    """Return an edit that changes a name, a definition or an alias in one of these vocabularies."""

    def term(desk: Desk) -> None:
        path = f"vocabulary/{desk.dice.choice(files)}.yml"
        desk.swap(path, r"^( +(?:vi|en): [^\"'{\[\n]{4,})$", rf"\1 {desk.fresh()}")

    return term


term = _renamed(
    "themes", "kinds", "indicators", "positions", "roles", "regions", "documents", "units", "scopes"
)
place = _renamed("provinces", "partners", "countries", "agencies", "qualifiers")


def synonym(desk: Desk) -> None:
    desk.swap("vocabulary/synonyms.yml", r"\]$", f", tiếng {desk.fresh()}]")


def setting(desk: Desk) -> None:
    desk.swap("site.yml", *desk.dice.choice((
        (r"^(  (?:vi|en): (?:Nhịp Cầu|Bản tin|Provincial).*)$", rf"\1 {desk.fresh()}"),
        (r"^(agency_en: .*)$", rf"\1 {desk.fresh()}"),
        (r"^(  index_unchecked_english: ).*$", rf"\1{desk.dice.choice(('true', 'false'))}"),
        (r"^(  block_on_fact_errors: ).*$", rf"\1{desk.dice.choice(('true', 'false'))}"),
        (r"^base_url: .*$", f"base_url: https://example.org/{desk.fresh()}/"),
        (r"^(  url: https://github.com/example/).*$", rf"\1repo-{desk.fresh()}"),
    )))  # fmt: skip


def glossary(desk: Desk) -> None:
    desk.swap("glossary.tsv", r"^([^\t\n]+\t[^\t\n]{4,})(?=\t)", rf"\1 {desk.fresh()}")


def prose(desk: Desk) -> None:
    path = desk.dice.choice(sorted((desk.content / "pages").glob("*.md")))
    if desk.dice.random() < 0.2 and path.name.startswith(("method", "contribute")):
        desk.delete(path)
    else:
        desk.write(path, f"{desk.read(path)}\nĐoạn thêm số {desk.fresh()}.\n")


OWN = (
    word,
    title,
    figure,
    indicator,
    theme,
    partner,
    person,
    province,
    date,
    draft,
    correction,
    withdrawal,
    picture,
    picture,
    touch,
    nothing,
)
FILES = (add, delete, rename, move, redirect)
ENGLISH = (into_store, untranslated, english, machine, no_machine)
SHARED = (term, place, synonym, setting, glossary, prose)
EDITS: tuple[Callable[[Desk], None], ...] = (*OWN, *FILES, *ENGLISH, *SHARED)  # fmt: skip


def name(edit: Callable[[Desk], None]) -> str:
    return next(word for word, value in globals().items() if value is edit)


# the comparison


def walk(desk: Desk, folder: Path, steps: int, tally: Counter[str]) -> Iterator[str]:
    """Edit and build `steps` times; yield what differs from a cold build, and count in `tally`."""
    edits: list[Callable[[Desk], None]] = []
    build(desk.content, folder / "warm")
    build(desk.content, folder / "cold", full=True)  # a first edit that is refused leaves both alone
    for step in range(1, steps + 1):
        if not edits:
            edits = desk.dice.sample(EDITS, len(EDITS))
        edit = edits.pop()
        edit(desk)
        warm = build(desk.content, folder / "warm")
        cold = build(desk.content, folder / "cold", full=True)
        found = [] if warm.built == cold.built else [f"built {warm.built}, cold {cold.built}"]
        if errors(warm) != errors(cold):
            found.append(f"says {errors(warm)[:2]}, cold {errors(cold)[:2]}")
        if cold.built:
            tally["warm" if warm.made < warm.pages / 2 else "cold"] += 1
            desk.keep()
        else:
            tally["refused"] += 1
            tally[f"refused: {name(edit)} {errors(cold)[0].code}"] += 1
            desk.undo()
        found += differences(folder / "warm" / "site", folder / "cold" / "site")
        if step % 100 == 0:
            print(f"{step} steps", file=sys.stderr, flush=True)
        if found:
            yield f"step {step}, {name(edit)}: {len(found)} differ: {found[:6]}"
            build(desk.content, folder / "warm", full=True)
            build(desk.content, folder / "cold", full=True)


def build(content: Path, folder: Path, *, full: bool = False) -> Outcome:
    gc.disable()  # a tenth of the time
    try:
        return built_sites.built(content, folder, allow_loss=True, full=full)
    finally:
        gc.enable()


def errors(outcome: Outcome) -> list[Finding]:
    return [finding for finding in outcome.findings if finding.is_error]


def differences(one: Path, other: Path) -> list[str]:
    """Return the files of two trees that are not the same."""
    names = [
        {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
        for root in (one, other)
    ]
    common = (
        name for name in names[0] & names[1] if (one / name).read_bytes() != (other / name).read_bytes()
    )
    return sorted([*(names[0] ^ names[1]), *common])


def apart(desk: Desk, folder: Path) -> list[str]:
    """Return what a process of its own, that has built nothing before, makes otherwise."""
    shutil.rmtree(folder / "apart", ignore_errors=True)
    command = [sys.executable, "-m", "builder", "build", "--allow-loss", "--content", desk.content,
               "--site-dir", folder / "apart" / "site", "--work-dir", folder / "apart" / "work"]  # fmt: skip
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return differences(folder / "warm" / "site", folder / "apart" / "site")


@contextmanager
def room() -> Iterator[Path]:
    """Give a folder in memory where there is one, and draw each social card once.

    A card is drawn from its arguments alone, and all of them take a tenth of a cold build.
    """
    memory = Path("/dev/shm")  # noqa: S108, a folder of our own is made in it
    drawn, cards._drawn = cards._drawn, cache(cards._drawn)
    try:
        with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as place:
            yield Path(place)
    finally:
        cards._drawn = drawn


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=60)
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    tally: Counter[str] = Counter()
    wrong = 0
    with room() as place:
        desk = Desk(place / "content", given.reports, given.seed)
        for found in walk(desk, place, given.steps, tally):
            wrong += 1
            print(f"seed {given.seed}, {found}", flush=True)
        wrong += bool(last := apart(desk, place))
    print(f"{given.reports} reports, {given.steps} steps, seed {given.seed}: {wrong} differ {last[:6] or ''}")
    for what, times in sorted(tally.items()):
        print(f"{times:6} {what}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
