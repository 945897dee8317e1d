"""Laws of the ties of a total with the list under it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links
from tests.extract.ties.tying import text_page

from claimcheck.extract.ties.listed_total import tie

TOLD = (
    "Grants totalled £50m:\n- £20m for roads\n- £18m for schools\n- £12m for parks\n\nThe mayor was glad.",
    "Grants came to £50m in all:\n\n• roads: £20m;\n\n• schools: £18m; and\n\n• parks: £12m.\n",
    "The £50m will be divided as follows:\n1. £20m for roads\n2. £18m for schools\n3. £12m (24%) for parks\n",
)
APART = (
    "Grants totalled £50m, including:\n- £20m for roads\n- £18m for schools\n",
    "Grants totalled £50m. The largest of the total were:\n- £20m for roads\n- £18m for schools\n",
    "Grants totalled £50m:\n- £20m for roads, up from £10m\n- £18m for schools\n",
    "Grants totalled £50m:\n- £20m for roads\n- 40 schools got a boiler\n",
    "Grants totalled £50m:\n- £20m for roads\n- schools: £18m\n",
    "Grants totalled £50m to 40 towns:\n- £20m for roads\n- £18m for schools\n",
    "There were 900 calls in total:\n- 540 from women\n- 360 from men\n- 80 from abroad\n",
    "The £50m is for:\n- £20m for roads\n- £18m for schools\n",
    "Grants totalled £50m.\n- £20m for roads\n- £18m for schools\n",
)


@pytest.mark.parametrize("text", TOLD)
def test_the_items_under_a_total_are_all_of_it(text: str) -> None:
    """A line that says what all comes to, with a colon, leaves nothing out of the list under it."""
    (found,) = links(text, tie)

    assert [words for _, words in found] == ["£50m", "£20m", "£18m", "£12m"]


@pytest.mark.parametrize("text", APART)
def test_a_list_that_may_leave_out_or_say_more_is_not_added(text: str) -> None:
    """Examples, comparisons and items of other kinds make no sum."""
    assert links(text, tie) == []


@given(parts=st.lists(st.integers(1, 999), min_size=2, max_size=8), whole=st.integers(1, 9999))
def test_no_item_of_a_list_is_left_out(parts: list[int], whole: int) -> None:
    """A sum without one of its parts would accuse wrongly."""
    items = "\n".join(f"- £{part}m for lot {'abcdefgh'[at]}" for at, part in enumerate(parts))
    (found,) = links(f"In total £{whole}m was given:\n{items}\n\nThat is all.", tie)

    assert [words for _, words in found] == [f"£{whole}m", *(f"£{part}m" for part in parts)]


def test_a_very_long_list_is_read_no_further_than_anyone_adds() -> None:
    """The work for each line that may be a total is bounded."""
    page = text_page("Grants totalled £50m:\n" + "- £20m for roads\n" * 400)

    assert list(tie(page)) == []
