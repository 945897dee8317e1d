"""Sentences of ordinary releases in which figures stand side by side and are of different things."""

from __future__ import annotations

import pytest

from claimcheck.extract.reader import page
from claimcheck.extract.ties import ties
from claimcheck.release import Release

UNTIED = (
    "It employs 12,000 people in 40 countries, 4,000 of them at home.",
    "It employs 12,000 people in 40 countries, including 4,000 at home.",
    "There are 1,020 pupils in 31 schools, 60 more than in 2022.",
    "About 31,400 people are in 74 camps, up from 28,900 in 69 camps a week ago.",
    "Costs were £1.9m for the move and £0.7m for fees, of which £2.0m has been paid.",
    "A profit of $3 million, compared with a loss of $2 million, was an increase of $5 million.",
    "Guidance is raised to $5.10-$5.20 from $5.00-$5.15, a rise of 1.5% at the middle.",
    "It is 79 years for men and 82.9 for women, a gap of 3.9 years, down from 5.4.",
    "The crew drilled 61 holes, including 138 m of ore.",
    "We asked many: 33% of those with 10 staff agreed.",
    "A margin of 17.8% (20.1) was reported.",
    "The motion was lost by 33 votes to 20.",
    "Crews answered 92% of 999 calls.",
)


@pytest.mark.parametrize("text", UNTIED)
def test_figures_of_different_things_are_not_tied(text: str) -> None:
    """What stands behind two figures may be said of either, and a number that is dialled counts nothing."""
    assert [] == [link for link in ties(page(Release(id="r", text=text))) if len(link.members) > 1]


SIDE_BY_SIDE = ("Sales rose 16%, or 17% in constant currency.", "The 3 schools (10 schools in 2019) did well.")


@pytest.mark.parametrize("text", SIDE_BY_SIDE)
def test_two_bare_figures_of_one_unit_are_no_gloss(text: str) -> None:
    """A gloss is the same quantity in another form: words beside a figure, or another unit."""
    assert all(mention.quantity.gloss is None for mention in page(Release(id="r", text=text)).mentions)
