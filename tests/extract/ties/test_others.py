"""Laws of lists whose last part is "other"."""

from __future__ import annotations

import pytest
from tests.extract.ties.tying import all_quoted, text_page

from claimcheck.extract.ties.others import tie


def lists(text: str) -> list[list[str]]:
    """The wholes and parts that are tied in a text."""
    page = text_page(text)
    return [all_quoted(page, link) for link in tie(page)]


@pytest.mark.parametrize("last", ["121", "161"])
@pytest.mark.parametrize(
    "text",
    [
        "The dig made 734 finds, 402 of glass, 211 of bone and {} of other stuff.",
        "The dig made 734 finds: 402 in the hall, 211 in the yard and {} in other places.",
        "The dig made 734 finds. Some 402 were of glass, 211 of bone and the other {} of clay.",
        "The dig made 734 finds (402 of glass, 211 of bone and {} of other stuff).",
    ],
)
def test_a_list_that_ends_with_the_others_is_all_of_its_whole(text: str, last: str) -> None:
    """Nothing is left when the others are told, so the list is tied whether it comes to the whole or misses it."""
    (found,) = lists(text.format(last))

    assert ["734", "402", "211", last] == [one.removeprefix("Some ").split()[0] for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The dig made 734 finds, including 402 of glass, 211 of bone and 121 of other stuff.",
        "The dig made 734 finds, 402 of glass, 211 of bone and 121 of clay.",
        "The dig was visited by 734 people, 402 as guests, 211 as pupils and 161 as other visitors.",
        "The dig made 734 finds. Last year it made 40 of glass, 21 of bone and 12 of other stuff.",
        "The desk took 734 calls, 402 about bins, 211 about cars and 161 about other matters; some had two.",
        "Asked for their reasons, 734 guests answered: 402 named the hall, 211 the yard and 161 other reasons.",
    ],
)
def test_a_list_of_some_or_of_another_whole_is_not_tied(text: str) -> None:
    """What is included, counted twice, or of another size is no list of all there is."""
    assert [] == lists(text)
