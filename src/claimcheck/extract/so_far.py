"""Whether a figure is said to be all there is so far, and whether it is of what has been done up to now.

"A total of 417 so far", "had issued 7,641 by 31 December" are all there is. "Players have raised £40.2 billion" may be:
the perfect tense gives no time, so it is of all the time up to the release, or of an event that the release is about.
"""

from __future__ import annotations

import re

from claimcheck.extract.earlier_times import TIMES
from claimcheck.extract.own_words import segment
from claimcheck.extract.page import Mention, Page
from claimcheck.phrase.dates import MONTHS
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.verbs import IRREGULAR
from claimcheck.phrase.words import MOVES_ITSELF

TOTALS = words(
    "by total all far date cumulative cumulatively altogether tally toll reach hit life lifetime history existence told"
)
"""Words without one of which nothing is said to be all there is."""
_TOTAL = re.compile(
    r"\b(?:total|in all(?! of)|all told|so far|to[- ]date|cumulative(?:ly)?|altogether|tally|toll|to reach|to hit"
    r"|(?:in|over|of) (?:its|their|the) (?:[\w-]+ ){0,2}?(?:life|lifetime|history|existence))\b",
    re.IGNORECASE,
)
# "They had issued 7,641 vouchers by 31 December".
_HAD_DONE = re.compile(r"\b(?:had|have|has)\s+(?:\w+\s+){0,3}?\w+(?:ed|en|ne|lt|nt|ught)\s+(?:\w+\s+){0,3}\Z")
_BY_THEN = re.compile(
    rf"\bby\s+(?:the\s+end\s+of\s+|mid-|early\s+|late\s+)?(?:[0-9]{{1,2}}\s+)?(?:{'|'.join(sorted(MONTHS))})\b",
    re.IGNORECASE,
)
_ADVERBS = r"(?:(?:now|already|also|ever|together|between\s+them|so\s+far|been|\w+ly)\s+)*"
_DONE = rf"(?P<verb>[a-z]+ed|{'|'.join(IRREGULAR)})\b"
_HAS_DONE = re.compile(
    rf"\b(?:have|has)\s+{_ADVERBS}{_DONE}(?:\s+(?!(?:than|from|that|if|whether)\b)[\w’'-]+){{0,8}}?\s+\Z", re.IGNORECASE
)
_HAS_BEEN_DONE = re.compile(rf"\s+(?:[\w’'-]+\s+){{0,4}}?(?:have|has)\s+{_ADVERBS}{_DONE}", re.IGNORECASE)
_LEADS_TO = re.compile(r"\b(?:at|by|of|under|below|above|until|to\s+(?:about|around|nearly|over)?)\s+\Z")
# What moves, what only is or is meant to be, and what is told: none of it adds up.
_NOT_DONE = MOVES_ITSELF | words(
    "remained stayed stood become continued reached passed topped exceeded seen decided agreed promised pledged "
    "planned committed expected needed wanted proposed asked said told estimated forecast allowed received met"
)


def is_total(before: str, after: str) -> bool:
    """True for what is said to be all there is so far, by its own words before and after."""
    if _TOTAL.search(f"{before} | {after}"):
        return True
    return _HAD_DONE.search(before) is not None and (_BY_THEN.search(before) or _BY_THEN.search(after)) is not None


_NOW = re.compile(r"\b(?:have|has)\s+(?:now|already)\b", re.IGNORECASE)


def is_now(before: str, after: str) -> bool:
    """True for what has now been done, or already."""
    return _NOW.search(before) is not None or _NOW.search(after) is not None


# "Have destroyed 97,540 mines and cleared 840 minefields", "has backed 98 projects with £24 million".
_GOES_ON = re.compile(rf"\s+(?:[\w-]+\s+){{0,3}}?(?:and|with|worth|at\s+a\s+cost\s+of)\s+(?:{_DONE}\s+(?:out\s+)?)?")


def verb_done(before: str, after: str) -> str:
    """The participle of what has been done, by the words around a figure; empty where nothing has."""
    found = None if _LEADS_TO.search(before) else _HAS_DONE.search(before)
    found = found or _HAS_BEEN_DONE.match(after)
    return found["verb"].lower() if found else ""


def has_been_done(before: str, after: str, mention: Mention, page: Page) -> bool:
    """True for what somebody has done, or what has been done, without a word of when."""
    if done := verb_done(before, after):
        return done not in _NOT_DONE
    former = next((o for o in reversed(page.in_passage(mention.passage.number)) if o.end <= mention.start), None)
    if former is None or former.kind in TIMES or not _GOES_ON.fullmatch(page.release.text, former.end, mention.start):
        return False
    return has_been_done(*segment(former, page), former, page)
