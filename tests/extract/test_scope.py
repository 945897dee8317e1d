"""Laws of the scope of a figure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.measures import told

PLACES = (
    "Leeds",
    "Northern Ireland",
    "England and Wales",
    "South Yorkshire",
    "the City of York",
    "Stoke-on-Trent",
    "Kingston upon Hull",
    "the West Midlands",
    "Barking & Dagenham",
)
WORDS = ("in", "across", "throughout", "within")


@given(st.sampled_from(PLACES), st.sampled_from(WORDS), st.integers(2, 900), st.booleans())
def test_the_place_that_a_sentence_names_is_its_scope(place: str, word: str, number: int, first: bool) -> None:
    """Wherever the place stands in a sentence with one figure, the figure is of it."""
    opening = f"{word.capitalize()} {place} there are {number} public libraries."
    ending = f"There are {number} public libraries {word} {place}."

    assert [place.removeprefix("the ")] == [figure.scope for figure in told(opening if first else ending)]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Two thirds of the UK can swim.", "United Kingdom"),
        ("Half of everyone who lives in the United Kingdom can swim.", "United Kingdom"),
        ("Nearly 90% of the people of England can swim.", "England"),
        ("England’s pools have 4,200 slides.", "England"),
        ("The U.K. had 4,200 slides.", "United Kingdom"),
        ("In the 24 months to June pools in England saw 4,200 swimmers.", "England"),
    ],
)
def test_a_nation_goes_by_the_name_of_its_population_series(text: str, scope: str) -> None:
    """The same nation has one name, however it is written."""
    assert scope == told(text)[-1].scope


@pytest.mark.parametrize(
    "text",
    [
        "There are 30 libraries across the country.",
        "There were 30 libraries in March.",
        "There are 30 doctors at work in Northfield Hospital.",
        "There are 30 clubs in the Football League.",
        "There are 30 pages in English.",
        "Outside London there are 30 libraries.",
        "There are 30 libraries, compared with 41 in Wales.",
        "There are 30 offices in the NHS.",
    ],
)
def test_what_is_no_place_is_no_scope(text: str) -> None:
    """The country, a month, a hospital, a league, a language and another figure's place leave the scope open."""
    assert told(text)[0].scope is None


def test_every_figure_has_the_place_beside_it() -> None:
    """Of two figures with a place each, neither has the other's; one that opens the sentence is for all."""
    leeds, york = told("There are 30 libraries in Leeds and 12 libraries in York.")
    one, two = told("In Devon there are 30 libraries and 12 museums.")

    assert ("Leeds", "York") == (leeds.scope, york.scope)
    assert "Devon" == one.scope == two.scope
