"""Claim files that stand for texts given beside them: their claims were corrected by hand, and count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import evolve, field, frozen

from claimcheck.read.draft import Draft
from claimcheck.read.paths import Document, Located, apart
from claimcheck.release import Release


@frozen
class Matched:
    """Claim files, the texts that they stand for, and the texts that are still to be read for their claims."""

    drafts: tuple[Draft, ...]
    texts: tuple[Document, ...]
    corrected: dict[str, Document] = field(factory=dict)
    """The text that a claim file stands for, by the id of its release."""


def matched(found: Located) -> Matched:
    """Which texts have a claim file beside them: it names the text (`text_file`), or its release has the text's id."""
    corrected: dict[str, Document] = {}
    for draft in found.drafts:
        text = _text_of(draft, found.documents)
        if draft.claims and text is not None and text not in corrected.values():
            corrected.setdefault(draft.release.id, text)
    taken = [draft.release.id for draft in found.drafts]
    rest = apart((text for text in found.documents if text not in corrected.values()), taken)
    return Matched(found.drafts, tuple(rest), corrected)


def _text_of(draft: Draft, texts: Sequence[Document]) -> Document | None:
    """The text that a claim file names; else one that has the name of its release."""
    named = draft.release.text_file
    place = (Path(draft.source.path).parent / named).resolve()
    by_path = [text for text in texts if named and Path(text.path).resolve() == place]
    by_name = [text for text in texts if Path(text.path).name == Path(named).name] if named else []
    by_id = [] if named else [text for text in texts if text.id == draft.release.id]
    return next(iter(by_path + (by_name if not place.exists() else []) + by_id), None)


def remarked(release: Release, corrected: Iterable[Draft], text: Release) -> Release:
    """The release of a claim file, with a remark that it stands for a text, and how many quotations that lost."""
    claims = [claim for draft in corrected for claim in draft.claims if claim.evidence.start is not None]
    gone = sum(claim.evidence.quote not in text.text for claim in claims)
    lost = f"{gone} of its quotations no longer stand there; `claimcheck extract` says which" if gone else ""
    used = f"its claims are used instead of reading {text.path} again"
    return evolve(release, remarks=(*release.remarks, *filter(None, (used, lost))))
