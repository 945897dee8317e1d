"""The JSON Schema of claim files, made from the classes that read them, so that editors can complete and check."""

from __future__ import annotations

import json
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from attrs import fields, has

from claimcheck.hedges import HEDGES
from claimcheck.link import LINKS
from claimcheck.quantity import PartialDate
from claimcheck.read.entry import (
    LINK_KEYS,
    REQUIRED,
    AboutEntry,
    ClaimEntry,
    Place,
    Places,
    QuantityEntry,
    ReleaseEntry,
    UnitEntry,
    Written,
)

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_PLACE: Schema = {"type": "integer", "minimum": 0}
# TOML has dates of its own; a validator of JSON sees them as text.
_SIMPLE: dict[object, Schema] = {
    str: _TEXT,
    bool: {"type": "boolean"},
    int: {"enum": [1, -1]},
    Written: {"type": ["string", "number"]},
    Place: _PLACE,
    Places: {"type": "array", "items": {"type": "array", "items": _PLACE, "minItems": 2, "maxItems": 2}},
    PartialDate: {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
}
_SAME: Schema = {
    "type": "object",
    "properties": {"nouns": {"type": "array", "items": _TEXT, "minItems": 2}},
    "required": ["nouns"],
    "additionalProperties": False,
}
_NAMES: tuple[type, ...] = (ReleaseEntry, ClaimEntry, QuantityEntry, UnitEntry, AboutEntry)


def schema() -> Schema:
    """The JSON Schema (draft 2020-12) of a claim file."""
    definitions = {_name(table): _table(table) for table in _NAMES}
    definitions |= {f"{kind} link": _link(kind, roles) for kind, roles in LINKS.items()}
    properties = {
        "release": _refer(ReleaseEntry),
        "claim": {"type": "array", "items": _refer(ClaimEntry)},
        "same": {"type": "array", "items": _SAME},
        "link": {"type": "array", "items": {"oneOf": [{"$ref": f"#/$defs/{kind} link"} for kind in LINKS]}},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A claimcheck claim file",
        **_object(properties, ["release"]),
        "$defs": definitions,
    }


def _object(properties: Schema, required: list[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _name(table: type) -> str:
    return table.__name__.removesuffix("Entry").lower()


def _refer(table: type) -> Schema:
    return {"$ref": f"#/$defs/{_name(table)}"}


def _table(table: type) -> Schema:
    hints = get_type_hints(table, include_extras=True)
    properties = {key.name: _key(key.name, hints[key.name]) for key in fields(table)}
    return {"description": table.__doc__, **_object(properties, list(REQUIRED.get(table, ())))}


def _key(name: str, hint: Any) -> Schema:
    assert get_origin(hint) is Annotated, f"{name} says nothing about itself"
    of, about = get_args(hint)
    allowed = {"type": "string", "enum": sorted(HEDGES)} if name == "hedge" else _type(of)
    return {"description": about, **allowed}


def _type(of: Any) -> Schema:
    if isinstance(of, UnionType):
        kinds = [_type(kind) for kind in get_args(of) if kind is not type(None)]
        return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    if has(of) and of is not PartialDate:
        return _refer(of)
    if isinstance(of, type) and issubclass(of, StrEnum):
        return {"type": "string", "enum": [word.value for word in of]}
    return dict(_SIMPLE[of])


def _link(kind: str, roles: tuple[str, ...]) -> Schema:
    names = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
    properties = {
        "kind": {"description": LINK_KEYS["kind"], "const": kind},
        **dict.fromkeys(roles, names),
        "because": {"description": LINK_KEYS["because"], **_TEXT},
        "complete": {"description": LINK_KEYS["complete"], "type": "boolean"},
    }
    return _object(properties, ["kind"])


def schema_text() -> str:
    """The schema as the file `docs/claim-file.schema.json` holds it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
