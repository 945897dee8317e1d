"""What came in, what went out and the balance of the two: "exports of €19bn, imports of €17bn, a surplus of €2bn".

Each of the three is named once in the sentence and has one amount behind it, so that no two years and no two trades are
mixed. Where the sentence compares, plans or leaves out, the balance may be another.
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

_SIDES = {
    "in": re.compile(r"\b(?:exports?|revenues?|income|receipts)\b", re.I),
    "out": re.compile(r"\b(?:imports?|expenditures?|spending|outlays)\b", re.I),
    "deficit": re.compile(r"\b(?:deficit|shortfall)\b", re.I),
    "surplus": re.compile(r"\bsurplus\b", re.I),
}
# What is the sum of the other two.
_WHOLES = {"deficit": "out", "surplus": "in"}
_THREE = 3
"""What came in, what went out, and the balance."""
_BALANCES = frozenset({"deficit", "shortfall", "surplus"})
# What makes another balance: a part of one side, another time, what is left out, what is only planned.
_OTHER = re.compile(
    r"\b(?:current account|primary|exclud\w+|includ\w+|adjusted|revis\w+|forecasts?|expect\w*|budgeted|planned"
    r"|target\w*|compared|from|last year|(?:year|month) (?:ago|earlier)|average|per|gains?|losses|before|after|net|other"
    r"|both|rounding|rounded|re-exports?|oil|petroleum|domestic)\b"
    r"|\bgoods\b(?! and services).*\bservices\b|\bservices\b.*\bgoods\b(?! and services)",
    re.I | re.S,
)
_PARTNER = re.compile(r";|\b(?:with|to)\s+(?:the\s+)?[A-Z]")


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
    if {*sides} == {"in", "out", balance} and all(alike(found[0], one) for one in found):
        roles = ["whole" if side == _WHOLES[balance] else "part" for side in sides]
        members = tuple((role, one.id) for role, one in zip(roles, found, strict=True))
        yield Link("parts", members, f"the {balance} is the balance of the two")


def _side(page: Page, mention: Mention, start: int) -> str:
    """The one side that is named between a figure and the one before it; empty where there is none or more than one."""
    words = page.release.text[start : mention.start]
    named = [name for name, words_for in _SIDES.items() for _ in words_for.finditer(words)]
    return named[0] if len(named) == 1 else ""
