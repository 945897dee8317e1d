"""Laws of multiple-names-ratio."""

from __future__ import annotations

from tests.rules.saying import say

from claimcheck.claim import Change, Claim, Count, Ratio
from claimcheck.link import Link
from claimcheck.relation import Product
from claimcheck.rules.multiple_names_ratio import relate

ENDS: dict[str, Claim] = {"before": Count("70 permits"), "after": Count("140 permits")}
WHOLE = Link("change", (("before", "before"), ("change", "times"), ("after", "after")))


def test_a_number_of_times_is_multiplied() -> None:
    """What doubled is twice what it was."""
    (relation,) = relate(say({**ENDS, "times": Ratio("doubled")}, WHOLE))

    assert isinstance(relation.law, Product)
    assert relation.law.right.plus == 0
    assert set(relation.claims) == {"r/before", "r/times", "r/after"}


def test_a_from_to_claim_states_both_ends() -> None:
    """“Doubled from 70 to 140” has its ends in one claim."""
    link = Link("change", (("change", "times"), ("change", "ends")))
    (relation,) = relate(say({"times": Ratio("doubled"), "ends": Change("rose from 70 to 140")}, link))

    assert set(relation.claims) == {"r/times", "r/ends"}


def test_a_missing_end_is_not_supposed() -> None:
    """“Doubled to 140” says nothing that could be checked."""
    link = Link("change", (("change", "times"), ("after", "after")))

    assert list(relate(say({"times": Ratio("doubled"), "after": ENDS["after"]}, link))) == []


def test_two_speakers_are_not_compared() -> None:
    """What one calls double need not be what another counts."""
    claims = {
        "before": Count("70 permits", speaker="the mayor"),
        "times": Ratio("doubled"),
        "after": Count("100 permits", speaker="the council"),
    }

    assert list(relate(say(claims, WHOLE))) == []


def test_units_that_do_not_fit_are_not_compared() -> None:
    """70 permits and 140 pounds have no ratio."""
    claims = {"before": ENDS["before"], "times": Ratio("doubled"), "after": Change("rose from £70 to £140")}
    link = Link("change", (("before", "before"), ("change", "times"), ("change", "after")))

    assert list(relate(say(claims, link))) == []
