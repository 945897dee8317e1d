"""Laws of news that is told twice: a reprint, a summary or a second report of one event is no step of the series."""

import pytest
from tests.match.texts import accused, outcome

from claimcheck.finding import Verdict

RELEASE = """Canal boats of the Wend valley

{day}

{said}

The canal office writes about its boats on the first and the fifteenth of each month.
"""

TWICE = (
    "The number of canal boats rose by 4 per cent from last month to 1,318.",
    "There are 1,318 canal boats on the water, 51 more than a month earlier.",
    "Another 51 canal boats were launched, bringing the total so far to 1,318.",
    "The share of canal boats that run on batteries rose from 31 per cent a month earlier to 34 per cent.",
    "There were 1,318 canal boats on the water, compared with 1,267 a month earlier.",
    "In 1983, the first year for which boat club data are comparable, the boat club membership rate was 20.1, and "
    "there were 17.7 million boat club workers.",
    "In 2014 there were 1,318 canal boats, 104 (7.3 per cent) fewer than in 2013. Of these canal boats 402 came from "
    "abroad, which is a fall from 488 canal boats in 2013.",
    "In 2014 there were 1,204 canal boats of families, an increase of 22 per cent from the 988 canal boats licensed in "
    "2013. Including clubs, the number of canal boats increased by 4 per cent from 1,267 in 2013 to 1,318 in 2014.",
)


def printed(day: str, said: str) -> str:
    """A release of a day."""
    return RELEASE.format(day=day, said=said)


@pytest.mark.parametrize("said", TWICE)
@pytest.mark.parametrize("again", ["5 May 2015", "28 April 2015", "1 April 2016"])
def test_what_is_printed_again_has_not_changed_since_it_was_printed(said: str, again: str) -> None:
    """A text that a second office prints on a later day says nothing new, and accuses itself of nothing."""
    assert [] == accused(printed("1 April 2015", said), printed(again, said))


def test_a_second_report_starts_from_where_the_first_one_started() -> None:
    """Beside a reprint, the release before both is still what the sum is added to."""
    first = printed("1 March 2015", "There are 1,267 canal boats on the water so far.")
    news = "Another 51 canal boats were launched, bringing the total so far to {0}."
    honest = [printed(day, news.format("1,318")) for day in ("1 April 2015", "5 April 2015")]
    wrong = [printed(day, news.format("1,381")) for day in ("1 April 2015", "5 April 2015")]

    assert [] == accused(first, *honest)
    assert "added-makes-total" in accused(first, *wrong)


def test_two_numbers_of_two_digits_may_stand_still_by_chance() -> None:
    """“14 boats, six more than a month earlier” does not fit the 14 boats of a month earlier."""
    first = printed("1 March 2015", "There are 14 canal boats on the water.")
    later = printed("1 April 2015", "There are 14 canal boats on the water, six more than a month earlier.")

    assert Verdict.CONTRADICTION in {finding.verdict for finding in outcome(first, later).findings}


def test_a_quarter_is_no_year() -> None:
    """What was counted in three months is never the start of what was counted in twelve."""
    first = printed("1 April 2015", "In the latest quarter 310 canal boats broke down, up 6 per cent.")
    later = printed("1 April 2016", "In the latest 12 months 1,240 canal boats broke down, up 2 per cent.")

    assert [] == accused(first, later)


def test_a_number_that_a_share_stands_for_is_no_number_of_the_whole() -> None:
    """“36 per cent (480)” of last year's decisions are not last year's decisions."""
    rose = "Mooring decisions {0}to 1,412 in 2014. Of these decisions, 40 per cent (565) were refusals"
    first = rose.format("rose ") + ", compared with 36 per cent (480) in 2013."
    later = rose.format("rose by 12 per cent ") + "."

    assert [] == accused(printed("1 April 2015", first), printed("9 April 2015", later))


def test_a_sum_that_an_earlier_text_tells_is_added_to_nothing_in_it() -> None:
    """Two newspapers tell of one quarter, and the second gives another total than the first began with."""
    first = "The boat club added 14,400 members in spring, raising the members of all its clubs to 221,000."
    second = "The boat club added a whopping 14,400 members in spring, taking the total so far to 152,100 members."

    assert [] == accused(printed("10 August 2015", first), printed("11 August 2015", second))
