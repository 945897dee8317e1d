"""Laws of two ties that look for one figure told twice: with another scale word, or of other things."""

from __future__ import annotations

import pytest
from tests.extract.ties.told_links import links

from claimcheck.extract.ties import thousandfold, units


@pytest.mark.parametrize(
    "text",
    [
        "The new dam will cost the region £640 billion. An audit puts the cost at £640 million.",
        "A new dam to cost £640 million. The mayor hopes that the dam will cost £640 billion.",
        "The state has planted 40 million trees. The total number of trees has passed 40 billion.",
    ],
)
def test_one_figure_with_two_scale_words_is_one_value(text: str) -> None:
    """The same digits, and a noun that points back: the two are meant as one."""
    (link,) = links(text, thousandfold.tie)

    assert [role for role, _ in link] == ["claim", "claim"]


@pytest.mark.parametrize(
    "text",
    [
        "The new dam will cost £640 billion. A report puts the benefit at £640 million.",
        "The new dam will cost £640 billion. The mayor gave £640 million.",
        "The new dam will cost £640 billion. Drawings of the dam will cost £640 million.",
        "The dam will cost £640 billion. This year the dam will cost £640 million.",
        "The firm put £640bn in dams. Its staff put £640m in a fund.",
        "The new dam will cost £640 billion. An audit puts the cost at £720 million.",
        "The new dam will cost £640 billion. An audit puts the cost at $640 million.",
        "The dam costs £640 billion. It is late. It is tall. It is wet. An audit puts the cost at £640 million.",
    ],
)
def test_figures_of_two_things_are_two(text: str) -> None:
    """Equal digits alone are chance."""
    assert links(text, thousandfold.tie) == []


def test_people_told_as_cases_are_tied_to_the_people_of_the_cases() -> None:
    """The text itself says how many people the cases are of."""
    text = "Some 2.4 million people use the clinic. The 2.4 million visits a year involve 1.1 million patients."
    plain = text.replace(" a year", "")
    stays = "Some 2,400 people used the hut last winter. The 2,400 stays were made by 900 people."

    for told in (plain, stays):
        (link,) = links(told, units.tie)
        assert [role for role, _ in link] == ["told", "cases", "people"]


@pytest.mark.parametrize(
    "text",
    [
        "Some 2.4 million people use the clinic. The 3.4 million visits involve 1.1 million patients.",
        "Some 2.4 million people use the clinic. The 2.4 million visits and 1.1 million patients are new.",
        "Some 2.4 million people use the clinic. The 2.4 million visits included 1.1 million children.",
        "The 2.4 million visits involve 1.1 million patients.",
    ],
)
def test_other_figures_of_people_are_left_alone(text: str) -> None:
    """Two figures that nobody mixed up, or cases that nobody told as people."""
    assert links(text, units.tie) == []
