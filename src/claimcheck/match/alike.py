"""Words that count the same things in one field; users add their own with `[[same]]`."""

from __future__ import annotations

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
    "level dollar pound life"
)


class Alike:
    """The nouns that mean the same: those of the shipped table and those that users add."""

    def __init__(self, added: Iterable[Iterable[str]] = ()) -> None:
        self.names: dict[str, str] = {}
        for row in [*(line.split() for line in FIELD.split("\n") if line), *map(list, added)]:
            nouns = [stem(normal(noun).split()[-1]) for noun in row if normal(noun)]
            first = next((self.names[noun] for noun in nouns if noun in self.names), nouns[0])
            self.names.update(dict.fromkeys(nouns, first))

    def name(self, word: str) -> str:
        """What a word is compared by: its stem, or the first of those that mean the same."""
        return self.names.get(word) or self.names.get(stem(word)) or stem(word)

    def same(self, one: str, other: str) -> bool:
        """True for one noun, or two that mean the same."""
        return self.name(one) == self.name(other)


ENDINGS = (
    "isation", "ization", "ations", "ation", "ating", "ated", "ates", "ments", "ment", "ings", "ing", "edly", "ed",
    "es", "e", "s",
)  # fmt: skip


@cache
def is_generic(noun: str) -> bool:
    """True for a noun that does not say what is counted."""
    return noun in _GENERIC_STEMS


@cache
def stem(word: str) -> str:
    """A word without its last ending, so that "vaccinated" and "vaccine" are one."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


_GENERIC_STEMS = frozenset(map(stem, _GENERIC))
