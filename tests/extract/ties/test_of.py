"""Laws of the ties of parts to what they are of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.tying import tied

from claimcheck.extract.ties.of import tie

PARTS = {
    "Of the 64 wards, 46 reopened in May.": ("46", "64 wards"),
    "Only 46 of the 64 wards reopened in May.": ("46", "64 wards"),
    "46 out of the 64 wards reopened in May.": ("46", "64 wards"),
    "The trust runs 64 wards, of which 46 reopened in May.": ("46", "64 wards"),
    "The ferry carried 50 passengers, six of them children.": ("six", "50 passengers"),
    "The trust runs 64 wards. Of these, 46 reopened in May.": ("46", "64 wards"),
    "The trust spent £10m on wards. Of this sum, £6m went to the north.": ("£6m", "£10m"),
    "Rebuilding costs £30bn, of which £7.5bn is already found.": ("£7.5bn", "£30bn"),
}
APART = (
    "Of the 64 wards, 300 patients were moved.",
    "46 nurses of the 64 wards were asked.",
    "Of the 64 wards, 46 of the beds were free.",
    "The trust runs 64 wards with 900 beds. Of these, 46 reopened in May.",
    "The trust runs 64 wards, 20 more than in May. Of these, 46 reopened.",
    "The trust runs 64 wards. Of these beds, 46 were free.",
    "The trust runs 64 wards. Of these, 300 patients were moved.",
    "Net profit was £2m. Of this sum, £3m came from one sale.",
    "Net profit was £2m, of which £3m came from one sale.",
    "It estimates that 46 wards, out of 6.",
    "There are 64 wards and 46 nurses.",
    "Three of the biggest wards and 40 smaller ones reopened.",
    "Of the 64 wards, 25% (16) reopened in May.",
    "64 wards, excluding 46 of them.",
    "The north has 305 million and that of the 10 wards is lower.",
)


@pytest.mark.parametrize(("text", "members"), PARTS.items())
def test_a_part_is_tied_to_what_it_is_counted_among(text: str, members: tuple[str, str]) -> None:
    """A part can be no more than what it is of; the words say which is which, whichever stands first."""
    (link,) = tied(tie, text)

    assert link["part"].endswith(members[0])
    assert link["whole"].startswith(members[1])


@pytest.mark.parametrize("text", APART)
def test_what_need_not_fit_in_the_other_is_not_tied(text: str) -> None:
    """Other things, cut-off sentences, sums that may be negative and shares, which have a tie of their own."""
    assert [] == tied(tie, text)


@given(whole=st.integers(2, 9_999), part=st.integers(2, 9_999), noun=st.sampled_from(["wards", "farms", "ferries"]))
def test_a_part_above_its_whole_is_tied_as_any_other(whole: int, part: int, noun: str) -> None:
    """A tie never looks at the values: a part that is too large is what the rule is there to find."""
    (link,) = tied(tie, f"Of the {whole:,} {noun}, {part:,} reopened.")

    assert (link["part"], link["whole"]) == (f"{part:,}", f"{whole:,} {noun}")
