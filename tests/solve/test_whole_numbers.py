"""Shares of a count are whole numbers: checked against trying every count and every whole number."""

from fractions import Fraction
from math import ceil, floor

from hypothesis import given
from hypothesis import strategies as st
from tests.systems import relation, stated

from claimcheck.interval import Interval
from claimcheck.relation import Integral, Level, Term
from claimcheck.solve import solve, witness

LEVEL = Level.CHARITABLE


@st.composite
def shares_of_counts(draw):
    least = draw(st.integers(0, 60))
    count = Interval.between(least, least + draw(st.integers(0, 4)))
    low = draw(st.fractions(0, 1, max_denominator=70))
    share = Interval.between(low, low + draw(st.fractions(0, Fraction(1, 40), max_denominator=200)))
    return relation("whole", Integral(Term(stated("count", count)), Term(stated("share", share))))


def some_are_whole(law):
    """Whether some whole count times some share is a whole number, by trying every count."""
    count, share = (term.of.at(LEVEL) for term in law.terms)
    counts = range(ceil(count.lower), floor(count.upper) + 1)
    return any(ceil(number * share.lower) <= floor(number * share.upper) for number in counts)


@given(shares_of_counts())
def test_a_conflict_is_found_just_when_no_count_fits(system):
    """No count and no share of it are passed over, and none made up."""
    solution = solve([system], LEVEL)

    assert not solution.undecided
    assert bool(solution.conflicts) is not some_are_whole(system.law)


@given(shares_of_counts())
def test_values_that_fit_are_whole(system):
    """What is shown as an example must be one."""
    world = witness([system], LEVEL)

    assert (world is not None) is some_are_whole(system.law)
    assert world is None or (world["count"] * world["share"]).denominator == world["count"].denominator == 1
