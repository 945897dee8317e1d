"""Proofs without the steps that nothing uses."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from claimcheck.proof import Cases, Clash, Escape, Proof, Weighing


def pruned(proof: Proof, start: int = 0) -> Proof:
    """The proof with only the steps that its end needs, numbered anew; `start` steps come before it."""
    return _renumbered(_simpler(proof, start), start, {number: number for number in range(start)})


def grounds(proof: Proof) -> frozenset[str]:
    """The ids that the steps of a pruned proof and its end appeal to."""
    said = {step.by for step in proof.steps}
    end = proof.end
    if isinstance(end, Cases):
        said |= grounds(end.low) | grounds(end.high)
    elif isinstance(end, Weighing):
        said |= {row.by for row in end.rows}
    elif isinstance(end, Escape):
        said.add(end.relation)
    return frozenset(said)


def _needs(proof: Proof, start: int) -> set[int]:
    """The numbers of the steps, earlier ones included, that the proof needs."""
    total = start + len(proof.steps)
    end = proof.end
    match end:
        case Cases():
            needed = _needs(end.low, total) | _needs(end.high, total)
            needed = {number for number in needed if number < total}
        case Clash():
            needed = {end.first, end.second}
        case Escape():
            needed = {end.general, end.particular}
        case Weighing():
            needed = {number for row in end.rows for number in row.uses}
    for number in range(total - 1, start - 1, -1):
        if number in needed:
            needed.update(proof.steps[number - start].uses)
    return needed


def _simpler(proof: Proof, start: int) -> Proof:
    """The proof, with one case in place of both where that case does not need its assumption."""
    if not isinstance(proof.end, Cases):
        return proof
    total = start + len(proof.steps)
    low, high = _simpler(proof.end.low, total), _simpler(proof.end.high, total)
    for case in (low, high):
        if total not in _needs(case, total):
            return Proof(proof.steps + case.steps, case.end)
    return evolve(proof, end=evolve(proof.end, low=low, high=high))


def _renumbered(proof: Proof, start: int, earlier: Mapping[int, int]) -> Proof:
    needed = _needs(proof, start)
    names = dict(earlier)
    steps = []
    for number, step in enumerate(proof.steps, start=start):
        if number in needed:
            names[number] = len(names)
            steps.append(evolve(step, uses=tuple(names[used] for used in step.uses)))
    return Proof(tuple(steps), _renamed(proof, start, names))


def _renamed(proof: Proof, start: int, names: Mapping[int, int]) -> Clash | Cases | Weighing | Escape:
    end = proof.end
    match end:
        case Clash():
            return Clash(names[end.first], names[end.second])
        case Escape():
            return evolve(end, general=names[end.general], particular=names[end.particular])
        case Weighing():
            return Weighing(tuple(evolve(row, uses=tuple(names[used] for used in row.uses)) for row in end.rows))
        case Cases():
            total = start + len(proof.steps)
            low, high = _renumbered(end.low, total, names), _renumbered(end.high, total, names)
            return evolve(end, low=low, high=high)
