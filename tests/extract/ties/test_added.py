"""Laws of the ties of what is added to the total it makes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.added import tie

ADDED = {
    "With 35 more choirs the total is now 257.": ("35 more choirs", "257"),
    "The 58 new permits bring the total to 2 475.": ("58 new permits", "2 475"),
    "A further 33 barns bring the total number of barns to 1 655.": ("33 barns", "1 655"),
}
NOT_ADDED = (
    "The 58 permits bring the fees to 2 475.",
    "Some 33 barns were sold, and the total paid was 1 655 crowns.",
    "A further 33 barns were removed, which brings the total to 1 655.",
    "Another 12 barns stand empty. The total is 90.",
)


@pytest.mark.parametrize(("text", "members"), ADDED.items())
def test_what_is_added_is_tied_to_its_total(text: str, members: tuple[str, str]) -> None:
    """“Bring the total to” says that nothing else was added or taken away."""
    (found,) = links(text, tie)

    assert dict(found)["added"].endswith(members[0])
    assert dict(found)["after"] == members[1]


@pytest.mark.parametrize("text", NOT_ADDED)
def test_what_does_not_make_a_total_is_not_tied(text: str) -> None:
    """A figure beside a total need not be what was added to it."""
    assert links(text, tie) == []


@given(st.integers(2, 99), st.integers(100, 999), st.integers(100, 999))
def test_what_was_there_is_tied_where_the_text_gives_it(added: int, before: int, after: int) -> None:
    """“Join the existing 40” names the total before, whatever the figures are."""
    (found,) = links(f"A further {added} choirs join the existing {before}, bringing the total to {after}.", tie)

    assert [role for role, _ in found] == ["added", "before", "after"]
    assert dict(found)["before"] == str(before)


def test_a_total_from_one_to_another_is_a_change() -> None:
    """“12 more, raising the total from 40 to 52” gives the change of a from-to claim."""
    (found,) = links("Another 12 choirs joined, raising the total from 40 to 52.", tie)

    assert [role for role, _ in found] == ["change", "change"]
