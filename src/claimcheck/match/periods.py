"""Whether a time is a year or a month, when it ends, and how far it lies from a release."""

from __future__ import annotations

import re

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


def is_recent(time: str, release: Release) -> bool:
    """True for a time that is the present of a release: within the year before it."""
    published = release.published
    return published is not None and (not is_date(time) or 0 <= published.year - int(time[:4]) <= 1)


def days_apart(time: str, release: Release) -> int:
    """The days, by months of thirty, between a month or day and the day of a dated release."""
    published = release.published
    assert published is not None
    year, month, day = int(time[:4]), int(time[5:7]), int(time[8:10] or 15)
    return abs((published.year - year) * 365 + (published.first.month - month) * 30 + published.first.day - day)
