"""A whole in so many places, and a figure for each of them: "15 cases in four countries. Chad had eight, Mali four …".

Where as many places are named as there are, none is left out, so their figures make the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.extract.alike import counted_alike, noun, number, one_voice
from claimcheck.extract.near import goes_on, is_readable
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.part_lists import parts_link
from claimcheck.link import Link
from claimcheck.phrase.dates import MONTHS
from claimcheck.quantity import Kind, Numeral
from claimcheck.release import SectionRole

FEWEST = 2
"""Places that make a list."""
_MONTHS = frozenset(MONTHS)
_IN = re.compile(r"\b(?:in|across|at|from|over|among|between|by)\s+(?:all\s+|the\s+|just\s+|only\s+)*\Z")
_NO_NAME = r"(?!(?:In|On|At|By|From|During|Since|After|Before|Until|For|With|Last|This|Of|And|But|While|When)\b)"
_NAME = rf"{_NO_NAME}(?:[Tt]he\s+)?[A-Z][\w'’.-]*(?:\s+(?:(?:of|upon|on)\s+)?[A-Z][\w'’.-]*){{0,3}}"
_OF_THEM = r"(?:\s+of\s+(?:them|these))?"
_JOINS = r"(?:,|;|,?\s+and|,?\s+while)"
# "Kent had 41 of them, Surrey 30 and Sussex 25", "In Kent there were 41, in Surrey 30".
_OPENED = re.compile(rf"\W*(?:Of\s+(?:these|those|them|the\s+[a-z]+),?\s+)?(?:[Ii]n\s+)?{_NAME}(?:\s+[a-z]+){{1,3}}\s+")
_AHEAD = re.compile(
    rf"{_OF_THEM}{_JOINS}\s+(?:in\s+)?{_NAME}(?:\s+(?:had|has|saw|with|reported|recorded|there\s+were))?\s+"
)
_LAST_AHEAD = re.compile(rf"{_OF_THEM}\s*(?:[.;)]|\Z)")
# "41 in Kent, 30 in Surrey and 25 in Sussex".
_WHERE = rf"{_OF_THEM}(?:\s+[a-z]+)?\s+(?:in|at|from|for)\s+{_NAME}"
_BEHIND = re.compile(rf"{_WHERE}{_JOINS}\s+")
_LAST_BEHIND = re.compile(rf"{_WHERE}\s*(?:[.;)]|\Z)")
_SETS_OUT = re.compile(r"\s*(?:,|:|\(|\s[–—-])\s*")


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each whole and the figures of all the places that it is in."""
    for passage in page.stating:
        found = _counts(page, passage.number) if passage.section.role is not SectionRole.TABLE else []
        for whole, places, parts in _sets(page, found) if found else ():
            if number(places.quantity) == len(parts) >= FEWEST and _is_whole(page, whole, places, parts):
                yield parts_link(whole, parts, "as many are listed as there are")


def _counts(page: Page, at: int) -> list[Mention]:
    """The counts of a passage; none of one that tells of anything else, or of a time."""
    found = page.in_passage(at)
    plain = bool(found) and is_readable(found[0], page) and _MONTHS.isdisjoint(words_of(page, at))
    return found if plain and all(map(_is_count, found)) else []


def _is_count(mention: Mention) -> bool:
    return mention.kind in (Kind.COUNT, Kind.POPULATION) and isinstance(mention.quantity.figure, Numeral)


def _sets(page: Page, found: list[Mention]) -> Iterator[tuple[Mention, Mention, Sequence[Mention]]]:
    """A whole, the number of its places and the figures listed, of one sentence or of two that follow one another."""
    at = found[0].passage.number
    if len(found) > FEWEST + 1 and _SETS_OUT.fullmatch(page.words_between(found[1], found[2])):
        yield found[0], found[1], found[2:]
    before = [each for each in page.in_passage(at - 1) if each.kind is not Kind.DATE] if goes_on(page, at) else []
    if len(before) == FEWEST and _OPENED.fullmatch(page.words_before(found[0])):
        yield before[0], before[1], found


def _is_whole(page: Page, whole: Mention, places: Mention, parts: Sequence[Mention]) -> bool:
    """True for a count of things in so many places, and for bare figures beside a name each."""
    text = page.release.text
    inside = _IN.search(page.words_between(whole, places)) is not None and bool(noun(places))
    plain = all(noun(part) in ("", noun(whole)) and counted_alike(part, whole) for part in parts)
    joints = [text[one.end : other.start] for one, other in pairwise(parts)]
    rest = text[parts[-1].end : parts[-1].passage.end]
    ahead = all(map(_AHEAD.fullmatch, joints)) and _LAST_AHEAD.match(rest)
    behind = all(map(_BEHIND.fullmatch, joints)) and _LAST_BEHIND.match(rest)
    return bool(_is_count(whole) and inside and plain and (ahead or behind) and one_voice(whole, *parts))
