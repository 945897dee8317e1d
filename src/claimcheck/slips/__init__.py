"""Known slips: mistakes of one kind that turn a true figure into another, and the test whether one explains a conflict.

Each row of `claimcheck.slips.known.SLIPS` says what one claim's number would have been without the slip. The solver
then decides whether the rest of the conflict agrees with that on plain readings; only then is the slip named. Rows are
in order: where several would mend a conflict, the first, which asks for the least luck, is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from claimcheck.blame import only
from claimcheck.finding import Finding, Slip, Verdict
from claimcheck.interval import Interval
from claimcheck.proof import Conflict
from claimcheck.relation import Level, Order, Relation, Stated
from claimcheck.report.amounts import middle
from claimcheck.report.naming import Names
from claimcheck.slips.known import SLIPS
from claimcheck.slips.suspect import Suspect
from claimcheck.solve import agreeing, agrees
from claimcheck.statements import Statements
from claimcheck.unit import PERCENT


def explained(findings: Iterable[Finding], statements: Statements) -> tuple[Finding, ...]:
    """The findings, each with the known slip that would explain it, if there is one."""
    return tuple(evolve(one, slip=likeliest(one, slips(one, statements))) for one in findings)


def likeliest(finding: Finding, found: Iterator[Slip]) -> Slip | None:
    """The first of the slips; where it may as well be in another claim ("million" or "billion"), its words say both.

    With several relations the first is in the claim that is nearest to them all, and a second would be luck.
    """
    first = next(found, None)
    second = next(found, None) if len(finding.relations) == 1 else None
    if first is None or second is None or second.name != first.name or second.claim == first.claim:
        return first
    return evolve(first, words=f"{first.words}, or if {second.words}")


def slips(finding: Finding, statements: Statements) -> Iterator[Slip]:
    """Yield every known slip that would mend a conflict, the most telling first; none for a note."""
    if finding.conflict is None:
        return
    needed = only(finding.relations, finding.conflict.premises)
    names = Names.of(statements, finding.relations)
    suspects = _suspects(finding.conflict, needed, names)
    if finding.fits_instead:
        yield from _of_another_scope(finding, suspects)
    fitting = [agreeing(finding.conflict, one.variable, needed, Level.PLAIN) for one in suspects]
    for known in SLIPS:
        for suspect, fits in zip(suspects, fitting, strict=True):
            for was, relations, reading in known.attempts(suspect):
                if known.is_lucky and not _is_telling(finding, fits, reading, suspect):
                    continue
                if _mends(relations, reading, fits):
                    yield Slip(known.name, suspect.claim.id, _words(suspect, was, reading, fits))


def _suspects(conflict: Conflict, needed: Sequence[Relation], names: Names) -> list[Suspect]:
    """The numbers of texts' claims, amounts before shares; nobody supposes a slip in an official figure."""
    found = []
    for variable in conflict.premises:
        claim = names.claim_of(variable) if isinstance(variable, Stated) else None
        if claim is not None and isinstance(variable, Stated) and not names.statements.release_of(claim).reference:
            found.append(Suspect(claim, variable, needed, names))
    return sorted(found, key=lambda suspect: suspect.claim.unit == PERCENT)


def _mends(relations: Sequence[Relation], reading: Interval | None, fits: Interval | None) -> bool:
    """True when the rest agrees plainly; a number without a bound on either side would fit nearly anything."""
    if not relations or (reading and (fits is None or fits.width is None or not reading.meet(fits))):
        return False
    return agrees(relations, Level.PLAIN)


TIGHT = 5
"""How many times as wide; our judgement: 54.7 for 45.7 is worth a word where 39 to 47 would fit."""


def _is_telling(finding: Finding, fits: Interval | None, reading: Interval | None, suspect: Suspect) -> bool:
    """True when what would fit is not much wider than the way from the number as it stands to what is tried.

    A tension may be true as it stands: of true figures that are loosely rounded, one in seven could be "mended" so.
    """
    is_one_sided = any(isinstance(one.law, Order) for one in suspect.relations)
    if fits is None or fits.width is None or reading is None or is_one_sided or finding.verdict is Verdict.TENSION:
        return False
    moved = reading - suspect.variable.plain
    if moved.lower is None or moved.upper is None:
        return False
    return fits.width <= TIGHT * abs(moved.lower + moved.upper) / 2


def _words(suspect: Suspect, was: str, reading: Interval | None, fits: Interval | None) -> str:
    met = reading.meet(fits) if reading and fits else None
    about = f" (about {suspect.names.value(suspect.variable, middle(met))})" if met and "#" in was else ""
    return f"{suspect.names.short(suspect.variable)} was {was.replace('#', '')}{about}"


def _of_another_scope(finding: Finding, suspects: Sequence[Suspect]) -> Iterator[Slip]:
    shares = [one for one in suspects if one.is_share] or suspects
    for suspect in shares[:1]:
        words = f"{suspect.names.short(suspect.variable)} was of {finding.fits_instead[0]}"
        yield Slip("whole-of-another-scope", suspect.claim.id, words)
