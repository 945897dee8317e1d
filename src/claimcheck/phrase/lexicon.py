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
        self._alone = {words[0]: meaning for words, meaning in phrases.items() if len(words) == 1}
        # By the first word and the second, for many phrases begin with "a" or "more".
        self._longer: dict[str, dict[str, list[tuple[tuple[str, ...], T]]]] = {}
        for words in sorted(phrases, key=len, reverse=True):
            if len(words) > 1:
                begun = self._longer.setdefault(words[0], {})
                begun.setdefault(words[1], []).append((words, phrases[words]))

    @property
    def starts(self) -> frozenset[str]:
        """The words that phrases begin with."""
        return frozenset(self._alone) | frozenset(self._longer)

    def at(self, line: Line, index: int) -> tuple[T, int] | None:
        """What the longest phrase there means and the place after it, or None."""
        first = line.forms[index]
        if (begun := self._longer.get(first)) is not None:
            for words, meaning in begun.get(line.forms[index + 1], ()):
                if len(words) == 2 or line.says(index, words):
                    return meaning, index + len(words)
        return (self._alone[first], index + 1) if first in self._alone else None


def words(text: str) -> frozenset[str]:
    """The words of a table written as one text."""
    return frozenset(text.split())
