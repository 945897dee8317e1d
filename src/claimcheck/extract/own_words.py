"""The words of a figure's own clause, and which words tell of what is spoken."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from claimcheck.extract.near import sets_scene
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.when import DATELINE
from claimcheck.phrase.dates import MONTHS, WEEKDAYS
from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.normal import plain_words, singular
from claimcheck.phrase.number_words import FRACTIONS, SMALL, TENS
from claimcheck.phrase.quantities import hedges
from claimcheck.phrase.words import COMPARED, MOVES, STOPS
from claimcheck.quantity import Kind

# Figures that tell when and how long, and so do not part one statement from the next.
TRANSPARENT = (Kind.DATE, Kind.DURATION, Kind.ORDINAL)
_BREAK = re.compile(r"[;:()“”]|,(?=\s)|\s[–—]\s|[.]\s")
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


def quoted_words(mention: Mention, page: Page) -> list[str]:
    """The telling words of a figure's own phrase, without its hedges: “well over 450 swings” counts swings."""
    quote = page.quote(mention)
    line = Line(quote)
    begins = hedges(line, 0)[1]
    return content(plain_words(quote[line.starts[begins] :] if begins < len(line) else quote))


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
