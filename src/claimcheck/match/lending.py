"""Which figures lend their nouns to those that name nothing, and which are wholes that were known from the start."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.about import is_date
from claimcheck.claim import Claim
from claimcheck.match.figure import LEVELS
from claimcheck.quantity import Kind
from claimcheck.series import measured_in
from claimcheck.statements import Statements

NEARBY = 100
"""Code points between a level and an earlier one that is told beside it."""


def lent(statements: Statements) -> dict[str, list[Claim]]:
    """For each figure that names nothing, those that a link says are of the same thing."""
    lent: dict[str, list[Claim]] = defaultdict(list)
    for kind in ("change", "added", "against", "direction"):
        for link in statements.linked(kind):
            members = [statements.by_id[name] for _, name in link.members]
            for claim in members:
                lent[claim.id] += [other for other in members if other is not claim and other.about.own]
    for former, claim in _told_beside(statements):
        lent[claim.id].append(former)
    for link in statements.linked("of"):
        for name in link.all("part"):
            if not statements.by_id[name].about.own:
                lent[name] += statements.members(link, "whole")  # "eighteen of its 90 turbines"
    return lent


def _told_beside(statements: Statements) -> Iterator[tuple[Claim, Claim]]:
    """Each level with the one of another time that names nothing behind it: "39 cases, compared with 44 in May"."""
    last: dict[tuple[str, str], Claim] = {}
    for claim in statements.of_texts:
        own, former = claim.about, last.get(measured_in(claim))
        if former is not None and not own.own and _beside(former, claim) and _is_of_another_time(claim, former):
            yield former, claim
        if claim.kind in LEVELS and (claim.kind is not Kind.DURATION or claim.about.noun):
            last[measured_in(claim)] = claim


def _is_of_another_time(claim: Claim, former: Claim) -> bool:
    own = claim.about
    return bool(own.basis) or (bool(own.time) and own.time != former.about.time)


def _beside(one: Claim, other: Claim) -> bool:
    """True for two levels of one unit and release that stand close together."""
    here, there = one.evidence, other.evidence
    near = here.release == there.release and 0 <= (there.start or 0) - (here.end or 0) <= NEARBY
    return near and measured_in(one) == measured_in(other) and one.kind is not Kind.CHANGE


def known_wholes(statements: Statements) -> Iterator[str]:
    """The wholes behind their parts: "eighteen of its 90 turbines", where the 90 are all that there ever will be."""
    for link in statements.linked("of"):
        wholes, parts = statements.members(link, "whole"), statements.members(link, "part")
        if wholes and parts and statements.order[parts[0].id] < statements.order[wholes[0].id]:
            yield wholes[0].id


def counted_of(statements: Statements) -> dict[str, str]:
    """The nouns of the wholes that parts are of: of "Of the 8,673 wardens, 4,683 work part time" the noun "warden"."""
    tied = (*statements.linked("of"), *statements.linked("share"))
    links = [(link.all("part"), statements.member(link, "whole")) for link in tied]
    return {part: whole.about.noun for parts, whole in links for part in parts if whole and whole.about.noun}


def formers(statements: Statements) -> Iterator[str]:
    """The levels of which a text tells what they have come to: "up from 6,328 in June", "from 40 to 52"."""
    for link in statements.linked("change"):
        yield from link.all("before")
    for link in statements.linked("direction"):
        first, second = (statements.by_id[name] for _, name in link.members[:2])
        times = first.about.time, second.about.time
        if times[0] and times[1] and is_date(times[0]) and is_date(times[1]):
            yield min(first, second, key=lambda claim: claim.about.time).id
        elif any(times) and not all(times):
            yield (first if times[0] else second).id
