"""The noun that a figure's own words name: beside it, behind it, or as what money is of."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.extract.own_words import EMPTY, content
from claimcheck.extract.page import Mention
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.normal import normal, singular
from claimcheck.phrase.nouns import is_plural
from claimcheck.phrase.words import STOPS
from claimcheck.quantity import Kind, Numeral
from claimcheck.unit import Dimension

COUNTED = (Dimension.COUNT, Dimension.PEOPLE)
EVER = words("people staff police sheep aircraft series species")


def counted(mention: Mention, of_quote: Iterable[str]) -> tuple[str, ...]:
    """The noun that is counted with the words before it."""
    unit = mention.quantity.unit
    if unit.dimension not in COUNTED or not unit.name:
        return ()
    said = unit.name.split()
    # "3,917 open": what is no plural after a number above one is no noun.
    if not is_plural(said[-1].lower()) and mention.quantity.figure != Numeral("1") and normal(unit.name) not in EVER:
        return ()
    noun = normal(unit.name).split()[-1]
    return (*(word for word in of_quote if word != noun), noun)


# "1,600 head of cattle", "96 pairs of puffins": what is counted is the animal.
_HEADS = words("head pair pairs")
_OF_ANIMALS = re.compile(r"\s+of\s+(?P<noun>[a-z-]+)\b")


def heads_of(after: str, mention: Mention) -> tuple[str, ...]:
    """The noun behind a word that only says how it is counted."""
    found = _OF_ANIMALS.match(after) if mention.quantity.unit.name in _HEADS else None
    return (singular(found["noun"]),) if found and is_plural(found["noun"]) else ()


# "396 of them children", "12 of these were women", "47 of the deaths".
_OF_THEM = re.compile(
    r"\s+of\s+(?:(?:them|these|those|whom|which)\s+(?:(?:are|were|being)\s+)?|(?:the|its|our|their)\s+(?:[a-z]+\s+)?)"
    r"(?P<noun>[a-z]+)\b(?!\s+(?:by|from)\b)"
)


# "Half a million of you took part".
_OF_YOU = re.compile(r"\s+of\s+(?:you|us)\b")


def of_them(after: str, mention: Mention) -> tuple[str, ...]:
    """The noun of some of what was counted, where they have one of their own."""
    unit = mention.quantity.unit
    if unit.dimension in COUNTED and not unit.name and _OF_YOU.match(after):
        return ("people",)
    found = _OF_THEM.match(after) if unit.dimension in COUNTED and not unit.name else None
    return tuple(content([found["noun"]])) if found and is_plural(found["noun"]) else ()


# "602 new suspected cases", "1.2 million smart and advanced meters": the noun behind the words before it.
_FURTHER = re.compile(r"\s+(?:and\s+)?(?P<narrow>(?:[a-z-]+\s+){1,2}?)(?P<noun>[a-z-]+)(?=[\s,.;:)]|\Z)")


def further_on(after: str, mention: Mention) -> tuple[str, ...]:
    """The noun of a count behind further words that narrow it."""
    unit = mention.quantity.unit
    found = _FURTHER.match(after) if unit.dimension in COUNTED and unit.name and " " not in unit.name else None
    if found is None or not is_plural(found["noun"]) or not content([found["noun"]]):
        return ()
    narrow = found["narrow"].split()
    return () if not STOPS.isdisjoint(narrow) else (*content(narrow), singular(found["noun"]))


# "1,304 were hedgehogs".
_PREDICATE = re.compile(r"\s+(?:were|are)\s+(?P<noun>[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*)?)\s*(?=[,.;:)]|\Z|\band\b)")


def predicate(after: str, mention: Mention) -> tuple[str, ...]:
    """The noun that a bare figure is said to be of behind it."""
    if mention.quantity.unit.dimension not in COUNTED or mention.quantity.unit.name:
        return ()
    found = _PREDICATE.match(after)
    if found is None or not is_plural(found["noun"].split()[-1].lower()):
        return ()
    return tuple(word for word in normal(found["noun"]).split() if word not in EMPTY)


# "£4.2m in donations", "£3m worth of food", "£40m of emergency aid".
_MASS = words("funding revenue income investment aid tax spending support cash help debt credit profit compensation")
_MONEY_IN = re.compile(
    rf"\s+(?:worth\s+of|of|in)\s+(?P<narrow>(?:[a-z-]+\s+){{0,2}}?)(?P<noun>[a-z]+s|{'|'.join(sorted(_MASS))})(?=[\s,.;:)]|\Z)"
)


def money_in(after: str, mention: Mention) -> tuple[str, ...]:
    """The noun of what an amount of money was given, paid or earned in."""
    found = _MONEY_IN.match(after) if mention.kind is Kind.MONEY else None
    if found is None or not (is_plural(found["noun"]) or found["noun"] in _MASS) or not content([found["noun"]]):
        return ()
    narrow = found["narrow"].split()
    return () if not STOPS.isdisjoint(narrow) else (*content(narrow), singular(found["noun"]))


_OF_MONEY = re.compile(
    r"(?P<noun>[a-z-]+(?:\s[a-z-]+)?)(?:\s+so\s+far)?\s+of\s+"
    r"(?:about\s+|around\s+|some\s+|nearly\s+|over\s+|more than\s+|just\s+)*\Z"
)


def money_of(before: str, mention: Mention) -> tuple[str, ...]:
    """The noun that an amount of money is said to be of: "sales of £142.6 million"."""
    found = _OF_MONEY.search(before) if mention.kind is Kind.MONEY else None
    return tuple(content(found["noun"].removesuffix("so far").split())) if found else ()
