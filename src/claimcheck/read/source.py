"""The text of one claim file, and where each of its tables, keys and values stands."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cached_property

import tree_sitter_toml
from attrs import frozen
from tree_sitter import Language, Node, Parser

from claimcheck.release import Problem

Path = tuple[str | int, ...]
"""The keys and list places that lead to a value: ("claim", 3, "says")."""


@frozen
class Fault:
    """What is wrong with one value of a claim file, before its line and column are looked up."""

    at: Path
    found: str
    expected: str
    choices: tuple[str, ...] = ()
    on_key: bool = False
    """True when the key itself is at fault, not its value."""

    @property
    def nearest(self) -> str | None:
        """The choice nearest to what was found."""
        return next(iter(get_close_matches(self.found.strip("'\"“”"), self.choices, n=1, cutoff=0.6)), None)


@frozen
class _Spot:
    key: Node
    value: Node


@frozen(slots=False)
class Source:
    """The text of a claim file; positions are looked up only when they are asked for."""

    path: str
    text: str

    def problem(self, fault: Fault) -> Problem:
        """The fault with its line and column; those of the nearest enclosing table when the value is not there."""
        line, column = self._place(fault)
        return Problem(self.path, line, column, fault.found, fault.expected, fault.nearest)

    def line_of(self, at: Path) -> int | None:
        """The line, from 1, on which a table of the top level begins ("claim", 3)."""
        node = self._tables.get(at)
        return None if node is None else node.start_point.row + 1

    def _place(self, fault: Fault) -> tuple[int, int]:
        for depth in range(len(fault.at), 0, -1):
            spot = self._spots.get(fault.at[:depth])
            if spot is not None:
                whole = depth == len(fault.at)
                return self._line_and_column(spot.key if fault.on_key or not whole else spot.value)
        return 1, 1

    def _line_and_column(self, node: Node) -> tuple[int, int]:
        row, byte_column = node.start_point
        return row + 1, len(self._bytes.split(b"\n")[row][:byte_column].decode()) + 1

    @cached_property
    def _bytes(self) -> bytes:
        return self.text.encode()

    @cached_property
    def _root(self) -> Node:
        return Parser(Language(tree_sitter_toml.language())).parse(self._bytes).root_node

    @cached_property
    def _tables(self) -> dict[Path, Node]:
        return dict(_tables(self._root))

    @cached_property
    def _spots(self) -> dict[Path, _Spot]:
        spots: dict[Path, _Spot] = {}
        for at, table in self._tables.items():
            spots[at] = _Spot(table, table)
            spots.setdefault(at[:1], spots[at])
            spots.update(_pairs(at, table))
        return dict(_pairs((), self._root)) | spots


def _tables(root: Node) -> Iterator[tuple[Path, Node]]:
    """The tables of the top level: [release], each [[claim]], and each inline table of `claim = [ … ]`."""
    seen: dict[Path, int] = {}
    for child in root.named_children:
        if child.type == "table":
            yield _path(child.named_children[0]), child
        elif child.type == "table_array_element":
            name = _path(child.named_children[0])
            seen[name] = seen.get(name, -1) + 1
            yield (*name, seen[name]), child
        elif child.type == "pair" and child.named_children[1].type == "array":
            name = _path(child.named_children[0])
            items = [item for item in child.named_children[1].named_children if item.type == "inline_table"]
            yield from (((*name, place), item) for place, item in enumerate(items))


def _pairs(at: Path, table: Node) -> Iterator[tuple[Path, _Spot]]:
    for pair in table.named_children:
        if pair.type == "pair":
            key, value = pair.named_children[0], pair.named_children[1]
            yield from _nested((*at, *_path(key)), _Spot(key, value))


def _nested(at: Path, spot: _Spot) -> Iterator[tuple[Path, _Spot]]:
    yield at, spot
    if spot.value.type == "inline_table":
        yield from _pairs(at, spot.value)
    elif spot.value.type == "array":
        items = [item for item in spot.value.named_children if item.type != "comment"]
        for place, item in enumerate(items):
            yield from _nested((*at, place), _Spot(item, item))


def _path(key: Node) -> Path:
    if key.type == "dotted_key":
        return tuple(part for child in key.named_children for part in _path(child))
    text = (key.text or b"").decode()
    return (text.strip("'\"") if key.type == "quoted_key" else text,)
