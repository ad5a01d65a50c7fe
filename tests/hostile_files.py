"""Files that no editor would write: what stands in a content folder to break it, to hang it or to read others' files.

What may live here: one function a trick. Each changes a content folder and returns what a message must name.
`secret` is a file outside it that no message may quote.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

Trick = Callable[[Path, Path], str]

GOOD = """\
title: "Sở Ngoại vụ họp bàn công tác đối ngoại của năm"
kind: other
province: lang-son
date: 2019-03-05
themes: [delegations]
summary: "Sở Ngoại vụ tổng kết công tác đối ngoại của tỉnh và bàn nhiệm vụ của năm sau; nguồn không nêu con số."
source: {name: Sở Ngoại vụ}
"""


def year(content: Path) -> Path:
    folder = content / "reports" / "2019"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def put(content: Path, name: str, data: bytes | str = GOOD) -> str:
    path = year(content) / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return name


def linked(place: str) -> Trick:
    def trick(content: Path, secret: Path) -> str:
        path = content / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.symlink_to(secret)
        return path.name

    return trick


def piped(place: str) -> Trick:
    def trick(content: Path, _secret: Path) -> str:
        path = content / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        os.mkfifo(path)
        return path.name

    return trick


def folder_link(place: str) -> Trick:
    def trick(content: Path, secret: Path) -> str:
        path = content / place
        if path.is_dir():
            path.rename(secret.parent / "moved")
        path.symlink_to(secret.parent)
        return path.name

    return trick


def broken(place: str, data: bytes) -> Trick:
    def trick(content: Path, _secret: Path) -> str:
        path = content / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path.name

    return trick


def as_folder(place: str) -> Trick:
    def trick(content: Path, _secret: Path) -> str:
        path = content / place
        path.unlink(missing_ok=True)
        path.mkdir(parents=True)
        return path.name

    return trick


def named(name: str, told: str | None = None) -> Trick:
    return lambda content, _: (put(content, name), told or name)[1]


def a_socket(content: Path, _secret: Path) -> str:
    here = Path.cwd()
    os.chdir(year(content))  # the name of a socket may have 107 bytes
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("2019-03-05-s.yml")
    finally:
        os.chdir(here)
    return "2019-03-05-s.yml"


def twice_by_case(content: Path, _secret: Path) -> str:
    put(content, "2019-03-05-lang-son.yml")
    other = content / "reports" / "2018"
    other.mkdir(exist_ok=True)
    (other / "2019-03-05-LANG-SON.yml").write_text(GOOD, "utf-8")
    return "2019-03-05-LANG-SON.yml"


def twice_in_two_years(content: Path, _secret: Path) -> str:
    put(content, "2019-03-05-lang-son.yml")
    (content / "reports" / "2018" / "2019-03-05-lang-son.yml").write_text(GOOD, "utf-8")
    return "2019-03-05-lang-son.yml"


def not_utf8_name(content: Path, _secret: Path) -> str:
    name = os.fsencode(year(content)) + b"/2019-03-05-\xff\xfe.yml"
    Path(os.fsdecode(name)).write_text(GOOD, "utf-8")
    return "2019-03-05-"


NAME = "2019-03-05-lang-son-hop.yml"
ENTRY = f"reports/2019/{NAME}"
ENGLISH = "en/2019/2019-01-08-thua-thien-hue-tong-ket-2018.yml"
HASHES = "sources/2019-01-08-thua-thien-hue-tong-ket-2018.hashes"
PICTURE = "pictures/2019-01-08-thua-thien-hue-tong-ket-2018/anh.jpg"
ENDLESS = b"title: x\n" + b"a" * 300_000

TRICKS: dict[str, Trick] = {
    "entry is a link": linked(ENTRY),
    "entry is a dangling link": lambda content, secret: linked(ENTRY)(content, secret.with_name("nowhere")),
    "entry is a pipe": piped(ENTRY),
    "entry is a socket": a_socket,
    "year is a link to a folder": folder_link("reports/2019x"),
    "reports is a link": folder_link("reports"),
    "settings are a link": linked("site.yml"),
    "settings are a pipe": piped("site.yml"),
    "settings are a folder": as_folder("site.yml"),
    "settings are not UTF-8": broken("site.yml", b"title: \xff\xfe\n"),
    "settings are empty": broken("site.yml", b""),
    "settings are deep": broken("site.yml", b"title: " + b"[" * 50_000),
    "vocabulary is a link": linked("vocabulary/themes.yml"),
    "vocabulary is a pipe": piped("vocabulary/themes.yml"),
    "vocabulary is a folder": as_folder("vocabulary/themes.yml"),
    "vocabulary is not UTF-8": broken("vocabulary/themes.yml", b"- id: \xff\n"),
    "vocabulary is deep": broken("vocabulary/themes.yml", b"{a: " * 50_000),
    "vocabulary folder is a link": folder_link("vocabulary"),
    "synonyms are a link": linked("vocabulary/synonyms.yml"),
    "synonyms are not UTF-8": broken("vocabulary/synonyms.yml", b"- [\xff]\n"),
    "glossary is a link": linked("glossary.tsv"),
    "glossary is a pipe": piped("glossary.tsv"),
    "glossary is not UTF-8": broken("glossary.tsv", b"vi\ten\n\xff\t\xfe\n"),
    "page is a link": linked("pages/about.vi.md"),
    "page is a pipe": piped("pages/about.vi.md"),
    "page is not UTF-8": broken("pages/about.vi.md", b"# \xff\n"),
    "page is huge": broken("pages/about.vi.md", b"[" * 400_000),
    "stored English is a link": linked(ENGLISH),
    "stored English is a pipe": piped(ENGLISH),
    "stored English is not UTF-8": broken(ENGLISH, b"title:\n  vi: \xff\n"),
    "stored English is huge": broken(ENGLISH, b"title:\n  en: " + b"[" * 5_000_000),
    "stored English is deep": broken(ENGLISH, b"title: " + b"[" * 50_000),
    "hashes are a link": linked(HASHES),
    "hashes are a pipe": piped(HASHES),
    "pictures are a link": folder_link("pictures"),
    "picture is a link": linked(PICTURE),
    "picture is a pipe": piped(PICTURE),
    "entry is huge": broken(ENTRY, ENDLESS),
    "entry is gigantic": broken(ENTRY, b"a" * 60_000_000),
    "entry is deep": broken(ENTRY, b"a: " + b"[" * 100_000),
    "entry is deep in blocks": broken(ENTRY, b"".join(b" " * depth + b"a:\n" for depth in range(600))),
    "entry has anchors": broken(ENTRY, GOOD.encode() + b"tasks: &a [*a]\n"),
    "entry laughs": broken(ENTRY, b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
        f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n".encode() for a, b in zip("abcdefgh", "bcdefghi", strict=True))),
    "entry makes objects": broken(ENTRY, GOOD.encode() + b"tasks: !!python/object/apply:os.system [id]\n"),
    "entry is not UTF-8": broken(ENTRY, b"title: S\xe1\xbb\n"),
    "entry is UTF-16": broken(ENTRY, GOOD.encode("utf-16")),
    "entry is binary": broken(ENTRY, bytes(range(256)) * 40),
    "entry is empty": broken(ENTRY, b""),
    "entry is two documents": broken(ENTRY, (GOOD + "---\n" + GOOD).encode()),
    "entry ends in a picture": broken("reports/2019/anh.png", b"\x89PNG"),
    "ids that differ in case": twice_by_case,
    "one id in two years": twice_in_two_years,
    "name leads up": named("2019-03-05-..-..-x.yml"),
    "name has a new line": named("2019-03-05-a\n::error::b.yml", "2019-03-05-a"),
    "name has a carriage return": named("2019-03-05-a\rb.yml", "2019-03-05-a"),
    "name steers the terminal": named("2019-03-05-\x1b[2J\x1b]0;x\x07.yml", "2019-03-05-"),
    "name turns the writing round": named("2019-03-05-\u202egnp.yml", "2019-03-05-"),
    "name is a command": named("::stop-commands::x.yml", "stop-commands"),
    "name is an option": named("--help.yml"),
    "name is long": named("2019-03-05-" + "a" * 230 + ".yml", "2019-03-05-aaa"),
    "name has capitals": named("2019-03-05-Lang-Son.yml"),
    "name has spaces": named("2019-03-05 lang son .yml"),
    "name has marks": named("2019-03-05-lạng-sơn.yml", "2019-03-05-l"),
    "name is markup": named("2019-03-05-<script>hit()<.yml", "2019-03-05-"),
    "name is not UTF-8": not_utf8_name,
    "ending is in capitals": named("2019-03-05-lang-son.YML"),
}  # fmt: skip
HARMLESS: dict[str, Trick] = {
    "entry is a folder": as_folder(ENTRY),
    "synonyms are no list": broken("vocabulary/synonyms.yml", b"a: {b: [c]}\n"),
    "stored English has no report": broken("en/2019/2019-09-09-x.yml", b"title:\n  vi: x\n  en: y\n"),
    "picture that nobody shows": broken(PICTURE, b"<svg onload=hit()>"),
    "picture of no report": broken("pictures/anh.jpg", b"x"),
    "hashes are not hashes": broken(HASHES, b"khong phai so\n"),
    "hashes are not UTF-8": broken(HASHES, b"\xff\xfe\n"),
    "name is dots": named("...yml.yml", "...yml"),
}  # fmt: skip
"""Files that mean nothing: they are passed over, or there is a warning."""
