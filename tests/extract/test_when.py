"""Laws of the date that a figure is for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.measures import told

MONTHS = ("January", "February", "April", "June", "September", "December")


@given(st.sampled_from(MONTHS), st.integers(1990, 2013), st.booleans())
def test_a_month_that_a_sentence_names_is_the_date(month: str, year: int, first: bool) -> None:
    """Before or after the figure, the month is its date."""
    opening = f"In {month} {year} there were 41 public pools."
    ending = f"There were 41 public pools in {month} {year}."
    numbers = {name: number for number, name in enumerate(MONTHS)}
    months = (1, 2, 4, 6, 9, 12)

    assert [f"{year}-{months[numbers[month]]:02}"] == [figure.as_of for figure in told(opening if first else ending)]


@pytest.mark.parametrize(
    ("when", "as_of"),
    [
        ("in 2012", "2012"),
        ("at the end of March 2014", "2014-03"),
        ("on 3 April 2014", "2014-04-03"),
        ("by March 2016", "2016-03"),
        ("last year", "2013"),
        ("next month", "2014-06"),
        ("in March", "2014-03"),
        ("in June", "2013-06"),
        ("by June", "2014-06"),
        ("yesterday", "2014-05-19"),
        ("today", None),
        ("in 2013-14", None),
        ("between January and March", None),
        ("since 1999", None),
        ("in the three months to March 2014", None),
        ("in the third quarter of 2013", None),
    ],
)
def test_a_date_is_told_from_the_words_and_the_release(when: str, as_of: str | None) -> None:
    """What no date can say is left to the measure, and today is the release's own day."""
    figure = told(f"There were 41 public pools {when}.", "2014-05-20")[0]

    assert as_of == figure.as_of


@pytest.mark.parametrize(
    "when",
    ["in 2013-14", "between January and March", "since 1999", "in the three months to March 2014", "in Q3 2013"],
)
def test_a_period_stays_in_the_measure(when: str) -> None:
    """Two periods that no date can say must not be taken for one."""
    figure = told(f"There were 41 public pools {when}.")[0]

    assert "public pool" != figure.measure
    assert figure.measure.startswith("public pool ")


def test_every_figure_has_its_own_year() -> None:
    """What a figure is compared with is of another date."""
    now, before = told("In 2013 there were 41 public pools, up from 38 in 2009.")

    assert ("2013", "2009") == (now.as_of, before.as_of)


def test_the_beginning_of_a_count_is_not_its_date() -> None:
    """“Since the scheme began in 2010” says from when, and not when."""
    (figure,) = told("So far 41 pools have opened since the scheme began in April 2010.")

    assert figure.as_of is None
