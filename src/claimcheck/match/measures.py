"""Which figures of two releases are of one thing: their nouns, their words, their scopes and their times are weighed.

A match needs one noun (or words enough to stand for it), no word that parts the two, and that no other figure of
either release fits as well. It says in words what both have in common.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from claimcheck.about import LAST, is_date, is_of_report, key_of, same_time
from claimcheck.claim import Claim
from claimcheck.match.alike import Alike, is_generic
from claimcheck.match.figure import (
    PERSONS,
    Figure,
    cited_time,
    is_from_to,
    is_level_before,
    is_of_a_year,
    knows,
    lacking,
    may_be_matched,
    one_start,
    parted,
    so_far,
)
from claimcheck.match.gaps import are_in_order
from claimcheck.match.groups import Candidates, Groups
from claimcheck.match.kin import by_name, kindred, series_name, topics
from claimcheck.match.lending import counted_of, formers, known_wholes, lent
from claimcheck.match.periods import YEARS, days_apart, first_and_last, is_month, is_recent, is_year, one_end
from claimcheck.match.retold import Retold
from claimcheck.match.revisions import revises
from claimcheck.quantity import Kind
from claimcheck.release import Release
from claimcheck.series import measured_in, plain_name, scope_names
from claimcheck.statements import Statements
from claimcheck.terms import quoted

POINT = 4
"""A point, in the quarters that are counted."""
ENOUGH = 2 * POINT
"""Points that a match needs: a noun gives two, a word of both figures' own clauses one, a word near one a half."""
SHORT = 2
"""Words of a measure that is a noun and no statement."""
ANY = "any"
NEAREST = 8
"""Earlier releases that are searched for a figure; what lies further back has mostly been stated again."""
DAYS, FEW_DAYS = 31, 2
"""How far from a month, and from a day, a release may lie whose figures are undated."""


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
        self.names: dict[tuple[str, ...], frozenset[str]] = {}
        self.topics = topics(statements, self.alike)
        self.kin = kindred(statements, self.topics, self.alike)
        self.named = by_name(statements)
        lenders = lent(statements)
        self.added = {name for link in statements.linked("added") for name in link.all("added")}
        self.formers = set(formers(statements))
        self.counted = counted_of(statements)
        self.wholes = set(known_wholes(statements))
        self.retold = Retold(statements)
        self.sums = {name for link in statements.linked("added") for name in link.all("after")}
        self.by_release: dict[str, list[Figure]] = defaultdict(list)
        self.ends: dict[str, list[Figure]] = defaultdict(list)
        self.figures: dict[str, Figure] = {}
        self.years: dict[str, str] = {}
        self.there: dict[tuple[str, tuple[str, str], str, bool, bool], Candidates] = {}
        self.earlier: dict[str, list[Release]] = {}
        self.present: dict[tuple[str, str], bool] = {}
        self.groups: dict[str, Groups] = {}
        self.weighed: dict[tuple[str, str], int | None] = {}
        self.weighing = ""
        """The release of whose figures the points are kept, until those of another are asked for."""
        corrected = {release.supersedes for release in statements.releases}
        for claim in statements.of_texts:
            if claim.evidence.release not in corrected and may_be_matched(claim):
                figure = self._figure(claim, lenders.get(claim.id, ()))
                self.by_release[claim.evidence.release].append(figure)
                self.figures[claim.id] = figure
            elif claim.evidence.release not in corrected and is_from_to(claim):
                self.figures[claim.id] = self._figure(claim, lenders.get(claim.id, ()))
                self.ends[claim.evidence.release].append(self.figures[claim.id])

    def _figure(self, claim: Claim, lenders: Sequence[Claim]) -> Figure:
        about = claim.about
        for lender in lenders:
            noun = about.noun or lender.about.noun
            narrowed = about.narrowed or (() if about.noun else lender.about.narrowed)
            new = about.new or (bool(about.basis) and lender.about.new and claim.kind is not Kind.CHANGE)
            about = evolve(about, noun=noun, narrowed=narrowed, own=(*about.own, *lender.about.own), new=new)
        if not about.noun and claim.measure and claim.kind is not Kind.PERCENTAGE:
            head = claim.measure.split(" of ")[0].split(" in ")[0].split()
            about = evolve(about, noun=head[-1], narrowed=tuple(head[:-1])) if len(head) <= SHORT else about
        if about.noun == "rate" and about.narrowed and (claim.quantity.after or claim.quantity).per is not None:
            about = evolve(about, noun=about.narrowed[-1], narrowed=about.narrowed[:-1])  # a death rate counts deaths
        if claim.id in self.sums and not about.total:
            about = evolve(about, total=True)
        own = self._names((*about.own, *about.narrowed))
        near = self._names(about.near) - own
        noun = self.alike.name(about.noun) if about.noun else ""
        thing = noun if noun and not is_generic(noun) else ""
        is_bare = not claim.about.own and not claim.about.near
        value = (claim.quantity.after or claim.quantity).figure
        names = self._names(about.narrowed)
        return Figure(claim, about, noun, own, near, names, measured_in(claim), thing, value, is_bare)

    def _names(self, words: tuple[str, ...]) -> frozenset[str]:
        if words not in self.names:
            self.names[words] = frozenset(map(self.alike.name, words))
        return self.names[words]

    def are_kin(self, one: str, other: str) -> bool:
        """True for two releases of one series: of one name, or texts on one topic."""
        names = {series_name(self.statements.release_by_id[name]) for name in (one, other)}
        return one == other or other in self.kin.get(one, ()) or (len(names) == 1 and "" not in names)

    def families(self, claims: Iterable[Claim]) -> list[list[Claim]]:
        """The claims in parts whose releases belong together, each with a recent one of its part at least."""
        families: list[list[Claim]] = []
        for claim in claims:
            home = claim.evidence.release
            near = [f for f in families if any(self.are_kin(home, member.evidence.release) for member in f[-NEAREST:])]
            if len(near) == 1:
                near[0].append(claim)  # as nearly always: a long series must not be copied once a release
                continue
            families = [family for family in families if not any(family is other for other in near)]
            families.append([*(member for family in near for member in family), claim])
        return families

    def earlier_releases(self, claim: Claim) -> list[Release]:
        """The releases of a claim's series that came before its own, the last first."""
        own = self.statements.release_of(claim)
        if own.id not in self.earlier:
            self.earlier[own.id] = self._earlier(own)
        return self.earlier[own.id]

    def _earlier(self, own: Release) -> list[Release]:
        day = own.published
        if day is None:
            return []
        names = {*self.kin.get(own.id, ()), *self._of_one_name(own)}
        releases = (self.statements.release_by_id[name] for name in names)
        dated = (release for release in releases if release.published and release.published.last < day.first)
        before = [release for release in dated if are_in_order(release, own)]
        return sorted(before, key=lambda r: (str(r.published), r.id), reverse=True)[:NEAREST]

    def _of_one_name(self, release: Release) -> list[str]:
        """The last releases before one that share its series or its publisher."""
        order = self.named.get(series_name(release), [])
        place = bisect_left(order, (str(release.published), release.id)) if release.published else 0
        return [name for _, name in order[max(0, place - NEAREST) : place]]

    def last_before(
        self, claim: Claim, *, counts_up: bool = False, counts_on: bool = False, level: bool = False
    ) -> Match | None:
        """The last earlier figure for the same thing; none where a release speaks of a revision.

        With `counts_up` the revision is in the sum already; with `counts_on` the figure is what something is added to,
        with `level` what a change starts from.
        """
        if not counts_up and self.is_revised(claim):
            return None
        found = (self.find(claim, release, LAST, level=level or counts_on) for release in self.earlier_releases(claim))
        match = next((match for match in found if match is not None), None)
        if match is None or not counts_on:
            return match
        earlier = self.figures[match.earlier.id].about
        return None if is_of_a_year(earlier) or (claim.about.restarts and not earlier.restarts) else match

    def is_revised(self, claim: Claim) -> bool:
        """True when the release of a claim says that what it counts was revised, merged or counted anew."""
        figure = self.figures.get(claim.id)
        names = figure.own | {figure.noun} if figure else frozenset()
        return revises(self.statements.release_of(claim), claim.evidence.start, names, self.alike)

    def is_narrowed_otherwise(self, match: Match) -> bool:
        """True where one of the two is narrowed by a word that the other lacks: “council homes” are no “homes”."""
        earlier, later = self.figures[match.earlier.id], self.figures[match.later.id]
        return bool(lacking(earlier, later) or lacking(later, earlier))

    def find_any(self, claim: Claim, release: Release) -> Match | None:
        """The figure of an earlier release for the same thing, of whatever time it is."""
        return self.find(claim, release, ANY)

    def find(self, claim: Claim, release: Release, time: str, *, level: bool = False) -> Match | None:
        """The figure of an earlier release for the same thing at a time; None where none or several fit.

        A `level` is what a thing stood at before: what a from-to change leads to may be one, a figure of quite another
        size may not.
        """
        figure = self.figures.get(claim.id)
        if figure is None:
            return None
        there = self._there(release, figure.unit, time, level=level, whole=claim.id in self.wholes or time != LAST)
        weighed = ((self.points(figure, other), other) for other in there.like(figure))
        graded = [(points, other) for points, other in weighed if points is not None and points >= ENOUGH]
        graded = [pair for pair in graded if not level or is_level_before(pair[1], figure)]
        best = _best(graded)
        if best is None:
            return None
        points, other = best
        if level and self.retold.is_told_again(other, figure):
            return None
        rivals = self._grouped(figure.claim.evidence.release).beside(figure)
        if any(self._is_rival(rival, other, points, there) for rival in rivals):
            return None
        return Match(other.claim, claim, points, self.because(figure, other))

    def _there(self, release: Release, unit: tuple[str, str], time: str, *, level: bool, whole: bool) -> Candidates:
        """The figures of a release in a unit and of a time, asked for once by every figure of later releases.

        With `level` what its from-to changes lead to as well, without `whole` no figure that others are parts of.
        """
        key = (release.id, unit, time, level, whole)
        if key not in self.there:
            every = (*self.by_release[release.id], *(self.ends[release.id] if level else ()))
            self.there[key] = Candidates(
                figure
                for figure in every
                if figure.unit == unit
                and (whole or figure.claim.id not in self.wholes)
                and (time == ANY or self._is_timely(figure, release, time))
            )
        return self.there[key]

    def _grouped(self, release: str) -> Groups:
        """The figures of a release by what is asked of them, once all are known."""
        if release not in self.groups:
            self.groups[release] = Groups(self.by_release[release], self.added)
        return self.groups[release]

    def _is_rival(self, rival: Figure, other: Figure, points: int, there: Candidates) -> bool:
        """True for a figure that fits the earlier one as well, and none of the same release better."""
        own = self.points(rival, other)
        if own is None or own < points:
            return False
        return all((self.points(rival, each) or 0) <= own for each in there.like(rival))

    def _is_timely(self, figure: Figure, release: Release, time: str) -> bool:
        back = cited_time(figure, release)
        own = figure.about.time or key_of(figure.claim.as_of) or back
        if time == LAST:
            return not back and (not own or is_recent(own, release)) and figure.claim.id not in self.formers
        if own:
            return same_time(own, time) or one_end(own, time)
        return self.is_present(release, time)

    def is_present(self, release: Release, time: str) -> bool:
        """True where what a release leaves undated is of a time."""
        fits = self.present.get((release.id, time))
        if fits is None:
            fits = self.present[release.id, time] = self._is_present(release, time)
        return fits

    def _is_present(self, release: Release, time: str) -> bool:
        days = first_and_last(time)
        if days is not None and release.published is not None and days[0] > release.published.last:
            return False  # a text of June that speaks of its year tells nothing of December
        own = self.year_of(release)
        if own == time or one_end(own, time) or is_of_report(release.title, time):
            return True
        published = release.published
        if published is None or not is_date(time):
            return False
        return str(published.year) == time or (
            len(time) > 4 and days_apart(time, release) <= (DAYS if len(time) < len("2014-03-01") else FEW_DAYS)
        )

    def year_of(self, release: Release) -> str:
        """The time that a release reports on: the last that it gives figures for, else the year in its title."""
        if release.id not in self.years:
            told = [f"{year}/{end}" if end else year for year, end in YEARS.findall(release.title)]
            stated = (figure.about.time for figure in self.by_release[release.id] if not figure.about.planned)
            known = [key for key in stated if is_year(key) or (is_month(key) and is_recent(key, release))]
            self.years[release.id] = max(known or told, default="")
        return self.years[release.id]

    def points(self, one: Figure, other: Figure) -> int | None:
        """How much two figures have in common; None where a word, a unit or a scope parts them."""
        # Asked first, because most pairs of two releases are of two things.
        if one.unit != other.unit or (one.thing != other.thing and one.thing and other.thing):
            return None
        if self.weighing != one.claim.evidence.release:
            self.weighing = one.claim.evidence.release
            self.weighed.clear()
        key = (one.claim.id, other.claim.id)
        if key not in self.weighed:
            self.weighed[key] = self._points(one, other)
        return self.weighed[key]

    def _points(self, one: Figure, other: Figure) -> int | None:
        if one.is_bare and other.is_bare:
            return self._points_of_measures(one.claim, other.claim)
        a, b = one.about, other.about
        if a.planned != b.planned:
            return None
        if a.new != b.new and not (a.since and b.since) and not (a.planned and b.planned):
            return None
        if not self._one_scope(one, other) or not one_start(a, b) or parted(one, other):
            return None
        named = [figure for figure in (one, other) if figure.thing]
        nouns = {figure.thing for figure in named}
        same = bool(one.noun) and one.noun == other.noun
        points = POINT * (2 if len(named) == 2 else same)
        if len(named) == 1:
            points += self._lends(named[0], other if named[0] is one else one)
        near = ((one.own & other.near) | (one.near & other.own)) - nouns - one.narrowed - other.narrowed
        shared = [word for word in (one.own & other.own) - nouns if not is_generic(word)]
        points += POINT * len(shared) + min(POINT // 2 * len(near), POINT)
        points += POINT * (bool(a.since and b.since) or (same and one.noun not in PERSONS and so_far(a) and so_far(b)))
        return points - len(lacking(one, other)) - len(lacking(other, one))

    def _lends(self, named: Figure, nameless: Figure) -> int:
        """The points of a noun that the other figure leaves to its sentence, or to what its release is about."""
        if named.noun in nameless.own:
            return 2 * POINT
        release = nameless.claim.evidence.release
        # A noun near by that another figure counts is not this one's: "3,846 cases, including 112 deaths".
        there = self._grouped(release)
        others = [figure for figure in there.by_noun.get(named.noun, ()) if figure is not nameless]
        told = nameless.own and not nameless.claim.about.own and any(map(nameless.is_beside, others))
        owned = there.names_any_of(nameless.own)
        told = told or self.alike.name(self.counted.get(nameless.claim.id, named.noun)) != named.noun
        if named.noun not in nameless.near or told or (others and (nameless.noun or owned)):
            return 0
        return POINT + POINT // 2 * (named.noun in self.topics.get(release, ()))

    def _points_of_measures(self, one: Claim, other: Claim) -> int | None:
        """The points of two claims whose measures are named: those of claim files."""
        names = [(plain_name(claim.measure), plain_name(claim.scope), measured_in(claim)) for claim in (one, other)]
        series = {series_name(self.statements.release_of(claim)) for claim in (one, other)}
        return 2 * ENOUGH if names[0] == names[1] and len(series) == 1 else None

    def _one_scope(self, one: Figure, other: Figure) -> bool:
        here, there = one.claim.scope, other.claim.scope
        if here and there:
            return not set(scope_names(here)).isdisjoint(scope_names(there))
        place, unplaced = (here, other) if here else (there, one)
        # A place that only one of them gives must be known to the other's release: a works in Leeds is one of several.
        return not place or knows(self.statements.release_of(unplaced.claim), place)

    def because(self, one: Figure, other: Figure) -> str:
        """What both have in common, in words."""
        if one.is_bare and other.is_bare:
            return f"{quoted(other.claim)} and {quoted(one.claim)} both state “{one.claim.measure}”"
        own, its = one.about.noun, other.about.noun
        if own and its and own != its and one.noun == other.noun:
            both = f"{quoted(other.claim)} and {quoted(one.claim)}"
            return f"{both} count one thing, since “{its}” and “{own}” mean the same"
        noun = one.claim.about.noun or other.claim.about.noun or one.about.noun
        spoken = [word for word in other.about.own if self.alike.name(word) in one.own and word != noun][:3]
        words = " ".join(dict.fromkeys([*spoken, *([noun] if noun else [])]))
        what = f"count “{words}”" if noun else f"speak of “{words or one.claim.quote}”"
        return f"{quoted(other.claim)} and {quoted(one.claim)} both {what}"


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
    alone = all(equal[0].value == other.value for other in equal[1:])
    return (ordered[0][0], equal[0]) if alone else None
