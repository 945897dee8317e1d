"""The noun that a figure is said to be the number of: "Rapid devices reached", "the number of boat clubs fell to"."""

from __future__ import annotations

import re

from claimcheck.extract.own_nouns import COUNTED
from claimcheck.extract.own_words import EMPTY
from claimcheck.extract.page import Mention
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.normal import normal
from claimcheck.phrase.nouns import is_plural
from claimcheck.quantity import Kind
from claimcheck.unit import PERCENT, Dimension

_NUMBER = r"(?:number|count|tally|value|volume|amount|stock)"
_WHICH = r"(?:in|across|at|of|on|with|who|that|from|for|among|amongst|about|since|to)"
# "Infections among dogs, cats and baboons": the last two are no clause of their own.
_LISTED = r"(?:(?:,\s+[a-z-]+){0,3}\s+and\s+[a-z-]+)?"
_WHEN = r"(?:by\s+then\s+|now\s+|today\s+|in\s+(?:19|20)[0-9]{2}(?:[-–/][0-9]{2})?,?\s+)?"
# "Rapid devices reached", "the number of boat clubs on the lake fell to", "Deaths stand at".
_SUBJECT = re.compile(
    rf"\W*{_WHEN}(?:the\s+)?(?:(?:(?:spring|summer|autumn|winter)\s+)?(?:19|20)[0-9]{{2}}\s+)?"
    rf"(?:(?:(?:total|overall|cumulative|running|combined)\s+)?{_NUMBER}\s+of\s+)?"
    r"(?P<noun>\w[\w’'-]*(?:\s+\w[\w’'-]*){0,2}?)"
    rf"(?:\s+{_WHICH}\s+[^,;:.]{{1,60}}?{_LISTED})?\s+(?:now\s+|have\s+|has\s+|had\s+)?(?:reached|stands?\s+at|stood\s+at|"
    r"numbere?d?|totalled|total|(?:rose|fell|rises|falls|grew|dropped|increased|risen|fallen|grown|dropped)\s+to|"
    r"came\s+to|made\s+up|makes?\s+up|accounted\s+for|accounts?\s+for|is|are|was|were)\s+(?:now\s+)?(?:at\s+)?",
    re.IGNORECASE,
)


# "Taking the number of hybrids to".
_NUMBER_OF = re.compile(
    r"\b(?:the|its|their|our)\s+(?:\w+\s+)?(?:number|tally|count)\s+of\s+(?P<noun>\w[\w’'-]*(?:\s+\w[\w’'-]*){0,2}?)"
    r"(?:\s+(?:in|on|at|that|who|since|across)\s+[^,;:.]{1,50}?)?\s+(?:now\s+|up\s+|down\s+|back\s+)?(?:to|is|was|at|stands\s+at)\s+(?:now\s+)?\Z",
    re.IGNORECASE,
)


# "It put the number of herons at", "the survey puts visits at".
_PUT_AT = re.compile(
    r"\bputs?\s+(?:the\s+|its\s+)?(?:(?:total|overall)\s+)?(?:number\s+of\s+)?(?P<noun>[a-z-]+(?:\s+[a-z-]+){0,2}?)(?:\s+(?:of|in|on)\s+[^,;:.]{1,40}?)?\s+at\s+\Z",
    re.IGNORECASE,
)


# "The shutdown reduced car production to", "a fall of 7% brought the number of adoptions down to".
_BROUGHT_TO = re.compile(
    r"\b(?:reduced|cut|brought|took|pushed|lifted|raised|drove|sent)\s+(?:the\s+|its\s+|their\s+|our\s+)?"
    rf"(?:{_NUMBER}\s+of\s+)?(?P<noun>[\w’'-]+(?:\s+[\w’'-]+){{0,2}}?)(?:\s+{_WHICH}\s+[^,;:.]{{1,40}}?)?"
    r"\s+(?:up\s+|down\s+|back\s+)?to\s+\Z",
    re.IGNORECASE,
)


def _without_participle(said: list[str]) -> list[str]:
    """A noun without what is said of it behind: "offences involving knives"."""
    ends = [place for place, word in enumerate(said) if place and word.endswith(("ing", "ed"))]
    return said[: ends[0]] if ends and len(said) > ends[0] else said


def subject(before: str, mention: Mention) -> tuple[str, ...]:
    """The noun that a figure is said to be the number of: "Rapid devices reached"."""
    money, verb = mention.quantity.unit.dimension is Dimension.MONEY, mention.kind is Kind.CHANGE
    if not (money or verb) and (mention.quantity.unit.dimension not in COUNTED or mention.quantity.unit.name):
        return ()
    # "Revenue grew by 22%": the verb is the change's own word.
    found = _SUBJECT.fullmatch(
        f"{before} is " if verb and (mention.quantity.unit == PERCENT or not mention.quantity.unit.name) else before
    )
    found = found or _NUMBER_OF.search(before) or _PUT_AT.search(before) or _BROUGHT_TO.search(before)
    if found is None:
        return ()
    plain = _without_participle(found["noun"].lower().split())
    if not (money or verb or is_plural(plain[-1]) or plain[-1] in COLLECTIVE):
        return ()
    said = _without_participle(normal(found["noun"]).split())
    told = [word for word in said if (word not in EMPTY or word in _COUNTED_TOO) and not word[0].isdigit()]
    return tuple(told) if said and told and told[-1] == said[-1] else ()


# Words of time that are counted as well: "the number of apprenticeship starts".
_COUNTED_TOO = words("start")


# One word for all of those counted: "the population stood at".
COLLECTIVE = words(
    "population membership workforce enrolment enrollment attendance employment unemployment headcount circulation "
    "readership audience electorate ridership visitation production output turnout traffic"
)
