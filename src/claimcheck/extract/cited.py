"""How far back a level lies that a text tells beside a later one: "1,486 in the previous year"."""

from __future__ import annotations

import re

from claimcheck.about import A_WEEK
from claimcheck.extract.earlier_times import AGO, MARK, NUMBERS, SEASON, SPANS, TIMES, YEAR
from claimcheck.extract.page import Mention, Page

_CITED = re.compile(
    rf"\s+(?:(?!(?:than|compared|against|versus|on)\b)[\w’'-]+\s+){{0,6}}?(?:{AGO}"
    r"|(?:the\s+)?(?:previous|preceding)\s+(?P<previous>year|quarter|month|week)\b"
    r"|(?:the\s+)?(?P<before>year|quarter|month|week)\s+(?:before|earlier)\b"
    rf"|(?:the\s+)?same\s+(?:period|month|quarter|time|point|stage)\s+(?:last\s+year|(?:of|in)\s+(?:the\s+)?(?:year\s+before|{YEAR})))",
    re.IGNORECASE,
)
_OF_LAST = re.compile(
    rf"\blast\s+(?P<span>year|month|quarter|week|{SEASON})(?:['’]s)\s+(?:(?:record|figure|total|intake)\s+(?:of\s+)?)?\Z",
    re.IGNORECASE,
)
_WAS_AGO = re.compile(rf"\W*{AGO},?\s+(?:[\w’'-]+\s+){{1,4}}?(?:just\s+|only\s+|about\s+)?\Z", re.IGNORECASE)


def cited_basis(mention: Mention, page: Page) -> str:
    """How far back a level lies that is told beside a later one: "1,486 in the previous year"."""
    if mention.kind in TIMES:
        return ""
    text, passage = page.release.text, mention.passage
    others = [o.start for o in page.in_passage(passage.number) if o.start >= mention.end and o.kind not in TIMES]
    after = text[mention.end : min([*others, passage.end])]
    mark = MARK.search(after)
    found = _CITED.match(after[: mark.start()] if mark else after)
    before = text[passage.start : mention.start]
    if found is None and (found := _WAS_AGO.fullmatch(before)) is None:
        last = _OF_LAST.search(before)
        return _span_back(last["span"]) if last else ""
    told = found.groupdict()
    if told["many"]:
        count = NUMBERS.get(told["many"].lower()) or int(told["many"])
        return f"-{count * SPANS[told['span'].lower()]}"
    return _span_back(told.get("previous") or told.get("before") or "year")


def _span_back(span: str) -> str:
    return A_WEEK if span.lower() == "week" else f"-{SPANS.get(span.lower(), 12)}"
