"""What a figure counts: the noun with the words before it, from its own words, its subject, or the sentence before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from claimcheck.extract.near import sets_scene
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.states import state_of
from claimcheck.extract.when import DATELINE
from claimcheck.phrase.dates import MONTHS, WEEKDAYS
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.normal import normal, plain_words, singular
from claimcheck.phrase.nouns import is_plural
from claimcheck.phrase.number_words import FRACTIONS, SMALL, TENS
from claimcheck.phrase.words import COMPARED, MOVES, STOPS
from claimcheck.quantity import Kind, Numeral
from claimcheck.unit import PERCENT, Dimension

# Figures that tell when and how long, and so do not part one statement from the next.
TRANSPARENT = (Kind.DATE, Kind.DURATION, Kind.ORDINAL)
_COUNTED = (Dimension.COUNT, Dimension.PEOPLE)
_BREAK = re.compile(r"[;:()“”]|,(?=\s)|\s[–—]\s|[.]\s")
_EVER = words("people staff police sheep aircraft series species")
# What says nothing of which thing is counted: numbers, times, moves, and words of reporting.
EMPTY = (
    STOPS
    | MOVES
    | frozenset(COMPARED)
    | frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(SMALL)
    | frozenset(TENS)
    | frozenset(FRACTIONS)
    | words(
        "year month week day quarter period time date today yesterday earlier later last next previous same first "
        "second third late early mid spring summer autumn winter end start beginning percent per cent percentage "
        "million billion thousand hundred number total figure overall altogether count record new further another "
        "extra additional announce announced report reported show survey published statistics minister secretary "
        "around nearly almost some about just reach reached stand stood remain remained totalled every whole part "
        "according thank thanks because over which what including compare estimated such"
    )
)


def head_of(before: str, after: str, mention: Mention, page: Page) -> tuple[str, ...]:
    """The noun that a figure counts, last, with the words before it; empty where its own words name none."""
    quote = content(plain_words(page.quote(mention)))
    if state := state_of(before, after, mention, page):
        return (*(word for word in quote if word not in (state, "people")), state)
    head = _heads_of(after, mention) or _counted(mention, quote) or _subject(before, mention)
    head = head or _predicate(after, mention) or _of_them(after, mention) or _pointed_at(mention, page)
    head = head or _further_on(after, mention) or _money_of(before, mention) or _money_in(after, mention)
    head = head or _left_out(before, after, mention, page)
    persons = bool(head) and head[-1] in _EVER
    return ("employee",) if persons and _EMPLOYS.search(f"{before} {after}") else head


# "1,600 head of cattle", "96 pairs of puffins": what is counted is the animal.
_HEADS = words("head pair pairs")
_OF_ANIMALS = re.compile(r"\s+of\s+(?P<noun>[a-z-]+)\b")


def _heads_of(after: str, mention: Mention) -> tuple[str, ...]:
    """The noun behind a word that only says how it is counted."""
    found = _OF_ANIMALS.match(after) if mention.quantity.unit.name in _HEADS else None
    return (singular(found["noun"]),) if found and is_plural(found["noun"]) else ()


# "396 of them children", "12 of these were women", "47 of the deaths".
_OF_THEM = re.compile(
    r"\s+of\s+(?:(?:them|these|those|whom|which)\s+(?:(?:are|were|being)\s+)?|(?:the|its|our|their)\s+(?:[a-z]+\s+)?)"
    r"(?P<noun>[a-z]+)\b(?!\s+(?:by|from)\b)"
)


def _of_them(after: str, mention: Mention) -> tuple[str, ...]:
    """The noun of some of what was counted, where they have one of their own."""
    unit = mention.quantity.unit
    found = _OF_THEM.match(after) if unit.dimension in _COUNTED and not unit.name else None
    return tuple(content([found["noun"]])) if found and is_plural(found["noun"]) else ()


# "£4.2m in donations", "£3m worth of food", "£40m of emergency aid".
_MASS = words("funding revenue income investment aid tax spending support cash help debt credit profit compensation")
_MONEY_IN = re.compile(
    rf"\s+(?:worth\s+of|of|in)\s+(?P<narrow>(?:[a-z-]+\s+){{0,2}}?)(?P<noun>[a-z]+s|{'|'.join(sorted(_MASS))})(?=[\s,.;:)]|\Z)"
)


def _money_in(after: str, mention: Mention) -> tuple[str, ...]:
    """The noun of what an amount of money was given, paid or earned in."""
    found = _MONEY_IN.match(after) if mention.kind is Kind.MONEY else None
    if found is None or not (is_plural(found["noun"]) or found["noun"] in _MASS) or not content([found["noun"]]):
        return ()
    narrow = found["narrow"].split()
    return () if not STOPS.isdisjoint(narrow) else (*content(narrow), singular(found["noun"]))


_EMPLOYS = re.compile(r"\bemploy(?:s|ed|ing)?\b")


def _counted(mention: Mention, of_quote: Iterable[str]) -> tuple[str, ...]:
    """The noun that is counted with the words before it."""
    unit = mention.quantity.unit
    if unit.dimension not in _COUNTED or not unit.name:
        return ()
    said = unit.name.split()
    # "3,917 open": what is no plural after a number above one is no noun.
    if not is_plural(said[-1].lower()) and mention.quantity.figure != Numeral("1") and normal(unit.name) not in _EVER:
        return ()
    noun = normal(unit.name).split()[-1]
    return (*(word for word in of_quote if word != noun), noun)


# "Rapid devices reached", "the number of boat clubs on the lake fell to", "Deaths stand at".
_SUBJECT = re.compile(
    r"\W*(?:by\s+then\s+|now\s+|today\s+)?(?:the\s+)?(?:(?:(?:spring|summer|autumn|winter)\s+)?(?:19|20)[0-9]{2}\s+)?(?:(?:(?:total|overall|cumulative|running|combined)\s+)?(?:number|count|tally)\s+of\s+)?"
    r"(?P<noun>\w[\w’'-]*(?:\s+\w[\w’'-]*){0,2}?)"
    r"(?:\s+(?:in|across|at|of|on|with|who|that|from|for)\s+[^,;:.]{1,60}?)?\s+(?:now\s+|have\s+|has\s+|had\s+)?(?:reached|stands?\s+at|stood\s+at|"
    r"numbere?d?|totalled|total|(?:rose|fell|rises|falls|grew|dropped|increased|risen|fallen|grown|dropped)\s+to|"
    r"came\s+to|made\s+up|makes?\s+up|accounted\s+for|accounts?\s+for|is|are|was|were)\s+(?:now\s+)?(?:at\s+)?",
    re.IGNORECASE,
)


# "Taking the number of hybrids to".
_NUMBER_OF = re.compile(
    r"\b(?:the|its|their|our)\s+(?:\w+\s+)?(?:number|tally|count)\s+of\s+(?P<noun>\w[\w’'-]*(?:\s+\w[\w’'-]*){0,2}?)"
    r"(?:\s+(?:in|on|at|that|who|since|across)\s+[^,;:.]{1,50}?)?\s+(?:now\s+)?(?:to|is|was|at|stands\s+at)\s+(?:now\s+)?\Z",
    re.IGNORECASE,
)


# "It put the number of herons at", "the survey puts visits at".
_PUT_AT = re.compile(
    r"\bputs?\s+(?:the\s+|its\s+)?(?:(?:total|overall)\s+)?(?:number\s+of\s+)?(?P<noun>[a-z-]+(?:\s+[a-z-]+){0,2}?)(?:\s+(?:of|in|on)\s+[^,;:.]{1,40}?)?\s+at\s+\Z",
    re.IGNORECASE,
)


def _without_participle(said: list[str]) -> list[str]:
    """A noun without what is said of it behind: "offences involving knives"."""
    ends = [place for place, word in enumerate(said) if place and word.endswith(("ing", "ed"))]
    return said[: ends[0]] if ends and len(said) > ends[0] else said


def _subject(before: str, mention: Mention) -> tuple[str, ...]:
    """The noun that a figure is said to be the number of: "Rapid devices reached"."""
    money, verb = mention.quantity.unit.dimension is Dimension.MONEY, mention.kind is Kind.CHANGE
    if not (money or verb) and (mention.quantity.unit.dimension not in _COUNTED or mention.quantity.unit.name):
        return ()
    # "Revenue grew by 22%": the verb is the change's own word.
    found = _SUBJECT.fullmatch(
        f"{before} is " if verb and (mention.quantity.unit == PERCENT or not mention.quantity.unit.name) else before
    )
    found = found or _NUMBER_OF.search(before) or _PUT_AT.search(before)
    if found is None:
        return ()
    plain = _without_participle(found["noun"].lower().split())
    if not (money or verb or is_plural(plain[-1]) or plain[-1] in _COLLECTIVE):
        return ()
    said = _without_participle(normal(found["noun"]).split())
    return () if not said or said[-1] in EMPTY else tuple(word for word in said if word not in EMPTY)


# One word for all of those counted: "the population stood at".
_COLLECTIVE = words(
    "population membership workforce enrolment enrollment attendance employment unemployment headcount circulation "
    "readership audience electorate ridership visitation"
)
# "964 of these": what the sentence before counts.
_ALL_THERE = re.compile(r"\bthere\s+(?:are|were|is|was)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_POINTS = re.compile(r"\s+of\s+(?:these|them|those)\b", re.IGNORECASE)
_PARTS = re.compile(r"\s+of\s+(?:these|them|those|(?:the|its|our|their)\s+(?:[a-z]+\s+)?[a-z]+s)\b", re.IGNORECASE)
# "Of these, 21 were", "Of the new donors 48".
_OPENS_OF = re.compile(
    r"\W*Of\s+(?:these|them|those|the)\b(?:\s+(?!were\b|are\b|had\b|have\b)(?:[a-z]+\s+)?(?P<noun>[a-z]+s))?,?\s"
)


def _opens_of(mention: Mention, page: Page) -> re.Match[str] | None:
    """How a sentence opens that tells of some of what the one before counts; None for one that does not."""
    unit = mention.quantity.unit
    if unit.dimension not in _COUNTED or unit.name or mention.kind is Kind.CHANGE or _is_told_of(mention, page):
        return None
    return _OPENS_OF.match(page.release.text, mention.passage.start, mention.start)


def _points_back(mention: Mention, page: Page) -> bool:
    """True for what is counted of what the sentence before names: "964 of these"."""
    return _POINTS.match(page.release.text, mention.end, mention.passage.end) is not None


# "Of these, 36% (5,435) were upheld": the number of those that are upheld, and not of what the sentence names before.
_SHARE_BEFORE = re.compile(r"(?:%|\bper\s?cent)\s\(\Z", re.IGNORECASE)


def _is_told_of(mention: Mention, page: Page) -> bool:
    """True for what is said of those counted, "were under 25"."""
    return _IS.search(page.release.text, max(mention.passage.start, mention.start - 6), mention.start) is not None


_IS = re.compile(r"\b(?:is|are|was|were|aged)\s+\Z")


def is_part(before: str, mention: Mention, page: Page) -> bool:
    """True for some of what the sentence before counts, and for a number that a share stands for.

    "There are now 480 of them" are all of it.
    """
    unit, text = mention.quantity.unit, page.release.text
    if _SHARE_BEFORE.search(text, mention.passage.start, mention.start) and text[mention.end : mention.end + 1] == ")":
        return True
    bare = unit.dimension in _COUNTED and not unit.name
    some = bare and (_PARTS.match(text, mention.end, mention.passage.end) or _opens_of(mention, page))
    return bool(some or _points_back(mention, page)) and _ALL_THERE.search(before) is None


def _pointed_at(mention: Mention, page: Page) -> tuple[str, ...]:
    """The noun of the figure before, in the same paragraph, that a figure is said to be some of."""
    passage = mention.passage
    opened = _opens_of(mention, page)
    if opened is not None and opened["noun"] and content([opened["noun"]]):
        return (singular(opened["noun"]),)
    if not (opened or _points_back(mention, page)):
        return ()
    # "4,768 benches have been built, 5 of them new" points within its own sentence.
    nearest = passage.number - (opened is not None)
    for number in range(nearest, max(passage.number - FAR, 0) - 1, -1):
        for each in page.in_passage(number):
            if number == passage.number and (each.end > mention.start or each.kind in TRANSPARENT):
                continue
            if not sets_scene(each, page) and (head := _own_head(each, page)):
                return head
    return ()


def _own_head(mention: Mention, page: Page) -> tuple[str, ...]:
    """The noun that a figure has of its own words or its subject."""
    quote = content(plain_words(page.quote(mention)))
    before, after = segment(mention, page)
    return _counted(mention, quote) or _subject(before, mention) or _further_on(after, mention)


# "So 8,845 have now been issued", "which takes the number issued to 9,932", "installers redeemed 905".
_GOES_ON = re.compile(r"\s+(?:now\s+|also\s+)?(?:have|has|had|were|was|are|came|went|took|will)\b")
_TO_TOTAL = re.compile(
    r"\b(?:total|number|count|figure|tally|sum)\b[^,;.]*\b(?:to|at|is|was|now|reached|passed)\s+(?:[a-z]+\s+){0,2}\Z"
)
# "The number redeemed rose by 87", "where the number went from 131 to 71".
_THE_NUMBER = re.compile(r"\b(?:number|total|count|figure|tally)(?:\s+[a-z]+){0,2}\s*\Z", re.IGNORECASE)
_AGES = re.compile(r"\bage", re.IGNORECASE)


def _left_out(before: str, after: str, mention: Mention, page: Page) -> tuple[str, ...]:
    """The noun that a bare count leaves to its change, or to the last figure before it with one."""
    unit = mention.quantity.unit
    if unit.dimension not in _COUNTED or unit.name or mention.speaker is not None or not _is_written(mention, page):
        return ()
    if mention.kind is Kind.CHANGE:
        return _told_before(mention, page) if mention.quantity.before and _THE_NUMBER.search(before) else ()
    if mention.kind is not Kind.COUNT or _AGES.search(before):
        return ()
    if (change := _led_from(mention, page)) is not None:
        led = segment(change, page)[0]
        return _subject(led, change) or (_told_before(change, page) if _THE_NUMBER.search(led) else ())
    goes_on = _GOES_ON.match(after) or _TO_TOTAL.search(before)
    return _told_before(mention, page) if goes_on else ()


def _led_from(mention: Mention, page: Page) -> Mention | None:
    """The change that led to a level: "the number rose by 87 to 619"."""
    near = [one for one in page.in_passage(mention.passage.number) if one.end <= mention.start]
    led = bool(near) and near[-1].kind is Kind.CHANGE and page.release.text[near[-1].end : mention.start] == " to "
    return near[-1] if led else None


def _told_before(mention: Mention, page: Page) -> tuple[str, ...]:
    """The noun of the last figure with one, in the sentence of a mention or the one before."""
    passage = mention.passage
    for number in (passage.number, passage.number - 1):
        near = page.in_passage(number) if number >= 0 and page.passages[number].paragraph == passage.paragraph else ()
        for each in reversed([one for one in near if one.end <= mention.start and not sets_scene(one, page)]):
            quote = content(plain_words(page.quote(each)))
            if _is_written(each, page) and (head := _counted(each, quote)):
                return head
    return ()


def _is_written(mention: Mention, page: Page) -> bool:
    """True for a number in digits of two places or more: words are used of few, who may be of another sort."""
    return sum(letter.isdigit() for letter in page.quote(mention)) > 1


FAR = 3
"""Sentences before one that says "of these" in which they are looked for."""
# "602 new suspected cases", "1.2 million smart and advanced meters": the noun behind the words before it.
_FURTHER = re.compile(r"\s+(?:and\s+)?(?P<narrow>(?:[a-z-]+\s+){1,2}?)(?P<noun>[a-z-]+)(?=[\s,.;:)]|\Z)")
_OF_MONEY = re.compile(
    r"(?P<noun>[a-z-]+(?:\s[a-z-]+)?)(?:\s+so\s+far)?\s+of\s+"
    r"(?:about\s+|around\s+|some\s+|nearly\s+|over\s+|more than\s+|just\s+)*\Z"
)


def _further_on(after: str, mention: Mention) -> tuple[str, ...]:
    """The noun of a count behind further words that narrow it."""
    unit = mention.quantity.unit
    found = _FURTHER.match(after) if unit.dimension in _COUNTED and unit.name and " " not in unit.name else None
    if found is None or not is_plural(found["noun"]) or not content([found["noun"]]):
        return ()
    narrow = found["narrow"].split()
    return () if not STOPS.isdisjoint(narrow) else (*content(narrow), singular(found["noun"]))


def _money_of(before: str, mention: Mention) -> tuple[str, ...]:
    """The noun that an amount of money is said to be of: "sales of £142.6 million"."""
    found = _OF_MONEY.search(before) if mention.kind is Kind.MONEY else None
    return tuple(content(found["noun"].removesuffix("so far").split())) if found else ()


# "1,304 were hedgehogs".
_PREDICATE = re.compile(r"\s+(?:were|are)\s+(?P<noun>[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*)?)\s*(?=[,.;:)]|\Z|\band\b)")


def _predicate(after: str, mention: Mention) -> tuple[str, ...]:
    """The noun that a bare figure is said to be of behind it."""
    if mention.quantity.unit.dimension not in _COUNTED or mention.quantity.unit.name:
        return ()
    found = _PREDICATE.match(after)
    if found is None or not is_plural(found["noun"].split()[-1].lower()):
        return ()
    return tuple(word for word in normal(found["noun"]).split() if word not in EMPTY)


def segment(mention: Mention, page: Page) -> tuple[str, str]:
    """The words of the mention's own clause before and after it, up to the next figures and marks."""
    text, passage = page.release.text, mention.passage
    stating = [other for other in page.in_passage(passage.number) if other.kind not in TRANSPARENT]
    others = [other for other in stating if not sets_scene(other, page)]
    start = max((other.end for other in others if other.end <= mention.start), default=passage.start)
    end = min((other.start for other in others if other.start >= mention.end), default=passage.end)
    dateline = DATELINE.match(text, passage.start, mention.start)
    start = max(start, dateline.end()) if dateline else start
    before, after = text[start : mention.start], text[mention.end : end]
    breaks = [match.end() for match in _BREAK.finditer(before) if before[match.end() :].strip()]
    stop = _BREAK.search(after)
    return before[breaks[-1] if breaks else 0 :], after[: stop.start() if stop else len(after)]


def content(words: Iterable[str]) -> list[str]:
    """The words that tell of which thing is spoken, in their normal form."""
    return [told for word in words if (told := _telling(word))]


@lru_cache(maxsize=1024)
def _telling(word: str) -> str:
    """A word in its normal form; empty for one that says nothing of which thing is spoken of."""
    if word in EMPTY or ("-" in word and EMPTY.issuperset(word.split("-"))):
        return ""
    found = singular(word)
    return "" if found in EMPTY or len(found) < 2 or found[0].isdigit() else found
