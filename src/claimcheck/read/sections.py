"""The blocks of a release in their places: title, date, and what each stretch of the text is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from attrs import define, field, frozen

from claimcheck.quantity import PartialDate
from claimcheck.read.blocks import Block, Label, Look
from claimcheck.read.furniture import KICKER
from claimcheck.release import Section, SectionRole

_LARGEST_HEAD = 30
"""Blocks among which the title is looked for."""
_LAST_PART = 0.6
"""The share of the text after which a heading that says only "Notes" opens notes to the end."""
_FEWEST_OF_A_BODY = 2
"""Paragraphs from which a release has told its story; dated stories after them are other stories."""


@frozen
class Placed:
    """A block with what it is in its release, and the date that its section states for itself."""

    block: Block
    role: SectionRole
    published: PartialDate | None = None


@frozen
class Head:
    """The top of a release: where its title stands, and the first block of what it says."""

    title: int | None
    body: int


def head(text: str, found: Sequence[Block]) -> Head:
    """The title and the beginning of the body.

    The title is a heading of Markdown or a line that is labelled as one, a line that comes twice, the first line
    below "Press release", or the first line that is neither prose nor part of the page.
    """
    body = next((place for place, block in enumerate(found[:_LARGEST_HEAD]) if block.look in _BEGINS_BODY), None)
    if body is None:
        body = min(len(found), _LARGEST_HEAD)
    shorts = [place for place in range(body) if found[place].look is Look.SHORT]
    lines = {place: _said(text, found[place]) for place in shorts}
    twice = [place for place in shorts if sum(line == lines[place] for line in lines.values()) > 1]
    marked = [place for place in shorts if _MARKED.match(text, found[place].span.start)]
    kickers = [place for place in range(body) if _is_kicker(text, found[place])]
    below = [place for place in shorts if kickers and place > kickers[-1]]
    title = next(iter(marked or twice or below or shorts), None)
    if title is not None and body == len(found) == 1:
        return Head(None, 0)  # one line alone says something; it is the title of nothing
    return Head(title, _after_headline(found, title, body))


def _is_kicker(text: str, block: Block) -> bool:
    return block.look is Look.FURNITURE and KICKER.fullmatch(_said(text, block).lower()) is not None


_BEGINS_BODY = frozenset({Look.PROSE, Look.ITEM, Look.ROW, Look.NOTES, Look.ENDS, Look.RELATED})
_MOST_HEADLINES = 3
"""Short lines from the title on that can be headline: the title, the title again, a line that explains it."""


def _after_headline(found: Sequence[Block], title: int | None, body: int) -> int:
    """The first block of the body: short lines beyond a title, its repeat and a subtitle are part of it."""
    if title is None:
        return body
    shorts = [place for place in range(title, body) if found[place].look is Look.SHORT]
    ends = shorts[_MOST_HEADLINES] if len(shorts) > _MOST_HEADLINES else body
    # A text of short lines only is a title and what it says.
    return ends if ends < len(found) or len(shorts) < 2 else shorts[1]


def title_of(text: str, found: Sequence[Block], top: Head) -> str:
    """The title without the marks of Markdown; empty when there is none."""
    return "" if top.title is None else _said(text, found[top.title])


_MARKED = re.compile(r"#\s|(?:title|subject|headline):", re.IGNORECASE)
_MARKUP = re.compile(r"^(?:#{1,6}\s+|(?:title|subject|headline):\s*)|^[*_]{1,3}(?=\S)|[*_]{1,3}$|\s+#+$", re.IGNORECASE)


def _said(text: str, block: Block) -> str:
    return " ".join(_MARKUP.sub("", text[block.span.start : block.span.end]).split())


@define
class _Story:
    """A story that is told beside the release, while it is read."""

    published: PartialDate | None
    dated_below: bool = False
    """True while the date line that dates it is still to come below its headline."""
    prose: int = 0
    seen: set[str] = field(factory=set)


@define
class Reader:
    """Goes through the blocks after the head, and remembers what it is in the middle of."""

    text: str
    found: Sequence[Block]
    zone: SectionRole = SectionRole.BODY
    body: int = 0
    """Paragraphs of the body so far."""
    footnotes: bool = False
    """True while the notes are those of one table or chart, and the body goes on after them."""
    left: bool = False
    """True after furniture that follows a body: what is short from there on belongs to the page."""
    story: _Story | None = None
    short_stories: int = 0
    """Stories told in one paragraph each so far."""
    headline_first: bool = False
    """True when the stories of the list at hand have their dates below their headlines."""

    def placed(self, place: int) -> Placed:
        """The block at that place with its role."""
        block = self.found[place]
        reader = _READERS.get(block.look)
        return self._plain(place, block) if reader is None else reader(self, block, place + 1)

    def _furniture(self, block: Block, _: int) -> Placed:
        self.left = self.left or self.body >= _FEWEST_OF_A_BODY
        return Placed(block, SectionRole.BOILERPLATE)

    def _ends(self, block: Block, _: int) -> Placed:
        if self.zone is SectionRole.BODY:
            self.zone, self.footnotes = SectionRole.NOTES, False
        return Placed(block, SectionRole.BOILERPLATE)

    def _notes(self, block: Block, _: int) -> Placed:
        self.footnotes = block.look is Look.FOOTNOTES and block.span.start < _LAST_PART * len(self.text)
        self.zone = SectionRole.NOTES
        return Placed(block, SectionRole.NOTES)

    def _related(self, block: Block, after: int) -> Placed:
        if self._prose(after) and self._prose(after + 1):
            return self._plain(after - 1, block)  # "More on trade" over paragraphs is a heading of the text
        self.zone, self.story, self.short_stories, self.headline_first = SectionRole.TEASER, None, 0, False
        return Placed(block, SectionRole.BOILERPLATE)

    def _row(self, block: Block, _: int) -> Placed:
        return Placed(block, SectionRole.TABLE)

    def _date(self, block: Block, after: int) -> Placed:
        assert block.dated is not None
        date = block.dated.date
        if self.story is not None and self.story.dated_below:
            self.story.dated_below = False
            return Placed(block, SectionRole.TEASER, date)
        if self.zone is not SectionRole.TEASER and not (_is_bare(block) and self._another(after)):
            return Placed(block, SectionRole.BOILERPLATE, date)
        self._begin(_Story(date))
        return Placed(block, SectionRole.TEASER, date)

    def _begin(self, story: _Story) -> None:
        self.short_stories += self.story is not None and self.story.prose == 1
        self.zone, self.story = SectionRole.TEASER, story

    def _another(self, place: int) -> bool:
        """True when another story begins at that place, without a heading that says so.

        It has a headline and one paragraph; a dated paragraph that the text goes on from is a part of the text.
        """
        looks = [block.look for block in self.found[place : place + 2]]
        return bool(self.body) and looks == [Look.SHORT, Look.PROSE] and self._told(place + 2)

    def _told(self, place: int) -> bool:
        """True when nothing that belongs to what was told above goes on at that place."""
        looks = [block.look for block in self.found[place : place + 2]]
        return not looks or looks[0] in _AFTER_STORIES or (looks[0] is Look.SHORT and looks[1:] in ([], [Look.DATE]))

    def _heads_a_story(self, place: int, block: Block) -> PartialDate | None:
        """The date below the headline of another story that stands there, None when none does."""
        if block.look is not Look.SHORT or place + 2 >= len(self.found) or not _is_bare(self.found[place + 1]):
            return None
        first = self.found[place - 1].look is not Look.DATE and self._prose(place + 2)
        if self.zone is SectionRole.TEASER:
            begins = self.headline_first or (self.story is None and first)
        else:
            begins = bool(self.body) and first and self._told(place + 3)
        dated = self.found[place + 1].dated
        return dated.date if begins and dated is not None else None

    def _plain(self, place: int, block: Block) -> Placed:
        if (date := self._heads_a_story(place, block)) is not None:
            self._begin(_Story(date, dated_below=True))
            self.headline_first = True
        if self.zone is SectionRole.TEASER and not self._resumes(place, block):
            return Placed(block, SectionRole.TEASER, self.story.published if self.story else None)
        if self.zone is SectionRole.NOTES and not (self.footnotes and self._past_footnotes(place, block)):
            return Placed(block, SectionRole.NOTES)
        self.zone = SectionRole.BODY
        if block.look is Look.PROSE:
            self.body, self.left = self.body + 1, False
        elif self.left and block.look is Look.SHORT and not self._prose(place + 1):
            return Placed(block, SectionRole.BOILERPLATE)
        return Placed(block, SectionRole.BODY)

    def _resumes(self, place: int, block: Block) -> bool:
        """True when the release goes on at that place after a list of other stories.

        A story beside the release is told in one paragraph, which may come again. More paragraphs are the release's
        own when it has not told its story yet, or when the stories so far had one paragraph each and this is no
        longer one.
        """
        if block.look is not Look.PROSE:
            return False
        if self.story is None:
            return self._gap(place) and self._prose(place + 1)
        said = self.text[block.span.start : block.span.end]
        if said in self.story.seen:
            return False
        if self.story.prose == 0 or not (
            self.body < _FEWEST_OF_A_BODY or (self.short_stories and self._prose(place + 1))
        ):
            self.story.prose += 1
            self.story.seen.add(said)
            return False
        return True

    def _past_footnotes(self, place: int, block: Block) -> bool:
        if self._gap(place) and block.look is not Look.ITEM:
            return self.found[place - 1].look not in (Look.FOOTNOTES, Look.NOTES)
        return False

    def _gap(self, place: int) -> bool:
        """True when a blank line stands above."""
        above = self.found[place - 1].span.end if place else 0
        return self.text.count("\n", above, self.found[place].span.start) > 1

    def _prose(self, place: int) -> bool:
        return place < len(self.found) and self.found[place].look is Look.PROSE


def _is_bare(block: Block) -> bool:
    """True for a line that is a day and nothing else."""
    dated = block.dated
    return block.look is Look.DATE and block.label is Label.NONE and dated is not None and dated.date.day is not None


_AFTER_STORIES = frozenset({Look.DATE, Look.FURNITURE, Look.RELATED, Look.ENDS, Look.NOTES})
_READERS = {
    Look.FURNITURE: Reader._furniture,
    Look.ENDS: Reader._ends,
    Look.NOTES: Reader._notes,
    Look.FOOTNOTES: Reader._notes,
    Look.RELATED: Reader._related,
    Look.ROW: Reader._row,
    Look.DATE: Reader._date,
}


def placed(text: str, found: Sequence[Block], top: Head) -> list[Placed]:
    """Every block with its role, in order."""
    reader = Reader(text, found)
    above = [_of_head(block, place, top) for place, block in enumerate(found[: top.body])]
    return above + [reader.placed(place) for place in range(top.body, len(found))]


def _of_head(block: Block, place: int, top: Head) -> Placed:
    if block.look is Look.DATE and block.dated is not None:
        return Placed(block, SectionRole.BOILERPLATE, block.dated.date)
    is_headline = top.title is not None and place >= top.title and block.look is Look.SHORT
    return Placed(block, SectionRole.HEADLINE if is_headline else SectionRole.BOILERPLATE)


def sections(text: str, start: int, blocks: Sequence[Placed]) -> tuple[Section, ...]:
    """The text cut into sections, in order and without a gap; what stands before `start` is front matter.

    Blank space belongs to the section above it.
    """
    runs = [list(run) for _, run in groupby(blocks, key=lambda one: (one.role, one.published))]
    starts = [run[0].block.span.start for run in runs]
    above = starts[0] if starts and not start else start or len(text)
    first = [Section(0, above, SectionRole.BOILERPLATE)] if start or (text and not runs) else []
    if runs:
        starts[0] = start
    ends = [*starts[1:], len(text)]
    cut = [
        Section(begin, end, run[0].role, run[0].published) for run, begin, end in zip(runs, starts, ends, strict=False)
    ]
    return (*first, *cut)
