"""Laws of price-times-count."""

from __future__ import annotations

from tests.rules.saying import say

from claimcheck.claim import Claim, Count, Money, Percentage, Rate
from claimcheck.link import Link
from claimcheck.relation import Product
from claimcheck.rules.price_times_count import relate

ALL = Link("price", (("price", "price"), ("count", "count"), ("total", "total")))
SALE: dict[str, Claim] = {"price": Money("£12"), "count": Count("3,200 tickets"), "total": Money("£38,400")}


def test_each_times_how_many_is_the_total() -> None:
    """It is what a price means."""
    (relation,) = relate(say(SALE, ALL))

    assert isinstance(relation.law, Product)
    assert relation.claims == ("r/price", "r/count", "r/total")


def test_an_average_is_a_price() -> None:
    """52 groups with 248,000 patients each have 12.9 million."""
    claims = {"price": Count("248,000 patients"), "count": Count("52 groups"), "total": Count("12.8 million patients")}
    (relation,) = relate(say(claims, ALL))

    assert relation.unknowns == ()


def test_any_one_of_the_three_may_be_unknown() -> None:
    """Two of the three leave room for one number only, which nobody need print."""
    for missing in SALE:
        link = Link("price", tuple(member for member in ALL.members if member[0] != missing))
        (relation,) = relate(say(SALE, link))

        assert len(relation.unknowns) == 1


def test_a_yearly_total_has_a_yearly_price() -> None:
    """£130 million a year over 160,000 workers is so much a year for each, not once."""
    claims = {"price": Money("£815"), "count": Count("160,000 workers"), "total": Rate("£130 million a year")}

    assert list(relate(say(claims, ALL))) == []
    (relation,) = relate(say(claims, Link("price", ALL.members[1:])))
    assert len(relation.unknowns) == 1


def test_a_share_is_no_price() -> None:
    """12% of something times a count is no total."""
    assert list(relate(say({**SALE, "price": Percentage("12%")}, ALL))) == []
