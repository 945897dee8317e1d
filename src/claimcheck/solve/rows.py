"""Laws as inequalities between sums, where they can be written so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from attrs import evolve, frozen

from claimcheck.relation import Drift, Entails, Equal, Order, Product, Total
from claimcheck.solve.narrow import scaled
from claimcheck.solve.spans import UNIT, Span, exactly, is_point, negated, span_of, times
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
    """A coefficient, known within a span, times a term; and what is known that bounds the coefficient."""

    coefficient: Span
    variable: int
    times: Fraction = Fraction(1)
    plus: Fraction = Fraction(0)
    uses: tuple[End, ...] = ()

    def turned(self) -> _Part:
        """The part with its sign turned."""
        return evolve(self, coefficient=negated(self.coefficient))

    def sign(self, spans: Sequence[Span]) -> tuple[int, tuple[End, ...]]:
        """The sign of the term, and the end of its variable that tells it; 0 when it may have either."""
        first, _, _, last, _, _ = scaled(spans[self.variable], (exactly(self.times), self.plus.as_integer_ratio()))
        by_low, by_high = (LOW, HIGH) if self.times > 0 else (HIGH, LOW)
        if first >= 0:
            return 1, ((self.variable, by_low),)
        return (-1, ((self.variable, by_high),)) if last <= 0 else (0, ())


def inequalities(constraints: Sequence[Constraint], spans: Sequence[Span]) -> list[Inequality]:
    """All that constraints and spans say that can be said in sums."""
    found = [row for variable, span in enumerate(spans) for row in _ends(variable, span)]
    for number, constraint in enumerate(constraints):
        for parts, shift, is_equation, strict in _sums(constraint, spans):
            found += _weaker(number, parts, shift, spans, strict=strict)
            if is_equation:
                found += _weaker(number, [part.turned() for part in parts], -shift, spans, strict=False)
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
        uses += part.uses
        end = part.coefficient[:2]
        if not is_point(part.coefficient):
            sign, why = part.sign(spans)
            uses += why
            end = part.coefficient[3:5] if sign < 0 else end
            if not (sign and end[1]):
                return
        by = Fraction(*end)
        coefficients[part.variable] = coefficients.get(part.variable, Fraction(0)) + by * part.times
        shift += by * part.plus
    yield Inequality(coefficients, -shift, strict, number, tuple(dict.fromkeys(uses)))


_Term = tuple[_Part, Fraction]
"""A part, and what is added to it."""
Sum = tuple[list[_Part], Fraction, bool, bool]
"""Parts and a shift that together are zero, or at most zero; whether it is an equation; else whether it is strict."""


def _sums(constraint: Constraint, spans: Sequence[Span]) -> Iterator[Sum]:
    law = constraint.law
    terms = [term for place in range(len(constraint.variables)) for term in _term(constraint, place)]
    match law:
        case Total():
            yield _sum([*terms[:-1], _turned(terms[-1])])
        case Equal() | Entails():
            yield from (_sum([terms[0], _turned(other)]) for other in terms[1:])
        case Order():
            for one, other in pairwise(terms):
                yield _sum([one, _turned(other)], is_equation=False, strict=law.strict)
        case Drift():
            yield from (_sum([term, _turned(terms[1])]) for term in _term(constraint, 0, span_of(law.ratio)))
        case Product():
            yield from _sums_of_product(constraint, terms[2], spans)


def _sums_of_product(constraint: Constraint, result: _Term, spans: Sequence[Span]) -> Iterator[Sum]:
    """Each factor in turn taken as the coefficient of the other."""
    for place in (0, 1):
        factor = constraint.variables[place]
        value = scaled(spans[factor], _scale(constraint, place))
        for term in _term(constraint, 1 - place, value, ((factor, LOW), (factor, HIGH))):
            yield _sum([term, _turned(result)])


def _term(constraint: Constraint, place: int, factor: Span = UNIT, uses: tuple[End, ...] = ()) -> Iterator[_Term]:
    """A factor × a term of the constraint, where it can be written as a coefficient × a variable."""
    variable = constraint.variables[place]
    by, shift = _scale(constraint, place)
    plus = Fraction(*shift)
    if is_point(by):
        yield _Part(factor, variable, Fraction(*by[:2]), plus, uses), Fraction(0)
    elif is_point(factor) or not plus:
        yield _Part(times(factor, by), variable, uses=uses), plus * Fraction(*factor[:2]) if plus else Fraction(0)


def _scale(constraint: Constraint, place: int) -> Scale:
    return (constraint.scales and constraint.scales[place]) or PLAIN_SCALE


def _turned(term: _Term) -> _Term:
    part, shift = term
    return part.turned(), -shift


def _sum(terms: list[_Term], *, is_equation: bool = True, strict: bool = False) -> Sum:
    return [part for part, _ in terms], sum((shift for _, shift in terms), Fraction(0)), is_equation, strict
