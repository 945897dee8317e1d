"""Numbers are shown as people write them, and never so that they say more than is known."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.interval import Interval
from claimcheck.report.amounts import DAY, WEEKDAY, Style, inward, telling_apart, words

span = Interval.between
number = st.fractions(-1000, 10_000_000, max_denominator=999)


@pytest.mark.parametrize(
    ("interval", "style", "shown"),
    [
        (span(45_650_000, 45_750_000), Style(), "45.65 to 45.75 million"),
        (span(Fraction(185, 3), Fraction(215, 3)), Style(after="%"), "61.6 to 71.7%"),
        (span(95_000_000, 105_000_000), Style(before="£"), "£95 to £105 million"),
        (Interval.point(30_598), Style(), "30,598"),
        (span(253, None, low_open=True), Style(), "over 253"),
        (span(45, 50, high_open=True), Style(after="%"), "45 to under 50%"),
        (span(None, 3), Style(after=" weeks"), "at most 3 weeks"),
        (span(None, None), Style(), "any number"),
        (Interval.point(731_694), DAY, "23 April 2004"),
        (span(731_641, 731_671), DAY, "1 to 31 March 2004"),
        (span(None, 731_694), DAY, "any day until 23 April 2004"),
        (Interval.point(4), WEEKDAY, "Friday"),
    ],
)
def test_amounts_read_as_people_write_them(interval, style, shown):
    """A report is read by people, who write millions, dates and signs in words."""
    assert shown == words(interval, style)


@given(number, st.fractions(Fraction(1, 1000), 1000))
def test_what_is_shown_holds_all_that_is_meant(low, width):
    """Rounding outward never leaves out a value; the short forms are exact."""
    interval = span(low, low + width)
    rounding = telling_apart(interval, interval)

    assert rounding.low(low) <= low
    assert rounding.high(low + width) >= low + width


@given(number, st.fractions(Fraction(1, 1000), 1000))
def test_what_is_recommended_would_agree(low, width):
    """Every value that a reader is told would agree must do so: rounded inward, something is left."""
    interval = span(low, low + width)
    rounding = inward(interval)

    assert low <= rounding.low(low) <= rounding.high(low + width) <= low + width


@given(number, st.fractions(Fraction(1, 1000), 1000), st.fractions(Fraction(1, 10**6), 1))
def test_a_gap_can_be_seen(low, width, gap):
    """Two intervals that clash look apart, however small the gap between them."""
    below, above = span(low - width, low), span(low + gap, low + gap + width)
    rounding = telling_apart(below, above)

    assert rounding.high(low) < rounding.low(low + gap)
