"""Exact intervals of numbers, with open, closed and unbounded ends.

An `Interval` is every number between two `Cut`s. A cut lies just before or just after a number, or beyond
all of them, so one comparison of cuts settles open, closed and unbounded ends alike.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

Exact = Fraction | int


@frozen
class Cut:
    """The place on the number line just before, or just after, a number; or beyond every number."""

    rank: int
    """-1 below every number, 0 at a number, 1 above every number."""
    number: Fraction = Fraction(0)
    after: bool = False

    @property
    def is_finite(self) -> bool:
        """True when the cut lies at a number."""
        return self.rank == 0

    # By hand, and by numerators: attrs compares tuples and `Fraction` asks for types, which is a fifth of a check.
    def __lt__(self, other: Cut) -> bool:
        if self.rank != other.rank:
            return self.rank < other.rank
        mine, its = self.number, other.number
        left, right = mine.numerator * its.denominator, its.numerator * mine.denominator
        return left < right or (left == right and self.after < other.after)

    def __gt__(self, other: Cut) -> bool:
        return other < self

    def __le__(self, other: Cut) -> bool:
        return not other < self

    def __ge__(self, other: Cut) -> bool:
        return not self < other


BELOW_ALL = Cut(-1)
ABOVE_ALL = Cut(1)


def exact(number: Exact) -> Fraction:
    """A number as a fraction; the very one given where it is one, since a fraction is dear to make."""
    return number if isinstance(number, Fraction) else Fraction(number)


def before(number: Exact) -> Cut:
    """The cut just before a number: as a low end it is closed, as a high end open."""
    return Cut(0, exact(number))


def after(number: Exact) -> Cut:
    """The cut just after a number: as a low end it is open, as a high end closed."""
    return Cut(0, exact(number), True)


@frozen
class Interval:
    """Every number between two cuts; it always holds at least one number.

    Raises:
        ValueError: when no number lies between the cuts.
    """

    low: Cut = field()
    high: Cut = field()

    def __attrs_post_init__(self) -> None:
        if not self.low < self.high:
            raise ValueError(f"no number lies between {self.low} and {self.high}")

    @classmethod
    def between(
        cls, low: Exact | None, high: Exact | None, *, low_open: bool = False, high_open: bool = False
    ) -> Interval:
        """The numbers from low to high; None leaves that side unbounded."""
        lowest = BELOW_ALL if low is None else Cut(0, exact(low), low_open)
        highest = ABOVE_ALL if high is None else Cut(0, exact(high), not high_open)
        return cls(lowest, highest)

    @classmethod
    def point(cls, number: Exact) -> Interval:
        """The one number."""
        return cls(before(number), after(number))

    @property
    def lower(self) -> Fraction | None:
        """The low end, None when unbounded."""
        return self.low.number if self.low.is_finite else None

    @property
    def upper(self) -> Fraction | None:
        """The high end, None when unbounded."""
        return self.high.number if self.high.is_finite else None

    @property
    def low_open(self) -> bool:
        """True when the low end is a number that the interval leaves out."""
        return self.low.is_finite and self.low.after

    @property
    def high_open(self) -> bool:
        """True when the high end is a number that the interval leaves out."""
        return self.high.is_finite and not self.high.after

    @property
    def is_point(self) -> bool:
        """True when the interval holds one number only."""
        return self.low.is_finite and self.high.is_finite and self.low.number == self.high.number

    @property
    def width(self) -> Fraction | None:
        """The distance from end to end, None when unbounded."""
        lower, upper = self.lower, self.upper
        return None if lower is None or upper is None else upper - lower

    def __contains__(self, number: object) -> bool:
        return isinstance(number, Fraction | int) and self.low < after(number) and before(number) < self.high

    def within(self, other: Interval) -> bool:
        """True when every number of this interval is in the other."""
        return other.low <= self.low and self.high <= other.high

    def meet(self, other: Interval) -> Interval | None:
        """The numbers in both, or None when there are none."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        return Interval(low, high) if low < high else None

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        return Interval(min(self.low, other.low), max(self.high, other.high))

    def __neg__(self) -> Interval:
        return Interval(_mirrored(self.high), _mirrored(self.low))

    def __add__(self, other: Interval) -> Interval:
        return Interval(_added(self.low, other.low, BELOW_ALL), _added(self.high, other.high, ABOVE_ALL))

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        corners = [_times(a, b) for a in _ends(self) for b in _ends(other)]
        return _spanned(corners)

    def __truediv__(self, other: Interval) -> Interval:
        """Every quotient by a number of `other` that is not zero; the hull of them when `other` holds zero.

        Raises:
            ZeroDivisionError: when `other` is zero alone.
        """
        pieces = [self * _reciprocal(side) for side in _nonzero_sides(other)]
        if not pieces:
            raise ZeroDivisionError("the interval to divide by holds no number but zero")
        return pieces[0] if len(pieces) == 1 else pieces[0].hull(pieces[1])

    def scaled(self, factor: Exact) -> Interval:
        """Every number times the factor."""
        return self * Interval.point(factor)

    def shifted(self, amount: Exact) -> Interval:
        """Every number plus the amount."""
        return self + Interval.point(amount)

    def __str__(self) -> str:
        low = "(" if self.low_open or self.lower is None else "["
        high = ")" if self.high_open or self.upper is None else "]"
        lower = "-∞" if self.lower is None else exact_text(self.lower)
        upper = "∞" if self.upper is None else exact_text(self.upper)
        return f"{low}{lower}, {upper}{high}"


EVERYTHING = Interval(BELOW_ALL, ABOVE_ALL)
NOT_NEGATIVE = Interval(before(0), ABOVE_ALL)
ONE = Interval.point(1)


def exact_text(number: Fraction) -> str:
    """The number as an exact decimal where it has one, else as a fraction: "95.5", "200/3"."""
    if number.denominator == 1:
        return str(number.numerator)  # as most are
    twos = fives = 0
    rest = number.denominator
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{number.numerator}/{number.denominator}"
    places = max(twos, fives)
    digits = str(abs(number.numerator) * 10**places // number.denominator).rjust(places + 1, "0")
    sign = "-" if number < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


@frozen
class _End:
    """An end as a factor: its size (None: without bound, in the direction of sign), and whether it is reached."""

    number: Fraction | None
    sign: int
    reached: bool


def _ends(interval: Interval) -> tuple[_End, _End]:
    return _end(interval.low, not interval.low_open), _end(interval.high, not interval.high_open)


def _end(cut: Cut, reached: bool) -> _End:
    if not cut.is_finite:
        return _End(None, cut.rank, False)
    return _End(cut.number, (cut.number > 0) - (cut.number < 0), reached)


def _times(a: _End, b: _End) -> _End:
    # Zero that is reached gives zero whatever the other factor is, without bound included.
    if (a.sign == 0 and a.reached) or (b.sign == 0 and b.reached):
        return _End(Fraction(0), 0, True)
    if a.sign == 0 or b.sign == 0:
        return _End(Fraction(0), 0, False)
    if a.number is None or b.number is None:
        return _End(None, a.sign * b.sign, False)
    return _End(a.number * b.number, a.sign * b.sign, a.reached and b.reached)


def _spanned(corners: list[_End]) -> Interval:
    low = min(_low_cut(end) for end in corners)
    high = max(_high_cut(end) for end in corners)
    return Interval(low, high)


def _low_cut(end: _End) -> Cut:
    return Cut(end.sign) if end.number is None else Cut(0, end.number, not end.reached)


def _high_cut(end: _End) -> Cut:
    return Cut(end.sign) if end.number is None else Cut(0, end.number, end.reached)


def _mirrored(cut: Cut) -> Cut:
    return Cut(0, -cut.number, not cut.after) if cut.is_finite else Cut(-cut.rank)


def _added(a: Cut, b: Cut, unbounded: Cut) -> Cut:
    if not (a.is_finite and b.is_finite):
        return unbounded
    # The sum of two low ends is reached only when both are; of two high ends likewise.
    reached = (a.after or b.after) if unbounded is BELOW_ALL else (a.after and b.after)
    return Cut(0, a.number + b.number, reached)


def _nonzero_sides(interval: Interval) -> list[Interval]:
    sides = (interval.meet(Interval(BELOW_ALL, before(0))), interval.meet(Interval(after(0), ABOVE_ALL)))
    return [side for side in sides if side is not None]


def _reciprocal(side: Interval) -> Interval:
    """One over every number of an interval that lies on one side of zero."""
    above = side.low >= after(0)
    least, greatest = (after(0), ABOVE_ALL) if above else (BELOW_ALL, before(0))
    return Interval(_inverted(side.high, least), _inverted(side.low, greatest))


def _inverted(cut: Cut, limit: Cut) -> Cut:
    """One over the cut; the limit where the cut is at zero or without bound."""
    if not cut.is_finite or cut.number == 0:
        return limit
    return Cut(0, 1 / cut.number, not cut.after)
