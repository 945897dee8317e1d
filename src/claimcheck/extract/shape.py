"""Sentences as lines of words and marks, and the shapes that ties look for in them.

A line is a passage in lower case with a mark for every mention: “of the <n3>, <p4> are new”. A shape is a pattern over
such lines in which `{share}`, `{part}` and `{whole}` name mentions and `{words}`, `{many}`, `{few}`, `{the}`, `{end}`
stand for what lies between them. Every repetition is bounded, so that a long text costs no more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import field, frozen

from claimcheck.extract.near import is_base, is_on_base
from claimcheck.extract.page import Mention, Page, once_a_mention, once_a_passage
from claimcheck.quantity import Kind, Numeral, Word
from claimcheck.unit import PERCENT, Dimension

BREAK = " ¦ "
"""What stands between two passages in a line of several."""

_LETTERS = {
    Kind.COUNT: "n",
    Kind.POPULATION: "n",
    Kind.MONEY: "m",
    Kind.PERCENTAGE: "p",
    Kind.DATE: "d",
    Kind.DURATION: "t",
    Kind.ORDINAL: "o",
    Kind.CHANGE: "c",
}
_COUNTED = (Dimension.COUNT, Dimension.PEOPLE)
_SIGNS = (*zip("“”‘’–—", "\"\"''--", strict=True), *zip("<>¦", "   ", strict=True))
_SHARES_CALLED_RATES = (
    "response pass success failure completion take-up participation approval acceptance detection conviction occupancy"
)
# A percentage after these is how fast something grows or what it earns, and before those how much more it is.
_NO_SHARES = "".join(rf"(?<!\b{named} )" for named in _SHARES_CALLED_RATES.split())
_RATE_BEFORE = re.compile(
    rf"\b(?:{_NO_SHARES}rates?|yields?|margins?|growth|interest|inflation|apr|returns?|grew|grown|rose|risen|fell"
    r"|fallen|average"
    r"|confidence|increases?|decreases?|falls?|rises?|declines?|drops?|cuts?"
    r"|(?<!made )(?<!make )(?<!makes )(?<!making )up|down)"
    r"(?: (?:of|at|by|to|was|is|were))?[ (]*$"
)
_RATE_AFTER = re.compile(
    r" ?(?:growth|rises?|increases?|falls?|drops?|declines?|decreases?|higher|lower|more|less|fewer|up|down|interest"
    r"|off|confidence|ci|year-on-year|year on year|annual|annually|compared|on (?:the )?(?:last|previous|year)|apr"
    r"|per|each|a year|a month|faster|slower|larger|smaller|bigger|cheaper|likely|points?)\b"
)
_BRACKET = re.compile(r"^ ?\([^()]{1,20}\)")  # "a 3% (94) fall"
_AGED = re.compile(r"\b(?:age[sd]?|under|over)(?: (?:of|between))?\s$", re.IGNORECASE)
_YEAR = re.compile(r"(?<![0-9,.])(?:19|20)[0-9]{2}(?![0-9,.])")
_ADDED = re.compile(r"^[0-9][0-9,]* (?:extra|additional|new|more) ")
LONGEST_LOOK = 40


@once_a_passage
def line(page: Page, number: int) -> str:
    """A passage as words and marks; the numbers in the marks are places in `page.mentions`."""
    text, passage = page.release.text, page.passages[number]
    parts, at = [], passage.start
    for mention in page.in_passage(number):
        parts += [_plain(text[at : mention.start]), f"<{letter(mention, page)}{page.place(mention)}>"]
        at = mention.end
    return " ".join("".join([*parts, _plain(text[at : passage.end])]).split())


def _plain(words: str) -> str:
    for sign, plain in _SIGNS:  # one after another is several times as fast as all at once by `translate`
        words = words.replace(sign, plain)
    return words.lower()


@once_a_mention
def letter(mention: Mention, page: Page) -> str:
    """The letter of a mark: n for a count, m for money, p for a share, w for one in a word, e for what is added.

    An extent, in hectares or tonnes, has a q.
    """
    quantity = mention.quantity
    if quantity.per is not None or quantity.figure is None:
        return "r"
    if mention.kind is Kind.PERCENTAGE:
        return "w" if isinstance(quantity.figure, Word) else "p" if _is_share(mention, page) else "x"
    if mention.kind in (Kind.COUNT, Kind.POPULATION):
        return "n" if _is_count(mention, page) else "q" if _is_extent(mention) else "x"
    if mention.kind is Kind.CHANGE and _is_more_of(mention, page):
        return "e"
    return _LETTERS.get(mention.kind, "x")


def _is_extent(mention: Mention) -> bool:
    """True for one number of a physical unit: hectares, tonnes, megawatts."""
    quantity = mention.quantity
    return isinstance(quantity.figure, Numeral) and quantity.unit.dimension is Dimension.PHYSICAL


def _is_more_of(mention: Mention, page: Page) -> bool:
    """True for things that are added, which a sentence may go on to count among: “of the 14,000 extra places”."""
    quantity = mention.quantity
    counted = isinstance(quantity.figure, Numeral) and quantity.unit.dimension in _COUNTED and quantity.sign == 1
    return counted and quantity.before is None and quantity.after is None and bool(_ADDED.search(page.quote(mention)))


def _is_count(mention: Mention, page: Page) -> bool:
    """True for one number of things: no range, no age, no year that stands before its noun (“the 2011 Census”)."""
    figure, text = mention.quantity.figure, page.release.text
    if not isinstance(figure, Numeral) or mention.quantity.unit.dimension not in _COUNTED:
        return False
    if is_base(mention, page) or is_on_base(mention, page):
        return False
    before = text[max(mention.passage.start, mention.start - LONGEST_LOOK) : mention.start]
    return not (_AGED.search(before) or _YEAR.search(text, mention.start, mention.end))


def _is_share(mention: Mention, page: Page) -> bool:
    """True for a percentage that may be a share of something: no rate, no growth, not everything, no word."""
    figure = mention.quantity.figure
    is_part = 0 < figure.value < 100 if isinstance(figure, Numeral) else not isinstance(figure, Word)
    if mention.quantity.unit != PERCENT or not is_part:
        return False
    text = page.release.text
    before = text[max(mention.passage.start, mention.start - LONGEST_LOOK) : mention.start]
    after = text[mention.end : min(mention.passage.end, mention.end + LONGEST_LOOK)]
    return not (_RATE_BEFORE.search(_plain(before)) or _RATE_AFTER.match(_BRACKET.sub("", _plain(after))))


# Words that may set what follows them apart from what stands before.
_APART = (
    "excluding|except|excepting|besides|plus|while|whereas|but|than|compared|against|versus|target|targets|instead"
    "|previously|formerly|unlike|minus|without|when|if|although|though"
)
_WORD = rf"(?!(?:{_APART})\b)(?:[\"']?[a-z][a-z'&/\"-]*|(?:19|20)[0-9][0-9]\b|<[dto]\d+>)"
# "44% of those with 50 staff", "of the sample have 250": the figure is no whole, but what tells which ones are meant.
_OTHERS = (
    "(?:with|within|who|whose|which|that|have|has|had|having|in|on|at|from|by|for|under|over|aged|say|said|were|was"
    "|and|or)"
)
_ABOUT = (
    r"(?:or |i\.?e\.? |that is,? |some |about |around |roughly |a total of |in all |namely |totalling |just |only )?"
)
_MACROS = {
    "words": rf"(?: {_WORD}){{0,8}}",
    "many": rf"(?: {_WORD}){{0,14}}",
    "some": rf"(?: {_WORD}){{1,8}}",
    "few": rf"(?: {_WORD}){{0,3}}",
    "the": rf"(?:the|its|our|their|all|all of the|these|those|his|her|every|both)(?: (?!{_OTHERS}\b){_WORD}){{0,3}} ",
    "about": _ABOUT,
    # What sets off an apposition, and what closes it; a list goes on with another amount.
    "end": r"(?=[.;:)\"]|$| -|,(?!(?: and| or)? ?(?:[a-z'-]+ ){0,3}<[pnm]))",
    "share": r"<p(?P<share>\d+)>",
    "word": r"<w(?P<share>\d+)>",
    "part": r"<[nm](?P<part>\d+)>",
    "whole": r"<[nm](?P<whole>\d+)>",
    "given": r"<[nme](?P<whole>\d+)>",
    "count": r"<n(?P<whole>\d+)>",
    "people": r"<n(?P<part>\d+)>",
    "money": r"<m(?P<whole>\d+)>",
    "one": r"<(?P<kind>[nmp])(?P<one>\d+)>",
    "other": r"<(?P=kind)(?P<other>\d+)>",
}


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{([a-z]+)\}", lambda named: _MACROS[named[1]], pattern))


@frozen
class Shape:
    """How a text ties mentions: a pattern over lines, and what to tell a reader of it."""

    because: str
    pattern: re.Pattern[str] = field(converter=_compiled)

    def found(self, line: str, page: Page) -> Iterator[tuple[dict[str, Mention], re.Match[str]]]:
        """The mentions that stand in the shape, by role, with where it was found."""
        for match in self.pattern.finditer(line):
            named = match.groupdict().items()
            yield {role: page.mentions[int(at)] for role, at in named if at is not None and at.isdecimal()}, match
