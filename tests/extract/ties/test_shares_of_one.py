"""Laws of the ties of several shares of one whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.tying import tied

from claimcheck.extract.ties.shares_of_one import tie

TEXTS = {
    "Of the 900 letters, 540 (60%) were for it, while 270 (30%) were against and 90 (10%) were blank.": ["270", "90"],
    "Of the 900 letters, 60% (540) were for it and 30% (270) against.": ["270"],
    "Some 300 of the 1,200 cats (25%) purr, 480 (40%) sleep and 420 (35%) hunt.": ["480", "420"],
    "There were 900 letters. Of these, 540 (60%) were for it while 270 (30%) were not.": ["270"],
    "There were 900 letters. Of these letters, 540 (60%) were for it while 270 (30%) were not.": ["270"],
}
APART = (
    "Of the 900 letters, 540 (60%) were for it, down from 600 (70%) in May.",
    "Of the 900 letters, 540 (60%) were for it, against 600 (70%) in May.",
    "Of the 900 letters, 540 (60%) were for it, of which 270 (50%) came by boat.",
    "Of the 900 letters, 540 (60%) were for it and 270 (30% of the town) against.",
    "Of the 900 letters, 540 (60%) were for it; in Norland 270 (30%) were.",
    "Of the 900 letters, 540 (60%) were for it, and 80 stamps, 27 (30%) of them rare, fell off.",
    "There were 900 letters in 40 bags. Of these, 540 (60%) were for it while 270 (30%) were not.",
    "There were 900 letters. Of these bags, 540 (60%) were full while 270 (30%) were not.",
    "Of the 900 letters, 540 (60%) were for it, and 27 cats (30%) purred.",
)


@pytest.mark.parametrize(("text", "parts"), TEXTS.items())
def test_the_shares_of_a_list_have_the_whole_of_the_first(text: str, parts: list[str]) -> None:
    """A writer names the whole once, and the shares behind the first are of it too."""
    found = tied(tie, text)

    assert [link["part"] for link in found] == parts
    assert all(link["whole"].split()[0] in ("900", "1,200") for link in found)


@pytest.mark.parametrize("text", APART)
def test_a_share_of_another_time_or_group_ends_the_list(text: str) -> None:
    """What is compared, counted among some of them, or said to be of something else has a whole of its own."""
    assert tied(tie, text) == []


@given(parts=st.lists(st.integers(1, 999), min_size=2, max_size=5), shares=st.lists(st.integers(1, 99), min_size=5))
def test_every_share_of_a_list_is_tied_whatever_its_figures(parts: list[int], shares: list[int]) -> None:
    """The words make the list; its numbers are for the solver."""
    told = list(zip(parts, shares, strict=False))
    listed = ", ".join(f"{part} ({share}%) in {'ABCDE'[at]}" for at, (part, share) in enumerate(told))
    found = tied(tie, f"Of the 2,000 eggs found, {listed}.")

    assert [link["part"] for link in found] == [str(part) for part in parts[1:]]
