"""Units that fit have a factor, and those that do not are refused by name."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.interval import ONE, Interval
from claimcheck.unit import DURATIONS, NUMBER, PEOPLE, PERCENT, POINTS, Dimension, Unit, UnitMismatch, counted, money

DAY, WEEK, MONTH, YEAR = (DURATIONS[name] for name in ("day", "week", "month", "year"))
FOOT, METRE, KILOGRAM = (Unit(name, Dimension.PHYSICAL) for name in ("foot", "meter", "kilogram"))
CELSIUS, FAHRENHEIT = (Unit(name, Dimension.PHYSICAL) for name in ("degree_Celsius", "degree_Fahrenheit"))

MISFITS = [
    (PERCENT, POINTS),
    (money("GBP"), money("EUR")),
    (money("GBP"), PEOPLE),
    (DAY, PEOPLE),
    (FOOT, KILOGRAM),
    (FOOT, WEEK),
    (PERCENT, counted("groups")),
]


@pytest.mark.parametrize(("one", "other"), MISFITS)
def test_units_that_do_not_fit_are_both_named(one: Unit, other: Unit) -> None:
    """No rate of exchange is stated, and points are not per cent: the reader must see which two were mixed."""
    with pytest.raises(UnitMismatch) as refusal:
        one.factor_to(other)

    assert one.name in str(refusal.value)
    assert other.name in str(refusal.value)
    with pytest.raises(UnitMismatch):
        other.factor_to(one)


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2400, 1, 1)))
def test_every_month_and_year_of_the_calendar_is_within_its_factor(day: date) -> None:
    """A claim of "three months" must fit whichever months were meant."""
    days_in_month = calendar.monthrange(day.year, day.month)[1]
    days_in_year = (date(day.year + 1, 1, 1) - date(day.year, 1, 1)) // timedelta(days=1)

    assert days_in_month in MONTH.factor_to(DAY)
    assert days_in_year in YEAR.factor_to(DAY)


SIZES = [
    ("ounce", "gram", ("28.35", "31.1034")),
    ("ton", "kilogram", ("907.185", "1016.04")),
    ("acre", "hectare", ("0.40468564224", "0.40468726")),
    ("horsepower", "kilowatt", ("0.73549875", "0.7456998")),
    ("calorie", "joule", ("4.184", "4184")),
    ("gallon", "liter", ("3.78542", "4.54609")),
    ("imperial_pint", "liter", ("0.473177", "0.568261")),
    ("barrel", "liter", ("117.348", "158.987", "163.659")),
]
"""Customary units with what each of their sizes comes to, cut to a few digits."""


@pytest.mark.parametrize(("name", "metric", "sizes"), SIZES)
def test_a_customary_unit_is_every_size_that_goes_by_its_name(name: str, metric: str, sizes: tuple[str, ...]) -> None:
    """A refinery's ounce weighs more than a baker's, and neither release is wrong in grams."""
    one, other = (Unit(each, Dimension.PHYSICAL) for each in (name, metric))

    assert all(Fraction(size) in one.factor_to(other) for size in sizes)
    assert ONE == one.factor_to(one)
    assert all(1 / Fraction(size) in other.factor_to(one) for size in sizes)


@pytest.mark.parametrize("quarter", range(4))
@pytest.mark.parametrize("year", [2011, 2012])
def test_every_quarter_is_within_its_factor(year: int, quarter: int) -> None:
    """From 1 January of a common year (90 days) to the third quarter (92)."""
    months = range(3 * quarter + 1, 3 * quarter + 4)
    days = sum(calendar.monthrange(year, month)[1] for month in months)

    assert days in DURATIONS["quarter"].factor_to(DAY)


@given(st.sampled_from(sorted(DURATIONS)), st.sampled_from(sorted(DURATIONS)))
def test_there_and_back_holds_one(one: str, other: str) -> None:
    """A conversion widens but never loses the value it began with."""
    there, back = DURATIONS[one].factor_to(DURATIONS[other]), DURATIONS[other].factor_to(DURATIONS[one])

    assert 1 in there * back


def test_what_the_calendar_settles_is_exact() -> None:
    """Twelve months are a year whichever year it is."""
    assert Interval.point(12) == YEAR.factor_to(MONTH)
    assert Interval.point(7) == WEEK.factor_to(DAY)
    assert Interval.point(100) == NUMBER.factor_to(PERCENT)


def test_people_fit_every_count() -> None:
    """Patients and care workers are counted in ones, whatever the noun."""
    assert ONE == counted("patients").factor_to(PEOPLE) == PEOPLE.factor_to(counted("patients"))


def test_physical_units_are_converted_exactly() -> None:
    """The foot is 0.3048 metres by treaty, not nearly so."""
    assert Interval.point(Fraction(3048, 10000)) == FOOT.factor_to(METRE)
    assert FOOT.offset_to(METRE) == 0


def test_degrees_have_a_zero_of_their_own() -> None:
    """0 °C is 32 °F, and each degree of the one is 9/5 of the other."""
    assert Interval.point(Fraction(9, 5)) == CELSIUS.factor_to(FAHRENHEIT)
    assert CELSIUS.offset_to(FAHRENHEIT) == 32
