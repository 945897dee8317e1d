"""Changes: by an amount ("fell by 2.5%"), and from one amount to another."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.number_words import ARTICLES, DASHES
from claimcheck.phrase.quantities import LONGEST_GAP, Read, quantity
from claimcheck.phrase.strangers import is_bare_year
from claimcheck.phrase.words import (
    ADVERBS_OF_CHANGE,
    CHANGE_NOUNS,
    DIRECTIONS,
    GREATER,
    LESSER,
    MOVES,
    MOVES_ITSELF,
    TAKES_COUNTS,
)
from claimcheck.quantity import Kind, Numeral, Quantity, Spread
from claimcheck.unit import Dimension, Unit, counted

LOOK_BACK = 10
_CHANGEABLE = frozenset({Kind.COUNT, Kind.POPULATION, Kind.PERCENTAGE, Kind.MONEY, Kind.DURATION, Kind.CHANGE})
_SIZES = frozenset({Dimension.SHARE, Dimension.POINTS, Dimension.MONEY})
_SHARES = frozenset({Dimension.SHARE, Dimension.POINTS})
_UP_DOWN = frozenset({"up", "down"})
# Verbs whose "up" and "down" are part of them: "make up 30% of the total", "sold down 5%".
_WITH_UP_OR_DOWN = words(
    "make makes made making take takes took taken taking use uses used using give gives gave given giving buy buys "
    "bought buying snap snaps snapped snapping eat eats ate eaten eating swallow swallows swallowed soak soaks soaked "
    "put puts putting set sets setting open opened opens offer offers offered tie ties tied free frees freed pay pays "
    "paid paying draw draws drew drawn write writes wrote written sell sells sold selling scoop scooped hoover "
    "hoovered mop mopped gobble gobbled fill fills filled lock locked"
)
_AUXILIARIES = words("is are was were be been being the a and or also then now")
_JOINS_WORDS = frozenset({"'", "’", "-"})


def with_direction(line: Line, read: Read, floor: int) -> Read:
    """The quantity as a change when words of change before it (from `floor` on) or after it say so."""
    said = read.quantity
    if said.kind not in _CHANGEABLE or said.sign != 1:
        return read
    if (before := _before(line, read, floor)) is not None:
        return Read(evolve(said, kind=Kind.CHANGE, sign=before[0]), before[1], read.end)
    if said.unit.name in CHANGE_NOUNS and line.form(read.start - 1) in ARTICLES:  # "a 28,000 increase"
        by = evolve(said, kind=Kind.CHANGE, unit=counted(""), sign=DIRECTIONS[said.unit.name])
        return Read(by, read.start, read.end)
    after = line.form(read.end) if not line.begins_line(read.end) else ""
    if (compared := _compared(line, read, after)) is not None:
        return compared
    if said.unit.dimension in _SIZES and after in CHANGE_NOUNS | ADVERBS_OF_CHANGE and line.form(read.end + 1) != "to":
        return Read(evolve(said, kind=Kind.CHANGE, sign=DIRECTIONS[after]), read.start, read.end + 1)
    if said.unit.dimension is Dimension.COUNT and (sign := _with_share(line, read.end)) is not None:
        return Read(evolve(said, kind=Kind.CHANGE, sign=sign), read.start, read.end)
    return read


def _compared(line: Line, read: Read, after: str) -> Read | None:
    """A change by what a level differs from another: "3% smaller than", "900 below the figure for May", "40 up on"."""
    said, following = read.quantity, line.form(read.end + 1)
    if said.unit.dimension in _SHARES and after in _SIZED and (following == "than" or not line.is_word(read.end + 1)):
        return Read(evolve(said, kind=Kind.CHANGE, sign=_SIZED[after]), read.start, read.end + 1)
    if line.form(read.start) == "half" and after == "as" and line.form(read.end + 2) == "again":  # "half as big again"
        return Read(evolve(said, kind=Kind.CHANGE), read.start, read.end + 3)
    if not (_is_bare(said.unit) or said.unit.dimension in _SIZES):
        return None
    if _is_bare(said.unit) and after in _UP_DOWN and following == "on" and _is_earlier(line, read.end + 2):
        return Read(evolve(said, kind=Kind.CHANGE, sign=DIRECTIONS[after]), read.start, read.end + 1)
    of_year = said.unit.dimension in _SHARES and is_bare_year(line, read.end + 1)
    if after in _BESIDE and (of_year or _names_level(line, read.end + 1)):
        return Read(evolve(said, kind=Kind.CHANGE, sign=_BESIDE[after]), read.start, read.end + 1)
    return None


_SIZED = dict.fromkeys(GREATER, 1) | dict.fromkeys(LESSER, -1)
_BESIDE = {"above": 1, "below": -1}
_EARLIER = words("the last a its their that this")
_LEVELS = words("level levels figure figures total number count tally")
_THAT = words("that those")
_LEVEL_WITHIN = 4


def _is_earlier(line: Line, at: int) -> bool:
    """True where a time or a level that something is compared with stands there: "last year", "the same month"."""
    at += line.form(at) in _EARLIER - {"last"}
    return line.form(at) in _TIMES_BEFORE or is_bare_year(line, at)


_TIMES_BEFORE = _LEVELS | words("last year month quarter week day season same previous corresponding")


def _names_level(line: Line, at: int) -> bool:
    """True where "the figure", "its level", "last year's total", "that of June" stands there."""
    if line.form(at) in _THAT and line.form(at + 1) == "of":
        return True
    if line.form(at) not in _EARLIER:
        return False
    near = [line.form(place) for place in range(at + 1, at + _LEVEL_WITHIN)]
    return not _LEVELS.isdisjoint(near)


def _with_share(line: Line, at: int) -> int | None:
    """The sign of an amount whose share stands before the word for both: "25 (8%) fewer than", "93 or 1% less than"."""
    if line.form(at) not in {"(", "or"}:
        return None
    number = at + 1 + (line.form(at + 1) == "or")
    percent = number + 1 + line.says(number + 1, ("per", "cent"))
    if not line.is_number(number) or line.form(percent) not in {"%", "percent", "cent"}:
        return None
    after = percent + 1 + (line.form(at) == "(")
    closed = line.form(at) != "(" or line.form(percent + 1) == ")"
    return _COMPARES.get(line.form(after)) if closed and line.form(after + 1) == "than" else None


_COMPARES = {"more": 1, "higher": 1, "less": -1, "fewer": -1, "lower": -1}


def _before(line: Line, read: Read, floor: int) -> tuple[int, int] | None:
    """The sign of the change that the words before it name, and where they begin."""
    at = read.start - 1
    word = line.form(at)
    if at < floor:
        return None
    if word == "by":
        return None if line.form(at - 1) == "lost" else _named(line, at - 1, floor, DIRECTIONS)
    if word == "of":
        return _named(line, at - 1, floor, _NOUNS)
    if word in _IS:
        return _named(line, at - 1, floor, _SAID_TO_BE) if _ends_there(line, read.end) else None
    if word in _UP_DOWN:
        return (DIRECTIONS[word], at) if _is_free(line, at, read) else None
    at -= word.endswith("ly")
    word = line.form(at)
    if word in MOVES_ITSELF and line.form(read.end) == "of":  # "grew £12k of cannabis"
        return None
    return (DIRECTIONS[word], at) if at >= floor and word in _acting_on(read.quantity.unit) else None


# "So the decrease is 34%": not of growth, which is a level of its own, nor "the increase was 4%, up from 3%".
_IS = frozenset({"is", "was"})
_SAID_TO_BE = {noun: DIRECTIONS[noun] for noun in words("rise increase jump fall drop decline decrease reduction")}


def _ends_there(line: Line, at: int) -> bool:
    """True where no level or further change follows that the figure might be compared with."""
    following = at + (line.form(at) in {",", "(", "-", "–"})
    return not line.is_word(at) and line.form(following) not in _COMPARING


_COMPARING = words("up down from than compared against versus on higher lower more less fewer and or which")


def _is_free(line: Line, at: int, read: Read) -> bool:
    """True for an up or down of its own: "profit up 3%", "debt down £3m to £9m"; not that of "set up 257 groups"."""
    before, unit = line.form(at - 1), read.quantity.unit
    alone = not line.is_word(at - 1) or before in _AUXILIARIES or before in MOVES
    if unit.dimension in _SHARES or (unit.dimension is Dimension.MONEY and line.form(read.end) == "to"):
        return alone or before not in _WITH_UP_OR_DOWN
    is_measured = unit.dimension is Dimension.PHYSICAL and _is_beside_share(line, read.end)
    return alone and (unit.dimension in _SIZES or _is_bare(unit) or not line.is_word(at - 1) or is_measured)


def _is_beside_share(line: Line, at: int) -> bool:
    """True where an amount is said again as a share: "down 3.4 million tonnes, or 1.6% lower", "up 12 tonnes (4%)"."""
    at += line.form(at) == ","
    number = at + 1
    percent = number + 1 + line.says(number + 1, ("per", "cent"))
    return line.form(at) in {"(", "or"} and line.is_number(number) and line.form(percent) in {"%", "percent", "cent"}


def _acting_on(unit: Unit) -> frozenset[str]:
    """The words of change that a figure of this unit may follow at once."""
    if unit.dimension in _SHARES:
        return _VERBS
    return MOVES_ITSELF if unit.dimension is Dimension.MONEY or _is_bare(unit) else TAKES_COUNTS


_VERBS = frozenset(DIRECTIONS) - words("higher lower less fewer up down recover recovers recovered recovering")
_NOUNS = {noun: DIRECTIONS[noun] for noun in CHANGE_NOUNS}


def _named(line: Line, at: int, floor: int, names: Mapping[str, int]) -> tuple[int, int] | None:
    """The sign and place of the nearest of these words before a "by" or an "of", within the phrase."""
    for place in range(at, max(at - LOOK_BACK, floor - 1), -1):
        if (sign := names.get(line.form(place))) is not None:
            is_of = names is _NOUNS and place < at and line.form(place + 1) not in {"in", "on", "to"}
            return None if is_of else (sign, place)
        if not line.is_word(place) and line.form(place) not in _JOINS_WORDS:
            return None
    return None


def with_ends(line: Line, read: Read) -> Read:
    """A change with the before and after that follow it: "rose by 3,056, from 28,467 in 1999 to 31,523"."""
    if read.quantity.kind is not Kind.CHANGE or read.quantity.before is not None:
        return read
    for place in range(read.end, read.end + _ENDS_WITHIN + 1):
        if line.form(place) == "from":
            ends = from_to(line, place, place, moves=True)
            if ends is None or ends.quantity.before is None:
                return read
            said = evolve(read.quantity, before=ends.quantity.before, after=ends.quantity.after)
            return Read(said, read.start, ends.end)
        if (not line.is_word(place) and line.form(place) != ",") or line.form(place) in _NOT_ITS_ENDS:
            return read
    return read


_ENDS_WITHIN = 5


def from_to(line: Line, at: int, floor: int, *, moves: bool = False) -> Read | None:
    """From one amount to another: a change, or a bare range where nothing says that anything moved."""
    first = quantity(line, at + 1) if line.form(at) == "from" and not _is_since_year(line, at + 1) else None
    if first is None or first.quantity.figure is None:
        return None
    if isinstance(first.quantity.figure, Spread):
        return _of_spread(line, first, at, floor, moves=moves)
    joint = _to(line, first.end)
    if joint is None or (is_bare_year(line, at + 1) and is_bare_year(line, joint + 1)):
        return None  # "rose by 4% from 2010 to 2011"
    second = quantity(line, joint + 1)
    if second is None or not isinstance(second.quantity.figure, type(first.quantity.figure)):
        return None
    ends = _same_unit(first.quantity, second.quantity)
    if ends is None:
        return None
    if _is_range(line, at, floor) and (spread := _between(*ends)) is not None:
        return Read(spread, at, second.end)
    sign, start = _named(line, at - 1, floor, DIRECTIONS) or (1, at)
    return Read(Quantity(Kind.CHANGE, ends[1].unit, sign=sign, before=ends[0], after=ends[1]), start, second.end)


def _is_since_year(line: Line, at: int) -> bool:
    """True for a year before a figure that is not written as it is: "up 9% from 2013 to 83.1 million acres"."""
    as_plain = line.ends[at + 2] - line.starts[at + 2] == 4 and line.form(at + 2).isdecimal()
    return is_bare_year(line, at) and line.form(at + 1) == "to" and not as_plain


def _of_spread(line: Line, read: Read, at: int, floor: int, *, moves: bool) -> Read:
    """A range after "from": ends of a change when something moves or the figures carry their unit, else a range."""
    said, figure = read.quantity, read.quantity.figure
    sign, start = _named(line, at - 1, floor, DIRECTIONS) or (1, at)
    if any(line.form(place) in DASHES for place in range(read.start, read.end)):
        # "raised to $5.10-$5.20 from $5.00-$5.15": two ranges
        return Read(said, at, read.end)
    if _is_range(line, at, floor):
        return Read(said, at, read.end)
    moves = moves or start < at or _moves_before(line, at, floor)
    if not isinstance(figure, Spread) or not (moves or said.unit.dimension in _SIZES):
        return Read(said, at, read.end)
    before, after = evolve(said, figure=figure.low), evolve(said, figure=figure.high, hedge=None)
    return Read(Quantity(Kind.CHANGE, said.unit, sign=sign, before=before, after=after), start, read.end)


def _moves_before(line: Line, at: int, floor: int) -> bool:
    """True for a word of change before "from", if only a time stands between: "up 5% between 2012 and 2016, from"."""
    if any(line.form(place) in MOVES | _MULTIPLIED for place in range(max(at - LOOK_BACK, floor), at)):
        return True
    own = all(line.form(place) in _OF_TIMES or not line.is_word(place) for place in range(floor, at))
    return own and any(line.form(place) in MOVES | _MULTIPLIED for place in range(max(at - LOOK_BACK, 0), floor))


_MULTIPLIED = words("doubled doubling tripled tripling trebled trebling quadrupled quadrupling halved halving")
_OF_TIMES = words(
    "in between and over during since by the a last past year years to month months decade two three five ten"
)
_NOT_ITS_ENDS = words("and or but while for of per as range ranges ranged ranging vary varies varied varying priced")
_RANGES = words("range ranges ranged ranging vary varies varied varying span spans spanned spanning spectrum")
_BEFORE_RANGE = words("anywhere anything somewhere of at for priced")
_RANGE_WITHIN = 5


def _is_range(line: Line, at: int, floor: int) -> bool:
    """True for the "from" of "prices range from £12 to £45" and "fines of from £50 to £100", where nothing moves."""
    near = range(max(at - _RANGE_WITHIN, floor, 0), at)
    return line.form(at - 1) in _BEFORE_RANGE or any(line.form(place) in _RANGES for place in near)


def _between(low: Quantity, high: Quantity) -> Quantity | None:
    """Both ends as one range: "from £12 a day to £45 a day"."""
    one, other = low.figure, high.figure
    if not isinstance(one, Numeral) or not isinstance(other, Numeral) or one.value > other.value:
        return None
    return evolve(high, figure=Spread(one, other), hedge=None)


def _to(line: Line, at: int) -> int | None:
    """The place of the "to" that follows within a few words."""
    for place in range(at, at + LONGEST_GAP + 1):
        if line.form(place) == "to":  # but "from 554 for 2008 to 2012"
            return None if is_bare_year(line, place - 1) and is_bare_year(line, place + 1) and place > at else place
        if line.form(place) in {"", ".", ",", ";", "(", ")", "from"}:
            return None
        if line.form(place) == "and" and line.form(place + 1) in _ANOTHER:
            return None
    return None


# "Cut this year's forecast from 2% and that for the next to 1.7%"
_ANOTHER = words("that those")


def _same_unit(first: Quantity, second: Quantity) -> tuple[Quantity, Quantity] | None:
    """Both ends with comparable units; a bare first figure takes the second's unit."""
    one, other = first.unit, second.unit
    # "From 2,030 to 1,910 per 100,000": what the second is counted on, the first is too.
    on_base = second.per is not None and first.per is None
    if _is_bare(one) and (on_base or not _is_bare(other)):
        return _like(first, second), second
    if _is_bare(other) and not _is_bare(one):
        return first, _like(second, first)
    counts = {Dimension.COUNT, Dimension.PEOPLE}
    alike = one.dimension is other.dimension or {one.dimension, other.dimension} <= counts
    return (first, second) if alike and (one.dimension is not Dimension.MONEY or one == other) else None


def _is_bare(unit: Unit) -> bool:
    return unit.dimension is Dimension.COUNT and unit.name == ""


def _like(bare: Quantity, other: Quantity) -> Quantity:
    figure = bare.figure
    if (
        isinstance(figure, Numeral)
        and isinstance(other.figure, Numeral)
        and figure.scale == 1
        and other.unit.dimension is Dimension.SHARE
    ):
        figure = evolve(figure, scale=other.figure.scale)
    return evolve(bare, unit=other.unit, kind=other.kind, figure=figure, per=bare.per or other.per)
