"""Laws of part-fits-in-whole."""

from __future__ import annotations

from tests.rules.saying import say

from claimcheck.claim import Count, Money, Percentage
from claimcheck.link import Link
from claimcheck.relation import Order
from claimcheck.rules.part_fits_in_whole import relate

OF = Link("of", (("whole", "all"), ("part", "some")))
AMONG = Link("parts", (("whole", "all"), ("part", "some"), ("part", "more")), complete=False)


def test_a_part_is_at_most_its_whole() -> None:
    """46 of the 64 wards cannot be more than 64."""
    (relation,) = relate(say({"all": Count("64 wards"), "some": Count("46 wards")}, OF))

    assert isinstance(relation.law, Order)
    assert [term.of.id for term in relation.law.terms] == ["r/some", "r/all"]


def test_each_part_of_an_open_list_fits() -> None:
    """A list that leaves parts out still names parts."""
    claims = {"all": Count("900 sites"), "some": Count("380 sites"), "more": Count("410 sites")}

    assert len(list(relate(say(claims, AMONG)))) == 2


def test_one_amount_of_money_may_exceed_its_group() -> None:
    """Another segment may have made a loss."""
    claims = {"all": Money("£9 million"), "some": Money("£12 million"), "more": Money("£1 million")}

    assert list(relate(say(claims, AMONG))) == []


def test_a_complete_list_is_left_to_its_total() -> None:
    """One cause gives one finding: the total already bounds each part."""
    claims = {"all": Count("900 sites"), "some": Count("380 sites"), "more": Count("410 sites")}

    assert list(relate(say(claims, Link("parts", AMONG.members)))) == []


def test_shares_fit_only_in_shares_of_the_same_whole() -> None:
    """“Of the 10% who smoked, 30% had tried to stop”: the 30 are of another hundred."""
    smoked, tried = Percentage("10%", of="adults"), Percentage("30%", of="smokers")

    assert list(relate(say({"all": smoked, "some": tried}, OF))) == []
    assert len(list(relate(say({"all": smoked, "some": Percentage("3%", of="adults")}, OF)))) == 1


def test_figures_of_two_dates_are_not_compared() -> None:
    """The whole may have shrunk since the part was counted."""
    claims = {"all": Count("64 wards", as_of="2018-02"), "some": Count("76 wards", as_of="2017-02")}

    assert list(relate(say(claims, OF))) == []


def test_what_is_tied_twice_is_related_once() -> None:
    """One cause gives one finding."""
    claims = {"all": Count("900 sites"), "some": Count("380 sites"), "more": Count("410 sites")}

    assert len(list(relate(say(claims, OF, AMONG)))) == 2


def test_a_share_says_more_than_its_part_fits() -> None:
    """A part that is a share of at most 100% of its whole already fits; saying so twice only makes a loop."""
    claims = {"all": Count("64 wards"), "some": Count("46 wards")}

    assert list(relate(say(claims, Link("share", OF.members)))) == []
