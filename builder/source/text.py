"""From the bytes of a file to clean text: encoding, invisible characters, composed letters, line ends.

What may live here: what is known about characters before YAML is thought of. Whatever is mended keeps its
place: `Clean.place` gives line and column as they are in the file on the editor's disk.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from builder.characters import (
    BIDI,
    CONTROL,
    FORBIDDEN,
    LOOK_ALIKE,
    LOOK_ALIKES,
    MIXED_WORD,
    ODD_LETTER,
    ODD_LETTERS,
    ODD_SPACES,
    STRANGE_BREAK,
    code_point,
)
from builder.diagnostics import Finding, Place
from builder.language import Both

_USUAL = re.compile("[^\n -~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9“”‘’–—…²°]")
"""Finds a character that is not plain Vietnamese; most files hold none and are done with after this scan, since all
others are composed and mark no letter before them."""
_KINDS = (
    (re.compile(f"[{BIDI}]"), "E107/bidi"),
    (re.compile(f"[{STRANGE_BREAK}]"), "E107/break"),
    (re.compile(f"[{CONTROL}]"), "E107"),
    (re.compile("\ufffd"), "E107/lost-letter"),
)
_LOST = "\ufffd"
_REFUSED = re.compile(f"{FORBIDDEN.pattern[:-1]}{_LOST}]")
_GARBLED = re.compile(
    # UTF-8 read as windows-1252: Nguyá»…n
    "á[º»](?=[^\\s.,;:)!?”’]\\S)|[ÄÆ][\u0080-\u00bf‘’]"
    # TCVN3: Thiªn, ®èi, §øc, NguyÔn
    "|(?<=[A-Za-z])[ª¬¨«µ¸¶¹¾¼½©](?=[a-z])|[®§](?=[a-zà-ÿ])|(?<=[a-z])[ÊÇÈÉËÌÎÏÑÕÒÓÔÖÝØÜÞÆ](?![A-ZĐ])"
    # VNI: Tröôûng, Coâng
    "|a[âøõåäã]|e[âøõäã]|o[âøåä]|ö[ôøùûõ]|uø"
)
_ASKING = re.compile(r"(?<=[^\W\d_])\?(?=[^\W\d_])")
"""A letter that became a question mark: Nguy?n."""
_WORD = re.compile(r"[^\s,;:()\"'“”]+")
_TCVN3 = re.compile("[A-Za-z][ª¬¨«µ¸¶¹¾¼½©][a-z]")
_OLD_LINES = 3
"""So many garbled lines are a file in an old encoding; fewer are words pasted from one."""
_MOST_MARKS = 4
"""Marks on one letter; Vietnamese has two at most (ệ, ằ)."""
_MOST_LINES = 20
"""Lines of a file whose invisible characters are named one by one."""
_MOST_GUESSED = 1 << 20


@dataclass(frozen=True, slots=True)
class Clean:
    """Text fit for YAML, what was wrong with it, and the old columns of the characters of mended lines."""

    text: str
    findings: tuple[Finding, ...]
    columns: dict[int, list[int]]

    def place(self, line: int, column: int) -> Place:
        """Return the place in the file of 0-based `line` and `column` of the text."""
        if line in self.columns:
            old = self.columns[line]
            column = old[min(column, len(old) - 1)]
        return Place(line + 1, column + 1)


def read_text(data: bytes) -> tuple[str, list[Finding]]:
    """Return the text of a file's bytes; where they are not UTF-8, the likeliest reading and a finding."""
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        bad = error.start
    before = data[:bad].decode("utf-8")
    place = Place(before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
    latin = data[:_MOST_GUESSED].decode("latin-1")
    if _is_old(latin.split("\n"), _TCVN3):
        return latin, []  # `clean` tells of it
    guess, text = _guessed(data[:_MOST_GUESSED])
    return text, [Finding("E100/encoding", place, values={"guess": guess})]


def _guessed(data: bytes) -> tuple[Both, str]:
    for mark, codec in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return _likely("UTF-16, “Unicode”"), data[2:].decode(codec, "replace")
    if b"\0" in data[:200]:
        codec = "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
        return _likely("UTF-16, “Unicode”"), data.decode(codec, "replace")
    text = data.decode("cp1258", "replace")
    if "\ufffd" not in text and any(unicodedata.combining(char) for char in text):
        return _likely("windows-1258"), unicodedata.normalize("NFC", text)
    unknown = Both(
        "không rõ mã cũ, có thể là TCVN3 hoặc VNI", "the old encoding is unknown, perhaps TCVN3 or VNI"
    )
    return unknown, data.decode("utf-8", "replace").replace(_LOST, "?")


def _likely(name: str) -> Both:
    return Both(f"có vẻ là {name}", f"it looks like {name}")


def clean(text: str) -> Clean:
    """Return `text` with plain line ends and spaces and composed letters, and what had to be mended."""
    if not _USUAL.search(text) and not ("?" in text and _ASKING.search(text)):
        return Clean(text, (), {})
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    unusual = [line if "?" in line or _USUAL.search(line) else "" for line in lines]
    findings = _told(unusual)
    columns: dict[int, list[int]] = {}
    for number, line in enumerate(unusual):
        if line:
            lines[number], old = _mended(line)
            if old is not None:
                columns[number] = old
    return Clean("\n".join(lines), tuple(findings), columns)


def _told(lines: list[str]) -> list[Finding]:
    """Return what is wrong with the characters of a text; of one in an old encoding only that it is.

    Lines of plain Vietnamese may come empty.
    """
    garbled = list(_garbled(lines))
    if garbled and _is_old(lines, _GARBLED):
        return [Finding("E107/old-encoding", one.place, values=one.values) for one in garbled]
    return [
        *(*_refused(lines), *_stacked(lines), *garbled, *_mixed(lines)),
        *_counted(lines, ODD_SPACES.search, "W403/space"),
        *_counted(lines, ODD_LETTER.search, "W403/wide"),
        *_counted(lines, _first_decomposed, "W403/nfd"),
    ]


def _refused(lines: list[str]) -> Iterator[Finding]:
    """One finding for each line and character that is refused."""
    left = _MOST_LINES
    for number, line in enumerate(lines):
        if not left:
            return
        seen: set[str] = set()
        for match in _REFUSED.finditer(line):
            char = match.group()
            if char in seen:
                continue
            seen.add(char)
            code = next((code for kind, code in _KINDS if kind.match(char)), "E107/zero-width")
            yield Finding(
                code,
                Place(number + 1, match.start() + 1),
                values={
                    "found": code_point(char),
                    "times": line.count(char),
                    "before": _before(line, match.start()),
                },
            )
        left -= bool(seen)


def _stacked(lines: list[str]) -> Iterator[Finding]:
    """Find a letter with more marks than any language has; putting thousands in order takes minutes."""
    for number, line in enumerate(lines):
        if not _USUAL.search(line):
            continue
        run = 0
        for column, char in enumerate(line):
            run = run + 1 if unicodedata.combining(char) else 0
            if run > _MOST_MARKS:
                start = column - _MOST_MARKS
                yield Finding(
                    "E107/marks",
                    Place(number + 1, start + 1),
                    values={"before": line[max(0, start - 1) : start], "most": _MOST_MARKS},
                )
                return


def _before(line: str, column: int) -> Both:
    """Return the last few letters that stand before `column`, for people to find the place by."""
    letters = _REFUSED.sub("", ODD_SPACES.sub(" ", line[max(0, column - 24) : column]))[-12:].strip()
    return (
        Both(f"chữ “{letters}”", f"“{letters}”")
        if letters
        else Both("chỗ bắt đầu dòng", "the beginning of the line")
    )


def _mixed(lines: list[str]) -> Iterator[Finding]:
    """One finding for each word in which a letter of another alphabet passes for a Latin one."""
    for number, line in enumerate(lines):
        for match in () if line.isascii() else MIXED_WORD.finditer(line):
            at = LOOK_ALIKE.search(line, match.start())
            assert at is not None  # noqa: S101, the pattern of the word asks for one
            yield Finding(
                "E107/look-alike",
                Place(number + 1, at.start() + 1),
                values={
                    "word": match[0],
                    "found": at[0],
                    "point": code_point(at[0]),
                    "cure": _as_latin(match),
                },
            )


def _counted(lines: list[str], search: Callable[[str], re.Match[str] | None], code: str) -> Iterator[Finding]:
    """One finding for all lines in which `search` finds something, at the first of them."""
    hits = [(number, match) for number, line in enumerate(lines) if (match := search(line))]
    if not hits:
        return
    number, match = hits[0]
    found = match.group()
    pattern = _COUNTED.get(code)
    yield Finding(
        code,
        Place(number + 1, match.start() + 1),
        values={
            "found": code_point(found)
            if code == "W403/space"
            else unicodedata.normalize("NFC", found[: _MOST_MARKS + 1]),
            "point": code_point(found[0]),
            "cure": found.translate(ODD_LETTERS),
            "times": sum(len(pattern.findall(lines[hit])) for hit, _ in hits) if pattern else len(hits),
            "before": _before(lines[number], match.start()),
        },
    )


_COUNTED = {"W403/space": ODD_SPACES, "W403/wide": ODD_LETTER}
"""What is counted one by one; of letters with separate marks the lines are."""


_CLUSTER = re.compile(
    r"[^\W\d_](?:[\u0300-\u036f]+)|[\u0340\u0341\u0343\u0344\u0374\u037e\u0387\u2126\u212a\u212b]"
)


def _first_decomposed(line: str) -> re.Match[str] | None:
    if line.isascii() or unicodedata.is_normalized("NFC", line):
        return None
    for match in _CLUSTER.finditer(line):
        if not unicodedata.is_normalized("NFC", match.group()):
            return match
    return re.compile(".").search(line)


def _is_old(lines: list[str], signs: re.Pattern[str]) -> bool:
    """Tell whether a whole text is garbled, by lines that hold such signs."""
    return sum(1 for line in lines if signs.search(line)) >= _OLD_LINES


def _garbled(lines: list[str]) -> Iterator[Finding]:
    """One finding for all of a file, at the first word that an old encoding has garbled."""
    for number, line in enumerate(lines):
        match = _GARBLED.search(line) or (_ASKING.search(line) if "://" not in line else None)
        if match:
            word = next(word for word in _WORD.finditer(line) if word.end() > match.start())
            yield Finding("W406", Place(number + 1, word.start() + 1), values={"found": word[0][:40]})
            return


def _mended(line: str) -> tuple[str, list[int] | None]:
    """Return the line as it is read, and the old column of each of its characters if any moved."""
    spaced = MIXED_WORD.sub(_as_latin, ODD_SPACES.sub(" ", line).translate(ODD_LETTERS))
    if not _REFUSED.search(spaced) and unicodedata.is_normalized("NFC", spaced):
        return spaced, None
    kept: list[str] = []
    old: list[int] = []
    for start, cluster in _clusters(spaced):
        composed = unicodedata.normalize("NFC", _REFUSED.sub(_stand_in, cluster))
        kept.append(composed)
        old.extend(start + min(offset, len(cluster) - 1) for offset in range(len(composed)))
    old.append(len(line))
    return "".join(kept), old


def _as_latin(match: re.Match[str]) -> str:
    """Return a word with Latin letters for those that look like them; among digits alone an O is a nought."""
    word = match[0].translate(LOOK_ALIKES)
    return word.translate(_NOUGHTS) if _NUMERIC.issuperset(word) else word


_NOUGHTS = str.maketrans("Oo", "00")
_NUMERIC = frozenset("0123456789-Oo")


def _stand_in(match: re.Match[str]) -> str:
    """Return one character for a lost letter, nothing for what nobody sees."""
    return "?" if match.group() == _LOST else " " if match.group() in STRANGE_BREAK else ""


def _clusters(line: str) -> Iterator[tuple[int, str]]:
    """Yield each character with the marks that follow it, and where it begins."""
    start = 0
    for column in range(1, len(line) + 1):
        if column == len(line) or not unicodedata.combining(line[column]):
            yield start, line[start : min(column, start + _MOST_MARKS + 1)]
            start = column
