"""Lists of parts that come to a whole told beside them: "Of these, 410 were by day and 265 by night".

Such words leave open whether the list is all there is. The figures settle it, as in tables: a list is tied where it
comes to the whole, and to one that would hardly be met by chance; one that does not is a list of some.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.extract.alike import one_voice
from claimcheck.extract.fitting import add_up, told_by
from claimcheck.extract.near import COMPARED, goes_on, is_readable
from claimcheck.extract.page import Mention, Page, once_in_a_row
from claimcheck.extract.shape import letter
from claimcheck.link import Link
from claimcheck.quantity import Numeral
from claimcheck.release import SectionRole
from claimcheck.unit import Dimension

FEW, MOST = 2, 6
"""Parts of a list in running text."""
FARTHEST = 3
"""Passages between a whole and its parts."""
TELLING, HELPED = 100, 20
"""Wholes that might as well have been met: where only the figures tell, and where words say whose parts they are."""
LONGEST_COMPARED = 60
"""Code points before a figure in which it is said to be compared."""
_COUNTS = frozenset({Dimension.COUNT, Dimension.PEOPLE})
# Between two parts nothing is compared, and neither is a part of the other.
_PARTED = re.compile(
    r"\b(?:than|compared|versus|up|down|per(?! cent)|each|average|excluding|plus|minus|less|which|whom)\b"
    r"|\bagainst\s+(?:(?:the|its|a|an|just|only|about|around|some)\s+)*\Z"
    r"|;(?!\s+(?:and\s+|while\s+)?the\s+(?:other|remaining|rest|balance)\b)|[:?!]"
    r"|\b(?:from|to|of|out of)\s+(?:(?:the|all|its|a|some|about|around|just|nearly)\s+)*\Z"
)
_ITEM = re.compile(r"[,;]|\b(?:and|while|with|but)\b")
_WHOSE = re.compile(
    r"\b(?:of|among) (?:them|these|those|this|that|whom|which|the)\b"
    r"|\b(?:remaining|rest|other|others|made up|in all|total)\b"
)
# "60 per cent more than in 2021, when there were 285".
_THEN = re.compile(r"\bwhen (?:there|it|they) (?:were|was|had|numbered|came to) (?:only |just |about )?\Z")
_OPENS = re.compile(r"(?::|\s[–—-])(?:\s+[a-z-]+){0,3}\s+\Z|\(\Z")
_GOES_ON = re.compile(r"(?:the|a|an) (?:remaining|other|others|rest|further|balance)\b|another\b")


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each whole and the list of parts beside it that come to it."""
    for passage in page.stating:
        if passage.section.role is SectionRole.TABLE:
            continue
        told = [*_amounts(page, passage.number), *_going_on(page, passage.number)]
        tied: set[str] = set()
        for parts in _runs(page, told):
            whole = None if any(part.id in tied for part in parts) else _whole_of(page, parts)
            if whole is not None:
                tied |= {part.id for part in parts}
                members = sorted([("whole", whole), *(("part", part) for part in parts)], key=_place)
                yield Link(
                    "parts", tuple((role, one.id) for role, one in members), "they are listed beside it and come to it"
                )


def _place(member: tuple[str, Mention]) -> int:
    return member[1].start


@once_in_a_row
def _amounts(page: Page, number: int) -> list[Mention]:
    """The counts and sums of a passage that are told of now."""
    mentions = page.in_passage(number)
    if not mentions or not is_readable(mentions[0], page):
        return []
    return [
        one
        for one in mentions
        if letter(one, page) in "nm" and isinstance(one.quantity.figure, Numeral) and not _is_of_then(one, page)
    ]


def _is_of_then(mention: Mention, page: Page) -> bool:
    """True for a figure that another is compared with."""
    before = page.low[max(mention.passage.start, mention.start - LONGEST_COMPARED) : mention.start]
    return bool(COMPARED.search(before) or _THEN.search(before))


def _going_on(page: Page, number: int) -> list[Mention]:
    """The amounts of the next sentence where that speaks of the rest, or of more: "A further 4.2 million …"."""
    if not goes_on(page, number + 1):
        return []
    following = page.passages[number + 1]
    return _amounts(page, number + 1) if _GOES_ON.match(page.low, following.start, following.end) else []


def _runs(page: Page, told: Sequence[Mention]) -> Iterator[Sequence[Mention]]:
    """The neighbours that may be one list, the longest first."""
    for length in range(min(MOST, len(told)), FEW - 1, -1):
        for first in range(len(told) - length + 1):
            run = told[first : first + length]
            if all(_are_listed(page, *pair) for pair in pairwise(run)) and one_voice(*run):
                yield run


def _are_listed(page: Page, one: Mention, other: Mention) -> bool:
    if _dimensions(one) != _dimensions(other):
        return False
    if one.passage is not other.passage:
        return True
    words = page.low[one.end : other.start]
    return not _PARTED.search(words) and _ITEM.search(words) is not None


def _dimensions(mention: Mention) -> object:
    unit = mention.quantity.unit
    return (_COUNTS if unit.dimension in _COUNTS else unit), mention.quantity.per


def _whole_of(page: Page, parts: Sequence[Mention]) -> Mention | None:
    """The figure told nearest before a list, else behind it in its sentence, that the list comes to."""
    first, last = parts[0].passage.number, parts[-1].passage.number
    said = page.low[parts[0].passage.start : parts[-1].passage.end]
    opened = _OPENS.search(page.low, parts[0].passage.start, parts[0].start)
    least = HELPED if opened or _WHOSE.search(said) else TELLING
    near = [one for at in range(max(0, first - FARTHEST), last + 1) for one in _amounts(page, at)]
    for whole in sorted(near, key=lambda one: (one.start > parts[0].start, abs(one.start - parts[0].start))):
        fits = whole not in parts and _dimensions(whole) == _dimensions(parts[0]) and one_voice(whole, *parts)
        if fits and add_up(parts, whole) and told_by(parts, whole) >= least:
            return whole
    return None
