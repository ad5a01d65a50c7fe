"""Watches a build: how long each stage takes, and how far the one under way has come.

What may live here: the clock of a build and its progress. An edge, because it reads the clock; what is printed
is up to the command.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, TypeVar

Stage = Literal["wait", "read", "plan", "pages", "data", "search", "place", "remember"]
STEP = 100
"""Outputs between two words about progress."""

Item = TypeVar("Item")
Tell = Callable[[Stage, int, int], None]
"""Called with a stage, how many of its outputs are done, and how many there are (0 where nobody counts)."""


@dataclass(slots=True)
class Spent:
    """Seconds that a stage took: of the clock on the wall, and of the processor."""

    wall: float = 0.0
    cpu: float = 0.0


def _processor() -> float:
    """Return the processor's seconds so far, of this process and of those that it waited for."""
    return sum(os.times()[:4])


class Watch:
    """The stages of one build in the order in which they began."""

    def __init__(self, tell: Tell | None = None) -> None:
        self.stages: dict[Stage, Spent] = {}
        self._tell = tell
        self._inner = Spent()

    @contextmanager
    def stage(self, name: Stage) -> Iterator[None]:
        """Time what is done inside as the stage `name`; a stage may be entered again, and hold another."""
        if self._tell:
            self._tell(name, 0, 0)
        outer, self._inner = self._inner, Spent()
        wall, cpu = time.perf_counter(), _processor()
        try:
            yield
        finally:
            wall, cpu = time.perf_counter() - wall, _processor() - cpu
            spent = self.stages.setdefault(name, Spent())
            spent.wall += wall - self._inner.wall
            spent.cpu += cpu - self._inner.cpu
            outer.wall, outer.cpu = outer.wall + wall, outer.cpu + cpu
            self._inner = outer

    @property
    def spent(self) -> Spent:
        """The seconds of all stages together."""
        found = self.stages.values()
        return Spent(sum(one.wall for one in found), sum(one.cpu for one in found))

    def through(self, name: Stage, items: Iterable[Item], total: int) -> Iterator[Item]:
        """Yield `items`, telling now and then how many of `total` are done."""
        for done, item in enumerate(items):
            if self._tell and done % STEP == 0:
                self._tell(name, done, total)
            yield item
