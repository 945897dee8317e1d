"""A duration with its two dates: "from 1 March 2019 to 30 April 2019, eight weeks"."""

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


def _are_ends(start: Mention, end: Mention, page: Page) -> bool:
    dates = start.kind is Kind.DATE is end.kind
    return dates and bool(FROM.search(before(start, page)) and TO.fullmatch(page.words_between(start, end)))


def _lasts(mention: Mention, page: Page) -> bool:
    """True for a duration with its unit: the bare 36 of "Smith, 36, from May to June" is an age."""
    has_unit = page.release.text[mention.end - 1].isalpha()
    return mention.kind is Kind.DURATION and has_unit and not NOT_OF_THE_SPAN.match(after(mention, page))
