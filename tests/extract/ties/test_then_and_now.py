"""Laws of levels that a later sentence sets against what they were."""

from __future__ import annotations

import pytest
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.then_and_now import tie

TOLD = (
    "The zoo keeps 860 bats. Ten years earlier there were 2,900, so the number has fallen by 70 per cent.",
    "The zoo keeps 860 bats. This compares with 2,900 in 1994 and represents a fall of 70 per cent.",
    "Last year there were 2,900. This year the figure was 860 bats, a decrease of 70 per cent.",
    "The zoo keeps 860 bats. In 1994 it had 2,900, which means a fall of 70 per cent.",
    "The zoo keeps 860 bats.\n\nTen years earlier there were 2,900, so they have fallen by 70%.",
    "The zoo keeps 860 bats. A decade ago there were 2,900. The number has fallen by 70 per cent.",
    "The zoo took in 860 bats by May. In the same nine months of 2016/17 there were 2,900, so the decrease is 70%.",
)
NOT_TOLD = {
    "nothing says what has changed": "The zoo keeps 860 bats. Ten years earlier there were 2,900.",
    "other things": "The zoo keeps 860 bats. Ten years earlier there were 2,900 moles, so their number fell by 70%.",
    "a change of what was then": "The zoo keeps 860 bats. In 1994 it had 2,900, a fall of 70 per cent.",
}


@pytest.mark.parametrize("text", TOLD)
def test_what_was_and_what_is_are_the_ends_of_the_change_behind_them(text: str) -> None:
    """A conclusion (“so it has fallen”) is drawn from the two levels before it."""
    (found,) = links(text, tie)

    assert ("860 bats", "2,900") == (dict(found)["after"], dict(found)["before"])


def test_people_counted_by_what_they_do_are_as_many_as_that() -> None:
    """“900 people started” and “there were 1,200 starts” count the same, and the fall is that of both."""
    (found,) = links("Some 900 people started at college. In 2016 there were 1,200 starts, so the fall is 25%.", tie)

    assert ("1,200 starts", "Some 900 people") == (dict(found)["before"], dict(found)["after"])


@pytest.mark.parametrize("text", NOT_TOLD.values(), ids=NOT_TOLD)
def test_levels_that_may_be_of_other_things_are_left_alone(text: str) -> None:
    """Other nouns, and a change that may be of what was then, conclude nothing."""
    assert [] == links(text, tie)
