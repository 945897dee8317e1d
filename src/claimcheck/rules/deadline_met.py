"""What is met ahead of a deadline is met that long before it.

## What it checks

“Three months ahead of its March 2004 deadline”: the day it was met and the lead make the deadline.

## Why it holds

A lead is the time left when the work is done.

## Where it stops

It needs a link from the lead to its deadline: a date, or a target that has one. When the text does not say on which
day the deadline was met, it is plainly the day of the report, and charitably any day before, so a report that comes
late is at most a tension. A deadline without a date says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from claimcheck.claim import Aspect, Claim
from claimcheck.quantity import Kind
from claimcheck.relation import Relation, Term, Total
from claimcheck.rule import Rule
from claimcheck.series import reported_on
from claimcheck.statements import Statements
from claimcheck.terms import days, propose, quoted, stated, stated_in
from claimcheck.unit import UnitMismatch

NAME = "deadline-met"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield day met + lead = deadline for each lead over a deadline."""
    for link in statements.linked("deadline"):
        lead, deadline = statements.member(link, "lead"), statements.member(link, "deadline")
        if lead is None or deadline is None:
            continue
        due, met = _due(deadline), _met(statements.member(link, "met"), lead, statements)
        if due is not None and met is not None:
            because = f"{quoted(lead)} is the time between meeting the deadline and {quoted(deadline)}"
            with suppress(UnitMismatch):
                yield propose(NAME, Total((met, stated_in(lead, days())), due), because, statements)


def _due(deadline: Claim) -> Term | None:
    """The day of a deadline: the date itself, or that of the target."""
    if deadline.kind is Kind.DATE:
        return stated(deadline)
    return stated(deadline, Aspect.AS_OF) if deadline.as_of else None


def _met(met: Claim | None, lead: Claim, statements: Statements) -> Term | None:
    """The day a deadline was met: as reported, else that of the report."""
    if met is not None and met.kind is Kind.DATE:
        return stated(met, Aspect.REPORTED)
    if met is not None and met.as_of:
        return stated(met, Aspect.AS_OF)
    return reported_on(met or lead, statements)


_BRIDGE = """
[release]
id = "bridge"
title = "Bridge opens {lead} early"
published = {published}

[[claim]]
id = "lead"
says = "{lead}"

[[claim]]
id = "deadline"
says = "June 2016"
measure = "deadline for the bridge"

[[link]]
kind = "deadline"
lead = "lead"
deadline = "deadline"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=(
        (_BRIDGE.format(lead="three months", published="2016-03-10"),),
        (_BRIDGE.format(lead="two years", published="2014-06-02"),),
    ),
    conflicts=(
        (_BRIDGE.format(lead="three months", published="2016-06-28"),),
        (_BRIDGE.format(lead="three months", published="2015-03-10"),),
    ),
)
