"""How much two figures have in common: their nouns, their words, their scopes and what they are counted from."""

from __future__ import annotations

from claimcheck.about import BEGAN
from claimcheck.claim import Claim
from claimcheck.match.alike import done_by, is_generic
from claimcheck.match.figure import PERSONS, Figure, knows, lacking, one_start, parted, so_far
from claimcheck.match.figures import Figures
from claimcheck.match.groups import Groups
from claimcheck.match.kin import series_name
from claimcheck.match.lending import counted_of
from claimcheck.match.order import Order
from claimcheck.series import measured_in, plain_name, scope_names
from claimcheck.statements import Statements
from claimcheck.terms import quoted

POINT = 4
"""A point, in the quarters that are counted."""
ENOUGH = 2 * POINT
"""Points that a match needs: a noun gives two, a word of both figures' own clauses one, a word near one a half."""


class Weighing:
    """The points of any two figures."""

    def __init__(self, statements: Statements, figures: Figures, order: Order) -> None:
        self.statements = statements
        self.figures = figures
        self.order = order
        self._counted = counted_of(statements)
        self._added = {name for link in statements.linked("added") for name in link.all("added")}
        self._groups: dict[str, Groups] = {}
        self._weighed: dict[tuple[str, str], int | None] = {}
        self._weighing = ""
        """The release of whose figures the points are kept, until those of another are asked for."""

    def points(self, one: Figure, other: Figure) -> int | None:
        """How much two figures have in common; None where a word, a unit or a scope parts them."""
        # Asked first, because most pairs of two releases are of two things.
        if one.unit != other.unit or (one.thing != other.thing and one.thing and other.thing):
            return None
        if self._weighing != one.claim.evidence.release:
            self._weighing = one.claim.evidence.release
            self._weighed.clear()
        key = (one.claim.id, other.claim.id)
        if key not in self._weighed:
            self._weighed[key] = self._points(one, other)
        return self._weighed[key]

    def _points(self, one: Figure, other: Figure) -> int | None:
        if one.is_bare and other.is_bare:
            return self._points_of_measures(one.claim, other.claim)
        if self.are_told_apart(one, other):
            return None
        a, b = one.about, other.about
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

    def are_told_apart(self, one: Figure, other: Figure) -> bool:
        """True where a word, a scope or a start says that two figures are not of one thing, whatever their nouns."""
        a, b = one.about, other.about
        if a.planned != b.planned:
            return True
        if a.new != b.new and not (a.since and b.since) and not (a.planned and b.planned):
            return True
        return not self._one_scope(one, other) or not self._one_start(one, other) or parted(one, other)

    def _lends(self, named: Figure, nameless: Figure) -> int:
        """The points of a noun that the other figure leaves to its sentence, or to what its release is about."""
        if named.noun in nameless.own or (nameless.noun in PERSONS and done_by(named.noun) in nameless.own):
            return 2 * POINT
        release = nameless.claim.evidence.release
        # A noun near by that another figure counts is not this one's: "3,846 cases, including 112 deaths".
        there = self.grouped(release)
        others = [figure for figure in there.by_noun.get(named.noun, ()) if figure is not nameless]
        told = nameless.own and not nameless.claim.about.own and any(map(nameless.is_beside, others))
        owned = there.names_any_of(nameless.own)
        name = self.figures.alike.name
        told = told or name(self._counted.get(nameless.claim.id, named.noun)) != named.noun
        if named.noun not in nameless.near or told or (others and (nameless.noun or owned)):
            return 0
        return POINT + POINT // 2 * (named.noun in self.order.topics.get(release, ()))

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

    def _one_start(self, one: Figure, other: Figure) -> bool:
        """True where both are counted from one time; what has been done is, where its release knows of that time."""
        if one_start(one.about, other.about):
            return True
        started, done = (one, other) if one.about.since else (other, one)
        if done.about.since or not done.about.done:
            return False
        from_the_start = started.about.began or started.about.since == BEGAN
        return from_the_start or knows(self.statements.release_of(done.claim), started.about.since[:4])

    def grouped(self, release: str) -> Groups:
        """The figures of a release by what is asked of them, once all are known."""
        if release not in self._groups:
            self._groups[release] = Groups(self.figures.by_release[release], self._added)
        return self._groups[release]

    def because(self, one: Figure, other: Figure) -> str:
        """What both have in common, in words."""
        if one.is_bare and other.is_bare:
            return f"{quoted(other.claim)} and {quoted(one.claim)} both state “{one.claim.measure}”"
        own, its = one.about.noun, other.about.noun
        if own and its and own != its and one.noun == other.noun:
            both = f"{quoted(other.claim)} and {quoted(one.claim)}"
            return f"{both} count one thing, since “{its}” and “{own}” mean the same"
        noun = one.claim.about.noun or other.claim.about.noun or one.about.noun
        name = self.figures.alike.name
        spoken = [word for word in other.about.own if name(word) in one.own and word != noun][:3]
        words = " ".join(dict.fromkeys([*spoken, *([noun] if noun else [])]))
        what = f"count “{words}”" if noun else f"speak of “{words or one.claim.quote}”"
        return f"{quoted(other.claim)} and {quoted(one.claim)} both {what}"
