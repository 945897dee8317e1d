"""Paths as a command line gives them: files, folders and globs to everything they state."""

from __future__ import annotations

import glob
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import evolve

from claimcheck.read.claim_file import SUFFIX, draft, drafted
from claimcheck.read.draft import Draft, Read
from claimcheck.read.references import resolved
from claimcheck.read.text import read_text
from claimcheck.release import Problem, Release

_SHIPPED = Path(__file__).parents[1] / "reference"

STDIN = "-"
READABLE = (SUFFIX, ".txt", ".md")
NAMES = ", ".join(f"*{ending}" for ending in READABLE)
# A claim file on standard input is known by its first table.
_CLAIM_FILE = re.compile(rb"^\s*(?:\[release\]|release\s*[.=])", re.MULTILINE)


def read_paths(paths: Iterable[str | Path], *, day_first: bool = True) -> Read:
    """What the claim files at these paths state, the releases that stand there as text, and every problem.

    A path is a file, a folder (searched to the bottom for claim files and texts), a glob, or - for standard input.
    A folder's README is about its files and is not read unless it is named itself.
    What cannot be read is a problem, and so is a path that leads to no file; the rest is read all the same.
    `day_first` settles how 02/03/2011 in a text is read.
    """
    drafts: list[Draft] = []
    texts: list[Release] = []
    problems: list[Problem] = []
    for path in _each_once(paths, problems):
        try:
            found = _file(path, day_first=day_first)
        except OSError as closed:
            problems.append(_at(path, f"a file that cannot be opened ({closed.strerror})", "a file that can be read"))
            continue
        {Draft: drafts, Release: texts, Problem: problems}[type(found)].append(found)  # type: ignore[attr-defined]
    together = resolved(drafts)
    releases = (*together.releases, *apart(texts))
    return Read(releases, together.claims, together.links, (*problems, *together.problems))


def _file(path: str, *, day_first: bool) -> Draft | Release | Problem:
    """What one file holds: a claim file before its references are followed, or the text of a release."""
    data = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    if path == STDIN and _CLAIM_FILE.search(data):
        return draft(data.decode("utf-8-sig"), "<standard input>")
    return drafted(path) if path.endswith(SUFFIX) else read_text(path, data, day_first=day_first)


def apart(texts: Iterable[Release]) -> Iterator[Release]:
    """The releases with ids of their own: files of one name in several folders are told apart by a number."""
    times: Counter[str] = Counter()
    for release in texts:
        times[release.id] += 1
        yield release if times[release.id] == 1 else evolve(release, id=f"{release.id}-{times[release.id]}")


def read_texts(texts: Iterable[str]) -> Read:
    """What the texts of some claim files state together, and every problem; a text is named by its place, from 1."""
    return resolved([draft(text, f"<text {place}>") for place, text in enumerate(texts, 1)])


def shipped() -> Read:
    """The reference series that come with the package."""
    return read_paths([_SHIPPED])


def _each_once(paths: Iterable[str | Path], problems: list[Problem]) -> Iterator[str]:
    seen: set[Path] = set()
    for given in paths:
        for path in _files(str(given), problems):
            if path.resolve() not in seen:
                seen.add(path.resolve())
                yield str(path)


def _files(given: str, problems: list[Problem]) -> Iterator[Path]:
    """The claim files that one path leads to."""
    path = Path(given)
    if given == STDIN:
        yield path
    elif path.is_dir():
        found = sorted(inside for inside in path.rglob("*") if _is_release(inside))
        if not found:
            problems.append(_at(given, "no file in the folder that can be read", f"files named {NAMES}"))
        yield from found
    elif path.exists():
        yield from _readable([path], problems)
    elif glob.has_magic(given):
        matches = [Path(match) for match in sorted(glob.glob(given, recursive=True))]
        if not matches:
            problems.append(_at(given, "no file that matches", "a pattern that some file matches"))
        yield from _readable(matches, problems)
    else:
        problems.append(_at(given, "no such file or folder", f"a file named {NAMES}, a folder or a glob"))


def _is_release(inside: Path) -> bool:
    """True for a file of a folder that can be read, but for the README: that is about the folder's files."""
    return inside.name.endswith(READABLE) and inside.stem.upper() != "README"


def _readable(paths: Iterable[Path], problems: list[Problem]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from _files(str(path), problems)
        elif path.name.endswith(READABLE):
            yield path
        else:
            problems.append(_at(str(path), "a kind of file that cannot be read", f"a file named {NAMES}"))


def _at(path: str, found: str, expected: str) -> Problem:
    return Problem(path, None, None, found, expected)
