"""Of which date a mention speaks.

A date is a day, a month or a year. What is longer or starts and ends elsewhere ("2013-14", "Q3 2014", "since 1999",
"the three months to May 2014") is a *period*: it is no date, and its words become part of the measure.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from functools import lru_cache

from attrs import frozen

from claimcheck.extract.near import nearest
from claimcheck.extract.noun_phrases import plain_words
from claimcheck.extract.page import Mention, Page, once_a_mention
from claimcheck.phrase.dates import MONTHS
from claimcheck.quantity import Kind, PartialDate


@frozen
class Time:
    """A time that a sentence states, with its place in the sentence."""

    start: int
    end: int
    words: str
    relative: str = ""
    """What must be told from the release's date: "last year", or the name of a month."""
    day: int | None = None
    """The day of a month whose year must be told so: "by 31 December"."""
    date: PartialDate | None = None
    """The date it states by itself; None for a period and for what is relative."""

    def seen_from(self, published: PartialDate | None) -> PartialDate | None:
        """The date it is, for a text of a date; None for a period, and where the date cannot be told."""
        if self.date is not None or not self.relative or published is None:
            return self.date
        return _told_from(self.relative, self.words, published, self.day)


_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
)
_YEAR = r"(?:1[5-9]|20)[0-9]{2}"
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:(?:{_DAY}\s+(?:of\s+)?)?{_MONTH}(?:\s+{_DAY},)?\s+{_YEAR}|{_YEAR})"
_NUMBER = r"(?:[0-9]{1,2}|two|three|six|nine|ten|twelve)"
_QUARTER = (
    r"(?:Q[1-4]|[Qq]uarter\s+[1-4]|(?:first|second|third|fourth|final)\s+quarter(?:\s+of)?)"
    rf"\s*,?\s*{_YEAR}(?:[-–/][0-9]{{2}}\b)?"
)
_ENDS = rf"(?:{_QUARTER}|{_DATE}|{_MONTH}|{_DAY}\s+{_MONTH})"
_IN = r"(?:(?:in|during|for|over|at|of|on)\s+)?(?:the\s+)?"
_SPAN = r"(?:years?|months?|quarters?|weeks?)"
_RELATIVE_TO = r"(?:same|previous|corresponding|preceding|next|following|past|last|current|latest|prior)"
# A period by its ends, by its name, or by how far it lies from another.
_PERIODS = (
    rf"{_IN}Q[1-4]\s*(?:to|and|[-–])\s*Q[1-4]\s*,?\s*{_YEAR}",
    rf"{_IN}(?:first|last|final|next|past|previous)\s+(?:{_NUMBER}|few|several)\s+\w+(?:\s+of\s+{_YEAR})?",
    rf"(?:between|from)\s+{_ENDS}\s+(?:and|to|until)\s+{_ENDS}",
    rf"(?:since|from|until|after|before|till)\s+(?:the\s+(?:start|end|beginning)\s+of\s+|early\s+|late\s+|mid-)?{_ENDS}",
    rf"{_IN}(?:{_NUMBER}[\s-]+months?|quarter|year|month|week|period|season)\s+(?:to|ending|ended)\s+"
    rf"(?:the\s+end\s+of\s+|in\s+|on\s+)?{_ENDS}",
    rf"{_IN}(?:{_QUARTER}|{_YEAR}\s*Q[1-4])(?:\s+to\s+Q[1-4]\s+{_YEAR})?",
    rf"{_IN}(?:(?:financial|academic|tax|school)\s+year\s+)?{_YEAR}\s?[-–/]\s?(?:{_YEAR}|[0-9]{{2}})\b",
    rf"{_IN}(?:early|late|mid|spring|summer|autumn|winter|first\s+half|second\s+half)(?:\s+of|-)?\s+{_YEAR}",
    rf"{_ENDS}\s+to\s+{_ENDS}",
    rf"(?:than\s+)?{_IN}(?:a|one|{_NUMBER})\s+{_SPAN}\s+(?:earlier|before|ago|later|previously)",
    rf"(?:than\s+)?(?:(?:in|during|for|over|at|of|on)\s+)?the\s+{_RELATIVE_TO}\s+(?:\w+\s+)?(?:{_SPAN}|period|time)(?:\s+(?:last\s+year|(?:of|in)\s+{_YEAR}))?",
    rf"{_IN}(?:last|this|next)\s+(?:week|quarter|spring|summer|autumn|winter|decade|season)",
)
_SAYS_DATE = (
    r"(?:(?:in|at|by|on|during|for|of|as\s+at|as\s+of)\s+)?"
    r"(?:the\s+(?:end|start|beginning|close)\s+of\s+|early\s+|late\s+)?"
)
# Every word that a time begins with: at most words it is then seen at once that none begins there.
_BEGINS = (
    rf"(?=[0-9]|Q[1-4]|(?:in|during|for|over|at|of|on|by|as|the|a|one|this|last|next|first|second|third|fourth|final|past"
    rf"|previous|between|from|since|until|till|after|before|than|two|three|six|nine|ten|twelve|[Qq]uarter|year|month|week"
    rf"|period|season|financial|academic|tax|school|early|late|mid|spring|summer|autumn|winter|yesterday|{_MONTH})\b)"
)
_TIME = re.compile(
    rf"\b{_BEGINS}(?:(?P<period>{'|'.join(_PERIODS)})|(?:{_SAYS_DATE}(?P<date>{_DATE}))"
    rf"|(?:(?:on|by|at|as\s+at|as\s+of)\s+)(?P<day>{_DAY})\s+(?P<of>{_MONTH})(?!\s+[0-9]|\s+(?:and|or|to)\s+[0-9])"
    rf"|(?:(?:in|by|during|(?:at|by)\s+the\s+end\s+of)\s+|(?:in\s+|by\s+)?(?:last|this|next)\s+)(?P<month>{_MONTH})"
    r"|(?:in\s+|by\s+)?(?P<relative>(?:last|this|next)\s+(?:year|month)|yesterday))\b(?![-/–][0-9])"
)
# Cheap to look for: a sentence without any of these tells no time.
_HINT = re.compile(rf"[0-9]{{4}}|{_MONTH}|\b(?:years?|months?|weeks?|quarter|yesterday|last|this|next|period|time)\b")
# "In Q3 2014", "during Q3 2014" and "Q3 2014" are one period; "since 2014" is another.
_LEADING = re.compile(r"\A(?:(?:in|during|for|over|at|of|on|than) )?(?:the )?")
_BARE_YEAR_ALONE = re.compile(_YEAR)


@lru_cache(maxsize=64)
def times(sentence: str) -> tuple[Time, ...]:
    """The times that a sentence states, in order."""
    if _HINT.search(sentence) is None:
        return ()
    dateline = DATELINE.match(sentence)
    begins = dateline.end() if dateline else 0
    opened = sentence[:begins] + _OPENING.sub(lambda match: match.group().lower(), sentence[begins:], count=1)
    found = _TIME.finditer(opened, begins)
    behind = _HAD.search(opened) is not None and _AHEAD.search(opened) is None
    return tuple(time for match in found if (time := _time(match, behind=behind)) is not None)


# "They had received 40 by December" looks back on December, "there are to be 40 by December" ahead to it.
_HAD = re.compile(
    r"\b(?:had\s+(?:\w+\s+)?\w+(?:ed|en|lt|ld|nt|ne|ought)"
    r"|by\s+the\s+end\s+of\s+[A-Z][a-z]+,?\s+(?:there|it|they)\s+(?:were|was|stood))\b"
)
_AHEAD = re.compile(
    r"\b(?:will|would|should|(?:is|are|was|were|set|have|has|had|needs?|wants?|expects?|hopes?|not)\s+to|to\s+be|plan\w*|pledge\w*"
    r"|promise\w*|target|aim\w*|due|hoped|wanted|expected|intended|agreed|vowed)\b"
)
# "LEEDS, 4 April 2011 – There are": when and where it was written, and not what it tells.
DATELINE = re.compile(
    rf"(?:[A-Z][A-Z .'’/-]{{1,40}},?\s*|[A-Z][\w .'’/-]{{1,40}},\s*(?=[0-9A-Z]))(?:[A-Z][A-Za-z.]{{1,12}},\s*)?"
    rf"(?:(?:[0-9]{{1,2}}\s+{_MONTH}|{_MONTH}\s+[0-9]{{1,2}},)\s+[0-9]{{4}}\s*)?[–—-]{{1,2}}\s+"
)


# The word that opens a sentence has a capital for that alone, but for a month's.
_OPENING = re.compile(rf"\A\W*(?!{_MONTH}\b)[A-Z](?=[a-z])")


def _time(match: re.Match[str], *, behind: bool) -> Time | None:
    words = " ".join(plain_words(match.group()))
    words = words.removeprefix("by ") if behind else words
    words = _LEADING.sub("", words) if match["period"] else words
    place = match.span()
    if match["period"]:
        return Time(*place, words)
    if match["of"]:
        number = int(re.sub(r"\D", "", match["day"]))
        return Time(*place, words, relative=match["of"].lower(), day=number)
    if match["month"]:
        return Time(*place, words, relative=match["month"].lower())
    if match["relative"]:
        return Time(*place, words, relative=" ".join(match["relative"].split()))
    # A year that nothing introduces may be a number, or part of a name ("the 2011 Census"), unless it heads a bracket.
    if _BARE_YEAR_ALONE.fullmatch(match.group()) and not _heads_bracket(match):
        return None
    date = _date(match["date"])
    return Time(*place, words, date=date) if date else None


def _heads_bracket(match: re.Match[str]) -> bool:
    """True for the year of "£8.8 million (2013: £9.4 million)"."""
    said = match.string
    return said[: match.start()].endswith("(") and said.startswith(":", match.end())


def _date(said: str) -> PartialDate | None:
    parts = re.findall(r"[A-Za-z]{3,}|[0-9]+", said)
    months = [MONTHS[part.lower()] for part in parts if part.lower() in MONTHS]
    numbers = [int(part) for part in parts if part.isdigit()]
    year = next(number for number in numbers if number >= 1500)
    day = next((number for number in numbers if number < 1500), None)
    try:
        return PartialDate(year, months[0] if months else None, day if months else None)
    except ValueError:
        return None


def _year(by: int) -> Callable[[PartialDate], PartialDate | None]:
    return lambda published: PartialDate(published.year + by)


def _month(by: int) -> Callable[[PartialDate], PartialDate | None]:
    def told(published: PartialDate) -> PartialDate | None:
        if published.month is None:
            return None
        months = published.year * 12 + published.month - 1 + by
        return PartialDate(months // 12, months % 12 + 1)

    return told


def _yesterday(published: PartialDate) -> PartialDate | None:
    if published.day is None:
        return None
    day = published.first - timedelta(days=1)
    return PartialDate(day.year, day.month, day.day)


_RELATIVE: dict[str, Callable[[PartialDate], PartialDate | None]] = {
    "last year": _year(-1),
    "this year": _year(0),
    "next year": _year(1),
    "last month": _month(-1),
    "this month": _month(0),
    "next month": _month(1),
    "yesterday": _yesterday,
}


def _told_from(relative: str, words: str, published: PartialDate, day: int | None) -> PartialDate | None:
    if relative in _RELATIVE:
        return _RELATIVE[relative](published)
    month = MONTHS[relative]
    if published.month is None:
        return None
    ahead = words.startswith(("by", "next", "in next"))
    own = (published.month, published.day or 1) if day else (published.month,)
    told = (month, day) if day else (month,)
    year = published.year + (ahead and told <= own) - (not ahead and told > own)
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


_COMPARED = re.compile(r"on (?![0-9])")


@once_a_mention
def time_of(mention: Mention, page: Page) -> Time | None:
    """The time that a sentence states for a mention, None where it states none for it."""
    return nearest(times, mention, page)


def as_of(mention: Mention, page: Page) -> PartialDate | None:
    """The date that the words around a mention state, None where it is the release's own."""
    own = mention.passage.section.published
    if mention.dated is not None:
        return mention.dated
    if mention.kind in (Kind.DATE, Kind.ORDINAL):
        return own
    time = time_of(mention, page)
    if time is not None and mention.kind is Kind.DURATION and time.words.startswith("of "):
        return own  # "the first nine months of 2013" is the period, and no duration of that year
    if time is not None and mention.kind is Kind.CHANGE and _COMPARED.match(time.words) is not None:
        return own  # "up 11% on August 2009" is no change of that month
    return (time.seen_from(own or page.release.published) if time else None) or own


def other_year(mention: Mention, page: Page) -> str:
    """The year that the paragraph of a "this year" speaks of, where it is not the release's; empty elsewhere.

    In the budget of 2019 "this year" is 2019, whenever the list of all budgets was published.
    """
    time = time_of(mention, page)
    if time is None or not time.words.removeprefix("in ").removeprefix("by ").startswith("this "):
        return ""
    published = mention.passage.section.published or page.release.published
    start = _paragraph(mention, page)
    named = [int(year) for year in _NAMED_YEAR.findall(page.release.text[start : mention.start])]
    return str(max(named)) if named and (published is None or max(named) != published.year) else ""


_NAMED_YEAR = re.compile(rf"(?<![0-9,.£$€]){_YEAR}(?![0-9,.]*[0-9])")


def _paragraph(mention: Mention, page: Page) -> int:
    """Where the paragraph of a mention begins."""
    number = mention.passage.number
    while number and page.passages[number - 1].paragraph == mention.passage.paragraph:
        number -= 1
    return page.passages[number].start


def period_in(time: Time | None, mention: Mention, page: Page) -> str:
    """The words of a mention's time where no date can say it: "q3 2014"; empty where one can, and without a time."""
    if time is None or time.seen_from(mention.passage.section.published or page.release.published) is not None:
        return ""
    return time.words
