"""Gaps between two figures of one time: "71% of girls, compared with 62% of boys, a gap of nine points".

The sentence states just the two figures, the second set beside the first by a word of comparison and with no time of
its own, and the gap closes the clause. A gap "to", "over" or "since" something is of a third figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.alike import noun, one_voice
from claimcheck.extract.change_ends import changes, is_level, is_of_another_kind
from claimcheck.extract.joints import alike, joint
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.shape import Shape, line
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind
from claimcheck.release import SectionRole
from claimcheck.unit import PERCENT

_TOLD = r"^(?:[^<>;]|<[dto]\d+>)*{one}"
_WORDS = r"[^<>;:()¦]{0,160}"
_BESIDE = r"(?:compared (?:with|to)|against|versus|while|whereas|but|and|to)"
_FAR = r"<[cpnm](?P<gap>\d+)>"
# “A majority” is read as a share in words.
_GAP = (
    rf"(?:,| ?-) ?(?:an? (?:gap|difference|lead|margin)|(?P<majority><[xw]\d+>|a majority)) of {_FAR}"
    r"(?: votes)?(?=[.,;:)]|$| -)"
)
_GAPS = words("gap difference lead margin majority by")
"""Words without one of which a sentence has none of the shapes."""
BETWEEN = (
    Shape("“a gap of”", rf"{_TOLD}{_WORDS}\b{_BESIDE}\b{_WORDS}{{other}}{_WORDS}{_GAP}"),
    Shape("“a gap of”", rf"{_TOLD}{_WORDS}, {_WORDS}{{other}}{_WORDS}{_GAP}"),
    Shape("“the gap between”", rf"\bgap between {_WORDS}\({{one}}\) and {_WORDS}\({{other}}\) (?:is|was) {_FAR}"),
    Shape("“by n points, a to b”", rf"\bby {_FAR},? {{one}} to {{other}}(?=[.,;)]|$)"),
)


def tie(page: Page) -> Iterator[Link]:
    """Yield one link for each gap whose two figures the sentence states."""
    for mentions in page.sentences():
        passage = mentions[0].passage
        if len(mentions) < 3 or passage.section.role is SectionRole.TABLE:
            continue
        if _GAPS.isdisjoint(words_of(page, passage.number)) or is_of_another_kind(page.sentence(passage.number)):
            continue
        words = line(page, passage.number)
        found = next((told for shape in BETWEEN for told in shape.found(words, page) if _fit(*told, page)), None)
        if found is not None:
            members = sorted((mention.start, role, mention.id) for role, mention in found[0].items())
            yield Link("gap", tuple((role, name) for _, role, name in members), "the gap between them")


def _fit(found: dict[str, Mention], at: re.Match[str], page: Page) -> bool:
    """True when one voice says of two figures of one time how far they are apart."""
    one, other, gap = found["one"], found["other"], found["gap"]
    if not (is_level(one) and is_level(other) and alike(one, other) and one_voice(one, other, gap)):
        return False
    if one.kind is Kind.COUNT and not (noun(one) or noun(other)):
        return False  # "312 for 7, a lead of 95"
    is_in_points = one.quantity.unit == PERCENT and gap.quantity.unit.name in ("point", "points")
    if gap.quantity.unit == PERCENT or not (changes(gap, one) or is_in_points):
        return False
    # A majority of seats is over all the others; one of votes is over the next.
    if at.groupdict().get("majority") and "vote" not in (noun(one), noun(other)):
        return False
    first, last = sorted((one, other), key=lambda mention: mention.start)
    between, behind = joint(page, first, last), joint(page, last, gap)
    timed = (between and between.times) or (behind and behind.times)
    return gap.start < first.start or not timed
