"""What is added and the total that it makes: "58 new cases bring the total to 2,475", "with 35 more it is 257"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extract.change_ends import is_pair
from claimcheck.extract.joints import alike, figures, joint
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind, Numeral

_COUNTS = frozenset({Kind.COUNT, Kind.POPULATION, Kind.MONEY, Kind.CHANGE})
_TOTAL = (
    r"(?:the |its |their |our |a )?(?:(?!from\b)\w+ ){0,3}\b(?:total|number|tally|toll|count|figure)"
    r"(?: (?:of|in|for|so far|there|now) ?\w*){0,3}"
)
_BRINGS = re.compile(rf"[^;:()]*?\b(?:bring|brought|tak|took|mak|made|push|rais)\w* {_TOTAL} (?:up )?to(?: at least)?")
_IS_NOW = re.compile(rf"[^;:()]*?,? ?{_TOTAL} (?:now )?(?:is|stands at|comes to|rises to|reaches|will be)(?: now)?")
_JOINS = re.compile(
    r"[^;:()]*?\b(?:join(?:s|ed|ing)?|on top of|in addition to|added to|adding to)(?: the)?"
    r"(?: (?:existing|first|previous|original|current|other))?"
)
_BEFORE_ENDS = re.compile(
    r"[^;:()]*?,? ?\b(?:bring|brought|tak|took|push|rais)\w*(?: (?:the|its|their))?(?: \w+){0,3}?"
    r" (?:total|number|tally|toll|count) from .*"
)
_NEW = re.compile(r"\b(?:further|another|new|additional|extra|more|added|adds|joined|joins)\b", re.I)
# Without words of both kinds a sentence adds nothing to a total.
_SUMS = words("total number tally toll count figure")
_NEWS = words("further another new additional extra more added adds joined joins")
_OTHER = re.compile(
    r"\b(?:both|combined|net of|revised|removed|reclassified|not including|excluding|since the (?:start|beginning))\b",
    re.I,
)


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each figure that a sentence says is added, with the total that it makes."""
    for passage in page.stating:
        found = [each for each in figures(page, passage.number) if each.kind in _COUNTS]
        there = words_of(page, passage.number)
        new = len(found) > 1 and not (_NEWS.isdisjoint(there) or _SUMS.isdisjoint(there))
        if new and not _OTHER.search(page.release.text, passage.start, passage.end):
            yield from _added(page, found)


def _added(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    for at in range(len(found) - 1):
        added, following = found[at], found[at + 1]
        if not _is_new(page, added):
            continue
        words = _words(page, added, following)
        if (
            is_pair(following)
            and following.quantity.figure is None
            and _BEFORE_ENDS.fullmatch(words + page.quote(following))
        ):
            yield Link(
                "change", (("change", added.id), ("change", following.id)), "added to the one, it makes the other"
            )
        elif (
            _is_count(following) and (_BRINGS.fullmatch(words) or _IS_NOW.fullmatch(words)) and alike(added, following)
        ):
            yield Link("added", (("added", added.id), ("after", following.id)), "what is added makes the total")
        elif at + 2 < len(found) and _JOINS.fullmatch(words) and _makes(page, found[at : at + 3]):
            total = found[at + 2]
            members = (("added", added.id), ("before", following.id), ("after", total.id))
            yield Link("added", members, "what is added and what was there make the total")


def _makes(page: Page, three: Sequence[Mention]) -> bool:
    added, before, total = three
    words = _words(page, before, total)
    fit = alike(added, before) and alike(before, total) and _is_count(before) and _is_count(total)
    return fit and bool(_BRINGS.fullmatch(words) or _IS_NOW.fullmatch(words))


def _is_new(page: Page, mention: Mention) -> bool:
    """True for a figure said to be new or more: "a further 33 deaths", "58 new cases", "35 more groups"."""
    if not isinstance(mention.quantity.figure, Numeral) or mention.quantity.sign < 0 or is_pair(mention):
        return False
    start = max(mention.passage.start, mention.start - 24)
    return _NEW.search(page.release.text, start, min(mention.passage.end, mention.end + 16)) is not None


def _is_count(mention: Mention) -> bool:
    return mention.kind is not Kind.CHANGE and isinstance(mention.quantity.figure, Numeral)


def _words(page: Page, first: Mention, second: Mention) -> str:
    between = joint(page, first, second)
    return between.words.removeprefix(")").lstrip() if between is not None else "|"
