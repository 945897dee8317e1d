"""Laws of change-links-before-and-after."""

from __future__ import annotations

import pytest
from tests.rules.saying import say

from claimcheck.claim import Change, Claim, Count, Money, Percentage, Ratio
from claimcheck.link import Link
from claimcheck.relation import Order, Product, Relation, Total
from claimcheck.rules.change_links_before_and_after import relate

WHOLE = Link("change", (("before", "before"), ("change", "change"), ("after", "after")))
ENDS: dict[str, Claim] = {"before": Count("46,800 closures"), "after": Count("41,423 closures")}
SHARES: dict[str, Claim] = {"before": Percentage("40%", of="adults"), "after": Percentage("45%", of="adults")}


def laws(relations: list[Relation]) -> set[type]:
    return {type(relation.law) for relation in relations}


def test_an_amount_is_added() -> None:
    """What was, and what was lost, make what is left."""
    (relation,) = relate(say({**ENDS, "change": Change("a fall of 5,377")}, WHOLE))

    assert isinstance(relation.law, Total)
    assert set(relation.claims) == {"r/before", "r/change", "r/after"}


def test_a_share_is_multiplied() -> None:
    """A change by per cent is a share of what there was before."""
    (relation,) = relate(say({**ENDS, "change": Change("down 11.5%")}, WHOLE))

    assert isinstance(relation.law, Product)
    assert relation.law.right.plus == 1


def test_points_are_added_to_a_percentage() -> None:
    """From 40% to 45% is five points, and 12.5 per cent."""
    (relation,) = relate(say({**SHARES, "change": Change("up 5 percentage points")}, WHOLE))

    assert isinstance(relation.law, Total)


def test_per_cent_of_a_percentage_may_mean_points() -> None:
    """“Rose 5%” from 40% means one or the other, and the writer alone knows which."""
    relations = list(relate(say({**SHARES, "change": Change("up 5%")}, WHOLE)))

    assert laws(relations) == {Product, Total}
    assert len({relation.either for relation in relations}) == 1
    assert relations[0].either


def test_a_minus_says_by_itself_that_it_is_a_fall() -> None:
    """In “a fall of 5,377 (-11.5%)” the word falls once: the minus is not turned round."""
    link = Link("change", (*WHOLE.members, ("change", "percent")))
    fall = say({**ENDS, "change": Change("a fall of 5,377"), "percent": Percentage("-11.5%")}, link)
    growths = [relation.law.right for relation in relate(fall) if isinstance(relation.law, Product)]

    assert growths
    assert all(growth.times.lower is not None and growth.times.lower > 0 for growth in growths)


def test_amount_and_per_cent_must_both_hold() -> None:
    """“Down by 5,377, or 11.5%” says two things of one pair."""
    link = Link("change", (*WHOLE.members, ("change", "percent")))
    relations = list(relate(say({**ENDS, "change": Change("a fall of 5,377"), "percent": Change("down 11.5%")}, link)))

    assert laws(relations) == {Product, Total}
    assert {relation.either for relation in relations} == {""}


def test_a_number_of_times_is_left_to_its_own_rule() -> None:
    """“Doubled” is read by multiple-names-ratio; two proofs of one thing would blame it twice."""
    claims = {"before": Count("70 arrests"), "change": Ratio("doubled"), "after": Count("140 arrests")}

    assert list(relate(say(claims, WHOLE))) == []


def test_a_share_beside_an_amount_is_of_what_there_was() -> None:
    """In “a fall of 5,377 (11.5%)” the per cent falls too, and the amount is that share of what there was before."""
    link = Link("change", (*WHOLE.members, ("change", "percent")))
    claims = {**ENDS, "change": Change("a fall of 5,377"), "percent": Percentage("11.5%")}
    relations = list(relate(say(claims, link)))

    assert {relation.either for relation in relations} == {""}
    assert ("r/before", "r/change", "r/percent") in {tuple(sorted(relation.claims)) for relation in relations}


def test_the_changes_of_one_step_share_what_is_not_stated() -> None:
    """“Up 42 (2%) to 2,142” speaks of one figure before, though it gives none."""
    link = Link("change", (("change", "change"), ("change", "percent"), ("after", "after")))
    claims = {"change": Change("up 42"), "percent": Percentage("2%"), "after": Count("2,142 pupils")}
    relations = list(relate(say(claims, link)))

    assert len(relations) == 3
    assert len({unknown.id for relation in relations for unknown in relation.unknowns}) == 1


def test_an_amount_of_one_digit_is_no_share_of_anything() -> None:
    """£0.1 billion may be 0.3% or 0.4% of £33 billion: its rounding says nothing of the per cent."""
    link = Link("change", (("change", "change"), ("change", "percent"), ("after", "after")))
    claims = {"change": Change("up £0.1 billion"), "percent": Percentage("0.4%"), "after": Money("£32.9 billion")}

    relations = list(relate(say(claims, link)))

    assert len(relations) == 2
    assert len({unknown.id for relation in relations for unknown in relation.unknowns}) == 2


def test_what_is_up_from_a_figure_is_not_less_than_it() -> None:
    """“85%, up from 82%” gives no change, but says which is the higher."""
    link = Link("direction", (("higher", "now"), ("lower", "then")))
    (relation,) = relate(say({"now": Percentage("85%"), "then": Percentage("82%")}, link))

    assert isinstance(relation.law, Order)
    assert [term.of.id for term in relation.law.terms] == ["r/then", "r/now"]


def test_a_missing_end_is_an_unknown() -> None:
    """30,598 after a rise of 2,131 says what there was, though it is not printed."""
    claims = {"change": Change("an increase of 2,131"), "after": Count("30,598 doctors")}
    (relation,) = relate(say(claims, Link("change", WHOLE.members[1:])))

    assert len(relation.unknowns) == 1
    assert relation.claims == ("r/change", "r/after")


def test_a_figure_that_is_no_change_may_be_a_rise_or_a_fall() -> None:
    """“46,800 and 41,423: 5,377 in between” does not say which way."""
    relations = list(relate(say({**ENDS, "change": Count("5,377 closures")}, WHOLE)))

    assert len(relations) == 2
    assert len({relation.either for relation in relations}) == 1


def test_two_ends_alone_leave_the_change_unknown() -> None:
    """A pair with no change stated is listed as read, and accuses nobody."""
    (relation,) = relate(say({"pair": Change("from 10 groups to 4")}))

    assert len(relation.unknowns) <= 1
    assert relation.claims


def test_one_claim_may_hold_both_ends() -> None:
    """“From 17.5% to 20%” is one claim with two numbers, and its change another."""
    claims = {"rise": Change("up 2.5 percentage points"), "rates": Change("from 17.5% to 20%")}
    relations = list(relate(say(claims, Link("change", (("change", "rise"), ("change", "rates"))))))

    assert [relation.claims for relation in relations] == [("r/rise", "r/rates")]
    assert laws(relations) == {Total}
    assert relations[0].unknowns == ()


@pytest.mark.parametrize(
    "words",
    ["from up to nine months to as little as three weeks", "from as many as 40 visits to as few as 12 visits"],
)
def test_extremes_compared_earn_a_note(words: str) -> None:
    """The longest wait beside the shortest says nothing of the usual one."""
    relations = list(relate(say({"wait": Change(words)})))

    assert [isinstance(relation.law, Order) for relation in relations if relation.note] == [True]


def test_two_hedges_that_point_one_way_earn_no_note() -> None:
    """The most beside the most is a fair comparison."""
    relations = list(relate(say({"wait": Change("from up to nine months to up to three months")})))

    assert relations
    assert [relation.note for relation in relations if relation.note] == []
