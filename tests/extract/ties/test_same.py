"""Laws of the ties of two statements of one value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.tying import all_quoted, text_page

from claimcheck.extract.ties.same import tie

ONE_VALUE = {
    "Almost nine in ten growers, 87 per cent, knew of it.": ["Almost nine in ten", "87 per cent"],
    "Just over a quarter, 28 per cent, were new.": ["Just over a quarter", "28 per cent"],
    "Nearly half of growers, 48%, sell at the gate.": ["Nearly half", "48%"],
    "Over three quarters of growers in Norland sell at the gate (76%) in May.": ["Over three quarters", "76%"],
    "More than one in five growers sell nothing. The survey puts the figure at 34 per cent.": ["More", "34 per cent"],
    "Most growers (62%) sell at the gate.": ["Most", "62%"],
    "More than one in five lambs is lost. The survey puts the rate at 34 per cent.": ["More", "34 per cent"],
    "More than a third of cats purr. The survey found the figure to be 61 per cent.": ["More", "61 per cent"],
    "Mending the dam will cost $85 billion. The review puts the cost at $85 million.": ["$85 billion", "$85 million"],
    "There are 41,250 beekeepers. Of them few are young.\n\nIn all 41,250 beekeepers are registered.": ["41,250"] * 2,
    "The line reaches nearly 90% of the population.\n\n“We reach 90% of the country,” said the mayor.": [
        "nearly",
        "90%",
    ],
    "The share of farms without a tenant was 13.1%.\n\nIn all, 13.1% of farms had no tenant to share them.": ["13.1%"]
    * 2,
    "Nearly half a million of you took part, 485,930 to be precise.": ["Nearly half a million", "485,930"],
    "The eggs came from more than 40 barns (41 to be exact).": ["more than 40 barns", "41"],
    "There are 220 clubs of growers.\n\n“That takes the total of growers' clubs to 220,” said the mayor.": [
        "220",
        "220",
    ],
}
TWO_VALUES = (
    "In the three towns a third, 20%, and 12% voted.",
    "Half a million hens came, on 40 carts to be precise.",
    "A third voted, 20%, and 12% more would have.",
    "Nearly half of men, 48% of women and 30% of children agree.",
    "A third of boys passed, up from 20%.",
    "Half of the farms flooded. The union says that 20% flooded.",
    "The most common reason (38%) was rain.",
    "Most growers in the hills who keep sheep (38%) sell wool.",
    "More than one in five lambs is lost. The bank puts the rate at 3 per cent.",
    "More than a third of cats purr. The survey found the price to be 61 cents.",
    "The minister said that 20% will pay. The report puts the figure at 35%.",
    "More than one in five growers sell nothing. The report puts the price at 34 cents.",
    "The mill has 120 workers in the north.\n\nThe mill has 120 workers in the south.",
    "Visits in 2014 rose.\n\nVisits in 2014 fell.",
    "There are 220 clubs.\n\n“It takes 220 days,” said the mayor.",
    "It reaches 90% of the population.\n\n“90% of letters come next day,” said the mayor.",
    "Wages in the third quarter were £29.7m.\n\nA loan of £29.7m was repaid.",
    "There are 41,250 beekeepers.\n\nThere are 41,250 hives.",
    "The share of farms without a tenant was 13.1%.\n\nRain fell on 13.1% of days in Norland.",
)


@pytest.mark.parametrize(("text", "members"), ONE_VALUE.items())
def test_two_statements_of_one_value_are_tied(text: str, members: list[str]) -> None:
    """A slip shows where a text says one thing twice: in words and figures, and from one sentence to the next."""
    page = text_page(text)
    (link,) = tie(page)

    assert all(said.startswith(begin) for said, begin in zip(all_quoted(page, link), members, strict=True))


@pytest.mark.parametrize("text", TWO_VALUES)
def test_figures_of_different_things_are_not_one(text: str) -> None:
    """Other groups, other speakers, dates, and round numbers that come up twice by chance."""
    assert [] == list(tie(text_page(text)))


@given(st.lists(st.integers(1, 999), min_size=2, max_size=6, unique=True))
def test_different_numbers_are_never_taken_for_a_repetition(numbers: list[int]) -> None:
    """A list of towns with their counts repeats its words, not its figures."""
    text = "\n\n".join(f"The town has {number} shops." for number in numbers)

    assert [] == list(tie(text_page(text)))
