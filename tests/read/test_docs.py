"""The page on claim files names everything that may be written in one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import fields

from claimcheck.link import LINKS
from claimcheck.quantity import Kind
from claimcheck.read.claim_file import loads
from claimcheck.read.entry import LINK_KEYS, AboutEntry, ClaimEntry, ReleaseEntry
from claimcheck.read.paths import shipped

PAGE = (Path(__file__).parents[2] / "docs" / "claim-files.md").read_text(encoding="utf-8")


def test_the_page_names_every_key_kind_and_role():
    """What is not on the page is not known to those who write the files."""
    keys = {key.name for table in (ReleaseEntry, ClaimEntry, AboutEntry) for key in fields(table)} | set(LINK_KEYS)
    roles = {role for kind, names in LINKS.items() for role in (kind, *names)}
    named = set(re.findall(r"`([\w-]+)`", PAGE)) | {word for span in re.findall(r"`(\w+) = ", PAGE) for word in [span]}

    assert set() == (keys | roles | set(Kind)) - named


@pytest.mark.parametrize("example", re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL))
def test_the_examples_on_the_page_are_read(example):
    """An example that is refused teaches nothing."""
    loaded = loads(example)

    assert () == loaded.problems
    assert () != loaded.claims


def test_the_page_names_the_series_that_ship():
    """A reader must be able to tell what a figure was compared with."""
    assert [] == [release.id for release in shipped().releases if f"`{release.id}`" not in PAGE]
