"""A whole and its parts in sentences of one shape: so many men, so many women, so many in all; ages that join up.

Statistical bulletins state a total and, paragraphs later, each part in the same words but one. The parts are tied
when the words that differ leave nobody out between them; so are the changes said of them since the same time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.extract import joints
from claimcheck.extract.joints import figures
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.part_lists import parts_link
from claimcheck.extract.ties import change
from claimcheck.link import Link
from claimcheck.phrase.words import DIRECTIONS
from claimcheck.quantity import Kind, Numeral

Words = frozenset[str]


def _words(phrase: str) -> Words:
    return frozenset(phrase.split())


# What differs between the parts, and what stands in its place in the whole: nothing, or the name of them all.
PARTITIONS: tuple[tuple[tuple[Words, ...], Words], ...] = tuple(
    (tuple(map(_words, sides)), _words(whole))
    for sides, whole in (
        (("men", "women"), ""),
        (("male", "female"), ""),
        (("males", "females"), ""),
        (("boys", "girls"), ""),
        (("unemployed", "economically inactive"), ""),
        (("full-time", "part-time"), ""),
        (("urban", "rural"), ""),
        # The sectors of national accounts: the public sector is government at both levels and public corporations.
        (("central government", "local government", "public corporations"), "public sector"),
        (("public sector", "private sector"), ""),
    )
)
# Words that make no difference to what is counted.
_GENERIC = _words(
    "there were was are is had has have been a an the of in at for by to from who that which and or with people "
    "persons young total number overall aged age between uk united kingdom over while estimated around about than all"
)
_AGES = re.compile(r"\baged?(?: from| between)? ([0-9]{1,2})(?:(?: to | and |-|–)([0-9]{1,2})\b| and over| or over|\+)")
_ON_CALENDAR = re.compile(
    r"[0-9]{4}|q[1-4]|quarter [1-4]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b|spring|summer"
)
_CUT = re.compile(r",\s*(?:a|an|up|down|which|compared|and|rising|falling|while|was|the)\b|;|\.\s")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_ACRONYM = re.compile(r"\(([A-Z]{3,6})\)")
MOST_ALIKE, MOST_OF_AGES = 6, 60
"""Sentences of one shape beyond which more of them say nothing new, and would only take time."""
_FARTHEST = 4
"""Passages beyond which two parts told apart from the whole by few words may be of different things."""


@frozen
class Described:
    """A count with the words that say what it counts, and the ages it takes in."""

    mention: Mention
    words: Words
    ages: tuple[int, int | None] | None
    times: Words


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each whole and its parts in sentences of one shape, and for the changes said of them."""
    if not any(_names_a_part(words_of(page, passage.number)) for passage in page.stating):
        return
    found = [each for each in (described(mention, page) for mention in counts(page)) if each is not None]
    wholes = [*by_words(found), *by_ages(found)]
    since = changes_since(page) if wholes else {}
    for whole, parts in wholes:
        if any(_tells_of_others(page, each.mention.passage.number) for each in (whole, *parts)):
            continue
        yield parts_link(
            whole.mention, [part.mention for part in parts], "the same words, and between them they leave nobody out"
        )
        told = [since.get(each.mention.id, {}) for each in (whole, *parts)]
        for time in told[0]:
            if all(time in changes for changes in told):
                own, *others = (changes[time] for changes in told)
                yield parts_link(own, others, "the changes of a whole and of all its parts since the same time")


# Without such words in one of its sentences a page has no parts to join, and most have none.
_FIRST_PARTS = tuple(frozenset(word for name in sides[0] for word in name.split("-")) for sides, _ in PARTITIONS)
_AGED = _words("age aged")


def _names_a_part(words: Words) -> bool:
    return not _AGED.isdisjoint(words) or any(part <= words for part in _FIRST_PARTS)


# “4,750 women, 3,867 men, and 14 who are not identified”: there are some of whom it is not known.
_UNKNOWN = re.compile(
    r"\b(?:un(?:known|identified|recorded|specified|determined|disclosed|stated)|undisclosed|others?|missing"
    r"|not(?: yet)?(?: been)? (?:known|identified|recorded|stated|specified|given|disclosed)|prefer(?:red)? not)\b"
)
_OF_UNKNOWN = _words(
    "unknown unidentified unrecorded unspecified undetermined undisclosed unstated other others missing not"
)


def _tells_of_others(page: Page, number: int) -> bool:
    """True for a sentence that speaks of some who are neither."""
    there = not _OF_UNKNOWN.isdisjoint(words_of(page, number))
    return there and _UNKNOWN.search(page.sentence(number).lower()) is not None


def counts(page: Page) -> Iterator[Mention]:
    """The counts of the page, in sentences of usual size."""
    for passage in page.stating:
        found = figures(page, passage.number)
        if len(found) <= 8:
            yield from (
                each
                for each in found
                if each.kind in (Kind.COUNT, Kind.POPULATION) and isinstance(each.quantity.figure, Numeral)
            )


def described(mention: Mention, page: Page) -> Described | None:
    """A count with the words of its clause; None when it is one of several in it."""
    text = _without_long_forms(page.release.text[mention.passage.start : mention.passage.end])
    before, quote, after = text.partition(page.quote(mention))
    if not quote:
        return None
    cut = _CUT.search(after)
    noun = re.sub(r"[0-9.,]+|million|billion|thousand", " ", quote)
    said = joints.plain(f"{before} {noun} {after[: cut.start()] if cut else after}".lower())
    ages = _AGES.search(said.words)
    bare = _AGES.sub(" ", said.words)
    words = frozenset(_WORD.findall(bare)) - _GENERIC - frozenset(DIRECTIONS)
    span = (int(ages.group(1)), int(ages.group(2)) if ages.group(2) else None) if ages else None
    dated = frozenset(_period(time) for time in said.times if _ON_CALENDAR.search(time))
    lasting = frozenset(time for time in said.times if not _ON_CALENDAR.search(time))  # "out of work for six months"
    return Described(mention, words | lasting, span, dated)


def _without_long_forms(text: str) -> str:
    """The text with only the short form where both stand: "Not in Education, Employment or Training (NEET)"."""
    for found in reversed(list(_ACRONYM.finditer(text))):
        letters, at = found.group(1).lower(), found.start()
        for word in reversed(list(re.finditer(r"[A-Za-z]+", text[: found.start()]))):
            if not letters:
                break
            if word.group()[0].lower() == letters[-1]:
                letters, at = letters[:-1], word.start()
        if not letters:
            text = f"{text[:at]}{found.group(1)}{text[found.end() :]}"
    return text


def by_words(found: Sequence[Described]) -> Iterator[tuple[Described, list[Described]]]:
    """Wholes with parts whose words differ by one row of `PARTITIONS`."""
    alike: dict[tuple[Words, object], list[Described]] = defaultdict(list)
    for each in found:
        alike[each.words, each.ages].append(each)
    for each in (each for group in alike.values() for each in group[:MOST_ALIKE]):
        for sides, name in PARTITIONS:
            if not sides[0] <= each.words:
                continue
            rest = each.words - sides[0]
            others = [alike.get((rest | side, each.ages), []) for side in sides[1:]]
            parts = [each, *(_nearest(each, side) for side in others)]
            for whole in alike.get((rest | name, each.ages), [])[:MOST_ALIKE]:
                yield from _fitting(whole, parts, rest | ({"aged"} if each.ages else set()))


def by_ages(found: Sequence[Described]) -> Iterator[tuple[Described, list[Described]]]:
    """Wholes with parts whose ages join up to the whole's."""
    alike: dict[Words, list[Described]] = defaultdict(list)
    for each in found:
        if each.ages is not None:
            alike[each.words].append(each)
    for words, group in alike.items():
        for whole in group[:MOST_OF_AGES]:
            parts = list(_chain(whole, group[:MOST_OF_AGES]))
            if len(parts) > 1:
                yield from _fitting(whole, parts, words | {"aged"})


def _chain(whole: Described, group: Sequence[Described]) -> Iterator[Described]:
    """The parts from the youngest on; none at all when the ages do not join up."""
    starts, end = whole.ages or (0, 0)
    chain: list[Described] = []
    at: int | None = starts
    while at is not None:
        following = [each for each in group if each.ages and each.ages[0] == at and each.ages != whole.ages]
        spans = {each.ages for each in following}
        if len(spans) != 1:
            return
        chain.append(min(following, key=lambda each: abs(each.mention.start - chain[0].mention.start if chain else 0)))
        last = (chain[-1].ages or (0, 0))[1]
        if last == end:
            yield from chain
            return
        at = last + 1 if last is not None else None


def _nearest(each: Described, side: Sequence[Described]) -> Described | None:
    return min(side, key=lambda other: abs(other.mention.start - each.mention.start), default=None)


def _fitting(
    whole: Described, parts: Sequence[Described | None], rest: Words
) -> Iterator[tuple[Described, list[Described]]]:
    """The whole with its parts, where all are there, of one time, and near enough for how much they share."""
    there = [part for part in parts if part is not None]
    numbers = [part.mention.passage.number for part in there]
    near = max(numbers) - min(numbers) <= _FARTHEST or len(rest) > 1
    times = [each.times for each in (whole, *there) if each.times]
    one_time = all(one & other for one in times for other in times)
    if len(there) == len(parts) and near and rest and one_time and whole not in there:
        yield whole, there


def changes_since(page: Page) -> dict[str, dict[str, Mention]]:
    """The changes said of each level by the time they are since, where no earlier level is given with them."""
    by_id = {mention.id: mention for mention in page.mentions}
    since: dict[str, dict[str, Mention]] = defaultdict(dict)
    for link in change.tie(page):
        level, sizes = link.one("after"), link.all("change")
        if link.kind != "change" or level is None or len(sizes) != 1 or link.one("before"):
            continue
        size = by_id[sizes[0]]
        times = joints.after(page, size).times
        if times:
            since[level].setdefault(_period(times[0]), size)
    return since


def _period(time: str) -> str:
    """A time without the words that lead to it, a quarter in one spelling."""
    bare = re.sub(
        r"^(?:in|on|at|of|for|during|by|since|over|between|from|until|than|ended|ending|as at)\s+(?:the )?", "", time
    )
    return re.sub(r"\([^()]*\)", "", bare).replace("quarter ", "q").strip()
