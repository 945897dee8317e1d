"""The reading of a quantity: the intervals of values that its words admit.

Four laws hold of every reading: plain lies within charitable; charitable allows for rounding whatever a row
says; a hedge never narrows; a gloss is the meet of its two forms. `docs/readings.md` gives the table.
"""

from __future__ import annotations

from functools import lru_cache

from attrs import evolve

from claimcheck.quantity import Numeral, Quantity
from claimcheck.reading.figure import read_figure
from claimcheck.reading.reading import Reading
from claimcheck.unit import PERCENT, POINTS, Unit, UnitMismatch

__all__ = ["Reading", "read", "read_pair"]


@lru_cache(maxsize=16384)
def read(quantity: Quantity) -> Reading:
    """The reading of a quantity in its own unit: percent in points, "45.7 million" in ones, a date in ordinal days.

    A rate is read as its amount, an amount over a time as the amount.

    Raises:
        UnitMismatch: when the two ends of a change have units that do not fit.
        ValueError: when the quantity has neither a figure nor a before and an after.
    """
    reading = read_figure(quantity) if quantity.figure is not None else _difference(quantity)
    if quantity.gloss is None:
        return reading
    try:
        return _gloss(reading, _converted(quantity.gloss, read(quantity.gloss), quantity.unit))
    except UnitMismatch:
        return reading  # brackets that hold another quantity: "45.7 million (90%)"


def read_pair(before: Quantity, after: Quantity) -> tuple[Reading, Reading]:
    """The readings of a from-to pair, whose bare members share the finest place written: 17.5% to 20% means 20.0%."""
    return read(_matched(before, after)), read(_matched(after, before))


def _matched(quantity: Quantity, beside: Quantity) -> Quantity:
    mine, other = quantity.figure, beside.figure
    if not (isinstance(mine, Numeral) and isinstance(other, Numeral)) or quantity.hedge is not None:
        return quantity
    # "950,000 to 1.2 million" says nothing of the millions' precision: only figures in one notation are matched.
    if mine.scale != other.scale or quantity.unit != beside.unit:
        return quantity
    finer = mine.at_place(other.written_unit)
    return quantity if finer is mine else evolve(quantity, figure=finer)


def _difference(quantity: Quantity) -> Reading:
    """After less before, in the unit of the change; the difference of two shares is in points."""
    if quantity.before is None or quantity.after is None:
        raise ValueError(f"a quantity needs a figure, or a before and an after: {quantity}")
    target = PERCENT if quantity.unit == POINTS else quantity.unit
    before, after = read_pair(quantity.before, quantity.after)
    return _converted(quantity.after, after, target) - _converted(quantity.before, before, target)


def _converted(quantity: Quantity, reading: Reading, unit: Unit) -> Reading:
    return reading.converted(quantity.unit.factor_to(unit), quantity.unit.offset_to(unit))


def _gloss(words: Reading, beside: Reading) -> Reading:
    """The meet of two forms; where they do not meet, the form beside, and the rule gloss-agrees accuses them."""
    charitable = words.charitable.meet(beside.charitable)
    if charitable is None:
        return beside
    stated = words.stated.meet(beside.stated) or beside.stated
    plain = words.plain.meet(beside.plain) or beside.plain.meet(charitable) or charitable
    return Reading(stated, plain, charitable)
