"""One figure stated twice with another scale word: "will cost $850 billion", then "puts the cost at $850 million".

The digits are the same and the second statement points back at the first by its noun, so that the two can only be
meant as one. Which of the words is the slip, nobody can tell from here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.ties.near import before, linked
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind, Numeral

AMOUNTS = (Kind.MONEY, Kind.COUNT, Kind.POPULATION)
FOLD = (Fraction(1000), Fraction(1_000_000))
SAME_WORDS = 3
NEAR = 2
"""Sentences between the two statements, beyond which “the cost” may be of something else."""
_THEN = r"(?:just\s+|about\s+|around\s+|nearly\s+|almost\s+|some\s+|over\s+|more\s+than\s+)?$"
POINTS_BACK = (
    re.compile(
        rf"\b(?:gives?|gave|has|reports?|reported)\s+the\s+(?P<noun>\w+)(?:\s+of\s+(?:\w+\s+){{1,3}}|\s+)as\s+{_THEN}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bthe\s+(?P<noun>fine|cost|bill|debt|grant|loan|loss|gift|deal|deficit|fund|price)\s+of\s+{_THEN}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!of )\bthe\s+(?P<noun>\w+)\s+(?:(?:will|would|could|may|is\s+to)\s+)?costs?\s+{_THEN}", re.IGNORECASE
    ),
    re.compile(rf"\b(?:puts?|putting|set|sets|estimate[sd]?)\s+the\s+(?P<noun>\w+)\s+at\s+{_THEN}", re.IGNORECASE),
    re.compile(
        r"\bthe\s+(?:running\s+|overall\s+|full\s+|total\s+)?(?:total|number|tally|count|value|cost|price|sum)\s+of\s+"
        r"(?:the\s+)?(?:\w+\s+)?(?P<noun>(?!(?:has|have|had|now|is|was|already|just)\b)\w+)(?:,[^,;:.]{1,40},)?\s+"
        r"(?:(?:has|have|had|now|is|already|just)\s+)*(?:stands\s+at|stood\s+at|passed|reached|exceeded|topped|is|was|at)\s+"
        + _THEN,
        re.IGNORECASE,
    ),
)


def tie(page: Page) -> Iterator[Link]:
    """Yield pairs of statements with the same digits of which the later points back at the earlier."""
    amounts = [mention for mention in page.mentions if mention.kind in AMOUNTS]
    for place, later in enumerate(amounts):
        noun = _noun_pointed_at(later, page)
        for earlier in amounts[max(0, place - NEAR) : place]:
            if not (_is_thousandfold(earlier, later) and _is_near(earlier, later, page)):
                continue
            if noun and _says(noun, earlier, page):
                because = f"the same digits for the same {noun}, a thousand times apart: million for billion?"
                yield linked("same", ("claim", "claim"), (earlier, later), because)
            elif _stand_in_the_same_words(earlier, later, page):
                because = "the same digits in the same words, a thousand times apart: million for billion?"
                yield linked("same", ("claim", "claim"), (earlier, later), because)


# Without one of these the words point back at nothing, and most passages have none.
_POINTING = words(
    "give gives gave has report reports reported put puts putting set sets estimate estimates estimated total "
    "number tally count value cost costs price sum fine bill debt grant loan loss gift deal deficit fund"
)


def _noun_pointed_at(mention: Mention, page: Page) -> str:
    if _POINTING.isdisjoint(words_of(page, mention.passage.number)):
        return ""
    found = (pattern.search(before(mention, page, 120)) for pattern in POINTS_BACK)
    return next((match["noun"].casefold() for match in found if match), "")


def _is_thousandfold(one: Mention, other: Mention) -> bool:
    first, second = one.quantity.figure, other.quantity.figure
    if not (isinstance(first, Numeral) and isinstance(second, Numeral)) or not (first.value and second.value):
        return False
    alike = one.quantity.unit == other.quantity.unit or not other.quantity.unit.name
    return (
        alike
        and one.quantity.per == other.quantity.per
        and max(first.value / second.value, second.value / first.value) in FOLD
    )


def _stand_in_the_same_words(earlier: Mention, later: Mention, page: Page) -> bool:
    """True when the word before and the two words behind are the same: “invest £120bn in wind farms”."""
    sides = [(before(one, page).lower().split()[-1:], _behind(one, page)) for one in (earlier, later)]
    return sides[0] == sides[1] and all(sides[0]) and len(sides[0][1]) == SAME_WORDS


def _behind(mention: Mention, page: Page) -> list[str]:
    """The first words behind a number and its scale word."""
    said = _NUMBER.sub("", page.release.text[mention.start : mention.passage.end], count=1)
    return [word.strip(".,;:") for word in said.lower().split()[:SAME_WORDS]]


_NUMBER = re.compile(r"^\D*[0-9][0-9,.]*\s*(?:million|billion|thousand|trillion|bn|m|k|tn)?\b", re.IGNORECASE)


def _is_near(earlier: Mention, later: Mention, page: Page) -> bool:
    apart = later.passage.number - earlier.passage.number
    return 0 < apart <= NEAR and earlier.speaker == later.speaker and _spans(earlier, page) == _spans(later, page)


# "This year the dam will cost £40m" is of the year, and not of the dam.
_SPANS = words("year yearly annual annually month monthly week phase stage part")


def _spans(mention: Mention, page: Page) -> frozenset[str]:
    return _SPANS & words_of(page, mention.passage.number)


def _says(noun: str, mention: Mention, page: Page) -> bool:
    start, end = max(mention.passage.start, mention.start - 200), min(mention.passage.end, mention.end + 200)
    return re.search(rf"\b{re.escape(noun)}", page.release.text[start:end], re.IGNORECASE) is not None
