"""Days that a text calls by a name and not by a figure: "today is the start of the financial year", "from next month".

The day is worked out from the date of the release, or of the story told in short beside it; without one there is none.
Only names that say something checkable or that begin or end something are taken: "today" by itself is in every release.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from attrs import frozen

from claimcheck.extract.passages import Passage
from claimcheck.phrase.find import Found
from claimcheck.quantity import Kind, Numeral, PartialDate, Quantity, Spread
from claimcheck.release import Release
from claimcheck.unit import DAY_OF_CALENDAR


@frozen
class Named:
    """A day found, and the name that it goes by."""

    found: Found
    name: str


@frozen
class _Name:
    """A kind of name: its words, the day they mean when said on a day, and what the day is then called."""

    words: re.Pattern[str]
    day: Callable[[re.Match[str], PartialDate], PartialDate | None]
    called: str


def named_days(release: Release, passage: Passage) -> Iterator[Named]:
    """The named days of a passage."""
    yield from decades(release, passage)
    day = said_on(release, passage)
    if day is None or day.month is None or not _ANY.search(release.text, passage.start, passage.end):
        return
    for name in NAMES:
        for match in name.words.finditer(release.text, passage.start, passage.end):
            meant = name.day(match, day)
            if meant is not None and (not name.called.startswith(BRITISH_DAYS) or _is_british(release)):
                at = match.start() - passage.start, match.end() - passage.start
                words = " ".join(match.group().split())
                yield Named(
                    Found(Quantity(Kind.DATE, DAY_OF_CALENDAR, meant, words=words), *at),
                    name.called or match["name"].casefold(),
                )


def decades(release: Release, passage: Passage) -> Iterator[Named]:
    """The decades in which somebody is said to have been of some age; others say too little to be claims."""
    if release.text.find("0s", passage.start, passage.end) < 0:
        return
    for match in _DECADE.finditer(release.text, passage.start, passage.end):
        year = int(match["year"])
        days = PartialDate(year).first.toordinal(), PartialDate(year + 9).last.toordinal()
        figure = Spread(Numeral(str(days[0])), Numeral(str(days[1])))
        quantity = Quantity(Kind.DATE, DAY_OF_CALENDAR, figure, words=match["decade"])
        place = match.start("decade") - passage.start, match.end("decade") - passage.start
        yield Named(Found(quantity, *place), f"in {match['decade']}")


def said_on(release: Release, passage: Passage) -> PartialDate | None:
    """The date of what a passage says: its own section's, else its release's."""
    return passage.section.published or release.published


def _that_day(_: re.Match[str], said: PartialDate) -> PartialDate:
    return said


def _next(match: re.Match[str], said: PartialDate) -> PartialDate | None:
    if said.year == LAST_YEAR:
        return None
    if match["unit"].casefold() == "year":
        return PartialDate(said.year + 1)
    years, month = divmod(said.month or 0, 12)
    return PartialDate(said.year + years, month + 1)


def _season(match: re.Match[str], said: PartialDate) -> PartialDate | None:
    """The year of a season still to come, which is all that the words fix."""
    return PartialDate(said.year) if (said.month or 0) <= LAST_MONTH[match["season"].casefold()] else None


LAST_YEAR = 9999
LAST_MONTH = {"spring": 5, "summer": 8, "autumn": 11}
BRITISH_DAYS = "start of the financial year"
# Elsewhere the financial year starts on other days, and no calendar here knows them.
_BRITISH = re.compile(r"£|\b(?:UK|United Kingdom|Britain|England|Scotland|Wales|Northern Ireland|NHS)\b")
_DECADE = re.compile(
    r"\bwas\s+(?:\w+\s+){1,4}when\s+[^.;:,]{1,120}?\b(?:in|during)\s+(?P<decade>the\s+(?P<year>(?:1[89]|20)[0-9]0)s)\b",
    re.IGNORECASE,
)
_ANY = re.compile(r"\b(?:today|next|later)\b", re.IGNORECASE)
NAMES = (
    _Name(
        re.compile(
            r"\btoday(?:\s+is|\s+marks|['’]s)\s+(?:also\s+)?the\s+(?:start|beginning|first\s+day)\s+of\s+"
            r"(?:the|a|another)\s+(?:new\s+)?financial\s+year\b",
            re.IGNORECASE,
        ),
        _that_day,
        BRITISH_DAYS,
    ),
    _Name(
        re.compile(
            r"\b(?:from|by|until|starting|beginning)\s+(?P<name>next\s+(?P<unit>month|year))\b(?!['’])", re.IGNORECASE
        ),
        _next,
        "",
    ),
    _Name(
        re.compile(r"\b(?P<name>later\s+(?:in\s+the|this)\s+(?P<season>spring|summer|autumn))\b", re.IGNORECASE),
        _season,
        "",
    ),
)


def _is_british(release: Release) -> bool:
    return _BRITISH.search(release.text) is not None
