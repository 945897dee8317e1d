"""A quantity where it begins: hedges, amount, what is counted, what it is per, and what it is spread over."""

from __future__ import annotations

from attrs import evolve, frozen

from claimcheck.hedges import HEDGES, Side
from claimcheck.phrase import units
from claimcheck.phrase.ages import is_age
from claimcheck.phrase.amounts import amount
from claimcheck.phrase.labels import is_label
from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.nouns import head
from claimcheck.phrase.number_words import ARTICLES, DASHES
from claimcheck.phrase.numerals import number
from claimcheck.phrase.stated_units import Amount, with_unit
from claimcheck.phrase.words import AFTER_THE_NUMBER, BEFORE_THE_NUMBER, COMPARED, FILLERS, STOPS, WIDTH
from claimcheck.quantity import Kind, Numeral, Quantity, Spread
from claimcheck.unit import DURATIONS, NUMBER, Dimension, Unit, counted

_KINDS = {
    Dimension.COUNT: Kind.COUNT,
    Dimension.PHYSICAL: Kind.COUNT,
    Dimension.PEOPLE: Kind.POPULATION,
    Dimension.SHARE: Kind.PERCENTAGE,
    Dimension.POINTS: Kind.CHANGE,
    Dimension.MONEY: Kind.MONEY,
    Dimension.DURATION: Kind.DURATION,
    Dimension.NUMBER: Kind.RATIO,
}
_PER = frozenset({"per", "every", "each", "/"})
_A_OR_PER = ARTICLES | {"per"}
_PER_TIME = _A_OR_PER | {"every", "each"}
_KINDS_OF_SHARE = words("fully basic diluted and common ordinary preferred limited partnership")
_HEADS = words("head person time piece night game match season")
# After "a year" these make it a distance in time, not a rate: "£5m a year ago".
_DISTANCES = frozenset({"ago", "earlier", "later", "before", "after", "early", "late", "ahead", "old"})
_LOW = frozenset({Side.ABOVE, Side.FROM})
_HIGH = frozenset({Side.BELOW, Side.TO})
_OPEN = frozenset({Side.ABOVE, Side.BELOW})
_ALONE = frozenset({"higher", "lower"})
LONGEST_GAP = 6
MOST_HEDGES = 4


@frozen
class Read:
    """A quantity that was read, with the places of its first token and after its last."""

    quantity: Quantity
    start: int
    end: int


def quantity(line: Line, at: int) -> Read | None:
    """The quantity that begins there, with no word of change before it."""
    first = _hedged(line, at)
    if first is None:
        return None
    joined = _both_bounds(line, first)
    said, end = _per(line, joined.quantity, joined.end)
    if said.per is None and said.unit.dimension in _SPENT:
        said, end = _per_far(line, said, end)
    hedge, end = _hedge_after(line, end, said.hedge)
    if hedge != said.hedge:
        said = evolve(said, hedge=hedge)
    return _over(line, Read(said, first.start, end))


def _hedged(line: Line, at: int) -> Read | None:
    """A figure with its hedges, and with the noun when it is a count."""
    hedge, begins = hedges(line, at)
    found = amount(line, begins)
    if found is None or _is_only_per(line, begins, found) or is_label(line, begins, found.end, found.unit):
        return None
    hedge, end = _hedge_after(line, found.end, hedge, is_age=is_age(line, begins))
    if found.unit is None and end > found.end and isinstance(found.figure, Numeral):
        found = with_unit(line, found.figure, end)  # "20-plus years"
        end = found.end
    said, end = _of_something(line, found, hedge, begins, end)
    hedge, end = _hedge_after(line, end, hedge)
    said = said if hedge == said.hedge else evolve(said, hedge=hedge)
    return Read(said, at if hedge and begins > at else begins, end)


def _is_only_per(line: Line, at: int, found: Amount) -> bool:
    """True for the 1,000 of "the rate of deaths per 1,000 prisoners", which counts nothing."""
    return found.unit is None and line.form(at - 1) == "per"


def hedges(line: Line, at: int) -> tuple[str | None, int]:
    """The hedge that leaves most open of those that stand there, and the place after them all."""
    kept: str | None = None
    goes_up = line.form(at) == "up" and line.form(at - 1) in _GOES  # "is to go up to £5m" tells where it ends
    joined = line.form(at - 1) in DASHES and line.touches(at)  # "a two-under 70"
    about = line.form(at) == "over" and line.form(at - 1) in _AT_ODDS  # "a row over £2m of fees"
    if line.form(at) not in _HEDGING or goes_up or joined or about:
        return kept, at
    for _ in range(MOST_HEDGES):
        if (found := BEFORE_THE_NUMBER.at(line, at)) is not None:
            hedge, at = found
            kept = wider(kept, hedge)
        elif (filler := FILLERS.at(line, at)) is not None and line.form(filler[1]) not in DURATIONS:
            at = filler[1]
        else:
            break
    return kept, at


_GOES = words("go goes went gone going shot shoots shooting crept edged inched ticked nudged add adds added adding")
_AT_ODDS = words(
    "row rows rush dispute disputes fear fears concern concerns concerned anger angry debate fight fights battle"
    " battles clash clashes talks controversy outrage protest protests strike strikes fury furore scandal uncertainty"
    " worry worries worried doubt doubts confusion argument arguments quarrel spat wrangle standoff lawsuit ballot"
)
_HEDGING = BEFORE_THE_NUMBER.starts | FILLERS.starts


def wider(one: str | None, other: str) -> str:
    """The hedge that leaves more open; the first of two alike."""
    return one if one is not None and WIDTH[HEDGES[one]] >= WIDTH[HEDGES[other]] else other


_CLAUSE_ENDS = frozenset({"", ",", ".", ";", ":", ")"})
_NEVER_APART = frozenset({"plus", "+", "odd", "ish"})


def _hedge_after(line: Line, at: int, hedge: str | None, *, is_age: bool = False) -> tuple[str | None, int]:
    """The hedge with one that follows the number: "or more", "-odd", "50+"."""
    dash = 1 if line.form(at) in DASHES and line.touches(at) and line.touches(at + 1) else 0
    found = AFTER_THE_NUMBER.at(line, at + dash)
    if found is None and line.form(at) == "," and (found := AFTER_THE_NUMBER.at(line, at + 1)) is not None:
        stops = line.form(found[1]) in _CLAUSE_ENDS and line.form(at + 1) not in _NEVER_APART
        return (wider(hedge, found[0]), found[1]) if stops else (hedge, at)  # "£3m, or thereabouts, in all"
    if found is None or (line.form(at) == "+" and not line.touches(at)):
        return hedge, at
    if not dash and line.form(at) == "plus" and line.is_word(at + 1):  # "£50 plus VAT"
        return hedge, at
    # "200 or greater than 190", "5 plus 3": the words belong to the next figure; not of "aged 85 and over 72% …".
    than = line.form(found[1]) == "than"
    if not (dash or is_age) and amount(line, found[1] + than) is not None:
        return hedge, at
    if than:
        return wider(hedge, found[0]), found[1] + 1
    return wider(hedge, found[0]), found[1]


def _of_something(line: Line, found: Amount, hedge: str | None, begins: int, at: int) -> tuple[Quantity, int]:
    """The quantity with its kind, and the noun when it is a count."""
    unit, end = found.unit, at
    if unit is None and is_age(line, begins):
        return Quantity(Kind.DURATION, DURATIONS["year"], found.figure, hedge), end
    sign = COMPARED.get(line.form(at), 0)
    if unit is None:
        unit, end = _counted(line, at + (1 if sign else 0), found)
        if not unit.name:
            # "27,000 more than", "23,000 lower": nothing is counted by name, and it is a change all the same
            alone = sign and (line.form(at) in _ALONE or line.form(at + 1) == "than")
            sign, end = (sign, at + 1) if alone else (0, at)
    elif sign:
        end = at + 1
    figure = found.figure
    if not unit.name and not sign and isinstance(figure, Numeral) and figure.value < 0:
        unit = NUMBER  # what is below nothing counts nothing
    kind = Kind.CHANGE if sign else _KINDS[unit.dimension]
    return Quantity(kind, unit, found.figure, hedge, sign=sign or 1), end


_NO_UNITS = STOPS | words("strong odd plus based fold style like ish off table")


def _counted(line: Line, at: int, found: Amount) -> tuple[Unit, int]:
    if line.form(at) in DASHES and line.touches(at) and line.touches(at + 1) and line.is_word(at + 1):
        joined = line.form(at + 1)  # "a 12-member panel", "a 7.8-magnitude quake"
        return (counted(joined), at + 2) if len(joined) > 2 and joined not in _NO_UNITS else (counted(""), at)
    single = isinstance(found.figure, Numeral) and found.figure.value == 1
    if line.form(at) in units.EVERY and line.is_word(at + 1) and line.form(at + 1) not in STOPS:
        at += 1  # "monthly active users"
    noun, end = head(line, at, singular=single)
    return units.PEOPLE_WORDS.get(noun.lower()) or counted(noun), end


def _both_bounds(line: Line, first: Read) -> Read:
    """The range of "more than 20 and less than 30", whose ends the words leave out or let in."""
    said = first.quantity
    gap = first.end + (line.form(first.end) == ",")
    gap += line.form(gap) in {"and", "but"}
    if said.hedge is None or HEDGES[said.hedge] not in _LOW | _HIGH or gap == first.end:
        return first
    second = _hedged(line, gap)
    if second is None or second.quantity.hedge is None or not _bare_or_same(said.unit, second.quantity.unit):
        return first
    sides = {HEDGES[said.hedge]: said.figure, HEDGES[second.quantity.hedge]: second.quantity.figure}
    low = next((side for side in sides if side in _LOW), None)
    high = next((side for side in sides if side in _HIGH), None)
    if low is None or high is None:
        return first
    least, most = sides[low], sides[high]
    if not isinstance(least, Numeral) or not isinstance(most, Numeral) or least.value >= most.value:
        return first
    spread = Spread(least, most, low_open=low in _OPEN, high_open=high in _OPEN)
    unit = second.quantity.unit if second.quantity.unit.name else said.unit
    return Read(evolve(second.quantity, figure=spread, hedge=None, unit=unit), first.start, second.end)


def _bare_or_same(one: Unit, other: Unit) -> bool:
    return one == other or one == counted("")


def _per(line: Line, said: Quantity, at: int) -> tuple[Quantity, int]:
    """The quantity as a rate when what it is per follows: "every month", "a year", "per head", "each"."""
    if line.form(at) in DASHES and line.form(at + 2) in DASHES and line.form(at + 1) in _A_OR_PER:  # "£2m-a-year"
        thing = line.form(at + 3)
        unit = units.TIME.get(thing) or (counted(thing) if _is_sold_by(thing, said) else None)
        return (evolve(said, kind=Kind.RATE, per=unit), at + 4) if unit is not None else (said, at)
    word = line.form(at)
    if (rate := _per_unit_said(line, said, at) or _per_many(line, said, at)) is not None:
        return rate
    noun = _behind_kinds_of_share(line, at + 1)
    noun += line.form(noun).endswith("ed") and line.is_word(noun + 1) and line.form(noun + 1) not in STOPS
    following = line.form(noun)
    if word in units.EVERY:
        return evolve(said, kind=Kind.RATE, per=units.EVERY[word]), at + 1
    if word in _PER | ARTICLES and line.form(at + 2) not in _DISTANCES:
        unit = units.TIME.get(following)
        if (
            unit is None
            and line.is_word(noun)
            and (word in {"per", "/"} or (word in ARTICLES and _is_sold_by(following, said)))
        ):
            unit = counted(following)
        if unit is not None:
            return evolve(said, kind=Kind.RATE, per=unit), noun + 1
    if word in units.EACH and (not line.is_word(at + 1) or line.form(at + 1) in STOPS | _COMES_TO):
        return evolve(said, kind=Kind.RATE, per=counted("item")), at + 1
    return said, at


_COMES_TO = words("cost costs came come comes made make makes totalled totals raised brought")
"""What follows a price for each where its sum is told: "40 chairs at £30 each cost £1,200"."""
_SPENT = frozenset({Dimension.MONEY, Dimension.PHYSICAL})
_LONGEST_STUFF = 3


def _per_far(line: Line, said: Quantity, at: int) -> tuple[Quantity, int]:
    """The rate whose time stands behind what it is of, "40 litres of water a day", or behind brackets."""
    place = at
    if line.form(at) == "of":
        place += 1
        while place <= at + _LONGEST_STUFF and line.is_word(place) and line.form(place) not in STOPS:
            place += 1
        rated = _timed(line, place, said) if place > at + 1 else None
        return (rated, place + 2) if rated is not None else (said, at)
    if line.form(at) == "(":  # "1,000 yuan (£95) a month"
        place = next((each for each in range(at, at + _LONGEST_BRACKET) if line.form(each) == ")"), at)
    rated = _timed(line, place + 1, said) if line.form(place) == ")" else None
    return (rated or said), at


_LONGEST_BRACKET = 8


def _timed(line: Line, at: int, said: Quantity) -> Quantity | None:
    """The quantity per the time there; not "a year ago"."""
    time = units.TIME.get(line.form(at + 1)) if line.form(at) in _PER_TIME else None
    return evolve(said, kind=Kind.RATE, per=time) if time and line.form(at + 2) not in _DISTANCES else None


def _per_unit_said(line: Line, said: Quantity, at: int) -> tuple[Quantity, int] | None:
    """The rate that the short form of a unit holds: bpd are barrels per day."""
    per = units.PER_IN_UNIT.get(line.form(at - 1)) if said.unit.dimension is Dimension.PHYSICAL else None
    return (evolve(said, kind=Kind.RATE, per=per), at) if per is not None else None


def _per_many(line: Line, said: Quantity, at: int) -> tuple[Quantity, int] | None:
    """The rate of "12.4 per 1,000 births"."""
    many = number(line, at + 1) if line.form(at) == "per" else None
    if many is None or many[0].value < _FEWEST_PER:
        return None
    noun, end = head(line, many[1])
    per = f"{line.text[line.starts[at + 1] : line.ends[many[1] - 1]]} {noun}"
    return evolve(said, kind=Kind.RATE, per=counted(per.strip())), end


_FEWEST_PER = 100


def _behind_kinds_of_share(line: Line, at: int) -> int:
    """The place of the share in "per fully diluted common share"; the same place where none is."""
    place = at
    while line.form(place) in _KINDS_OF_SHARE:
        place += 1
    return place if line.form(place) in {"share", "unit"} else at


def _is_sold_by(word: str, said: Quantity) -> bool:
    return word in _HEADS or (said.unit.dimension is Dimension.MONEY and ((word,) in units.PHYSICAL or word in _SOLD))


_SOLD = words(
    "share unit ticket night bottle copy shift pair gallon bushel visit trip call place pupil student patient "
    "therm dose plate meal lesson session child adult household family customer subscriber passenger vehicle "
    "property home vote click"
)


_LASTS = words(
    "work works worked last lasts lasted take takes took taken spend spends spent wait waits waited for after been "
    "is are was were"
)


def _over(line: Line, read: Read) -> Read:
    """The quantity with the duration it is spread over, perhaps a few words on."""
    if read.quantity.unit.dimension is Dimension.DURATION:
        return read
    for place in range(read.end, read.end + LONGEST_GAP + 1):
        if line.form(place) == "over":
            found = amount(line, place + 1)
            if found is None or found.unit is None or found.unit.dimension is not Dimension.DURATION:
                return read
            if line.form(place - 1) in _LASTS:  # "worked over 50 hours"
                return read
            over = Quantity(Kind.DURATION, found.unit, found.figure)
            return Read(evolve(read.quantity, over=over), read.start, found.end)
        if not line.is_word(place):
            return read
    return read
