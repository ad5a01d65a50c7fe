"""Rules about the pictures of a report: that they are there, that they can be shown, that each says whose it is.

What may live here: rules over one entry and the pictures that `Context.pictures` knows of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder import pictures
from builder.checks.context import Context, Rule, fault
from builder.corpus import Case
from builder.diagnostics import Finding
from builder.language import Both, slugify

_CODES = {"kind": "E141/kind", "broken": "E141/broken", "large": "E141/large", "small": "W141"}


def shown(case: Case, context: Context) -> Iterator[Finding]:
    """E140, E141, W141, W142: every picture is a file that can be shown, and every file is shown."""
    there = context.pictures.names(case.decoded.id)
    if not (there or case.entry.pictures):
        return
    used, named = set[str](), set[str]()
    for number, picture in enumerate(case.entry.pictures):
        key = f"pictures.{number}.file"
        name = picture.file.rpartition(".")[0] or picture.file
        if name in named:
            yield fault(case, "E140/twice", key, found=picture.file)
        elif not pictures.is_name(picture.file):
            yield fault(case, "E140/name", key, found=picture.file, cure=_renamed(picture.file))
        elif picture.file not in there:
            yield _missing(case, key, picture.file, there)
        else:
            yield from _looked_at(case, context, key, picture.file)
        used.add(picture.file)
        named.add(name)
    for file in sorted(there - used):
        yield fault(case, "W142", "pictures", found=file, folder=_folder(case))


def credited(case: Case, _context: Context) -> Iterator[Finding]:
    """W143: a picture that does not say whose it is."""
    for number, picture in enumerate(case.entry.pictures):
        if not picture.credit:
            yield fault(case, "W143", f"pictures.{number}", found=picture.file)


def _looked_at(case: Case, context: Context, key: str, file: str) -> Iterator[Finding]:
    trouble = context.pictures.trouble(case.decoded.id, file)
    if trouble:
        yield fault(
            case,
            _CODES[trouble],
            key,
            found=file,
            least=pictures.LEAST_WIDTH,
            megabytes=pictures.MOST_BYTES // 1_000_000,
            megapixels=pictures.MOST_PIXELS // 1_000_000,
        )


def _missing(case: Case, key: str, file: str, there: frozenset[str]) -> Finding:
    same = next((one for one in sorted(there) if _renamed(one) == _renamed(file)), None)
    near = Both(f"; có phải {same}?", f"; did you mean {same}?") if same else ""
    return fault(case, "E140", key, found=file, folder=_folder(case), suggestion=near)


def _renamed(file: str) -> str:
    """Return a name for a file that can stand in an address."""
    name, _, ending = file.rpartition(".")
    known = ending.lower() if pictures.is_name(f"a.{ending.lower()}") else "jpg"
    return f"{slugify(name or ending) or 'anh'}.{known}"


def _folder(case: Case) -> str:
    return f"content/pictures/{case.decoded.id}/"


RULES: tuple[Rule, ...] = (shown, credited)
