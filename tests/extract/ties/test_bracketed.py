"""Laws of the ties of levels that stand in brackets behind their nouns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.bracketed import tie

MOVED = {
    "The number of wrecks (2,313) in 2004 fell by 180, or 7%.": {"after": "2,313", "change": "7%"},
    "The number of wrecks in 2004 (2,313) fell by 180 (7%).": {"after": "2,313", "change": "7%"},
    "Wrecks at sea (2,313) fell by 180 (7%) to the lowest since 1970.": {"after": "2,313", "change": "7%"},
    "Wrecks at sea (2,313) fell by 180 from 2,493 in 2003.": {"after": "2,313", "before": "2,493"},
    "There were 24 more wrecks in 2015/16 (191) than in the previous year (167).": {"after": "191", "before": "167"},
}
RANKED = {
    "More cats came in May (64) than in April (52).": {"higher": "64", "lower": "52"},
    "Cats are more likely to purr (64%) than dogs (52%).": {"higher": "64%", "lower": "52%"},
    "Cats are less likely to bark (4%) than dogs (52%).": {"lower": "4%", "higher": "52%"},
    "There were fewer wrecks in May (31) than in April (45).": {"lower": "31", "higher": "45"},
}
APART = (
    "Wrecks (2,313) will fall by 180 (8%).",
    "The number of wrecks (2,313) fell by 180 to 2,133.",
    "More cats (40%) than dogs (45%) came when called.",
    "Wrecks (2,313) rose by 180 (7%) more than planned.",
    "There were 24 more wrecks than expected (191) than in May (210).",
    "Wrecks (2012: 2,313) fell by 180 (7%).",
    "No more cats came in May (31) than in April (45).",
    "More than half of cats (52%) and more dogs than cats (48%) came.",
    "Wrecks (2,313) fell by 180 (7%) excluding ferries.",
    "There were more wrecks in May (31) than in April (£45).",
)


@pytest.mark.parametrize(("text", "roles"), (MOVED | RANKED).items())
def test_what_is_said_of_a_noun_is_said_of_its_bracket(text: str, roles: dict[str, str]) -> None:
    """A bracket of one figure tells how many of the noun before it there are."""
    (found,) = links(text, tie)

    assert roles.items() <= dict(found).items()


@pytest.mark.parametrize("text", APART)
def test_brackets_that_may_hold_another_figure_are_not_tied(text: str) -> None:
    """What is still to come, the figure of another time, and one that leads on to a third are no results."""
    assert links(text, tie) == []


@given(one=st.integers(2, 99), other=st.integers(2, 99))
def test_the_words_tell_which_is_the_higher(one: int, other: int) -> None:
    """A tie that looked at the values would never find the two that were swapped."""
    (found,) = links(f"There were more wrecks off Norland ({one}) than off Westham ({other}).", tie)

    assert found == (("higher", str(one)), ("lower", str(other)))
