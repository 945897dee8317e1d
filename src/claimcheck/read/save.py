"""Claims to the text of a claim file; and small changes to a claim file that leave all else as it was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import tomlkit
from attrs import fields
from tomlkit.items import Item

from claimcheck.claim import CLASSES, Claim, Evidence, Percentage
from claimcheck.link import Link
from claimcheck.phrase import parse
from claimcheck.quantity import PartialDate, Quantity
from claimcheck.read.beside import about_keys, joined
from claimcheck.read.draft import Loaded
from claimcheck.read.entry import ReleaseEntry
from claimcheck.read.spelled import in_words, spelled
from claimcheck.release import DateFrom, Release

Value = str | int | bool | date | PartialDate | list[list[int]] | None
"""What a key can be changed to; None takes the key out."""


def save(stated: Loaded, comments: Mapping[str, Sequence[str]] = MappingProxyType({})) -> str:
    """The text of the claim file that states one release, its claims and its links.

    `comments` are lines to write above the keys of a claim, by its id, or of the header, by the release's.

    Raises:
        ValueError: when a numeral has a scale that no word means.
    """
    header = _written_table("[release]", _header(stated.release), comments.get(stated.release.id, ()))
    same = [_written_table("[[same]]", {"nouns": list(row)}, ()) for row in stated.release.same]
    return "\n".join([header, *same, *claim_tables(stated, comments), *link_tables(stated)])


def claim_tables(stated: Loaded, comments: Mapping[str, Sequence[str]] = MappingProxyType({})) -> list[str]:
    """The text of each claim's table.

    Raises:
        ValueError: when a numeral has a scale that no word means.
    """
    release = stated.release
    return [_written_table("[[claim]]", _claim(one, release), comments.get(one.id, ())) for one in stated.claims]


def link_tables(stated: Loaded) -> list[str]:
    """The text of each link's table."""
    return [_written_table("[[link]]", _link(one, stated.release), ()) for one in stated.links]


def _written_table(heading: str, keys: Mapping[str, object], comments: Sequence[str]) -> str:
    said = [f"# {' '.join(line.split())}" for line in comments]
    # A table at a time: putting hundreds of them into one document takes seconds.
    return "\n".join([heading, *said, tomlkit.dumps(_table(keys))])


def edit(
    text: str, *, release: Mapping[str, Value] | None = None, claims: Mapping[str, Mapping[str, Value]] | None = None
) -> str:
    """The claim file with some keys changed: comments, order and layout stay as they were.

    `release` has the header's new values by key, `claims` those of each claim by its id in the file.

    Raises:
        KeyError: when no claim of the file has such an id.
    """
    document = tomlkit.parse(text)
    _change(document["release"], release or {})
    by_id = {table.get("id"): table for table in document.get("claim", ())}
    for name, changes in (claims or {}).items():
        _change(by_id[name], changes)
    return tomlkit.dumps(document)


def _change(table: Any, changes: Mapping[str, Value]) -> None:
    for key, value in changes.items():
        if value is not None:
            table[key] = _written(value)
        elif key in table:
            del table[key]


def _header(release: Release) -> dict[str, object]:
    filled = {key.name: getattr(release, key.name) for key in fields(ReleaseEntry)}
    if release.published_from in (DateFrom.STATED, DateFrom.NONE):
        # A stated date and none at all are what a header says by itself.
        del filled["published_from"]
    filled |= {"topic": joined(release.topic), "revised": joined(release.revised)}
    filled["revised_at"] = [list(pair) for pair in release.revised_at]
    return {key: value for key, value in filled.items() if value not in ("", None, False, [])}


def _claim(claim: Claim, release: Release) -> dict[str, object]:
    kind = None if type(claim) is CLASSES[claim.quantity.kind] else _kind_of(claim)
    about: dict[str, object] = {
        "measure": claim.measure or None,
        "of": _local(claim.of, release) or None if isinstance(claim, Percentage) else None,
        "scope": claim.scope,
        "as_of": claim.as_of,
        "speaker": claim.speaker,
        "role": None if claim.role.value == "claim" else claim.role.value,
        "accumulates": claim.accumulates or None,
    }
    keys = {"id": _local(claim.id, release), **_said(claim), **({"kind": kind} if kind else {}), **about}
    keys |= place_of(claim.evidence) | {"about": about_keys(claim.about) or None}
    return {key: value for key, value in keys.items() if value is not None}


def place_of(evidence: Evidence) -> dict[str, Any]:
    """Where a claim stands in its text, by the keys of a claim file; None for what is not known."""
    return {
        "start": evidence.start,
        "end": evidence.end,
        "occurrence": evidence.occurrence,
        "also_at": [list(pair) for pair in evidence.also_at] or None,
    }


def _kind_of(claim: Claim) -> str:
    return next(kind.value for kind, cls in CLASSES.items() if cls is type(claim))


def _said(claim: Claim) -> dict[str, object]:
    """The phrase where reading it again gives the same quantity, else the quantity spelled out.

    With a place in a text the quotation is always written: it stays when a person corrects what it says.
    """
    quote = claim.evidence.quote
    placed = claim.evidence.start is not None
    for phrase in (quote, claim.quantity.words):
        if phrase and _reads_as(phrase, claim.quantity):
            return {"quote": quote if placed or quote != phrase else None, "says": phrase}
    return {"quote": quote if placed or quote != in_words(claim.quantity) else None, **spelled(claim.quantity)}


def _reads_as(phrase: str, quantity: Quantity) -> bool:
    try:
        return parse(phrase) == quantity
    except ValueError:
        return False


def _link(link: Link, release: Release) -> dict[str, object]:
    roles = {role: [_local(name, release) for name in link.all(role)] for role, _ in link.members}
    named: dict[str, object] = {role: names[0] if len(names) == 1 else names for role, names in roles.items()}
    complete = None if link.complete else False
    keys = {"kind": link.kind, **named, "because": link.because, "complete": complete}
    return {key: value for key, value in keys.items() if value not in ("", None)}


def _local(name: str, release: Release) -> str:
    return name.removeprefix(f"{release.id}/")


def _table(keys: Mapping[str, object]) -> tomlkit.TOMLDocument:
    table = tomlkit.document()
    for key, value in keys.items():
        table[key] = _written(value)
    return table


def _written(value: object) -> Item:
    if isinstance(value, PartialDate):
        return tomlkit.item(value.first if value.day else str(value))
    if isinstance(value, Mapping):
        inline = tomlkit.inline_table()
        inline.update({key: _written(part) for key, part in value.items()})
        return inline
    return tomlkit.item(value.value if isinstance(value, StrEnum) else value)
