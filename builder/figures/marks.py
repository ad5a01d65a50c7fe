"""What the words around a number say about it: gần, ước đạt, tăng, gấp.

What may live here: the marks of one figure and how words add to them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from builder.figures.lexicon import COMPARED, MARKS, TREATIES

if TYPE_CHECKING:
    from builder.figures.lexicon import Mark
    from builder.figures.quantity import Bound, Direction


@dataclass(slots=True)
class Marks:
    """What the words around a number say about it.

    `compared` is set by words that are a change where the phrase says against what (cao hơn), `short` by those of them that
    are no bound either (thiếu), `left` by còn. `begin` is the token place of the first mark.
    """

    bound: Bound = "="
    word: str = ""
    approx: bool = False
    estimated: str = ""
    direction: Direction | None = None
    times: bool = False
    level: bool = False
    over_plan: bool = False
    starts: bool = False
    sign: str = ""
    compared: Literal["up", "down"] | None = None
    left: bool = False
    begin: int = 0

    @property
    def short(self) -> bool:
        """True for thiếu 3 tỷ đồng, which says how much is lacking."""
        return self.compared is not None and self.bound == "="

    @property
    def any(self) -> bool:
        """True when some word marks the number as a figure."""
        return self.bound != "=" or self.approx or bool(self.estimated or self.direction or self.times)


def add_mark(marks: Marks, phrase: str, before: str) -> None:
    """Add one mark, walking away from the number: the nearest bound wins."""
    mark = MARKS[phrase]
    marks.compared = marks.compared or COMPARED.get(phrase)
    if mark.role == "bound" and marks.bound == "=":
        marks.bound, marks.word = mark.sign, mark.word
    elif mark.role == "approx":
        marks.approx = True
        if marks.bound == "=":
            marks.bound, marks.word = "~", mark.word
    elif mark.role == "estimate" and before not in TREATIES:
        marks.estimated = mark.word
    elif mark.role == "from":
        marks.starts = True
    else:
        _add_change(marks, mark)


def _add_change(marks: Marks, mark: Mark) -> None:
    """Add tăng, gấp, vượt kế hoạch, and what makes a level of a change: tăng lên, giảm nhẹ còn."""
    if mark.role == "change" and marks.left:
        marks.level = True
    elif mark.role == "change" and not marks.level:
        marks.direction = "up" if mark.word == "up" else "down"
    elif mark.role == "over":
        marks.direction, marks.over_plan = "up", True
    elif mark.role == "times":
        marks.times = True
    elif mark.role == "level" and mark.word == "left":
        marks.left = True
    elif mark.role == "level":
        marks.level = True
        marks.direction = "to" if mark.word == "to" else marks.direction
