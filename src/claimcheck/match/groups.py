"""The figures of one release, grouped by what they are asked for again and again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence

from claimcheck.match.figure import Figure


class Groups:
    """The figures of a release by their nouns, and by the unit, the time and the basis that they share."""

    def __init__(self, figures: Iterable[Figure], added: Container[str]) -> None:
        self.by_noun: dict[str, list[Figure]] = defaultdict(list)
        self._alike: dict[object, list[Figure]] = defaultdict(list)
        self._added = added
        for figure in figures:
            if figure.noun:
                self.by_noun[figure.noun].append(figure)
            self._alike[self._sort(figure)].append(figure)

    def beside(self, figure: Figure) -> Iterator[Figure]:
        """Yield the others with another number that may be of what an earlier figure is of just as well."""
        yield from (other for other in self._alike.get(self._sort(figure), ()) if other.value != figure.value)

    def names_any_of(self, words: frozenset[str]) -> bool:
        """True where one of some words is the noun of a figure."""
        return not words.isdisjoint(self.by_noun)

    def _sort(self, figure: Figure) -> object:
        about = figure.about
        return figure.unit, about.time, about.new, about.basis, figure.claim.id in self._added


class Candidates:
    """The figures of a release in one unit and of one time, by what they count: few of them may be of a given thing."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._every = tuple(figures)
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, figure in enumerate(self._every):
            self._places[figure.thing].append(place)

    def like(self, figure: Figure) -> Sequence[Figure]:
        """Those that count what a figure counts, or that leave it open, in their order; all where it leaves it open."""
        if not figure.thing:
            return self._every
        places = sorted((*self._places.get(figure.thing, ()), *self._places.get("", ())))
        return [self._every[place] for place in places]
