"""An average with its range, or with how many whole numbers it is the mean of: "from 3 to 9, 5 on average"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract.page import Mention, Page
from claimcheck.extract.ties.near import COUNTED, after, before, is_safe, linked
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind, Numeral, Spread
from claimcheck.unit import Dimension


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


_NAMED = r"(?:(?:an?|the|its|their)\s+)?(?:average|mean|median)(?:\s+(?!of\b|for\b)\w+)?(?:\s+(?:of|was|is|being))?"
WITH_AVERAGE = _pattern(
    rf"""\s*(?:,|;|\s[–—-]|\()?\s*(?:(?:with|and|at|for)\s+)?(?:{_NAMED}|averag(?:ed|es|ing))(?:\s+(?:about|around))?\s+"""
)
BARE = _pattern(r"\s*(?:,|;|\s[–—-])\s*(?:or\s+|and\s+)?")
ON_AVERAGE = _pattern(r"(?:\s+\w+)?\s+on\s+average\b")
RANGES = _pattern(
    r"\b(?:rang\w+|var(?:y|ies|ied|ying)|scores?|scored|marks?|ages?|aged|sizes?|lengths?|anywhere|anything)\b[^,;:.]*$"
)

# Trials of which each gives a whole number, and how the number of them is told.
TRIAL = _pattern(r"\b(?:rolled|thrown|threw|tossed|rolls?|throws?|tosses|dice|die)\b")
TRIALS = frozenset({"times", "rolls", "throws", "tosses", "games", "matches", "rounds"})
MEAN_OF_TRIALS = _pattern(
    r"[^.;:]*\b(?:mean|average)(?:\s+(?:score|number|result|value|total|points?|of\s+the\s+\w+))?\s+(?:was|is|came\s+to|of)\s+"
)
# What is counted one by one in each match, so that a mean of it is a sum of whole numbers over their number.
WHOLE = words("goals points tries wickets corners fouls assists cards aces errors children siblings visits calls")
IN_TRIALS = _pattern(r"\s+(?:in|over|from|across)\s+(?:the|his|her|their|its)?\s*(?:first|last|opening)?\s*")
AVERAGED = _pattern(r"\b(?:averag(?:e\s+of|ed|es|ing)|mean\s+of)\s+$")


def tie(page: Page) -> Iterator[Link]:
    """Yield an average with its range, and a mean with the number of trials."""
    for mentions in page.sentences():
        for first, second in pairwise(mentions):
            yield from _of_range(first, second, page)
            yield from _of_trials(first, second, page)


def _of_range(span: Mention, average: Mention, page: Page) -> Iterator[Link]:
    if not (_is_range(span, page) and _can_average(average, span)):
        return
    between = page.words_between(span, average)
    said = WITH_AVERAGE.fullmatch(between) or (BARE.fullmatch(between) and ON_AVERAGE.match(after(average, page)))
    if said and is_safe(page, span, average):
        because = f"“{page.quote(average)}” is the average of what goes “{page.quote(span)}”"
        yield linked("average", ("member", "average"), (span, average), because)


def _is_range(mention: Mention, page: Page) -> bool:
    """True for a range of several values, not an estimate or a step from one value to another."""
    quantity = mention.quantity
    is_spread = isinstance(quantity.figure, Spread) and mention.kind is not Kind.CHANGE and quantity.hedge is None
    return is_spread and RANGES.search(before(mention, page)) is not None


def _can_average(average: Mention, span: Mention) -> bool:
    one, other = average.quantity, span.quantity
    counts = one.unit.dimension in COUNTED and other.unit.dimension in COUNTED
    names = {one.unit.name, other.unit.name} - {""}
    return (
        isinstance(one.figure, Numeral)
        and average.kind is not Kind.CHANGE
        and one.per == other.per
        and (one.unit == other.unit or (counts and len(names) < 2))
    )


def _of_trials(first: Mention, second: Mention, page: Page) -> Iterator[Link]:
    between = page.words_between(first, second)
    if not ((_is_mean(first) and _is_trials(second)) or (_is_trials(first) and _is_mean(second))):
        return
    if not is_safe(page, first, second):
        return
    if _is_throws(first, second, between, page):
        yield linked("average", ("count", "average"), (first, second), "the mean of so many throws")
    if _is_games(first, second, between, page):
        yield linked("average", ("average", "count"), (first, second), "an average over so many games")


def _is_throws(count: Mention, mean: Mention, between: str, page: Page) -> bool:
    said = _is_trials(count) and _is_mean(mean) and MEAN_OF_TRIALS.fullmatch(between)
    return bool(said and TRIAL.search(before(count, page) + between))


def _is_games(mean: Mention, count: Mention, between: str, page: Page) -> bool:
    whole = _is_mean(mean) and mean.quantity.unit.name in WHOLE
    return whole and _is_trials(count) and bool(IN_TRIALS.fullmatch(between) and AVERAGED.search(before(mean, page)))


def _is_trials(mention: Mention) -> bool:
    """True for a number of throws or games written to the last one."""
    quantity = mention.quantity
    is_times = mention.kind is Kind.RATIO and quantity.unit.dimension is Dimension.NUMBER
    named = is_times or quantity.unit.name in TRIALS
    figure = quantity.figure
    plain = isinstance(figure, Numeral) and not figure.has_decimals and figure.scale == 1 and quantity.hedge is None
    return named and plain and quantity.per is None


def _is_mean(mention: Mention) -> bool:
    figure = mention.quantity.figure
    counted = mention.kind is Kind.COUNT and mention.quantity.unit.dimension in COUNTED and mention.quantity.per is None
    return counted and isinstance(figure, Numeral) and figure.has_decimals and mention.quantity.hedge is None
