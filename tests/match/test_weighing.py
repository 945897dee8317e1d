"""Laws of weighing: what two figures have in common is told by their words, and kept for all told in the same."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st
from tests.match.texts import stated

from claimcheck.match.measures import Matching, matching
from claimcheck.statements import Statements

SAID = (
    "There are now {} ferries in Leeds.",
    "The number of ferries rose to {}.",
    "Of the {} sailors, 12 own ferries.",
    "In May 2014 there were {} ferries.",
    "A total of {} new ferries have been built since 2010.",
    "{} of them sail by night.",
)
texts = st.lists(st.sampled_from(SAID), min_size=1, max_size=4).map(
    lambda said: "Ferries\n\n" + "\n\n".join(each.format(number) for number, each in enumerate(said, start=31))
)


def weights(statements: Statements, found: Matching, *, afresh: bool) -> list[int | None]:
    """The points of any two figures, each pair weighed by a matching that has weighed no other or by one for all."""
    ids = [claim.id for claim in statements.claims if claim.id in found.figures.by_id]
    weighed = []
    for one, other in product(ids, ids):
        own = Matching(statements) if afresh else found
        weighed.append(own.weighing.points(own.figures.by_id[one], own.figures.by_id[other]))
    return weighed


@given(st.lists(texts, min_size=2, max_size=2))
def test_what_was_weighed_before_changes_no_weight(said):
    """Figures that are told in the same words share a weight, so nothing else may decide it."""
    statements = stated(*said)

    assert weights(statements, matching(statements), afresh=False) == weights(
        statements, matching(statements), afresh=True
    )
