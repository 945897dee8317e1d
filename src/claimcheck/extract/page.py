"""A release as the ties see it: its text, its passages, and the mentions of quantities in them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property, wraps
from itertools import pairwise
from sys import intern
from typing import Any, TypeVar

from attrs import field, frozen

from claimcheck.extract.passages import Passage
from claimcheck.extract.tables import Grid
from claimcheck.quantity import Kind, PartialDate, Quantity
from claimcheck.release import Release, SectionRole


# By what it is and not by what it says: every mention is made once, and to compare all that it says is slow.
@frozen(eq=False)
class Mention:
    """A quantity in a passage: its words are `text[start:end]`."""

    id: str
    quantity: Quantity
    start: int
    end: int
    passage: Passage
    speaker: str | None = None
    named: str = ""
    """For a day that the text calls by a name: the name."""
    dated: PartialDate | None = None
    """For a cell of a table: the day, the month or the year that heads its column."""
    kind: Kind = field(init=False, repr=False)
    """The kind of its quantity; a field, because it is asked for some thirty times."""

    @kind.default
    def _of_quantity(self) -> Kind:
        return self.quantity.kind

    @property
    def is_headline(self) -> bool:
        """True when it stands in the headline of the release, or of a story told in short beside it."""
        return self.passage.section.role is SectionRole.HEADLINE or self.passage.heads


def lowered(text: str) -> str:
    """A text in lower case, each code point at its place."""
    # In pieces, for Python takes twelve bytes a code point to lower what is not ASCII. No other letter becomes two.
    pieces = (text[start : start + PIECE] for start in range(0, len(text), PIECE))
    return text.lower() if text.isascii() else "".join(piece.replace("İ", "i").lower() for piece in pieces)


PIECE = 1_000
"""Code points that are lowered at once."""


LONGEST_HEADING = 80
_BETWEEN_CELLS = " \t\n|.…*"
_WORD = re.compile("[a-z]+")


def _is_heading(passage: Passage, text: str) -> bool:
    """True for a short line with a capital that ends like no sentence and is no item of a list."""
    short = len(text) <= LONGEST_HEADING and text[:1].isupper() and text[-1:] not in '.!?,;”"’'
    return short and passage.section.role in (SectionRole.BODY, SectionRole.NOTES)


@frozen(slots=False)
class Page:
    """A release with its passages and mentions, in reading order."""

    release: Release
    passages: tuple[Passage, ...]
    mentions: tuple[Mention, ...]
    """Those that stand in words; the cells of tables are apart, for nothing but their places ties them."""
    grids: tuple[Grid, ...] = ()
    cells: tuple[Mention, ...] = ()
    """What the cells of the grids state."""
    told: dict[object, dict[Any, Any]] = field(factory=lambda: defaultdict(dict), init=False, repr=False, eq=False)
    """What was looked up of passages and mentions, by the functions below that do so once."""
    low: str = field(init=False, repr=False, eq=False)
    """The text in lower case, each code point at its place: a pattern that tells cases apart is twice as fast."""
    # A field and no cached property, which would take as long to make as all the rest of a short page.
    _by_passage: dict[int, list[Mention]] = field(init=False, repr=False, eq=False)

    @low.default
    def _lowered(self) -> str:
        return lowered(self.release.text)

    @_by_passage.default
    def _grouped(self) -> dict[int, list[Mention]]:
        grouped: dict[int, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            grouped[mention.passage.number].append(mention)
        return grouped

    @cached_property
    def by_start(self) -> dict[int, Mention]:
        """The cells by their places in the text."""
        return {mention.start: mention for mention in self.cells}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {mention.id: place for place, mention in enumerate(self.mentions)}

    def place(self, mention: Mention) -> int:
        """Where a mention stands in `mentions`, from 0."""
        return self._places[mention.id]

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """For each passage, by its number, the heading it stands under; empty where there is none."""
        found, heading, section = [], "", None
        for passage in self.passages:
            text = self.release.text[passage.start : passage.end]
            heading = heading if passage.section is section else ""
            section = passage.section
            heading = text if _is_heading(passage, text) else heading
            found.append(heading)
        return tuple(found)

    def in_passage(self, number: int) -> list[Mention]:
        """The mentions of a passage, left to right."""
        return self._by_passage.get(number, [])

    @cached_property
    def stating(self) -> tuple[Passage, ...]:
        """The passages that have mentions, in reading order."""
        return tuple(mentions[0].passage for mentions in self.sentences())

    def sentences(self) -> Iterator[list[Mention]]:
        """The mentions of each passage that has any, passage by passage; a row of bare figures is no sentence."""
        return (mentions for mentions in self._by_passage.values() if not self._is_row(mentions))

    def _is_row(self, mentions: list[Mention]) -> bool:
        """True for a row of a table without columns: three figures with nothing between them, or two that end it."""
        beside = [not self.words_between(*each).strip(_BETWEEN_CELLS) for each in pairwise(mentions)]
        if not any(beside):
            return False
        ends_the_line = not self.words_after(mentions[-1]).strip()
        return (beside[-1] and ends_the_line) or any(all(each) for each in pairwise(beside))

    def sentence(self, number: int) -> str:
        """The text of a passage."""
        return self.release.text[self.passages[number].start : self.passages[number].end]

    def words_between(self, first: Mention, second: Mention) -> str:
        """The text between two mentions, the first of which stands first."""
        return self.release.text[first.end : second.start]

    def words_before(self, mention: Mention) -> str:
        """The text of the mention's passage before it."""
        return self.release.text[mention.passage.start : mention.start]

    def words_after(self, mention: Mention) -> str:
        """The text of the mention's passage after it."""
        return self.release.text[mention.end : mention.passage.end]

    def quote(self, mention: Mention) -> str:
        """The mention's own words."""
        return self.release.text[mention.start : mention.end]


Told = TypeVar("Told")
FEW = 16
"""Answers that are kept of what is soon asked again, and then no more."""


def once_a_passage(read: Callable[[Page, int], Told]) -> Callable[[Page, int], Told]:
    """What is told of a page's passage by its number, read the first time it is asked for and kept with the page."""

    @wraps(read)
    def asked(page: Page, number: int) -> Told:
        answers: dict[int, Told] = page.told[read]
        try:
            return answers[number]  # as nearly always
        except KeyError:
            told = answers[number] = read(page, number)
            return told

    return asked


def once_in_a_row(read: Callable[[Page, int], Told]) -> Callable[[Page, int], Told]:
    """What is told of a page's passage by its number, kept while the figures around it are looked at."""

    @wraps(read)
    def asked(page: Page, number: int) -> Told:
        answers: dict[int, Told] = page.told[read]
        if number not in answers:
            _forget(answers)
            answers[number] = read(page, number)
        return answers[number]

    return asked


def once_a_mention(read: Callable[[Mention, Page], Told]) -> Callable[[Mention, Page], Told]:
    """What is told of a mention on its page, kept while that mention is looked at."""

    @wraps(read)
    def asked(mention: Mention, page: Page) -> Told:
        answers: dict[Mention, Told] = page.told[read]
        if mention not in answers:
            _forget(answers)
            answers[mention] = read(mention, page)
        return answers[mention]

    return asked


def once_a_pair(read: Callable[[Page, Mention, Mention], Told]) -> Callable[[Page, Mention, Mention], Told]:
    """What is told of two mentions on their page, kept while these and their neighbours are looked at."""

    @wraps(read)
    def asked(page: Page, first: Mention, second: Mention) -> Told:
        answers: dict[tuple[Mention, Mention], Told] = page.told[read]
        if (first, second) not in answers:
            _forget(answers)
            answers[first, second] = read(page, first, second)
        return answers[first, second]

    return asked


def _forget(answers: dict[Any, Any]) -> None:
    """Keep no more than a few, for to keep them all would take more than the text itself."""
    if len(answers) >= FEW:
        answers.clear()


@once_in_a_row
def undated(page: Page, number: int) -> list[Mention]:
    """The mentions of a passage that are no dates, left to right."""
    return [mention for mention in page.in_passage(number) if mention.kind is not Kind.DATE]


@once_a_passage
def words_of(page: Page, number: int) -> frozenset[str]:
    """The words of a passage in lower case, so that a pattern which needs one of them is tried only where it stands."""
    # Each word is held once, in however many passages it stands.
    passage = page.passages[number]
    return frozenset(map(intern, _WORD.findall(page.low, passage.start, passage.end)))
