"""What people write who do not know YAML: each slip recognised, named, and mended so that reading can go on.

What may live here: patterns of lines, each with its code; what libyaml complains about without such a pattern
is in `mending.py`. A slip is looked for only after libyaml has refused a text, so nothing here can refuse a
file that YAML reads.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from yaml import MarkedYAMLError

from builder.diagnostics import Value
from builder.fields.names import is_key
from builder.fields.texts import FIELDS

_GROUPS = {path.rpartition(".")[0].rpartition(".")[2] for path in FIELDS}
LONG = {
    key: "|" if key == "body" else ">-"
    for path, field in FIELDS.items()
    if not field.one_line and (key := path.rpartition(".")[2]) not in _GROUPS
}
"""Fields of several lines, and the sign after their colon."""
_NEAR = 200
"""Lines that are looked at above and below."""

BROKEN = "\ufdd0"
"""Stands for a value that could not be read; a character that no file may hold."""

KEYED = re.compile(
    r"^(?P<lead> *(?:- +)*)(?P<key>[^\s\-?:,\[\]{}#&*!|>'\"%@`](?:(?! #)[^:]){0,80}?|-\w(?:(?! #)[^:]){0,80}?) *:(?: +|$)(?P<value>.*)$"
)
ITEM = re.compile(r"^(?P<lead> *(?:- +)+)(?P<value>.*)$")
_TAB = re.compile(r"^ *\t[ \t]*")
_WIDE_COLON = re.compile(r"^(?P<lead> *(?:- +)*)(?P<key>[\w -]{1,40}?) *(?P<colon>：) *(?P<value>.*)$")
_TIGHT_COLON = re.compile(r"^(?P<lead> *(?:- +)*)(?P<key>[\w-]{1,40})(?P<colon>:)(?P<value>(?!//)\S.*)$")
_TIGHT_DASH = re.compile(r"^(?P<lead> *)-(?P<value>[^\s\-0-9].*)$")
_EQUALS = re.compile(
    r"^(?P<lead> *(?:- +)*)(?P<key>[\w -]{1,40}?) *(?P<sign>:?=|[→⇒–—]|[-=]>|(?<= )-(?= )) *(?P<value>\S.*)$"
)
_BULLET = re.compile(r"^(?P<lead> *)(?:[•·●▪◦‣∙–—✓✔➢➤\uf000-\uf0ff] *|[*+] +)(?P<value>\S.*)$")
_STRAY = re.compile(r"^ *(?P<found>(?:```|~~~)\w*|//.*|(?!---$|\.\.\.$)[-=*_~.]{3,}) *$")
_INNER_COLON = re.compile(r":(?= |$)")
_BLOCK = re.compile(r"(?:^|(?<=[:\-] )) *[|>](?:[-+]?[1-9]?|[1-9][-+])(?: +#.*| *)$")
_BLOCK_VALUE = re.compile(r"[|>](?:[-+]?[1-9]?|[1-9][-+])(?: +#.*| *)$")
_REMARK = re.compile(r"(?:^|\s)#.*$")
_CURLY = "“”„‟«»‘’"
CLOSES = {"[": "]", "{": "}"}
_QUOTED = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"'),
    "'": re.compile(r"'(?:[^']|'')*'"),
}


class Trouble(NamedTuple):
    """Why libyaml (or the guard) stopped: its words, 0-based place, and where the thing it was in began."""

    problem: str
    line: int
    column: int
    context: str = ""
    from_line: int = -1
    from_column: int = 0

    @classmethod
    def of(cls, error: MarkedYAMLError) -> Trouble:
        """Return what the exception says."""
        at, since = error.problem_mark or error.context_mark, error.context_mark
        return cls(
            error.problem or "",
            at.line if at else 0,
            at.column if at else 0,
            error.context or "",
            since.line if since else -1,
            since.column if since else 0,
        )


class Slip(NamedTuple):
    """One slip: code, column on the line, slots, and the line as it should be (or is to be read)."""

    code: str
    column: int
    values: dict[str, Value]
    mended: str


def structural(lines: list[str]) -> Iterator[int]:
    """Yield the numbers of lines that are not inside a text block (`|`, `>`), blank or a remark.

    A line may be mended when its number has been yielded: what it then begins is what counts.
    """
    inside: int | None = None
    for number in range(len(lines)):
        stripped = lines[number].lstrip(" ")
        indent = len(lines[number]) - len(stripped)
        if not stripped or (inside is not None and indent > inside):
            continue
        inside = None
        if stripped.startswith("#"):
            continue
        yield number
        if _BLOCK.search(lines[number]):
            keyed = KEYED.match(lines[number])
            inside = len(keyed["lead"]) if keyed else indent


def quoted(text: str) -> str:
    """Return `text` in straight quotes, the kind that needs nothing changed inside if there is one."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _line(match: re.Match[str], value: str) -> str:
    return f"{match['lead']}{match['key']}: {value}"


def cure_of(line: str) -> str:
    """Return a mended line as a message quotes it."""
    return line.strip()


def _tab(line: str, lines: Sequence[str], number: int) -> Slip | None:
    match = _TAB.match(line)
    if match is None:
        return None
    above = next((lines[i] for i in range(number - 1, -1, -1) if lines[i].strip()), "")
    keyed = KEYED.match(above)
    level = len(keyed["lead"]) if keyed else len(above) - len(above.lstrip(" "))
    if above.rstrip().endswith(":"):
        level += 2
    rest = line[match.end() :]
    if rest.startswith("- ") and keyed and "-" in keyed["lead"]:
        level = len(above) - len(above.lstrip(" "))
    return Slip("E100/tab", line.index("\t"), {}, " " * level + rest)


def _wide_colon(line: str, _lines: Sequence[str], _number: int) -> Slip | None:
    match = _WIDE_COLON.match(line)
    if not match or not is_key(match["key"]):
        return None
    mended = _line(match, match["value"])
    return Slip(
        "E100/wide-colon", match.start("colon"), {"key": match["key"], "cure": cure_of(mended)}, mended
    )


def _tight_colon(line: str, _lines: Sequence[str], _number: int) -> Slip | None:
    match = _TIGHT_COLON.match(line)
    if not match or not is_key(match["key"]):
        return None
    mended = _line(match, match["value"])
    return Slip(
        "E100/colon-space", match.start("colon"), {"key": match["key"], "cure": cure_of(mended)}, mended
    )


def _listed(lines: Sequence[str], number: int, level: int) -> bool:
    """Tell whether an item of a list may begin at `level` on this line: one does above it, or a field that is empty."""
    for above in reversed(lines[max(0, number - _NEAR) : number]):
        indent = len(above) - len(above.lstrip(" "))
        if above.strip() and indent <= level:
            return above.rstrip().endswith(":") or (indent == level and ITEM.match(above) is not None)
    return False


def _item(code: str, pattern: re.Pattern[str]) -> Callable[[str, Sequence[str], int], Slip | None]:
    """Return the rule that a line of `pattern` in a list should begin with a dash and a space."""

    def slip(line: str, lines: Sequence[str], number: int) -> Slip | None:
        match = pattern.match(line)
        if not match or not _listed(lines, number, len(match["lead"])):
            return None
        mended = f"{match['lead']}- {match['value']}"
        values: dict[str, Value] = {
            "found": match["value"],
            "cure": cure_of(mended),
            "sign": line.lstrip()[:1],
        }
        return Slip(code, len(match["lead"]), values, mended)

    return slip


def _no_dash(line: str, lines: Sequence[str], number: int) -> Slip | None:
    above = lines[number - 1] if number else ""
    level = len(line) - len(line.lstrip(" "))
    item = ITEM.match(above)
    if (
        KEYED.match(line)
        or ITEM.match(line)
        or not item
        or len(above) - len(above.lstrip(" ")) != level
        or not level
    ):
        return None
    mended = f"{' ' * level}- {line.strip()}"
    return Slip("E100/no-dash", level, {"found": line.strip(), "cure": cure_of(mended)}, mended)


def _equals(line: str, _lines: Sequence[str], _number: int) -> Slip | None:
    match = _EQUALS.match(line)
    if not match or KEYED.match(line) or not is_key(match["key"]):
        return None
    mended = _line(match, match["value"])
    values: dict[str, Value] = {"key": match["key"], "sign": match["sign"].strip(), "cure": cure_of(mended)}
    return Slip("E100/equals", match.start("sign"), values, mended)


def _stray(line: str, _lines: Sequence[str], _number: int) -> Slip | None:
    match = _STRAY.match(line)
    return Slip("E100/stray", match.start("found"), {"found": match["found"][:30]}, "") if match else None


def _no_block(line: str, lines: Sequence[str], number: int) -> Slip | None:
    """Find `body:` with its text below and no | after it, where the text holds what cannot stand without."""
    match = KEYED.match(line)
    if not match or match["value"].strip() or match["key"] not in LONG:
        return None
    level = len(match["lead"])
    below = []
    for text in lines[number + 1 : number + 1 + _NEAR]:
        if text.strip() and len(text) - len(text.lstrip(" ")) <= level:
            break
        below.append(text)
    if not any(_INNER_COLON.search(text) or " #" in text for text in below):
        return None
    cure = f"{match['key']}: {LONG[match['key']]}"
    return Slip(
        "E100/block", match.end("key") + 1, {"key": match["key"], "cure": cure}, f"{match['lead']}{cure}"
    )


def _value(line: str, lines: Sequence[str], number: int) -> Slip | None:
    """Look at what follows `key: ` or `- `."""
    match = KEYED.match(line) or ITEM.match(line)
    if not match or not match["value"]:
        return None
    value = match["value"].rstrip()
    first = value[:1]
    key = match["key"].strip() if "key" in match.re.groupindex else "-"
    column = match.start("value")
    prefix = line[:column]
    slip = _FIRST.get(first)
    if slip is not None:
        return slip(prefix, key, value, lines, number)
    if first in _CURLY and (_INNER_COLON.search(value) or " #" in value):
        inside = value.strip(_CURLY)
        mended = prefix + quoted(inside)
        return Slip(
            "E100/curly-quotes", column, {"key": key, "found": first, "cure": cure_of(mended)}, mended
        )
    colon = _INNER_COLON.search(_REMARK.sub("", value))
    if colon and key != "-":
        if "-" in match["lead"] and not is_key(key):
            prefix, value = match["lead"], line[len(match["lead"]) :].rstrip()
        mended = prefix + quoted(value)
        return Slip("E100/colon", column + colon.start(), {"key": key, "cure": cure_of(mended)}, mended)
    return None


def _quote(prefix: str, key: str, value: str, lines: Sequence[str], number: int) -> Slip | None:
    sign = value[0]
    match = _QUOTED[sign].match(value)
    column = len(prefix)
    if match is None:
        if not _ends_here(lines, number, column):
            return None
        mended = prefix + quoted(value[1:].rstrip(_CURLY + sign))
        return Slip("E100/unclosed-quote", column, {"key": key, "sign": sign}, mended)
    rest = value[match.end() :]
    if not rest.strip() or rest.lstrip().startswith("#") or (rest.lstrip()[:1] == ":" and key == "-"):
        return None
    inner = value[1:-1] if value.endswith(sign) and len(value) > match.end() else value
    spare = not rest.strip(_CURLY + "\"' ")
    mended = prefix + (match[0] if spare else quoted(_curled(inner)))
    values: dict[str, Value] = {"key": key, "sign": sign, "found": rest.strip(), "cure": cure_of(mended)}
    return Slip("E100/after-quote", column + match.end() + len(rest) - len(rest.lstrip()), values, mended)


def _curled(text: str) -> str:
    """Return `text` with straight double quotes turned into curly pairs."""
    opening = True
    out = []
    for char in text:
        if char == '"':
            out.append("“" if opening else "”")
            opening = not opening
        else:
            out.append(char)
    return "".join(out)


def _ends_here(lines: Sequence[str], number: int, _column: int) -> bool:
    """Whether a text begun on this line ends with it: the next line that is not blank starts a field."""
    following = next((line for line in lines[number + 1 :] if line.strip()), None)
    if following is None:
        return True
    keyed = KEYED.match(following)
    return bool(keyed and is_key(keyed["key"])) or bool(ITEM.match(following))


def _bracket(prefix: str, key: str, value: str, lines: Sequence[str], number: int) -> Slip | None:
    sign, column = value[0], len(prefix)
    close = CLOSES[sign]
    end = _closing(value)
    if end is None:
        if not _ends_here(lines, number, column):
            return None
        mended = prefix + (value + close if _flat(value) else quoted(value))
        return Slip("E100/bracket", column, {"key": key, "sign": sign, "close": close}, mended)
    rest = value[end + 1 :].strip()
    if not rest or rest.startswith(("#", ":")):
        return None
    mended = prefix + quoted(value)
    values: dict[str, Value] = {"key": key, "sign": sign, "close": close, "cure": cure_of(mended)}
    return Slip("E100/after-bracket", column, values, mended)


def _flat(value: str) -> bool:
    return value.startswith("[") and not re.search(r"[\[\]{}\"':#]", value[1:])


def _closing(value: str) -> int | None:
    """Return where the bracket that `value` begins with is closed, quotes skipped."""
    depth = 0
    quote = ""
    for column, char in enumerate(value):
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'" and value[column - 1] in "[{,: ":
            quote = char
        elif char in "[{":
            depth += 1
        elif char in "]}":
            depth -= 1
            if not depth:
                return column
    return None


def _sign(code: str) -> Callable[[str, str, str, Sequence[str], int], Slip | None]:
    def slip(prefix: str, key: str, value: str, _lines: Sequence[str], _number: int) -> Slip | None:
        mended = prefix + quoted(value)
        values: dict[str, Value] = {
            "key": key,
            "sign": value[0],
            "found": value.partition(" ")[0].lstrip("&*"),
            "cure": cure_of(mended),
        }
        return Slip(code, len(prefix), values, mended)

    return slip


def _block(prefix: str, key: str, value: str, lines: Sequence[str], number: int) -> Slip | None:
    if _BLOCK_VALUE.match(value):
        return None
    return _sign("E100/block-sign")(prefix, key, value, lines, number)


def _dash(prefix: str, key: str, value: str, lines: Sequence[str], number: int) -> Slip | None:
    if key == "-" or not (value == "-" or value.startswith("- ")):
        return None
    slip = _sign("E100/dash")(prefix, key, value, lines, number)
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    listed = re.match(r" *- ", below)
    return slip._replace(mended=f"{prefix}{BROKEN}") if slip and not listed else slip


_FIRST: dict[str, Callable[[str, str, str, Sequence[str], int], Slip | None]] = {
    '"': _quote,
    "'": _quote,
    "[": _bracket,
    "{": _bracket,
    "|": _block,
    ">": _block,
    "-": _dash,
    "&": _sign("E100/anchor"),
    "*": _sign("E100/alias"),
    "!": _sign("E100/tag"),
    **dict.fromkeys("@`%,]}", _sign("E100/sign")),
}
"""What a value that begins with this sign may suffer from."""

RULES = (
    *(_tab, _stray, _wide_colon, _tight_colon, _equals, _no_block),
    *(_item("E100/bullet", _BULLET), _item("E100/dash-space", _TIGHT_DASH), _no_dash, _value),
)
"""Slips that one line shows by itself."""
