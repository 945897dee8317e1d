"""Exact values, one for every variable, that make a system true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction

from claimcheck.relation import Integral, Product
from claimcheck.solve.narrow import narrowed
from claimcheck.solve.peel import Peeled, peel
from claimcheck.solve.rows import inequalities
from claimcheck.solve.simplex import weigh
from claimcheck.solve.spans import Span, exactly, is_point, meet, rounded
from claimcheck.solve.system import Constraint, System

TRIES = 400
"""How many sweeps a search for a world may take."""


World = list[Fraction]
"""One value for every variable of a system, by its number."""


def find_world(
    system: System, domains: list[Span] | None = None, *, tries: int = TRIES, hint: World | None = None
) -> World | None:
    """One value for every variable of a system, near a hint if there is one; None when none is found."""
    return _Search(system, tries, hint).world(list(system.domains if domains is None else domains))


ROUNDS = 8
"""How often a loop is gone round to narrow it before a value is tried."""


def tightened(system: System, numbers: Sequence[int], spans: list[Span]) -> list[Span] | None:
    """The spans after some rounds of narrowing by some constraints; None when one is left empty."""
    spans = [*spans]
    for _ in range(ROUNDS):
        before = [*spans]
        for number in numbers:
            constraint = system.constraints[number]
            for position, variable in enumerate(constraint.variables):
                left = narrowed(constraint, position, spans)
                left = left and meet(spans[variable], rounded(left))
                if left is None:
                    return None
                spans[variable] = left
        if spans == before:
            break
    return spans


def is_true(system: System, spans: list[Span]) -> bool:
    """True when every variable being a point in its own span makes the system true."""
    inside = all(meet(own, span) is not None for own, span in zip(system.domains, spans, strict=True))
    return inside and all(narrowed(constraint, 0, spans) is not None for constraint in system.constraints)


def factors_of(constraint: Constraint) -> tuple[int, ...]:
    """The variables of a constraint that multiply what is not known exactly."""
    law = constraint.law
    if isinstance(law, Product):
        return constraint.variables[:2]
    return constraint.variables if isinstance(law, Integral) else ()


class _Search:
    """Loops are cut by giving some of their variables values; what is left is decided by one sweep."""

    def __init__(self, system: System, tries: int, hint: World | None) -> None:
        self.system, self.tries, self.hint = system, tries, hint

    def world(self, domains: list[Span]) -> World | None:
        if self.tries <= 0:
            return None
        self.tries -= 1
        peeled = peel(self.system, domains)
        if peeled.clash is not None:
            return None
        if not peeled.rest:
            return self.valued(peeled)
        # Narrowed first: the middle of what the loop leaves is a better guess than the middle of what nature allows.
        spans = tightened(self.system, peeled.rest, peeled.domains)
        if spans is None:
            return None
        cut = self.cut(peeled.rest, spans)
        if cut is None:
            return self.linear(spans)
        for value in self.candidates(spans[cut], cut):
            found = self.world([*spans[:cut], exactly(value), *spans[cut + 1 :]])
            if found is not None:
                return found
        return None

    def cut(self, rest: Iterable[int], spans: list[Span]) -> int | None:
        """The factor to give a value, so that what is left in loops becomes sums; None when it is sums."""
        constraints = self.system.constraints
        often: Counter[int] = Counter()
        for number in rest:
            factors = factors_of(constraints[number])
            if len(factors) == 2 and not any(is_point(spans[variable]) for variable in factors):
                often.update(factors)
        return max(often, key=lambda variable: (often[variable], -variable), default=None)

    def linear(self, spans: list[Span]) -> World | None:
        """A world where all that is left are sums."""
        found = weigh(inequalities(self.system.constraints, spans), len(spans))
        return found if isinstance(found, list) and is_true(self.system, [exactly(value) for value in found]) else None

    def candidates(self, span: Span, variable: int) -> Iterator[Fraction]:
        """Numbers of a span to try, most promising first."""
        low, high = _ends(span)
        hint = self.hint and meet(span, exactly(self.hint[variable])) and self.hint[variable]
        values = (hint or None, simplest(span), low, high, _between(span, 1), _between(span, 3))
        return (value for value in dict.fromkeys(values) if value is not None)

    def valued(self, peeled: Peeled) -> World | None:
        """Values chosen from the root of each tree outwards, in one manner after another until they fit."""
        for choose in CHOICES:
            spans = [*peeled.domains]
            for number, position in reversed(peeled.order):
                constraint = self.system.constraints[number]
                others = [place for place in range(len(constraint.variables)) if place != position]
                for place in (position, *others):
                    variable = constraint.variables[place]
                    left = narrowed(constraint, place, spans)
                    spans[variable] = exactly(choose(left or spans[variable]))
            points = [span if is_point(span) else exactly(simplest(span)) for span in spans]
            if is_true(self.system, points):
                return [Fraction(top, bottom) for top, bottom, *_ in points]
        return None


def simplest(span: Span) -> Fraction:
    """A short fraction well inside a span."""
    return _between(span, 2)


def lowest(span: Span) -> Fraction:
    """The low end where the span has it, else a short fraction inside."""
    low, _ = _ends(span)
    return simplest(span) if low is None else low


def highest(span: Span) -> Fraction:
    """The high end where the span has it, else a short fraction inside."""
    _, high = _ends(span)
    return simplest(span) if high is None else high


CHOICES: tuple[Callable[[Span], Fraction], ...] = (simplest, lowest, highest)


def _ends(span: Span) -> tuple[Fraction | None, Fraction | None]:
    low = None if span[2] or not span[1] else Fraction(span[0], span[1])
    high = None if span[5] or not span[4] else Fraction(span[3], span[4])
    return low, high


def _between(span: Span, eighths: int) -> Fraction:
    """A short fraction around so many quarters of the way through a span."""
    first, under, _, last, over, _ = span
    if not under and not over:
        return Fraction(eighths - 2)
    if not over:
        return Fraction(first, under) + eighths
    if not under:
        return Fraction(last, over) - eighths
    low, high = Fraction(first, under), Fraction(last, over)
    width = high - low
    return shortest(low + width * (2 * eighths - 1) / 8, low + width * (2 * eighths + 1) / 8)


def shortest(low: Fraction, high: Fraction) -> Fraction:
    """The fraction of least denominator from low to high, both included."""
    whole = -(-low.numerator // low.denominator)
    if whole <= high:
        return Fraction(whole if low > 0 else min(0, high.numerator // high.denominator))
    floor = whole - 1
    return floor + 1 / shortest(1 / (high - floor), 1 / (low - floor))
