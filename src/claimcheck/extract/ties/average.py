"""An average with its range, or with how many whole numbers it is the mean of: "from 3 to 9, 5 on average"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract.alike import PERSON, noun
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
# What is given in whole numbers, so that of so many of them the mean is a sum of whole numbers over their number.
GIVEN = frozenset({"scores", "ratings", "marks", "votes", "throws", "rolls", "dice"})
MEAN_OF_TRIALS = _pattern(
    r"[^.;:]*\b(?:mean|average)(?:\s+(?:score|number|result|value|total|points?|of\s+the\s+\w+))?\s+(?:was|is|came\s+to|of)\s+"
)
# What is counted one by one in each match, so that a mean of it is a sum of whole numbers over their number.
WHOLE = words(
    "goals points tries wickets corners fouls assists cards aces errors children siblings visits calls books films "
    "pets cats dogs cars bicycles bikes games matches friends languages jobs letters lessons meetings trips absences "
    "appointments phones televisions rooms bedrooms guests teeth eggs lambs pupils patients"
)
# “The 25 pupils asked had read an average of 4.31 books each.”
EACH = _pattern(
    r"""(?:\s+(?:asked|surveyed|questioned|interviewed|tested|polled|observed))?\s+(?:(?:have|has|had|said\s+they|who\s+answered)\s+)*
    \w+\s+an?\s+(?:average|mean)\s+of\s+"""
)
# “Twelve players took part and the mean number of games won was 3.37.”
MEAN_NUMBER = _pattern(
    r"""\s+(?:took\s+part|were\s+(?:asked|surveyed|tested|interviewed|questioned)|answered|replied)(?:,|;)?\s+
    (?:and\s+)?(?:the|their)\s+(?:average|mean)\s+number\s+of\s+(?P<thing>\w+)(?:\s+\w+)?\s+was\s+"""
)
IN_TRIALS = _pattern(r"\s+(?:in|over|from|across)\s+(?:the|his|her|their|its)?\s*(?:first|last|opening)?\s*")
BY_ONE = _pattern(
    r",?\s+(?:(?:he|she|it|they|the\s+\w+|[A-Z]\w+)\s+)?(?:\w+ed|made|had|took|won)\s+(?:an\s+average\s+of\s+)?"
)
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
    if not (_is_decimal(first) or _is_decimal(second)):
        return
    if not is_safe(page, first, second):
        return
    if _is_throws(first, second, between, page):
        yield linked("average", ("count", "average"), (first, second), "the mean of so many throws")
    if _is_games(first, second, between, page):
        yield linked("average", ("average", "count"), (first, second), f"an average over “{page.quote(second)}”")
    if _are_games_before(first, second, between, page):
        yield linked("average", ("count", "average"), (first, second), f"an average over “{page.quote(first)}”")
    if _is_of_persons(first, second, between):
        yield linked("average", ("count", "average"), (first, second), f"an average over “{page.quote(first)}”")


def _is_throws(count: Mention, mean: Mention, between: str, page: Page) -> bool:
    said = _is_trials(count) and _is_mean(mean) and MEAN_OF_TRIALS.fullmatch(between)
    return bool(said and TRIAL.search(before(count, page) + between))


def _is_games(mean: Mention, count: Mention, between: str, page: Page) -> bool:
    named = mean.quantity.unit.name
    whole = _is_mean(mean) and (named in WHOLE or (not named and count.quantity.unit.name in GIVEN))
    said = IN_TRIALS.fullmatch(between) and AVERAGED.search(before(mean, page))
    return whole and _is_trials(count) and said is not None


def _are_games_before(count: Mention, mean: Mention, between: str, page: Page) -> bool:
    """True for “in 15 matches he scored 2.29 tries on average”."""
    whole = _is_mean(mean) and mean.quantity.unit.name in WHOLE and _is_trials(count)
    said = ON_AVERAGE.match(after(mean, page)) and IN_TRIALS.fullmatch(f" {page.words_before(count).lower()}")
    averaged = AVERAGED.search(between)
    return whole and BY_ONE.fullmatch(between) is not None and bool(said or averaged)


def _is_of_persons(count: Mention, mean: Mention, between: str) -> bool:
    """True for the mean of what each of so many people has or did a whole number of."""
    each = mean.quantity.per is not None and mean.quantity.per.name == "item"
    said = MEAN_NUMBER.fullmatch(between)
    whole = (each and mean.quantity.unit.name in WHOLE) if said is None else said["thing"].lower() in WHOLE
    fits = said or (each and EACH.fullmatch(between))
    return bool(fits) and whole and _is_decimal(mean) and PERSON.fullmatch(noun(count)) is not None and _is_exact(count)


def _is_trials(mention: Mention) -> bool:
    """True for a number of throws or games written to the last one."""
    quantity = mention.quantity
    is_times = mention.kind is Kind.RATIO and quantity.unit.dimension is Dimension.NUMBER
    return (is_times or quantity.unit.name in TRIALS | GIVEN) and _is_exact(mention)


def _is_exact(mention: Mention) -> bool:
    quantity = mention.quantity
    figure = quantity.figure
    plain = isinstance(figure, Numeral) and not figure.has_decimals and figure.scale == 1 and quantity.hedge is None
    return plain and quantity.per is None


def _is_mean(mention: Mention) -> bool:
    counted = mention.kind is Kind.COUNT and mention.quantity.unit.dimension in COUNTED and mention.quantity.per is None
    return counted and _is_decimal(mention)


def _is_decimal(mention: Mention) -> bool:
    figure = mention.quantity.figure
    return isinstance(figure, Numeral) and figure.has_decimals and mention.quantity.hedge is None
