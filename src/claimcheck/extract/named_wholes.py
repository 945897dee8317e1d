"""Wholes that a text tells before a share of them, and then goes back to by their name: “27.5% of net sales”.

Where the words leave several, or where they say only “of the total”, the figures settle which: the one that fits.
"""

from __future__ import annotations

import re

from claimcheck.extract.alike import counted_alike, noun, number, one_voice, singular
from claimcheck.extract.fitting import is_share_of, tells_much
from claimcheck.extract.near import COMPARED
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.shape import letter, line
from claimcheck.unit import Dimension

_OF = re.compile(r"\s*(?:\([^()]{0,30}\) ?)?of ([^.,;:()]*)")
LONGEST_OF = 80
_A_NOUN = re.compile(r"(?:the |all |all the |these )?([a-z]+s)")
_ELSEWHEN = re.compile(r"<[dtoce]\d+>|\b(?:in (?:january|february|march|april|may|june|july|august)|last|since|then)\b")
_AMOUNT_OF = re.compile(
    r"(?:the |its |our |group |company )?(?P<of>[a-z]+(?: [a-z]+){0,3}?) (?:was|were|totalled|totaled|reached|came to"
    r"|amounted to|stood at|(?:rose|fell|grew|increased|decreased|declined|<c\d+>) to)"
    r"(?: a record)? <m(?P<at>\d+)>"
)
# Of whom “these” are, such a sentence leaves open.
_ELSEWHERE = re.compile(r"<[cexr]\d+>|\b(?:than|compared|each|per)\b")
_AMOUNTS = re.compile(r"<[nm]\d+>")


def named_before(share: Mention, page: Page) -> Mention | None:
    """What a share is said to be of, told before: “2,400 cases … 1,600, or 67% of cases”, “Sales were $870m …”.

    A sentence that speaks of another time, or of a change, may have another whole.
    """
    number = share.passage.number
    named, before = said_of(share, page).lower(), page.in_passage(number - 1)
    if (
        not named
        or not before
        or _ELSEWHEN.search(line(page, number))
        or share.passage.paragraph - before[0].passage.paragraph > 1
    ):
        return None
    told = _counted_as(named, before, page) or _told_as(named, line(page, number - 1), page)
    return told if told is not None and one_voice(told, share) else None


# What goes back to a whole without a noun of its own.
_BACK = re.compile(
    r"(?:(?:the|that|this) (?:(?:grand|overall|national) )?(?:total|whole|list|number|sum|figure)"
    r"|all(?: of)? (?:them|these)|them|these|those|this|it|that)\b"
    r"(?! (?:in|on|at|from|for|with|without|under|over|aged|who|whose|that|which)\b)"
)
_NOUNS = re.compile(r"(?:the |all |all the |its |these |those )?((?:[a-z’'-]+ ?){1,4})")
_SINCE_THEN = re.compile(r"\b(?:since|then)\b")
FARTHEST = 10
"""Passages before a share in which its whole may have been told."""


def fitting_before(share: Mention, part: Mention, page: Page) -> Mention | None:
    """The one figure told before that a share and its part fit, among those that the words may go back to."""
    named = (said_of(share, page) or said_of(part, page)).lower()
    if _SINCE_THEN.search(line(page, share.passage.number)):
        return None
    back = _BACK.match(named)
    nouns = None if back or not named else _NOUNS.match(named)
    if named and not back and nouns is None:
        return None
    names = {singular(word) for word in nouns[1].split()} if nouns else set()
    precise = named.startswith("the ") and tells_much(share)  # "70,000 lives … 47,600 of the deaths, or 67.8%"
    fit = [
        one
        for one in _told_before(min(share, part, key=_start), page)
        if (noun(one) in names or precise if names else back or counted_alike(one, part))
        and one.quantity.unit.dimension in _dimensions(part)
        and one_voice(one, share)
        and is_share_of(share, part, one)
    ]
    return fit[-1] if len({number(one.quantity) for one in fit}) == 1 else None


def _start(mention: Mention) -> int:
    return mention.start


_COUNTS = frozenset({Dimension.COUNT, Dimension.PEOPLE})


def _dimensions(part: Mention) -> frozenset[Dimension]:
    own = part.quantity.unit.dimension
    return _COUNTS if own in _COUNTS else frozenset({own})


def _told_before(mention: Mention, page: Page) -> list[Mention]:
    """The counts and sums of its passage before a mention, and of the passages of its section before that."""
    first = max(0, mention.passage.number - FARTHEST)
    told = [one for at in range(first, mention.passage.number + 1) for one in page.in_passage(at)]
    return [
        one
        for one in told
        if one.start < mention.start
        and one.passage.section == mention.passage.section
        and letter(one, page) in "nm"
        and not COMPARED.search(page.words_before(one).lower())
    ]


def _counted_as(named: str, before: list[Mention], page: Page) -> Mention | None:
    """The one count of what a noun names."""
    plural = _A_NOUN.fullmatch(named)
    same = [one for one in before if plural and noun(one) == singular(plural[1]) and letter(one, page) == "n"]
    return same[0] if len(same) == 1 else None


def _told_as(named: str, before: str, page: Page) -> Mention | None:
    """The one amount of a sentence that begins with what is named: “Net sales were $870m”."""
    told = _AMOUNT_OF.match(before)
    if told is None or told["of"] != named.strip() or _ELSEWHEN.search(before, told.end()):
        return None
    return page.mentions[int(told["at"])] if len(_AMOUNTS.findall(before)) == 1 else None


def counted_before(number: int, these: str | None, page: Page) -> Mention | None:
    """The one figure of the sentence before a passage, to which “of these” goes back, of the noun if it is named."""
    before = line(page, number - 1) if number else ""
    told = _AMOUNTS.findall(before)
    if len(told) != 1 or _ELSEWHERE.search(before):
        return None
    whole = page.mentions[int(told[0][2:-1])]
    near = page.passages[number].paragraph - whole.passage.paragraph <= 1
    return whole if near and (these is None or singular(these) == noun(whole)) else None


def said_of(share: Mention, page: Page) -> str:
    """What the words after a share say that it is of; empty when they do not."""
    match = _OF.match(page.words_after(share)[:LONGEST_OF])
    return match[1] if match else ""
