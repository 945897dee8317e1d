"""Ordinals that are said to follow one another: "a third round, followed by a fourth round"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract.page import Mention, Page
from claimcheck.extract.ties.near import linked
from claimcheck.link import Link
from claimcheck.quantity import Kind

FOLLOWED = re.compile(
    r",?\s*(?:(?:was|is|were|will\s+be|to\s+be)\s+)?(?:immediately\s+|directly\s+)?followed\s+by\s+(?:an?|the)\s*",
    re.IGNORECASE,
)


def tie(page: Page) -> Iterator[Link]:
    """Yield pairs of ordinals of one thing of which the second is said to come next."""
    for mentions in page.sentences():
        for first, second in pairwise(mentions):
            if _is_one_order(first, second) and FOLLOWED.fullmatch(page.words_between(first, second)):
                yield linked("order", ("earlier", "later"), (first, second), "“followed by”")


def _is_one_order(first: Mention, second: Mention) -> bool:
    ordinals = first.kind is Kind.ORDINAL is second.kind
    return ordinals and first.quantity.unit.name.casefold() == second.quantity.unit.name.casefold()
