"""Nouns that users say mean the same: `[[same]]` in a claim file, or in a `claimcheck.toml` of a project.

[[same]]
nouns = ["saplings", "trees"]
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path as FilePath

from attrs import frozen

from claimcheck.read.source import Fault, Path, Source
from claimcheck.read.structure import shown
from claimcheck.release import Problem

SETTINGS = "claimcheck.toml"
Row = tuple[str, ...]


@frozen
class Same:
    """The rows of some settings, and what is wrong with them."""

    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


def same_row(table: object, place: Path) -> tuple[Row | None, list[Fault]]:
    """The nouns of one [[same]], or what is wrong with it."""
    nouns = table.get("nouns") if isinstance(table, dict) else None
    if not isinstance(nouns, list) or len(nouns) < 2 or not all(isinstance(n, str) and n.strip() for n in nouns):
        found = shown(nouns) if nouns is not None else "no nouns"
        return None, [
            Fault(
                (*place, "nouns") if nouns is not None else place,
                found,
                'nouns that mean the same: nouns = ["saplings", "trees"]',
            )
        ]
    return tuple(nouns), []


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
        tables = tomllib.loads(source.text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as wrong:
        return Same(problems=(Problem(str(file), None, None, f"settings that cannot be read ({wrong})", "TOML"),))
    listed = tables.get("same", [])
    rows: list[Row] = []
    faults: list[Fault] = []
    for number, table in enumerate(listed if isinstance(listed, list) else [listed]):
        row, wrong_here = same_row(table, ("same", number))
        rows += [row] if row else []
        faults += wrong_here
    return Same(tuple(rows), tuple(source.problem(fault) for fault in faults))
