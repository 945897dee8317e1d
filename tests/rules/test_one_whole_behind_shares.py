"""Laws of one-whole-behind-shares."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from attrs import evolve
from tests.rules.told import Said, release, tied, told

from claimcheck.claim import Count, Percentage, Population, Role
from claimcheck.interval import Interval
from claimcheck.link import Link
from claimcheck.relation import Drift, Equal, Relation
from claimcheck.release import Release
from claimcheck.rules.one_whole_behind_shares import relate

SHARE = Percentage("nearly 90%", of="population", measure="people covered")
PART = Population("45.7 million people", measure="people covered")
PAIR: Said = {"share": SHARE, "part": PART}
MARCH, APRIL, JULY = (release(day, day) for day in ("2011-03-02", "2011-04-04", "2011-07-09"))


def related(said: dict[Release, Said]) -> list[Relation]:
    """What the rule makes of releases that each tie a share and its part."""
    links = [tied("share", share=f"{one.id}/share", part=f"{one.id}/part") for one in said]
    return list(relate(told(said, *links)))


def test_three_releases_within_a_year_share_one_whole() -> None:
    """One relation over three unknowns; it needs the six claims that define them."""
    (relation,) = related({JULY: PAIR, MARCH: PAIR, APRIL: PAIR})

    assert isinstance(relation.law, Equal)
    assert [one.id for one in (MARCH, APRIL, JULY)] == [claim.split("/")[0] for claim in relation.claims[::2]]
    assert len(relation.claims) == 6
    assert len(relation.unknowns) == 3


def test_beyond_a_year_the_whole_may_drift_by_a_hundredth_a_year() -> None:
    """Two years and 2%: the bound is in the relation, so that reports can print it."""
    (relation,) = related({MARCH: PAIR, release("later", "2013-03-01"): PAIR})
    two_years = Fraction(730, 365) / 100

    assert isinstance(relation.law, Drift)
    assert relation.law.ratio == Interval.between(1 - two_years, 1 + two_years)
    assert len(relation.claims) == 4


def test_every_release_of_a_long_series_is_tied_to_its_neighbours() -> None:
    """Where equalities end a drift goes on, so that no figure is out of reach of the others."""
    days = [f"{year}-{month:02}-01" for year in (2010, 2011, 2014) for month in (1, 4, 8, 11)]
    relations = related({release(day, day): PAIR for day in days})
    tied_releases = [{claim.split("/")[0] for claim in relation.claims} for relation in relations]

    assert all(any({a, b} <= group for group in tied_releases) for a, b in pairwise(days))
    assert max(map(len, tied_releases)) == 3


@pytest.mark.parametrize(
    "other",
    [
        {"share": evolve(SHARE, of="practices"), "part": PART},
        {"share": evolve(SHARE, of=""), "part": PART},
        {"share": evolve(SHARE, scope="Wales"), "part": PART},
        {"share": evolve(SHARE, speaker="a minister"), "part": PART},
        {"share": evolve(SHARE, role=Role.HEADLINE), "part": PART},
        {"share": SHARE, "part": evolve(PART, speaker="a minister")},
    ],
)
def test_another_whole_a_quotation_and_a_headline_take_no_part(other: Said) -> None:
    """Only the writer's own shares of the same thing were divided by the same figure."""
    assert [] == related({MARCH: PAIR, APRIL: other})


@pytest.mark.parametrize(
    "other",
    [
        release("other", "2011-04-04", series="another"),
        release("other"),
        release("other", "2011-04-04", supersedes=MARCH.id),
    ],
)
def test_another_series_an_undated_release_and_a_correction_are_not_tied(other: Release) -> None:
    """Another publisher may count otherwise; without a date nobody knows how far the whole has moved."""
    assert [] == related({MARCH: PAIR, other: PAIR})


def test_a_stated_whole_is_not_an_unknown() -> None:
    """A release that says what its share is taken of has nothing to share."""
    whole = {**PAIR, "share": evolve(SHARE, of="whole"), "whole": Population("52 million people")}

    assert [] == related({MARCH: PAIR, APRIL: whole})


def of(whole: str, share: str = "30%", part: str = "12,000") -> Said:
    """A share of a whole and its part."""
    return {"share": Percentage(share, of=whole), "part": Count(f"{part} things")}


@pytest.mark.parametrize("other", ["meters", "gas and electricity meters", "meters in the country"])
def test_two_sorts_that_are_all_of_a_thing_and_the_country_itself_narrow_nothing(other: str) -> None:
    """“All gas and electricity meters” are all meters, and a national body need not say of which country they are."""
    (relation,) = related({MARCH: of("meters"), APRIL: of(other)})

    assert isinstance(relation.law, Equal)


def test_what_a_body_wins_may_move_by_a_fifth_at_once() -> None:
    """A club may have a fifth more members in a month; twice as many is another matter."""
    (relation,) = related({MARCH: of("members"), APRIL: of("members")})

    assert isinstance(relation.law, Drift)
    assert relation.law.ratio == Interval.between(Fraction(4, 5), Fraction(6, 5))


@pytest.mark.parametrize(
    ("whole", "bare"),
    [
        ("adults asked", "adults"),
        ("homes surveyed", "homes"),
        ("domestic meters", "meters"),
        ("homes it reaches", "homes"),
    ],
)
def test_those_who_were_asked_and_a_part_of_a_thing_are_other_wholes(whole: str, bare: str) -> None:
    """The next survey asks others, and “homes it reaches” are fewer than homes."""
    assert [] == related({MARCH: of(whole), APRIL: of(bare)})


def test_two_wholes_of_one_name_in_a_release_leave_open_which_is_meant() -> None:
    """Each share has an unknown of its own there, and nothing tells which of them is the other release's."""
    said = {
        MARCH: {**of("homes"), "share 2": Percentage("8%", of="homes"), "part 2": Count("9,000 flats")},
        APRIL: of("homes"),
    }
    links = [
        Link("share", (("share", "2011-03-02/share"), ("part", "2011-03-02/part")), complete=False),
        Link("share", (("share", "2011-03-02/share 2"), ("part", "2011-03-02/part 2")), complete=False),
        tied("share", share="2011-04-04/share", part="2011-04-04/part"),
    ]

    assert [] == list(relate(told(said, *links)))
