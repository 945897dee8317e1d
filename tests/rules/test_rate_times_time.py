"""Laws of rate-times-time."""

from __future__ import annotations

from fractions import Fraction

from tests.rules.saying import say

from claimcheck.claim import Duration, Money, Rate
from claimcheck.interval import Interval
from claimcheck.link import Link
from claimcheck.relation import Equal, Product
from claimcheck.rules.rate_times_time import relate

TWO = Link("rate", (("rate", "short"), ("amount", "long")))
ALL = Link("rate", (("rate", "rate"), ("time", "time"), ("amount", "amount")))


def test_a_rate_over_a_time_is_an_amount() -> None:
    """£2.5 million a year for four years is £10 million."""
    claims = {"rate": Rate("£2.5 million a year"), "time": Duration("four years"), "amount": Money("£10 million")}
    (relation,) = relate(say(claims, ALL))

    assert isinstance(relation.law, Product)
    assert relation.claims == ("r/rate", "r/time", "r/amount")


def test_the_time_is_counted_in_the_period_of_the_rate() -> None:
    """24 months are two years."""
    claims = {"rate": Rate("£2.5 million a year"), "time": Duration("24 months"), "amount": Money("£5 million")}
    (relation,) = relate(say(claims, ALL))

    assert isinstance(relation.law, Product)
    assert relation.law.right.times == Interval.point(Fraction(1, 12))


def test_a_year_has_about_52_weeks() -> None:
    """Nobody who says £3 a week, £156 a year means 52.18 weeks; whoever does is right too."""
    for claims in (
        {"short": Rate("£3 a week"), "long": Rate("£156 a year")},
        {"short": Rate("£156 a year"), "long": Rate("£3 a week")},
    ):
        (relation,) = relate(say(claims, TWO))

        assert isinstance(relation.law, Equal)
        assert relation.law.terms[0].times == Interval.between(52, Fraction(366, 7))


def test_a_daily_rate_may_be_for_working_days() -> None:
    """£100 a day is £36,500 a year for a hotel and £26,000 for a clerk."""
    relations = list(relate(say({"short": Rate("£100 a day"), "long": Rate("£26,000 a year")}, TWO)))

    assert len(relations) == 2
    assert len({relation.either for relation in relations}) == 1


def test_what_is_not_stated_is_an_unknown() -> None:
    """£2.5 million a year for four years comes to something, printed or not."""
    claims = {"rate": Rate("£2.5 million a year"), "time": Duration("four years")}
    (relation,) = relate(say(claims, Link("rate", ALL.members[:2])))

    assert len(relation.unknowns) == 1


def test_two_currencies_are_not_related() -> None:
    """Pounds and dollars have no rate of their own."""
    assert list(relate(say({"short": Rate("£3 a week"), "long": Rate("$156 a year")}, TWO))) == []
