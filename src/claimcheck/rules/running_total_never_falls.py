"""A running total never falls.

## What it checks

A measure that accumulates (places created so far, money raised since the start) in releases of one series, by date:
each figure is at most the next. Besides, it notes a later “more than” whose number is lower than a figure already
published: true, and yet a sign of an older or a revised list.

## Why it holds

What has been counted stays counted.

## Where it stops

Only claims that say they accumulate, with one measure and scope, by the writer, one for each release and date, never
what begins again with a year or a season; of texts, also figures that both say since when they count, that are all
there is so far and to which the text itself adds, and what has been done beside one that says since when. Where either
release speaks of a revision, a merger or a new way of counting, they are not compared. A release without a date takes
no part, and dates that overlap (“2011” and “March 2011”) have no order. A release that a later one corrects takes no
part: correcting a total is no fall.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import pairwise

from attrs import evolve

from claimcheck.claim import Aspect, Claim
from claimcheck.hedges import Side
from claimcheck.match.figure import so_far
from claimcheck.match.gaps import are_in_order
from claimcheck.match.kin import series_name
from claimcheck.match.measures import Match, matching
from claimcheck.match.rivals import is_shrunk
from claimcheck.match.weighing import POINT, SURE
from claimcheck.quantity import Kind, Numeral
from claimcheck.relation import Order, Relation
from claimcheck.rule import Rule
from claimcheck.series import (
    apart,
    date_of,
    in_order,
    is_writers,
    measured_in,
    plain_name,
    runs,
    side_of,
    standing,
)
from claimcheck.statements import Statements
from claimcheck.steps import reached
from claimcheck.terms import propose, quoted, stated, stated_in, stated_like
from claimcheck.unit import UnitMismatch

NAME = "running-total-never-falls"
BOUNDED_BELOW = (Side.ABOVE, Side.FROM, Side.WELL_OVER)


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield orders of the figures of each running total, and a note for each bound that looks back."""
    for total in running_totals(statements):
        for run in runs(total):
            law = Order(tuple(stated_like(claim, run[0]) for claim in run))
            order = propose(NAME, law, f"“{run[0].measure}” is a running total, which can only grow", statements)
            # A share grows only while its whole stands still, so its order must not narrow what is behind the shares.
            yield apart(order) if run[0].kind is Kind.PERCENTAGE else order
        for earlier, later in pairwise(total):
            if side_of(later) in BOUNDED_BELOW and _is_settled(earlier) and isinstance(later.quantity.figure, Numeral):
                yield _looks_back(earlier, later, statements)
    yield from matched_totals(statements)


def matched_totals(statements: Statements) -> Iterator[Relation]:
    """The orders of totals that the texts of several releases count from one time, or that a text adds to."""
    matches = {match.later.id: match for match in counting_on(statements)}
    for chain in chains(matches.values()):
        for run in runs(chain):
            with suppress(UnitMismatch):
                first = reached(run[0])
                law = Order(tuple(reached(claim).within(first) for claim in run))
                because = "; ".join(matches[claim.id].because for claim in run[1:])
                order = propose(NAME, law, f"they are totals so far, and {because}", statements)
                yield apart(order) if run[0].kind is Kind.PERCENTAGE else order


def chains(matches: Iterable[Match]) -> list[list[Claim]]:
    """The totals that lead from one to the next, each chain from its first on; the matches in the order of releases."""
    by_last: dict[str, list[Claim]] = {}
    for match in matches:
        chain = by_last.pop(match.earlier.id, [match.earlier])
        by_last[match.later.id] = [*chain, match.later]
    return list(by_last.values())


def counting_on(statements: Statements) -> Iterator[Match]:
    """Each total so far of a text with the last one of an earlier text."""
    found = matching(statements)
    sums = [link for link in statements.linked("added") if link.complete and not link.all("removed")]
    added_to = {name for link in sums for name in link.all("after")}
    adds = {name for link in statements.linked("added") for name in link.all("added")}
    for claim in standing(statements):
        is_read = bool(claim.about.own or claim.about.near)
        if claim.id in adds or claim.about.restarts or not is_read or not is_writers(claim) or claim.about.planned:
            continue
        if not (so_far(claim.about) or claim.about.done or claim.accumulates or claim.id in added_to):
            continue
        match = found.last_before(claim, counts_on=True)
        if match is None or found.is_revised(match.earlier) or is_shrunk(match, found):
            continue
        if _counts_on(match, added_to):
            yield match


def _counts_on(match: Match, added_to: set[str]) -> bool:
    """True where both count from one time, or one is a running total and the other has come about up to its day."""
    earlier, later = match.earlier, match.later
    named = plain_name(earlier.measure)
    if earlier.accumulates and later.accumulates and named and named == plain_name(later.measure):
        return False  # they are in one running total already
    if (earlier.about.since and later.about.since) or (later.id in added_to and _only_grows(earlier)):
        return True
    if match.points < SURE:
        return earlier.accumulates and later.about.total
    if later.accumulates or (later.about.since and earlier.id in added_to):
        return True
    if earlier.about.restarts or not (_only_grows(earlier) or _only_grows(later)):
        return False
    # “Three deaths have been confirmed” may be of any storm: what both count must be told by more than noun and verb.
    told = match.points >= (SURE + POINT if earlier.about.noun and later.about.noun else SURE)
    pairs = ((earlier.about, later.about), (later.about, earlier.about))
    return all(so_far(one) or (one.done and other.since and told) for one, other in pairs)


def _only_grows(claim: Claim) -> bool:
    """True for what is counted since a time, or all that has been done up to now; “a total of 417” may be a year's."""
    about = claim.about
    return bool(about.since) or claim.accumulates or (about.total and about.done)


def running_totals(statements: Statements) -> Iterator[list[Claim]]:
    """The claims of each running total by date, one for a release and date."""
    groups: dict[tuple[object, ...], dict[tuple[str, str], Claim]] = defaultdict(dict)
    for claim in standing(statements):
        counts_anew = claim.about.restarts or claim.about.window
        if claim.accumulates and is_writers(claim) and _is_a_level(claim) and not counts_anew:
            series = series_name(statements.release_of(claim))
            key = (series, plain_name(claim.measure), plain_name(claim.scope), measured_in(claim))
            groups[key].setdefault((claim.evidence.release, str(date_of(claim, statements))), claim)
    found = matching(statements)
    for claims in groups.values():
        for family in found.order.families(claims.values()):
            yield _as_titled(
                in_order([claim for claim in family if not found.is_revised(claim)], statements), statements
            )


def _as_titled(claims: list[Claim], statements: Statements) -> list[Claim]:
    """The claims whose releases' titles give no day before that of the one before."""
    kept: list[Claim] = []
    for claim in claims:
        if not kept or are_in_order(statements.release_of(kept[-1]), statements.release_of(claim)):
            kept.append(claim)
    return kept


def _is_a_level(claim: Claim) -> bool:
    level = claim.kind not in (Kind.CHANGE, Kind.ORDINAL) and claim.quantity.figure is not None
    return level and bool(claim.measure)


def _is_settled(claim: Claim) -> bool:
    """True for a figure that is itself a number or a lower bound, so that a lower one later is a step back."""
    side = side_of(claim)
    return isinstance(claim.quantity.figure, Numeral) and (side is None or side in BOUNDED_BELOW)


def _looks_back(earlier: Claim, later: Claim, statements: Statements) -> Relation:
    number = stated_in(later, earlier.unit, Aspect.BOUND)
    law = Order((number, stated(earlier, Aspect.BOUND)), strict=True)
    because = f"{quoted(later)} came after {quoted(earlier)}"
    note = (
        "The later bound is lower than a figure already published: true as it stands, but it may come from an older "
        "list, or some of what was counted may have been merged or removed."
    )
    relation = apart(propose(NAME, law, because, statements, note=note))
    return evolve(relation, claims=(earlier.id, later.id))


_RAISED = """
[release]
id = "{id}"
title = "Trees planted so far: {so_far}"
series = "trees"
published = {id}

[[claim]]
id = "so far"
says = "{so_far}"
measure = "trees planted since 2010"
accumulates = true
"""
_MAY = _RAISED.format(id="2012-05-01", so_far="1,204 trees")
_JUNE = _RAISED.format(id="2012-06-05", so_far="1,377 trees")

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_MAY, _JUNE, _RAISED.format(id="2012-07-03", so_far="more than 1,400 trees")),),
    conflicts=(
        (_MAY, _RAISED.format(id="2012-07-03", so_far="1,112 trees")),
        (_MAY, _JUNE, _RAISED.format(id="2012-07-03", so_far="more than 1,372 trees")),
    ),
)
