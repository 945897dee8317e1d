"""Units of stated quantities, and the exact factors between them.

A unit has a name and a dimension. Only what a release writes is converted here: shares, points, money of one
currency, and durations, whose factors are intervals where the calendar makes them so. Physical units are
converted by pint (`claimcheck.pint_units`), which is loaded only when it is needed; a customary unit that has
more than one size, such as the ounce, is as wide as its sizes lie apart.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from attrs import frozen

from claimcheck import pint_units
from claimcheck.interval import ONE, Interval


class Dimension(StrEnum):
    """What a unit measures; two units can be compared only within one dimension."""

    COUNT = "count"
    PEOPLE = "people"
    SHARE = "percent"
    POINTS = "percentage point"
    MONEY = "money"
    DURATION = "duration"
    DAY = "day of the calendar"
    NUMBER = "number"
    PHYSICAL = "physical"


class UnitMismatch(ValueError):  # noqa: N818 - it names what happened
    """Two units that cannot be compared; the message names both."""


@frozen
class Unit:
    """A unit of measurement: its name as reports print it, and its dimension.

    Money is named by its ISO 4217 code ("GBP"), a count by the noun counted ("groups"), a physical unit by
    its pint name ("foot").
    """

    name: str
    dimension: Dimension

    def __str__(self) -> str:
        return self.name

    def factor_to(self, other: Unit) -> Interval:
        """What one of this unit is in the other: a month is 28 to 31 days.

        Raises:
            UnitMismatch: when the units do not fit; money of two currencies never fits.
        """
        if self == other or {self.dimension, other.dimension} <= {Dimension.COUNT, Dimension.PEOPLE}:
            return ONE
        known = _FACTORS.get((self.name, other.name))
        if self.dimension is Dimension.DURATION is other.dimension:
            known = _between_durations(self.name, other.name)
        if self.dimension is Dimension.PHYSICAL is other.dimension:
            known = Interval.point(self._physical(other)[0]) * _size_of(self) / _size_of(other)
        if known is None:
            raise self._misfit(other)
        return known

    def offset_to(self, other: Unit) -> Fraction:
        """What zero of this unit is in the other: 0 but for degrees, 0 °C being 32 °F.

        Raises:
            UnitMismatch: when the units are physical and do not fit.
        """
        both_physical = self.dimension is Dimension.PHYSICAL is other.dimension
        return self._physical(other)[1] if both_physical and self != other else Fraction(0)

    @property
    def pint_name(self) -> str:
        """The unit in the notation of pint; what is counted or paid with is a pint dimension of its own."""
        if self.dimension in _OWN_DIMENSION:
            return pint_units.own_dimension(self.name, _OWN_DIMENSION[self.dimension])
        return _PINT_NAMES.get(self.name, self.name)

    def _physical(self, other: Unit) -> tuple[Fraction, Fraction]:
        line = pint_units.line(self.name, other.name)
        if line is None:
            raise self._misfit(other)
        return line

    def _misfit(self, other: Unit) -> UnitMismatch:
        named = (f"{unit.name} ({unit.dimension})" for unit in (self, other))
        return UnitMismatch(" cannot be compared with ".join(named))


PEOPLE = Unit("people", Dimension.PEOPLE)
PERCENT = Unit("percent", Dimension.SHARE)
POINTS = Unit("percentage point", Dimension.POINTS)
NUMBER = Unit("1", Dimension.NUMBER)
DAY_OF_CALENDAR = Unit("day of the calendar", Dimension.DAY)
DURATIONS = {
    name: Unit(name, Dimension.DURATION)
    for name in (
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "fortnight",
        "month",
        "quarter",
        "year",
        "decade",
        "century",
    )
}

# One of each in days. Months and years are as long as the calendar makes them.
_IN_DAYS = {
    "second": Interval.point(Fraction(1, 86400)),
    "minute": Interval.point(Fraction(1, 1440)),
    "hour": Interval.point(Fraction(1, 24)),
    "day": ONE,
    "week": Interval.point(7),
    "fortnight": Interval.point(14),
    "month": Interval.between(28, 31),
    "quarter": Interval.between(90, 92),
    "year": Interval.between(365, 366),
    "decade": Interval.between(3652, 3653),
    "century": Interval.between(36524, 36525),
}
_IN_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
# Customary units of more than one size, as multiples of pint's: from the least to the greatest that a release may mean.
_SIZES = {
    # 437.5 grains, and 480 for precious metals
    "ounce": Interval.between(1, Fraction(192, 175)),
    # 2,000 pounds, and 2,240 in Britain
    "ton": Interval.between(1, Fraction(28, 25)),
    # 231 cubic inches, and 4.54609 litres in Britain
    "gallon": Interval.between(1, Fraction(568261250, 473176473)),
    "imperial_pint": Interval.between(Fraction(473176473, 568261250), 1),
    # of the American survey, and of the international foot
    "acre": Interval.between(Fraction(499999, 500000) ** 2, 1),
    # 550 foot-pounds a second, and 75 kilogram-metres in the metric world
    "horsepower": Interval.between(Fraction(75 * 10**12, 550 * 3048 * 45359237), 1),
    # the physicist's, and the thousandfold one of food
    "calorie": Interval.between(1, 1000),
    # 31 gallons of beer, 31.5 of wine, 42 of oil, 36 of Britain's
    "barrel": Interval.between(Fraction(62, 63), Fraction(8, 7) * Fraction(568261250, 473176473)),
}
# How pint names what has a dimension of its own there; the others are pint's own units.
_OWN_DIMENSION = {
    Dimension.COUNT: "count of",
    Dimension.PEOPLE: "",
    Dimension.POINTS: "",
    Dimension.MONEY: "money",
    Dimension.DAY: "",
}
_PINT_NAMES = {"1": "", "quarter": "quarter_year"}
_FACTORS = {
    ("percent", "1"): Interval.point(Fraction(1, 100)),
    ("1", "percent"): Interval.point(100),
}


def _between_durations(name: str, other: str) -> Interval:
    if name in _IN_MONTHS and other in _IN_MONTHS:
        return Interval.point(Fraction(_IN_MONTHS[name], _IN_MONTHS[other]))
    return _IN_DAYS[name] / _IN_DAYS[other]


def _size_of(unit: Unit) -> Interval:
    return _SIZES.get(unit.name, ONE)


def base_of(per: Unit | None) -> str:
    """What rates are compared by: the number that they are counted on, without what it is a number of; else the unit.

    "12.4 per 1,000" and "12.4 per 1,000 births" are counted on one base, where the words are of one thing.
    """
    if per is None:
        return ""
    return per.name.split()[0] if per.name[:1].isdigit() else per.name


def one_base(one: Unit | None, other: Unit | None) -> bool:
    """True for two rates counted on one base, of which one may leave out what it is a number of."""
    if one == other or one is None or other is None:
        return one == other
    return base_of(one) == base_of(other) and base_of(one) in (one.name, other.name)


def counted(noun: str) -> Unit:
    """The unit of a count of a named thing ("groups")."""
    return Unit(noun, Dimension.COUNT)


def money(currency: str) -> Unit:
    """The unit of an ISO 4217 currency ("GBP")."""
    return Unit(currency, Dimension.MONEY)
