"""From the bytes of a file to clean text: encoding, invisible characters, composed letters, line ends.

What may live here: what is known about characters before YAML is thought of. Whatever is mended keeps its
place: `Clean.place` gives line and column as they are in the file on the editor's disk.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from builder.characters import BIDI, CONTROL, FORBIDDEN, ODD_SPACES, STRANGE_BREAK, code_point
from builder.diagnostics import Finding, Place
from builder.language import Both

_USUAL = re.compile("[^\n -~\u00c0-\u01b0\u1ea0-\u1ef9“”‘’–—…²°]")
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
    "(?:[ÃÄÆ][\u0080-\u00bf‘’“”•€‚ƒ„…†‡ˆ‰Š‹ŒŽ]|á[º»][\u0080-\u00bf‘’“”•€‚ƒ„…†‡ˆ‰Š‹ŒŽ\u2000-\u203f]?){1,}\\S*"
)
_GARBLED_MARK = re.compile("á[º»]|Ä‘|Æ°|Æ¡")
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
    if not _USUAL.search(text):
        return Clean(text, (), {})
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    findings = [*_refused(lines), *_stacked(lines), *_garbled(lines)]
    findings += _counted(lines, ODD_SPACES.search, "W403/space")
    findings += _counted(lines, _first_decomposed, "W403/nfd")
    columns: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        lines[number], old = _mended(line)
        if old is not None:
            columns[number] = old
    return Clean("\n".join(lines), tuple(findings), columns)


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


def _before(line: str, column: int) -> str:
    """Return the last few letters that stand before `column`, for people to find the place by."""
    return _REFUSED.sub("", ODD_SPACES.sub(" ", line[max(0, column - 24) : column]))[-12:].strip()


def _counted(lines: list[str], search: Callable[[str], re.Match[str] | None], code: str) -> Iterator[Finding]:
    """One finding for all lines in which `search` finds something, at the first of them."""
    hits = [(number, match) for number, line in enumerate(lines) if (match := search(line))]
    if not hits:
        return
    number, match = hits[0]
    found = match.group()
    spaces = code == "W403/space"
    yield Finding(
        code,
        Place(number + 1, match.start() + 1),
        values={
            "found": code_point(found) if spaces else unicodedata.normalize("NFC", found[: _MOST_MARKS + 1]),
            "times": sum(len(ODD_SPACES.findall(lines[hit])) for hit, _ in hits) if spaces else len(hits),
            "before": _before(lines[number], match.start()),
        },
    )


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


def _garbled(lines: list[str]) -> Iterator[Finding]:
    for number, line in enumerate(lines):
        if len(_GARBLED_MARK.findall(line)) > 1 and (match := _GARBLED.search(line)):
            yield Finding("W406", Place(number + 1, match.start() + 1), values={"found": match.group()[:40]})
            return


def _mended(line: str) -> tuple[str, list[int] | None]:
    """Return the line as it is read, and the old column of each of its characters if any moved."""
    spaced = ODD_SPACES.sub(" ", line)
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
