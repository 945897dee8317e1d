"""Laws of added-makes-total."""

from __future__ import annotations

import pytest
from attrs import evolve
from tests.rules.told import Said, release, tied, told

from claimcheck.about import About
from claimcheck.claim import Claim, Count, Money
from claimcheck.relation import Relation, Total
from claimcheck.release import Release
from claimcheck.rules.added_makes_total import relate, spans_gap

MARCH, APRIL, JULY = (release(day, day) for day in ("2011-03-02", "2011-04-04", "2011-07-09"))
TOTAL = Count("220 groups", measure="groups of GP practices")
ADDED = Count("43 groups", measure="new groups")
LINK = tied("added", added=f"{JULY.id}/added", after=f"{JULY.id}/total")


def related(earlier: dict[Release, Said], link=LINK) -> list[Relation]:
    """What the rule makes of July's sum and total, after what earlier releases say."""
    return list(relate(told({**earlier, JULY: {"total": TOTAL, "added": ADDED}}, link)))


def test_what_was_there_and_what_is_added_are_all_of_the_total() -> None:
    """Both in one release: before + added = after."""
    link = tied("added", before=f"{JULY.id}/before", added=f"{JULY.id}/added", after=f"{JULY.id}/total")
    said: Said = {"before": Count("177 groups"), "added": ADDED, "total": TOTAL}
    (relation,) = relate(told({JULY: said}, link))

    assert isinstance(relation.law, Total)
    assert [f"{JULY.id}/before", f"{JULY.id}/added"] == [part.of.id for part in relation.law.parts]
    assert f"{JULY.id}/total" == relation.law.whole.of.id


def test_the_last_earlier_release_says_what_was_there() -> None:
    """July's sum is added to April's total, not to March's."""
    (relation,) = related({APRIL: {"total": TOTAL}, MARCH: {"total": TOTAL}})

    assert {f"{APRIL.id}/total", f"{JULY.id}/added", f"{JULY.id}/total"} == set(relation.claims)


def test_several_sums_may_be_added() -> None:
    """Two waves in one release both go into its total."""
    link = tied("added", added=f"{JULY.id}/added, {JULY.id}/more", after=f"{JULY.id}/total")
    said: Said = {"total": TOTAL, "added": ADDED, "more": ADDED}
    (relation,) = relate(told({APRIL: {"total": TOTAL}, JULY: said}, link))

    assert len(relation.claims) == 4


@pytest.mark.parametrize(
    "earlier",
    [
        evolve(TOTAL, measure="other groups"),
        evolve(TOTAL, scope="Wales"),
        evolve(TOTAL, speaker="a minister"),
        evolve(TOTAL, as_of="2011-07"),
        evolve(TOTAL, as_of="2012-01-01"),
        Money("£220", measure=TOTAL.measure),
    ],
)
def test_another_figure_does_not_say_what_was_there(earlier: Claim) -> None:
    """Only the writer's own figure for the same measure, of a date before, can stand for the total before."""
    assert [] == related({APRIL: {"total": earlier}})


@pytest.mark.parametrize("other", [release("other"), release("other", "2011-04-04", series="another")])
def test_another_series_or_an_undated_release_does_not_say_what_was_there(other: Release) -> None:
    """Without series and date nobody knows that it came before."""
    assert [] == related({other: {"total": TOTAL}})


def test_a_sum_without_its_total_says_nothing() -> None:
    """“43 more groups” alone makes no total."""
    assert [] == related({APRIL: {"total": TOTAL}}, tied("added", added=f"{JULY.id}/added"))


@pytest.mark.parametrize(("window", "spans"), [(91, True), (7, False)])
def test_a_day_is_set_beside_no_release_date(window: int, spans: bool) -> None:
    """A figure of January and one that gives no day lie as far apart as their releases, and not as January and July."""
    said: Said = {"total": TOTAL, "added": evolve(ADDED, about=About(window=window))}
    made = told({APRIL: {"total": evolve(TOTAL, as_of="2011-01-31")}, JULY: said})
    before, after, added = (made.by_id[name] for name in (f"{APRIL.id}/total", f"{JULY.id}/total", f"{JULY.id}/added"))

    assert spans is spans_gap(added, before, after, made)
