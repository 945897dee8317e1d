"""Joints: the words that join two figures of a sentence, without the words that say when.

Whether a change belongs to a level is told by what stands between them. "Rose by 3,000 between March and June to
41,000" and "rose by 3,000 to 41,000" have the same joint, "to"; the times are kept apart.
"""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.extract.alike import noun
from claimcheck.extract.near import is_base, is_readable, sets_scene
from claimcheck.extract.page import Mention, Page, once_a_pair, once_a_passage, words_of
from claimcheck.quantity import Kind, Numeral
from claimcheck.unit import Dimension

LONGEST = 260
"""Characters between two figures beyond which nothing joins them."""

_PERIODS = (
    "(?:year|quarter|month|week|fortnight|day|decade|period|half|season|term|time|point|stage|survey|census|date|spring"
    "|summer|autumn|winter)s?"
)
_MONTHS = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul"
    "|aug|sept?|oct|nov|dec)"
)
_WHICH = (
    "(?:previous[- ]year|prior[- ]year|year[- ]ago|year[- ]earlier"
    "|previous|prior|last|same|preceding|corresponding|comparable|equivalent|first|second|third|fourth|final|latest"
    "|this|that|following|past|current|full|financial|fiscal|calendar|academic|tax|whole|one|two|three|four|five|six"
    "|seven|eight|nine|ten|twelve|[0-9]{1,2}|a|the)"
)
_ATOM = (
    rf"(?:@[\w~]*|[12][0-9]{{3}}(?:[-–/][0-9]{{2,4}})?(?![0-9%]|[.,][0-9])|[0-9]{{1,2}} {_MONTHS}\b|{_MONTHS}\b"
    r"|[qh][1-4]\b|quarter [1-4]\b"
    rf"|{_WHICH}(?: {_WHICH})* {_PERIODS}\b(?:['’]s)?|{_PERIODS} (?:earlier|ago|before|previously|later|end)\b"
    r"|(?:year|quarter|month|week)[- ](?:on|over)[- ](?:year|quarter|month|week)\b|sequentially\b"
    r"|(?:earlier|ago|previously|later|spring|summer|autumn|winter)\b)"
)
_LEADS = r"(?:(?:in|on|at|of|for|during|by|since|over|between|from|until|ended|ending|as at|recorded in|seen in) )?"
_WHEN = re.compile(
    rf"(?<![\w-]){_LEADS}(?:the )?{_ATOM}(?:(?: ?[-–,/] ?| and | to | of | in | end | )(?:the )?{_ATOM})*"
)
_ASIDE = re.compile(r"\( ?(?:(?:see )?(?:figure|table|chart|annex|note|map)[^()]{0,40}|[ ,;]*)\)")
# "Quarter 4 (Oct to Dec) 2014": the months only say again which quarter.
_QUARTER = re.compile(rf"\b((?:q|quarter )[1-4]) ?\({_MONTHS} (?:to|-|–) {_MONTHS}\)")
_NO_WORD = re.compile(r"\W+")
_SPACE = re.compile(r"\s+")
# A text without any of these tells no time; this is found out much faster than by `_WHEN` itself.
_MAY_SAY_WHEN = re.compile(
    rf"[@0-9]|\b(?:{_MONTHS}|{_PERIODS}|earlier|ago|previously|later|sequentially|spring|summer|autumn|winter)\b"
)


@frozen
class Joint:
    """What stands between two figures: the words in lower case without times, and the times."""

    words: str
    times: tuple[str, ...] = ()


@once_a_passage
def figures(page: Page, number: int) -> list[Mention]:
    """The mentions of a passage that state something other than a time or an age; none of a passage no one reads."""
    mentions = page.in_passage(number)
    if not mentions or not is_readable(mentions[0], page):
        return []
    return [each for each in mentions if not _is_beside_the_point(page, each)]


def _is_beside_the_point(page: Page, mention: Mention) -> bool:
    if is_time(page, mention) or is_base(mention, page) or tells_which(page, mention):
        return True
    start = max(mention.passage.start, mention.start - _NEXT)
    if _NO_LEVEL.search(page.release.text, start, mention.start):
        return True  # "the top 500 were a third more reliant on it"; what an estimate may miss by, "(±2.1%)"
    if _AGES.isdisjoint(words_of(page, mention.passage.number)):
        return False
    return bool(_AGE_BEFORE.search(page.words_before(mention)) or _AGE_AFTER.match(page.words_after(mention)))


_NEXT = 12
"""Code points in which stands what stands next to a figure."""
_NO_LEVEL = re.compile(r"(?:\btop |±|\+/[-−–])\s*$", re.I)


def tells_which(page: Page, mention: Mention) -> bool:
    """True for a measure that only tells which things are meant: "480-pound bales", "40 two-day passes"."""
    quote = page.quote(mention)
    lasting = mention.kind is Kind.DURATION and "-" in quote and _NOUN.match(page.words_after(mention)) is not None
    return lasting or _TELLS_WHICH.match(quote) is not None


_NOUN = re.compile(r"\s+[a-z]")
_TELLS_WHICH = re.compile(r"[0-9][0-9,.]*-(?!points?\b|per)[a-z]")
_AGES = frozenset({"age", "aged", "ages", "old", "olds"})
_AGE_BEFORE = re.compile(r"\b(?:age[ds]?|ages of)(?: from| between| of| under| over)?\s+$", re.I)
_AGE_AFTER = re.compile(r"[\s-]+olds?\b", re.I)
_TIME_BEFORE = re.compile(
    r"(?:^|\W)(?:the|over|in|last|same|past|previous|next|first|for|within|after|every|a|to|of|and)\s+$", re.I
)
_TIME_AFTER = re.compile(r"\s+(?:earlier|ago|before|previously|later|to|ended|ending|on)\b", re.I)


def is_time(page: Page, mention: Mention) -> bool:
    """True for a date, and for a duration that only says when: "three months earlier", "over two years"."""
    if mention.kind in (Kind.DATE, Kind.ORDINAL) or sets_scene(mention, page):
        return True
    if mention.kind is not Kind.DURATION:
        return False
    before, after = page.words_before(mention), page.words_after(mention)
    return bool(_TIME_BEFORE.search(before) or _TIME_AFTER.match(after))


@once_a_pair
def joint(page: Page, first: Mention, second: Mention) -> Joint | None:
    """What joins two figures of one passage; None when they stand too far apart."""
    if second.start - first.end > LONGEST:
        return None
    return plain(_masked(page, first.end, second.start, first.passage.number))


def after(page: Page, mention: Mention, end: int | None = None) -> Joint:
    """What follows a figure in its passage, up to a place."""
    end = min(end or mention.passage.end, mention.end + LONGEST)
    return plain(_masked(page, mention.end, max(end, mention.end), mention.passage.number))


def before(page: Page, mention: Mention) -> Joint:
    """What stands before a figure in its passage."""
    start = max(mention.passage.start, mention.start - LONGEST)
    return plain(_masked(page, start, mention.start, mention.passage.number))


def plain(text: str) -> Joint:
    """A text as a joint; a word that begins with "@" is a date that was read."""
    words = " ".join(text.lower().split())
    if "(" in words:
        words = _QUARTER.sub(r"\1", words)
    times = list(_WHEN.finditer(words)) if _MAY_SAY_WHEN.search(words) else []
    for time in reversed(times):
        words = f"{words[: time.start()]} {words[time.end() :]}"
    if "(" in words:
        words = _ASIDE.sub(" ", words)
    words = " ".join(words.split()).replace(" ,", ",").replace("( ", "(").strip()
    return Joint(words, tuple(time.group() for time in times))


def _masked(page: Page, start: int, end: int, number: int) -> str:
    """The text with every date in it as one word that begins with "@"."""
    text = page.release.text
    pieces, at = [], start
    for mention in page.in_passage(number):
        if start <= mention.start and mention.end <= end and mention.kind is Kind.DATE:
            pieces += [text[at : mention.start], "@" + _NO_WORD.sub("~", page.quote(mention))]
            at = mention.end
    return "".join([*pieces, text[at:end]])


def starts_with_time(page: Page, mention: Mention) -> bool:
    """True when a time follows a figure, perhaps after the noun it counts: "£4m a year earlier", "40 in 2011"."""
    low = _SPACE.sub(" ", _masked(page, mention.end, _stop(mention), mention.passage.number).lower())
    found = _WHEN.search(low)
    return found is not None and len(low[: found.start()].split()) <= 3 and not set(low[: found.start()]) & set(",;:()")


def _stop(mention: Mention) -> int:
    return min(mention.passage.end, mention.end + LONGEST)


def alike(one: Mention, other: Mention) -> bool:
    """True when two figures may be of one thing: units that fit, the same noun or none, and one scale."""
    first, second = one.quantity, other.quantity
    counts = {Dimension.COUNT, Dimension.PEOPLE}
    if first.per != second.per:
        return False
    if first.unit.dimension in counts and second.unit.dimension in counts:
        if not (_bare(one) or _bare(other) or _noun(one) == _noun(other)):
            return False
    elif first.unit != second.unit:
        return False
    return _one_scale(one, other)


# What stands for anything that is counted: "251 burglaries, 75 down from the 326 cases of 2012".
_GENERAL = frozenset({"case", "cases", "incident", "incidents", "report", "reports", "total", "instances"})


def alike_or_general(one: Mention, other: Mention) -> bool:
    """True as well when the other is told by a word that stands for anything that is counted, but not for people."""
    counts = one.quantity.unit.dimension is Dimension.COUNT is other.quantity.unit.dimension
    general = counts and one.quantity.per == other.quantity.per and other.quantity.unit.name.lower() in _GENERAL
    return alike(one, other) or (general and _one_scale(one, other))


def _one_scale(one: Mention, other: Mention) -> bool:
    """False for "2.3 million" beside a bare "2.1", whose scale is left unsaid."""
    numerals = [mention.quantity.figure for mention in (one, other)]
    scaled = [number.scale for number in numerals if isinstance(number, Numeral)]
    if len(scaled) < 2 or scaled[0] == scaled[1]:
        return True
    small = next(number for number in numerals if isinstance(number, Numeral) and number.scale == min(scaled))
    return small.scale > 1 or abs(small.value) >= 1000


def _bare(mention: Mention) -> bool:
    return not noun(mention)


def _noun(mention: Mention) -> str:
    name = mention.quantity.unit.name.lower()
    return name[:-1] if name.endswith("s") else name
