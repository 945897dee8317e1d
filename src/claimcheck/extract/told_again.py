"""A change that is told again in another size: "411 fewer than a year earlier. The decrease is 9%"."""

from __future__ import annotations

import re

from claimcheck.extract.change_ends import is_amount, is_of_another_kind, is_size
from claimcheck.extract.page import Mention, Page
from claimcheck.phrase.words import CHANGE_NOUNS
from claimcheck.quantity import Kind
from claimcheck.unit import PERCENT

FARTHEST = 160
"""Code points between the two sizes."""
_NOUN = rf"(?:{'|'.join(sorted(CHANGE_NOUNS))}|difference)"
_ABOUT = r"(?:\s+(?:about|around|nearly|almost|just|over|under|roughly|some|an?|equal\s+to))*"
_SAYS = (
    r"(?:is|was|represents?|represented|means?|meant|amount(?:s|ed)\s+to|equals|equates?\s+to|works\s+out\s+(?:at|as)|"
    r"corresponds?\s+to|comes?\s+to|came\s+to)"
)
# What the first is measured from may stand before it: "than in 2017, a decrease of", "more than last year, or".
_FROM = r"(?:\s+(?:than|on|from|since|over|in|by|compared\s+(?:with|to))\b[^.,;:()]{0,60})?"
_BESIDE = rf",\s+an?\b{_ABOUT}"
_OR = rf",\s+(?:or|that\s+is|which\s+is|equivalent\s+to|equal\s+to|representing|amounting\s+to)\b{_ABOUT}"
_THE = rf"(?:the|this|that|it)\b(?:\s+(?:annual|yearly|overall|total|year-on-year))?(?:\s+{_NOUN})?\s+{_SAYS}{_ABOUT}"
_NEXT = rf"[;:]\s+{_THE}|[^.;:()]{{0,80}}[.]\s+{_THE}"
_BEHIND_SIZE = re.compile(rf"{_FROM}(?:{_BESIDE}|{_OR}|{_NEXT})\s*\Z")
_BEHIND_LEVEL = re.compile(rf"{_FROM}(?:{_BESIDE}|{_NEXT})\s*\Z")
# "A fall of 22,000 on the previous quarter" starts elsewhere than "15% lower than the peak".
# And "that is 3.8% of those who look for work" is a share, and no change.
_OWN_START = re.compile(r"\s*(?:\([^()]*\))?\s*(?:of|on|from|since|over|than|in|at|for|compared|against|versus)\b")
# "The increase is 71 per cent" is a change as a whole.
_LEADS = re.compile(rf"{_NOUN}\s+(?:is|was)\b{_ABOUT}")
_TELLS_NO_SIZE = (Kind.DATE, Kind.ORDINAL, Kind.DURATION)


def told_again(page: Page, size: Mention, last: Mention) -> list[Mention]:
    """The same change in another size, in the clause or the sentence after it and its levels; else nothing.

    `last` is the last of them: the size itself, or a level behind it.
    """
    place = page.place(last) + 1
    following = page.mentions[place : place + 4]
    other = next((mention for mention in following if mention.kind not in _TELLS_NO_SIZE), None)
    if other is None or other.start - last.end > FARTHEST or other.passage.paragraph != size.passage.paragraph:
        return []
    if (other.quantity.unit == PERCENT) == (size.quantity.unit == PERCENT):
        return []
    if not (is_size(page, other) or other.kind is Kind.PERCENTAGE or is_amount(other)):
        return []
    if _OWN_START.match(page.low, other.end) or is_of_another_kind(page.sentence(other.passage.number)):
        return []
    again = _BEHIND_SIZE if last is size else _BEHIND_LEVEL
    told = is_size(page, other) or not page.low[last.end : other.start].rstrip().endswith((", a", ", an"))
    lead = _LEADS.match(page.low, other.start, other.end)
    return [other] if told and again.match(page.low[last.end : lead.end() if lead else other.start]) else []
