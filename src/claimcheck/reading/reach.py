"""How far from its number the values of a figure may lie, before a hedge says on which side: the bare rows.

In the rows, v is the value, g the place of the last significant digit and u the written unit, the last place
that was written. A row marked judgement has no data behind it; `docs/readings.md` gives the sources.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction

from attrs import frozen

from claimcheck.interval import Interval
from claimcheck.quantity import Kind, Numeral
from claimcheck.unit import Dimension, Unit


@frozen(kw_only=True)
class Reach:
    """How far from its number the values of a figure may lie; all distances are in the unit of the number."""

    number: Fraction
    bare: tuple[Interval, Interval]
    """The plain and the charitable interval of the figure without a hedge."""
    near: tuple[Fraction, Fraction]
    """The plain and the charitable distance that "about" and "nearly" allow."""
    just: tuple[Fraction, Fraction]
    """The same for "just over"."""
    beyond: Fraction
    """The plain distance that "more than" and "at most" suggest; charitably they have no other end."""
    sharp: bool
    """True when "more than v" leaves out v itself in either reading: a count is exact."""
    just_sharp: bool = False
    """The same of "just over v": so of fractions only."""

    def span(self, below: Fraction | None, above: Fraction | None, *, open_at: str = "") -> Interval:
        """From `below` under the number to `above` over it; None is unbounded; `open_at` may hold "low" and "high"."""
        low = None if below is None else self.number - below
        high = None if above is None else self.number + above
        return Interval.between(low, high, low_open="low" in open_at, high_open="high" in open_at)

    @property
    def down_to_nothing(self) -> Fraction | None:
        """The distance from a positive number to zero, where "less than" ends; None below zero, where it does not."""
        return self.number if self.number > 0 else None


class FigureClass(StrEnum):
    """The classes of numeral that have a bare row of their own."""

    EXACT_COUNT = "count, no scale word, g = 1"
    SMALL_COUNT = "count, no scale word, g > 1, v < 1000"
    LARGE_COUNT = "count, no scale word, g > 1, v >= 1000"
    MEASURE = "number with decimals or a scale word; money; measures"
    WHOLE_PERCENTAGE = "whole percentage"
    DECIMAL_PERCENTAGE = "decimal percentage"
    DEGREES = "degrees of temperature"
    DURATION = "duration"
    ORDINAL = "ordinal"


Distance = Callable[[Numeral], Fraction]
NOTHING = Fraction(0)


def _half_place(cap: str) -> Distance:
    share = Fraction(cap)
    return lambda n: min(n.place / 2, share * abs(n.value))


def _place(cap: str) -> Distance:
    share = Fraction(cap)
    return lambda n: min(n.place, share * abs(n.value))


def _nothing(_: Numeral) -> Fraction:
    return NOTHING


def _truncated(numeral: Numeral) -> Fraction:
    """One place, for figures cut off rather than rounded; half a grid of five for those that end in five."""
    return numeral.place * (Fraction(5, 2) if numeral.ends_in_five else 1)


def _measure(numeral: Numeral) -> Fraction:
    return min(_truncated(numeral), abs(numeral.value) / 10)


def _half_degree(numeral: Numeral) -> Fraction:
    return max(_half_place("0.05")(numeral), numeral.written_unit / 2)


def _whole_percentage(numeral: Numeral) -> Fraction:
    grid = Fraction(5, 2) if numeral.ends_in_five else numeral.place / 2
    return min(max(Fraction(1), grid), Fraction(5))


def _duration(numeral: Numeral) -> Fraction:
    return _truncated(numeral) if numeral.has_decimals else numeral.written_unit


# The bare rows: the plain and the charitable distance on either side.
BARE: dict[FigureClass, tuple[Distance, Distance]] = {
    FigureClass.EXACT_COUNT: (_nothing, _nothing),
    FigureClass.SMALL_COUNT: (_nothing, _half_place("0.1")),
    FigureClass.LARGE_COUNT: (_half_place("0.05"), _place("0.1")),
    FigureClass.MEASURE: (_half_place("0.05"), _measure),
    FigureClass.WHOLE_PERCENTAGE: (lambda _: Fraction(1, 2), _whole_percentage),
    FigureClass.DECIMAL_PERCENTAGE: (lambda n: n.place / 2, _truncated),
    # Zero degrees is not nothing, so that a share of the number does not say how finely it was read.
    FigureClass.DEGREES: (_half_degree, lambda n: max(_measure(n), n.written_unit)),
    FigureClass.DURATION: (lambda n: n.written_unit / 2, _duration),  # judgement
    FigureClass.ORDINAL: (_nothing, _nothing),  # judgement: a place in an order is not rounded
}
_COUNTED = {Dimension.COUNT, Dimension.PEOPLE}
_DEGREES = frozenset({"degree_Celsius", "degree_Fahrenheit"})
_NEVER_ROUNDED = {FigureClass.EXACT_COUNT, FigureClass.ORDINAL}
_COUNTS = {FigureClass.EXACT_COUNT, FigureClass.SMALL_COUNT, FigureClass.LARGE_COUNT, FigureClass.ORDINAL}

# How many places a hedge word moves a number of 1, 2 and 3 or more significant digits, as fitted to survey answers:
# about words in plain and in charitable reading, and open-ended words in plain reading.
_ABOUT_PLAIN = (Fraction(1, 2), Fraction(3, 2), Fraction(5))
_ABOUT_PLAIN_FIVE = Fraction(5, 2)
_ABOUT_CHARITABLE = (Fraction(1), Fraction(5), Fraction(25))
_BEYOND = (Fraction(1), Fraction(5), Fraction(10))
# The share of its number beyond which a hedge word moves nothing.
_ABOUT_PLAIN_CAP, _ABOUT_CHARITABLE_CAP, _BEYOND_CAP = Fraction(15, 100), Fraction(20, 100), Fraction(25, 100)


def figure_class(numeral: Numeral, kind: Kind, unit: Unit) -> FigureClass:
    """The class whose bare row a numeral takes."""
    if kind is Kind.ORDINAL:
        return FigureClass.ORDINAL
    if unit.dimension in (Dimension.SHARE, Dimension.POINTS):
        return FigureClass.DECIMAL_PERCENTAGE if numeral.has_decimals else FigureClass.WHOLE_PERCENTAGE
    if unit.name in _DEGREES:
        return FigureClass.DEGREES
    # "One day a week" measures a rate; only a lapse of time is rounded to whole units.
    if unit.dimension is Dimension.DURATION and kind is not Kind.RATE:
        return FigureClass.DURATION
    is_counted = unit.dimension in _COUNTED or (unit.dimension is Dimension.NUMBER and kind is Kind.COUNT)
    if not is_counted or numeral.has_decimals or numeral.scale != 1:
        return FigureClass.MEASURE
    if numeral.place == 1:
        return FigureClass.EXACT_COUNT
    return FigureClass.SMALL_COUNT if abs(numeral.value) < 1000 else FigureClass.LARGE_COUNT


def least_charity(numeral: Numeral) -> Fraction:
    """The distance that every charitable reading holds: half the written unit, and min(g/2, v/8) if that is more."""
    return max(numeral.written_unit / 2, min(numeral.place / 2, abs(numeral.value) / 8))


def bare_distances(numeral: Numeral, of: FigureClass) -> tuple[Fraction, Fraction]:
    """The plain and the charitable distance on either side of a numeral without a hedge."""
    plain, charitable = (distance(numeral) for distance in BARE[of])
    return plain, charitable if of in _NEVER_ROUNDED else max(charitable, plain, least_charity(numeral))


def reach_of_numeral(numeral: Numeral, of: FigureClass) -> Reach:
    """The reach of a numeral of a class; a hedge never reaches less far than no hedge."""
    plain, charitable = bare_distances(numeral, of)
    near = max(_moved(numeral, _about_plain(numeral), _ABOUT_PLAIN_CAP), plain)
    about = _moved(numeral, _by_digits(_ABOUT_CHARITABLE, numeral), _ABOUT_CHARITABLE_CAP)
    near_at_most = max(about, charitable, near, least_charity(numeral))
    number = numeral.value
    return Reach(
        number=number,
        bare=(around(number, plain), around(number, charitable)),
        near=(near, near_at_most),
        just=(near, near_at_most),
        beyond=max(_moved(numeral, _by_digits(_BEYOND, numeral), _BEYOND_CAP), plain),
        sharp=of in _COUNTS,
    )


def around(number: Fraction, distance: Fraction) -> Interval:
    """The numbers within a distance of one."""
    if not distance:
        return Interval.point(number)
    return Interval.between(number - distance, number + distance)


def _moved(numeral: Numeral, places: Fraction, cap: Fraction) -> Fraction:
    reach = places * numeral.place
    # A cap by a share of zero would leave "more than 0" no value at all.
    return min(reach, cap * abs(numeral.value)) if numeral.value else reach


def _by_digits(places: tuple[Fraction, ...], numeral: Numeral) -> Fraction:
    return places[min(numeral.significant, len(places)) - 1]


def _about_plain(numeral: Numeral) -> Fraction:
    if numeral.significant == 2 and numeral.ends_in_five:
        return _ABOUT_PLAIN_FIVE
    return _by_digits(_ABOUT_PLAIN, numeral)
