"""Whether mentions may speak of one kind of thing, by one voice."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.extract.page import Mention
from claimcheck.phrase.nouns import STANDS_FOR_A_PERSON
from claimcheck.quantity import Kind, Numeral, Proportion, Quantity
from claimcheck.unit import PERCENT, Dimension

# Nouns that count persons, in the singular: “people” may stand for any of them.
PERSON = re.compile(
    "people|person|adult|child|patient|pupil|student|teacher|resident|worker|employee|respondent|passenger|voter|member"
    "|man|woman|customer|visitor|user|driver|doctor|nurse|gp|volunteer|applicant|graduate|learner|tenant|citizen|victim"
    "|prisoner|officer|migrant|refugee|claimant|participant|subscriber|guest|player|commuter"
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
    return len(names) <= 1 or ("people" in names and all(map(PERSON.fullmatch, names)))


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


_HEAD_ENDS = re.compile(
    r" (?:in|of|on|by|at|for|from|to|across|throughout|within|with|that|which|who|whose|is|are|was|were|has|have|had"
    r"|and|aged|born|living|(?<=s )[a-z]+(?:ed|ing))\b(?! [a-z]+ [a-z]+s\b)"
)


def share_of_its_kind(part: Mention, of: str) -> bool:
    """True unless a share is said to be `of` what the part is no part of: 400 firms, 80% of the spending."""
    if "total" in of.split():
        return True
    whole = _headed(of)
    if part.quantity.unit.dimension is Dimension.MONEY:
        return not _OF_PERSONS.search(whole) or bool(_OF_AMOUNTS.search(of))
    counted = noun(part)
    persons = not counted or PERSON.fullmatch(counted) or not _OF_PERSONS.search(whole)
    persons = persons or counted in STANDS_FOR_A_PERSON
    return not _OF_AMOUNTS.search(whole) and bool(persons or counted in _singulars(of))


def _headed(of: str) -> str:
    """The head of what a share is of: “all premises in the country” are premises, “electricity meters” are meters."""
    ends = _HEAD_ENDS.search(of.strip())
    phrase = (of.strip()[: ends.start()] if ends else of.strip()).split()
    return phrase[-1].removesuffix("'s") if phrase else ""


def _singulars(words: str) -> set[str]:
    return {singular(word) for word in words.split()}


def one_voice(*mentions: Mention) -> bool:
    """True when one speaker says all of them in one section, and all or none stand in a headline."""
    voices = {(mention.speaker, mention.passage.section, mention.is_headline) for mention in mentions}
    return len(voices) == 1


def number(quantity: Quantity) -> Fraction | None:
    """The number that a quantity's figure is, in its unit and without its hedge; None when it is no one number."""
    figure = quantity.figure
    if isinstance(figure, Proportion) and quantity.unit == PERCENT:
        return figure.value * 100
    return figure.value if isinstance(figure, Numeral) else None


def same_figure(one: Mention, other: Mention) -> bool:
    """True when both write one number in one unit, whatever their hedges: “£100m” and “up to £100 million”."""
    a, b = one.quantity, other.quantity
    alike = a.unit == b.unit or counted_alike(one, other)
    kinds = {one.kind, other.kind} - {Kind.COUNT, Kind.POPULATION}
    return alike and a.per == b.per and len(kinds) <= 1 and number(a) is not None and number(a) == number(b)


_WORD = re.compile(r"[a-z][a-z'’-]{3,}")
_SAYS_LITTLE = frozenset(
    {"this", "that", "these", "those", "with", "from", "have", "been", "will", "would", "more", "than", "their", "over"}
    | {"which", "about", "into", "year", "years", "said", "says", "today", "were", "they", "also", "first", "million"}
)
STEM = 5


def topics(words: str) -> set[str]:
    """The beginnings of the words that say what a text is about, so that two texts can be compared."""
    return {word[:STEM] for word in _WORD.findall(words.lower()) if word not in _SAYS_LITTLE}
