"""Claim files while they are read: each before its references are followed, and all together after."""

from __future__ import annotations

from attrs import frozen

from claimcheck.claim import Claim
from claimcheck.link import Link
from claimcheck.read.source import Path, Source
from claimcheck.release import Problem, Release


@frozen
class LinkEntry:
    """A [[link]] as it was written."""

    at: Path
    kind: str
    members: tuple[tuple[str, str, Path], ...]
    """(role, the name it was given, where that stands), in the order of the roles."""
    because: str = ""
    complete: bool = True
    sound: bool = True
    """False when something in it could not be read; its members are looked up all the same, to report every problem."""


@frozen
class Draft:
    """A claim file before its references are followed."""

    source: Source
    release: Release
    claims: tuple[Claim, ...] = ()
    places: tuple[Path, ...] = ()
    """Where each claim stands in the file."""
    ids: frozenset[str] = frozenset()
    """Every id that a claim of the file has, also of claims that could not be read."""
    links: tuple[LinkEntry, ...] = ()
    ignored: frozenset[str] = frozenset()
    """The ids of the claims that a person says are none."""
    problems: tuple[Problem, ...] = ()


@frozen
class Loaded:
    """What one claim file states, and every problem in it; claims without a problem are all there."""

    release: Release
    claims: tuple[Claim, ...] = ()
    links: tuple[Link, ...] = ()
    problems: tuple[Problem, ...] = ()


@frozen
class Read:
    """What some files state, and every problem in them; releases and claims without a problem are all there."""

    releases: tuple[Release, ...] = ()
    claims: tuple[Claim, ...] = ()
    links: tuple[Link, ...] = ()
    problems: tuple[Problem, ...] = ()
    untyped: tuple[str, ...] = ()
    """Why quantities that a text states are no claims, a reason for each."""
