"""A claim file that was corrected by hand, brought up to date with its text: corrections stay, changes are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from claimcheck.claim import Claim, Percentage
from claimcheck.read.again import Again, again
from claimcheck.read.claim_file import draft, loads
from claimcheck.read.draft import Draft, Loaded
from claimcheck.read.save import claim_tables, edit, link_tables, place_of
from claimcheck.read.source import Path
from claimcheck.release import Problem

GONE = "# Gone from the text when it was read again:"


@frozen
class Merged:
    """A claim file brought up to date, and what changed in its text."""

    text: str
    gone: tuple[Claim, ...] = ()
    """Claims whose quotation no longer stands in the text: the file keeps them as comments at its end."""
    new: tuple[Claim, ...] = ()
    moved: tuple[Claim, ...] = ()
    unplaced: tuple[Claim, ...] = ()
    """Claims that a person wrote in words that do not stand in the text as they are quoted; they are left alone."""


def merged(written: str, path: str, fresh: Loaded, comments: Mapping[str, Sequence[str]]) -> Merged | list[Problem]:
    """The claim file `written`, which stands at `path`, with what was read afresh from its text.

    A claim whose quotation still stands keeps all that the file says of it, and its place is brought up to date. A
    file that has problems is not touched: they are what comes back.
    """
    old = loads(written, path, with_ignored=True)
    if old.problems:
        return list(old.problems)
    found = again(old, fresh)
    changed = _changed(old, found)
    text = edit(written, claims=changed) if changed else written
    if found.gone or found.new:
        text = _assembled(draft(text, path), found, _by_new_id(found, fresh, comments))
    if loads(text, path).problems:
        return [Problem(path, None, None, "a claim file of an unusual form", "[[claim]] tables, one below the other")]
    names = {name for name, keys in changed.items() if "start" in keys}
    moved = [claim for claim in old.claims if claim.evidence.start is not None and _own(claim.id, old) in names]
    return Merged(text, found.gone, found.new, tuple(moved), found.unplaced)


def _own(name: str, stated: Loaded) -> str:
    return name.removeprefix(f"{stated.release.id}/")


def _by_new_id(found: Again, fresh: Loaded, comments: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    renamed = zip(fresh.claims, found.fresh.claims, strict=True)
    return {now.id: comments.get(claim.id, ()) for claim, now in renamed}


def _changed(old: Loaded, found: Again) -> dict[str, dict[str, Any]]:
    """The keys that are no longer as the file has them, by the id of the claim in it."""
    gone = {claim.id for claim in found.gone}
    changed: dict[str, dict[str, Any]] = {}
    for claim in old.claims:
        keys: dict[str, Any] = {}
        if claim.id in found.places:
            before, now = place_of(claim.evidence), place_of(found.places[claim.id])
            keys = {key: value for key, value in now.items() if value != before[key]}
        if isinstance(claim, Percentage) and claim.of in gone:
            # A share of something that is gone is still a share, of what is left open.
            keys["of"] = None
        if keys:
            changed[_own(claim.id, old)] = keys
    return changed


@frozen
class _Block:
    """A table of a claim file with the comments above it."""

    at: Path | None
    rows: tuple[str, ...]


def _assembled(file: Draft, found: Again, comments: Mapping[str, Sequence[str]]) -> str:
    """The file with new claims beside their neighbours, new links at the end, and what is gone as comments below."""
    gone = _gone(file, found)
    blocks = _blocks(file)
    rows = [block.rows for block in blocks if block.at in gone]
    blocks = [block for block in blocks if block.at not in gone]
    ids = {place: claim.id for place, claim in zip(file.places, file.claims, strict=True)}
    at = {ids[block.at]: number for number, block in enumerate(blocks) if block.at in ids}
    stated = evolve(found.fresh, release=file.release)
    inserted: dict[int, list[str]] = {number: [] for number in range(-1, len(blocks))}
    # New claims before any that the file has go below its header.
    after = min(at.values(), default=len(blocks)) - 1
    new = {claim.id for claim in found.new}
    for claim in stated.claims:
        after = at.get(claim.id, after)
        if claim.id in new:
            inserted[after] += claim_tables(evolve(stated, claims=(claim,)), comments)
    links = [link for link in stated.links if any(name in new for _, name in link.members)]
    tables = []
    for number in range(-1, len(blocks)):
        tables += ["\n".join(blocks[number].rows)] if number >= 0 else []
        tables += inserted[number]
    tables += link_tables(evolve(stated, links=tuple(links)))
    told = "\n\n".join(table.strip("\n") for table in tables if table.strip())
    return f"{told}\n" + _as_comments(file, rows)


def _gone(file: Draft, found: Again) -> set[Path | None]:
    """The tables of the claims that are gone, and of the links that name them."""
    names = {claim.id for claim in found.gone}
    release = file.release.id
    tables: set[Path | None] = {
        place for claim, place in zip(file.claims, file.places, strict=True) if claim.id in names
    }
    for entry in file.links:
        members = {name for _, name, _ in entry.members}
        if names & (members | {f"{release}/{name}" for name in members}):
            tables.add(entry.at)
    return tables


def _blocks(file: Draft) -> list[_Block]:
    """The file cut before each claim and link, but for what is already a comment at its end."""
    rows = _kept(file)
    starts: list[tuple[int, Path | None]] = [(0, None)]
    for place in (*file.places, *(entry.at for entry in file.links)):
        line = file.source.line_of(place)
        if line is not None:
            starts.append((_above_comments(rows, line - 1), place))
    starts.sort(key=lambda start: start[0])
    ends = [start for start, _ in starts[1:]] + [len(rows)]
    return [_Block(at, tuple(rows[start:end])) for (start, at), end in zip(starts, ends, strict=True)]


def _kept(file: Draft) -> list[str]:
    rows = file.source.text.split("\n")
    return rows[: rows.index(GONE)] if GONE in rows else rows


def _above_comments(rows: Sequence[str], line: int) -> int:
    """The row from which comments right above a table belong to it."""
    while line and rows[line - 1].lstrip().startswith("#"):
        line -= 1
    return line


def _as_comments(file: Draft, gone: Sequence[Sequence[str]]) -> str:
    earlier = file.source.text.split("\n")[len(_kept(file)) + 1 :]
    now = [f"# {row}" for rows in gone for row in rows if row.strip()]
    return "\n".join(["", GONE, *(row for row in earlier if row.strip()), *now, ""]) if earlier or now else ""
