"""How old someone is now and was then: "now aged 38, she was six when the farm was sold in 1976"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.page import Mention, Page
from claimcheck.extract.ties.near import before, linked
from claimcheck.link import Link
from claimcheck.quantity import Kind, Numeral
from claimcheck.unit import DURATIONS

OLDEST = 115
NOW = re.compile(r"\b(?:now|currently)(?:\s+aged|\s+is|,)?\s+$", re.IGNORECASE)
WAS = re.compile(r",?\s+(?:and\s+)?(?:(?:he|she|who)\s+)?was\s+(?:(?:just|only|aged|still)\s+)*", re.IGNORECASE)
# The year must be that of what happened "when": nobody's birth, and no other story told in passing.
WHEN = re.compile(
    r",?\s+when\s+(?:(?!\b(?:who|whose|which|that|since|after|before|until|founded|born|from|built|aged|and)\b)[^.;:,]){1,120}?"
    r"\b(?:in|during)\s+(?:the\s+)?",
    re.IGNORECASE,
)


def tie(page: Page) -> Iterator[Link]:
    """Yield the age now, the age then, and when that was: neighbours in one sentence, whatever was “first” there."""
    for sentence in page.sentences():
        mentions = [mention for mention in sentence if mention.kind is not Kind.ORDINAL]
        for now, then, when in zip(mentions, mentions[1:], mentions[2:], strict=False):
            if _is_age(now) and _is_age(then) and when.kind is Kind.DATE and _says(now, then, when, page):
                day = _dateline(now, page)
                members = (*day, now, then, when)
                roles = ("day", "now", "then", "when")[-len(members) :]
                yield linked("ages", roles, members, "the age now, and the age when it happened")


def _says(now: Mention, then: Mention, when: Mention, page: Page) -> bool:
    is_now = NOW.search(before(now, page)) is not None
    was = WAS.fullmatch(page.words_between(now, then)) is not None
    return is_now and was and WHEN.fullmatch(page.words_between(then, when)) is not None


def _is_age(mention: Mention) -> bool:
    quantity = mention.quantity
    figure = quantity.figure
    whole = isinstance(figure, Numeral) and not figure.has_decimals and 0 < figure.value <= OLDEST and figure.scale == 1
    bare = mention.kind is Kind.COUNT and not quantity.unit.name
    return whole and (bare or quantity.unit == DURATIONS["year"]) and quantity.hedge is None and quantity.per is None


def _dateline(now: Mention, page: Page) -> tuple[Mention, ...]:
    """The date that stands alone before the sentence, on which it was said."""
    alone = page.in_passage(now.passage.number - 1)
    if len(alone) != 1 or alone[0].kind is not Kind.DATE:
        return ()
    passage = alone[0].passage
    said = page.release.text[passage.start : passage.end].strip(" .:–—-\n")
    return (alone[0],) if said == page.quote(alone[0]) else ()
