"""When a figure is of, as a key that can be compared: a date, a financial year, a period by its name."""

from __future__ import annotations

import re

from claimcheck.about import is_date, key_of, moved
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.when import Time, time_of, times
from claimcheck.phrase.dates import MONTHS
from claimcheck.phrase.number_words import SMALL
from claimcheck.quantity import Kind, PartialDate

_YEAR = re.compile(r"[0-9]{4}")
_FINANCIAL = re.compile(r"\b((?:19|20)[0-9]{2})\s?[-–/]\s?(?:[0-9]{2})?([0-9]{2})\b")
_NUMBERED = re.compile(r"\b(period|week|round|wave)\s+([0-9]{1,2})\s+of\s+")
_QUARTER = re.compile(r"\bq([1-4])\s+((?:19|20)[0-9]{2})|\b(first|second|third|fourth) quarter of ((?:19|20)[0-9]{2})")
_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "final": "4", "last": "4"}
_SEASON = re.compile(r"\b(?:spring|summer|autumn|winter) (?:19|20)[0-9]{2}\b")
_YEAR_TO = re.compile(
    r"\b(?:year|12 months|twelve months)\s+(?:to|ending|ended)\s+(?:the\s+end\s+of\s+|in\s+)?(?:[0-9]{1,2}\s+)?"
    r"([a-z]+)\s+([0-9]{4})"
)
_SOME = "|".join(sorted(SMALL, key=len, reverse=True))
_BACK = re.compile(
    rf"\b(?:(?P<many>an?|{_SOME})\s+years?\s+(?:earlier|before|ago|previously)"
    r"|(?:the\s+)?(?:year\s+before|previous\s+year|year\s+earlier))\b",
    re.IGNORECASE,
)
# Three months that are a quarter by another name: "the three months to December 2009", "the last three months of 2010".
_MONTHS_TO = re.compile(
    r"\b(?:three|3) months (?:to|ending|ended) (?:the end of |in )?(?:[0-9]{1,2} )?"
    r"(march|june|september|december) ([0-9]{4})"
    r"|\b(?P<end>first|last|final) (?:three|3) months of (?P<of>[0-9]{4})"
)
# A quarter without its year is the last of that name which ended before the text.
_NAMED_QUARTER = re.compile(
    r"\b(?:in|for|during|of|over) (?:the )?(first|second|third|fourth|final) quarter\b(?! of| [0-9])", re.IGNORECASE
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
        if back is not None and (told := _time_before(mention, page)):
            return moved(told, -12 * int(SMALL.get((back["many"] or "a").lower(), 1)))
        if back is not None:
            return ""
    if headed := _HEADED.search(text, max(passage.start, mention.start - LEAD), mention.start):
        return named_period(headed["time"]) or headed["time"]
    told = stated_time(time_of(mention, page), page)
    if not told and _YEAR.search(after) is not None:
        told = named_period(_own_words(mention, page))
    return told or (last_quarter(_own_words(mention, page), page.release.published) if "quarter" in there else "")


def last_quarter(words: str, published: PartialDate | None) -> str:
    """The key of the last quarter of a name that ended before a text; empty where the words name none."""
    found = _NAMED_QUARTER.search(words)
    if found is None or published is None or published.month is None:
        return ""
    number = int(_ORDINALS[found[1].lower()])
    return f"q{number} {published.year if number * 3 < published.month else published.year - 1}"


_TIMES = (Kind.DATE, Kind.ORDINAL)


def _own_words(mention: Mention, page: Page) -> str:
    """The words behind a mention up to the next figure, and up to what it is compared with."""
    others = (other.start for other in page.in_passage(mention.passage.number) if other.kind not in _TIMES)
    end = min((start for start in others if start >= mention.end), default=mention.passage.end)
    return re.split(r"\b(?:than|compared|against|from|since)\b", page.release.text[mention.end : end][:NEARBY])[0]


def _near_figure(before: str, after: str) -> str:
    """The words next to a figure that may date it: "in the year before they did so", "a year earlier"."""
    return f"{re.split(r'[,;]', before)[-1]}|{re.split(r'[,;]', after)[0]}"


def _time_before(mention: Mention, page: Page) -> str:
    """The last time that is told before a mention, in its sentence or those before it in the paragraph."""
    for number in range(mention.passage.number, -1, -1):
        passage = page.passages[number]
        if passage.paragraph != mention.passage.paragraph:
            return ""
        end = min(passage.end, mention.start)
        keys = [key for time in times(page.release.text[passage.start : end]) if (key := stated_time(time, page))]
        keys = keys or [key for key in [named_period(page.release.text[passage.start : end])] if key]
        if keys:
            return keys[-1]
    return ""


# What there was at the end of a year is of its last month.
_AT_END = re.compile(r"\b(?:end|close) of (?:19|20)[0-9]{2}\Z")


def stated_time(time: Time | None, page: Page) -> str:
    """The key of a time in a sentence; empty for one that cannot be told."""
    if time is None:
        return ""
    if time.date is not None and _AT_END.search(time.words):
        return f"{key_of(time.date)}-12"
    return key_of(time.seen_from(page.release.published)) or named_period(time.words) or _spelled_out(time.words)


# "Between January and June 2019": what it is compared with must be the same months.
_SPAN = re.compile(r"(?:between|from)\s+(.+?)\s+(?:and|to|until)\s+(.+)|((?:first|second)\s+half\s+of\s+[0-9]{4})")


def _spelled_out(words: str) -> str:
    """The key of a period that its months name: "january to june 2019"; empty without a year."""
    found = _SPAN.fullmatch(words) if _YEAR.search(words) else None
    if found is None:
        return ""
    if found[3]:
        return found[3]
    year = _FINANCIAL_YEAR.fullmatch(f"{found[1]} to {found[2]}")
    if year is not None and int(year["end"]) == int(year["begin"]) + 1:
        return f"{year['begin']}/{year['end'][2:]}"
    return f"{found[1]} to {found[2]}"


# The months of a financial year, by their names.
_FINANCIAL_YEAR = re.compile(
    r"(?:(?:[1-7] )?april) (?P<begin>(?:19|20)[0-9]{2}) to "
    r"(?:(?:(?:30|31) )?march|(?:[1-7] )?april) (?P<end>(?:19|20)[0-9]{2})"
)


def named_period(words: str) -> str:
    """The key of a period by its name; empty where the words name none."""
    if _YEAR.search(words) is None:
        return ""
    low = " ".join(words.lower().replace("–", "-").split())
    low = _FINANCIAL.sub(lambda year: f"{year[1]}/{year[2]}", low)
    if (quarter := _QUARTER.search(low)) is not None:
        return f"q{quarter[1] or _ORDINALS[quarter[3]]} {quarter[2] or quarter[4]}"
    if (months := _MONTHS_TO.search(low)) is not None:
        return (
            f"q{_ORDINALS[months['end']]} {months['of']}" if months["end"] else f"q{MONTHS[months[1]] // 3} {months[2]}"
        )
    if (year_to := _YEAR_TO.search(low)) is not None and year_to[1] in MONTHS:
        return _year_to(MONTHS[year_to[1]], int(year_to[2]))
    if (season := _SEASON.search(low)) is not None:
        return season.group()
    financial = re.search(r"\b[0-9]{4}/[0-9]{2}\b", low)
    if financial is None:
        return ""
    numbered = _NUMBERED.search(low[: financial.start()] + " ")
    return f"{numbered[1]} {numbered[2]} {financial[0]}" if numbered else financial[0]


def _year_to(month: int, year: int) -> str:
    # The year to March is a financial year by another name.
    return f"{year - 1}/{year % 100:02}" if month == 3 else f"year to {year:04}-{month:02}"


def ends_of(key: str) -> str:
    """The month in which a year ends, for a level that is said within it: "2013/14" is March 2014."""
    if is_date(key):
        return key
    if key.startswith("year to "):
        return key.removeprefix("year to ")
    return ""
