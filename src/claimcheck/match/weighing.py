"""How much two figures have in common: their nouns, their words, their scopes and what they are counted from."""

from __future__ import annotations

from attrs import frozen

from claimcheck.about import BEGAN
from claimcheck.claim import Claim
from claimcheck.match.alike import done_by, is_generic, stem
from claimcheck.match.figure import PERSONS, Figure, knows, lacking, names_nations, one_start, parted, so_far
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
SURE = 3 * POINT
"""Points that it needs where the times are not told, or where several things may be meant."""
PARTICIPANT = stem("participant")
"""Whoever took part is named no more closely than people are."""
MOST = 200_000
"""Pairs of wordings whose weight is kept at once."""


@frozen
class Weight:
    """How much two wordings have in common, wherever they stand."""

    points: int | None
    """None where a word parts them."""
    leaves_noun: bool = False
    """True where one leaves its noun to its sentence, in which the noun of the other stands."""
    leaves_open: bool = True
    """True where a noun, a place or a start is left open, so that a release must say what is meant."""


class Weighing:
    """The points of any two figures."""

    def __init__(self, statements: Statements, figures: Figures, order: Order) -> None:
        self.statements = statements
        self.figures = figures
        self.order = order
        self._counted = counted_of(statements)
        self._added = {
            name for link in statements.linked("added") for role in ("added", "removed") for name in link.all(role)
        }
        self._groups: dict[str, Groups] = {}
        self._weights: dict[tuple[int, int], Weight] = {}
        """By the numbers of their wordings: releases of a series say the same again."""
        self._nations: dict[tuple[str, str], bool] = {}

    def points(self, one: Figure, other: Figure) -> int | None:
        """How much two figures have in common; None where a word, a unit or a scope parts them."""
        # Asked first, because most pairs of two releases are of two things.
        if one.unit != other.unit or (one.thing != other.thing and one.thing and other.thing):
            return None
        weight = self._weight(one, other)
        if weight.points is None or not self._one_nation(one, other):
            return None
        if not weight.leaves_open:
            return weight.points
        if not self._one_place(one, other) or not self._one_start(one, other):
            return None
        return weight.points + (self._left(one, other) if weight.leaves_noun else 0)

    def _weight(self, one: Figure, other: Figure) -> Weight:
        key = (one.wording, other.wording)
        weight = self._weights.get(key)
        if weight is None:
            if len(self._weights) >= MOST:
                self._weights.clear()
            weight = self._weights[key] = self._weighed(one, other)
        return weight

    def _weighed(self, one: Figure, other: Figure) -> Weight:
        """The weight of two wordings: nothing else of the figures, their times or their releases may be asked here."""
        if one.is_bare and other.is_bare:
            return Weight(self._points_of_measures(one.claim, other.claim), leaves_open=False)
        if _are_worded_apart(one, other):
            return Weight(None)
        a, b = one.about, other.about
        named = [figure for figure in (one, other) if figure.thing]
        nouns = {figure.thing for figure in named}
        same = bool(one.noun) and one.noun == other.noun
        nameless = (other if named[0] is one else one) if len(named) == 1 else None
        is_own = nameless is not None and _is_own_noun(named[0].noun, nameless)
        took_part = nameless is not None and nameless.noun in PERSONS and named[0].noun == PARTICIPANT
        points = POINT * (2 if len(named) == 2 or is_own else same or took_part)
        near = ((one.own & other.near) | (one.near & other.own)) - nouns - one.narrowed - other.narrowed
        shared = [word for word in (one.own & other.own) - nouns if not is_generic(word)]
        points += POINT * len(shared) + min(POINT // 2 * len(near), POINT)
        points += POINT * (bool(a.since and b.since) or (same and one.noun not in PERSONS and so_far(a) and so_far(b)))
        points -= len(lacking(one, other)) + len(lacking(other, one))
        leaves_noun = nameless is not None and not is_own and named[0].noun in nameless.near
        leaves_place = bool(one.claim.scope) != bool(other.claim.scope)
        return Weight(points, leaves_noun, leaves_noun or leaves_place or not one_start(a, b))

    def are_told_apart(self, one: Figure, other: Figure) -> bool:
        """True where a word, a scope or a start says that two figures are not of one thing, whatever their nouns."""
        places = self._one_place(one, other) and self._one_nation(one, other)
        return _are_worded_apart(one, other) or not places or not self._one_start(one, other)

    def _left(self, one: Figure, other: Figure) -> int:
        """The points of a noun that one of two leaves to its sentence, by what else its release says there."""
        named, nameless = (one, other) if one.thing else (other, one)
        release = nameless.claim.evidence.release
        # A noun near by that another figure counts is not this one's: "3,846 cases, including 112 deaths".
        there = self.grouped(release)
        others = [figure for figure in there.by_noun.get(named.noun, ()) if figure is not nameless]
        told = nameless.own and not nameless.claim.about.own and any(map(nameless.is_beside, others))
        owned = there.names_any_of(nameless.own)
        name = self.figures.alike.name
        told = told or name(self._counted.get(nameless.claim.id, named.noun)) != named.noun
        if told or (others and (nameless.noun or owned)):
            return 0
        return POINT + POINT // 2 * (named.noun in self.order.topics.get(release, ()))

    def _points_of_measures(self, one: Claim, other: Claim) -> int | None:
        """The points of two claims whose measures are named: those of claim files."""
        names = [(plain_name(claim.measure), plain_name(claim.scope), measured_in(claim)) for claim in (one, other)]
        series = {series_name(self.statements.release_of(claim)) for claim in (one, other)}
        return 2 * ENOUGH if names[0] == names[1] and len(series) == 1 else None

    def _one_place(self, one: Figure, other: Figure) -> bool:
        """False where only one gives a place and the release of the other does not know it: Leeds is one of several."""
        here, there = one.claim.scope, other.claim.scope
        if bool(here) == bool(there):
            return True
        place, unplaced = (here, other) if here else (there, one)
        return not place or knows(self.statements.release_of(unplaced.claim), place)

    def _one_start(self, one: Figure, other: Figure) -> bool:
        """False where only one says since when, and the release of what the other has done knows of no such time."""
        if one_start(one.about, other.about):
            return True
        started, done = (one, other) if one.about.since else (other, one)
        from_the_start = started.about.began or started.about.since == BEGAN
        return from_the_start or knows(self.statements.release_of(done.claim), started.about.since[:4])

    def _one_nation(self, one: Figure, other: Figure) -> bool:
        """False where the title of one release names a nation of which the other says nothing."""
        names = (one.claim.evidence.release, other.claim.evidence.release)
        if names not in self._nations:
            here, there = (self.statements.release_by_id[name] for name in names)
            known = not (here.text and there.text) or (names_nations(here, there) and names_nations(there, here))
            self._nations[names] = known
        return self._nations[names]

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


def _are_worded_apart(one: Figure, other: Figure) -> bool:
    """True where the words of two figures say that they are not of one thing, whatever their nouns and releases."""
    a, b = one.about, other.about
    if a.planned != b.planned:
        return True
    if a.new != b.new and not (a.since and b.since) and not (a.planned and b.planned):
        return True
    return not _one_scope(one, other) or not _may_be_one_start(one, other) or parted(one, other)


def _is_own_noun(noun: str, nameless: Figure) -> bool:
    """True where a figure without a noun has it among its own words, or what those do who are counted."""
    return noun in nameless.own or (nameless.noun in PERSONS and done_by(noun) in nameless.own)


def _may_be_one_start(one: Figure, other: Figure) -> bool:
    """True where both are counted from one time, or one from a time and the other is what has been done."""
    return one_start(one.about, other.about) or any(
        start.about.since and not done.about.since and done.about.done for start, done in ((one, other), (other, one))
    )


def _one_scope(one: Figure, other: Figure) -> bool:
    """False for figures of two places, as far as both give theirs."""
    here, there = one.claim.scope, other.claim.scope
    return not here or not there or not set(scope_names(here)).isdisjoint(scope_names(there))
