"""What all lists of parts have in common: which figures may be parts, what stands between them, and their link."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extract.joints import figures, joint
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind, Word
from claimcheck.unit import PERCENT, Dimension

WHOLES = frozenset({Kind.COUNT, Kind.POPULATION, Kind.MONEY})
COUNTS = frozenset({Dimension.COUNT, Dimension.PEOPLE})
TAIL = r"(?:(?!compared|than|up from|down from|more|fewer|including)[^,;:()])*?"
OF_THE = re.compile(r"(?:\b(?:of|out of|from)\s+(?:the|its|their|a total of)|^(?:of|out of))\s*$", re.I)
ENDS = re.compile(r"\s*(?:[.;]|$)")
_FEWEST = 2
"""Figures that a whole and a part are."""
_OTHERS = words("excluding net rounded respectively average all some both")
_OTHER = re.compile(r"\b(?:excluding|net of|rounded|respectively|on average|not all|some of|both)\b", re.I)


def lists(page: Page) -> Iterator[list[Mention]]:
    """The figures of each sentence that may set out a whole and its parts, without times."""
    for passage in page.stating:
        found = [each for each in figures(page, passage.number) if not isinstance(each.quantity.figure, Word | None)]
        if len(found) >= _FEWEST and not _leaves_out(page, passage.number):
            yield found


def _leaves_out(page: Page, number: int) -> bool:
    """True for a sentence with words of sums that leave something out, or that are not exact."""
    return not _OTHERS.isdisjoint(words_of(page, number)) and _OTHER.search(page.sentence(number)) is not None


def joining(page: Page, first: Mention, second: Mention) -> str:
    """What joins two figures, without times; a bar when they stand too far apart."""
    between = joint(page, first, second)
    return between.words.removeprefix(")").lstrip() if between is not None else "|"


def may_be_part(part: Mention, whole: Mention) -> bool:
    """True when a figure may be part of a whole: of its unit, or a count of anything in a count."""
    said, own = part.quantity, whole.quantity
    if part.kind not in WHOLES or said.per != own.per or own.unit == PERCENT:
        return False
    counts = said.unit.dimension in COUNTS and own.unit.dimension in COUNTS
    return counts or said.unit == own.unit


def parts_link(whole: Mention, parts: Sequence[Mention], because: str, *, complete: bool = True) -> Link:
    """A link of a whole with its parts, in reading order."""
    members = sorted([("whole", whole), *(("part", part) for part in parts)], key=lambda member: member[1].start)
    return Link("parts", tuple((role, mention.id) for role, mention in members), because, complete=complete)
