"""A lead over a deadline: "three months ahead of its March 2004 deadline"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract.page import Mention, Page
from claimcheck.extract.ties.near import after, before, linked
from claimcheck.link import Link
from claimcheck.quantity import Kind, PartialDate


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


_DUE = r"(?:deadline|target|due\s+date|target\s+date|completion\s+date|schedule)"
AHEAD = _pattern(
    rf"\s+(?:early\b|ahead\s+of\s+(?:(?:the|its|their|our|his|her)\s+)?(?:[\w'’-]+\s+)?{_DUE}\b|before\s+(?:the|its|their)\s+{_DUE}\b)"
)
AHEAD_OF_DATE = _pattern(r"\s+(?:ahead\s+of|before)\s+(?:the|its|their|our)\s*(?:\w+\s+)?")
AHEAD_OF_DUE = _pattern(
    rf"\s+(?:ahead\s+of|before)\s+(?:(?:the|its|their|our)\s+)?(?:[\w'’-]+\s+)?{_DUE}\s+(?:of|for|in|on)?\s*"
)
IS_DUE = _pattern(rf"\s*{_DUE}\b")
BY = _pattern(rf"\b{_DUE}\b[^.;:]*\b(?:by|for|in|of|before)\s+(?:the\s+end\s+of\s+)?$")
HIT = _pattern(rf"\b{_DUE}\b")


def tie(page: Page) -> Iterator[Link]:
    """Yield leads with the deadline that the same sentence names, or else the next one of the same paragraph."""
    for mentions in page.sentences():
        for place, lead in enumerate(mentions):
            if _is_lead(lead):
                yield from _in_sentence(mentions[place : place + 2], page)
                yield from _in_next(lead, page)


def _is_lead(mention: Mention) -> bool:
    return mention.kind is Kind.DURATION and mention.quantity.hedge is None


def _in_sentence(two: list[Mention], page: Page) -> Iterator[Link]:
    for lead, due in pairwise(two):
        if not _has_month(due):
            continue
        between = page.words_between(lead, due)
        dated = AHEAD_OF_DATE.fullmatch(between) and IS_DUE.match(after(due, page))
        if dated or AHEAD_OF_DUE.fullmatch(between):
            yield linked("deadline", ("lead", "deadline"), (lead, due), "“ahead of” its deadline")


def _in_next(lead: Mention, page: Page) -> Iterator[Link]:
    """Where the lead's sentence speaks of a target and gives no date, the one that the next sentence gives for it."""
    here = [mention for mention in page.in_passage(lead.passage.number) if _has_month(mention)]
    around = before(lead, page, 120) + after(lead, page, 120)
    if here or not AHEAD.match(after(lead, page)) or not HIT.search(around):
        return
    following = [mention for mention in page.in_passage(lead.passage.number + 1) if _is_beside(mention, lead)]
    dues = [mention for mention in following if _has_month(mention) and BY.search(before(mention, page))]
    if len(dues) == 1:
        yield linked(
            "deadline", ("lead", "deadline"), (lead, dues[0]), "“ahead of schedule”, and the target's date after it"
        )


def _is_beside(mention: Mention, lead: Mention) -> bool:
    one, other = mention.passage, lead.passage
    return one.paragraph == other.paragraph and one.section == other.section


def _has_month(mention: Mention) -> bool:
    figure = mention.quantity.figure
    return isinstance(figure, PartialDate) and figure.month is not None
