"""The clause that a mention stands in: what leads up to it, what follows it, and whether that is all of it."""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.extract.near import APART, COMPARED, COMPARES
from claimcheck.extract.page import Mention, Page, undated, words_of
from claimcheck.extract.scope import Place, place_of
from claimcheck.extract.when import Time, period_in, time_of
from claimcheck.prose.spans import is_item

# What a writer puts before a statement without changing what is stated, with letters that it never lacks.
_FRAMES = (
    # LONDON, 4 April 2011 –
    ("", re.compile(r"\A[A-Z][A-Z .'’/-]{1,40},?\s*(?:[0-9]{1,2}\s+\w+\s+[0-9]{4}\s*)?[–—-]\s+")),
    (
        "that",
        re.compile(
            r"\A.*\b(?:said|says|shows?|showed|found|finds|reported|reports|announced?|estimate[sd]|confirmed|revealed|"
            r"means|fact|suggest(?:s|ed)?)\s+that(?:\s+|\Z)",
            re.DOTALL | re.IGNORECASE,
        ),
    ),
    (
        "",
        re.compile(
            r"\A(?:(?:this|that|it|which)\s+means(?:\s+|\Z)|"
            r"(?:in total|in all|overall|today|altogether|so far|to date)\b,?\s*)",
            re.IGNORECASE,
        ),
    ),
    ("there", re.compile(r"\Athere\b\s*", re.IGNORECASE)),
)
_MARKS = re.compile(r"\A[\s•*·‣▪●○“\"'‘–—-]+")
_BRACKET = re.compile(r"\s*\([^()]{0,80}\)")
_END = re.compile(
    r"[;:!?“”\"()]|[.,](?=\s|\Z)|\s[–—-]\s|\b(?:compared|than|while|whereas|but|although|because|so\s+that|so\s+they|"
    r"up\s+from|down\s+from|according|as\s+part|as\s+of|from|against|and\s+(?=(?:is|was|were|are|has|have)\b))(?=\s)"
)
# Words in brackets that leave out or put in, and a statement that goes on behind a bracket: it is cut short there.
_CUT_BY_BRACKET = re.compile(
    r"\((?:excl|incl|not\b|without|except|other than|net\b|gross\b|before|after|ex[ -]|only|(?:un)?adjusted|seasonally)"
    r"|\([^()]{0,80}\)\s+(?:of|for|in|on|from|at|by|to|among|across|per|who|which|that|with)\b(?!\s+(?:total|all)\b)"
)
_JOINER = re.compile(r"\s*\b(?:and|or|covering|with)\s*\Z")
_KEY_POINTS = re.compile(
    r"\b(?:key|main|headline|findings?|points?|summary|highlights?|notes)\b[^\n]{0,20}:\Z", re.IGNORECASE
)
LONGEST_LIST = 40
"""Items of a list beyond which its opening words are not looked for."""
LONGEST = 240
"""Code points on either side of a mention beyond which nothing is read."""
NEAR = 60
"""Code points before a mention in which stands what makes it the figure that another is compared with."""


_HAVE_THEIR_OWN = ("since ", "from ", "until ", "till ", "after ", "before ", "between ", "by ", "than ")


@frozen
class Clause:
    """The words before and after a mention without its time and place, which have fields of their own."""

    before: str
    after: str
    begin: int
    """Where `after` begins in the release's text."""
    whole: bool
    """True when `before` begins where the sentence does and `after` is not cut short, so that nothing is lost."""
    compared: bool
    """True when the figure is what another is compared with."""
    time: Time | None
    place: Place | None
    period: str
    """The words of a time that no date can say."""

    def after_from(self, end: int) -> str:
        """The words after the mention from a place in the text on."""
        return self.after[max(0, end - self.begin) :]

    def in_its_period(self, measure: str) -> str:
        """A measure with the words of its period, so that figures of two periods are never of one measure."""
        joint = " " if self.period.startswith(_HAVE_THEIR_OWN) else " in "
        return f"{measure}{joint}{self.period}" if measure and self.period else measure


def clause_of(mention: Mention, page: Page) -> Clause:
    """The clause of a mention."""
    text, passage = page.release.text, mention.passage
    time, place = time_of(mention, page), place_of(mention, page)
    start, near = max(passage.start, mention.start - LONGEST), max(passage.start, mention.start - NEAR)
    said = text[start : mention.start]
    taken = [(one.start + passage.start, one.end + passage.start) for one in (time, place) if one is not None]
    before = _statement(_without(taken, text, start, mention.start))
    others = [other for other in _others(mention, page) if not any(a <= other.start < b for a, b in taken)]
    alone = not any(start <= other.start < mention.start for other in others)
    begin, end, complete = _following(mention, [other.start for other in others], page)
    free = alone and complete and not said.rstrip().endswith(("(", "[")) and APART.search(before.lower()) is None
    return Clause(
        before=before,
        after=_without(taken, text, begin, end),
        begin=begin,
        whole=free and start == passage.start and not _leans_on_its_list(mention, page),
        compared=not COMPARES.isdisjoint(words_of(page, passage.number))
        and COMPARED.search(page.low, near, mention.start) is not None,
        time=time,
        place=place,
        period=period_in(time, mention, page),
    )


def _statement(before: str) -> str:
    """The beginning of what is stated, without marks and without who says so."""
    low = before.lower()
    for needs, frame in _FRAMES:
        before = _MARKS.sub("", before).strip(" ,")
        before = frame.sub("", before) if needs in low else before
    return before.strip(" ,")


def _following(mention: Mention, figures: list[int], page: Page) -> tuple[int, int, bool]:
    """Where the words after a mention begin, past a figure in brackets, where its clause ends, and whether that is all.

    It is not where another figure cuts it short: "people aged 90 and over" is no more than "people aged".
    """
    text, passage = page.release.text, mention.passage
    others = [start for start in figures if start >= mention.end]
    bracket = _BRACKET.match(text, mention.end, passage.end)
    glossed = bracket is not None and any(bracket.start() < start < bracket.end() for start in others)
    begin = bracket.end() if bracket and glossed else mention.end
    last = min(passage.end, begin + LONGEST)
    stop = _END.search(page.low, begin, last)
    end = stop.start() if stop else last
    joined = next((start for start in others if begin <= start < end), None)
    if joined is None:
        return begin, end, _CUT_BY_BRACKET.match(page.low, end, passage.end) is None
    kept = _JOINER.sub("", text[begin:joined])
    return begin, begin + len(kept), kept != text[begin:joined]


def _without(taken: list[tuple[int, int]], text: str, start: int, end: int) -> str:
    """text[start:end] with blanks for what is taken out of it."""
    said = text[start:end]
    for first, last in taken:
        if start <= first and last <= end:
            said = said[: first - start] + " " * (last - first) + said[last - start :]
    return said


def _others(mention: Mention, page: Page) -> list[Mention]:
    """The other figures of the sentence that are no dates."""
    return [other for other in undated(page, mention.passage.number) if other is not mention]


def _leans_on_its_list(mention: Mention, page: Page) -> bool:
    """True for an item of a list whose opening words, with a colon, say something that belongs to every item."""
    text, number = page.release.text, mention.passage.number
    if not is_item(text, mention.passage.start):
        return False
    last = max(0, number - LONGEST_LIST)
    while number > last and is_item(text, page.passages[number].start):
        number -= 1
    opening = text[page.passages[number].start : page.passages[number].end].rstrip()
    return opening.endswith((":", "–", "-", "—", ",")) and _KEY_POINTS.search(opening) is None
