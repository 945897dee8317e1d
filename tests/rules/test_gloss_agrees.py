"""Laws of gloss-agrees."""

from __future__ import annotations

from tests.rules.saying import say

from claimcheck.claim import Claim, Money, Percentage
from claimcheck.relation import Equal, Stated
from claimcheck.rules.gloss_agrees import relate


def test_both_forms_are_one_quantity() -> None:
    """“Just over a third (36%)” says one thing twice."""
    (relation,) = relate(say({"share": Percentage("just over a third (36%)", of="tenants")}))

    assert isinstance(relation.law, Equal)
    assert {variable.aspect for variable in relation.variables if isinstance(variable, Stated)} == {"words", "figure"}
    assert relation.claims == ("r/share",)


def test_a_single_form_is_not_compared_with_itself() -> None:
    """There is nothing that could disagree."""
    claims: dict[str, Claim] = {"share": Percentage("36%", of="tenants"), "fund": Money("up to £100 million")}

    assert list(relate(say(claims))) == []


def test_two_currencies_are_two_quantities() -> None:
    """The brackets hold a conversion, and no rate is stated."""
    assert list(relate(say({"price": Money("£12 ($19)")}))) == []
