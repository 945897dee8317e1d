"""What a mention measures: the noun phrase that is counted, and for a share the whole it is taken from.

A measure is given only where the words pin one quantity down, because figures of one measure, scope and date must
agree: two accidents that hurt "12 people" and "40 people" must not. So it is the noun phrase of a statement of how
many there are, or the whole statement without its figure, and empty where the clause leans on other words ("12 of
them"), where the figure is one that others are compared with, in tables, and in lists with an opening of their own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from claimcheck.extract.clauses import Clause, clause_of
from claimcheck.extract.near import is_readable
from claimcheck.extract.noun_phrases import POINTERS, NounPhrase, normal, noun_phrase, plain_words, trimmed
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.when import other_year
from claimcheck.extract.wholes import whole_of
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.number_words import FRACTIONS, SMALL, TENS
from claimcheck.phrase.words import BEFORE_THE_NUMBER, CHANGE_NOUNS, DIRECTIONS, FILLERS
from claimcheck.quantity import Kind, Word
from claimcheck.release import SectionRole
from claimcheck.unit import Dimension


@frozen
class Measured:
    """What is counted, as a normal noun phrase; of what it is a share; whether it can only grow."""

    measure: str = ""
    of: str = ""
    accumulates: bool = False


# How long, which and how often are said of many things.
_SAYS_LITTLE = (Kind.DATE, Kind.ORDINAL, Kind.RATIO, Kind.DURATION)
# Words that a statement needs to be of one thing, by whether it names a time or a place: "operating income was £3m"
# may be any quarter's, "people hurt" of any accident. These and all in this table are our judgement.
_LEAST = {
    (Kind.MONEY, True): 2,
    (Kind.MONEY, False): 5,
    (Kind.PERCENTAGE, True): 2,
    (Kind.PERCENTAGE, False): 4,
}
_GLOSSED = (Kind.COUNT, Kind.POPULATION, Kind.MONEY)
MOST_WORDS = 14
"""Words of a statement beyond which it says more than what is counted."""
WINDOW = 160
"""Code points around a mention in which its noun phrase and its verb are looked for."""
# Words that make a statement one of several alike, or only possible.
_OPEN = (POINTERS - words("who which that")) | words(
    "example instance such like including include includes included among most least maximum minimum typical per "
    "additional further extra fewer less up figure table chapter note page paragraph section version if unless "
    "respondent average versus vs eg ie would could might may should"
)
_FIRMS = (
    "company|group|firm|business|bank|lender|insurer|retailer|chain|brand|airline|carrier|builder|maker|automaker|carmaker"
    "|manufacturer|club|team"
)
_PLACES = "state|country|county|city|town|region|district"
# "a new school", "the quarter", "the company", "the builder's backlog": which one, the sentence does not say.
_UNTOLD = re.compile(
    rf"\A\W*(?:the|that|this)\s+(?:{_FIRMS})\b(?!\s+of\b)|\b(?:the|that|this)\s+(?:{_FIRMS}|{_PLACES})['’]s\b|"
    r"\A(?:an?|one|another|some|any)\s|\b(?:the|that|this)\s+(?:\w+\s+)?(?:quarter|period|month|year|week|day|region|county|area|district|borough|city|"
    r"town|village|company|group|firm|business|sector|industry|survey|project|scheme|site|store|event|incident|accident|"
    r"rate|proportion|percentage|number|figure|total|rest|remainder|remaining|increase|decrease|rise|fall|change|"
    r"difference|level|estimate|value|share|balance)\s*(?:\b(?:is|was|are|were|has|had|to|rose|fell|stood|reached)\b|\Z)",
    re.IGNORECASE,
)
_EXISTS = re.compile(
    r"\A(?:there\s+)?(?:are|is|were|was|have\s+been|has\s+been|had\s+been)"
    r"(?:\s+(?:an?|total|of|estimated|now|currently|also|already|some|still|just|only|today|in|all|about|around))*\s*\Z",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"(?:\A|.*\b(?:tak|bring)\w*\s+)(?:the\s+)?(?:overall\s+|total\s+|estimated\s+|cumulative\s+)*(?:number|total|total\s+number|count)\s+of\s+(?P<what>.+?)\s+"
    r"(?:is|was|are|were|stood\s+at|stands\s+at|reached|totalled|rose\s+to|fell\s+to|increased\s+to|decreased\s+to|"
    r"grew\s+to|has\s+risen\s+to|has\s+fallen\s+to|has\s+reached|to)\s*\Z",
    re.IGNORECASE,
)
_EQUALS = re.compile(
    r"\b(?:is|was|are|were|(?:stood|stands|remained)\s+at|to|reached|totalled|numbered)\Z", re.IGNORECASE
)
_SO_FAR = words(
    "far date total cumulative cumulatively forward since signed volunteered enrolled registered applied joined"
)
"""Words without one of which nothing is said to be so far."""
_ACCUMULATES_BEFORE = re.compile(
    r"\b(?:so far|to date|cumulative\w*|(?:tak|bring)\w*\s+the\s+(?:overall\s+|grand\s+)?total\b[^.;]*?\bto)\b[^.;]*\Z",
    re.IGNORECASE,
)
_ACCUMULATES_AFTER = re.compile(
    r"[^.;,]*?(?:,[^.;,]*,[^.;,]*?)?\b(?:(?:have|has)\s+(?:already\s+|now\s+)?"
    r"(?:come\s+forward|signed\s+up|volunteered|enrolled|registered|applied|joined)|(?:so\s+far|to\s+date)\b|"
    r"(?:have|has)\s+"
    r"(?:\w+\s+){1,5}?since\s+(?:it|they|the\s+\w+|its)\s+(?:\w+\s+)?(?:began|started|opened|launch\w*|start))\b",
    re.IGNORECASE,
)
_PERFECT = re.compile(
    r"\b(?:have|has)\s+(?:already\s+|now\s+|so\s+far\s+|been\s+)*(?P<verb>[a-z]+)(?:\s+(?P<with>forward|up|in|out|on))?\b"
)
_FIGURE_WORDS = (
    frozenset(SMALL) | frozenset(TENS) | frozenset(FRACTIONS) | BEFORE_THE_NUMBER.starts | FILLERS.starts | words(
        "a an the of than to and least most hundred thousand million billion trillion m bn k tn dozen couple further "
        "estimated total another or up some many few as little"
    )
)  # fmt: skip
_FIGURE = re.compile(r"\s*(?:[^\w\s]+|[0-9][0-9.,]*(?:st|nd|rd|th|[mk]|bn|tn)?\b|([A-Za-z]+))")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?![0-9.,]*[0-9])")
_OF = re.compile(r"\s*of\s+", re.IGNORECASE)
_MONEY_OF = re.compile(r"[0-9]\s*(?:thousand|million|billion|trillion|m|bn|k|tn)?\s+of\s+", re.IGNORECASE)
_IN = re.compile(r"\s*in\s+")
_VERB = re.compile(r"\b(?:has|have|had|is|was|are|were|will|would)\b|,")


def measured(mention: Mention, page: Page) -> Measured:
    """What a mention measures, as its words and those around it say."""
    untold = mention.kind in _SAYS_LITTLE or mention.passage.section.role is SectionRole.TABLE
    if untold or not is_readable(mention, page) or _YEAR.match(page.quote(mention)):
        return Measured()
    clause = clause_of(mention, page)
    if mention.kind is Kind.CHANGE:
        return Measured(_changed(mention, clause, page))
    if mention.kind is Kind.PERCENTAGE:
        of, end = whole_of(mention, clause, page)
        return Measured(_under(_share(clause, clause.after_from(end), mention, page), mention, page), of)
    accumulates = _accumulates(mention, page)
    measure = _amount(clause, accumulates, mention, page)
    return Measured(measure if accumulates else _under(measure, mention, page), accumulates=accumulates)


def counted_phrase(mention: Mention, page: Page) -> NounPhrase | None:
    """The noun phrase that a mention counts with its "of …", in its normal form; None where it counts none.

    Of money it is what the money is of: "£4 million of new equipment". Its `end` is a place in the release's text.
    """
    text = page.release.text
    head = _head(mention, text[mention.start + _figure_length(page.quote(mention)) : mention.end])
    if mention.kind is Kind.MONEY:
        of = _MONEY_OF.search(text, mention.start, min(mention.passage.end, mention.end + WINDOW))
        of = of if of is not None and of.start() <= mention.end else None
    else:
        of = _OF.match(text, mention.end, mention.passage.end)
    if of is None:
        return NounPhrase(head, mention.end) if head else None
    complement = noun_phrase(text[of.end() : min(mention.passage.end, of.end() + WINDOW)])
    if complement is None or not (head or mention.kind is Kind.MONEY):
        return None  # "12 groups of these", "12 of them"
    return NounPhrase(f"{head} of {complement.words}" if head else complement.words, of.end() + complement.end)


def _head(mention: Mention, said: str) -> str:
    """The noun that is counted with the words before it; empty where a mention counts no things."""
    unit = mention.quantity.unit
    if unit.dimension not in (Dimension.COUNT, Dimension.PEOPLE) or mention.kind is Kind.CHANGE or not unit.name:
        return ""
    return normal(unit.name if mention.kind is Kind.RATE else said) or normal(unit.name)


def _figure_length(quote: str) -> int:
    """How much of a mention's words is its figure: hedge, digits and scale."""
    end = 0
    while (token := _FIGURE.match(quote, end)) is not None and (token[1] or "of").lower() in _FIGURE_WORDS:
        end = token.end()
    return end


def _accumulates(mention: Mention, page: Page) -> bool:
    """True for a number that is said to be so far, or that has come about: it can only grow."""
    text, passage = page.release.text, mention.passage
    if _SO_FAR.isdisjoint(words_of(page, passage.number)):
        return False
    before = text[max(passage.start, mention.start - WINDOW) : mention.start]
    after = text[mention.end : min(passage.end, mention.end + WINDOW)]
    return _ACCUMULATES_BEFORE.search(before) is not None or _ACCUMULATES_AFTER.match(after) is not None


def _amount(clause: Clause, accumulates: bool, mention: Mention, page: Page) -> str:
    """The measure of a count, of people or of money."""
    counted = counted_phrase(mention, page)
    names_noun = mention.quantity.unit.name and mention.quantity.unit.dimension in (Dimension.COUNT, Dimension.PEOPLE)
    if clause.compared or (counted is None and names_noun):
        return ""
    number_of = _NUMBER_OF.match(clause.before)
    if number_of is not None and counted is None:
        return _pinned(trimmed(number_of["what"]), number_of["what"], clause)
    phrase = counted.words if counted else ""
    after = clause.after_from(counted.end) if counted else clause.after
    if accumulates and phrase:
        verb = _PERFECT.search(page.release.text, mention.end, min(mention.passage.end, mention.end + WINDOW))
        done = " ".join(filter(None, verb.groups())) if verb else ""
        return _pinned(f"{phrase} {done}".strip(), phrase, clause) if done or " " in phrase else ""
    if clause.whole and " " in phrase and _EXISTS.match(clause.before):
        return _pinned(f"{phrase} {trimmed(after)}".strip(), f"{phrase} {after}", clause)
    return _stated(phrase, clause, after, mention)


def _share(clause: Clause, after: str, mention: Mention, page: Page) -> str:
    """What a share is for; one in brackets is for what the figure before it counts: "38 adults (76%) can swim"."""
    if isinstance(mention.quantity.figure, Word):
        return ""
    for other in page.in_passage(mention.passage.number):
        if other.kind in _GLOSSED and page.release.text[other.end : mention.start].strip() == "(":
            return _amount(clause_of(other, page), False, other, page)
    return _stated("", clause, after, mention)


def _stated(phrase: str, clause: Clause, after: str, mention: Mention) -> str:
    """The statement without its figure, where it is one: a whole clause that says something of what is counted."""
    if clause.compared or not clause.whole or _UNTOLD.search(clause.before):
        return ""
    if not phrase and mention.kind is Kind.COUNT and _EQUALS.search(clause.before) is None:
        return ""  # a number that counts nothing: "as shown in Charts 8.1"
    before = "" if _EXISTS.match(clause.before) else clause.before
    said = [part for part in (phrase, trimmed(before), trimmed(after)) if part]
    placed = clause.time is not None or clause.place is not None
    if len(" ".join(said).split()) < _LEAST.get((mention.kind, placed), 3 if " " not in phrase else 2):
        return ""
    own = "" if mention.kind is Kind.MONEY else phrase  # extra funding is a name, "40 extra trains" a difference
    return _pinned(" ".join(said), f"{own} {clause.before} {after}", clause)


def _pinned(measure: str, said: str, clause: Clause) -> str:
    """The measure with its period; empty where its words leave open which quantity it is."""
    if len(measure.split()) > MOST_WORDS or not _OPEN.isdisjoint(plain_words(said)):
        return ""
    return clause.in_its_period(measure)


def _under(measure: str, mention: Mention, page: Page) -> str:
    """The measure with the heading it stands under: net sales under "Europe" are not those under "Asia"."""
    if measure and (year := other_year(mention, page)):
        measure = f"{measure} of {year}"
    said = _topic(page.headings[mention.passage.number]) if measure else ""
    return f"{measure} ({said})" if measure and said else measure


@lru_cache(maxsize=256)
def _topic(heading: str) -> str:
    return "" if _GENERAL.search(heading) else normal(heading)


# Headings that say nothing of what the figures below them are of.
_GENERAL = re.compile(
    r"\b(?:key|main|headline|findings?|points?|summary|highlights?|overview|introduction|background|results|notes|"
    r"statistics|about|commentary|press release|news)\b",
    re.IGNORECASE,
)


def _changed(mention: Mention, clause: Clause, page: Page) -> str:
    """What a change is of: the noun phrase after "a rise of 5% in", within "cut waits by 5%", or before the verb."""
    quote, after = page.quote(mention), _IN.match(clause.after)
    verb = _CHANGE_VERB.match(quote)
    if after is not None and not CHANGE_NOUNS.isdisjoint(plain_words(quote)):
        found = noun_phrase(clause.after, after.end())
    elif verb is not None and any(other.start < mention.start for other in page.in_passage(mention.passage.number)):
        return ""  # another figure stands before it: whose change it is, its subject does not tell
    elif verb is not None and (inside := noun_phrase(quote, verb.end())) is not None and _BY.match(quote, inside.end):
        found = inside
    else:
        found = noun_phrase(_VERB.split(clause.before, maxsplit=1)[0]) if verb is not None else None
    return found.words if found else ""


_CHANGE_VERB = re.compile(rf"(?:{'|'.join(sorted(DIRECTIONS))})\b\s*")
_BY = re.compile(r"\s+(?:by|from|to)\b")
