"""The JSON Schema and the reader agree on what a claim file may hold."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from tests.read.drawn import loaded_files

from claimcheck.read.claim_file import SUFFIX, loads
from claimcheck.read.save import save
from claimcheck.read.schema import schema, schema_text

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((*ROOT.glob(f"claims/**/*{SUFFIX}"), *ROOT.glob(f"src/claimcheck/reference/*{SUFFIX}")))
VALIDATOR = jsonschema.Draft202012Validator(schema())


def as_json(text: str) -> object:
    """The file as an editor's validator sees it: JSON has no dates."""
    return plain(tomllib.loads(text))


def plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [plain(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def test_the_schema_in_the_docs_is_current():
    """Editors read the file; after a change write it anew with `schema_text`."""
    assert schema_text() == (ROOT / "docs" / "claim-file.schema.json").read_text(encoding="utf-8")


def test_the_schema_is_a_schema():
    """An editor refuses one that is not."""
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_every_shipped_claim_file_fits_the_schema(path):
    """What we ship is what we tell others to write."""
    assert [] == [error.message for error in VALIDATOR.iter_errors(as_json(path.read_text(encoding="utf-8")))]


@given(loaded_files())
def test_whatever_is_saved_fits_the_schema(loaded):
    """The writer and the schema are made from the same classes."""
    assert [] == [error.message for error in VALIDATOR.iter_errors(as_json(save(loaded)))]


@pytest.mark.parametrize(
    "lines",
    [
        'spaeker = "x"',
        "accumulates = 1",
        "measure = 5",
        'role = "targt"',
        'kind = "cuont"',
        'hedge = "naerly"',
        "sign = 2",
        "value = true",
        "gloss = 3",
    ],
)
def test_what_the_schema_refuses_the_reader_refuses(lines):
    """An editor's red line and our message must be about the same thing."""
    text = f'[release]\nid = "r"\n[[claim]]\nid = "c"\n{lines}\n'

    assert [] != list(VALIDATOR.iter_errors(as_json(text)))
    assert () != loads(text).problems
