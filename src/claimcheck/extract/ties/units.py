"""People told as cases: "7.6 million people wait", where "the 7.6 million cases involve 6.4 million patients"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract.page import Mention, Page
from claimcheck.extract.ties.near import CLOSES, after, linked
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Numeral

PERSONS = words(
    "people patients adults children men women pupils students workers residents passengers customers members victims "
    "tenants claimants applicants"
)
HAPPENINGS = words(
    "cases appointments visits operations procedures burglaries thefts robberies assaults offences crimes attacks "
    "treatments admissions journeys trips pathways referrals claims applications households homes families jobs posts "
    "places accounts bookings incidents stays loans meals calls tests doses trips rides tickets complaints sessions "
    "prescriptions arrests convictions episodes attendances contacts consultations enrolments registrations purchases "
    "donations letters tenancies vacancies nights deliveries entries"
)
INVOLVE = re.compile(
    r"(?:\s+(?!(?:and|or|but|than)\b)[\w'’-]+){0,5}\s+(?:involv(?:e|ed|es|ing)|contain(?:ed|s)?|cover(?:ed|s)?|(?:is|are)\s+made\s+up\s+of|relat(?:e|ed|ing)\s+to|concern(?:ed|ing)?|"
    r"were\s+for|are\s+for|were\s+made\s+by|are\s+made\s+by|belong(?:ed)?\s+to|are\s+held\s+by|were\s+held\s+by)\s+(?:just\s+|only\s+)?",
    re.IGNORECASE,
)
INCLUDE = re.compile(r"(?:\s+(?!(?:and|or|but|than)\b)[\w'’-]+){0,5}\s+includ(?:e|ed|es)\s+", re.IGNORECASE)
EVERYONE = words("people patients")
NEAR = 2
"""Sentences back in which the figure can have been told of people."""


def tie(page: Page) -> Iterator[Link]:
    """Yield a figure told of people and of what happens to them, with the people that the text then names."""
    for mentions in page.sentences():
        for cases, people in pairwise(mentions):
            if _is_of(cases, HAPPENINGS) and _is_of(people, PERSONS) and _are_all(cases, people, page):
                for told in _told_of_people(cases, page):
                    because = f"the same figure is told of “{page.quote(cases)}”"
                    yield linked("unit", ("told", "cases", "people"), (told, cases, people), because)


def _are_all(cases: Mention, people: Mention, page: Page) -> bool:
    """True when the cases are said to be of those people; cases that include some children have others too."""
    between = page.words_between(cases, people)
    everyone = people.quantity.unit.name.casefold() in EVERYONE and CLOSES.match(after(people, page))
    return bool(INVOLVE.fullmatch(between) or (everyone and INCLUDE.fullmatch(between)))


def _told_of_people(cases: Mention, page: Page) -> list[Mention]:
    """The last mention of the same figure as a number of people, a sentence or two before."""
    number = cases.passage.number
    nearby = [mention for back in range(NEAR, -1, -1) for mention in page.in_passage(number - back)]
    found = [mention for mention in nearby if mention.start < cases.start and _same_figure(mention, cases)]
    return [mention for mention in found[-1:] if mention.speaker == cases.speaker]


def _same_figure(mention: Mention, cases: Mention) -> bool:
    one, other = mention.quantity.figure, cases.quantity.figure
    return _is_of(mention, PERSONS) and isinstance(one, Numeral) and one == other and one.significant > 1


def _is_of(mention: Mention, nouns: frozenset[str]) -> bool:
    return mention.quantity.unit.name.casefold() in nouns and mention.quantity.per is None
