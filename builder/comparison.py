"""Whether two figures may stand beside each other: drawn in one chart, added to one sum.

What may live here: that one question, as a flat table of reasons against. What a chart or a sum does with
the answer is the site's business.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from builder.corpus import KnownFigure
from builder.language import Both

Differs = Callable[[KnownFigure, KnownFigure], bool]

_OTHER = "other"
"""The indicator of figures that belong to no indicator: they have nothing in common."""


def _changed_borders(a: KnownFigure, b: KnownFigure) -> bool:
    """One place before and after a merger: the territories overlap without being the same."""
    if a.scope == b.scope == "nation":
        return False
    return a.territory != b.territory and not a.territory.isdisjoint(b.territory)


REASONS: tuple[tuple[Both, Differs], ...] = (
    (
        Both("khác chỉ tiêu", "different indicators"),
        lambda a, b: a.indicator.id != b.indicator.id or a.indicator.id == _OTHER,
    ),
    (Both("khác phạm vi", "different scopes"), lambda a, b: a.scope != b.scope),
    (Both("khác đối tác", "different partners"), lambda a, b: a.partner != b.partner),
    (
        Both("kế hoạch và kết quả", "a plan beside a result"),
        lambda a, b: a.planned != b.planned,
    ),
    (
        Both("không rõ kỳ báo cáo", "the period is not known"),
        lambda a, b: a.period is None or b.period is None,
    ),
    (
        Both("kỳ báo cáo dài ngắn khác nhau", "periods of different length"),
        lambda a, b: a.period is not None and b.period is not None and not a.period.same_length(b.period),
    ),
    (
        Both("mức thay đổi bên cạnh số lượng", "a change beside a level"),
        lambda a, b: a.quantity.is_change or b.quantity.is_change,
    ),
    (
        Both("khác đơn vị hoặc đồng tiền", "different units or currencies"),
        lambda a, b: a.quantity.base_unit != b.quantity.base_unit,
    ),
    (
        Both("tỷ lệ bên cạnh số lượng", "a share beside a count"),
        lambda a, b: (a.quantity.of is None) != (b.quantity.of is None),
    ),
    (
        Both("địa giới đã thay đổi giữa hai kỳ", "the territory changed in between"),
        _changed_borders,
    ),
)
"""Reasons against, in the order in which they are said; the first that holds is given."""


def comparable(a: KnownFigure, b: KnownFigure) -> Both | None:
    """Return why `a` and `b` may not be compared, or None if they may. The order of the two is indifferent."""
    for reason, differs in REASONS:
        if differs(a, b):
            return reason
    return None


SumMark = Literal["", ">=", "~"]


def sum_mark(terms: Sequence[KnownFigure]) -> SumMark:
    """Return how the sum of `terms` reads: exact, at least (a term is `more than`), or about (any other mark)."""
    bounds = {known.quantity.bound for known in terms}
    if ">" in bounds:
        return ">="
    return "" if all(known.quantity.exact for known in terms) else "~"
