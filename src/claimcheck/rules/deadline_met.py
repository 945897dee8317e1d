"""What is met ahead of a deadline is met that long before it.

## What it checks

“Three months ahead of its March 2004 deadline”: the day it was met and the lead make the deadline.

## Why it holds

A lead is the time left when the work is done.

## Where it stops

It needs a link from the lead to its deadline: a date, or a target that has one. A lead without one (“two years
early”) is held to the one start that other releases of the series set for the same things, in three words at least.
When the text does not say on which day the deadline was met, it is plainly the day of the report, and charitably any
day before, so a report that comes late is at most a tension. A deadline without a date says nothing, and so do starts
that differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from claimcheck.claim import Aspect, Claim
from claimcheck.match.measures import matching
from claimcheck.quantity import Kind
from claimcheck.relation import Relation, Term, Total
from claimcheck.rule import Rule
from claimcheck.series import is_writers, reported_on, standing
from claimcheck.statements import Statements
from claimcheck.terms import days, propose, quoted, stated, stated_in
from claimcheck.unit import UnitMismatch

NAME = "deadline-met"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield day met + lead = deadline for each lead over a deadline."""
    for link in statements.linked("deadline"):
        lead, deadline = statements.member(link, "lead"), statements.member(link, "deadline")
        if lead is None:
            continue
        if deadline is not None:
            because = f"{quoted(lead)} is the time between meeting the deadline and {quoted(deadline)}"
            yield from _meeting(lead, deadline, statements.member(link, "met"), because, statements)
        elif (start := _start_ahead_of(lead, statements)) is not None:
            because = f"{quoted(lead)} early is before {quoted(start)}, when it is to start, as another release says"
            yield from _meeting(lead, start, None, because, statements)


def _meeting(
    lead: Claim, deadline: Claim, told: Claim | None, because: str, statements: Statements
) -> Iterator[Relation]:
    due, met = _due(deadline), _met(told, lead, statements)
    if due is not None and met is not None:
        with suppress(UnitMismatch):
            yield propose(NAME, Total((met, stated_in(lead, days())), due), because, statements)


ENOUGH = 3
"""Words that both sentences, or those before them, must share to be of one thing."""


def _start_ahead_of(lead: Claim, statements: Statements) -> Claim | None:
    """The one start that other releases of the series set for what a lead is of; None where they set several."""
    found = matching(statements)
    own = {*lead.about.own, *lead.about.near}
    starts = [
        claim
        for claim in standing(statements)
        if claim.kind is Kind.DATE
        and claim.about.planned
        and is_writers(claim)
        and claim.evidence.release != lead.evidence.release
        and found.are_kin(lead.evidence.release, claim.evidence.release)
        and len(own.intersection(claim.about.near)) >= ENOUGH
    ]
    return starts[0] if len({claim.about.time for claim in starts}) == 1 else None


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
