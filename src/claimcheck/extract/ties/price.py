"""What each costs or gets, how many there are, and what it comes to: "500 homes at £60 each, £30,000 in all".

The price says that it is for each; the words between say which figure is the number of things and which the total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from claimcheck.extract.alike import PERSON, noun
from claimcheck.extract.near import goes_on
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.ties.near import (
    CLOSES,
    COUNTED,
    IN_ALL,
    after,
    before,
    is_number_of_things,
    is_safe,
    is_thing_rate,
    linked,
)
from claimcheck.link import Link
from claimcheck.quantity import Kind
from claimcheck.unit import Dimension

ANYTHING = frozenset({"item"})
HEADS = frozenset({"head", "person", "capita"})


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


_WORDS = r"(?:\s+(?!(?:and|or|than|while|but|versus|plus|out|as|when|since)\b)[\w'’-]+)"
_AVERAGE = r"(?:\s+(?:an?|the)\s+(?:average|mean)(?:\s+(?:price|cost|value|grant|bill|payment))?\s+of)"
COUNT_PRICE = _pattern(
    rf"""{_WORDS}{{0,3}},?\s+(?:at|costing|cost|worth|for|with|getting|gets?|got|receiving|receives?|received|paying|pays?|paid|
    earning|earns?|earned|carrying|carry|holding|hold|containing|priced\s+at|sold\s+at|valued\s+at|averaging|of)
    {_AVERAGE}?\s*"""
)
_SUM = (
    r"(?:(?:an?|the)\s+(?:combined\s+|grand\s+|overall\s+)?(?:total|sum|bill|cost|value)"
    r"(?:\s+(?:cash\s+)?(?:cost|bill|value|price|investment|amount|consideration))?\s+of)"
)
PRICE_TOTAL = _pattern(
    rf"""\s*,?\s+(?:(?:will|would|could|should|which|that|is\s+expected\s+to)\s+)*
    (?:costs?|comes?\s+to|came\s+to|totals?|totall?ed|totall?ing|makes?|making|brings?\s+in|brought\s+in|raises?|raised|
    raising|amounts?\s+to|amounted\s+to|adds?\s+up\s+to|added\s+up\s+to|(?:or|for|with)\s+(?=an?\s|the\s))
    (?:\s*{_SUM})?\s* | \s*,\s*{_SUM}\s* | \s*=\s*"""
)
BARE_COMMA = _pattern(r"\s*(?:,|\s[–—-])\s*(?:or\s+|making\s+)?")
COUNT_TOTAL = _pattern(rf"{_WORDS}{{1,7}}\s+")
TOTAL_PRICE = _pattern(
    rf"""(?:\s+of\s+[\w'’-]+|\s+between\s+them)?(?:,|:|\s[–—-]|\s\()\s*(?:or|which\s+is|that\s+is|making|giving|equivalent\s+to)?{_AVERAGE}?\s*
    | ,?\s+(?:at|with){_AVERAGE}\s*"""
)
TOTAL_COUNT = _pattern(
    rf"""{_WORDS}{{0,4}}?\s+(?:for|to|in|among|between|across|by|shared\s+by|split\s+between|spread\s+across)
    (?:\s+(?:the|its|all|our|each\s+of|some))*\s*"""
)
BETWEEN_THEM = _pattern(r"\bbetween\s+them,\s+(?:or\s+)?(?:an\s+)?average\s+of\s+$")
FOR_EACH = _pattern(
    r"\s+(?:an?|per|for\s+each|for\s+every|to\s+each|to\s+every)\s+(?P<thing>(?!of\b|one\b)[a-z][\w'’-]+)"
)
PRICE_COUNT = _pattern(
    r"""\s+(?:for|to|from|across|paid\s+to|given\s+to)(?:\s+(?:each\s+of|every\s+one\s+of|all|the|its|some))*
    (?:\s+[\w-]+['’]s?)?\s*"""
)
FOR_EACH_OF = _pattern(r"\s+(?:for|to|from)\s+(?:each|every\s+one)\s+of\b")

JOINED = re.compile(r"\b(?:and|or|plus|(?<!comes )(?<!came )(?<!amounts )(?<!adds up )to)\s+$", re.IGNORECASE)
"""Before the second of two figures of which the first belongs to the sum too."""


@frozen
class Shape:
    """The roles in reading order, with the words that may stand between the first two and the last two."""

    roles: tuple[str, str, str]
    first: re.Pattern[str]
    second: re.Pattern[str]


SHAPES = (
    Shape(("count", "price", "total"), COUNT_PRICE, PRICE_TOTAL),
    Shape(("count", "total", "price"), COUNT_TOTAL, TOTAL_PRICE),
    Shape(("total", "count", "price"), TOTAL_COUNT, TOTAL_PRICE),
    Shape(("price", "count", "total"), PRICE_COUNT, PRICE_TOTAL),
    Shape(("total", "price", "count"), TOTAL_PRICE, PRICE_COUNT),
)


def tie(page: Page) -> Iterator[Link]:
    """Yield a price with its count and total, three neighbours in one sentence."""
    for mentions in page.sentences():
        for three in zip(mentions, mentions[1:], mentions[2:], strict=False):
            if sum(_is_each(one, page) for one in three) == 1:
                yield from _priced(three, page)
        yield from _worked_out(mentions[0], page)


THAT_IS = _pattern(
    r"""(?:that|this|which|it)\s+(?:is|was|works\s+out\s+at|worked\s+out\s+at|comes\s+to|came\s+to|makes|means|equals)
    (?:\s+(?:an\s+average\s+of|on\s+average|about|around|some|roughly|just))*\s*"""
)


def _worked_out(price: Mention, page: Page) -> Iterator[Link]:
    """The one sum and the one count of the sentence before that “that is £30,000 a home” works out."""
    number = price.passage.number
    if not goes_on(page, number) or not _is_each(price, page) or not THAT_IS.fullmatch(page.words_before(price)):
        return
    told = page.in_passage(number - 1)
    counts = [one for one in told if is_number_of_things(one) and _is_of(_for_each(price, page), one)]
    totals = [one for one in told if one not in counts and one.kind is Kind.MONEY and one.quantity.per is None]
    if len(counts) == len(totals) == 1 and _fits(price, counts[0], totals[0], page):
        beside = sorted((counts[0], totals[0]), key=lambda one: one.start)
        roles = tuple("count" if one is counts[0] else "total" for one in beside)
        yield linked("price", (*roles, "price"), (*beside, price), "“that is” works out what each got")


def _priced(three: tuple[Mention, Mention, Mention], page: Page) -> Iterator[Link]:
    if JOINED.search(before(three[0], page)):
        return
    for shape in SHAPES:
        by_role = dict(zip(shape.roles, three, strict=True))
        if _fits(**by_role, page=page) and _reads(shape, three, page) and is_safe(page, three[0], three[2]):
            because = f"“{page.quote(by_role['price'])}” is for each of “{page.quote(by_role['count'])}”"
            yield linked("price", shape.roles, three, because)
            return


def _reads(shape: Shape, three: tuple[Mention, Mention, Mention], page: Page) -> bool:
    first, second = (_past_each(page.words_between(*two)) for two in pairwise(three))
    closes = CLOSES.match(_past_each(after(three[2], page))) is not None
    if shape.second is PRICE_TOTAL and BARE_COMMA.fullmatch(second):
        return bool(shape.first.fullmatch(first) and IN_ALL.match(after(three[2], page)))
    is_last = shape.roles[2] == "price"
    return bool(shape.first.fullmatch(first) and shape.second.fullmatch(second) and (closes or not is_last))


def _past_each(words: str) -> str:
    """The words behind a figure without those that say what it is for each of: "a school, £2.1m in all"."""
    said = FOR_EACH.match(words)
    return words[said.end() :] if said else words


def _fits(price: Mention, count: Mention, total: Mention, page: Page) -> bool:
    """True when the kinds and units can be a price of each, a number of things, and their total."""
    same_unit = price.quantity.unit.dimension in COUNTED or price.quantity.unit == total.quantity.unit
    return (
        is_number_of_things(count)
        and total.quantity.per is None
        and total.kind in (Kind.MONEY, Kind.COUNT, Kind.POPULATION, Kind.DURATION)
        and _alike(price.quantity.unit.dimension, total.quantity.unit.dimension)
        and same_unit
        and _is_of(_for_each(price, page), count)
        and _names_agree(price, total)
    )


def _alike(one: Dimension, other: Dimension) -> bool:
    return one is other or (one in COUNTED and other in COUNTED)


def _is_each(mention: Mention, page: Page) -> bool:
    return bool(_for_each(mention, page))


def _for_each(price: Mention, page: Page) -> str:
    """The thing that an amount is for each of, also where only the words after it name it: “£180,000 a school”."""
    if price.quantity.per is not None:
        return price.quantity.per.name if is_thing_rate(price) else ""
    if FOR_EACH_OF.match(after(price, page)):
        return "item"
    if (named := FOR_EACH.match(after(price, page))) is not None:
        return named["thing"]
    shared = BETWEEN_THEM.search(before(price, page)) and CLOSES.match(after(price, page))
    return "item" if shared else ""


def _is_of(per: str, count: Mention) -> bool:
    """True when the price is for each of what is counted: £5 per class, and 52 classes."""
    counted = count.quantity.unit
    persons = counted.dimension is Dimension.PEOPLE or PERSON.fullmatch(noun(count)) is not None
    is_people = per in HEADS and persons
    return per in ANYTHING or is_people or counted.name == f"{per}s" or _singular(counted.name) == _singular(per)


def _names_agree(price: Mention, total: Mention) -> bool:
    """True unless the price counts one thing and the total another: 23 pupils per class, and 40 teachers."""
    named = price.quantity.unit, total.quantity.unit
    if any(not unit.name or unit.dimension is Dimension.MONEY for unit in named):
        return True
    return _singular(named[0].name) == _singular(named[1].name)


def _singular(noun: str) -> str:
    """The noun without the end that makes it plural, for comparing only."""
    noun = noun.casefold()
    for plural, end in (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x")):
        if noun.endswith(plural):
            return noun.removesuffix(plural) + end
    return noun if noun.endswith("ss") else noun.removesuffix("s")
