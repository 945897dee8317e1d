"""A lead over a deadline ("three months ahead of its March 2004 deadline"), or a delay behind it.

Where the release does not say what it is ahead of ("two years early"), the link has no deadline: another release of the
series may give it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract.page import Mention, Page
from claimcheck.extract.ties.near import after, before, linked
from claimcheck.link import Link
from claimcheck.quantity import Kind, PartialDate
from claimcheck.release import SectionRole


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


_DUE = r"(?:deadline|target|due\s+date|target\s+date|completion\s+date|schedule)"
AHEAD = _pattern(
    rf"\s+(?:early\b|ahead\s+of\s+(?:(?:the|its|their|our|his|her)\s+)?(?:[\w'’-]+\s+)?{_DUE}\b|before\s+(?:the|its|their)\s+{_DUE}\b)"
)
EARLY = _pattern(r"\s+early\s*(?:[,.;]|\Z)")
AHEAD_OF_DATE = _pattern(r"\s+(?:ahead\s+of|before)\s+(?:the|its|their|our)\s*(?:\w+\s+)?")
AHEAD_OF_DUE = _pattern(
    rf"\s+(?:ahead\s+of|before)\s+(?:(?:the|its|their|our)\s+)?(?:[\w'’-]+\s+)?{_DUE}\s+(?:of|for|in|on)?\s*"
)
BEHIND_DATE = _pattern(r"\s+(?:after|behind|past)\s+(?:the|its|their|our)\s*(?:original\s+)?")
BEHIND_DUE = _pattern(rf"\s+(?:after|behind|past)\s+(?:the|its|their|our)\s+(?:original\s+)?{_DUE}\s+(?:of|for)\s*")
IS_DUE = _pattern(rf"\s*{_DUE}\b")
BY = _pattern(rf"\b{_DUE}\b[^.;:]*\b(?:by|for|in|of|before)\s+(?:the\s+end\s+of\s+)?$")
HIT = _pattern(rf"\b{_DUE}\b")


# What tells on which day the deadline was met, and what tells of a day at all.
MET_BEFORE = _pattern(
    r"\b(?:opened|open|finished|completed|complete|met|reached|hit|achieved|delivered|kept|done|ended|ready|launched)\b[^.;]*$"
)
ON = _pattern(r"\b(?:by|in|on|at\s+the\s+end\s+of|as\s+at|as\s+of)\s+(?:the\s+end\s+of\s+)?$")
BY_THEN = _pattern(r"\s*by\s+(?:the\s+end\s+of\s+)?")


def tie(page: Page) -> Iterator[Link]:
    """Yield leads with the deadline that the same sentence names, or else the next one of the same paragraph."""
    for mentions in page.sentences():
        for place, lead in enumerate(mentions):
            if _is_lead(lead):
                found = _in_sentence(mentions[place : place + 2], page) or _in_next(lead, page)
                if found is not None:
                    yield from _with_its_day("lead", lead, *found, page)
                elif (late := _behind(mentions[place : place + 2], page)) is not None:
                    yield from _with_its_day("delay", lead, *late, page)
                elif _is_early(lead, page):
                    yield linked("deadline", ("lead",), (lead,), "“early”, which is before a day that was set")


def _is_lead(mention: Mention) -> bool:
    return mention.kind is Kind.DURATION and mention.quantity.hedge is None


def _is_early(lead: Mention, page: Page) -> bool:
    """True for a lead of the release's own story beside which no day stands."""
    dated = any(_has_month(mention) for mention in _beside(lead, page))
    return lead.passage.section.role is SectionRole.BODY and EARLY.match(after(lead, page)) is not None and not dated


def _with_its_day(role: str, lead: Mention, due: Mention, because: str, page: Page) -> Iterator[Link]:
    """Yield the link, with the day the text says the deadline was met; none where another date stands beside it."""
    beside = [mention for mention in _beside(lead, page) if mention not in (lead, due) and _is_a_day(mention, page)]
    met = [mention for mention in beside if _is_met(mention, lead, page)]
    if beside == met and len(met) < 2:
        by_role = {role: lead, "deadline": due} | ({"met": met[0]} if met else {})
        roles = sorted(by_role, key=lambda role: by_role[role].start)
        yield linked("deadline", tuple(roles), tuple(by_role[role] for role in roles), because)


def _is_a_day(mention: Mention, page: Page) -> bool:
    return _has_month(mention) and ON.search(before(mention, page)) is not None


def _is_met(mention: Mention, lead: Mention, page: Page) -> bool:
    said = page.words_before(mention) if mention.passage.number != lead.passage.number else ""
    opens_next = bool(said) and BY_THEN.fullmatch(said) is not None
    in_front = mention.passage.number == lead.passage.number and mention.end <= lead.start
    return opens_next or (in_front and MET_BEFORE.search(before(mention, page)) is not None)


def _beside(lead: Mention, page: Page) -> list[Mention]:
    """The mentions of the lead's sentence and, in its paragraph, of the next."""
    following = [mention for mention in page.in_passage(lead.passage.number + 1) if _is_beside(mention, lead)]
    return page.in_passage(lead.passage.number) + following


def _in_sentence(two: list[Mention], page: Page) -> tuple[Mention, str] | None:
    for lead, due in pairwise(two):
        between = page.words_between(lead, due)
        dated = AHEAD_OF_DATE.fullmatch(between) and IS_DUE.match(after(due, page))
        if _has_month(due) and (dated or AHEAD_OF_DUE.fullmatch(between)):
            return due, "“ahead of” its deadline"
    return None


def _behind(two: list[Mention], page: Page) -> tuple[Mention, str] | None:
    for delay, due in pairwise(two):
        between = page.words_between(delay, due)
        dated = BEHIND_DATE.fullmatch(between) and IS_DUE.match(after(due, page))
        if _has_month(due) and (dated or BEHIND_DUE.fullmatch(between)):
            return due, "“after” its deadline"
    return None


def _in_next(lead: Mention, page: Page) -> tuple[Mention, str] | None:
    """Where the lead's sentence speaks of a target, the one date that the next sentence gives for it."""
    around = before(lead, page, 120) + after(lead, page, 120)
    if not AHEAD.match(after(lead, page)) or not HIT.search(around):
        return None
    following = [mention for mention in page.in_passage(lead.passage.number + 1) if _is_beside(mention, lead)]
    dues = [mention for mention in following if _has_month(mention) and BY.search(before(mention, page))]
    return (dues[0], "“ahead of schedule”, and the target's date after it") if len(dues) == 1 else None


def _is_beside(mention: Mention, lead: Mention) -> bool:
    one, other = mention.passage, lead.passage
    return one.paragraph == other.paragraph and one.section == other.section


def _has_month(mention: Mention) -> bool:
    figure = mention.quantity.figure
    return isinstance(figure, PartialDate) and figure.month is not None
