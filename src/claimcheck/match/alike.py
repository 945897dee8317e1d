"""Words that count the same things in one field; users add their own with `[[same]]`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from claimcheck.phrase.lexicon import words
from claimcheck.phrase.normal import normal

# One row a meaning, in the normal form: what a writer may call the same things from one release to the next. Only what
# any careful reader takes for the same, for "visits" are not "visitors", nor "GPs" all doctors: a user may add others.
FIELD = """
home household dwelling
tree sapling seedling
job post
company firm
accident collision crash
death fatality
theft shoplifting
charger chargepoint
jab dose vaccination injection
prison jail
doctor physician
shop store
journey trip
staff employee worker
apprentice apprenticeship
offence crime
pupil schoolchild
visit attendance
donation gift
"""
# Nouns that say nothing of what is counted: "2,050 cases there".
_GENERIC = words(
    "case unit item figure person people record total thing time number instance incident one more open sum amount "
    "level dollar pound life name"
)


# What stands for a thing that a sentence names before: "production fell by 14 per cent to 1,303,135 units".
STAND_INS = words("unit item")
_NOT_AGENTS = words(
    "number member officer customer matter computer order paper river winter summer quarter power tower"
)
_AGENTS = ("er", "or")
_DONE_BY = {"donor": "donat"}


@cache
def done_by(noun: str) -> str:
    """The stem of what those do whom a noun names: "sleep" of "sleepers"; empty for a noun of another kind."""
    if noun in _NOT_AGENTS:
        return ""
    ending = next((each for each in _AGENTS if noun.endswith(each)), "")
    root = noun.removesuffix(ending) if ending else ""
    return _DONE_BY.get(noun) or (root if len(root) >= SHORTEST_STEM else "")


class Alike:
    """The nouns that mean the same: those of the shipped table and those that users add.

    A noun of several words is one thing: who says that "EVs" are "electric cars" says nothing of cars.
    """

    def __init__(self, added: Iterable[Iterable[str]] = ()) -> None:
        self.names: dict[str, str] = {}
        self._phrases: dict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
        """By the last word of a noun of several words: its other words, and the whole."""
        for row in [*(line.split() for line in FIELD.split("\n") if line), *added]:
            self._join([found for noun in row if (found := _stems(noun))])

    def _join(self, nouns: list[tuple[str, ...]]) -> None:
        """Call nouns by the name that one of them has already, or else by the first; so too all that share a name."""
        whole = [" ".join(noun) for noun in nouns]
        known = [self.names[noun] for noun in whole if noun in self.names]
        first = next(iter((*known, *whole)))
        self.names.update({noun: first for noun, name in self.names.items() if name in known})
        self.names.update(dict.fromkeys(whole, first))
        for noun in nouns:
            if noun[:-1]:
                self._phrases[noun[-1]].append((frozenset(noun[:-1]), " ".join(noun)))

    def name(self, word: str) -> str:
        """What a noun is compared by: its stem, or the first of those that mean the same."""
        whole = " ".join(_stems(word)) if " " in word else stem(word)
        return self.names.get(word) or self.names.get(whole) or stem(word)

    def phrase(self, noun: str, narrowed: Iterable[str]) -> str:
        """The noun of several words that a user has added and that is meant: "electric car"; else nothing."""
        before = frozenset(map(stem, narrowed))
        fitting = (whole for others, whole in self._phrases.get(stem(noun), ()) if others <= before)
        return max(fitting, key=len, default="")

    def same(self, one: str, other: str) -> bool:
        """True for one noun, or two that mean the same."""
        return self.name(one) == self.name(other)


def _stems(noun: str) -> tuple[str, ...]:
    return tuple(map(stem, normal(noun).split()))


ENDINGS = (
    "isation", "ization", "ations", "ation", "ating", "ated", "ates", "ments", "ment", "ings", "ing", "edly", "ed",
    "ions", "ion", "es", "e", "s",
)  # fmt: skip
SHORTEST_STEM = 4
# "Adoptions" are what is adopted; a station is no state.
_LONGER = ("ions", "ion")


@cache
def is_generic(noun: str) -> bool:
    """True for a noun that does not say what is counted."""
    return noun in _GENERIC_STEMS


@cache
def stem(word: str) -> str:
    """A word without its last ending, so that "vaccinated" and "vaccine" are one."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM + (ending in _LONGER):
            return word[: -len(ending)]
    return word


_GENERIC_STEMS = frozenset(map(stem, _GENERIC))
