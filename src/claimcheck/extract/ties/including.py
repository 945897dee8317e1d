"""Parts that need not be all there are: "90 staff, including 50 nurses"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.extract.change_words import WITHIN
from claimcheck.extract.joints import alike
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.part_lists import TAIL, WHOLES, joining, lists, may_be_part, parts_link
from claimcheck.link import Link
from claimcheck.unit import Dimension

_INCLUDING = re.compile(rf"{TAIL},? ?\(?(?:including|among them|including about|including around)(?: the| just| only)?")
_COMPARED = re.compile(r"\b(?:from|than|with|to|against)(?: the| just| about| around)?\s*$", re.I)
_UNIT = re.compile(r"\s?[b-hj-z]\b(?!['’])")


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each whole and the first of some parts of it that its sentence names."""
    for found in lists(page):
        yield from _including(page, found)


def _including(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    for place, (whole, part) in enumerate(pairwise(found)):
        beside = place > 0 and WITHIN.fullmatch(joining(page, found[place - 1], whole))
        closed = page.words_between(whole, part).lstrip().startswith(")")
        if beside or closed or _UNIT.match(page.words_after(part)):
            # "12,000 people in 40 countries, including 4,000 here"; "61 holes, including 138 m of ore"
            continue  # "12 homes (2012: 10), including 11 flats"
        one_thing = alike(whole, part) or whole.quantity.unit.dimension is Dimension.PEOPLE
        compared = _COMPARED.search(page.words_before(whole))
        fits = one_thing and not compared and whole.kind in WHOLES and may_be_part(part, whole)
        if fits and _INCLUDING.fullmatch(joining(page, whole, part)):
            yield parts_link(whole, [part], "“including”", complete=False)
