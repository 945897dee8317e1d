"""Timelines: what the releases of a series state of one measure, date by date, with the intervals of the words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from claimcheck.claim import Claim
from claimcheck.interval import Interval
from claimcheck.quantity import Kind, PartialDate
from claimcheck.series import date_of, is_writers, plain_name, series_of, standing
from claimcheck.statements import Statements
from claimcheck.unit import Dimension

FEWEST = 3
"""Dates from which values make a line."""
# What is so high at a date; a change, a day or a place in an order is not.
LEVELS = (Kind.COUNT, Kind.POPULATION, Kind.MONEY, Kind.PERCENTAGE, Kind.DURATION, Kind.RATE)
_NUMBERS = (Dimension.COUNT, Dimension.PEOPLE)


@frozen
class Point:
    """What a claim states for a date."""

    as_of: PartialDate
    claim: Claim

    @property
    def plain(self) -> Interval:
        """The values that an ordinary reader takes the words to mean."""
        return self.claim.reading.plain

    @property
    def charitable(self) -> Interval:
        """The widest literal truth of the words."""
        return self.claim.reading.charitable


@frozen
class Timeline:
    """The values of one measure and scope in one unit, in the order of their dates."""

    measure: str
    scope: str | None
    unit: str
    points: tuple[Point, ...]


def timelines(statements: Statements) -> tuple[Timeline, ...]:
    """The timelines of all measures that have values for at least three dates, the longest first."""
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in standing(statements):
        if _is_level(claim):
            groups[_key(claim, statements)].append(claim)
    found = [
        Timeline(one.measure, one.scope, one.unit.name, points) for one, points in _lines(groups.values(), statements)
    ]
    return tuple(sorted(found, key=lambda line: -len(line.points)))


def _lines(groups: Iterable[Sequence[Claim]], statements: Statements) -> Iterator[tuple[Claim, tuple[Point, ...]]]:
    for claims in groups:
        points = points_of(claims, statements)
        if len({point.as_of for point in points}) >= FEWEST:
            yield points[0].claim, points


def _is_level(claim: Claim) -> bool:
    stated = claim.kind in LEVELS and claim.quantity.figure is not None
    return stated and bool(claim.measure) and is_writers(claim) and not (claim.about.planned or claim.about.new)


def _key(claim: Claim, statements: Statements) -> tuple[object, ...]:
    """What claims of one timeline share."""
    unit = "" if claim.unit.dimension in _NUMBERS else claim.unit.name
    per = claim.quantity.per.name if claim.quantity.per else ""
    whole = plain_name(getattr(claim, "of", ""))
    return (
        series_of(claim, statements),
        plain_name(claim.measure),
        plain_name(claim.scope),
        claim.kind,
        unit,
        per,
        whole,
    )


def points_of(claims: Sequence[Claim], statements: Statements) -> tuple[Point, ...]:
    """The claims by date, one for a release and date; none for those of which a release states several values.

    Two figures of one release and date that cannot be one value are not of one measure, whatever they are called.
    """
    stated: dict[tuple[str, PartialDate], list[Claim]] = defaultdict(list)
    for claim in claims:
        day = date_of(claim, statements)
        if day is not None:
            stated[claim.evidence.release, day].append(claim)
    points = [Point(day, same[0]) for (_, day), same in stated.items() if _is_one_value(same)]
    return tuple(sorted(points, key=lambda point: (point.as_of.first, point.as_of.last)))


def _is_one_value(claims: Sequence[Claim]) -> bool:
    shared: Interval | None = claims[0].reading.charitable if len(claims) > 1 else None
    for claim in claims[1:]:
        shared = shared and shared.meet(claim.reading.charitable)
    return len(claims) == 1 or shared is not None
