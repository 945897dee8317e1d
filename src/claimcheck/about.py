"""What the words around a figure tell of it, by which figures of different releases can be recognised as of one thing.

Times are keys that can be compared: a date in ISO ("2014-03"), a year of two numbers ("2013/14"), or a period by its
name ("q3 2014", "period 9 2013/14").
"""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.quantity import PartialDate

BEGAN = "it began"
"""Since when a figure is counted that is counted from the beginning."""
LAST = "last"
"""The basis of a change since the release before."""
A_WEEK = "a week back"
"""The basis of a change since the week before."""
ON, SET, BY, DUE, MOVED = "on", "to be on", "by", "due by", "now by"
"""How a date lies to an event: its day; the day set for it; a deadline that is set, looked back on, or set anew."""
AFTER, SINCE, AGO, WITHIN = "after", "since", "ago", "within"
EARLY, LATE = "early", "late"
"""How a duration lies to an event: so long after it, or ahead of its deadline or behind it."""
YEAR_OF, ANNIVERSARY = "year of", "anniversary of"
"""How an ordinal lies to a beginning: "in its 161st year", "its 150th anniversary"."""
_REPORT = "report "
SOME_TIME = "some time"
"""The basis of a change that is measured from a time of which it cannot be told when it was."""
_ISO = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_MONTHS_BACK = re.compile(r"-([0-9]+)")
_YEARS = re.compile(r"\b([0-9]{4})(?:/([0-9]{2})\b)?")
_QUARTER = re.compile(r"q([1-4]) ([0-9]{4})")


# With its hash, by which figures that are told in the same words are known again and again.
@frozen(cache_hash=True)
class About:
    """What a figure is of, in words in their normal form."""

    noun: str = ""
    """The noun that is counted; empty where the words leave it to others ("the total")."""
    own: tuple[str, ...] = ()
    """The words of the figure's own clause, without its figures, its time and its verbs of saying."""
    near: tuple[str, ...] = ()
    """The other words of its sentence."""
    narrowed: tuple[str, ...] = ()
    """What stands before the noun: "rapid" of "3,206 rapid devices"."""
    time: str = ""
    """When, as the text says it; empty where it leaves that to the release."""
    since: str = ""
    """Since when it is counted."""
    basis: str = ""
    """For a change: what it is measured from, a time, months back ("-3"), or the release before ("last").

    For a level: how far back it lies, where it is told beside a later one ("1,486 in the previous year").
    """
    planned: bool = False
    """True for what is yet to come: a target, a plan, a promise."""
    promised: str = ""
    """When a plan that is looked back on was made: "the 14,000 places pledged in 2021"."""
    window: int = 0
    """In how many days it came about, where its sentence says so: 7 of "58 new cases in the past week"."""
    new: bool = False
    """True for what came on top of something: "35 more", "58 new cases"."""
    basis_words: tuple[str, ...] = ()
    """Words of its sentence that say how it is counted: "net", "adjusted", "excluding"."""
    source: str = ""
    """Who its sentence says says so: "union" of "the union said 12,000 took part"."""
    months: str = ""
    """The whole months in which it came about, the first and the last: "2018-01/2018-06"."""
    restarts: bool = False
    """True for a count of this year, season or month, which begins again."""
    ages: bool = False
    """True where its sentence speaks of people of some ages only."""
    part: bool = False
    """True for some of what the sentence before counts: "964 of these"."""
    names: tuple[str, ...] = ()
    """The proper names among its own words: the places and bodies it may be of."""
    total: bool = False
    """True for what is said to be all there is so far."""
    done: bool = False
    """True for what has been done up to now, as its tense says: "players have raised £40.2 billion"."""
    began: bool = False
    """True where the time since when it is counted is said to be that of its beginning."""
    events: tuple[str, ...] = ()
    """For a date, a duration or an anniversary: the events it is told of ("opened: register of landlord")."""
    lies: str = ""
    """How it lies to them: one of the words above."""
    now: bool = False
    """True where that is counted up to the day of the release."""
    story: str = ""
    """The day of a dated story that is told in short beside the release, with the words around the figure there."""


def is_date(time: str) -> bool:
    """True for a key that is a day, a month or a year of the calendar."""
    return _ISO.fullmatch(time) is not None


def numbered_report(number: str) -> str:
    """The key of the time that a report of a series is of, by its number."""
    return f"{_REPORT}{number}"


def is_of_report(title: str, time: str) -> bool:
    """True for the title of the report that a time is told by: "Situation report 4"."""
    number = time.removeprefix(_REPORT)
    told = re.search(r"\b(?:report|bulletin|update|issue)\s+(?:no\.?\s+|number\s+)?0*([0-9]{1,3})\b", title.lower())
    return time.startswith(_REPORT) and told is not None and told[1] == number


def same_time(one: str, other: str) -> bool:
    """True for keys of one time: the same, or a day in a month and its month."""
    if not (is_date(one) and is_date(other)):
        return bool(one) and one == other
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and (len(short) > 4 or long == short)


def moved(time: str, months: int) -> str:
    """The key so many months later; empty where it cannot be told."""
    if is_date(time) and len(time) > 4:
        count = int(time[:4]) * 12 + int(time[5:7]) - 1 + months
        return f"{count // 12:04}-{count % 12 + 1:02}"
    if (quarter := _QUARTER.fullmatch(time)) and months % 3 == 0:
        count = int(quarter[2]) * 4 + int(quarter[1]) - 1 + months // 3
        return f"q{count % 4 + 1} {count // 4:04}"
    if months % 12 or not time:
        return ""
    return _YEARS.sub(lambda year: _later(year, months // 12), time)


def _later(year: re.Match[str], by: int) -> str:
    return f"{int(year[1]) + by:04}" + (f"/{(int(year[2]) + by) % 100:02}" if year[2] else "")


def months_back(basis: str) -> int | None:
    """How many months a basis lies back; None for one that is a time of its own."""
    found = _MONTHS_BACK.fullmatch(basis)
    return int(found[1]) if found else None


def months_key(year: int, last: int, many: int) -> str:
    """The key of so many months, the last of which is a month of a year, from 1: "2018-01/2018-06"."""
    end = 12 * year + last - 1
    first = end - many + 1
    return "/".join(f"{month // 12:04}-{month % 12 + 1:02}" for month in (first, end))


def months_in(key: str) -> range:
    """The months of a key, counted from the year 0; none for an empty one."""
    if not key:
        return range(0)
    first, last = (12 * int(end[:4]) + int(end[5:7]) - 1 for end in key.split("/"))
    return range(first, last + 1)


def key_of(date: PartialDate | None) -> str:
    """The key of a date; empty for none."""
    if date is None:
        return ""
    return "-".join(part for part in (f"{date.year:04}", _two(date.month), _two(date.day)) if part)


def _two(number: int | None) -> str:
    return "" if number is None else f"{number:02}"
