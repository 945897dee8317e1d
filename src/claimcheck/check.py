"""The straight line: paths → releases → claims and links → relations → conflicts → findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from claimcheck.cache import Cache
from claimcheck.causes import one_a_cause
from claimcheck.finding import Finding, Outcome
from claimcheck.gather import gather
from claimcheck.implied import implied_unknowns
from claimcheck.judge import judge
from claimcheck.parallel import Watch, unwatched
from claimcheck.quantity import PartialDate
from claimcheck.read.draft import Read
from claimcheck.read.paths import passed_over, shipped
from claimcheck.read.same import same_beside
from claimcheck.relation import Relation
from claimcheck.release import DateFrom, Problem, Release
from claimcheck.rule import Rule
from claimcheck.rules import rules
from claimcheck.slips import explained
from claimcheck.statements import Statements
from claimcheck.unrelated import unrelated
from claimcheck.verify import ProofError, verify


def check(
    paths: Sequence[str],
    *,
    using: Sequence[Rule] | None = None,
    with_reference: bool = True,
    as_of: PartialDate | None = None,
    day_first: bool = True,
    jobs: int | None = 1,
    watch: Watch = unwatched,
    cache: Cache | None = None,
) -> Outcome:
    """All that the files, folders and globs state, checked together, with the shipped reference series beside them.

    `as_of` is the date of releases that state none; `day_first` settles how 02/03/2011 in a text is read. `jobs` is
    the number of processes that read texts, None as many as are worth it; `watch` is told how many are read.
    `cache` keeps what each text states, so that the next run reads only the texts that changed.
    """
    given = gather(paths, day_first=day_first, jobs=jobs, watch=watch, cache=cache)
    known = shipped() if with_reference else Read()
    same = same_beside(paths)
    statements = Statements.of(
        [*(dated(release, as_of) for release in given.releases), *known.releases],
        [*given.claims, *known.claims],
        [*given.links, *known.links],
        same=same.rows,
    )
    problems = given.problems + known.problems + same.problems
    outcome = check_statements(statements, using=using, problems=problems)
    return evolve(outcome, untyped=given.untyped, passed_over=passed_over(paths))


def dated(release: Release, as_of: PartialDate | None) -> Release:
    """The release with its own date, else the given one."""
    if release.published is not None or as_of is None:
        return release
    return evolve(release, published=as_of, published_from=DateFrom.OPTION)


def check_statements(
    statements: Statements, *, using: Sequence[Rule] | None = None, problems: Iterable[Problem] = ()
) -> Outcome:
    """What the rules and the solver make of some statements; `using` limits the rules, all by default."""
    judged = judge(relate(statements, rules() if using is None else using))
    proved, unproved = verified(judged.findings)
    return Outcome(
        statements=statements,
        relations=judged.relations,
        verdicts=judged.verdicts,
        undecided=judged.undecided,
        findings=one_a_cause(explained(proved, statements), statements),
        unknowns=implied_unknowns(statements, judged.relations, judged.solutions),
        unrelated=unrelated(statements, judged.relations),
        problems=tuple(problems),
        unproved=unproved,
    )


def relate(statements: Statements, using: Iterable[Rule]) -> list[Relation]:
    """The relations that the rules propose, each with its id: the rule's name and a number."""
    proposed = []
    for rule in using:
        for number, relation in enumerate(rule.relate(statements), start=1):
            proposed.append(evolve(relation, id=f"{rule.name}:{number}"))
    return proposed


def verified(findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """The findings whose proof holds, and what is wrong with the others."""
    proved, unproved = [], []
    for finding in findings:
        try:
            verify(finding)
            proved.append(finding)
        except ProofError as wrong:
            unproved.append(f"{finding.rule} of {', '.join(finding.claims)}: {wrong}")
    return tuple(proved), tuple(unproved)
