"""What may be the size of a change, and what its levels: by the kind, the unit and the words of a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.extract.change_words import COMPARED, GAIN, GAINS_OR_LOSES, LOSS, OF_ALL, OTHER_BASIS, VERBS
from claimcheck.extract.page import Mention, Page
from claimcheck.phrase.words import DIRECTIONS
from claimcheck.quantity import Kind, Word
from claimcheck.unit import PERCENT, POINTS, Dimension

_LEVELS = frozenset({Kind.COUNT, Kind.POPULATION, Kind.MONEY, Kind.PERCENTAGE, Kind.DURATION, Kind.RATE})
_COUNTS = frozenset({Dimension.COUNT, Dimension.PEOPLE})


def is_of_another_kind(sentence: str) -> bool:
    """True for a sentence of another basis than the levels', or of levels that lie on both sides of nothing."""
    low = sentence.lower()
    return bool(OTHER_BASIS.search(OF_ALL.sub("", low)) or (LOSS.search(low) and GAIN.search(low)))


def is_size(page: Page, mention: Mention) -> bool:
    """True for a change that says by how much and which way."""
    said = mention.quantity
    if mention.kind is not Kind.CHANGE or said.figure is None or said.before is not None or said.per is not None:
        return False
    if page.quote(mention).endswith(("more", "less")) and _DEGREE.match(page.words_after(mention)):
        return False
    # Points are changes by their unit alone: "2 percentage points below" says which way only to a reader.
    return said.unit != POINTS or any(word in _WAYS for word in re.findall(r"[a-z]+", page.quote(mention).lower()))


_WAYS = frozenset(DIRECTIONS) | {"above", "below"}
# “A third more reliant”, “25% less likely”: how much of a quality, and not of how many.
_DEGREE = re.compile(r"\s+(?:likely|often|common|popular|\w{3,}(?:ive|able|ible|ful|ous|ant|ent))\b")


def is_multiple(mention: Mention) -> bool:
    """True for a number of times."""
    return mention.kind is Kind.RATIO


def is_apposed(page: Page, size: Mention) -> bool:
    """True for a change said of a figure beside it, "a rise of 3%", "up 3%", "40 more"; not for "rose 3%", "cut by 40".

    A verb of change has a subject of its own: in "the firm, with 40 shops, cut staff by 300" it is not the shops.
    """
    words = page.quote(size).lower().split()
    return words[0] not in DIRECTIONS or words[0] in _ADVERBS or "of" in words[1:5]


_ADVERBS = frozenset({"up", "down", "higher", "lower"})


def is_level(mention: Mention) -> bool:
    """True for a figure that a change may start from or lead to; words such as "most" are none."""
    return mention.kind in _LEVELS and not isinstance(mention.quantity.figure, Word | None)


def is_amount(mention: Mention) -> bool:
    """True for a sum or a count of things that is of none each: the £36m of "rose 12%, or £36m, to £336m"."""
    return mention.kind in (Kind.MONEY, Kind.COUNT) and is_level(mention) and mention.quantity.per is None


def is_ranked(mention: Mention) -> bool:
    """True for a level that may be higher than another, if only by its second form: "most of them (63%)"."""
    return is_level(mention) or (mention.kind is Kind.PERCENTAGE and mention.quantity.gloss is not None)


def is_size_too(page: Page, level: Mention, size: Mention) -> bool:
    """True for an amount that a bracket sets before a change of as much: "6,680 hurt (30, 0.4% fewer)"."""
    bare = level.kind is Kind.COUNT and not level.quantity.unit.name
    opens = page.words_before(level).endswith("(") and ")" not in page.words_between(level, size)
    return bare and opens and page.quote(size).lower().split()[-1] in _COMPARED


_COMPARED = frozenset({"less", "fewer", "more", "lower", "higher"})


def is_pair(mention: Mention) -> bool:
    """True for a figure from one value to another."""
    return mention.kind is Kind.CHANGE and mention.quantity.before is not None


def changes(size: Mention, level: Mention) -> bool:
    """True when a change by this size may be of a level in that unit."""
    if is_multiple(size):
        return True
    own = level.quantity.after if is_pair(level) and level.quantity.after else level.quantity
    if size.quantity.unit == PERCENT:
        return True
    if size.quantity.unit == POINTS:
        return own.unit == PERCENT
    if {size.quantity.unit.dimension, own.unit.dimension} <= _COUNTS:
        return is_pair(level) or alike_counts(size, level)
    return size.quantity.unit == own.unit


def alike_counts(size: Mention, level: Mention) -> bool:
    """True when a change counts the same thing as a level, or nothing by name."""
    names = {mention.quantity.unit.name.lower().removesuffix("s") for mention in (size, level)} - {""}
    return len(names) < 2


_NEAR = 120
"""Characters before a level in which it may be said to be compared."""


def is_compared(page: Page, level: Mention) -> bool:
    """True for a level that another is set beside: "£52m, compared with £47m", "from £9m in 2018 and £8m in 2017"."""
    return COMPARED.search(page.release.text[max(level.passage.start, level.start - _NEAR) : level.start]) is not None


def is_last_of_its_parts(page: Page, found: Sequence[Mention], place: int) -> bool:
    """True for a figure that ends a list set out of another: "90 births - 40 boys and 50 girls - 6 more" are of all."""
    if place < 2:
        return False
    opening = page.words_between(found[place - 2], found[place - 1]).rstrip()
    joined = page.words_between(found[place - 1], found[place]).rstrip().endswith("and")
    return joined and opening.endswith(("-", "–", "—", ":", "("))


def in_brackets(page: Page, mention: Mention) -> bool:
    """True for a figure that has brackets of its own."""
    text = page.release.text
    return text[mention.start - 1 : mention.start] == "(" and text[mention.end : mention.end + 1] == ")"


def is_gained_or_lost(before: str, between: str) -> bool:
    """True for a figure that went or came, by the words before it and between it and a change."""
    words_before = re.findall(r"[a-z]+", before.lower())
    said = {*re.findall(r"[a-z]+", between.lower()), *words_before[-6:]}
    leads_to = re.search(r"\b(?:to|at|of|reached|reaching|was|were)\W*(?:\w+\W+){0,3}$", before, re.I)
    return bool(said & GAINS_OR_LOSES) or (bool(set(words_before) & VERBS) and not leads_to)


_NAMED = re.compile(r"(.*?\b(?:with|to|from|against|versus|vs)) ((?:[a-z'’-]+ ){0,3}[a-z'’-]+) of")


def without_name(between: str, before: str) -> str:
    """What joins two levels without a name that both have: "net income rose 5% to £10m, compared with net income of".

    The sentence must begin its first level with just that name: profit is no profit before tax.
    """
    named = _NAMED.fullmatch(between) if between.endswith(" of") else None
    if named is None:
        return between
    begins = r"(?:^|\b(?:the|its|our|their|group|total|and|[0-9]{4}|quarter) )"
    own = rf"{begins}{re.escape(named[2])} (?!(?:before|after|from|per|in|on|at)\b)"
    return named[1] if re.search(own, " ".join(before.lower().split()) + " ") else between
