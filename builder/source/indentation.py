"""Which line is indented wrongly, and where it belongs.

What may live here: judging lines by those above and below. libyaml stops at the first line that no longer
fits, which often is a right one below the wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.fields.texts import FIELDS
from builder.source.slips import ITEM, KEYED

_NEAR = 200
"""Lines that are looked at above and below; no list of a report has longer items."""


class Odd(NamedTuple):
    """The line to blame, where it begins, where it should, and the line mended."""

    number: int
    found: int
    wanted: int
    mended: str


def indent(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def before(lines: Sequence[str], number: int) -> int | None:
    """Return the number of the last line before `number` that is neither blank nor a remark."""
    return next(
        (i for i in range(number - 1, -1, -1) if lines[i].strip() and lines[i].lstrip()[0] != "#"), None
    )


def odd_one(lines: Sequence[str], number: int) -> Odd | None:
    """Return the line that makes `number` not fit: itself, or one above; None where none can be told."""
    above = before(lines, number)
    if above is not None and (stray := _stray(lines, above)) is not None:
        return stray
    item = ITEM.match(lines[number]) is not None
    found = _level(lines[number], item=item)
    if found is None:
        return None
    beside = None if item else _beside_dash(lines, number, found)
    if beside is not None:
        return Odd(number, found, beside, _moved(lines[number], beside, item=False))
    wanted = _nearest(lines, number, found, item=item)
    if wanted is None or wanted == found:
        return None
    lone = _lone_sibling(lines, number, wanted, found, item=item)
    if lone is not None:
        return Odd(lone, wanted, found, _moved(lines[lone], found, item=item))
    return Odd(number, found, wanted, _moved(lines[number], wanted, item=item))


def _stray(lines: Sequence[str], number: int) -> Odd | None:
    """Return the line if it stands at the margin although its field belongs inside the group above."""
    keyed = KEYED.match(lines[number])
    if not keyed or keyed["lead"] or not keyed["value"] or keyed["key"] in FIELDS:
        return None
    above = before(lines, number)
    wanted = _level(lines[above], item=False) if above is not None else None
    if not wanted or not any(path.endswith(f".{keyed['key']}") for path in FIELDS):
        return None
    return Odd(number, 0, wanted, " " * wanted + lines[number])


def _level(line: str, *, item: bool) -> int | None:
    """Return where a line's dash (`item`) or key stands, None if it has none."""
    if item:
        return indent(line) if ITEM.match(line) else None
    keyed = KEYED.match(line)
    return len(keyed["lead"]) if keyed else None


def _beside_dash(lines: Sequence[str], number: int, found: int) -> int | None:
    """Return where the fields of an item stand, if the line begins at the item's dash instead."""
    for above in reversed(lines[max(0, number - _NEAR) : number]):
        if above.strip() and indent(above) <= found:
            keyed = KEYED.match(above)
            dashed = ITEM.match(above) and indent(above) == found
            return len(keyed["lead"]) if keyed and dashed else None
    return None


def _nearest(lines: Sequence[str], number: int, found: int, *, item: bool) -> int | None:
    """Return the level of a line above that is nearest to `found`."""
    levels: list[int] = []
    for i in range(number - 1, max(-1, number - _NEAR), -1):
        level = _level(lines[i], item=item)
        if level is not None:
            levels.append(level)
        if lines[i].strip() and indent(lines[i]) == 0:
            break
    return min(levels, key=lambda level: (abs(level - found), level), default=None)


def _lone_sibling(lines: Sequence[str], number: int, wanted: int, found: int, *, item: bool) -> int | None:
    """Return the one line above at `wanted` if several from `number` on agree on `found`."""
    floor = min(wanted, found)
    above = [
        i for i in _block(lines, range(number - 1, -1, -1), floor) if _level(lines[i], item=item) == wanted
    ]
    below = [
        i for i in _block(lines, range(number, len(lines)), floor) if _level(lines[i], item=item) == found
    ]
    return above[0] if len(above) == 1 and len(below) > 1 and wanted else None


def _block(lines: Sequence[str], numbers: range, floor: int) -> Iterator[int]:
    """Yield the lines in that direction until one stands left of `floor`."""
    for i in numbers[:_NEAR]:
        keyed = KEYED.match(lines[i])
        level = len(keyed["lead"]) if keyed else indent(lines[i])
        if lines[i].strip() and level < floor:
            return
        yield i


def _moved(line: str, wanted: int, *, item: bool) -> str:
    """Return the line with its dash (`item`) or key at `wanted`."""
    keyed = KEYED.match(line)
    lead = keyed["lead"] if keyed else ""
    if item or "-" not in lead:
        return " " * wanted + line.lstrip(" ")
    dashes = lead.strip()
    return " " * max(0, wanted - len(dashes) - 1) + dashes + " " + line[len(lead) :]


def settle(lines: list[str], odd: Odd) -> None:
    """Put the odd line right in `lines`, with those below that go with it.

    Several lines that agree on a wrong place moved together. At the margin they are fields of the report
    only if it has none of these yet; else the line above them is lost, and they are left out.
    """
    numbers = list(_run(lines, odd.number, odd.found))
    keys = [
        keyed["key"] for i in numbers if (keyed := KEYED.match(lines[i])) and len(keyed["lead"]) == odd.found
    ]
    if len(keys) < 2 or odd.mended.startswith(" " * odd.found):  # noqa: PLR2004, one has no company
        lines[odd.number] = odd.mended
        return
    there = {keyed["key"] for line in lines if (keyed := KEYED.match(line)) and not keyed["lead"]}
    lost = not odd.wanted and not all(key in FIELDS and key not in there for key in keys)
    for i in numbers:
        text = lines[i].lstrip(" ")
        level = indent(lines[i]) - odd.found + odd.wanted
        lines[i] = "" if lost or not text else " " * level + text


def _run(lines: Sequence[str], number: int, floor: int) -> Iterator[int]:
    yield number
    for i in range(number + 1, len(lines)):
        if lines[i].strip() and indent(lines[i]) < floor:
            return
        yield i
