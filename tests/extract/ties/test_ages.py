"""Laws of ages and the years in which they were reached."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links
from tests.rules.saying import say

from claimcheck.check import check_statements
from claimcheck.claim import Date, Duration
from claimcheck.extract.ties.ages import tie
from claimcheck.finding import Verdict
from claimcheck.link import Link
from claimcheck.rules.age_fits_dates import RULE


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("5 May 2012. Reed, now 61, was 18 when the mill burned down in 1969.", "day now then when"),
        ("She is now 61 and was just 18 when the mill burned down in 1969.", "now then when"),
        ("Now aged 61, he was six when his father bought the mill during the 1950s.", "now then when"),
        ("The miller, aged 61, sold his first loaf at 17 in 1969.", "now then when"),
        ("Born in Hull on 1 May 1920, he was 17 when he joined the mill in 1937.", "born then when"),
        ("She was born on 1 May 1920 and died in York on 3 June 1999, aged 79.", "born when then"),
    ],
)
def test_both_ages_and_the_year_are_tied(text: str, said: str) -> None:
    """“Was 18 when … in 1969” says when the person of the sentence was 18."""
    (link,) = links(text, tie)

    assert [role for role, _ in link] == said.split()


@pytest.mark.parametrize(
    "text",
    [
        "Reed, now 61, was 18 when he joined the mill, which opened in 1920.",
        "Reed, now 61, was 18 when he met his wife, who was born in 1970.",
        "Reed, now 61, has a son of 18 who left in 1969.",
        "There are now 61, and there were 18 when it began in 1969.",
        "Reed was 18 when the mill burned down in 1969. It is now 61 metres long.",
        "The miller, aged 61, has a son who left school at 17 in 1999.",
        "The miller, aged 61, and his wife began at 17 in 1999.",
        "He was born in 1920 and his father died in 1999, aged 79.",
    ],
)
def test_years_of_other_things_are_left_alone(text: str) -> None:
    """A year in a clause of its own, or a figure that is no age, dates nothing."""
    assert links(text, tie) == []


@given(st.integers(1900, 1999), st.integers(1, 20), st.integers(21, 100))
def test_true_ages_are_never_accused_and_ages_far_off_always(born: int, then: int, now: int) -> None:
    """Whoever is as old as the years say was born once; ten years more would be another birth."""
    ties = Link("ages", tuple((role, role) for role in ("day", "now", "then", "when")))
    true = {
        "day": Date(f"5 May {born + now}"),
        "now": Duration(f"{now} years"),
        "then": Duration(f"{then} years"),
    }
    for shift, verdicts in ((0, set()), (25, {Verdict.CONTRADICTION})):
        said = say({**true, "when": Date(f"in {born + then + shift}")}, ties)

        assert verdicts == {finding.verdict for finding in check_statements(said, using=[RULE]).findings}
