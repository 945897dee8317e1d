"""A duration with its two dates: "from 1 March 2019 to 30 April 2019, eight weeks", "began on … and lasted a week"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.page import Mention, Page
from claimcheck.extract.ties.near import CLOSES, IN_ALL, after, before, linked
from claimcheck.link import Link
from claimcheck.quantity import Kind


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


FROM = _pattern(r"\b(?:from|between)\s+(?:the\s+)?$")
TO = _pattern(r"\s*(?:to|until|till|through|and|–|—|-)\s+(?:the\s+)?|\s*[–—-]\s*")
THEN = _pattern(
    r"\s*(?:,|\s[–—-]|\()\s*(?:(?:or|which\s+is|that\s+is|lasting|a\s+total\s+of|a\s+period\s+of|a\s+span\s+of|in\s+all)\s+)*"
)
FIRST = _pattern(r",?\s+(?:from|between)\s+(?:the\s+)?")
# "The four days a week", "six months earlier", "two years into": the duration is of something else.
NOT_OF_THE_SPAN = _pattern(
    r"\s*(?:ago|earlier|later|before|after|into|early|late|ahead|behind|old|each|a\s|per\s|every|apart|longer|shorter)"
)


# What begins on the first of two days, so that "after four weeks" is counted from it.
BEGAN = _pattern(
    r"\b(?:began|begun|started|opened|launched|closed|shut|suspended|set\s+out|set\s+off|left|sailed)"
    r"(?:\s+(?!(?:and|or|but|until|till|to)\b)[\w'’-]+){0,4}?\s+(?:on|in)\s+$"
)
GOES_ON = _pattern(r"[^.;:()]*?\b(?:on|in)\s+")
LATER = _pattern(r"\s*,?\s*(?:(?:some|just|about|almost|nearly|only)\s+)*")
AFTER = _pattern(r"\s*,?\s+after\s+")


def tie(page: Page) -> Iterator[Link]:
    """Yield each pair of dates said to be from one to the other, with the duration beside it."""
    for mentions in page.sentences():
        for one, two, three in zip(mentions, mentions[1:], mentions[2:], strict=False):
            if _are_ends(one, two, page) and _lasts(three, page) and THEN.fullmatch(page.words_between(two, three)):
                if CLOSES.match(after(three, page)) or IN_ALL.match(after(three, page)):
                    yield linked(
                        "span", ("start", "end", "duration"), (one, two, three), "“from … to”, and how long after it"
                    )
            elif _are_ends(two, three, page) and _lasts(one, page) and FIRST.fullmatch(page.words_between(one, two)):
                yield linked(
                    "span", ("duration", "start", "end"), (one, two, three), "how long, and “from … to” after it"
                )
            elif _goes_by(one, two, three, page):
                yield linked("span", ("start", "end", "duration"), (one, two, three), "from the one day to the other")


def _goes_by(start: Mention, end: Mention, length: Mention, page: Page) -> bool:
    """True for "began on 3 March 2014 and was done on 28 February 2018, four years later" or "after four years"."""
    days = start.kind is Kind.DATE is end.kind and length.kind is Kind.DURATION
    if not days or not (BEGAN.search(before(start, page)) and GOES_ON.fullmatch(page.words_between(start, end))):
        return False
    between, behind = page.words_between(end, length), after(length, page)
    later = LATER.fullmatch(between) and _LATER.match(behind)
    return bool(later or (AFTER.fullmatch(between) and CLOSES.match(behind)))


_LATER = _pattern(r"\s+later\b")


def _are_ends(start: Mention, end: Mention, page: Page) -> bool:
    dates = start.kind is Kind.DATE is end.kind
    return dates and bool(FROM.search(before(start, page)) and TO.fullmatch(page.words_between(start, end)))


def _lasts(mention: Mention, page: Page) -> bool:
    """True for a duration with its unit: the bare 36 of "Smith, 36, from May to June" is an age."""
    has_unit = page.release.text[mention.end - 1].isalpha()
    return mention.kind is Kind.DURATION and has_unit and not NOT_OF_THE_SPAN.match(after(mention, page))
