"""Since when a figure is counted, and in how many days it came about: "since April 2017", "in the past week"."""

from __future__ import annotations

import re

from claimcheck.about import BEGAN
from claimcheck.extract.earlier_times import MARK, MONTH, NUMBER, TIMES, YEAR, month_key
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.phrase.number_words import SMALL
from claimcheck.quantity import Kind

_SINCE = re.compile(
    rf"\bsince\s+(?:[\w’' ]{{0,60}}?\b)?(?:in\s+)?(?:(?P<day>[0-9]{{1,2}})\s+)?(?:(?P<month>{MONTH})\s+)?"
    rf"(?P<year>{YEAR})\b(?![-–/][0-9])"
    rf"|\bsince\s+(?:[0-9]{{1,2}}\s+)?(?P<lately>{MONTH})\b(?!\s+[0-9])"
    r"|\bsince\s+(?:the\s+)?(?P<what>\w+(?:\s+\w+)?)\s+(?:began|started|opened|launched|start|launch)\b"
    rf"(?:\s+in\s+(?P<in>{MONTH})\b(?:\s+(?P<of>{YEAR}))?)?",
    re.IGNORECASE,
)


def since_of(mention: Mention, page: Page) -> str:
    """Since when a figure is counted, as its sentence says; empty where it does not."""
    if mention.kind is Kind.CHANGE and mention.quantity.unit.name in ("percent", "percentage point"):
        return ""
    if "since" not in words_of(page, mention.passage.number):
        return ""
    text, passage = page.release.text, mention.passage
    others = [o for o in page.in_passage(passage.number) if o.start >= mention.end and o.kind not in TIMES]
    end = min((other.start for other in others), default=passage.end)
    # After a comma another figure is spoken of: "to 14 halls, taking the total since 2006 to …".
    mark = MARK.search(text, mention.end, end)
    found = _SINCE.search(text, mention.end, mark.start() if mark else end)
    found = found or _SINCE.search(text, _own_start(mention, page), mention.start)
    if found is None:
        former = next((o for o in reversed(page.in_passage(passage.number)) if o.end <= mention.start), None)
        joined = former is not None and former.kind not in TIMES and _JOINED.fullmatch(text, former.end, mention.start)
        return since_of(former, page) if former is not None and joined else ""
    if found["what"] and not found["in"]:
        return BEGAN
    month = found["month"] or found["lately"] or found["in"]
    return month_key(found["year"] or found["of"], month, None, page.release.published)


# "Since April there have been 640 cases and 39 deaths": both are counted from then.
_JOINED = re.compile(r"\s+(?:[\w-]+\s+){0,3}?and\s+")


def _own_start(mention: Mention, page: Page) -> int:
    """Where the words before a mention begin that are its own: behind the last mark after another figure."""
    others = [other for other in page.in_passage(mention.passage.number) if other.kind not in TIMES]
    last = max((other.end for other in others if other.end <= mention.start), default=None)
    if last is None:
        return mention.passage.start
    marks = [mark.end() for mark in MARK.finditer(page.release.text, last, mention.start)]
    return marks[-1] if marks else mention.start


_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365}
_WINDOW = re.compile(
    rf"\b(?:past|last|latest|previous|this|single|a|one)\s+"
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
