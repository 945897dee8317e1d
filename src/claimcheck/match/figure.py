"""A figure with the words it is compared by, and what tells two apart: starts, names, sizes, ways of counting."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from attrs import frozen

from claimcheck.about import BEGAN, About, is_date, key_of, months_back, moved
from claimcheck.claim import Claim, Role
from claimcheck.match.alike import stem
from claimcheck.match.periods import is_year
from claimcheck.quantity import Kind, Numeral, Word
from claimcheck.release import Release
from claimcheck.series import scope_names

LEVELS = (Kind.COUNT, Kind.POPULATION, Kind.MONEY, Kind.PERCENTAGE, Kind.RATE, Kind.DURATION)
"""What a thing may stand at."""
MANY = 5
"""How many times what it was a level may be, for its digits to be of the same thing."""

ROUNDER = 3
"""Digits that a figure in rounder numbers has less than."""
WIDE = Fraction(1, 20)
"""How far from a figure a hedged one may lie that tells it again; ours, and used for no verdict."""
BESIDE = 100
"""Code points between figures that are told together."""
LONGER = 2
"""How many times as long as another time one must be for what came about in both to be two things."""


@frozen
class Figure:
    """A claim with the words it is compared by."""

    claim: Claim
    about: About
    noun: str
    own: frozenset[str]
    near: frozenset[str]
    narrowed: frozenset[str]
    unit: tuple[str, str]
    """What it is measured in: figures of other units are never compared with it."""
    thing: str
    """Its noun, where that says what is counted."""
    value: object
    """Its number; of a from-to change, the later of its two."""
    is_bare: bool
    """True for a claim without words around it: one of a claim file."""
    wording: int
    """The number of all that is told of it but its time and its value; the same for figures told in the same words."""

    @property
    def all(self) -> frozenset[str]:
        """All its words."""
        return self.own | self.near

    def is_worded_as(self, other: Figure) -> bool:
        """True for two figures whose own words are the same."""
        return (self.noun, self.own, self.narrowed) == (other.noun, other.own, other.narrowed)

    def is_beside(self, other: Figure) -> bool:
        """True for a figure of the same release told close by."""
        one, two = self.claim.evidence, other.claim.evidence
        return -BESIDE <= (two.start or 0) - (one.start or 0) <= BESIDE


def may_be_matched(claim: Claim) -> bool:
    """True for a level, and for what was added, that the writer gives with words around it."""
    figure = claim.quantity.figure
    if claim.role is not Role.CLAIM or claim.speaker is not None or isinstance(figure, Word | None):
        return False
    if isinstance(figure, Numeral) and figure.value <= 1:
        return False  # "one person households"
    if claim.kind is Kind.DURATION and not claim.about.noun:
        return False  # "for five years": of a length something is said to be as long
    more = claim.kind is Kind.CHANGE and claim.about.new and claim.quantity.sign > 0
    return (claim.kind in LEVELS or more) and bool(claim.about.own or claim.about.near or claim.measure)


def is_from_to(claim: Claim) -> bool:
    """True for a change of which the writer gives both ends."""
    both = claim.quantity.before is not None and claim.quantity.after is not None
    return both and claim.role is Role.CLAIM and claim.speaker is None


def cited_time(figure: Figure, release: Release) -> str:
    """The time that a level lies back from its release, where it is told beside a later one."""
    if not figure.about.basis or figure.claim.kind is Kind.CHANGE:
        return ""
    months = months_back(figure.about.basis)
    return moved(key_of(release.published), -months) if months else figure.about.basis


def far_off(one: Figure, other: Figure) -> bool:
    """True for two bare numbers of which one is many times the other."""
    if not isinstance(one.value, Numeral) or not isinstance(other.value, Numeral):
        return False
    mine, its = one.value.value, other.value.value
    # By numerators, for it is asked of every two figures that are alike, and fractions are slow to compare.
    low, high = sorted((abs(mine.numerator * its.denominator), abs(its.numerator * mine.denominator)))
    return high > MANY * low


def are_digits_alike(one: Figure, other: Figure) -> bool:
    """True for two numbers that a slip of the place parts: £1.3 billion and £1.3 million."""
    if not isinstance(one.value, Numeral) or not isinstance(other.value, Numeral):
        return False
    digits = [str(abs(value.numerator)).strip("0") for value in (one.value.value, other.value.value)]
    return digits[0] == digits[1]


def rounds(one: Figure, other: Figure) -> bool:
    """True where a figure tells another in rounder numbers: "nearly half a million …, 485,930 to be precise"."""
    if not isinstance(one.value, Numeral) or not isinstance(other.value, Numeral):
        return False
    if one.value.significant >= min(other.value.significant, ROUNDER):
        return False
    off = abs(one.value.value - other.value.value)
    return off <= WIDE * other.value.value if one.claim.quantity.hedge else 2 * off <= one.value.place


def is_level_before(one: Figure, other: Figure) -> bool:
    """False for what is many times the other, and for what only came about in so many days."""
    flows = [figure.about.window and not so_far(figure.about) for figure in (one, other)]
    return not far_off(one, other) and not (flows[0] and not flows[1])


def one_start(one: About, other: About) -> bool:
    """True where neither is counted from a time, both from one, or one from a time and the other in all.

    The first is the later: what is counted from the beginning goes on from what is counted from a day.
    """
    if one.since and other.since:
        from_begin = one.since == BEGAN and is_date(other.since)
        return from_begin or one.since.startswith(other.since) or other.since.startswith(one.since)
    open_ended = other if one.since else one
    return one.since == other.since or open_ended.total or (one.planned and other.planned)


# "The rest of England had 3,614": some of what is counted, and never all.
REST = frozenset(map(stem, ("rest", "remainder", "elsewhere", "other")))
_SIDES = ("north", "south", "east", "west", "north-east", "north-west", "south-east", "south-west")
PARTS = REST | frozenset(map(stem, (*_SIDES, *(f"{side}ern" for side in _SIDES))))
"""Words for some of a place: figures that differ in them are of different places."""
# Two totals of persons may be of any persons: those who fell ill, and those who were vaccinated.
PERSONS = frozenset(map(stem, ("people", "person")))


def so_far(about: About) -> bool:
    """True for what is said to be all there is since a time, or up to now."""
    return bool(about.since or about.total)


def is_of_a_year(about: About) -> bool:
    """True for what is of a year alone and not said to be all there is so far: "Last year 372 cases were reported"."""
    return is_year(about.time) and not so_far(about)


def parted(one: Figure, other: Figure) -> bool:
    """True where each is narrowed by words that the other lacks, or only one is adjusted, net or without some.

    So are what came about in a quarter and what came about in a year.
    """
    short, long = sorted((one.about.window, other.about.window))
    if short and long >= LONGER * short:
        return True
    if not _one_basis(one, other) or one.own & PARTS != other.own & PARTS:
        return True
    if one.about.part != other.about.part:
        part, whole = (one, other) if one.about.part else (other, one)
        if part.about.names and not {*part.about.names} <= {*whole.about.own, *whole.about.near}:
            return True
        # "Installers had redeemed 5,320 of them" is what "the number redeemed" is of; "5,320 of them" may be any.
        done = {word for word in part.about.own if word.endswith("ed")}
        if not part.about.names and done.isdisjoint(whole.about.own):
            return True
    if set(one.about.names) - {*other.about.own, *other.about.near} and set(other.about.names) - {
        *one.about.own,
        *one.about.near,
    }:
        return True
    return bool(lacking(one, other)) and bool(lacking(other, one))


def _one_basis(one: Figure, other: Figure) -> bool:
    """True where both are counted in one way, or one is a promise that is only looked back on."""
    here, there = one.about.basis_words, other.about.basis_words
    recalled = (one.about.promised and not here) or (other.about.promised and not there)
    return here == there or bool(recalled and one.about.planned and other.about.planned)


def lacking(one: Figure, other: Figure) -> list[str]:
    """What narrows a figure and stands nowhere near the other; of a word of two parts neither part does."""
    return [word for word in one.narrowed - other.all if other.all.isdisjoint(word.split("-"))]


# What national bodies leave unsaid.
_NATIONS = frozenset({"united kingdom", "great britain", "england and wales", "england"})


def knows(release: Release, place: str) -> bool:
    """True for a release that names a place, or need not: a nation, or a claim file, which names what it will."""
    return not release.text or not _NATIONS.isdisjoint(scope_names(place)) or _names(release.text, place)


@lru_cache(maxsize=4096)
def _names(text: str, place: str) -> bool:
    return re.search(rf"\b{re.escape(place)}\b", text, re.IGNORECASE) is not None


# The nations whose own figures are told beside those of the kingdom they are part of.
_HOME_NATIONS = {"scotland": "scottish", "wales": "welsh", "northern ireland": "northern irish"}
_ONE_OF_THEM = "|".join((*_HOME_NATIONS, *_HOME_NATIONS.values()))


def names_nations(release: Release, other: Release) -> bool:
    """True for a release that names each nation in the title of another: “Scottish roads” are roads of Scotland."""
    return _nations(other.title) <= _nations(release.text)


def _nations(said: str) -> frozenset[str]:
    named = {match.group().lower() for match in re.finditer(rf"\b(?:{_ONE_OF_THEM})\b", said, re.IGNORECASE)}
    return frozenset(nation for nation, adjective in _HOME_NATIONS.items() if {nation, adjective} & named)
