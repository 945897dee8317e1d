"""Laws of average-within-range."""

from __future__ import annotations

from tests.rules.saying import say

from claimcheck.claim import Count, Duration
from claimcheck.link import Link
from claimcheck.relation import Order
from claimcheck.rules.average_within_range import relate

BOTH = Link("average", (("average", "mean"), ("member", "low"), ("member", "high")))
MEAN = Count("62.5 marks")


def test_an_average_lies_between_its_ends() -> None:
    """Were it above the highest, the total of all would be above itself."""
    low, high = relate(say({"mean": MEAN, "low": Count("34 marks"), "high": Count("91 marks")}, BOTH))

    assert isinstance(low.law, Order)
    assert [term.of.id for term in low.law.terms] == ["r/low", "r/mean"]
    assert [term.of.id for term in high.law.terms] == ["r/mean", "r/high"]


def test_the_order_of_the_members_does_not_matter() -> None:
    """“From 91 down to 34” is the same range."""
    low, _ = relate(say({"mean": MEAN, "low": Count("91 marks"), "high": Count("34 marks")}, BOTH))

    assert low.claims == ("r/mean", "r/high")


def test_a_range_may_be_one_claim() -> None:
    """“Between 34 and 91” states both ends."""
    one = Link("average", BOTH.members[:2])

    assert len(list(relate(say({"mean": MEAN, "low": Count("between 34 and 91 marks")}, one)))) == 2


def test_a_single_figure_is_no_range() -> None:
    """One of the scores is neither the highest nor the lowest."""
    one = Link("average", BOTH.members[:2])

    assert list(relate(say({"mean": MEAN, "low": Count("34 marks")}, one))) == []


def test_up_to_says_nothing_of_the_lowest() -> None:
    """“Up to 40” leaves the other end open."""
    claims = {"mean": MEAN, "low": Count("up to 40 marks"), "high": Count("up to 91 marks")}

    assert [relation.claims for relation in relate(say(claims, BOTH))] == [("r/mean", "r/high")]


def test_members_in_several_units_are_not_put_in_order() -> None:
    """Eleven days are less than two weeks, whatever the digits say."""
    claims = {"mean": Duration("10 days"), "low": Duration("11 days"), "high": Duration("2 weeks")}

    assert list(relate(say(claims, BOTH))) == []
