"""Timelines: what the releases of a series state of one measure, date by date, with the intervals of the words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction

from attrs import evolve, frozen

from claimcheck.about import is_date, key_of, months_back, moved, same_time
from claimcheck.claim import Aspect, Claim
from claimcheck.interval import Interval
from claimcheck.match.figure import Figure
from claimcheck.match.lines import Line, lines
from claimcheck.match.measures import Matching, matching
from claimcheck.match.periods import first_and_last
from claimcheck.quantity import PartialDate, Quantity
from claimcheck.statements import Statements
from claimcheck.steps import End, is_pair

FEWEST = 3
"""Dates from which values make a line."""


@frozen
class Point:
    """What a claim states for a date."""

    time: str
    """A date in ISO ("2011-03"), or a period by its name ("2013/14", "q3 2014")."""
    is_dated: bool
    """True where the text gives the date; else it is that of the release."""
    end: End
    published: PartialDate | None = None
    """The date of the release that states it."""
    also: tuple[Claim, ...] = ()
    """The other claims that state the value for the date."""

    @property
    def claim(self) -> Claim:
        """The claim that states it most exactly."""
        return self.end.claim

    @property
    def quantity(self) -> Quantity:
        """The quantity as stated."""
        return self.end.quantity

    @property
    def plain(self) -> Interval:
        """The values that an ordinary reader takes the words to mean."""
        return self.claim.reading_of(self.end.aspect).plain

    @property
    def charitable(self) -> Interval:
        """The widest literal truth of the words."""
        return self.claim.reading_of(self.end.aspect).charitable

    @property
    def in_words(self) -> str:
        """The date as prose writes it."""
        return PartialDate.parse(self.time).in_words if is_date(self.time) else self.time

    @property
    def told(self) -> PartialDate | None:
        """When it was told, where the text gives it another date than the release has."""
        same = self.published is None or same_time(self.time, key_of(self.published))
        return self.published if self.is_dated and not same else None

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day of the date."""
        return first_and_last(self.time) or (date.max, date.max)


@frozen
class Timeline:
    """The values of one measure and scope in one unit, in the order of their dates."""

    measure: str
    scope: str | None
    unit: str
    points: tuple[Point, ...]


def timelines(statements: Statements) -> tuple[Timeline, ...]:
    """The timelines of all measures that have values for at least three dates, the longest first."""
    found = matching(statements)
    dates = _Dates(statements, found)
    # A change from one level to another states two values.
    long = (line for line in lines(statements, found) if sum(1 + is_pair(claim) for claim in line.claims) >= FEWEST)
    told = (points_of(line, dates) for line in long)
    drawn = (
        _timeline(points, found.figures.by_id) for points in told if len({point.time for point in points}) >= FEWEST
    )
    return tuple(sorted((line for line in drawn if line.measure), key=lambda line: -len(line.points)))


def _timeline(points: tuple[Point, ...], figures: Mapping[str, Figure]) -> Timeline:
    claims = [claim for point in points for claim in (point.claim, *point.also)]
    scope = _most(claim.scope or "" for claim in claims) or None
    return Timeline(_name(claims, figures), scope, points[0].quantity.unit.name, points)


MOST_WORDS = 4
"""Words of a name that is read at a glance."""


def _name(claims: Sequence[Claim], figures: Mapping[str, Figure]) -> str:
    """What the claims of a line measure: as most of them name it, else in the words that most of them share.

    What a thing is counted in ("barrels") is no name of it.
    """
    named = [claim for claim in claims if claim.measure != claims[0].quantity.unit.name]
    bare = [claim.measure for claim in named if not claim.about.own]
    if name := _most(bare) or _most(claim.measure for claim in named if len(claim.measure.split()) <= MOST_WORDS):
        return name
    told = [figures[claim.id].about if claim.id in figures else claim.about for claim in claims]
    spoken = [tuple(dict.fromkeys((*about.own, *about.narrowed))) for about in told]
    shared = Counter(word for words in spoken for word in words if word != claims[0].quantity.unit.name)
    chosen = {word for word, _ in shared.most_common(MOST_WORDS)}
    # In the order of the text that has most of them.
    fullest = max(spoken, key=lambda words: len(chosen.intersection(words)), default=())
    ordered = [word for word in (*fullest, *shared) if word in chosen]
    return " ".join(dict.fromkeys(ordered)) or _most(claim.measure for claim in claims)


def _most(names: Iterable[str]) -> str:
    """The name that is given most often, the first of several."""
    given = Counter(name for name in names if name)
    return max(given, key=given.__getitem__, default="")


def points_of(line: Line, dates: _Dates) -> tuple[Point, ...]:
    """The values of a line by date, each once; none for those of which a release states several values.

    Two figures of one release and date that cannot be one value are not of one measure, whatever they are called.
    """
    stated: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for claim in line.claims:
        for point in dates.points(claim, line.grains):
            stated[claim.evidence.release, point.time].append(point)
    told = _Told(dates)
    # Those that give their date come first: others may leave the same one to their release.
    for same in sorted(stated.values(), key=lambda same: not same[0].is_dated):
        if _is_one_value(same):
            for point in same:
                told.add(point)
    return tuple(sorted(told.points, key=lambda point: (point.days, point.claim.id)))


class _Dates:
    """Of when the values are that claims state."""

    def __init__(self, statements: Statements, found: Matching) -> None:
        self.statements = statements
        self.found = found
        self.back = _befores(statements)

    def points(self, claim: Claim, grains: Container[str]) -> Iterator[Point]:
        """Yield the values of a claim with their dates: two of a from-to change, none of what has no date."""
        time, is_dated = self._time(claim, grains)
        published = self.statements.release_of(claim).published
        ends = [(time, is_dated, Aspect.AFTER if is_pair(claim) else Aspect.VALUE)]
        if is_pair(claim) and not same_time(start := _start(claim.about.basis, time), time):
            ends.append((start, True, Aspect.BEFORE))
        for time, is_dated, aspect in ends:
            if first_and_last(time) is not None:
                yield Point(time, is_dated, End(claim, aspect), published)

    def _time(self, claim: Claim, grains: Container[str]) -> tuple[str, bool]:
        """The date of a claim, and whether its text gives it; in a line by years that of the year reported on."""
        release = self.statements.release_of(claim)
        own, published = claim.about.time or key_of(claim.as_of), key_of(release.published)
        back = self.back.get(claim.id, claim.about.basis)
        if not own and not is_pair(claim) and (back or claim.id in self.back):
            return _start(back, published), True
        if own:
            return own, True
        return (published if "" in grains else self.found.present.year_of(release)), False

    def year(self, point: Point) -> str:
        """The time that its release reports on, of a value that the text does not date; else nothing."""
        return "" if point.is_dated else self.found.present.year_of(self.statements.release_of(point.claim))


def _start(basis: str, time: str) -> str:
    """The date that lies so far back from another; empty where it cannot be told."""
    months = months_back(basis)
    return basis if months is None else moved(time, -months)


def _befores(statements: Statements) -> dict[str, str]:
    """For each level that a change starts from, by its id, how far back it lies; empty where nobody says."""
    found: dict[str, str] = {}
    for link in statements.linked("change"):
        told = [claim.about.basis for claim in statements.members(link, "change")]
        for claim in statements.members(link, "before"):
            found[claim.id] = claim.about.basis or next(filter(None, told), "")
    for link in statements.linked("added"):
        found.update((claim.id, claim.about.basis) for claim in statements.members(link, "before"))
    return found


class _Told:
    """The values of a line, each of a date once."""

    def __init__(self, dates: _Dates) -> None:
        self.dates = dates
        self.points: list[Point] = []
        self.places: dict[str, list[int]] = defaultdict(list)

    def add(self, point: Point) -> None:
        """Add a value, or another statement of one that is there."""
        keys = self._keys(point)
        known = (place for key in keys for place in self.places[key])
        place = next((place for place in known if self._is_same(self.points[place], point)), None)
        if place is None:
            place = len(self.points)
            self.points.append(point)
        else:
            self.points[place] = _joined(self.points[place], point)
        for key in keys:
            self.places[key].append(place)

    def _keys(self, point: Point) -> set[str]:
        """The times of which a value may be, by which it is looked for, and the release that states it."""
        month = point.time[: len("2011-03")] if is_date(point.time) else point.time
        return {point.time, month, self.dates.year(point), point.claim.evidence.release} - {""}

    def _is_same(self, one: Point, other: Point) -> bool:
        timely = same_time(one.time, other.time) or one.time == self.dates.year(other) or _is_repeated(one, other)
        return timely and one.charitable.meet(other.charitable) is not None


def _is_repeated(one: Point, other: Point) -> bool:
    """True for the number of a release that tells it once with its date and once without."""
    own = one.claim.evidence.release == other.claim.evidence.release
    return own and one.is_dated and not other.is_dated and one.quantity.figure == other.quantity.figure


def _joined(one: Point, other: Point) -> Point:
    """One value that two claims state: that of the finer words, and of the finer date."""
    first, second = sorted((one, other), key=lambda point: (_width(point), not point.is_dated, point.claim.id))
    dated = max(one, other, key=lambda point: (same_time(one.time, other.time) and len(point.time), point.is_dated))
    also = dict.fromkeys(claim for claim in (*one.also, *other.also, second.claim) if claim is not first.claim)
    return evolve(first, time=dated.time, is_dated=dated.is_dated, also=tuple(also))


def _width(point: Point) -> tuple[bool, Fraction]:
    width = point.plain.width
    return width is None, width or Fraction(0)


def _is_one_value(points: Sequence[Point]) -> bool:
    shared: Interval | None = points[0].charitable if len(points) > 1 else None
    for point in points[1:]:
        shared = shared and shared.meet(point.charitable)
    return len(points) == 1 or shared is not None
