"""Spans are intervals written another way, so their arithmetic must be that of intervals."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.interval import EVERYTHING, Interval
from claimcheck.solve import spans

NUMBERS = st.fractions(-6, 6, max_denominator=4)


@st.composite
def intervals(draw):
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    is_open = [low < high and draw(st.booleans()) for _ in range(2)]
    ends = [None if draw(st.integers(0, 5)) == 0 else end for end in (low, high)]
    return Interval.between(*ends, low_open=is_open[0], high_open=is_open[1])


def back(span):
    return span and spans.interval_of(span)


@given(intervals(), intervals())
def test_spans_add_multiply_and_meet_as_intervals_do(one, other):
    """Two ways to the same end: whole numbers for speed, fractions to read."""
    a, b = spans.span_of(one), spans.span_of(other)

    assert back(spans.added(a, b)) == one + other
    assert back(spans.times(a, b)) == one * other
    assert back(spans.meet(a, b)) == one.meet(other)
    assert back(spans.hull(a, b)) == one.hull(other)
    assert back(spans.negated(a)) == -one


@given(NUMBERS, intervals(), intervals(), intervals())
def test_no_quotient_is_lost(value, result, factor, own):
    """A number of its own span that times some factor gives a result is among the quotients."""
    left = back(spans.quotients(*map(spans.span_of, (result, factor, own))))
    fits = value in own and (Interval.point(value) * factor).meet(result) is not None

    assert not fits or (left is not None and value in left)


@given(intervals(), intervals())
def test_quotients_by_a_factor_of_one_sign_are_no_more_than_needed(result, factor):
    """They are exactly result ÷ factor."""
    positive = factor.meet(Interval.between(0, None, low_open=True))
    if positive is not None:
        left = spans.quotients(spans.span_of(result), spans.span_of(positive), spans.span_of(EVERYTHING))

        assert back(left) == result / positive


@given(st.fractions(max_denominator=10**60), st.fractions(max_denominator=10**60))
def test_rounding_goes_outward_and_stays_close(one, other):
    """A rounded span holds all that it held, and what it adds is small for its size."""
    span = Interval.between(min(one, other), max(one, other))
    left = back(spans.rounded(spans.span_of(span)))

    assert span.within(left)
    assert abs(left.lower - span.lower) <= abs(span.lower) / Fraction(2**90)
    assert abs(left.upper - span.upper) <= abs(span.upper) / Fraction(2**90)
