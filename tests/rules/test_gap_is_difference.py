"""Laws of gap-is-difference."""

from __future__ import annotations

from tests.rules.saying import say

from claimcheck.claim import Change, Count, Money, Percentage
from claimcheck.link import Link
from claimcheck.relation import Total
from claimcheck.rules.gap_is_difference import relate

GAP = Link("gap", (("one", "first"), ("other", "second"), ("gap", "between")))


def test_either_figure_may_be_the_higher() -> None:
    """“A gap of nine points” does not say which way; one of the two sums is enough."""
    claims = {"first": Percentage("71%"), "second": Percentage("62%"), "between": Change("9 percentage points")}
    relations = list(relate(say(claims, GAP)))

    assert all(isinstance(relation.law, Total) for relation in relations)
    assert len({relation.either for relation in relations}) == 1
    assert len(relations) == 2


def test_bare_points_between_two_shares_are_points_of_them() -> None:
    """No one counts points of another kind between shares."""
    claims = {"first": Percentage("71%"), "second": Percentage("62%"), "between": Count("nine points")}

    assert len(list(relate(say(claims, GAP)))) == 2


def test_a_gap_in_another_unit_says_nothing() -> None:
    """What is counted in euros lies no pounds apart."""
    claims = {"first": Money("£31"), "second": Money("£27"), "between": Money("€4")}

    assert [] == list(relate(say(claims, GAP)))


def test_a_gap_between_two_speakers_figures_is_not_judged() -> None:
    """Each may count in their own way."""
    claims = {
        "first": Percentage("71%", speaker="the mayor"),
        "second": Percentage("62%", speaker="the vet"),
        "between": Change("9 percentage points"),
    }

    assert [] == list(relate(say(claims, GAP)))
