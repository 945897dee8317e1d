"""A number of things before a colon, and the list of them after it: "four priorities: schools, roads and jobs"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract.page import Mention, Page
from claimcheck.extract.tallies import LISTED
from claimcheck.extract.ties.near import before, is_number_of_things, linked
from claimcheck.link import Link
from claimcheck.quantity import Numeral

# A few words with no other plural in them, of which the list could be: "four priorities for the year:".
THEN = re.compile(r"(?:\s+(?!(?:each|every|per|both|from|than|of)\b)(?:this|[\w'’-]*[^\W_s])){0,6}:\s+", re.IGNORECASE)
OF_SEVERAL = re.compile(r"\b(?:of|out\s+of)\s+(?:(?:the|its|their|our|these|those)\s+)?$", re.IGNORECASE)
MOST = 20
"""Nobody lists more in one sentence."""


def tie(page: Page) -> Iterator[Link]:
    """Yield a number of things with the list that follows its colon."""
    for mentions in page.sentences():
        for number, items in pairwise(mentions):
            if (
                items.quantity.unit == LISTED
                and _is_number(number, page)
                and THEN.fullmatch(page.words_between(number, items))
            ):
                yield linked("list", ("number", "items"), (number, items), "listed after the colon")


def _is_number(mention: Mention, page: Page) -> bool:
    figure = mention.quantity.figure
    whole = isinstance(figure, Numeral) and not figure.has_decimals and figure.scale == 1 and 1 < figure.value <= MOST
    plain = whole and mention.quantity.hedge is None and is_number_of_things(mention)
    return plain and OF_SEVERAL.search(before(mention, page)) is None
