"""Ties of parts to what they are counted among: “of the 257 groups, 35 are new”.

Where the sentence gives a percentage too, the tie of shares says more. Money that may be negative, such as a profit,
can have a part above the whole, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.alike import counted_alike, noun, one_voice
from claimcheck.extract.named_wholes import counted_before
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.shape import Shape, line
from claimcheck.link import Link
from claimcheck.quantity import Kind
from claimcheck.release import SectionRole

OF_WHICH = Shape("“n, of which m”", r"{whole}{words},? of (?:which|whom),? (?:only |just |some )?{part}")
OF_THEM = Shape("“n, m of them”", r"{whole}{words}, (?:only |just |some )?{part} of (?:them|whom|which)\b")
SHAPES = (
    Shape("“of the n, m”", r"\bof {the}{whole}{words}, (?:only |just |some )?{part}(?! (?:of|per|each|in every)\b)"),
    # "305 people and that of the 10 countries": what stands for a noun begins another figure.
    Shape("“m of the n”", r"{part}(?!(?: [a-z'-]+){0,2} (?:that|those)\b){few} (?:out )?of {the}{whole}"),
    Shape("“m out of n”", r"{part}{few} out of {whole}"),
    OF_WHICH,
    OF_THEM,
)
OF_THESE = re.compile(r"of (?:these|those|them|this total|this sum)(?: (?P<these>[a-z]+))?,")
_PARTED = re.compile(
    r"\b(?:than|from|compared|against|of (?:which|whom|the|them|these|those)|up|down|per|each|another|more)\b"
)
_AMOUNT = re.compile(r"<[nm](\d+)>")
# Another figure that "of which" and "of them" may go back to: "12,000 people in 40 countries, 4,000 of them here".
_AND_ANOTHER = re.compile(r"<[nm]\d+>[^;:]*<[nm]$")
_MAY_BE_NEGATIVE = re.compile(r"\b(?:net|profits?|loss(?:es)?|income|earnings|surplus|deficit|flows?|result|balance)\b")


def tie(page: Page) -> Iterator[Link]:
    """Yield one link for each count that the text sets among those of another."""
    tied: set[str] = set()
    for mentions in page.sentences():
        if mentions[0].passage.section.role is SectionRole.TABLE:
            continue
        if "of" not in words_of(page, mentions[0].passage.number):
            continue
        words = line(page, mentions[0].passage.number)
        yield from _of_these(words, mentions[0].passage.number, page)
        for shape in SHAPES if "<p" not in words and len(mentions) > 1 else ():
            for found, at in shape.found(words, page):
                part, whole = found["part"], found["whole"]
                if part.id not in tied and _fits(part, whole, words):
                    if shape in (OF_WHICH, OF_THEM) and _AND_ANOTHER.search(words[: at.start("whole")]):
                        continue  # "£1.9m of costs and £0.7m of fees, of which £2m was paid"
                    tied.add(part.id)
                    members = sorted(((part.start, "part", part.id), (whole.start, "whole", whole.id)))
                    yield Link("of", tuple((role, name) for _, role, name in members), shape.because)


def _of_these(words: str, number: int, page: Page) -> Iterator[Link]:
    """“There were 900 letters. Of these, 540 were blank”: each bare figure of the sentence is among those before."""
    begun = OF_THESE.match(words)
    whole = counted_before(number, begun["these"], page) if begun and "<p" not in words else None
    if begun is None or whole is None:
        return
    ends = _PARTED.search(words, begun.end())
    for found in _AMOUNT.finditer(words, begun.end(), ends.start() if ends else len(words)):
        part = page.mentions[int(found[1])]
        if _fits(part, whole, line(page, number - 1) + words) and (not noun(part) or noun(part) == noun(whole)):
            yield Link("of", (("whole", whole.id), ("part", part.id)), "“of these” goes back to it")


def _fits(part: Mention, whole: Mention, words: str) -> bool:
    """True when one voice counts things of one noun, or of one currency that cannot be negative."""
    if not one_voice(part, whole) or not counted_alike(part, whole):
        return False
    if whole.kind is Kind.MONEY:
        return not _MAY_BE_NEGATIVE.search(words)
    return bool(noun(whole))
