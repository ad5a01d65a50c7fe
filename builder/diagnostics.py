"""What a finding is: a mistake in content as a value, never an exception.

What may live here: places in a file, findings, and their order. The words of a finding live in
`catalogue/` under its code; how findings are printed lives in `report.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from builder.language import Both


class Place(NamedTuple):
    """Where in a file: 1-based line, 1-based column counted in characters (code points)."""

    line: int
    column: int


START = Place(1, 1)

Value = str | int | Both
"""What fills a slot of a message: the same in both languages, or a pair."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake: what (`code`), where (`path`, `place`), in which field (`key`, e.g. `figures.2.unit`).

    `values` fills the named slots of the code's message and hint in the catalogue.
    `path` is empty until the edge that read the file puts its name in (`at_path`).
    """

    code: str
    place: Place = START
    key: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)
    path: str = ""

    def at_path(self, path: str) -> Finding:
        """Return this finding in the file `path`."""
        return replace(self, path=path)

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: file, line, column, code, field."""
        return (self.path, self.place.line, self.place.column, self.code, self.key)

    @property
    def is_error(self) -> bool:
        """True when nothing may be built; the letter of the code is its severity."""
        return self.code.startswith("E")


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings by file, line, column and code, each once."""
    seen: dict[tuple[str, int, int, str, str], Finding] = {}
    for finding in findings:
        seen.setdefault(finding.order, finding)
    return [seen[key] for key in sorted(seen)]
