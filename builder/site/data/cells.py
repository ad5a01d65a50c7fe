"""Cells, rows and files of CSV that Excel opens right, also in Vietnamese, and that run nothing there.

What may live here: the rules of writing (RFC 4180; UTF-8 with a byte-order mark, without which Excel reads
the marks of Vietnamese wrong; CRLF) and numbers without signs for thousands.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date  # noqa: N812, `date` is the field elsewhere
from decimal import Decimal

BOM = "\ufeff"
END = "\r\n"

Value = str | bool | int | Decimal | Date | Iterable[str] | None
"""What a cell may hold; several ids stand in one cell with `;` between them."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet may take for a formula; such a text gets an apostrophe before it (OWASP, CSV injection)."""


def row(values: Iterable[Value]) -> str:
    """Write one row with its end."""
    return cells(values) + END


def cells(values: Iterable[Value]) -> str:
    """Write some cells of a row."""
    return ",".join(["" if value is None else cell(value) for value in values])


def cell(value: Value) -> str:
    """Write one cell: a text made harmless and quoted where needed, anything else plainly."""
    if isinstance(value, str):
        return _text(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, Date):
        return value.isoformat()
    return str(value) if isinstance(value, int) else _text(";".join(value))


def _text(text: str) -> str:
    if text.startswith(_FORMULA):
        text = f"'{text}"
    if "," in text or '"' in text or "\n" in text or "\r" in text:
        return '"' + text.replace('"', '""') + '"'
    return text


def number(value: Decimal) -> str:
    """Write a number as every program reads it: `8199`, `36000000000`, `-5`, `71.4`."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def plain(value: Decimal) -> int | float:
    """Return a number as JSON writes it: whole, or the shortest decimal."""
    return int(value) if value == value.to_integral_value() else float(value)


def file(header: Iterable[str], rows: Iterable[bytes]) -> bytes:
    """Return a file of a header and of rows already written."""
    return b"".join((f"{BOM}{row(header)}".encode(), *rows))
