"""What a duration is the length of ("the average wait was 14 weeks"), and within which time a figure is counted.

Of a length all the words of its noun narrow it: a wait for a hip operation is none for another.
"""

from __future__ import annotations

import re

from claimcheck.extract.own_words import content, segment
from claimcheck.extract.page import Mention, Page
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.normal import plain_words
from claimcheck.quantity import Kind, Numeral
from claimcheck.unit import Dimension

# Nouns that have a length in time; "time" itself is told by the word before it.
LENGTHS = words(
    "wait waits waiting journey journeys delay delays duration stay stays response turnaround contract lease licence "
    "sentence expectancy interval commute crossing flight backlog trip visit call queue treatment processing travel"
)
_HEDGES = (
    r"(?:(?:about|around|some|nearly|almost|just|only|over|under|more|less|than|an|a|the|average|of|now|still|at)\s+)*"
)
_LASTS = r"(?:takes?|took|taking|lasts?|lasted|runs?\s+for|ran\s+for)"
_IS = (
    r"(?:is|was|were|are|has\s+been|stands?\s+at|stood\s+at|averages?|averaged|remained(?:\s+at)?|"
    r"(?:rose|fell|dropped|grew|increased|came\s+down|went\s+up|was\s+cut|has\s+fallen|has\s+risen|were\s+cut)\s+to|of)"
)
_BEFORE = re.compile(
    rf"(?P<noun>\w[^,;:()]*?)\s+(?:will\s+|would\s+)?(?:(?P<lasts>{_LASTS})|{_IS})\s+{_HEDGES}\Z", re.IGNORECASE
)
_PAIR = re.compile(r"(?P<noun>\w[^,;:()]*?)\s+(?:has\s+|have\s+|had\s+|was\s+|were\s+|been\s+)*\Z", re.IGNORECASE)
_BEHIND = re.compile(rf"[\s-]+(?:[a-z]+\s+)?(?P<noun>{'|'.join(sorted(LENGTHS))})(?:\s+times?)?\b", re.IGNORECASE)
_NO_LENGTH = re.compile(
    r"\s*(?:ago|earlier|later|before|after|since|early|late|ahead|behind|old|longer|shorter|more|less|into|apart)\b",
    re.IGNORECASE,
)
# Which number of a length is told is known by other words: an average, a median.
_SAYS_HOW = words("average median mean typical typically usual")
_PREPOSITIONS = re.compile(r"\b(?:for|of|from|to|at|in|on|with|between|across|by)\b", re.IGNORECASE)
# "In June 2017 the average wait".
_WHEN = re.compile(r"\A(?:in|on|by|at|during|over)\s[^,]*?\s(?=(?:the|its|their|an?)\s)", re.IGNORECASE)
_TIMES = words("time times period periods length duration")


def length_of(before: str, after: str, mention: Mention, page: Page) -> tuple[str, ...]:
    """The noun that a duration, or a change of one, is the length of, last, with all that narrows it; else nothing."""
    said = mention.quantity.after or mention.quantity
    if said.unit.dimension is not Dimension.DURATION or not page.quote(mention)[-1:].isalpha() or said.per is not None:
        return ()
    if mention.kind is Kind.CHANGE:
        found = _PAIR.fullmatch(before) if mention.quantity.before is not None else None
        return _noun(found["noun"], lasts=False) if found else ()
    if mention.kind is not Kind.DURATION or _NO_LENGTH.match(after):
        return ()
    if behind := _BEHIND.match(after):
        return (behind["noun"].lower(),)
    if found := _BEFORE.fullmatch(before):
        return _noun(found["noun"], lasts=bool(found["lasts"]))
    return _as_before(mention, page)


# "14 weeks in June 2017 and 12 in May", "52 minutes, down from 60".
_JOINT = re.compile(
    rf"(?:\s+(?:in|on|at|for|by)\s[^,;:.()]{{1,40}}?)?,?\s+(?:and|but|up\s+from|down\s+from|compared\s+(?:with|to)|against"
    rf"|from|instead\s+of)\s+{_HEDGES}\Z",
    re.IGNORECASE,
)


def _as_before(mention: Mention, page: Page) -> tuple[str, ...]:
    """The noun of the duration before, where one is told beside the other."""
    beside = [each for each in page.in_passage(mention.passage.number) if each.kind is not Kind.DATE]
    place = beside.index(mention)
    former = beside[place - 1] if place else None
    if former is None or former.kind is not Kind.DURATION:
        return ()
    between = page.words_between(former, mention)
    return length_of(*segment(former, page), former, page) if _JOINT.fullmatch(between) else ()


def _noun(said: str, *, lasts: bool) -> tuple[str, ...]:
    """The noun of a subject with every word that narrows it; of what only is so long, one that has a length."""
    said = _WHEN.sub("", said.strip())
    preposition = _PREPOSITIONS.search(said)
    named = plain_words(said[: preposition.start()] if preposition else said)
    while named and named[-1] in _TIMES:
        named = named[:-1]
    head = content(named[-1:])
    if not head or not (lasts or named[-1] in LENGTHS):
        return ()
    rest = [*named[:-1], *(plain_words(said[preposition.start() :]) if preposition else ())]
    return (*(word for word in content(rest) if word not in _SAYS_HOW), *head)


_IN, _BEYOND = "within", "over"
_LIMITED = dict.fromkeys(("within", "less than", "under", "up to", "at most", "no more than"), _IN) | dict.fromkeys(
    ("more than", "over", "at least", "longer than"), _BEYOND
)


def limit_of(mention: Mention, page: Page) -> str:
    """Within or over which time a figure is counted: "within 4 hour" for "seen within four hours"; else empty."""
    beside = page.in_passage(mention.passage.number)
    limits = [each for each in beside if each is not mention and _is_limit(each)]
    if not limits or mention.kind in (Kind.DATE, Kind.DURATION, Kind.ORDINAL):
        return ""
    after = next((each for each in limits if each.start >= mention.end), None)
    between = [each for each in beside if after and mention.end <= each.start < after.start and each.kind not in _OTHER]
    nearest = after if after and not between else None
    nearest = nearest or next((each for each in reversed(limits) if each.end <= mention.start), None)
    return _limit(nearest) if nearest else ""


_OTHER = (Kind.DATE, Kind.DURATION, Kind.ORDINAL)


def _is_limit(mention: Mention) -> bool:
    duration = mention.kind is Kind.DURATION and mention.quantity.unit.dimension is Dimension.DURATION
    return duration and mention.quantity.hedge in _LIMITED and isinstance(mention.quantity.figure, Numeral)


def _limit(mention: Mention) -> str:
    said = mention.quantity
    number = said.figure.value if isinstance(said.figure, Numeral) else ""
    return f"{_LIMITED.get(said.hedge or '', '')} {number} {said.unit.name}"
