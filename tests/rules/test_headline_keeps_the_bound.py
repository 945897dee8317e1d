"""Laws of headline-keeps-the-bound."""

from __future__ import annotations

import pytest
from tests.rules.told import release, tied, told

from claimcheck.claim import Change, Claim, Count, Money, Rate, Role
from claimcheck.relation import Entails, Relation
from claimcheck.rules.headline_keeps_the_bound import relate


def related(headline: Claim, *bodies: Claim) -> list[Relation]:
    """What the rule makes of a headline and the figures under it."""
    names = ["body", "other"][: len(bodies)]
    link = tied("headline", headline="r/headline", body=", ".join(f"r/{name}" for name in names))
    return list(relate(told({release("r"): {"headline": headline, **dict(zip(names, bodies, strict=True))}}, link)))


def test_the_headline_follows_from_the_body_and_not_the_other_way() -> None:
    """A coarser headline is fair; a sharper one is not, and the order of the two terms says which is which."""
    (relation,) = related(Money("£12bn", role=Role.HEADLINE), Money("£11.8bn"))

    assert isinstance(relation.law, Entails)
    assert (relation.law.general.of.id, relation.law.particular.of.id) == ("r/headline", "r/body")


def test_a_headline_never_binds_the_body() -> None:
    """The headline is checked by itself: a bad headline must not blame two figures of the body."""
    (relation,) = related(Money("£100m", role=Role.HEADLINE), Money("up to £100 million"))

    assert relation.alone


def test_a_headline_over_two_figures_must_follow_from_each() -> None:
    """Each link of headline and body is a promise of its own."""
    relations = related(Money("£12bn", role=Role.HEADLINE), Money("£11.8bn"), Money("£11.9bn"))

    assert [("r/headline", "r/body"), ("r/headline", "r/other")] == [relation.claims for relation in relations]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (Money("£12bn"), Count("12 groups")),
        (Money("£12bn"), Money("€11.8bn")),
        (Money("£130 million"), Rate("£130 million a year")),
        (Count("40 groups"), Change("up by 40 groups")),
        (Count("40 groups", scope="UK"), Count("40 groups", scope="England")),
        (Money("up to £60m"), Money("£60 million")),
    ],
)
def test_what_cannot_be_compared_is_left_alone(headline: Claim, body: Claim) -> None:
    """Another unit, a change beside a level and another scope are for other rules; who says less is not wrong."""
    assert [] == related(headline, body)
