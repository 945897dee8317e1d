"""Laws of a number of times and the level it led to, where what there was before stands in another release."""

from __future__ import annotations

import pytest
from tests.extract.ties.tying import text_page, tied

from claimcheck.extract.basis import basis_of
from claimcheck.extract.page import Page
from claimcheck.extract.ties.multiples import tie
from claimcheck.quantity import Kind


def multiple(page: Page) -> str:
    """What the number of times of a text is measured from."""
    return next(basis_of(mention, page) for mention in page.mentions if mention.kind is Kind.RATIO)


BASES = {
    "Use of the punts has tripled in two years.": "-24",
    "The number of punts has doubled within a year to 21,000.": "-12",
    "In a year membership of the club has doubled, to 1,690.": "-12",
    "We sold 3,100 maps – twice the number of the previous year.": "-12",
    "The club has 2,450 members, double the number of 2009/10.": "2009/10",
    "Output doubled between 2015 and 2017.": "2015",
    "The intake has tripled since 2016.": "2016",
    "Use of the punts has tripled.": "",
}


@pytest.mark.parametrize(("text", "basis"), BASES.items())
def test_a_number_of_times_is_measured_from_what_its_words_say(text: str, basis: str) -> None:
    """“In two years” and “since 2016” say how far back what doubled was half as much."""
    assert basis == multiple(text_page(text))


LEVELS = {
    "Use of the punts has doubled in a year. They were taken out 41,200 times.": ("doubled", "41,200 times"),
    "Demand for maps has doubled in a year. We sent 4,120 orders.": ("doubled", "4,120 orders"),
    "The number of punts has doubled within a year to 210.": ("doubled", "210"),
    "Sales of maps have doubled in two years. We sold 8,120 maps last year.": ("doubled", "8,120 maps"),
    "We sold 3,100 maps – twice the number of the previous year.": ("twice", "3,100 maps"),
    "There are three times as many otters as in 2018: wardens counted 84.": ("three times", "84"),
    "The yard took on 31 apprentices. The intake has tripled since 2016.": ("tripled", "31 apprentices"),
    "Output of the mine doubled between 2015 and 2017, when it produced 610 tonnes.": ("doubled", "610 tonnes"),
}


@pytest.mark.parametrize(("text", "members"), LEVELS.items())
def test_the_level_beside_it_is_what_it_led_to(text: str, members: tuple[str, str]) -> None:
    """It stands before, behind “to” or a colon, or in the sentence beside, counting what has doubled."""
    assert [dict(zip(("change", "after"), members, strict=True))] == tied(tie, text)


@pytest.mark.parametrize(
    "text",
    [
        "Thefts of punts have doubled in two years. The club has 640 punts.",
        "Use of the punts has doubled in a year. The club has 640 punts.",
        "Use of the punts has doubled in a year. At weekends they were taken out 41,200 times.",
        "Thefts of carts have doubled in a year. There were 1,310 thefts in the town.",
        "Membership has doubled in a year. Punts were taken out 41,200 times.",
        "Demand for rooms has doubled in a year. The inn has 210 cooks.",
        "Punts were hired 41,200 times in April. Membership has doubled in a year.",
        "Use of the punts has doubled in a year.\n\nThey were taken out 41,200 times.",
        "Use of the punts has doubled in a year. They were taken out 41,200 times by 380 guests.",
    ],
)
def test_a_figure_of_something_else_is_no_level(text: str) -> None:
    """What is used, stolen or asked for is not how often it is."""
    assert [] == tied(tie, text)


def test_what_is_done_many_times_is_counted_and_nothing_grows_by_as_much() -> None:
    """“Hired 61,400 times” counts; “three times as many” compares."""
    page = text_page("Punts were hired 61,400 times, three times as often as carts.")

    assert [Kind.COUNT, Kind.RATIO] == [mention.kind for mention in page.mentions]
