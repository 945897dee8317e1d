"""What the claims leave every variable of a system that can be true."""

from __future__ import annotations

from claimcheck.solve.peel import peel, spread
from claimcheck.solve.spans import Span
from claimcheck.solve.system import System
from claimcheck.solve.trace import Trace


def settled(system: System) -> list[Span]:
    """What the claims leave each variable of a system that can be true."""
    peeled = peel(system)
    if peeled.clash is not None:
        return peeled.domains
    if peeled.rest:
        trace = Trace.of(system)
        trace.settle(range(len(system.constraints)))
        return trace.spans
    return spread(system, peeled)
