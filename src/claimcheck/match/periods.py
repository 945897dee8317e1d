"""Whether a time is a year or a month, when it ends, and how far it lies from a release."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from claimcheck.about import is_date
from claimcheck.phrase.dates import MONTHS
from claimcheck.quantity import PartialDate
from claimcheck.release import Release

YEARS = re.compile(r"(?<![\w.,-])((?:19|20)[0-9]{2})(?:\s?[-–/]\s?(?:[0-9]{2})?([0-9]{2}))?(?![\w,-])")


def is_year(time: str) -> bool:
    """True for a year of the calendar and one of two numbers: "2014", "2013/14"."""
    return YEARS.fullmatch(time) is not None and not is_month(time)


def is_month(time: str) -> bool:
    """True for a month: "2014-03"."""
    return is_date(time) and len(time) == len("2014-03")


def one_end(one: str, other: str) -> bool:
    """True for a year and the month that ends it: "2013/14" and March 2014, "2013" and December 2013."""
    year, month = (one, other) if is_month(other) else (other, one)
    if "/" in year:
        return is_year(year) and month == f"{year[:2]}{year[5:7]}-03"
    return is_year(year) and month == f"{year}-12"


_QUARTER_KEY = re.compile(r"q([1-4]) ([0-9]{4})")
_ENDS_IN = re.compile(r"\b([a-z]+) ([0-9]{4})\Z")
_YEAR_ENDS = re.compile(r"year to (?P<end>[0-9]{4}-[0-9]{2})")


def end_of(time: str) -> PartialDate | None:
    """The day, month or year with which a time ends; None for one whose end its key does not tell."""
    if is_date(time):
        return PartialDate(*map(int, time.split("-")))
    if quarter := _QUARTER_KEY.fullmatch(time):
        return PartialDate(int(quarter[2]), 3 * int(quarter[1]))
    if ends := _YEAR_ENDS.fullmatch(time):
        return end_of(ends["end"])
    if is_year(time):
        return PartialDate(int(time[:4]) + 1, 3)
    if (named := _ENDS_IN.search(time.lower())) and named[1] in MONTHS:
        return PartialDate(int(named[2]), MONTHS[named[1]])
    return None


def is_over(time: str, release: Release) -> bool:
    """False for a time that was not over when a release appeared: what it counts in that time is all so far."""
    end = end_of(time)
    if end is None or release.published is None or end.day is not None:
        return True
    return end.last < release.published.last


@cache
def grain(time: str) -> str:
    """How long a time is, by its key: what is counted over a year is not what is counted over a quarter.

    A day and a month are of one grain, and what nothing is said of: most are of a level that stands on a day.
    """
    if not time or (is_date(time) and len(time) > 4):
        return ""
    if is_date(time):
        return "year"
    years = YEARS.fullmatch(time)
    return "year of two" if years else "quarter" if _QUARTER_KEY.fullmatch(time) else _DIGITS.sub("", time)


_DIGITS = re.compile("[0-9/-]+")


LATELY = 95
"""Days before a release in which a month or a day may lie that is its present: a quarter, near enough."""


def is_recent(time: str, release: Release) -> bool:
    """True for a time that is the present of a release: a year not before the last, a month or a day of late."""
    published = release.published
    if published is None or not is_date(time):
        return published is not None
    near = len(time) == len("2011") or days_apart(time, release) <= LATELY
    return near and 0 <= published.year - int(time[:4]) <= 1


def days_apart(time: str, release: Release) -> int:
    """The days, by months of thirty, between a month or day and the day of a dated release."""
    published = release.published
    assert published is not None
    year, month, day = int(time[:4]), int(time[5:7]), int(time[8:10] or 15)
    return abs((published.year - year) * 365 + (published.first.month - month) * 30 + published.first.day - day)


# The months of the parts of a year that have names; a season may be read otherwise, and is put where most of it lies.
_PARTS = {
    **{f"q{number}": (3 * number - 2, 3 * number) for number in range(1, 5)},
    "first half": (1, 6),
    "second half": (7, 12),
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "winter": (12, 12),
    **{name: (month, month) for name, month in MONTHS.items()},
}
_PART = re.compile(rf"\b(?:{'|'.join(_PARTS)})\b")
_NUMBERED = re.compile(r"[a-z]+ ([0-9]{1,2}) ")


@cache
def first_and_last(time: str) -> tuple[date, date] | None:
    """The first and the last day of a time by its key, near enough to put times in order; None where it has no year.

    A year of two numbers runs from April to March; of its numbered parts each is put a week after the one before.
    """
    if is_date(time):
        known = PartialDate.parse(time)
        return known.first, known.last
    if (ends := _YEAR_ENDS.fullmatch(time)) is not None:
        end = PartialDate.parse(ends["end"]).last
        return end.replace(year=end.year - 1, day=28), end
    years = [(int(first), second) for first, second in YEARS.findall(time)]
    if not years:
        return None
    (first, _), (last, second) = years[0], years[-1]
    if second:
        after = timedelta(weeks=int(number[1]) if (number := _NUMBERED.match(time)) else 0)
        return date(first, 4, 1) + after, date(last + 1, 3, 31)
    months = [month for part in _PART.findall(time) for month in _PARTS[part]] or [1, 12]
    return date(first, months[0], 1), date(last, months[-1], monthrange(last, months[-1])[1])
