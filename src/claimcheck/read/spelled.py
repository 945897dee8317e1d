"""Quantities spelled out: the keys that a claim file needs to say them without a phrase."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.quantity import Figure, Margin, Numeral, PartialDate, Proportion, Quantity, Spread, Word
from claimcheck.read.entry import QuantityEntry, Weekday
from claimcheck.read.figures import DEFAULT_UNITS, written_numeral, written_unit
from claimcheck.unit import DAY_OF_CALENDAR, NUMBER

PARTS = ("gloss", "before", "after", "over")
_BLANK = QuantityEntry()


def keys_of(entry: QuantityEntry) -> dict[str, object]:
    """The keys of a quantity that are filled."""
    filled = {name: getattr(entry, name) for name in QuantityEntry.__annotations__}
    return {name: value for name, value in filled.items() if value != getattr(_BLANK, name)}


def spelled(quantity: Quantity) -> dict[str, object]:
    """The keys that spell a quantity out, in their usual order.

    Raises:
        ValueError: when a numeral of it has a scale that has no word.
    """
    keys: dict[str, object] = {"kind": quantity.kind.value, **_figure_keys(quantity.figure), "hedge": quantity.hedge}
    if quantity.unit != DEFAULT_UNITS.get(quantity.kind):
        keys["unit"] = written_unit(quantity.unit)
    keys["per"] = None if quantity.per is None else written_unit(quantity.per)
    keys["sign"] = None if quantity.sign == 1 else quantity.sign
    inner = {name: getattr(quantity, name) for name in PARTS}
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
            return {"value": str(figure), **({"weekday": weekday} if weekday else {})}


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
