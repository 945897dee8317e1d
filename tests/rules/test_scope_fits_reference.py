"""Laws of scope-fits-reference."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from tests.rules.told import Said, release, tied, told

from claimcheck.claim import Claim, Count, Percentage, Population, Rate, Role
from claimcheck.relation import Order, Product, Relation
from claimcheck.release import Release
from claimcheck.rules.scope_fits_reference import relate

TEXT = release("text", "2011-03-02")
SHARE = Percentage("two thirds", of="population", scope="the UK")
PART = Population("35 million people")


def population(says: str, scope: str, as_of: str) -> Population:
    """A value of a population series."""
    return Population(says, measure="population", scope=scope, as_of=as_of)


def edition(vintage: str) -> Release:
    """One edition of the series."""
    return release(f"mid-year {vintage}", series="mid-year", reference=True, vintage=vintage)


SERIES: Said = {
    "uk 2009": population("62.26 million people", "United Kingdom", "2009-06-30"),
    "uk 2010": population("62.76 million people", "United Kingdom", "2010-06-30"),
    "england 2010": population("52.64 million people", "England", "2010-06-30"),
    "great britain 2010": population("60.95 million people", "Great Britain", "2010-06-30"),
}


def related(said: Said, *links, day: Release = TEXT, known: dict[Release, Said] | None = None) -> list[Relation]:
    """What the rule makes of a text beside a population series."""
    series = {edition("2012"): SERIES} if known is None else known
    return list(relate(told({day: said, **series}, *links)))


def share_of(share: Claim = SHARE, part: Claim = PART, **more) -> list[Relation]:
    """What the rule makes of a share with its part."""
    return related({"share": share, "part": part}, tied("share", share="text/share", part="text/part"), **more)


def test_a_share_of_a_scope_is_compared_with_its_population_at_the_nearest_mid_year() -> None:
    """March 2011 is nearer to mid-2010 than to mid-2009; nothing of it binds other figures."""
    (relation,) = share_of()

    assert isinstance(relation.law, Product)
    assert relation.claims == ("text/share", "text/part", "mid-year 2012/uk 2010")
    assert relation.alone


def test_the_report_can_say_which_other_scope_would_fit() -> None:
    """Every other scope of the same edition and mid-year is offered in place of the one that was named."""
    (relation,) = share_of()

    assert {"England", "Great Britain"} == {name for name, _, _ in relation.instead}
    assert all(own in relation.variables for _, own, _ in relation.instead)


def test_years_and_editions_widen_the_reference() -> None:
    """245 days and one edition: a per cent for each year and a per cent more."""
    (relation,) = share_of()
    assert isinstance(relation.law, Product)
    miss = Fraction(245, 365) / 100 + Fraction(1, 100)

    assert (1 - miss, 1 + miss) == (relation.law.right.times.lower, relation.law.right.times.upper)


def test_one_edition_that_fits_is_enough() -> None:
    """A writer used one edition; which one, nobody knows."""
    relations = share_of(known={edition("2011"): SERIES, edition("2012"): SERIES})

    assert len(relations) == 2
    assert len({relation.either for relation in relations}) == 1
    assert relations[0].either


def test_britain_may_be_the_united_kingdom_or_great_britain() -> None:
    """Newspapers mean either: each is an alternative."""
    relations = share_of(evolve(SHARE, scope="Britain"))

    assert {"uk 2010", "great britain 2010"} == {relation.claims[-1].split("/")[1] for relation in relations}
    assert len({relation.either for relation in relations}) == 1


@pytest.mark.parametrize(
    ("share", "part"),
    [
        (evolve(SHARE, scope=None), PART),
        (evolve(SHARE, scope="Northshire"), PART),
        (evolve(SHARE, of="patients"), PART),
        (evolve(SHARE, of=""), PART),
        (SHARE, Count("177 groups")),
        (SHARE, Count("35 million homes")),
        (SHARE, Rate("35 million people a year")),
    ],
)
def test_only_a_share_of_everyone_in_a_known_scope_is_compared(share: Claim, part: Claim) -> None:
    """“The country” may be any, and a share of patients or homes is not a share of the people."""
    assert [] == share_of(share, part)


@pytest.mark.parametrize("published", [None, "1999-01-01", "2014-01-01"])
def test_a_reference_too_far_away_is_not_compared(published: str | None) -> None:
    """Beyond three years nobody uses the figure; without a date nobody knows."""
    assert [] == share_of(day=release("text", published))


def test_a_headline_has_the_part_of_the_figure_it_stands_over() -> None:
    """A headline that adds a scope is compared with the people of the body's share."""
    said = {"headline": evolve(SHARE, of="", role=Role.HEADLINE), "share": evolve(SHARE, scope=None), "part": PART}
    over = tied("headline", headline="text/headline", body="text/share")
    (relation,) = related(said, tied("share", share="text/share", part="text/part"), over)

    assert relation.claims == ("text/headline", "text/part", "mid-year 2012/uk 2010")


@pytest.mark.parametrize("claim", [Population("5 million people"), Count("more than five million patients")])
def test_people_in_a_scope_are_at_most_its_people(claim: Claim) -> None:
    """Each of them is one of the population."""
    (relation,) = related({"asked": evolve(claim, scope="England")})

    assert isinstance(relation.law, Order)
    assert relation.claims == ("text/asked", "mid-year 2012/england 2010")
    assert relation.alone


@pytest.mark.parametrize(
    "claim",
    [
        Count("80 million visits", scope="England"),
        Population("80 million people"),
        Population("80 million people", scope="England", role=Role.TARGET),
        Rate("80 million people a year", scope="England"),
    ],
)
def test_what_does_not_count_persons_of_a_scope_is_not_compared(claim: Claim) -> None:
    """One person makes many visits."""
    assert [] == related({"asked": claim})


@pytest.mark.parametrize("noun", ["names", "members", "drivers", "donors"])
def test_what_stands_for_one_person_each_is_compared_where_it_is_a_share_of_everyone(noun: str) -> None:
    """Names on a register are persons when the text sets them against the population; visits never are."""
    found = share_of(part=Count(f"35 million {noun}"))

    assert found
    assert all(isinstance(relation.law, Product) for relation in found)
    assert [] == share_of(part=Count("35 million visits"))
