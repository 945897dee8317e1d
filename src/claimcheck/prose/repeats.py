"""Paragraphs that a text says twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimcheck.prose.spans import Span

LONG = 8
"""Words from which a paragraph that comes again is a repeat by itself.

A shorter one ("Up 2% on last year") can be said of two things, and is a repeat only beside another repeat.
"""
SHORT = 3


def repeats(text: str, paragraphs: Iterable[Span]) -> dict[Span, Span]:
    """The paragraphs that say again, word for word, what an earlier one says, each with the first of them."""
    spans = list(paragraphs)
    words = {place: tuple(text[spans[place].start : spans[place].end].split()) for place in _begin_alike(text, spans)}
    firsts: dict[tuple[str, ...], int] = {}
    found: dict[int, int] = {}
    for place, said in words.items():
        first = firsts.setdefault(said, place)
        if first != place and len(said) >= SHORT:
            found[place] = first
    long = {place for place in found if len(words[place]) >= LONG}
    return {
        spans[place]: spans[first]
        for place, first in found.items()
        if place in long or any(place + step in long and found[place + step] == first + step for step in (-1, 1))
    }


def _begin_alike(text: str, spans: list[Span]) -> list[int]:
    """The places of paragraphs that begin with the words of another: only these need be compared, and held, whole."""
    begun = [tuple(text[span.start : span.end].split(None, SHORT)[:SHORT]) for span in spans]
    often = Counter(begun)
    return [place for place, words in enumerate(begun) if often[words] > 1]
