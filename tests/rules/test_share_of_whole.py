"""Laws of share-of-whole."""

from __future__ import annotations

from tests.rules.saying import say

from claimcheck.claim import Count, Percentage, Population
from claimcheck.link import Link
from claimcheck.relation import Product, Unknown
from claimcheck.rules.share_of_whole import relate

SHARE = Percentage("nearly 90%", of="population", measure="people covered")
PART = Population("45.7 million people", measure="people covered")
TIED = Link("share", (("share", "share"), ("part", "part")))


def test_a_missing_whole_is_an_unknown() -> None:
    """The text ties the part to its share and leaves the whole unsaid, so nobody may guess it."""
    (relation,) = relate(say({"share": SHARE, "part": PART}, TIED))

    assert isinstance(relation.law, Product)
    assert [unknown.measure for unknown in relation.unknowns] == ["population"]
    assert relation.claims == ("r/share", "r/part")


def test_shares_of_one_whole_share_their_unknown() -> None:
    """One writer who names one whole twice means one number by it."""
    other = Percentage("10%", of="population", measure="people left out")
    rest = Population("5 million people", measure="people left out")
    again = Link("share", (("share", "other"), ("part", "rest")))
    relations = relate(say({"share": SHARE, "part": PART, "other": other, "rest": rest}, TIED, again))

    assert len({unknown.id for relation in relations for unknown in relation.unknowns}) == 1


def test_shares_of_two_wholes_have_an_unknown_each() -> None:
    """A share of the adults says nothing of the whole behind a share of the population; nor does another scope."""
    adults = Percentage("10%", of="adults")
    abroad = Percentage("10%", of="population", scope="France")
    unnamed = Percentage("10%")
    for other in (adults, abroad, unnamed, Percentage("10%", of="population", speaker="the minister")):
        claims = {"share": SHARE, "part": PART, "other": other, "rest": PART}
        relations = relate(say(claims, TIED, Link("share", (("share", "other"), ("part", "rest")))))

        assert len({unknown.id for relation in relations for unknown in relation.unknowns}) == 2


def test_a_missing_part_is_an_unknown() -> None:
    """36% of 466 practices is a number of practices, though the text does not print it."""
    claims = {"share": Percentage("36%", of="practices"), "whole": Count("466 practices")}
    (relation,) = relate(say(claims, Link("share", (("share", "share"), ("whole", "whole")))))

    assert isinstance(relation.law, Product)
    assert isinstance(relation.law.result.of, Unknown)


def test_the_whole_may_be_a_claim_that_the_share_names() -> None:
    """A share that says of which claim it is taken needs no unknown."""
    claims = {"share": Percentage("two thirds", of="whole"), "part": PART, "whole": Population("60 million people")}
    (relation,) = relate(say(claims, TIED))

    assert relation.unknowns == ()
    assert relation.claims == ("r/share", "r/part", "r/whole")


def test_figures_of_different_scopes_are_not_related() -> None:
    """A share of England says nothing of people in France."""
    here = Percentage("nearly 90%", of="population", scope="England")
    there = Population("45.7 million people", scope="France")

    assert list(relate(say({"share": here, "part": there}, TIED))) == []


def test_units_that_do_not_fit_are_not_related() -> None:
    """A part in pounds has no whole in people."""
    claims = {"share": SHARE, "part": Count("120 schools"), "whole": SHARE}
    link = Link("share", (("share", "share"), ("part", "part"), ("whole", "whole")))

    assert list(relate(say(claims, link))) == []
