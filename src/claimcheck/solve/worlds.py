"""Exact values, one for every variable, that make a system true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction

from claimcheck.solve.narrow import narrowed
from claimcheck.solve.peel import Peeled, peel
from claimcheck.solve.spans import Span, is_point, meet, point
from claimcheck.solve.system import System

TRIES = 400
"""How many sweeps a search for a world may take."""


World = list[Fraction]
"""One value for every variable of a system, by its number."""


def find_world(
    system: System, domains: list[Span] | None = None, *, tries: int = TRIES, hint: World | None = None
) -> World | None:
    """One value for every variable of a system, near a hint if there is one; None when none is found."""
    return _Search(system, tries, hint).world(list(system.domains if domains is None else domains))


def is_true(system: System, spans: list[Span]) -> bool:
    """True when every variable being a point in its own span makes the system true."""
    inside = all(meet(own, span) is not None for own, span in zip(system.domains, spans, strict=True))
    return inside and all(narrowed(constraint, 0, spans) is not None for constraint in system.constraints)


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
        cut = self.cut(peeled)
        if cut is None:
            return self.world(peeled.domains)
        for value in self.candidates(peeled.domains[cut], cut):
            trial = [*peeled.domains]
            trial[cut] = point(value)
            found = self.world(trial)
            if found is not None:
                return found
        return None

    def cut(self, peeled: Peeled) -> int | None:
        """The variable that occurs most often in what is left, of those not known exactly."""
        constraints = self.system.constraints
        often = Counter(v for number in peeled.rest for v in constraints[number].variables)
        return max((v for v in often if not is_point(peeled.domains[v])), key=lambda v: (often[v], -v), default=None)

    def candidates(self, span: Span, variable: int) -> Iterator[Fraction]:
        """Numbers of a span to try, most promising first."""
        low, high = _ends(span)
        hint = self.hint and meet(span, point(self.hint[variable])) and self.hint[variable]
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
                    spans[variable] = point(choose(left or spans[variable]))
            points = [span if is_point(span) else point(simplest(span)) for span in spans]
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
