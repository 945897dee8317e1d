"""Laws of the ties of a whole with its parts in sentences of one shape."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import Words, links

from claimcheck.extract.ties.partition import tie

KEEPERS = (
    "There were {0} trained keepers, {1} fewer than in May 2014.\n\n"
    "There were {2} trained male keepers, {3} fewer than in May 2014.\n\n"
    "There were {4} trained female keepers, {5} fewer than in May 2014.\n"
)
AGES = (
    "For March 2015, there were 943,000 riders (aged from 16 to 24) who hold a National Riding Permit (NRP), "
    "down 20,000 on March 2014.\n\n"
    "For March 2015, there were 53,000 riders aged from 16 to 17 who hold an NRP, down 5,000 on March 2014. There were "
    "890,000 riders aged from 18 to 24 who hold an NRP, down 15,000 on March 2014.\n"
)
NOT_TIED = (
    "There were 90 trained keepers.\n\nThere were 50 male keepers.\n\nThere were 40 trained female keepers.\n",
    "There were 90 trained keepers.\n\nThere were 50 trained male keepers.\n\nThere were 40 trained junior keepers.\n",
    "In 2014, there were 90 trained keepers.\n\nIn 2015, there were 50 trained male keepers.\n\n"
    "In 2015, there were 40 trained female keepers.\n",
    "There were 90 keepers idle for six months.\n\nThere were 50 male keepers idle.\n\n"
    "There were 40 female keepers idle.\n",
    "Trained keepers 90 88 2\nTrained male keepers 50 49 1\nTrained female keepers 39 39 1\n",
    "Trained keepers 90 88\nTrained male keepers 50 49\nTrained female keepers 39 39\n",
    "The count of keepers rose slightly to 90 people (50 female; 36 male; the sex of four is not known).\n",
    "The toll rose a little to 8,630 people (4,750 female; 3,866 male; 14 bodies remain unidentified).\n",
    "There were 90 people.\n\nThere were 50 men.\n\nThere were 40 women.\n",
    "There were 90 cyclists aged 16 to 24.\n\nThere were 50 cyclists aged 16 to 17.\n\n"
    "There were 30 cyclists aged 20 to 24.\n",
)


def parts(found: Words) -> list[str]:
    return [words for role, words in found if role == "part"]


def test_men_and_women_are_tied_to_all() -> None:
    """Told in the same words, men and women leave nobody out; nor do the changes since one time."""
    levels, changes = links(KEEPERS.format("3,400", 120, "1,900", 100, "1,500", 20), tie)

    assert dict(levels)["whole"].startswith("3,400")
    assert len(parts(levels)) == len(parts(changes)) == 2
    assert dict(changes)["whole"] == "120 fewer"


def test_ages_that_join_up_are_tied_to_the_age_they_make() -> None:
    """16 to 17 and 18 to 24 are 16 to 24; a long form and its letters are one name."""
    levels, changes = links(AGES, tie)

    assert dict(levels)["whole"] == "943,000 riders"
    assert [words.split()[0] for words in parts(levels)] == ["53,000", "890,000"]
    assert dict(changes)["whole"] == "down 20,000"


@pytest.mark.parametrize("text", NOT_TIED)
def test_sentences_that_differ_in_more_are_not_tied(text: str) -> None:
    """Another word, another time, or ages with a gap may leave somebody out."""
    assert links(text, tie) == []


@given(st.lists(st.integers(10, 9999), min_size=6, max_size=6))
def test_no_tie_depends_on_the_numbers(numbers: list[int]) -> None:
    """A tie reads words; whether the figures agree is for the solver."""
    assert len(links(KEEPERS.format(*(f"{number:,}" for number in numbers)), tie)) == 2
