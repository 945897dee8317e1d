"""Accounts of one event side by side: what they both count is one number; what moves, or is theirs, is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.tying import tied

from claimcheck.extract.ties.accounts import tie

OTHERS = (
    # stations of one kind may tell of themselves
    "North station: 12 officers were hired. South station: 15 officers were hired.",
    # the count moved
    "Radio Vale: the flood had hit 46 homes so far. The Herald: 50 homes were hit by the flood.",
    "Radio Vale: on 4 May the flood hit 46 homes. The Herald: on 6 May the flood hit 50 homes.",
    # no outlets
    "Kent: the flood hit 46 homes. Surrey: the flood hit 50 homes.",
    "Good news: 46 homes were saved. Bad news: 50 homes were lost.",
    # other things, or other deeds
    "Radio Vale: the flood hit 46 homes. The Herald: 50 shops were hit by the flood.",
    "Radio Vale: the flood hit 46 homes. The Herald: 50 homes are for sale.",
)


@given(st.integers(2, 900), st.integers(2, 900))
def test_outlets_of_two_kinds_tell_of_one_event(first: int, second: int) -> None:
    """Set side by side, they are read as accounts of one thing, whatever they say."""
    text = f"Radio Vale: the flood hit {first} homes. The Herald: {second} homes were hit by the flood."

    assert 1 == len(tied(tie, text))


@pytest.mark.parametrize("text", OTHERS)
def test_what_may_be_two_things_is_not_tied(text: str) -> None:
    """Two counts are one only where nothing but the teller differs."""
    assert [] == tied(tie, text)
