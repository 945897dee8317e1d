"""Laws of what ties claims across releases."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claim import Count, Duration, Money, Population
from claimcheck.quantity import PartialDate
from claimcheck.release import Release
from claimcheck.series import date_of, in_order, measured_in, reported_on, runs, series_of, standing
from claimcheck.statements import Statements


def said_on(*days: str | None) -> Statements:
    """One claim for each day, in releases of their own that have no date themselves."""
    claims = [Count(f"{number + 20} groups", as_of=day, id=f"r{number}/c") for number, day in enumerate(days)]
    return Statements.of([Release(id="r")], [place(claim) for claim in claims])


def place(claim: Count, release: str = "r") -> Count:
    """The claim in a release."""
    return Count(claim.quantity, as_of=claim.as_of, id=claim.id, evidence=type(claim.evidence)(release=release))


@given(st.lists(st.integers(), max_size=40, unique=True), st.integers(2, 5))
def test_every_two_neighbours_are_in_one_run_and_runs_are_short(items: list[int], longest: int) -> None:
    """A law over runs must tie all the items, or a series could break where two runs meet."""
    tied = [pair for run in runs(items, longest) for pair in pairwise(run)]

    assert tied == list(pairwise(items))
    assert all(2 <= len(run) <= longest for run in runs(items, longest))


@given(st.permutations(["2011", "2011-03", "2011-03-02", "2010", "2012-01", None]))
def test_the_order_of_dates_does_not_depend_on_the_order_of_claims(days: list[str | None]) -> None:
    """Files are given in any order; and a year that holds a month comes neither before nor after it."""
    statements = said_on(*days)

    assert ["2010", "2011-03-02", "2012-01"] == [str(c.as_of) for c in in_order(statements.claims, statements)]


def test_a_claim_is_of_its_own_date_before_its_releases() -> None:
    """“177 in March”, said in July, is a claim about March."""
    release = Release(id="r", published=PartialDate(2011, 7, 9))
    claims = [place(Count("177 groups", as_of="2011-03", id="r/a")), place(Count("257 groups", id="r/b"))]
    statements = Statements.of([release], claims)

    assert ["2011-03", "2011-07-09"] == [str(date_of(claim, statements)) for claim in statements.claims]


@pytest.mark.parametrize(
    ("release", "series"),
    [
        (Release(id="r", series="s", publisher="p"), "s"),
        (Release(id="r", publisher="p"), "p"),
        (Release(id="r"), "r"),
    ],
)
def test_a_release_without_a_series_belongs_to_its_publisher(release: Release, series: str) -> None:
    """Releases of one publisher go together; a release of which nothing is known stands alone."""
    statements = Statements.of([release], [place(Count("177 groups", id="r/a"))])

    assert series == series_of(statements.claims[0], statements)


def test_a_corrected_release_no_longer_stands() -> None:
    """A release that a later one supersedes is its history, and must not be accused for having been corrected."""
    releases = [Release(id="old"), Release(id="new", supersedes="old"), Release(id="known", reference=True)]
    claims = [place(Count("177 groups", id=f"{name}/a"), name) for name in ("old", "new", "known")]

    assert ["new/a"] == [claim.id for claim in standing(Statements.of(releases, claims))]


def test_an_undated_event_is_plainly_of_the_day_it_was_reported_and_charitably_of_any_before() -> None:
    """A report of 23 April may tell what happened in December, and cannot tell what happened in May."""
    release = Release(id="r", published=PartialDate(2004, 4, 23))
    statements = Statements.of([release], [place(Count("2,131 doctors", id="r/a"))])
    day = reported_on(statements.claims[0], statements)
    april = PartialDate(2004, 4, 23).days

    assert day is not None
    assert april == day.of.plain
    assert PartialDate(2003, 12, 31).days.within(day.of.charitable)
    assert PartialDate(2004, 4, 24).days.meet(day.of.charitable) is None


def test_an_event_of_a_release_without_a_date_has_no_day() -> None:
    """Nothing is guessed where no date is known."""
    statements = Statements.of([Release(id="r")], [place(Count("2,131 doctors", id="r/a"))])

    assert reported_on(statements.claims[0], statements) is None


def test_people_and_things_are_counted_alike_and_currencies_are_not() -> None:
    """257 groups and 257 consortia may be one measure; pounds and euros are never one number."""
    assert measured_in(Count("257 groups")) == measured_in(Population("257 people"))
    assert measured_in(Duration("3 weeks")) == measured_in(Duration("20 days"))
    assert measured_in(Money("£5")) != measured_in(Money("€5"))
