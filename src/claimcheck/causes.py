"""One finding for each cause: conflicts that share one claim of a text are told as one, the most telling first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import evolve

from claimcheck.finding import Finding, Verdict
from claimcheck.statements import Statements

GRAVEST_FIRST = tuple(Verdict)


def one_a_cause(findings: Iterable[Finding], statements: Statements) -> tuple[Finding, ...]:
    """The findings in the order in which they are told, those with one cause under the most telling of them.

    A cause is a claim of a text that several conflicts need: without it none of them is one. The claim that explains
    most conflicts is taken first. The claims of the conflicts that are not told are kept in `Finding.also`.
    """
    ordered = in_order(findings, statements)
    rest = [one for one in ordered if one.conflict is not None]
    told = [one for one in ordered if one.conflict is None]
    while cause := commonest(rest, statements):
        first, *others = (one for one in rest if cause in one.claims)
        told.append(evolve(first, also=tuple(other.claims for other in others)))
        rest = [one for one in rest if cause not in one.claims]
    return tuple(in_order([*told, *rest], statements))


def in_order(findings: Iterable[Finding], statements: Statements) -> list[Finding]:
    """The findings gravest first, then those of fewest claims, then by their place in the texts."""
    order = statements.order

    def place(finding: Finding) -> tuple[int, int, list[int]]:
        places = sorted(order.get(claim, len(order)) for claim in finding.claims)
        return GRAVEST_FIRST.index(finding.verdict), len(finding.claims), places

    return sorted(findings, key=place)


def commonest(findings: Sequence[Finding], statements: Statements) -> str | None:
    """The claim of a text that most of the conflicts need, the first of several; None when no two share one.

    Of claims that explain as many, one that a known slip is told of is likelier to be the cause.
    """
    of_texts = {claim.id for claim in statements.of_texts}
    needed = Counter(claim for one in findings for claim in one.claims if claim in of_texts)
    slipped = Counter(one.slip.claim for one in findings if one.slip)
    ranked = sorted(needed, key=lambda claim: (-needed[claim], -slipped[claim], statements.order[claim]))
    return ranked[0] if ranked and needed[ranked[0]] > 1 else None
