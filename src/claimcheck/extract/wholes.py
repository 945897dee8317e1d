"""What a share is taken from: "of the population", "of the 466 practices", "9 out of 10 people"."""

from __future__ import annotations

import re

from claimcheck.claim import SHARE, can_lie_in
from claimcheck.extract.clauses import Clause
from claimcheck.extract.noun_phrases import narrowed, normal, noun_phrase, trimmed
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.scope import NATION
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.normal import singular
from claimcheck.phrase.number_words import SCALES
from claimcheck.phrase.words import STOPS
from claimcheck.quantity import Kind

POPULATION = "population"
NEARBY = 1500
"""Code points of the section around a mention in which a survey is named if it is one's."""
_OF = re.compile(r"\s*(?:\([^()]{0,60}\)\s*)?of\s+", re.IGNORECASE)
_NOUN_FOLLOWS = re.compile(r"\s+(?=[a-z])")
_ONE_IN = re.compile(r"\b(?:in|out of)\b")
_INSIDE = re.compile(r"[\w-]+\s+(?!in\b|out\b)([a-z]{3,})\s+(?:in|out\s+of)\b")  # "one child in five"
_OPENS_WITH_OF = re.compile(r"[\s•*·“\"'‘–—-]*Of\s+")
# “Of the 400 calls, those by day fell by 3% and those by night by 5%”: how much something changed is no share.
_BY = re.compile(r"\bby\s+\Z")
_DETERMINERS = frozenset({"", "the", "all", "all the", "these", "those"})
_ALL_THERE = r"(?i:all\s+of\s+)?(?i:the\s+)?(?:whole\s+)?(?:of\s+)?(?:the\s+)?"
# A whole that is everyone who lives somewhere. Of what it is named for, the word after it tells: "the UK" is its
# people, "UK homes" are homes.
_COUNTRY = re.compile(
    rf"{_ALL_THERE}(?:(?:{NATION}['’]?s?\s+)?(?:population|people|residents)\s+(?:of|in)\s+(?:the\s+)?(?:country|{NATION})"
    rf"|everyone\s+(?:who\s+lives\s+)?in\s+(?:the\s+)?(?:country|{NATION})|(?:country|{NATION})(?:['’]s)?\s+(?:total\s+)?population"
    rf"|(?:country|nation|{NATION}))(?!['’])(?=\s*[^\w\s]|\s+[A-Z]|\s*\Z|\s+(?P<next>[a-z]+))"
)
# "Of the UK population aged 16 and over": not everyone who lives there.
_SOME_OF_THEM = re.compile(r"\s+(?:aged|who|whose|with|without|under|over|born|employed)\b")
_NATIONAL = re.compile(rf"\A(?:the\s+)?{NATION}(?:['’]s)?\s+(?=[a-z])")
_AGES = re.compile(r"(?:all\s+)?[0-9]+\s*(?:to|and|-|–)\s*[0-9]+[\s-]+year[\s-]+olds?\b")
_BARE_NUMBER = re.compile(r"(?:^|\s)[0-9]+$")
# “Homes that could have one”, “homes it reaches”.
_RELATIVE = re.compile(r"\s*(?:who|which|that|whose|whom|it|they|we|he|she|you|I)\b")
_SHORT_RELATIVE = re.compile(r"(?:\s+[a-z]+){2,5}(?=\s*[.,;:)])")
_EVERYONE = words("population people resident inhabitant everyone everybody")
# Who may be asked in a survey: “51% of adults” are then of those who answered.
_MAY_BE_ASKED = words(
    "adult man woman child parent household pupil student worker employee staff firm company business member customer "
    "patient voter tenant home teacher doctor nurse school"
)
# Two sorts that are all of a thing: “all gas and electricity meters”.
_TWO_SORTS = re.compile(r"(?:(?:all|the|its|our)\s+)*(?P<sorts>[a-z-]+ and [a-z-]+ [a-z-]+s)\b(?![\w’'-])")
_ASKED = ("survey", " poll ", " polls ", "polled", "respondents", "interviewed", "questionnaire")


def whole_of(mention: Mention, clause: Clause, page: Page) -> tuple[str, int]:
    """What a share is taken from, and where its words end.

    It is a measure ("population"), the id of the mention that states it ("of the 466 practices"), or empty where the
    words do not tell. More than all of a whole is no share of it: "150% of the target" has none.
    """
    text, end = page.release.text, mention.passage.end
    if not can_lie_in(mention.quantity, SHARE):
        return "", mention.end
    if (of := _OF.match(text, mention.end, end)) is not None:
        return _whole_at(of.end(), mention, clause, page)
    if (inside := _INSIDE.match(page.quote(mention))) is not None and inside[1] not in SCALES:
        named = normal(inside[1])
        return (_everyone(named, POPULATION, mention, page) if named in _EVERYONE else named), mention.end
    noun = _NOUN_FOLLOWS.match(text, mention.end, end)
    if noun is not None and _ONE_IN.search(page.quote(mention)):
        return _whole_at(noun.end(), mention, clause, page)
    opening = _OPENS_WITH_OF.match(text, mention.passage.start, mention.start)
    if opening is None or _BY.search(text, mention.passage.start, mention.start):
        return "", mention.end
    whole, last = _whole_at(opening.end(), mention, clause, page)
    return (whole if last <= mention.start else ""), mention.end


def _whole_at(at: int, mention: Mention, clause: Clause, page: Page) -> tuple[str, int]:
    """The whole that is named there."""
    text, end = page.release.text, mention.passage.end
    if (counted := _counted_at(at, mention, page)) is not None:
        return counted.id, counted.end
    if (ages := _AGES.match(text, at, end)) is not None:
        return normal(ages.group()), ages.end()
    country = _COUNTRY.match(text, at, end)
    if country is not None and _SOME_OF_THEM.match(text, country.end(), end):
        stop = country.end() + narrowed(text[country.end() : end], 0)
        return clause.in_its_period(f"{POPULATION} {trimmed(text[country.end() : stop])}"), stop
    if country is not None and (not country["next"] or _goes_on(country["next"])):
        return POPULATION, country.end()
    return _named_at(text[at:end], at, mention, clause, page)


def _named_at(sentence: str, at: int, mention: Mention, clause: Clause, page: Page) -> tuple[str, int]:
    """The whole that the noun phrase there names."""
    if (sorts := _TWO_SORTS.match(sentence)) is not None and _is_singular(sorts["sorts"].split()[0]):
        return clause.in_its_period(normal(sorts["sorts"])), at + sorts.end()
    national = _NATIONAL.match(sentence)
    found = noun_phrase(sentence, national.end() if national else 0)
    if found is None or found.words == "total" or _BARE_NUMBER.search(found.words):
        return "", mention.end  # a number is no name, and a claim may have it for an id
    if _RELATIVE.match(sentence, found.end):
        told = _SHORT_RELATIVE.match(sentence, found.end)
        # Where longer words such as “of the homes that could have one” end cannot be told.
        return (f"{found.words} {normal(told[0])}", at + told.end()) if told else ("", mention.end)
    stop = _narrowed(sentence, found.end, at - mention.passage.start, clause)
    if stop > found.end and (narrow := trimmed(sentence[found.end : stop])):
        return clause.in_its_period(f"{found.words} {narrow}"), at + stop
    if found.words in _EVERYONE:
        return _everyone(found.words, POPULATION, mention, page), at + found.end
    if found.words in _MAY_BE_ASKED:
        return clause.in_its_period(_everyone(found.words, found.words, mention, page)), at + found.end
    return clause.in_its_period(found.words), at + found.end


def _counted_at(at: int, mention: Mention, page: Page) -> Mention | None:
    """The mention there that counts the whole: "of the 466 practices"."""
    for other in page.in_passage(mention.passage.number):
        if at <= other.start and page.release.text[at : other.start].strip().lower() in _DETERMINERS:
            return other if other.kind in (Kind.COUNT, Kind.POPULATION) and other.quantity.unit.name else None
    return None


def _is_singular(word: str) -> bool:
    return singular(word) == word


def _goes_on(word: str) -> bool:
    """True for a word that goes on after a noun phrase: a verb, a preposition."""
    return word in STOPS or word.endswith(("ed", "ing"))


def _narrowed(sentence: str, at: int, base: int, clause: Clause) -> int:
    """Where what narrows the noun ends; a place or a time after it is the scope or the date and narrows nothing."""
    stop = narrowed(sentence, at)
    others = [said.start - base for said in (clause.place, clause.time) if said is not None and said.end - base > at]
    stop = min([stop, *others])
    return stop if stop > at and sentence[at:stop].strip() else at


def _everyone(people: str, all_there: str, mention: Mention, page: Page) -> str:
    """All there are, or those who were asked where the section tells of a survey."""
    section = mention.passage.section
    around = page.release.text[
        max(section.start, mention.start - NEARBY) : min(section.end, mention.end + NEARBY)
    ].lower()
    return f"{people} asked" if any(word in around for word in _ASKED) else all_there
