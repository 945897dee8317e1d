"""Shares of a list that leaves nothing out: "gas 41%, wind 37%, nuclear 17% and other fuels 5%".

What closes such a list is a last item for all that is left: "other fuels", "the rest", "elsewhere"; or its sentence
goes on from the one share of the sentence before with "the rest was". A list that nothing closes is tied only where
its shares come to the whole, as any reader would see; one that is far from the whole is of several answers or of
several wholes, and is never tied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from claimcheck.extract.alike import number, one_voice
from claimcheck.extract.near import is_readable
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind, Numeral, Quantity
from claimcheck.release import SectionRole
from claimcheck.unit import PERCENT

FEWEST, MOST = 3, 9
"""Shares of a list in running text."""
NEAR = 10
"""Points that a slip of one digit may put a list away from 100; our judgement."""
ALL = 100
# Between two shares stands the name of one of them and nothing that sets them apart: no time, no comparison.
LISTED = re.compile(
    r"(?=.*(?:,|;|\band\b|\bwhile\b|\bwith\b|[()]))"
    r"(?:(?!\b(?:than|compared|against|versus|up|down|rose|fell|rising|falling|last|since|including|which|whom|points?"
    r"|either|or|but|per|average|aged|years?|months?|weeks?|days?|quarters?|winter|summer|spring|autumn|earlier|ago"
    r"|previous|target|under|over)\b|\b(?:of|among) (?:them|these|those|whom)\b)[^.:?!]){1,70}$"
)
REST = re.compile(
    r"\b(?:else|others?\b(?! (?:hand|side|words))|rest|remainder|remaining|balance|elsewhere|miscellaneous)\b"
)
_THE_REST_IS = re.compile(
    r"\A\W*the (?:rest|remainder|remaining [a-z]+|balance)\b(?: of (?:the|its|their) [a-z]+(?: [a-z]+)?)?"
    r" (?:is|was|were|are|came|comes|consisted|consists|comprised|divides?d?|broke|breaks|went|goes|made up|makes up)\b"
)
_AFTER = re.compile(r"(?:(?![,;.:()]| and | while )[^\n]){0,40}")
# Of several answers each may be given by all.
_ANSWERS = words(
    "asked answered respondents cited mentioned named gave reasons reason answers answer chose multiple survey "
    "surveyed poll polled interviewed said agree agreed replies replied likely had have has use used own owned "
    "want wanted think thought feel felt suffered experienced received drink drinks drunk eat eats eaten watch "
    "watched read reads play plays played like likes know knows speak speaks peak peaks"
)
# “Turnout was 41% in towns, 38% in villages and 33% elsewhere”: one thing here and there, and no parts of one whole.
_RATE = re.compile(
    r"\b(?:rates?|turnout|unemployment|employment|inflation|satisfaction|attendance|occupancy|coverage|uptake|take-up"
    r"|growth|margins?|yields?|scores?|averages?|proportions?|probability|chances?|risk|odds|support|approval"
    r"|confidence)\b"
)
_HERE = re.compile(r"\s+(?:in|among|amongst|for|at|on|with)\b")
_LEVEL = re.compile(r"\b(?:was|were|is|are|stood at|stands at|reached|at|of)\s+\Z")


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each list of shares that is all of one whole."""
    for passage in page.stating:
        if passage.section.role is SectionRole.TABLE:
            continue
        for run in _runs(page, passage.number):
            parts, because = _all_of_one(page, run)
            if parts and one_voice(*parts):
                yield Link("parts", tuple(("part", part.id) for part in parts), because)


def _runs(page: Page, number: int) -> Iterator[list[Mention]]:
    """The longest lists of shares of a passage, a share in words left out before its figure in brackets."""
    mentions = page.in_passage(number)
    if len(mentions) < FEWEST or not is_readable(mentions[0], page):
        return
    run: list[Mention] = []
    for mention in mentions:
        if mention.kind is Kind.DATE and not run:
            continue
        listed = _is_share(mention) and (not run or _are_listed(page, run[-1], mention))
        if run and not listed:
            yield from [run] if FEWEST <= len(run) <= MOST else []
            run = []
        if _is_share(mention):
            run.append(mention)
    yield from [run] if FEWEST <= len(run) <= MOST else []


def _is_share(mention: Mention) -> bool:
    figure = _figure(mention)
    exact = isinstance(figure.figure, Numeral) and figure.sign == 1 and figure.hedge is None
    return mention.kind is Kind.PERCENTAGE and figure.unit == PERCENT and exact


def _figure(mention: Mention) -> Quantity:
    """What a mention says in figures: of “a third (32%)” the 32%."""
    return mention.quantity.gloss or mention.quantity


def _are_listed(page: Page, one: Mention, other: Mention) -> bool:
    return LISTED.match(" ".join(page.low[one.end : other.start].split())) is not None


def _all_of_one(page: Page, run: Sequence[Mention]) -> tuple[list[Mention], str]:
    """The shares that are all of one whole, and how the text shows it; none where it does not."""
    if _is_a_rate(page, run):
        return [], ""
    own = _sum(run)
    before = _share_before(page, run)
    if before is not None and _THE_REST_IS.match(_sentence(page, run)) and abs(own + _sum([before]) - ALL) <= NEAR:
        return [before, *run], "“the rest” follows the first of them"
    if _is_closed(page, run) and _ANSWERS.isdisjoint(words_of(page, run[0].passage.number)):
        if abs(own - ALL) <= NEAR:
            return list(run), "the last is for all that is left"
        if before is not None and abs(own + _sum([before]) - ALL) <= NEAR:
            return [before, *run], "the last is for all that is left"
    return (list(run), "they are listed together and come to all") if _come_to_all(run) else ([], "")


def _is_a_rate(page: Page, run: Sequence[Mention]) -> bool:
    """True for one thing told for several groups, each share “in” or “among” some; “beer is liked by 44%” too."""
    before = _sentence(page, run)
    groups = sum(_HERE.match(page.low, share.end) is not None for share in run)
    return (
        _RATE.search(before) is not None
        or before.rstrip().endswith(" by")
        or (groups > 1 and _LEVEL.search(before) is not None)
    )


def _sentence(page: Page, run: Sequence[Mention]) -> str:
    return page.low[run[0].passage.start : run[0].start]


def _is_closed(page: Page, run: Sequence[Mention]) -> bool:
    """True where the last share is of what is left."""
    last = run[-1]
    named = _AFTER.match(page.low, last.end, last.passage.end)
    between = page.low[run[-2].end : last.start]
    return REST.search(between) is not None or (named is not None and REST.search(named.group()) is not None)


def _share_before(page: Page, run: Sequence[Mention]) -> Mention | None:
    """The one share of the sentence before a list."""
    passage = run[0].passage
    before = page.in_passage(passage.number - 1) if passage.number else []
    shares = [mention for mention in before if _is_share(mention)]
    near = before and passage.paragraph - before[0].passage.paragraph <= 1
    return shares[0] if near and len(shares) == 1 and before[0].passage.section == passage.section else None


def _sum(run: Sequence[Mention]) -> Fraction:
    return sum((number(_figure(mention)) or Fraction(0) for mention in run), Fraction(0))


def _come_to_all(run: Sequence[Mention]) -> bool:
    """True for shares that come to 100 but for their rounding."""
    figures = [_figure(mention).figure for mention in run]
    rounding = sum((figure.written_unit for figure in figures if isinstance(figure, Numeral)), Fraction(0)) / 2
    return abs(_sum(run) - ALL) <= rounding and all(_are_close(*pair) for pair in pairwise(run))


def _are_close(one: Mention, other: Mention) -> bool:
    return other.start - one.end <= 40
