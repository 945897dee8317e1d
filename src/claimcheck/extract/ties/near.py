"""What the ties of neighbouring mentions share: the words beside a mention, and the words that make a tie unsafe."""

from __future__ import annotations

import re

from claimcheck.extract.page import Mention, Page
from claimcheck.link import Link
from claimcheck.quantity import Kind
from claimcheck.unit import Dimension

REACH = 60
"""Code points beside a mention in which words can bear on it."""
COUNTED = (Dimension.COUNT, Dimension.PEOPLE)

# What is left out, put in, or on the move: the figures beside such words need not be of the same things. Of lower case.
UNSAFE = re.compile(
    r"\b(?:net|after|before|exclud\w+|includ\w+|excepting|except|plus|minus|less|more|additional\w*|extra|further|"
    r"another|fees?|discounts?|discounted|remaining|rest|rising|increasing|falling|instead|against|previous\w*|rather|"
    r"compared|unlike|if|unless|per\s+cent)\b"
)
CLOSES = re.compile(r"\s*(?:on\s+average\s*)?(?:[.,;:)\]–—”\"]|$|\s(?:and|while|but|so)\b)", re.IGNORECASE)
"""What follows a figure that nothing more is said of."""
IN_ALL = re.compile(r"\s*(?:,\s*)?(?:in\s+all|in\s+total|altogether|all\s+told|overall)\b", re.IGNORECASE)


def before(mention: Mention, page: Page, reach: int = REACH) -> str:
    """The words of its passage before a mention, as far as they can bear on it."""
    return page.release.text[max(mention.passage.start, mention.start - reach) : mention.start]


def after(mention: Mention, page: Page, reach: int = REACH) -> str:
    """The words of its passage after a mention, as far as they can bear on it."""
    return page.release.text[mention.end : min(mention.passage.end, mention.end + reach)]


def is_safe(page: Page, first: Mention, last: Mention) -> bool:
    """True when no word from a little before the first mention to a little after the last makes the tie unsafe."""
    around = before(first, page, REACH // 2) + _through(page, first, last) + after(last, page, REACH // 2)
    return not UNSAFE.search(around.lower())


def _through(page: Page, first: Mention, last: Mention) -> str:
    return page.release.text[first.start : last.end]


def is_thing_rate(mention: Mention) -> bool:
    """True for an amount for each of some things: £60,000 each, £2,300 per head."""
    per = mention.quantity.per
    return per is not None and per.dimension is not Dimension.DURATION


def is_time_rate(mention: Mention) -> bool:
    """True for an amount for each day, week or year."""
    per = mention.quantity.per
    return per is not None and per.dimension is Dimension.DURATION


def is_number_of_things(mention: Mention) -> bool:
    """True for a plain count of something named."""
    quantity = mention.quantity
    counts = mention.kind in (Kind.COUNT, Kind.POPULATION) and quantity.unit.dimension in COUNTED
    return counts and quantity.per is None and bool(quantity.unit.name)


def linked(kind: str, roles: tuple[str, ...], mentions: tuple[Mention, ...], because: str) -> Link:
    """A link of mentions, each in its role."""
    return Link(kind, tuple((role, mention.id) for role, mention in zip(roles, mentions, strict=True)), because)
