"""What is added and the total that it makes, where the two stand in sentences of their own.

"96,000 places were created. This brings the number since 2010 to 921,000"; "58 new cases. The cumulative number is
2,449", with what was taken off the list beside it; "the show closed on £5m. It means that £50m has been raised since
1980".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extract.page import Mention, Page
from claimcheck.extract.since import since_of
from claimcheck.link import Link
from claimcheck.quantity import Kind, Numeral
from claimcheck.unit import Dimension

_TIMES = (Kind.DATE, Kind.DURATION, Kind.ORDINAL)
_KINDS = frozenset({Kind.COUNT, Kind.POPULATION, Kind.MONEY, Kind.CHANGE})
_COUNTS = (Dimension.COUNT, Dimension.PEOPLE)
_BRINGS = re.compile(
    r"\W*(?:this|that|it|they|which|these|together they)\s+(?:now\s+)?(?:brings?|brought|takes?|took)\s+the\s+"
    r"(?:\w+\s+){0,3}?(?:number|total|tally|toll|count|figure|sum)\b[^.;:]{0,80}?\bto\s+(?:\w+\s+){0,2}?",
    re.IGNORECASE,
)
_CUMULATIVE = re.compile(
    r"\W*(?:the\s+)?(?:cumulative|running|grand|overall)\s+(?:number|total|count|tally)\b[^.;:]{0,60}?"
    r"\b(?:is|stands\s+at|now\s+stands\s+at|reached|has\s+reached|comes\s+to|rose\s+to|is\s+now)\s+",
    re.IGNORECASE,
)
# "Nine more stores opened. The chain now has 173."
_NOW_HAS = re.compile(
    r"\W*(?:the\s+(?:\w+\s+){1,2}|it\s+|they\s+|there\s+|we\s+)(?:now\s+(?:has|have|had|runs?|operates?|owns?|are|is)|"
    r"(?:has|have|are|is)\s+now)\s+",
    re.IGNORECASE,
)
_SINCE_THEN = re.compile(
    r"\W*since\s+[^.;]{1,60}?,?\s+(?:there\s+(?:have|has)\s+(?:now\s+)?been|[^.;,]{1,40}?)\s+(?:a\s+total\s+of\s+)?",
    re.IGNORECASE,
)
_IT_MEANS = re.compile(r"\W*(?:it|this|that)\s+means\s+(?:that\s+)?(?:a\s+total\s+of\s+)?", re.IGNORECASE)
_PASSED = re.compile(
    r"[^.;]{0,160}?(?:,|\band)\s+(?:has\s+)?(?:passed|bringing|taking|which\s+(?:brings|takes)|raising)\b[^.;]{0,80}?",
    re.IGNORECASE,
)
_TAKES_TOTAL = re.compile(
    r"[^.;]{0,160}?(?:,|\band|\s[–—-])\s*(?:and\s+)?(?:this\s+|which\s+|it\s+|now\s+|so\s+)*"
    r"(?:tak|bring|brought|took|push|rais|lift)\w*\s+(?:the|its|their|our)\s+(?:\w+\s+){0,3}?"
    r"(?:number|total|tally|toll|count|figure|sum)\b(?![^.;:]*\b(?:from|both|combined)\b)[^.;:,]{0,80}?\bto\s+(?:\w+\s+){0,2}?",
    re.IGNORECASE,
)
# Behind what is said to be new, the total may only be said to stand.
_STANDS = re.compile(
    r"[^.;]{0,120}?(?:,|\band)\s+(?:and\s+)?the\s+(?:\w+\s+){0,3}?(?:total|tally|toll|count)\b[^.;:,]{0,60}?"
    r"\b(?:now\s+)?(?:stands\s+at|stood\s+at|is|comes\s+to|(?:has\s+)?(?:reached|risen\s+to)|rose\s+to)\s+(?:now\s+)?",
    re.IGNORECASE,
)
_SO_THAT = re.compile(
    r"[^.;]{0,160}?,\s+(?:so(?:\s+that)?|which\s+means\s+that|meaning\s+that|making)\s+", re.IGNORECASE
)
_REMOVED = re.compile(
    r"[^.;]{0,80}?\b(?:removed|withdrawn|taken\s+(?:out|off)|struck\s+off|deleted|reclassified|deducted)\b",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\b(?:new|further|another|more(?!\s+than\b)|extra|additional|creation|created|added|joined|raised)\b",
    re.IGNORECASE,
)


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each figure that the sentence before, or the same, adds to a total."""
    for passage in page.stating:
        found = _figures(page, passage.number)
        yield from _added_to(page, found)
        for at, total in enumerate(found):
            added, why = _added(page, found, at)
            if added is not None:
                removed = tuple(("removed", each.id) for each in _removed(page, total))
                yield Link("added", (("added", added.id), ("after", total.id), *removed), why)


# "Have added £520,000 to the £1.73 million already raised, so that the appeal now stands at".
_TO_THE = re.compile(r"\s+to\s+(?:the|its|their|our)\s+(?:existing\s+|previous\s+|initial\s+)?", re.IGNORECASE)
_NOW_STANDS = re.compile(
    r"[^.;]{0,80}?(?:,|\band)\s+(?:and\s+)?(?:so\s+(?:that\s+)?)?(?:bringing|taking|making|it|(?:the|its|their|our)\s+\w+)\b[^.;:,]{0,60}?"
    r"\b(?:to|stands\s+at|comes\s+to|is|has)\s+(?:now\s+)?",
    re.IGNORECASE,
)
_ADDS = re.compile(r"\badd(?:s|ed|ing)?\s+(?:a\s+further\s+|another\s+|some\s+|about\s+)?\Z", re.IGNORECASE)


def _added_to(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    for added, before, total in zip(found, found[1:], found[2:], strict=False):
        words = (page.words_between(added, before), page.words_between(before, total))
        adds = _ADDS.search(page.words_before(added)) or _ADDS.match(page.quote(added).split(" ")[0] + " ")
        fits = _adds(added, before) and _adds(before, total)
        if adds and fits and _TO_THE.fullmatch(words[0]) and _NOW_STANDS.fullmatch(words[1]):
            members = (("before", before.id), ("added", added.id), ("after", total.id))
            yield Link("added", members, "the one is added to the other")


def _figures(page: Page, number: int) -> list[Mention]:
    return [each for each in page.in_passage(number) if each.kind not in _TIMES]


def _added(page: Page, found: Sequence[Mention], at: int) -> tuple[Mention | None, str]:
    total = found[at]
    if total.kind not in _KINDS or not isinstance(total.quantity.figure, Numeral):
        return None, ""
    if at:
        taken = _adds(found[at - 1], total) and _takes_there(page, found, at)
        return (found[at - 1], "what is added takes the total there") if taken else (None, "")
    before = _before(page, total)
    if (fresh := _new_before(page, total)) is not None and _adds(fresh, total):
        words = page.words_before(total)
        if _NOW_HAS.fullmatch(words) or (_SINCE_THEN.fullmatch(words) and since_of(total, page)):
            return fresh, "new ones, and then how many there are now"
    words = page.words_before(total)
    if before is None or not _adds(before, total) or since_of(before, page):
        return None, ""
    new = _is_new(page, before)
    if _BRINGS.fullmatch(words) or (_IT_MEANS.fullmatch(words) and since_of(total, page)):
        return before, "the next sentence says what it brings the total to"
    return (before, "new ones, and then the total so far") if new and _CUMULATIVE.fullmatch(words) else (None, "")


def _takes_there(page: Page, found: Sequence[Mention], at: int) -> bool:
    """True when the words between a figure and the total behind it say that the one takes the other there."""
    added, total = found[at - 1], found[at]
    words = page.words_between(added, total)
    new = _is_new(page, added)
    alone = not any(_adds(other, total) for other in found[: at - 1])
    if _TAKES_TOTAL.fullmatch(words):
        return new or alone
    since = bool(since_of(total, page)) and not since_of(added, page)
    so_far = since or bool(_NOW.match(page.words_after(total)))
    if new and (_STANDS.fullmatch(words) or (so_far and _SO_THAT.fullmatch(words))):
        return True
    return since and _PASSED.fullmatch(words) is not None


_PROMISED = re.compile(
    r"\b(?:promis\w+|pledg\w+|targets?|aim(?:s|ed|ing)?|goals?|plan(?:s|ned|ning)?|will|would|wants?|commit\w+|hopes?"
    r"|due to)\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\s+(?:\w+\s+)?(?:now|in\s+all|altogether|in\s+total|so\s+far)\b", re.IGNORECASE)


def _is_new(page: Page, mention: Mention) -> bool:
    return bool(_NEW.search(page.quote(mention)) or _NEW.search(page.words_before(mention)[-24:]))


def _new_before(page: Page, total: Mention) -> Mention | None:
    """The one figure of the sentence before, in the same paragraph, that is said to be new."""
    number = total.passage.number - 1
    if number < 0 or page.passages[number].paragraph != total.passage.paragraph:
        return None
    if _PROMISED.search(page.release.text, page.passages[number].start, page.passages[number].end):
        return None  # "the pledge of 900 new trees is kept. Since May the town has planted 940"
    fresh = [each for each in _figures(page, number) if _is_new(page, each) and not since_of(each, page)]
    return fresh[0] if len(fresh) == 1 else None


def _before(page: Page, total: Mention) -> Mention | None:
    """The first figure of the sentence before, in the same paragraph."""
    number = total.passage.number - 1
    if number < 0 or page.passages[number].paragraph != total.passage.paragraph:
        return None
    return next(iter(_figures(page, number)), None)


def _adds(added: Mention, total: Mention) -> bool:
    one, other = added.quantity, total.quantity
    alike = one.unit == other.unit or (one.unit.dimension in _COUNTS and other.unit.dimension in _COUNTS)
    return alike and added.kind in _KINDS and isinstance(one.figure, Numeral) and one.sign > 0


def _removed(page: Page, total: Mention) -> Iterator[Mention]:
    """Figures of the same paragraph that are said to have been taken off the list."""
    for number in range(total.passage.number, min(len(page.passages), total.passage.number + 3)):
        if page.passages[number].paragraph == total.passage.paragraph:
            for each in _figures(page, number):
                if each.kind is Kind.COUNT and each is not total and _REMOVED.match(page.words_after(each)):
                    yield each
