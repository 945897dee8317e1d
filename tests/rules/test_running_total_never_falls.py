"""Laws of running-total-never-falls."""

from __future__ import annotations

import pytest
from attrs import evolve
from tests.rules.told import Said, release, told

from claimcheck.claim import Aspect, Claim, Count, Role
from claimcheck.relation import Order, Relation
from claimcheck.release import Release
from claimcheck.rules.running_total_never_falls import relate

MARCH, APRIL, JULY, SEPTEMBER = (release(d, d) for d in ("2011-03-02", "2011-04-04", "2011-07-09", "2011-09-30"))


def so_far(says: str) -> Count:
    """A running total of groups."""
    return Count(says, measure="groups that have come forward", accumulates=True)


def related(said: dict[Release, Claim]) -> list[Relation]:
    """What the rule makes of one claim in each release."""
    return list(relate(told({one: {"total": claim} for one, claim in said.items()})))


def test_a_running_total_is_in_the_order_of_dates_whatever_the_order_of_files() -> None:
    """Earlier at most later, in one relation over three releases."""
    (relation,) = related({JULY: so_far("257 groups"), MARCH: so_far("177 groups"), APRIL: so_far("220 groups")})

    assert isinstance(relation.law, Order)
    assert not relation.law.strict
    assert relation.claims == tuple(f"{one.id}/total" for one in (MARCH, APRIL, JULY))


def test_a_bound_lower_than_a_published_figure_is_worth_a_note() -> None:
    """“More than 253” after 257 is true, so the order still holds; the note compares the two bare numbers."""
    order, note = related({JULY: so_far("257 groups"), SEPTEMBER: so_far("more than 253 groups")})

    assert order.note is None
    assert note.note is not None
    assert isinstance(note.law, Order)
    assert note.law.strict
    assert [f"{SEPTEMBER.id}/total#{Aspect.BOUND}", f"{JULY.id}/total#{Aspect.BOUND}"] == [
        term.of.id for term in note.law.terms
    ]
    assert note.claims == order.claims


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("257 groups", "around 253 groups"),
        ("257 groups", "nearly 260 groups"),
        ("around 257 groups", "more than 253 groups"),
    ],
)
def test_only_a_lower_bound_after_a_settled_figure_looks_back(earlier: str, later: str) -> None:
    """After a vague figure a lower bound tells nothing, and a vague figure is no bound."""
    assert [None] == [relation.note for relation in related({JULY: so_far(earlier), SEPTEMBER: so_far(later)})]


@pytest.mark.parametrize(
    "other",
    [
        evolve(so_far("257 groups"), accumulates=False),
        evolve(so_far("257 groups"), measure="other groups"),
        evolve(so_far("257 groups"), scope="Wales"),
        evolve(so_far("257 groups"), speaker="a minister"),
        evolve(so_far("257 groups"), role=Role.TARGET),
    ],
)
def test_only_the_writers_totals_of_one_measure_are_ordered(other: Claim) -> None:
    """A level may fall, another measure is another history, and a target is not yet reached."""
    assert [] == related({MARCH: so_far("177 groups"), APRIL: other})


@pytest.mark.parametrize(
    "other",
    [
        release("other"),
        release("other", "2011"),
        release("other", "2011-04-04", series="another"),
        release("other", "2011-04-04", supersedes=MARCH.id),
    ],
)
def test_without_an_order_of_dates_in_one_series_nothing_is_said(other: Release) -> None:
    """An undated release may be the earlier one; a correction is no fall."""
    assert [] == related({MARCH: so_far("177 groups"), other: so_far("120 groups")})


def test_one_figure_for_each_release_and_date_is_enough() -> None:
    """A release that says its total twice is for same-measure-same-value; what it says of an earlier date counts."""
    then = evolve(so_far("177 groups"), as_of="2011-03-02")
    said: dict[Release, Said] = {JULY: {"now": so_far("257 groups"), "again": so_far("257 groups"), "then": then}}
    (relation,) = relate(told(said))

    assert [f"{JULY.id}/then", f"{JULY.id}/now"] == [term.of.id for term in relation.law.terms]
