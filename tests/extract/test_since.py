"""Laws of what a change is measured from: its words say so, in them or behind them, or nobody knows."""

from __future__ import annotations

import pytest
from tests.match.texts import stated

from claimcheck.about import A_WEEK, SOME_TIME
from claimcheck.quantity import Kind

BASES = {
    "The wait fell from 17 weeks in June 2012 to nine weeks.": "2012-06",
    "The wait fell from nine weeks in June to seven weeks.": "2013-06",
    "The number of boxes rose from 8,895 in May 2012 to 9,191.": "2012-05",
    "The rate fell from 17.5 per cent a year ago to 16 per cent.": "-12",
    "The rate fell from 17.5 per cent at its peak to 16 per cent.": SOME_TIME,
    "The number of boxes rose from 8,895 to 9,191.": "",
    "The number of boxes rose from 604 to 700 compared with a year earlier.": "-12",
    "The number of boxes fell from 2,865 to 2,861 in the week to 26 January 2013.": A_WEEK,
    "The number of boxes fell from 2,865 to 2,461 in the year to June 2013.": "-12",
    "The number of boxes fell from 2,865 to 2,461 in the three months to June 2013.": SOME_TIME,
}

BEHIND = {
    "The number of boxes grew by 8.6 per cent, or 298, to 3,772 in three months.": {"-3"},
    "The number of boxes grew by 8.6 per cent to 3,772 in two years.": {"-24"},
    "The number of boxes grew by 8.6 per cent to 3,772 in three places.": {""},
    "There were 3,772 boxes, up 298 on the year.": {"-12"},
    "There were 3,772 boxes, down 298 on the month.": {"-1"},
    "The number of boxes rose 9% year on year to 3,772.": {"-12"},
    "The annual price rise of 9% takes the price of a box to £3,772.": {"-12"},
    "There were 3,772 boxes, an increase of 298, or 9%, on the same day in 2012.": {"-12"},
    "There were 3,772 boxes after annual growth of 9%.": {""},
}


@pytest.mark.parametrize("sentence", BEHIND)
def test_a_change_that_led_to_a_level_in_some_months_goes_back_so_far(sentence: str) -> None:
    """It is none of a year, whatever the release of a year before says."""
    told = stated(f"Boxes\n\n29 September 2013\n\n{sentence}\n")

    assert BEHIND[sentence] == {claim.about.basis for claim in told.claims if claim.kind is Kind.CHANGE}


@pytest.mark.parametrize("sentence", BASES)
def test_a_from_to_change_starts_where_its_words_say(sentence: str) -> None:
    """“From 8,895 in September” is no figure of a year before, nor is one of the week to a day that day's."""
    told = stated(f"Boxes\n\n29 September 2013\n\n{sentence}\n")
    (change,) = (claim for claim in told.claims if claim.quantity.before is not None)

    assert change.about.basis == BASES[sentence]
