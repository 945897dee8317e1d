"""The reading of one figure with its hedge, kept within what its kind of quantity can be."""

from __future__ import annotations

from fractions import Fraction
from functools import singledispatch

from claimcheck.hedges import HEDGES, WORDS, MultipleWord, Side
from claimcheck.interval import NOT_NEGATIVE, ONE, Interval
from claimcheck.quantity import Kind, Margin, Numeral, PartialDate, Proportion, Quantity, Spread, Word
from claimcheck.reading.fraction import reach_of_proportion
from claimcheck.reading.reach import (
    FigureClass,
    Reach,
    around,
    bare_distances,
    figure_class,
    least_charity,
    reach_of_numeral,
)
from claimcheck.reading.reading import Reading
from claimcheck.reading.sides import BARE_ROW, SIDES
from claimcheck.unit import Dimension

_SHARE = Interval.between(0, 100)
_FRACTION = Interval.between(0, 1)
_ORDINAL = Interval.between(1, None)
_NEVER_NEGATIVE = {Dimension.COUNT, Dimension.PEOPLE, Dimension.DURATION}


def read_figure(quantity: Quantity) -> Reading:
    """The reading of a quantity's own figure, with the sign of its change; its gloss and its ends play no part.

    Raises:
        ValueError: when its hedge is not in `HEDGES`, or its word not in `WORDS`.
    """
    reading = _within_nature(_admitted(quantity.figure, quantity), quantity)
    if quantity.kind is Kind.CHANGE:
        reading = _of_one_direction(reading)
    return -reading if quantity.sign < 0 else reading


@singledispatch
def _admitted(figure: object, quantity: Quantity) -> Reading:
    raise TypeError(f"{figure!r} is not a figure: {quantity}")


@_admitted.register
def _(figure: Numeral, quantity: Quantity) -> Reading:
    side, of = _side(quantity), figure_class(figure, quantity.kind, quantity.unit)
    if side is None:
        # Most figures have no hedge, and need not know how far one would reach.
        plain, charitable = (around(figure.value, distance) for distance in bare_distances(figure, of))
        return Reading(Interval.point(figure.value), plain, charitable)
    return _on_side(reach_of_numeral(figure, of), side, figure.value)


@_admitted.register
def _(figure: Proportion, quantity: Quantity) -> Reading:
    return _proportion(figure, quantity)


@_admitted.register
def _(figure: Spread, quantity: Quantity) -> Reading:
    if quantity.hedge is not None:
        low, high = (_admitted(end, quantity) for end in (figure.low, figure.high))
        return low.hull(high)
    low_end, high_end = sorted((figure.low, figure.high), key=lambda end: end.value)
    stated = Interval.between(low_end.value, high_end.value, low_open=figure.low_open, high_open=figure.high_open)
    # An end that a word leaves out ("more than 20 and less than 30") is not a rounded number.
    below, above = (
        Fraction(0) if is_open else max(end.place / 2, least_charity(end))
        for end, is_open in ((low_end, figure.low_open), (high_end, figure.high_open))
    )
    rounded = Interval.between(
        low_end.value - below, high_end.value + above, low_open=figure.low_open, high_open=figure.high_open
    )
    return Reading(stated, stated, rounded)


@_admitted.register
def _(figure: Margin, quantity: Quantity) -> Reading:
    middle, error = figure.middle.value, figure.error.value
    stated = Interval.between(middle - error, middle + error)
    middle_class = figure_class(figure.middle, quantity.kind, quantity.unit)
    bare = [around(middle, distance) for distance in bare_distances(figure.middle, middle_class)]
    rounding = (figure.middle.written_unit + figure.error.written_unit) / 2
    plain = stated.hull(bare[0])
    return Reading(stated, plain, stated.hull(bare[1]) + Interval.between(-rounding, rounding))


@_admitted.register
def _(figure: Word, quantity: Quantity) -> Reading:
    row = WORDS.get(figure.word.lower())
    if row is None:
        raise ValueError(f"{figure.word!r} is not a word for an amount")
    if isinstance(row, MultipleWord):
        return _multiple(row, _side(quantity)).converted(Interval.point(_whole(quantity)))
    # A hedge on "most" or "a majority" adds nothing that their own intervals leave out.
    return Reading(row.stated, row.plain, row.charitable).converted(Interval.point(Fraction(_whole(quantity), 100)))


@_admitted.register
def _(figure: PartialDate, quantity: Quantity) -> Reading:  # noqa: ARG001 - a date is read without its kind or unit
    return Reading(figure.days, figure.days, figure.days)


def _side(quantity: Quantity) -> Side | None:
    if quantity.hedge is None:
        return None
    side = HEDGES.get(quantity.hedge.lower())
    if side is None:
        raise ValueError(f"{quantity.hedge!r} is not a hedge")
    return side


def _on_side(reach: Reach, side: Side | None, value: Fraction) -> Reading:
    if side is Side.NEARLY and value == 0:
        side = Side.AROUND  # "almost none" comes to zero from above
    row = BARE_ROW if side is None else SIDES[side]
    plain = row.plain(reach)
    return Reading(row.stated(reach), plain, row.charitable(reach).hull(plain))


def _whole(quantity: Quantity) -> int:
    """What all of a whole is in the quantity's unit."""
    return 100 if quantity.unit.dimension in (Dimension.SHARE, Dimension.POINTS) else 1


# "Less than half" has a row of its own, which says how few it is (Education Scotland, 15 to 49).
_LESS_THAN_HALF = Interval.between(15, 50, high_open=True)


def _proportion(figure: Proportion, quantity: Quantity) -> Reading:
    whole, side = _whole(quantity), _side(quantity)
    reading = _on_side(reach_of_proportion(figure, whole), side, figure.value)
    if side is Side.BELOW and figure.named and figure.value == Fraction(1, 2):
        reading = Reading(reading.stated, _LESS_THAN_HALF.scaled(Fraction(whole, 100)), reading.charitable)
    return reading


def _multiple(word: MultipleWord, side: Side | None) -> Reading:
    if side is None:
        ratio = Interval.point(word.ratio)
        plain, charitable = (Interval.between(-width, width) for width in (word.plain, word.charitable))
        return Reading(ratio, ratio + plain, ratio + charitable)
    times = Numeral(word.digits)
    reading = _on_side(reach_of_numeral(times, FigureClass.MEASURE), side, times.value)
    stated = reading.stated.meet(NOT_NEGATIVE) or reading.stated
    if not word.shrinks:
        return Reading(stated, reading.plain, reading.charitable)
    # "More than halved" is more than two times smaller.
    return Reading(ONE / stated, ONE / reading.plain, ONE / reading.charitable)


def _natural(quantity: Quantity) -> Interval | None:
    """What a quantity can be before anything is said, where that is bounded; a change can be of either sign."""
    if quantity.kind is Kind.CHANGE:
        return None
    if quantity.kind is Kind.ORDINAL:
        return _ORDINAL
    if quantity.kind is Kind.PERCENTAGE:
        return _SHARE.scaled(Fraction(_whole(quantity), 100))
    if isinstance(quantity.figure, Proportion):
        return _FRACTION.scaled(_whole(quantity))
    return NOT_NEGATIVE if quantity.unit.dimension in _NEVER_NEGATIVE else None


def _within_nature(reading: Reading, quantity: Quantity) -> Reading:
    """The reading cut to what can be; a figure that cannot be (150% of a whole) is left for others to refuse."""
    natural = _natural(quantity)
    if natural is None or reading.charitable.within(natural):
        return reading  # as nearly all are
    plain, charitable = reading.plain.meet(natural), reading.charitable.meet(natural)
    if plain is None or charitable is None or _beyond(quantity, natural):
        return reading
    return Reading(reading.stated, plain, charitable)


def _beyond(quantity: Quantity, natural: Interval) -> bool:
    figure = quantity.figure
    return isinstance(figure, Numeral | Proportion) and figure.value * _unit_of(figure, quantity) not in natural


def _unit_of(figure: Numeral | Proportion, quantity: Quantity) -> int:
    return _whole(quantity) if isinstance(figure, Proportion) else 1


def _of_one_direction(reading: Reading) -> Reading:
    """A rise by "less than 5" is not a fall: what is said of its size is not below zero."""
    if reading.plain.lower is None or reading.plain.lower < 0:
        return reading
    return Reading(reading.stated.meet(NOT_NEGATIVE) or reading.stated, reading.plain, reading.charitable)
