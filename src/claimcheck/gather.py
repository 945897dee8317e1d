"""From paths to all they state: claim files are followed, texts are read and their claims extracted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from attrs import frozen

from claimcheck.extract.reader import Extracted, extract
from claimcheck.parallel import Watch, in_order, jobs_for, unwatched
from claimcheck.read.corrected import Matched, matched, remarked
from claimcheck.read.draft import Read
from claimcheck.read.paths import Document, located, read_document
from claimcheck.read.references import resolved
from claimcheck.release import Problem, Release


@frozen
class Text:
    """A text, read: its release and what it states."""

    release: Release
    stated: Extracted


def gather(
    paths: Iterable[str | Path], *, day_first: bool = True, jobs: int | None = 1, watch: Watch = unwatched
) -> Read:
    """What the files, folders and globs state together, and every problem.

    A text with a claim file of its own is not read for claims again: those of the claim file are used, and its
    release says so in a remark. `jobs` is the number of processes that read texts; None takes as many as are worth
    it. `watch` is told how many texts are read.
    """
    found = located(paths)
    files = matched(found)
    read = read_all(files.texts, day_first=day_first, jobs=jobs, watch=watch)
    texts = [text for text in read if isinstance(text, Text)]
    claims = tuple(claim for text in texts for claim in text.stated.claims)
    together = resolved(files.drafts, beside=[claim.id for claim in claims])
    corrected, unread = _corrected(files, together.releases, day_first=day_first)
    return Read(
        releases=(*corrected, *(text.release for text in texts)),
        claims=(*together.claims, *claims),
        links=(*together.links, *(link for text in texts for link in text.stated.links)),
        problems=(
            *found.problems,
            *(problem for problem in read if isinstance(problem, Problem)),
            *unread,
            *together.problems,
        ),
        untyped=tuple(why for text in texts for why in text.stated.untyped),
    )


def read_all(
    documents: Sequence[Document], *, day_first: bool = True, jobs: int | None = 1, watch: Watch = unwatched
) -> list[Text | Problem]:
    """The texts with what they state, or what is wrong with them, in the order of the documents."""
    if jobs is None:
        jobs = jobs_for([document.size for document in documents])
    return in_order(partial(text_of, day_first=day_first), documents, jobs=jobs, watch=watch)


def text_of(document: Document, *, day_first: bool = True) -> Text | Problem:
    """One text with what it states, or what is wrong with its file."""
    try:
        release = read_document(document, day_first=day_first)
        return release if isinstance(release, Problem) else Text(release, extract(release, day_first=day_first))
    except Exception as fault:
        # The trace of a worker does not say which of many texts it was at.
        fault.add_note(f"while reading {document.path}")
        raise


def _corrected(files: Matched, releases: Sequence[Release], *, day_first: bool) -> tuple[list[Release], list[Problem]]:
    """The releases of claim files, those that stand for a text with a remark; and texts that cannot be read."""
    told: list[Release] = []
    unread: list[Problem] = []
    for release in releases:
        document = files.corrected.get(release.id)
        text = None if document is None else read_document(document, day_first=day_first)
        if isinstance(text, Problem):
            unread.append(text)
        own = [draft for draft in files.drafts if draft.release.id == release.id]
        told.append(remarked(release, own[:1], text) if isinstance(text, Release) else release)
    return told, unread
