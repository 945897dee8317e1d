"""Interval arithmetic against plain membership: what two members give is a member, and no end is wider than that."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.interval import ABOVE_ALL, BELOW_ALL, EVERYTHING, Interval, after, before, exact_text

NEAR = Fraction(1, 10**9)
FAR = Fraction(10**9)

numbers = st.fractions(min_value=-6, max_value=6, max_denominator=4)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Any interval: of one number, open, closed or unbounded."""
    low, high = sorted((draw(numbers), draw(numbers)))
    cut = st.sampled_from((before, after))
    lowest = draw(st.one_of(st.just(BELOW_ALL), cut.map(lambda side: side(low))))
    highest = draw(st.one_of(st.just(ABOVE_ALL), cut.map(lambda side: side(high))))
    assume(lowest < highest)
    return Interval(lowest, highest)


def members(interval: Interval) -> list[Fraction]:
    """Members at and near the ends, around zero, and far out where there is no end."""
    tried = [Fraction(0), NEAR, -NEAR, FAR, -FAR]
    for end in (interval.lower, interval.upper):
        tried += [] if end is None else [end, end + NEAR, end - NEAR]
    if interval.lower is not None and interval.upper is not None:
        tried.append((interval.lower + interval.upper) / 2)
    return [number for number in tried if number in interval]


OPERATIONS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "add": operator.add,
    "subtract": operator.sub,
    "multiply": operator.mul,
    "divide": operator.truediv,
}


def images(name: str, left: Interval, right: Interval) -> list[Fraction]:
    """What the operation makes of the members of two intervals, division by zero left out."""
    operation = OPERATIONS[name]
    return [operation(a, b) for a in members(left) for b in members(right) if name != "divide" or b != 0]


def reaches(end: Fraction | None, is_open: bool, values: Iterable[Fraction], nearest: Fraction) -> bool:
    """Whether members come as near to an end as it claims: to it, as near as you like, or beyond every bound."""
    if end is None:
        return abs(nearest) >= 10**6
    return abs(nearest - end) < Fraction(1, 10**6) if is_open else end in set(values)


@pytest.mark.parametrize("name", OPERATIONS)
@given(left=intervals(), right=intervals())
def test_what_two_members_give_is_a_member(name: str, left: Interval, right: Interval) -> None:
    """Else the solver would call a true world false."""
    values = images(name, left, right)
    assume(values)

    result = OPERATIONS[name](left, right)

    assert [] == [value for value in values if value not in result]


@pytest.mark.parametrize("name", OPERATIONS)
@given(left=intervals(), right=intervals())
def test_no_end_is_wider_than_the_members_make_it(name: str, left: Interval, right: Interval) -> None:
    """Else a contradiction would be missed; a closed end is met exactly, an open one only approached."""
    values = images(name, left, right)
    assume(values)

    result: Interval = OPERATIONS[name](left, right)

    assert reaches(result.lower, result.low_open, values, min(values))
    assert reaches(result.upper, result.high_open, values, max(values))


@given(intervals(), intervals(), numbers)
def test_a_number_is_in_the_meet_when_it_is_in_both(left: Interval, right: Interval, number: Fraction) -> None:
    """The meet of two readings is what both admit."""
    both = left.meet(right)

    assert (number in left and number in right) == (both is not None and number in both)


@given(intervals(), intervals())
def test_no_meet_means_no_member_in_common(left: Interval, right: Interval) -> None:
    """An empty meet is what a proof ends in, so it must be empty: ends that touch when both are closed do meet."""
    common = [number for number in members(left) + members(right) if number in left and number in right]

    assert (left.meet(right) is None) <= (common == [])


@given(intervals(), intervals())
def test_the_hull_holds_both_and_ends_where_one_of_them_ends(left: Interval, right: Interval) -> None:
    """It is the smallest such interval."""
    hull = left.hull(right)

    assert left.within(hull)
    assert right.within(hull)
    assert hull.low in (left.low, right.low)
    assert hull.high in (left.high, right.high)


@given(intervals(), intervals())
def test_within_is_having_no_member_outside(left: Interval, right: Interval) -> None:
    """Laws of readings are stated with it."""
    outside = [number for number in members(left) if number not in right]

    assert left.within(right) == (left.meet(right) == left)
    assert not (left.within(right) and outside)


@given(intervals(), numbers)
def test_the_negative_holds_the_negatives(interval: Interval, number: Fraction) -> None:
    """A fall mirrors a rise, its open ends included."""
    mirrored = -interval

    assert (number in interval) == (-number in mirrored)
    assert interval == -mirrored


@given(intervals(), numbers, numbers)
def test_scaling_and_shifting_keep_membership(interval: Interval, number: Fraction, by: Fraction) -> None:
    """A factor between units moves every value alike."""
    assume(by != 0)

    assert (number in interval) == (number * by in interval.scaled(by)) == (number + by in interval.shifted(by))


def test_zero_alone_divides_nothing() -> None:
    """There is no quotient at all, so it must be said and not returned."""
    with pytest.raises(ZeroDivisionError):
        EVERYTHING / Interval.point(0)


def test_no_interval_is_empty() -> None:
    """That there is no such value is None, not an interval."""
    with pytest.raises(ValueError, match="no number"):
        Interval.between(1, 1, low_open=True)


def test_a_float_is_never_a_member() -> None:
    """A float decides nothing, not even by being asked about."""
    assert 0.5 not in EVERYTHING


@given(numbers)
def test_a_number_is_printed_exactly(number: Fraction) -> None:
    """Reports and JSON print bounds as text, which must read back as the same number."""
    assert number == Fraction(exact_text(number))
