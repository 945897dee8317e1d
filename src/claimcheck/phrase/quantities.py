"""A quantity where it begins: hedges, amount, what is counted, what it is per, and what it is spread over."""

from __future__ import annotations

from attrs import evolve, frozen

from claimcheck.phrase import units
from claimcheck.phrase.amounts import Amount, amount
from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.nouns import head
from claimcheck.phrase.numerals import ARTICLES
from claimcheck.phrase.words import AFTER_THE_NUMBER, BEFORE_THE_NUMBER, COMPARED, FILLERS, HEDGES, STOPS, WIDTH
from claimcheck.quantity import Kind, Numeral, Quantity
from claimcheck.unit import Dimension, Unit, counted

_KINDS = {
    Dimension.COUNT: Kind.COUNT,
    Dimension.PHYSICAL: Kind.COUNT,
    Dimension.PEOPLE: Kind.POPULATION,
    Dimension.SHARE: Kind.PERCENTAGE,
    Dimension.POINTS: Kind.CHANGE,
    Dimension.MONEY: Kind.MONEY,
    Dimension.DURATION: Kind.DURATION,
}
_PER = frozenset({"per", "every", "each", "/"})
_NOT_ONE = words("this that no any the each every which another only other last next some such these")
_LABELS = words(
    "no number page section figure table chapter part paragraph article annex appendix clause question item room"
)
LONGEST_GAP = 6


@frozen
class Read:
    """A quantity that was read, with the places of its first token and after its last."""

    quantity: Quantity
    start: int
    end: int


def hedges(line: Line, at: int) -> tuple[str | None, int]:
    """The hedge that leaves most open of those that stand there, and the place after them all."""
    kept: str | None = None
    while True:
        if (found := BEFORE_THE_NUMBER.at(line, at)) is not None:
            hedge, at = found
            kept = wider(kept, hedge)
        elif (filler := FILLERS.at(line, at)) is not None:
            at = filler[1]
        else:
            return kept, at


def wider(one: str | None, other: str) -> str:
    """The hedge that leaves more open; the first of two alike."""
    return one if one is not None and WIDTH[HEDGES[one]] >= WIDTH[HEDGES[other]] else other


def quantity(line: Line, at: int) -> Read | None:
    """The quantity that begins there, with no word of change before it."""
    hedge, begins = hedges(line, at)
    found = amount(line, begins)
    if found is None or is_label(line, begins, found):
        return None
    end = found.end
    if (after := AFTER_THE_NUMBER.at(line, end)) is not None:
        hedge, end = wider(hedge, after[0]), after[1]
    read = _of_something(line, found, hedge, end)
    if read is None:
        return None
    said, end = _per(line, *read)
    return Read(*_over(line, said, at, end))


def is_label(line: Line, at: int, found: Amount) -> bool:
    """True for a number that names something instead of counting: "number 10", "A4", the pronoun one."""
    if found.unit is not None:
        return False
    if line.form(at) == "one" and found.end == at + 1:
        return line.form(at - 1) in _NOT_ONE or not line.is_word(at + 1) or line.form(at + 1) in STOPS
    touched = line.is_number(at) and line.touches(at) and line.is_word(at - 1)
    return (
        touched
        or (line.form(at - 1) in _LABELS and line.is_number(at))
        or (line.touches(found.end) and line.is_word(found.end))
    )


def _of_something(line: Line, found: Amount, hedge: str | None, at: int) -> tuple[Quantity, int] | None:
    """The quantity with its kind, and the noun when it is a count."""
    unit, end, sign = found.unit, at, 0
    compared = COMPARED.get(line.form(at), 0)
    if unit is None:
        unit, end = _counted(line, at + (1 if compared else 0), found)
        if unit.name == "" and compared:
            compared, end = 0, at
    elif compared and unit.dimension is not Dimension.PHYSICAL:
        end = at + 1
    sign = compared
    kind = Kind.CHANGE if sign else _KINDS[unit.dimension]
    return Quantity(kind, unit, found.figure, hedge, sign=sign or 1), end


def _counted(line: Line, at: int, found: Amount) -> tuple[Unit, int]:
    single = isinstance(found.figure, Numeral) and found.figure.value == 1
    noun, end = head(line, at, singular=single)
    return units.PEOPLE_WORDS.get(noun.lower()) or counted(noun), end


def _per(line: Line, said: Quantity, at: int) -> tuple[Quantity, int]:
    """The quantity as a rate when what it is per follows: "every month", "a year", "per head", "each"."""
    word = line.form(at)
    unit: Unit | None = None
    end = at
    if word in _PER or word in ARTICLES:
        unit, end = units.TIME.get(line.form(at + 1)), at + 2
        if (
            unit is None
            and (word in {"per", "/"} or (word == "a" and line.form(at + 1) in {"head", "person"}))
            and line.is_word(at + 1)
        ):
            unit = counted(line.form(at + 1))
    elif word in units.EVERY:
        unit, end = units.EVERY[word], at + 1
    if unit is None and word in units.EACH:
        unit, end = counted("item"), at + 1
    if unit is None or (said.unit.dimension is Dimension.DURATION and line.form(at + 2) in {"ago", "later", "earlier"}):
        return said, at
    return evolve(said, kind=Kind.RATE, per=unit), end


def _over(line: Line, said: Quantity, start: int, at: int) -> tuple[Quantity, int, int]:
    """The quantity with the duration it is spread over, perhaps a few words on."""
    if said.unit.dimension is Dimension.DURATION:
        return said, start, at
    for place in range(at, at + LONGEST_GAP + 1):
        if line.form(place) == "over":
            found = amount(line, place + 1)
            if found is not None and found.unit is not None and found.unit.dimension is Dimension.DURATION:
                return evolve(said, over=Quantity(Kind.DURATION, found.unit, found.figure)), start, found.end
            break
        if not line.is_word(place):
            break
    return said, start, at
