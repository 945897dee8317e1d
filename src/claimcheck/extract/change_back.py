"""Changes that go back to the sentence before: "That is a rise of 2%"; "to 574, from 413. The increase of 161 is …"."""

from __future__ import annotations

import re

from claimcheck.extract import joints
from claimcheck.extract.change_ends import changes, in_brackets, is_level
from claimcheck.extract.change_words import BACK_TO_MOVE, JOINTS
from claimcheck.extract.joints import alike, figures, joint
from claimcheck.extract.near import goes_on
from claimcheck.extract.page import Mention, Page
from claimcheck.quantity import Word

_GOES_BACK = re.compile(r"(?:this|that|it|the)\b")


def may_go_back(page: Page, size: Mention) -> bool:
    """True in a sentence that begins with a word for something told before."""
    return _GOES_BACK.match(page.low, size.passage.start) is not None


def level_before(page: Page, size: Mention) -> Mention | None:
    """The one level that the sentence before states; words such as "most" are none."""
    told = _told_before(page, size)
    words = [each for each in told if isinstance(each.quantity.figure, Word)]
    found = [each for each in told if each not in words and not in_brackets(page, each)]
    one = found[0] if len(found) == 1 else None
    return one if one is not None and is_level(one) and changes(size, one) else None


def pair_before(page: Page, size: Mention) -> tuple[Mention, Mention] | None:
    """What was and what is, where the sentence before says from which level the other came."""
    said = f"{joints.before(page, size).words} {' '.join(page.quote(size).lower().split())}"
    levels = [each for each in _told_before(page, size) if is_level(each)] if BACK_TO_MOVE.fullmatch(said) else []
    if len(levels) != 2:
        return None
    now, then = levels
    return (then, now) if is_from(page, now, then) and alike(now, then) and changes(size, now) else None


def is_from(page: Page, now: Mention, then: Mention) -> bool:
    """True when the second level is the one from which the first is said to come: "to 412 in May, from 390"."""
    between = joint(page, now, then)
    return between is not None and JOINTS["level from level"].fullmatch(between.words) is not None


def _told_before(page: Page, size: Mention) -> list[Mention]:
    return figures(page, size.passage.number - 1) if goes_on(page, size.passage.number) else []
