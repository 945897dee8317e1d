"""True worlds are never accused, broken ones are caught, and the order of what is given changes nothing."""

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.worlds import World, breakdowns, coverages, digits, prices, said, worlds

from claimcheck.check import check_statements
from claimcheck.claim import Count, Money
from claimcheck.finding import Verdict
from claimcheck.link import Link
from claimcheck.statements import Statements

GRAVE = (Verdict.CONTRADICTION, Verdict.TENSION)


def verdicts(world: World) -> list[Verdict]:
    """The verdicts of all findings."""
    outcome = check_statements(world.statements())
    assert outcome.relations, "silence proves nothing: the world must give the rules something to relate"
    assert outcome.undecided == {}
    assert outcome.unproved == ()
    return [finding.verdict for finding in outcome.findings]


@given(worlds())
def test_every_truthful_statement_is_true_on_its_charitable_reading(world):
    """The charitable reading is the widest literal truth that can be defended, so a true claim lies in it."""
    assert [] == [c for c in world.claims if c.id in world.truth and world.truth[c.id] not in c.reading.charitable]


@given(worlds())
def test_a_true_world_is_never_accused(world):
    """Rounding and hedging a real world leaves nothing that cannot all be true."""
    assert Verdict.CONTRADICTION not in verdicts(world)


@given(worlds())
def test_a_world_stated_plainly_is_not_even_in_tension(world):
    """Where an ordinary reader would call each claim true, there is nothing to explain."""
    assume(world.is_plain())

    assert Verdict.TENSION not in verdicts(world)


@st.composite
def broken(draw: st.DrawFn) -> World:
    """A world where one claim is determined by the others, which are exact, and is pushed beyond its reading."""
    world = draw(st.one_of(breakdowns(), prices()))
    name, make, form = draw(st.sampled_from([("r/whole", Count, "# voters"), ("r/total", Money, "£#")]))
    assume(name in world.truth)
    exact = [said(type(c), plainly(c, world), c.id, measure=c.measure) for c in world.claims]
    factor = draw(st.sampled_from((2, 10, 1000)))
    pushed = said(make, form.replace("#", digits(world.truth[name] * factor)), name, measure="pushed")
    assume(world.truth[name] not in pushed.reading.charitable)
    return evolve(world, claims=tuple(exact)).with_claim(pushed)


def plainly(claim, world: World) -> str:
    """The claim stated exactly, in its own form."""
    number = f"exactly {digits(world.truth[claim.id])}"
    return {"r/price": f"exactly £{digits(world.truth[claim.id])} per home"}.get(claim.id, f"{number} {claim.unit}")


@given(broken())
def test_a_claim_pushed_beyond_its_reading_is_caught(world):
    """Where the others determine a value, a claim that does not admit it contradicts them."""
    assert Verdict.CONTRADICTION in verdicts(world)


@given(coverages(), st.randoms(use_true_random=False))
def test_the_order_of_files_and_claims_changes_nothing(world, random):
    """A folder has no order, so neither has what is found in it."""
    releases, claims, links = list(world.releases), list(world.claims), list(world.links)
    for given_in_order in (releases, links):
        random.shuffle(given_in_order)
    by_release = {release.id: [c for c in claims if c.evidence.release == release.id] for release in releases}
    shuffled = Statements.of(releases, [claim for release in releases for claim in by_release[release.id]], links)

    first, second = check_statements(world.statements()), check_statements(shuffled)

    assert (first.relations, first.findings, first.unknowns) == (second.relations, second.findings, second.unknowns)


def without(gone: str, link: Link) -> Link:
    """The link without one claim; a list that lacks a part is complete no more."""
    members = tuple(member for member in link.members if member[1] != gone)
    return evolve(link, members=members, complete=link.complete and ("part", gone) not in link.members)


@given(worlds(), st.data())
def test_dropping_a_claim_never_adds_a_finding(world, data):
    """Fewer claims leave more worlds: what could all be true still can."""
    gone = data.draw(st.sampled_from(world.claims)).id
    fewer = evolve(
        world,
        claims=tuple(claim for claim in world.claims if claim.id != gone),
        links=tuple(without(gone, link) for link in world.links),
    )
    before = [found.claims for found in check_statements(world.statements()).findings if found.verdict in GRAVE]
    after = [found.claims for found in check_statements(fewer.statements()).findings if found.verdict in GRAVE]

    assert not after or before
