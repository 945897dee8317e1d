"""Paths as a command line gives them: files, folders and globs to everything they state."""

from __future__ import annotations

import glob
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import evolve, frozen

from claimcheck.read.claim_file import SUFFIX, draft, drafted
from claimcheck.read.draft import Draft, Read
from claimcheck.read.references import resolved
from claimcheck.read.text import read_text
from claimcheck.release import Problem, Release

_SHIPPED = Path(__file__).parents[1] / "reference"

STDIN = "-"
TEXTS = (".txt", ".md")
READABLE = (SUFFIX, *TEXTS)
# What releases come in too, and is not read yet.
_OTHER_KINDS = (".pdf", ".docx", ".doc", ".odt", ".rtf", ".html", ".htm", ".eml", ".msg", ".xlsx", ".ods", ".pptx")
# A claim file on standard input is known by its first table.
_CLAIM_FILE = re.compile(rb"^\s*(?:\[release\]|release\s*[.=])", re.MULTILINE)


@frozen
class Document:
    """A text that is still to be read."""

    path: str
    id: str
    """The id that its release gets."""
    data: bytes | None = None
    """Its bytes, where they are here already: of standard input."""

    @property
    def size(self) -> int:
        """How many bytes it has; 0 when it cannot be looked up."""
        try:
            return Path(self.path).stat().st_size if self.data is None else len(self.data)
        except OSError:
            return 0


@frozen
class Located:
    """What paths lead to: claim files, read but for their references; texts, unread; and paths that lead nowhere."""

    drafts: tuple[Draft, ...] = ()
    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()


def located(paths: Iterable[str | Path], *, endings: Sequence[str] = READABLE) -> Located:
    """What the paths lead to.

    A path is a file, a folder (searched to the bottom for files with these endings), a glob, or - for standard input.
    A folder's README is about its files and is not read unless it is named itself. What cannot be opened is a
    problem, and so is a path that leads to no file.
    """
    drafts: list[Draft] = []
    documents: list[Document] = []
    problems: list[Problem] = []
    for path in _each_once(paths, tuple(endings), problems):
        data = sys.stdin.buffer.read() if path == STDIN else None
        if data is not None and _CLAIM_FILE.search(data):
            drafts.append(draft(data.decode("utf-8-sig"), "<standard input>"))
        elif not path.endswith(SUFFIX):
            documents.append(Document(path, "stdin" if path == STDIN else Path(path).stem, data))
        else:
            _read_claim_file(path, drafts, problems)
    return Located(tuple(drafts), tuple(documents), tuple(problems))


def _read_claim_file(path: str, drafts: list[Draft], problems: list[Problem]) -> None:
    try:
        drafts.append(drafted(path))
    except OSError as closed:
        problems.append(_closed(path, closed))


def read_document(document: Document, *, day_first: bool = True) -> Release | Problem:
    """The release of a text, or what is wrong with its file; `day_first` settles how 02/03/2011 is read."""
    try:
        data = Path(document.path).read_bytes() if document.data is None else document.data
    except OSError as closed:
        return _closed(document.path, closed)
    release = read_text(document.path, data, day_first=day_first)
    return release if isinstance(release, Problem) else evolve(release, id=document.id)


def apart(documents: Iterable[Document], taken: Iterable[str] = ()) -> Iterator[Document]:
    """The documents with ids of their own: files of one name in several folders are told apart by a number."""
    used = set(taken)
    for document in documents:
        name, number = document.id, 1
        while name in used:
            number += 1
            name = f"{document.id}-{number}"
        used.add(name)
        yield evolve(document, id=name)


def read_paths(paths: Iterable[str | Path], *, day_first: bool = True) -> Read:
    """What the claim files at these paths state, the releases that stand there as text, and every problem.

    The claims of texts are not read here: `claimcheck.gather` does that.
    """
    found = located(paths)
    together = resolved(found.drafts)
    documents = apart(found.documents, (release.id for release in together.releases))
    texts = [read_document(document, day_first=day_first) for document in documents]
    releases = [text for text in texts if isinstance(text, Release)]
    problems = [text for text in texts if isinstance(text, Problem)]
    return evolve(
        together,
        releases=(*together.releases, *releases),
        problems=(*found.problems, *problems, *together.problems),
    )


def read_texts(texts: Iterable[str]) -> Read:
    """What the texts of some claim files state together, and every problem; a text is named by its place, from 1."""
    return resolved([draft(text, f"<text {place}>") for place, text in enumerate(texts, 1)])


def shipped() -> Read:
    """The reference series that come with the package."""
    return read_paths([_SHIPPED])


def _each_once(paths: Iterable[str | Path], endings: tuple[str, ...], problems: list[Problem]) -> Iterator[str]:
    seen: set[Path] = set()
    for given in paths:
        for path in _files(str(given), endings, problems):
            if path.resolve() not in seen:
                seen.add(path.resolve())
                yield str(path)


def _files(given: str, endings: tuple[str, ...], problems: list[Problem]) -> Iterator[Path]:
    """The files that one path leads to."""
    path = Path(given)
    if given == STDIN:
        yield path
    elif path.is_dir():
        found = sorted(inside for inside in path.rglob("*") if _is_release(inside, endings))
        if not found:
            problems.append(_at(given, "no file in the folder that can be read", f"files named {named(endings)}"))
        yield from found
    elif path.exists():
        yield from _readable([path], endings, problems)
    elif glob.has_magic(given):
        matches = [Path(match) for match in sorted(glob.glob(given, recursive=True))]
        if not matches:
            problems.append(_at(given, "no file that matches", "a pattern that some file matches"))
        yield from _readable(matches, endings, problems)
    else:
        problems.append(_at(given, "no such file or folder", f"a file named {named(endings)}, a folder or a glob"))


def passed_over(paths: Iterable[str | Path]) -> tuple[str, ...]:
    """The documents in the folders among some paths that are of kinds that are not read.

    A file that is named itself is a problem instead; but nor may silence about one in a folder be taken for a pass.
    """
    inside = (file for path in paths if Path(path).is_dir() for file in sorted(Path(path).rglob("*")))
    return tuple(str(file) for file in inside if file.suffix.lower() in _OTHER_KINDS and not file.name.startswith("."))


def named(endings: Sequence[str]) -> str:
    """The names that end so: "*.txt, *.md"."""
    return ", ".join(f"*{ending}" for ending in endings)


def _is_release(inside: Path, endings: tuple[str, ...]) -> bool:
    """True for a file of a folder that can be read, but for the README: that is about the folder's files."""
    return inside.name.endswith(endings) and inside.stem.upper() != "README"


def _readable(paths: Iterable[Path], endings: tuple[str, ...], problems: list[Problem]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from _files(str(path), endings, problems)
        elif path.name.endswith(endings):
            yield path
        else:
            problems.append(_at(str(path), "a kind of file that cannot be read", f"a file named {named(endings)}"))


def _closed(path: str, closed: OSError) -> Problem:
    return _at(path, f"a file that cannot be opened ({closed.strerror})", "a file that can be read")


def _at(path: str, found: str, expected: str) -> Problem:
    return Problem(path, None, None, found, expected)
