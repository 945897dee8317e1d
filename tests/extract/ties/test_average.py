"""Laws of the tie of an average with its range or its number of trials."""

from __future__ import annotations

import pytest
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.average import tie


@pytest.mark.parametrize(
    "text",
    [
        "Marks ranged from 31 to 88, 60 on average.",
        "Class sizes vary from 12 to 34, with an average of 27.",
        "Bids ranged between £200 and £900, averaging £430.",
        "Ages ranged from 18 to 64; the median age was 37.",
    ],
)
def test_an_average_stands_beside_its_range(text: str) -> None:
    """“From a to b, c on average” says that c is the average of what goes from a to b."""
    (link,) = links(text, tie)

    assert [role for role, _ in link] == ["member", "average"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The coin was tossed 40 times and the mean score was 1.37.", "count average"),
        ("The jury gave an average of 7.41 from 8 marks.", "average count"),
        ("The 16 pupils asked had read an average of 4.31 books each.", "count average"),
        ("Twelve players took part and the mean number of games won was 3.37.", "count average"),
        ("She averaged 1.855 goals in 38 matches.", "average count"),
    ],
)
def test_a_mean_stands_beside_the_number_of_trials(text: str, said: str) -> None:
    """Throws and goals come whole, so the mean times their number must."""
    (link,) = links(text, tie)

    assert [role for role, _ in link] == said.split()


@pytest.mark.parametrize(
    "text",
    [
        "Rents rose from £300 to £900, an average of £50 a year.",
        "Marks ranged from 31 to 88 last year, and this year the average was 91.",
        "Bids ranged from £200 to £900, with an average delay of 40 days.",
        "Between 40 and 60 homes flood, and the average loss was £9,000.",
        "He trained 20 times and ran 3.48 miles on average.",
        "The van was sold 3 times and the mean price was 4.75.",
        "It rained 1.85 inches in 38 matches.",
        "The 16 homes used an average of 4.31 units each.",
        "The 16 clubs had an average of 4.31 visits each.",
        "The 16 pupils ran an average of 4.31 miles each.",
        "About 16 pupils took part and the mean number of games won was 3.37.",
    ],
)
def test_other_averages_are_left_alone(text: str) -> None:
    """A change has no average between its ends, and what is measured does not come whole."""
    assert links(text, tie) == []
