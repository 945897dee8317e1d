"""A target that the text says was passed: "2,131 more doctors, past the target of 2,000".

A target that is beaten may be a ceiling ("beating the target of 12 weeks"), so only words that say "more" tie a level;
a target that is missed, or still ahead, is tied to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extract import joints
from claimcheck.extract.change_ends import alike_counts, is_size
from claimcheck.extract.joints import figures
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Numeral
from claimcheck.unit import Dimension

_THE = (
    r"(?: (?:the|its|our|their|a|this year's|the \w+['’]s|[a-z]+['’]s))?"
    r"(?: (?!not\b)\w+){0,3}? (?:target|goal|objective)"
)
_OF = r"(?: (?:of|for)(?: \w+){0,4}?)?(?: (?:of|at|to \w+))?"
_PASSES = "past|exceeding|exceeded|surpassing|surpassed|above|topping|topped|outstripping|over"
_PASSED = re.compile(rf"\b({_PASSES}){_THE}{_OF}$")
_BEATEN = re.compile(rf"\b(beating|beat|smashing|meeting|hitting){_THE}{_OF}$")
_NOT = re.compile(
    r"\b(?:not|never|without|short of|failed to|far from|expected to|forecast|could|would|should|may|hopes? to)\b"
)
_MORE = re.compile(r"\s*(?:more|extra|additional|new)\b")
_AIMS = words("target goal objective")
_COUNTS = frozenset({Dimension.COUNT, Dimension.PEOPLE})


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each target that a sentence says was passed by one of its figures."""
    for passage in page.stating:
        found = [] if _AIMS.isdisjoint(words_of(page, passage.number)) else figures(page, passage.number)
        for at, target in enumerate(found):
            outcome = _outcome(page, found[:at], target)
            if outcome is not None:
                yield Link("target", (("outcome", outcome.id), ("target", target.id)), "said to be past it")


def _outcome(page: Page, before: Sequence[Mention], target: Mention) -> Mention | None:
    """The one figure before a target that may have passed it."""
    if not before or not isinstance(target.quantity.figure, Numeral):
        return None
    words = joints.plain(page.release.text[before[-1].end : target.start]).words
    passed, beaten = _PASSED.search(words), _BEATEN.search(words)
    if not (passed or beaten) or _NOT.search(words):
        return None
    sizes = [each for each in before if is_size(page, each) and each.quantity.sign > 0 and _alike(each, target)]
    levels = [each for each in before if not is_size(page, each) and _alike(each, target)]
    is_more = _MORE.match(page.words_after(target)) or is_size(page, target)
    fit = sizes if is_more or not levels else levels if passed and not sizes else []
    return fit[0] if len(fit) == 1 else None


def _alike(one: Mention, target: Mention) -> bool:
    said, aim = one.quantity, target.quantity
    if not isinstance(said.figure, Numeral) or said.per != aim.per or said.before is not None:
        return False
    if {said.unit.dimension, aim.unit.dimension} <= _COUNTS:
        return alike_counts(one, target)
    return said.unit == aim.unit
