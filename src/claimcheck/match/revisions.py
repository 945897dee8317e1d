"""Words by which a release says that its figures are no longer counted as before."""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.match.alike import Alike
from claimcheck.phrase.normal import plain_words, singular
from claimcheck.release import Release

# Every word of it begins with one of these letters, so that most places of a text are passed over at once.
_REVISED = re.compile(
    r"(?=[abcdmnrw])\b(?<!\bnot )(?<!\bnot been )(?<!\bnot yet been )(?<!\bnever been )"
    r"(?:revis(?:ed|ion|ions|es|ing)|re-?stated|corrected|correction|re-?classif\w+|re-?defin\w+|re-?based"
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
# What is first told of a count is counted again: where a title says so, or the paragraph of a figure.
_EARLY = re.compile(r"\b(?:preliminary|flash\s+estimates?)\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*")


@frozen
class Revisions:
    """Where a text speaks of a revision of figures."""

    at: tuple[tuple[int, int], ...]
    """The paragraphs that do, in code points."""
    words: tuple[str, ...]
    """The words of the sentences that do."""


def revisions(text: str) -> Revisions:
    """Where a text speaks of a revision; whoever reads it keeps this with the release."""
    spoken = [match for match in _PARAGRAPH.finditer(text) if _REVISED.search(match.group())]
    early = [match.span() for match in _PARAGRAPH.finditer(text) if _EARLY.search(match.group())]
    told = (sentence.group() for paragraph in spoken for sentence in _SENTENCE.finditer(paragraph.group()))
    words = dict.fromkeys(singular(word) for said in told if _REVISED.search(said) for word in plain_words(said))
    return Revisions((*(paragraph.span() for paragraph in spoken), *early), tuple(words))


def revises(release: Release, start: int | None, names: frozenset[str], alike: Alike, *, early: bool = True) -> bool:
    """True for a release that speaks of a revision beside a figure, of what it counts, or of all figures.

    With `early` also for what is only a preliminary count: it will be counted again, and revises nothing itself.
    """
    if early and _EARLY.search(release.title):
        return True
    spoken = [span for span in release.revised_at if start is not None and span[0] <= start < span[1]]
    if spoken and (early or not all(_is_preliminary(release, span) for span in spoken)):
        return True
    return not _ALL.isdisjoint(release.revised) or not names.isdisjoint(map(alike.name, release.revised))


def _is_preliminary(release: Release, span: tuple[int, int]) -> bool:
    """True for a paragraph that speaks of a preliminary count, and of no revision."""
    return bool(release.text) and _REVISED.search(release.text, *span) is None
