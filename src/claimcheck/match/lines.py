"""Lines: the figures of one measure in all releases of a series, tied by the matches with which the rules compare.

A chain of matches may lead from one measure to another: from "patients" over "the total" to "cases". So a figure joins
a line only where nothing tells it apart from any figure of the line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from functools import cache, cached_property

from attrs import define, field

from claimcheck.about import LAST, key_of
from claimcheck.claim import Claim
from claimcheck.match.figure import PARTS, Figure, far_off, lacking
from claimcheck.match.kin import series_name
from claimcheck.match.measures import Match, Matching
from claimcheck.match.one_line import is_told_alike, is_told_apart
from claimcheck.match.order import NEAREST
from claimcheck.match.periods import grain
from claimcheck.match.weighing import ENOUGH, SURE
from claimcheck.quantity import Kind
from claimcheck.release import Release
from claimcheck.series import is_writers, measured_in, plain_name, standing
from claimcheck.statements import Statements
from claimcheck.steps import is_pair

# What is so high at a time; a change, a day or a place in an order is not.
LEVELS = (Kind.COUNT, Kind.POPULATION, Kind.MONEY, Kind.PERCENTAGE, Kind.DURATION, Kind.RATE)
TELLING_WORDS = 2
"""Words of a figure without a noun of its own that say what it is of."""


@define
class Line:
    """The figures of one measure: levels, and changes from one to another, the earlier releases first."""

    grains: frozenset[str]
    """How long the times may be that its figures are of."""
    claims: list[Claim] = field(factory=list)
    sorts: dict[object, Figure] = field(factory=dict, repr=False)
    """Those of its figures that differ in what may tell them apart, one of a sort."""
    words: set[int] = field(factory=set, repr=False)
    """The numbers of the words that its figures are told in."""


def lines(statements: Statements, found: Matching) -> list[Line]:
    """What texts state of each measure, a line a measure."""
    grown = _Lines(statements, found)
    for claim in grown.levels:
        grown.place(claim)
    return grown.lines


def _is_level(claim: Claim) -> bool:
    stated = claim.kind in LEVELS and claim.quantity.figure is not None
    return (stated or is_pair(claim)) and is_writers(claim) and not (claim.about.planned or claim.about.new)


def _dated_first(claims: Iterable[Claim], compared: Container[str]) -> list[Claim]:
    """The claims by release, of each those first that give their time: what is undated is looked for among them.

    Those that a text compares others with come last, when these have their lines.
    """
    by_release: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_release[claim.evidence.release].append(claim)
    return [
        claim
        for told in by_release.values()
        for claim in sorted(told, key=lambda one: (one.id in compared, not one.about.time))
    ]


def _compared(statements: Statements) -> dict[str, Claim]:
    """For each level that a text compares another with, by its id, that other: “61 bicycles, up from 58”."""
    found: dict[str, Claim] = {}
    for link in statements.linked("change"):
        if (after := statements.member(link, "after")) is not None:
            found.update((before.id, after) for before in statements.members(link, "before") if before is not after)
    for link in statements.linked("direction"):
        told = sorted((statements.by_id[claim] for _, claim in link.members), key=lambda one: statements.order[one.id])
        found.update((later.id, told[0]) for later in told[1:])
    return found


class _Lines:
    """Lines while they grow, a figure at a time, the earlier releases first."""

    def __init__(self, statements: Statements, found: Matching) -> None:
        self.statements = statements
        self.found = found
        self.compared = _compared(statements)
        self.levels = _dated_first(filter(_is_level, standing(statements)), self.compared)
        self.lines: list[Line] = []
        self.home: dict[str, Line] = {}
        self.named: dict[object, Line] = {}
        # What found nothing in a release need not be looked for again in one that is told in the same words.
        self.nothing: set[tuple[int, int, frozenset[str]]] = set()

    def place(self, claim: Claim) -> None:
        """Put a claim into the line that it matches, or into one of its own."""
        figure = self.found.figures.by_id.get(claim.id)
        name = None if claim.about.own or claim.about.near else self._name(claim)
        line = self.named.get(name) if name else None
        line = line or self._compared_with(claim)
        if line is None and figure is not None:
            line = next((line for line in self._matched(figure) if self._admits(line, figure)), None)
        grains = self._grains(claim)
        if line is None:
            line = Line(grains)
            self.lines.append(line)
        line.claims.append(claim)
        line.grains = line.grains & grains or line.grains
        self.home[claim.id] = line
        if name:
            self.named[name] = line
        if figure is not None:
            line.sorts.setdefault(_sort(figure), figure)
            line.words.add(self.words[figure.claim.id])

    def _compared_with(self, claim: Claim) -> Line | None:
        """The line of the level that a text compares with another: they are of one measure."""
        other = self.compared.get(claim.id)
        line = self.home.get(other.id) if other is not None else None
        if other is None or line is None or measured_in(other) != measured_in(claim):
            return None
        return None if line.grains.isdisjoint(self._grains(claim)) else line

    def _grains(self, claim: Claim) -> frozenset[str]:
        """How long a time a claim may be of: what gives none may be of the year that its release reports on."""
        told = claim.about.time or key_of(claim.as_of)
        return _grains(told, "" if told else self.found.present.year_of(self.statements.release_of(claim)))

    def _name(self, claim: Claim) -> object:
        """What claims of one line share that are known by the name of their measure alone: those of claim files."""
        release = self.statements.release_of(claim)
        series = series_name(release) or release.id
        whole = plain_name(getattr(claim, "of", ""))
        unit = claim.unit.name if claim.kind is Kind.DURATION else measured_in(claim)
        return series, plain_name(claim.measure), plain_name(claim.scope), claim.kind, unit, whole

    def _admits(self, line: Line, figure: Figure) -> bool:
        if line.grains.isdisjoint(self._grains(figure.claim)):
            return False
        last = self.found.figures.by_id.get(line.claims[-1].id)
        if last is not None and far_off(figure, last):
            return False
        if not self._goes_on(line, figure):
            return False
        sorts = line.sorts
        return _sort(figure) in sorts or all(
            self.found.weighing.points(figure, other) is not None for other in sorts.values()
        )

    def _goes_on(self, line: Line, figure: Figure) -> bool:
        """True for a figure told like the first of a line, and told apart from none of its last ones."""
        if line.words == {self.words[figure.claim.id]}:
            return True
        near = (line.claims[0], *line.claims[1:][-NEAREST:])
        told = [other for claim in near if (other := self.found.figures.by_id.get(claim.id)) is not None]
        topics = self.found.order.topics
        about = topics.get(figure.claim.evidence.release, frozenset())
        return is_told_alike(figure, told[0]) and not any(
            is_told_apart(figure, other, about & topics.get(other.claim.evidence.release, frozenset()))
            for other in told
        )

    def _matched(self, figure: Figure) -> Iterator[Line]:
        """Yield the lines of matching figures: of the last earlier day that has any, then of the same release."""
        own = self.statements.release_of(figure.claim)
        if self._is_torn(figure):
            return
        day, told = None, (self.words[figure.claim.id], figure.near)
        for release in self.found.order.earlier_releases(figure.claim):
            if day is not None and release.published != day:
                break
            if (self.shapes[release.id], *told) in self.nothing:
                continue
            twins = self._twins(figure, release)
            if len(twins) == 1 and far_off(figure, twins[0]):
                return  # the words are of several things
            match = twins[0].claim if len(twins) == 1 else self._match(figure, release, LAST, figure.about.time)
            if match is not None:
                day = release.published
                yield self.home[match.id]
            else:
                self.nothing.add((self.shapes[release.id], *told))
        # What a release finds in itself is kept under the negative number of its shape.
        if (-self.shapes[own.id], *told) in self.nothing:
            return
        match = self._match(figure, own)
        if match is None:
            self.nothing.add((-self.shapes[own.id], *told))
        if match is not None and match.id not in self.apart[figure.claim.id]:
            yield self.home[match.id]

    def _is_torn(self, figure: Figure) -> bool:
        """True where the release says in the same words that there are so many, and that there are so many others.

        So does a noun alone beside another figure of that noun: of which of them it is, nobody can tell.
        """
        release = figure.claim.evidence.release
        told = self.twins[release][self.words[figure.claim.id]]
        if figure.noun and figure.own <= {figure.noun}:
            told = [other for other in self.things[release, figure.unit][figure.thing] if other.noun == figure.noun]
        return any(_time(other) == _time(figure) and other.value != figure.value for other in told)

    def _twins(self, figure: Figure, release: Release) -> list[Figure]:
        """The figures of a release that are told in the very same words, where these say enough."""
        tells = figure.thing or len(figure.own) + bool(figure.noun) >= TELLING_WORDS
        return self.twins[release.id].get(self.words[figure.claim.id], []) if tells else []

    def _match(self, figure: Figure, release: Release, *first: str) -> Claim | None:
        """The figure of a release for the same thing, at the first of some times or at any that one of them gives."""
        alike = [
            other for other in self._like(figure, release) if (self.found.weighing.points(figure, other) or 0) >= ENOUGH
        ]
        own = _time(figure) if release.id == figure.claim.evidence.release else ""
        for time in dict.fromkeys((*first, *sorted(map(_time, alike), reverse=True))) if alike else ():
            for level in (False, True) if time and time != own else ():
                match = self.found.find(figure.claim, release, time, level=level)
                if match is not None and match.earlier.id in self.home and self._is_near(figure, match):
                    return match.earlier
        return None

    def _like(self, figure: Figure, release: Release) -> Iterator[Figure]:
        """Yield the other figures of a release that may be of the same thing: its nouns are asked before its words."""
        by_thing = self.things[release.id, figure.unit]
        for thing in (figure.thing, "") if figure.thing else by_thing:
            yield from (other for other in by_thing.get(thing, ()) if other is not figure)

    def _is_near(self, figure: Figure, match: Match) -> bool:
        """True where neither is many times the other, and either nothing narrows just one of them or much is shared."""
        other = self.found.figures.by_id[match.earlier.id]
        narrows = lacking(figure, other) or lacking(other, figure)
        return not far_off(figure, other) and (match.points >= SURE or not narrows)

    @cached_property
    def things(self) -> dict[tuple[str, tuple[str, str]], dict[str, list[Figure]]]:
        """The figures of each release in each unit by what they count."""
        found: dict[tuple[str, tuple[str, str]], dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
        for figure in self._figures():
            found[figure.claim.evidence.release, figure.unit][figure.thing].append(figure)
        return found

    @cached_property
    def twins(self) -> dict[str, dict[int, list[Figure]]]:
        """The figures of each release by the words that they are told in."""
        found: dict[str, dict[int, list[Figure]]] = defaultdict(lambda: defaultdict(list))
        for figure in self._figures():
            found[figure.claim.evidence.release][self.words[figure.claim.id]].append(figure)
        return found

    @cached_property
    def words(self) -> dict[str, int]:
        """For each figure, by its id, the number of the words that it is told in, so that they are compared once."""
        numbers: dict[object, int] = {}
        return {figure.claim.id: numbers.setdefault(_words(figure), len(numbers)) for figure in self._figures()}

    @cached_property
    def shapes(self) -> dict[str, int]:
        """For each release, by its id, the number, from 1, of the words of all its figures."""
        told: dict[str, list[int]] = {release.id: [] for release in self.statements.releases}
        for figure in self._figures():
            told[figure.claim.evidence.release].append(self.words[figure.claim.id])
        numbers: dict[tuple[int, ...], int] = {}
        return {name: numbers.setdefault(tuple(words), len(numbers) + 1) for name, words in told.items()}

    def _figures(self) -> Iterator[Figure]:
        yield from (self.found.figures.by_id[claim.id] for claim in self.levels if claim.id in self.found.figures.by_id)

    @cached_property
    def apart(self) -> dict[str, set[str]]:
        """For every claim, those of which a link says that they are of something else."""
        found: dict[str, set[str]] = defaultdict(set)
        for link in self.statements.links:
            if link.kind not in _OF_ONE_MEASURE:
                members = {claim for _, claim in link.members}
                for claim in members:
                    found[claim] |= members
        return found


# Links between statements of one measure: all others are between figures of several things.
_OF_ONE_MEASURE = ("same", "headline", "change", "direction", "added")


@cache
def _grains(told: str, year: str) -> frozenset[str]:
    return frozenset([grain(told)] if told else ["", grain(year)])


def _time(figure: Figure) -> str:
    return figure.about.time or key_of(figure.claim.as_of)


def _words(figure: Figure) -> object:
    """What a figure is told in: two of one release that differ in nothing else are not of one thing."""
    about = figure.about
    flags = (about.since, about.total, about.part, about.basis_words, about.restarts, grain(_time(figure)))
    return figure.unit, figure.noun, figure.own, figure.narrowed, figure.claim.scope, flags


def _sort(figure: Figure) -> object:
    """What may tell a figure apart from others. Its other words matter only where some of them narrow it."""
    about, narrows = figure.about, figure.narrowed or figure.about.names
    flags = (about.planned, about.new, about.since, about.total, about.basis_words, about.part)
    rest = figure.own & PARTS
    words = (figure.narrowed, about.names, figure.all) if narrows else ()
    return figure.unit, figure.thing, figure.claim.scope, flags, rest, words
