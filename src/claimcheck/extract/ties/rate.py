"""A rate with its time and amount, and one rate for two periods: "£2m a year for four years, £8m in all"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract.page import Mention, Page
from claimcheck.extract.ties.near import (
    CLOSES,
    COUNTED,
    IN_ALL,
    REACH,
    UNSAFE,
    after,
    before,
    is_safe,
    is_time_rate,
    linked,
)
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind
from claimcheck.unit import Dimension

SAME_WORDS = 3
"""Words before a figure, beside articles, that are the same only where the same is told."""
_SAY_LITTLE = words("of at about than to from by between rate rates average over up")
_ARTICLES = words("a an the")


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


_THAT_IS = r"""(?:or|that\s+is|that['’]s|which\s+is|which\s+comes\s+to|i\.?e\.?|equivalent\s+to|equal\s+to|
    the\s+equivalent\s+of|amounting\s+to|adding\s+up\s+to|works?\s+out\s+at|working\s+out\s+at)"""
_BETTER = r"(?:\s+(?:more|extra|less|better\s+off|worse\s+off))?"
AGAIN = _pattern(rf"{_BETTER}\s*(?:,|\s[–—-]|\()\s*{_THAT_IS}\s+ | \s*=\s* | \s+equivalent\s+to\s+")
COMMA = _pattern(rf"{_BETTER}\s*(?:,|\(|\s[–—-]\s)\s*(?:an\s+extra\s+)?")
# "That is £12 more a week and £624 more a year."
THAT_IS = _pattern(r"(?:that|this|it)\s+(?:is|means|makes|equals|amounts\s+to|comes\s+to|is\s+worth)\s+")
MORE = _pattern(r"\b(?:more|extra|less|better\s+off|worse\s+off)\b")
# A price for a longer time is often not the price for a shorter one times how often: a season ticket, a yearly plan.
TARIFF = re.compile(
    r"\b(?:tickets?|pass|passes|plans?|subscri\w+|members?|memberships?|tariffs?|pric(?:es?|ed|ing)|fees?|licen[cs]es?|"
    r"from|either|permits?|parking|rent(?:al|als)?|hire)\b",
    re.IGNORECASE,
)
OVER = _pattern(
    r"\s+(?:over|for|during|across)(?:\s+(?:a|the|each\s+of\s+the))?(?:\s+(?:next|coming|past|last|full))?\s*(?:period\s+of\s+)?"
)
_SUM = r"(?:an?\s+(?:grand\s+|overall\s+|combined\s+)?(?:total|sum)\s+of)"
TOTALLING = _pattern(
    rf"""\s*(?:,|\s[–—-]|\()?\s*(?:or|making|giving|for|which\s+makes|that\s+is)?\s*{_SUM}\s*
    | \s*,?\s*(?:totall?ing|amounting\s+to|adding\s+up\s+to|which\s+comes\s+to)\s+(?:{_SUM}\s*)?"""
)
BARE = _pattern(r"\s*(?:,|\s[–—-])\s*(?:or|making)?\s*")
SPREAD = _pattern(
    rf"""\s*(?:,|\s[–—-]|\()\s*(?:{_THAT_IS}\s+)?(?:about|around)?\s*(?:(?:an\s+)?average\s+of|averaging)?\s*
    | ,?\s+(?:at|an)\s+average\s+of\s+"""
)
# “18,400 jabs in 23 days, an average of 800 a day”.
WITHIN = _pattern(r"\s+(?:in|over|during|within)\s+(?:(?:the|just|only|its|their|first|last|past|about)\s+)*")
EVENLY = _pattern(
    rf"\s*(?:,|\s[–—-]|\()\s*(?:(?:{_THAT_IS}|at)\s+)?(?:about\s+|around\s+)?(?:(?:an?\s+)?average\s+of|averaging)\s+"
)


def tie(page: Page) -> Iterator[Link]:
    """Yield rates tied to another period, or to a time and an amount, in one sentence."""
    for mentions in page.sentences():
        rates = [mention for mention in mentions if is_time_rate(mention)]
        if rates:
            yield from _two_periods(mentions, rates, page)
            yield from _amounts(mentions, page)
    yield from _other_period(page)


def _two_periods(mentions: list[Mention], rates: list[Mention], page: Page) -> Iterator[Link]:
    for first, second in pairwise(mentions):
        if not (is_time_rate(first) and is_time_rate(second)) or not _is_one_rate(first, second):
            continue
        between, ends = page.words_between(first, second), CLOSES.match(after(second, page)) is not None
        both = between.strip() == "and" and THAT_IS.fullmatch(page.words_before(first))
        said = AGAIN.fullmatch(between) or (len(rates) == 2 and (COMMA.fullmatch(between) or both))
        safe = is_safe(page, first, second) or _are_both_more(first, second, between, page)
        if said and ends and safe and not TARIFF.search(_sentence(first, second, page)):
            because = f"“{page.quote(second)}” says “{page.quote(first)}” again for another period"
            yield linked("rate", ("rate", "amount"), (first, second), because)


def _other_period(page: Page) -> Iterator[Link]:
    """Yield one amount told in the same words for two periods: £5 a week and £5 a year are not both what it costs."""
    first_told: dict[tuple[object, ...], Mention] = {}
    for mention in filter(is_time_rate, page.mentions):
        spoken = before(mention, page, 2 * REACH).casefold().split()
        said = [word for word in spoken if word not in _ARTICLES][-SAME_WORDS:]
        quantity = mention.quantity
        if len(said) < SAME_WORDS or not all(word.isalpha() and word not in _SAY_LITTLE for word in said):
            continue
        first = first_told.setdefault((*said, quantity.figure, quantity.unit, mention.speaker), mention)
        if (
            first.quantity.per != quantity.per
            and CLOSES.match(after(first, page))
            and CLOSES.match(after(mention, page))
        ):
            because = "the same words and the same figure, for another period"
            yield linked("rate", ("rate", "amount"), (first, mention), because)


def _are_both_more(first: Mention, second: Mention, between: str, page: Page) -> bool:
    """True for two forms of one change: “£12 more per week, £624 a year”, “£9 a week better off, an extra £468”."""
    said = MORE.search(page.quote(first) + between)
    around = before(first, page, REACH // 2) + page.quote(second) + after(second, page, REACH // 2)
    return said is not None and not UNSAFE.search(MORE.sub("", around).lower())


def _is_one_rate(first: Mention, second: Mention) -> bool:
    one, other = first.quantity, second.quantity
    nameless = one.unit.dimension is Dimension.COUNT is other.unit.dimension and not other.unit.name
    return (one.unit == other.unit or nameless) and one.per != other.per and first.kind is second.kind


def _sentence(first: Mention, second: Mention, page: Page) -> str:
    start, end = max(first.passage.start, first.start - 300), min(second.passage.end, second.end + 300)
    return page.release.text[start:end]


def _amounts(mentions: list[Mention], page: Page) -> Iterator[Link]:
    """Yield rate, time, amount: three neighbours, or two where one phrase gives an amount or a rate with its time."""
    for rate, time, amount in zip(mentions, mentions[1:], mentions[2:], strict=False):
        if _is_amount(amount, rate) and _is_time(time) and OVER.fullmatch(page.words_between(rate, time)):
            yield from _in_all(("rate", "time", "amount"), (rate, time, amount), page)
        if _is_amount(amount, time) and _is_time(rate) and COMMA.fullmatch(page.words_between(rate, time)):
            yield from _in_all(("time", "rate", "amount"), (rate, time, amount), page)
    for amount, time, rate in zip(mentions, mentions[1:], mentions[2:], strict=False):
        evenly = WITHIN.fullmatch(page.words_between(amount, time)) and EVENLY.fullmatch(page.words_between(time, rate))
        if evenly and _is_time(time) and _is_amount(amount, rate) and _ends_safely(amount, rate, page):
            because = f"“{page.quote(rate)}” spreads “{page.quote(amount)}” evenly"
            yield linked("rate", ("amount", "time", "rate"), (amount, time, rate), because)
    for first, second in pairwise(mentions):
        if first.quantity.over and _is_amount(second, first):
            yield from _in_all(("rate", "amount"), (first, second), page)
        if first.quantity.over and _is_amount(first, second) and _is_spread(first, second, page):
            because = f"“{page.quote(second)}” spreads “{page.quote(first)}” evenly"
            yield linked("rate", ("amount", "rate"), (first, second), because)


def _in_all(roles: tuple[str, ...], mentions: tuple[Mention, ...], page: Page) -> Iterator[Link]:
    between = page.words_between(mentions[-2], mentions[-1])
    summed = BARE.fullmatch(between) and IN_ALL.match(after(mentions[-1], page))
    if (summed or TOTALLING.fullmatch(between)) and is_safe(page, mentions[0], mentions[-1]):
        yield linked("rate", roles, mentions, f"“{page.quote(mentions[-1])}” is said to be all of it")


def _is_spread(amount: Mention, rate: Mention, page: Page) -> bool:
    return SPREAD.fullmatch(page.words_between(amount, rate)) is not None and _ends_safely(amount, rate, page)


def _ends_safely(amount: Mention, rate: Mention, page: Page) -> bool:
    return CLOSES.match(after(rate, page)) is not None and is_safe(page, amount, rate)


def _is_amount(amount: Mention, rate: Mention) -> bool:
    """True when the one may be what the other comes to: same unit, no period of its own."""
    summable = amount.kind in (Kind.MONEY, Kind.COUNT, Kind.POPULATION, Kind.DURATION)
    one, other = amount.quantity.unit, rate.quantity.unit
    nameless = other.dimension is Dimension.COUNT and not other.name and one.dimension in COUNTED
    return summable and is_time_rate(rate) and amount.quantity.per is None and (one == other or nameless)


def _is_time(mention: Mention) -> bool:
    return mention.kind is Kind.DURATION and mention.quantity.unit.dimension is Dimension.DURATION
