"""When a plan that a text looks back on was made: "the 14,000 places pledged in 2021", "kept its promise to build"."""

from __future__ import annotations

import re

from claimcheck.about import LAST
from claimcheck.extract.earlier_times import MONTH, YEAR, month_key
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.phrase.lexicon import words

_PROMISES = words("pledged promised announced planned committed set proposed gave given made agreed fixed")
_MADE = re.compile(
    r"\b(?:pledged|promised|announced|planned|committed to|set out|proposed)\b"
    r"(?![^.;,()]{0,40}\bby\s+(?:\w+\s+){0,3}?[0-9])"
    rf"[^.;,()]{{0,40}}?\b(?P<made>{YEAR})\b"
)
# "The £45 billion target which the Treasury gave us in July".
_SET_IN = re.compile(
    r"\s*(?:target|goal|pledge|promise|plan|forecast|ambition)s?\b[^.;,()]{0,40}?"
    r"\b(?:set|gave|given|made|announced|agreed|fixed)\b[^.;,()]{0,20}?"
    rf"\b(?:in|last)\s+(?P<month>{MONTH})\b(?:\s+(?P<year>{YEAR}))?",
    re.IGNORECASE,
)
# "Its promise, made in 2016, to build".
_VOWS = words("promise pledge target commitment goal ambition aim")
_VOWED = re.compile(
    r"\b(?:promise|pledge|target|commitment|goal|ambition|aim)"
    rf"(?:,?\s+(?:made|set|given|announced)\s+in\s+(?:[A-Z][a-z]+\s+)?(?P<made>{YEAR}),?)?"
    r"\s+(?:to\s+\w+|of|for)\s+(?:\w+\s+){0,2}?(?=\S*\Z)"
)
# "Has kept its promise to": the promise is known, and over.
_OVER = re.compile(
    r"\b(?:kept|met|meets|keeps|reached|achieved|fulfilled|hit|missed|beat|beaten|exceeded|delivered|honoured|surpassed)"
    r"(?:\s+on)?\s+(?:its|the|their|our|his|her)\s+\Z",
    re.IGNORECASE,
)
# A plan that was moved is another plan.
_MOVED = words("revised raised lowered increased reduced new original extended higher changed updated stretch interim")


def vow_before(mention: Mention, page: Page) -> re.Match[str] | None:
    """The words before a figure by which it is a promise; None where it is none."""
    if _VOWS.isdisjoint(words_of(page, mention.passage.number)):
        return None
    return _VOWED.search(page.release.text, mention.passage.start, mention.start)


def promised_when(vow: re.Match[str] | None, after: str, mention: Mention, page: Page) -> str:
    """The year or the month in which it was promised; `LAST` for a known promise without either; else empty."""
    there = words_of(page, mention.passage.number)
    if not _PROMISES.isdisjoint(there):
        if (made := _MADE.search(after)) is not None:
            return made["made"]
        if (told := _SET_IN.match(after)) is not None:
            return month_key(told["year"], told["month"], None, page.release.published)
    if vow is None:
        return ""
    known = _OVER.search(page.release.text, mention.passage.start, vow.start()) and _MOVED.isdisjoint(there)
    return vow["made"] or (LAST if known else "")
