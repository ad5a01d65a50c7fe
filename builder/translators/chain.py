"""Which engine is asked, how often, and when it is left alone.

What may live here: the order of engines, tries with growing pauses, the circuit of each engine, the budget of
characters. How one call is made is `child.py`'s; sleep and chance come in as arguments.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from builder.translation.states import Judge
from builder.translation.store import settled
from builder.translators import cutting, gate
from builder.translators.child import Fault

TRIES = 3
"""Tries of one piece, and failures in a row after which an engine is not asked again in this run."""
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
"""Seconds before the second try, doubled for each further one; each pause is drawn between half and all of it."""
PASSING = frozenset(("busy", "server", "network", "timeout"))
"""Faults that may be over in a moment."""
LASTING = frozenset(("setup", "refused"))
"""Faults that stay: a missing package or key, a refused key, a used-up quota."""


class Caller(Protocol):
    """What the chain needs of a child."""

    version: str

    def translate(self, text: str) -> str | Fault:
        """Return the engine's answer, or why there is none."""

    def stop(self) -> None:
        """End the process."""


@dataclass(slots=True)
class Budget:
    """Characters that may be sent; None: any number. `sent` counts every character of every try."""

    most: int | None = None
    sent: int = 0

    def allows(self, characters: int) -> bool:
        """Return whether so many more may be sent."""
        return self.most is None or self.sent + characters <= self.most


class Spent(Exception):  # noqa: N818, the answer "no more", said from deep inside
    """The budget does not allow the next call."""


@dataclass(slots=True)
class Link:
    """One engine of the chain. `is_open`: its circuit is open, it is not asked again; `why` says what was last."""

    name: str
    caller: Caller
    most: int
    by_sentence: bool = False
    is_open: bool = False
    why: str = ""
    failures: int = 0
    calls: int = 0
    faults: Counter[str] = field(default_factory=Counter)

    def fail(self, kind: str, missing: str = "") -> None:
        """Count a failure; open the circuit on the third in a row, or at once where trying again is no use."""
        self.failures += 1
        self.faults[kind] += 1
        if self.failures >= TRIES or kind in LASTING:
            self.is_open, self.why = True, f"{kind}: {missing}" if missing else kind


@dataclass(frozen=True, slots=True)
class Said:
    """A translation that passed the gate. `errors`: how many facts it gets wrong."""

    en: str
    by: str
    errors: int


@dataclass(slots=True)
class Chain:
    """The engines in the order in which they are tried."""

    links: Sequence[Link]
    budget: Budget
    sleep: Callable[[float], None]
    chance: Callable[[], float]
    judge: Judge
    refusals: list[str] = field(default_factory=list)

    @property
    def gave_up(self) -> bool:
        """True when no engine will be asked any more."""
        return all(link.is_open for link in self.links)

    def translate(self, vi: str) -> Said | None:
        """Return the first translation without a wrong fact, else the one with the fewest, else None.

        `refusals` then says what each engine's answer lacked. Raises Spent when the budget ends first.
        """
        self.refusals.clear()
        best: Said | None = None
        for link in self.links:
            if link.is_open:
                continue
            said = self._from(link, vi)
            if said is not None and (best is None or said.errors < best.errors):
                best = said
            if best is not None and not best.errors:
                break
        return best

    def stop(self) -> None:
        """End all children."""
        for link in self.links:
            link.caller.stop()

    def _from(self, link: Link, vi: str) -> Said | None:
        pieces = cutting.cut(vi, link.most, by_sentence=link.by_sentence)
        answers = []
        for piece in pieces:
            if not piece.text:
                continue
            answer = self._tried(link, piece.text)
            if answer is None:
                return None
            answers.append(answer)
        en = cutting.joined(pieces, answers)
        reason = gate.refusal(vi, en)
        if reason:
            link.fail(f"gate: {reason}")
            self.refusals.append(f"{link.name}: {reason}")
            return None
        link.failures = 0
        errors = sum(1 for finding in self.judge(vi, en) if finding.severity == "error")
        return Said(settled(en), f"{link.name}@{link.caller.version}", errors)

    def _tried(self, link: Link, text: str) -> str | None:
        """Ask up to three times; a fault that stays, or the third in a row, ends it."""
        for pause in (*self._pauses(), None):
            if not self.budget.allows(len(text)):
                raise Spent
            self.budget.sent += len(text)
            link.calls += 1
            answer = link.caller.translate(text)
            if isinstance(answer, str):
                return answer
            if answer.kind == "setup":
                self.budget.sent -= len(text)  # nothing has left this machine
            link.fail(answer.kind, answer.missing)
            self.refusals.append(f"{link.name}: {answer.kind}")
            if link.is_open or answer.kind not in PASSING or pause is None:
                return None
            self.sleep(pause)
        return None

    def _pauses(self) -> Iterator[float]:
        pause = FIRST_PAUSE
        for _ in range(TRIES - 1):
            yield min(pause, LONGEST_PAUSE) * (0.5 + self.chance() / 2)
            pause *= 2
