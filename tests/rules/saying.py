"""One release that says given claims, for the tests of rules within one release."""

from __future__ import annotations

from attrs import evolve
from tests.rules.told import release, told

from claimcheck.claim import Claim
from claimcheck.link import Link
from claimcheck.statements import Statements


def say(claims: dict[str, Claim], *links: Link) -> Statements:
    """The statements of one release: claims by name, and links whose members go by those names."""
    tied = [evolve(link, members=tuple((role, f"r/{name}") for role, name in link.members)) for link in links]
    return told({release("r"): claims}, *tied)
