"""What is wrong between the two texts of a pair. What may live here: the type, and how it gets its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder import catalogue
from builder.diagnostics import Finding, Place, Value
from builder.language import Both
from builder.translation.facts.text import Span

START = Place(1, 1)


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One fact that differs: its code in the catalogue, and the piece of each text that shows it.

    A span is None where that side has nothing: an invented number has no Vietnamese span. `values` fills the
    slots of the code's message; `vi` and `en` are always among them.
    """

    code: str
    vi_span: Span | None
    en_span: Span | None
    values: Mapping[str, Value] = field(default_factory=dict)

    @property
    def severity(self) -> str:
        """`error` where a fact is changed, `warning` where it is only missing or doubtful."""
        return "error" if self.code.startswith("E") else "warning"

    @property
    def number(self) -> str:
        """The code that is printed."""
        return self.code.partition("/")[0]

    @property
    def slug(self) -> str:
        """The name of this kind of mistake."""
        return catalogue.CODES[self.code].slug

    @property
    def message(self) -> Both:
        """What is wrong, in both languages."""
        return catalogue.render(self.finding())[0]

    @property
    def hint(self) -> Both:
        """What to do about it, in both languages."""
        return catalogue.render(self.finding())[1]

    def finding(self, place: Place = START, key: str = "") -> Finding:
        """Return this as a finding about the field `key` at `place` of some file."""
        return Finding(self.code, place, key, self.values)


def differ(code: str, vi: Span | None, en: Span | None, **values: Value) -> Discrepancy:
    """Return a discrepancy between two spans, their words filled into the slots `vi` and `en`."""
    said = {"vi": vi.text if vi else _NOTHING, "en": en.text if en else _NOTHING}
    return Discrepancy(code, vi, en, {**said, **values})


_NOTHING = "—"
"""What a message shows where one text has nothing of the kind."""
