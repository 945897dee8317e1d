"""A table of phrases, looked up at a place in a line: the longest that stands there wins."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from claimcheck.phrase.lexer import Line

T = TypeVar("T")


class Lexicon(Generic[T]):
    """Phrases of one or more words with what each means."""

    def __init__(self, phrases: Mapping[tuple[str, ...], T]) -> None:
        self.phrases = frozenset(phrases)
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for words in sorted(phrases, key=len, reverse=True):
            self._by_first.setdefault(words[0], []).append((words, phrases[words]))

    @property
    def starts(self) -> frozenset[str]:
        """The words that phrases begin with."""
        return frozenset(self._by_first)

    def at(self, line: Line, index: int) -> tuple[T, int] | None:
        """What the longest phrase there means and the place after it, or None."""
        for words, meaning in self._by_first.get(line.forms[index], ()):
            if len(words) == 1 or line.says(index, words):
                return meaning, index + len(words)
        return None


def words(text: str) -> frozenset[str]:
    """The words of a table written as one text."""
    return frozenset(text.split())
