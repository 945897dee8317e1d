"""One finding for each cause, the most telling first, and nothing lost."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.report.made import CONTRADICTION, STATEMENTS, TENSION
from tests.worlds import World, released, said, worlds

from claimcheck.causes import in_order, one_a_cause
from claimcheck.check import check_statements, relate
from claimcheck.claim import Count
from claimcheck.finding import Verdict
from claimcheck.judge import judge
from claimcheck.link import Link
from claimcheck.rules import rules
from claimcheck.statements import Statements


def counts(**values: str) -> tuple[Count, ...]:
    return tuple(said(Count, value, f"r/{name}", measure=name) for name, value in values.items())


def repeated(*pairs: tuple[str, str], **values: str) -> Statements:
    """Counts of which some pairs are said to be one value."""
    links = tuple(Link("same", (("claim", f"r/{a}"), ("claim", f"r/{b}")), "again") for a, b in pairs)
    return World((released("r", "2012-05-04"),), counts(**values), links).statements()


def test_conflicts_that_share_one_claim_are_one_finding():
    """One mistyped figure that misses three others is one mistake, not three."""
    statements = repeated(
        ("a", "x"), ("b", "x"), ("c", "x"), a="412 homes", b="412 homes", c="412 homes", x="918 homes"
    )

    (finding,) = check_statements(statements).findings

    assert finding.claims == ("r/a", "r/x")
    assert finding.also == (("r/b", "r/x"), ("r/c", "r/x"))


def test_conflicts_that_share_nothing_stay_apart():
    """Two mistakes are two findings, in the order of the text."""
    statements = repeated(("a", "b"), ("c", "d"), a="412 homes", b="918 homes", c="53 homes", d="71 homes")

    findings = check_statements(statements).findings

    assert [found.claims for found in findings] == [("r/a", "r/b"), ("r/c", "r/d")]
    assert {()} == {found.also for found in findings}


def test_a_contradiction_is_told_before_what_can_be_defended():
    """The gravest conflict of a cause speaks for it, whatever the order in which they were found."""
    shared = evolve(TENSION, claims=CONTRADICTION.claims[:1])

    (finding,) = one_a_cause([shared, CONTRADICTION], STATEMENTS)

    assert finding.verdict is Verdict.CONTRADICTION
    assert finding.also == (shared.claims,)


def test_findings_come_gravest_first_then_shortest():
    """What is worst is read first; of two alike, what is quicker to check."""
    longer = evolve(TENSION, claims=(*TENSION.claims, CONTRADICTION.claims[0]))

    assert in_order([longer, TENSION, CONTRADICTION], STATEMENTS) == [CONTRADICTION, TENSION, longer]


def test_official_figures_are_no_cause():
    """Two texts that miss one census are two findings: the census is not what should be looked at."""
    (whole,) = (name for name in CONTRADICTION.claims if name.startswith("series/"))
    first = evolve(CONTRADICTION, claims=("march/share", whole))
    second = evolve(CONTRADICTION, claims=("march/part", whole))

    assert {()} == {found.also for found in one_a_cause([first, second], STATEMENTS)}


@given(worlds(), st.data())
def test_nothing_is_lost_under_a_cause(world, data):
    """Every conflict that was found is told, or listed under one that shares a claim with it."""
    claim = data.draw(st.sampled_from(world.claims))
    broken = world.with_claim(said(type(claim), claim.quote.replace("1", "7"), claim.id, measure=claim.measure))
    statements = broken.statements()

    before = judge(relate(statements, rules())).findings
    after = one_a_cause(before, statements)

    assert sorted(found.claims for found in before) == sorted(
        claims for found in after for claims in (found.claims, *found.also)
    )
    assert all(set(found.claims) & set(other) for found in after for other in found.also)
