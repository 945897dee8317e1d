"""Laws of parts-make-whole."""

from __future__ import annotations

from tests.rules.saying import say

from claimcheck.claim import Claim, Count, Percentage
from claimcheck.interval import Interval
from claimcheck.link import Link
from claimcheck.relation import Fact, Total
from claimcheck.rules.parts_make_whole import relate

LIST = Link("parts", (("whole", "all"), ("part", "a"), ("part", "b")))
SHARES = Link("parts", (("part", "a"), ("part", "b")))
COUNTS: dict[str, Claim] = {"all": Count("415 passengers"), "a": Count("340 adults"), "b": Count("75 children")}


def test_a_complete_list_adds_up_to_its_whole() -> None:
    """Parts that leave nothing out are the whole, and the relation needs all of them."""
    (relation,) = relate(say(COUNTS, LIST))

    assert isinstance(relation.law, Total)
    assert relation.claims == ("r/all", "r/a", "r/b")
    assert relation.unknowns == ()


def test_shares_of_one_whole_add_up_to_a_hundred() -> None:
    """The whole of anything is 100% of it, whether or not its number is printed."""
    shares: dict[str, Claim] = {
        "all": Count("900 votes"), "a": Percentage("62%", of="votes"), "b": Percentage("38%", of="votes")
    }  # fmt: skip
    for link in (LIST, SHARES):
        (relation,) = relate(say(shares, link))

        assert isinstance(relation.law, Total)
        assert isinstance(relation.law.whole.of, Fact)
        assert relation.claims == ("r/a", "r/b")


def test_shares_of_different_wholes_are_not_added() -> None:
    """62% of the women and 38% of the men are parts of nothing."""
    shares: dict[str, Claim] = {"a": Percentage("62%", of="women"), "b": Percentage("38%", of="men")}

    assert list(relate(say(shares, SHARES))) == []


def test_a_list_that_may_leave_something_out_is_not_added() -> None:
    """“Among them 340 adults” says nothing of the others."""
    among = Link("parts", LIST.members, complete=False)

    assert list(relate(say(COUNTS, among))) == []


def test_a_total_that_is_not_stated_is_an_unknown() -> None:
    """Nobody may guess what the writer would have printed."""
    (relation,) = relate(say(COUNTS, SHARES))

    assert len(relation.unknowns) == 1


def test_two_speakers_do_not_share_a_list() -> None:
    """Each speaker may count in a way of their own."""
    claims = {**COUNTS, "a": Count("340 adults", speaker="the captain"), "b": Count("75 children", speaker="the mate")}

    assert list(relate(say(claims, LIST))) == []


def test_round_figures_may_all_be_rounded() -> None:
    """1,400 and 2,400 are 3,800: a writer in thousands prints 1,000 and 2,000, 4,000 in all."""
    claims = {"all": Count("4,000 seats"), "a": Count("1,000 seats"), "b": Count("2,000 seats")}
    (relation,) = relate(say(claims, LIST))
    (fact,) = (variable for variable in relation.variables if isinstance(variable, Fact))

    assert fact.plain == Interval.point(0)
    assert fact.charitable == Interval.between(-625, 625)


def test_figures_to_the_last_one_have_no_rounding() -> None:
    """415 is not rounded to tens, so neither is 340 beside it."""
    (relation,) = relate(say(COUNTS, LIST))

    assert not any(isinstance(variable, Fact) for variable in relation.variables)
