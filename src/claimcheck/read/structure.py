"""Tables of a claim file, as TOML gives them, to entries.

It is strict: "12" is not 12, true is not 1, and -5.5 is no whole number.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from enum import StrEnum
from types import UnionType
from typing import Any, TypeVar, Union, get_origin

import cattrs
from attrs import fields, has

from claimcheck.claim import Role
from claimcheck.quantity import Kind, PartialDate
from claimcheck.read.entry import REQUIRED, Place, Places, QuantityEntry, Weekday, Written
from claimcheck.read.source import Fault, Path
from claimcheck.release import DateFrom

T = TypeVar("T")


class UnfitError(ValueError):
    """A value that a key does not take."""

    def __init__(self, found: object, expected: str, choices: tuple[str, ...] = ()) -> None:
        super().__init__(expected)
        self.found, self.expected, self.choices = shown(found), expected, choices


def shown(value: object) -> str:
    """The value as the file has it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and not isinstance(value, Written):
        return f"“{value}”"
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    return str(value)


def structured(table: object, into: type[T], at: Path) -> tuple[T | None, list[Fault]]:
    """The entry that the table's sound keys make, and every fault in the table; None when it is no table."""
    if not isinstance(table, dict):
        return None, [Fault(at, shown(table), "a table")]
    missing = [key for key in REQUIRED.get(into, ()) if not table.get(key)]
    faults = [Fault((*at, key) if key in table else at, f"no {key}", f'{key} = "…"') for key in missing]
    try:
        return CONVERTER.structure(table, into), faults
    except cattrs.ClassValidationError as errors:
        faults += _faults(errors, at)
    unsound = {fault.at[len(at)] for fault in faults if len(fault.at) > len(at)}
    return CONVERTER.structure({key: value for key, value in table.items() if key not in unsound}, into), faults


def _faults(errors: cattrs.BaseValidationError, at: Path) -> Iterator[Fault]:
    for error in errors.exceptions:
        place = (*at, *_named(error))
        if isinstance(error, cattrs.BaseValidationError):
            yield from _faults(error, place)
        elif isinstance(error, cattrs.ForbiddenExtraKeysError):
            keys = tuple(field.name for field in fields(error.cl))
            wanted = f"a key of {'a quantity' if error.cl is QuantityEntry else 'this table'}: {', '.join(keys)}"
            yield from (Fault((*at, key), f"“{key}”", wanted, keys, on_key=True) for key in sorted(error.extra_fields))
        elif isinstance(error, UnfitError):
            yield Fault(place, error.found, error.expected, error.choices)
        else:
            raise error


def _named(error: Exception) -> Path:
    notes = getattr(error, "__notes__", ())
    return tuple(note.name for note in notes if isinstance(note, cattrs.AttributeValidationNote))


def as_text(value: object) -> str:
    """The text; refuses anything else."""
    if type(value) is not str:
        raise UnfitError(value, "text in quotes")
    return value


def as_bool(value: object) -> bool:
    """True or false; refuses anything else."""
    if not isinstance(value, bool):
        raise UnfitError(value, "true or false")
    return value


def _sign(value: object) -> int:
    if type(value) is not int or value not in (1, -1):
        raise UnfitError(value, "1 or -1")
    return value


def _place(value: object) -> Place:
    if type(value) is not int or value < 0:
        raise UnfitError(value, "a whole number, 0 or more")
    return Place(value)


def _places(value: object) -> Places:
    wanted = "pairs of places: [[120, 131]]"
    if not isinstance(value, list) or not all(isinstance(pair, list) and len(pair) == 2 for pair in value):
        raise UnfitError(value, wanted)
    return tuple((_place(start), _place(end)) for start, end in value)


def _written(value: object) -> Written:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise UnfitError(value, "a number, or a number in quotes")
    return Written(value)


def _day(value: object) -> PartialDate:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return PartialDate(value.year, value.month, value.day)
    wanted = "a date: 2011-07-09, “2011-07” or “2011”"
    if type(value) is not str:
        raise UnfitError(value, wanted)
    try:
        return PartialDate.parse(value)
    except ValueError as wrong:
        raise UnfitError(value, wanted) from wrong


def _one_of(words: type[StrEnum]) -> Callable[[object, object], StrEnum]:
    choices = tuple(word.value for word in words)

    def chosen(value: object, _: object) -> StrEnum:
        if type(value) is not str or value not in choices:
            raise UnfitError(value, f"one of {', '.join(choices)}", choices)
        return words(value)

    return chosen


def _either(value: object, kinds: tuple[type, ...]) -> object:
    """One of several types: a date or a number; a phrase or a table."""
    if len(kinds) == 1:
        if has(kinds[0]) and kinds[0] is not PartialDate and not isinstance(value, dict):
            raise UnfitError(value, "a table")
        return CONVERTER.structure(value, kinds[0])
    if PartialDate in kinds:
        return _day(value) if isinstance(value, datetime.date) else _written(value)
    if isinstance(value, dict):
        return CONVERTER.structure(value, next(kind for kind in kinds if has(kind)))
    if type(value) is not str:
        raise UnfitError(value, "text in quotes, or a table")
    return value


def _is_union(type_: Any) -> bool:
    return get_origin(type_) in (Union, UnionType)


def _structure_union(value: object, type_: Any) -> object:
    return _either(value, tuple(kind for kind in type_.__args__ if kind is not type(None)))


def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)
    converter.register_structure_hook_func(_is_union, _structure_union)
    converter.register_structure_hook(str, lambda value, _: as_text(value))
    converter.register_structure_hook(bool, lambda value, _: as_bool(value))
    converter.register_structure_hook(int, lambda value, _: _sign(value))
    converter.register_structure_hook(Place, lambda value, _: _place(value))
    converter.register_structure_hook_func(lambda type_: type_ == Places, lambda value, _: _places(value))
    converter.register_structure_hook(Written, lambda value, _: _written(value))
    converter.register_structure_hook(PartialDate, lambda value, _: _day(value))
    # Each word list by itself: all are subclasses of `str`, whose hook would take them as plain text.
    for words in (Kind, Role, Weekday, DateFrom):
        converter.register_structure_hook(words, _one_of(words))
    return converter


CONVERTER = _converter()
