"""Narrowing with every step and its reason written down, until two steps about one variable clash."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from attrs import define, evolve

from claimcheck.interval import Interval
from claimcheck.proof import Clash, Step
from claimcheck.relation import Fact, Stated
from claimcheck.solve.narrow import narrowed
from claimcheck.solve.peel import is_doubtful
from claimcheck.solve.rows import LOW, End
from claimcheck.solve.spans import ALL, Span, interval_of, meet, rounded, span_of
from claimcheck.solve.system import System

NONE = -1
"""Stands for the step that gives an end, where there is no end."""
NATURE = "nature"
CASE = "case"
PATIENCE = 12


@define(slots=True)
class Line:
    """A step as a bare span."""

    variable: int
    span: Span
    by: str
    uses: tuple[int, ...]
    interval: Interval | None = None
    """The span as an interval, where a premise gives it."""


@define(slots=True)
class Trace:
    """The steps so far, and which of them bound each variable."""

    system: System
    lines: list[Line]
    spans: list[Span]
    low: list[int]
    """The step that gives each variable its low end."""
    high: list[int]
    clash: Clash | None = None

    @classmethod
    def of(cls, system: System) -> Trace:
        """The premises of a system, and the clash if one is among them."""
        count = len(system.variables)
        trace = cls(system, [], [ALL] * count, [NONE] * count, [NONE] * count)
        for number, variable in enumerate(system.variables):
            reading = span_of(variable.at(system.level)) if isinstance(variable, Stated | Fact) else ALL
            natural = span_of(variable.natural)
            if meet(natural, reading):
                trace.add(number, natural, NATURE, given=variable.natural)
            if isinstance(variable, Stated | Fact) and variable.id not in system.silent:
                trace.add(number, reading, variable.id, given=variable.at(system.level))
        return trace

    def branch(self) -> Trace:
        """A copy that goes its own way."""
        return evolve(self, lines=[*self.lines], spans=[*self.spans], low=[*self.low], high=[*self.high])

    def add(
        self, variable: int, span: Span, by: str, uses: tuple[int, ...] = (), given: Interval | None = None
    ) -> bool:
        """Write down a step; true when it tells something new."""
        own = self.spans[variable]
        left = meet(own, span)
        if left == own:
            return False
        number = len(self.lines)
        self.lines.append(Line(variable, span, by, uses, given))
        if left is None:
            opposite = self.high if _is_above(span, own) else self.low
            self.clash = Clash(opposite[variable], number)
            return True
        if left[:3] != own[:3]:
            self.low[variable] = number
        if left[3:] != own[3:]:
            self.high[variable] = number
        self.spans[variable] = left
        return True

    def apply(self, number: int, position: int, *, brief: bool = False) -> bool:
        """Narrow one variable by one constraint; true when it tells something new."""
        constraint = self.system.constraints[number]
        variable = constraint.variables[position]
        spans = self.spans
        by_own = is_doubtful(constraint, position, spans) or constraint.variables.count(variable) > 1
        own = spans[variable]
        if not by_own:
            spans[variable] = ALL
        span = narrowed(constraint, position, spans)
        spans[variable] = own
        if span is None:
            if not by_own:
                return False
            span = _beyond(own)
            if span is None:
                return False
        involved = {v for place, v in enumerate(constraint.variables) if by_own or place != position}
        uses = sorted({step for v in involved for step in (self.low[v], self.high[v])} - {NONE})
        name = self.system.relations[constraint.relation].id
        return self.add(variable, rounded(span) if brief else span, name, tuple(uses))

    def corner(self, number: int) -> None:
        """Write down the clash of a constraint that cannot hold."""
        for position in range(len(self.system.constraints[number].variables)):
            if not self.clash:
                self.apply(number, position)

    def settle(self, numbers: Iterable[int], patience: int = PATIENCE) -> None:
        """Narrow by some constraints, round and round, until a clash or until little more comes of it.

        `patience` is how often each constraint may be looked at, on the average.
        """
        constraints = self.system.constraints
        queue = deque(numbers)
        watching: dict[int, list[int]] = {}
        for number in queue:
            for variable in constraints[number].variables:
                watching.setdefault(variable, []).append(number)
        waiting = set(queue)
        limit = patience * (len(queue) + 1)
        while queue and limit and not self.clash:
            limit -= 1
            number = queue.popleft()
            waiting.discard(number)
            for position, variable in enumerate(constraints[number].variables):
                before = self.spans[variable]
                if self.apply(number, position, brief=True) and self.clash:
                    return
                if _is_progress(before, self.spans[variable]):
                    news = [n for n in watching[variable] if n != number and n not in waiting]
                    queue.extend(news)
                    waiting.update(news)

    def step(self, end: End) -> int:
        """The step that gives an end of a variable, `NONE` where it has no end."""
        variable, side = end
        return (self.low if side == LOW else self.high)[variable]

    def steps(self, start: int = 0) -> tuple[Step, ...]:
        """The lines from one on, as steps of a proof."""
        variables = self.system.variables
        return tuple(
            Step(variables[line.variable], line.interval or interval_of(line.span), line.by, line.uses)
            for line in self.lines[start:]
        )


def _is_above(span: Span, own: Span) -> bool:
    """True when the first of two spans that do not meet is the higher."""
    gap = span[0] * own[4] - own[3] * span[1]
    return bool(span[1] and own[4]) and (gap > 0 or (gap == 0 and (span[2] or own[5])))


def _beyond(own: Span) -> Span | None:
    """Every number above a span, or below it; None when it has no end."""
    if own[4]:
        return own[3], own[4], not own[5], 1, 0, True
    if own[1]:
        return -1, 0, True, own[0], own[1], not own[2]
    return None


def _is_progress(before: Span, after: Span) -> bool:
    """True when a span has lost a hundredth of its width, or a side without bound."""
    if before == after:
        return False
    if not (before[1] and before[4]):
        return bool(after[1]) > bool(before[1]) or bool(after[4]) > bool(before[4]) or not (after[1] and after[4])
    old = (before[3] * before[1] - before[0] * before[4]) * after[1] * after[4]
    new = (after[3] * after[1] - after[0] * after[4]) * before[1] * before[4]
    return 100 * (old - new) >= old
