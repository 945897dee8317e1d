"""Whether mentions may speak of one kind of thing, by one voice."""

from __future__ import annotations

import re

from claimcheck.extract.page import Mention
from claimcheck.unit import Dimension

# Nouns that count persons, in the singular: “people” may stand for any of them.
PERSONS = frozenset(
    re.split(
        " ",
        "people person adult child patient pupil student teacher resident worker employee respondent passenger voter"
        " member man woman customer visitor user driver doctor nurse gp volunteer applicant graduate learner tenant"
        " citizen victim prisoner officer migrant refugee claimant participant subscriber guest player commuter",
    )
)
_IRREGULAR = {"children": "child", "men": "man", "women": "woman", "persons": "person"}
# Words that the phrase reader may take for the noun of a count, and that name nothing.
_NO_NOUNS = frozenset(
    {"built", "sold", "left", "made", "held", "lost", "won", "spent", "total", "overall", "more", "others"}
)


def noun(mention: Mention) -> str:
    """The last word of what a mention counts, in the singular; empty when it names nothing or is an amount of money."""
    if mention.quantity.unit.dimension not in (Dimension.COUNT, Dimension.PEOPLE):
        return ""
    last = (mention.quantity.unit.name.lower().split() or [""])[-1]
    return "" if last in _NO_NOUNS or last.endswith("ed") else singular(last)


_PLURALS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("xes", "x"), ("ss", "ss"), ("s", ""))


def singular(word: str) -> str:
    """A noun without its plural ending."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    ending, instead = next((pair for pair in _PLURALS if word.endswith(pair[0])), ("", ""))
    return word.removesuffix(ending) + instead


def counted_alike(one: Mention, other: Mention) -> bool:
    """True when the two may count the same things: the same noun, persons, or a bare number; one currency."""
    a, b = one.quantity.unit, other.quantity.unit
    if Dimension.MONEY in (a.dimension, b.dimension):
        return a == b
    names = {noun(one), noun(other)} - {""}
    return len(names) <= 1 or ("people" in names and names <= PERSONS)


# What a share is said to be of, when it is of an amount, and when it is of persons.
_OF_AMOUNTS = re.compile(
    r"\b(?:spend|spending|expenditure|sales|revenues?|turnover|income|output|budgets?|costs?|funding|value|gdp|economy"
    r"|emissions|exports|imports|profits?|market|capital|investment|trade|electricity|energy|land|area|traffic|wages"
    r"|payroll|money|assets|debt|tax|loans?|proceeds|price|production|consumption)\b"
)
_OF_PERSONS = re.compile(
    r"\b(?:population|people|adults|children|men|women|residents|voters|workers|employees|workforce|patients|pupils"
    r"|country|nation|world|england|scotland|wales|britain|uk|us|public)\b"
)


def share_of_its_kind(part: Mention, of: str) -> bool:
    """True unless a share is said to be `of` what the part is no part of: 400 firms, 80% of the spending."""
    if "total" in of.split():
        return True
    if part.quantity.unit.dimension is Dimension.MONEY:
        return not _OF_PERSONS.search(of) or bool(_OF_AMOUNTS.search(of))
    counted = noun(part)
    return not _OF_AMOUNTS.search(of) and (
        counted in PERSONS | {""} or counted in _singulars(of) or not _OF_PERSONS.search(of)
    )


def _singulars(words: str) -> set[str]:
    return {singular(word) for word in words.split()}


def one_voice(*mentions: Mention) -> bool:
    """True when one speaker says all of them in one section, and all or none stand in a headline."""
    voices = {(mention.speaker, mention.passage.section, mention.is_headline) for mention in mentions}
    return len(voices) == 1
