"""When a figure is of, as a key that can be compared: a date, a financial year, a period by its name."""

from __future__ import annotations

import re

from claimcheck.about import is_date, key_of, moved
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.when import Time, time_of, times
from claimcheck.phrase.dates import MONTHS
from claimcheck.phrase.number_words import SMALL
from claimcheck.phrase.periods import last_quarter, named_period, with_year, year_to
from claimcheck.quantity import Kind

_YEAR = re.compile(r"[0-9]{4}")
_SOME = "|".join(sorted(SMALL, key=len, reverse=True))
_BACK = re.compile(
    rf"\b(?:(?P<many>an?|{_SOME})\s+years?\s+(?:earlier|before|ago|previously)"
    r"|(?:the\s+)?(?:year\s+before|previous\s+year|year\s+earlier))\b",
    re.IGNORECASE,
)
# "The autumn 2014 total of", "the 2016 figure was".
_HEADED = re.compile(
    r"\b[Tt]he (?P<time>(?:(?:spring|summer|autumn|winter) )?(?:19|20)[0-9]{2}(?:[-–/][0-9]{2})?) "
    r"(?:total|figure|number|count|estimate)(?: number)?\b[^,;:.0-9]{0,60}\Z"
)
LEAD = 120
"""Code points before a figure in which a time that heads it is looked for."""
NEARBY = 40
"""Code points before and after a figure in which a time that leans on another is looked for."""


def time_key(mention: Mention, page: Page) -> str:
    """The key of the time that the words give a mention, empty where they leave it to the release."""
    text, passage = page.release.text, mention.passage
    after = text[mention.end : min(passage.end, mention.end + NEARBY)]
    there = words_of(page, passage.number)
    if "year" in there or "years" in there:
        before = text[max(passage.start, mention.start - NEARBY) : mention.start]
        back = _BACK.search(_near_figure(before, after))
        # "A year ago" is a year before the release, "a year earlier" one before what was told last.
        if back is not None and "ago" not in back.group().split() and (told := _time_before(mention, page)):
            return moved(told, -12 * int(SMALL.get((back["many"] or "a").lower(), 1)))
        if back is not None:
            return ""
    if headed := _HEADED.search(text, max(passage.start, mention.start - LEAD), mention.start):
        return named_period(headed["time"]) or headed["time"]
    time = time_of(mention, page)
    told = stated_time(time, page)
    if told and time and (part := _part_of(text[passage.start : passage.end], time.start)):
        return f"{part} of {told}"
    if not told and _YEAR.search(after) is not None:
        told = named_period(_own_words(mention, page))
    return told or (last_quarter(_own_words(mention, page), page.release.published) if "quarter" in there else "")


# "The same nine months of 2016/17", "the rest of 2018": not all of it.
_PART = re.compile(
    r"\b(?P<part>(?:\w+\s+)?(?:months|weeks|days|quarters)|part|parts|rest|remainder|most|much)\s+(?P<of>of\s+(?:the\s+)?)?\Z",
    re.IGNORECASE,
)


def _part_of(sentence: str, start: int) -> str:
    """The words that say which part of a time is meant; empty where it is all of it."""
    part = _PART.search(sentence, 0, start)
    return part["part"].lower() if part and (part["of"] or sentence.startswith("of ", start)) else ""


_TIMES = (Kind.DATE, Kind.ORDINAL)


# What it is compared with, and a time that heads the figure of a bracket: "(2012/13: ".
_TURNS = re.compile(r"\b(?:than|compared|against|from|since|while|but)\b|;|\band\s+in\b|\((?=[^()]*:\s*\Z)")


def _own_words(mention: Mention, page: Page) -> str:
    """The words behind a mention up to the next figure, and up to what it is compared with."""
    others = (other.start for other in page.in_passage(mention.passage.number) if other.kind not in _TIMES)
    end = min((start for start in others if start >= mention.end), default=mention.passage.end)
    return _TURNS.split(page.release.text[mention.end : end][:NEARBY])[0]


def _near_figure(before: str, after: str) -> str:
    """The words next to a figure that may date it: "in the year before they did so", "a year earlier"."""
    return f"{re.split(r'[,;]', before)[-1]}|{re.split(r'[,;]', after)[0]}"


def _time_before(mention: Mention, page: Page) -> str:
    """The last time that is told before a mention, in its sentence or those before it in the paragraph."""
    for number in range(mention.passage.number, -1, -1):
        passage = page.passages[number]
        if passage.paragraph != mention.passage.paragraph:
            return ""
        said = page.release.text[passage.start : min(passage.end, mention.start)]
        told = [(time, key) for time in times(said) if (key := stated_time(time, page))]
        keys = [key for time, key in told if not _COMPARED.search(said, 0, time.start)]
        if not told:
            keys = [key for key in [named_period(_COMPARED_WITH.split(said)[0])] if key]
        if keys:
            return keys[-1]
    return ""


# What a text compares with is no time that it goes on from: "up from 37 in 2014. Thefts were 60 (59 a year before)".
_COMPARED_WITH = re.compile(r"\b(?:than|from|against|compared\s+(?:with|to)|versus)\s")
_COMPARED = re.compile(rf"{_COMPARED_WITH.pattern}(?:[\w.,£$€%-]+\s+){{0,5}}\Z")


# What there was at the end of a year is of its last month.
_AT_END = re.compile(r"\b(?:end|close) of (?:19|20)[0-9]{2}\Z")


def stated_time(time: Time | None, page: Page) -> str:
    """The key of a time in a sentence; empty for one that cannot be told."""
    if time is None:
        return ""
    if time.date is not None and _AT_END.search(time.words):
        return f"{key_of(time.date)}-12"
    return (
        key_of(time.seen_from(page.release.published))
        or named_period(with_year(time.words, page.release.published))
        or _spelled_out(time.words)
    )


# "Between January and June 2019": what it is compared with must be the same months.
_SPAN = re.compile(r"(?:between\s+|from\s+)?(.+?)\s+(?:and|to|until)\s+(.+)|((?:first|second)\s+half\s+of\s+[0-9]{4})")
_SPAN_END = re.compile(r"(?:(?P<day>[0-9]{1,2}) )?(?P<month>[a-z]+)(?: (?P<year>(?:19|20)[0-9]{2}))?")
_FULL = 28
"""The day of a month from which on all of the month is meant."""


def _spelled_out(words: str) -> str:
    """The key of a period that its months name: "april to august 2019"; of a quarter or a year, theirs."""
    found = _SPAN.fullmatch(words.lower()) if _YEAR.search(words) else None
    if found is None or found[3]:
        return found[3] if found else ""
    year_told = _FINANCIAL_YEAR.fullmatch(f"{found[1]} to {found[2]}")
    if year_told is not None and int(year_told["end"]) == int(year_told["begin"]) + 1:
        return f"{year_told['begin']}/{year_told['end'][2:]}"
    first, last = _SPAN_END.fullmatch(found[1]), _SPAN_END.fullmatch(found[2])
    if first is None or last is None or not last["year"] or not {first["month"], last["month"]} <= MONTHS.keys():
        return f"{found[1]} to {found[2]}"
    whole = int(first["day"] or 1) == 1 and int(last["day"] or _FULL) >= _FULL
    months, year = (MONTHS[first["month"]], MONTHS[last["month"]]), int(last["year"])
    since = int(first["year"] or year)
    return (_by_its_months(*months, since, year) if whole else "") or f"{found[1]} to {found[2]}"


def _by_its_months(first: int, last: int, since: int, year: int) -> str:
    """The key of a quarter or of a year of twelve months; empty for other spans."""
    long = 12 * (year - since) + last - first + 1
    if long == 3 and last % 3 == 0:
        return f"q{last // 3} {year}"
    # "Between April 2016 and April 2017" is loosely said of the twelve months.
    if long == 13 and first == last:
        return year_to((first - 2) % 12 + 1, year - (first == 1))
    return year_to(last, year) if long == 12 else ""


# The months of a financial year, by their names.
_FINANCIAL_YEAR = re.compile(
    r"(?:(?:[1-7] )?april) (?P<begin>(?:19|20)[0-9]{2}) to "
    r"(?:(?:(?:30|31) )?march|(?:[1-7] )?april) (?P<end>(?:19|20)[0-9]{2})"
)


def ends_of(key: str) -> str:
    """The month in which a year ends, for a level that is said within it: "2013/14" is March 2014."""
    if is_date(key):
        return key
    if key.startswith("year to "):
        return key.removeprefix("year to ")
    return ""
