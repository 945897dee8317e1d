"""Shares that leave nobody out: of answers for, against and neither; of men and women."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extract.page import Mention, Page
from claimcheck.extract.part_lists import ENDS, lists
from claimcheck.extract.sides import EXCLUSIVE
from claimcheck.link import Link
from claimcheck.quantity import Kind

_AGAINST = re.compile(
    r"\b(?:would not|did not|do not|does not|were not|was not|are not|is not|had not|have not|could not|wouldn['’]t"
    r"|didn['’]t|don['’]t|weren['’]t|no|against|disagreed?|opposed?|rejected|said no|dissatisfied|unhappy"
    r"|disapproved?)\b"
)
_NEITHER = re.compile(
    r"\b(?:unsure|undecided|not sure|don['’]t know|did not know|no (?:opinion|answer|view)|neither)\b"
)
_VERB = r"(?:make up|made up|account for|accounted for|were|are|comprised?|constituted?|formed?)"
_MAKE_UP = re.compile(rf"\b(\w+) {_VERB} (?:about |around |just |only )?$", re.I)
_AND_OTHERS = re.compile(
    rf" of (?:the |all )?(?:\w+ ){{0,3}}\w+,? (?:and|while|with) (\w+)(?: {_VERB})?(?: the other)? ", re.I
)


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for the shares of each sentence that leave nobody out."""
    for found in lists(page):
        yield from _answers(page, found)
        yield from _men_and_women(page, found)


def _answers(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    """“48% would come again; 31% would not and 21% were unsure”: for, against and neither are all the answers."""
    shares = [each for each in found if each.kind is Kind.PERCENTAGE and "%" in page.quote(each)]
    if len(shares) != 3 or any(each.kind is not Kind.PERCENTAGE for each in found):
        return
    ends = [*(share.start for share in shares[1:]), shares[0].passage.end]
    yes, no, neither = (page.release.text[share.end : end].lower() for share, end in zip(shares, ends, strict=True))
    if (
        _AGAINST.search(no)
        and _NEITHER.search(neither)
        and not (_AGAINST.search(yes) or _NEITHER.search(f"{yes} {no}"))
    ):
        yield Link(
            "parts", tuple(("part", share.id) for share in shares), "for, against and neither are all the answers"
        )


def _men_and_women(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    """“Men made up 62% of applicants and women 38%”: nobody is left out of the whole."""
    if len(found) != 2 or any(each.kind is not Kind.PERCENTAGE for each in found):
        return
    one, other = found
    first = _MAKE_UP.search(page.words_before(one))
    second = _AND_OTHERS.fullmatch(page.words_between(one, other))
    ends = ENDS.match(page.words_after(other))
    if first and second and ends and frozenset({first[1].lower(), second[1].lower()}) in EXCLUSIVE:
        yield Link("parts", (("part", one.id), ("part", other.id)), "they leave nobody out")
