"""Reading on after a mistake: the slips of a text reported and mended, then libyaml's own complaints.

What may live here: `Mender`, and the table that turns a complaint of libyaml into an editor's words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from builder.diagnostics import Finding, Place, Value
from builder.fields.names import is_key
from builder.fields.texts import FIELDS
from builder.language import Both
from builder.source.indentation import Odd, before, indent, odd_one, settle
from builder.source.slips import (
    BROKEN,
    CLOSES,
    ITEM,
    KEYED,
    RULES,
    Slip,
    Trouble,
    cure_of,
    quoted,
    structural,
)

_OUTDENTED = re.compile(r"\n(?P<group>source|withdrawn|en): *\n(?P<child>[a-z_]+):")
"""A group whose first field stands at the margin. A line end is looked for fast, the beginning of a line is not."""
CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$")


_BESIDES = frozenset({"E100/depth", "E100/documents", "E100/indent"})
"""Slips that are told although another of the same line has been."""


_WORD = re.compile(r"[\w-]{1,30}")


class Mender:
    """Finds the slips of one file, at most one a line, and gives back the text mended."""

    def __init__(self, place: Callable[[int, int], Place]) -> None:
        self.findings: list[Finding] = []
        self._place = place
        self._linted = False
        self._vague = False
        self._named: dict[int, str] = {}

    def without_conflicts(self, text: str) -> str:
        """Return the text with the first side of every merge conflict, each conflict reported."""
        lines = text.split("\n")
        theirs = False
        for number, line in enumerate(lines):
            if CONFLICT.match(line):
                if line.startswith(("<", ">")) and not (theirs and line.startswith(">")):
                    self._add(number, Slip("E100/conflict", 0, {"found": line[:30]}, ""))
                theirs = line.startswith(("=", "|"))
                lines[number] = ""
            elif theirs:
                lines[number] = ""
        return "\n".join(lines)

    def without_outdents(self, text: str) -> str:
        """Return the text with the fields of a group that stand below its name at the margin moved in, each group reported."""
        behind_line = f"\n{text}"
        found = list(_OUTDENTED.finditer(behind_line))
        if not found:
            return text
        lines = text.split("\n")
        for match in found:
            group = match["group"]
            number = behind_line.count("\n", 1, match.start("child"))
            if f"{group}.{match['child']}" not in FIELDS:
                continue
            self._add(number, Slip("E100/indent", 0, {"found": 0, "wanted": 2}, ""))
            for at in range(number, len(lines)):
                keyed = KEYED.match(lines[at])
                if keyed and not keyed["lead"]:
                    if f"{group}.{keyed['key']}" not in FIELDS:
                        break
                    lines[at] = f"  {lines[at]}"
        return "\n".join(lines)

    def mended(self, lines: list[str], trouble: Trouble) -> list[str]:
        """Report what `trouble` came from and return lines that go on without it."""
        if not self._linted and trouble.problem != "too deep":
            self._linted = True
            if self._lint(lines):
                return lines
        self._blame(lines, trouble)
        return lines

    def _add(self, number: int, slip: Slip) -> None:
        self._named[number] = slip.code
        self.findings.append(Finding(slip.code, self._place(number, slip.column), values=slip.values))

    def _lint(self, lines: list[str]) -> bool:
        """Mend every line with a slip of its own; say whether there was one."""
        found = False
        for number in structural(lines):
            line = lines[number]
            slip = next((slip for rule in RULES if (slip := rule(line, lines, number))), None)
            if slip is not None:
                self._add(number, slip)
                lines[number] = slip.mended
                found = True
        return found

    def _blame(self, lines: list[str], trouble: Trouble) -> None:
        """Report what libyaml stopped at, in an editor's words, and take the place out of its way."""
        last = len(lines) - 1
        trouble = trouble._replace(
            line=min(trouble.line, last),
            from_line=min(trouble.from_line, last) if trouble.from_line >= 0 else -1,
        )
        for words, explain in _COMPLAINTS:
            if words in trouble.problem or words in trouble.context:
                number, slip = explain(lines, trouble)
                break
        else:
            number, slip = _vague(lines, trouble)
        if slip.code == "E100":
            if not self._vague and number not in self._named:
                self._add(number, slip)
            self._vague = True
        elif number not in self._named or (slip.code in _BESIDES and self._named[number] != "E100/tab"):
            self._add(number, slip)
        if slip.code == "E100/documents":
            lines[number:] = [""] * (len(lines) - number)
        elif slip.code == "E100/indent":
            found, wanted = int(str(slip.values["found"])), int(str(slip.values["wanted"]))
            settle(lines, Odd(number, found, wanted, slip.mended))
        elif slip.mended.strip() and slip.mended != lines[number]:
            lines[number] = slip.mended
        else:
            _blank(lines, number if lines[number].strip() else trouble.line)


_Explained = tuple[int, Slip]


def _misplaced(lines: Sequence[str], trouble: Trouble) -> _Explained:
    odd = odd_one(lines, trouble.line)
    if odd is None:
        return _vague(lines, trouble)
    values: dict[str, Value] = {"found": odd.found, "wanted": odd.wanted}
    return odd.number, Slip("E100/indent", odd.found, values, odd.mended)


def _one_word(key: str) -> bool:
    """Whether this looks like a field's name and not like the beginning of a sentence."""
    return is_key(key) or bool(_WORD.fullmatch(key))


def _unkeyed(lines: Sequence[str], number: int) -> _Explained:
    line = lines[number]
    return number, Slip("E100/no-colon", indent(line), {"found": line.strip()}, "")


def _second_value(lines: Sequence[str], trouble: Trouble) -> _Explained:
    """Explain `mapping values are not allowed`: a colon where none may be."""
    number = trouble.line
    line = lines[number]
    keyed = KEYED.match(line)
    above = before(lines, number)
    if keyed and above is not None:
        upper = KEYED.match(lines[above])
        if upper is None and not ITEM.match(lines[above]) and indent(lines[above]) <= indent(line):
            return _unkeyed(lines, above)
        if upper is None or is_key(keyed["key"]):
            return _misplaced(lines, trouble)
    colon = min(trouble.column, len(line))
    keys = (m["key"] for i in range(number, -1, -1) if (m := KEYED.match(lines[i])) and is_key(m["key"]))
    key = next(keys, keyed["key"] if keyed else "")
    cure = cure_of(quoted(line.strip()))
    return number, Slip("E100/colon", colon, {"key": key, "cure": cure}, line.replace(": ", "; ").rstrip(":"))


def _no_key(lines: Sequence[str], trouble: Trouble) -> _Explained:
    """Explain `did not find expected key`: a line that lines up with nothing, or rubbish after a value."""
    line = lines[trouble.line]
    if trouble.column > indent(line) or not line.strip():
        return _vague(lines, trouble)
    keyed = KEYED.match(line)
    if not ITEM.match(line) and not (keyed and _one_word(keyed["key"])):
        return _unkeyed(lines, trouble.line)
    return _misplaced(lines, trouble)


def _no_start(lines: Sequence[str], trouble: Trouble) -> _Explained:
    """Explain `did not find expected <document start>`: the first line stands elsewhere than the others."""
    first = next((i for i, line in enumerate(lines) if line.strip() and line.lstrip()[0] != "#"), 0)
    if first < trouble.line and indent(lines[first]) > indent(lines[trouble.line]):
        wanted, found = indent(lines[trouble.line]), indent(lines[first])
        values: dict[str, Value] = {"found": found, "wanted": wanted}
        return first, Slip("E100/indent", found, values, " " * wanted + lines[first].lstrip(" "))
    if first < trouble.line and not KEYED.match(lines[first]):
        return _unkeyed(lines, first)
    return _vague(lines, trouble)


def _no_colon(lines: Sequence[str], trouble: Trouble) -> _Explained:
    return _unkeyed(lines, trouble.from_line if trouble.from_line >= 0 else trouble.line)


def _odd_character(lines: Sequence[str], trouble: Trouble) -> _Explained:
    line = lines[trouble.line]
    char = line[trouble.column : trouble.column + 1]
    if char == "\t":
        return trouble.line, Slip("E100/tab", trouble.column, {}, line.replace("\t", "  "))
    values: dict[str, Value] = {"key": "", "sign": char, "cure": quoted(line[trouble.column :].strip())}
    if char == "%" and trouble.column == 0:
        return trouble.line, Slip("E100/directive", 0, {}, "")
    return trouble.line, Slip("E100/sign", trouble.column, values, "")


def _endless_quote(lines: Sequence[str], trouble: Trouble) -> _Explained:
    number = trouble.from_line if trouble.from_line >= 0 else trouble.line
    sign = lines[number][trouble.from_column : trouble.from_column + 1]
    mended = lines[number][: trouble.from_column] + quoted(lines[number][trouble.from_column + 1 :])
    return number, Slip("E100/unclosed-quote", trouble.from_column, {"sign": sign}, mended)


def _escape(lines: Sequence[str], trouble: Trouble) -> _Explained:
    line = lines[trouble.line]
    start = max(line.rfind("\\", 0, trouble.column + 1), 0)
    return trouble.line, Slip(
        "E100/escape", start, {"found": line[start : start + 8]}, line.replace("\\", "/")
    )


def _dash_in_line(lines: Sequence[str], trouble: Trouble) -> _Explained:
    number = trouble.line
    keyed = KEYED.match(lines[number])
    key = keyed["key"] if keyed else ""
    values: dict[str, Value] = {"key": key, "cure": quoted(lines[number][trouble.column :].strip())}
    return number, Slip("E100/dash", trouble.column, values, "")


def _open_bracket(lines: Sequence[str], trouble: Trouble) -> _Explained:
    number = trouble.from_line if trouble.from_line >= 0 else trouble.line
    sign = lines[number][trouble.from_column : trouble.from_column + 1]
    close = CLOSES.get(sign, "]")
    return number, Slip("E100/bracket", trouble.from_column, {"sign": sign, "close": close}, "")


def _block_header(lines: Sequence[str], trouble: Trouble) -> _Explained:
    number = trouble.from_line if trouble.from_line >= 0 else trouble.line
    keyed = KEYED.match(lines[number])
    text = lines[number][trouble.from_column :]
    values: dict[str, Value] = {"key": keyed["key"] if keyed else "", "sign": text[:1], "cure": quoted(text)}
    return number, Slip("E100/block-sign", trouble.from_column, values, "")


def _deep(lines: Sequence[str], trouble: Trouble) -> _Explained:
    return trouble.line, Slip("E100/depth", min(trouble.column, len(lines[trouble.line])), {"most": 8}, "")


def _documents(lines: Sequence[str], trouble: Trouble) -> _Explained:
    number = trouble.line
    if not lines[number].startswith("---"):
        number = next((i for i in range(number, -1, -1) if lines[i].startswith("...")), number)
    return number, Slip("E100/documents", 0, {}, "")


def _directive(_lines: Sequence[str], trouble: Trouble) -> _Explained:
    number = trouble.from_line if trouble.from_line >= 0 else trouble.line
    return number, Slip("E100/directive", 0, {}, "")


def _marked(code: str) -> Callable[[Sequence[str], Trouble], _Explained]:
    def explain(lines: Sequence[str], trouble: Trouble) -> _Explained:
        number = trouble.from_line if trouble.from_line >= 0 else trouble.line
        found = lines[number][trouble.from_column :].partition(" ")[0]
        return number, Slip(code, trouble.from_column, {"found": found.lstrip("&*")}, "")

    return explain


_WORDS = {
    "did not find expected node content": Both("chỗ này không thể là nội dung", "no text can stand here"),
    "did not find expected '-' indicator": Both(
        "dòng này không thuộc danh sách ở trên", "no item of the list above"
    ),
    "did not find expected key": Both("máy chờ một mục mới ở đây", "a new field was expected here"),
    "block mapping": Both("máy chờ một mục mới ở đây", "a new field was expected here"),
}
_UNKNOWN = Both("cách viết không hợp lệ", "the way it is written is not valid")


def _vague(lines: Sequence[str], trouble: Trouble) -> _Explained:
    number = trouble.line
    if not lines[number].strip():
        number = before(lines, number) or 0
    column = trouble.column if number == trouble.line else indent(lines[number])
    problem = next((both for words, both in _WORDS.items() if words in trouble.problem), _UNKNOWN)
    return number, Slip("E100", min(column, len(lines[number])), {"problem": problem}, "")


_COMPLAINTS: tuple[tuple[str, Callable[[Sequence[str], Trouble], _Explained]], ...] = (
    ("too deep", _deep),
    ("several documents", _documents),
    ("mapping values are not allowed", _second_value),
    ("could not find expected ':'", _no_colon),
    ("unexpected end of stream", _endless_quote),
    ("unexpected document indicator", _endless_quote),
    ("escape", _escape),
    ("did not find expected hexdecimal number", _escape),
    ("block sequence entries are not allowed", _dash_in_line),
    ("did not find expected ',' or", _open_bracket),
    ("scanning a block scalar", _block_header),
    ("directive", _directive),
    ("scanning an anchor", _marked("E100/anchor")),
    ("scanning an alias", _marked("E100/alias")),
    ("tag", _marked("E100/tag")),
    ("tab character", _odd_character),
    ("cannot start any token", _odd_character),
    ("did not find expected <document start>", _no_start),
    ("did not find expected", _no_key),
)
"""libyaml's words (problem or context) and who explains them; the first that fits."""


def _blank(lines: list[str], number: int) -> None:
    """Take a line out of libyaml's way, with what is indented below it; its key stays, its value is BROKEN."""
    line = lines[number]
    keyed = KEYED.match(line)
    item = ITEM.match(line)
    if keyed and keyed["value"] != BROKEN:
        lines[number] = f"{keyed['lead']}{keyed['key']}: {BROKEN}"
        level = len(keyed["lead"])
    elif item and item["value"] != BROKEN:
        lines[number] = f"{item['lead']}{BROKEN}"
        level = indent(line)
    else:
        lines[number] = ""
        return
    for below in range(number + 1, len(lines)):
        if lines[below].strip() and indent(lines[below]) <= level:
            return
        lines[below] = ""
