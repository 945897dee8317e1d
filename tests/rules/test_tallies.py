"""Laws of list-has-as-many, score-fits-games and unit-agrees."""

from __future__ import annotations

import pytest
from tests.rules.saying import say

from claimcheck.claim import Claim, Count, Population
from claimcheck.link import Link
from claimcheck.relation import Equal
from claimcheck.rule import Rule
from claimcheck.rules import list_has_as_many, score_fits_games, unit_agrees

RULES: list[tuple[Rule, str, dict[str, Claim]]] = [
    (list_has_as_many.RULE, "list", {"number": Count("four aims"), "items": Count("exactly 3 things")}),
    (score_fits_games.RULE, "games", {"score": Count("exactly 5 games"), "game": Count("exactly 7 games")}),
    (unit_agrees.RULE, "unit", {"told": Population("7.6 million people"), "people": Count("6.4 million patients")}),
]


@pytest.mark.parametrize(("rule", "kind", "claims"), RULES)
def test_both_members_are_one_number(rule: Rule, kind: str, claims: dict[str, Claim]) -> None:
    """The link says that they count the same, so that they are equal."""
    (relation,) = rule.relate(say(claims, Link(kind, tuple((role, role) for role in claims))))

    assert isinstance(relation.law, Equal)
    assert relation.claims == tuple(f"r/{role}" for role in claims)


@pytest.mark.parametrize(("rule", "kind", "claims"), RULES)
def test_a_member_that_is_missing_leaves_nothing_to_say(rule: Rule, kind: str, claims: dict[str, Claim]) -> None:
    """One number alone agrees with itself."""
    for role in claims:
        assert list(rule.relate(say(claims, Link(kind, ((role, role),))))) == []
