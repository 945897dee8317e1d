"""What the claims leave to the unknowns, and which values of reference series fit there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction

from claimcheck.claim import Claim
from claimcheck.finding import Fit, Implied
from claimcheck.interval import EVERYTHING, Interval
from claimcheck.quantity import PartialDate
from claimcheck.relation import Equal, Level, Relation, Unknown
from claimcheck.series import scope_names
from claimcheck.solve import Solution
from claimcheck.statements import Statements

# A reference value further from the release than this is not worth naming: our judgement.
YEARS_APART = 3
DAYS_A_YEAR = Fraction(1461, 4)


def implied_unknowns(
    statements: Statements, relations: Sequence[Relation], solutions: Mapping[Level, Solution]
) -> tuple[Implied, ...]:
    """Every unknown once, with its intervals on both readings; unknowns that must be equal are one."""
    found = []
    speaking = relations_of(relations)
    for alike in equal_unknowns(relations):
        first = alike[0]
        intervals = {level: met(solutions[level].intervals, alike) for level in Level}
        fits = fitting(statements, alike, intervals[Level.PLAIN])
        bounding = {relation.id: relation for unknown in alike for relation in speaking[unknown]}
        found.append(
            Implied(
                first,
                intervals[Level.PLAIN],
                intervals[Level.CHARITABLE],
                fits=tuple(fits),
                relations=tuple(bounding.values()),
            )
        )
    return tuple(found)


def relations_of(relations: Iterable[Relation]) -> dict[Unknown, list[Relation]]:
    """The relations of the joint system that tie each unknown to something stated, in their order."""
    found: dict[Unknown, list[Relation]] = defaultdict(list)
    for relation in relations:
        if relation.accuses and not (relation.alone or len(relation.unknowns) == len(relation.law.terms)):
            for unknown in relation.unknowns:
                found[unknown].append(relation)
    return found


def equal_unknowns(relations: Sequence[Relation]) -> list[list[Unknown]]:
    """The unknowns of the joint system in groups that relations make equal, in the order they are met."""
    group: dict[Unknown, list[Unknown]] = {}
    for relation in relations:
        if relation.alone or not relation.accuses:
            continue
        for unknown in relation.unknowns:
            group.setdefault(unknown, [unknown])
    for relation in relations:
        if isinstance(relation.law, Equal) and len(relation.unknowns) == len(relation.law.terms):
            joined = list(dict.fromkeys(other for unknown in relation.unknowns for other in group[unknown]))
            group.update(dict.fromkeys(joined, joined))
    return list({id(alike): alike for alike in group.values()}.values())


def met(intervals: Mapping[str, Interval], alike: Iterable[Unknown]) -> Interval | None:
    """The interval that all of some equal unknowns share, None when there is none."""
    shared: Interval | None = EVERYTHING
    for unknown in alike:
        shared = shared and shared.meet(intervals.get(unknown.id, unknown.natural))
    return shared


def fitting(statements: Statements, alike: Sequence[Unknown], plain: Interval | None) -> Iterator[Fit]:
    """The reference values of the same measure, within some years of the claims, that lie in the interval.

    Where the text names the scope, only values of that scope are fit to be named.
    """
    scopes = set(scope_names(alike[0].scope)) if alike[0].scope else None
    days = [PartialDate.parse(unknown.as_of).first for unknown in alike if unknown.as_of]
    for claim in statements.references_by_measure.get(alike[0].measure, ()):
        figure = claim.reading.stated.lower
        if scopes is not None and scopes.isdisjoint(scope_names(claim.scope)):
            continue
        if plain is None or figure is None or figure not in plain or claim.as_of is None:
            continue
        if any(years_apart(claim.as_of.first, day) <= YEARS_APART for day in days):
            yield Fit(named(claim, statements), str(claim.as_of), figure)


def named(claim: Claim, statements: Statements) -> str:
    """What a value of a reference series is called: its measure, scope and edition."""
    release = statements.release_of(claim)
    edition = release.vintage or release.title or release.id
    return f"{claim.measure} of {claim.scope} ({edition})" if claim.scope else f"{claim.measure} ({edition})"


def years_apart(day: date, other: date) -> Fraction:
    """How many years lie between two days."""
    return abs(day.toordinal() - other.toordinal()) / DAYS_A_YEAR
