"""A quantity keeps its digits as they were written, and is exact in pint."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from fractions import Fraction

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantity import Kind, Margin, Numeral, PartialDate, Proportion, Quantity, Spread, Word
from claimcheck.unit import DURATIONS, PEOPLE, PERCENT, POINTS, Dimension, Unit, counted, money

MILLION = Fraction(10**6)


@pytest.mark.parametrize(
    ("digits", "scale", "written_unit", "place", "significant"),
    [
        ("45.7", MILLION, 100_000, 100_000, 3),
        ("35", MILLION, MILLION, MILLION, 2),
        ("100", MILLION, MILLION, 100 * MILLION, 1),
        ("4000", 1, 1, 1000, 1),
        ("220", 1, 1, 10, 2),
        ("253", 1, 1, 1, 3),
        ("3.40", 1, Fraction(1, 100), Fraction(1, 100), 3),
        ("0.05", 1, Fraction(1, 100), Fraction(1, 100), 1),
        ("-5.50", 1, Fraction(1, 100), Fraction(1, 100), 3),
        ("0", 1, 1, 1, 1),
    ],
)
def test_the_last_place_written_is_part_of_what_was_said(
    digits: str, scale: Fraction, written_unit: Fraction, place: Fraction, significant: int
) -> None:
    """Every width of a reading is a multiple of one of these places."""
    numeral = Numeral(digits, scale)

    assert (written_unit, place, significant) == (numeral.written_unit, numeral.place, numeral.significant)
    assert numeral.value == Fraction(digits) * scale


@pytest.mark.parametrize("factor", [1, Fraction(1), Fraction(1, 100), MILLION])
def test_a_numeral_in_another_scale_keeps_its_digits(factor: Fraction) -> None:
    """ "4.50" of a hundredth and of a million say as much: what was written stays, and only its worth changes."""
    numeral = Numeral("4.50", 1000)

    assert Numeral("4.50", 1000 * factor) == numeral.times(factor)
    assert numeral.value * factor == numeral.times(factor).value


@given(st.integers(min_value=-(10**9), max_value=10**9), st.integers(min_value=0, max_value=6))
def test_a_numeral_has_the_value_of_its_digits(whole: int, decimals: int) -> None:
    """Digits are text until they are read, and then exact."""
    text = f"{whole}.{'7' * decimals}" if decimals else str(whole)

    assert Fraction(text) == Numeral(text).value


def test_more_digits_are_another_claim() -> None:
    """3.40 promises a place more than 3.4, so they are unequal though their values are one."""
    assert Numeral("3.40").value == Numeral("3.4").value
    assert Numeral("3.40") != Numeral("3.4")


@pytest.mark.parametrize("digits", ["", "-", "1,000", "5.", "1.2.3", "12a", "²", "1e3", " 5"])
def test_anything_but_plain_digits_is_refused(digits: str) -> None:
    """Separators and superscripts are for the lexer to settle, not to be guessed here."""
    with pytest.raises(ValueError, match="plain digits"):
        Numeral(digits)


def test_a_numeral_beside_a_finer_one_is_written_to_its_place() -> None:
    """From 17.5% to 20% means 20.0%; a coarser neighbour changes nothing."""
    assert Numeral("20.0") == Numeral("20").at_place(Fraction(1, 10))
    assert Numeral("17.5") == Numeral("17.5").at_place(Fraction(1))
    assert Numeral("1.00", MILLION) == Numeral("1", MILLION).at_place(Fraction(10**4))


def test_a_proportion_is_of_something() -> None:
    """Nothing is k out of none."""
    with pytest.raises(ValueError, match="whole"):
        Proportion(1, 0)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2011-07-09", date(2011, 7, 9), date(2011, 7, 9)),
        ("2004-02", date(2004, 2, 1), date(2004, 2, 29)),
        ("2011", date(2011, 1, 1), date(2011, 12, 31)),
    ],
)
def test_a_partial_date_is_any_of_its_days(text: str, first: date, last: date) -> None:
    """March 2004 is any day of March 2004."""
    partial = PartialDate.parse(text)

    assert (first, last) == (partial.first, partial.last)
    assert (first.toordinal(), last.toordinal()) == (partial.days.lower, partial.days.upper)
    assert text == str(partial)


@pytest.mark.parametrize(
    "text", ["2011-02-30", "2011-13", "11-02-03", "09/07/2011", "2011-7-9", "0000", "", "July 2011"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """A bad date must be reported where it stands, not read as another."""
    with pytest.raises(ValueError, match="is not a date"):
        PartialDate.parse(text)


def test_pint_is_not_loaded_until_it_is_asked_for() -> None:
    """It costs more than all the rest of an import, and most runs never convert a foot."""
    code = "import sys, claimcheck.quantity, claimcheck.reading; print('pint' in sys.modules)"

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "False"


def test_a_quantity_is_exact_in_pint() -> None:
    """45.7 million is a whole number of people, and a fall of 2.5% is negative."""
    people = Quantity(Kind.POPULATION, PEOPLE, Numeral("45.7", MILLION)).to_pint()
    fall = Quantity(Kind.CHANGE, PERCENT, Numeral("2.5"), sign=-1).to_pint()

    assert Fraction(45_700_000) == people.magnitude
    assert isinstance(people.magnitude, Fraction)
    assert Fraction(-25, 1000) == fall.to("").magnitude


def test_a_rate_in_pint_is_per_its_own_unit() -> None:
    """£130 million a year times four years is money again."""
    year = DURATIONS["year"]
    rate = Quantity(Kind.RATE, money("GBP"), Numeral("130", MILLION), per=year)
    four_years = Quantity(Kind.DURATION, year, Numeral("4"))
    pounds = Quantity(Kind.MONEY, money("GBP"), Numeral("520", MILLION))

    assert pounds.to_pint() == rate.to_pint() * four_years.to_pint()


def test_a_quarter_in_pint_is_three_months() -> None:
    """Pint's own quarter is a weight."""
    assert 3 == Quantity(Kind.DURATION, DURATIONS["quarter"], Numeral("1")).to_pint().to("month").magnitude


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (money("GBP"), money("EUR")),
        (counted("groups"), counted("practices")),
        (PERCENT, POINTS),
        (PEOPLE, DURATIONS["day"]),
        (counted("GBP"), money("GBP")),
    ],
)
def test_pint_never_mixes_what_a_release_keeps_apart(one: Unit, other: Unit) -> None:
    """Each currency, thing counted and kind of share is a dimension of its own."""
    left, right = (Quantity(Kind.COUNT, unit, Numeral("1")).to_pint() for unit in (one, other))

    with pytest.raises(pint.DimensionalityError):
        left + right


def test_physical_quantities_are_pints_own() -> None:
    """30 feet are a little over nine metres."""
    height = Quantity(Kind.COUNT, Unit("foot", Dimension.PHYSICAL), Numeral("30")).to_pint()

    assert Fraction(9144, 1000) == height.to("meter").magnitude


@pytest.mark.parametrize(
    "figure", [Spread(Numeral("20"), Numeral("30")), Word("most"), PartialDate(2011, 7), None], ids=str
)
def test_without_one_value_there_is_no_pint_quantity(figure: Spread | Word | PartialDate | None) -> None:
    """A range is not its middle."""
    with pytest.raises(ValueError, match="no one value"):
        Quantity(Kind.COUNT, PEOPLE, figure).to_pint()


def test_a_proportion_a_margin_and_a_day_have_one_value() -> None:
    """They state a middle or a point."""
    half = Quantity(Kind.PERCENTAGE, PERCENT, Proportion(1, 2)).to_pint()
    poll = Quantity(Kind.PERCENTAGE, PERCENT, Margin(Numeral("52"), Numeral("3"))).to_pint()

    assert (50, 52) == (half.magnitude, poll.magnitude)
