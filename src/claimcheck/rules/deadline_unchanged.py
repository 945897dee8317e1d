"""A deadline that is looked back on is the deadline that was set.

## What it checks

“Had been due to open by March 2012” in a later release, “its March 2012 deadline”, and the “will open by March 2012” of
an earlier one: one date. So are two deadlines for one event, both still to come.

## Why it holds

A deadline stays where it was set until a new one is announced. Whoever cites it cites that date.

## Where it stops

Both must be of one event, the same verb of the same noun, in releases of one series. Where earlier releases set several
dates, or the later one speaks of a new date, of more time or of a delay, nothing is compared. A deadline that is told
once more and not looked back on may have been moved without a word, so there a difference is at most a tension; once it
has passed, the next is another. “By 1 April” and “by the end of March” are one.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.about import BY, DUE, MOVED
from claimcheck.claim import Claim
from claimcheck.interval import EVERYTHING, Interval
from claimcheck.match.events import Event, Happenings, happenings, one_date
from claimcheck.quantity import PartialDate
from claimcheck.relation import Relation, Term, Total
from claimcheck.rule import Rule
from claimcheck.series import date_of
from claimcheck.statements import Statements
from claimcheck.terms import fact, propose, quoted, stated

NAME = "deadline-unchanged"
A_DAY = Interval.between(-1, 1)


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield one equality for each deadline with the one that an earlier release set for the same event."""
    told = happenings(statements)
    for claim, event in told.lying(BY, DUE):
        earlier = _set_before(claim, event, told, statements)
        if earlier is not None:
            because = f"{quoted(claim)} and {quoted(earlier)} are the time set for one event: {event.said}"
            law = Total((stated(earlier), _moved(earlier, claim)), stated(claim))
            yield propose(NAME, law, because, statements)


def _set_before(claim: Claim, event: Event, told: Happenings, statements: Statements) -> Claim | None:
    """The one deadline that earlier releases set for an event; of one still to come, the last of them."""
    own = statements.release_of(claim).published
    if own is None:
        return None
    looks_back = claim.about.lies == DUE
    days = [(one, date_of(one, statements)) for one in told.of_one(claim, event, BY, MOVED, DUE, some=looks_back)]
    before = [(day, one) for one, day in days if day is not None and day.last < own.first]
    if looks_back:
        return one_date([one for _, one in before])
    if event.is_of_some or not before:
        return None
    last = max(day.last for day, _ in before)
    set_last = one_date([one for day, one in before if day.last == last])
    return set_last if set_last is not None and _is_ahead(set_last, own) else None


def _is_ahead(deadline: Claim, day: PartialDate) -> bool:
    figure = deadline.quantity.figure
    return isinstance(figure, PartialDate) and figure.last >= day.first


def _moved(earlier: Claim, claim: Claim) -> Term:
    """How far two tellings of one deadline may lie apart."""
    of_days = any(isinstance(f := one.quantity.figure, PartialDate) and f.day for one in (earlier, claim))
    apart = A_DAY if of_days else Interval.point(0)
    if claim.about.lies == DUE:
        return fact(f"{claim.id}/told", apart, "the first day after a deadline may be told for it")
    because = "a deadline stays where it was set; only a generous reader lets it be moved without a word"
    return fact(f"{claim.id}/told", apart, because, charitable=EVERYTHING)


_PLAN = """
[release]
id = "{id}"
title = "Public register of landlords"
series = "landlords"
published = {id}

[[claim]]
id = "deadline"
says = "{date}"

[claim.about]
events = "{event}"
lies = "{lies}"
"""
_SET = _PLAN.format(id="2011-09-12", date="March 2012", event="open: public register of landlord", lies="by")
_LATER = {"event": "opened: public register of landlord", "lies": "due by"}

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_SET, _PLAN.format(id="2012-06-14", date="31 March 2012", **_LATER)),),
    conflicts=((_SET, _PLAN.format(id="2012-06-14", date="January 2012", **_LATER)),),
)
