"""A stated quantity: the digits as they were written, with their unit and hedge.

Digits stay text until they are read, because "3.40" and "3.4" are different claims: the last place that was
written is part of what was said.
"""

from __future__ import annotations

import calendar
from datetime import date
from enum import StrEnum
from fractions import Fraction

from attrs import evolve, field, frozen, validators

from claimcheck import pint_units
from claimcheck.interval import Interval, exact
from claimcheck.unit import Dimension, Unit

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Kind(StrEnum):
    """The kinds of quantity, as reports print them."""

    COUNT = "count"
    PERCENTAGE = "percentage"
    POPULATION = "population"
    MONEY = "money"
    DURATION = "duration"
    RATE = "rate"
    RATIO = "ratio"
    CHANGE = "change"
    DATE = "date"
    ORDINAL = "ordinal"


@frozen
class Numeral:
    """A number as written: digits, and the scale word after them ("45.7" and a million).

    The written unit is the last place of the digits ("3 million": a million); the place is that of the last
    significant digit ("4,000": a thousand); trailing zeros of a whole number are not significant.

    Raises:
        ValueError: when `digits` are not plain decimal digits with at most one point.
    """

    digits: str
    """Plain decimal digits, perhaps with a minus and a point: "4000", "45.7", "-5.50"."""
    scale: Fraction = field(default=Fraction(1), converter=exact)
    value: Fraction = field(init=False, eq=False)
    written_unit: Fraction = field(init=False, eq=False, repr=False)
    place: Fraction = field(init=False, eq=False, repr=False)
    significant: int = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        whole, point, decimals = self.digits.removeprefix("-").partition(".")
        written = whole + decimals
        if not written.isascii() or not written.isdigit() or (point and not decimals):
            raise ValueError(f"{self.digits!r} is not a number in plain digits")
        shown = written.lstrip("0")
        kept = shown if decimals else shown.rstrip("0")
        number = -int(written) if self.digits.startswith("-") else int(written)
        unit = self.scale / 10 ** len(decimals) if decimals else self.scale
        zeros = len(shown) - len(kept)
        keep = object.__setattr__
        # most numbers are whole and unscaled, and a fraction is dear to make
        keep(self, "value", Fraction(number) if unit == 1 else unit * number)
        keep(self, "written_unit", unit)
        keep(self, "place", unit * 10**zeros if zeros else unit)
        keep(self, "significant", len(kept) or 1)

    @property
    def has_decimals(self) -> bool:
        """True when digits were written after a point."""
        return "." in self.digits

    @property
    def ends_in_five(self) -> bool:
        """True when the last significant digit is a five."""
        return self.digits.replace(".", "").rstrip("0" if not self.has_decimals else "").endswith("5")

    def times(self, factor: Fraction | int) -> Numeral:
        """The same digits in a scale so many times as large; the very same number for once."""
        return self if factor == 1 else Numeral(self.digits, self.scale * factor)

    def at_place(self, place: Fraction) -> Numeral:
        """The same number written to a finer place, as its pair shows that it was meant: 20 beside 17.5 is 20.0."""
        if place >= self.written_unit:
            return self
        decimals = 0
        while self.scale / 10**decimals > place:
            decimals += 1
        whole, _, written = self.digits.partition(".")
        return evolve(self, digits=f"{whole}.{written.ljust(decimals, '0')}")


@frozen
class Spread:
    """Two ends: "between 20 and 30", "20 to 30"; open where a word leaves the end out: "over 20 and under 30"."""

    low: Numeral
    high: Numeral
    low_open: bool = field(default=False, kw_only=True)
    high_open: bool = field(default=False, kw_only=True)


@frozen
class Margin:
    """A middle and what it may miss by: "52 ± 3"."""

    middle: Numeral
    error: Numeral


@frozen
class Proportion:
    """k in m: "two thirds" (2 of 3, named), "9 out of 10", "1 in 8"."""

    part: int
    whole: int = field(validator=validators.ge(1))
    named: bool = False
    """True for a fraction word: half, a third, three quarters."""

    @property
    def value(self) -> Fraction:
        """The fraction itself, between 0 and 1 for a true part."""
        return Fraction(self.part, self.whole)


@frozen
class Word:
    """A word that names an amount by itself: "most", "a majority", "doubled"."""

    word: str


@frozen
class PartialDate:
    """A day, a month or a year, with the weekday where one was written.

    Raises:
        ValueError: when there is no such day.
    """

    year: int = field(validator=validators.and_(validators.ge(1), validators.le(9999)))
    month: int | None = None
    day: int | None = None
    weekday: int | None = field(default=None, kw_only=True)
    """Monday is 0, as in `datetime`; it need not be the date's true one: that is a claim."""

    def __attrs_post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("a day needs its month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """From ISO: "2011-07-09", "2011-07", "2011".

        Raises:
            ValueError: for any other form, or when there is no such day.
        """
        parts = text.split("-")
        if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]) or not all(map(str.isdecimal, parts)):
            raise ValueError(f"{text!r} is not a date: write it as 2011-07-09, 2011-07 or 2011")
        try:
            return cls(*map(int, parts))
        except ValueError as wrong:
            raise ValueError(f"{text!r} is not a date: {wrong}") from wrong

    @property
    def first(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def days(self) -> Interval:
        """The days it can mean, as ordinal numbers of the calendar (`date.toordinal`)."""
        return Interval.between(self.first.toordinal(), self.last.toordinal())

    @property
    def in_words(self) -> str:
        """The date as prose writes it: "23 April 2004", "April 2004", "2004"."""
        parts = (self.day and str(self.day), self.month and MONTHS[self.month - 1], str(self.year))
        return " ".join(part for part in parts if part)

    def __str__(self) -> str:
        parts = (f"{self.year:04}", self.month and f"{self.month:02}", self.day and f"{self.day:02}")
        return "-".join(part for part in parts if part)


Figure = Numeral | Spread | Margin | Proportion | Word | PartialDate


@frozen
class Quantity:
    """A stated amount: figure, unit and hedge, with the second form beside it where there is one.

    A change by an amount carries the sign of the change in its figure (`sign`); a from-to change has `before`
    and `after` and may have a figure too.
    """

    kind: Kind
    unit: Unit
    figure: Figure | None = None
    hedge: str | None = None
    """A key of `claimcheck.hedges.HEDGES`, or None for a bare figure."""
    per: Unit | None = None
    """For a rate, the unit it is counted against: a duration ("year") or a thing ("head")."""
    sign: int = 1
    """-1 for a fall, so that "down 2.5%" has the value -2.5."""
    gloss: Quantity | None = None
    """The second form of the same quantity: the 36% of "just over a third (36%)"."""
    before: Quantity | None = None
    after: Quantity | None = None
    over: Quantity | None = None
    """The duration an amount is spread over: the four years of "£11.5 billion over four years"."""
    words: str = field(default="", eq=False)
    """The phrase as it was written; two quantities are the same whatever their words."""

    def to_pint(self) -> pint_units.PintQuantity:
        """A pint quantity with the stated value as an exact fraction; a rate is per its own unit.

        Raises:
            ValueError: when the figure has no one value: a range, a word, a month, a change from one to another.
        """
        amount = pint_units.quantity(self._value() * self.sign, self.unit.pint_name)
        return amount if self.per is None else amount / pint_units.quantity(Fraction(1), self.per.pint_name)

    def _value(self) -> Fraction:
        match self.figure:
            case Numeral(value=value):
                return value
            case Margin(middle=middle):
                return middle.value
            case Proportion(value=value):
                return value * (100 if self.unit.dimension in (Dimension.SHARE, Dimension.POINTS) else 1)
            case PartialDate(days=days) if days.is_point and days.lower is not None:
                return days.lower
            case _:
                raise ValueError(f"no one value is stated: {self}")
