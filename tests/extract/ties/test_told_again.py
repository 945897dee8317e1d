"""Laws of changes that are told again in another size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.tying import text_page

from claimcheck.extract.ties.change import tie


def changes(text: str) -> list[list[str]]:
    """The changes of each link that a text's changes make, in their own words."""
    page = text_page(text)
    quotes = {mention.id: page.quote(mention) for mention in page.mentions}
    return [[quotes[name] for name in link.all("change")] for link in tie(page)]


OPENINGS = ("Otters rose by 85 to 205", "The river has 205 otters, 85 more than in 2012", "Otters were up 85, to 205")
AGAIN = (
    "{}, an increase of 71 per cent.",
    "{}. This amounts to an increase of 71 per cent.",
    "{}. The increase is 71 per cent.",
    "{}; the annual rise was about 71 per cent.",
    "{}. That is a rise of 71 per cent.",
)
OTHERS = (
    "{}, and 71 per cent of them were cubs.",
    "{}. This year 71 per cent of the ponds were visited.",
    "{}. In real terms, the increase is 71 per cent.",
    "{}. This represents a rise of 71 per cent (60 otters) on the previous quarter.",
    "{}. That is 71 per cent of the otters that were counted.",
    "{}. The rise in mink was 71 per cent.",
    "{}, 71 per cent of the target.",
    "{}. The survey covered 71 per cent of the bank.",
    "{}.\n\nThe increase is 71 per cent.",
)


@given(st.sampled_from(OPENINGS), st.sampled_from(AGAIN))
def test_a_size_told_again_is_of_the_same_change(opening: str, again: str) -> None:
    """In the clause behind it or in the next sentence: both sizes must fit one step."""
    (told,) = changes(again.format(opening))

    assert 2 == len(told)


@given(st.sampled_from(OPENINGS), st.sampled_from(OTHERS))
def test_a_figure_of_something_else_is_no_size_of_it(opening: str, other: str) -> None:
    """A share, another thing's change and a new paragraph are left alone."""
    (told,) = changes(other.format(opening))

    assert 1 == len(told)


@pytest.mark.parametrize(
    "text", ["Fares rose by £5 to £25. The rise is £5.", "Fares rose by 25% to £25. The increase is 25%."]
)
def test_a_second_size_has_another_unit(text: str) -> None:
    """The same size in the same unit is said again, and makes no arithmetic."""
    assert [1] == [len(told) for told in changes(text)]
