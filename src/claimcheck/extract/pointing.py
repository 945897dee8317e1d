"""Figures that leave their noun to another: "of these, 21 were", "so 8,845 have now been issued"."""

from __future__ import annotations

import re

from claimcheck.extract.near import goes_on, sets_scene
from claimcheck.extract.openings import opening_noun
from claimcheck.extract.own_nouns import COUNTED, counted, further_on, of_them
from claimcheck.extract.own_words import TRANSPARENT, content, quoted_words, segment
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.states import state_of
from claimcheck.extract.subjects import subject
from claimcheck.phrase.normal import singular
from claimcheck.quantity import Kind

# "964 of these": what the sentence before counts.
_ALL_THERE = re.compile(r"\bthere\s+(?:are|were|is|was)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_POINTS = re.compile(r"\s+of\s+(?:these|them|those)\b", re.IGNORECASE)
_PARTS = re.compile(r"\s+of\s+(?:these|them|those|(?:the|its|our|their)\s+(?:[a-z]+\s+)?[a-z]+s)\b", re.IGNORECASE)
# "Of these, 21 were", "Of the new donors 48".
_OPENS_OF = re.compile(
    r"\W*Of\s+(?:these|them|those|the)\b(?:\s+(?!were\b|are\b|had\b|have\b)(?:[a-z]+\s+)?(?P<noun>[a-z]+s))?,?\s"
)


def _opens_of(mention: Mention, page: Page) -> re.Match[str] | None:
    """How a sentence opens that tells of some of what the one before counts; None for one that does not."""
    unit = mention.quantity.unit
    if unit.dimension not in COUNTED or unit.name or mention.kind is Kind.CHANGE or _is_told_of(mention, page):
        return None
    return _OPENS_OF.match(page.release.text, mention.passage.start, mention.start)


def _points_back(mention: Mention, page: Page) -> bool:
    """True for what is counted of what the sentence before names: "964 of these"."""
    return _POINTS.match(page.release.text, mention.end, mention.passage.end) is not None


# "Of these, 36% (5,435) were upheld": the number of those that are upheld, and not of what the sentence names before.
_SHARE_BEFORE = re.compile(r"(?:%|\bper\s?cent)\s\(\Z", re.IGNORECASE)


def _is_told_of(mention: Mention, page: Page) -> bool:
    """True for what is said of those counted, "were under 25"."""
    return _IS.search(page.release.text, max(mention.passage.start, mention.start - 6), mention.start) is not None


_IS = re.compile(r"\b(?:is|are|was|were|aged)\s+\Z")


def is_part(before: str, mention: Mention, page: Page) -> bool:
    """True for some of what the sentence before counts, and for a number that a share stands for.

    "There are now 480 of them" are all of it.
    """
    unit, text = mention.quantity.unit, page.release.text
    if _SHARE_BEFORE.search(text, mention.passage.start, mention.start) and text[mention.end : mention.end + 1] == ")":
        return True
    bare = unit.dimension in COUNTED and not unit.name
    some = bare and (_PARTS.match(text, mention.end, mention.passage.end) or _opens_of(mention, page))
    return bool(some or _points_back(mention, page)) and _ALL_THERE.search(before) is None


def pointed_at(mention: Mention, page: Page) -> tuple[str, ...]:
    """The noun of the figure before, in the same paragraph, that a figure is said to be some of."""
    passage = mention.passage
    opened = _opens_of(mention, page)
    if opened is not None and opened["noun"] and content([opened["noun"]]):
        return (singular(opened["noun"]),)
    if not (opened or _points_back(mention, page)):
        return ()
    # "4,768 benches have been built, 5 of them new" points within its own sentence.
    nearest = passage.number - (opened is not None)
    for number in range(nearest, max(passage.number - FAR, 0) - 1, -1):
        for each in page.in_passage(number):
            if number == passage.number and (each.end > mention.start or each.kind in TRANSPARENT):
                continue
            if not sets_scene(each, page) and (head := _own_head(each, page)):
                return head
    return ()


def _own_head(mention: Mention, page: Page) -> tuple[str, ...]:
    """The noun that a figure has of its own words or its subject."""
    quote = quoted_words(mention, page)
    before, after = segment(mention, page)
    return counted(mention, quote) or of_them(after, mention) or subject(before, mention) or further_on(after, mention)


# "So 8,845 have now been issued", "which takes the number issued to 9,932", "installers redeemed 905".
_GOES_ON = re.compile(r"\s+(?:now\s+|also\s+)?(?:have|has|had|were|was|are|came|went|took|will)\b")
_TO_TOTAL = re.compile(
    r"\b(?:total|number|count|figure|tally|sum)\b[^,;.]*\b(?:to|at|is|was|now|reached|passed)\s+(?:[a-z]+\s+){0,2}\Z"
)
# "The number redeemed rose by 87", "where the number went from 131 to 71".
_THE_NUMBER = re.compile(r"\b(?:number|total|count|figure|tally)(?:\s+[a-z]+){0,2}\s*\Z", re.IGNORECASE)
_AGES = re.compile(r"\bage", re.IGNORECASE)


def left_out(before: str, after: str, mention: Mention, page: Page) -> tuple[str, ...]:
    """The noun that a bare count leaves to its change, or to the last figure before it with one."""
    unit = mention.quantity.unit
    if unit.dimension not in COUNTED or unit.name or mention.speaker is not None or not _is_written(mention, page):
        return ()
    if mention.kind is Kind.CHANGE:
        return _told_before(mention, page) if mention.quantity.before and _THE_NUMBER.search(before) else ()
    if mention.kind is not Kind.COUNT or _AGES.search(before):
        return ()
    if (change := _led_from(mention, page)) is not None:
        led = segment(change, page)[0]
        return subject(led, change) or (_told_before(change, page) if _THE_NUMBER.search(led) else ())
    if opened := _of_opening(mention, page):
        return opened
    if _PRECISELY.match(after):
        return _rounded_before(mention, page)
    follows = _GOES_ON.match(after) or _TO_TOTAL.search(before)
    return _told_before(mention, page) if follows else ()


_REACHES = (
    r"(?:now\s+|then\s+)?(?:number|numbered|total|totalled|stands?\s+at|stood\s+at|came\s+to|come\s+to|reached"
    r"|(?:rose|fell|grew|dropped)\s+to)\s+(?:just\s+|only\s+|about\s+|some\s+|nearly\s+|over\s+)?\Z"
)
# "They numbered 1,593", "infections have halved in a year and stand at 863".
_THEY_REACH = re.compile(rf"\W*they\s+{_REACHES}")
_AND_REACH = re.compile(rf"\band\s+{_REACHES}")


def _of_opening(mention: Mention, page: Page) -> tuple[str, ...]:
    """The noun of a sentence for a bare count at its end, or for one that "they" are in the sentence before."""
    passage = mention.passage
    if _THEY_REACH.match(page.low, passage.start, mention.start):
        return opening_noun(page, passage.number - 1) if goes_on(page, passage.number) else ()
    changed = any(each.kind in _CHANGES for each in page.in_passage(passage.number) if each.end <= mention.start)
    reached = changed and _AND_REACH.search(page.low, passage.start, mention.start)
    return opening_noun(page, passage.number) if reached else ()


_CHANGES = (Kind.CHANGE, Kind.RATIO)
# "Nearly half a million of you took part, 485,930 to be precise".
_PRECISELY = re.compile(r"\s+to\s+be\s+(?:precise|exact)\b")


def _rounded_before(mention: Mention, page: Page) -> tuple[str, ...]:
    """The noun of the figure that a precise one says again."""
    near = [one for one in page.in_passage(mention.passage.number) if one.end <= mention.start]
    last = next((one for one in reversed(near) if one.kind in (Kind.COUNT, Kind.POPULATION)), None)
    if last is None:
        return ()
    state = state_of(*segment(last, page), last, page)
    return (state,) if state else _own_head(last, page)


def _led_from(mention: Mention, page: Page) -> Mention | None:
    """The change that led to a level: "the number rose by 87 to 619"."""
    near = [one for one in page.in_passage(mention.passage.number) if one.end <= mention.start]
    led = bool(near) and near[-1].kind is Kind.CHANGE and page.release.text[near[-1].end : mention.start] == " to "
    return near[-1] if led else None


def _told_before(mention: Mention, page: Page) -> tuple[str, ...]:
    """The noun of the last figure with one, in the sentence of a mention or the one before."""
    passage = mention.passage
    for number in (passage.number, passage.number - 1):
        near = page.in_passage(number) if number >= 0 and page.passages[number].paragraph == passage.paragraph else ()
        for each in reversed([one for one in near if one.end <= mention.start and not sets_scene(one, page)]):
            quote = quoted_words(each, page)
            if _is_written(each, page) and (head := counted(each, quote)):
                return head
    return ()


def _is_written(mention: Mention, page: Page) -> bool:
    """True for a number in digits of two places or more: words are used of few, who may be of another sort."""
    return sum(letter.isdigit() for letter in page.quote(mention)) > 1


FAR = 3
"""Sentences before one that says "of these" in which they are looked for."""
