"""Claim files: `*.claims.toml` to a release, its claims and its links, with every problem in the file at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

from attrs import evolve

from claimcheck.about import About
from claimcheck.claim import CLASSES, SHARE, Claim, Evidence, Percentage, can_lie_in, natural
from claimcheck.quantity import Quantity
from claimcheck.read.beside import about_of, listed
from claimcheck.read.draft import Draft, Loaded
from claimcheck.read.entry import ClaimEntry, ReleaseEntry, Written
from claimcheck.read.references import link_entry, resolved
from claimcheck.read.same import same_row
from claimcheck.read.source import Fault, Path, Source
from claimcheck.read.spelled import in_words
from claimcheck.read.spelling import quantity_of
from claimcheck.read.structure import shown, structured
from claimcheck.read.toml_text import bad_toml, each_table
from claimcheck.release import DateFrom, Problem, Release

SUFFIX = ".claims.toml"
_TABLES = ("release", "claim", "link", "same")


def load(path: str | FilePath) -> Loaded:
    """The release, claims and links of a claim file, and every problem in it.

    Raises:
        OSError: when the file cannot be opened.
    """
    return _finished(drafted(path))


def loads(text: str, path: str = "<text>", *, with_ignored: bool = False) -> Loaded:
    """The release, claims and links of a claim file's text, and every problem in it.

    `with_ignored` gives also the claims that a person says are none.
    """
    written = draft(text, path)
    return _finished(evolve(written, ignored=frozenset()) if with_ignored else written)


def _finished(one: Draft) -> Loaded:
    together = resolved([one], alone=True)
    return Loaded(together.releases[0], together.claims, together.links, together.problems)


def drafted(path: str | FilePath) -> Draft:
    """The draft of a claim file.

    Raises:
        OSError: when the file cannot be opened.
    """
    data = FilePath(path).read_bytes()
    try:
        return draft(data.decode("utf-8-sig"), str(path))
    except UnicodeDecodeError as wrong:
        line = data.count(b"\n", 0, wrong.start) + 1
        return _unread(Source(str(path), ""), Problem(str(path), line, None, "bytes that are not UTF-8", "UTF-8 text"))


# A date as TOML writes one, alone behind its key.
_DATE = re.compile(r"^([ \t]*[\w.-]+[ \t]*=[ \t]*)(\d{4}-\d\d-\d\d)(?=[ \t]*(?:#.*)?\r?$)", re.MULTILINE)


def _with_written_dates(text: str) -> str:
    """The text with its dates quoted, so that a day that never was is one problem and not the end of the file."""
    return _DATE.sub(r'\1"\2"', text)


def draft(text: str, path: str) -> Draft:
    """The draft of a claim file's text."""
    source = Source(path, _with_written_dates(text))
    try:
        tables = tomllib.loads(source.text, parse_float=Written)
    except tomllib.TOMLDecodeError as wrong:
        return _unread(source, bad_toml(source, str(wrong)))
    release, faults = _release(tables.get("release"), path)
    faults += [_unknown_table(key) for key in tables if key not in _TABLES]
    claims: list[tuple[Path, Claim]] = []
    first: dict[str, Path] = {}
    for place, table in each_table(tables, "claim", faults):
        claim, wrong_here = _claim(table, place, release, source)
        faults += wrong_here + _repeated(table, place, first)
        if claim is not None and first.get(table["id"]) == place:
            claims.append((place, claim))
    links = []
    for place, table in each_table(tables, "link", faults):
        link, wrong_here = link_entry(table, place)
        faults += wrong_here
        links += [link] if link else []
    same = []
    for place, table in each_table(tables, "same", faults):
        row, wrong_here = same_row(table, place)
        faults += wrong_here
        same += [row] if row else []
    return Draft(
        source,
        evolve(release, same=tuple(same)),
        tuple(claim for _, claim in claims),
        tuple(place for place, _ in claims),
        frozenset(f"{release.id}/{name}" for name in first),
        tuple(links),
        frozenset(claim.id for place, claim in claims if tables["claim"][place[1]].get("ignore") is True),
        tuple(source.problem(fault) for fault in faults),
    )


def _unread(source: Source, problem: Problem) -> Draft:
    return Draft(source, Release(id=_stem(source.path), path=source.path), problems=(problem,))


def _stem(path: str) -> str:
    return FilePath(path).name.removesuffix(SUFFIX)


def _unknown_table(key: str) -> Fault:
    return Fault((key,), f"“{key}”", "[release], [[claim]], [[link]] or [[same]]", _TABLES, on_key=True)


def _release(table: object, path: str) -> tuple[Release, list[Fault]]:
    if not isinstance(table, dict):
        found = "no [release]" if table is None else shown(table)
        return Release(id=_stem(path), path=path), [Fault(("release",), found, "a [release] table with an id")]
    entry, faults = structured(table, ReleaseEntry, ("release",))
    entry = entry or ReleaseEntry()
    release = Release(
        # Without an id of its own the release goes by its file's name, so that its claims can still be checked.
        id=entry.id or _stem(path),
        title=entry.title,
        publisher=entry.publisher,
        published=entry.published,
        published_from=_published_from(entry),
        text_file=entry.text_file,
        series=entry.series,
        path=path,
        reference=entry.reference,
        vintage=entry.vintage,
        source=entry.source,
        supersedes=entry.supersedes,
        topic=listed(entry.topic),
        revised=listed(entry.revised),
        revised_at=entry.revised_at,
    )
    if entry.published_from not in (None, DateFrom.NONE) and not (entry.published or "published" in table):
        faults.append(Fault(("release", "published_from"), "published_from alone", "published beside it"))
    return release, faults


def _published_from(entry: ReleaseEntry) -> DateFrom:
    if entry.published is None:
        return DateFrom.NONE
    return entry.published_from or DateFrom.STATED


def _repeated(table: object, place: Path, first: dict[str, Path]) -> list[Fault]:
    name = table.get("id") if isinstance(table, dict) else None
    if not isinstance(name, str) or first.setdefault(name, place) == place:
        return []
    return [Fault((*place, "id"), f"“{name}” again", "an id that no other claim of the file has")]


def _claim(table: object, place: Path, release: Release, source: Source) -> tuple[Claim | None, list[Fault]]:
    entry, faults = structured(table, ClaimEntry, place)
    if entry is None:
        return None, faults
    deeper: list[Fault] = []
    quantity = quantity_of(entry, place, deeper)
    if quantity is not None:
        deeper += _impossible(entry, quantity, place)
    deeper += _displaced(entry, place)
    faults += _not_echoes(deeper, faults, place)
    if quantity is None or faults:
        return None, faults
    return _built(entry, quantity, release, source.line_of(place)), []


def _not_echoes(deeper: list[Fault], faults: list[Fault], place: Path) -> list[Fault]:
    """The faults that do not merely follow from a key that is reported already."""
    own = len(place) + 1
    reported = {fault.at[:own] for fault in faults} | ({place} if faults else set())
    return [fault for fault in deeper if fault.at[:own] not in reported]


def _impossible(entry: ClaimEntry, quantity: Quantity, place: Path) -> Iterator[Fault]:
    """What a claim of its kind cannot be."""
    kind = entry.kind or quantity.kind
    key = next(key for key in ("says", "value", "low", "word", "before") if getattr(entry, key) is not None)
    phrase = None if entry.says is None else f"“{entry.says}”"
    if quantity.kind not in CLASSES[kind].KINDS:
        yield Fault((*place, key), f"{phrase or in_words(quantity)}, a {quantity.kind}", f"a {kind}, as kind says")
        return
    if entry.of and kind not in Percentage.KINDS:
        yield Fault((*place, "of"), f"of for a {kind}", "of only for a percentage")
        return
    ends = SHARE if entry.of else natural(quantity)
    try:
        possible = can_lie_in(quantity, ends)
    except ValueError as unread:
        yield Fault((*place, key), phrase or in_words(quantity), f"a quantity that can be read ({unread})")
        return
    if not possible:
        most = "or more" if ends.upper is None else f"to {ends.upper}"
        yield Fault(
            (*place, key),
            phrase or in_words(quantity),
            f"{ends.lower} {most}{', for a share of a whole' if entry.of else ''}",
        )


def _displaced(entry: ClaimEntry, place: Path) -> Iterator[Fault]:
    """Half a stretch of the text, or one that ends before it begins."""
    if (entry.start is None) != (entry.end is None):
        yield Fault(place, "start or end alone", "both start and end")
    elif entry.start is not None and entry.end is not None and entry.end < entry.start:
        yield Fault((*place, "end"), str(entry.end), f"at least {entry.start}, the start")


def _built(entry: ClaimEntry, quantity: Quantity, release: Release, line: int | None) -> Claim:
    whole: dict[str, Any] = {"of": entry.of} if entry.of else {}
    return CLASSES[entry.kind or quantity.kind](
        quantity,
        measure=entry.measure,
        scope=entry.scope,
        as_of=entry.as_of,
        speaker=entry.speaker,
        role=entry.role,
        accumulates=entry.accumulates,
        about=About() if entry.about is None else about_of(entry.about),
        evidence=Evidence(
            release.id,
            entry.quote or entry.says or in_words(quantity),
            entry.start,
            entry.end,
            entry.also_at,
            entry.occurrence,
            line,
        ),
        id=f"{release.id}/{entry.id}",
        **whole,
    )
