"""Laws of changes told in one release from what another states: the wrong one is found, the right one is quiet."""

from __future__ import annotations

import pytest
from tests.match.texts import accused, across, outcome

FIRST = "Otters come back to the rivers\n\n4 March 2015\n\n{}\n"
LATER = "More otters in the rivers\n\n3 March 2016\n\n{}\n"
RULE = "change-fits-earlier-release"

# What the first says, what the later says with a figure left open, the right one and a wrong one.
CHANGES = (
    (
        "There were 240 otter holts on the rivers in 2014.",
        "The number of otter holts on the rivers recovered by 10% in 2015, to {}.",
        ("264", "290"),
    ),
    (
        "There were 240 otter holts on the rivers in 2014.",
        "Last year brought 264 otter holts that cost at least £1 million each, {} more than in 2014.",
        ("24", "35"),
    ),
    (
        "Attendance at the otter rivers was 240,000 visits in 2014.",
        "The otter rivers had 264,000 visits in 2015. Since 2014 visitation has grown by {}.",
        ("24,000", "35,000"),
    ),
    (
        "Wardens counted 240 otters in 2014.",
        "A fall of 10% brought the number of otters down to {} in 2015.",
        ("216", "190"),
    ),
    (
        "Otters live on 36.2% of the rivers.",
        "Otters live on 43.4% of the rivers, which is {} percentage points above that of March 2015.",
        ("7.2", "9.2"),
    ),
    (
        "Wardens counted 240 otters.",
        "Wardens counted 264 otters, up {} on the year.",
        ("24", "42"),
    ),
    (
        "In 2014 otter sightings fell by 4% to 240 items.",
        "The flood cut otter sightings to 216 in 2015. That is down {} on 2014.",
        ("10%", "20%"),
    ),
    (
        "Holts in gardens, mostly on farms, are the main home of otters. They numbered 480 in the year.",
        "Holts in gardens, barns and sheds have halved in a year and stand at {}.",
        ("240", "380"),
    ),
    (
        "Nearly 2,500 of you took part in the river survey, 2,431 to be precise.",
        "This time 2,531 people took part in the river survey, {} more than last year.",
        ("100", "310"),
    ),
    (
        "In all, 240 people were sleeping rough by the river in autumn 2014.",
        "There were 264 rough sleepers by the river in autumn 2015, {} more than a year earlier.",
        ("24", "42"),
    ),
    (
        "The value of otter pelts sold was £240 million in 2014.",
        "The value of otter pelts sold rose by 10% to {} in 2015.",
        ("£264 million", "£290 million"),
    ),
    (
        "Ticket revenue at the otter pools was £765 million in 2014.",
        "At £799 million, ticket revenue at the otter pools was {} higher than in 2014.",
        ("£34 million", "£54 million"),
    ),
    (
        "Otters live on 53 per cent of the rivers of the county.",
        "The share of rivers with otters rose by {} percentage points over the year and is now 62 per cent.",
        ("9", "12"),
    ),
    (
        "Damage to otter holts cost £240 million in 2014, and visits to otter pools £24 million.",
        "Visits to otter pools rose by 10% to {} in 2015.",
        ("£26.4 million", "£29.9 million"),
    ),
)


@pytest.mark.parametrize(("one", "other", "figures"), CHANGES)
def test_a_change_is_measured_from_what_the_release_before_says(one: str, other: str, figures: tuple[str, str]) -> None:
    """However the change is told, what was then, and the change, make what is now."""
    right, wrong = figures
    pairs = [(FIRST.format(one), LATER.format(other.format(each))) for each in (right, wrong)]

    assert across(outcome(*pairs[0]), RULE)
    assert accused(*pairs[0]) == []
    assert set(accused(*pairs[1])) == {RULE}


TOLD_AGAIN = (
    (
        "The trust will build 600 otter holts on the rivers.",
        "The trust has kept its promise to build {} otter holts on the rivers.",
        ("600", "900"),
        "target-unchanged",
    ),
    (
        "The trust set a new target for otter holts, £600,000.",
        "The trust expects to come close to the {} target for otter holts which it was given in March 2015.",
        ("£600,000", "£900,000"),
        "target-unchanged",
    ),
    (
        "Results are in for the 12th river otter survey.",
        "The {} river otter survey has begun.",
        ("13th", "11th"),
        "ordinal-follows",
    ),
)


@pytest.mark.parametrize(("one", "other", "figures", "rule"), TOLD_AGAIN)
def test_a_promise_and_a_number_of_a_survey_are_those_told_before(
    one: str, other: str, figures: tuple[str, str], rule: str
) -> None:
    """A promise that was kept is the one that was made, and the surveys of a series are counted on."""
    right, wrong = ((FIRST.format(one), LATER.format(other.format(each))) for each in figures)

    assert across(outcome(*right), rule)
    assert accused(*right) == []
    assert set(accused(*wrong)) == {rule}


def test_a_promise_that_was_moved_is_another() -> None:
    """Whoever says that a target was raised tells a new one."""
    first = FIRST.format("The trust will build 600 otter holts on the rivers.")
    later = LATER.format("The trust has met its raised target of 900 otter holts on the rivers.")

    assert accused(first, later) == []
