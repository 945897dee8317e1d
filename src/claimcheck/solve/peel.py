"""Deciding systems without loops in one sweep: peel constraints from the leaves inwards.

A constraint all of whose variables but one occur nowhere else says all that it can say of that one; it is then
done with. What is peeled so is decided exactly. What cannot be peeled goes round in loops.
"""

from __future__ import annotations

from attrs import define

from claimcheck.relation import Integral, Product
from claimcheck.solve.narrow import narrowed
from claimcheck.solve.spans import Span, is_point, straddles_zero
from claimcheck.solve.system import Constraint, System


@define(slots=True)
class Peeled:
    """What a sweep found."""

    domains: list[Span]
    order: list[tuple[int, int]]
    """The constraints peeled, each with the position of the variable it was peeled towards."""
    rest: list[int]
    """The constraints left in loops."""
    low_by: dict[int, int]
    """Which constraint gave a variable its low end, where it was not its own."""
    high_by: dict[int, int]
    clash: int | None = None
    """The constraint that left a variable nothing."""


def peel(system: System, domains: list[Span] | None = None) -> Peeled:
    """The sweep inwards; it stops at a clash."""
    spans = list(system.domains if domains is None else domains)
    constraints = system.constraints
    occurs, tied = _occurrences(constraints, spans)
    waiting, towards = _open_variables(constraints, occurs)
    queue = [number for number, count in enumerate(waiting) if count <= 1]
    peeled = Peeled(spans, [], [], {}, {})
    for number in queue:  # it grows as we go
        constraint = constraints[number]
        variable = towards[number] if waiting[number] else constraint.variables[0]
        position = constraint.variables.index(variable)
        peeled.order.append((number, position))
        if not _narrow(peeled, constraint, number, position):
            peeled.clash = number
            return peeled
        if waiting[number]:
            occurs[variable] -= 1
            tied[variable] ^= number
            if occurs[variable] == 1:
                last = tied[variable]
                waiting[last] -= 1
                towards[last] ^= variable
                if waiting[last] == 1:
                    queue.append(last)
    if len(queue) < len(constraints):
        done = set(queue)
        peeled.rest = [number for number in range(len(constraints)) if number not in done]
    return peeled


def _narrow(peeled: Peeled, constraint: Constraint, number: int, position: int) -> bool:
    variable = constraint.variables[position]
    own = peeled.domains[variable]
    left = narrowed(constraint, position, peeled.domains)
    if left is None:
        return False
    if left is not own:
        if left[:3] != own[:3]:
            peeled.low_by[variable] = number
        if left[3:] != own[3:]:
            peeled.high_by[variable] = number
        peeled.domains[variable] = left
    return True


def _occurrences(constraints: list[Constraint], spans: list[Span]) -> tuple[list[int], list[int]]:
    """How often each variable occurs, and its constraints' numbers xored: when one is left, that is its number."""
    occurs, tied = [0] * len(spans), [0] * len(spans)
    for number, constraint in enumerate(constraints):
        for variable in constraint.variables:
            occurs[variable] += 1
            tied[variable] ^= number
    # A variable known exactly ties nothing together: each constraint may have its own copy.
    for variable, count in enumerate(occurs):
        if count > 1 and is_point(spans[variable]):
            occurs[variable] = 0
    return occurs, tied


def _open_variables(constraints: list[Constraint], occurs: list[int]) -> tuple[list[int], list[int]]:
    """How many variables of each constraint occur elsewhere too, and those variables xored."""
    waiting, towards = [0] * len(constraints), [0] * len(constraints)
    for number, constraint in enumerate(constraints):
        for variable in constraint.variables:
            if occurs[variable] > 1:
                waiting[number] += 1
                towards[number] ^= variable
    return waiting, towards


def spread(system: System, peeled: Peeled) -> list[Span]:
    """The sweep back outwards: what a sweep inwards that met no clash leaves every variable."""
    spans = peeled.domains
    for number, position in reversed(peeled.order):
        constraint = system.constraints[number]
        for place, variable in enumerate(constraint.variables):
            if place != position:
                spans[variable] = narrowed(constraint, place, spans) or spans[variable]
    return spans


def is_doubtful(constraint: Constraint, spans: list[Span]) -> bool:
    """True when the numbers that a constraint leaves a variable may have gaps, so that their hull says too much."""
    if isinstance(constraint.law, Integral):
        return True
    if constraint.scales and any(scale and straddles_zero(scale[0]) for scale in constraint.scales):
        return True
    if not isinstance(constraint.law, Product):
        return False
    return any(spans[variable][0] < 0 for variable in constraint.variables[:2])
