"""Words by which a release says that its figures are no longer counted as before."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from claimcheck.match.alike import Alike
from claimcheck.phrase.normal import plain_words, singular
from claimcheck.release import Release

_REVISED = re.compile(
    r"\b(?:revis(?:ed|ion|ions|es|ing)|re-?stated|corrected|correction|re-?classif\w+|re-?defin\w+|re-?based"
    r"|re-?weighted|new\s+(?:definition|method\w*|way\s+of\s+counting|basis|series|source)|definition"
    r"|changed?\s+(?:the\s+|its\s+|in\s+the\s+|in\s+)?(?:method\w*|way|coverage|basis)"
    r"|no\s+longer\s+(?:being\s+)?(?:counted|included|counts?|includes?|recorded)"
    r"|now\s+(?:also\s+)?(?:includes?|excludes?|counts?|counted)|(?:were|was|been|are)\s+(?:removed|taken\s+out|taken\s+off)"
    r"|merged?|mergers?|merging|duplicates?|not\s+(?:directly\s+)?comparable|break\s+in\s+the\s+series"
    r"|recount(?:ed)?|re-?examined|audit(?:ed)?|double[- ]count\w*)\b",
    re.IGNORECASE,
)
# A revision of "the figures" is one of every figure.
_ALL = frozenset({"figure", "data", "series", "statistic", "total", "estimate", "number", "count", "result", "list"})
_PARAGRAPH = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*")


@frozen
class _Revising:
    """A paragraph that speaks of a revision, and the words of its sentences that do."""

    start: int
    end: int
    words: frozenset[str]


@lru_cache(maxsize=4096)
def _revising(text: str) -> tuple[_Revising, ...]:
    """The paragraphs of a text that speak of a revision; worked out once a text, and asked for once a figure."""
    found = []
    for paragraph in _PARAGRAPH.finditer(text):
        if _REVISED.search(paragraph.group()) is None:
            continue
        told = (sentence.group() for sentence in _SENTENCE.finditer(paragraph.group()))
        words = {singular(word) for said in told if _REVISED.search(said) for word in plain_words(said)}
        found.append(_Revising(paragraph.start(), paragraph.end(), frozenset(words)))
    return tuple(found)


def revises(release: Release, start: int | None, names: frozenset[str], alike: Alike) -> bool:
    """True for a release that speaks of a revision beside a figure, of what it counts, or of all figures."""
    for paragraph in _revising(release.text):
        beside = start is not None and paragraph.start <= start < paragraph.end
        if beside or not _ALL.isdisjoint(paragraph.words) or not names.isdisjoint(map(alike.name, paragraph.words)):
            return True
    return False
