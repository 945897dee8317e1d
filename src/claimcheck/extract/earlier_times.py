"""The words by which a text names an earlier time that it compares with, and the keys of these times."""

from __future__ import annotations

import re
from datetime import timedelta

from claimcheck.about import A_WEEK, LAST, key_of, numbered_report
from claimcheck.phrase.dates import MONTHS
from claimcheck.phrase.number_words import SMALL
from claimcheck.phrase.periods import last_quarter, named_period
from claimcheck.quantity import Kind, PartialDate

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR = r"(?:19|20)[0-9]{2}"
LEAD = (
    r"(?:than|since|from|on|as|against|compared with|compared to|versus|over|in|at)"
    r"(?:\s+(?:the|those|that|its|in|at|on|figure|number|level|for|of|start|end))*\s+"
)
NUMBER = "|".join([*sorted(SMALL, key=len, reverse=True), r"[0-9]{1,2}"])
_FINANCIAL = rf"{YEAR}\s?[-–/]\s?(?:{YEAR}|[0-9]{{2}})\b"
SEASON = "spring|summer|autumn|winter"
_TURNS = rf"{SEASON}|christmas|easter|season|harvest|festival|edition"
"""What comes round once a year, so that the last or the one before is a year back."""
_NUMBERED = r"(?:report|bulletin|update|issue)\s+(?:no\.?\s+|number\s+)?(?P<number>[0-9]{1,3})\b"
SPANS = {"month": 1, "quarter": 3, "year": 12}
_REPORT = (
    r"(?:last|previous)\s+(?:\w+['’]s\s+)?"
    r"(?:report|release|bulletin|update|figures|edition|issue|count|census|time)"
)
BASES = re.compile(
    rf"\b(?:{LEAD})?(?:"
    rf"(?P<back>a|one|{NUMBER})\s+(?P<span>month|quarter|year)s?\s+(?:earlier|before|ago|previously)"
    rf"|(?P<day_before>yesterday|(?:the\s+)?day\s+before|(?:the\s+)?previous\s+day)\b"
    rf"|(?:same|corresponding)\s+(?:period|month|quarter|week|time|day|date)\s+"
    rf"(?:last\s+year|(?:of|in)\s+(?:the\s+)?(?:year\s+before|previous\s+year)|(?:of|in)\s+{YEAR}\b)"
    rf"|(?P<year>(?:last|previous)\s+year|year\s+(?:before|earlier)|last\s+(?:{_TURNS})|(?:{_TURNS})\s+before)\b"
    rf"|(?:last|previous)\s+(?P<before>month|quarter)|(?P<earlier>month|quarter)\s+(?:before|earlier)\b"
    r"|(?<=on )the\s+(?P<on>month|quarter|year)\b(?!\s+(?:to|of|before|earlier|in|when))"
    r"|(?P<over>month|quarter|year)[-\s](?:on|over)[-\s](?P=over)\b"
    rf"|{_REPORT}\b"
    rf"|{_NUMBERED}"
    rf"|(?P<financial>{_FINANCIAL})"
    rf"|(?P<season>{SEASON})\s+(?P<season_of>{YEAR})"
    r"|(?P<quarter>first|second|third|fourth|final)\s+quarter\b(?!\s+of|\s+[0-9])"
    r"|(?P<week>(?:last|previous)\s+week|week\s+(?:before|earlier))\b"
    rf"|(?:(?P<day>[0-9]{{1,2}})\s+)?(?P<month>{MONTH})(?:\s+(?P<of>{YEAR}))?\b"
    rf"|(?P<bare>{YEAR})\b)",
    re.IGNORECASE,
)
_LAST_REPORT = re.compile(rf"{_REPORT}\b", re.IGNORECASE)
MARK = re.compile(r"[,;:(](?=\s)")
"""What ends the clause of a figure."""
TIMES = (Kind.DATE, Kind.DURATION, Kind.ORDINAL)
"""Kinds of figures that tell when, how long or which one, and no size."""
NUMBERS = {"a": 1, "an": 1, **{word: int(number) for word, number in SMALL.items()}}
AGO = rf"(?P<many>an?|{NUMBER})\s+(?P<span>month|quarter|year)s?\s+(?:earlier|before|ago|previously)"


def told_by(found: re.Match[str], published: PartialDate | None) -> str:
    """The key of the time that a match of `BASES` names: a time, or how many months it lies back ("-12")."""
    said = found.group().lower()
    if found["number"] or _LAST_REPORT.search(said):
        return numbered_report(found["number"]) if found["number"] else LAST
    if found["back"]:
        number = found["back"].lower()
        count = 1 if number in ("a", "one") else SMALL.get(number) or (int(number) if number.isdigit() else 0)
        return f"-{int(count) * SPANS[found['span'].lower()]}" if count else ""
    if span := found["before"] or found["earlier"] or found["on"] or found["over"]:
        return f"-{SPANS[span.lower()]}"
    if found["day_before"]:
        return key_of(published and _day_before(published))
    if found["financial"] or found["season"]:
        return named_period(found["financial"] or f"{found['season']} {found['season_of']}")
    if found["quarter"]:
        return last_quarter(f"in the {found['quarter']} quarter", published)
    if found["week"]:
        return A_WEEK
    if found["month"]:
        return month_key(found["of"], found["month"], found["day"], published)
    if found["bare"]:
        return f"{found['bare']}-12" if _END_OF_YEAR.search(said) else found["bare"]
    return "-12"


_END_OF_YEAR = re.compile(r"\bend of [0-9]{4}\Z")


def _day_before(published: PartialDate) -> PartialDate | None:
    if published.day is None:
        return None
    day = published.first - timedelta(days=1)
    return PartialDate(day.year, day.month, day.day)


def month_key(year: str | None, month: str | None, day: str | None, published: PartialDate | None = None) -> str:
    """The key of a year, a month or a day by its words; a month without a year is the last before the release."""
    number = MONTHS[month.lower()] if month else None
    if year is None and published is not None and number is not None and published.month is not None:
        # A month without a year is the last one before the release.
        year = str(published.year if number < published.month else published.year - 1)
    if year is None:
        return ""
    try:
        return key_of(PartialDate(int(year), number, int(day) if day and number else None))
    except ValueError:
        return ""
