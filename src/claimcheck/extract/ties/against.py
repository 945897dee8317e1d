"""A change and the level it leads to, where what there was before stands in another release.

"18,265 devices, which is 318 more than three months earlier"; "visits have risen by 41 per cent since 2000-01, and came
to 41 million". The change must say what it is measured from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extract.alike import noun, singular
from claimcheck.extract.basis import basis_of
from claimcheck.extract.change_ends import changes, is_last_of_its_parts, is_level, is_multiple, is_size, is_size_too
from claimcheck.extract.change_words import WITHIN
from claimcheck.extract.joints import tells_which
from claimcheck.extract.near import goes_on
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.ties.multiples import is_of_some
from claimcheck.link import Link
from claimcheck.phrase.normal import plain_words
from claimcheck.quantity import Kind

_TIMES = (Kind.DATE, Kind.DURATION, Kind.ORDINAL)
_LEVEL_CHANGE = re.compile(
    r"[^;:.]{0,160}?(?:,|\s[–—-]|\()\s*(?:(?:which|that)\s+(?:is|was)|or|an?|some|almost|nearly|just)?\s*", re.DOTALL
)
_CHANGE_LEVEL = re.compile(
    r"[^;:.]{0,160}?\band\s+(?:now\s+|then\s+)?(?:came\s+to|come\s+to|comes\s+to|reached|reaches|stands?\s+at|stood\s+at|"
    r"totalled|totals?|numbers?|numbered|employ(?:s|ed)|ha[sd]|is\s+now|are\s+now|made|attracted|received|recorded)"
    r"\s+(?:a\s+total\s+of\s+)?",
    re.DOTALL,
)
# "At £799 million, ticket revenue was £34 million higher than in 2018".
_AT = re.compile(r"\bat\s+(?:just\s+|about\s+|some\s+|nearly\s+|almost\s+|over\s+)?\Z", re.IGNORECASE)
_AT_LEVEL = re.compile(
    r",\s+(?:the\s+|its\s+)?(?:[\w’'-]+\s+){1,6}?(?:was|were|is|are)\s+(?:some\s+|about\s+|nearly\s+|almost\s+)?"
)
_IN_ALL = re.compile(r"\s*(?:\w+\s+){0,2}(?:in all|in total|altogether)\b")
_WHICH = re.compile(r"\b(?:period|week|round|phase|report|chapter|table|figure|no\.?)\s+\Z", re.IGNORECASE)
_POINTS_BACK = re.compile(r"\b(?:there|they|it|that|this)\b", re.IGNORECASE)


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each change from another time whose level stands beside it."""
    for passage in page.stating:
        changed = any(each.kind in (Kind.CHANGE, Kind.RATIO) for each in page.in_passage(passage.number))
        found = _figures(page, passage.number) if changed else []
        for at, size in enumerate(found):
            if (is_size(page, size) or is_multiple(size)) and basis_of(size, page):
                level = _level(page, found, at) or _in_next_sentence(page, found, at) or _told_before(page, found, at)
                if level is not None:
                    members = (("change", size.id), ("after", level.id))
                    yield Link("against", members, "a change from an earlier time, beside what it led to")


def _level(page: Page, found: Sequence[Mention], at: int) -> Mention | None:
    size = found[at]
    place, after = _last_that_fits(found, at), found[at + 1] if at + 1 < len(found) else None
    before = found[place] if place is not None else None
    if at == 1 and before is not None and _AT.fullmatch(page.words_before(before)):
        return before if _AT_LEVEL.fullmatch(page.words_between(before, size)) else None
    if place is not None and before is not None and _LEVEL_CHANGE.fullmatch(page.words_between(before, size)):
        return None if _is_beside(page, found, place) or is_size_too(page, before, size) else before
    if after is not None and _fits(size, after):
        words = page.words_between(size, after)
        if _CHANGE_LEVEL.fullmatch(words) or _IN_ALL.match(page.words_after(after)):
            return after
    return None


def _last_that_fits(found: Sequence[Mention], at: int) -> int | None:
    """The place of the level before a change, past what it cannot be of: "20 storms of £1 billion each, two fewer"."""
    for place in range(at - 1, -1, -1):
        if _fits(found[at], found[place]):
            return place
        if not is_level(found[place]):
            return None
    return None


def _is_beside(page: Page, found: Sequence[Mention], place: int) -> bool:
    """True for a level named beside another, either of which may have changed: "1,020 pupils in 31 schools"."""
    if place < 1 or not is_level(found[place - 1]):
        return False
    if is_last_of_its_parts(page, found, place):
        return True
    between = page.words_between(found[place - 1], found[place])
    return bool(WITHIN.fullmatch(" ".join(between.lower().split())))


def _in_next_sentence(page: Page, found: Sequence[Mention], at: int) -> Mention | None:
    """The one level of the next sentence that fits, where that points back and the change ends its own."""
    number = found[at].passage.number + 1
    if at + 1 < len(found) or at > 0 or number >= len(page.passages):
        return None
    following = page.passages[number]
    levels = _figures(page, number)
    if len(levels) > 1:
        # Of several, the one that counts what has changed: "the number of donors has doubled".
        changed = set(map(singular, plain_words(page.words_before(found[at]))))
        levels = [level for level in levels if noun(level) in changed]
    text = page.release.text[following.start : following.end]
    together = following.paragraph == found[at].passage.paragraph
    if not together or len(levels) != 1 or not _fits(found[at], levels[0]) or not _POINTS_BACK.search(text):
        return None
    part = levels[0].kind is Kind.PERCENTAGE or (is_multiple(found[at]) and is_of_some(page, levels[0]))
    return None if part else levels[0]


def _told_before(page: Page, found: Sequence[Mention], at: int) -> Mention | None:
    """The one level of the sentence before that counts what has changed: "… 330 visits. Since 2014 visits have …"."""
    size = found[at]
    alone = len(found) == 1 and goes_on(page, size.passage.number)
    levels = _figures(page, size.passage.number - 1) if alone else []
    if len(levels) != 1 or not _fits(size, levels[0]):
        return None
    counted = noun(levels[0])
    said = map(singular, plain_words(page.words_before(size).lower()))
    return levels[0] if counted and any(_one_stem(word, counted) for word in said) else None


def _one_stem(one: str, other: str) -> bool:
    """True for one noun, and for one that names all of another: "visits" and "visitation"."""
    short, long = sorted((one, other), key=len)
    return long.removeprefix(short) in _OF_ALL


_OF_ALL = frozenset({"", "ation", "ance", "ship"})


def _figures(page: Page, number: int) -> list[Mention]:
    """The figures of a sentence but for those that tell when, how long or which one: "period 9"."""
    text = page.release.text
    found = [each for each in page.in_passage(number) if each.kind not in _TIMES and not tells_which(page, each)]
    return [each for each in found if not _WHICH.search(text, max(0, each.start - 12), each.start)]


def _fits(size: Mention, level: Mention) -> bool:
    return is_level(level) and changes(size, level)
