"""Paths as a command line gives them: files, folders and globs to everything they state."""

from __future__ import annotations

import glob
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimcheck.read.claim_file import SUFFIX, draft, drafted
from claimcheck.read.draft import Draft, Read
from claimcheck.read.references import resolved
from claimcheck.release import Problem

_SHIPPED = Path(__file__).parents[1] / "reference"

STDIN = "-"


def read_paths(paths: Iterable[str | Path]) -> Read:
    """What the claim files at these paths state, links followed from release to release, and every problem.

    A path is a file, a folder (searched to the bottom for `*.claims.toml`), a glob, or - for standard input. What
    cannot be read is a problem, and so is a path that leads to no file; the rest is read all the same.
    """
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for path in _each_once(paths, problems):
        try:
            drafts.append(draft(sys.stdin.read(), "<standard input>") if path == STDIN else drafted(path))
        except OSError as closed:
            problems.append(_at(path, f"a file that cannot be opened ({closed.strerror})", "a file that can be read"))
    together = resolved(drafts)
    return Read(together.releases, together.claims, together.links, (*problems, *together.problems))


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
        found = sorted(path.rglob(f"*{SUFFIX}"))
        if not found:
            problems.append(_at(given, "no claim file in the folder", f"files named *{SUFFIX}"))
        yield from found
    elif path.exists():
        yield from _claim_files([path], problems)
    elif glob.has_magic(given):
        matches = [Path(match) for match in sorted(glob.glob(given, recursive=True))]
        if not matches:
            problems.append(_at(given, "no file that matches", "a pattern that some file matches"))
        yield from _claim_files(matches, problems)
    else:
        problems.append(_at(given, "no such file or folder", f"a file named *{SUFFIX}, a folder or a glob"))


def _claim_files(paths: Iterable[Path], problems: list[Problem]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from _files(str(path), problems)
        elif path.name.endswith(SUFFIX):
            yield path
        else:
            problems.append(_at(str(path), "a kind of file that cannot be read yet", f"a claim file, named *{SUFFIX}"))


def _at(path: str, found: str, expected: str) -> Problem:
    return Problem(path, None, None, found, expected)
