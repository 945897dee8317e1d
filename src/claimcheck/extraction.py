"""From texts to claim files that a person can correct and check again."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import evolve, frozen

from claimcheck.claim import Claim
from claimcheck.extract.doubts import doubts, doubts_of_release
from claimcheck.gather import Text, read_all
from claimcheck.parallel import Watch, unwatched
from claimcheck.read.claim_file import SUFFIX
from claimcheck.read.draft import Loaded
from claimcheck.read.merged import Merged, merged
from claimcheck.read.paths import STDIN, TEXTS, Document, apart, located
from claimcheck.read.save import save
from claimcheck.release import Problem

INTRODUCTION = (
    "Written by `claimcheck extract`. Correct what is wrong and check this file, alone or beside its text.",
    "A `quote` is what the text says: leave it, and correct `says`, `measure`, `scope` and the rest.",
    "What is no claim at all says `ignore = true`: deleted, it would come back.",
)


class TargetError(ValueError):
    """A place where claim files cannot be written."""


@frozen
class ClaimFile:
    """The claim file of one text: what it holds, where it goes, and what changed since it was last written."""

    target: Path | None
    """None for standard output."""
    text: str
    claims: int
    unsure: int
    """How many of the claims have a comment to look at."""
    changes: Merged | None = None
    """None where there was no claim file yet."""

    def told(self) -> Iterator[str]:
        """What a run says of it, line by line: how much there is to look at, and what changed in its text."""
        name = self.target or "standard output"
        if self.changes is None:
            if self.target is not None:
                yield f"{name}: {self.claims} claims, {self.unsure} with a comment to look at"
            return
        if not (self.changes.gone or self.changes.new or self.changes.moved):
            yield f"{name}: nothing has changed in the text"
        for claim in self.changes.gone:
            yield f"{name}: gone from the text: “{claim.quote}” ({claim.id})"
        for claim in self.changes.new:
            yield f"{name}: new in the text: “{claim.quote}” ({claim.id})"
        for claim in self.changes.unplaced:
            yield f"{name}: not in the text as quoted, left as it is: “{claim.quote}” ({claim.id})"
        if self.changes.moved:
            yield f"{name}: {len(self.changes.moved)} claims stand in another place now"


@frozen
class Extraction:
    """The claim files of some texts, and every problem with these."""

    files: tuple[ClaimFile, ...] = ()
    problems: tuple[Problem, ...] = ()


def extract_files(
    paths: Iterable[str | Path],
    *,
    output: Path | None = None,
    day_first: bool = True,
    jobs: int | None = 1,
    watch: Watch = unwatched,
) -> Extraction:
    """The claim file of each text that the paths lead to; a file that is there already keeps its corrections.

    It goes to `output`, a folder or, for one text, a file; else beside its text, or for one text that is named by
    itself to standard output.

    Raises:
        TargetError: when `output` is a file and there are several texts, or is not named as claim files are.
    """
    paths = list(paths)
    found = located(paths, endings=TEXTS)
    documents = list(apart(found.documents))
    named = not any(Path(path).is_dir() for path in paths)
    targets = targets_of(documents, output, alone=named and len(documents) == 1)
    read = read_all(documents, day_first=day_first, jobs=jobs, watch=watch)
    files: list[ClaimFile] = []
    problems = list(found.problems)
    for document, text in zip(documents, read, strict=True):
        if isinstance(text, Problem):
            problems.append(text)
            continue
        told = claim_file(document, text, targets[document])
        if isinstance(told, ClaimFile):
            files.append(told)
        else:
            problems += told
    return Extraction(tuple(files), tuple(problems))


def targets_of(documents: Sequence[Document], output: Path | None, *, alone: bool) -> dict[Document, Path | None]:
    """Where the claim file of each text goes; None for standard output, where a text `alone` goes."""
    if output is not None and output.name.endswith(SUFFIX) and not output.is_dir():
        if len(documents) > 1:
            raise TargetError(f"{output} is one file, and there are {len(documents)} texts: name a folder")
        return dict.fromkeys(documents, output)
    if output is not None and (output.is_file() or (output.suffix and not output.is_dir())):
        raise TargetError(f"{output} is no folder, and a claim file is named *{SUFFIX}")
    if output is None and alone:
        return dict.fromkeys(documents)
    return _apart(documents, output)


def _apart(documents: Sequence[Document], folder: Path | None) -> dict[Document, Path | None]:
    """A file for each text: by its name, or by its id where two texts would share one."""
    targets: dict[Document, Path | None] = {}
    for document in documents:
        beside = Path(document.path).parent if folder is None else folder
        name = "stdin" if document.path == STDIN else Path(document.path).stem
        by_name = beside / f"{name}{SUFFIX}"
        targets[document] = beside / f"{document.id}{SUFFIX}" if by_name in targets.values() else by_name
    return targets


def claim_file(document: Document, text: Text, target: Path | None) -> ClaimFile | list[Problem]:
    """The claim file of one text, or what is wrong with the one that is there."""
    at = target or Path(document.path).with_name(f"{Path(document.path).stem}{SUFFIX}")
    stated = placed(text, "" if document.path == STDIN else os.path.relpath(document.path, at.parent))
    comments = {name: [f"Unsure: {why}" for why in whys] for name, whys in unsure_of(stated).items()}
    counts = (len(stated.claims), sum(claim.id in comments for claim in stated.claims))
    is_there = document.path != STDIN or target is not None
    if not is_there or not at.is_file() or at.stat().st_size == 0:
        comments[stated.release.id] = [*INTRODUCTION, *comments.get(stated.release.id, ())]
        return ClaimFile(target, save(stated, comments), *counts)
    try:
        written = at.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as closed:
        return [Problem(str(at), None, None, f"a claim file that cannot be read ({closed})", "UTF-8 text")]
    changes = merged(written, str(at), stated, comments)
    return ClaimFile(target, changes.text, *counts, changes) if isinstance(changes, Merged) else changes


def placed(text: Text, text_file: str) -> Loaded:
    """What a text states, each claim with the number of the place among those where its words stand."""
    claims = tuple(_numbered(text.release.text, text.stated.claims))
    return Loaded(evolve(text.release, text_file=text_file), claims, text.stated.links)


def _numbered(text: str, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims with their occurrence: how often their words stand before, counted on from the last such claim."""
    seen: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for claim in claims:
        quote, start = claim.evidence.quote, claim.evidence.start or 0
        place, number = seen[quote]
        # Claims stand in reading order; where one does not, it is counted from the beginning.
        place, number = (place, number) if place <= start else (0, 0)
        number += text.count(quote, place, start)
        seen[quote] = (start, number)
        yield evolve(claim, evidence=evolve(claim.evidence, occurrence=number + 1))


def unsure_of(stated: Loaded) -> Mapping[str, Sequence[str]]:
    """What a person should look at, by the id of the claim or the release; only those that have something."""
    whys = {claim.id: doubts(claim) for claim in stated.claims} | {stated.release.id: doubts_of_release(stated.release)}
    return {name: ["; ".join(why)] for name, why in whys.items() if why}
