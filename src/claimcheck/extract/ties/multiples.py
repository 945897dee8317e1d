"""A number of times and the level that it led to: "has doubled in two years. We sold 108,000 tickets last year".

What there was before stands in another release; how far back it lies, the words say. The level stands before it
("428,000 journeys, twice as many as …"), behind a "to" or a colon, or as the one figure of the next sentence, where it
counts what has doubled: of "thefts of bicycles have doubled" a number of bicycles is no level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extract.alike import noun, one_voice, singular
from claimcheck.extract.basis import basis_of
from claimcheck.extract.change_ends import is_level, is_multiple
from claimcheck.extract.page import Mention, Page
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.normal import plain_words
from claimcheck.quantity import Kind
from claimcheck.unit import Dimension

_TIMES = (Kind.DATE, Kind.DURATION, Kind.ORDINAL)
_BEFORE = re.compile(
    r"[^.;:<>]{0,80}?(?:,| [-–—]|\()\s*(?:(?:which|that) (?:is|was)|or|an?|some|almost|nearly|just|about)?\s*\Z"
)
_TO = re.compile(r"[^.;:]{0,60}?,?\s+to(?:\s+(?:about|around|some|almost|nearly|just|over|reach))?\s*\Z")
_COLON = re.compile(r"[^.;]{0,100}?:[^.;]{0,60}\Z")
_WHEN = re.compile(r"[^.;:]{0,60}?,? (?:when|as|with|and) [^.;:]{0,60}\Z")
# Nouns that say how much of a thing there is, and what they are counted in: use in journeys, demand in parcels.
_COUNTED_IN = {
    **dict.fromkeys(
        words("use usage uptake take-up ridership traffic hire rental"),
        words("time trip journey ride hire loan rental visit visitor passenger user download flight crossing"),
    ),
    "demand": words("time parcel order request application booking enquiry call referral meal"),
    **dict.fromkeys(
        words("membership enrolment intake recruitment attendance admission readership audience"),
        words("member people person student apprentice pupil recruit trainee visitor reader guest officer nurse"),
    ),
}
# “Sales of tickets”, “the number of cars” are counted in tickets and cars; a sum or a weight may be of these alone.
_AMOUNTS = words("sale number total output production income revenue turnover consumption spending")
# “At weekends they were hired 5,300 times” is of some of them; “in 2014”, “in the twelve months to July” is of all.
_SOME = re.compile(
    r"\W*(?:(?:at|by)(?! (?:the (?:end|start|beginning|close)|[0-9]))|on(?! [0-9])|among|for|during|of|from"
    r"|in (?!the\b|total|all|19|20|that|this))\b"
)
_LIGHT = words(
    "the a an of in on for at by has have had been its our their more than nearly almost about in all it they"
)
Subject = tuple[str, frozenset[str]]
# “That is twice as many as in 2013” goes back to the figure before.
_THAT = re.compile(r"\W*(?:that|this|which|it) (?:is|was|makes?|means?)\b")
_SUBJECT_ENDS = re.compile(r"\b(?:of|in|on|for|at|by|about|from|to|with|among|along|has|have|had)\b")


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each number of times that says since when, with the level it led to."""
    for passage in page.stating:
        if not any(map(is_multiple, page.in_passage(passage.number))):
            continue
        found = [one for one in page.in_passage(passage.number) if one.kind not in _TIMES]
        for at, size in enumerate(found):
            level = _level(page, found, at) if is_multiple(size) else None
            if level is not None and one_voice(size, level):
                members = (("change", size.id), ("after", level.id))
                kind = "against" if basis_of(size, page) else "change"
                yield Link(kind, members, "so many times what there was, beside what it led to")


def _level(page: Page, found: Sequence[Mention], at: int) -> Mention | None:
    size = found[at]
    if at and is_level(found[at - 1]) and _BEFORE.match(_between(page, found[at - 1], size)):
        return found[at - 1]
    if at + 1 < len(found):
        after, between = found[at + 1], _between(page, size, found[at + 1])
        told = bool(_TO.match(between) or _COLON.match(between))
        told = told or bool(_WHEN.match(between) and _counts(after, _subject(page, size), _words(page, after)))
        return after if is_level(after) and told else None
    if at == 0 and _THAT.match(page.low, size.passage.start, size.start):
        return _in_sentence(page, size, size.passage.number - 1, None)
    return None if at else _beside(page, size)


def _between(page: Page, one: Mention, other: Mention) -> str:
    return f" {' '.join(page.low[one.end : other.start].split())} "


def _beside(page: Page, size: Mention) -> Mention | None:
    """The one level of the next sentence, else of the one before, that counts what is said to have doubled."""
    numbers, subject = (size.passage.number + 1, size.passage.number - 1), _subject(page, size)
    return next((level for number in numbers if (level := _in_sentence(page, size, number, subject)) is not None), None)


def _in_sentence(page: Page, size: Mention, number: int, subject: Subject | None) -> Mention | None:
    if not 0 <= number < len(page.passages) or page.passages[number].paragraph != size.passage.paragraph:
        return None
    levels = [one for one in page.in_passage(number) if one.kind not in _TIMES]
    if len(levels) != 1 or not is_level(levels[0]) or levels[0].kind is Kind.PERCENTAGE:
        return None
    if subject is None:
        return levels[0]
    return (
        levels[0] if not is_of_some(page, levels[0]) and _counts(levels[0], subject, _words(page, levels[0])) else None
    )


def is_of_some(page: Page, level: Mention) -> bool:
    """True for a level of a part, as its sentence says first: “at weekends”, “in April”, “among the young”."""
    return _SOME.match(page.low, level.passage.start, level.start) is not None


def _words(page: Page, mention: Mention) -> frozenset[str]:
    return frozenset(map(singular, plain_words(page.sentence(mention.passage.number).lower())))


def _subject(page: Page, size: Mention) -> Subject:
    """The head of the noun phrase that opens a sentence, which says what has doubled, and the words around it."""
    said = page.release.text[size.passage.start : size.start].lower()
    parts = _SUBJECT_ENDS.split(said, maxsplit=1)
    words_before, behind = plain_words(parts[0]), plain_words(parts[1]) if len(parts) > 1 else []
    around = frozenset(map(singular, [*words_before[:-1], *behind])) - _LIGHT
    return (singular(words_before[-1]) if words_before else ""), around


def _counts(level: Mention, subject: Subject, sentence: frozenset[str]) -> bool:
    """True for a level of the subject: its own noun, none, or what the subject is counted in.

    Of “thefts of bicycles” a number of thefts is one only where its sentence speaks of bicycles too.
    """
    head, around = subject
    counted = noun(level)
    if level.quantity.unit.dimension not in (Dimension.COUNT, Dimension.PEOPLE):
        return head in _AMOUNTS
    if head in _AMOUNTS:
        return not counted or counted in around
    if counted == head:
        return around <= sentence
    return bool(head) and (not counted or counted in _COUNTED_IN.get(head, ()))
