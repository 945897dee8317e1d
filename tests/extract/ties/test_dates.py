"""Laws of the ties of dates: durations between them, leads over deadlines, and ordinals that follow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links

from claimcheck.extract.ties import deadline, order, span


@pytest.mark.parametrize(
    "text",
    [
        "The show runs from 1 March 2019 to 30 April 2019, a total of eight weeks.",
        "The fair was open for six days from 3 June 2014 to 8 June 2014.",
        "He led the band from 2003 until 2011 (eight years).",
        "The work began on 3 March 2014 and was done on 28 February 2018, almost four years later.",
        "The strike, which began on 4 May 2019, ended on 1 June 2019 after four weeks.",
    ],
)
def test_a_duration_beside_from_and_to_is_theirs(text: str) -> None:
    """Nothing else can be as long as stands beside both its ends."""
    (link,) = links(text, span.tie)

    assert sorted(role for role, _ in link) == ["duration", "end", "start"]


@pytest.mark.parametrize(
    "text",
    [
        "The show runs from 1 March 2019 to 30 April 2019, four days a week.",
        "From 1 March 2019 to 30 April 2019, eight weeks of rain fell in three days.",
        "Rates rose between 2010 and 2015, five years after the bank failed.",
        "It opened on 1 March 2019 and closed on 30 April 2019, eight weeks early.",
        "It opened on 1 March 2019 and closed on 30 April 2019 after eight weeks of rain.",
        "It was planned on 1 March 2019 and closed on 30 April 2019 after eight weeks.",
    ],
)
def test_other_durations_are_not_between_the_dates(text: str) -> None:
    """How often, how early, and what happened meanwhile do not last from one date to the other."""
    assert links(text, span.tie) == []


@pytest.mark.parametrize(
    "text",
    [
        "The bridge opened two months ahead of its June 2016 deadline.",
        "The bridge opened two months ahead of the deadline of June 2016.",
        "The bridge was finished two months early, beating its target. The target was to open by June 2016.",
        "The council met its target two months ahead of schedule. Homes rose past the target of 900 by June 2016.",
    ],
)
def test_a_lead_is_over_the_deadline_named_beside_it(text: str) -> None:
    """“Ahead of” names the deadline; else the target's date in the next sentence is the only one there can be."""
    (link,) = links(text, deadline.tie)

    assert link == (("lead", "two months"), ("deadline", "June 2016"))


@pytest.mark.parametrize(
    "text",
    [
        "The bridge opened in April 2016, two months ahead of its June 2016 deadline.",
        "The bridge opened two months ahead of its June 2016 deadline. By April 2016 it carried the first tram.",
    ],
)
def test_the_day_it_was_met_is_part_of_the_tie(text: str) -> None:
    """A report may come months after the day that it tells of."""
    (link,) = links(text, deadline.tie)

    assert ("met", "April 2016") in link


@pytest.mark.parametrize(
    "text",
    [
        "She resigned two months ahead of the June 2016 election.",
        "The bridge was finished two months early. A tunnel is to open by June 2016.",
        "The bridge met its target two months early. Work on the tunnel began in June 2016.",
        "The bridge met its target two months early.\n\nThe target for the tunnel is to open by June 2016.",
        "The bridge opened two months ahead of its June 2016 deadline. Work began in March 2012.",
        "In May 2013 the mayor won. In July 2013 a bridge opened two months ahead of its June 2016 deadline.",
    ],
)
def test_other_dates_are_no_deadlines(text: str) -> None:
    """A date of something else, or one that another paragraph gives, is not what the lead is counted from."""
    assert not [link for link in links(text, deadline.tie) if "deadline" in dict(link)]


@given(st.sampled_from(["second", "third", "sixth", "tenth"]), st.sampled_from(["third", "fourth", "seventh"]))
def test_ordinals_of_one_thing_follow_one_another(earlier: str, later: str) -> None:
    """“Followed by” says that the second comes next, whatever their numbers; of two things it says nothing."""
    (link,) = links(f"The {earlier} round, followed by a {later} round, is over.", order.tie)

    assert [role for role, _ in link] == ["earlier", "later"]
    assert links(f"The {earlier} round, followed by a {later} prize, is over.", order.tie) == []
    assert links(f"The {earlier} round and the {later} round are over.", order.tie) == []
