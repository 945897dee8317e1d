"""Figures of earlier releases that may be of one thing with a later one, where the words leave it open.

“Production fell by 14.2 per cent to 1,303,135 units” goes on from “1,519,440 cars were built”, though no noun says so.
What comes of these candidates is never an accusation: the one whose number agrees is meant, the others are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from claimcheck.claim import Claim
from claimcheck.match.figure import Figure, is_level_before
from claimcheck.match.measures import Match, Matching
from claimcheck.match.weighing import ENOUGH, POINT
from claimcheck.quantity import Numeral
from claimcheck.relation import Relation
from claimcheck.release import Release
from claimcheck.terms import quoted

NEAREST = 3
"""Earlier releases that are searched."""
DIGITS = ((ENOUGH, 2), (POINT, 3), (0, 4))
"""Significant digits that two figures with so many points do not share by chance. Our judgement."""


def likely(claim: Claim, found: Matching) -> Iterator[Match]:
    """Yield the figures that a level may go on from, those of the last release first, the likeliest of each first."""
    figure = found.figures.by_id.get(claim.id)
    if figure is None or figure.is_bare or found.is_revised(claim):
        return  # a claim file names what it means
    for release in found.order.earlier_releases(claim)[:NEAREST]:
        for points, other in sorted(_candidates(figure, release, found), key=lambda pair: -pair[0]):
            yield Match(other.claim, claim, points, reason(figure, other, points, found))


def perhaps(relation: Relation, match: Match, later: Claim) -> Relation:
    """The relation of a figure and a likely one: of those of one earlier release the one that agrees is meant."""
    group = f"{relation.rule}/{later.id}/{match.earlier.evidence.release}"
    return evolve(relation, either=group, asks="")


def _candidates(figure: Figure, release: Release, found: Matching) -> Iterator[tuple[int, Figure]]:
    """Yield the figures of a release that no word parts from a later one, with the points of their words."""
    for other in found.figures.by_release[release.id]:
        points = max(found.weighing.points(figure, other) or 0, 0)
        digits = min(_digits(figure), _digits(other))
        if (
            other.unit == figure.unit
            and digits >= next(needed for least, needed in DIGITS if points >= least)
            and is_level_before(other, figure)
            and not found.weighing.are_told_apart(figure, other)
            and not found.is_revised(other.claim)
        ):
            yield points, other


def reason(figure: Figure, other: Figure, points: int, found: Matching) -> str:
    """Why two figures may be of one thing, in words."""
    if points >= POINT:
        return f"perhaps {found.weighing.because(figure, other)}"
    return f"perhaps {quoted(other.claim)} and {quoted(figure.claim)} are of one thing"


def _digits(figure: Figure) -> int:
    return figure.value.significant if isinstance(figure.value, Numeral) else 0
