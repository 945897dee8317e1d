"""The level before a change, and the one it is compared with: "52, up 4% from 50", "52 against 50, a rise of 4%"."""

from __future__ import annotations

import re

from claimcheck.extract import joints
from claimcheck.extract.change_back import level_before
from claimcheck.extract.change_behind import then_behind
from claimcheck.extract.change_ends import (
    changes,
    in_brackets,
    is_apposed,
    is_compared,
    is_gained_or_lost,
    is_level,
    is_size_too,
)
from claimcheck.extract.change_figures import Figures
from claimcheck.extract.change_groups import change_before
from claimcheck.extract.change_times import Group, end_of, one_span
from claimcheck.extract.change_words import (
    ALSO_FROM,
    BACK,
    BESIDES,
    BRACKETED,
    JOINTS,
    LOSS_OF,
    OF_A_GROUP,
    ON_THAT,
    THAN,
)
from claimcheck.extract.joints import alike, alike_or_general
from claimcheck.extract.page import Mention
from claimcheck.quantity import Kind
from claimcheck.unit import PERCENT


def left_of(said: Figures, group: Group) -> tuple[Mention | None, Mention | None, str] | None:
    """A level before the group, with the one it is compared with before or behind: "52, up 4% from 50"."""
    size, at = said.found[group.first], group.first
    if not is_apposed(said.page, size):
        then = _then(said, group, None)
        now = _after(said, group, then) if then is not None else None
        return (then, now, "“from” leads to it") if then is not None else None
    both = _both_left(said, group)
    if both is not None:
        return *both, "said of both"
    place = _subject(said, at)
    now = said.level(place, size) if place is not None else _earlier(said, group)
    then = _then(said, group, now)
    if now is None and then is not None:
        now = _reached(said, group, then)
    return (then, now, "said of it") if now is not None or then is not None else None


def _reached(said: Figures, group: Group, then: Mention) -> Mention | None:
    """The level behind the one that a change is compared with: "up 57 on last year's 1,268, at 1,325"."""
    at = group.last + 2
    now = said.level(at, said.found[group.first])
    return now if now is not None and alike(now, then) and said.joined("level at level", at - 1, at) else None


def _both_left(said: Figures, group: Group) -> tuple[Mention, Mention] | None:
    """“2.17 million, compared with 2.15 million in 2012, a rise of 18,000”: before and after."""
    at, size = group.first, said.found[group.first]
    now, then = said.level(at - 2, size), said.level(at - 1, size)
    if now is None or then is None or not said.joined("levels, change", at - 1, at):
        return None
    if THAN.search(said.page.words_before(now)):
        return None  # "91, up from 64 two years ago and from 88 last year, a rise of 3%"
    step = said.joint(at - 2, at - 1)
    if said.joined("then, now", at - 2, at - 1) and step is not None and step.times and alike(now, then):
        return now, then  # "In 2010 there were 1,710; by 2015 there were 1,340, a fall of"
    before = then_behind(said, now, at - 2, at - 1, group) or _compared(said, now, then, group)
    between = said.joint(at - 1, at)
    closed = "(" not in said.words(at - 2, at - 1) or (between is not None and between.words.startswith(")"))
    return (before, now) if before is not None and closed else None


def _compared(said: Figures, now: Mention, then: Mention, group: Group) -> Mention | None:
    """The earlier level of two, where the change between them follows at once: "£52m against £47m, up 11%"."""
    at = group.first
    between = said.joint(at - 1, at)
    behind = joints.after(said.page, said.found[group.last], end_of(said.found, group.last))
    timed = between is None or between.times or behind.times
    told = said.joined("against", at - 2, at - 1) and said.joined("at once", at - 1, at)
    return then if told and alike(now, then) and not timed else None


def _subject(said: Figures, at: int) -> int | None:
    """The place of the level that a change is said of; one in brackets between them is passed over."""
    if (first := change_before(said, at)) is not None:
        return _subject(said, first)
    for place in (at - 1, at - 2):
        level = said.at(place)
        if level is None or is_size_too(said.page, level, said.found[at]):
            return None
        chained = place == at - 1 and said.words(at - 2, place) == "from"
        if chained and said.joined("change and change", place, at):
            return _subject(said, at - 2)  # "52, up 6% from 49 in May and up 2% from 51 a year ago"
        if place == at - 1 and is_level(level) and is_compared(said.page, level):
            return None  # "to £41m, or 15p a share, compared with £12m, or 4p a share, up 257%"
        if place == at - 1 and is_level(level) and in_brackets(said.page, level) and _is_again(said, place, at):
            continue  # "€1,277m (€1,086m), 18% more"; "71,000 (44%), down 6%"
        if is_level(level) and said.joined("level, change", place, at) and said.stands_alone(place):
            return None if _is_itself_a_change(said, place, at) else place
        if is_level(level) and in_brackets(said.page, level):
            continue
        return None
    return None


def _is_again(said: Figures, place: int, at: int) -> bool:
    """True when a change told behind the brackets may be of the level before them."""
    now = said.at(place - 1)
    return now is not None and is_level(now) and changes(said.found[at], now)


def _is_itself_a_change(said: Figures, place: int, at: int) -> bool:
    """True for a figure that is gained or lost: "400 jobs will go, a cut of 5% from 8,000".

    “Built 1,519, 9% fewer than the 1,671 of 2017” sets two such figures side by side.
    """
    level, text = said.found[place], said.page.release.text
    if text.endswith(COMPARATIVES, 0, said.found[at].end) and text.startswith(" than ", said.found[at].end):
        return False
    start = said.found[place - 1].end if place else level.passage.start
    before = text[max(start, level.start - 80) : level.start]
    if level.kind is not Kind.MONEY and LOSS_OF.search(before):
        return True
    return is_gained_or_lost(before, said.page.words_between(level, said.found[at]))


COMPARATIVES = (" more", " fewer", " less", " higher", " lower")
"""Words with which a change compares one figure with another of its kind."""


def _earlier(said: Figures, group: Group) -> Mention | None:
    """The one level of the sentence before, when this one begins "This is an increase of"."""
    size = said.found[group.first]
    opening = joints.before(said.page, size).words
    return level_before(said.page, size) if not group.first and BACK.match(opening) else None


def _then(said: Figures, group: Group, now: Mention | None) -> Mention | None:
    """The level that a change is compared with, behind it: "40 more than the 212 of last year"."""
    at = group.last + 1
    then = said.level(at, said.found[group.first])
    between = said.joint(group.last, at)
    if then is None or between is None or (now is not None and not alike_or_general(now, then)):
        return None
    if not one_span(said.page, said.found, group, group.last, at):
        return None
    words = said.words(group.last, at)
    in_brackets = words in BRACKETED
    shares = then.quantity.unit == PERCENT == said.found[group.first].quantity.unit
    if OF_A_GROUP.search(words) or (now is None and _WHEN.search(words)):
        return None
    if ALSO_FROM.search(said.page.release.text, said.found[group.last].end, then.start):
        return None
    if in_brackets:
        return then if between.times and now is not None and not shares else None
    if not (JOINTS["change on level"].fullmatch(words) or (not words and ON_THAT.search(" ".join(between.times)))):
        return None
    # "Up 5%, compared with 4%" and "grew by £2m, compared with £1m" compare two growths.
    if now is None and then.quantity.unit == said.found[group.first].quantity.unit and BESIDES.search(words):
        return None
    return None if shares and not re.fullmatch(r"from(?: the)?", words) else then


# "On the year, when 40 sites closed": of another thing, unless the level before says otherwise.
_WHEN = re.compile(r"\bwhen(?: only| just| some| about)?$")


def _after(said: Figures, group: Group, then: Mention) -> Mention | None:
    """The level that a from-to leads to when words in brackets part it: "from 50% (25 million) to 44%"."""
    for place in (group.last + 2, group.last + 3):
        now = said.at(place)
        if now is None or not is_level(now):
            return None
        if alike(then, now) and said.joined("level to level", group.last + 1, place):
            return now
        if not in_brackets(said.page, now):
            return None
    return None
