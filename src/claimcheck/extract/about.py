"""What the words around a figure tell of it, for comparing it with figures of other releases.

Unlike a measure, which must pin down one quantity, these words are only material: the matching weighs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen

from claimcheck.about import About, is_date, key_of
from claimcheck.extract.near import is_readable
from claimcheck.extract.page import Mention, Page, once_in_a_row, words_of
from claimcheck.extract.since import basis_of, since_of, window_of
from claimcheck.extract.times import time_key
from claimcheck.extract.when import DATELINE
from claimcheck.phrase.dates import MONTHS, WEEKDAYS
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.normal import normal, plain_words, singular
from claimcheck.phrase.nouns import is_plural
from claimcheck.phrase.number_words import FRACTIONS, SMALL, TENS
from claimcheck.phrase.words import COMPARED, MOVES, STOPS
from claimcheck.quantity import Kind, Numeral, PartialDate
from claimcheck.release import Release, SectionRole
from claimcheck.unit import PERCENT, Dimension

# Figures that tell when and how long, and so do not part one statement from the next.
_TRANSPARENT = (Kind.DATE, Kind.DURATION, Kind.ORDINAL)
_COUNTED = (Dimension.COUNT, Dimension.PEOPLE)
_BREAK = re.compile(r"[;:()“”]|,(?=\s)|\s[–—]\s|[.]\s")
_PLAIN_TEXT = (SectionRole.HEADLINE, SectionRole.BODY, SectionRole.NOTES)
# What says nothing of which thing is counted: numbers, times, moves, and words of reporting.
_EMPTY = (
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
        "according thank thanks because over which what including compare"
    )
)
# Words of what is yet to come, before a figure or in its own clause.
_PLANS = words(
    "will would shall should target planned pledge pledged promise promises promised expect expects expected aim aimed "
    "goal ambition forecast projected intends hope hopes meant proposed commitment committed"
)
# Below, a frozen set of words beside a pattern holds those without which it finds nothing: most passages have none of
# them, and to see that in a set takes a small part of the time that the pattern takes.
_PLAN_VERBS = words("plans aims hopes pledges promises wants intends targets")
_PLANS_IT = re.compile(
    r"\b(?:plans|aims|hopes|pledges|promises|wants|intends|targets)\s+(?:for\s+|to\s+(?:\w+\s+){1,3})?\Z", re.IGNORECASE
)
# “There are now 40 schools that will take part”: the schools are there, and only what they do lies ahead.
_THERE_NOW = re.compile(r"\b(?:are|is|have|has)\s+(?:now|already|currently)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_PROMISES = words("pledged promised announced planned committed set proposed")
_PROMISED = re.compile(
    r"\b(?:pledged|promised|announced|planned|committed to|set out|proposed)\b(?![^.;,()]{0,40}\bby\s+[0-9])"
    r"[^.;,()]{0,40}?\b((?:19|20)[0-9]{2})\b"
)
_NEWS = words("further another new additional extra more added creation fewer")
_NEW = re.compile(
    r"\b(?:further|another|new|additional|extra|more(?!\s+than)|added|creation|fewer(?!\s+than))\b", re.IGNORECASE
)
_TOTALS = words("total all far date cumulative cumulatively altogether tally toll reach hit")
_MORE = re.compile(r"\s+(?:more|fewer|less|higher|lower)\s+than\b", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:total|in all|so far|to date|cumulative(?:ly)?|altogether|tally|toll|to reach|to hit)\b", re.IGNORECASE
)
# Their words by at most six letters, so that a sentence's words are cut short and looked up.
_HOW_STEMS = words(
    "adjust season net gross exclud except underl terms provis averag median mean per like annual inflat projec foreca"
)
_HOW = re.compile(
    r"\b(?:adjust\w*|seasonal\w*|net|gross|exclud\w+|except\w*|underlying|real\s+terms|provisional\w*|average|median|mean"
    r"|per\s+(?:head|person|capita|household)|like-for-like|annuali[sz]ed|inflation|projected|forecast)\b",
    re.IGNORECASE,
)
_STARTS = words("this far date first")
_RESTARTS = re.compile(
    r"\bthis\s+(?:\w+\s+)?(?:year|winter|summer|autumn|spring|season|term|month|week|quarter)\b|\bso\s+far\s+in\b|\byear\s+to\s+date\b"
    r"|\bfirst\s+\w+\s+(?:days|weeks|months)\s+of\b",
    re.IGNORECASE,
)
_SAYING = words("said says claims claimed estimates estimated believes")
_SAYS = re.compile(
    r"\W*(?:[Tt]he\s+)?(?P<who>[\w’'-]+(?:\s+[\w’'-]+){0,4}?)\s+(?:said|says|claims|claimed|estimates|estimated|believes)\b"
)
_AGED = words("age aged ages adult adults old olds")
_AGES = re.compile(r"\b(?:aged?|ages|adults?|(?:year|yr)s?[- ]olds?)\b", re.IGNORECASE)
_EVER = words("people staff police gp sheep aircraft series species")
REACH = 90
"""Code points around a figure in which words of a total are looked for."""


def about(mention: Mention, page: Page) -> About:
    """What the words around a mention tell of it; of a date, only what they say will start on it.

    Of what is told in short beside the release's own story, only which story it is.
    """
    if mention.passage.section.role not in _PLAIN_TEXT or not is_readable(mention, page):
        return About(story=_story(mention, page))
    if mention.kind is Kind.DATE:
        return _starting(mention, page)
    sentence, there = _sentence(page, mention.passage.number), words_of(page, mention.passage.number)
    before, after = _segment(mention, page)
    quote, said = page.quote(mention), [*plain_words(before), *plain_words(after)]
    of_quote = _content(plain_words(quote))
    head = _counted(mention, of_quote) or _subject(before, mention) or _predicate(after, mention)
    own = dict.fromkeys((*head, *_content(said), *of_quote))
    promised = None if _PROMISES.isdisjoint(there) else _PROMISED.search(after)
    new, total = not _NEWS.isdisjoint(there), not _TOTALS.isdisjoint(there)
    time = time_key(mention, page)
    return About(
        noun=head[-1] if head else "",
        own=tuple(own),
        near=tuple(word for word in sentence.near if word not in own),
        narrowed=head[:-1] or _total_of(before),
        time=time,
        since=since_of(mention, page),
        basis=basis_of(mention, page),
        planned=not _PLANS.isdisjoint(plain_words(before) if _THERE_NOW.search(before) else said)
        or (not _PLAN_VERBS.isdisjoint(there) and _PLANS_IT.search(before) is not None)
        or is_ahead(time, page.release),
        promised=promised[1] if promised else "",
        window=sentence.window,
        new=new and (_NEW.search(quote) or _NEW.search(before[-16:]) or _MORE.match(after)) is not None,
        basis_words=sentence.basis_words,
        source=sentence.source,
        restarts=sentence.restarts,
        ages=sentence.ages,
        total=total and (_TOTAL.search(before[-REACH:]) is not None or _TOTAL.search(after[:REACH]) is not None),
    )


_FROM = re.compile(r"\bfrom\s+\Z", re.IGNORECASE)


def _starting(mention: Mention, page: Page) -> About:
    """What will start on a day that lies ahead: "they will take on the budgets from April 2013"."""
    figure, number = mention.quantity.figure, mention.passage.number
    if not isinstance(figure, PartialDate) or figure.month is None or not _FROM.search(_close_before(mention, page)):
        return About()
    key = key_of(figure)
    if not is_ahead(key, page.release) or _PLANS.isdisjoint(words_of(page, number)):
        return About()
    return About(near=tuple(dict.fromkeys((*_told_before(page, number), *_told(page, number)))), time=key, planned=True)


def _close_before(mention: Mention, page: Page) -> str:
    return page.release.text[max(mention.passage.start, mention.start - len("from  ")) : mention.start]


FEWEST_WORDS = 4
"""Words around a figure by which its sentence is known when another release prints it too."""


def _story(mention: Mention, page: Page) -> str:
    """The day of a dated story beside the release, and the words around the figure; empty where there are few."""
    section = mention.passage.section
    if section.role is not SectionRole.TEASER or section.published is None or mention.kind is Kind.DATE:
        return ""
    before, after = (plain_words(words) for words in _segment(mention, page))
    if len(before) + len(after) < FEWEST_WORDS:
        return ""
    return f"{key_of(section.published)}: {' '.join((*before, '…', *after))}"


def is_ahead(time: str, release: Release) -> bool:
    """True for a time that is later than its release: what is said of it is yet to come."""
    published = key_of(release.published)
    ahead = is_date(time) and time > published[: len(time)]
    return bool(published) and (ahead or ("/" in time and time[:4].isdigit() and time[:4] > published[:4]))


@frozen
class _Sentence:
    """What a sentence tells of every figure in it, as `About` has it."""

    near: tuple[str, ...]
    window: int
    basis_words: tuple[str, ...]
    source: str
    restarts: bool
    ages: bool


@once_in_a_row
def _sentence(page: Page, number: int) -> _Sentence:
    said, there = _without_dateline(page, number), words_of(page, number)
    counted = not _HOW_STEMS.isdisjoint({word[:6] for word in there})
    return _Sentence(
        near=tuple(dict.fromkeys((*_told_before(page, number), *_told(page, number)))),
        window=window_of(page, number),
        basis_words=tuple(sorted({word.lower()[:6] for word in _HOW.findall(said)})) if counted else (),
        source="" if _SAYING.isdisjoint(there) else _source(said),
        restarts=not _STARTS.isdisjoint(there) and _RESTARTS.search(said) is not None,
        ages=not _AGED.isdisjoint(there) and _AGES.search(said) is not None,
    )


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


# "Rapid devices reached", "the number of public libraries in the UK fell to", "Deaths stand at".
_SUBJECT = re.compile(
    r"\W*(?:by\s+then\s+|now\s+|today\s+)?(?:the\s+)?(?:(?:(?:total|overall|cumulative|running|combined)\s+)?(?:number|count|tally)\s+of\s+)?"
    r"(?P<noun>\w[\w’'-]*(?:\s+\w[\w’'-]*){0,2}?)"
    r"(?:\s+(?:in|across|at|of|on|with)\s+[^,;:.]{1,50}?)?\s+(?:now\s+|have\s+|has\s+|had\s+)?(?:reached|stands?\s+at|stood\s+at|"
    r"numbere?d?|totalled|total|(?:rose|fell|rises|falls|grew|dropped|increased|risen|fallen|grown|dropped)\s+to|"
    r"came\s+to|made\s+up|makes?\s+up|accounted\s+for|accounts?\s+for|is|are|was|were)\s+(?:now\s+)?(?:at\s+)?",
    re.IGNORECASE,
)
_THE_TOTAL = re.compile(
    r"\bthe\s+(?!(?:grand|overall|new|running|national|cumulative|whole|full|combined)\b)([a-z]+)\s+total\b"
)


def _subject(before: str, mention: Mention) -> tuple[str, ...]:
    """The noun that a figure is said to be the number of: "Rapid devices reached"."""
    money, verb = mention.quantity.unit.dimension is Dimension.MONEY, mention.kind is Kind.CHANGE
    if not (money or verb) and (mention.quantity.unit.dimension not in _COUNTED or mention.quantity.unit.name):
        return ()
    # "Revenue grew by 22%": the verb is the change's own word.
    found = _SUBJECT.fullmatch(f"{before} is " if verb and mention.quantity.unit == PERCENT else before)
    if found is None or not (money or verb or is_plural(found["noun"].split()[-1].lower())):
        return ()
    said = normal(found["noun"]).split()
    return () if not said or said[-1] in _EMPTY else tuple(word for word in said if word not in _EMPTY)


# "1,304 were hedgehogs".
_PREDICATE = re.compile(r"\s+(?:were|are)\s+(?P<noun>[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*)?)\s*(?=[,.;:)]|\Z|\band\b)")


def _predicate(after: str, mention: Mention) -> tuple[str, ...]:
    """The noun that a bare figure is said to be of behind it."""
    if mention.quantity.unit.dimension not in _COUNTED or mention.quantity.unit.name:
        return ()
    found = _PREDICATE.match(after)
    if found is None or not is_plural(found["noun"].split()[-1].lower()):
        return ()
    return tuple(word for word in normal(found["noun"]).split() if word not in _EMPTY)


def _total_of(before: str) -> tuple[str, ...]:
    """What narrows a total: "the rapid total"."""
    found = _THE_TOTAL.search(before)
    return (singular(found[1]),) if found and found[1] not in _EMPTY else ()


def _segment(mention: Mention, page: Page) -> tuple[str, str]:
    """The words of the mention's own clause before and after it, up to the next figures and marks."""
    text, passage = page.release.text, mention.passage
    others = [other for other in page.in_passage(passage.number) if other.kind not in _TRANSPARENT]
    start = max((other.end for other in others if other.end <= mention.start), default=passage.start)
    end = min((other.start for other in others if other.start >= mention.end), default=passage.end)
    dateline = DATELINE.match(text, passage.start, mention.start)
    start = max(start, dateline.end()) if dateline else start
    before, after = text[start : mention.start], text[mention.end : end]
    breaks = [match.end() for match in _BREAK.finditer(before) if before[match.end() :].strip()]
    stop = _BREAK.search(after)
    return before[breaks[-1] if breaks else 0 :], after[: stop.start() if stop else len(after)]


def _source(sentence: str) -> str:
    """The noun of whoever a sentence opens by naming as its source."""
    found = _SAYS.match(sentence)
    return singular(found["who"].split()[-1].lower()) if found else ""


def _told_before(page: Page, number: int) -> list[str]:
    """What the sentence before tells, in the same paragraph."""
    together = number > 0 and page.passages[number - 1].paragraph == page.passages[number].paragraph
    return _told(page, number - 1) if together else []


@once_in_a_row
def _told(page: Page, number: int) -> list[str]:
    return _content(plain_words(_without_dateline(page, number)))


def _without_dateline(page: Page, number: int) -> str:
    sentence = page.sentence(number)
    dashed = "–" in sentence or "—" in sentence or "-" in sentence
    return DATELINE.sub("", sentence, count=1) if dashed else sentence


def _content(words: Iterable[str]) -> list[str]:
    """The words that tell of which thing is spoken, in their normal form."""
    return [told for word in words if (told := _telling(word))]


@lru_cache(maxsize=1024)
def _telling(word: str) -> str:
    """A word in its normal form; empty for one that says nothing of which thing is spoken of."""
    if word in _EMPTY or ("-" in word and _EMPTY.issuperset(word.split("-"))):
        return ""
    found = singular(word)
    return "" if found in _EMPTY or len(found) < 2 or found[0].isdigit() else found
