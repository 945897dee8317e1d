"""Levels set above or below others: "57,845, 5.3% above last year's 54,946", "171 bushels, 12.9 above the 158.1".

How far the one is from the other stands between them. Percentages of percentages are left alone, for “3% above the 40%”
may be meant in points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.alike import one_voice
from claimcheck.extract.change_ends import changes, is_level, is_of_another_kind
from claimcheck.extract.joints import alike
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.shape import Shape, line
from claimcheck.extract.ties.near import linked
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind
from claimcheck.release import SectionRole
from claimcheck.unit import PERCENT

_OTHERS = r"(?:[^<>;:()¦]|<[dto]\d+>)"
_IS = r"(?:,| -|,? (?:which |that |and |but )?(?:is|was|are|were))(?: (?:about|just|only|some|still|now))?"
_OVER = r"(?:(?P<higher>above|ahead of|clear of)|below|behind|short of)"
FAR = Shape(
    "“above” and “below” compare the two",
    rf"^{_OTHERS}*<(?P<kind>[nmpr])(?P<one>\d+)>{_OTHERS}{{0,60}}?{_IS} <[pnmxc](?P<size>\d+)> {_OVER}"
    rf" {_OTHERS}{{0,60}}<(?P=kind)(?P<other>\d+)>",
)
_MAY_TELL = words("above below ahead behind short clear")
_TOO_FAR = re.compile(r"\b(?:and|but|while|which|who|with)\b")


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for two levels and how far the one is above or below the other."""
    for mentions in page.sentences():
        passage = mentions[0].passage
        if len(mentions) < 3 or passage.section.role is SectionRole.TABLE:
            continue
        if _MAY_TELL.isdisjoint(words_of(page, passage.number)) or is_of_another_kind(page.sentence(passage.number)):
            continue
        for found, at in FAR.found(line(page, passage.number), page):
            if _fit(found, page):
                yield _link(found, is_higher=at["higher"] is not None)


def _fit(found: dict[str, Mention], page: Page) -> bool:
    """True when one voice sets two levels of one thing apart, by words that bring in nothing else."""
    one, size, other = found["one"], found["size"], found["other"]
    levels = is_level(one) and is_level(other) and alike(one, other) and one_voice(one, size, other)
    of_shares = size.quantity.unit == PERCENT == one.quantity.unit
    plain = not _TOO_FAR.search(page.words_between(size, other))
    return levels and plain and not of_shares and size.quantity.per is None and changes(size, one)


def _link(found: dict[str, Mention], *, is_higher: bool) -> Link:
    """A gap for an amount, the lower level first; for a per cent a change, whose way the rules leave open."""
    one, size, other = found["one"], found["size"], found["other"]
    if size.quantity.unit == PERCENT and size.kind is not Kind.CHANGE:
        return linked("change", ("after", "change", "before"), (one, size, other), FAR.because)
    lower, higher = (other, one) if is_higher else (one, other)
    return linked("gap", ("one", "gap", "other"), (lower, size, higher), FAR.because)
