"""A whole, some parts of it and "the remaining" one: "of the 900, 540 walked and the other 360 came by bus".

“The remaining”, “the other” and “the rest” say that nothing is left out. The whole is told before the parts, in the
same sentence (“of the 900”, “900, of whom”) or as the one count of the sentence before (“of these”).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.alike import counted_alike, noun, one_voice
from claimcheck.extract.named_wholes import counted_before, said_of
from claimcheck.extract.near import goes_on
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.shape import Shape, line
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.release import SectionRole
from claimcheck.unit import Dimension

OPENED = (
    Shape("", r"(?:\b(?:out )?of {the}|^(?:out )?of ){given}(?:{words},|,)(?= )"),
    Shape("", r"{whole}{few},? of (?:which|whom),?(?= )"),
    Shape("", r"(?:\ball|\ba total of) (?:the )?{whole}[^<>;:.]{0,60}[,:](?= )"),
)
THESE = re.compile(r"of (?:these|those|them|this total)(?: (?P<these>[a-z]+))?,?(?= )")
# "They had 120 claims. They upheld 74, rejected 31 and sent back the remaining 15": figures without nouns.
PRONOUN = re.compile(r"(?:it|they|we|he|she) (?=[a-z]+ <)")
_PART = r"[^<>;:.]{0,100}?<[nm](\d+)>(?: \((?:<p\d+>|or <p\d+>)\)|(?: [a-z'-]+){0,6}, (?:or )?<p\d+>,)?"
_REST = re.compile(
    rf"{_PART}(?:{_PART})?(?:{_PART})?[^<>;:.]{{0,100}}?(?:,| and|, and|, while|, with|, but| while)"
    r"(?: (?!(?:of|in|to|for|from|with|by|at|on|than)\b)[a-z'-]+){0,3}"
    r" (?:the|its|their) (?:remaining|other|rest,?|remainder,?) (?:\(?)<[nm](\d+)>"
)
# Of shares the whole need not be told: “40% walk, 35% cycle and the remaining 25% swim” make 100.
_LEAD = r"(?:(?!(?:on|with|at|by|to|from|in|of|after|despite|for|among)\b)[a-z'-]+,? ){0,6}"
_NEXT = r"[^<>;:.()]{0,100}?(?:,| and|, and|, while| while|, with) (?:[a-z'-]+ ){0,3}<p(\d+)>"
_SHARES = re.compile(
    rf"{_LEAD}<p(\d+)>(?:{_NEXT})?(?:{_NEXT})?(?:{_NEXT})?[^<>;:.()]{{0,100}}?"
    r"(?:,| and|, and|, while|, with|, but| while) (?:the|its|their) (?:remaining|other|rest,?|remainder,?) \(?<p(\d+)>"
)
_RATES = re.compile(
    r"\b(?:turnout|rates?|margins?|growth|stakes?|response|up|down|rose|fell|discount|interest|yield)\b"
)
_OTHERS = re.compile(
    r"\b(?:of (?:them|whom|which|these|those|it|this|that)|including|among|than|(?:up|down) from|from (?=<)|compared"
    r"|another|more|less|further|average|each"
    r"|half|after|before|respectively|excluding)\b"
)
_GOES_ON = re.compile(
    r"(?:(?!(?:of|in|to|for|from|with|by|at|on|than|these|those|them)\b)[a-z'-]+ ){0,3}"
    r"the (?:remaining|other) <[nm]\d+>"
)
_NEEDED = words("remaining other rest remainder")


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each whole whose last part is said to be the rest of it."""
    for mentions in page.sentences():
        number = mentions[0].passage.number
        if mentions[0].passage.section.role is SectionRole.TABLE or _NEEDED.isdisjoint(words_of(page, number)):
            continue
        told = line(page, number)
        yield from _shares(told, page)
        if _GOES_ON.match(told) and goes_on(page, number):
            # "Of these, 540 walked. The other 360 came by bus."
            number -= 1
            told = f"{line(page, number).rstrip('.')} and {told}"
        for whole, begin in _opened(told, number, page):
            found = _REST.match(told, begin)
            if found is None or _OTHERS.search(told, begin, found.end()):
                continue
            parts = [page.mentions[int(place)] for place in found.groups() if place is not None]
            if all(_is_part(part, whole) for part in parts) and one_voice(whole, *parts):
                members = (("whole", whole.id), *(("part", part.id) for part in parts))
                yield Link("parts", members, "“the remaining” leaves nothing out")
                break


def _shares(told: str, page: Page) -> Iterator[Link]:
    """The shares of a sentence of which the last is the rest."""
    found = _SHARES.match(told)
    if found is None or _OTHERS.search(told, 0, found.end()) or _RATES.search(told, 0, found.end()):
        return
    parts = [page.mentions[int(place)] for place in found.groups() if place is not None]
    named = said_of(parts[-1], page)
    if one_voice(*parts) and named in ("", said_of(parts[0], page)):
        yield Link("parts", tuple(("part", part.id) for part in parts), "“the remaining” leaves nothing out")


def _opened(told: str, number: int, page: Page) -> Iterator[tuple[Mention, int]]:
    """The whole of a list of parts, and where the list begins."""
    for shape in OPENED:
        for found, at in shape.found(told, page):
            yield found["whole"], at.end()
    these = THESE.match(told)
    whole = counted_before(number, these["these"], page) if these else None
    if these and whole is not None:
        yield whole, these.end()
    before = counted_before(number, None, page) if PRONOUN.match(told) else None
    if before is not None and all(not noun(one) or noun(one) == noun(before) for one in page.in_passage(number)):
        yield before, 0


def _is_part(part: Mention, whole: Mention) -> bool:
    dimensions = {part.quantity.unit.dimension, whole.quantity.unit.dimension}
    return counted_alike(part, whole) and (len(dimensions) == 1 or dimensions <= _COUNTS)


_COUNTS = frozenset({Dimension.COUNT, Dimension.PEOPLE})
