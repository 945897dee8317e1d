"""What came, what went and how many there are now: "210 opened and 180 closed, so there are now 940"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extract.change_ends import is_pair
from claimcheck.extract.joints import alike, figures
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.total_words import NOW_HAS, NOW_THERE, TAKES_TOTAL, WENT, has_gone
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind, Numeral

_CAME = (
    "opened|added|built|launched|started|joined|gained|recruited|hired|signed|arrived|planted|bought|acquired|created"
)
_GOING = words(WENT.replace("|", " "))
_BEFORE = re.compile(rf"\b(?:{_CAME})\s+(?:another\s+|a\s+further\s+)?\Z", re.IGNORECASE)
_BEHIND = re.compile(rf"(?:\s+(?!and\b)[a-z]+)?\s+(?:were\s+|have\s+|has\s+)?(?:{_CAME})\b", re.IGNORECASE)
_AND_WENT = re.compile(rf"[^.;:\d]{{0,60}}?\b(?:and|but|while)\s+(?:(?:it|we|they)\s+)?(?:{WENT})\s+", re.IGNORECASE)
_AND = re.compile(r"[^.;:\d]{0,60}?\b(?:and|but|while)\s+(?:another\s+)?", re.IGNORECASE)
# "So the number of shops rose from 207 to 214".
_SO_NUMBER = re.compile(
    r"[^.;]{0,60}?(?:,|\band)\s+(?:so|which\s+means)\b[^.;:]{0,60}?\b(?:number|total)\b[^.;:,]{0,40}"
)


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each sentence that tells what came and what went, and how many there are now."""
    for passage in page.stating:
        if _GOING.isdisjoint(words_of(page, passage.number)):
            continue
        found = figures(page, passage.number)
        for at in range(len(found) - 1):
            came, went = found[at], found[at + 1]
            total = _total(page, found, at + 1) if _came_and_went(page, came, went) else None
            if total is not None and alike(came, went) and (is_pair(total) or alike(came, total)):
                members = (("added", came.id), ("removed", went.id), ("after", total.id))
                yield Link("added", members, "what came and what went make what there is now")


def _came_and_went(page: Page, came: Mention, went: Mention) -> bool:
    """True for two counts of which one came and the other went: "opened four shops and shut two"."""
    if came.kind is not Kind.COUNT or went.kind is not Kind.COUNT or not isinstance(went.quantity.figure, Numeral):
        return False
    between = page.words_between(came, went)
    arrived = _BEFORE.search(page.words_before(came)) or _BEHIND.match(between)
    left = _AND_WENT.fullmatch(between) or (_AND.fullmatch(between) and has_gone(page, went))
    return bool(arrived and left)


def _total(page: Page, found: Sequence[Mention], at: int) -> Mention | None:
    """How many there are then, in the same sentence or at the head of the next."""
    went = found[at]
    if at + 1 < len(found):
        words = page.words_between(went, found[at + 1])
        if is_pair(found[at + 1]):
            return found[at + 1] if _SO_NUMBER.fullmatch(words) else None
        return found[at + 1] if NOW_THERE.fullmatch(words) or TAKES_TOTAL.fullmatch(words) else None
    number = went.passage.number + 1
    if number >= len(page.passages) or page.passages[number].paragraph != went.passage.paragraph:
        return None
    first = next(iter(figures(page, number)), None)
    return first if first is not None and NOW_HAS.fullmatch(page.words_before(first)) else None
