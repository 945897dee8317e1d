"""Which figure of an earlier release one that a text looks back on must be."""

from __future__ import annotations

from claimcheck.about import months_back, moved
from claimcheck.claim import Claim
from claimcheck.match.bases import Bases
from claimcheck.match.cited import Cited
from claimcheck.match.measures import Match, Matching
from claimcheck.match.periods import is_over, is_year
from claimcheck.match.starts import A_YEAR, YEAR, Start, before
from claimcheck.match.weighing import SURE
from claimcheck.quantity import Kind
from claimcheck.statements import Statements


def told_then(cited: Cited, found: Matching, bases: Bases, statements: Statements) -> Match | None:
    """The figure of an earlier release that one that is looked back on must be; a surer match where no time is told."""
    present = cited.present
    basis = cited.basis or bases.inherited(present, present) or A_YEAR
    match = before(Start(present, present, basis), found, statements)
    if match is None or _was_going_on(match.earlier, basis, statements):
        return None
    if match.points >= SURE:
        return match
    told = _is_dated(cited, match, found, statements) and cited.end.quantity.kind is not Kind.DURATION
    return match if told else None


def _was_going_on(earlier: Claim, basis: str, statements: Statements) -> bool:
    """True for what had come about so far in a year that was not over: "this summer 61 ships", told in September."""
    time = earlier.about.time or basis
    return earlier.about.restarts and is_year(time) and not is_over(time, statements.release_of(earlier))


def _is_dated(cited: Cited, match: Match, found: Matching, statements: Statements) -> bool:
    """True where both texts say of which time they speak: of the figure, or of all that they report on."""
    time, present = cited.end.claim.about.time or cited.basis, cited.present
    months = YEAR if not time else months_back(time)
    if months is not None:
        own = present.about.time or found.present.reported(statements.release_of(present))
        time = moved(own, -months)
    earlier = match.earlier.about.time
    return bool(time) and bool(earlier or found.present.reports_on(statements.release_of(match.earlier), time))
