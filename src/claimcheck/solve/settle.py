"""What the claims leave every variable of a system that can be true."""

from __future__ import annotations

from collections.abc import Collection

from claimcheck.solve.peel import Peeled, peel, spread
from claimcheck.solve.spans import Span
from claimcheck.solve.system import System
from claimcheck.solve.trace import Trace


def settled(system: System, peeled: Peeled | None = None, asked: Collection[int] | None = None) -> list[Span]:
    """What the claims leave each variable of a system that can be true, or at least each that is asked for.

    `peeled` is the sweep inwards, where there was one already.
    """
    peeled = peeled or peel(system)
    if peeled.clash is not None:
        return peeled.domains
    if peeled.rest:
        trace = Trace.of(system)
        trace.settle(range(len(system.constraints)))
        return trace.spans
    return spread(system, peeled, asked)
