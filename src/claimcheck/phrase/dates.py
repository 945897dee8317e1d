"""Dates as written: days, months and years, day first; and numbers of the calendar and clock that are no quantities."""

from __future__ import annotations

import re

from claimcheck.phrase.lexer import Line, Sort
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.number_words import DASHES
from claimcheck.quantity import PartialDate

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTHS = {name: number for number, name in enumerate(_MONTHS, start=1)} | {
    name[:3]: number for number, name in enumerate(_MONTHS, start=1)
} | {"sept": 9}  # fmt: skip
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS = {name: number for number, name in enumerate(_DAYS)} | {name[:3]: number for number, name in enumerate(_DAYS)}
WEEKDAYS |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
# Words that make a bare year a date.
INTRODUCE_YEAR = words(
    "since in by until till during from before after year early late mid around spring summer autumn winter"
)
_CLOCK = frozenset(
    {
        "am",
        "pm",
        "noon",
        "midnight",
        "gmt",
        "bst",
        "cet",
        "cest",
        "eet",
        "eest",
        "utc",
        "est",
        "edt",
        "pst",
        "pdt",
        "o'clock",
    }
)
Place = tuple[PartialDate | None, int]


def date_at(line: Line, at: int) -> Place | None:
    """The date there and the place after it; the date is None for a day without a year, or a time of day."""
    weekday = WEEKDAYS.get(line.form(at))
    after = at if weekday is None else _past_comma(line, at + 1)
    if (read := _day(line, after, weekday)) is not None or weekday is not None:
        return read
    return _year(line, at) or clock(line, at)


def _day(line: Line, at: int, weekday: int | None) -> Place | None:
    sort = line.sorts[at]
    if sort is Sort.WORD:
        return _first_month(line, at, weekday)
    if sort is Sort.DOTTED:
        return _dotted(line, at, weekday)
    if sort is not Sort.NUMBER:
        return None
    if line.form(at + 1) in _BETWEEN_NUMBERS and (read := _numeric(line, at, weekday) or _iso(line, at, weekday)):
        return read
    return _first_day(line, at, weekday)


_BETWEEN_NUMBERS = frozenset({"/", "-"})


def names_time(line: Line, at: int) -> bool:
    """True where a day of the calendar or a time of day begins."""
    return line.is_number(at) and (_day(line, at, None) or clock(line, at)) is not None


def _past_comma(line: Line, at: int) -> int:
    return at + (1 if line.form(at) in {",", "the"} else 0)


def _number(line: Line, at: int, least: int, most: int, lengths: tuple[int, ...] = (1, 2)) -> int | None:
    form = line.form(at)
    if not line.is_number(at) or len(form) not in lengths or not form.isdigit():
        return None
    return int(form) if least <= int(form) <= most else None


def _year_at(line: Line, at: int) -> int | None:
    if line.ends[at] - line.starts[at] != 4 or line.form(at + 1) in {"%"}:
        return None
    return _number(line, at, 1000, 2999, (4,))


def _made(year: int | None, month: int, day: int | None, weekday: int | None, end: int) -> Place | None:
    """The date, None for one without a year, and nothing where there is no such day."""
    if year is None:
        return None, end
    try:
        return PartialDate(year, month, day, weekday=weekday), end
    except ValueError:
        return None


def _day_month_year(line: Line, at: int, weekday: int | None) -> Place | None:
    """9 July 2011, 21st October 2016, the 4th of April."""
    day = _number(line, at, 1, 31)
    if day is None:
        return None
    after = at + 1 + (1 if line.touches(at + 1) and line.form(at + 1) in _ENDINGS else 0)
    after += 1 if line.form(after) == "of" else 0
    joined = line.form(after) == "-" and line.touches(after) and line.touches(after + 1)  # "15-Oct-2018"
    month = _month(line, after + joined)
    if month is None:
        return None
    past = _past_month(line, after + joined) + (joined and line.form(after + 2) == "-")
    comma = 1 if line.form(past) in {",", "."} and _year_at(line, past + 1) else 0
    year = _year_at(line, past + comma)
    return _made(year, month, day, weekday, past + (comma + 1 if year else 0))


def _past_month(line: Line, at: int) -> int:
    """The place after a month, and after the dot of "Dec." where the text goes on."""
    has_dot = line.form(at + 1) == "." and line.touches(at + 1) and line.form(at) not in _MONTHS
    return at + 1 + (has_dot and line.is_number(at + 2))


_TO_LAST = frozenset({"to", "and", "until", "till", "through", "or"}) | DASHES
_LISTED = _TO_LAST | {","}
_MOST_DAYS = 8


def _first_day(line: Line, at: int, weekday: int | None) -> Place | None:
    """A day that may leave its month or its year to a later one: "1 March to 4 June 2012", "between 12 and 16 May"."""
    read = _day_month_year(line, at, weekday)
    if read is not None:
        month = _month(line, read[1] - 1)
        return read if read[0] or month is None else _before_last(line, (month, int(line.form(at))), weekday, read[1])
    last = _last_of_days(line, at)
    shared = _day_month_year(line, last, None) if last > at else None
    if shared is None or shared[0] is None:
        return None if shared is None else (None, at + 1)
    return _made(shared[0].year, shared[0].month or 1, int(line.form(at)), weekday, at + 1)


def _last_of_days(line: Line, at: int) -> int:
    """The place of the last of several days, "3, 5 and 7 May"; the same place where there is one."""
    last = at
    while last < at + _MOST_DAYS and line.form(last + 1) in _LISTED and _number(line, last, 1, 31) is not None:
        last += 2
    return last if line.form(last - 1) in _TO_LAST else at


def _first_month(line: Line, at: int, weekday: int | None) -> Place | None:
    """A month with its day, and the year after a later one: "March 3 to June 4, 2012"."""
    read = _month_day_year(line, at, weekday)
    day = _number(line, _past_month(line, at), 1, 31)
    month = _month(line, at)
    if read is None or read[0] is not None or day is None or month is None:
        return read
    return _before_last(line, (month, day), weekday, read[1])


def _before_last(line: Line, first: tuple[int, int], weekday: int | None, end: int) -> Place | None:
    """A month and day in the year of the date after a joint, or over the turn of it; no date where there is none."""
    if line.form(end) not in _TO_LAST:
        return None, end
    place = end + 1 + (line.form(end + 1) in WEEKDAYS)
    read = _day_month_year(line, place, None) or _month_day_year(line, place, None)
    if read is None or read[0] is None:
        return None, end
    year = read[0].year - (first > (read[0].month or 12, read[0].day or 31))
    return _made(year, first[0], first[1], weekday, end)


def _month(line: Line, at: int) -> int | None:
    """The month named there; "may" and "march" need their capital."""
    return MONTHS.get(line.form(at)) if line.is_capital(at) else None


def _month_day_year(line: Line, at: int, weekday: int | None) -> Place | None:
    """July 9, 2011; Dec. 9; March 2004; July 9-12, 2015."""
    month = _month(line, at)
    if month is None:
        return None
    begins = _past_month(line, at)
    year = _year_at(line, begins)
    if year is not None and weekday is None:
        return _made(year, month, None, None, begins + 1)
    day = _number(line, begins, 1, 31)
    if day is None:
        return None
    after = begins + 1 + (1 if line.touches(begins + 1) and line.form(begins + 1) in _ENDINGS else 0)
    if line.form(after) in DASHES | {"to"} and _number(line, after + 1, 1, 31) is not None:
        after += 2
    comma = 1 if line.form(after) == "," else 0
    year = _year_at(line, after + comma)
    return _made(year, month, day, weekday, after + (comma + 1 if year else 0))


def _numeric(line: Line, at: int, weekday: int | None) -> Place | None:
    """02/03/2011: day first, month first only where that alone is a day."""
    if line.form(at + 1) not in {"/", "-"} or line.form(at + 3) != line.form(at + 1) or not line.touches(at + 1):
        return None
    first, second = _number(line, at, 1, 31), _number(line, at + 2, 1, 31)
    year = _year_at(line, at + 4)
    if first is None or second is None or year is None:
        return None
    day, month = (second, first) if second > 12 >= first else (first, second)
    return _made(year, month, day, weekday, at + 5) if month <= 12 else None


def _iso(line: Line, at: int, weekday: int | None) -> Place | None:
    """2011-07-09."""
    year = _year_at(line, at)
    if year is None or line.form(at + 1) not in {"-", "/"} or line.form(at + 3) != line.form(at + 1):
        return None
    month, day = _number(line, at + 2, 1, 12, (2,)), _number(line, at + 4, 1, 31, (2,))
    return None if month is None or day is None else _made(year, month, day, weekday, at + 5)


_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")


def _dotted(line: Line, at: int, weekday: int | None) -> Place | None:
    """02.03.2011."""
    match = _DOTTED.fullmatch(line.form(at)) if line.sorts[at] is Sort.DOTTED else None
    if match is None:
        return None
    day, month, year = map(int, match.groups())
    return _made(year, month, day, weekday, at + 1) if 1 <= month <= 12 and year > 0 and day > 0 else None


def _year(line: Line, at: int) -> Place | None:
    """A year that a word introduces ("since 1999"); years in pairs ("2013-14", "2010 to 2015") are no quantity."""
    year = _year_at(line, at)
    if year is None or not 1500 <= year <= 2100:
        return None
    if line.form(at + 1) == "/" and line.touches(at + 1) and line.touches(at + 2) and line.is_number(at + 2):
        return None, at + 3  # "Regulation (EU) 2021/241"
    if _spans(line, at) or (line.form(at - 1) in {"to", "and"} and _spans(line, at - 2)):
        return PartialDate(year), at + 1
    joined = line.form(at + 1) in DASHES or line.form(at + 1) in {"/", "to", "and"}
    if joined and (_year_at(line, at + 2) or (line.touches(at + 2) and _number(line, at + 2, 0, 99, (2,)) is not None)):
        return None, at + 3
    if line.form(at - 1) in INTRODUCE_YEAR or line.form(at - 2) == "between":
        return PartialDate(year), at + 1
    return None


def _spans(line: Line, at: int) -> bool:
    """True for the first year of "from 2009 to 2012", which says of both that they are years."""
    joint = {"from": "to", "between": "and"}.get(line.form(at - 1))
    return line.form(at + 1) == joint and _year_at(line, at + 2) is not None


def clock(line: Line, at: int) -> Place | None:
    """9am, 5.30 pm, 12:30, a time of 2:04:57.1."""
    if not line.is_number(at):
        return None
    if line.form(at + 1) in _CLOCK and line.form(at + 1) != "a":
        return None, at + 2
    if line.form(at + 1) in {"a", "p"} and line.form(at + 2) == "." and line.form(at + 3) == "m":
        return None, at + 4 + (line.form(at + 4) == "." and line.touches(at + 4))
    end = at + 1
    while end < at + _MOST_CLOCK and line.form(end) == ":" and line.touches(end + 1) and _is_sixtieth(line, end + 1):
        end += 2
    return (None, end + (line.form(end) in _CLOCK)) if end > at + 1 else None


_MOST_CLOCK = 5


def _is_sixtieth(line: Line, at: int) -> bool:
    """True for minutes or seconds, "05" or "54.32"."""
    return line.is_number(at) and len(line.form(at).partition(".")[0]) == 2
