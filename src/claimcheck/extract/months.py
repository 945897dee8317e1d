"""In which whole months what a figure counts came about: "in the first half of 2018", "from April to June".

The months are told from the words beside the figure and the date of the release. A half or a quarter without its months
is one of the calendar year, and is left open where the release speaks of years that begin elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from attrs import frozen

from claimcheck.about import months_key
from claimcheck.extract.near import nearest
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.phrase.dates import MONTHS
from claimcheck.phrase.number_words import SMALL
from claimcheck.quantity import PartialDate

_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_NUMBERS = rf"(?:[2-9]|1[0-2]|{'|'.join(SMALL)})"
_DIGITS = r"(?:19|20)[0-9]{2}(?!\s?[-–/,.]?[0-9])"
_YEAR = rf"(?:,?\s+(?:(?:of|in)\s+)?(?P<year>{_DIGITS}))?"
_OF_YEAR = rf"(?:\s+of\s+(?:the\s+(?:calendar\s+)?|this\s+)year\b|{_YEAR})"
_IN = r"(?:in|for|during|over|throughout|of)"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
# What a sentence calls a period; for each a function tells its last month and how many months it has.
_PATTERNS = {
    "half": rf"(?P<which>first|second)[\s-]half\b{_OF_YEAR}",
    "short half": rf"h(?P<which>[12])\b{_YEAR}",
    "quarter": rf"(?P<which>first|second|third|fourth|final)[\s-]quarter\b{_OF_YEAR}",
    "short quarter": rf"q(?P<which>[1-4])\b{_YEAR}",
    "first quarters": rf"first\s+(?P<many>two|three)\s+quarters\b{_OF_YEAR}",
    "first months": rf"first\s+(?P<many>{_NUMBERS})\s+months\b{_OF_YEAR}",
    "months to": rf"(?P<many>{_NUMBERS})\s+months\s+(?:to|ended|ending|up\s+to)\s+(?:the\s+end\s+of\s+)?"
    rf"(?:[0-9]{{1,2}}\s+)?(?P<last>{_NAMES})\b(?:\s+[0-9]{{1,2}}\b)?{_YEAR}",
    "year to": rf"year\s+(?:to|ended|ending)\s+(?:the\s+end\s+of\s+|in\s+)?(?:[0-9]{{1,2}}\s+)?(?P<last>{_NAMES})\b"
    rf"(?:\s+[0-9]{{1,2}}\b)?{_YEAR}",
    "between": rf"(?P<first>{_NAMES})\b(?:\s+(?P<begun>{_DIGITS}))?(?:\s+(?:and|to|until|through)\s+|\s?[-–]\s?)"
    rf"(?P<last>{_NAMES})\b{_YEAR}",
    "whole year": rf"(?:full|whole|calendar|entire)[\s-]year\s+(?:of\s+)?(?P<year>{_DIGITS})"
    rf"|{_IN}\s+(?:the\s+(?:whole\s+of\s+)?(?:year\s+)?|all\s+of\s+)?(?P<digits>{_DIGITS})",
    "opening": rf"(?<!\w\s)(?<!\w[,;]\s)(?P<last>{_NAMES})\b{_YEAR}\s+(?:was|is|saw|brought|proved|became)",
    "month": rf"{_IN}\s+(?:the\s+month\s+of\s+)?(?P<last>{_NAMES})\b(?!\s+[0-9]{{1,2}}\b){_YEAR}",
}
_NAMED = ("months to", "year to", "between", "whole year", "opening", "month")
"""The kinds of period that are the same in whatever month a year begins."""
_PERIOD = {kind: re.compile(rf"\b(?:{words})(?![\w/])", re.IGNORECASE) for kind, words in _PATTERNS.items()}
# What a sentence must have for it to be worth looking for a kind of period: one of some words, a year, a month.
_NEEDS = {
    "half": ("half",),
    "quarter": ("quarter",),
    "first quarters": ("quarters",),
    "first months": ("months",),
    "months to": ("months",),
    "year to": ("year",),
    "whole year": ("19", "20"),
    **dict.fromkeys(("between", "opening", "month"), tuple(MONTHS)),
}
# What belongs to another time, and what is a day of a period and not all of it.
_OTHER = re.compile(
    r"(?:\b(?:same|corresponding|comparable|equivalent|previous|than|since|until|by|before|after|with|to|end|start|close|beginning)"
    r"\s+(?:(?:in|for|during|the|of)\s+)*|[0-9]\s+|[0-9](?:st|nd|rd|th)\s+(?:of\s+)?)\Z",
    re.IGNORECASE,
)
LEAD = 40
"""Code points before a period in which a word may make it another time."""
_HINTS = frozenset(MONTHS) | {"half", "quarter", "quarters", "months", "year", "h", "q"}
# Years that begin elsewhere than in January.
_OTHER_YEARS = re.compile(
    r"\b(?:fiscal|(?:financial|academic|school|tax)\s+year|FY\s?[0-9’'])|\b(?:19|20)[0-9]{2}\s?[-–/]\s?(?:20)?[0-9]{2}\b",
    re.IGNORECASE,
)


@frozen
class Period:
    """Whole months that a sentence names, with their place there."""

    start: int
    end: int
    last: int
    """Its last month, from 1 for January."""
    many: int
    year: int | None
    """The year of its last month; None where the sentence does not say."""
    is_named: bool
    """False for a part of a year that may begin in any month."""


def months_of(mention: Mention, page: Page) -> str:
    """The key of the months in which what a mention counts came about; empty where its sentence names none for it."""
    if not _may_tell(page, mention.passage.number):
        return ""
    period = nearest(periods, mention, page)
    if period is None or not (period.is_named or _is_calendar(page)):
        return ""
    year = period.year or _year_of(period, mention.passage.section.published or page.release.published)
    return months_key(year, period.last, period.many) if year else ""


def _may_tell(page: Page, number: int) -> bool:
    return (
        not _HINTS.isdisjoint(words_of(page, number)) or re.search("(?:19|20)[0-9]", page.sentence(number)) is not None
    )


def _is_calendar(page: Page) -> bool:
    """True for a release that speaks of no year that begins elsewhere than in January."""
    known = page.told[_is_calendar]
    if not known:
        known[""] = _OTHER_YEARS.search(page.release.text) is None
    return bool(known[""])


def _year_of(period: Period, published: PartialDate | None) -> int | None:
    """The year of a period that is told without one: the last of its name that was over, or ended, with the release."""
    if published is None or published.month is None:
        return None
    return published.year - (period.last > published.month)


@lru_cache(maxsize=64)
def periods(sentence: str) -> tuple[Period, ...]:
    """The stretches of whole months that a sentence names, in order; where two overlap, the first kind of the table."""
    found: list[Period] = []
    spoken = sentence.lower()
    for kind, pattern in _PERIOD.items():
        if kind in _NEEDS and not any(word in spoken for word in _NEEDS[kind]):
            continue
        for match in pattern.finditer(sentence):
            apart = all(match.end() <= other.start or other.end <= match.start() for other in found)
            if apart and not _OTHER.search(sentence, max(0, match.start() - LEAD), match.start()):
                found.append(_period(kind, match))
    return tuple(sorted(found, key=lambda period: period.start))


def _period(kind: str, match: re.Match[str]) -> Period:
    said = match.groupdict()
    last, many = _EXTENTS[kind](said)
    year = said.get("year") or said.get("digits")
    return Period(*match.span(), last, many, int(year) if year else None, kind in _NAMED)


def _number(word: str) -> int:
    low = word.lower()
    return _ORDINALS.get(low) or SMALL.get(low) or int(low)


def _between(said: Mapping[str, str]) -> tuple[int, int]:
    first, last = MONTHS[said["first"].lower()], MONTHS[said["last"].lower()]
    years = int(said["year"]) - int(said["begun"]) if said["year"] and said["begun"] else int(last < first)
    return last, 12 * years + last - first + 1


_EXTENTS: Mapping[str, Callable[[Mapping[str, str]], tuple[int, int]]] = {
    "half": lambda said: (6 * _number(said["which"]), 6),
    "short half": lambda said: (6 * _number(said["which"]), 6),
    "quarter": lambda said: (3 * _number(said["which"]), 3),
    "short quarter": lambda said: (3 * _number(said["which"]), 3),
    "first quarters": lambda said: (3 * _number(said["many"]), 3 * _number(said["many"])),
    "first months": lambda said: (_number(said["many"]), _number(said["many"])),
    "months to": lambda said: (MONTHS[said["last"].lower()], _number(said["many"])),
    "year to": lambda said: (MONTHS[said["last"].lower()], 12),
    "between": _between,
    "whole year": lambda _: (12, 12),
    "opening": lambda said: (MONTHS[said["last"].lower()], 1),
    "month": lambda said: (MONTHS[said["last"].lower()], 1),
}
"""The last month of a period, from 1, and how many months it has."""
