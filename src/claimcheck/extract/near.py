"""Which of several places in a sentence belongs to a mention: the one after it, else one that opens the sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from claimcheck.extract.page import Mention, Page, once_in_a_row
from claimcheck.quantity import Kind


class Placed(Protocol):
    """Something with a place in a sentence."""

    @property
    def start(self) -> int:
        """Where it begins."""
        ...

    @property
    def end(self) -> int:
        """Where it ends."""
        ...


Said = TypeVar("Said", bound=Placed)

# What follows one of these speaks of something else. Like others here it is of words in lower case.
APART = re.compile(
    r"[;:,!?]|[.]\s|\s[–—-]\s|\b(?:compared|than|while|whereas|but|although|against|versus|up from|down from|"
    r"because|since|when|after(?!\s+(?:tax|costs|interest|adjustment|(?:their\s+)?deaths?|seasonal\s+adjustment)\b)|before|until|began"
    r"|started|launched)\b"
)
# A figure after one of these is another period's, place's or person's.
COMPARED = re.compile(
    r"\b(?:than|from|against|versus|compared\s+(?:with|to)|rather\s+than|relative\s+to|instead\s+of)\s+"
    r"(?:(?:the|a|an|just|only|about|around|some|nearly|almost|over|its|their)\s+)*\Z"
)
COMPARES = frozenset({"than", "from", "against", "versus", "compared", "relative", "instead"})
"""Words without which nothing is compared so."""
_TURNS = re.compile(r"\b(?:compared|than|against|versus|up from|down from|elsewhere|outside)\b|;|,\s*so\b")
# What follows one of these is not the time or place of the statement: "since records began in 1997".
_ANCHORS = re.compile(
    r"\b(?:since|when|after|before|until|founded|established|created|formed|set\s+up|incorporated|built|opened|born"
    r"|started|began|launched|listed|acquired)\b"
)
_BRACKET = re.compile(r"\s*\([^()]{0,40}\)")
FARTHEST = 160
"""Code points after a mention beyond which a place is not its own."""


# "14.6 per 100,000": the second is what the first is counted on, and no figure of its own.
_PER = re.compile(r"\b(?:per|(?:in|of|for)\s+every|for\s+each)\s+\Z", re.IGNORECASE)


def is_base(mention: Mention, page: Page) -> bool:
    """True for a number that others are counted on: the 100,000 of "14.6 per 100,000"."""
    text = page.release.text
    return bool(_PER.search(text, max(mention.passage.start, mention.start - _LONGEST_PER), mention.start))


def is_on_base(mention: Mention, page: Page) -> bool:
    """True for a number that is counted on another: the 14.6 of "14.6 per 100,000"."""
    return bool(_ON.match(page.release.text, mention.end, mention.passage.end))


_ON = re.compile(r"(?:\s+\w+){0,3}\s+per\s+[0-9]", re.IGNORECASE)
_LONGEST_PER = 12

LONGEST_SENTENCE, MOST_FIGURES = 2000, 40
"""Beyond these a passage is no sentence, and what belongs to what in it cannot be told."""


def is_readable(mention: Mention, page: Page) -> bool:
    """True when a mention stands in a sentence of usual size."""
    passage = mention.passage
    return passage.end - passage.start <= LONGEST_SENTENCE and len(page.in_passage(passage.number)) <= MOST_FIGURES


def goes_on(page: Page, number: int) -> bool:
    """True for a passage that may go back to the one before: in its paragraph or the next, and no headline between."""
    if not 0 < number < len(page.passages):
        return False
    before, own = page.passages[number - 1], page.passages[number]
    return own.paragraph - before.paragraph <= 1 and own.section == before.section and not before.heads


def nearest(find: Callable[[str], Sequence[Said]], mention: Mention, page: Page) -> Said | None:
    """What `find` finds in the mention's sentence that belongs to it; None where that is not clear."""
    text, start = page.release.text, mention.passage.start
    if not is_readable(mention, page) or not (found := find(text[start : mention.passage.end])):
        return None
    # "In the first half of 2018": a number that is part of the place parts it from nothing.
    places = [(start + one.start, start + one.end) for one in found]
    figures = [
        other
        for other in _figures(page, mention.passage.number)
        if other is mention or not any(first <= other.start < last for first, last in places)
    ]
    return (
        _in_bracket(found, mention, page.low)
        or _after(found, mention, figures, page.low)
        or _opening_clause(found, mention, figures, page.low)
        or _before(found, mention, figures, page.low)
    )


@once_in_a_row
def _figures(page: Page, number: int) -> list[Mention]:
    return [mention for mention in page.in_passage(number) if not _tells_where(mention, page)]


def _tells_where(mention: Mention, page: Page) -> bool:
    """True for what states nothing: a date, an ordinal, a limit ("within four hours", "aged 15 to 17")."""
    limits = mention.kind is Kind.DURATION and (
        mention.quantity.hedge == "within" or _is_of_age(mention, page) or _opens_with_time(mention, page)
    )
    return mention.kind in (Kind.DATE, Kind.ORDINAL) or limits or sets_scene(mention, page)


# "In the 24 months to June dentists in Leeds saw 900": a sentence that opens with a time has not told its figure yet.
_OPENS_WITH_TIME = re.compile(
    r"(?:\A|[–—-]\s+)\W*(?:in|over|during|for|throughout|within)\s+(?:(?:the|its|their)\s+)?"
    r"(?:(?:past|last|first|previous|latest|full)\s+)?\Z"
)


def _opens_with_time(mention: Mention, page: Page) -> bool:
    return _OPENS_WITH_TIME.search(page.low[mention.passage.start : mention.start]) is not None


_AGED = re.compile(r"\b(?:aged|ages)\s+\Z", re.IGNORECASE)


def _is_of_age(mention: Mention, page: Page) -> bool:
    """True for the 15 to 17 of "girls aged 15 to 17"."""
    return _AGED.search(page.low, max(mention.passage.start, mention.start - len("aged  ")), mention.start) is not None


# Which of them it is, the article says; how many there are, the reader knows.
_OF_THE = re.compile(
    r"\b(?:of|in|across|on|at|from|by|for|throughout|within)\s+"
    r"(?:(?:the|its|our|their|all|these)\s+(?:[\w-]+['’]s?\s+)?|[\w-]+['’]s?\s+)\Z",
    re.IGNORECASE,
)
_SPELLED = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+[a-z]", re.IGNORECASE)
_NIGHTS = re.compile(r"\b(?:nights?|evenings?|mornings?|afternoons?|weekends?|occasions?)$")


def sets_scene(mention: Mention, page: Page) -> bool:
    """True for a count that states nothing: "in the three provinces", "on a single night"."""
    if mention.kind is not Kind.COUNT:
        return False
    if _NIGHTS.search(mention.quantity.unit.name):
        return True
    text = page.release.text
    known = _SPELLED.match(text, mention.start, mention.end)
    return known is not None and bool(
        _OF_THE.search(text, max(mention.passage.start, mention.start - 24), mention.start)
    )


def _in_bracket(found: Sequence[Said], mention: Mention, low: str) -> Said | None:
    """What heads the figure of a bracket: "£8.8 million (first half of 2013: £9.4 million)"."""
    base = mention.passage.start
    opened = low.rfind("(", base, mention.start)
    heads = [one for one in found if opened < base + one.start and base + one.end <= mention.start]
    if opened < 0 or not heads or ")" in low[opened : mention.start]:
        return None
    return heads[-1] if _HEADS.fullmatch(low, base + heads[-1].end, mention.start) else None


_HEADS = re.compile(r"\s*:\s*")


def _after(found: Sequence[Said], mention: Mention, figures: Sequence[Mention], low: str) -> Said | None:
    base = mention.passage.start
    bracket = _BRACKET.match(low, mention.end)
    begin = bracket.end() if bracket else mention.end
    following = next((one for one in found if base + one.end > mention.end), None)
    if following is None or base + following.start > mention.end + FARTHEST:
        return None
    between = low[begin : base + following.start]
    crossed = any(begin <= other.start < base + following.start for other in figures)
    if "(" in low[mention.end : base + following.start] and _HEADS.match(low, base + following.end):
        return None  # "£331 million (first half of 2013: £312 million)"
    opens = _OPENS_CLAUSE.search(between) and any(other.start >= base + following.end for other in figures)
    return None if crossed or opens or APART.search(between) else following


# "40 in March and in April 50": what stands behind such a word is of the figure after it.
_OPENS_CLAUSE = re.compile(r"(?:\b(?:and|but|while|then)\s+|,\s+)(?:(?:in|during|for|over|at|on|by)\s+)?(?:the\s+)?\Z")


def _opening_clause(found: Sequence[Said], mention: Mention, figures: Sequence[Mention], low: str) -> Said | None:
    """The place in the mention's own clause, which a comma or a conjunction parts from the figure before it."""
    base = mention.passage.start
    last = max((other.end for other in figures if other.end <= mention.start and other is not mention), default=None)
    breaks = [match.end() for match in _NEW_CLAUSE.finditer(low, last, mention.start)] if last is not None else []
    own = [one for one in found if breaks and breaks[-1] <= base + one.start and base + one.end <= mention.start]
    if len(own) != 1:
        return None
    between = low[base + own[0].end : mention.start]
    return None if _TURNS.search(between) or COMPARED.search(between) else own[0]


_NEW_CLAUSE = re.compile(r"[,;]\s|\b(?:and|but|while|whereas|then)\b")


def _before(found: Sequence[Said], mention: Mention, figures: Sequence[Mention], low: str) -> Said | None:
    """The last place before every figure of the sentence, unless a comparison stands between."""
    base = mention.passage.start
    first = min((other.start for other in figures), default=mention.start)
    opening = [one for one in found if base + one.end <= min(first, mention.start)]
    if not opening:
        return None
    if _ANCHORS.search(low[base : base + opening[-1].start]):
        return None
    between = low[base + opening[-1].end : mention.start]
    return None if _TURNS.search(between) or COMPARED.search(between) else opening[-1]
