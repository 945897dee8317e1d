"""A whole and its parts, the last of them "other": "734 finds, 402 coins, 211 bones and 121 others".

“Others” at the end of a list leaves nothing out. The whole stands right before the list, or is the one count of the
sentence before. A list that is far from it is of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.extract.alike import counted_alike, number, one_voice
from claimcheck.extract.named_wholes import counted_before
from claimcheck.extract.near import is_readable
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.shape import letter
from claimcheck.extract.ties.shares_make_all import LISTED, REST
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind
from claimcheck.release import SectionRole

FEWEST, MOST = 3, 8
"""Parts of such a list."""
NEAR = Fraction(3, 10)
"""How far the list may be from the whole, as a part of it, for a slip to be likelier than another whole."""
_OPENS = re.compile(r"[^<>;.()]{0,40}?(?:,|:| [-–—]|\()(?: of which| of whom)?\s*\Z")
_NEEDED = words("other others elsewhere else rest remaining remainder")
_OF_THEM = re.compile(r"\A\s*of (?:them|these)\b")
_AFTER = re.compile(r"(?:(?![,;.:()]| and | while )[^\n]){0,40}")
# Some of them twice: by what they did, or by what they gave as their reasons.
_TWICE = re.compile(
    r"\b(?:as|including|more than one|at least|some (?![0-9])[a-z]+|several|both|named|cited|mentioned|asked|reasons?"
    r"|answers?)\b"
)


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each whole whose list of parts ends with the others."""
    for passage in page.stating:
        if passage.section.role is SectionRole.TABLE or _NEEDED.isdisjoint(words_of(page, passage.number)):
            continue
        told = [one for one in page.in_passage(passage.number) if one.kind is not Kind.DATE]
        if len(told) < FEWEST or not is_readable(told[0], page):
            continue
        for parts in _lists(page, told):
            whole = _whole(page, told, parts)
            if whole is not None and _fit(page, whole, parts):
                members = (("whole", whole.id), *(("part", part.id) for part in parts))
                yield Link("parts", members, "the last is for all others")


def _lists(page: Page, told: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The lists that end with the others."""
    for last, mention in enumerate(told):
        if not _is_of_others(page, mention):
            continue
        first = last
        while first and letter(told[first - 1], page) in "nm" and _are_listed(page, told[first - 1], told[first]):
            first -= 1
        # “Noise accounted for 2,310 of them, litter for 1,120”: said once, of the first.
        if first and _are_listed(page, told[first - 1], told[first], first=True):
            first -= 1
        run = list(told[first : last + 1])
        # The whole may be joined to its parts as they are to each other: it is as large as all of them.
        if len(run) > FEWEST and _value(run[0]) > sum(map(_value, run[1:])) * (1 - NEAR):
            run = run[1:]
        if FEWEST <= len(run) <= MOST:
            yield run


def _is_of_others(page: Page, mention: Mention) -> bool:
    after = _AFTER.match(page.low, mention.end, mention.passage.end)
    said = f"{page.low[max(mention.passage.start, mention.start - 12) : mention.end]}{after.group() if after else ''}"
    return letter(mention, page) in "nm" and REST.search(said) is not None


def _are_listed(page: Page, one: Mention, other: Mention, *, first: bool = False) -> bool:
    between = " ".join(page.low[one.end : other.start].split())
    return LISTED.match(_OF_THEM.sub("", between) if first else between) is not None


def _whole(page: Page, told: Sequence[Mention], parts: Sequence[Mention]) -> Mention | None:
    """The figure right before a list, else the one count of the sentence before."""
    place = told.index(parts[0])
    if place and _OPENS.search(page.low[told[place - 1].end : parts[0].start]):
        return told[place - 1]
    return None if place else counted_before(parts[0].passage.number, None, page)


def _fit(page: Page, whole: Mention, parts: Sequence[Mention]) -> bool:
    one_kind = all(letter(part, page) == letter(whole, page) and part.quantity.per is None for part in parts)
    near = abs(sum(map(_value, parts)) - _value(whole)) <= _value(whole) * NEAR
    nameless = all(counted_alike(part, whole) for part in parts[:1])
    said = page.low[min(whole.start, parts[0].start) : parts[-1].passage.end]
    return one_kind and near and nameless and not _TWICE.search(said) and one_voice(whole, *parts)


def _value(mention: Mention) -> Fraction:
    return number(mention.quantity) or Fraction(0)
