"""What is wrong with the TOML of a user's file before its tables are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claimcheck.read.source import Fault, Path, Source
from claimcheck.release import Problem

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def bad_toml(source: Source, message: str) -> Problem:
    """The problem of a text that the TOML reader gave up on, with the line and column that its message names."""
    place = _PLACE.search(message)
    line, column = (int(place[1]), int(place[2])) if place and place[1] else (source.text.count("\n") + 1, None)
    return Problem(source.path, line, column, f"text that is not TOML ({_PLACE.sub('', message)})", "TOML")


def each_table(tables: dict[str, Any], name: str, faults: list[Fault]) -> Iterator[tuple[Path, Any]]:
    """Each table of a list of tables with its place; a table that is none of a list is a fault."""
    found = tables.get(name, [])
    if isinstance(found, list):
        return (((name, number), table) for number, table in enumerate(found))
    faults.append(Fault((name,), f"one [{name}]", f"[[{name}]], for each {name}"))
    return iter(())
