"""Random small systems of relations, with loops, for the solver's properties."""

from fractions import Fraction

from hypothesis import strategies as st

from claimcheck.interval import EVERYTHING, NOT_NEGATIVE, ONE, Interval
from claimcheck.relation import Drift, Equal, Order, Product, Relation, Stated, Term, Total, Unknown

SMALL_CHANGE = Interval.between(Fraction(9, 10), Fraction(11, 10))
TIMES = [ONE] * 8 + [Interval.point(2), Interval.point(Fraction(1, 2)), Interval.between(1, 2)]


def stated(name, reading, natural=NOT_NEGATIVE, said=None):
    """A variable that the claim of the same name states."""
    return Stated(name, natural, claim=name, plain=reading, charitable=reading, said=said or reading)


def relation(name, law, **more):
    """A relation of some rule."""
    claims = tuple(dict.fromkeys(term.of.id for term in law.terms if isinstance(term.of, Stated)))
    return Relation(rule="rule", law=law, because="they are", claims=claims, id=name, **more)


@st.composite
def readings(draw, least):
    """Short intervals of small numbers, some open, some points, some without upper bound."""
    low = Fraction(draw(st.integers(least, 12)), draw(st.sampled_from([1, 1, 2])))
    width = draw(st.sampled_from([0, 0, 1, 2, 3, 5]))
    if draw(st.integers(0, 9)) == 0:
        return Interval.between(low, None)
    is_open = [width > 0 and draw(st.integers(0, 3)) == 0 for _ in range(2)]
    return Interval.between(low, low + width, low_open=is_open[0], high_open=is_open[1])


@st.composite
def variables(draw, name, least):
    """A claim's variable, or an unknown."""
    if draw(st.integers(0, 2)) == 0:
        return Unknown(f"?{name}", NOT_NEGATIVE if least >= 0 else EVERYTHING)
    return stated(name, draw(readings(least)), NOT_NEGATIVE if least >= 0 else EVERYTHING)


@st.composite
def laws(draw, known):
    """A product, total, order, drift or equality of different variables, some of them scaled or shifted."""
    kind = draw(st.sampled_from([Product, Product, Total, Total, Order, Equal, Drift]))
    count = {Product: 3, Drift: 2}.get(kind) or draw(st.integers(2, min(4, len(known))))
    chosen = draw(st.permutations(known))[:count]
    terms = tuple(Term(one, draw(st.sampled_from(TIMES)), draw(st.sampled_from([0] * 8 + [1, -1]))) for one in chosen)
    if kind is Product:
        return Product(*terms)
    if kind is Total:
        return Total(terms[:-1], terms[-1])
    if kind is Drift:
        return Drift(*terms, SMALL_CHANGE)
    return Order(terms, draw(st.booleans())) if kind is Order else Equal(terms)


@st.composite
def systems(draw, least=0, most=5):
    """A few relations among a few variables, so that many go round in loops; no number is below `least`."""
    count = draw(st.integers(3, 6))
    known = [draw(variables(f"v{number}", least)) for number in range(count)]
    return [relation(f"r{number}", draw(laws(known))) for number in range(draw(st.integers(1, most)))]
