"""Laws of what a release looks back on: a figure of an earlier time beside the present one, and when that was."""

from __future__ import annotations

import pytest
from tests.match.texts import outcome

from claimcheck.about import moved
from claimcheck.finding import Outcome, Verdict

FIRST = """Ferry numbers for {month}

{day}

{said}

The harbour office publishes its numbers each year. The ferries of the bay run from six in the morning.
"""
LAST_YEAR = "The ferries of the bay carried {0} passengers in the year to March 2015. There are 14 ferries."
THIS_YEAR = "The ferries of the bay carried 52,310 passengers in the year to March 2016, {0}."


def told(earlier: str, later: str) -> Outcome:
    """What is made of two releases of a yearly series."""
    former = FIRST.format(month="2015", day="22 April 2015", said=earlier)
    return outcome(former, FIRST.format(month="2016", day="20 April 2016", said=later))


LOOKING_BACK = (
    "up from {0} a year earlier",
    "a rise of 4 per cent on the {0} of the previous year",
    "compared with {0} in the year before",
)


@pytest.mark.parametrize("words", LOOKING_BACK)
def test_what_is_looked_back_on_is_what_was_said_then(words: str) -> None:
    """A release that gives the figure of the year before gives the one that the year before printed."""
    honest = told(LAST_YEAR.format("50,184"), THIS_YEAR.format(words.format("50,184")))
    other = told(LAST_YEAR.format("50,184"), THIS_YEAR.format(words.format("50,814")))

    assert () == honest.findings
    assert any({"50,184 passengers", "50,184"} == set(quotes(honest, one.claims)) for one in honest.relations)
    assert Verdict.CONTRADICTION in {finding.verdict for finding in other.findings}


def quotes(made: Outcome, ids: tuple[str, ...]) -> list[str]:
    """The words of some claims."""
    return [made.statements.by_id[name].quote for name in ids]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("There are 50,184 seats on the ferries.", "up from 50,814 a year earlier"),
        (
            "The ferries of the bay carried 50,184 passengers in the year to March 2011.",
            "up from 50,814 a year earlier",
        ),
        ("The ferries of the bay carried 50,184 bicycles in the year to March 2015.", "up from 50,814 a year earlier"),
        ("The ferries of the bay carried 5,184 passengers on Easter Day.", "up from 50,814 a year earlier"),
    ],
)
def test_what_was_said_of_another_thing_or_time_is_not_looked_back_on(earlier: str, later: str) -> None:
    """Another noun, another year and a single day are other figures, however near they stand."""
    assert () == told(earlier, THIS_YEAR.format(later)).findings


@pytest.mark.parametrize(
    ("time", "months", "then"),
    [("q1 2019", -3, "q4 2018"), ("q2 2019", -12, "q2 2018"), ("q2 2019", -1, ""), ("autumn 2016", -12, "autumn 2015")],
)
def test_a_quarter_lies_three_months_from_the_next(time: str, months: int, then: str) -> None:
    """A change “on the previous quarter” starts from the quarter before, over the turn of the year as well."""
    assert then == moved(time, months)


def test_two_places_are_two_measures() -> None:
    """A change in the whole country does not start from the figure of its capital."""
    earlier = "Leeds had 940 night buses."
    later = "The number of night buses in Yorkshire was 4,134, up 565 on a year earlier."

    assert () == told(earlier, later).findings


def test_a_part_is_counted_on_and_its_whole_is_not() -> None:
    """“18 of its 90 ferries” have come; 27 more make 45, and not 117."""
    earlier = "Of what it ordered, 18 of its 90 ferries are in the water."
    honest = told(earlier, "A further 27 ferries have come into the water, bringing the total to 45.")
    wrong = told(earlier, "A further 27 ferries have come into the water, bringing the total to 54.")

    assert () == honest.findings
    assert "added-makes-total" in {relation.rule for relation in honest.relations}
    assert "added-makes-total" in {one.rule for found in wrong.findings for one in found.relations}


def test_what_is_added_to_what_was_there_makes_the_total_of_one_sentence() -> None:
    """“Added £2,000 to the £5,000 already raised, so that the fund stands at £7,000” says a sum by itself."""
    said = "Supporters have added £2,150 to the £5,400 already raised, so that the fund now stands at {0}."

    assert () == told(LAST_YEAR.format("50,184"), said.format("£7,550")).findings
    assert () != told(LAST_YEAR.format("50,184"), said.format("£8,550")).findings
