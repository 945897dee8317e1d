"""Proofs that a system cannot be true, beyond one sweep: round loops, and by cases."""

from __future__ import annotations

from claimcheck.proof import Proof
from claimcheck.solve.trace import Trace


def refute(trace: Trace, start: int = 0) -> Proof | None:
    """A proof that goes on from the first `start` steps of a trace, None when none is found."""
    if not trace.clash:
        trace.settle(range(len(trace.system.constraints)))
    if trace.clash:
        return Proof(trace.steps(start), trace.clash)
    return None
