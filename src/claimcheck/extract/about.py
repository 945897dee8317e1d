"""What the words around a figure tell of it, for comparing it with figures of other releases.

Unlike a measure, which must pin down one quantity, these words are only material: the matching weighs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from claimcheck.about import About, is_date, key_of
from claimcheck.extract.basis import basis_of
from claimcheck.extract.heads import head_of
from claimcheck.extract.lengths import length_of, limit_of
from claimcheck.extract.lying import told_of_events
from claimcheck.extract.months import months_of
from claimcheck.extract.near import is_readable
from claimcheck.extract.own_words import EMPTY, content, quoted_words, segment
from claimcheck.extract.page import Mention, Page, once_in_a_row, words_of
from claimcheck.extract.pointing import is_part
from claimcheck.extract.promises import promised_when, vow_before
from claimcheck.extract.since import is_from_the_start, since_of, window_of
from claimcheck.extract.so_far import TOTALS, has_been_done, is_now, is_total
from claimcheck.extract.times import time_key
from claimcheck.extract.when import DATELINE
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.normal import plain_words, singular
from claimcheck.phrase.nouns import is_plural
from claimcheck.phrase.words import CHANGE_NOUNS
from claimcheck.quantity import Kind, PartialDate
from claimcheck.release import Release, SectionRole

_PLAIN_TEXT = (SectionRole.HEADLINE, SectionRole.BODY, SectionRole.NOTES)
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
# "In the first half of the year 3,150 joined, and the trust now has 97,450 members": what there is now is no year's.
_STANDS_NOW = re.compile(r"\bnow\s+(?:has|have|is|are|stands?|numbers?)\b|\b(?:has|have|is|are)\s+now\b", re.IGNORECASE)
_TAKEN_TO = re.compile(r"\b(?:tak|bring)(?:es|s|ing)\b[^.;]*\bto\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_NEWS = CHANGE_NOUNS | words("further another new additional extra more added creation fewer loss")
_NEW = re.compile(
    r"\b(?:further|another|new|additional|extra|more(?!\s+than)|added|creation|fewer(?!\s+than))\b", re.IGNORECASE
)
_SIZE = re.compile(rf"\b(?:loss|{'|'.join(sorted(CHANGE_NOUNS))})\s+(?:is|was|of)\s+\Z", re.IGNORECASE)
_MORE = re.compile(r"\s+(?:more|fewer|less|higher|lower)\s+than\b", re.IGNORECASE)
# Their words by at most six letters, so that a sentence's words are cut short and looked up.
_HOW_STEMS = words(
    "adjust season net gross exclud except underl terms provis averag median mean per like annual inflat projec foreca "
    "domest intern overse abroad"
)
_HOW = re.compile(
    r"\b(?:adjust\w*|seasonal\w*|net|gross|exclud\w+|except\w*|underlying|real\s+terms|provisional\w*|average|median|mean"
    r"|per\s+(?:head|person|capita|household)|like-for-like|annuali[sz]ed|inflation|projected|forecast"
    r"|domestically|internationally|overseas|abroad)\b",
    re.IGNORECASE,
)
_STARTS = words("this far date first season")
_RESTARTS = re.compile(
    r"(?<!\bby )\bthis\s+(?:\w+\s+)?(?:year|winter|summer|autumn|spring|season|term|month|week|quarter)\b"
    r"|\bso\s+far\s+in\b|\byear\s+to\s+date\b"
    r"|\bfirst\s+(?:half|\w+\s+(?:days|weeks|months))\s+of\b"
    r"|\b(?:for|of|in|during)\s+the\s+(?:(?:19|20)[0-9]{2}\s?[-–/]\s?[0-9]{2,4}\s+)?(?:\w+\s+)?season\b",
    re.IGNORECASE,
)
_SAYING = words("said says claims claimed estimates estimated believes")
_SAYS = re.compile(
    r"\W*(?:[Tt]he\s+)?(?P<who>[\w’'-]+(?:\s+[\w’'-]+){0,4}?)\s+(?:said|says|claims|claimed|estimates|estimated|believes)\b"
)
_AGED = words("age aged ages adult adults old olds")
_AGES = re.compile(r"\b(?:aged?|ages|adults?|(?:year|yr)s?[- ]olds?)\b", re.IGNORECASE)
_HAS = words("has have")
REACH = 90
"""Code points around a figure in which words of a total are looked for."""


def about(mention: Mention, page: Page) -> About:
    """What the words around a mention tell of it; of a date, only what they say happens or will start on it.

    Of what is told in short beside the release's own story, only which story it is.
    """
    return told_of_events(_told_of(mention, page), mention, page)


def _told_of(mention: Mention, page: Page) -> About:
    if mention.passage.section.role not in _PLAIN_TEXT or not is_readable(mention, page):
        return About(story=_story(mention, page))
    if mention.kind is Kind.DATE:
        return _starting(mention, page)
    sentence, there = _sentence(page, mention.passage.number), words_of(page, mention.passage.number)
    before, after = segment(mention, page)
    quote, said = page.quote(mention), [*plain_words(before), *plain_words(after)]
    head = length_of(before, after, mention, page) or head_of(before, after, mention, page)
    # The unit of a time says nothing of what lasts so long.
    quoted = () if mention.kind is Kind.DURATION else quoted_words(mention, page)
    own = dict.fromkeys((*head, *content(said), *quoted))
    vow = vow_before(mention, page)
    time = time_key(mention, page)
    done = not _HAS.isdisjoint(there) and has_been_done(before, after, mention, page)
    reach = (before[-REACH:], after[:REACH])
    return About(
        noun=head[-1] if head else "",
        own=tuple(own),
        part=is_part(before, mention, page),
        names=tuple(_names(own, before, after, opens=text_opens(before, mention, page))),
        near=tuple(word for word in sentence.near if word not in own),
        narrowed=head[:-1] or _total_of(before),
        time=time,
        since=since_of(mention, page),
        basis=basis_of(mention, page),
        planned=vow is not None or _is_planned(before, said, mention, page) or is_ahead(time, page.release),
        promised=promised_when(vow, after, mention, page),
        window=sentence.window,
        months=months_of(mention, page),
        new=not _NEWS.isdisjoint(there) and _is_new(quote, before, after),
        basis_words=_basis_words(sentence, before, after, mention, page),
        source=sentence.source,
        restarts=(sentence.restarts and _STANDS_NOW.search(before) is None) or (done and _goes_on(time, page.release)),
        ages=sentence.ages,
        total=(done and is_now(before, after)) or (not TOTALS.isdisjoint(there) and is_total(*reach)),
        done=done,
        began=is_from_the_start(mention, page),
    )


def _is_planned(before: str, said: Iterable[str], mention: Mention, page: Page) -> bool:
    """True for what is promised, meant or expected, by the words of its own clause."""
    if not _PLANS.isdisjoint(plain_words(before) if _THERE_NOW.search(before) else said):
        return True
    return not _PLAN_VERBS.isdisjoint(words_of(page, mention.passage.number)) and _PLANS_IT.search(before) is not None


def _ways(page: Page, number: int) -> Iterator[tuple[int, str]]:
    passage = page.passages[number]
    for found in _HOW.finditer(page.release.text, passage.start, passage.end):
        yield found.start(), found.group().lower()[:6]


OF_IT = len("average of ")
"""Code points before a figure in which a word that says how it is counted is of that figure alone."""


def _basis_words(sentence: _Sentence, before: str, after: str, mention: Mention, page: Page) -> tuple[str, ...]:
    """The words that say how a figure is counted, without those of another ("an average of 40 a day").

    "3,150 joined, net of those who left, taking membership to 97,450": the members there are then are not net.
    """
    if _STANDS_NOW.search(before) or _TAKEN_TO.search(before):
        return tuple(sorted({word.lower()[:6] for word in _HOW.findall(f"{before} | {after}")}))
    others = [other for other in page.in_passage(mention.passage.number) if other is not mention]
    ways = {way for at, way in sentence.ways if not any(other.start - OF_IT <= at < other.end for other in others)}
    limit = limit_of(mention, page)
    return (*sorted(ways), *((limit,) if limit else ()))


def _goes_on(time: str, release: Release) -> bool:
    """True for the year of the release: "the port has handled 3 million tonnes in 2013" tells of no more than some."""
    return len(time) == len("2013") and key_of(release.published)[:4] == time


def _is_new(quote: str, before: str, after: str) -> bool:
    """True for what came on top of something, and for how much more or less there was."""
    found = _NEW.search(quote) or _NEW.search(before[-16:]) or _MORE.match(after) or _SIZE.search(before)
    return found is not None


# "London had 940": what opens a sentence before such a verb is a name, if it is no plural.
_CAPITAL = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]*")
_OPENS_NAMED = re.compile(r"\W*[A-Z][\w’'-]*\s+(?:had|has|accounted|accounts|saw|gained|lost)\b")


def text_opens(before: str, mention: Mention, page: Page) -> bool:
    """True where the words before a mention open its sentence."""
    return page.release.text.startswith(before, mention.passage.start)


def _names(own: Iterable[str], before: str, after: str, *, opens: bool) -> Iterator[str]:
    found = {singular(match.group().lower()) for match in _CAPITAL.finditer(after)}
    first = before.strip().split(" ")[0] if opens else ""
    named = bool(first) and _OPENS_NAMED.match(before) is not None and not is_plural(first.lower())
    for match in _CAPITAL.finditer(before):
        if named or not opens or before[: match.start()].strip():
            found.add(singular(match.group().lower()))
    return (word for word in own if word in found)


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
    before, after = (plain_words(words) for words in segment(mention, page))
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
    ways: tuple[tuple[int, str], ...]
    """The words that say how it is counted, with their places in the text."""
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
        ways=tuple(_ways(page, number)) if counted else (),
        source="" if _SAYING.isdisjoint(there) else _source(said),
        restarts=not _STARTS.isdisjoint(there) and _RESTARTS.search(said) is not None,
        ages=not _AGED.isdisjoint(there) and _AGES.search(said) is not None,
    )


_THE_TOTAL = re.compile(
    r"\bthe\s+(?!(?:grand|overall|new|running|national|cumulative|whole|full|combined)\b)([a-z]+)\s+total\b"
)


def _total_of(before: str) -> tuple[str, ...]:
    """What narrows a total: "the rapid total"."""
    found = _THE_TOTAL.search(before)
    return (singular(found[1]),) if found and found[1] not in EMPTY else ()


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
    return content(plain_words(_without_dateline(page, number)))


def _without_dateline(page: Page, number: int) -> str:
    sentence = page.sentence(number)
    dashed = "–" in sentence or "—" in sentence or "-" in sentence
    return DATELINE.sub("", sentence, count=1) if dashed else sentence
