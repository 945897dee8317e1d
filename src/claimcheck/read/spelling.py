"""Quantities spelled out in claim files: an entry to a `Quantity`, and a `Quantity` back to the keys that spell it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TypeVar

from claimcheck.hedges import HEDGES, WORDS
from claimcheck.phrase import parse
from claimcheck.quantity import (
    Figure,
    Kind,
    Margin,
    Numeral,
    PartialDate,
    Proportion,
    Quantity,
    Spread,
    Word,
)
from claimcheck.read.entry import QuantityEntry, UnitEntry, Weekday, Written
from claimcheck.read.structure import UnfitError
from claimcheck.unit import DAY_OF_CALENDAR, DURATIONS, NUMBER, PEOPLE, PERCENT, POINTS, Dimension, Unit, counted, money

SCALES = {
    "dozen": 12,
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
_BY_SCALE = {Fraction(scale): word for word, scale in SCALES.items()}

# The unit a value has when its kind leaves no other.
_DEFAULT_UNITS = {
    Kind.PERCENTAGE: PERCENT,
    Kind.POPULATION: PEOPLE,
    Kind.RATIO: NUMBER,
    Kind.DATE: DAY_OF_CALENDAR,
    Kind.ORDINAL: NUMBER,
}
_DIMENSIONS = {
    Kind.PERCENTAGE: (Dimension.SHARE, Dimension.POINTS),
    Kind.MONEY: (Dimension.MONEY,),
    Kind.DURATION: (Dimension.DURATION,),
    Kind.DATE: (Dimension.DAY,),
}
_NAMED_UNITS = {unit.name: unit for unit in (PEOPLE, PERCENT, POINTS, NUMBER, DAY_OF_CALENDAR, *DURATIONS.values())}
_CURRENCY = re.compile(r"[A-Z]{3}")
_SCALED = re.compile(r"(\S+) ([a-z]+)")
_IN = re.compile(r"(\d+) in (\d+)")
T = TypeVar("T")
_PARTS = ("gloss", "before", "after", "over")


class UnfitKeyError(UnfitError):
    """A value that does not fit the rest of its quantity; `keys` lead to it."""

    def __init__(self, keys: tuple[str, ...], unfit: UnfitError) -> None:
        super().__init__(Written(unfit.found), unfit.expected, unfit.choices)
        self.keys = keys


def quantity_of(entry: QuantityEntry | str) -> Quantity:
    """The quantity that a phrase or an entry states.

    Raises:
        UnfitKeyError: when the phrase cannot be read, or the parts make no quantity.
    """
    if isinstance(entry, str):
        return _at((), lambda: _parsed(entry))
    if entry.says is None:
        return _spelled(entry)
    says = entry.says
    extra = [key for key in keys_of(entry) if key not in ("says", "kind")]
    if extra:
        raise UnfitKeyError(
            (extra[0],), UnfitError(Written(f"{extra[0]} beside says"), "the phrase alone, or the quantity spelled out")
        )
    return _at(("says",), lambda: _parsed(says))


def keys_of(entry: QuantityEntry) -> dict[str, object]:
    """The keys of a quantity that are filled."""
    blank = QuantityEntry()
    filled = {name: getattr(entry, name) for name in QuantityEntry.__annotations__}
    return {name: value for name, value in filled.items() if value != getattr(blank, name)}


def _parsed(phrase: str) -> Quantity:
    try:
        return parse(phrase)
    except ValueError as unread:
        expected = str(unread).partition("expected ")[2] or str(unread)
        raise UnfitError(phrase, expected) from unread


def _spelled(entry: QuantityEntry) -> Quantity:
    if entry.kind is None:
        raise UnfitKeyError((), UnfitError(Written("neither says nor kind"), "says = “…”, or a kind with its value"))
    kind = entry.kind
    if entry.hedge is not None:
        _one_of_table("hedge", entry.hedge, tuple(HEDGES), "a hedge of the readings table, such as “nearly”")
    unit = _at(("unit",), lambda: _unit(entry.unit, kind))
    per = None if entry.per is None else _at(("per",), lambda: _named_unit(entry.per))
    gloss, before, after, over = (_inner(name, getattr(entry, name)) for name in _PARTS)
    figure = _at(("value",), lambda: _figure(entry, kind))
    if (before is None) != (after is None):
        raise UnfitKeyError((), UnfitError(Written("before or after alone"), "before and after"))
    if figure is None and before is None:
        wanted = "a value, low and high, a word, or before and after"
        raise UnfitKeyError((), UnfitError(Written("no value"), wanted))
    quantity = Quantity(kind, unit, figure, entry.hedge, per, entry.sign, gloss, before, after, over)
    _takes_part(entry, quantity)
    return quantity


def _takes_part(entry: QuantityEntry, quantity: Quantity) -> None:
    """Refuses a key that says nothing of the quantity: a weekday beside a count."""
    for key in keys_of(entry).keys() - spelled(quantity).keys() - {"unit", "named"}:
        raise UnfitKeyError((key,), UnfitError(Written(f"{key} for {in_words(quantity)}"), "only keys that spell it"))


def _one_of_table(key: str, word: str, words: tuple[str, ...], expected: str) -> None:
    if word not in words:
        raise UnfitKeyError((key,), UnfitError(word, expected, words))


def _inner(name: str, entry: QuantityEntry | str | None) -> Quantity | None:
    if entry is None:
        return None
    try:
        return quantity_of(entry)
    except UnfitKeyError as wrong:
        raise UnfitKeyError((name, *wrong.keys), wrong) from wrong


def _at(keys: tuple[str, ...], make: Callable[[], T]) -> T:
    try:
        return make()
    except UnfitKeyError:
        raise
    except UnfitError as unfit:
        raise UnfitKeyError(keys, unfit) from unfit


def _figure(entry: QuantityEntry, kind: Kind) -> Figure | None:
    if entry.low is not None and entry.high is not None:
        return _spread(entry, entry.low, entry.high)
    if entry.word is not None:
        _one_of_table("word", entry.word, tuple(WORDS), "a word that names an amount, such as “most”")
        return Word(entry.word)
    if entry.value is None:
        return None
    if kind is Kind.DATE:
        return _day(entry)
    if isinstance(entry.value, PartialDate):
        raise UnfitError(Written(entry.value), f"a number, for a {kind}")
    proportion = _IN.fullmatch(entry.value)
    if proportion and int(proportion[2]) > 0:
        return Proportion(int(proportion[1]), int(proportion[2]), entry.named)
    middle = numeral_of(entry.value)
    return middle if entry.error is None else Margin(middle, numeral_of(entry.error))


def _spread(entry: QuantityEntry, low: Written, high: Written) -> Spread:
    ends = (_at(("low",), lambda: numeral_of(low)), _at(("high",), lambda: numeral_of(high)))
    if ends[1].value < ends[0].value:
        raise UnfitKeyError(("high",), UnfitError(high, f"at least the low end, {low}"))
    return Spread(*ends, low_open=entry.low_open, high_open=entry.high_open)


def _day(entry: QuantityEntry) -> PartialDate:
    day = entry.value
    try:
        day = day if isinstance(day, PartialDate) else PartialDate.parse(str(day))
    except ValueError as wrong:
        raise UnfitError(entry.value, "a date: 2011-07-09, “2011-07” or “2011”") from wrong
    weekday = None if entry.weekday is None else list(Weekday).index(entry.weekday)
    return PartialDate(day.year, day.month, day.day, weekday=weekday)


def numeral_of(written: Written) -> Numeral:
    """The number as written: "5.50", "45.7 million".

    Raises:
        UnfitError: when it is not written in plain digits, perhaps with a scale word.
    """
    scaled = _SCALED.fullmatch(written)
    digits, word = (scaled[1], scaled[2]) if scaled else (written, None)
    if word is not None and word not in SCALES:
        raise UnfitError(
            written, f"digits and one of {', '.join(SCALES)}", tuple(f"{digits} {scale}" for scale in SCALES)
        )
    try:
        return Numeral(digits, Fraction(SCALES[word] if word else 1))
    except ValueError as wrong:
        raise UnfitError(
            written, "plain digits, perhaps with a scale word (4000, “45.7 million”), or “2 in 3”"
        ) from wrong


def written_numeral(numeral: Numeral) -> str:
    """The digits, with the scale word where there is one.

    Raises:
        ValueError: for a scale that has no word.
    """
    if numeral.scale == 1:
        return numeral.digits
    if numeral.scale not in _BY_SCALE:
        raise ValueError(f"no scale word means {numeral.scale}")
    return f"{numeral.digits} {_BY_SCALE[numeral.scale]}"


def _unit(written: str | UnitEntry | None, kind: Kind) -> Unit:
    if written is None and kind in _DEFAULT_UNITS:
        return _DEFAULT_UNITS[kind]
    if written is None:
        raise UnfitError(Written("no unit"), f"the unit of the {kind}")
    unit = _named_unit(written)
    allowed = _DIMENSIONS.get(kind)
    if allowed and unit.dimension not in allowed:
        choices = tuple(name for name, known in _NAMED_UNITS.items() if known.dimension in allowed)
        wanted = ", ".join(choices) or "a currency's three letters, such as “GBP”"
        raise UnfitError(written, f"a unit of {' or '.join(allowed)}: {wanted}", choices)
    return unit


def _named_unit(written: str | UnitEntry | None) -> Unit:
    if isinstance(written, UnitEntry):
        dimensions = tuple(dimension.value for dimension in Dimension)
        if written.dimension not in dimensions:
            raise UnfitKeyError(
                ("unit", "dimension"), UnfitError(written.dimension, f"one of {', '.join(dimensions)}", dimensions)
            )
        return Unit(written.name, Dimension(written.dimension))
    name = str(written)
    if _CURRENCY.fullmatch(name):
        return money(name)
    return _NAMED_UNITS.get(name) or counted(name)


def written_unit(unit: Unit) -> str | dict[str, str]:
    """The unit's name, with its dimension where the name does not tell it."""
    return unit.name if _named_unit(unit.name) == unit else {"name": unit.name, "dimension": unit.dimension.value}


def spelled(quantity: Quantity) -> dict[str, object]:
    """The keys that spell a quantity out, in their usual order."""
    keys: dict[str, object] = {"kind": quantity.kind.value, **_figure_keys(quantity.figure), "hedge": quantity.hedge}
    if quantity.unit != _DEFAULT_UNITS.get(quantity.kind):
        keys["unit"] = written_unit(quantity.unit)
    keys["per"] = None if quantity.per is None else written_unit(quantity.per)
    keys["sign"] = None if quantity.sign == 1 else quantity.sign
    inner = {name: getattr(quantity, name) for name in _PARTS}
    keys |= {name: None if part is None else spelled(part) for name, part in inner.items()}
    return {key: value for key, value in keys.items() if value is not None}


def _figure_keys(figure: Figure | None) -> Mapping[str, object]:
    match figure:
        case None:
            return {}
        case Numeral():
            return {"value": written_numeral(figure)}
        case Spread(low, high):
            opened = {name: True for name in ("low_open", "high_open") if getattr(figure, name)}
            return {"low": written_numeral(low), "high": written_numeral(high), **opened}
        case Margin(middle, error):
            return {"value": written_numeral(middle), "error": written_numeral(error)}
        case Proportion(part, whole, named):
            return {"value": f"{part} in {whole}", **({"named": True} if named else {})}
        case Word(word):
            return {"word": word}
        case PartialDate():
            weekday = None if figure.weekday is None else list(Weekday)[figure.weekday].value
            return {"value": str(figure)} | ({"weekday": weekday} if weekday else {})


def in_words(quantity: Quantity) -> str:
    """A quantity that was spelled out, as reports quote it: "51.82 million people"."""
    if quantity.before is not None and quantity.after is not None:
        return f"from {in_words(quantity.before)} to {in_words(quantity.after)}"
    keys = _figure_keys(quantity.figure)
    ends = f"{keys['low']} to {keys['high']}" if "low" in keys else None
    margin = f"± {keys['error']}" if "error" in keys else None
    unit = None if quantity.unit in (NUMBER, DAY_OF_CALENDAR) else quantity.unit.name
    per = f"per {quantity.per}" if quantity.per else None
    words = (quantity.hedge, keys.get("weekday"), ends, keys.get("value"), keys.get("word"), margin, unit, per)
    return " ".join(str(word) for word in words if word)
