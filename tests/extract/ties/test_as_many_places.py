"""Laws of a whole in so many places, and the figures of all of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.as_many_places import tie

ALL = (
    "There were 96 fires in three counties. Kent had 41, Surrey 30 and Sussex 25.",
    "There were 96 fires in three counties last year. Of these Kent had 41, Surrey 30 and the Isle of Wight 25.",
    "There were 96 fires in three counties. In Kent there were 41, in Surrey 30 and in Sussex 25.",
    "There were 96 fires in three counties: 41 in Kent, 30 in Surrey and 25 in Sussex.",
)
SOME = {
    "more places than are listed": "There were 96 fires in four counties. Kent had 41, Surrey 30 and Sussex 25.",
    "another time": "There were 96 fires in three counties. In May Kent had 41, Surrey 30 and Sussex 25.",
    "other things": "There were 96 fires in three counties. Kent had 41 crews, Surrey 30 and Sussex 25.",
    "no number of places": "There were 96 fires and three floods. Kent had 41, Surrey 30 and Sussex 25.",
    "each of them": "There were 96 fires in three counties. Kent had 41, Surrey 30 and Sussex 25 each week.",
}


@pytest.mark.parametrize("text", ALL)
def test_as_many_places_as_there_are_leave_none_out(text: str) -> None:
    """Whoever counts three counties and lists three has told of all of them."""
    (found,) = links(text, tie)

    assert [("whole", "96 fires"), ("part", "41"), ("part", "30"), ("part", "25")] == list(found)


@pytest.mark.parametrize("text", SOME.values(), ids=SOME)
def test_a_list_of_fewer_places_or_of_other_things_makes_no_whole(text: str) -> None:
    """What is left out, counted at another time or of another kind, need not add up."""
    assert [] == links(text, tie)


@given(st.lists(st.integers(2, 900), min_size=3, max_size=3), st.integers(2, 9000))
def test_the_figures_do_not_make_the_tie(parts: list[int], whole: int) -> None:
    """A list that misses its whole is tied as one that makes it: else no slip would be found."""
    one, two, three = parts
    text = f"There were {whole} fires in three counties. Kent had {one}, Surrey {two} and Sussex {three}."

    assert 1 == len(links(text, tie))
