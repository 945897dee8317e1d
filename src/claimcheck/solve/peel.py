"""Deciding systems without loops in one sweep: peel constraints from the leaves inwards.

A constraint all of whose variables but one occur nowhere else says all that it can say of that one; it is then
done with. What is peeled so is decided exactly. Nor does a constraint say anything of a loop when one of its variables
occurs nowhere else and has a value whatever those of the others are. What cannot be peeled goes round in loops.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import define

from claimcheck.relation import Integral, Product, Total
from claimcheck.solve.narrow import narrowed, scaled
from claimcheck.solve.spans import ALL, Span, holds_zero, is_point, meet, straddles_zero
from claimcheck.solve.system import Constraint, System


@define(slots=True)
class Peeled:
    """What a sweep found."""

    domains: list[Span]
    order: list[tuple[int, int]]
    """The constraints peeled, each with the position of the variable it was peeled towards; first the idle ones."""
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
    ties = _Ties.of(constraints, spans)
    peeled = Peeled(spans, [], [], {}, {})
    done = set[int]()
    in_loops = (number for number in range(len(constraints)) if ties.waiting[number] > 1)
    for number, position in idle(constraints, in_loops, ties.occurs, spans):
        _narrow(peeled, constraints[number], number, position)
        peeled.order.append((number, position))
        done.add(number)
        for variable in constraints[number].variables:
            ties.cut(number, variable)
    queue = [number for number, count in enumerate(ties.waiting) if count <= 1 and number not in done]
    for number in queue:  # it grows as we go
        constraint = constraints[number]
        variable = ties.towards[number] if ties.waiting[number] else constraint.variables[0]
        position = constraint.variables.index(variable)
        peeled.order.append((number, position))
        if not _narrow(peeled, constraint, number, position):
            peeled.clash = number
            return peeled
        if ties.waiting[number]:
            freed = ties.cut(number, variable)
            if freed is not None and ties.waiting[freed] == 1:
                queue.append(freed)
    if len(peeled.order) < len(constraints):
        done.update(queue)
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


@define(slots=True)
class _Ties:
    """Which constraints and variables still hang together; what is left of a set of one is told by its xor."""

    occurs: list[int]
    """In how many constraints each variable occurs; none where it is known exactly and so ties nothing together."""
    tied: list[int]
    """The numbers of those constraints, xored."""
    waiting: list[int]
    """How many variables of each constraint occur elsewhere too."""
    towards: list[int]
    """Those variables, xored."""

    @classmethod
    def of(cls, constraints: list[Constraint], spans: list[Span]) -> _Ties:
        """The ties before anything is peeled."""
        occurs, tied = [0] * len(spans), [0] * len(spans)
        for number, constraint in enumerate(constraints):
            for variable in constraint.variables:
                occurs[variable] += 1
                tied[variable] ^= number
        # A variable known exactly ties nothing together: each constraint may have its own copy.
        for variable, count in enumerate(occurs):
            if count > 1 and is_point(spans[variable]):
                occurs[variable] = 0
        waiting, towards = [0] * len(constraints), [0] * len(constraints)
        for number, constraint in enumerate(constraints):
            for variable in constraint.variables:
                if occurs[variable] > 1:
                    waiting[number] += 1
                    towards[number] ^= variable
        return cls(occurs, tied, waiting, towards)

    def cut(self, number: int, variable: int) -> int | None:
        """Take a constraint from a variable that it shares; the one that now alone is left with it, if any."""
        if self.occurs[variable] <= 1:
            return None
        self.occurs[variable] -= 1
        self.tied[variable] ^= number
        if self.occurs[variable] > 1:
            return None
        last = self.tied[variable]
        self.waiting[last] -= 1
        self.towards[last] ^= variable
        return last


def idle(
    constraints: list[Constraint], numbers: Iterable[int], occurs: Sequence[int] | Mapping[int, int], spans: list[Span]
) -> Iterator[tuple[int, int]]:
    """Those of some constraints that say nothing to others, each with the position of a variable of its own.

    That variable has a value whatever those of the others are: "up 5%", where nobody says from what. `occurs` is in
    how many constraints each variable occurs.
    """
    for number in numbers:
        constraint = constraints[number]
        if isinstance(constraint.law, Product | Total):
            for position, variable in enumerate(constraint.variables):
                if occurs[variable] == 1 and _takes_all(constraint, position, spans):
                    yield number, position
                    break


def _takes_all(constraint: Constraint, position: int, spans: list[Span]) -> bool:
    """True when a variable has a value for any values of the others of its constraint."""
    scale = constraint.scales and constraint.scales[position]
    if scale and holds_zero(scale[0]):
        return False
    if isinstance(constraint.law, Product) and position < 2 and holds_zero(term(constraint, 1 - position, spans)):
        return False
    variable = constraint.variables[position]
    own, spans[variable] = spans[variable], ALL
    made = narrowed(constraint, position, spans)
    spans[variable] = own
    return made is not None and meet(made, own) is made


def spread(system: System, peeled: Peeled, asked: Collection[int] | None = None) -> list[Span]:
    """The sweep back outwards: what a sweep inwards that met no clash leaves every variable, or those asked for."""
    spans = list(peeled.domains)
    order = [number for number, _ in peeled.order]
    for number in reversed(order if asked is None else _reaching(asked, order, system.constraints)):
        constraint = system.constraints[number]
        # The variable it was peeled towards too: that of an idle constraint follows from the others.
        for place, variable in enumerate(constraint.variables):
            spans[variable] = narrowed(constraint, place, spans) or spans[variable]
    return spans


def _reaching(asked: Collection[int], order: Iterable[int], constraints: list[Constraint]) -> list[int]:
    """The constraints that say anything of some variables, or of what is tied to them further inwards."""
    told, found = set(asked), []
    for number in order:
        variables = constraints[number].variables
        if not told.isdisjoint(variables):
            told.update(variables)
            found.append(number)
    return found


def term(constraint: Constraint, place: int, spans: list[Span]) -> Span:
    """The values of a term of a constraint."""
    span, scale = spans[constraint.variables[place]], constraint.scales and constraint.scales[place]
    return scaled(span, scale) if scale else span


def is_doubtful(constraint: Constraint, position: int, spans: list[Span]) -> bool:
    """True when the numbers that a constraint leaves a variable may have gaps, so that their hull says too much."""
    if isinstance(constraint.law, Integral):
        return True
    # There is a gap only where something that may be of either sign is divided by.
    scale = constraint.scales and constraint.scales[position]
    if scale and straddles_zero(scale[0]):
        return True
    is_factor = isinstance(constraint.law, Product) and position < 2
    return is_factor and straddles_zero(term(constraint, 1 - position, spans))
