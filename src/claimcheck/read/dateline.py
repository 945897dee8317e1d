"""Full dates in a line, a file name or a heading, in the order of day and month that was asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from attrs import evolve, frozen

from claimcheck.phrase.dates import date_at
from claimcheck.phrase.lexer import Line
from claimcheck.quantity import PartialDate


@frozen
class Dated:
    """A date of at least a month, with its place and what a reader should know of how it was read."""

    date: PartialDate
    start: int
    end: int
    remark: str = ""


# Where a date with its month and year can be: the cheap look before tokens are made.
_PERHAPS = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[^a-z\n]{1,10}?(?:(?:st|nd|rd|th)[^a-z\n]{1,3}?)?(?<![0-9])[12][0-9]{3}"
    r"|[0-9]{1,4}([/.-])[0-9]{1,2}\1[0-9]{2,4}",
    re.IGNORECASE,
)
# Cheaper still: without this there is no year in figures.
_YEAR = re.compile(r"[0-9](?:(?<=[12])[0-9]{3}|[/.-][0-9]{1,2}[/.-][0-9]{2})")
_DAY_AND_WEEKDAY = 30
"""Code points that a weekday and a day may take before the month."""
_NUMERIC = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9])")
# Text taken from web pages glues a copyright year to the date of what follows: © 201606/10/2004.
_GLUED_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?=[0-9]{2}[/.-][0-9]{2}[/.-][0-9]{4})")
# Marks inside a date that the grammar of dates does not know; a space in their place keeps every offset.
_MONTH_STOP = re.compile(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.")
_HYPHENED = re.compile(r"([0-9])-([A-Za-z]{3,9})-(?=[0-9]{4}(?![0-9]))")
_STAMP = re.compile(r"T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:?[0-9]{2})?")
_PIVOT = 70
"""A year of two digits from here on is of the last century."""


def dates(text: str, start: int, end: int, *, day_first: bool = True) -> Iterator[Dated]:
    """The dates of text[start:end] that name a year and at least a month, left to right."""
    if _YEAR.search(text, start, end) is None:
        return
    floor = start
    for hint in _PERHAPS.finditer(text, start, end):
        begin = max(floor, text.rfind(" ", floor, max(hint.start() - _DAY_AND_WEEKDAY, floor)) + 1)
        piece = _HYPHENED.sub(r"\1 \2 ", _MONTH_STOP.sub(r"\1 ", text[begin : min(hint.end() + _CLOCK, end)]))
        glued = _GLUED_YEAR.search(piece)
        for found in _in_piece(piece, glued.end() if glued else 0, hint.end() - begin, day_first):
            floor = begin + found.end
            yield evolve(found, start=found.start + begin, end=floor)


_CLOCK = 24
"""Code points after a date in which the time of a time stamp may stand."""


def _in_piece(piece: str, start: int, end: int, day_first: bool) -> Iterator[Dated]:
    """The dates of a piece in which one of them is expected to end at `end`."""
    line, floor = Line(piece, start, end), start
    for at in range(len(line)):
        if line.starts[at] < floor:
            continue
        found = _numeric(piece, line.starts[at], end, day_first) or _worded(piece, line, at)
        if found is not None:
            yield found
            floor = found.end


def _worded(piece: str, line: Line, at: int) -> Dated | None:
    read = date_at(line, at)
    if read is None or read[0] is None or read[0].month is None:
        return None
    return _local(piece, Dated(read[0], line.starts[at], line.ends[read[1] - 1]))


def _numeric(text: str, at: int, end: int, day_first: bool) -> Dated | None:
    """02/03/2011, 2.3.11: where either order gives a day, the order that was asked for."""
    match = _NUMERIC.match(text, at, end)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), _full_year(match[4])
    asked, other = ((second, first), (first, second)) if day_first else ((first, second), (second, first))
    date = _date(year, *asked)
    remark = ""
    if date is not None and first != second and (swapped := _date(year, *other)) is not None:
        orders = ("the day", "the month") if day_first else ("the month", "the day")
        remark = (
            f"“{match.group()}” is ambiguous: with {orders[0]} first it is {date}, with {orders[1]} first {swapped}"
        )
    date = date or _date(year, *other)
    return None if date is None else Dated(date, match.start(), match.end(), remark)


def _full_year(digits: str) -> int:
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (1900 if int(digits) >= _PIVOT else 2000)


def _date(year: int, month: int, day: int) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def _local(piece: str, found: Dated) -> Dated:
    """The date with the time stamp after it.

    A midnight of a zone an hour or two east of Greenwich, written in Greenwich's time, is the evening before; the day
    it begins is meant.
    """
    stamp = _STAMP.match(piece, found.end)
    if stamp is None or found.date.day is None:
        return found
    found = evolve(found, end=stamp.end())
    if stamp[1] not in ("22", "23") or stamp[2] != "00" or stamp[3] not in (None, "00") or stamp[4] != "Z":
        return found
    day = found.date.first + timedelta(days=1)
    local = PartialDate(day.year, day.month, day.day)
    words = piece[found.start : found.end]
    return evolve(found, date=local, remark=f"“{words}” is read as midnight of {local}, local time")


_NAME_DATE = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})[-_. ]?([0-9]{2})[-_. ]?([0-9]{2})(?![0-9])")
_NAME_MONTH = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})[-_. ]([0-9]{2})(?![0-9])")
_NAME_SEPARATORS = str.maketrans("-_", "  ")


def date_in_name(name: str, *, day_first: bool = True) -> Dated | None:
    """The date in a file's name: 2011-07-09-title, 20110709, title_9-july-2011, 09-07-2011, 2011-07."""
    for match in _NAME_DATE.finditer(name):
        if (date := _date(int(match[1]), int(match[2]), int(match[3]))) is not None:
            return Dated(date, match.start(), match.end())
    for spelled in (name, name.translate(_NAME_SEPARATORS).title()):
        if (found := next(dates(spelled, 0, len(spelled), day_first=day_first), None)) is not None:
            return found
    month = _NAME_MONTH.search(name)
    if month is None or not 1 <= int(month[2]) <= 12:
        return None
    return Dated(PartialDate(int(month[1]), int(month[2])), month.start(), month.end())
