"""What a text reckons up over two sentences: a sum, a loss or a gain behind "so", a balance, and the rest of a whole.

"Volunteers planted 300 trees in spring. In autumn they planted 500, so 800 have gone in since March"; "The number fell
to 90. A year before there were 97, so the loss is seven"; "There were 60 cases, of which 40 were solved. The rest were
20 old ones"; "210 shops opened and 180 closed. The net gain was 30".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from claimcheck.extract.alike import counted_alike, one_voice
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.shape import BREAK, Shape, line
from claimcheck.extract.since import since_of
from claimcheck.link import Link
from claimcheck.phrase.lexicon import words
from claimcheck.release import SectionRole

_TEXT = r"(?:[^<>¦]|<[dto]\d+>)*"
_ONE, _OTHER = r"<n(?P<one>\d+)>", r"<n(?P<other>\d+)>"
_WAS = r"(?:there were|there was|it was|it stood at|they numbered|the (?:figure|number|total) (?:was|stood at))"
_BEFORE = rf"(?:<t\d+>|(?:a|the|one) (?:year|quarter|month|week)) (?:before|earlier|ago)(?: that)?,? {_WAS} (?:just )?"
_SO = r"(?:,| and| -) so (?:that )?"
_IS = r"(?: is| was| of| comes to| came to)"
SUM = Shape(
    "“so” adds it to the sentence before",
    rf"^{_TEXT}{_ONE}{_TEXT}{BREAK}{_TEXT}{_OTHER}{_TEXT}{_SO}(?:in all |altogether )?<n(?P<whole>\d+)>"
    rf"{_TEXT}\b(?:since|in all|altogether|in total|so far)\b",
)
LOSS = Shape(
    "“so” says what was lost",
    rf"\bto {_ONE}{_TEXT}{BREAK}{_BEFORE}<n(?P<whole>\d+)>{_TEXT}{_SO}(?:the|that is a|this is a)"
    rf" (?:loss|fall|drop|decline|decrease|reduction){_IS} {_OTHER}",
)
GAIN = Shape(
    "“so” says what was gained",
    rf"\bto <n(?P<whole>\d+)>{_TEXT}{BREAK}{_BEFORE}{_ONE}{_TEXT}{_SO}(?:the|that is a|this is a)"
    rf" (?:gain|rise|growth|increase){_IS} {_OTHER}",
)
_REST = r"the (?:rest|remainder|others|other ones) (?:were|are|was|is) (?:all )?(?:the )?"
REST = Shape(
    "“the rest” are all the others",
    rf"^{_TEXT}<n(?P<whole>\d+)>{_TEXT},? of (?:which|whom|them),? {_ONE}{_TEXT}(?:<p\d+>{_TEXT})?{BREAK}"
    rf"{_REST}{_OTHER}(?:(?: [a-z' -]{{1,40}})? and <n(?P<third>\d+)>)?[^<>¦]*$",
)
_OF_WHOLE = r"(?:out )?of (?:(?:the|its|their|our|all) )?(?:[a-z'-]+ ){0,2}<n(?P<whole>\d+)>"
_LEAVES = rf"{BREAK}(?:that|this|which) leaves(?: just| only| another)?"
LEAVES = (
    Shape(
        "“leaves” gives the rest",
        rf"^{_TEXT}{_ONE}(?:{_TEXT}<p\d+>)? {_OF_WHOLE}{_TEXT}{_LEAVES} {_OTHER}",
    ),
    Shape(
        "“leaves” gives the rest",
        rf"^(?:{_TEXT}\b)?{_OF_WHOLE}{_TEXT}{_ONE}{_TEXT}{_LEAVES} {_OTHER}",
    ),
)
_CAME = (
    "(?:arrived|came|joined|opened|entered|immigrated|moved in|were born|were added|started|were hired|were recruited)"
)
_WENT = "(?:left|departed|emigrated|closed|died|went|moved (?:out|away)|retired|were lost|were removed|were closed)"
_NET = (
    r"(?:the )?(?:net|overall) (?:[a-z]+ ){0,2}?(?:is|was|were|of|stood at|came to|comes to|reached|amounts to)"
    r"(?: (?:therefore|thus|so|then|about|around|some))*"
)
BALANCE = (
    Shape(
        "“net” is the balance of the two",
        rf"^{_TEXT}<n(?P<whole>\d+)> {_CAME}\b{_TEXT}{_ONE} {_WENT}\b{_TEXT}{BREAK}{_NET} {_OTHER}",
    ),
    Shape(
        "“net” is the balance of the two",
        rf"^{_NET} {_OTHER}{_TEXT}{BREAK}{_TEXT}<n(?P<whole>\d+)> {_CAME}\b{_TEXT}{_ONE} {_WENT}\b",
    ),
)
SHAPES = (SUM, LOSS, GAIN, REST, *LEAVES, *BALANCE)
_OPENING = words(
    "so rest remainder others other leaves net overall left departed emigrated closed died went retired lost"
)
_OPENS = re.compile(
    r",? so |^the (?:rest|remainder|others|other ones) |^(?:that|this|which) leaves |\b(?:net|overall) [a-z ]{1,40}<n"
    rf"|<n\d+> {_WENT}\b"
)


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each whole whose parts stand in the sentence before it and its own."""
    for first, second in pairwise(page.stating):
        if second.number - first.number > 1 or _OPENING.isdisjoint(words_of(page, second.number)):
            continue
        said = line(page, second.number)
        together = first.section == second.section and second.paragraph - first.paragraph <= 1 and not first.heads
        if not together or first.section.role is SectionRole.TABLE or not _OPENS.search(said):
            continue
        for shape in SHAPES:
            for found, _ in shape.found(line(page, first.number) + BREAK + said, page):
                whole, parts = found["whole"], [found[role] for role in ("one", "other", "third") if role in found]
                # "This brings the number since 1994 to 99,020" gives a total, and no part of another.
                if _fit(whole, parts, shape) and not (shape is SUM and since_of(parts[0], page)):
                    members = sorted([("whole", whole), *(("part", part) for part in parts)], key=_place)
                    yield Link("parts", tuple((role, mention.id) for role, mention in members), shape.because)


def _place(member: tuple[str, Mention]) -> int:
    return member[1].start


def _fit(whole: Mention, parts: Sequence[Mention], shape: Shape) -> bool:
    """True where one voice counts them all, of one noun but for the sorts that a rest is made of."""
    alike = shape is REST or all(counted_alike(*pair) for pair in combinations((whole, *parts), 2))
    return alike and one_voice(whole, *parts)
