"""Several shares of one whole: "of the 900 replies, 540 (60%) were for it, while 270 (30%) were against".

The whole is told before the first of them, in the same sentence or as the one count of the sentence before; each that
follows is a figure with a bracket of its own. Where a word of comparison, another count or another group stands
between, the list is at its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.alike import counted_alike, noun, one_voice
from claimcheck.extract.named_wholes import counted_before
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.shape import Shape, line
from claimcheck.link import Link
from claimcheck.release import SectionRole

OPENED = (
    Shape("one of the shares of the n", r"(?:\bof {the}|^of ){given}(?:{words},|,)(?: [a-z'-]+){0,4} (?=<[np]\d+>)"),
    Shape("one of the shares of the n", r"<n\d+>{few} (?:out )?of {the}{whole}{words} (?=\(<p)"),
)
THESE = Shape("", r"^of (?:these|those|them)(?: (?P<these>[a-z]+))?,?(?: [a-z'-]+){0,3} (?=<[np]\d+>)")
FIRST = Shape("", r"(?:<n\d+>{few} )?\({about}<p\d+>\)|<p\d+>{few} \({about}<n\d+>\)")
AGAIN = (Shape("", r"{part}{few} \({about}{share}\)"), Shape("", r"{share}{few} \({about}{people}\)"))
_PARTED = re.compile(
    r"<[nmqpxcerd]|[;.]|\b(?:than|from|compared|versus|down|up|last|previous|earlier|ago|respectively|rising|falling"
    r"|of (?:them|whom|which|these|those|the|all|its|our|their)|another|also|including|among)\b"
    r"|\bagainst(?: (?:the|an?|some|about|just|only))* $"
)
_SAYS_MORE = re.compile(r" of\b| (?:in|for) <d")


def tie(page: Page) -> Iterator[Link]:
    """Yield one link for each share behind the first of a list of them."""
    for mentions in page.sentences():
        number = mentions[0].passage.number
        if mentions[0].passage.section.role is SectionRole.TABLE or "of" not in words_of(page, number):
            continue
        told = line(page, number)
        if told.count("<p") > 1:
            whole, begin = _opened(told, number, page)
            if whole is not None and noun(whole):
                yield from _listed(told, begin, whole, page)


def _opened(told: str, number: int, page: Page) -> tuple[Mention | None, int]:
    """The whole of a list of shares, and where the list begins."""
    for shape in OPENED:
        for found, at in shape.found(told, page):
            return found["whole"], at.end()
    for _, at in THESE.found(told, page):
        return counted_before(number, at["these"], page), at.end()
    return None, 0


def _listed(told: str, begin: int, whole: Mention, page: Page) -> Iterator[Link]:
    first = FIRST.pattern.match(told, begin)
    end = first.end() if first else len(told)
    again = (each for shape in AGAIN for each in shape.found(told, page))
    for found, at in sorted(again, key=lambda each: each[1].start()):
        if at.start() < end:
            continue
        if _PARTED.search(told, end, at.start()) or _SAYS_MORE.match(told, at.end()):
            return
        end = at.end()
        if counted_alike(found["part"], whole) and one_voice(whole, *found.values()):
            members = sorted((mention.start, role, mention.id) for role, mention in (found | {"whole": whole}).items())
            yield Link("share", tuple((role, name) for _, role, name in members), OPENED[0].because)
