"""What came and what went, and how much more there is for it: births, deaths and those who moved; members and homes.

“The population grew by 900: there were 500 more births than deaths, and net migration came to 400.” Who is born or
dies, comes or goes, is all that changes a population, so these parts leave nothing out. So do those who joined and
left, told as what lies behind a change. Of other things that a stock gained or lost there may be more: they are tied
where they come to its change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.extract.alike import number, one_voice
from claimcheck.extract.change_ends import is_size
from claimcheck.extract.near import COMPARED, is_readable
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.sides import CAME, WENT
from claimcheck.link import Link
from claimcheck.quantity import Kind, Numeral
from claimcheck.release import SectionRole
from claimcheck.unit import Dimension

_COUNTS = frozenset({Dimension.COUNT, Dimension.PEOPLE})
FARTHEST = 3
"""Passages behind a change in which its parts are told."""
NEAR = Fraction(3, 10)
"""How far the parts may be from the change, as a part of it, for a slip to be more likely than another story."""
_LEVEL = r"(?: [a-z]+){0,4}? (?:of|was|were|is|at|by|to|added|adds|contributed|contributes|totalled|brought|made up)"
_NATURAL_BEFORE = re.compile(
    rf"\b(?:births (?:exceeded|outnumbered) deaths by|natural (?:increase|growth|change)(?: \([^()]*\))?{_LEVEL}"
    rf"|excess of births over deaths{_LEVEL}) (?:about |around |some )?\Z"
)
_NATURAL_AFTER = re.compile(r"\s*(?:more\s+births|births)?\s*(?:more\s+)?(?:births\s+)?than\s+deaths\b")
_MIGRATION_BEFORE = re.compile(
    rf"\bnet (?:inward |overseas |international |inter-provincial )?(?:im)?migration(?:{_LEVEL})?"
    r" (?:about |around |some )?\Z"
)
_LESS = re.compile(r"\bagainst (?:these|this|them|that|which)\b[^.;]*\Z|\b(?:less|minus)\s+(?:the\s+)?\Z")
_BEHIND = re.compile(
    r"(?:,? (?:as|because|since|when|while|with)\b|[:–—-] |\A\W*(?:while|as|in all|altogether|some)\b)"
)
_TO = re.compile(r"\bto (?:a total of |about |around |some |nearly |almost )?\Z")
_OTHER = re.compile(
    r"\b(?:alone|including|of (?:them|these|those|whom|which)|net|than|compared|so far|each|per|month|week|day)\b"
)


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each change whose parts are told with it."""
    for passage in page.stating:
        if passage.section.role is SectionRole.TABLE or not is_readable(page.in_passage(passage.number)[0], page):
            continue
        for change in page.in_passage(passage.number):
            if _is_change(page, change):
                yield from _explained(page, change)


def _is_change(page: Page, mention: Mention) -> bool:
    """True for how many more or fewer of something there are."""
    counted = mention.quantity.unit.dimension in _COUNTS and isinstance(mention.quantity.figure, Numeral)
    return counted and is_size(page, mention) and not _NATURAL_AFTER.match(_behind(page, mention))


def _behind(page: Page, mention: Mention) -> str:
    """The noun of a mention and the words after it."""
    said = re.sub(r"\A[^a-z]*", "", page.quote(mention).lower())
    return f" {said}{page.words_after(mention).lower()}"


def _explained(page: Page, change: Mention) -> Iterator[Link]:
    for shape in (_of_a_population, _of_those_who_came, _of_a_stock):
        parts, less, because = shape(page, change)
        if parts and one_voice(change, *parts, *less):
            members = [("whole", change), *(("part", part) for part in parts), *(("less", one) for one in less)]
            ordered = sorted(members, key=lambda member: member[1].start)
            yield Link("parts", tuple((role, one.id) for role, one in ordered), because)
            return


Parts = tuple[list[Mention], list[Mention], str]
NONE: Parts = ([], [], "")


def _of_a_population(page: Page, change: Mention) -> Parts:
    """Births less deaths, and those who moved."""
    told = _told_with(page, change)
    natural = [one for one in told if _is_natural(page, one)]
    moved = [one for one in told if _MIGRATION_BEFORE.search(_before(page, one))]
    passages = [one.passage for one in (*natural, *moved)]
    others = [one for one in told if one.start > change.end and one.passage in passages and one not in natural + moved]
    # “Net migration from abroad added 1,250, while 450 more moved away” tells of more.
    alone = all(_TO.search(_before(page, one)) for one in others)
    if len(natural) == 1 == len(moved) and alone and _are_near([*natural, *moved], [], change):
        return [*natural, *moved], [], "births, deaths and migration are all that changes a population"
    return NONE


def _is_natural(page: Page, mention: Mention) -> bool:
    return bool(_NATURAL_BEFORE.search(_before(page, mention)) or _NATURAL_AFTER.match(_behind(page, mention)))


def _of_those_who_came(page: Page, change: Mention) -> Parts:
    """Those who joined, less those who left, in the words that follow a change; none where others are told of too."""
    behind = [one for one in _told_with(page, change) if one.start > change.end]
    told = [one for one in behind if not _TO.search(_before(page, one))]
    told = [one for one in told if one.passage is told[0].passage]
    if len(told) < 2 or not _BEHIND.search(page.low[max(change.end, told[0].passage.start) : told[0].start]):
        return NONE
    ends = [*(one.start for one in told[1:]), told[0].passage.end]
    tails = [f"{_noun(page, one)} {page.low[one.end : end]}" for one, end in zip(told, ends, strict=True)]
    lead = page.low[max(change.end, told[0].passage.start) : told[0].start]
    came = [one for one, tail in zip(told, tails, strict=True) if CAME.search(tail) and not WENT.search(tail)]
    went = [one for one, tail in zip(told, tails, strict=True) if WENT.search(tail) and not CAME.search(tail)]
    every = bool(came and went) and len(came) + len(went) == len(told)
    if every and not _OTHER.search(" ".join([lead, *tails[:-1]])) and _are_near(came, went, change):
        return came, went, "what came less what went is the change"
    return NONE


def _of_a_stock(page: Page, change: Mention) -> Parts:
    """What a stock gained, less what is set “against these”, where it comes to the change."""
    told = [one for one in _told_with(page, change) if one.start > change.end]
    less = [one for one in told if _LESS.search(_before(page, one))]
    parts = [one for one in told if one not in less]
    if less and len(parts) > 1 and _sum(parts) - _sum(less) == _value(change):
        return parts, less, "what it gained less what it lost is the change"
    return NONE


def _told_with(page: Page, change: Mention) -> list[Mention]:
    """The counts of the passage of a change, and of the next as long as they give no time of their own."""
    own = change.passage
    found: list[Mention] = []
    for passage in page.passages[own.number : own.number + FARTHEST + 1]:
        mentions = page.in_passage(passage.number)
        timed = passage is not own and any(one.kind in (Kind.DATE, Kind.DURATION) for one in mentions)
        if timed or passage.section is not own.section or passage.paragraph - own.paragraph > 1:
            break
        found += [one for one in mentions if _is_part(page, one, change)]
    return found


def _is_part(page: Page, mention: Mention, change: Mention) -> bool:
    quantity = mention.quantity
    counted = quantity.unit.dimension in _COUNTS and isinstance(quantity.figure, Numeral) and quantity.per is None
    level = mention.kind in (Kind.COUNT, Kind.POPULATION) or _is_natural(page, mention)
    compared = COMPARED.search(page.words_before(mention).lower())
    return counted and level and mention is not change and not compared and abs(_value(mention)) > 1


def _before(page: Page, mention: Mention) -> str:
    return " ".join(page.low[mention.passage.start : mention.start].split()) + " "


def _noun(page: Page, mention: Mention) -> str:
    return page.quote(mention).lower()


def _are_near(parts: Sequence[Mention], less: Sequence[Mention], change: Mention) -> bool:
    whole = _value(change)
    return abs(_sum(parts) - _sum(less) - whole) <= abs(whole) * NEAR


def _sum(mentions: Sequence[Mention]) -> Fraction:
    return sum((_value(one) for one in mentions), Fraction(0))


def _value(mention: Mention) -> Fraction:
    return (number(mention.quantity) or Fraction(0)) * mention.quantity.sign
