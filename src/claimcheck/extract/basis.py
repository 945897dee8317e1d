"""What a change is measured from: "than three months earlier", "on the same period last year", "in two years"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.about import A_WEEK, LAST, SOME_TIME
from claimcheck.extract.cited import cited_basis
from claimcheck.extract.earlier_times import BASES, LEAD, MONTH, NUMBER, NUMBERS, SEASON, SPANS, TIMES, YEAR, told_by
from claimcheck.extract.page import Mention, Page
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.number_words import SMALL
from claimcheck.quantity import Kind
from claimcheck.unit import Dimension

_LEADS = re.compile(
    rf"(?:[^,.;:()]{{0,60}}?\b)?{LEAD}|\s*(?=(?:a|one|{NUMBER})\s+(?:month|quarter|year)s?\s+(?:earlier|ago|before))"
    r"|\s*(?=(?:month|quarter|year)[-\s](?:on|over)[-\s])",
    re.IGNORECASE,
)
# "needs 79,000 more places to reach a million": what there is already is the figure of the release before.
_LACKS = re.compile(r"\b(?:needs?|needed|requires?|lacks?|short)\b[^.;:,]*\Z", re.IGNORECASE)
_TO_REACH = re.compile(r"[^.;:,]{0,60}?\bto\s+(?:reach|hit|meet|make|pass)\b", re.IGNORECASE)


def basis_of(mention: Mention, page: Page) -> str:
    """What a change is measured from; empty where the words do not tell."""
    if mention.kind not in (Kind.CHANGE, Kind.RATIO):
        return cited_basis(mention, page)
    return _inside(mention, page) or _measured_from(mention, page) or _named_before(mention, page)


# “An annual rise of 4%”, “the annual price rise of”, “a monthly fall of 300”.
_SPAN_BEFORE = re.compile(
    r"\b(?P<span>annual|yearly|year[- ]on[- ]year|quarterly|monthly|month[- ]on[- ]month)\s+"
    r"(?:(?!an?\b|the\b|of\b|in\b|by\b|and\b)[a-z]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_NAMED_WITHIN = 50
_SPANS_BEFORE = {"q": "-3", "m": "-1"}
_MOVED = words("rise increase fall drop decrease decline reduction gain")


def _named_before(mention: Mention, page: Page) -> str:
    """How far back a change goes by the word before it; growth of so much a year is no such change."""
    found = _SPAN_BEFORE.search(page.words_before(mention)[-_NAMED_WITHIN:])
    moved = page.quote(mention).lower().split()[0] in _MOVED
    return _SPANS_BEFORE.get(found["span"][0].lower(), "-12") if found and moved else ""


def _measured_from(mention: Mention, page: Page) -> str:
    """The time that the words behind a size, or those that open its sentence, say it is measured from."""
    text, passage = page.release.text, mention.passage
    others = [o for o in page.in_passage(passage.number) if o.start >= mention.end and o.kind not in TIMES]
    after = _words_behind(mention, others, page)
    if _LACKS.search(text, max(passage.start, mention.start - 40), mention.start) and _TO_REACH.match(after):
        return LAST
    if spanned := _spanned(mention, after):
        return spanned
    lead = _LEADS.match(after)
    if (span := _told_span(mention, after, page)) or lead is not None:
        return span or _after_lead(after, lead, page) or _fronted(mention, page)
    told_twice = others and others[0].kind in (Kind.CHANGE, Kind.PERCENTAGE) and _OR.fullmatch(after)
    told = _measured_from(others[0], page) if told_twice else _fronted(mention, page)
    return told or _behind(others, page)


def _words_behind(mention: Mention, others: Sequence[Mention], page: Page) -> str:
    """The words behind a size, up to the next figure, or behind the level that it led to."""
    text, passage = page.release.text, mention.passage
    after = text[mention.end : min((other.start for other in others), default=passage.end)]
    if text.endswith((" below", " above"), mention.start, mention.end):
        return f" than{after}"  # "900 below the figure for May": what it is compared with follows at once
    if mention.kind is Kind.PERCENTAGE:
        return after.removeprefix(",")  # "an increase of 2,730, or 4%, on the year before"
    if after == " to " and others:
        # "Fell by 6% to 1,200, compared with the year before": told behind what it led to.
        level = min(others, key=lambda other: other.start)
        further = text[level.end : min((o.start for o in others if o.start > level.start), default=passage.end)]
        return _JUST_BEHIND.sub("", further) if _JUST_BEHIND.match(further) else after
    return after


def _after_lead(after: str, lead: re.Match[str] | None, page: Page) -> str:
    """The time that the words behind a change lead up to."""
    if lead is None:
        return ""
    for found in BASES.finditer(after):
        # The words before the time must lead up to it: nothing but a noun or a place may stand between.
        if found.start() <= lead.end() + 40 and not re.search(r"[.;:()]", after[: found.start()]):
            if _is_of_something_else(after, found.end(), page):
                return SOME_TIME
            return "" if _ITS_OWN.match(found.group()) else told_by(found, page.release.published)
    return ""


def _is_of_something_else(after: str, end: int, page: Page) -> bool:
    """True for “11 per cent on the second quarter’s applications” of a text that says “applications” nowhere else."""
    owner = _OWNED.match(after, end)
    return owner is not None and page.low.count(owner["what"].lower()) == 1 and owner["what"] not in _LEVEL_NOUNS


_OWNED = re.compile(r"['’]s?\s+(?P<what>[a-z-]+)", re.IGNORECASE)
_LEVEL_NOUNS = words(
    "figure figures total totals number numbers level levels record count counts result results peak high low rate "
    "value volume amount sum share performance estimate average report release bulletin update"
)


# "Doubled in two years", "in a year … has doubled", "twice the number of the previous year", "between 2015 and 2017".
_IN_SPAN = re.compile(
    rf"\s+(?:in|within|over)\s+(?:the\s+(?:past|last|previous)\s+|just\s+|only\s+)?(?:(?P<many>an?|{NUMBER})\s+)?"
    r"(?P<span>month|quarter|year)s?\b(?!\s+(?:to\s+(?!\W*$)|ending|ended)\b)",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(r"\s+the\s+(?:number|total|figure|level|amount|count|sum)s?\s+(?:of|in|for)\s+", re.IGNORECASE)
_BETWEEN = re.compile(rf"\s+between\s+(?P<year>{YEAR})\s+and\s+{YEAR}\b")


def _told_span(mention: Mention, after: str, page: Page) -> str:
    """How far back a number of times is measured from; empty for what is no number of times."""
    if mention.kind is not Kind.RATIO:
        return ""
    before = " " + page.release.text[mention.passage.start : mention.start]
    if found := _IN_SPAN.match(after) or _IN_SPAN.match(before):
        many = (found["many"] or "a").lower()
        return f"-{(NUMBERS.get(many) or int(many)) * SPANS[found['span'].lower()]}"
    if found := _BETWEEN.match(after):
        return found["year"]
    lead = _NUMBER_OF.match(after)
    base = BASES.match(after, lead.end()) or BASES.match(after, lead.end() + len("the ")) if lead else None
    return told_by(base, page.release.published) if base else ""


def _behind(others: Sequence[Mention], page: Page) -> str:
    """How far back a change goes that led to a level "in three months", as is said behind it; empty where it is not."""
    for other in others[:LEVELS_BEHIND]:
        over = _OVER.match(page.release.text, other.end, other.passage.end)
        if over and over["many"]:
            return f"-{int(SMALL.get(over['many'].lower(), 1)) * SPANS[over['span'].lower()]}"
    return ""


LEVELS_BEHIND = 2
"""Figures behind a change among which its level stands: "by 8.6 per cent, or 298, to 3,772 in three months"."""


def _spanned(mention: Mention, after: str) -> str:
    """How far back a change goes that says in what time it came about; empty where it does not."""
    over = _OVER.match(after) if mention.kind is Kind.CHANGE else None
    if over and (over["many"] or mention.quantity.unit.dimension in _COUNTS):
        return f"-{int(SMALL.get((over['many'] or 'one').lower(), 1)) * SPANS[over['span'].lower()]}"
    in_span = _IN_SPAN_TO.match(after)
    return _OVER_SPANS.get(in_span["span"], SOME_TIME) if in_span else ""


# "Fell from 17 weeks in June to nine weeks": what stands between the two ends says when the first was.
_FIRST_END = re.compile(r"\bfrom\s(?P<said>.*)\sto\s", re.IGNORECASE | re.DOTALL)
_WHEN = re.compile(
    r"\b(?:in|at|on|during|since|before|after|ago|earlier|previously|last|previous|start|beginning|end)\b",
    re.IGNORECASE,
)


def _inside(mention: Mention, page: Page) -> str:
    """The time that a from-to change gives its first end; empty where it gives none."""
    ends = _FIRST_END.search(page.quote(mention)) if mention.quantity.before else None
    if ends is None or _WHEN.search(ends["said"]) is None:
        return ""
    found = next((time for time in BASES.finditer(ends["said"]) if _WHEN.search(time.group())), None)
    return (found and told_by(found, page.release.published)) or SOME_TIME


_IN_SPAN_TO = re.compile(
    rf"\s+(?:in|over)\s+the\s+(?P<span>(?:(?:{NUMBER})\s+)?(?:week|month|quarter|year)s?)\s+(?:to|ending|ended)\b"
)
# What changed in some months may be compared with the months before them or with those of a year before.
_OVER_SPANS = {"week": A_WEEK, "year": "-12", "12 months": "-12", "twelve months": "-12"}
# "1,578 or 37% fewer than in 2019", "900 (4%) more than": one change, told twice.
_OR = re.compile(r"\s*(?:,?\s+or|\()\s*")
# "Since 2014 visits have grown by 48 million", "Compared with May, sales fell by 3 per cent".
_FRONTED = re.compile(r"\W*(?:since|compared\s+(?:with|to)|from)\b[^,;:()]{1,40}", re.IGNORECASE)


def _fronted(mention: Mention, page: Page) -> str:
    """What a sentence that opens with a start measures its first figure from."""
    passage = mention.passage
    first = next((each for each in page.in_passage(passage.number) if each.kind not in TIMES), None)
    opened = _FRONTED.match(page.release.text, passage.start, mention.start) if first is mention else None
    found = BASES.search(page.release.text, passage.start, opened.end()) if opened else None
    return told_by(found, page.release.published) if found else ""


# "Rose by 4 per cent in 2016": when it rose, and not since when.
_ITS_OWN = re.compile(rf"in\s+(?:the\s+)?(?:{MONTH}\b|{YEAR}|(?:{SEASON})\b|\w+\s+quarter\b)", re.IGNORECASE)
# What stands between a level and what it is compared with: ", compared with", "in May, from".
_JUST_BEHIND = re.compile(r",?(?=\s+(?:compared|from|against|versus)\b)")
# "An increase of 600 during the quarter": of what is counted, for of what is earned it may be of any.
_OVER = re.compile(
    rf"\s+(?:(?:during|over)\s+the\s+(?:(?:past|last|previous)\s+)?|(?:in|over|within)\s+(?:just\s+|only\s+)?(?={NUMBER}\b))"
    rf"(?:(?P<many>{NUMBER})\s+)?(?P<span>month|quarter|year)s?\b"
    r"(?!\s+(?:to|ending|ended)\b)",
    re.IGNORECASE,
)
_COUNTS = (Dimension.COUNT, Dimension.PEOPLE, Dimension.POINTS)
