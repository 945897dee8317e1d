"""Ordinals that are said to follow one another.

"A third round, followed by a fourth round"; and over a release, "announced a fourth group" where it goes back to "the
first, second and third wave".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract.page import Mention, Page
from claimcheck.extract.ties.near import after, before, linked
from claimcheck.link import Link
from claimcheck.quantity import Kind

FOLLOWED = re.compile(
    r",?\s*(?:(?:was|is|were|will\s+be|to\s+be)\s+)?(?:immediately\s+|directly\s+)?followed\s+by\s+(?:an?|the)\s*",
    re.IGNORECASE,
)
ANNOUNCED = re.compile(
    r"\b(?:announce[sd]?|announcing|launch(?:e[sd]|ing)?|unveil(?:s|ed|ing)?|welcome[sd]?|name[sd]?|open(?:s|ed))\s+"
    r"(?:\w+\s+)?(?:a|the)\s+\Z",
    re.IGNORECASE,
)
IS_ANNOUNCED = re.compile(
    r"(?:\s+of\s+[\w\s’'-]{1,60}?)?\s+(?:was|were|has\s+been|have\s+been|is\s+being)\s+(?:\w+ly\s+)?"
    r"(?:announced|launched|unveiled|welcomed|named|opened)\b",
    re.IGNORECASE,
)
ALL_BEFORE = re.compile(r"first(?:,\s+\w+)*,?\s+and\s+\w+\b", re.IGNORECASE)
MANY = frozenset({"group", "batch", "set", "lot"})
"""What any wave or round may be called: some things taken together."""


def tie(page: Page) -> Iterator[Link]:
    """Yield pairs of ordinals of one thing of which the second is said to come next."""
    yield from _announced(page)
    for mentions in page.sentences():
        for first, second in pairwise(mentions):
            if _is_one_order(first, second) and FOLLOWED.fullmatch(page.words_between(first, second)):
                yield linked("order", ("earlier", "later"), (first, second), "“followed by”")


def _announced(page: Page) -> Iterator[Link]:
    """Yield the one ordinal that a release announces, after the ordinals from the first on that it goes back to."""
    ordinals = [mention for mention in page.mentions if mention.kind is Kind.ORDINAL]
    earlier = [mention for mention in ordinals if ALL_BEFORE.match(page.quote(mention))]
    later = [mention for mention in ordinals if _is_announced(mention, page)]
    if len(earlier) == 1 == len(later) and _may_be_one_order(earlier[0], later[0]):
        both = sorted(zip(("earlier", "later"), (earlier[0], later[0]), strict=True), key=lambda pair: pair[1].start)
        roles, mentions = zip(*both, strict=True)
        yield linked("order", roles, mentions, "one is announced, and those before it are named from the first on")


def _is_announced(mention: Mention, page: Page) -> bool:
    return ANNOUNCED.search(before(mention, page)) is not None or IS_ANNOUNCED.match(after(mention, page)) is not None


def _is_one_order(first: Mention, second: Mention) -> bool:
    return first.kind is Kind.ORDINAL is second.kind and _unit(first) == _unit(second)


def _may_be_one_order(earlier: Mention, later: Mention) -> bool:
    apart = earlier.passage.section is not later.passage.section or earlier is later
    return not apart and (_unit(earlier) == _unit(later) or not MANY.isdisjoint((_unit(earlier), _unit(later))))


def _unit(mention: Mention) -> str:
    return mention.quantity.unit.name.casefold().removesuffix("s")
