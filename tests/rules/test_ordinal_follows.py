"""Laws of ordinal-follows."""

from __future__ import annotations

import pytest
from attrs import evolve
from tests.rules.told import release, tied, told

from claimcheck.claim import Claim, Count, Ordinal
from claimcheck.relation import Equal, Order
from claimcheck.release import Release
from claimcheck.rules.ordinal_follows import relate

MARCH, APRIL, JULY = (release(day, day) for day in ("2011-03-02", "2011-04-04", "2011-07-09"))
THIRD, FOURTH = Ordinal("third wave", measure="wave"), Ordinal("fourth wave", measure="wave")


def test_the_next_is_the_last_of_the_earlier_ones_plus_one() -> None:
    """After the first, second and third comes the fourth."""
    said = {"first": Ordinal("first wave"), "third": THIRD, "fourth": FOURTH}
    link = tied("order", earlier="2011-04-04/first, 2011-04-04/third", later="2011-04-04/fourth")
    (relation,) = relate(told({APRIL: said}, link))

    assert isinstance(relation.law, Equal)
    assert [("2011-04-04/fourth", 0), ("2011-04-04/third", 1)] == [
        (term.of.id, term.plus) for term in relation.law.terms
    ]


def test_what_is_not_an_ordinal_has_no_next() -> None:
    """Four groups do not follow three."""
    link = tied("order", earlier="2011-04-04/a", later="2011-04-04/b")

    assert [] == list(relate(told({APRIL: {"a": Count("three groups"), "b": FOURTH}}, link)))


def test_ordinals_that_only_grow_are_in_the_order_of_their_releases() -> None:
    """The fifth report comes after the fourth, in three releases at once."""
    said = {one: {"wave": evolve(FOURTH, accumulates=True)} for one in (JULY, MARCH, APRIL)}
    (relation,) = relate(told(said))

    assert isinstance(relation.law, Order)
    assert relation.law.strict
    assert relation.claims == ("2011-03-02/wave", "2011-04-04/wave", "2011-07-09/wave")


@pytest.mark.parametrize(
    ("other", "later"),
    [
        (evolve(FOURTH, accumulates=False), APRIL),
        (evolve(FOURTH, measure="group"), APRIL),
        (evolve(FOURTH, speaker="a minister"), APRIL),
        (FOURTH, release("later")),
        (FOURTH, release("later", "2011-04-04", series="another")),
    ],
)
def test_other_ordinals_may_come_in_any_order(other: Claim, later: Release) -> None:
    """A later release may come back to an earlier wave, and the first quarter follows the fourth."""
    growing = evolve(FOURTH, accumulates=True)
    claim = evolve(other, accumulates=True) if other is FOURTH or other.measure == "group" else other

    assert [] == list(relate(told({MARCH: {"wave": growing}, later: {"wave": claim}})))
