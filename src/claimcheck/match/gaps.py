"""Whether a release of a series is missing between two others, by what they say of themselves."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from claimcheck.phrase.dates import MONTHS
from claimcheck.release import Release

# "Situation report 31", "Bulletin no. 7", "SitRep-12"; a year is no number of a report.
_NUMBERED = re.compile(
    r"\b(?:report|bulletin|update|sitrep|issue|edition|circular|newsletter)\s*(?:no\.?|number|nr\.?|#|[-–])?\s*#?"
    r"(?!(?:19|20)[0-9]{2}\b)(?P<number>[0-9]{1,4})\b(?![./:%]|\s+(?:of|to|in)\b)",
    re.IGNORECASE,
)
# How often a release that names itself so appears, in days.
_CADENCES = {"daily": 1, "weekly": 7, "fortnightly": 14, "monthly": 31, "quarterly": 92}
_CADENCE = re.compile(rf"\b({'|'.join(_CADENCES)})\b", re.IGNORECASE)
_SINCE_REPORT = re.compile(
    r"\bsince\s+(?:the|our|its)\s+(?:last|previous)\s+(?:\w+\s+){0,2}?(?:report|update|bulletin|release)"
    rf"[^.;:]{{0,30}}?\b(?P<day>[0-9]{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\b",
    re.IGNORECASE,
)
SLACK = 2
"""How many times its own step a release may lie behind the one before: reports come late, or not in holidays."""
A_FEW_DAYS = 3


def follow_on(earlier: Release, later: Release) -> bool:
    """False where a release must lie between two: by their numbers, by how often they appear, or as the later says."""
    numbers = _number(earlier.title), _number(later.title)
    if numbers[0] is not None and numbers[1] is not None and numbers[1] != numbers[0] + 1:
        return False
    if earlier.published is None or later.published is None:
        return True
    days = (later.published.first - earlier.published.first).days
    step = _CADENCE.search(later.title)
    if step is not None and days > SLACK * _CADENCES[step[1].lower()] + A_FEW_DAYS:
        return False
    told = _last_report(later.text, later.published.first)
    return told is None or abs((told - earlier.published.first).days) <= A_FEW_DAYS


_TITLE_DAY = re.compile(
    rf"\b(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{'|'.join(MONTHS)})[a-z]*,?\s+(?P<year>(?:19|20)[0-9]{{2}})\b",
    re.IGNORECASE,
)


def are_in_order(earlier: Release, later: Release) -> bool:
    """False where the titles of two releases give the days of their figures, and these run the other way."""
    days = _title_day(earlier.title), _title_day(later.title)
    return days[0] is None or days[1] is None or days[0] < days[1]


def _title_day(title: str) -> date | None:
    found = _TITLE_DAY.search(title)
    return _day(int(found["year"]), found["month"], found["day"]) if found else None


def _day(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, MONTHS[month.lower()], int(day))
    except ValueError:
        return None


def _number(title: str) -> int | None:
    found = _NUMBERED.search(title)
    return int(found["number"]) if found else None


@lru_cache(maxsize=4096)
def _last_report(text: str, published: date) -> date | None:
    """The day of the report that a text counts on from: "since our last report on 30 January"."""
    found = _SINCE_REPORT.search(text)
    if found is None:
        return None
    month = MONTHS[found["month"].lower()]
    return _day(published.year if month <= published.month else published.year - 1, found["month"], found["day"])
