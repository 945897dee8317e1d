"""Laws of lengths and rates told by several releases: waits, journeys, shares within a time, figures per thousand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.match.texts import accused, across, outcome, stated

FRAME = "{title}\n\n{day}\n\n{told}\n\nThe board’s next report on waits, crews and births is due in autumn.\n"
TITLES = ("Waits, crews and births: report of the health board", "Health board reports on waits, crews and births")


def texts(first: str, second: str) -> list[str]:
    """Two yearly releases that tell of one service."""
    days = ("14 July 2016", "13 July 2017")
    return [
        FRAME.format(title=title, day=day, told=told)
        for title, day, told in zip(TITLES, days, (first, second), strict=True)
    ]


WAITS = (
    "The average wait for a knee operation fell from {before} in June 2016 to {after} in June 2017.",
    "The average wait for a knee operation was {after} in June 2017 and {before} in June 2016.",
    "In June 2017 the average wait for a knee operation was {after}, compared with {before} in June 2016.",
)
weeks = st.integers(5, 40)


def in_days(count: int) -> str:
    """A number of weeks in days."""
    return f"{7 * count} days"


def in_weeks(count: int) -> str:
    """A number of weeks in weeks."""
    return f"{count} weeks"


@given(weeks, weeks, st.sampled_from(WAITS), st.sampled_from([in_weeks, in_days]))
def test_a_wait_told_again_is_the_same_wait_in_any_unit(before, after, told, unit):
    """Eight weeks are 56 days."""
    first = f"The average wait for a knee operation was {before} weeks in June 2016."
    if after < before or "fell" not in told:
        assert [] == accused(*texts(first, told.format(before=unit(before), after=unit(after))))


@given(weeks, st.integers(8, 10), st.sampled_from(WAITS))
def test_a_wait_told_again_as_another_is_accused(before, after, told):
    """One month has one average wait."""
    first = f"The average wait for a knee operation was {before} weeks in June 2016."
    said = told.format(before=in_weeks(2 * before + 4), after=in_weeks(after))

    assert 1 == len(accused(*texts(first, said)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Crews reached 76.1% of urgent calls within eight minutes in June 2016.",
            "Crews reached 71.3% of urgent calls within 8 minutes in June 2017, compared with {} in June 2016.",
        ),
        (
            "There were 40.9 births per 1,000 women aged 15 to 44 in 2015.",
            "There were 41.2 births per 1,000 women aged 15 to 44 in 2016, up from {} per 1,000 in 2015.",
        ),
        (
            "The clinics gave 1,840 jabs a day in June 2016.",
            "The clinics gave 2,170 jabs a day in June 2017, up from {} a day in June 2016.",
        ),
        (
            "The death rate was 21.7 deaths per 100,000 in 2015.",
            "The death rate fell by 4.6 per cent from {} deaths per 100,000 in 2015 to 20.7 in 2016.",
        ),
    ],
)
def test_a_rate_told_again_is_the_same_rate(first, second):
    """What it is counted on and within which time may be told in other words, and its number may not."""
    true = next(word for word in first.split() if word.rstrip("%").replace(",", "").replace(".", "").isdigit())
    wrong = "34.9%" if "%" in true else "34.9" if "." in true else "1,350"

    assert [] == accused(*texts(first, second.format(true)))
    assert across(outcome(*texts(first, second.format(true))), "same-measure-same-value") or across(
        outcome(*texts(first, second.format(true))), "change-fits-earlier-release"
    )
    assert accused(*texts(first, second.format(wrong)))


TRAPS = {
    "another limit": (
        "In June 2016, 76.1% of urgent calls were answered within eight minutes.",
        "In June 2016, 51.4% of urgent calls were answered within four minutes.",
    ),
    "beyond and within": (
        "In June 2016 there were 640 patients who waited more than 12 hours.",
        "In June 2016 there were 9,120 patients who waited less than 12 hours.",
    ),
    "another wait": (
        "The average wait for a knee operation was 14 weeks in June 2016.",
        "The average wait for a hip operation was 19 weeks in June 2016.",
    ),
    "all waits": (
        "The average wait for a knee operation was 14 weeks in June 2016.",
        "The average wait was 19 weeks in June 2016.",
    ),
    "median and mean": (
        "The median wait for a knee operation was 14 weeks in June 2016.",
        "The average wait for a knee operation was 19 weeks in June 2016.",
    ),
    "another base": (
        "There were 40.9 births per 1,000 women in 2015.",
        "There were 12.1 births per 1,000 people in 2015.",
    ),
    "a day and a week": (
        "The clinics gave 1,840 jabs a day in June 2016.",
        "The clinics gave 12,880 jabs a week in June 2016.",
    ),
    "a time and no length": (
        "The board was set up for five years in June 2016.",
        "The board has run three clinics for nine years in June 2016.",
    ),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_what_is_counted_otherwise_is_not_accused(trap):
    """Another limit, another base, another wait: two figures that may both be true."""
    assert [] == accused(*texts(*TRAPS[trap]))


def test_a_length_is_of_the_noun_that_lasts():
    """A contract runs, a journey takes, a wait is; what happened three years ago has no length."""
    told = (
        "The contract runs for seven years. The journey to the clinic takes 52 minutes. It has a nine-week wait. "
        "It was built three years ago, and stayed open for five years."
    )
    nouns = {claim.quote: claim.about.noun for claim in stated(*texts(told, "")).claims if claim.kind == "duration"}

    assert {
        "seven years": "contract",
        "52 minutes": "journey",
        "nine-week": "wait",
        "three years": "",
        "five years": "",
    } == nouns
