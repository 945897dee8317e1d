"""The words that open or widen a number, and the words that name an amount by themselves: data, one row a word."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from attrs import frozen

from claimcheck.interval import Interval


class Side(StrEnum):
    """Where the values lie that a hedge admits, seen from the number; each side is a row of the readings table."""

    EXACT = "exactly"
    AROUND = "around"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    ABOVE = "more than"
    FROM = "at least"
    BELOW = "less than"
    TO = "at most"
    UP_TO = "up to"
    AS_LITTLE_AS = "as little as"
    WELL_OVER = "well over"
    WELL_UNDER = "well under"
    ODD = "odd"
    ORDER = "order of"


_BEFORE: dict[Side, tuple[str, ...]] = {
    Side.EXACT: ("exactly", "precisely", "exact", "an exact", "a precise"),
    Side.AROUND: (
        "about", "around", "approximately", "approx", "approx.", "roughly", "some", "circa", "c.", "ca.",
        "an estimated", "estimated", "estimated at", "an estimate of", "in the region of",
        "somewhere in the region of", "something in the region of", "in the vicinity of", "in the neighbourhood of",
        "in the neighborhood of", "in the ballpark of", "somewhere around", "somewhere near", "something like",
        "more like", "round about", "around about", "an approximate", "approximate", "broadly", "more or less", "~",
        "≈",
    ),
    Side.NEARLY: (
        "nearly", "almost", "approaching", "just under", "just below", "just short of", "just less than",
        "just fewer than", "only just under", "close to", "close on", "closing in on", "nigh on", "getting on for",
        "getting close to", "just about", "nudging", "slightly less than", "slightly fewer than", "slightly under",
        "slightly below", "slightly short of", "a little under", "a little less than", "a little below",
        "a shade under", "a shade below", "a shade less than", "a touch under", "a touch below", "a touch less than",
        "a fraction under", "a fraction below", "a fraction less than", "fractionally under", "fractionally below",
        "fractionally less than", "a bit under", "a bit below", "a bit less than", "a tad under", "a tad below",
        "a tad less than", "a whisker under", "a whisker below", "not quite", "virtually", "practically",
        "verging on", "nearing", "coming up to", "near to", "very nearly", "marginally less than",
        "marginally under", "marginally below", "just shy of", "a little short of", "little short of",
        "not far short of", "not far off", "not far from", "shy of",
    ),
    Side.JUST_OVER: (
        "just over", "just above", "just more than", "just in excess of", "just north of", "only just over",
        "only just above", "slightly more than", "slightly over", "slightly above", "slightly higher than",
        "slightly in excess of", "a little over", "a little more than", "a little above", "little more than",
        "little over", "a shade over", "a shade above", "a shade more than", "a touch over", "a touch above",
        "a touch more than", "a fraction over", "a fraction above", "a fraction more than", "fractionally over",
        "fractionally above", "fractionally more than", "a bit over", "a bit above", "a bit more than", "a tad over",
        "a tad above", "a tad more than", "a whisker over", "a whisker above", "marginally more than",
        "marginally over", "marginally above", "barely more than", "barely over",
    ),
    Side.ABOVE: (
        "more than", "over", "above", "in excess of", "upwards of", "upward of", "north of", "greater than",
        "larger than", "bigger than", "higher than", "longer than", "older than", "taller than", "heavier than",
        "deeper than", "wider than", "faster than", "exceeding", "exceed", "exceeds", "exceeded", "surpassing",
        "surpass", "surpasses", "surpassed", "topping", "topped", "beyond", "better than", ">",
    ),
    Side.FROM: (
        "at least", "no less than", "no fewer than", "not less than", "not fewer than", "not below", "not under",
        "a minimum of", "minimum of", "minimum", "a minimum", "min.", "at the least", "at the very least",
        "at a minimum", "no lower than", "no smaller than", "no shorter than", "no younger than", "starting at",
        "starting from", "start at", "starts at", "started at", "greater than or equal to", "more than or equal to",
        "equal to or more than",
        "equal to or greater than", ">=", "≥",
    ),
    Side.BELOW: (
        "less than", "fewer than", "under", "below", "lower than", "smaller than", "shorter than", "younger than",
        "lighter than", "slower than", "not as many as", "not as much as", "south of", "short of", "<",
    ),
    Side.TO: (
        "at most", "no more than", "no longer than", "not more than", "no greater than", "no higher than",
        "no larger than", "no bigger than", "no older than", "not over", "not above", "within", "a maximum of",
        "maximum of", "maximum", "a maximum", "max.", "at the most", "at the very most", "at a maximum", "capped at",
        "less than or equal to", "fewer than or equal to", "equal to or less than", "equal to or fewer than",
        "not exceeding", "<=", "≤",
    ),
    Side.UP_TO: (
        "up to", "upto", "as many as", "as much as", "as high as", "as long as", "as old as", "as tall as",
        "as large as",
        "as big as", "as deep as", "as heavy as", "as fast as", "up to a maximum of", "anything up to",
        "anywhere up to",
    ),
    Side.AS_LITTLE_AS: (
        "as little as", "as few as", "as low as", "as short as", "as young as", "as small as", "from as little as",
        "from as few as",
    ),
    Side.WELL_OVER: (
        "well over", "well above", "well beyond", "well past", "well in excess of", "much more than",
        "far more than", "far above", "far in excess of", "many more than", "a lot more than",
        "significantly more than", "significantly over", "significantly above", "considerably more than",
        "considerably over", "substantially more than", "substantially over", "comfortably over",
        "comfortably above", "comfortably more than", "way over", "way above", "way more than",
    ),
    Side.WELL_UNDER: (
        "well under", "well below", "well short of", "much less than", "far less than", "far fewer than",
        "far below", "far short of", "many fewer than", "a lot less than", "significantly less than",
        "significantly fewer than", "significantly under", "significantly below", "considerably less than",
        "considerably fewer than", "considerably under", "considerably below", "substantially less than",
        "substantially under", "substantially below", "comfortably under", "comfortably below", "way under",
        "way below", "way less than",
    ),
    Side.ORDER: ("of the order of", "in the order of", "on the order of", "order of"),
}  # fmt: skip

_AFTER: dict[Side, tuple[str, ...]] = {
    Side.AROUND: (
        "or so", "or thereabouts", "or thereabout", "or near enough", "more or less", "give or take",
        "approximately", "approx", "approx.", "roughly", "ish",
    ),
    Side.JUST_OVER: ("and a bit",),
    Side.FROM: (
        "or more", "and more", "or over", "and over", "or above", "and above", "or greater", "or higher",
        "and higher", "or longer", "or better", "or older", "and older", "or bigger", "or heavier", "or taller",
        "or faster", "or stronger", "and counting", "and upwards", "and upward", "or upwards", "upwards", "and up",
        "or up", "or beyond", "and beyond", "plus", "+", "at least", "at the least", "at the very least",
        "at a minimum", "at minimum", "as a minimum", "minimum", "min", "or larger",
    ),
    Side.TO: (
        "or fewer", "or less", "or under", "and under", "or below", "and below", "or lower", "or smaller",
        "or shorter", "or younger", "and younger", "at most", "at the most", "at the very most", "at a maximum",
        "at the outside", "maximum", "max", "tops",
    ),
    Side.ODD: ("odd",),
}  # fmt: skip

AFTER_THE_NUMBER: frozenset[str] = frozenset(word for words in _AFTER.values() for word in words)
"""The hedges that may follow their number: "500 or more", "50-plus"."""

HEDGES: dict[str, Side] = {word: side for table in (_BEFORE, _AFTER) for side, words in table.items() for word in words}
"""Every hedge, in lower case, with its side. A new hedge is a new word in a row above."""

BEFORE_THE_NUMBER: frozenset[str] = frozenset(word for words in _BEFORE.values() for word in words)
"""The hedges that may stand before their number: "more than 500"."""


@frozen
class ShareWord:
    """A word for a share of a whole: its intervals in percent, and where they are from."""

    stated: Interval
    plain: Interval
    charitable: Interval
    source: str


@frozen
class MultipleWord:
    """A word for a ratio of after to before; a hedge on one that shrinks works on how many times it shrank."""

    digits: str
    """How many times, as a numeral: "2" for doubled and for halved."""
    shrinks: bool
    plain: Fraction
    """Half the width of the plain interval around the ratio."""
    charitable: Fraction
    source: str

    @property
    def ratio(self) -> Fraction:
        """After divided by before."""
        times = Fraction(self.digits)
        return 1 / times if self.shrinks else times


def _from_to(low: int, high: int, ends: str = "[]") -> Interval:
    return Interval.between(low, high, low_open=ends[0] == "(", high_open=ends[1] == ")")


_MOST = ShareWord(
    _from_to(50, 100, "(]"),
    _from_to(60, 90),
    _from_to(50, 100, "(]"),
    "Education Scotland's words for shares (75 to 90); lower plain end judgement",
)
_MAJORITY = ShareWord(
    _from_to(50, 100, "(]"),
    _from_to(50, 75, "()"),
    _from_to(50, 100, "(]"),
    "Education Scotland's words for shares (50 to 74)",
)
_GREAT_MAJORITY = ShareWord(_from_to(50, 100, "(]"), _from_to(70, 100, "[)"), _from_to(50, 100, "(]"), "judgement")
_MINORITY = ShareWord(
    _from_to(0, 50, "[)"),
    _from_to(15, 50, "[)"),
    _from_to(0, 50, "[)"),
    "Education Scotland's words for shares (15 to 49)",
)
_SMALL_MINORITY = ShareWord(_from_to(0, 50, "[)"), _from_to(0, 25), _from_to(0, 50, "[)"), "judgement")
_ALMOST_ALL = ShareWord(
    _from_to(100, 100),
    _from_to(90, 100, "()"),
    _from_to(80, 100, "(]"),
    "Education Scotland's words for shares (over 90); charitable judgement",
)
_FEW = ShareWord(
    _from_to(0, 25),
    _from_to(0, 15),
    _from_to(0, 25),
    "Education Scotland's words for shares (up to 15); charitable judgement",
)
_ALL = ShareWord(_from_to(100, 100), _from_to(100, 100), _from_to(100, 100), "judgement: the word leaves nothing out")
_NONE = ShareWord(_from_to(0, 0), _from_to(0, 0), _from_to(0, 0), "judgement: the word lets nothing in")

# Half-widths of doubled, tripled and halved are the table's; the others are 5% and a little over 13% of the ratio.
_DOUBLED = MultipleWord("2", False, Fraction("0.1"), Fraction("0.25"), "judgement")
_TRIPLED = MultipleWord("3", False, Fraction("0.15"), Fraction("0.4"), "judgement")
_QUADRUPLED = MultipleWord("4", False, Fraction("0.2"), Fraction("0.55"), "judgement")
_QUINTUPLED = MultipleWord("5", False, Fraction("0.25"), Fraction("0.7"), "judgement")
_HALVED = MultipleWord("2", True, Fraction("0.025"), Fraction("0.06"), "judgement")

WORDS: dict[str, ShareWord | MultipleWord] = {
    "most": _MOST,
    "the majority": _MAJORITY,
    "a majority": _MAJORITY,
    "majority": _MAJORITY,
    "the vast majority": _GREAT_MAJORITY,
    "the overwhelming majority": _GREAT_MAJORITY,
    "the great majority": _GREAT_MAJORITY,
    "a large majority": _GREAT_MAJORITY,
    "a minority": _MINORITY,
    "the minority": _MINORITY,
    "a small minority": _SMALL_MINORITY,
    "a tiny minority": _SMALL_MINORITY,
    "almost all": _ALMOST_ALL,
    "nearly all": _ALMOST_ALL,
    "virtually all": _ALMOST_ALL,
    "few": _FEW,
    "very few": _FEW,
    "all": _ALL,
    "none": _NONE,
    "doubled": _DOUBLED,
    "doubling": _DOUBLED,
    "twice": _DOUBLED,
    "double": _DOUBLED,
    "twofold": _DOUBLED,
    "tripled": _TRIPLED,
    "tripling": _TRIPLED,
    "trebled": _TRIPLED,
    "trebling": _TRIPLED,
    "triple": _TRIPLED,
    "treble": _TRIPLED,
    "threefold": _TRIPLED,
    "quadrupled": _QUADRUPLED,
    "quadrupling": _QUADRUPLED,
    "fourfold": _QUADRUPLED,
    "quintupled": _QUINTUPLED,
    "fivefold": _QUINTUPLED,
    "halved": _HALVED,
    "halving": _HALVED,
}
"""Words that are an amount by themselves, in lower case. A new word is a new row."""
