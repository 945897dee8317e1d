"""Typed claims: what a text says of one variable, and where it says it.

    >>> Count("more than 253 groups", measure="groups of GP practices", as_of="2011-09-30")

A claim is built from a phrase, which is read (`claimcheck.phrase`), or from a `Quantity`. It is immutable and
always valid: a phrase of another kind, or a value that cannot be (a negative count, a share over 100), is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import ClassVar

from attrs import evolve, field, frozen

from claimcheck.about import About
from claimcheck.interval import BELOW_ALL, EVERYTHING, NOT_NEGATIVE, Interval, after, before
from claimcheck.phrase import parse
from claimcheck.quantity import Kind, Numeral, PartialDate, Quantity
from claimcheck.reading import Reading, read, read_pair
from claimcheck.unit import Dimension, Unit


class Role(StrEnum):
    """What a claim does in its release."""

    CLAIM = "claim"
    HEADLINE = "headline"
    TARGET = "target"


class Aspect(StrEnum):
    """Which number of a claim a relation speaks of."""

    VALUE = "value"
    BEFORE = "before"
    AFTER = "after"
    WORDS = "words"
    """The first form of a gloss; FIGURE is the second."""
    FIGURE = "figure"
    BOUND = "bound"
    """The number that a hedge bounds: the 253 of "more than 253"."""
    AS_OF = "as_of"
    WEEKDAY = "weekday"
    REPORTED = "reported"
    """The day of something reported on the claim's date: plainly that day, charitably any day up to it."""
    OVER = "over"


@frozen
class Evidence:
    """Where a claim stands: release, quotation, and code points into the release's text."""

    release: str = ""
    quote: str = ""
    start: int | None = None
    end: int | None = None
    also_at: tuple[tuple[int, int], ...] = ()
    occurrence: int | None = None
    """Which of the places where the quotation stands in the text, from 1; as a claim file keeps it."""
    line: int | None = None
    """The line of the claim file the claim was written in."""


def _quantity(said: str | int | Quantity) -> Quantity:
    return said if isinstance(said, Quantity) else evolve(parse(str(said)), words=str(said))


_SHOWN = {"measure": "", "of": "", "scope": None, "as_of": None, "speaker": None, "role": Role.CLAIM, "id": ""}


def _date(said: str | PartialDate | None) -> PartialDate | None:
    day = PartialDate.parse(said) if isinstance(said, str) else said
    # A date that a figure is for is one day, whichever weekday was written beside it.
    return day if day is None or day.weekday is None else evolve(day, weekday=None)


def can_lie_in(quantity: Quantity, ends: Interval) -> bool:
    """True when the words leave a value within the ends."""
    if isinstance(quantity.figure, Numeral) and quantity.gloss is None and quantity.sign == 1:
        value = quantity.figure.value
        # A bare number says itself; reading it too would take half the time of loading a reference series.
        if quantity.hedge is None:
            return value in ends
        # What any hedge opens lies at its number: inside the ends there is some of it on either side.
        if ends.low < before(value) and after(value) < ends.high:
            return True
    return read(quantity).stated.meet(ends) is not None


@frozen(repr=False)
class Claim:
    """What a text says of one variable: measure, scope and date; use the class of its kind.

    Raises:
        PhraseError: when a phrase holds no quantity.
        ValueError: when the quantity is of a kind that the class does not take, or cannot be.

    """

    KINDS: ClassVar[tuple[Kind, ...]] = tuple(Kind)

    quantity: Quantity = field(converter=_quantity)
    measure: str = field(default="", kw_only=True)
    """What is counted, as a noun phrase: "groups of GP practices"."""
    scope: str | None = field(default=None, kw_only=True)
    """Of whom and where ("England"); None when the text leaves it open ("the country")."""
    as_of: PartialDate | None = field(default=None, kw_only=True, converter=_date)
    speaker: str | None = field(default=None, kw_only=True)
    """Who is quoted as saying it; None for the writer of the release."""
    role: Role = field(default=Role.CLAIM, kw_only=True, converter=Role)
    accumulates: bool = field(default=False, kw_only=True)
    """True for a running total, which can only grow."""
    evidence: Evidence = field(factory=Evidence, kw_only=True)
    about: About = field(factory=About, kw_only=True, eq=False)
    """What the words around it tell of it, where it was read from a text."""
    id: str = field(default="", kw_only=True)
    """Unique among the claims checked together: the release's id, a slash and the claim's own."""

    @quantity.validator
    def _is_possible(self, _: object, quantity: Quantity) -> None:
        if quantity.kind not in self.KINDS:
            kinds = " or ".join(self.KINDS)
            raise ValueError(f"{type(self).__name__} takes a {kinds}, not a {quantity.kind}")
        ends = SHARE if getattr(self, "of", "") else natural(quantity)
        if ends is not EVERYTHING and not can_lie_in(quantity, ends):
            raise ValueError(f"a {quantity.kind} is never outside {ends}")

    def __repr__(self) -> str:
        shown = [repr(self.quote or self.quantity)]
        for name, default in _SHOWN.items():
            value = getattr(self, name, default)
            if value != default:
                shown.append(f"{name}={str(value)!r}")
        return f"{type(self).__name__}({', '.join(shown)})"

    @property
    def quote(self) -> str:
        """The words it was read from."""
        return self.evidence.quote or self.quantity.words

    @property
    def kind(self) -> Kind:
        """The kind of its quantity."""
        return self.quantity.kind

    @property
    def unit(self) -> Unit:
        """The unit its readings are in."""
        return self.quantity.unit

    @property
    def reading(self) -> Reading:
        """The intervals its words admit, in its unit."""
        return read(self.quantity)

    def reading_of(self, aspect: Aspect) -> Reading:
        """The intervals of one of its numbers.

        Raises:
            ValueError: when the claim has no such number.

        """
        try:
            return ASPECTS[aspect](self)
        except (AttributeError, TypeError) as missing:
            raise ValueError(f"“{self.quote}” has no {aspect}") from missing


class Count(Claim):
    """How many of a named thing: 257 groups."""

    KINDS = (Kind.COUNT,)


@frozen(repr=False)
class Percentage(Claim):
    """A share: `measure` is what it is a share for, `of` the whole it is taken from."""

    KINDS = (Kind.PERCENTAGE,)

    of: str = field(default="", kw_only=True)
    """The measure of the whole ("population"), or the id of the claim that states it."""


class Population(Claim):
    """How many people."""

    KINDS = (Kind.POPULATION, Kind.COUNT)


class Money(Claim):
    """An amount of one currency."""

    KINDS = (Kind.MONEY,)


class Duration(Claim):
    """How long."""

    KINDS = (Kind.DURATION,)


class Rate(Claim):
    """An amount for each unit of something: 400 patients every month."""

    KINDS = (Kind.RATE,)


class Ratio(Claim):
    """A bare ratio, or how many times: doubled, 3 to 1."""

    KINDS = (Kind.RATIO,)


class Change(Claim):
    """A change: from a to b; by n; by n per cent; by n points."""

    KINDS = (Kind.CHANGE,)


class Date(Claim):
    """A day, a month or a year."""

    KINDS = (Kind.DATE,)


class Ordinal(Claim):
    """A place in an order: the fourth wave."""

    KINDS = (Kind.ORDINAL,)


CLASSES: dict[Kind, type[Claim]] = {
    Kind.COUNT: Count,
    Kind.PERCENTAGE: Percentage,
    Kind.POPULATION: Population,
    Kind.MONEY: Money,
    Kind.DURATION: Duration,
    Kind.RATE: Rate,
    Kind.RATIO: Ratio,
    Kind.CHANGE: Change,
    Kind.DATE: Date,
    Kind.ORDINAL: Ordinal,
}

# What a quantity can be before anything is said. Money, changes and ratios may be negative; a percentage may
# pass 100 unless it is a share of a whole, which `Percentage.of` says.
NATURAL: dict[Kind, Interval] = {
    Kind.COUNT: NOT_NEGATIVE,
    Kind.POPULATION: NOT_NEGATIVE,
    Kind.DURATION: NOT_NEGATIVE,
    Kind.ORDINAL: Interval.between(1, None),
}
SHARE = Interval.between(0, 100)


def natural(quantity: Quantity) -> Interval:
    """What a quantity of its kind and unit can be before anything is said; degrees may be below zero."""
    physical = quantity.unit.dimension is Dimension.PHYSICAL
    return EVERYTHING if physical else NATURAL.get(quantity.kind, EVERYTHING)


def _forms(claim: Claim) -> tuple[Reading, Reading]:
    """The readings of both forms of a gloss; a hedge on both says nothing of how one is made from the other."""
    words, figure = evolve(claim.quantity, gloss=None), claim.quantity.gloss
    if figure is None:
        raise TypeError("no second form")
    if figure.hedge == words.hedge:
        words, figure = evolve(words, hedge=None), evolve(figure, hedge=None)
    return read(words), read(figure)


def _ends(claim: Claim) -> tuple[Reading, Reading]:
    before, after = claim.quantity.before, claim.quantity.after
    if before is None or after is None:
        raise TypeError("no change from one value to another")
    return read_pair(before, after)


def _bound(claim: Claim) -> Reading:
    # Read without its hedge, so that half is 50 of percent and a fall is negative, as the claim's own value is.
    number = read(evolve(claim.quantity, hedge=None, gloss=None)).stated
    if not number.is_point:
        raise TypeError(f"{claim.quantity} bounds no one number")
    return Reading(number, number, number)


def _reported(claim: Claim) -> Reading:
    days = read(claim.quantity).plain
    return Reading(days, days, Interval(BELOW_ALL, days.high))


def _as_of(claim: Claim) -> Reading:
    if claim.as_of is None:
        raise TypeError("no date")
    return Reading(claim.as_of.days, claim.as_of.days, claim.as_of.days)


def _weekday(claim: Claim) -> Reading:
    figure = claim.quantity.figure
    if not isinstance(figure, PartialDate) or figure.weekday is None:
        raise TypeError("no weekday")
    number = Interval.point(figure.weekday)
    return Reading(number, number, number)


ASPECTS: dict[Aspect, Callable[[Claim], Reading]] = {
    Aspect.VALUE: lambda claim: claim.reading,
    Aspect.BEFORE: lambda claim: _ends(claim)[0],
    Aspect.AFTER: lambda claim: _ends(claim)[1],
    Aspect.WORDS: lambda claim: _forms(claim)[0],
    Aspect.FIGURE: lambda claim: _forms(claim)[1],
    Aspect.BOUND: _bound,
    Aspect.AS_OF: _as_of,
    Aspect.WEEKDAY: _weekday,
    Aspect.REPORTED: _reported,
    Aspect.OVER: lambda claim: read(claim.quantity.over),
}
