"""Nouns that users say mean the same: `[[same]]` in a claim file, or in a `claimcheck.toml` of a project.

[[same]]
nouns = ["saplings", "trees"]
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path as FilePath

from attrs import frozen

from claimcheck.phrase.normal import normal
from claimcheck.read.source import Fault, Path, Source
from claimcheck.read.structure import shown
from claimcheck.read.toml_text import bad_toml, each_table
from claimcheck.release import Problem

SETTINGS = "claimcheck.toml"
Row = tuple[str, ...]
EXPECTED = 'nouns that mean the same: nouns = ["saplings", "trees"]'


@frozen
class Same:
    """The rows of some settings, and what is wrong with them."""

    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


def same_row(table: object, place: Path) -> tuple[Row | None, list[Fault]]:
    """The nouns of one [[same]], or what is wrong with it."""
    faults = list(_faults_of_row(table, place))
    return (None, faults) if faults or not isinstance(table, dict) else (tuple(table["nouns"]), [])


def _faults_of_row(table: object, place: Path) -> Iterator[Fault]:
    if not isinstance(table, dict):
        yield Fault(place, shown(table), EXPECTED)
        return
    for key in table:
        if key != "nouns":
            yield Fault((*place, key), f"“{key}”", EXPECTED, ("nouns",), on_key=True)
    nouns = table.get("nouns")
    if not isinstance(nouns, list):
        yield Fault((*place, "nouns"), "no nouns" if nouns is None else shown(nouns), EXPECTED)
        return
    named = {number: normal(noun) for number, noun in enumerate(nouns) if isinstance(noun, str)}
    empty = [number for number in range(len(nouns)) if not named.get(number)]
    for number in empty:
        yield Fault((*place, "nouns", number), shown(nouns[number]), "a noun, as text")
    if not empty and len(set(named.values())) < 2:
        yield Fault((*place, "nouns"), "one noun" if named else "no nouns", EXPECTED)


def same_beside(paths: Iterable[str | FilePath]) -> Same:
    """The rows of every `claimcheck.toml` in the working folder, and in or beside what the paths name."""
    places = [FilePath.cwd(), *(path if path.is_dir() else path.parent for path in map(FilePath, paths))]
    found = [
        same_in(file) for place in dict.fromkeys(p.absolute() for p in places) if (file := place / SETTINGS).is_file()
    ]
    return Same(tuple(row for one in found for row in one.rows), tuple(p for one in found for p in one.problems))


def same_in(file: FilePath) -> Same:
    """The rows of one `claimcheck.toml`."""
    try:
        source = Source(str(file), file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as wrong:
        return Same(problems=(Problem(str(file), None, None, f"settings that cannot be read ({wrong})", "UTF-8 text"),))
    try:
        tables = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as wrong:
        return Same(problems=(bad_toml(source, str(wrong)),))
    faults = [Fault((key,), f"“{key}”", "[[same]]", ("same",), on_key=True) for key in tables if key != "same"]
    rows: list[Row] = []
    for place, table in each_table(tables, "same", faults):
        row, wrong_here = same_row(table, place)
        rows += [row] if row else []
        faults += wrong_here
    return Same(tuple(rows), tuple(source.problem(fault) for fault in faults))
