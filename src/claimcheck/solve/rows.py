"""Laws as inequalities between sums, where they can be written so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from attrs import frozen

from claimcheck.relation import Drift, Entails, Equal, Order, Product, Total
from claimcheck.solve.narrow import scaled
from claimcheck.solve.spans import UNIT, Span, is_point, negated, span_of, times
from claimcheck.solve.system import Constraint, Scale

LOW, HIGH = "low", "high"
End = tuple[int, str]
"""One end of what is known of a variable."""

PLAIN_SCALE: Scale = (UNIT, (0, 1))


@frozen
class Inequality:
    """The sum of coefficient × variable is at most `most`, or less than it."""

    coefficients: dict[int, Fraction]
    most: Fraction
    strict: bool
    constraint: int | None
    """None for an end of what is known of a variable."""
    uses: tuple[End, ...]


@frozen
class _Part:
    """A coefficient, known within a span, of a variable; and what is known that bounds the coefficient."""

    coefficient: Span
    variable: int
    uses: tuple[End, ...] = ()


def inequalities(constraints: Sequence[Constraint], spans: Sequence[Span]) -> list[Inequality]:
    """All that constraints and spans say that can be said in sums."""
    found = [row for variable, span in enumerate(spans) for row in _ends(variable, span)]
    for number, constraint in enumerate(constraints):
        for parts, shift, is_equation, strict in _sums(constraint, spans):
            found += _weaker(number, parts, shift, spans, strict=strict)
            if is_equation:
                turned = [_Part(negated(part.coefficient), part.variable, part.uses) for part in parts]
                found += _weaker(number, turned, -shift, spans, strict=False)
    return found


def _ends(variable: int, span: Span) -> Iterator[Inequality]:
    first, under, low_open, last, over, high_open = span
    if under:
        yield Inequality({variable: Fraction(-1)}, -Fraction(first, under), low_open, None, ((variable, LOW),))
    if over:
        yield Inequality({variable: Fraction(1)}, Fraction(last, over), high_open, None, ((variable, HIGH),))


def _weaker(
    number: int, parts: list[_Part], shift: Fraction, spans: Sequence[Span], *, strict: bool
) -> Iterator[Inequality]:
    """The parts and the shift are at most zero, each coefficient taken at the end that claims less; none if unknown."""
    coefficients: dict[int, Fraction] = {}
    uses: list[End] = []
    for part in parts:
        coefficient, span = part.coefficient, spans[part.variable]
        top, bottom = coefficient[:2]
        if not is_point(coefficient):
            uses += part.uses
            if span[0] >= 0:
                uses.append((part.variable, LOW))
            elif span[3] <= 0:
                uses.append((part.variable, HIGH))
                top, bottom = coefficient[3:5]
            else:
                return
        elif part.uses:
            uses += part.uses
        if not bottom:
            return
        coefficients[part.variable] = coefficients.get(part.variable, Fraction(0)) + Fraction(top, bottom)
    yield Inequality(coefficients, -shift, strict, number, tuple(dict.fromkeys(uses)))


Sum = tuple[list[_Part], Fraction, bool, bool]
"""Parts and a shift that together are zero, or at most zero; whether it is an equation; else whether it is strict."""


def _sums(constraint: Constraint, spans: Sequence[Span]) -> Iterator[Sum]:
    law = constraint.law
    terms = [_term(constraint, place) for place in range(len(constraint.variables))]
    if isinstance(law, Total):
        yield _sum([*terms[:-1], _turned(terms[-1])], is_equation=True)
    elif isinstance(law, Equal | Entails):
        for other in terms[1:]:
            yield _sum([terms[0], _turned(other)], is_equation=True)
    elif isinstance(law, Order):
        for one, other in pairwise(terms):
            yield _sum([one, _turned(other)], is_equation=False, strict=law.strict)
    elif isinstance(law, Drift):
        yield from _multiplied(terms[0], span_of(law.ratio), (), terms[1])
    elif isinstance(law, Product):
        for place in (0, 1):
            factor = constraint.variables[place]
            value = scaled(spans[factor], _scale(constraint, place))
            yield from _multiplied(terms[1 - place], value, ((factor, LOW), (factor, HIGH)), terms[2])


_Term = tuple[_Part, Fraction]


def _term(constraint: Constraint, place: int) -> _Term:
    factor, (top, bottom) = _scale(constraint, place)
    return _Part(factor, constraint.variables[place]), Fraction(top, bottom)


def _scale(constraint: Constraint, place: int) -> Scale:
    return (constraint.scales and constraint.scales[place]) or PLAIN_SCALE


def _turned(term: _Term) -> _Term:
    part, shift = term
    return _Part(negated(part.coefficient), part.variable, part.uses), -shift


def _multiplied(term: _Term, factor: Span, uses: tuple[End, ...], result: _Term) -> Iterator[Sum]:
    """That a term × a factor - the result is zero, the factor taken as a coefficient."""
    part, shift = term
    if not shift:
        yield _sum([(_Part(times(factor, part.coefficient), part.variable, uses), shift), _turned(result)])
    elif is_point(factor):
        by = Fraction(factor[0], factor[1])
        yield _sum([(_Part(times(factor, part.coefficient), part.variable, uses), shift * by), _turned(result)])


def _sum(terms: list[_Term], *, is_equation: bool = True, strict: bool = False) -> Sum:
    return [part for part, _ in terms], sum((shift for _, shift in terms), Fraction(0)), is_equation, strict
