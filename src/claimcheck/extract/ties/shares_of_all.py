"""Shares that are all of one whole: "gas made 41%, wind 37% and other fuels 22%"; "the rest was gas, 57%".

A list that ends with the others, or that is said to be the rest, leaves nothing out. Of other lists the figures tell:
one that comes to 100 is of all, and one that does not may be of some.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.extract.alike import one_voice
from claimcheck.extract.fitting import make_all
from claimcheck.extract.near import COMPARED, goes_on
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.shape import letter, line
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind, Numeral
from claimcheck.release import SectionRole

_NEXT = r"(?:,| and|, and|;) (?:(?!(?:of|than|from|up|down|to)\b)[a-z'-]+ ){1,5}<p\d+>"
LISTED = re.compile(
    rf"<p\d+>(?: of [^<>,;:()]{{3,60}})?(?:{_NEXT}){{1,8}},? and (?:(?:the|all) )?others?"
    r"(?: [a-z'-]+){0,3} <p\d+>(?=[.;)]|$)"
)
REST = re.compile(
    r"the (?:rest|remainder)(?: of [^<>,:;]{1,40})? (?:was|were|is|are|came|comes|consisted|went|goes|made up)\b"
)
_MARK = re.compile(r"<p(\d+)>")
_LEVEL = re.compile(r"<[px](\d+)>")
_A_SHARE = re.compile(r"<[pxwc]\d+>")
_OTHER_MARKS = re.compile(r"<[nmxwcer]\d+>")
_SOME = words(
    "excluding excepting except including include includes mainly mostly chiefly among such example said say "
    "answered chose cited mentioned gave named average turnout rate rates growth margin margins interest"
)
# Between two shares of one whole nothing is compared, and neither is a share of the other.
_PARTED = re.compile(r"\b(?:than|from|compared|against|versus|which|whom|of (?:them|these|those))\b|[;:?!]|\bto\s+\Z")
_OF_ANOTHER = re.compile(r",?\s+of\s+(?:which|whom|them|these|those|it)\b")
FEWEST, MOST = 2, 9
"""Shares of one list."""


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each list of shares that is of all of one whole."""
    for mentions in page.sentences():
        number = mentions[0].passage.number
        if mentions[0].passage.section.role is SectionRole.TABLE or not _SOME.isdisjoint(words_of(page, number)):
            continue
        told = line(page, number)
        if "<p" not in told:
            continue
        found, because = _rest(told, number, page), "the rest is told behind it"
        if not found:
            found, because = _listed(told, number, page), "the list ends with the others"
        if not found:
            found, because = _fitting(mentions, page), "they are listed and come to 100%"
        if found and one_voice(*found):
            yield Link("parts", tuple(("part", share.id) for share in found), because)


def _listed(told: str, number: int, page: Page) -> list[Mention]:
    """The shares of a list that ends with the others, where no sentence beside it may tell of another share."""
    match = LISTED.search(told)
    if match is None or _OTHER_MARKS.search(told) or REST.match(told):
        return []
    alone = len(_MARK.findall(told)) == len(_MARK.findall(match.group()))
    beside = [line(page, at) for at in (number - 1, number + 1) if 0 <= at < len(page.passages)]
    return _shares(match.group(), page) if alone and not any(map(_A_SHARE.search, beside)) else []


def _rest(told: str, number: int, page: Page) -> list[Mention]:
    """The one share of the sentence before, and those of a sentence that says what the rest was."""
    if not goes_on(page, number) or not REST.match(told) or _OTHER_MARKS.search(told):
        return []
    before = line(page, number - 1)
    first = [page.mentions[int(at)] for at in _LEVEL.findall(before)]
    one = len(first) == 1 and first[0].kind is Kind.PERCENTAGE
    return [*first, *_shares(told, page)] if one else []


def _shares(told: str, page: Page) -> list[Mention]:
    return [page.mentions[int(at)] for at in _MARK.findall(told)]


def _fitting(mentions: Sequence[Mention], page: Page) -> list[Mention]:
    """The shares of a sentence that are told one beside the other and make all of a whole."""
    shares = [
        one
        for one in mentions
        if letter(one, page) == "p"
        and isinstance(one.quantity.figure, Numeral)
        and not COMPARED.search(page.words_before(one).lower())
    ]
    if not FEWEST <= len(shares) <= MOST or _OF_ANOTHER.match(page.words_after(shares[-1])):
        return []
    listed = all(not _PARTED.search(page.low[one.end : other.start]) for one, other in pairwise(shares))
    return shares if listed and make_all(shares) else []
