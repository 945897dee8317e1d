"""Changes that go back to the sentence before: "That is a rise of 2%"; "to 574, from 413. The increase of 161 is …"."""

from __future__ import annotations

import re

from claimcheck.extract import joints
from claimcheck.extract.change_ends import changes, in_brackets, is_level
from claimcheck.extract.change_words import BACK, BACK_TO_MOVE, JOINTS
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
    opening = joints.before(page, size).words
    said = f"{opening} {' '.join(page.quote(size).lower().split())}"
    back = BACK.match(opening) or BACK_TO_MOVE.fullmatch(said)
    levels = [each for each in _told_before(page, size) if is_level(each)] if back else []
    if len(levels) < 2:
        return None
    now, then = levels[-2:]
    set_apart = is_from(page, now, then) if len(levels) == 2 else False
    told = set_apart or _is_against(page, now, then)
    return (then, now) if told and alike(now, then) and changes(size, now) else None


def _is_against(page: Page, now: Mention, then: Mention) -> bool:
    """True when the second level is set against the first as that of another time: "412, against 390 in May"."""
    between = joint(page, now, then)
    timed = joints.starts_with_time(page, then) or (between is not None and between.times)
    return bool(timed and between is not None and _AGAINST.fullmatch(between.words))


_AGAINST = re.compile(
    r"[^,;:()]*(?:,|\s[-–—])?\s*(?:as\s+)?(?:against|compared\s+(?:with|to)|versus)(?:\s+(?:the|just|only|about|some))?"
)


def is_from(page: Page, now: Mention, then: Mention) -> bool:
    """True when the second level is the one from which the first is said to come: "to 412 in May, from 390"."""
    between = joint(page, now, then)
    return between is not None and JOINTS["level from level"].fullmatch(between.words) is not None


def _told_before(page: Page, size: Mention) -> list[Mention]:
    return figures(page, size.passage.number - 1) if goes_on(page, size.passage.number) else []
