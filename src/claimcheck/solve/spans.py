"""Spans: intervals as bare whole numbers, for the many small steps of a search.

A span is (numerator, denominator, open) of the low end, then of the high end. A denominator of zero marks an end
without bound; its numerator is then -1 or 1, so that one cross-multiplication compares any two ends. Fractions are
not reduced: the greatest common divisors cost more than the longer numbers do.
"""

from __future__ import annotations

from fractions import Fraction

from claimcheck.interval import ABOVE_ALL, BELOW_ALL, Cut, Interval

Span = tuple[int, int, bool, int, int, bool]

ALL: Span = (-1, 0, True, 1, 0, True)
ZERO: Span = (0, 1, False, 0, 1, False)
UNIT: Span = (1, 1, False, 1, 1, False)


def span_of(interval: Interval) -> Span:
    """The interval as a span."""
    low, high = interval.low, interval.high
    if low.rank:
        first, under, low_open = -1, 0, True
    else:
        (first, under), low_open = low.number.as_integer_ratio(), low.after
    if high.rank:
        return first, under, low_open, 1, 0, True
    last, over = high.number.as_integer_ratio()
    return first, under, low_open, last, over, not high.after


def interval_of(span: Span) -> Interval:
    """The span as an interval."""
    first, under, low_open, last, over, high_open = span
    low = Cut(0, Fraction(first, under), low_open) if under else BELOW_ALL
    high = Cut(0, Fraction(last, over), not high_open) if over else ABOVE_ALL
    return Interval(low, high)


def exactly(number: Fraction) -> Span:
    """The one number."""
    top, bottom = number.as_integer_ratio()
    return top, bottom, False, top, bottom, False


def is_point(span: Span) -> bool:
    """True when the span holds one number only."""
    return span[1] > 0 and span[4] > 0 and span[0] * span[4] == span[3] * span[1]


def holds_zero(span: Span) -> bool:
    """True when zero is in the span."""
    first, _, low_open, last, _, high_open = span
    return (first < 0 or (first == 0 and not low_open)) and (last > 0 or (last == 0 and not high_open))


def straddles_zero(span: Span) -> bool:
    """True when the span has numbers on both sides of zero."""
    return span[0] < 0 < span[3]


def meet(a: Span, b: Span) -> Span | None:
    """The numbers in both, `a` itself when that is all of it; None when there are none."""
    first, under, low_open, last, over, high_open = a
    other, beneath, shut = b[0], b[1], b[2]
    narrowed = False
    gap = first * beneath - other * under
    if gap < 0 or (gap == 0 and shut and not low_open):
        first, under, low_open, narrowed = other, beneath, shut, True
    other, beneath, shut = b[3], b[4], b[5]
    gap = last * beneath - other * over
    if gap > 0 or (gap == 0 and shut and not high_open):
        last, over, high_open, narrowed = other, beneath, shut, True
    if not narrowed:
        return a
    gap = first * over - last * under
    if gap > 0 or (gap == 0 and (low_open or high_open) and (under or over)):
        return None
    return first, under, low_open, last, over, high_open


def hull(a: Span, b: Span) -> Span:
    """The smallest span that holds both."""
    low = a[:3] if _starts_first(a, b) else b[:3]
    high = b[3:] if _starts_first(negated(b), negated(a)) else a[3:]
    return low + high


def _starts_first(a: Span, b: Span) -> bool:
    gap = a[0] * b[1] - b[0] * a[1]
    return gap < 0 or (gap == 0 and not a[2])


def negated(a: Span) -> Span:
    """Every number with its sign turned."""
    return -a[3], a[4], a[5], -a[0], a[1], a[2]


def added(a: Span, b: Span) -> Span:
    """Every sum of a number of each."""
    under, over = a[1] * b[1], a[4] * b[4]
    low = (a[0] * b[1] + b[0] * a[1], under, a[2] or b[2]) if under else ALL[:3]
    high = (a[3] * b[4] + b[3] * a[4], over, a[5] or b[5]) if over else ALL[3:]
    return low + high


def times(a: Span, b: Span) -> Span:
    """Every product of a number of each."""
    if a[0] >= 0 and b[0] >= 0:
        return _times_upwards(a, b)
    if a[0] < 0 and a[3] <= 0:
        return negated(times(negated(a), b))
    if b[0] < 0 and b[3] <= 0:
        return negated(times(a, negated(b)))
    if a[0] >= 0:
        a, b = b, a
    return hull(times(a[:3] + ZERO[3:], b), times(ZERO[:3] + a[3:], b))


def _times_upwards(a: Span, b: Span) -> Span:
    """The products where no number is negative."""
    first, other, last, final = a[0], b[0], a[3], b[3]
    # Zero that is reached gives zero whatever the other factor is.
    low_open = a[2] or b[2] if first and other else (first != 0 or a[2]) and (other != 0 or b[2])
    if not (last and final):
        return first * other, a[1] * b[1], low_open, 0, 1, False
    over = a[4] * b[4]
    return first * other, a[1] * b[1], low_open, last * final if over else 1, over, a[5] or b[5]


def quotients(result: Span, factor: Span, own: Span) -> Span | None:
    """The hull of the numbers of `own` that, times some number of `factor`, are in `result`."""
    if factor[0] > 0:
        return meet(own, times(result, _reciprocal(factor)))
    if holds_zero(factor) and holds_zero(result):
        return own
    above = meet(factor, (0, 1, True, 1, 0, True))
    below = meet(factor, (-1, 0, True, 0, 1, True))
    right = above and meet(own, times(result, _reciprocal(above)))
    left = below and meet(own, negated(times(result, _reciprocal(negated(below)))))
    return hull(left, right) if left and right else left or right


def _reciprocal(side: Span) -> Span:
    """One over every number of a span above zero."""
    first, under, low_open, last, over, high_open = side
    low = (over, last, high_open) if over else (0, 1, True)
    high = (under, first, low_open) if first else (1, 0, True)
    return low + high


def whole_numbers(span: Span) -> tuple[int | None, int | None]:
    """The least and the greatest whole number of the span (crossed when it holds none), None without bound."""
    first, under, low_open, last, over, high_open = span
    least = None if not under else first // under + 1 if low_open else -(-first // under)
    most = None if not over else -(-last // over) - 1 if high_open else last // over
    return least, most


LONG = 96
"""How many significant bits an end keeps when it is rounded outward."""
FAR = 600
"""How many bits before or after the point an end may have; what lies further out is as good as unbounded, or zero."""


def rounded(span: Span) -> Span:
    """The span, or one a little wider whose ends are short; for use round loops, where fractions grow for ever."""
    low = span[:3]
    if span[0].bit_length() > LONG or span[1].bit_length() > LONG:
        low = _rounded_down(span[0], span[1])
    high = span[3:]
    if span[3].bit_length() > LONG or span[4].bit_length() > LONG:
        top, bottom, is_open = _rounded_down(-span[3], span[4])
        high = -top, bottom, is_open
    return low + high


def _rounded_down(top: int, bottom: int) -> tuple[int, int, bool]:
    """A low end of at most `LONG` significant bits, no higher than top / bottom."""
    shift = LONG - top.bit_length() + bottom.bit_length()
    if shift > FAR:
        return (0, 1, False) if top > 0 else (-1, 1 << (FAR - LONG), False)
    if shift >= 0:
        return (top << shift) // bottom, 1 << shift, False
    if shift < -FAR:
        return ALL[:3] if top < 0 else (1 << FAR, 1, False)
    return top // (bottom << -shift) << -shift, 1, False
