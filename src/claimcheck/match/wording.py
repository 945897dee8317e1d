"""The words that figures are compared by, worked out once for all that are told in the same words.

The releases of a series say the same sentences again with other numbers, so there are few wordings for many figures.
"""

from __future__ import annotations

from collections.abc import Hashable

from attrs import evolve, frozen

from claimcheck.about import About
from claimcheck.match.alike import Alike, is_generic
from claimcheck.phrase.lexicon import words

# Whose a thing is that a national body counts: "British car production" is that of its other reports.
_NATIONAL = words("british english scottish welsh irish american australian canadian national uk us")


@frozen
class Words:
    """What is told of a figure, in names of which those that mean the same are one."""

    noun: str
    thing: str
    """The noun, where that says what is counted."""
    own: frozenset[str]
    near: frozenset[str]
    narrowed: frozenset[str]
    form: int
    """The number of all that is told of it but its time."""


class Wordings:
    """The words of whatever is told of figures, and numbers for what is the same."""

    def __init__(self, alike: Alike) -> None:
        self.alike = alike
        self._words: dict[About, Words] = {}
        self._names: dict[tuple[str, ...], frozenset[str]] = {}
        self._numbers: dict[Hashable, int] = {}

    def words(self, about: About) -> Words:
        """The words of a figure of which this is told."""
        found = self._words.get(about)
        if found is None:
            own = self._named((*about.own, *about.narrowed))
            noun = self.alike.name(about.noun) if about.noun else ""
            thing = noun if noun and not is_generic(noun) else ""
            form = self.number(evolve(about, time=""))
            narrowed = self._named(tuple(word for word in about.narrowed if word not in _NATIONAL))
            found = Words(noun, thing, own, self._named(about.near) - own, narrowed, form)
            self._words[about] = found
        return found

    def number(self, told: Hashable) -> int:
        """The same number for the same, another for any other."""
        return self._numbers.setdefault(told, len(self._numbers))

    def _named(self, words: tuple[str, ...]) -> frozenset[str]:
        if words not in self._names:
            self._names[words] = frozenset(map(self.alike.name, words))
        return self._names[words]
