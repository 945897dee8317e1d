"""The events that a sentence tells of: a verb, and the noun it is said of with the words around it.

An event is read only where its words are plain: "the public register of landlords will open", "which was founded",
"the launch of the helpline". Of a pronoun it is the subject of the sentence's other clause that counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

from claimcheck.extract.own_words import content
from claimcheck.extract.page import Page, once_in_a_row
from claimcheck.extract.when import DATELINE
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.normal import plain_words, singular
from claimcheck.phrase.nouns import is_plural
from claimcheck.phrase.number_words import SMALL
from claimcheck.phrase.verbs import IDLE, IRREGULAR, NOUNS, WHICH


@frozen
class Event:
    """An event with its place in its sentence."""

    start: int
    end: int
    words: str
    """The verb, and what it is said of: "opened: public register of private landlord"."""
    planned: bool = False
    """True for what is yet to come."""
    due: bool = False
    """True for a plan that is looked back on: "had been due to open"."""
    lasting: bool = False
    """True where the sentence tells how things stand: "has opened"."""


_LIGHT = r"(?:(?:all|both|each|also|now|already|then|first|formally|officially|finally|only|therefore|\w+ly)\s+)*"
_PARTICLE = r"(?:\s+(?:up|out|off|down))?"
_DUE = r"(?:due|meant|supposed|scheduled|promised)\s+"
_PLAN = (
    rf"(?:(?P<will>will|would|shall|must|(?:is|are)\s+(?:{_DUE})?to|(?:has|have)\s+to)"
    rf"|(?P<due>(?:was|were|(?:had|have|has)\s+been)\s+(?:{_DUE})?to|should\s+have|had\s+to))\s+{_LIGHT}"
    rf"(?:be\s+able\s+to\s+)?(?:have\s+been\s+|be\s+)?(?P<plan>[a-z]+{_PARTICLE})"
)
_PARTICIPLE = rf"(?:\w+ed|{'|'.join(IRREGULAR)}){_PARTICLE}"
_DONE = (
    rf"(?P<has>(?:has|have|is|are)\s+)?(?P<had>(?:was|were|had|been)\s+)?{_LIGHT}(?:been\s+)?(?P<done>{_PARTICIPLE})"
)
# Verbs that need no other before them to be one: "the register opened".
_OPENS = (
    r"(?P<did>opened|reopened|closed|began|started|ended|finished|launched|arrived|joined|left|came\s+into\s+force"
    r"|took\s+effect|went\s+live|visited|signed|founded|established|set\s+up|created|built|introduced|completed)"
)
_VERB = re.compile(
    rf"\b(?:{_PLAN}|(?=(?:has|have|is|are|was|were|had|been)\b){_DONE}|{_OPENS})(?![\w-])", re.IGNORECASE
)
_NOUN = re.compile(
    rf"\b(?:(?P<whose>its|their)|the)\s+(?:(?:official|formal)\s+)?(?P<noun>{'|'.join(NOUNS)})\b(?:\s+of\s+(?=\w))?",
    re.IGNORECASE,
)
# What ends the clause before a subject.
_BREAK = re.compile(
    r"[,;:()“”]|\s[–—-]\s|\b(?:after|since|when|before|that|which|who|where|and|but|while|because|until|as|if|once"
    r"|following|said|says)\b",
    re.IGNORECASE,
)
_WHICH = re.compile(r",\s*(?:which|who)\s+\Z", re.IGNORECASE)
# "The minister said that the ship": a clause with a subject of its own.
_NAMED = re.compile(r"(?:the|an?|its|their|our|his|her|all|every|each|both|no|this|these)\s", re.IGNORECASE)
_RELATIVE = words("who that which")
_PRONOUNS = words("it they this these those we he she you i there that which who")
_IN_FRONT = words(
    "of for in on at off between from to with by across near under against into about over along through among within "
    "around outside inside beside than without during"
)
_EVERY = words("all every each both the its their our this")
_LATER_VERB = re.compile(r"\s+(?:has|have|had|is|are|was|were|will|\w+ed|took|gave|made|saw|says|now)\b", re.IGNORECASE)
LONGEST_SUBJECT = 120
"""Code points of a subject beyond which its head cannot be told."""
FEW_WORDS = 6
"""Words behind a noun that are kept."""


@once_in_a_row
def events(page: Page, number: int) -> tuple[Event, ...]:
    """The events of a sentence that its words tell plainly, in order."""
    return events_of(page.sentence(number))


def events_of(sentence: str) -> tuple[Event, ...]:
    """The events that a sentence tells of, in order."""
    dateline = DATELINE.match(sentence)
    begins = dateline.end() if dateline else 0
    found = [event for match in _VERB.finditer(sentence, begins) if (event := _of_verb(match, sentence, begins))]
    found += [event for match in _NOUN.finditer(sentence, begins) if (event := _of_noun(match, sentence, begins))]
    return tuple(sorted(found, key=lambda event: event.start))


_AGAIN = re.compile(r"\s+(?:again|anew|once\s+more)\b", re.IGNORECASE)


def _of_verb(match: re.Match[str], sentence: str, begins: int) -> Event | None:
    said = " ".join((match["plan"] or match["done"] or match["did"]).lower().split())
    if said.split()[0] in IDLE or said in ("be", "not") or said.endswith("ly") or _AGAIN.match(sentence, match.end()):
        return None
    subject = _subject(sentence, match.start(), begins)
    told = subject and spoken(subject)
    if not told:
        return None
    # "Inspectors visited all homes": some inspectors, and yet one event.
    named = told[0].removeprefix("some ") if _ALL.match(sentence, match.end()) else told[0]
    return Event(
        match.start(),
        match.end(),
        f"{said}: {_joined((named, told[1]), _object(sentence, match.end()))}",
        planned=bool(match["will"]),
        due=bool(match["due"]),
        lasting=bool(match["has"]),
    )


_ALL = re.compile(r"\s+(?:all|every|each|both|the|its|their)\b", re.IGNORECASE)


def _joined(told: tuple[str, tuple[str, ...]], behind: tuple[str, ...]) -> str:
    named, of = told
    further = [word for word in (*of, *behind) if word not in named.split()]
    return f"{named} of {' '.join(dict.fromkeys(further))}" if further else named


def _of_noun(match: re.Match[str], sentence: str, begins: int) -> Event | None:
    """The event that a noun tells of: "the launch of the helpline", "its launch"."""
    if match["whose"]:
        subject = _main_subject(sentence, match.start(), begins)
    elif match.group().rstrip().endswith("of"):
        stop = _STOPS_NOUN.search(sentence, match.end())
        subject = sentence[match.end() : stop.start() if stop else len(sentence)]
    else:
        return None
    told = spoken(subject) if subject else None
    return told and Event(match.start(), match.end(), f"{match['noun'].lower()}: {_joined(told, ())}")


_STOPS_NOUN = re.compile(
    r"[,;:.()“”]|\s[–—-]\s|\b(?:in|on|by|has|have|had|is|are|was|were|will|which|that|and|today|yesterday)\b",
    re.IGNORECASE,
)


# "Three years ago the depot", "In June 2012 the register": when, before who.
_WHEN = re.compile(
    r"\A[^,;:()]{0,40}?\b(?:ago|[12][0-9]{3}|today|yesterday|(?:last|this)\s+\w+)\s+(?=(?:the|an?|its|all|every|our|both)\b)",
    re.IGNORECASE,
)


def _subject(sentence: str, end: int, begins: int) -> str:
    """The words of the subject of a verb; empty where they are not plain."""
    breaks = list(_BREAK.finditer(sentence, begins, end))
    start = breaks[-1].end() if breaks else begins
    own = sentence[start:end].strip()
    if not own:
        return _before_comma(sentence, end, begins, breaks)
    relative = breaks and breaks[-1].group().lower() in _RELATIVE and not _WHICH.search(sentence, begins, start + 1)
    if relative and not _NAMED.match(own):
        # "A helpline for people who gamble opened": what is said of the noun before is no part of it.
        start = breaks[-2].end() if breaks[1:] else begins
        own = sentence[start : breaks[-1].start()].strip()
    if own.lower() in _PRONOUNS:
        return _main_subject(sentence, start, begins)
    own = _WHEN.sub("", own)
    return own if len(own) <= LONGEST_SUBJECT else ""


def _before_comma(sentence: str, end: int, begins: int, breaks: list[re.Match[str]]) -> str:
    """What ", which was founded", or ", launched in May," is said of; the subject of a verb behind such words."""
    which = _WHICH.search(sentence, begins, end)
    commas = [mark for mark in breaks if mark.group() == ","]
    if which is None and not commas:
        return ""
    stop = which.start() if which else commas[0].start()
    before = [mark.end() for mark in breaks if mark.end() <= stop]
    own = sentence[before[-1] if before else begins : stop].strip()
    return "" if _VERB.search(own) or len(own) > LONGEST_SUBJECT else own


def _main_subject(sentence: str, at: int, begins: int) -> str:
    """What a pronoun of another clause stands for: the subject behind the next comma, or the one that opens it all."""
    comma = sentence.find(", ", at)
    opening = sentence[begins:at]
    rest = sentence[comma + 2 :] if comma >= 0 and not _LATER_VERB.search(opening) else opening
    verb = _LATER_VERB.search(rest)
    found = rest[: verb.start()] if verb else ""
    return "" if "," in found or found.strip().lower() in _PRONOUNS else found


_STOPS_OBJECT = re.compile(
    r"[,;:.()“”]|\s[–—-]\s|\b(?:in|on|by|at|for|with|from|to|of|off|within|after|since|before|until|and|this|today"
    r"|yesterday|last|next|(?:an?|\w+)\s+(?:year|month|week|day)s?)\b",
    re.IGNORECASE,
)


def _object(sentence: str, at: int) -> tuple[str, ...]:
    """The words of what a verb is done to or done with: "visit all care homes"."""
    stop = _STOPS_OBJECT.search(sentence, at)
    said = sentence[at : stop.start() if stop else len(sentence)]
    return _with_names(content(plain_words(said)), said)[:FEW_WORDS]


_SAID_OF = re.compile(r"\b(?:who|which|that|where)\b|\(", re.IGNORECASE)


_CAPITAL = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]*")


def _with_names(found: Iterable[str], said: str, start: int = 0) -> tuple[str, ...]:
    """The words with a capital where they are names in what was said: "clinic of Leeds"."""
    names = {singular(word.lower()) for match in _CAPITAL.finditer(said, start) for word in plain_words(match.group())}
    return tuple(word.capitalize() if word in names else word for word in found)


def spoken(subject: str) -> tuple[str, tuple[str, ...]] | None:
    """A noun with which of them it is and what narrows it, and the words behind it; None where it is not plain."""
    said = plain_words(_SAID_OF.split(subject, maxsplit=1)[0])
    stop = next((place for place, word in enumerate(said) if place and word in _IN_FRONT), len(said))
    named, behind = said[:stop], said[stop:]
    if not named or named[0] in _IN_FRONT or not _PRONOUNS.isdisjoint(named[:1]):
        return None
    own = [word for word in named if word not in WHICH and word not in SMALL and not word[0].isdigit()]
    core = content(own)
    if not core or not content(named[-1:]):
        return None
    which = [word for word in named if word in WHICH]
    numbers = [str(SMALL.get(word, word)) for word in named if word in SMALL or word[0].isdigit()]
    # "Schools opened": some of them, and nobody knows which.
    loose = is_plural(named[-1]) and not (numbers or which) and _EVERY.isdisjoint(named)
    # What opens a sentence has its capital for that alone.
    first = len(subject) - len(subject.lstrip()) + 1
    noun = _with_names(core, subject, first)
    return (
        " ".join([*(["some"] if loose else []), *which, *numbers, *noun]),
        _with_names(content(behind), subject, first)[:FEW_WORDS],
    )
