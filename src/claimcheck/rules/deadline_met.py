"""What is met ahead of a deadline is met that long before it.

## What it checks

“Three months ahead of its March 2004 deadline”: the day it was met and the lead make the deadline. “Two months late”:
the deadline and the delay make the day it was met. The deadline may stand in another release (“the register will open
by March 2012”, “all homes will be visited within six weeks”).

## Why it holds

A lead is the time left when the work is done, and a delay what went by since it was due.

## Where it stops

It needs a link from the lead or the delay to its deadline: a date, or a target that has one. Without one it is held to
the one deadline that other releases of the series set for the same event, the same verb of the same noun; or a lead to
the one start that they set for the same things, in three words at least. Deadlines that differ say nothing.
When the text does not say on which day the deadline was met, it is plainly the day of the report, and charitably any
day before, so a report that comes late is at most a tension. A deadline without a date says nothing, and so do starts
that differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from attrs import evolve

from claimcheck.about import BY, DUE, EARLY, LATE, MOVED, ON, WITHIN
from claimcheck.claim import Aspect, Claim
from claimcheck.interval import BELOW_ALL, Interval
from claimcheck.match.events import Event, Happenings, happenings, one_date
from claimcheck.match.measures import matching
from claimcheck.quantity import Kind
from claimcheck.relation import Relation, Term, Total
from claimcheck.rule import Rule
from claimcheck.series import date_of, is_writers, reported_on, standing
from claimcheck.statements import Statements
from claimcheck.terms import days, fact, propose, quoted, stated, stated_in
from claimcheck.unit import UnitMismatch

NAME = "deadline-met"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield day met + lead = deadline for each lead, and deadline + delay = day met for each delay."""
    yield from _of_links(statements)
    told = happenings(statements)
    linked = {name for link in statements.linked("deadline") if link.one("deadline") for _, name in link.members}
    for claim, event in told.lying(EARLY, LATE):
        if claim.id not in linked:
            yield from _of_event(claim, event, told, statements)


def _of_links(statements: Statements) -> Iterator[Relation]:
    for link in statements.linked("deadline"):
        lead, deadline = statements.member(link, "lead"), statements.member(link, "deadline")
        delay = statements.member(link, "delay")
        if delay is not None and deadline is not None:
            because = f"{quoted(delay)} is the time between {quoted(deadline)} and meeting it"
            met = _met(statements.member(link, "met"), delay, statements)
            yield from _meeting(delay, deadline, met, because, statements, late=True)
        if lead is None:
            continue
        if deadline is not None:
            because = f"{quoted(lead)} is the time between meeting the deadline and {quoted(deadline)}"
            met = _met(statements.member(link, "met"), lead, statements)
            yield from _meeting(lead, deadline, met, because, statements)
        elif (start := _start_ahead_of(lead, statements)) is not None:
            because = f"{quoted(lead)} early is before {quoted(start)}, when it is to start, as another release says"
            yield from _meeting(lead, start, _met(None, lead, statements), because, statements)


def _of_event(claim: Claim, event: Event, told: Happenings, statements: Statements) -> Iterator[Relation]:
    """A lead or a delay with the one deadline that other releases set for its event."""
    set_for = [] if event.is_of_some else told.of_one(claim, event, BY, DUE, MOVED, WITHIN)
    within = [one for one in set_for if one.about.lies == WITHIN]
    deadline = one_date(set_for) if not within else within[0] if len(set_for) == 1 else None
    if deadline is None:
        return
    early = claim.about.lies == EARLY
    which = "before" if early else "behind"
    because = f"{quoted(claim)} is {which} {quoted(deadline)}, the time set for one event: {event.said}"
    days_met = [one for one, its in told.lying(ON) if one.evidence.release == claim.evidence.release and its == event]
    day_met = one_date(days_met)
    met = (
        stated(day_met)
        if day_met
        else _met(None, claim, statements)
        if claim.about.now
        else _some_day(claim, statements)
    )
    yield from _meeting(claim, deadline, met, because, statements, late=not early)


def _some_day(lead: Claim, statements: Statements) -> Term | None:
    """A day of which only the release tells that it has passed: "it was finished two months early"."""
    day = date_of(lead, statements)
    if day is None:
        return None
    return fact(f"{lead.id}/met", Interval(BELOW_ALL, day.days.high), f"it was met by {day}, when that was told")


def _meeting(
    lead: Claim, deadline: Claim, met: Term | None, because: str, statements: Statements, *, late: bool = False
) -> Iterator[Relation]:
    with suppress(UnitMismatch):
        due, from_then = _due(deadline, statements), stated_in(lead, days())
        if due is None or met is None:
            return
        if late:
            yield propose(NAME, Total((*due, from_then), met), because, statements)
        else:
            # What is due so long after its release is taken from the day it was met, so that one sum tells it all.
            law = Total((met, from_then, *map(_taken_off, due[1:])), due[0])
            yield propose(NAME, law, because, statements)


def _taken_off(term: Term) -> Term:
    return evolve(term, times=term.times * Interval.point(-1))


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
        and found.order.are_kin(lead.evidence.release, claim.evidence.release)
        and len(own.intersection(claim.about.near)) >= ENOUGH
    ]
    return starts[0] if len({claim.about.time for claim in starts}) == 1 else None


def _due(deadline: Claim, statements: Statements) -> tuple[Term, ...] | None:
    """The day of a deadline, as a sum: the date itself, that of the target, or a time after the day of its release."""
    if deadline.kind is Kind.DATE:
        return (stated(deadline),)
    if deadline.kind is Kind.DURATION:
        day = statements.release_of(deadline).published
        if day is None:
            return None
        begins = fact(f"{deadline.id}/set", day.days, f"what is to be done {quoted(deadline)} is counted from {day}")
        return begins, stated_in(deadline, days(), Aspect.BOUND)
    return (stated(deadline, Aspect.AS_OF),) if deadline.as_of else None


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
