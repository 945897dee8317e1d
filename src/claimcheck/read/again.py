"""Which claims of a claim file stand where in a text that was read again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from difflib import SequenceMatcher

from attrs import evolve, frozen

from claimcheck.claim import Claim, Evidence, Percentage
from claimcheck.link import Link
from claimcheck.read.draft import Loaded


@frozen
class Again:
    """A claim file beside its text read again: what is new, what is gone, and where the rest stands."""

    fresh: Loaded
    """What was read, under the ids that it has in the file; new claims go on from the highest number."""
    places: Mapping[str, Evidence]
    """Where each claim of the file that still stands is now, by its id."""
    gone: tuple[Claim, ...]
    """Claims that had a place, and whose quotation stands nowhere."""
    unplaced: tuple[Claim, ...]
    """Claims that a person wrote in words that stand nowhere as they are quoted."""
    new: tuple[Claim, ...]


def again(old: Loaded, fresh: Loaded) -> Again:
    """The claims of the file `old` in the text that `fresh` was read from."""
    pairs = _pairs(old.claims, fresh.claims)
    places = {name: claim.evidence for name, claim in pairs.items()}
    lost = [claim for claim in old.claims if claim.id not in places]
    taken = {where.start for where in places.values()}
    found = {claim.id: where for claim in lost if (where := _standing(claim, fresh.release.text, taken)) is not None}
    nowhere = [claim for claim in lost if claim.id not in found]
    renamed = _renamed(fresh, _names(old, fresh, pairs))
    known = {claim.id for claim in old.claims}
    return Again(
        renamed,
        places | found,
        tuple(claim for claim in nowhere if claim.evidence.start is not None),
        tuple(claim for claim in nowhere if claim.evidence.start is None),
        tuple(claim for claim in renamed.claims if claim.id not in known),
    )


def _pairs(old: Sequence[Claim], fresh: Sequence[Claim]) -> dict[str, Claim]:
    """What was read for each claim of the file, by its id: the same words among the same neighbours, or left over."""
    before = sorted(old, key=lambda claim: (claim.evidence.start is None, claim.evidence.start or 0))
    were, are = ([claim.evidence.quote for claim in claims] for claims in (before, fresh))
    blocks = SequenceMatcher(None, were, are, autojunk=False).get_matching_blocks()
    pairs = {before[one + step].id: fresh[two + step] for one, two, size in blocks for step in range(size)}
    taken = {claim.id for claim in pairs.values()}
    left: dict[str, list[Claim]] = defaultdict(list)
    for claim in fresh:
        if claim.id not in taken:
            left[claim.evidence.quote].append(claim)
    for claim in before:
        if claim.id not in pairs and left[claim.evidence.quote]:
            pairs[claim.id] = left[claim.evidence.quote].pop(0)
    return pairs


def _standing(claim: Claim, text: str, taken: Collection[int | None]) -> Evidence | None:
    """Where words stand that the program does not read by itself, nearest to where they stood.

    A place that is taken by another claim of the same words is that claim's.
    """
    quote, near = claim.evidence.quote, claim.evidence.start or 0
    # Within a longer number or word they would be other words: "57 groups" does not stand in "257 groups".
    whole = rf"(?<!\w)(?<!\d[.,]){re.escape(quote)}(?![.,]?\d)(?!\w)"
    places = [found.start() for found in re.finditer(whole, text) if found.start() not in taken] if quote else []
    if not places:
        return None
    start = min(places, key=lambda place: abs(place - near))
    return Evidence(quote=quote, start=start, end=start + len(quote), occurrence=occurrence(text, quote, start))


def occurrence(text: str, quote: str, start: int) -> int:
    """Which of the places where the words stand in the text is the one at `start`, from 1."""
    return text.count(quote, 0, start) + 1


def _names(old: Loaded, fresh: Loaded, pairs: Mapping[str, Claim]) -> dict[str, str]:
    """The id that each claim read afresh has in the file."""
    names = {claim.id: name for name, claim in pairs.items()}
    own = [claim.id.removeprefix(f"{old.release.id}/") for claim in old.claims]
    number = max((int(name) for name in own if name.isdecimal()), default=0)
    for claim in fresh.claims:
        if claim.id not in names:
            number += 1
            names[claim.id] = f"{old.release.id}/{number}"
    return names


def _renamed(fresh: Loaded, names: Mapping[str, str]) -> Loaded:
    def claim_of(claim: Claim) -> Claim:
        claim = evolve(claim, id=names[claim.id])
        return evolve(claim, of=names.get(claim.of, claim.of)) if isinstance(claim, Percentage) else claim

    def link_of(link: Link) -> Link:
        return evolve(link, members=[(role, names[name]) for role, name in link.members])

    return evolve(fresh, claims=tuple(map(claim_of, fresh.claims)), links=tuple(map(link_of, fresh.links)))
