"""One function over many items, in this process or in several; the results come in the order of the items."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Watch = Callable[[int, int], None]
"""Is told how many items are done, and of how many."""

WORTH_A_POOL = 400_000
"""Bytes of text in all from which several processes end sooner than one: below, starting them costs more."""
FEWEST = 4
_CHUNKS_EACH = 8


class WorkerError(RuntimeError):
    """A process that ended without a result."""


def unwatched(done: int, of: int) -> None:
    """Take no notice."""


def in_order(
    function: Callable[[Item], Result], items: Sequence[Item], *, jobs: int = 1, watch: Watch = unwatched
) -> list[Result]:
    """The function's results in the order of the items, whatever the number of processes.

    With more than one job the function and the items must be picklable.

    Raises:
        WorkerError: when a process ends without a result. What the function itself raises is raised here.
    """
    jobs = min(jobs, len(items))
    if jobs <= 1:
        return _watched(map(function, items), len(items), watch)
    return _spread(function, items, jobs, watch)


def _spread(function: Callable[[Item], Result], items: Sequence[Item], jobs: int, watch: Watch) -> list[Result]:
    # Loaded only here: one text is read in less time than this takes.
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor  # noqa: PLC0415

    chunk = max(1, len(items) // (jobs * _CHUNKS_EACH))
    with ProcessPoolExecutor(jobs) as pool:
        try:
            return _watched(pool.map(function, items, chunksize=chunk), len(items), watch)
        except BrokenProcessPool as ended:
            raise WorkerError(
                "a process that was reading texts ended without a result (out of memory?); --jobs 1 does without"
            ) from ended
        except BaseException:
            # Else leaving the pool would wait for every text that is still to be read.
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _watched(results: Iterable[Result], of: int, watch: Watch) -> list[Result]:
    kept: list[Result] = []
    for result in results:
        kept.append(result)
        watch(len(kept), of)
    return kept


def jobs_for(sizes: Sequence[int]) -> int:
    """How many processes are worth starting for texts of these sizes in bytes: one for few or short ones."""
    return cores() if len(sizes) >= FEWEST and sum(sizes) >= WORTH_A_POOL else 1


def cores() -> int:
    """The cores that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1
