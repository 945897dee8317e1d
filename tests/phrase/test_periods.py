"""Laws of the periods that titles and sentences name."""

from __future__ import annotations

import pytest

from claimcheck.phrase.periods import named_period, of_title, with_year
from claimcheck.quantity import PartialDate

AUTUMN_2015 = PartialDate(2015, 10, 14)


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Crime, year ending September 2014", "year to 2014-09"),
        ("Rough sleeping: autumn 2014 snapshot", "autumn 2014"),
        ("Carrier bags in 2014/15", "2014/15"),
        ("Mortgage lending: three months to June", "q2 2015"),
        ("Vacancies in March", "2015-03"),
        ("Vacancies in November", "2014-11"),
        ("Index of prices, August 2015", "2015-08"),
        ("From 2012/13 to 2014/15: three good years", ""),
        ("More libraries open on Sundays", ""),
    ],
)
def test_a_title_says_what_its_release_reports_on(title: str, key: str) -> None:
    """What the text leaves undated is of that period; a title that names two leaves it open."""
    assert key == of_title(title, AUTUMN_2015)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("the three months to March", "q1 2015"),
        ("the three months to December", "q4 2014"),
        ("the year ending 30 September", "year to 2015-09"),
        ("the three months to May", ""),
    ],
)
def test_a_period_without_a_year_is_the_last_that_was_over(words: str, key: str) -> None:
    """In October “the three months to December” are those of the year before."""
    assert key == named_period(with_year(words, AUTUMN_2015))
