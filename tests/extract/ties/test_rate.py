"""Laws of the tie of a rate with its time and amount, or with another period."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.rate import tie


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Carers will lose £12 a week, £624 a year.", "rate amount"),
        ("Carers will get £12 more per week, £624 a year.", "rate amount"),
        ("The course runs for 12 weeks, three lessons a week, 36 lessons in all.", "time rate amount"),
        ("Carers will pay £6 a week more, or £312 a year.", "rate amount"),
        ("That is £12 more a week and £624 more a year.", "rate amount"),
        ("The mill makes 300 chairs a day, or 1,500 a week.", "rate amount"),
        ("Heating costs £4 a day, which is £1,460 a year.", "rate amount"),
        ("The mill uses 30 tonnes a week, equivalent to 1,560 tonnes a year.", "rate amount"),
        ("The trust gets £3m a year for four years, a total of £12m.", "rate time amount"),
        ("The trust gets £3m a year over four years, £12m in total.", "rate amount"),
        ("The trust gets £12m over four years, an average of £3m a year.", "amount rate"),
        ("The depot mended 1,840 bikes in 23 days, an average of 80 a day.", "amount time rate"),
    ],
)
def test_one_rate_for_two_periods_or_with_its_sum(text: str, said: str) -> None:
    """“That is” says a rate again; “over” and “in total” say how long and how much."""
    (link,) = links(text, tie)

    assert [role for role, _ in link] == said.split()


@pytest.mark.parametrize(
    "text",
    [
        "A ticket costs £10 a month, £100 a year.",
        "Members pay £10 a month, or £100 a year.",
        "Carers get £12 more a week and £100 more a year.",
        "Pay rose to £400 a week and bonuses to £900 a year.",
        "The trust gets £3m a year over four years, rising to £12m.",
        "The trust gets £3m a year over four years, including £2m in total for roofs.",
        "Waste fell by 3 tonnes a week, 40 tonnes a month less than in Hull.",
        "Carers pay £5 a day more than last year, £12 a week.",
        "The trust gets £12m over four years, and the museum £3m a year.",
        "The depot mended 1,840 bikes in 23 days, 80 a day more than in May.",
        "The depot mended 1,840 bikes in 23 days, against an average of 80 a day.",
    ],
)
def test_prices_for_longer_times_are_prices_of_their_own(text: str) -> None:
    """A season ticket is cheaper than its days; a rate that rises, or of which a part is told, has another sum."""
    assert links(text, tie) == []


def test_one_figure_told_in_the_same_words_for_two_periods_is_tied() -> None:
    """What a family is said to lose each week it does not lose each year."""
    said = "Under the plan some families would lose £19 a {}. The council said: some families would lose £19 a {}."

    assert links(said.format("week", "year"), tie) == [(("rate", "£19 a week"), ("amount", "£19 a year"))]
    assert links(said.format("week", "week"), tie) == []
    assert links("Eggs hatch at a rate of 5 a day. Hens are lost at a rate of 5 a week.", tie) == []
    assert (
        links(
            said.format("week", "year").replace("families would lose £19 a year", "pupils would lose £19 a year"), tie
        )
        == []
    )


@given(st.integers(1, 900), st.integers(2, 9), st.sampled_from(["a total of £{}m", "£{}m in all", "or £{}m in total"]))
def test_every_rate_with_its_time_and_sum_is_tied(rate: int, years: int, words: str) -> None:
    """Whatever the figures, the words alone make the tie."""
    text = f"The river trust will get £{rate}m a year for {years} years, {words.format(rate * years)}."
    (link,) = links(text, tie)

    assert [role for role, _ in link] == ["rate", "time", "amount"]
