"""Numbers and intervals as a reader wants them: "50.7 to 52.4 million", "66.7%", "23 April 2004".

Ends are exact where that is short; otherwise they are rounded away from the interval, so that what is shown holds
everything that is meant. Where values are recommended they are rounded the other way.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from math import ceil, floor

from attrs import evolve, field, frozen

from claimcheck.interval import Interval, exact_text
from claimcheck.quantity import PartialDate

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SCALES = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))

SHORT_POINT = 9
"""Up to how many significant digits an exact number is shown as it is."""
SHORT = 4
"""The same for the ends of an interval."""
DIGITS = 3
"""Significant digits of a number that is rounded, unless more are needed to tell two intervals apart."""
MOST_DIGITS = 15


@frozen
class Style:
    """How numbers of one unit are written: what stands before and after the digits, and whether millions are words."""

    before: str = ""
    after: str = ""
    scaled: bool = True
    day: Callable[[int], str] | None = field(default=None, eq=False)
    """For days of the calendar or of the week: the name of one."""


@frozen
class Rounding:
    """How far numbers are rounded, and which way."""

    digits: int = DIGITS
    inward: bool = False

    def low(self, number: Fraction) -> Fraction:
        """The number shown for a low end."""
        return _rounded(number, self, up=self.inward)

    def high(self, number: Fraction) -> Fraction:
        """The number shown for a high end."""
        return _rounded(number, self, up=not self.inward)


OUTWARD = Rounding()


def day_in_words(ordinal: int) -> str:
    """A day of the calendar by its ordinal number (`date.toordinal`); the number itself where no calendar reaches."""
    if not 1 <= ordinal <= date.max.toordinal():
        return f"day {ordinal}"
    day = date.fromordinal(ordinal)
    return PartialDate(day.year, day.month, day.day).in_words


PLAIN_NUMBER = Style()
DAY = Style(day=day_in_words)
WEEKDAY = Style(day=lambda number: WEEKDAYS[number % 7])


def words(interval: Interval, style: Style = PLAIN_NUMBER, rounding: Rounding = OUTWARD) -> str:
    """The interval in words: "50.7 to 52.4 million", "at least 3%", "over 253", "any number"."""
    if style.day:
        return _days(interval, style.day)
    low, high = interval.lower, interval.upper
    if interval.is_point and low is not None and _is_short(low, SHORT_POINT):
        return _one(low, style, _scale(style, low))
    scale, rounding = _scale(style, low, high), _true_to_width(interval, rounding)
    shown_low = None if low is None else rounding.low(low)
    shown_high = None if high is None else rounding.high(high)
    low_open = interval.low_open and shown_low == low
    high_open = interval.high_open and shown_high == high
    if shown_low is None or shown_high is None:
        return _unbounded(shown_low, shown_high, low_open, high_open, style, scale)
    if interval.is_point and low is not None:
        return _one(_nearest(low, rounding.digits), style, scale)
    if shown_low == shown_high:
        return _one(shown_low, style, scale)
    start = style.before + _digits(shown_low, scale[0])
    end = style.before + _digits(shown_high, scale[0])
    return f"{'over ' * low_open}{start} to {'under ' * high_open}{end}{scale[1]}{style.after}"


def telling_apart(one: Interval, other: Interval) -> Rounding:
    """The shortest rounding after which two intervals that have no number in common still look so."""
    for digits in range(DIGITS, MOST_DIGITS):
        rounding = Rounding(digits)
        if _apart(one, other, rounding) or _apart(other, one, rounding):
            return rounding
    return Rounding(MOST_DIGITS)


def inward(interval: Interval) -> Rounding:
    """The shortest rounding that leaves at least half of the interval when its ends are moved into it."""
    return _true_to_width(interval, Rounding(inward=True))


def middle(interval: Interval) -> Interval:
    """The middle of an interval, or its one end, to three significant digits, for "about"; unbounded as it is."""
    ends = [end for end in (interval.lower, interval.upper) if end is not None]
    if not ends:
        return interval
    number = sum(ends, Fraction(0)) / len(ends)
    return Interval.point(_nearest(number, DIGITS) if number else number)


def _true_to_width(interval: Interval, rounding: Rounding) -> Rounding:
    """The rounding, with so many digits that an interval looks at most twice, or at least half, as wide as it is."""
    low, high = interval.lower, interval.upper
    while low is not None and high is not None and low < high and rounding.digits < MOST_DIGITS:
        shown = rounding.high(high) - rounding.low(low)
        if high - low <= shown * 2 and shown <= (high - low) * 2:
            break
        rounding = evolve(rounding, digits=rounding.digits + 1)
    return rounding


def _apart(below: Interval, above: Interval, rounding: Rounding) -> bool:
    high, low = below.upper, above.lower
    if high is None or low is None:
        return False
    shown = rounding.high(high), rounding.low(low)
    # Ends that touch are told apart by "under" and "over", which are shown only with exact ends.
    return shown[0] < shown[1] or shown == (high, low)


def _is_short(number: Fraction, digits: int) -> bool:
    text = exact_text(number)
    return "/" not in text and len(text.replace(".", "").strip("-0")) <= digits


def _rounded(number: Fraction, rounding: Rounding, *, up: bool) -> Fraction:
    if _is_short(number, max(rounding.digits, SHORT)):
        return number
    step = _place(number, rounding.digits)
    return (ceil(number / step) if up else floor(number / step)) * step


def _nearest(number: Fraction, digits: int) -> Fraction:
    step = _place(number, digits)
    return round(number / step) * step


def _place(number: Fraction, digits: int) -> Fraction:
    """The place of the last of some significant digits of a number that is not zero."""
    step = Fraction(1)
    while abs(number) >= step * 10**digits:
        step *= 10
    while abs(number) * 10 < step * 10**digits:
        step /= 10
    return step


def _scale(style: Style, *ends: Fraction | None) -> tuple[int, str]:
    largest = max((abs(end) for end in ends if end is not None), default=Fraction(0))
    return next((scale for scale in SCALES if style.scaled and largest >= scale[0]), (1, ""))


def _digits(number: Fraction, scale: int) -> str:
    text = exact_text(abs(number) / scale)
    whole, point, decimals = text.partition(".")
    sign = "−" if number < 0 else ""
    return sign + (text if "/" in text else f"{int(whole):,}{point}{decimals}")


def _one(number: Fraction, style: Style, scale: tuple[int, str]) -> str:
    return f"{style.before}{_digits(number, scale[0])}{scale[1]}{style.after}"


def _unbounded(
    low: Fraction | None, high: Fraction | None, low_open: bool, high_open: bool, style: Style, scale: tuple[int, str]
) -> str:
    if low is not None:
        return f"{'over' if low_open else 'at least'} {_one(low, style, scale)}"
    if high is not None:
        return f"{'under' if high_open else 'at most'} {_one(high, style, scale)}"
    return "any number"


def _days(interval: Interval, name: Callable[[int], str]) -> str:
    """The whole days that an interval touches: "23 April 2004", "1 to 31 March 2004", "any day until 4 April 2011"."""
    low = None if interval.lower is None else name(floor(interval.lower))
    high = None if interval.upper is None else name(ceil(interval.upper))
    if low is None or high is None:
        after, before = "after" if interval.low_open else "from", "before" if interval.high_open else "until"
        return f"any day {after} {low}" if low else f"any day {before} {high}" if high else "any day"
    return low if low == high else f"{_without_shared_end(low, high)} to {high}"


def _without_shared_end(first: str, second: str) -> str:
    """The first date without the month and year that it shares with the second: "1" of "1 March 2004"."""
    words_of_first, words_of_second = first.split(), second.split()
    while words_of_first[1:] and words_of_first[-1] == words_of_second[-1]:
        words_of_first.pop()
        words_of_second.pop()
    return " ".join(words_of_first)
