"""Laws of what two releases say of one thing, in the wordings of press offices: the error is found, its twin is not."""

from __future__ import annotations

import pytest
from tests.match.texts import accused, across, outcome

from claimcheck.finding import Verdict

FIRST, LATER = "Otters come back to the rivers\n\n{}\n\n{}\n", "More otters in the rivers\n\n{}\n\n{}\n"


def pair(one: str, other: str, days: tuple[str, str] = ("4 March 2015", "3 March 2016")) -> tuple[str, str]:
    """Two releases on otters, a year apart."""
    return FIRST.format(days[0], one), LATER.format(days[1], other)


# What the first says, what the later says with a figure left open, the right figure and a wrong one, and the rule.
WORDINGS = (
    (
        "Wardens counted 240 otters in 2014.",
        "The number of otters rose by 10% to {} in 2015.",
        ("264", "290"),
        "change-fits-earlier-release",
    ),
    (
        "There were 240 otters on the rivers.",
        "The number of otters on the rivers has doubled since last year's report. There are now {} of them.",
        ("480", "330"),
        "change-fits-earlier-release",
    ),
    (
        "Otters had been seen on 410 farms by the end of December.",
        "A further 90 farms saw otters, bringing the total number of farms to {}.",
        ("500", "620"),
        "added-makes-total",
    ),
    (
        "Volunteers have built 4,120 otter holts since May 2011.",
        "Volunteers built 1,030 otter holts last year, which takes the number built since May 2011 to {}.",
        ("5,150", "6,210"),
        "added-makes-total",
    ),
    (
        "There are now 240 otter groups on the rivers that will look after the holts.",
        "{} otter groups on the rivers have now come forward.",
        ("264", "204"),
        "running-total-never-falls",
    ),
    (
        "Since May 410 farms have signed up to watch for otters.",
        "In all, {} farms, nearly half of them in the north, have signed up to watch for otters.",
        ("530", "320"),
        "running-total-never-falls",
    ),
    (
        "Farms in most of the valley have signed up for the otter scheme, two years early.",
        "Farms that signed up for the otter scheme will be paid from April {}.",
        ("2017", "2019"),
        "deadline-met",
    ),
    (
        "The trust will build 600 holts for otters by 2020.",
        "The trust has built 210 of the {} holts for otters that it promised in 2015.",
        ("600", "350"),
        "target-unchanged",
    ),
    (
        "The otter fund announced its third round of grants for rivers.",
        "The otter fund announced its {} round of grants for rivers.",
        ("fourth", "second"),
        "ordinal-follows",
    ),
    (
        "In autumn 2014 there were 240 otters on the rivers.",
        "In autumn 2015 there were {} otters on the rivers, 24 more than in 2014.",
        ("264", "290"),
        "change-fits-earlier-release",
    ),
    (
        "Anglers caught 2,120 salmon between April 2013 and April 2014.",
        "Anglers caught {} salmon in 2014/15, a fall of 17% on the previous year.",
        ("1,760", "1,410"),
        "change-fits-earlier-release",
    ),
    (
        "Wardens had ringed 7,641 otters by 31 December.",
        "Wardens ringed a further 1,204 otters, taking the number of otters ringed since the work began to {}.",
        ("8,845", "8,984"),
        "added-makes-total",
    ),
    (
        "Farms sold 2,400 otter passes in the first quarter of 2014-15.",
        "Farms sold {} otter passes between April and June 2015, 5% more than in the same quarter of 2014-15.",
        ("2,520", "2,740"),
        "change-fits-earlier-release",
    ),
    (
        "At the end of 2013 there were 240 otters on the rivers.",
        "At the end of 2014 there were {} otters on the rivers, 24 more than at the end of 2013.",
        ("264", "290"),
        "change-fits-earlier-release",
    ),
    (
        "Sales of otter books came to £41,200 in the year to 31 December 2013.",
        "In the year to 31 December 2014 sales of otter books grew by 5 per cent to {}.",
        ("£43,300", "£47,900"),
        "change-fits-earlier-release",
    ),
)


@pytest.mark.parametrize(("first", "later", "figures", "rule"), WORDINGS)
def test_the_wrong_figure_is_found_and_the_right_one_left_in_peace(
    first: str, later: str, figures: tuple[str, str], rule: str
) -> None:
    """The right figure is related to the earlier release too: silence about it is no luck."""
    right, wrong = (pair(first, later.format(figure)) for figure in figures)

    assert [] == accused(*right)
    assert across(outcome(*right), rule)
    assert rule in accused(*wrong)


# Two releases that say different things, and must not be held against each other.
APART = (
    # the working and the out of work are both "people"
    (
        "There were 1,184,000 people in work, and unemployment stood at 61,000.",
        "There were 58,000 unemployed people, 3,000 fewer than a year earlier.",
    ),
    # cases are no deaths, though the sentence names both
    (
        "A total of 3,846 cases have been reported since May, including 112 deaths.",
        "There were 6 new deaths, and the death toll now stands at 118.",
    ),
    # what was more than before is no level
    ("The rivers gave 412 tonnes of eels in 2014.", "They gave 455 tonnes, 43 tonnes more than in the year before."),
    # rounds of another kind, and a calendar year beside a financial one
    ("The fund announced its third round of grants.", "The first round of the otter races was won by a stranger."),
    ("Wardens counted 240 otters in 2014-15.", "Wardens counted 260 otters in 2015, up by 20% on 2014."),
    # one place of several, and a total that others are in
    (
        "The works had 4,200 otters in pens.",
        "The works in Leeds had 1,900 otters in pens, 4% more than a year earlier.",
    ),
    (
        "Since 2005 a total of 40,000 otters have been seen at the weir.",
        "A further 2,000 otters were seen last year, taking the total at both weirs to 61,000.",
    ),
    # a year beside its half
    (
        "The weir counted 1,498,000 fish in 2018, up 2% from 1,469,000 in the year before.",
        "Between January and June 2019 it counted 624,000 fish, 12,000 more than in the same period of 2018.",
    ),
    # a census that is counted again
    (
        "There are 4,157,900 otters, according to preliminary results of the count of June 2014.",
        "The rivers have 5,123,500 otters. That is 361,600 otters more than in June 2014.",
    ),
    # June of one year, and all of another
    ("The weir counted 1,498,000 fish in 2014.", "In June 2015 the weir counted 310,000 fish, 2% more than in 2014."),
    # a change over a quarter, in a year
    ("There were 240 otters in June 2014.", "The number of otters rose by 2% to 300 in December 2015."),
)


@pytest.mark.parametrize(("first", "later"), APART)
def test_different_things_are_not_held_against_each_other(first: str, later: str) -> None:
    """One false accusation costs more than many that are missed."""
    assert [] == accused(*pair(first, later))


def asked(first: str, later: str) -> int:
    """How many questions two releases raise."""
    return sum(finding.verdict is Verdict.NOTE for finding in outcome(*pair(first, later)).findings)


def test_a_note_asks_where_two_figures_may_be_of_one_thing() -> None:
    """A noun and a year are too little to accuse, and enough to ask."""
    first, later = "Wardens counted 243 otters in 2014.", "In 2014 the trust moved 312 otters."

    assert [] == accused(*pair(first, later))
    assert 1 == asked(first, later)


@pytest.mark.parametrize(
    "later",
    [
        "In 2014 the trust moved 243 otters.",
        "In 2014 the trust moved nearly 300 otters.",
        "In 2013 the trust moved 312 otters.",
        "In 2014 the trust moved 312 voles.",
        "In 2014 the trust moved an average of 312 otters.",
    ],
)
def test_nobody_is_asked_about_ordinary_figures(later: str) -> None:
    """Another year, another noun, another basis, an open figure and the same figure raise no question."""
    assert 0 == asked("Wardens counted 243 otters in 2014.", later)


STORY = (
    "\n\nRelated stories\n\n12 May 2012\nWalkers see more otters\n"
    "A survey of {} walkers found that one in four had seen otters last year.\n"
)


def test_a_story_told_beside_two_releases_has_the_same_figures() -> None:
    """A story of one day is printed again, not counted again; told by its words, a figure that differs is a slip."""
    first, later = pair("Wardens counted 240 otters.", "Wardens looked after 310 holts.")

    assert accused(first + STORY.format("1,466"), later + STORY.format("1,466")) == []
    assert accused(first + STORY.format("1,466"), later + STORY.format("1,646")) == ["same-measure-same-value"]
    assert accused(first + STORY.format("1,466"), later + STORY.format("1,646").replace("12 May", "19 May")) == []
