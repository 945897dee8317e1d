"""How a date, a duration or an anniversary lies to an event: on it, so long after it, so long ahead of its deadline.

By what is told here two releases can be compared: one says when the register opened, the other how long ago that was.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import evolve, frozen

from claimcheck.about import (
    AFTER,
    AGO,
    ANNIVERSARY,
    BY,
    DUE,
    EARLY,
    LATE,
    MOVED,
    ON,
    SET,
    SINCE,
    WITHIN,
    YEAR_OF,
    About,
    key_of,
)
from claimcheck.extract.events import Event, events, spoken
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.when import DATELINE
from claimcheck.quantity import Kind, PartialDate
from claimcheck.release import SectionRole


@frozen
class Lying:
    """How a mention lies to the events it is told of."""

    events: tuple[str, ...]
    lies: str
    now: bool = False
    until: str = ""
    """The day up to which a duration is counted, where its sentence gives one."""


@frozen
class _Place:
    """A mention with the words of its sentence before and after it, and with the sentence's events."""

    mention: Mention
    before: str
    after: str
    sentence: str
    events: tuple[Event, ...]

    @property
    def start(self) -> int:
        """Where the mention begins in its sentence."""
        return len(self.before)

    @property
    def end(self) -> int:
        """Where it ends there."""
        return len(self.sentence) - len(self.after)


def told_of_events(about: About, mention: Mention, page: Page) -> About:
    """What is told of a mention, with the events that it lies to."""
    read = _READERS.get(mention.kind)
    if read is None or mention.speaker is not None or mention.is_headline:
        return about
    found = read(mention, page)
    if found is None:
        return about
    time = found.until if found.lies == AFTER else about.time
    return evolve(about, events=found.events, lies=found.lies, now=found.now, time=time)


def _place(mention: Mention, page: Page) -> _Place:
    number = mention.passage.number
    before, after = page.words_before(mention), page.words_after(mention)
    return _Place(mention, before, after, page.sentence(number), events(page, number))


# Dates.

_BY = re.compile(
    r"\b(?:by|before|no\s+later\s+than)\s+(?:the\s+end\s+of\s+|end\s+of\s+|the\s+)?\Z",
    re.IGNORECASE,
)
_ON = re.compile(
    r"(?:\b(?:on|in|since)|\bat\s+the\s+(?:end|start)\s+of)\s+(?:early\s+|late\s+|mid-)?(?:the\s+)?\Z", re.IGNORECASE
)
_DEADLINE = r"(?:deadline|target\s+date|due\s+date)"
_THE_DEADLINE = re.compile(
    rf"\b(?:the|its|their)\s+(?:original\s+)?{_DEADLINE}\s+of\s+(?:the\s+end\s+of\s+)?\Z", re.IGNORECASE
)
_IS_DEADLINE = re.compile(rf"\s*{_DEADLINE}\b", re.IGNORECASE)
# What tells that a deadline is no longer what it was.
_MOVED = re.compile(
    rf"\b(?:now|instead|(?:new|changed|revised|later|earlier)\s+(?:{_DEADLINE}|date|timetable|target)|extend\w*|extension"
    r"|postpon\w+|delay\w*|revis\w+|reschedul\w+|slipp\w+|more\s+time|brought\s+forward|(?:put|pushed|moved)\s+(?:back|to)"
    r"|later\s+than|sooner\s+than|earlier\s+than|longer\s+than)\b",
    re.IGNORECASE,
)
# What parts a date from an event of its sentence.
_APART = re.compile(
    r"[;:(),“”]|\s[–—-]\s|\b(?:after|since|when|before|that|which|who|where|and|but|while|because|until|as|if|than|from|to"
    r"|for\s+(?:the|an?)\s+(?:year|month|period))\b|[0-9]{4}",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\W*(?:(?:by|on|in|at|before|the|end|of|start|early|late)\s+)*\Z", re.IGNORECASE)
FARTHEST = 90
"""Code points between an event and its date."""


def _of_date(mention: Mention, page: Page) -> Lying | None:
    figure, section = mention.quantity.figure, mention.passage.section
    if not isinstance(figure, PartialDate):
        return None
    if figure.day is not None and _is_own_day(mention, figure, page):
        told = _today(page)
        return Lying(told, ON) if told else None
    if section.role not in (SectionRole.BODY, SectionRole.NOTES):
        return None
    place = _place(mention, page)
    if not place.events:
        return None
    if _THE_DEADLINE.search(place.before) or _IS_DEADLINE.match(place.after):
        event = _last_before(place, _JOINS)
        return Lying((event.words,), DUE) if event is not None else None
    event = _attached(place)
    if event is None:
        return None
    if _BY.search(place.before) and (event.planned or event.due):
        return Lying((event.words,), DUE if event.due else MOVED if _is_moved(mention, page) else BY)
    if event.due or not _ON.search(place.before):
        return None
    return Lying((event.words,), SET if event.planned else ON)


def _is_moved(mention: Mention, page: Page) -> bool:
    """True where a deadline's sentence, the one before, or the title tells that it was moved."""
    number = mention.passage.number
    beside = number > 0 and page.passages[number - 1].paragraph == mention.passage.paragraph
    start = page.passages[number - 1].start if beside else mention.passage.start
    found = _MOVED.search(page.release.text, start, mention.passage.end) or _MOVED.search(page.release.title)
    return found is not None


def _is_own_day(mention: Mention, figure: PartialDate, page: Page) -> bool:
    """True for the day of the release where it heads the text, alone or in a dateline."""
    if figure != page.release.published or page.place(mention) != _first_of(figure, page):
        return False
    text, passage = page.release.text, mention.passage
    dateline = DATELINE.match(text, passage.start)
    alone = not (text[passage.start : mention.start] + text[mention.end : passage.end]).strip(" .,:|–—-")
    return alone or (dateline is not None and dateline.end() >= mention.end)


def _first_of(figure: PartialDate, page: Page) -> int:
    return next(place for place, mention in enumerate(page.mentions) if mention.quantity.figure == figure)


_TODAY = re.compile(r"\b(?:today|this\s+(?:morning|afternoon|evening))\b", re.IGNORECASE)
_LATELY = re.compile(rf"{_TODAY.pattern}|\byesterday\b", re.IGNORECASE)


def _today(page: Page) -> tuple[str, ...]:
    """The events that a release tells of as of its own day."""
    told: list[str] = []
    for passage in page.passages:
        if passage.section.role is not SectionRole.BODY or passage.heads or passage.quotations:
            continue
        for match in _TODAY.finditer(page.release.text, passage.start, passage.end):
            at = match.start() - passage.start
            sentence = page.sentence(passage.number)
            before = [event for event in events(page, passage.number) if event.end <= at]
            event = before[-1] if before else None
            if event and not (event.planned or event.due) and not _APART.search(sentence, event.end, at):
                told.append(event.words)
    return tuple(dict.fromkeys(told))


def _attached(place: _Place) -> Event | None:
    """The event that a date or a time ago is said of: the one before it in its clause, or of the clause it opens."""
    before = [event for event in place.events if event.end <= place.start]
    if before:
        event, between = before[-1], place.sentence[before[-1].end : place.start]
        return None if _APART.search(_without_lead(between)) or len(between) > FARTHEST else event
    after = [event for event in place.events if event.start >= place.end]
    if not after or not _OPENS.fullmatch(DATELINE.sub("", place.before, count=1)):
        return None
    subject = place.sentence[place.end : after[0].start].strip().removeprefix(",")
    return None if _APART.search(subject) or len(subject) > FARTHEST else after[0]


_LEAD = re.compile(
    r"\b(?:by|before|on|in|since|at)\s+(?:the\s+)?(?:(?:end|start)\s+of\s+)?(?:the\s+|early\s+|late\s+)?\Z"
)


def _without_lead(between: str) -> str:
    return _LEAD.sub("", between)


_JOINS = re.compile(r"[;:()“”]|\s[–—-]\s|\b(?:but|while|because|if|and|whereas)\b", re.IGNORECASE)


def _last_before(place: _Place, parts: re.Pattern[str]) -> Event | None:
    """The last event before a mention, with nothing between that parts the two."""
    before = [event for event in place.events if event.end <= place.start]
    event = before[-1] if before else None
    return None if event is None or parts.search(place.sentence, event.end, place.start) else event


# Durations.

_AFTER = re.compile(r"\s+(?P<how>after|since)\s+(?=\w)", re.IGNORECASE)
_AGO = re.compile(r"\s+ago\b", re.IGNORECASE)
_EARLY = re.compile(
    rf"\s+(?:early\b|ahead\s+of\s+(?:schedule|time|(?:the|its|their)\s+(?:[\w’]+\s+){{0,2}}{_DEADLINE})"
    rf"|before\s+(?:the|its|their)\s+(?:[\w’]+\s+){{0,2}}{_DEADLINE})",
    re.IGNORECASE,
)
_LATE = re.compile(
    rf"\s+(?:late(?=\s*(?:[,.;)]|\Z|and\b|because\b))|behind\s+schedule|overdue"
    rf"|later\s+than\s+(?:planned|promised|scheduled|intended|first\s+planned)"
    rf"|(?:after|past|behind)\s+(?:the|its|their)\s+(?:original\s+)?(?:[\w’]+\s+){{0,2}}{_DEADLINE})",
    re.IGNORECASE,
)
# "In the nine months after it opened": not up to now, but from then on.
_DURING = re.compile(
    r"\b(?:in|during|for|over|throughout|within|of)\s+(?:the\s+|its\s+|their\s+)?(?:first\s+)?\Z", re.IGNORECASE
)
_STANDS = re.compile(r"\b(?:has|have|is|are|now|today)\b", re.IGNORECASE)


def _of_duration(mention: Mention, page: Page) -> Lying | None:
    if mention.passage.section.role not in (SectionRole.BODY, SectionRole.NOTES):
        return None
    place = _place(mention, page)
    if not place.events:
        return None
    for read in (_early_or_late, _ago, _within):
        if (found := read(place)) is not None:
            return found
    return _after(place, page)


def _early_or_late(place: _Place) -> Lying | None:
    lies = EARLY if _EARLY.match(place.after) else LATE if _LATE.match(place.after) else ""
    event = _last_before(place, _JOINS) if lies else None
    if event is None or event.planned or event.due:
        return None
    now = event.lasting or _LATELY.search(place.sentence, event.end, place.start) is not None
    return Lying((event.words,), lies, now)


def _ago(place: _Place) -> Lying | None:
    event = _attached(place) if _AGO.match(place.after) else None
    return Lying((event.words,), AGO, now=True) if event is not None else None


def _after(place: _Place, page: Page) -> Lying | None:
    found = _AFTER.match(place.after)
    if found is None:
        return None
    since, begins = found["how"].lower() == "since", place.end + found.end()
    event = next((event for event in place.events if event.start >= begins), None)
    if (
        event is None
        or _CLAUSE.search(place.sentence, begins, event.start)
        or (not since and _DURING.search(place.before))
    ):
        return None
    comma = place.sentence.find(",", event.end)
    main = place.before if comma < 0 else place.sentence[comma:]
    if since:
        return Lying((event.words,), SINCE, now=True)
    beside = [each for each in page.in_passage(place.mention.passage.number) if each.kind is Kind.DATE]
    days = [each.quantity.figure for each in beside if each.end <= place.mention.start]
    until = key_of(days[0]) if len(days) == len(beside) == 1 and isinstance(days[0], PartialDate) else ""
    if beside and not until:
        return None  # of two dates nobody knows which is which
    return Lying((event.words,), AFTER, not until and _STANDS.search(main) is not None, until)


_CLAUSE = re.compile(r"[,;:()]")
_WITHIN = re.compile(r"\b(?:(?:with)?in|over)\s+(?:the\s+)?(?:next|coming)?\s*\Z", re.IGNORECASE)
_CLOSES = re.compile(r"\s*(?:[.,;)]|\Z|today\b|the\b)")


def _within(place: _Place) -> Lying | None:
    """What is to be done within a time that begins with the release: "will be visited within six weeks"."""
    told = place.mention.quantity.hedge == "within" or _WITHIN.search(place.before)
    event = _attached(place) if told and _CLOSES.match(place.after) else None
    return Lying((event.words,), WITHIN) if event is not None and event.planned else None


# Ordinals.

_ITS = re.compile(
    r"\A(?P<subject>[^,;:]*?)(?:,[^;:]*?,)?\s+(?:is\s+(?:now\s+)?in|(?:celebrates|celebrated|marks|marked|is\s+celebrating|is\s+marking"
    r"|has\s+(?:celebrated|marked|entered)|enters|entered))\s+(?:its|their)\s+\Z",
    re.IGNORECASE,
)
_NOT_YET = re.compile(r"\b(?:next|will|before|ahead|approach\w*|coming|forthcoming)\b", re.IGNORECASE)
_ORDINALS = {"year": YEAR_OF, "anniversary": ANNIVERSARY, "birthday": ANNIVERSARY}


def _of_ordinal(mention: Mention, page: Page) -> Lying | None:
    """Since when something is: "the society is in its 161st year"."""
    lies = _ORDINALS.get(mention.quantity.unit.name)
    if lies is None or mention.passage.section.role is not SectionRole.BODY:
        return None
    place = _place(mention, page)
    found = _ITS.match(DATELINE.sub("", place.before, count=1))
    told = spoken(found["subject"]) if found else None
    if told is None or _NOT_YET.search(place.sentence):
        return None
    named, of = told
    return Lying((f"founded: {named}" + (f" of {' '.join(of)}" if of else ""),), lies, now=True)


_READERS: dict[Kind, Callable[[Mention, Page], Lying | None]] = {
    Kind.DATE: _of_date,
    Kind.DURATION: _of_duration,
    Kind.ORDINAL: _of_ordinal,
}
