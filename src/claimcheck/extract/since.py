"""Since when a figure is counted ("since April 2017", "since then"), and in how many days it came about."""

from __future__ import annotations

import re

from claimcheck.about import BEGAN
from claimcheck.extract.earlier_times import MARK, MONTH, NUMBER, TIMES, YEAR, month_key
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.phrase.number_words import SMALL
from claimcheck.phrase.verbs import IRREGULAR
from claimcheck.quantity import Kind

_BEGINS = (
    r"(?:began|begun|started|opened|launched|founded|created|established|introduced|set\s+up|start|launch|opening"
    r"|foundation|creation|beginning|inception|introduction|signed|adopted|took\s+effect|came\s+into\s+force)"
)
_SINCE = re.compile(
    rf"\bsince\s+(?P<said>[\w’' ]{{0,60}}?\b)?(?:in\s+)?(?:(?P<day>[0-9]{{1,2}})\s+)?(?:(?P<month>{MONTH})\s+)?"
    rf"(?P<year>{YEAR})\b(?![-–/][0-9])"
    rf"|\bsince\s+(?:[\w’' ]{{0,40}}?\bin\s+)?(?:[0-9]{{1,2}}\s+)?(?P<lately>{MONTH})\b(?!\s+[0-9])"
    rf"|\bsince\s+(?:the\s+)?(?P<what>\w+(?:\s+\w+)?)\s+(?:was\s+|were\s+)?{_BEGINS}\b"
    rf"(?:\s+in\s+(?P<in>{MONTH})\b(?:\s+(?P<of>{YEAR}))?)?",
    re.IGNORECASE,
)
_FROM_THE_START = re.compile(rf"\b(?:{_BEGINS}|first)\b", re.IGNORECASE)
_SINCE_THEN = re.compile(r"\bsince\s+then\b", re.IGNORECASE)
# "Since April there have been 640 cases and 39 deaths", "has backed 98 projects with £23.9 million", "has helped 900
# firms and paid out £4 million": both are counted from then.
_JOINED = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:and|with|worth|at\s+a\s+cost\s+of)\s+"
    rf"(?:(?:[a-z]+ed|{'|'.join(IRREGULAR)})\s+(?:out\s+)?)?"
)
BACK = 2
"""Sentences before one that says "since then" in which the time is looked for."""


def since_of(mention: Mention, page: Page) -> str:
    """Since when a figure is counted, as its sentence says; empty where it does not."""
    found = _said(mention, page)
    if found is not None:
        return _key_of(found, page)
    if "since" not in words_of(page, mention.passage.number):
        return ""
    if _then(mention, page):
        return _since_before(mention, page)
    former = next((o for o in reversed(page.in_passage(mention.passage.number)) if o.end <= mention.start), None)
    if former is None or former.kind in TIMES:
        return ""
    joined = _JOINED.fullmatch(page.release.text, former.end, mention.start)
    return since_of(former, page) if joined else ""


def is_from_the_start(mention: Mention, page: Page) -> bool:
    """True for what is counted from when it began: "since the draw was launched in 1994"."""
    found = _said(mention, page)
    return found is not None and bool(found["what"] or _FROM_THE_START.search(found["said"] or ""))


def _said(mention: Mention, page: Page) -> re.Match[str] | None:
    """The words that say since when a figure is counted."""
    if mention.kind is Kind.CHANGE and mention.quantity.unit.name in ("percent", "percentage point"):
        return None
    if "since" not in words_of(page, mention.passage.number):
        return None
    start, end = _own_words(mention, page)
    text = page.release.text
    return _SINCE.search(text, mention.end, end) or _SINCE.search(text, start, mention.start)


def _own_words(mention: Mention, page: Page) -> tuple[int, int]:
    """Where the words around a mention that are its own begin and end: at the marks towards other figures."""
    text, passage = page.release.text, mention.passage
    others = [other for other in page.in_passage(passage.number) if other.kind not in TIMES]
    end = min((other.start for other in others if other.start >= mention.end), default=passage.end)
    # After a comma another figure is spoken of: "to 14 halls, taking the total since 2006 to …".
    mark = MARK.search(text, mention.end, end)
    last = max((other.end for other in others if other.end <= mention.start), default=None)
    marks = [mark.end() for mark in MARK.finditer(text, last, mention.start)] if last is not None else []
    start = passage.start if last is None else marks[-1] if marks else mention.start
    return start, mark.start() if mark else end


def _then(mention: Mention, page: Page) -> bool:
    start, end = _own_words(mention, page)
    return _SINCE_THEN.search(page.release.text, start, end) is not None


def _since_before(mention: Mention, page: Page) -> str:
    """Since when the last figure of the paragraph is counted that says so."""
    passage = mention.passage
    for number in range(passage.number - 1, max(passage.number - 1 - BACK, -1), -1):
        if page.passages[number].paragraph == passage.paragraph:
            told = [since for each in page.in_passage(number) if (since := since_of(each, page))]
            if told:
                return told[-1]
    return ""


def _key_of(found: re.Match[str], page: Page) -> str:
    if found["what"] and not found["in"]:
        return BEGAN
    month = found["month"] or found["lately"] or found["in"]
    return month_key(found["year"] or found["of"], month, None, page.release.published)


_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365}
_WINDOW = re.compile(
    # "13,172 more than last year" says from when it is measured, and not in how many days it came about
    r"(?<!\bby )(?<!than )(?<!than the )(?<!compared with )(?<!compared to )(?<!against )"
    rf"\b(?!a\s+quarter\s+of\b)(?:past|last|latest|previous|this|single|a|one)\s+"
    rf"(?:(?P<many>{NUMBER})\s+)?(?P<span>day|week|fortnight|month|quarter|year)s?\b(?!\s+(?:ago|earlier|before|old))"
    rf"|\b(?P<to>{NUMBER})\s+(?P<length>day|week|month)s?\s+(?:to|ending|ended)\b"
)


_WINDOWS = frozenset(_DAYS) | {f"{span}s" for span in _DAYS}


def window_of(page: Page, number: int) -> int:
    """In how many days the figures of a sentence came about, as it says; 0 where it does not."""
    passage = page.passages[number]
    if _WINDOWS.isdisjoint(words_of(page, number)):
        return 0
    found = _WINDOW.search(page.low, passage.start, passage.end)
    if found is None:
        return 0
    many = found["many"] or found["to"] or "one"
    count = SMALL.get(many) or (int(many) if many.isdigit() else 1)
    return int(count) * _DAYS[found["span"] or found["length"]]
