"""Laws of lists of shares that leave nothing out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.tying import all_quoted, text_page

from claimcheck.extract.ties.shares_make_all import tie


def shares(text: str) -> list[list[str]]:
    """The lists that are tied in a text."""
    page = text_page(text)
    return [all_quoted(page, link) for link in tie(page)]


CLOSED = [
    "Barges carried {0}% of the grain, trains {1}%, lorries {2}% and other vehicles {3}%.",
    "By weight, {0}% of the catch was cod, {1}% haddock, {2}% whiting and {3}% other fish.",
    "Of the grant, {0}% went to choirs, {1}% to bands, {2}% to halls and the remaining {3}% to tuition.",
    "Visitors come by train ({0}%), car ({1}%), coach ({2}%) and other means ({3}%).",
    "Rye makes up {0}% of the harvest, wheat {1}% and oats {2}%; the rest, {3}%, is barley.",
    "The grain is grown in the valley ({0}%), on the hills ({1}%), by the sea ({2}%) or elsewhere ({3}%).".replace(
        " or ", " and "
    ),
    "Rye made up {0}% of the harvest. The rest was wheat {1}%, oats {2}% and barley {3}%.",
    "Barges carried {0}% of the grain. Trains carried {1}%, lorries {2}% and all other vehicles {3}%.",
]


@pytest.mark.parametrize("text", CLOSED)
@given(first=st.integers(20, 40), second=st.integers(12, 30), third=st.integers(6, 19), slip=st.integers(-6, 6))
def test_a_list_that_ends_with_what_is_left_is_all_of_one_whole(
    text: str, first: int, second: int, third: int, slip: int
) -> None:
    """“Other fuels” and “the rest” close a list, whatever its shares come to by a slip."""
    parts = [first, second, third, max(1, 100 - first - second - third + slip)]

    assert [[f"{part}%" for part in parts]] == shares(text.format(*parts))


OPEN = [
    "Rye makes up 40% of the harvest, wheat 31% and oats 22%.",
    "Asked why they sing, 48% named friends, 39% health, 9% family and 14% other reasons.",
    "Rye gave 38% in spring, wheat 34% in the dry weeks, oats 16% and other grain 9% in autumn.",
    "Turnout was 41% in the valley, 36% on the hills and 30% elsewhere.",
    "The pass rate was 38% in music, 35% in art and 30% in other subjects.",
    "Of the singers 44% had a car, 32% had a bicycle and 28% had other means.",
    "Rye bread is eaten by 44%, wheat bread by 39% and other bread by 16%.",
    "Wind met 46% of demand at its peak, solar 31%, hydro 19% and other sources 12%.",
    "Rye rose by 40%, wheat by 31% and other grain by 29%.",
    "Rye makes up 60% of the harvest, wheat 61%, oats 22% and other grain 9%.",
]


@pytest.mark.parametrize("text", OPEN)
def test_a_list_of_some_of_several_answers_and_of_rates_is_not_tied(text: str) -> None:
    """Such shares need not come to 100%, and to say that they do not is no accusation."""
    assert [] == shares(text)


def test_a_list_that_nothing_closes_is_tied_where_it_comes_to_all() -> None:
    """A reader sees that nothing is left; of one that does not come to all there may be more."""
    assert [["40%", "35%", "25%"]] == shares("The fleet was 40% diesel, 35% hybrid and 25% electric.")
    assert [] == shares("The fleet was 40% diesel, 35% hybrid and 21% electric.")
