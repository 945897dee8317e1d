"""Ties of shares: a percentage, the part that it comes to, and the whole it is taken from.

Each row of a table is one way in which a text sets them together; the fullest come first, and a share is tied once. A
whole that the sentence does not state is left unknown. A change by a percentage, a rate and “100%” are no shares.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from claimcheck.extract.alike import counted_alike, noun, one_voice, share_of_its_kind, singular
from claimcheck.extract.measure import measured
from claimcheck.extract.named_wholes import fitting_before, named_before, said_of
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.parts_of_all import (
    BACK_TO_PART,
    BARE_APPOSED,
    BARE_BRACKET,
    BARE_SHARE,
    PART_OF_ALL,
    UNKNOWN_WHOLE,
)
from claimcheck.extract.shape import BREAK, Shape, line
from claimcheck.extract.share_shapes import (
    AMONG_THESE,
    APPOSED_WHOLE,
    CHARGE,
    CHARGED,
    COUNT_AND_SHARE,
    LEAVES,
    LEFT,
    NEXT_SENTENCE,
    PAYS,
    SPREAD_OUT,
    STATED_WHOLE,
)
from claimcheck.link import Link
from claimcheck.release import SectionRole
from claimcheck.unit import Dimension

_PLACE_NAME = r"(?:the\s+)?[A-Z][\w&’']*(?:\s+(?:and\s+|&\s+)?[A-Z][\w’']*){0,3}"
_GOES_ON_TO_NAME = (
    r"(?!\s+(?:aged?|who|whose|that|which|with|without|not|in|on|of|over|under|at|from|for|by|born|between"
    r"|[a-z]+ing)\b)"
)
_EVERYONE = re.compile(
    r"(?:the\s+|our\s+|its\s+|all\s+)?"
    rf"(?:(?:(?:whole|entire|total|national|adult|[A-Z][\w.]*(?:[’']s)?|[a-z]+[’']s)\s+){{0,3}}"
    rf"(?:population|people|public|country|nation|total|electorate)(?:\s+(?:of|in|across)\s+{_PLACE_NAME})?"
    rf"|(?:everyone|everybody)(?:\s+who\s+lives)?\s+in\s+{_PLACE_NAME}"
    rf"|all\s+(?:[a-z][a-z-]*\s+){{0,4}}[a-z-]+s?(?:\s+(?:of|in|across)\s+{_PLACE_NAME})?"
    rf"|(?:homes|households|adults|schools|residents)\s+(?:of|in|across)\s+{_PLACE_NAME}|{_PLACE_NAME})\b{_GOES_ON_TO_NAME}"
)
_CHANGING = re.compile(
    r"\b(?:increas|decreas|ris[ei]|rose|fall|fell|drop|declin|gain|los[st]"
    r"|(?<!made )(?<!make )(?<!makes )up\b|down\b|gr[eo]w|cuts?\b|differ|lower"
    r"|higher|more\b|fewer|accurate|within|change)"
)
_A_CHARGE = re.compile(rf"\b(?:{CHARGE} of|{PAYS}) <p")
_A_REST = re.compile(rf"^<p\d+>.*{LEAVES}")
_NEW_CLAUSE = re.compile(r"\b(?:when|while|if|although|though|after|since|because|whereas|before|once|unless)\b")
# "By 60% of votes, 12 of 20" says how many it takes.
_THRESHOLD = re.compile(r"\bby <p|\b(?:majority|threshold|quorum|minimum|at least|required?|needs?|needed|must)\b")
_ANOTHER = re.compile(r"<[nm]\d+>[^<>,.;]*$")
# "320 farms, down from 410 last year, which represents 8%", "9 of 11 farms, representing 8%": not of the nearer one.
_FROM_OTHER = re.compile(
    r"(?:\b(?:from|than|against|versus|vs|compared (?:with|to))(?: the| just| about| around| some)?|<n\d+> of(?: the)?)"
    r" $"
)
_AMOUNTS = re.compile(r"<[nmq]\d+>")
_ANY_AMOUNT = re.compile("<[nmqe]")
BESIDE_THE_SHARE = (
    (STATED_WHOLE, 2),
    (SPREAD_OUT, 2),
    (APPOSED_WHOLE, 2),
    (COUNT_AND_SHARE, 1),
    (UNKNOWN_WHOLE, 1),
    (PART_OF_ALL, 1),
)
"""The shapes of one sentence, and how many amounts each has beside its share."""
_SHARES = re.compile(r"<[px]\d+>")
_GOES_ON = re.compile(r"^(?:this|that|which|it|they|these|those|the total)\b")
_GOES_BACK = re.compile(r"^(?:and |this|that|it|they|these|those|the|which|put|in other|expressed|as an?)\b")
_OF_THESE = re.compile(r"^of (?:these|those|them)\b")
OVER_SENTENCES = (
    (_GOES_ON, NEXT_SENTENCE),
    (_GOES_BACK, BACK_TO_PART),
    (_OF_THESE, AMONG_THESE),
    (_A_CHARGE, CHARGED),
    (_A_REST, LEFT),
)
"""By how a sentence begins, or what it speaks of, the shapes in which it may go on from those before it."""
MOST_MARKS = 12
"""Figures in a sentence beyond which it is a list that nothing goes back to."""


def tie(page: Page) -> Iterator[Link]:
    """Yield one link for each share that the text sets beside its part or its whole."""
    lines = {number: line(page, number) for number in _with_mentions(page)}
    tied: set[str] = set()
    for found, shape in chain(_in_one_sentence(lines, page), _over_sentences(lines, page)):
        if found["share"].id in tied:
            continue
        whole = None if "whole" in found else named_before(found["share"], page)
        # “6 million homes. That is 30% of homes”: the homes of the share are all there are.
        together = found if whole is None or whole is found.get("part") else found | {"whole": whole}
        if "whole" not in together and "part" in together:
            settled = fitting_before(together["share"], together["part"], page)
            together = together if settled is None else together | {"whole": settled}
            fits = settled is not None and not _is_a_mark(together["part"], settled, page)
        else:
            fits = False
        named = "whole" in together or "part" not in together or _has_a_clear_whole(found["share"], page)
        if fits or (_fit(together, page) and (named or _is_of_its_own(shape, found["share"], page))):
            tied.add(found["share"].id)
            members = sorted((mention.start, role, mention.id) for role, mention in together.items())
            yield Link("share", tuple((role, name) for _, role, name in members), shape.because, complete=named)


def _with_mentions(page: Page) -> Iterator[int]:
    for mentions in page.sentences():
        if mentions[0].passage.section.role is not SectionRole.TABLE:
            yield mentions[0].passage.number


def _in_one_sentence(lines: dict[int, str], page: Page) -> Iterator[tuple[dict[str, Mention], Shape]]:
    for words in lines.values():
        amounts = len(_ANY_AMOUNT.findall(words)) if "<p" in words or "<w" in words else 0
        for shapes, beside in BESIDE_THE_SHARE:
            for shape in shapes if amounts >= beside else ():
                for found, match in shape.found(words, page):
                    before = words[: match.start()]
                    if shapes is SPREAD_OUT and (_THRESHOLD.search(words) or _CHANGING.search(match.group())):
                        continue
                    if shapes is APPOSED_WHOLE and _NEW_CLAUSE.search(words[: match.end()]):
                        continue
                    bare = shape in (BARE_BRACKET, BARE_SHARE, *BARE_APPOSED)
                    representing = "representing" in shape.because or shape in (*BARE_APPOSED, *PART_OF_ALL)
                    if representing and _FROM_OTHER.search(words[: match.start("part") - 2]):
                        continue
                    if bare and (_CHANGING.search(words[: match.end()]) or _OF_THESE.match(words)):
                        continue
                    if "whom" not in shape.because or not _ANOTHER.search(before):
                        yield found, shape


def _over_sentences(lines: dict[int, str], page: Page) -> Iterator[tuple[dict[str, Mention], Shape]]:
    for number, words in lines.items():
        shapes = [shape for begins, shapes in OVER_SENTENCES if begins.search(words) for shape in shapes]
        before = _sentences_before(number, lines, page) if shapes else []
        for count in range(1, len(before) + 1):
            nearest = before[-count:]
            together = BREAK.join([*nearest, words])
            for shape in shapes if together.count("<") <= MOST_MARKS else ():
                for found, match in shape.found(together, page):
                    these = match.groupdict().get("these")
                    is_named = these is None or singular(these) == noun(found["whole"])
                    if is_named and _is_only(found, nearest):
                        yield found, shape


def _sentences_before(number: int, lines: dict[int, str], page: Page) -> list[str]:
    """The lines of the two passages before, as far as they are of one section and of neighbouring paragraphs."""
    passage = page.passages[number]
    found: list[str] = []
    for earlier in page.passages[max(0, number - 2) : number]:
        near = passage.paragraph - earlier.paragraph <= 1 and earlier.section == passage.section
        if near and not earlier.heads:
            found.append(lines.get(earlier.number) or line(page, earlier.number))
    return found


def _is_only(found: dict[str, Mention], before: list[str]) -> bool:
    """True when the sentence it goes back to has no other figure of the kind, nor a sentence between them."""
    share_is_later = "whole" in found or found["share"].start > found["part"].start
    kind = _AMOUNTS if share_is_later else _SHARES
    return len(kind.findall(before[0])) == 1 and not any(kind.search(between) for between in before[1:])


def _fit(found: dict[str, Mention], page: Page) -> bool:
    """True when one voice says them, and part and whole count the same things."""
    part, whole = found.get("part") or found.get("rest"), found.get("whole")
    if not one_voice(*found.values()) or (part and whole and not counted_alike(part, whole)):
        return False
    if whole and not part and not noun(whole):
        return False
    if part is None or _is_a_mark(part, whole, page):
        return part is None
    return whole is not None or share_of_its_kind(part, said_of(found["share"], page).lower())


def _has_a_clear_whole(share: Mention, page: Page) -> bool:
    """True unless the unknown whole bears a name under which another sentence may mean another group.

    Shares that name one whole share their unknown; “8% of males” of one age are not of the males of another.
    """
    return bool(_EVERYONE.match(said_of(share, page))) or not measured(share, page).of


def _is_of_its_own(shape: Shape, share: Mention, page: Page) -> bool:
    """True where the words close off what a share is of, so that it is of an unknown of its own."""
    closed = shape in PART_OF_ALL or shape in BACK_TO_PART
    return closed and not any(measured(share, page).of == other.id for other in page.in_passage(share.passage.number))


def _is_a_mark(part: Mention, whole: Mention | None, page: Page) -> bool:
    """True for a bare number in brackets that may be a footnote's or a year: one digit, or two beside no whole.

    One with decimals is the share of another period: "a margin of 17.8% (20.1)".
    """
    quantity, quoted = part.quantity, page.quote(part)
    bare = not quantity.unit.name and quantity.unit.dimension is not Dimension.MONEY
    in_brackets = page.words_before(part).endswith("(")
    if not (bare and in_brackets):
        return False
    return _DECIMALS.fullmatch(quoted) is not None or (
        quoted.isdecimal() and len(quoted) in ((1, 4) if whole else (1, 2, 4))
    )


_DECIMALS = re.compile(r"[0-9]{1,3}\.[0-9]+")
