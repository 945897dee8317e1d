"""Which figures of two releases are of one thing: their nouns, their words, their scopes and their times are weighed.

A match needs one noun (or words enough to stand for it), no word that parts the two, and that no other figure of
either release fits as well. It says in words what both have in common.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from claimcheck.about import LAST
from claimcheck.claim import Claim
from claimcheck.match.alike import Alike
from claimcheck.match.figure import Figure, is_level_before, is_of_a_year, lacking, rounds
from claimcheck.match.figures import Figures
from claimcheck.match.groups import Candidates
from claimcheck.match.lending import known_wholes
from claimcheck.match.order import Order
from claimcheck.match.present import Present
from claimcheck.match.retold import Retold
from claimcheck.match.revisions import revises
from claimcheck.match.weighing import ENOUGH, Weighing
from claimcheck.release import Release
from claimcheck.statements import Statements

ANY = "any"


@frozen
class Match:
    """Two figures of one thing, in two releases, and why they are of one."""

    earlier: Claim
    later: Claim
    points: int
    because: str


class Matching:
    """The matches among the figures that texts state."""

    def __init__(self, statements: Statements) -> None:
        self.statements = statements
        self.alike = Alike(statements.same)
        self.order = Order(statements, self.alike)
        self.figures = Figures(statements, self.alike)
        self.present = Present(statements, self.figures)
        self.weighing = Weighing(statements, self.figures, self.order)
        self._retold = Retold(statements)
        self._wholes = set(known_wholes(statements))
        self._there: dict[tuple[str, tuple[str, str], str, bool, bool], Candidates] = {}

    def last_before(
        self, claim: Claim, *, counts_up: bool = False, counts_on: bool = False, level: bool = False
    ) -> Match | None:
        """The last earlier figure for the same thing; none where a release speaks of a revision.

        With `counts_up` the revision is in the sum already; with `counts_on` the figure is what something is added to,
        with `level` what a change starts from.
        """
        if not counts_up and self.is_revised(claim):
            return None
        found = (
            self.find(claim, release, LAST, level=level or counts_on) for release in self.order.earlier_releases(claim)
        )
        match = next((match for match in found if match is not None), None)
        if match is None or not counts_on:
            return match
        earlier = self.figures.by_id[match.earlier.id].about
        return None if is_of_a_year(earlier) or (claim.about.restarts and not earlier.restarts) else match

    def is_revised(self, claim: Claim, *, early: bool = True) -> bool:
        """True when the release of a claim says that what it counts was revised, merged or counted anew.

        Without `early`, a preliminary figure is not: what it is compared with has been counted to the end.
        """
        figure = self.figures.by_id.get(claim.id)
        names = figure.own | {figure.noun} if figure else frozenset()
        return revises(self.statements.release_of(claim), claim.evidence.start, names, self.alike, early=early)

    def is_narrowed_otherwise(self, match: Match) -> bool:
        """True where one of the two is narrowed by a word that the other lacks: “council homes” are no “homes”."""
        earlier, later = self.figures.by_id[match.earlier.id], self.figures.by_id[match.later.id]
        return bool(lacking(earlier, later) or lacking(later, earlier))

    def find_any(self, claim: Claim, release: Release) -> Match | None:
        """The figure of an earlier release for the same thing, of whatever time it is."""
        return self.find(claim, release, ANY)

    def find(self, claim: Claim, release: Release, time: str, *, level: bool = False) -> Match | None:
        """The figure of an earlier release for the same thing at a time; None where none or several fit.

        A `level` is what a thing stood at before: what a from-to change leads to may be one, a figure of quite another
        size may not.
        """
        figure = self.figures.by_id.get(claim.id)
        if figure is None:
            return None
        there = self._candidates(
            release, figure.unit, time, level=level, whole=claim.id in self._wholes or time != LAST
        )
        weighed = ((self.weighing.points(figure, other), other) for other in there.like(figure))
        graded = [(points, other) for points, other in weighed if points is not None and points >= ENOUGH]
        graded = [pair for pair in graded if not level or is_level_before(pair[1], figure)]
        best = _best(graded)
        if best is None:
            return None
        # What is told in the very same words goes before what shares more words of the sentence.
        points, other = _best([pair for pair in graded if pair[1].is_worded_as(figure)]) or best
        if level and self._retold.is_told_again(other, figure):
            return None
        rivals = self.weighing.grouped(figure.claim.evidence.release).beside(figure)
        if any(not _is_told_twice(figure, rival) and self._is_rival(rival, other, points, there) for rival in rivals):
            return None
        return Match(other.claim, claim, points, self.weighing.because(figure, other))

    def _candidates(
        self, release: Release, unit: tuple[str, str], time: str, *, level: bool, whole: bool
    ) -> Candidates:
        """The figures of a release in a unit and of a time, asked for once by every figure of later releases.

        With `level` what its from-to changes lead to as well, without `whole` no figure that others are parts of.
        """
        key = (release.id, unit, time, level, whole)
        if key not in self._there:
            every = (*self.figures.by_release[release.id], *(self.figures.ends[release.id] if level else ()))
            self._there[key] = Candidates(
                figure
                for figure in every
                if figure.unit == unit
                and (whole or figure.claim.id not in self._wholes)
                and (time == ANY or self.present.is_timely(figure, release, time))
            )
        return self._there[key]

    def _is_rival(self, rival: Figure, other: Figure, points: int, there: Candidates) -> bool:
        """True for a figure that fits the earlier one as well, and none of the same release better."""
        own = self.weighing.points(rival, other)
        if own is None or own < points:
            return False
        return all((self.weighing.points(rival, each) or 0) <= own for each in there.like(rival))


def _is_told_twice(figure: Figure, rival: Figure) -> bool:
    return rounds(figure, rival) or rounds(rival, figure)


def matching(statements: Statements) -> Matching:
    """The matching of some statements, worked out once."""
    kept = vars(statements)
    if "_matching" not in kept:
        kept["_matching"] = Matching(statements)
    found: Matching = kept["_matching"]
    return found


def _best(graded: Iterable[tuple[int, Figure]]) -> tuple[int, Figure] | None:
    """The figure with most points; None where two that differ have as many."""
    ordered = sorted(graded, key=lambda pair: -pair[0])
    if not ordered or ordered[0][0] < ENOUGH:
        return None
    equal = [figure for points, figure in ordered if points == ordered[0][0]]
    # A figure that gives its time goes before those that leave it to the release.
    equal = [figure for figure in equal if figure.about.time] or equal
    equal = [figure for figure in equal if not any(rounds(figure, other) for other in equal)]
    alone = all(equal[0].value == other.value for other in equal[1:])
    return (ordered[0][0], equal[0]) if alone else None
