"""A date falls on its own weekday.

## What it checks

“Friday 21 October 2016”: the weekday that is written beside a full date must be the one that date had.

## Why it holds

The calendar fixes the weekday of every date (the Gregorian calendar, in which releases are dated).

## Where it stops

A weekday without a full date, and a date without a weekday, say nothing.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from claimcheck.claim import Aspect, Claim
from claimcheck.interval import Interval
from claimcheck.quantity import PartialDate
from claimcheck.relation import Equal, Relation, Term
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.terms import fact, propose, stated

NAME = "weekday-fits-date"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield written weekday = true weekday for each full date that has one."""
    for claim in statements.of_texts:
        date = claim.quantity.figure
        if isinstance(date, PartialDate) and date.day is not None and date.weekday is not None:
            true = _true_weekday(claim, date)
            yield propose(NAME, Equal((stated(claim, Aspect.WEEKDAY), true)), true.of.words, statements)


def _true_weekday(claim: Claim, date: PartialDate) -> Term:
    weekday = date.first.weekday()
    words = f"{date.first.day} {calendar.month_name[date.first.month]} {date.year} is a {calendar.day_name[weekday]}"
    return fact(f"{claim.id}/weekday", Interval.point(weekday), words)


_OPENING = """
[release]
id = "opening"
published = 2014-05-01

[[claim]]
id = "day"
says = "{weekday} 13 June 2014"
measure = "opening of the pool"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_OPENING.format(weekday="Friday"),),),
    conflicts=((_OPENING.format(weekday="Thursday"),),),
)
