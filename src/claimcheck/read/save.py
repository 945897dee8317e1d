"""Claims to the text of a claim file; and small changes to a claim file that leave all else as it was written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

import tomlkit
from attrs import fields
from tomlkit.items import AoT, Item, Table

from claimcheck.claim import CLASSES, Claim, Evidence, Percentage
from claimcheck.link import Link
from claimcheck.phrase import parse
from claimcheck.quantity import PartialDate, Quantity
from claimcheck.read.draft import Loaded
from claimcheck.read.entry import ReleaseEntry
from claimcheck.read.spelled import in_words, spelled
from claimcheck.release import DateFrom, Release

Value = str | int | bool | date | PartialDate | None
"""What a key can be changed to; None takes the key out."""


def save(stated: Loaded) -> str:
    """The text of the claim file that states one release, its claims and its links.

    Raises:
        ValueError: when a numeral has a scale that no word means.
    """
    release = stated.release
    document = tomlkit.document()
    document["release"] = _table(_header(release))
    if stated.claims:
        document["claim"] = _tables([_claim(claim, release) for claim in stated.claims])
    if stated.links:
        document["link"] = _tables([_link(link, release) for link in stated.links])
    return tomlkit.dumps(document)


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
    # A stated date and none at all are what a header says by itself.
    usual = ("", None, False, DateFrom.STATED, DateFrom.NONE)
    return {key: value for key, value in filled.items() if value not in usual}


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
    return {key: value for key, value in (keys | place_of(claim.evidence)).items() if value is not None}


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
    """The phrase where reading it again gives the same quantity, else the quantity spelled out."""
    for phrase in (claim.evidence.quote, claim.quantity.words):
        if phrase and _reads_as(phrase, claim.quantity):
            return {"says": phrase, "quote": claim.evidence.quote if claim.evidence.quote != phrase else None}
    quote = claim.evidence.quote
    return {**spelled(claim.quantity), "quote": quote if quote != in_words(claim.quantity) else None}


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


def _tables(all_keys: list[dict[str, object]]) -> AoT:
    return AoT([_table(keys) for keys in all_keys])


def _table(keys: Mapping[str, object]) -> Table:
    table = tomlkit.table()
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
