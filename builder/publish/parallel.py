"""Shares work among processes that are forked, so that nothing but the results is copied.

What may live here: the sharing, and nothing of what is done. An edge. Where a process cannot be forked safely
(other systems, or a program with threads of its own) all is done in this one; the results are the same.
"""

from __future__ import annotations

import ctypes
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

_PR_SET_PDEATHSIG = 1
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3

Part = TypeVar("Part")
Result = TypeVar("Result")

_work: Callable[[Any], Any] | None = None
_parts: Sequence[Any] = ()
"""What the forked processes find in their memory: only numbers and results pass between processes."""


def hands() -> int:
    """Return how many processes may work at once here."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def shared(
    parts: Sequence[Part], work: Callable[[Part], Result], meanwhile: Callable[[], None], hands: int
) -> Iterator[Result]:
    """Yield `work(part)` for all parts in their order; this process does `meanwhile` first, then takes part.

    Raises what `work` raises.
    """
    _keep_freed_memory()
    if hands == 1 or len(parts) <= 1:
        meanwhile()
        yield from map(work, parts)
        return
    # Only a cold build comes here; the edit that a warm one is for is soon done, and must not wait for these.
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    global _work, _parts
    _work, _parts = work, parts
    gc.freeze()  # a collection would touch every object, and so copy the memory that both share
    forked = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(hands - 1, forked, _end_with, (os.getpid(),)) as others:
        given = {number: others.submit(_one, number) for number in range(len(parts))}
        try:
            meanwhile()
            yield from _in_order(given)
        finally:
            others.shutdown(wait=True, cancel_futures=True)
            _work, _parts = None, ()
            gc.unfreeze()


def _keep_freed_memory() -> None:
    """Let the C library keep what is freed for what comes next, 16 MiB at most, where it can be told to (glibc).

    It gave the room of large texts and arrays back to the system and asked for it again, empty: two thirds of
    200,000 page faults in a build of 5,000 reports, at a microsecond each.
    """
    tell = getattr(ctypes.CDLL(None), "mallopt", None)
    if tell is not None:
        tell(_M_MMAP_THRESHOLD, 4 << 20)
        tell(_M_TRIM_THRESHOLD, 16 << 20)


def _end_with(parent: int) -> None:
    """Let this process end when `parent` does: a killed build must not leave one that holds its lock."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _in_order(given: dict[int, Future[Any]]) -> Iterator[Any]:
    """Yield all results. While one is waited for, do here what no other process has begun: the last, which come last."""
    own: dict[int, Any] = {}
    left = len(given)
    for number in range(len(given)):
        while left > number and number not in own and not given[number].done():
            left -= 1
            if given[left].cancel():
                own[left] = _one(left)
        one = given.pop(number)  # nothing is held of a result that is taken
        yield own.pop(number) if number in own else one.result()


def _one(number: int) -> Any:
    if _work is None:
        raise RuntimeError("not forked")
    return _work(_parts[number])
