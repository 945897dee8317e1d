"""The reach of k in m: a named fraction ("two thirds"), "9 out of 10", "1 in 8", "7 in 20"."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.interval import Interval
from claimcheck.quantity import Proportion
from claimcheck.reading.reach import Reach

# Half-widths in points of the whole, plain and charitable.
_NAMED = (Fraction(2), Fraction(5))
_NAMED_UP_TO_A_FIFTH = (Fraction(3, 2), Fraction(3))
_TENTHS = (Fraction(5, 2), Fraction(5))


def reach_of_proportion(proportion: Proportion, whole: int) -> Reach:
    """The reach of k in m, when the whole counts as 100 (percent) or as 1."""
    half_widths = _half_widths(proportion)
    if half_widths is None:
        return _reach_among_neighbours(proportion, whole)
    number, point = proportion.value * whole, Fraction(whole, 100)
    plain, charitable = (width * point for width in half_widths)
    return Reach(
        number=number,
        bare=(
            Interval.between(number - plain, number + plain),
            Interval.between(number - charitable, number + charitable),
        ),
        near=(5 * point, 10 * point),
        just=(3 * point, 5 * point),
        beyond=10 * point,
        sharp=True,
        just_sharp=True,
    )


def _half_widths(proportion: Proportion) -> tuple[Fraction, Fraction] | None:
    """The half-widths of a coarse fraction; None for "1 in 8" and "7 in 20", which are as fine as their neighbours."""
    if proportion.named or proportion.whole <= 5:
        return _NAMED_UP_TO_A_FIFTH if proportion.value <= Fraction(1, 5) else _NAMED
    # "One in ten" is rounded to tenths like "nine in ten", not to the next "one in eleven".
    return _TENTHS if proportion.whole == 10 else None


def _reach_among_neighbours(proportion: Proportion, whole: int) -> Reach:
    plain = _neighbours(proportion, Fraction(1, 2)).scaled(whole)
    charitable = _neighbours(proportion, Fraction(1)).scaled(whole)
    number = proportion.value * whole
    step = max(abs(number - end) for end in (charitable.lower, charitable.upper) if end is not None)
    near = (step, 2 * step)
    return Reach(
        number=number, bare=(plain, charitable), near=near, just=near, beyond=2 * step, sharp=True, just_sharp=True
    )


def _neighbours(proportion: Proportion, step: Fraction) -> Interval:
    """As far as `step` moves the n of "1 in n", or the k of "k in m"."""
    part, whole = proportion.part, proportion.whole
    if part == 1:
        return Interval.between(1 / (whole + step), 1 / (whole - step))
    return Interval.between((part - step) / whole, (part + step) / whole)
