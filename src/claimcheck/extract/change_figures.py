"""The figures of a sentence that tells of a change, and the words that join them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimcheck.extract import joints
from claimcheck.extract.change_ends import changes, is_last_of_its_parts, is_level, without_name
from claimcheck.extract.change_words import BESIDE, INCLUDED, JOINTS, WITHIN
from claimcheck.extract.joints import Joint, joint
from claimcheck.extract.page import Mention, Page


@frozen
class Figures:
    """The figures of a passage and the joints between them."""

    page: Page
    found: Sequence[Mention]

    def at(self, place: int) -> Mention | None:
        """The figure at a place; None before the first and behind the last."""
        return self.found[place] if 0 <= place < len(self.found) else None

    def joint(self, first: int, second: int) -> Joint | None:
        """What joins the figures at two places; None where one is missing, or they stand too far apart."""
        one, other = self.at(first), self.at(second)
        return joint(self.page, one, other) if one is not None and other is not None else None

    def words(self, first: int, second: int) -> str:
        """What joins two figures, without times; a bar when they stand too far apart."""
        between = self.joint(first, second)
        if between is None:
            return "|"
        # A bracket that closes behind the first figure says nothing of the second.
        return without_name(between.words.removeprefix(")").lstrip(), self.page.words_before(self.found[first]))

    def joined(self, name: str, first: int, second: int) -> bool:
        """True where two figures are joined by words of a row of `JOINTS`."""
        return JOINTS[name].fullmatch(self.words(first, second)) is not None

    def level(self, place: int, size: Mention) -> Mention | None:
        """The figure at a place, where it may be a level that a change by this size is of."""
        level = self.at(place)
        if level is None or not is_level(level) or self.page.quote(level).lower().startswith("from "):
            return None
        return level if changes(size, level) else None

    def stands_alone(self, place: int) -> bool:
        """False for a level named beside another: "profit of £5m on sales of £50m", "900 people in 40 camps"."""
        mention = self.found[place]
        start = self.found[place - 1].end if place else mention.passage.start
        said = joints.plain(self.page.release.text[max(start, mention.start - 60) : mention.start])
        if (
            place
            and is_level(self.found[place - 1])
            and start == self.found[place - 1].end
            and WITHIN.fullmatch(said.words)
        ):
            return False
        if is_last_of_its_parts(self.page, self.found, place):
            return False
        return not (BESIDE.search(said.words) or INCLUDED.search(self.page.words_before(mention)))
