"""Which of two levels is the higher: "85%, up from 82%", "rose to 412 in May, from 390", "16.9%, overtaking 16.5%"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.change_back import is_from
from claimcheck.extract.change_ends import in_brackets, is_level, is_of_another_kind, is_ranked
from claimcheck.extract.change_figures import Figures
from claimcheck.extract.change_words import AND_FROM, OVERTAKES, UP_FROM
from claimcheck.extract.joints import alike, figures
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.words import DIRECTIONS
from claimcheck.quantity import Kind

_STATED = re.compile(r"\b(?!ages?\b)\w+ of\s+$", re.I)
_LONGEST_STATED = 24
_RANKS = words("from overtaking ahead surpassing outstripping")
"""The words of `UP_FROM` and `OVERTAKES` without which neither is found."""


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each two levels of which a sentence says that one is over the other."""
    for passage in page.stating:
        if _RANKS.isdisjoint(words_of(page, passage.number)):
            continue
        found = figures(page, passage.number)
        if len(found) > 1 and not is_of_another_kind(page.sentence(passage.number)):
            yield from _directions(Figures(page, found))
            yield from _overtakings(Figures(page, found))
            yield from (
                Link("direction", (("lower", low.id), ("higher", high.id)), because)
                for low, high, because in moves(Figures(page, found))
            )


_WAYS = words(
    "rose risen rises rising increased increasing grew grown growing climbed climbing jumped soared surged up "
    "fell fallen falls falling dropped dropping declined declining decreased down slumped plunged shrank sank"
)
"""Words of change that say nothing of what is better: a ratio of losses improves when it falls."""
_MOVED = re.compile(
    rf"\b(?:(?P<verb>{'|'.join(sorted(_WAYS, key=len, reverse=True))})"
    r"|(?:went|gone|come|came|moved) (?P<way>up|down))(?: \w+ly)? to"
    r"(?: (?:a|an|the|about|around|just|some|nearly|record)){0,2}$"
)


def moves(told: Figures) -> Iterator[tuple[Mention, Mention, str]]:
    """The lower and the higher of two levels of which the one is said to have moved to from the other."""
    for at in range(len(told.found) - 1):
        now, then = told.found[at], told.found[at + 1]
        if not (is_level(now) and is_level(then) and alike(now, then) and is_from(told.page, now, then)):
            continue
        said = _MOVED.search(" ".join(told.page.words_before(now).lower().split()[-8:]))
        if said and told.words(at + 1, at + 2) != "to":
            up = DIRECTIONS[said["verb"] or said["way"]] > 0
            yield (then, now, "“from”") if up else (now, then, "“from”")


def _directions(told: Figures) -> Iterator[Link]:
    said_of = 0
    for at in range(len(told.found) - 1):
        said_of = said_of if AND_FROM.match(told.words(at, at + 1)) else at
        now, then = told.found[said_of], told.found[at + 1]
        if said_of and in_brackets(told.page, now) and not alike(now, then):
            now = told.found[said_of - 1]  # "56% (5.2 million), an increase from 52%"
        if _is_parted(now, then, told.page) or told.words(at + 1, at + 2) == "and":
            continue  # "12 members, five of them women, down from 14 and six"
        said = UP_FROM.search(" " + told.words(at, at + 1))
        if said and is_ranked(now) and is_ranked(then) and alike(now, then) and told.stands_alone(said_of):
            up = DIRECTIONS[said.group(1).split()[0]] > 0
            roles = ("higher", "lower") if up else ("lower", "higher")
            yield Link("direction", tuple(zip(roles, (now.id, then.id), strict=True)), f"“{said.group(1)} from”")


def _is_parted(now: Mention, then: Mention, page: Page) -> bool:
    """True when a duration between them may be what went up: "82.9 for women, a gap of 3 years, down from 5"."""
    between = page.mentions[page.place(now) + 1 : page.place(then)]
    durations = [mention for mention in between if mention.kind is Kind.DURATION]
    return any(_STATED.search(page.words_before(mention)[-_LONGEST_STATED:]) for mention in durations)


def _overtakings(told: Figures) -> Iterator[Link]:
    for at in range(len(told.found) - 1):
        first, second = told.found[at], told.found[at + 1]
        said = OVERTAKES.fullmatch(told.words(at, at + 1))
        if said and is_ranked(first) and is_ranked(second) and alike(first, second):
            yield Link("direction", (("higher", first.id), ("lower", second.id)), f"“{said.group(1)}”")
