"""Whether a time is a year or a month, and how far it lies from a release."""

from __future__ import annotations

import re

from claimcheck.about import is_date
from claimcheck.release import Release

YEARS = re.compile(r"(?<![\w.,-])((?:19|20)[0-9]{2})(?:\s?[-–/]\s?(?:[0-9]{2})?([0-9]{2}))?(?![\w,-])")


def is_year(time: str) -> bool:
    """True for a year of the calendar and one of two numbers: "2014", "2013/14"."""
    return YEARS.fullmatch(time) is not None


def is_month(time: str) -> bool:
    """True for a month: "2014-03"."""
    return is_date(time) and len(time) == len("2014-03")


def one_end(one: str, other: str) -> bool:
    """True for a financial year and the month that ends it: "2013/14" and March 2014."""
    year, month = (one, other) if "/" in one else (other, one)
    return "/" in year and len(year) == 7 and month == f"{year[:2]}{year[5:7]}-03"


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
