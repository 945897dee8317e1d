"""Laws of fall-is-at-most-all."""

from __future__ import annotations

import pytest
from tests.rules.saying import say

from claimcheck.claim import Change, Count
from claimcheck.link import Link
from claimcheck.relation import Order
from claimcheck.rules.fall_is_at_most_all import relate

FROM = Link("change", (("before", "before"), ("change", "fall")))


def test_a_fall_by_per_cent_is_bounded() -> None:
    """When 100% is gone nothing is left to fall."""
    (relation,) = relate(say({"fall": Change("down 80%", measure="nuisance calls")}))

    assert isinstance(relation.law, Order)
    assert relation.claims == ("r/fall",)


def test_a_rise_has_no_bound() -> None:
    """A thing may well grow by 800%."""
    assert list(relate(say({"rise": Change("up 800%", measure="arrests")}))) == []


@pytest.mark.parametrize("measure", ["pre-tax profit", "net migration", "the mean temperature"])
def test_what_can_be_negative_may_fall_by_more_than_all(measure: str) -> None:
    """A profit of 5 that becomes a loss of 1 fell by 120%."""
    assert list(relate(say({"fall": Change("down 120%", measure=measure)}))) == []


def test_a_fall_of_a_count_is_bounded_by_what_there_was() -> None:
    """A hospital with 240 beds cannot lose 600."""
    claims = {"before": Count("240 beds"), "fall": Change("a fall of 60", measure="beds")}
    (relation,) = relate(say(claims, FROM))

    assert relation.claims == ("r/before", "r/fall")


def test_a_fall_with_what_is_left_is_tied_elsewhere() -> None:
    """One cause gives one finding: the three together make a change."""
    claims = {"before": Count("240 beds"), "fall": Change("a fall of 60", measure="beds"), "after": Count("180 beds")}

    assert list(relate(say(claims, Link("change", (*FROM.members, ("after", "after")))))) == []
