"""Laws of the ties of gaps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.tying import tied

from claimcheck.extract.ties.gap import tie

BETWEEN = {
    "64% of cats came when called, compared with 81% of dogs, a gap of 17 percentage points.": ("64%", "81%"),
    "While 22% of keepers agreed, 43% did not—a gap of 21 points.": ("22%", "43%"),
    "The plan was liked by 14 percentage points, 51% to 37%.": ("51%", "37%"),
    "The gap between day (£31) and evening tickets (£27) was £4.": ("£31", "£27"),
    "The winner polled 4,345 votes to 4,000 for the next, a majority of 345.": ("4,345 votes", "4,000"),
    "Keepers earn £31,000 and cooks £27,000, a difference of £4,000.": ("£31,000", "£27,000"),
}
APART = (
    "Attendance was 42%, compared with 40% last month, a gap of 9 percentage points.",
    "The north is on 42% and the south on 33%, a gap of 9 percentage points to the capital.",
    "The north is on 42%, the south on 33% and the east on 20%, a gap of 13 percentage points.",
    "Some 45% of cats and 55% of dogs came, a difference of 10 percentage points since 2010.",
    "The party won 326 seats to 258, a majority of 2.",
    "The home side were 312 to 7, a lead of 95.",
    "The zoo has 40 wardens and 33 ponds, a difference of seven.",
    "A ticket is £31 by day and £27 in the evening, a difference of 5%.",
    "“It is 42% here and 33% there,” the vet said, a gap of 12 percentage points.",
)


@pytest.mark.parametrize(("text", "ends"), BETWEEN.items())
def test_a_gap_is_tied_to_the_two_figures_of_its_sentence(text: str, ends: tuple[str, str]) -> None:
    """A reader takes the one from the other."""
    (link,) = tied(tie, text)

    assert (link["one"], link["other"]) == ends


@pytest.mark.parametrize("text", APART)
def test_a_gap_that_may_be_to_a_third_figure_is_not_tied(text: str) -> None:
    """Another time, a third group, things of two kinds, a gap in per cent, and what another voice says."""
    assert [] == tied(tie, text)


@given(one=st.integers(1, 99), other=st.integers(1, 99), gap=st.integers(1, 99))
def test_the_numbers_decide_nothing(one: int, other: int, gap: int) -> None:
    """A tie never looks at the values: a gap that does not fit is what the rule is there to find."""
    (link,) = tied(tie, f"Of the cats {one}% came, compared with {other}% of dogs, a gap of {gap} percentage points.")

    assert (link["one"], link["other"], link["gap"]) == (f"{one}%", f"{other}%", f"{gap} percentage points")
