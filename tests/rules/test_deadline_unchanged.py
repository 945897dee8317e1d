"""Laws of deadline-unchanged."""

from __future__ import annotations

import pytest
from tests.rules.told import release, told

from claimcheck.about import BY, DUE, MOVED, About
from claimcheck.claim import Date
from claimcheck.interval import EVERYTHING, Interval
from claimcheck.relation import Fact, Relation, Total
from claimcheck.rules.deadline_unchanged import relate

OPENS = "open: register of landlord"


def deadline(said: str, lies: str, event: str = OPENS) -> dict[str, Date]:
    """A date that is told of an event."""
    return {"deadline": Date(said, about=About(events=(event,), lies=lies))}


def related(*told_of: tuple[str, dict[str, Date]]) -> list[Relation]:
    """What the rule makes of deadlines told on some days."""
    topic = {"topic": ("landlord", "register")}
    return list(relate(told({release(f"r{day}", day, **topic): said for day, said in told_of})))


def test_a_deadline_that_is_looked_back_on_is_tied_to_the_one_that_was_set() -> None:
    """Whoever says by when a thing had been due says by when it was promised."""
    (relation,) = related(("2011-09-12", deadline("March 2012", BY)), ("2012-06-14", deadline("31 March 2012", DUE)))

    assert isinstance(relation.law, Total)
    assert ("r2011-09-12/deadline", "r2012-06-14/deadline") == relation.claims


def test_a_day_is_granted_only_to_days() -> None:
    """“By 1 April” and “by the end of March” are one; “by March” and “by April” are not."""
    for said, granted in (("1 April 2012", Interval.between(-1, 1)), ("April 2012", Interval.point(0))):
        (relation,) = related(("2011-09-12", deadline("March 2012", BY)), ("2012-06-14", deadline(said, DUE)))
        told_apart = relation.law.terms[1].of

        assert isinstance(told_apart, Fact)
        assert (granted, granted) == (told_apart.plain, told_apart.charitable)


def test_a_deadline_told_once_more_may_have_been_moved_without_a_word() -> None:
    """Charitably it may lie anywhere, so that a difference is no contradiction."""
    (relation,) = related(("2011-09-12", deadline("March 2012", BY)), ("2011-11-14", deadline("May 2012", BY)))
    told_apart = relation.law.terms[1].of

    assert isinstance(told_apart, Fact)
    assert (Interval.point(0), EVERYTHING) == (told_apart.plain, told_apart.charitable)


@pytest.mark.parametrize(
    "told_of",
    [
        [("2011-09-12", deadline("March 2012", BY))],
        [("2011-09-12", deadline("March 2012", BY)), ("2011-11-14", deadline("May 2012", MOVED))],
        [("2011-09-12", deadline("March 2012", BY)), ("2012-11-14", deadline("May 2013", BY))],
        [("2011-09-12", deadline("March 2012", BY)), ("2012-11-14", deadline("May 2012", DUE, "closed: register"))],
        [("2012-11-14", deadline("March 2013", BY)), ("2011-11-14", deadline("May 2012", DUE))],
        [
            ("2011-09-12", deadline("March 2012", BY)),
            ("2012-02-12", deadline("June 2012", MOVED)),
            ("2012-11-14", deadline("May 2012", DUE)),
        ],
    ],
    ids=["one", "moved", "passed", "another event", "later", "two were set"],
)
def test_what_may_be_another_deadline_is_left_alone(told_of: list[tuple[str, dict[str, Date]]]) -> None:
    """Of a deadline that was moved nobody knows which is meant, and the next one is another."""
    assert [] == related(*told_of)
