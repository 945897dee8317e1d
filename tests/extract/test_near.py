"""Laws of the times and places that belong to a figure."""

from __future__ import annotations

import pytest
from tests.extract.measures import told
from tests.match.texts import stated

from claimcheck.quantity import Kind


@pytest.mark.parametrize(
    "text",
    [
        "There were 41 pools in March, and in April there were 52 pools.",
        "There were 41 pools in March, while the number of pools in April was 52.",
        "The town had 41 pools in March but in April it had 52.",
        "The second count found 41 pools in March, and in April 52.",
    ],
)
def test_a_time_in_a_clause_of_its_own_is_of_the_figure_there(text: str) -> None:
    """What follows a conjunction begins a new statement, with its own time."""
    assert ["2014-03", "2014-04"] == [figure.as_of for figure in told(text) if figure.quote[0].isdigit()]


def test_a_time_behind_a_figure_is_not_of_the_next() -> None:
    """A list that goes on says nothing of when."""
    first, second = told("The town sold 41 boats in March and 52 kayaks.")

    assert ("2014-03", None) == (first.as_of, second.as_of)


@pytest.mark.parametrize("head", ["March 2013", "2013", "2012/13", "first half of 2013", "Q1 2013"])
def test_a_time_that_heads_a_bracket_is_of_the_figure_in_it(head: str) -> None:
    """Reports set the figure of a year before in a bracket behind the present one: its time is not the other's."""
    told = stated(f"The bank's results\n\n5 June 2014\n\nProfits came to £14 million ({head}: £12 million).\n")
    present, former = (claim for claim in told.claims if claim.kind is Kind.MONEY)

    assert "" == present.about.time
    assert former.about.time
