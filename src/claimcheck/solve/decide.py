"""Whether a system can be true: one sweep where there are no loops, and more where there are."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from claimcheck.proof import Proof
from claimcheck.solve.peel import Peeled, idle, is_doubtful, peel
from claimcheck.solve.prune import grounds, pruned
from claimcheck.solve.refute import Contest
from claimcheck.solve.system import System
from claimcheck.solve.trace import Trace
from claimcheck.solve.worlds import World, find_world


@frozen
class Satisfiable:
    """Some world makes it true."""

    peeled: Peeled | None = None
    """The sweep that told, where one was enough."""


@frozen
class Impossible:
    """No world makes it true; the ids of relations and stated variables that are enough to see it."""

    members: frozenset[str]


@frozen
class Undecided:
    """Neither a world nor a proof was found."""

    reason: str


Verdict = Satisfiable | Impossible | Undecided


def decide(system: System) -> Verdict:
    """Whether some world makes the system true."""
    return sweep(system) or beyond_a_sweep(system)


def beyond_a_sweep(system: System) -> Verdict:
    """The same where a sweep decides nothing."""
    if find_world(system, tries=FEW) is not None:
        return Satisfiable()
    found = contested(system)
    if isinstance(found, Proof):
        return Impossible(grounds(pruned(found)))
    if found is None:
        found = find_world(system)
    return Undecided(REASON) if found is None else Satisfiable()


def sweep(system: System) -> Satisfiable | Impossible | None:
    """What one sweep decides; None where loops or gaps leave it open."""
    peeled = peel(system)
    if peeled.clash is not None:
        return Impossible(blamed(system, peeled))
    if peeled.rest:
        return None
    spans, constraints = peeled.domains, system.constraints
    doubtful = [number for number, place in peeled.order if is_doubtful(constraints[number], place, spans)]
    if not doubtful:
        return Satisfiable(peeled)
    # A gap matters only where the constraint has anything to say of what is left of its variables.
    occurs = Counter(variable for one in constraints for variable in one.variables)
    said_nothing = {number for number, _ in idle(constraints, doubtful, occurs, spans)}
    return Satisfiable(peeled) if said_nothing.issuperset(doubtful) else None


FEW = 6
"""Sweeps for a first try to find a world, before a proof that there is none is looked for."""
REASON = "in a loop of relations neither values that make them true nor a proof that there are none was found"


def prove(system: System) -> Proof | None:
    """The proof that no world makes the system true, None when none is found."""
    found = contested(system)
    return pruned(found) if isinstance(found, Proof) else None


def contested(system: System) -> Proof | World | None:
    """A proof that no world makes the system true, or a world; None when neither is found."""
    trace = Trace.of(system)
    peeled = peel(system)
    for number, position in peeled.order:
        if not trace.clash:
            trace.apply(number, position)
    if peeled.clash is not None and not trace.clash:
        trace.corner(peeled.clash)
    return Contest().settle(trace)


def blamed(system: System, peeled: Peeled) -> frozenset[str]:
    """The ids of what led to the clash of a sweep."""
    reached, waiting = set[int](), [peeled.clash]
    members = set()
    while waiting:
        number = waiting.pop()
        if number is None:
            continue
        members.add(system.relations[system.constraints[number].relation].id)
        for variable in system.constraints[number].variables:
            if variable not in reached:
                reached.add(variable)
                members.add(system.variables[variable].id)
                waiting += {peeled.low_by.get(variable), peeled.high_by.get(variable)}
    return frozenset(members)
