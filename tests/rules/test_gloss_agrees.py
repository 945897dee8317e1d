"""Laws of gloss-agrees."""

from __future__ import annotations

import pytest
from tests.rules.saying import say

from claimcheck.claim import ASPECTS, Aspect, Claim, Count, Money, Percentage
from claimcheck.relation import Equal, Stated
from claimcheck.rules.gloss_agrees import relate


def test_both_forms_are_one_quantity() -> None:
    """“Just over a third (36%)” says one thing twice."""
    (relation,) = relate(say({"share": Percentage("just over a third (36%)", of="tenants")}))

    assert isinstance(relation.law, Equal)
    assert {variable.aspect for variable in relation.variables if isinstance(variable, Stated)} == {"words", "figure"}
    assert relation.claims == ("r/share",)


@pytest.mark.parametrize("hedge", ["over", "nearly", "up to", "at least"])
@pytest.mark.parametrize(("forms", "agree"), [("100 miles (161 km)", True), ("30ft (12m)", False)])
def test_a_hedge_told_once_is_of_both_forms(hedge: str, forms: str, agree: bool) -> None:
    """“Over 100 miles (161 km)” is as far in both units; “over 30ft (12m)” is wrong, though 12m is over 30ft."""
    claim = Count(f"{hedge} {forms}")
    gloss = claim.quantity.gloss
    assert gloss is not None
    words, figure = ASPECTS[Aspect.WORDS](claim), ASPECTS[Aspect.FIGURE](claim)
    in_feet = figure.converted(gloss.unit.factor_to(claim.unit), gloss.unit.offset_to(claim.unit))

    assert gloss.hedge == hedge
    assert agree == (words.charitable.meet(in_feet.charitable) is not None)


def test_a_single_form_is_not_compared_with_itself() -> None:
    """There is nothing that could disagree."""
    claims: dict[str, Claim] = {"share": Percentage("36%", of="tenants"), "fund": Money("up to £100 million")}

    assert list(relate(say(claims))) == []


def test_two_currencies_are_two_quantities() -> None:
    """The brackets hold a conversion, and no rate is stated."""
    assert list(relate(say({"price": Money("£12 ($19)")}))) == []
