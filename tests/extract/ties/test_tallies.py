"""Laws of lists that a text counts and of series that are won."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links

from claimcheck.extract.tallies import how_many
from claimcheck.extract.ties import games, listed

THINGS = ("beaches", "roads", "safer homes", "school meals", "parks", "buses", "river walks")


@given(st.lists(st.sampled_from(THINGS), min_size=2, max_size=7, unique=True), st.booleans())
def test_a_plain_list_has_as_many_items_as_were_written(items: list[str], oxford: bool) -> None:
    """However many there are, and with or without a comma before the “and”."""
    fewest, most = how_many(f"{', '.join(items[:-1])}{',' if oxford else ''} and {items[-1]}") or (0, 0)

    assert fewest <= len(items) <= most <= len(items) + 1


@given(st.lists(st.sampled_from(["health and care", "arts and crafts", "law and order"]), min_size=2, unique=True))
def test_an_and_within_an_item_leaves_the_number_open(items: list[str]) -> None:
    """“Law and order” is one aim or two; either is granted."""
    fewest, most = how_many(f"{', '.join(items[:-1])} and {items[-1]}") or (0, 0)

    assert fewest <= len(items) <= 2 * len(items) <= most


@pytest.mark.parametrize(
    "text",
    [
        "The mayor has four aims: parks, buses and school meals.",
        "Its three new aims this year: parks, buses and roads.",
    ],
)
def test_a_number_of_things_is_tied_to_their_list(text: str) -> None:
    """A colon after the things announces what they are."""
    (link,) = links(text, listed.tie)

    assert [role for role, _ in link] == ["number", "items"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor has four aims: parks, buses, roads",
        "The mayor has four aims, including: parks, buses and roads.",
        "The mayor has four aims: among them parks, buses and roads.",
        "Two of the four winners: parks and buses.",
        "Two teams came from each district: Uptown, Midtown and Downtown.",
        "The mayor met two men: a builder, the owner of the yard, and a diver.",
        "The mayor named four aims: parks (two), buses and roads.",
        "The mayor named up to four aims: parks, buses and roads.",
        "The council fixed four roads for both towns: Hull and Goole.",
    ],
)
def test_lists_of_other_things_or_of_some_are_left_alone(text: str) -> None:
    """Examples, asides and lists of what the figure does not count say nothing of its number."""
    assert links(text, listed.tie) == []


def test_names_may_bring_their_places_with_them() -> None:
    """“Paris, Texas, Rome, Georgia, and Hull” are three places."""
    fewest, most = how_many("Paris, Texas, Rome, Georgia, and Hull") or (0, 0)

    assert fewest <= 3 <= most


@pytest.mark.parametrize(
    "text",
    [
        "Hull won the series 3-1 with a win in game four.",
        "Hull clinched their best-of-seven series 4-3 after victory in the seventh game.",
        "Hull took the final 3-1, clinching it in the fourth set.",
    ],
)
def test_the_game_that_won_a_series_is_tied_to_its_score(text: str) -> None:
    """A series ends when it is won."""
    (link,) = links(text, games.tie)

    assert [role for role, _ in link] == ["score", "game"]


@pytest.mark.parametrize(
    "text",
    [
        "Hull won game seven 3-2.",
        "Hull lead the series 3-2 after a win in game six.",
        "Hull won the series 3-1 with a win in the fifth Test.",
        "Hull won the series 3-1 after losing game two.",
        "Hull won the match 3-1 after winning the fifth corner.",
        "Hull won the final 3-1 after victory in the second leg.",
    ],
)
def test_other_scores_and_games_are_left_alone(text: str) -> None:
    """A game has a score of its own, a lead is no end, and matches may be drawn."""
    assert links(text, games.tie) == []
