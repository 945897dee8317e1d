"""References of claim files, followed: the members of links, the wholes of percentages, the releases superseded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from claimcheck.claim import Claim, Percentage
from claimcheck.link import LINKS, Link
from claimcheck.read.draft import Draft, LinkEntry, Read
from claimcheck.read.entry import LINK_KEYS
from claimcheck.read.source import Fault, Path
from claimcheck.read.structure import UnfitError, as_bool, as_text, shown
from claimcheck.release import Problem, Release


def link_entry(table: object, at: Path) -> tuple[LinkEntry | None, list[Fault]]:
    """The link that a table writes, or None, and every fault in it."""
    if not isinstance(table, dict):
        return None, [Fault(at, shown(table), "a table")]
    kind = table.get("kind")
    if not isinstance(kind, str) or kind not in LINKS:
        where = (*at, "kind") if "kind" in table else at
        found = shown(kind) if "kind" in table else "no kind"
        return None, [Fault(where, found, f"a kind of link: {', '.join(LINKS)}", tuple(LINKS))]
    faults: list[Fault] = []
    members: list[tuple[str, str, Path]] = []
    for key, value in table.items():
        if key in LINKS[kind]:
            members += _named((*at, key), key, value, faults)
        elif key not in LINK_KEYS:
            keys = (*LINKS[kind], *LINK_KEYS)
            faults.append(
                Fault((*at, key), f"“{key}”", f"a key of a {kind} link: {', '.join(keys)}", keys, on_key=True)
            )
    because = _checked(table.get("because", ""), as_text, (*at, "because"), faults)
    complete = _checked(table.get("complete", True), as_bool, (*at, "complete"), faults)
    if not members and not faults:
        faults.append(Fault(at, "no claims", f"claims in the roles {', '.join(LINKS[kind])}"))
    members.sort(key=lambda member: LINKS[kind].index(member[0]))
    return LinkEntry(at, kind, tuple(members), str(because), bool(complete), sound=not faults), faults


def _named(at: Path, role: str, value: object, faults: list[Fault]) -> list[tuple[str, str, Path]]:
    """The claims named in one role: one id, or a list of them."""
    names = enumerate(value) if isinstance(value, list) else [(None, value)]
    placed = [(name, at if number is None else (*at, number)) for number, name in names]
    faults += [
        Fault(where, shown(name), "the id of a claim, or a list of ids")
        for name, where in placed
        if type(name) is not str
    ]
    return [(role, name, where) for name, where in placed if isinstance(name, str)]


def _checked(value: object, check: Callable[[object], object], at: Path, faults: list[Fault]) -> object:
    try:
        return check(value)
    except UnfitError as unfit:
        faults.append(Fault(at, unfit.found, unfit.expected))
        return value


@frozen
class _Names:
    """The ids of the releases that are read together, and of their claims, well written or not."""

    releases: frozenset[str]
    claims: frozenset[str]
    beside: frozenset[str]
    """Those of texts, which are whole whatever is wrong with a claim file."""
    alone: bool

    def full(self, name: str, release: str) -> str | None:
        """The full id of the claim that a release calls by this name; None when there is none."""
        if f"{release}/{name}" in self.claims:
            return f"{release}/{name}"
        other = name.rpartition("/")[0]
        on_trust = self.alone and other and other not in self.releases
        return name if on_trust or name in self.claims else None


IGNORED = "no claim: its claim file says so"
"""Why what a person ignores is no claim; it is counted, so that nothing is put aside in silence."""


def resolved(drafts: Sequence[Draft], *, alone: bool = False, beside: Iterable[str] = ()) -> Read:
    """The drafts together, their references followed.

    `alone` takes references to other releases on trust; `beside` are the ids of claims of texts, which links may name.
    """
    others = frozenset(beside)
    kept, repeated = _once_each(drafts)
    ignored = frozenset().union(*(draft.ignored for draft in kept))
    problems = [problem for draft in drafts for problem in draft.problems] + repeated
    names = _Names(
        frozenset(draft.release.id for draft in kept),
        frozenset().union(*(draft.ids for draft in kept), others),
        others,
        alone,
    )
    claims = _with_wholes(kept, names, problems)
    claims = {name: _of_what_counts(claim, ignored) for name, claim in claims.items() if name not in ignored}
    links = [_link(entry, draft, names, claims, problems) for draft in kept for entry in draft.links]
    # What is said of a figure that is no claim is not said of the others: parts without one of them make no whole.
    releases = tuple(_superseding(kept, problems))
    problems.sort(key=lambda problem: (problem.path, problem.line or 0, problem.column or 0))
    untyped = (IGNORED,) * len(ignored)
    return Read(releases, tuple(claims.values()), tuple(link for link in links if link), tuple(problems), untyped)


def _of_what_counts(claim: Claim, ignored: frozenset[str]) -> Claim:
    """The claim; a share of what is no claim is a share of what is left open."""
    return _share_of(claim, "") if isinstance(claim, Percentage) and claim.of in ignored else claim


def _once_each(drafts: Sequence[Draft]) -> tuple[list[Draft], list[Problem]]:
    first: dict[str, Draft] = {}
    problems = []
    for draft in drafts:
        if first.setdefault(draft.release.id, draft) is not draft:
            found = f"“{draft.release.id}”, the id of {first[draft.release.id].source.path} too"
            problems.append(draft.source.problem(Fault(("release", "id"), found, "an id that no other release has")))
    return list(first.values()), problems


def _link(
    entry: LinkEntry, draft: Draft, names: _Names, claims: Mapping[str, Claim], problems: list[Problem]
) -> Link | None:
    release = draft.release.id
    members = [(role, names.full(name, release), name, where) for role, name, where in entry.members]
    for _, full, name, where in members:
        if full is None:
            known = tuple(sorted(claim.removeprefix(f"{release}/") for claim in names.claims))
            problems.append(draft.source.problem(Fault(where, f"“{name}”", "the id of a claim that is read", known)))
    # A claim that was written badly has a problem of its own; a link cannot stand without it.
    read = claims.keys() | names.beside
    found = tuple((role, full) for role, full, _, _ in members if full and (full in read or full not in names.claims))
    sound = entry.sound and len(found) == len(members)
    return Link(entry.kind, found, entry.because, entry.complete) if sound else None


def _with_wholes(drafts: Sequence[Draft], names: _Names, problems: list[Problem]) -> dict[str, Claim]:
    """The claims by id, each percentage with the full id of its whole where a claim states it."""
    claims = {claim.id: _with_whole(claim, draft, names) for draft in drafts for claim in draft.claims}
    wholes = {name: claim.of for name, claim in claims.items() if isinstance(claim, Percentage) and claim.of in claims}
    for circle in circles(wholes):
        problems.append(_circle(circle, drafts))
        claims |= {name: _share_of(claims[name], "") for name in circle}
    return claims


def _with_whole(claim: Claim, draft: Draft, names: _Names) -> Claim:
    if not isinstance(claim, Percentage) or not claim.of:
        return claim
    return _share_of(claim, names.full(claim.of, draft.release.id) or claim.of)


def _share_of(claim: Claim, whole: str) -> Claim:
    return evolve(claim, of=whole) if isinstance(claim, Percentage) else claim


def _circle(circle: Sequence[str], drafts: Sequence[Draft]) -> Problem:
    draft, place = next(
        (draft, place)
        for draft in drafts
        for claim, place in zip(draft.claims, draft.places, strict=True)
        if claim.id == circle[0]
    )
    path = " of ".join((*circle, circle[0]))
    return draft.source.problem(Fault((*place, "of"), f"a circle ({path})", "a whole that is no share of this claim"))


def _superseding(drafts: Sequence[Draft], problems: list[Problem]) -> Iterator[Release]:
    by_id = {draft.release.id: draft for draft in drafts}
    older = {name: draft.release.supersedes for name, draft in by_id.items() if draft.release.supersedes in by_id}
    circular: set[str] = set()
    for circle in circles(older):
        path = " supersedes ".join((*circle, circle[0]))
        fault = Fault(("release", "supersedes"), f"a circle ({path})", "the id of an earlier release")
        problems.append(by_id[circle[0]].source.problem(fault))
        circular.update(circle)
    for draft in drafts:
        yield evolve(draft.release, supersedes=None) if draft.release.id in circular else draft.release


def circles(points_to: Mapping[str, str]) -> list[tuple[str, ...]]:
    """The circles among names that each point to at most one other, each from its first name in order."""
    found: list[tuple[str, ...]] = []
    settled: set[str] = set()
    for start in points_to:
        trail: list[str] = []
        name: str | None = start
        while name is not None and name not in settled:
            settled.add(name)
            trail.append(name)
            name = points_to.get(name)
        if name in trail:
            found.append(tuple(trail[trail.index(name) :]))
    return found
