"""What came in, what went out and the balance of the two: "exports of €19bn, imports of €17bn, a surplus of €2bn".

Each of the three is named once in the sentence and has one amount behind it. A name is taken only bare: "oil exports",
"spending on roads" and "the structural deficit" are of parts, and their sum is another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extract.change_ends import is_size
from claimcheck.extract.joints import alike, figures
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.link import Link
from claimcheck.quantity import Kind
from claimcheck.release import SectionRole

_NAMES = {
    "in": "exports?|revenues?|income|receipts",
    "out": "imports?|expenditures?|spending|outlays",
    "deficit": "deficit|shortfall",
    "surplus": "surplus",
}
# What is the sum of the other two.
_WHOLES = {"deficit": "out", "surplus": "in"}
_BALANCES = frozenset({"deficit", "shortfall", "surplus"})
_THREE = 3
"""What came in, what went out, and the balance."""
# Words that may stand before a name, and between it and its amount, and leave it what it is.
_BEFORE = (
    r"(?:\A|[,:]|\b(?:and|as|while|with|of|the|a|an|total|overall|monthly|goods|services|merchandise|trade|budget"
    r"|fiscal))\s*"
)
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_BEHIND = (
    rf"(?: of (?:goods and services|goods|services))?(?: in (?:{_MONTH}))?"
    r"(?: (?:was|were|is|are|of|at|to|by|up|down|rose|fell|grew|increased|decreased|declined|gained|dropped|widened"
    r"|narrowed|reached|totall?ed|stood|remained|unchanged|virtually|slightly|only|just|about|around|nearly|almost|some"
    r"|over|a|an|the|(?:(?:two|three|four|five|six)[- ‑](?:month|year) )?(?:record )?(?:high|low)|percent|per cent"
    r"|million|billion"
    r"|\S*[0-9]\S*))*"
)
_SIDES = {name: re.compile(rf"{_BEFORE}(?:{words}){_BEHIND}\Z", re.I) for name, words in _NAMES.items()}
_ANY = re.compile("|".join(rf"\b(?:{words})\b" for words in _NAMES.values()), re.I)
# What makes another balance: another time, what is left out, what is only planned, goods beside services.
_OTHER = re.compile(
    r";|\b(?:current account|exclud\w+|includ\w+|adjusted|revis\w+|forecasts?|expect\w*|budgeted|planned|target\w*"
    r"|compared|from|last year|(?:year|month) (?:ago|earlier)|per|gains?|losses|before|after|net|rounding|rounded)\b"
    r"|\bgoods\b(?! and services).*\bservices\b|\bservices\b.*\bgoods\b(?! and services)",
    re.I | re.S,
)
_PARTNER = re.compile(r"\b(?:with|to)\s+(?:the\s+)?[A-Z]")


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each sentence that states both sides and their balance, and no other amount."""
    for passage in page.stating:
        if passage.section.role is SectionRole.TABLE or _BALANCES.isdisjoint(words_of(page, passage.number)):
            continue
        found = [each for each in figures(page, passage.number) if not is_size(page, each)]
        sentence = page.sentence(passage.number)
        amounts = len(found) == _THREE and all(each.kind is Kind.MONEY for each in found)
        if amounts and not _OTHER.search(sentence) and not _PARTNER.search(sentence):
            yield from _balanced(page, found)


def _balanced(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    sides = [_side(page, one, found[place - 1].end if place else one.passage.start) for place, one in enumerate(found)]
    balance = next((side for side in _WHOLES if side in sides), "")
    if balance and {*sides} == {"in", "out", balance} and all(alike(found[0], one) for one in found):
        roles = ["whole" if side == _WHOLES[balance] else "part" for side in sides]
        members = tuple((role, one.id) for role, one in zip(roles, found, strict=True))
        yield Link("parts", members, f"the {balance} is the balance of the two")


def _side(page: Page, mention: Mention, start: int) -> str:
    """The one side that is named bare between the figure before and this; empty where there is not just one."""
    words = " ".join(page.release.text[start : mention.start].split())
    if len(_ANY.findall(words)) != 1:
        return ""
    return next((name for name, shape in _SIDES.items() if shape.search(words)), "")
