"""Laws of target-met."""

from __future__ import annotations

import pytest
from tests.rules.told import release, tied, told

from claimcheck.claim import Aspect, Change, Claim, Count, Duration, Role
from claimcheck.relation import Order, Relation
from claimcheck.rules.target_met import relate

LINK = tied("target", target="r/target", outcome="r/outcome")


def related(target: Claim, outcome: Claim) -> list[Relation]:
    """What the rule makes of a target that is said to be met."""
    return list(relate(told({release("r"): {"target": target, "outcome": outcome}}, LINK)))


def order(target: Claim, outcome: Claim) -> list[str]:
    """The ids of what is at most what."""
    (relation,) = related(target, outcome)
    assert isinstance(relation.law, Order)
    return [term.of.id for term in relation.law.terms]


def test_an_outcome_that_meets_a_target_is_at_least_the_target() -> None:
    """Meeting it exactly is meeting it, so the order is not strict."""
    target = Count("2,000 doctors", role=Role.TARGET)
    (relation,) = related(target, Count("2,131 doctors"))

    assert ["r/target", "r/outcome"] == order(target, Count("2,131 doctors"))
    assert not relation.law.strict


@pytest.mark.parametrize("limit", ["no more than 12 weeks", "less than 12 weeks", "up to 12 weeks"])
def test_a_target_that_is_an_upper_limit_is_met_from_below(limit: str) -> None:
    """Waiting ten weeks meets “no more than 12 weeks”."""
    assert ["r/outcome", "r/target"] == order(Duration(limit, role=Role.TARGET), Duration("10 weeks"))


def test_a_change_from_one_level_to_another_reaches_the_second() -> None:
    """What a from-to change has reached is where it ends."""
    assert ["r/target", f"r/outcome#{Aspect.AFTER}"] == order(
        Count("2,000 doctors", role=Role.TARGET), Change("from 1,500 doctors to 2,131 doctors")
    )


def test_an_outcome_in_another_unit_meets_no_target() -> None:
    """Weeks are no doctors."""
    assert [] == related(Count("2,000 doctors", role=Role.TARGET), Duration("10 weeks"))
