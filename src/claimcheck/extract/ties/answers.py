"""Answers that leave nobody out, for, against and neither, as shares or as numbers of all; shares of men and women."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extract.alike import noun
from claimcheck.extract.named_wholes import counted_before
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.part_lists import ENDS, OF_THE, joining, lists, may_be_part, parts_link
from claimcheck.extract.sides import EXCLUSIVE
from claimcheck.link import Link
from claimcheck.quantity import Kind, Numeral

_AGAINST = re.compile(
    r"\b(?:would not|did not|do not|does not|were not|was not|are not|is not|had not|have not|could not|wouldn['’]t"
    r"|didn['’]t|don['’]t|weren['’]t|no|against|disagreed?|opposed?|rejected|said no|dissatisfied|unhappy"
    r"|disapproved?)\b"
)
_NEITHER = re.compile(
    r"\b(?:unsure|undecided|not sure|don['’]t know|did not know|neither|abstain(?:ed|ing)?|abstentions?"
    r"|(?:no|without an?) (?:opinion|answer|view|preference))\b"
)
_SAID = frozenset({"abstention", "vote"})
_ANSWERS = 3
_SETS_OUT = re.compile(r"(?:[a-z]+ ){0,3}(?:[a-z]+)?(?:,|:| ?[-–—]|\()(?: of (?:whom|which|them))?")
_OF_THESE = re.compile(r"\W*Of (?:these|those|them),? ")
_VERB = r"(?:make up|made up|account for|accounted for|were|are|comprised?|constituted?|formed?)"
_MAKE_UP = re.compile(rf"\b(\w+) {_VERB} (?:about |around |just |only )?$", re.I)
_AND_OTHERS = re.compile(
    rf" of (?:the |all )?(?:\w+ ){{0,3}}\w+,? (?:and|while|with) (\w+)(?: {_VERB})?(?: the other)? ", re.I
)


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for the shares of each sentence that leave nobody out."""
    for found in lists(page):
        yield from _answers(page, found)
        yield from _men_and_women(page, found)


def _answers(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    """“48% would come again; 31% would not and 21% were unsure”: for, against and neither are all the answers."""
    # "Nearly half of members, 48%, agreed": the words say again what the figure does.
    found = [each for each in found if each.kind is not Kind.PERCENTAGE or isinstance(each.quantity.figure, Numeral)]
    parts, because = found[-_ANSWERS:], "for, against and neither are all the answers"
    if len(parts) < _ANSWERS or not _are_answers(page, parts):
        return
    if all(each.kind is Kind.PERCENTAGE for each in found):
        if len(found) == _ANSWERS:
            yield Link("parts", tuple(("part", share.id) for share in found), because)
    elif (whole := _asked(page, found)) is not None and all(_is_number_of(part, whole) for part in parts):
        yield parts_link(whole, parts, because)


def _are_answers(page: Page, parts: Sequence[Mention]) -> bool:
    ends = [*(part.start for part in parts[1:]), parts[0].passage.end]
    yes, no, neither = (page.release.text[part.start : end].lower() for part, end in zip(parts, ends, strict=True))
    opposed = _AGAINST.search(no) and _NEITHER.search(neither)
    return bool(opposed) and not (_AGAINST.search(yes) or _NEITHER.search(f"{yes} {no}"))


def _asked(page: Page, found: Sequence[Mention]) -> Mention | None:
    """How many answers there are: the figure before a colon, or the one of the sentence before "of these"."""
    if len(found) == _ANSWERS + 1:
        opened = _SETS_OUT.fullmatch(joining(page, found[0], found[1])) or OF_THE.search(page.words_before(found[0]))
        return found[0] if opened else None
    back = _OF_THESE.fullmatch(page.words_before(found[0])) if len(found) == _ANSWERS else None
    return counted_before(found[0].passage.number, None, page) if back else None


def _is_number_of(part: Mention, whole: Mention) -> bool:
    """True for so many of those who answered, without another noun than theirs."""
    return may_be_part(part, whole) and (noun(part) in ("", noun(whole)) or noun(part) in _SAID)


def _men_and_women(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    """“Men made up 62% of applicants and women 38%”: nobody is left out of the whole."""
    if len(found) != 2 or any(each.kind is not Kind.PERCENTAGE for each in found):
        return
    one, other = found
    first = _MAKE_UP.search(page.words_before(one))
    second = _AND_OTHERS.fullmatch(page.words_between(one, other))
    ends = ENDS.match(page.words_after(other))
    if first and second and ends and frozenset({first[1].lower(), second[1].lower()}) in EXCLUSIVE:
        yield Link("parts", (("part", one.id), ("part", other.id)), "they leave nobody out")
