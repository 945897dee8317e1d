"""Laws of the tie of a price, how many there are, and what it comes to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.price import tie


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The council bought 40 benches at £310 each, a total of £12,400.", "count price total"),
        ("Fitting 40 benches at £310 each will cost £12,400.", "count price total"),
        ("Some 900 farmers get £2,000 apiece, or a total of £1.8m.", "count price total"),
        ("The 31 libraries lend 620,000 books, an average of 20,000 each.", "count total price"),
        ("There are 620,000 books in 31 libraries, an average of 20,000 per library.", "total count price"),
        ("It spends £90 per head for 2,000 people, £180,000 in all.", "price count total"),
        ("The 31 libraries lend 620,000 books, an average of 20,000 a library.", "count total price"),
        ("The 5,000 guests spent £45,000, or £9 a head.", "count total price"),
        ("The guild has been given £19.2 million for 640 new homes. That is £30,000 a home.", "total count price"),
        ("It sold 300 pies at £4 a pie, £1,200 in all.", "count price total"),
        ("A total of 840 hours was given by 70 wardens, an average of 12 hours each.", "total count price"),
        (
            "It sold 2.5 million shares at an average price of $8.40 per share, for a total of $21 million.",
            "count price total",
        ),
        (
            "It bought 700,000 shares for an approximate cost of $21 million, or $30.00 per share, in May.",
            "count total price",
        ),
        ("It bought 2.5 million shares for $21 million, at an average price of $8.40 per share.", "count total price"),
    ],
)
def test_words_say_which_is_the_price_the_number_and_the_total(text: str, said: str) -> None:
    """“Each” and “per” name the price, and the words between say which is the number and which the total."""
    (link,) = links(text, tie)

    assert [role for role, _ in link] == said.split()


@pytest.mark.parametrize(
    "text",
    [
        "It sold 5 million shares at $20.00 per share for net proceeds of $94 million.",
        "It sold 5 million shares, including 600,000 to staff, at $20.00 per share, a total of $100 million.",
        "It bought 2.2 million and 1.1 million shares for a total of $265 million ($80.30 per share).",
        "The fund paid £300 each to 40 families and spent £12,400 on coaches.",
        "Half of the 31 libraries lend 620,000 books, and 20,000 each month are returned late.",
        "Ten schools share £30m, £5m each going to the largest two.",
        "There are 40 benches. They cost £310 each. The park cost £2m.",
        "There are 620,000 books in 31 libraries, an average of 9,000 per town.",
        "There are 620,000 books in 31 libraries, an average of 55 readers per library.",
        "They pay £12 each, 300 miles for £45 in all.",
        "The 31 libraries lend 620,000 books, an average of 20,000 a library more than schools do.",
        "The 31 libraries lend 620,000 books, an average of 20,000 a town.",
    ],
)
def test_figures_of_other_things_are_left_alone(text: str) -> None:
    """What is net of fees, of some only, or said of another time is not each times how many."""
    assert links(text, tie) == []


@given(
    st.integers(2, 999),
    st.integers(2, 9999),
    st.sampled_from(["chairs", "churches", "companies", "boxes", "nurses"]),
    st.sampled_from(
        ["at £{0:,} each cost £{1:,}", "at £{0:,} apiece, a total of £{1:,}", "costing £{0:,} each, £{1:,} in all"]
    ),
)
def test_every_plain_sum_is_tied(count: int, price: int, noun: str, words: str) -> None:
    """Whatever the figures and the things, the tie is made by the words alone."""
    (link,) = links(f"The {count} {noun} {words.format(price, count * price)}.", tie)

    assert [role for role, _ in link] == ["count", "price", "total"]
