"""Timelines as text: a row a date with a bar for its interval, or one line of blocks for many dates.

A bar is dark where the plain interval lies and light where only the charitable one does; an arrow at an end says that
the words leave that end open. Behind it stands when a value was told, where that was not at its date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from claimcheck.interval import Interval
from claimcheck.report.amounts import Style, words
from claimcheck.report.naming import style_of
from claimcheck.timeline import Point, Timeline

MOST_ROWS = 12
"""Dates beyond which a timeline is one line of blocks."""
FEWEST_CELLS = 8
"""Cells below which a bar would say nothing."""
MOST_CELLS = 60
GAP = 2
PLAIN, CHARITABLE, EMPTY = "█", "░", " "
BLOCKS = "▁▂▃▄▅▆▇█"
OPEN_LOW, OPEN_HIGH = "‹", "›"


@frozen
class Scale:
    """The stretch of numbers that a plot shows, in so many cells."""

    low: Fraction
    high: Fraction
    cells: int

    def cell(self, number: Fraction) -> int:
        """The cell in which a number lies, from 0."""
        share = (number - self.low) / (self.high - self.low) if self.high > self.low else Fraction(1, 2)
        return min(self.cells - 1, max(0, int(share * self.cells)))

    def covers(self, interval: Interval) -> range:
        """The cells in which an interval lies, at least one."""
        first = 0 if interval.lower is None else self.cell(interval.lower)
        last = self.cells - 1 if interval.upper is None else self.cell(interval.upper)
        return range(first, last + 1)


def timeline_rows(line: Timeline, columns: int) -> Iterator[str]:
    """The rows of a timeline's plot, none wider than so many columns; no bars where there is no room for any."""
    if len(line.points) > MOST_ROWS:
        yield from blocks(line, columns)
        return
    days = [point.in_words for point in line.points]
    values = [_value(point) for point in line.points]
    day_width, value_width = max(map(len, days)), max(map(len, values))
    notes = [f"(told {point.told.in_words})" if point.told else "" for point in line.points]
    noted = max(map(len, notes))
    room = min(MOST_CELLS, columns - day_width - value_width - 2 * GAP - 2 - (noted and noted + GAP))
    scale = scale_of([point.charitable for point in line.points], room) if room >= FEWEST_CELLS else None
    gap = EMPTY * GAP
    for point, day, value, note in zip(line.points, days, values, notes, strict=True):
        shown = f"{gap}{bar(point.plain, point.charitable, scale)}{gap}{note}" if scale else ""
        yield f"{day:>{day_width}}{gap}{value:{value_width}}{shown}".rstrip()


def scale_of(intervals: Sequence[Interval], cells: int) -> Scale | None:
    """The scale on which all finite ends of some intervals lie; None where there is none."""
    ends = [end for interval in intervals for end in (interval.lower, interval.upper) if end is not None]
    return Scale(min(ends), max(ends), cells) if ends else None


def bar(plain: Interval, charitable: Interval, scale: Scale) -> str:
    """One row of cells for an interval on both readings, with an arrow at an end that is open."""
    dark, light = scale.covers(plain), scale.covers(charitable)
    cells = [PLAIN if cell in dark else CHARITABLE if cell in light else EMPTY for cell in range(scale.cells)]
    low = OPEN_LOW if plain.lower is None else EMPTY
    return f"{low}{''.join(cells)}{OPEN_HIGH if plain.upper is None else EMPTY}"


def blocks(line: Timeline, columns: int) -> Iterator[str]:
    """The first and the last value with one line of blocks between, as high as the values are."""
    first, last = line.points[0], line.points[-1]
    shown = sampled(line.points, max(FEWEST_CELLS, min(MOST_CELLS, columns)))
    middles = [_middle(point.plain) for point in shown]
    known = [middle for middle in middles if middle is not None]
    if known:
        scale = Scale(min(known), max(known), len(BLOCKS))
        yield "".join(EMPTY if middle is None else BLOCKS[scale.cell(middle)] for middle in middles)
    ends = [f"{_value(point)} ({point.in_words})" for point in (first, last)]
    told = " to ".join(ends)
    yield from [told] if len(told) <= columns else [f"{ends[0]} to", ends[1]]


def sampled(points: Sequence[Point], most: int) -> list[Point]:
    """At most so many of the points, evenly taken, the first and the last among them."""
    if len(points) <= most:
        return list(points)
    return [points[place * (len(points) - 1) // (most - 1)] for place in range(most)]


def _middle(interval: Interval) -> Fraction | None:
    ends = [end for end in (interval.lower, interval.upper) if end is not None]
    return sum(ends, Fraction(0)) / len(ends) if ends else None


def _value(point: Point) -> str:
    style: Style = style_of(point.quantity)
    return words(point.plain, style)
