"""Quantities as claim files write them: a phrase, or its parts spelled out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeVar

from attrs import frozen

from claimcheck.hedges import HEDGES, WORDS
from claimcheck.phrase import parse
from claimcheck.quantity import Figure, Kind, Margin, PartialDate, Proportion, Quantity, Spread, Word
from claimcheck.read.entry import QuantityEntry, Weekday, Written
from claimcheck.read.figures import named_unit, numeral_of, unit_of
from claimcheck.read.source import Fault, Path
from claimcheck.read.spelled import PARTS, in_words, keys_of, spelled
from claimcheck.read.structure import UnfitError
from claimcheck.unit import Unit

T = TypeVar("T")
_TAKE_WORDS = (Kind.PERCENTAGE, Kind.RATIO, Kind.CHANGE)
_IN = re.compile(r"(\d+) in ([1-9]\d*)")


def quantity_of(entry: QuantityEntry | str, at: Path, faults: list[Fault]) -> Quantity | None:
    """The quantity that a phrase or an entry states; None, and every fault added to the list, when it states none."""
    speller = _Speller(at, faults)
    if isinstance(entry, str):
        return speller.tried(lambda: _parsed(entry))
    if entry.says is not None:
        return speller.phrase(entry, entry.says)
    if entry.kind is None:
        speller.fault("neither says nor kind", "says = “…”, or a kind with its value")
        return None
    return speller.spelled_out(entry, entry.kind)


@frozen
class _Speller:
    """Puts together the quantity at one place of a file, and gathers what is wrong with it."""

    at: Path
    faults: list[Fault]

    def fault(self, found: str, expected: str, *keys: str) -> None:
        self.faults.append(Fault((*self.at, *keys), found, expected))

    def tried(self, make: Callable[[], T], *keys: str) -> T | None:
        try:
            return make()
        except UnfitError as unfit:
            self.faults.append(Fault((*self.at, *keys), unfit.found, unfit.expected, unfit.choices))
            return None

    def phrase(self, entry: QuantityEntry, says: str) -> Quantity | None:
        for key in keys_of(entry).keys() - {"says", "kind"}:
            self.fault(f"{key} beside says", "the phrase alone, or the quantity spelled out", key)
        return self.tried(lambda: _parsed(says), "says")

    def spelled_out(self, entry: QuantityEntry, kind: Kind) -> Quantity | None:
        sound = len(self.faults)
        hedge = entry.hedge
        if hedge is not None:
            self.tried(lambda: _known(hedge, HEDGES, "a hedge of the readings table, such as “nearly”"), "hedge")
        unit = self.tried(lambda: unit_of(entry.unit, kind), "unit")
        per = self.per(entry, kind)
        gloss, before, after, over = (self.part(entry, name) for name in PARTS)
        figure = self.figure(entry, kind)
        self.whole(entry)
        if unit is None or len(self.faults) > sound:
            return None
        quantity = Quantity(kind, unit, figure, hedge, per, entry.sign, gloss, before, after, over)
        for key in sorted(keys_of(entry).keys() - spelled(quantity).keys() - {"unit"}):
            self.fault(f"{key} for {in_words(quantity)}", "only keys that spell it", key)
        return quantity

    def whole(self, entry: QuantityEntry) -> None:
        """Refuses a quantity that lacks a half of itself."""
        for one, other in (("before", "after"), ("low", "high")):
            if (getattr(entry, one) is None) != (getattr(entry, other) is None):
                self.fault(f"{one} or {other} alone", f"both {one} and {other}")
        if entry.value is entry.low is entry.high is entry.word is entry.before is entry.after is None:
            self.fault("no value", "a value, low and high, a word, or before and after")

    def per(self, entry: QuantityEntry, kind: Kind) -> Unit | None:
        written = entry.per
        if written is None and kind is Kind.RATE:
            self.fault("a rate without per", "per = “…”, what it is counted against")
        return None if written is None else self.tried(lambda: named_unit(written), "per")

    def part(self, entry: QuantityEntry, name: str) -> Quantity | None:
        inner = getattr(entry, name)
        return None if inner is None else quantity_of(inner, (*self.at, name), self.faults)

    def figure(self, entry: QuantityEntry, kind: Kind) -> Figure | None:
        word, value = entry.word, entry.value
        if entry.low is not None and entry.high is not None:
            return self.spread(entry, entry.low, entry.high)
        if word is not None and kind not in _TAKE_WORDS:
            self.fault("a word", f"digits, for a {kind}", "word")
        elif word is not None:
            return self.tried(lambda: Word(_known(word, WORDS, "a word that names an amount, such as “most”")), "word")
        if value is None:
            return None
        if kind is Kind.DATE:
            return self.tried(lambda: _day(value, entry.weekday), "value")
        if entry.error is not None:
            return self.margin(value, entry.error)
        return self.tried(lambda: _number(value, kind, named=entry.named), "value")

    def spread(self, entry: QuantityEntry, low: Written, high: Written) -> Spread | None:
        lower, upper = self.tried(lambda: numeral_of(low), "low"), self.tried(lambda: numeral_of(high), "high")
        if lower is None or upper is None:
            return None
        if upper.value < lower.value:
            self.fault(high, f"at least the low end, {low}", "high")
        return Spread(lower, upper, low_open=entry.low_open, high_open=entry.high_open)

    def margin(self, value: object, error: Written) -> Margin | None:
        middle = self.tried(lambda: numeral_of(Written(value)), "value")
        missed = self.tried(lambda: numeral_of(error), "error")
        return None if middle is None or missed is None else Margin(middle, missed)


def _parsed(phrase: str) -> Quantity:
    try:
        return parse(phrase)
    except ValueError as unread:
        raise UnfitError(phrase, str(unread).partition("expected ")[2] or str(unread)) from unread


def _known(word: str, table: Mapping[str, object], expected: str) -> str:
    if word not in table:
        raise UnfitError(word, expected, tuple(table))
    return word


def _number(value: Written | PartialDate, kind: Kind, *, named: bool) -> Figure:
    if isinstance(value, PartialDate):
        raise UnfitError(Written(value), f"a number, for a {kind}")
    proportion = _IN.fullmatch(value)
    return Proportion(int(proportion[1]), int(proportion[2]), named) if proportion else numeral_of(value)


def _day(value: Written | PartialDate, weekday: Weekday | None) -> PartialDate:
    try:
        day = value if isinstance(value, PartialDate) else PartialDate.parse(value)
    except ValueError as wrong:
        raise UnfitError(value, "a date: 2011-07-09, “2011-07” or “2011”") from wrong
    number = None if weekday is None else list(Weekday).index(weekday)
    return PartialDate(day.year, day.month, day.day, weekday=number)
