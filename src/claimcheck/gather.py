"""From paths to all they state: claim files are followed, texts are read and their claims extracted."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from attrs import evolve, frozen

from claimcheck.cache import Cache, digest
from claimcheck.extract.reader import Extracted, extract
from claimcheck.parallel import Watch, in_order, jobs_for, unwatched
from claimcheck.read.corrected import Matched, matched, remarked
from claimcheck.read.draft import Read
from claimcheck.read.paths import Document, located, read_document
from claimcheck.read.references import resolved
from claimcheck.read.superseded import with_superseded
from claimcheck.release import Problem, Release


@frozen
class Text:
    """A text, read: its release and what it states."""

    release: Release
    stated: Extracted


def gather(
    paths: Iterable[str | Path],
    *,
    day_first: bool = True,
    jobs: int | None = 1,
    watch: Watch = unwatched,
    cache: Cache | None = None,
) -> Read:
    """What the files, folders and globs state together, and every problem.

    A text with a claim file of its own is not read for claims again: those of the claim file are used, and its
    release says so in a remark. `jobs` is the number of processes that read texts; None takes as many as are worth
    it. `watch` is told how many texts are read. `cache` keeps what each text states for the next run.
    """
    found = located(paths)
    files = matched(found)
    read = read_all(files.texts, day_first=day_first, jobs=jobs, watch=watch, cache=cache)
    texts = [text for text in read if isinstance(text, Text)]
    claims = tuple(claim for text in texts for claim in text.stated.claims)
    together = resolved(files.drafts, beside=[claim.id for claim in claims])
    corrected, unread = _corrected(files, together.releases, day_first=day_first)
    return Read(
        releases=tuple(with_superseded([*corrected, *(text.release for text in texts)])),
        claims=(*together.claims, *claims),
        links=(*together.links, *(link for text in texts for link in text.stated.links)),
        problems=(
            *found.problems,
            *(problem for problem in read if isinstance(problem, Problem)),
            *unread,
            *together.problems,
        ),
        untyped=(*together.untyped, *(why for text in texts for why in text.stated.untyped)),
    )


def read_all(
    documents: Sequence[Document],
    *,
    day_first: bool = True,
    jobs: int | None = 1,
    watch: Watch = unwatched,
    cache: Cache | None = None,
) -> list[Text | Problem]:
    """The texts with what they state, or what is wrong with them, in the order of the documents."""
    sizes = [document.size for document in documents]
    if cache is not None and cache.is_worth(sum(sizes)):
        return _with_cache(documents, cache, day_first=day_first, jobs=jobs, watch=watch)
    read = partial(text_of, day_first=day_first)
    return in_order(read, documents, jobs=jobs_for(sizes) if jobs is None else jobs, watch=watch)


def _with_cache(
    documents: Sequence[Document], cache: Cache, *, day_first: bool, jobs: int | None, watch: Watch
) -> list[Text | Problem]:
    """The same texts, those that were read before taken from the cache and the others kept in it."""
    # With their bytes, so that what is looked up and kept is what is read, should a file change in between.
    loaded = [_loaded(document) for document in documents]
    known = [_known(document, cache, day_first=day_first) for document in loaded]
    unread = [document for document, text in zip(loaded, known, strict=True) if text is None]
    jobs = jobs_for([document.size for document in unread]) if jobs is None else jobs
    before = len(documents) - len(unread)
    read = in_order(
        partial(_kept, cache=cache, day_first=day_first),
        unread,
        jobs=jobs,
        watch=lambda done, _: watch(before + done, len(documents)),
    )
    fresh = iter(read)
    return [text or next(fresh) for text in known]


def _loaded(document: Document) -> Document:
    try:
        return document if document.data is not None else evolve(document, data=Path(document.path).read_bytes())
    except OSError:
        return document  # whoever reads it says what is wrong


def _entry(document: Document, *, day_first: bool) -> tuple[str, bytes]:
    """The name of a document's entry and its key: all that decides what is read from it.

    The name leaves out the bytes, so that a text that was changed takes the place of what it was.
    """
    name = digest(os.path.abspath(document.path), document.path, document.id, str(day_first))
    return name.hex(), digest(name, document.data or b"")


def _known(document: Document, cache: Cache, *, day_first: bool) -> Text | None:
    if document.data is None:
        return None
    found = cache.find(*_entry(document, day_first=day_first))
    return found if isinstance(found, Text) else None


def _kept(document: Document, *, cache: Cache, day_first: bool) -> Text | Problem:
    text = text_of(document, day_first=day_first)
    if isinstance(text, Text) and document.data is not None:
        cache.keep(*_entry(document, day_first=day_first), text)
    return text


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
