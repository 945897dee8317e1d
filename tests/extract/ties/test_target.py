"""Laws of the ties of targets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.target import tie

PASSED = {
    "Membership has grown by 412 since 1999 to 6,205, past the target of 400 more.": ("grown by 412", "400"),
    "The estate planted 5,200 trees, exceeding its target of 5,000.": ("5,200 trees", "5,000"),
    "The firm hired 230 more fitters, beating its target of 200.": ("230 more fitters", "200"),
    "The appeal raised £2.4m, above its target for the year of £2m.": ("£2.4m", "£2m"),
}
NOT_PASSED = (
    "The estate planted 4,200 trees, short of its target of 5,000.",
    "Repairs took 10 weeks, beating the target of 12 weeks.",
    "The estate planted 4,200 trees and hopes to go past its target of 5,000.",
    "The estate has a target of 5,000 trees.",
    "The estate planted 4,200 trees and 5,300 hedges, past the target of 5,000.",
)


@pytest.mark.parametrize(("text", "members"), PASSED.items())
def test_a_target_that_was_passed_is_tied_to_what_passed_it(text: str, members: tuple[str, str]) -> None:
    """“Past the target” says that the outcome is not below it."""
    (found,) = links(text, tie)

    assert dict(found) == dict(zip(("outcome", "target"), members, strict=True))


@pytest.mark.parametrize("text", NOT_PASSED)
def test_a_target_that_is_missed_ahead_or_a_ceiling_is_not_tied(text: str) -> None:
    """Only what is said to be past a target is at least as much."""
    assert links(text, tie) == []


@given(st.integers(2, 9999), st.integers(2, 9999))
def test_no_tie_depends_on_the_numbers(outcome: int, target: int) -> None:
    """A tie reads words; whether the target was passed is for the solver."""
    assert len(links(f"The estate planted {outcome:,} trees, exceeding its target of {target:,}.", tie)) == 1
