"""What the words around a claim tell of it, as a claim file keeps it: the words of a list with commas between."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import asdict, fields

from claimcheck.about import About
from claimcheck.read.entry import AboutEntry

_LISTS = frozenset(key.name for key in fields(About) if key.default == ())


def about_of(entry: AboutEntry) -> About:
    """What an entry tells of its claim."""
    written = {key: value for key, value in asdict(entry).items() if value}
    told: dict[str, Any] = {key: listed(value) if key in _LISTS else value for key, value in written.items()}
    return About(**told)


def about_keys(about: About) -> dict[str, object]:
    """The keys of a claim file that tell it, those that tell something."""
    told = asdict(about)
    return {key: joined(value) if key in _LISTS else value for key, value in told.items() if value}


def listed(words: str) -> tuple[str, ...]:
    """The words between the commas."""
    return tuple(word for word in map(str.strip, words.split(",")) if word)


def joined(words: Iterable[str]) -> str:
    """The words with commas between."""
    return ", ".join(words)
