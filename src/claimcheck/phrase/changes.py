"""Changes: by an amount ("fell by 2.5%"), and from one amount to another."""

from __future__ import annotations

from attrs import evolve

from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.quantities import LONGEST_GAP, Read, quantity
from claimcheck.phrase.words import ADVERBS_OF_CHANGE, CHANGE_NOUNS, DIRECTIONS, MOVES
from claimcheck.quantity import Kind, Numeral, Quantity, Spread
from claimcheck.unit import Dimension, Unit

LOOK_BACK = 10
_CHANGEABLE = frozenset({Kind.COUNT, Kind.POPULATION, Kind.PERCENTAGE, Kind.MONEY, Kind.DURATION, Kind.CHANGE})
_SIZES = frozenset({Dimension.SHARE, Dimension.POINTS, Dimension.MONEY})
_AUXILIARIES = words("is are was were be been by to the a and or also then")


def with_direction(line: Line, read: Read, floor: int) -> Read:
    """The quantity as a change when words of change before it (from `floor` on) or after it say so."""
    said = read.quantity
    if (
        said.kind not in _CHANGEABLE
        or said.sign != 1
        or (isinstance(said.figure, Spread) and line.form(read.start) == "from")
    ):
        return read
    before = _before(line, read, floor)
    if before is not None:
        sign, start = before
        return Read(evolve(said, kind=Kind.CHANGE, sign=sign), start, read.end)
    after = line.form(read.end)
    if said.unit.dimension in _SIZES and after in CHANGE_NOUNS | ADVERBS_OF_CHANGE and line.form(read.end + 1) != "to":
        return Read(evolve(said, kind=Kind.CHANGE, sign=DIRECTIONS[after]), read.start, read.end + 1)
    return read


def _before(line: Line, read: Read, floor: int) -> tuple[int, int] | None:
    """The sign of the change that the words before it name, and where they begin."""
    start = read.start
    if start - 1 < floor:
        return None
    word = line.form(start - 1)
    if word == "by":
        return _by(line, start - 2, floor)
    if word == "of" and line.form(start - 2) in CHANGE_NOUNS and start - 2 >= floor:
        return DIRECTIONS[line.form(start - 2)], start - 2
    if word in {"up", "down"}:
        free = not line.is_word(start - 2) or line.form(start - 2) in _AUXILIARIES or line.form(start - 2) in MOVES
        return (DIRECTIONS[word], start - 1) if free and read.quantity.unit.dimension in _SIZES else None
    if word in DIRECTIONS and word not in {"higher", "lower", "less", "fewer"}:
        return DIRECTIONS[word], start - 1
    if word.endswith("ly") and line.form(start - 2) in DIRECTIONS and start - 2 >= floor:
        return DIRECTIONS[line.form(start - 2)], start - 2
    return None


def _by(line: Line, at: int, floor: int) -> tuple[int, int] | None:
    for place in range(at, max(at - LOOK_BACK, floor - 1), -1):
        if (sign := DIRECTIONS.get(line.form(place))) is not None:
            return sign, place
        if not line.is_word(place) and line.form(place) not in {"'", "’", "-"}:
            return None
    return None


def from_to(line: Line, at: int, floor: int) -> Read | None:
    """From one amount to another: a change, or a bare range where nothing says that anything moved."""
    first = quantity(line, at + 1) if line.form(at) == "from" else None
    if first is None or first.quantity.figure is None:
        return None
    if isinstance(first.quantity.figure, Spread):
        return _bare_spread(line, first, at, floor)
    joint = _to(line, first.end)
    second = quantity(line, joint + 1) if joint is not None else None
    if second is None or not isinstance(second.quantity.figure, type(first.quantity.figure)):
        return None
    ends = _same_unit(first.quantity, second.quantity)
    if ends is None:
        return None
    return Read(
        Quantity(Kind.CHANGE, ends[1].unit, before=ends[0], after=ends[1]), _moving(line, at, floor), second.end
    )


def _bare_spread(line: Line, read: Read, at: int, floor: int) -> Read:
    """A range after "from": ends of a change when something moves or the figures carry their unit, else a range."""
    said, figure = read.quantity, read.quantity.figure
    moves = any(line.form(place) in MOVES for place in range(max(at - LOOK_BACK, floor), at))
    if not isinstance(figure, Spread) or not (moves or said.unit.dimension in _SIZES):
        return Read(said, at, read.end)
    before, after = evolve(said, figure=figure.low), evolve(said, figure=figure.high, hedge=None)
    return Read(Quantity(Kind.CHANGE, said.unit, before=before, after=after), at, read.end)


def _moving(line: Line, at: int, floor: int) -> int:
    return at - 1 if at - 1 >= floor and line.form(at - 1) in MOVES else at


def _to(line: Line, at: int) -> int | None:
    """The place of the "to" that follows within a few words."""
    for place in range(at, at + LONGEST_GAP + 1):
        if line.form(place) == "to":
            return place
        if line.form(place) in {"", ".", ",", ";", "(", ")", "from"}:
            return None
    return None


def _same_unit(first: Quantity, second: Quantity) -> tuple[Quantity, Quantity] | None:
    """Both ends with comparable units; a bare first figure takes the second's unit."""
    one, other = first.unit, second.unit
    if _is_bare(one) and not _is_bare(other):
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
    return evolve(bare, unit=other.unit, kind=other.kind, figure=figure)
