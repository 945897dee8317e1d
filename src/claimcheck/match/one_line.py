"""Whether two figures may stand on one line over time: a plot is compared by eye, so less is joined than is compared.

Where rules compare two figures a wrong match mostly gives no finding; on a line it is seen. So what a line joins is
told apart by more: whose figures they are, of which part, and in what words.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache

from claimcheck.match.alike import is_generic, stem
from claimcheck.match.figure import Figure
from claimcheck.phrase.normal import plain_words, singular

FEW = 2
"""Words that two figures without a noun must share for it."""
# "The five-year average of 83 percent" is no value of this year.
_MIDDLE = frozenset(map(stem, ("average", "mean", "median")))


def is_told_apart(one: Figure, other: Figure, known: AbstractSet[str]) -> bool:
    """True where one is a part, a mean, or of what it names, and the other is not.

    `known` are the names that both releases are about: they tell nothing apart.
    """
    if one.about.part != other.about.part or one.own & _MIDDLE != other.own & _MIDDLE:
        return True
    mine, its = _names(one) - known, _names(other) - known
    if mine and its:
        return not (mine <= other.own or its <= one.own)
    return not mine <= other.all or not its <= one.all


def is_told_alike(one: Figure, other: Figure) -> bool:
    """True where the words that both share say what is counted, and no others say that it is something else."""
    if one.is_bare or other.is_bare:
        return one.is_bare and other.is_bare
    shared = {word for word in one.own & other.own if not is_generic(word)}
    if one.noun and one.noun == other.noun:
        torn = one.own - other.all and other.own - one.all
        return bool(shared - {one.noun}) or not (torn or is_generic(one.noun))
    return len(shared) >= FEW and not (_first(one) not in other.all and _first(other) not in one.all)


def _names(figure: Figure) -> frozenset[str]:
    """The names in its own words but those of its scope, by which it was matched already."""
    return frozenset(map(stem, figure.about.names)) - _of_scope(figure.claim.scope or "")


@cache
def _of_scope(scope: str) -> frozenset[str]:
    return frozenset(map(stem, map(singular, plain_words(scope))))


def _first(figure: Figure) -> str:
    """The word with which its clause begins: of a figure without a noun most often what it is of."""
    return next((stem(word) for word in figure.about.own if stem(word) in figure.own), "")
