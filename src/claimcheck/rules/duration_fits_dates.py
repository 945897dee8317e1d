"""A duration is the time between its dates.

## What it checks

“From 1 March to 30 April, eight weeks”: the start and the duration make the end.

## Why it holds

A duration is the difference of two days. Counting both the first and the last day gives one day more, and either way
of counting is allowed.

## Where it stops

It needs a link that ties the duration to its dates. Where the text gives one date only (“a year after the contract
began”), the other is plainly the day of the report, and charitably any day before. A month is 28 to 31 days and a year
365 or 366; two dates without a duration, or a duration without dates, say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from claimcheck.claim import Aspect, Claim
from claimcheck.interval import Interval
from claimcheck.link import Link
from claimcheck.quantity import Kind
from claimcheck.relation import Relation, Term, Total
from claimcheck.rule import Rule
from claimcheck.series import reported_on
from claimcheck.statements import Statements
from claimcheck.terms import days, fact, propose, quoted, stated, stated_in
from claimcheck.unit import UnitMismatch

NAME = "duration-fits-dates"
NEITHER_OR_BOTH_ENDS = Interval.between(-1, 0)


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield start + duration = end for each duration that a text ties to its dates."""
    for link in statements.linked("span"):
        duration = statements.member(link, "duration")
        ends = [_day(statements.member(link, role)) for role in ("start", "end")]
        if duration is None or ends == [None, None]:
            continue
        start, end = (day or reported_on(duration, statements) for day in ends)
        if start is not None and end is not None:
            counting = fact(f"{duration.id}/counting", NEITHER_OR_BOTH_ENDS, "the last day may be counted too")
            with suppress(UnitMismatch):
                law = Total((start, stated_in(duration, days()), counting), end)
                yield propose(NAME, law, _because(duration, link, statements), statements)


def _day(claim: Claim | None) -> Term | None:
    """The day of a date, or that another claim is about."""
    if claim is None:
        return None
    if claim.kind is Kind.DATE:
        return stated(claim)
    return stated(claim, Aspect.AS_OF) if claim.as_of else None


def _because(duration: Claim, link: Link, statements: Statements) -> str:
    named = {role: statements.member(link, role) for role in ("start", "end")}
    start, end = (quoted(claim) if claim else "the day of the report" for claim in named.values())
    return f"{quoted(duration)} is the time from {start} to {end}"


_COURSE = """
[release]
id = "course"
published = 2015-04-30

[[claim]]
id = "start"
says = "1 March 2015"

[[claim]]
id = "length"
says = "{length}"
"""
_TO = """
[[claim]]
id = "end"
says = "30 April 2015"

[[link]]
kind = "span"
start = "start"
duration = "length"
end = "end"
"""
_UNTIL_NOW = """
[[link]]
kind = "span"
start = "start"
duration = "length"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_COURSE.format(length="61 days") + _TO,), (_COURSE.format(length="two months") + _UNTIL_NOW,)),
    conflicts=((_COURSE.format(length="12 weeks") + _TO,), (_COURSE.format(length="six months") + _UNTIL_NOW,)),
)
